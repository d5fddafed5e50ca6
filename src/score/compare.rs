//! Comparison of two texts: rate ratios with conditional exact intervals (Przyborowski & Wilenski 1940), words by
//! log-likelihood G² (Dunning 1993) with log-ratio (Hardie 2014), Holm's correction (Holm 1979).

use std::collections::BTreeMap;

use statrs::distribution::{ChiSquared, ContinuousCDF};

use super::interval::clopper_pearson;
use crate::order::{float_rank, sort_by_rank};

/// Words kept for each comparison, strongest first.
const KEY_WORDS: usize = 100;
/// A word rarer than this over both texts cannot set them apart.
const MIN_COUNT: u32 = 3;
/// Family-wise error rate.
const ALPHA: f64 = 0.05;

/// What a comparison needs of one text.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Comparable {
    /// Words in scope.
    pub words: u32,
    /// The author's words.
    pub author_words: u32,
    /// Named counts per scope: measure → (count, whether it is per author word).
    pub counts: BTreeMap<String, (u32, bool)>,
    /// Occurrences of each content lemma.
    pub lemmas: BTreeMap<String, u32>,
    /// Mentions of each entity by name: (all, loaded).
    pub naming: BTreeMap<String, (u32, u32)>,
}

/// How much denser a measure is in A than in B.
#[derive(Debug, Clone, PartialEq)]
pub struct RateRatio {
    /// Measure compared.
    pub measure: String,
    /// Counts in A and B.
    pub counts: (u32, u32),
    /// `(n_A / W_A) / (n_B / W_B)`; `None` where B has none.
    pub ratio: Option<f64>,
    /// Lower 95 % bound.
    pub low: f64,
    /// Upper 95 % bound; `None` where it is unbounded.
    pub high: Option<f64>,
    /// Whether the interval, after Holm's correction of its exact p-value, excludes 1.
    pub established: bool,
}

/// A word that sets the two texts apart.
#[derive(Debug, Clone, PartialEq)]
pub struct KeyWord {
    /// Its lemma.
    pub lemma: String,
    /// Counts in A and B.
    pub counts: (u32, u32),
    /// Log-likelihood G².
    pub g2: f64,
    /// Binary logarithm of the ratio of relative frequencies, 0.5 added to an empty count.
    pub log_ratio: f64,
    /// Whether it holds after Holm's correction.
    pub established: bool,
}

/// How both texts name one actor.
#[derive(Debug, Clone, PartialEq)]
pub struct NamingPair {
    /// The actor's name.
    pub name: String,
    /// (All, loaded) mentions in A.
    pub a: (u32, u32),
    /// (All, loaded) mentions in B.
    pub b: (u32, u32),
}

/// The comparison of A with B.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison {
    /// By measure's name.
    pub ratios: Vec<RateRatio>,
    /// By G², strongest first.
    pub words: Vec<KeyWord>,
    /// Actors named in both, by name.
    pub naming: Vec<NamingPair>,
}

/// Compares two texts.
pub fn compare(a: &Comparable, b: &Comparable) -> Comparison {
    Comparison { ratios: ratios(a, b), words: key_words(a, b), naming: namings(a, b) }
}

fn ratios(a: &Comparable, b: &Comparable) -> Vec<RateRatio> {
    let mut rows: Vec<(RateRatio, f64)> = Vec::new();
    for (measure, &(count_a, per_author)) in &a.counts {
        let count_b = b.counts.get(measure).map_or(0, |&(count, _)| count);
        let scope = |text: &Comparable| if per_author { text.author_words } else { text.words };
        rows.push(ratio(measure, (count_a, count_b), (scope(a), scope(b))));
    }
    let established = holm(&rows.iter().map(|(_, p)| *p).collect::<Vec<_>>());
    rows.into_iter().zip(established).map(|((row, _), established)| RateRatio { established, ..row }).collect()
}

/// Given n_A + n_B, n_A is binomial with share `W_A·r / (W_A·r + W_B)`: the share's exact bounds give those of r.
fn ratio(measure: &str, counts: (u32, u32), words: (u32, u32)) -> (RateRatio, f64) {
    let exposure = f64::from(words.1.max(1)) / f64::from(words.0.max(1));
    let total = counts.0 + counts.1;
    let (low, high) = if total == 0 { (0.0, 1.0) } else { clopper_pearson(counts.0, total) };
    let odds = |share: f64| (share < 1.0).then(|| share / (1.0 - share) * exposure);
    let ratio = (counts.1 > 0).then(|| f64::from(counts.0) / f64::from(counts.1) * exposure);
    let g2 = log_likelihood(counts, words);
    let row = RateRatio {
        measure: measure.to_owned(),
        counts,
        ratio,
        low: odds(low).unwrap_or(0.0),
        high: odds(high),
        established: false,
    };
    let excludes_one = row.low > 1.0 || row.high.is_some_and(|high| high < 1.0);
    (row, if excludes_one { p_value(g2) } else { 1.0 })
}

fn key_words(a: &Comparable, b: &Comparable) -> Vec<KeyWord> {
    let totals = (a.lemmas.values().sum(), b.lemmas.values().sum());
    let mut counts: BTreeMap<&String, (u32, u32)> = BTreeMap::new();
    a.lemmas.iter().for_each(|(lemma, &count)| counts.entry(lemma).or_default().0 = count);
    b.lemmas.iter().for_each(|(lemma, &count)| counts.entry(lemma).or_default().1 = count);
    let mut words: Vec<KeyWord> = counts
        .into_iter()
        .filter(|(_, counts)| counts.0 + counts.1 >= MIN_COUNT)
        .map(|(lemma, counts)| key_word(lemma, counts, totals))
        .collect();
    // Of equal ones the first in the alphabet stays first.
    sort_by_rank(&mut words, |word| float_rank(-word.g2));
    let established = holm(&words.iter().map(|word| p_value(word.g2)).collect::<Vec<_>>());
    words.iter_mut().zip(established).for_each(|(word, established)| word.established = established);
    words.truncate(KEY_WORDS);
    words
}

fn key_word(lemma: &str, counts: (u32, u32), totals: (u32, u32)) -> KeyWord {
    let share = |count: u32, total: u32| f64::from(count).max(0.5) / f64::from(total.max(1));
    KeyWord {
        lemma: lemma.to_owned(),
        counts,
        g2: log_likelihood(counts, totals),
        log_ratio: (share(counts.0, totals.0) / share(counts.1, totals.1)).log2(),
        established: false,
    }
}

fn namings(a: &Comparable, b: &Comparable) -> Vec<NamingPair> {
    let pair = |(name, &in_a): (&String, &(u32, u32))| {
        b.naming.get(name).map(|&in_b| NamingPair { name: name.clone(), a: in_a, b: in_b })
    };
    a.naming.iter().filter_map(pair).collect()
}

/// `G² = 2 Σ O ln(O / E)` with expectations from the pooled rate (Rayson & Garside 2000).
fn log_likelihood(counts: (u32, u32), totals: (u32, u32)) -> f64 {
    let pooled = f64::from(counts.0 + counts.1) / f64::from((totals.0 + totals.1).max(1));
    let term = |count: u32, total: u32| {
        let (observed, expected) = (f64::from(count), f64::from(total) * pooled);
        if count == 0 || expected == 0.0 { 0.0 } else { observed * (observed / expected).ln() }
    };
    2.0 * (term(counts.0, totals.0) + term(counts.1, totals.1))
}

fn p_value(g2: f64) -> f64 {
    ChiSquared::new(1.0).map_or(1.0, |law| law.sf(g2.max(0.0)))
}

/// Which hypotheses Holm's step-down procedure rejects at [`ALPHA`].
fn holm(p_values: &[f64]) -> Vec<bool> {
    let mut order: Vec<(usize, f64)> = p_values.iter().copied().enumerate().collect();
    sort_by_rank(&mut order, |&(_, p)| float_rank(p));
    let mut rejected = vec![false; p_values.len()];
    let mut left = p_values.len();
    for (position, p) in order {
        #[allow(clippy::cast_precision_loss, reason = "counts of hypotheses are small")]
        if p > ALPHA / left as f64 {
            break;
        }
        if let Some(flag) = rejected.get_mut(position) {
            *flag = true;
        }
        left -= 1;
    }
    rejected
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(words: u32, count: u32) -> Comparable {
        let counts = BTreeMap::from([("judgement".to_owned(), (count, false))]);
        Comparable { words, author_words: words, counts, ..Comparable::default() }
    }

    #[test]
    fn a_clear_difference_is_established_and_its_interval_excludes_one() {
        let comparison = compare(&text(1000, 40), &text(1000, 5));
        let [row] = &comparison.ratios[..] else { panic!("one measure expected") };
        assert!(row.established && row.low > 1.0, "{row:?}");
        assert_eq!(row.ratio, Some(8.0));
    }

    #[test]
    fn a_small_difference_is_not_established() {
        let comparison = compare(&text(1000, 6), &text(1000, 5));
        assert!(!comparison.ratios[0].established);
        assert!(comparison.ratios[0].low < 1.0);
    }

    #[test]
    fn nothing_on_either_side_is_no_difference() {
        let row = &compare(&text(100, 0), &text(100, 0)).ratios[0];
        assert_eq!((row.ratio, row.low, row.high, row.established), (None, 0.0, None, false));
    }

    #[test]
    fn log_likelihood_matches_a_worked_example() {
        // 10 of 100 against 2 of 100: pooled .06, expected 6 and 6; 2(10 ln(10/6) + 2 ln(2/6)) = 5.822.
        assert!((log_likelihood((10, 2), (100, 100)) - 5.822).abs() < 1e-3);
    }

    #[test]
    fn holm_steps_down() {
        // Thresholds .0167, .025, .05: the second fails, so the third is not looked at.
        assert_eq!(holm(&[0.01, 0.03, 0.04]), [true, false, false]);
        assert_eq!(holm(&[0.01, 0.02, 0.04]), [true, true, true]);
    }
}
