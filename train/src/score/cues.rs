//! Scoring of cues: agreement is a shared stretch and the same dimension.

use super::matching::match_greedily;
use super::{Accuracy, Counts};
use crate::gold::{Dimension, Polarity};
use crate::span::Span;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// A cue as the scorer sees it; `E` names entities in the same way on both sides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CueItem<E> {
    /// Where it stands.
    pub span: Span,
    /// What sort of stance.
    pub dimension: Dimension,
    /// Its sign, modifiers counted.
    pub polarity: Polarity,
    /// Whether it is the author's.
    pub by_author: bool,
    /// The entity evaluated.
    pub target: Option<E>,
}

/// Figures over cues; add those of several texts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CueScores {
    /// Counts of each dimension met on either side.
    pub by_dimension: BTreeMap<Dimension, Counts>,
    /// Polarity, among matched cues of the four dimensions that evaluate.
    pub polarity: Accuracy,
    /// Author or not, among all matched cues.
    pub voice: Accuracy,
    /// Target, among matched cues whose gold has one.
    pub target: Accuracy,
    /// Without a target, among matched cues that evaluate and whose gold has none.
    pub no_target: Accuracy,
}

impl CueScores {
    /// Counts over the dimensions that `keep` accepts.
    pub fn over(&self, keep: impl Fn(Dimension) -> bool) -> Counts {
        let mut sum = Counts::default();
        for (_, &counts) in self.by_dimension.iter().filter(|(dimension, _)| keep(**dimension)) {
            sum += counts;
        }
        sum
    }

    /// Adds the figures of another text.
    pub fn add(&mut self, other: &Self) {
        for (&dimension, &counts) in &other.by_dimension {
            *self.by_dimension.entry(dimension).or_default() += counts;
        }
        self.polarity += other.polarity;
        self.voice += other.voice;
        self.target += other.target;
        self.no_target += other.no_target;
    }
}

/// Pairs `(gold, predicted)` of cues that agree, one to one, the longest shared stretch first and among equals the one with
/// least beside it. Gold cues in no pair are misses, predicted ones false alarms.
pub fn match_cues<E>(gold: &[CueItem<E>], predicted: &[CueItem<E>]) -> Vec<(usize, usize)> {
    match_greedily(gold.len(), predicted.len(), |g, p| {
        let (expected, found) = (&gold[g], &predicted[p]);
        let shared = expected.span.intersection(found.span).len();
        let beside = expected.span.len() + found.span.len() - 2 * shared;
        (expected.dimension == found.dimension && shared > 0).then_some((shared, Reverse(beside)))
    })
}

/// Scores the cues of one text.
pub fn score_cues<E: Eq>(gold: &[CueItem<E>], predicted: &[CueItem<E>]) -> CueScores {
    let mut scores = CueScores::default();
    for cue in gold {
        scores.by_dimension.entry(cue.dimension).or_default().gold += 1;
    }
    for cue in predicted {
        scores.by_dimension.entry(cue.dimension).or_default().predicted += 1;
    }
    for (g, p) in match_cues(gold, predicted) {
        scores.record(&gold[g], &predicted[p]);
    }
    scores
}

impl CueScores {
    fn record<E: Eq>(&mut self, gold: &CueItem<E>, predicted: &CueItem<E>) {
        self.by_dimension.entry(gold.dimension).or_default().correct += 1;
        self.voice.record(gold.by_author == predicted.by_author);
        if gold.dimension.evaluates() {
            self.polarity.record(gold.polarity == predicted.polarity);
        }
        if gold.target.is_some() {
            self.target.record(gold.target == predicted.target);
        } else if gold.dimension.evaluates() {
            self.no_target.record(predicted.target.is_none());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{CueItem, CueScores, match_cues, score_cues};
    use crate::gold::Dimension::{Attribution, Hedge, Judgement, Labelling};
    use crate::gold::{Dimension, Polarity};
    use crate::score::{Accuracy, Counts};
    use crate::span::Span;

    fn cue(start: usize, end: usize, dimension: Dimension) -> CueItem<&'static str> {
        CueItem { span: Span::new(start, end), dimension, polarity: Polarity::Neutral, by_author: true, target: None }
    }

    #[test]
    fn overlap_is_enough_but_the_dimension_must_be_the_same() {
        let gold = [cue(0, 10, Hedge), cue(20, 25, Judgement), cue(30, 35, Attribution)];
        let predicted = [cue(8, 14, Hedge), cue(20, 25, Labelling), cue(35, 40, Attribution)];
        let scores = score_cues(&gold, &predicted);
        assert_eq!(scores.by_dimension[&Hedge], Counts { correct: 1, gold: 1, predicted: 1 });
        assert_eq!(scores.by_dimension[&Judgement], Counts { correct: 0, gold: 1, predicted: 0 });
        assert_eq!(scores.by_dimension[&Labelling], Counts { correct: 0, gold: 0, predicted: 1 });
        assert_eq!(scores.over(|_| true), Counts { correct: 1, gold: 3, predicted: 3 });
        assert_eq!(scores.over(Dimension::evaluates), Counts { correct: 0, gold: 1, predicted: 1 });
    }

    #[test]
    fn one_prediction_finds_one_gold_cue() {
        // A whole clause predicted over two cues: it goes to the longer shared stretch.
        assert_eq!(match_cues(&[cue(0, 4, Judgement), cue(6, 16, Judgement)], &[cue(0, 20, Judgement)]), [(1, 0)]);
        // Two predictions inside one cue: same stretch shared, the tighter one wins.
        assert_eq!(match_cues(&[cue(5, 9, Hedge)], &[cue(5, 20, Hedge), cue(4, 9, Hedge)]), [(0, 1)]);
    }

    #[test]
    fn polarity_voice_and_target_among_matched() {
        let against = CueItem { polarity: Polarity::Negative, target: Some("Ada"), ..cue(0, 5, Judgement) };
        let praise = CueItem { polarity: Polarity::Positive, by_author: false, ..cue(10, 15, Judgement) };
        let gold = [against.clone(), praise.clone(), cue(20, 25, Hedge)];
        let wrong_target = CueItem { target: Some("Bob"), ..against };
        let wrong_sign = CueItem { polarity: Polarity::Negative, target: Some("Bob"), ..praise };
        let wrong_voice = CueItem { by_author: false, ..cue(20, 25, Hedge) };
        let scores = score_cues(&gold, &[wrong_target, wrong_sign, wrong_voice]);
        assert_eq!(scores.polarity, Accuracy { correct: 1, total: 2 });
        assert_eq!(scores.voice, Accuracy { correct: 2, total: 3 });
        assert_eq!(scores.target, Accuracy { correct: 0, total: 1 });
        assert_eq!(scores.no_target, Accuracy { correct: 0, total: 1 });
    }

    #[test]
    fn texts_add_up() {
        let mut sum = CueScores::default();
        sum.add(&score_cues(&[cue(0, 5, Hedge)], &[]));
        sum.add(&score_cues(&[cue(0, 5, Hedge)], &[cue(0, 5, Hedge)]));
        assert_eq!(sum.by_dimension[&Hedge], Counts { correct: 1, gold: 2, predicted: 1 });
        assert_eq!(sum.voice, Accuracy { correct: 1, total: 1 });
    }
}
