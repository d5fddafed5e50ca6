//! Linear-chain conditional random field, trained online.

use super::{Dataset, Lattice, Posteriors, Progress, Weights};
use crate::random::Random;

/// How to train; see [`Options::default`] for values that work.
#[derive(Debug, Clone, Copy)]
pub struct Options {
    /// Passes over the data.
    pub epochs: usize,
    /// Step size.
    pub rate: f32,
    /// Strength of the L1 penalty: the higher, the fewer weights are left.
    pub l1: f32,
    /// Strength of the L2 penalty.
    pub l2: f32,
    /// Seed of the order of sentences.
    pub seed: u64,
}

impl Default for Options {
    fn default() -> Self {
        Self { epochs: 12, rate: 0.3, l1: 0.5, l2: 0.02, seed: 1 }
    }
}

/// What keeps a model from leaning on few features or on the last sentences it saw.
#[derive(Debug, Clone, Copy, Default)]
pub struct Smoothing {
    /// Which part of a token's features is not seen, others each time; from 0 to 1.
    pub dropout: f64,
    /// How many of the last epochs' weights are averaged; 0 and 1 take the last ones as they are.
    pub averaged: usize,
}

/// FTRL-Proximal (McMahan et al. 2013, "Ad Click Prediction", algorithm 1): AdaGrad's step sizes with an L1
/// penalty that leaves true zeros.
#[derive(Debug)]
struct Ftrl {
    weights: Vec<f32>,
    gradients: Vec<f32>,
    squares: Vec<f32>,
    rate: f32,
    l1: f32,
    l2: f32,
}

impl Ftrl {
    fn new(size: usize, options: &Options, l1: f32) -> Self {
        let zeros = vec![0.0; size];
        Self {
            weights: zeros.clone(),
            gradients: zeros.clone(),
            squares: zeros,
            rate: options.rate,
            l1,
            l2: options.l2,
        }
    }

    #[inline]
    fn update(&mut self, index: usize, gradient: f32) {
        const BETA: f32 = 1.0;
        let (weight, sum, square) = (&mut self.weights[index], &mut self.gradients[index], &mut self.squares[index]);
        let grown = *square + gradient * gradient;
        let root = grown.sqrt();
        *sum += gradient - (root - square.sqrt()) / self.rate * *weight;
        *square = grown;
        *weight = if sum.abs() <= self.l1 {
            0.0
        } else {
            -(*sum - sum.signum() * self.l1) / ((BETA + root) / self.rate + self.l2)
        };
    }
}

/// Maximises the likelihood of the gold labels. Pairs of labels never seen keep weight 0.
pub fn train(data: &Dataset, options: &Options, progress: Progress<'_>) -> Weights {
    train_smoothly(data, options, Smoothing::default(), progress)
}

/// The same with smoothing.
pub fn train_smoothly(data: &Dataset, options: &Options, smoothing: Smoothing, progress: Progress<'_>) -> Weights {
    let labels = data.labels.len();
    let mut rows = Ftrl::new(data.buckets.len() * labels, options, options.l1);
    let mut pairs = Ftrl::new((labels + 1) * (labels + 1), options, 0.0);
    let mut order: Vec<usize> = (0..data.sentences().len()).collect();
    let mut random = Random::new(options.seed);
    let mut work = Work::new(options.seed, smoothing.dropout);
    let mut sum = Sum::default();
    for epoch in 1..=options.epochs {
        random.shuffle(&mut order);
        let right: usize = order.iter().map(|&sentence| work.learn(data, sentence, &mut rows, &mut pairs)).sum();
        progress(epoch, ratio(right, data.len()));
        if epoch + smoothing.averaged > options.epochs && smoothing.averaged > 1 {
            sum.add(&rows.weights, &pairs.weights);
        }
    }
    if sum.count > 0.0 { sum.mean(data) } else { Weights::new(data, rows.weights, pairs.weights) }
}

/// The sum of the weights after some epochs.
#[derive(Debug, Default)]
struct Sum {
    count: f32,
    rows: Vec<f32>,
    pairs: Vec<f32>,
}

impl Sum {
    fn add(&mut self, rows: &[f32], pairs: &[f32]) {
        self.count += 1.0;
        for (sum, weights) in [(&mut self.rows, rows), (&mut self.pairs, pairs)] {
            sum.resize(weights.len(), 0.0);
            sum.iter_mut().zip(weights).for_each(|(sum, weight)| *sum += weight);
        }
    }

    fn mean(self, data: &Dataset) -> Weights {
        let part = |sum: Vec<f32>| sum.into_iter().map(|weight| weight / self.count).collect();
        Weights::new(data, part(self.rows), part(self.pairs))
    }
}

#[allow(clippy::cast_precision_loss, reason = "a share to be shown")]
pub(super) fn ratio(part: usize, whole: usize) -> f64 {
    part as f64 / (whole.max(1)) as f64
}

#[derive(Debug)]
struct Work {
    random: Random,
    dropout: f64,
    seen: Seen,
    lattice: Lattice,
    posteriors: Posteriors,
    scores: Vec<f32>,
    odds: Vec<f32>,
}

/// The features of a sentence's tokens that are not dropped this time.
#[derive(Debug, Default)]
struct Seen {
    features: Vec<u32>,
    /// Where each token's end.
    ends: Vec<usize>,
}

impl Seen {
    fn choose(&mut self, data: &Dataset, tokens: &std::ops::Range<usize>, dropout: f64, random: &mut Random) {
        self.features.clear();
        self.ends.clear();
        for token in tokens.clone() {
            let seen = data.features(token).iter().filter(|_| dropout == 0.0 || !random.chance(dropout));
            self.features.extend(seen);
            self.ends.push(self.features.len());
        }
    }

    fn tokens(&self) -> impl Iterator<Item = &[u32]> {
        let starts = std::iter::once(0).chain(self.ends.iter().copied());
        starts.zip(&self.ends).map(|(start, &end)| &self.features[start..end])
    }
}

impl Work {
    fn new(seed: u64, dropout: f64) -> Self {
        Self {
            dropout,
            random: Random::new(seed.wrapping_add(1)),
            seen: Seen::default(),
            lattice: Lattice::default(),
            posteriors: Posteriors::default(),
            scores: Vec::new(),
            odds: Vec::new(),
        }
    }

    /// One step on one sentence; returns how many tokens' most probable label was right before it.
    fn learn(&mut self, data: &Dataset, sentence: usize, rows: &mut Ftrl, pairs: &mut Ftrl) -> usize {
        let labels = data.labels.len();
        let tokens = &data.sentences()[sentence];
        self.seen.choose(data, tokens, self.dropout, &mut self.random);
        data.scores_by(tokens, self.seen.tokens(), &rows.weights, &mut self.scores);
        self.odds.clear();
        self.odds.extend(pairs.weights.iter().map(|weight| weight.exp()));
        self.lattice.posteriors(&self.scores, &self.odds, labels, &mut self.posteriors);
        let mut right = 0;
        let mut before = labels;
        let seen = tokens.clone().zip(self.seen.tokens());
        for ((token, features), probabilities) in seen.zip(self.posteriors.labels.chunks_exact_mut(labels)) {
            let gold = data.gold(token);
            right += usize::from(probabilities.iter().all(|&p| p <= probabilities[gold]));
            probabilities[gold] -= 1.0;
            self.posteriors.pairs[before * (labels + 1) + gold] -= 1.0;
            before = gold;
            learn_token(features, probabilities, rows);
        }
        self.posteriors.pairs[before * (labels + 1) + labels] -= 1.0;
        for (pair, &gradient) in self.posteriors.pairs.iter().enumerate() {
            if gradient.abs() > NEGLIGIBLE {
                pairs.update(pair, gradient);
            }
        }
        right
    }
}

/// Gradients below this change nothing but the time training takes.
const NEGLIGIBLE: f32 = 1e-4;

fn learn_token(features: &[u32], gradients: &[f32], rows: &mut Ftrl) {
    for (label, &gradient) in gradients.iter().enumerate() {
        if gradient.abs() > NEGLIGIBLE {
            for &feature in features {
                rows.update(feature as usize * gradients.len() + label, gradient);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::perceptron;
    use super::*;
    use partipris::linear::Feature;

    /// A toy language: the label of `x` is that of the token before, which `a` and `b` tell; `noise` tells nothing.
    fn toy(random: &mut Random) -> Dataset {
        let mut data = Dataset::new(12, vec!["A".into(), "B".into()]);
        for _ in 0..200 {
            let mut label = 0;
            for place in 0..6 {
                let marked = place == 0 || random.chance(0.3);
                if marked {
                    label = u8::from(random.chance(0.5));
                }
                let word = if marked { u64::from(label) } else { 2 };
                let noise = random.below(50) as u64;
                data.push(&[Feature::template(1).number(word), Feature::template(2).number(noise)], label, u64::MAX);
            }
            data.end_sentence();
        }
        data
    }

    fn accuracy(data: &Dataset, weights: &Weights) -> f64 {
        let (mut lattice, mut scores, mut best) = (Lattice::default(), Vec::new(), Vec::new());
        let mut right = 0;
        for tokens in data.sentences() {
            data.scores(tokens, &weights.rows, &mut scores);
            lattice.best(&scores, &weights.transitions, data.labels.len(), &mut best);
            right += tokens.clone().zip(&best).filter(|&(token, &label)| data.gold(token) == label).count();
        }
        ratio(right, data.len())
    }

    #[test]
    fn both_trainers_learn_what_only_the_neighbour_tells() {
        let data = toy(&mut Random::new(5));
        let crf = train(&data, &Options { epochs: 20, ..Options::default() }, &mut |_, _| {});
        assert!(accuracy(&data, &crf) > 0.95, "{}", accuracy(&data, &crf));
        let averaged = perceptron::train(&data, &perceptron::Options { epochs: 20, seed: 1 }, &mut |_, _| {});
        assert!(accuracy(&data, &averaged) > 0.95, "{}", accuracy(&data, &averaged));
    }

    #[test]
    fn the_l1_penalty_leaves_no_noise() {
        let data = toy(&mut Random::new(6));
        let weights = train(&data, &Options { l1: 40.0, ..Options::default() }, &mut |_, _| {});
        let used = weights.rows.chunks(2).filter(|row| row.iter().any(|&weight| weight != 0.0)).count();
        assert!((2..10).contains(&used), "{used} of {} features", data.buckets.len());
    }
}
