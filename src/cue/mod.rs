//! Stance cues: the words and constructions by which a text takes a stance.

mod bearer;
mod classes;
mod context;
mod dimension;
mod draft;
mod gender;
mod lexical;
mod matcher;
mod modify;
mod naming;
mod recent;
mod rules;
mod select;
mod target;
mod voice;
mod words;

pub use dimension::Dimension;

use context::Context;
use draft::{Draft, Drafts};
use modify::Modifiers;
use naming::Naming;

use crate::document::Document;
use crate::entity::{Actors, EntityId};
use crate::lexicon::{Found, Lexicon};
use crate::quote::Quote;
use crate::span::Span;
use crate::word_list;

/// Whose stance a cue is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Voice {
    /// The text's own.
    Author,
    /// A speaker who is no entity (« un responsable »).
    Unnamed,
    /// A speaker.
    Speaker(EntityId),
}

/// Which of the scheme's rules found the target.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[repr(u8)]
pub enum TargetRule {
    /// Head of the epithet inside the cue (.95).
    A,
    /// Noun modified by the cue (.85).
    B,
    /// Argument of the evaluative verb (.75).
    C,
    /// Nearest actor in the clause (.4).
    D,
    /// No target.
    None,
}

impl TargetRule {
    /// The scheme's letter, or `"none"`.
    pub fn name(self) -> &'static str {
        ["a", "b", "c", "d", "none"].get(self as usize).copied().unwrap_or("none")
    }

    /// The scheme's confidence.
    pub fn confidence(self) -> f64 {
        [0.95, 0.85, 0.75, 0.4, 0.0].get(self as usize).copied().unwrap_or(0.0)
    }
}

/// One cue with everything that made it what it is.
#[derive(Clone, PartialEq, Debug)]
pub struct Cue {
    /// The shortest string that carries it, quote marks excluded.
    pub span: Span,
    /// Its dimension.
    pub dimension: Dimension,
    /// Finer class, from the lexicon's closed sets.
    pub subtype: &'static str,
    /// −1, 0 or 1, after modifiers.
    pub polarity: i8,
    /// 1 mild, 2 marked, 3 extreme; the entry's.
    pub strength: u8,
    /// After all modifiers; |value| ≤ 4.
    pub value: f64,
    /// Whose stance it is.
    pub voice: Voice,
    /// The reported span it stands in, an index into the analysis' quotes.
    pub quote: Option<u32>,
    /// On whom.
    pub target: Option<EntityId>,
    /// By which rule.
    pub target_rule: TargetRule,
    /// Rules that changed the value (`negation`, `intensifier:très`, `irrealis`, `scare-quotes`).
    pub modifiers: Vec<String>,
    /// One line per step, in order.
    pub trace: Vec<String>,
    /// The lexicon entry or rule that fired, as `file:entry` or `rule:name`.
    pub entry: String,
}

/// Finds the cues of a document, in text order.
pub fn find(document: &Document<'_>, lexicon: &Lexicon, actors: &Actors, quotes: &[Quote]) -> Vec<Cue> {
    let Found { cues: found, modifiers: changing } = lexical::find(document, lexicon);
    let mut context = Context::new(document, lexicon, actors, quotes);
    for found in &found {
        context.correct(found);
    }
    let mut drafts = Drafts::new(document.tokens.len());
    for draft in found.iter().filter_map(|found| Draft::of(found, lexicon)) {
        if let Some(draft) = rules::refine(&context, draft).and_then(|draft| bearer::settle(&context, &drafts, draft)) {
            drafts.push(draft);
        }
    }
    rules::find(&context, &mut drafts);
    let distances = rules::distances(&context, &drafts);
    for distance in &distances {
        drafts.push(distance.draft());
    }
    let modifiers = Modifiers::new(&context, &changing, distances);
    let mut naming = Naming::new(lexicon);
    let drafts = drafts.into_sorted();
    drafts.iter().map(|draft| finish(&context, &modifiers, draft, naming.name(draft))).collect()
}

/// What the lexicon alone finds, without any rule: every cue the author's, as strong as its entry, on nobody. The
/// baseline that rules are measured against.
pub fn look_up(document: &Document<'_>, lexicon: &Lexicon) -> Vec<Cue> {
    let (actors, quotes) = (Actors::default(), Vec::new());
    let context = Context::new(document, lexicon, &actors, &quotes);
    let plain = lexical::find(document, lexicon).cues;
    let plain = plain.iter().filter_map(|found| Draft::of(found, lexicon));
    let (bare, mut naming) = (Modifiers::none(), Naming::new(lexicon));
    plain
        .map(|draft| Cue { polarity: draft.polarity, ..finish(&context, &bare, &draft, naming.name(&draft)) })
        .collect()
}

/// Value, voice and target of a draft, in the scheme's order.
fn finish(context: &Context<'_>, modifiers: &Modifiers, draft: &Draft, entry: String) -> Cue {
    let mut steps = modifiers.value(context, draft, &entry);
    let (voice, quote) = voice::voice(context, draft);
    let (target, target_rule) = target::target(context, draft);
    steps.trace.push(voice::line(context, voice));
    if draft.dimension.is_evaluation() {
        steps.trace.push(target::line(context, target, target_rule));
    }
    Cue {
        span: context.span(&draft.tokens),
        dimension: draft.dimension,
        subtype: draft.subtype,
        polarity: steps.polarity,
        strength: draft.strength,
        value: steps.amount,
        voice,
        quote,
        target,
        target_rule,
        modifiers: steps.applied,
        trace: steps.trace,
        entry,
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::Cue;
    use crate::Analyzer;

    /// The evaluation that is `word`.
    fn cue(text: &str, word: &str) -> Cue {
        let analysis = Analyzer::new().unwrap().analyze(text);
        let cue = analysis.cues.iter().find(|cue| cue.span.slice(text) == word && cue.dimension.is_evaluation());
        cue.unwrap_or_else(|| panic!("« {word} » is no cue of « {text} »: {:?}", analysis.cues)).clone()
    }

    /// Its trace.
    pub(crate) fn trace(text: &str, word: &str) -> Vec<String> {
        cue(text, word).trace
    }

    /// Its polarity.
    pub(crate) fn polarity(text: &str, word: &str) -> i8 {
        cue(text, word).polarity
    }
}
