//! What the notation cannot see: whether an article's annotations agree with each other.

use super::{Dimension, EntityKind, GoldArticle, GoldCue, GoldQuote, Polarity, QuoteKind, Speaker, Voice};
use crate::span::Span;
use std::collections::{BTreeMap, BTreeSet};

/// Two annotations that disagree, or one that points nowhere.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Inconsistency {
    /// A speaker, relay, voice or target is no entity of the article.
    #[error("« {0} » is named by no mention and stood for by none")]
    UnknownEntity(String),
    /// An entity has mentions of several types; NORP mentions do not count.
    #[error("« {0} » is both {1} and {2}")]
    MixedTypes(String, EntityKind, EntityKind),
    /// A cue's voice is not that of the innermost quote it stands in.
    #[error("« {0} » is not in the voice of the innermost quote around it")]
    Voice(String),
    /// A cue has a polarity that its dimension does not have.
    #[error("« {0} » has a polarity that {1} does not have")]
    Polarity(String, Dimension),
    /// The words that name a speaker are missing from the text, or the quote has a named speaker or none.
    #[error("« {0} » does not name an unnamed speaker in the text")]
    SpeakerText(String),
    /// A span starts or ends with white space.
    #[error("« {0} » is not trimmed")]
    Untrimmed(String),
    /// Two mentions overlap: nested names keep the outermost only.
    #[error("« {0} » overlaps the mention before it")]
    NestedMention(String),
}

/// Every inconsistency of an article, none when it is sound.
pub fn check(article: &GoldArticle) -> Vec<Inconsistency> {
    let entities = entities(article);
    let mut found = mixed_types(article);
    found.extend(overlapping_mentions(article));
    found.extend(untrimmed(article));
    found.extend(article.quotes.iter().flat_map(|quote| quote_faults(article, quote, &entities)));
    found.extend(article.cues.iter().flat_map(|cue| cue_faults(article, cue, &entities)));
    found
}

fn entities(article: &GoldArticle) -> BTreeSet<&str> {
    let named = article.mentions.iter().flat_map(|mention| [&mention.entity, &mention.stands_for]);
    named.flatten().map(String::as_str).collect()
}

fn mixed_types(article: &GoldArticle) -> Vec<Inconsistency> {
    let mut kinds: BTreeMap<&str, EntityKind> = BTreeMap::new();
    let mut found = Vec::new();
    for mention in article.mentions.iter().filter(|mention| mention.kind != EntityKind::Norp) {
        let Some(entity) = &mention.entity else { continue };
        let first = *kinds.entry(entity).or_insert(mention.kind);
        if first != mention.kind {
            found.push(Inconsistency::MixedTypes(entity.clone(), first, mention.kind));
        }
    }
    found
}

fn overlapping_mentions(article: &GoldArticle) -> impl Iterator<Item = Inconsistency> {
    let pairs = article.mentions.iter().zip(article.mentions.iter().skip(1));
    let overlapping = pairs.filter(|(before, after)| after.span.start < before.span.end);
    overlapping.map(|(_, after)| Inconsistency::NestedMention(after.span.of(&article.text).to_owned()))
}

fn untrimmed(article: &GoldArticle) -> impl Iterator<Item = Inconsistency> {
    let mentions = article.mentions.iter().map(|mention| mention.span);
    let cues = article.cues.iter().map(|cue| cue.span);
    let quotes = article.quotes.iter().map(|quote| quote.span);
    let surfaces = mentions.chain(cues).chain(quotes).map(|span| span.of(&article.text));
    surfaces.filter(|surface| surface.trim() != *surface).map(|surface| Inconsistency::Untrimmed(surface.to_owned()))
}

fn quote_faults(article: &GoldArticle, quote: &GoldQuote, entities: &BTreeSet<&str>) -> Vec<Inconsistency> {
    let speaker = match &quote.speaker {
        Speaker::Entity(entity) => Some(entity),
        Speaker::Unknown | Speaker::Unnamed => None,
    };
    let mut found = unknown(speaker.into_iter().chain(&quote.via), entities);
    let named_by_words = quote.speaker_text.as_ref().is_some_and(|words| article.text.contains(words.as_str()));
    if named_by_words != (quote.speaker == Speaker::Unnamed) {
        found.push(Inconsistency::SpeakerText(quote.speaker_text.clone().unwrap_or_default()));
    }
    found
}

fn cue_faults(article: &GoldArticle, cue: &GoldCue, entities: &BTreeSet<&str>) -> Vec<Inconsistency> {
    let mut found = unknown(&cue.target, entities);
    let surface = || cue.span.of(&article.text).to_owned();
    if !voice_agrees(cue, innermost(&article.quotes, cue.span)) {
        found.push(Inconsistency::Voice(surface()));
    }
    let allowed = match cue.dimension {
        Dimension::ScareQuote => cue.polarity == Polarity::Negative,
        Dimension::Hearsay => cue.polarity != Polarity::Positive,
        dimension => dimension.evaluates() || cue.polarity == Polarity::Neutral,
    };
    if !allowed {
        found.push(Inconsistency::Polarity(surface(), cue.dimension));
    }
    found
}

fn unknown<'a>(names: impl IntoIterator<Item = &'a String>, entities: &BTreeSet<&str>) -> Vec<Inconsistency> {
    let unknown = names.into_iter().filter(|name| !entities.contains(name.as_str()));
    unknown.cloned().map(Inconsistency::UnknownEntity).collect()
}

fn innermost(quotes: &[GoldQuote], span: Span) -> Option<&GoldQuote> {
    let around = quotes.iter().filter(|quote| quote.span.contains(span));
    around.min_by_key(|quote| quote.span.len())
}

/// A cue speaks with the innermost quote around it. The hearsay conditional may frame what it stands in, and is then the author's.
fn voice_agrees(cue: &GoldCue, quote: Option<&GoldQuote>) -> bool {
    let Some(quote) = quote else { return cue.voice == Voice::Author };
    let unmarked = matches!(quote.kind, QuoteKind::Indirect | QuoteKind::AccordingTo);
    match (&quote.speaker, &cue.voice) {
        (_, Voice::Author) => unmarked && cue.dimension == Dimension::Hearsay,
        (Speaker::Entity(speaker), Voice::Entity(voice)) => speaker == voice,
        (Speaker::Unknown | Speaker::Unnamed, Voice::Unnamed) => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::{Inconsistency, check};
    use crate::gold::parse;

    /// What is wrong in `source`, in words.
    fn faults(source: &str) -> Vec<String> {
        let article = parse(source).unwrap_or_default();
        assert!(!article.text.is_empty(), "given {source:?}: does not parse");
        check(&article).iter().map(Inconsistency::to_string).collect()
    }

    #[test]
    fn a_sound_article_has_none() {
        let sound = "[Moscou](LOC; Moscou; for Russie) {juge}(attribution; 0; author; _) l'offre \
                     « <{sérieuse}(appreciation; +; Russie; _)>(mixed; Russie) », {selon}(attribution; 0; author; _) un proche : \
                     <il {aurait cédé}(hearsay; 0; author; _)>(according_to; unnamed; as un proche).";
        assert_eq!(faults(sound), Vec::<String>::new());
    }

    #[test]
    fn names_that_point_nowhere() {
        assert_eq!(
            faults("un {traître}(labelling; -; author; Ada)"),
            ["« Ada » is named by no mention and stood for by none"]
        );
        assert_eq!(faults("<oui>(direct; Ada; via Reuters)").len(), 2);
    }

    #[test]
    fn one_entity_of_two_types() {
        assert_eq!(faults("[Brest](LOC; Brest) et [Brest](ORG; Brest)"), ["« Brest » is both LOC and ORG"]);
        assert!(faults("[Brest](LOC; Brest) et [brestois](NORP; Brest)").is_empty());
    }

    #[test]
    fn voices_that_are_not_the_quote_s() {
        let needle = "« bon » is not in the voice of the innermost quote around it";
        assert_eq!(faults("[Ada](PER; Ada) : <{bon}(appreciation; +; author; _)>(direct; Ada)"), [needle]);
        assert_eq!(faults("[Ada](PER; Ada) : {bon}(appreciation; +; Ada; _)"), [needle]);
        assert_eq!(faults("[Ada](PER; Ada) : <{bon}(appreciation; +; unnamed; _)>(direct; Ada)"), [needle]);
        let framed =
            |kind| faults(&format!("[Ada](PER; Ada) : <il {{serait}}(hearsay; 0; author; _) là>({kind}; Ada)"));
        assert_eq!(
            (framed("according_to").len(), framed("direct").len()),
            (0, 1),
            "a reporter frames only what is unmarked"
        );
    }

    #[test]
    fn polarity_where_there_is_none() {
        assert_eq!(
            faults("{peut-être}(hedge; -; author; _)"),
            ["« peut-être » has a polarity that hedge does not have"]
        );
        assert_eq!(faults("« {amis}(scare_quote; 0; author; _) »").len(), 1);
    }

    #[test]
    fn speakers_without_words_spaces_and_nested_names() {
        assert_eq!(faults("<oui>(direct; unnamed)").len(), 1);
        assert_eq!(faults("<oui>(direct; unnamed; as un voisin)").len(), 1);
        assert_eq!(faults("[Ada ](PER; Ada)"), ["« Ada  » is not trimmed"]);
        assert_eq!(
            faults("[rue de [Brest](LOC; Brest)](LOC; rue de Brest)"),
            ["« Brest » overlaps the mention before it"]
        );
    }
}
