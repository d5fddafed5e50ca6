//! What holds for every text, tried on texts of all sorts.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test may stop")]

use std::sync::LazyLock;

use partipris::Analyzer;
use partipris::entity::Recognizer;
use partipris::entity::gazetteer::{Gazetteer, Names};
use partipris::normalize::normalize;
use partipris::segment::{Segmenter, TokenKind};
use partipris::tag::Tagger;
use proptest::prelude::*;

/// Pieces that break tokenizers, to be strung together.
const PIECES: [&str; 56] = [
    "l’",
    "OTAN",
    "L'",
    "aujourd’hui",
    "a-t-il",
    " ",
    " ",
    " ",
    "\u{A0}",
    "\u{202F}",
    "\n",
    "\n\n",
    "\r\n",
    "\t",
    ".",
    "...",
    "…",
    "«",
    "»",
    "\"",
    "“",
    "”",
    "'",
    "’",
    "-",
    "--",
    "–",
    "10",
    " 000",
    "3,5",
    "1er",
    "14h30",
    "M.",
    "etc.",
    "U.R.S.S.",
    "https://exemple.fr/a_(b)",
    "jean@exemple.fr",
    "@nom",
    "#mot",
    "👩\u{200D}🚀",
    "🇫🇷",
    "❤\u{FE0F}",
    "1\u{FE0F}\u{20E3}",
    "e\u{301}",
    "\u{301}",
    "\u{200B}",
    "\u{FEFF}",
    "\u{AD}",
    "\0",
    "\u{FFFD}",
    "שלום",
    "مرحبا",
    "漢字",
    "Le",
    "mot",
    "/",
];

fn texts() -> impl Strategy<Value = String> {
    let pieces = prop::collection::vec(prop::sample::select(&PIECES[..]), 0..60).prop_map(|pieces| pieces.concat());
    prop_oneof![3 => pieces, 1 => any::<String>()]
}

/// What may stand between tokens: white space, and what cannot be seen.
fn is_gap(c: char) -> bool {
    c.is_whitespace() || c.is_control() || normalize(c.encode_utf8(&mut [0; 4])).is_empty() || is_tag(c)
}

/// Tags and interlinear marks, which normal forms keep.
fn is_tag(c: char) -> bool {
    matches!(c, '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E0FFF}')
}

/// Loading checks every byte of the models, which takes a debug build a while.
static ANALYZER: LazyLock<Analyzer> = LazyLock::new(|| Analyzer::new().unwrap());
static SEGMENTER: LazyLock<Segmenter> = LazyLock::new(|| Segmenter::new().unwrap());

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, ..ProptestConfig::default() })]

    #[test]
    fn tokens_and_gaps_rebuild_the_text(text in texts()) {
        let document = SEGMENTER.segment(&text);
        let mut end = 0;
        for token in &document.tokens {
            let (start, next) = (token.span.start() as usize, token.span.end() as usize);
            prop_assert!(end <= start && start < next, "{token:?} after {end}");
            prop_assert!(text.get(end..start).unwrap().chars().all(is_gap), "lost {:?}", &text[end..start]);
            prop_assert!(text.get(start..next).is_some(), "{token:?} cuts a character");
            end = next;
        }
        prop_assert!(text[end..].chars().all(is_gap), "lost {:?}", &text[end..]);
    }

    #[test]
    fn forms_are_normal_and_each_is_there_once(text in texts()) {
        let document = SEGMENTER.segment(&text);
        for token in &document.tokens {
            prop_assert_eq!(document.form(token), &*normalize(document.surface(token)));
        }
        let mut forms: Vec<_> = document.forms.iter().map(|form| &form.text).collect();
        forms.sort();
        forms.dedup();
        prop_assert_eq!(forms.len(), document.forms.len());
    }

    #[test]
    fn sentences_hold_every_token_in_order(text in texts()) {
        let document = SEGMENTER.segment(&text);
        let mut next = 0;
        for sentence in &document.sentences {
            prop_assert!(sentence.tokens.start == next && sentence.tokens.end > next);
            let tokens = document.tokens_of(sentence);
            prop_assert_eq!(sentence.span.start(), tokens.first().unwrap().span.start());
            prop_assert_eq!(sentence.span.end(), tokens.last().unwrap().span.end());
            next = sentence.tokens.end;
        }
        prop_assert_eq!(next as usize, document.tokens.len());
        for pair in document.foreign.windows(2) {
            prop_assert!(pair[0].span.end() <= pair[1].span.start());
        }
    }

    #[test]
    fn equal_texts_have_equal_segments(text in texts()) {
        let (one, other) = (SEGMENTER.segment(&text), SEGMENTER.segment(&text));
        prop_assert_eq!(one.tokens, other.tokens);
        prop_assert_eq!(one.sentences, other.sentences);
        prop_assert_eq!(one.forms, other.forms);
    }

    #[test]
    fn a_paragraph_more_changes_no_token_before_it(text in texts(), more in texts()) {
        let longer = format!("{text}\n\n{more}");
        let (before, after) = (SEGMENTER.segment(&text), SEGMENTER.segment(&longer));
        prop_assert!(after.tokens.starts_with(&before.tokens), "{:?} {:?}", before.tokens, after.tokens);
    }

    #[test]
    fn no_character_is_parted_from_its_marks(text in texts()) {
        let document = SEGMENTER.segment(&text);
        for token in document.tokens.iter().filter(|token| token.kind != TokenKind::Symbol) {
            let next = text[token.span.end() as usize..].chars().next();
            prop_assert!(!next.is_some_and(|c| matches!(c, '\u{300}'..='\u{36F}')), "{token:?}");
        }
    }
}

const ARTICLE: &str = include_str!("../www/samples/editorial.txt");

/// Some sentences of an article, in any order.
fn extracts() -> impl Strategy<Value = String> {
    let sentences: Vec<&str> = ARTICLE.split_inclusive(". ").collect();
    prop::collection::vec(prop::sample::select(sentences), 1..12).prop_map(|chosen| chosen.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Forms and sentences are remembered from one text to the next: that may change nothing but the time it takes.
    #[test]
    fn what_was_read_before_changes_nothing(before in extracts(), text in extracts()) {
        let gazetteer = Gazetteer::embedded().unwrap();
        let tag = |tagger: &Tagger<'_>, text| {
            let mut document = SEGMENTER.segment(text);
            tagger.tag(&mut document);
            document.tokens.iter().map(|token| (token.upos, token.morph, document.lemma(token).to_owned())).collect::<Vec<_>>()
        };
        let names = |recognizer: &Recognizer<'_>, text| {
            let document = SEGMENTER.segment(text);
            recognizer.names(&document, &Names::new(&gazetteer, &document))
        };
        let new_tagger = || Tagger::from_bytes(include_bytes!("../models/fr/tag.bin")).unwrap();
        let new_recognizer = || Recognizer::from_bytes(include_bytes!("../models/fr/entity.bin")).unwrap();
        let (tagger, recognizer) = (new_tagger(), new_recognizer());
        tag(&tagger, &before);
        names(&recognizer, &before);
        prop_assert_eq!(tag(&tagger, &text), tag(&new_tagger(), &text));
        prop_assert_eq!(names(&recognizer, &text), names(&new_recognizer(), &text));
        // A clone remembers nothing of the lexicon's matches.
        let analyzer = ANALYZER.clone();
        analyzer.analyze(&before);
        prop_assert_eq!(analyzer.analyze(&text).cues, ANALYZER.clone().analyze(&text).cues);
    }
}

/// What one thread remembers, others do without.
#[test]
fn threads_agree() {
    let analyzer = Analyzer::new().unwrap();
    let expected = analyzer.analyze(ARTICLE);
    std::thread::scope(|scope| {
        let threads: Vec<_> = (0..4).map(|_| scope.spawn(|| analyzer.analyze(ARTICLE))).collect();
        for thread in threads {
            assert_eq!(thread.join().unwrap().cues, expected.cues);
        }
    });
}

/// Whose the part is, and who drinks, are one question here.
#[test]
fn a_question_that_comes_back_to_itself_ends() {
    let analysis = ANALYZER.analyze("Pour sa part, boit du petit-lait.");
    assert!(analysis.cues.iter().all(|cue| cue.target.is_none()));
    assert!(!analysis.tokens.is_empty());
}

#[test]
fn long_texts_of_one_kind_are_read_in_time() {
    for piece in [
        "a",
        "é",
        "-a",
        "'a",
        "l’",
        ".",
        "a.",
        "1",
        "1 000",
        "🙂",
        "👩\u{200D}🚀",
        "\u{301}",
        "\u{200B}",
        "(",
        "\"",
        "a/",
        "a@",
        "mot ",
        "\n",
    ] {
        let text = piece.repeat(200_000 / piece.len());
        let document = SEGMENTER.segment(&text);
        assert!(document.tokens.len() <= text.len(), "{piece:?}");
    }
}
