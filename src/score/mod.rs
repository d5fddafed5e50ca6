//! The scheme's scores: each number with its interval and its evidence.

mod bootstrap;
mod commitment;
mod compare;
mod density;
mod framing;
mod intensity;
mod interval;
mod naming;
mod scope;
mod sources;

pub use compare::{Comparable, Comparison, KeyWord, NamingPair, RateRatio, compare};

use crate::cue::{Cue, Voice};
use crate::document::Document;
use crate::entity::{Actors, EntityId};
use crate::quote::Quote;
use scope::Scope;

/// A number with its 95 % interval and how many observations it rests on.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct Rate {
    /// The estimate.
    pub value: f64,
    /// Lower bound.
    pub low: f64,
    /// Upper bound.
    pub high: f64,
    /// Observations.
    pub n: u32,
}

/// How one source frames one target: `S = Σv / (Σ|v| + 3)`.
#[derive(Clone, PartialEq, Debug)]
pub struct Framing {
    /// Whose stance.
    pub source: Voice,
    /// On whom.
    pub target: EntityId,
    /// The score and its bootstrap interval.
    pub rate: Rate,
    /// Indexes of the cues that make it up.
    pub cues: Vec<u32>,
}

/// How often one entity is named with loaded words: `L = loaded / all`.
#[derive(Clone, PartialEq, Debug)]
pub struct Naming {
    /// Who is named.
    pub target: EntityId,
    /// Share of loaded namings, Wilson interval; `n` counts all mentions.
    pub rate: Rate,
    /// Indexes of the labelling cues.
    pub cues: Vec<u32>,
}

/// A number and the indexes of the cues it was computed from.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Measure {
    /// The number.
    pub rate: Rate,
    /// Indexes of cues (of quotes for the sourced share).
    pub evidence: Vec<u32>,
}

/// All scores of one text.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Scores {
    /// Word tokens of the text.
    pub words: u32,
    /// Word tokens outside reported speech.
    pub author_words: u32,
    /// Per 1,000 words, by dimension in the scheme's order.
    pub density: [Measure; 13],
    /// `1000 · n(evaluation, author) / W_author`.
    pub evaluative_load: Measure,
    /// `(B − H − Y) / (B + H + Y + 2)`.
    pub commitment: Measure,
    /// Words in reported speech / words.
    pub sourced_share: Measure,
    /// Named / (named + vague) sources.
    pub source_transparency: Measure,
    /// `1000 · (up − down) / W`.
    pub intensity: Measure,
    /// Source × target matrix, by source then target.
    pub framing: Vec<Framing>,
    /// By target.
    pub naming: Vec<Naming>,
}

/// Computes every score.
pub fn score(document: &Document<'_>, actors: &Actors, quotes: &[Quote], cues: &[Cue]) -> Scores {
    let scope = Scope::new(document, quotes);
    Scores {
        words: scope.words,
        author_words: scope.author_words,
        density: density::densities(cues, scope.words),
        evaluative_load: density::evaluative_load(cues, scope.author_words),
        commitment: commitment::commitment(document, cues),
        sourced_share: sources::sourced_share(&scope, quotes),
        source_transparency: sources::transparency(quotes),
        intensity: intensity::intensity(document, cues, scope.words),
        framing: framing::matrix(document, cues),
        naming: naming::naming(actors, cues),
    }
}

/// An index as the `u32` that evidence holds.
fn index(position: usize) -> u32 {
    u32::try_from(position).unwrap_or(u32::MAX)
}

/// Indexes of the cues that `keep` accepts.
fn indexes(cues: &[Cue], keep: impl Fn(&Cue) -> bool) -> Vec<u32> {
    cues.iter().enumerate().filter(|(_, cue)| keep(cue)).map(|(position, _)| index(position)).collect()
}
