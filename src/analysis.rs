//! [`Analysis`]: the owned, immutable result.

use crate::cue::Cue;
use crate::document::{Foreign, Language, Lemmas};
use crate::entity::{Entity, Mention, Reference};
use crate::quote::Quote;
use crate::score::Scores;
use crate::segment::{Sentence, Token};

/// Everything found in one text, in text order; equal text gives equal analysis.
#[derive(Clone, PartialEq, Debug)]
pub struct Analysis {
    /// Language of the text as a whole.
    pub language: Language,
    /// Stretches in another language.
    pub foreign: Vec<Foreign>,
    /// Sentences.
    pub sentences: Vec<Sentence>,
    /// Tokens.
    pub tokens: Vec<Token>,
    /// Distinct lemmas.
    pub lemmas: Lemmas,
    /// Entities, by id.
    pub entities: Vec<Entity>,
    /// Mentions.
    pub mentions: Vec<Mention>,
    /// Where an entity is meant without its name.
    pub references: Vec<Reference>,
    /// Quotes.
    pub quotes: Vec<Quote>,
    /// Cues.
    pub cues: Vec<Cue>,
    /// Scores.
    pub scores: Scores,
}
