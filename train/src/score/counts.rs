//! [`Counts`] and [`Accuracy`]: the sums behind every figure.

use std::ops::AddAssign;

/// Right, expected and found; add those of several texts for the micro average.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Found and right.
    pub correct: usize,
    /// Expected.
    pub gold: usize,
    /// Found.
    pub predicted: usize,
}

impl Counts {
    /// Share of what was found that is right, 0 when nothing was found.
    pub fn precision(self) -> f64 {
        ratio(self.correct, self.predicted)
    }

    /// Share of what was expected that was found, 0 when nothing was expected.
    pub fn recall(self) -> f64 {
        ratio(self.correct, self.gold)
    }

    /// Harmonic mean of precision and recall, 0 when nothing is right.
    pub fn f1(self) -> f64 {
        ratio(2 * self.correct, self.gold + self.predicted)
    }
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.correct += other.correct;
        self.gold += other.gold;
        self.predicted += other.predicted;
    }
}

/// How often a property is right among the cases where it can be judged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Accuracy {
    /// Right cases.
    pub correct: usize,
    /// Cases judged.
    pub total: usize,
}

impl Accuracy {
    /// Counts one case.
    pub fn record(&mut self, right: bool) {
        self.correct += usize::from(right);
        self.total += 1;
    }

    /// Share of right cases, 0 when there is none to judge.
    pub fn value(self) -> f64 {
        ratio(self.correct, self.total)
    }
}

impl AddAssign for Accuracy {
    fn add_assign(&mut self, other: Self) {
        self.correct += other.correct;
        self.total += other.total;
    }
}

/// `part / whole`, 0 when the whole is 0.
#[expect(clippy::cast_precision_loss, reason = "counts of annotations stay far below 2^52")]
pub(crate) fn ratio(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

#[cfg(test)]
pub(crate) fn close(left: f64, right: f64) -> bool {
    (left - right).abs() < 1e-12
}

#[cfg(test)]
mod tests {
    use super::{Accuracy, Counts, close};

    #[test]
    fn figures_of_counts() {
        let counts = Counts { correct: 6, gold: 8, predicted: 10 };
        assert!(close(counts.precision(), 0.6));
        assert!(close(counts.recall(), 0.75));
        assert!(close(counts.f1(), 12.0 / 18.0));
    }

    #[test]
    fn nothing_gives_zero_not_nan() {
        let counts = Counts::default();
        assert!(close(counts.precision() + counts.recall() + counts.f1(), 0.0));
        assert!(close(Accuracy::default().value(), 0.0));
    }

    #[test]
    fn texts_add_up() {
        let mut sum = Counts { correct: 1, gold: 1, predicted: 1 };
        sum += Counts { correct: 0, gold: 3, predicted: 1 };
        assert_eq!(sum, Counts { correct: 1, gold: 4, predicted: 2 });
        let mut accuracy = Accuracy { correct: 1, total: 1 };
        accuracy.record(false);
        accuracy += Accuracy { correct: 2, total: 2 };
        assert!(close(accuracy.value(), 0.75));
    }
}
