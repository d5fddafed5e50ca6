//! [`Decoder`]: the best sequence of labels (Viterbi's algorithm).

use super::{Transitions, highest, set_from};

/// One label a token may still get, with the best path that ends in it.
#[derive(Debug, Clone, Copy)]
struct State {
    label: u8,
    /// Index, among the states of the token before, of the one the best path comes from.
    back: u8,
    total: i32,
}

/// Finds the highest-scoring sequence of labels of a sentence, token by token. Keep one and use it again: it
/// allocates only to grow.
///
/// Labels that cannot be on a best path, whatever the neighbours are, are dropped before any pair is looked at;
/// the result is exact all the same, and most tokens keep one or two. Of equal paths the one with the lower label
/// numbers, later tokens first, wins.
#[derive(Debug, Clone, Default)]
pub struct Decoder {
    states: Vec<State>,
    /// First state of each token.
    starts: Vec<u32>,
}

impl Decoder {
    /// Adds a token: its scores by label (more than labels are ignored), and the set of labels it may get (bit `n`
    /// for label `n`). A set without any of the labels allows all of them.
    pub fn push(&mut self, transitions: &Transitions, scores: &[i16], allowed: u64) {
        let scores = scores.get(..transitions.labels()).unwrap_or(scores);
        let all = mask(scores.len());
        let allowed = if allowed & all == 0 { all } else { allowed & all };
        let best = best_label(scores, allowed);
        let best_score = score_of(scores, best);
        let previous = self.starts.last().map_or(0, |&start| start as usize);
        let start = self.states.len();
        // What even the widest gap cannot save is dropped before anything else is looked up.
        let floor = (best_score - transitions.widest_gap()).max(i32::from(i16::MIN));
        let near = i16::try_from(floor).map_or(0, |floor| set_from(scores, floor));
        for label in members(near & allowed) {
            let score = score_of(scores, label);
            if score + transitions.gap(usize::from(best), usize::from(label)) >= best_score {
                let (before, _) = self.states.split_at(start);
                let (back, total) = best_before(transitions, before.get(previous..).unwrap_or(&[]), label);
                self.states.push(State { label, back, total: total.saturating_add(score) });
            }
        }
        self.rebase(start);
        self.starts.push(u32::try_from(start).unwrap_or(u32::MAX));
    }

    /// Counts the totals of the newest states from their highest: only differences matter, and a sentence of
    /// millions of tokens must not overflow.
    fn rebase(&mut self, start: usize) {
        let newest = self.states.get_mut(start..).unwrap_or(&mut []);
        let highest = newest.iter().map(|state| state.total).max().unwrap_or(0);
        for state in newest {
            state.total = state.total.saturating_sub(highest);
        }
    }

    /// Ends the sentence: `labels` becomes its best labels, one per token pushed, and the decoder is empty again.
    pub fn finish(&mut self, transitions: &Transitions, labels: &mut Vec<u8>) {
        labels.clear();
        labels.resize(self.starts.len(), 0);
        let end = transitions.labels();
        let mut until = self.states.len();
        let mut back = None;
        for (label, &start) in labels.iter_mut().zip(&self.starts).rev() {
            let states = self.states.get(start as usize..until).unwrap_or(&[]);
            let index = back.unwrap_or_else(|| {
                let total =
                    |state: &State| state.total.saturating_add(transitions.weight(usize::from(state.label), end));
                first_max(states.iter().map(total)).map_or(0, |(index, _)| index)
            });
            if let Some(state) = states.get(index) {
                *label = state.label;
                back = Some(usize::from(state.back));
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

/// The first of the best allowed labels.
#[inline]
fn best_label(scores: &[i16], allowed: u64) -> u8 {
    let best = set_from(scores, highest(scores)) & allowed;
    if best != 0 {
        return first(best);
    }
    // Ranked by score, then by the lower number.
    members(allowed).max_by_key(|&label| (score_of(scores, label), std::cmp::Reverse(label))).unwrap_or(0)
}

#[inline]
fn score_of(scores: &[i16], label: u8) -> i32 {
    scores.get(usize::from(label)).copied().map_or(i32::from(i16::MIN), i32::from)
}

/// The lowest label of `set`, which is not empty.
#[inline]
fn first(set: u64) -> u8 {
    // At most 64.
    u8::try_from(set.trailing_zeros()).unwrap_or(0)
}

/// The labels of `set`, lowest first.
#[inline]
fn members(mut set: u64) -> impl Iterator<Item = u8> {
    std::iter::from_fn(move || {
        let label = (set != 0).then(|| first(set))?;
        set &= set - 1;
        Some(label)
    })
}

/// The best state to come from, and its total with the transition to `label`.
#[inline]
fn best_before(transitions: &Transitions, before: &[State], label: u8) -> (u8, i32) {
    let label = usize::from(label);
    let totals =
        before.iter().map(|state| state.total.saturating_add(transitions.weight(usize::from(state.label), label)));
    match first_max(totals) {
        // At most 64 states per token.
        Some((index, total)) => (u8::try_from(index).unwrap_or(0), total),
        None => (0, transitions.weight(transitions.labels(), label)),
    }
}

fn first_max(totals: impl Iterator<Item = i32>) -> Option<(usize, i32)> {
    totals.enumerate().reduce(|best, next| if next.1 > best.1 { next } else { best })
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
            assert_eq!(
                total(&transitions, &scores, &found),
                brute_force(&transitions, &scores, &allowed),
                "round {round}: {found:?} of {scores:?}"
            );
        }
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
