//! Averaged structured perceptron (Collins 2002).

use std::ops::Range;

use super::crf::ratio;
use super::{Dataset, Lattice, Progress, Weights};
use crate::random::Random;

/// How to train.
#[derive(Debug, Clone, Copy)]
pub struct Options {
    /// Passes over the data.
    pub epochs: usize,
    /// Seed of the order of sentences.
    pub seed: u64,
}

/// Weights with the sum of all their former values, each brought up to date when it changes.
#[derive(Debug)]
struct Averaged {
    weights: Vec<f32>,
    sums: Vec<f64>,
    since: Vec<u32>,
}

impl Averaged {
    fn new(size: usize) -> Self {
        Self { weights: vec![0.0; size], sums: vec![0.0; size], since: vec![0; size] }
    }

    #[inline]
    fn update(&mut self, index: usize, delta: f32, now: u32) {
        self.sums[index] += f64::from(self.weights[index]) * f64::from(now - self.since[index]);
        self.since[index] = now;
        self.weights[index] += delta;
    }

    #[allow(clippy::cast_possible_truncation, reason = "weights need no more than f32")]
    fn average(mut self, now: u32) -> Vec<f32> {
        for index in 0..self.weights.len() {
            self.update(index, 0.0, now);
        }
        self.sums.iter().map(|sum| (sum / f64::from(now.max(1))) as f32).collect()
    }
}

/// Corrects the weights at every mistaken token of the best sequence; returns their averages.
pub fn train(data: &Dataset, options: &Options, progress: Progress<'_>) -> Weights {
    let labels = data.labels.len();
    let mut rows = Averaged::new(data.buckets.len() * labels);
    let mut pairs = Averaged::new((labels + 1) * (labels + 1));
    let mut order: Vec<usize> = (0..data.sentences().len()).collect();
    let mut random = Random::new(options.seed);
    let (mut lattice, mut scores, mut best) = (Lattice::default(), Vec::new(), Vec::new());
    let mut now = 0;
    for epoch in 1..=options.epochs {
        random.shuffle(&mut order);
        let mut right = 0;
        for &sentence in &order {
            let tokens = &data.sentences()[sentence];
            data.scores(tokens, &rows.weights, &mut scores);
            lattice.best(&scores, &pairs.weights, labels, &mut best);
            now += 1;
            right += correct(data, tokens, &best, &mut rows, &mut pairs, now);
        }
        progress(epoch, ratio(right, data.len()));
    }
    Weights::new(data, rows.average(now), pairs.average(now))
}

fn correct(
    data: &Dataset,
    tokens: &Range<usize>,
    best: &[usize],
    rows: &mut Averaged,
    pairs: &mut Averaged,
    now: u32,
) -> usize {
    let labels = data.labels.len();
    let mut right = 0;
    let (mut before_gold, mut before_best) = (labels, labels);
    for (token, &best) in tokens.clone().zip(best) {
        let gold = data.gold(token);
        if (before_gold, gold) != (before_best, best) {
            pairs.update(before_gold * (labels + 1) + gold, 1.0, now);
            pairs.update(before_best * (labels + 1) + best, -1.0, now);
        }
        right += usize::from(gold == best);
        if gold != best {
            for &feature in data.features(token) {
                rows.update(feature as usize * labels + gold, 1.0, now);
                rows.update(feature as usize * labels + best, -1.0, now);
            }
        }
        (before_gold, before_best) = (gold, best);
    }
    if before_gold != before_best {
        pairs.update(before_gold * (labels + 1) + labels, 1.0, now);
        pairs.update(before_best * (labels + 1) + labels, -1.0, now);
    }
    right
}
