//! Intensity: `G = 1000 · (up − down) / W` over the graduation cues; interval by bootstrap over sentences.

use super::{Measure, Rate, bootstrap, index, indexes};
use crate::cue::{Cue, Dimension};
use crate::document::Document;

/// Net force per 1,000 words.
pub(super) fn intensity(document: &Document<'_>, cues: &[Cue], words: u32) -> Measure {
    let counts = |cue: &Cue| direction(cue) != 0.0;
    let evidence = indexes(cues, counts);
    let per_word = if words == 0 { 0.0 } else { 1000.0 / f64::from(words) };
    let sentences =
        bootstrap::by_sentence(document, cues.iter().filter(|cue| counts(cue)), |cue| [direction(cue), 0.0]);
    let statistic = |[net, _]: bootstrap::Contribution| net * per_word;
    let net = sentences.iter().map(|[net, _]| net).sum();
    let (low, high) = bootstrap::interval(&sentences, statistic);
    Measure { rate: Rate { value: statistic([net, 0.0]), low, high, n: index(evidence.len()) }, evidence }
}

fn direction(cue: &Cue) -> f64 {
    match (cue.dimension, cue.subtype) {
        (Dimension::Graduation, "up") => 1.0,
        (Dimension::Graduation, "down") => -1.0,
        _ => 0.0,
    }
}
