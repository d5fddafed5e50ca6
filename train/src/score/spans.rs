//! Strict scoring of labelled spans: right means same borders and same label.

use super::Counts;
use crate::span::Span;
use std::collections::BTreeMap;

/// Counts by label and over all labels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpanScores<L> {
    /// Counts of each label met on either side.
    pub by_label: BTreeMap<L, Counts>,
    /// Counts over all labels.
    pub micro: Counts,
}

impl<L> Default for SpanScores<L> {
    fn default() -> Self {
        Self { by_label: BTreeMap::new(), micro: Counts::default() }
    }
}

impl<L: Ord> SpanScores<L> {
    /// Adds the counts of another text.
    pub fn add(&mut self, other: Self) {
        self.micro += other.micro;
        for (label, counts) in other.by_label {
            *self.by_label.entry(label).or_default() += counts;
        }
    }

    fn count(&mut self, label: L, counts: Counts) {
        self.micro += counts;
        *self.by_label.entry(label).or_default() += counts;
    }
}

/// Scores predicted spans of one text; a gold span is found once, so a prediction made twice is wrong once.
pub fn score_spans<L: Ord + Clone>(gold: &[(Span, L)], predicted: &[(Span, L)]) -> SpanScores<L> {
    let mut scores = SpanScores::default();
    let mut unfound: BTreeMap<&(Span, L), usize> = BTreeMap::new();
    for item in gold {
        *unfound.entry(item).or_default() += 1;
        scores.count(item.1.clone(), Counts { gold: 1, ..Counts::default() });
    }
    for item in predicted {
        let found = unfound.get_mut(item).filter(|left| **left > 0);
        let correct = found.map_or(0, |left| {
            *left -= 1;
            1
        });
        scores.count(item.1.clone(), Counts { correct, gold: 0, predicted: 1 });
    }
    scores
}

#[cfg(test)]
mod tests {
    use super::{SpanScores, score_spans};
    use crate::score::Counts;
    use crate::span::Span;

    fn spans(items: &[(usize, usize, &'static str)]) -> Vec<(Span, &'static str)> {
        items.iter().map(|&(start, end, label)| (Span::new(start, end), label)).collect()
    }

    #[test]
    fn borders_and_label_must_both_be_right() {
        let gold = spans(&[(0, 5, "PER"), (10, 16, "LOC"), (20, 24, "ORG"), (30, 33, "PER")]);
        // Right; wrong label; border off by one; right; out of nowhere.
        let predicted = spans(&[(0, 5, "PER"), (10, 16, "ORG"), (20, 25, "ORG"), (30, 33, "PER"), (40, 42, "LOC")]);
        let scores = score_spans(&gold, &predicted);
        assert_eq!(scores.micro, Counts { correct: 2, gold: 4, predicted: 5 });
        assert_eq!(scores.by_label["PER"], Counts { correct: 2, gold: 2, predicted: 2 });
        assert_eq!(scores.by_label["ORG"], Counts { correct: 0, gold: 1, predicted: 2 });
        assert_eq!(scores.by_label["LOC"], Counts { correct: 0, gold: 1, predicted: 1 });
    }

    #[test]
    fn a_span_predicted_twice_is_right_once() {
        let scores = score_spans(&spans(&[(0, 5, "PER")]), &spans(&[(0, 5, "PER"), (0, 5, "PER")]));
        assert_eq!(scores.micro, Counts { correct: 1, gold: 1, predicted: 2 });
    }

    #[test]
    fn texts_add_up_by_label() {
        let mut sum = SpanScores::default();
        sum.add(score_spans(&spans(&[(0, 5, "PER")]), &spans(&[])));
        sum.add(score_spans(&spans(&[(0, 5, "PER"), (6, 7, "LOC")]), &spans(&[(0, 5, "PER")])));
        assert_eq!(sum.by_label["PER"], Counts { correct: 1, gold: 2, predicted: 1 });
        assert_eq!(sum.micro, Counts { correct: 1, gold: 3, predicted: 1 });
    }
}
