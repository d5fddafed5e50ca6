//! Percentile bootstrap over sentences (Efron 1979), in its Poisson form (Hanley & MacGibbon 2006): each
//! sentence enters a replicate Poisson(1) times. Sentences with equal contributions are drawn together,
//! since k independent Poisson(1) sum to Poisson(k): the cost follows the distinct contributions, not the text.

use std::collections::BTreeMap;

use rand::SeedableRng;
use rand_distr::{Distribution, Poisson};
use rand_pcg::Pcg32;

use crate::cue::Cue;
use crate::document::Document;

/// Replicates.
const REPLICATES: usize = 1000;
/// Fixed, so that equal text gives equal intervals.
const SEED: u64 = 0x70_61_72_74_69_70_72_69;
/// Contributions are added in units of 1/1024: sums do not depend on their order.
const UNIT: f64 = 1024.0;

/// What the sentences contribute to two sums.
pub(super) type Contribution = [f64; 2];

/// Adds up each cue's contribution by sentence; sentences without a cue contribute nothing and are left out.
pub(super) fn by_sentence<'c>(
    document: &Document<'_>,
    cues: impl Iterator<Item = &'c Cue>,
    contribution: impl Fn(&Cue) -> Contribution,
) -> Vec<Contribution> {
    let mut sums: BTreeMap<usize, Contribution> = BTreeMap::new();
    for cue in cues {
        let sentence = document.sentences.partition_point(|sentence| sentence.span.end() <= cue.span.start());
        let sum = sums.entry(sentence).or_default();
        let [a, b] = contribution(cue);
        *sum = [sum[0] + a, sum[1] + b];
    }
    sums.into_values().collect()
}

/// The 2.5th and 97.5th percentiles of `statistic` over the replicates' two sums.
pub(super) fn interval(contributions: &[Contribution], statistic: impl Fn(Contribution) -> f64) -> (f64, f64) {
    let groups = group(contributions);
    let mut rng = Pcg32::seed_from_u64(SEED);
    let mut values: Vec<f64> = (0..REPLICATES).map(|_| statistic(replicate(&groups, &mut rng))).collect();
    (percentile(&mut values, 25), percentile(&mut values, 975))
}

/// Distinct contributions, each with the Poisson law of how often it is drawn.
fn group(contributions: &[Contribution]) -> Vec<(Contribution, Poisson<f64>)> {
    let mut counts: BTreeMap<[i64; 2], u32> = BTreeMap::new();
    for contribution in contributions {
        *counts.entry(contribution.map(to_units)).or_default() += 1;
    }
    let law = |(units, count): ([i64; 2], u32)| Some((units.map(from_units), Poisson::new(f64::from(count)).ok()?));
    counts.into_iter().filter_map(law).collect()
}

fn replicate(groups: &[(Contribution, Poisson<f64>)], rng: &mut Pcg32) -> Contribution {
    groups.iter().fold([0.0, 0.0], |[a, b], (contribution, law)| {
        let times = law.sample(rng);
        [a + times * contribution[0], b + times * contribution[1]]
    })
}

/// The value at `per_mille` of the `values`, once sorted.
fn percentile(values: &mut [f64], per_mille: usize) -> f64 {
    let rank = (values.len() * per_mille / 1000).min(values.len().saturating_sub(1));
    if values.is_empty() { 0.0 } else { *values.select_nth_unstable_by(rank, f64::total_cmp).1 }
}

#[allow(clippy::cast_possible_truncation, reason = "a sentence's sum is far below 2^53 / 1024")]
fn to_units(value: f64) -> i64 {
    (value * UNIT).round() as i64
}

#[allow(clippy::cast_precision_loss, reason = "undoes to_units on the same small numbers")]
fn from_units(units: i64) -> f64 {
    units as f64 / UNIT
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn grouping_keeps_the_interval_near_the_textbook_one() {
        // The sum of 400 sentences of 1 has standard error √400 = 20: about ±39 around 400.
        let (low, high) = interval(&vec![[1.0, 0.0]; 400], |[sum, _]| sum);
        assert!((355.0..=367.0).contains(&low), "low {low}");
        assert!((433.0..=446.0).contains(&high), "high {high}");
    }

    #[test]
    fn equal_input_gives_equal_intervals() {
        let sentences = [[-3.0, 3.0], [1.5, 1.5], [-1.0, 1.0]];
        let shrunk = |[sum, size]: Contribution| sum / (size + 3.0);
        assert_eq!(interval(&sentences, shrunk), interval(&sentences, shrunk));
    }

    #[test]
    fn no_sentence_gives_the_statistic_of_nothing() {
        assert_eq!(interval(&[], |[sum, size]| sum / (size + 3.0)), (0.0, 0.0));
    }
}
