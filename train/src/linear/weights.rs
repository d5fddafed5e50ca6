//! [`Weights`]: what a trainer returns.

use super::Dataset;

/// A trained model before quantisation.
#[derive(Debug, Clone)]
pub struct Weights {
    /// Names of the labels, by index.
    pub labels: Vec<String>,
    /// Bits of a bucket number.
    pub bits: u32,
    /// Bucket of each row.
    pub buckets: Vec<u32>,
    /// How many training tokens have each row's feature.
    pub counts: Vec<u32>,
    /// `labels` weights for each bucket.
    pub rows: Vec<f32>,
    /// `(labels + 1)²` weights: row = label before or start, column = label after or end; −∞ where forbidden.
    pub transitions: Vec<f32>,
}

impl Weights {
    /// The weights of `rows` for the features of `data`.
    pub fn new(data: &Dataset, rows: Vec<f32>, transitions: Vec<f32>) -> Self {
        Self {
            labels: data.labels.clone(),
            bits: data.bits,
            buckets: data.buckets.clone(),
            counts: data.counts.clone(),
            rows,
            transitions,
        }
    }

    /// Forbids `after` to follow `before`; the number of labels stands for start (as `before`) and end (as `after`).
    pub fn forbid(&mut self, before: usize, after: usize) {
        let width = self.labels.len() + 1;
        self.transitions[before * width + after] = f32::NEG_INFINITY;
    }
}
