//! Greedy one-to-one matching, shared by cues and quotes.

use std::cmp::Reverse;

/// Pairs `(gold, predicted)` of indexes, best weight first, each index at most once; equal weights keep text order.
/// `weight` gives none where two items may not be matched.
pub fn match_greedily<W: Ord>(
    gold: usize,
    predicted: usize,
    weight: impl Fn(usize, usize) -> Option<W>,
) -> Vec<(usize, usize)> {
    let all = (0..gold).flat_map(|g| (0..predicted).map(move |p| (g, p)));
    let mut candidates: Vec<_> = all.filter_map(|(g, p)| Some((Reverse(weight(g, p)?), g, p))).collect();
    candidates.sort();
    let (mut gold_free, mut predicted_free) = (vec![true; gold], vec![true; predicted]);
    let mut pairs = Vec::new();
    for (_, g, p) in candidates {
        if gold_free[g] && predicted_free[p] {
            (gold_free[g], predicted_free[p]) = (false, false);
            pairs.push((g, p));
        }
    }
    pairs.sort_unstable();
    pairs
}

#[cfg(test)]
mod tests {
    use super::match_greedily;

    #[test]
    fn the_best_pair_goes_first_and_takes_both_sides() {
        // gold 0 prefers 1 (9), so gold 1 must do with 0 (2) though it has 8 with 1.
        let weights = [[5, 9], [2, 8]];
        assert_eq!(match_greedily(2, 2, |g, p| Some(weights[g][p])), [(0, 1), (1, 0)]);
    }

    #[test]
    fn what_may_not_match_stays_alone() {
        assert_eq!(match_greedily(2, 1, |g, _| (g == 1).then_some(1)), [(1, 0)]);
        assert!(match_greedily(0, 3, |_, _| Some(1)).is_empty());
    }

    #[test]
    fn equal_weights_keep_text_order() {
        assert_eq!(match_greedily(2, 2, |_, _| Some(1)), [(0, 0), (1, 1)]);
    }
}
