//! [`Lattice`]: sums and maxima over all label sequences of a sentence.

/// Expected counts under the model, and the log of the sum over all sequences.
#[derive(Debug, Default, Clone)]
pub struct Posteriors {
    /// Probability of each label of each token, `labels` numbers per token.
    pub labels: Vec<f32>,
    /// Expected number of each pair of neighbours, `(labels + 1)²` numbers.
    pub pairs: Vec<f32>,
    /// Log of the partition function.
    pub log_sum: f64,
}

/// Room to work in, used again for each sentence.
#[derive(Debug, Default)]
pub struct Lattice {
    emissions: Vec<f32>,
    forward: Vec<f32>,
    backward: Vec<f32>,
    scales: Vec<f32>,
    back: Vec<u8>,
}

impl Lattice {
    /// Forward-backward. `scores` are logs, `labels` per token; `odds` are the exponentials of the transitions,
    /// 0 where forbidden. All in probabilities scaled to sum 1 per token, which spares the logarithms.
    pub fn posteriors(&mut self, scores: &[f32], odds: &[f32], labels: usize, out: &mut Posteriors) {
        let length = scores.len() / labels;
        out.log_sum = self.exponentiate(scores, labels);
        self.run_forward(odds, labels, length);
        self.run_backward(odds, labels, length);
        out.log_sum += self.scales.iter().map(|&scale| f64::from(scale).ln()).sum::<f64>();
        out.labels.clear();
        out.labels.extend(self.forward.iter().zip(&self.backward).map(|(a, b)| a * b));
        out.pairs.clear();
        out.pairs.resize((labels + 1) * (labels + 1), 0.0);
        self.count_pairs(odds, labels, length, &mut out.pairs);
    }

    /// Exponentials of the scores less each token's highest; returns the sum of those.
    fn exponentiate(&mut self, scores: &[f32], labels: usize) -> f64 {
        let mut sum = 0.0;
        self.emissions.clear();
        for token in scores.chunks_exact(labels) {
            let highest = token.iter().copied().fold(f32::NEG_INFINITY, f32::max);
            sum += f64::from(highest);
            self.emissions.extend(token.iter().map(|score| (score - highest).exp()));
        }
        sum
    }

    fn run_forward(&mut self, odds: &[f32], labels: usize, length: usize) {
        let width = labels + 1;
        self.forward.clear();
        self.forward.resize(length * labels, 0.0);
        self.scales.clear();
        for token in 0..length {
            let (done, rest) = self.forward.split_at_mut(token * labels);
            let now = &mut rest[..labels];
            if token == 0 {
                now.copy_from_slice(&odds[labels * width..][..labels]);
            } else {
                for (before, &weight) in done[(token - 1) * labels..].iter().enumerate() {
                    add_scaled(now, &odds[before * width..][..labels], weight);
                }
            }
            let emissions = &self.emissions[token * labels..][..labels];
            now.iter_mut().zip(emissions).for_each(|(value, emission)| *value *= emission);
            if token + 1 == length {
                let ends = odds.chunks_exact(width).map(|row| row[labels]);
                let sum: f32 = now.iter().zip(ends).map(|(value, end)| value * end).sum();
                self.scales.push(scale_to(now, sum));
            } else {
                let sum = now.iter().sum();
                self.scales.push(scale_to(now, sum));
            }
        }
    }

    fn run_backward(&mut self, odds: &[f32], labels: usize, length: usize) {
        let width = labels + 1;
        self.backward.clear();
        self.backward.resize(length * labels, 0.0);
        for token in (0..length).rev() {
            let (rest, done) = self.backward.split_at_mut((token + 1) * labels);
            let now = &mut rest[token * labels..];
            if token + 1 == length {
                now.iter_mut().zip(odds.chunks_exact(width)).for_each(|(value, row)| *value = row[labels]);
                continue;
            }
            let emissions = &self.emissions[(token + 1) * labels..][..labels];
            let scale = self.scales[token + 1];
            for (label, value) in now.iter_mut().enumerate() {
                let row = &odds[label * width..][..labels];
                let sum: f32 = row.iter().zip(emissions).zip(&done[..labels]).map(|((o, e), b)| o * e * b).sum();
                *value = sum / scale;
            }
        }
    }

    fn count_pairs(&self, odds: &[f32], labels: usize, length: usize, pairs: &mut [f32]) {
        let width = labels + 1;
        for token in 1..length {
            let emissions = &self.emissions[token * labels..][..labels];
            let backward = &self.backward[token * labels..][..labels];
            for (before, &weight) in self.forward[(token - 1) * labels..token * labels].iter().enumerate() {
                let weight = weight / self.scales[token];
                if weight < 1e-9 {
                    continue;
                }
                let (row, odds) = (&mut pairs[before * width..], &odds[before * width..]);
                for label in 0..labels {
                    row[label] += weight * odds[label] * emissions[label] * backward[label];
                }
            }
        }
        for label in 0..labels {
            pairs[labels * width + label] = self.forward[label] * self.backward[label];
            let last = (length - 1) * labels + label;
            pairs[label * width + labels] = self.forward[last] * self.backward[last];
        }
    }

    /// The best sequence of labels (Viterbi); transitions are logs here.
    pub fn best(&mut self, scores: &[f32], transitions: &[f32], labels: usize, out: &mut Vec<usize>) {
        let (width, length) = (labels + 1, scores.len() / labels);
        self.back.clear();
        let mut totals = transitions[labels * width..][..labels].to_vec();
        for (token, scores) in scores.chunks_exact(labels).enumerate() {
            let before = totals.clone();
            for (label, total) in totals.iter_mut().enumerate() {
                if token > 0 {
                    let (back, best) = argmax((0..labels).map(|b| before[b] + transitions[b * width + label]));
                    self.back.push(u8::try_from(back).unwrap_or(0));
                    *total = best;
                }
                *total += scores[label];
            }
        }
        let (mut label, _) = argmax((0..labels).map(|label| totals[label] + transitions[label * width + labels]));
        out.clear();
        out.resize(length, 0);
        for token in (0..length).rev() {
            out[token] = label;
            if token > 0 {
                label = usize::from(self.back[(token - 1) * labels + label]);
            }
        }
    }
}

fn add_scaled(sums: &mut [f32], values: &[f32], weight: f32) {
    for (sum, value) in sums.iter_mut().zip(values) {
        *sum += value * weight;
    }
}

/// Divides by `sum`; a sum of nothing (all forbidden) is taken as 1.
fn scale_to(values: &mut [f32], sum: f32) -> f32 {
    let scale = if sum > 0.0 { sum } else { 1.0 };
    for value in values {
        *value /= scale;
    }
    scale
}

fn argmax(values: impl Iterator<Item = f32>) -> (usize, f32) {
    values.enumerate().fold((0, f32::NEG_INFINITY), |best, next| if next.1 > best.1 { next } else { best })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::Random;

    fn random_scores(random: &mut Random, count: usize) -> Vec<f32> {
        (0..count).map(|_| f32::from(u16::try_from(random.below(4000)).unwrap()) / 1000.0 - 2.0).collect()
    }

    /// Every sequence with its total.
    fn sequences(scores: &[f32], transitions: &[f32], labels: usize) -> Vec<(Vec<usize>, f64)> {
        let (length, width) = (scores.len() / labels, labels + 1);
        (0..labels.pow(u32::try_from(length).unwrap()))
            .map(|mut code| {
                let mut sequence = Vec::new();
                for _ in 0..length {
                    sequence.push(code % labels);
                    code /= labels;
                }
                let (mut before, mut total) = (labels, 0.0);
                for (token, &label) in sequence.iter().enumerate() {
                    total += f64::from(scores[token * labels + label] + transitions[before * width + label]);
                    before = label;
                }
                (sequence, total + f64::from(transitions[before * width + labels]))
            })
            .collect()
    }

    #[test]
    fn sums_and_maxima_agree_with_enumeration() {
        let mut random = Random::new(3);
        for round in 0..40 {
            let (labels, length) = (2 + random.below(3), 1 + random.below(4));
            let scores = random_scores(&mut random, labels * length);
            let mut transitions = random_scores(&mut random, (labels + 1) * (labels + 1));
            if round % 4 == 0 {
                transitions[labels] = f32::NEG_INFINITY;
            }
            let odds: Vec<f32> = transitions.iter().map(|weight| weight.exp()).collect();
            let all = sequences(&scores, &transitions, labels);
            let sum: f64 = all.iter().map(|(_, total)| total.exp()).sum();
            let (mut lattice, mut posteriors) = (Lattice::default(), Posteriors::default());
            lattice.posteriors(&scores, &odds, labels, &mut posteriors);
            assert!((posteriors.log_sum - sum.ln()).abs() < 1e-4, "round {round}");
            for token in 0..length {
                for label in 0..labels {
                    let with: f64 = all.iter().filter(|(s, _)| s[token] == label).map(|(_, t)| t.exp()).sum();
                    let found = f64::from(posteriors.labels[token * labels + label]);
                    assert!((found - with / sum).abs() < 1e-4, "round {round}");
                }
            }
            let mut best = Vec::new();
            lattice.best(&scores, &transitions, labels, &mut best);
            let highest = all.iter().map(|(_, total)| *total).fold(f64::NEG_INFINITY, f64::max);
            let found = all.iter().find(|(sequence, _)| *sequence == best).unwrap().1;
            assert!((found - highest).abs() < 1e-5, "round {round}");
        }
    }

    /// Log-likelihood of `gold`, of which the expectations are the gradient.
    fn log_likelihood(scores: &[f32], transitions: &[f32], labels: usize, gold: &[usize]) -> f64 {
        let all = sequences(scores, transitions, labels);
        let sum: f64 = all.iter().map(|(_, total)| total.exp()).sum();
        all.iter().find(|(sequence, _)| sequence == gold).unwrap().1 - sum.ln()
    }

    #[test]
    fn the_gradient_agrees_with_finite_differences() {
        let mut random = Random::new(4);
        let (labels, gold) = (3, [1, 0, 2, 2]);
        let scores = random_scores(&mut random, labels * gold.len());
        let transitions = random_scores(&mut random, (labels + 1) * (labels + 1));
        let odds: Vec<f32> = transitions.iter().map(|weight| weight.exp()).collect();
        let (mut lattice, mut posteriors) = (Lattice::default(), Posteriors::default());
        lattice.posteriors(&scores, &odds, labels, &mut posteriors);
        let step = 1e-2f32;
        let difference = |changed: &dyn Fn(f32) -> (Vec<f32>, Vec<f32>)| {
            let at = |delta| {
                let (scores, transitions) = changed(delta);
                log_likelihood(&scores, &transitions, labels, &gold)
            };
            (at(step) - at(-step)) / (2.0 * f64::from(step))
        };
        for place in 0..scores.len() {
            let expected = difference(&|delta| {
                let mut scores = scores.clone();
                scores[place] += delta;
                (scores, transitions.clone())
            });
            let is_gold = gold[place / labels] == place % labels;
            let gradient = f64::from(u8::from(is_gold)) - f64::from(posteriors.labels[place]);
            assert!((gradient - expected).abs() < 1e-3, "score {place}: {gradient} {expected}");
        }
        let mut gold_pairs = vec![0.0; transitions.len()];
        let path: Vec<usize> = std::iter::once(labels).chain(gold).chain([labels]).collect();
        path.windows(2).for_each(|pair| gold_pairs[pair[0] * (labels + 1) + pair[1]] += 1.0);
        for place in 0..transitions.len() - 1 {
            let expected = difference(&|delta| {
                let mut transitions = transitions.clone();
                transitions[place] += delta;
                (scores.clone(), transitions)
            });
            let gradient = gold_pairs[place] - f64::from(posteriors.pairs[place]);
            assert!((gradient - expected).abs() < 1e-3, "pair {place}: {gradient} {expected}");
        }
    }
}
