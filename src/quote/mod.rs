//! Who says what: reported speech, its speaker and the words that report it.

pub(crate) mod according_to;
mod attribution;
mod behind;
mod bodies;
mod clause;
mod continued;
mod direct;
mod fragment;
mod frame;
mod gender;
mod group;
mod headline;
mod indirect;
mod marks;
mod misread;
mod name;
mod people;
pub(crate) use people::takes_up_a_person;
mod phrasal;
mod phrase;
mod post;
mod predicate;
mod reading;
mod relay;
mod resolve;
mod roles;
mod speaker;
// proptest does not compile for the browser.
#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
mod text;
mod told;
mod utterance;
mod verbs;
mod via;
mod word;

use std::ops::Range;

pub use verbs::Report;

use frame::Frame;
use speaker::Who;
use text::Text;

use crate::document::Document;
use crate::entity::{Actors, EntityId};
use crate::order::{descending, sort_by_rank};
use crate::span::Span;

/// How speech is reported, by the contract's names.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
#[repr(u8)]
pub enum QuoteKind {
    /// Between quote marks, a whole utterance.
    Direct,
    /// A quoted fragment inside the reporter's own clause.
    Mixed,
    /// « X affirme que … ».
    Indirect,
    /// « selon X ».
    AccordingTo,
    /// A post embedded in the article.
    EmbeddedPost,
}

impl QuoteKind {
    /// The contract's spelling, by discriminant.
    pub const NAMES: [&'static str; 5] = ["direct", "mixed", "indirect", "according_to", "embedded_post"];

    /// The contract's spelling.
    pub fn name(self) -> &'static str {
        Self::NAMES.get(self as usize).copied().unwrap_or("")
    }
}

/// One stretch of reported speech. Unknown is `None`, never a guess.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Quote {
    /// What is said, without its marks.
    pub span: Span,
    /// How it is reported.
    pub kind: QuoteKind,
    /// Who says it, when that is an entity.
    pub speaker: Option<EntityId>,
    /// The words that name the speaker (« un responsable »), entity or not.
    pub speaker_span: Option<Span>,
    /// The reporting verb or expression.
    pub cue: Option<Span>,
    /// The medium that relays it.
    pub via: Option<EntityId>,
}

/// Reported speech before its speaker is resolved.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Found {
    /// What is said.
    tokens: Range<usize>,
    kind: QuoteKind,
    who: Who,
    cue: Option<Range<usize>>,
    via: Option<EntityId>,
    /// Where its frame stands.
    at: usize,
}

impl Found {
    fn new(tokens: Range<usize>, kind: QuoteKind, frame: Frame) -> Self {
        let Frame { who, cue, via, at } = frame;
        Self { tokens, kind, who, cue, via, at }
    }

    /// The frame, for a fragment inside.
    fn frame(&self) -> Frame {
        Frame { who: self.who.clone(), cue: self.cue.clone(), via: self.via, at: self.at }
    }
}

/// Finds reported speech, in text order of its start; quotes may nest. `reporting` says how a lemma reports speech as a
/// verb of the lexicon, if it does.
pub fn find(document: &Document<'_>, actors: &Actors, reporting: &dyn Fn(&str) -> Option<Report>) -> Vec<Quote> {
    let mut text = Text::new(document, actors, reporting);
    let quoted = marks::pair(&text);
    text.cover(&quoted);
    let mut found = Vec::new();
    indirect::find(&text, &mut found);
    sort_by_rank(&mut found, |speech| [speech.at, 0, 0, 0]);
    according_to::find(&text, &mut found);
    in_text_order(&mut found);
    direct::find(&text, &quoted, &mut found);
    via::relay(&text, &mut found);
    post::find(&text, &mut found);
    in_text_order(&mut found);
    drop_crossing(&mut found);
    resolve::resolve(&text, &found)
}

/// Sorts by start, outer before inner.
fn in_text_order(found: &mut Vec<Found>) {
    sort_by_rank(found, |speech| [speech.tokens.start, descending(speech.tokens.end), speech.kind as usize, 0]);
}

/// Of two that cross, or that are the same stretch, the first stays.
fn drop_crossing(found: &mut Vec<Found>) {
    let mut open: Vec<Range<usize>> = Vec::new();
    found.retain(|speech| {
        while open.last().is_some_and(|outer| outer.end <= speech.tokens.start) {
            open.pop();
        }
        let kept = open.last().is_none_or(|outer| speech.tokens.end <= outer.end && *outer != speech.tokens);
        if kept {
            open.push(speech.tokens.clone());
        }
        kept && !speech.tokens.is_empty()
    });
}
