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
pub use target::{Choice, LABEL as TARGET_LABEL, Ranker, SECTION as TARGET_SECTION};

use context::Context;
use draft::{Draft, Drafts};
use modify::Modifiers;
use naming::Naming;
use target::{Chosen, Judged};

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

/// Finds the cues of a document, in text order. Without a `ranker` the rules alone say whom they are on.
pub fn find(
    document: &Document<'_>,
    lexicon: &Lexicon,
    ranker: Option<&Ranker>,
    actors: &Actors,
    quotes: &[Quote],
) -> Vec<Cue> {
    let mut context = Context::new(document, lexicon, actors, quotes);
    let (drafts, modifiers) = drafts(&mut context);
    let (mut naming, mut judged) = (Naming::new(lexicon), Judged::default());
    let finished = drafts.iter().map(|draft| {
        let chosen = target::choose(&context, ranker, draft, &mut judged);
        finish(&context, &modifiers, draft, chosen, naming.name(draft))
    });
    finished.collect()
}

/// For each cue that [`find`] finds: who may be meant and what speaks for whom, if it evaluates. What a [`Ranker`] learns
/// from; `ruled` says whether the rules' answer is among what is observed.
pub fn choices(
    document: &Document<'_>,
    lexicon: &Lexicon,
    actors: &Actors,
    quotes: &[Quote],
    ruled: bool,
) -> Vec<Option<Choice>> {
    let mut context = Context::new(document, lexicon, actors, quotes);
    let (drafts, _) = drafts(&mut context);
    let mut judged = Judged::default();
    drafts.iter().map(|draft| target::observe(&context, draft, &mut judged, ruled)).collect()
}

/// All cues to be, in text order, and what changes their values.
fn drafts(context: &mut Context<'_>) -> (Vec<Draft>, Modifiers) {
    let Found { cues: found, modifiers: changing } = lexical::find(context.document, context.lexicon);
    for found in &found {
        context.correct(found);
    }
    let context = &*context;
    let mut drafts = Drafts::new(context.document.tokens.len());
    for draft in found.iter().filter_map(|found| Draft::of(found, context.lexicon)) {
        if let Some(draft) = rules::refine(context, draft).and_then(|draft| bearer::settle(context, &drafts, draft)) {
            drafts.push(draft);
        }
    }
    rules::find(context, &mut drafts);
    let distances = rules::distances(context, &drafts);
    for distance in &distances {
        drafts.push(distance.draft());
    }
    let modifiers = Modifiers::new(context, &changing, distances);
    (drafts.into_sorted(), modifiers)
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
        .map(|draft| {
            let chosen = target::choose(&context, None, &draft, &mut Judged::default());
            Cue { polarity: draft.polarity, ..finish(&context, &bare, &draft, chosen, naming.name(&draft)) }
        })
        .collect()
}

/// Value and voice of a draft whose target is known, in the scheme's order.
fn finish(context: &Context<'_>, modifiers: &Modifiers, draft: &Draft, chosen: Chosen, entry: String) -> Cue {
    let mut steps = modifiers.value(context, draft, &entry);
    let (voice, quote) = voice::voice(context, draft);
    let (target, target_rule) = chosen.target;
    steps.trace.push(voice::line(context, voice));
    if draft.dimension.is_evaluation() {
        steps.trace.push(target::line(context, target, target_rule));
        steps.trace.extend(chosen.reasons);
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
