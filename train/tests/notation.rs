//! The gold notation: what it reads, and what it refuses and where.

use partipris_train::gold::{
    Dimension, EntityKind, Fault, GoldArticle, GoldError, Polarity, Position, QuoteKind, Speaker, UnknownLabel, Voice,
    parse,
};
use partipris_train::span::Span;

fn read(source: &str) -> GoldArticle {
    match parse(source) {
        Ok(article) => article,
        Err(error) => panic!("given {source:?}: {error}"),
    }
}

/// Asserts that `source` is refused for `fault` at that line and column.
fn refused(source: &str, line: usize, column: usize, fault: Fault) {
    let expected = GoldError { position: Position { line, column }, fault };
    assert_eq!(parse(source), Err(expected), "given {source:?}");
}

#[test]
fn plain_text_is_left_alone() {
    let article = read("Rien (à signaler) ; « rien ».\n");
    assert_eq!(article, GoldArticle { text: "Rien (à signaler) ; « rien ».\n".to_owned(), ..GoldArticle::default() });
}

#[test]
fn a_mention_may_stand_for_another_entity() {
    let article = read("À [Moscou](LOC; Moscou), [Moscou](LOC; Moscou; for Russie), [lundi](DATE)");
    assert_eq!(article.text, "À Moscou, Moscou, lundi");
    let mentions: Vec<_> =
        article.mentions.iter().map(|m| (m.span, m.kind, m.entity.as_deref(), m.stands_for.as_deref())).collect();
    assert_eq!(
        mentions,
        [
            (Span::new(3, 9), EntityKind::Loc, Some("Moscou"), None),
            (Span::new(11, 17), EntityKind::Loc, Some("Moscou"), Some("Russie")),
            (Span::new(19, 24), EntityKind::Date, None, None),
        ]
    );
}

#[test]
fn annotations_nest_and_come_in_text_order() {
    let article =
        read("<{un [Russe](NORP; Russie) {odieux}(judgement; -; Ada; Russie)}(labelling; -; Ada; _)>(direct; Ada)");
    assert_eq!(article.text, "un Russe odieux");
    let cues: Vec<_> =
        article.cues.iter().map(|cue| (cue.span.of(&article.text), cue.dimension, cue.polarity)).collect();
    assert_eq!(
        cues,
        [
            ("un Russe odieux", Dimension::Labelling, Polarity::Negative),
            ("odieux", Dimension::Judgement, Polarity::Negative)
        ]
    );
    assert_eq!(article.cues[1].voice, Voice::Entity("Ada".to_owned()));
    assert_eq!(article.cues[1].target.as_deref(), Some("Russie"));
    assert_eq!(article.mentions[0].span.of(&article.text), "Russe");
}

#[test]
fn a_quote_may_have_a_relay_and_an_unnamed_speaker() {
    let article = read("<oui>(indirect; unnamed; via Interfax; as un proche) <non>(direct; _) <si>(mixed; Ada)");
    let [relayed, unknown, named] = &article.quotes[..] else { panic!("three quotes, got {:?}", article.quotes) };
    assert_eq!((relayed.kind, &relayed.speaker), (QuoteKind::Indirect, &Speaker::Unnamed));
    assert_eq!((relayed.via.as_deref(), relayed.speaker_text.as_deref()), (Some("Interfax"), Some("un proche")));
    assert_eq!((&unknown.speaker, &named.speaker), (&Speaker::Unknown, &Speaker::Entity("Ada".to_owned())));
}

#[test]
fn spans_count_bytes_of_the_plain_text() {
    let article = read("À [Évry](LOC; Évry), « {hélas}(affect; -; author; _) »");
    assert_eq!(article.mentions[0].span, Span::new(3, 8));
    assert_eq!(article.cues[0].span.of(&article.text), "hélas");
}

#[test]
fn brackets_must_match() {
    refused("un\ndeux [trois", 2, 6, Fault::Unclosed('['));
    refused("été ]", 1, 5, Fault::Stray(']'));
    refused("[a {b](LOC; B)", 1, 6, Fault::Stray(']'));
    refused("[](LOC; B)", 1, 1, Fault::Empty);
}

#[test]
fn an_annotation_must_follow() {
    refused("[Brest] (LOC; Brest)", 1, 7, Fault::MissingAnnotation);
    refused("[Brest](LOC; Brest", 1, 8, Fault::UnclosedAnnotation);
}

#[test]
fn labels_must_be_known() {
    let unknown = |expected, found: &str| Fault::Label(UnknownLabel { expected, found: found.to_owned() });
    refused("é [Brest](TOWN; Brest)", 1, 11, unknown("entity type", "TOWN"));
    refused("{a}(doubt; 0; author; _)", 1, 5, unknown("dimension", "doubt"));
    refused("{a}(hedge; ±; author; _)", 1, 5, unknown("polarity", "±"));
    refused("<a>(oral; _)", 1, 5, unknown("quote kind", "oral"));
}

#[test]
fn fields_must_be_those_of_the_annotation() {
    let field_fault = |source: &str| matches!(parse(source), Err(GoldError { fault: Fault::Field(_), .. }));
    for source in [
        "[Brest](LOC)",
        "[Brest](LOC; )",
        "[Brest](LOC; Brest; Bretagne)",
        "[lundi](DATE; lundi)",
        "{a}(hedge; 0; author)",
        "{a}(hedge; 0; _; _)",
        "<a>(direct)",
        "<a>(direct; Ada; Reuters)",
        "<a>(direct; unnamed; as x; as y)",
    ] {
        assert!(field_fault(source), "given {source:?}: {:?}", parse(source));
    }
}
