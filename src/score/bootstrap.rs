//! Percentile bootstrap over sentences (Efron 1979), in its Poisson form (Hanley & MacGibbon 2006): each
//! sentence enters a replicate Poisson(1) times. Sentences with equal contributions are drawn together,
//! since k independent Poisson(1) sum to Poisson(k): the cost follows the distinct contributions, not the text.

use std::collections::BTreeMap;

use rand::{Rng, SeedableRng};
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

/// The 2.5th and 97.5th percentiles of `statistic` over the replicates' two sums. It must rise or fall with how often
/// one contribution is drawn.
pub(super) fn interval(contributions: &[Contribution], statistic: impl Fn(Contribution) -> f64) -> (f64, f64) {
    let groups = group(contributions);
    if let [(contribution, law)] = groups.as_slice() {
        return exact(*contribution, law, statistic);
    }
    let mut rng = Pcg32::seed_from_u64(SEED);
    let mut values: Vec<f64> = (0..REPLICATES).map(|_| statistic(replicate(&groups, &mut rng))).collect();
    (percentile(&mut values, 25), percentile(&mut values, 975))
}

/// What endless replicates of one distinct contribution would give.
fn exact(contribution: Contribution, law: &Poisson, statistic: impl Fn(Contribution) -> f64) -> (f64, f64) {
    let at = |share: f64| statistic(contribution.map(|sum| sum * f64::from(law.quantile(share))));
    let (one, other) = (at(0.025), at(0.975));
    (one.min(other), one.max(other))
}

/// Distinct contributions, each with the Poisson law of how often it is drawn.
fn group(contributions: &[Contribution]) -> Vec<(Contribution, Poisson)> {
    let mut counts: BTreeMap<[i64; 2], u32> = BTreeMap::new();
    for contribution in contributions {
        *counts.entry(contribution.map(to_units)).or_default() += 1;
    }
    counts.into_iter().map(|(units, count)| (units.map(from_units), Poisson::new(count))).collect()
}

fn replicate(groups: &[(Contribution, Poisson)], rng: &mut Pcg32) -> Contribution {
    groups.iter().fold([0.0, 0.0], |[a, b], (contribution, law)| {
        let times = f64::from(law.draw(rng));
        [a + times * contribution[0], b + times * contribution[1]]
    })
}

/// The Poisson law of a whole mean, drawn from by inversion with a guide table (Devroye 1986, III.2.4): one random number
/// and a look or two. The libraries' samplers take several numbers a draw, and a text asks for some twenty thousand.
struct Poisson {
    /// The least value that the table gives.
    least: u32,
    /// Of 2^32 random numbers, how many give each value or less.
    below: Vec<u32>,
    /// Where in `below` to begin, by the number's first bits.
    guide: [u16; 1 << GUIDE_BITS],
}

/// First bits of a random number that tell where to begin.
const GUIDE_BITS: u32 = 6;

impl Poisson {
    /// Chances under this one are left out: less than one in 2^32 together.
    const RAREST: f64 = 1e-11;

    fn new(mean: u32) -> Self {
        let rate = f64::from(mean);
        let ratio = |value: &u32| rate / f64::from(*value);
        // Chances relative to that of the mean, out to both sides of it.
        let falling = std::iter::successors(Some((mean, 1.0)), |(value, chance)| {
            let below = value.checked_sub(1)?;
            Some((below, chance / ratio(value))).filter(|&(_, chance)| chance > Self::RAREST)
        });
        let rising = std::iter::successors(Some((mean, 1.0)), |(value, chance)| {
            let above = value.checked_add(1)?;
            Some((above, chance * ratio(&above))).filter(|&(_, chance)| chance > Self::RAREST)
        });
        let mut chances: Vec<(u32, f64)> = falling.collect();
        chances.reverse();
        chances.extend(rising.skip(1));
        let total: f64 = chances.iter().map(|(_, chance)| chance).sum();
        let mut sum = 0.0;
        let below = chances.iter().map(|(_, chance)| {
            sum += chance / total;
            share_of_u32(sum)
        });
        let below: Vec<u32> = below.collect();
        let mut rest = below.iter().map(|below| (below >> (32 - GUIDE_BITS)) as usize).peekable();
        let mut passed = 0;
        let guide = std::array::from_fn(|bits| {
            while rest.next_if(|&first| first < bits).is_some() {
                passed += 1;
            }
            u16::try_from(passed).unwrap_or(u16::MAX)
        });
        Self { least: chances.first().map_or(mean, |&(value, _)| value), below, guide }
    }

    /// The least value that `share` of all draws do not exceed.
    fn quantile(&self, share: f64) -> u32 {
        self.value_of(share_of_u32(share))
    }

    fn draw(&self, rng: &mut Pcg32) -> u32 {
        self.value_of(rng.next_u32())
    }

    /// The value that a random number stands for.
    fn value_of(&self, number: u32) -> u32 {
        let start = self.guide.get((number >> (32 - GUIDE_BITS)) as usize).copied().map_or(0, u32::from);
        let reached = self.below.get(start as usize..).unwrap_or(&[]).iter().take_while(|&&below| below <= number);
        self.least + start + reached.map(|_| 1).sum::<u32>()
    }
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "saturates, which is meant")]
fn share_of_u32(share: f64) -> u32 {
    (share * f64::from(u32::MAX)) as u32
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
    fn draws_follow_the_law() {
        let mut rng = Pcg32::seed_from_u64(1);
        for mean in [1, 3, 40, 5000] {
            let law = Poisson::new(mean);
            let draws: Vec<f64> = (0..20_000).map(|_| f64::from(law.draw(&mut rng))).collect();
            let size = f64::from(20_000);
            let average = draws.iter().sum::<f64>() / size;
            let variance = draws.iter().map(|draw| (draw - average).powi(2)).sum::<f64>() / size;
            let mean = f64::from(mean);
            assert!((average - mean).abs() < 5.0 * (mean / size).sqrt(), "mean {mean}: {average}");
            assert!((variance / mean - 1.0).abs() < 0.06, "mean {mean}: variance {variance}");
        }
        // P(0) = 1/e of Poisson(1).
        let none = (0..20_000).filter(|_| Poisson::new(1).draw(&mut rng) == 0).count();
        assert!((7150..7570).contains(&none), "{none}");
    }

    #[test]
    fn one_contribution_alone_is_not_drawn() {
        // Of Poisson(1), 0 is the 2.5th percentile and 3 the 97.5th.
        assert_eq!(interval(&[[-2.0, 2.0]], |[sum, size]| sum / (size + 3.0)), (-6.0 / 9.0, 0.0));
        assert_eq!([0.2, 0.5, 0.9, 0.999].map(|share| Poisson::new(1).quantile(share)), [0, 1, 2, 5]);
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
