//! Trains a model that chooses one of several options: a conditional logit, by gradient ascent on whole data.

use super::{Dataset, Weights};

/// How to train.
#[derive(Debug, Clone, Copy)]
pub struct Options {
    /// Rounds over the data.
    pub epochs: usize,
    /// First step of each weight; later ones shrink as AdaGrad's do.
    pub rate: f64,
    /// Pull of weights towards 0: half of it times the square of a weight is the loss that a weight costs.
    pub l2: f64,
}

/// Weights under which the right options of `data` are likely. Each sentence is a choice, its tokens are the options, and
/// those whose gold is 1 are right; a choice without a right one teaches nothing.
pub fn train(data: &Dataset, options: &Options) -> Weights {
    let size = data.buckets.len();
    let (mut weights, mut squares) = (vec![0f64; size], vec![1e-8f64; size]);
    for _ in 0..options.epochs {
        let mut slope: Vec<f64> = weights.iter().map(|weight| -options.l2 * weight).collect();
        for choice in data.sentences() {
            learn(data, choice.clone(), &weights, &mut slope);
        }
        for ((weight, square), slope) in weights.iter_mut().zip(&mut squares).zip(slope) {
            *square += slope * slope;
            *weight += options.rate * slope / square.sqrt();
        }
    }
    #[allow(clippy::cast_possible_truncation, reason = "weights are small")]
    let rows = weights.iter().map(|&weight| weight as f32).collect();
    let transitions = vec![0.0; (data.labels.len() + 1).pow(2)];
    Weights::new(data, rows, transitions)
}

/// Adds to `slope` how the log-likelihood of the right options of a choice grows with each weight.
fn learn(data: &Dataset, choice: std::ops::Range<usize>, weights: &[f64], slope: &mut [f64]) {
    let score = |option: usize| data.features(option).iter().map(|&feature| weights[feature as usize]).sum::<f64>();
    let scores: Vec<f64> = choice.clone().map(score).collect();
    let most = scores.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let odds: Vec<f64> = scores.iter().map(|score| (score - most).exp()).collect();
    let is_right = |option: usize| data.gold(option) == 1;
    let all: f64 = odds.iter().sum();
    let right: f64 = choice.clone().zip(&odds).filter(|&(option, _)| is_right(option)).map(|(_, odds)| odds).sum();
    if right == 0.0 {
        return;
    }
    for (option, odds) in choice.zip(odds) {
        let wanted = if is_right(option) { odds / right } else { 0.0 };
        for &feature in data.features(option) {
            slope[feature as usize] += wanted - odds / all;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use partipris::linear::Feature;

    /// Choices between two options; the right one has `sign` and half of the options, right or not, have noise.
    fn choices(sign: Feature, noise: Feature) -> Dataset {
        let mut data = Dataset::new(12, vec!["right".into()]);
        for round in 0..40 {
            let beside = |option: usize| if (round + option) % 4 < 2 { vec![noise] } else { Vec::new() };
            data.push(&[vec![sign], beside(0)].concat(), 1, 0);
            data.push(&beside(1), 0, 0);
            data.end_sentence();
        }
        data
    }

    #[test]
    fn what_tells_the_right_option_weighs_and_noise_does_not() {
        let (sign, noise) = (Feature::template(1), Feature::template(2));
        let data = choices(sign, noise);
        let weights = train(&data, &Options { epochs: 200, rate: 0.3, l2: 1.0 });
        let of = |feature: Feature| {
            let row = weights.buckets.iter().position(|&bucket| bucket == feature.bucket(12)).unwrap();
            weights.rows[row]
        };
        assert!(of(sign) > 1.0, "{}", of(sign));
        assert!(of(noise).abs() < 0.2, "{}", of(noise));
    }

    #[test]
    fn choices_without_a_right_option_teach_nothing() {
        let mut data = Dataset::new(12, vec!["right".into()]);
        data.push(&[Feature::template(1)], 0, 0);
        data.push(&[Feature::template(2)], 0, 0);
        data.end_sentence();
        let weights = train(&data, &Options { epochs: 20, rate: 0.3, l2: 1.0 });
        assert_eq!(weights.rows, [0.0, 0.0]);
    }
}
