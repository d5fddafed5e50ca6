//! [`Transitions`]: weights of pairs of neighbouring labels.

use crate::binary::Reader;
use crate::error::LoadError;

/// The stored weight of a pair of labels that must not occur.
pub const FORBIDDEN: i8 = i8::MIN;

/// What a forbidden pair costs: more than any path can gain, and far from overflow.
pub(super) const FORBIDDEN_COST: i32 = -1_000_000;

/// A square table of `labels + 1` rows (the label before, the last row for the start of the sentence) and as many
/// columns (the label after, the last column for its end).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Transitions {
    labels: usize,
    /// By label after, then before: those of one label after lie together.
    weights: Vec<i32>,
    /// By label after: the labels that may stand before it, as a set.
    sources: Vec<u64>,
    /// By (better, worse) label of a token: how much a path can lose at most outside the token itself by passing
    /// through `better` instead.
    gaps: Vec<i32>,
    /// The largest of them.
    widest: i32,
}

impl Transitions {
    /// The table of `(labels + 1)²` weights, row by row; `None` where `weights` has another length.
    pub fn new(labels: usize, weights: &[i8]) -> Option<Self> {
        if weights.len() != (labels + 1) * (labels + 1) {
            return None;
        }
        let cost = |&weight: &i8| if weight == FORBIDDEN { FORBIDDEN_COST } else { i32::from(weight) };
        let width = labels + 1;
        let by_after = (0..width * width).filter_map(|pair| weights.get(pair % width * width + pair / width));
        let weights: Vec<i32> = by_after.map(cost).collect();
        let sources = weights.chunks(width).map(|column| {
            let before = (0..64u32).zip(column).take(labels);
            before.filter(|(_, weight)| **weight > FORBIDDEN_COST).fold(0, |set, (label, _)| set | 1 << label)
        });
        let sources = sources.collect();
        let mut table = Self { labels, weights, sources, gaps: Vec::new(), widest: 0 };
        table.gaps = (0..labels * labels).map(|pair| table.compute_gap(pair / labels, pair % labels)).collect();
        table.widest = table.gaps.iter().copied().max().unwrap_or(0);
        Some(table)
    }

    pub(super) fn read(reader: &mut Reader<'_>, labels: usize) -> Result<Self, LoadError> {
        let bytes = reader.bytes((labels + 1) * (labels + 1))?;
        let weights: Vec<i8> = bytes.iter().map(|byte| byte.cast_signed()).collect();
        Self::new(labels, &weights).ok_or_else(|| reader.corrupt())
    }

    /// Number of labels, start and end not counted.
    pub fn labels(&self) -> usize {
        self.labels
    }

    /// Weight of `after` following `before`; `labels()` stands for start and end.
    #[inline]
    pub fn weight(&self, before: usize, after: usize) -> i32 {
        self.weights.get(after * (self.labels + 1) + before).copied().unwrap_or(FORBIDDEN_COST)
    }

    /// Weights of `after` following each label, start and end.
    #[inline]
    pub(super) fn weights_to(&self, after: usize) -> &[i32] {
        let width = self.labels + 1;
        self.weights.get(after * width..(after + 1) * width).unwrap_or(&[])
    }

    /// The labels that may stand before `after`, as a set.
    #[inline]
    pub(super) fn sources(&self, after: usize) -> u64 {
        self.sources.get(after).copied().unwrap_or(0)
    }

    /// The most that passing through `better` instead of `worse` can cost in transitions.
    #[inline]
    pub(super) fn gap(&self, better: usize, worse: usize) -> i32 {
        self.gaps.get(better * self.labels + worse).copied().unwrap_or(i32::MAX)
    }

    /// The largest gap of all: a label further ahead of another than this is the better choice between any neighbours.
    pub(super) fn widest_gap(&self) -> i32 {
        self.widest
    }

    fn compute_gap(&self, better: usize, worse: usize) -> i32 {
        let loss_before = |label| self.weight(label, worse) - self.weight(label, better);
        let loss_after = |label| self.weight(worse, label) - self.weight(better, label);
        let before = (0..=self.labels).map(loss_before).max().unwrap_or(0);
        let after = (0..=self.labels).map(loss_after).max().unwrap_or(0);
        before + after
    }
}
