//! [`Decoder`]: the best sequence of labels (Viterbi's algorithm).

use super::Transitions;
use super::transitions::FORBIDDEN_COST;

/// One label a token may still get, with the label before it on the best path that ends in it.
#[derive(Debug, Clone, Copy)]
struct State {
    label: u8,
    back: u8,
}

/// Finds the highest-scoring sequence of labels of a sentence, token by token. Keep one and use it again: it
/// allocates only to grow.
///
/// Labels that cannot be on a best path, whatever the neighbours are, are dropped before any pair is looked at, and so
/// are those that only a forbidden pair leads to; most tokens keep one or two. The result is exact all the same
/// wherever a path without a forbidden pair exists. Of equal paths the one with the lower label numbers, later tokens
/// first, wins.
#[derive(Debug, Clone, Default)]
pub struct Decoder {
    states: Vec<State>,
    /// First state of each token.
    starts: Vec<u32>,
    /// Totals of the best paths to the newest token's labels, by label; of those in `live` only.
    totals: Vec<i32>,
    live: u64,
    /// Room for the totals of the token being added.
    next: Vec<i32>,
}

impl Decoder {
    /// Adds a token: its scores by label (more than labels are ignored), and the set of labels it may get (bit `n`
    /// for label `n`). A set without any of the labels allows all of them.
    pub fn push(&mut self, transitions: &Transitions, scores: &[i16], allowed: u64) {
        let all = mask(transitions.labels());
        let allowed = if allowed & all == 0 { all } else { allowed & all };
        let score = |label: u8| scores.get(usize::from(label)).copied().map_or(i32::MIN, i32::from);
        let Some((best, highest)) = first_best(allowed, score) else { return };
        if allowed.is_power_of_two() {
            return self.push_only(transitions, best);
        }
        self.next.resize(transitions.labels(), 0);
        let start = self.states.len();
        // What even the widest gap cannot save is dropped before anything else is looked up.
        let floor = highest.saturating_sub(transitions.widest_gap());
        let plausible = |&label: &u8| {
            let score = score(label);
            score >= floor && score + transitions.gap(usize::from(best), usize::from(label)) >= highest
        };
        for label in members(allowed).filter(plausible) {
            if let Some((back, total)) = self.best_before(transitions, label)
                && let Some(slot) = self.next.get_mut(usize::from(label))
            {
                *slot = total.saturating_add(score(label));
                self.states.push(State { label, back });
            }
        }
        if self.states.len() == start {
            return self.push_only(transitions, best);
        }
        self.enter(start);
    }

    /// Adds a token whose label is sure.
    pub fn push_only(&mut self, transitions: &Transitions, label: u8) {
        let (back, _) = self.best_before(transitions, label).unwrap_or_else(|| {
            first_best(self.live, |label| self.totals.get(usize::from(label)).copied().unwrap_or(i32::MIN))
                .unwrap_or_default()
        });
        self.next.resize(transitions.labels(), 0);
        if let Some(slot) = self.next.get_mut(usize::from(label)) {
            *slot = 0;
        }
        self.states.push(State { label, back });
        self.enter(self.states.len() - 1);
    }

    /// The label to come from, and the total with the transition to `label`; `None` where only forbidden pairs lead
    /// there.
    #[inline]
    fn best_before(&self, transitions: &Transitions, label: u8) -> Option<(u8, i32)> {
        let label = usize::from(label);
        if self.starts.is_empty() {
            let weight = transitions.weight(transitions.labels(), label);
            return (weight > FORBIDDEN_COST).then_some((0, weight));
        }
        let weights = transitions.weights_to(label);
        first_best(self.live & transitions.sources(label), |before| self.total_with(weights, before))
    }

    /// The total of the best path to `label`, and its weight among `weights` with it.
    #[inline]
    fn total_with(&self, weights: &[i32], label: u8) -> i32 {
        let place = usize::from(label);
        let (total, weight) = (self.totals.get(place), weights.get(place));
        total.copied().unwrap_or(0).saturating_add(weight.copied().unwrap_or(0))
    }

    /// Makes the states from `start` on those of a new token. Totals are counted from the highest: only differences
    /// matter, and a sentence of millions of tokens must not overflow.
    fn enter(&mut self, start: usize) {
        let newest = self.states.get(start..).unwrap_or(&[]);
        let next = &mut self.next;
        let total = |state: &State| next.get(usize::from(state.label)).copied().unwrap_or(0);
        let highest = newest.iter().map(total).max().unwrap_or(0);
        self.live = 0;
        for state in newest {
            self.live |= 1 << state.label;
            if let Some(total) = next.get_mut(usize::from(state.label)) {
                *total = total.saturating_sub(highest);
            }
        }
        std::mem::swap(&mut self.totals, &mut self.next);
        self.starts.push(u32::try_from(start).unwrap_or(u32::MAX));
    }

    /// Ends the sentence: `labels` becomes its best labels, one per token pushed, and the decoder is empty again.
    pub fn finish(&mut self, transitions: &Transitions, labels: &mut Vec<u8>) {
        labels.clear();
        labels.resize(self.starts.len(), 0);
        let to_end = transitions.weights_to(transitions.labels());
        let mut wanted = first_best(self.live, |label| self.total_with(to_end, label)).map(|(label, _)| label);
        let mut until = self.states.len();
        for (label, &start) in labels.iter_mut().zip(&self.starts).rev() {
            let states = self.states.get(start as usize..until).unwrap_or(&[]);
            let state = states.iter().find(|state| Some(state.label) == wanted).or(states.first());
            if let Some(state) = state {
                *label = state.label;
                wanted = Some(state.back);
            }
            until = start as usize;
        }
        self.states.clear();
        self.starts.clear();
    }
}

fn mask(labels: usize) -> u64 {
    if labels >= 64 { u64::MAX } else { (1 << labels) - 1 }
}

/// The labels of a set, lowest first.
fn members(mut set: u64) -> impl Iterator<Item = u8> {
    std::iter::from_fn(move || {
        #[allow(clippy::cast_possible_truncation, reason = "at most 64")]
        let lowest = set.trailing_zeros() as u8;
        (set != 0).then(|| {
            set &= set - 1;
            lowest
        })
    })
}

/// Of the labels of a set the first with the highest `value`, and that.
#[inline]
fn first_best(set: u64, value: impl Fn(u8) -> i32) -> Option<(u8, i32)> {
    members(set).map(|label| (label, value(label))).reduce(|best, next| if next.1 > best.1 { next } else { best })
}

#[cfg(test)]
mod tests {
    use super::super::FORBIDDEN;
    use super::*;

    /// Numbers that look random (Knuth's MMIX generator), the same every time.
    struct Numbers(u64);

    impl Numbers {
        fn below(&mut self, limit: u64) -> u64 {
            self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (self.0 >> 33) % limit
        }

        fn weight(&mut self, limit: i16) -> i16 {
            i16::try_from(self.below(u64::try_from(2 * limit + 1).unwrap())).unwrap() - limit
        }
    }

    fn total(transitions: &Transitions, scores: &[Vec<i16>], labels: &[usize]) -> i32 {
        let end = transitions.labels();
        let mut before = end;
        let mut sum = 0;
        for (token, &label) in scores.iter().zip(labels) {
            sum += i32::from(token[label]) + transitions.weight(before, label);
            before = label;
        }
        sum + transitions.weight(before, end)
    }

    /// The best total by trying every sequence that the sets allow.
    fn brute_force(transitions: &Transitions, scores: &[Vec<i16>], allowed: &[u64]) -> i32 {
        let labels = transitions.labels();
        let count = labels.pow(u32::try_from(scores.len()).unwrap());
        let sequences = (0..count).map(|mut code| {
            let digit = |_: &Vec<i16>| {
                let label = code % labels;
                code /= labels;
                label
            };
            scores.iter().map(digit).collect::<Vec<_>>()
        });
        let is_allowed =
            |sequence: &Vec<usize>| sequence.iter().zip(allowed).all(|(&label, set)| set >> label & 1 == 1);
        sequences.filter(is_allowed).map(|sequence| total(transitions, scores, &sequence)).max().unwrap()
    }

    #[test]
    fn decoding_is_exact() {
        let mut numbers = Numbers(1);
        let mut decoder = Decoder::default();
        let mut compared = 0;
        for round in 0..300 {
            let labels = 2 + usize::try_from(numbers.below(3)).unwrap();
            let length = 1 + usize::try_from(numbers.below(5)).unwrap();
            let forbid = round % 3 == 0;
            let mut weight = |_| {
                let weight = i8::try_from(numbers.weight(20)).unwrap();
                if forbid && weight == 20 { FORBIDDEN } else { weight }
            };
            let weights: Vec<i8> = (0..(labels + 1) * (labels + 1)).map(&mut weight).collect();
            let transitions = Transitions::new(labels, &weights).unwrap();
            let scores: Vec<Vec<i16>> =
                (0..length).map(|_| (0..labels).map(|_| numbers.weight(40)).collect()).collect();
            let allowed: Vec<u64> =
                (0..length).map(|_| if round % 2 == 0 { u64::MAX } else { 1 | numbers.below(64) }).collect();
            for (token, &set) in scores.iter().zip(&allowed) {
                decoder.push(&transitions, token, set);
            }
            let mut found = Vec::new();
            decoder.finish(&transitions, &mut found);
            let found: Vec<usize> = found.into_iter().map(usize::from).collect();
            assert!(found.iter().zip(&allowed).all(|(&label, set)| set >> label & 1 == 1), "round {round}");
            let best = brute_force(&transitions, &scores, &allowed);
            if best > FORBIDDEN_COST / 2 {
                assert_eq!(total(&transitions, &scores, &found), best, "round {round}: {found:?} of {scores:?}");
                compared += 1;
            }
        }
        assert!(compared > 250, "only {compared} had a path that is not forbidden");
    }

    #[test]
    fn a_very_long_sentence_does_not_overflow() {
        let transitions = Transitions::new(2, &[127, 0, 0, 0, 127, 0, 0, 0, 0]).unwrap();
        let mut decoder = Decoder::default();
        for token in 0..200_000 {
            decoder.push(&transitions, if token < 199_999 { &[i16::MAX, 32_000] } else { &[0, i16::MAX] }, u64::MAX);
        }
        let mut labels = Vec::new();
        decoder.finish(&transitions, &mut labels);
        assert_eq!(labels.iter().map(|&label| u32::from(label)).sum::<u32>(), 1);
        assert_eq!(labels.last(), Some(&1));
    }

    #[test]
    fn nothing_pushed_gives_nothing() {
        let transitions = Transitions::new(1, &[0; 4]).unwrap();
        let mut labels = vec![9];
        Decoder::default().finish(&transitions, &mut labels);
        assert!(labels.is_empty());
    }

    #[test]
    fn an_empty_set_allows_all() {
        let transitions = Transitions::new(2, &[0; 9]).unwrap();
        let mut decoder = Decoder::default();
        decoder.push(&transitions, &[1, 2], 0);
        let mut labels = Vec::new();
        decoder.finish(&transitions, &mut labels);
        assert_eq!(labels, [1]);
    }
}
