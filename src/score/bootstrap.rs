//! Percentile bootstrap over sentences (Efron 1979), in its Poisson form (Hanley & MacGibbon 2006): each
//! sentence enters a replicate Poisson(1) times. Sentences with equal contributions are drawn together,
//! since k independent Poisson(1) sum to Poisson(k): the cost follows the distinct contributions, not the text.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::OnceLock;

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

/// A distinct contribution, and how often it is drawn.
type Group = (Contribution, Cow<'static, Poisson>);

/// Adds up the contributions of `cues`, which stand in text order, by sentence; sentences without a cue contribute
/// nothing and are left out.
pub(super) fn by_sentence<'c>(
    document: &Document<'_>,
    cues: impl Iterator<Item = &'c Cue>,
    contribution: impl Fn(&Cue) -> Contribution,
) -> Vec<Contribution> {
    let mut sums: Vec<Contribution> = Vec::new();
    let mut last = None;
    for cue in cues {
        let sentence = document.sentences.partition_point(|sentence| sentence.span.end() <= cue.span.start());
        let [a, b] = contribution(cue);
        match sums.last_mut() {
            Some(sum) if last == Some(sentence) => *sum = [sum[0] + a, sum[1] + b],
            _ => sums.push([a, b]),
        }
        last = Some(sentence);
    }
    sums
}

/// The 2.5th and 97.5th percentiles of `statistic` over the replicates' two sums. It must rise or fall with how often
/// one contribution is drawn.
pub(super) fn interval(contributions: &[Contribution], statistic: impl Fn(Contribution) -> f64) -> (f64, f64) {
    let groups = group(contributions);
    match groups.as_slice() {
        [] => (statistic([0.0; 2]), statistic([0.0; 2])),
        [(contribution, law)] => exact(*contribution, law, statistic),
        groups => drawn(groups, statistic),
    }
}

fn drawn(groups: &[Group], statistic: impl Fn(Contribution) -> f64) -> (f64, f64) {
    let mut rng = Pcg32::seed_from_u64(SEED);
    // Of the sorted values those at 25 ‰ and 975 ‰: the 26th from below and the 25th from above.
    let (mut least, mut greatest) = (Least::new(REPLICATES * 25 / 1000 + 1), Least::new(REPLICATES * 25 / 1000));
    for _ in 0..REPLICATES {
        let value = statistic(replicate(groups, &mut rng));
        least.offer(value);
        greatest.offer(-value);
    }
    (least.last(), -greatest.last())
}

/// The least values of all that were offered, sorted: so few that to keep them costs less than to select among all.
struct Least {
    values: Vec<f64>,
    size: usize,
}

impl Least {
    fn new(size: usize) -> Self {
        Self { values: Vec::with_capacity(size + 1), size }
    }

    #[inline]
    fn offer(&mut self, value: f64) {
        if self.values.len() < self.size || value.total_cmp(&self.last()).is_lt() {
            self.insert(value);
        }
    }

    fn insert(&mut self, value: f64) {
        let place = self.values.partition_point(|known| known.total_cmp(&value).is_le());
        self.values.insert(place, value);
        self.values.truncate(self.size);
    }

    fn last(&self) -> f64 {
        self.values.last().copied().unwrap_or(0.0)
    }
}

/// What endless replicates of one distinct contribution would give.
fn exact(contribution: Contribution, law: &Poisson, statistic: impl Fn(Contribution) -> f64) -> (f64, f64) {
    let at = |share: f64| statistic(contribution.map(|sum| sum * f64::from(law.quantile(share))));
    let (one, other) = (at(0.025), at(0.975));
    (one.min(other), one.max(other))
}

/// Distinct contributions, each with the Poisson law of how often it is drawn.
fn group(contributions: &[Contribution]) -> Vec<Group> {
    let mut counts: BTreeMap<[i64; 2], u32> = BTreeMap::new();
    for contribution in contributions {
        *counts.entry(contribution.map(to_units)).or_default() += 1;
    }
    counts.into_iter().map(|(units, count)| (units.map(from_units), Poisson::of(count))).collect()
}

#[inline]
fn replicate(groups: &[Group], rng: &mut Pcg32) -> Contribution {
    groups.iter().fold([0.0, 0.0], |[a, b], (contribution, law)| {
        let times = f64::from(law.draw(rng));
        [a + times * contribution[0], b + times * contribution[1]]
    })
}

/// The Poisson law of a whole mean, drawn from by inversion with a guide table (Devroye 1986, III.2.4): one random number
/// and a look or two. The libraries' samplers take several numbers a draw, and a text asks for some twenty thousand.
#[derive(Clone)]
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

    /// Those of small means are kept: most contributions are those of a few sentences.
    fn of(mean: u32) -> Cow<'static, Self> {
        static KEPT: [OnceLock<Poisson>; 16] = [const { OnceLock::new() }; 16];
        match KEPT.get(mean as usize) {
            Some(kept) => Cow::Borrowed(kept.get_or_init(|| Self::new(mean))),
            None => Cow::Owned(Self::new(mean)),
        }
    }

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
    #[inline]
    fn value_of(&self, number: u32) -> u32 {
        let mut value = self.guide.get((number >> (32 - GUIDE_BITS)) as usize).copied().map_or(0, u32::from);
        while self.below.get(value as usize).is_some_and(|&below| below <= number) {
            value += 1;
        }
        self.least + value
    }
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "saturates, which is meant")]
fn share_of_u32(share: f64) -> u32 {
    (share * f64::from(u32::MAX)) as u32
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
