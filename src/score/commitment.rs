//! Commitment: `K = (B − H − Y) / (B + H + Y + 2)` with the strength sums of the author's boosters, hedges and
//! hearsay. The constant 2 shrinks short texts towards 0; it is this project's choice, not a published value.

use super::{Measure, Rate, bootstrap, index, indexes};
use crate::cue::{Cue, Dimension, Voice};
use crate::document::Document;

/// Strength added to the denominator.
const SHRINKAGE: f64 = 2.0;

/// The author's commitment to what the text says, in (−1, 1).
pub(super) fn commitment(document: &Document<'_>, cues: &[Cue]) -> Measure {
    let counts = |cue: &Cue| sign(cue.dimension) != 0.0 && cue.voice == Voice::Author;
    let evidence = indexes(cues, counts);
    let sentences = bootstrap::by_sentence(document, cues.iter().filter(|cue| counts(cue)), |cue| {
        let strength = f64::from(cue.strength);
        [sign(cue.dimension) * strength, strength]
    });
    let statistic = |[signed, total]: bootstrap::Contribution| signed / (total + SHRINKAGE);
    let total = sentences.iter().fold([0.0, 0.0], |[a, b], [x, y]| [a + x, b + y]);
    let (low, high) = bootstrap::interval(&sentences, statistic);
    Measure { rate: Rate { value: statistic(total), low, high, n: index(evidence.len()) }, evidence }
}

fn sign(dimension: Dimension) -> f64 {
    match dimension {
        Dimension::Booster => 1.0,
        Dimension::Hedge | Dimension::Hearsay => -1.0,
        _ => 0.0,
    }
}
