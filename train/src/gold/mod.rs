//! Gold articles: plain text with its mentions, cues and quotes, as `tests/gold/README.md` describes the notation.

mod check;
mod labels;
mod parse;

pub use check::{Inconsistency, check};
pub use labels::{Dimension, EntityKind, Polarity, QuoteKind, UnknownLabel};
pub use parse::{Fault, GoldError, Position, parse};

use crate::span::Span;

/// An annotated article; every list is in text order, outer spans before the spans they hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GoldArticle {
    /// The article without its annotation.
    pub text: String,
    /// Who or what is named.
    pub mentions: Vec<GoldMention>,
    /// Words by which the text takes a stance.
    pub cues: Vec<GoldCue>,
    /// What is reported as said.
    pub quotes: Vec<GoldQuote>,
}

/// A stretch of text that names something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoldMention {
    /// Where it stands.
    pub span: Span,
    /// Its type.
    pub kind: EntityKind,
    /// The entity it belongs to; none for dates, sums and quantities.
    pub entity: Option<String>,
    /// The entity that acts under this name (« Moscou » for Russie).
    pub stands_for: Option<String>,
}

/// A word or construction that takes a stance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoldCue {
    /// The shortest stretch that carries it.
    pub span: Span,
    /// What sort of stance.
    pub dimension: Dimension,
    /// Its sign, modifiers counted.
    pub polarity: Polarity,
    /// Who takes the stance.
    pub voice: Voice,
    /// The entity evaluated.
    pub target: Option<String>,
}

/// A stretch of reported speech.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoldQuote {
    /// What is said, without its marks.
    pub span: Span,
    /// How it is reported.
    pub kind: QuoteKind,
    /// Who says it.
    pub speaker: Speaker,
    /// The medium that relays it.
    pub via: Option<String>,
    /// The words that name a speaker who is no entity (« un haut responsable »).
    pub speaker_text: Option<String>,
}

/// Whose stance a cue is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Voice {
    /// The article's own.
    Author,
    /// That of a speaker who is no entity.
    Unnamed,
    /// That of an entity.
    Entity(String),
}

/// Who is reported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Speaker {
    /// The text does not say.
    Unknown,
    /// Someone the text gives no name.
    Unnamed,
    /// An entity.
    Entity(String),
}
