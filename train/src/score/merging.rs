//! Scoring of merging: B-cubed (Bagga & Baldwin 1998) and CEAF-e (Luo 2005, φ4), and of `standsFor`.
//!
//! Both merging measures run over the mentions that are right on both sides (same span, same label): how well mentions are
//! found is [`score_spans`]'s matter, and `mentions` says how many were left to judge.

use super::Counts;
use super::assignment::best_assignment;
use super::counts::ratio;
use super::spans::score_spans;
use crate::span::Span;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::AddAssign;

/// A mention and the cluster it is in; ids of different texts, or of gold and prediction, have nothing to do with each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clustered<L> {
    /// Where it stands.
    pub span: Span,
    /// Its type.
    pub label: L,
    /// Its entity.
    pub entity: usize,
}

/// Sums over the shared mentions; add those of several texts.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct MergingScores {
    /// Mentions found and mentions right, as in strict scoring: `mentions.correct` of them are judged here.
    pub mentions: Counts,
    precision_sum: f64,
    recall_sum: f64,
    similarity: f64,
    gold_entities: usize,
    predicted_entities: usize,
}

impl MergingScores {
    /// B-cubed precision: mean share of a mention's predicted cluster that is in its gold cluster.
    pub fn b_cubed_precision(&self) -> f64 {
        self.precision_sum / at_least_one(self.mentions.correct)
    }

    /// B-cubed recall: mean share of a mention's gold cluster that is in its predicted cluster.
    pub fn b_cubed_recall(&self) -> f64 {
        self.recall_sum / at_least_one(self.mentions.correct)
    }

    /// Harmonic mean of the two.
    pub fn b_cubed_f1(&self) -> f64 {
        harmonic(self.b_cubed_precision(), self.b_cubed_recall())
    }

    /// CEAF-e precision: similarity of the best alignment of entities, by predicted entity.
    pub fn ceaf_precision(&self) -> f64 {
        self.similarity / at_least_one(self.predicted_entities)
    }

    /// CEAF-e recall: the same, by gold entity.
    pub fn ceaf_recall(&self) -> f64 {
        self.similarity / at_least_one(self.gold_entities)
    }

    /// Harmonic mean of the two.
    pub fn ceaf_f1(&self) -> f64 {
        harmonic(self.ceaf_precision(), self.ceaf_recall())
    }
}

impl AddAssign for MergingScores {
    fn add_assign(&mut self, other: Self) {
        self.mentions += other.mentions;
        self.precision_sum += other.precision_sum;
        self.recall_sum += other.recall_sum;
        self.similarity += other.similarity;
        self.gold_entities += other.gold_entities;
        self.predicted_entities += other.predicted_entities;
    }
}

/// Scores the merging of one text.
pub fn score_merging<L: Ord + Clone>(gold: &[Clustered<L>], predicted: &[Clustered<L>]) -> MergingScores {
    let entity_of: BTreeMap<_, _> = predicted.iter().map(|mention| (key(mention), mention.entity)).collect();
    let mut overlaps: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    let mut seen = BTreeSet::new();
    for mention in gold {
        if let Some(&entity) = entity_of.get(&key(mention)).filter(|_| seen.insert(key(mention))) {
            *overlaps.entry((mention.entity, entity)).or_default() += 1;
        }
    }
    let spans = |mentions: &[Clustered<L>]| -> Vec<_> { mentions.iter().map(key).collect() };
    let mentions = score_spans(&spans(gold), &spans(predicted)).micro;
    MergingScores { mentions, ..compare(&overlaps) }
}

fn key<L: Clone>(mention: &Clustered<L>) -> (Span, L) {
    (mention.span, mention.label.clone())
}

/// Both measures from the number of mentions that each gold and predicted entity share.
fn compare(overlaps: &BTreeMap<(usize, usize), usize>) -> MergingScores {
    let (mut gold, mut predicted) = (BTreeMap::<usize, usize>::new(), BTreeMap::<usize, usize>::new());
    for (&(g, p), &shared) in overlaps {
        *gold.entry(g).or_default() += shared;
        *predicted.entry(p).or_default() += shared;
    }
    let mut scores =
        MergingScores { gold_entities: gold.len(), predicted_entities: predicted.len(), ..Default::default() };
    for (&(g, p), &shared) in overlaps {
        scores.precision_sum += ratio(shared * shared, predicted[&p]);
        scores.recall_sum += ratio(shared * shared, gold[&g]);
    }
    let similarity = |(&g, &g_size): (&usize, &usize), (&p, &p_size): (&usize, &usize)| {
        ratio(2 * overlaps.get(&(g, p)).copied().unwrap_or(0), g_size + p_size)
    };
    let weights: Vec<Vec<f64>> = gold.iter().map(|g| predicted.iter().map(|p| similarity(g, p)).collect()).collect();
    scores.similarity = best_assignment(&weights);
    scores
}

/// Counts of `standsFor`: right means same mention and same actor; mentions that stand for nothing are left out on both sides.
pub fn score_stands_for<E: Ord + Clone>(gold: &[(Span, E)], predicted: &[(Span, E)]) -> Counts {
    score_spans(gold, predicted).micro
}

/// The gold entity that each predicted entity is: the one with which it shares most mentions (same span), the first by name
/// among equals. Predicted entities that share none are absent. Voices, speakers and targets are compared through this.
pub fn align_entities<E: Ord + Clone>(gold: &[(Span, E)], predicted: &[(Span, usize)]) -> BTreeMap<usize, E> {
    let gold_at: BTreeMap<Span, &E> = gold.iter().map(|(span, entity)| (*span, entity)).collect();
    let mut shared: BTreeMap<usize, BTreeMap<&E, usize>> = BTreeMap::new();
    for (span, entity) in predicted {
        if let Some(name) = gold_at.get(span) {
            *shared.entry(*entity).or_default().entry(name).or_default() += 1;
        }
    }
    let best = |counts: BTreeMap<&E, usize>| {
        let first_best = counts.into_iter().rev().max_by_key(|(_, count)| *count);
        first_best.map(|(name, _)| name.clone())
    };
    shared.into_iter().filter_map(|(entity, counts)| Some((entity, best(counts)?))).collect()
}

#[expect(clippy::cast_precision_loss, reason = "counts of mentions stay far below 2^52")]
fn at_least_one(count: usize) -> f64 {
    count.max(1) as f64
}

fn harmonic(precision: f64, recall: f64) -> f64 {
    if precision + recall == 0.0 { 0.0 } else { 2.0 * precision * recall / (precision + recall) }
}

#[cfg(test)]
mod tests {
    use super::{Clustered, MergingScores, align_entities, score_merging, score_stands_for};
    use crate::score::Counts;
    use crate::score::counts::close;
    use crate::span::Span;

    /// Mention *i* of the text, of type PER, in the given entity.
    fn clusters(entities: &[usize]) -> Vec<Clustered<&'static str>> {
        let mention =
            |(index, &entity): (usize, &usize)| Clustered { span: Span::new(index, index + 1), label: "PER", entity };
        entities.iter().enumerate().map(mention).collect()
    }

    #[test]
    fn same_clusters_under_other_ids_are_perfect() {
        let scores = score_merging(&clusters(&[0, 0, 1, 2]), &clusters(&[7, 7, 5, 6]));
        assert!(close(scores.b_cubed_f1(), 1.0) && close(scores.ceaf_f1(), 1.0));
    }

    /// Gold {0,1,2} {3,4}, predicted {0,1} {2,3,4}.
    #[test]
    fn one_mention_in_the_wrong_cluster() {
        let scores = score_merging(&clusters(&[0, 0, 0, 1, 1]), &clusters(&[0, 0, 1, 1, 1]));
        // Precision by mention: 2/2, 2/2, 1/3, 2/3, 2/3; recall: 2/3, 2/3, 1/3, 2/2, 2/2.
        assert!(close(scores.b_cubed_precision(), (1.0 + 1.0 + 1.0 / 3.0 + 2.0 / 3.0 + 2.0 / 3.0) / 5.0));
        assert!(close(scores.b_cubed_recall(), (2.0 / 3.0 + 2.0 / 3.0 + 1.0 / 3.0 + 1.0 + 1.0) / 5.0));
        // φ4: {0,1,2}~{0,1} 4/5, {3,4}~{2,3,4} 4/5; over two entities on each side.
        assert!(close(scores.ceaf_precision(), 0.8) && close(scores.ceaf_recall(), 0.8));
    }

    /// Gold {0,1,2,3}, predicted all apart.
    #[test]
    fn nothing_merged() {
        let scores = score_merging(&clusters(&[0, 0, 0, 0]), &clusters(&[0, 1, 2, 3]));
        assert!(close(scores.b_cubed_precision(), 1.0) && close(scores.b_cubed_recall(), 0.25));
        // One alignment of similarity 2·1/(4+1) = 0.4, over four predicted and one gold.
        assert!(close(scores.ceaf_precision(), 0.1) && close(scores.ceaf_recall(), 0.4));
    }

    #[test]
    fn only_mentions_right_on_both_sides_are_judged() {
        let gold = clusters(&[0, 0, 1]);
        let mut predicted = clusters(&[4, 9, 5, 4]);
        predicted[1].label = "ORG";
        let scores = score_merging(&gold, &predicted);
        assert_eq!(scores.mentions, Counts { correct: 2, gold: 3, predicted: 4 });
        assert!(close(scores.b_cubed_f1(), 1.0), "the wrong mention and the extra one are left out");
    }

    #[test]
    fn texts_add_up_and_nothing_is_zero() {
        let mut sum = score_merging(&clusters(&[0, 0]), &clusters(&[0, 0]));
        sum += score_merging(&clusters(&[0, 0]), &clusters(&[0, 1]));
        // Recall by mention: 1, 1, 1/2, 1/2.
        assert!(close(sum.b_cubed_recall(), 0.75));
        assert!(close(MergingScores::default().b_cubed_f1() + MergingScores::default().ceaf_f1(), 0.0));
    }

    #[test]
    fn stands_for_needs_the_mention_and_the_actor() {
        let gold = [(Span::new(0, 6), "Russie"), (Span::new(10, 18), "Iran"), (Span::new(20, 26), "Russie")];
        let predicted = [(Span::new(0, 6), "Russie"), (Span::new(10, 18), "Irak")];
        assert_eq!(score_stands_for(&gold, &predicted), Counts { correct: 1, gold: 3, predicted: 2 });
    }

    #[test]
    fn a_predicted_entity_is_the_gold_one_it_shares_most_with() {
        let at = |start| Span::new(start, start + 1);
        let gold = [(at(0), "Ada"), (at(1), "Ada"), (at(2), "Bob"), (at(3), "Bob"), (at(4), "Cléo")];
        let predicted = [(at(0), 3), (at(1), 3), (at(2), 3), (at(3), 8), (at(4), 8), (at(9), 5)];
        let aligned = align_entities(&gold, &predicted);
        assert_eq!(aligned.into_iter().collect::<Vec<_>>(), [(3, "Ada"), (8, "Bob")]);
    }
}
