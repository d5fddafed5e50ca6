//! Who says what: reported speech, its speaker and the words that report it.

use crate::document::Document;
use crate::entity::{Actors, EntityId};
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

/// Finds reported speech, in text order of its start; quotes may nest.
pub fn find(document: &Document<'_>, actors: &Actors) -> Vec<Quote> {
    let _ = (document, actors);
    Vec::new()
}
