//! Densities: cues per 1,000 words, `1000 · n / W`, exact Poisson interval.

use super::interval::poisson;
use super::{Measure, index, indexes};
use crate::cue::{Cue, Voice};

/// Words the rates are per.
const PER: f64 = 1000.0;

/// Density of each dimension over the whole text, in the scheme's order.
pub(super) fn densities(cues: &[Cue], words: u32) -> [Measure; 13] {
    let mut evidence: [Vec<u32>; 13] = Default::default();
    for (index, cue) in (0..).zip(cues) {
        evidence.get_mut(cue.dimension as usize).into_iter().for_each(|of| of.push(index));
    }
    evidence.map(|evidence| measure(evidence, words))
}

/// `E = 1000 · n(evaluation, author) / W_author`: the headline.
pub(super) fn evaluative_load(cues: &[Cue], author_words: u32) -> Measure {
    let evidence = indexes(cues, |cue| cue.dimension.is_evaluation() && cue.voice == Voice::Author);
    measure(evidence, author_words)
}

fn measure(evidence: Vec<u32>, words: u32) -> Measure {
    Measure { rate: poisson(index(evidence.len()), words, PER), evidence }
}
