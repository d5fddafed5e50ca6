//! [`Dataset`]: labelled sentences as bucket numbers.

use std::ops::Range;

use partipris::linear::Feature;

/// Tokens with their features and gold labels, sentence by sentence. Buckets that occur get dense numbers, in order
/// of first occurrence, so that weights take no room for the others.
#[derive(Debug, Clone)]
pub struct Dataset {
    /// Names of the labels, by index.
    pub labels: Vec<String>,
    /// Bits of a bucket number.
    pub bits: u32,
    /// Bucket of each dense feature.
    pub buckets: Vec<u32>,
    /// How many tokens have each dense feature.
    pub counts: Vec<u32>,
    /// Dense number by bucket; `u32::MAX` where unseen.
    dense: Vec<u32>,
    features: Vec<u32>,
    /// End of each token's features.
    ends: Vec<usize>,
    gold: Vec<u8>,
    allowed: Vec<u64>,
    sentences: Vec<Range<usize>>,
}

impl Dataset {
    /// An empty one.
    pub fn new(bits: u32, labels: Vec<String>) -> Self {
        Self {
            labels,
            bits,
            buckets: Vec::new(),
            counts: Vec::new(),
            dense: vec![u32::MAX; 1 << bits],
            features: Vec::new(),
            ends: Vec::new(),
            gold: Vec::new(),
            allowed: Vec::new(),
            sentences: Vec::new(),
        }
    }

    /// Adds a token to the sentence at hand. `allowed` is the set of labels prediction will choose from
    /// (`u64::MAX` for all); the gold label is added to it.
    pub fn push(&mut self, features: &[Feature], gold: u8, allowed: u64) {
        let first = self.features.len();
        for feature in features {
            let bucket = feature.bucket(self.bits);
            let dense = &mut self.dense[bucket as usize];
            if *dense == u32::MAX {
                *dense = u32::try_from(self.buckets.len()).unwrap_or(u32::MAX);
                self.buckets.push(bucket);
                self.counts.push(0);
            }
            // Two features of one token in one bucket count twice, as they do in prediction.
            self.features.push(*dense);
            self.counts[*dense as usize] += 1;
        }
        debug_assert!(first <= self.features.len());
        self.ends.push(self.features.len());
        self.gold.push(gold);
        self.allowed.push(allowed | 1 << gold);
    }

    /// Ends the sentence at hand; without tokens it is none.
    pub fn end_sentence(&mut self) {
        let start = self.sentences.last().map_or(0, |last| last.end);
        if start < self.gold.len() {
            self.sentences.push(start..self.gold.len());
        }
    }

    /// Drops the features that fewer than `least` tokens have.
    pub fn cut(&mut self, least: u32) {
        let wanted: Vec<bool> = self.counts.iter().map(|&count| count >= least).collect();
        self.keep(&wanted);
    }

    /// Drops the dense features that are not wanted.
    pub fn keep(&mut self, wanted: &[bool]) {
        let mut renumbered = vec![u32::MAX; self.buckets.len()];
        let mut kept = 0u32;
        for (old, new) in renumbered.iter_mut().enumerate() {
            if wanted[old] {
                *new = kept;
                kept += 1;
            }
        }
        let is_kept = |old: usize| renumbered[old] != u32::MAX;
        self.buckets = (0..self.buckets.len()).filter(|&old| is_kept(old)).map(|old| self.buckets[old]).collect();
        self.counts = (0..self.counts.len()).filter(|&old| is_kept(old)).map(|old| self.counts[old]).collect();
        let mut features = Vec::with_capacity(self.features.len());
        let mut start = 0;
        for end in &mut self.ends {
            let kept = self.features[start..*end].iter().map(|&old| renumbered[old as usize]);
            features.extend(kept.filter(|&new| new != u32::MAX));
            start = std::mem::replace(end, features.len());
        }
        self.features = features;
        for dense in self.dense.iter_mut().filter(|dense| **dense != u32::MAX) {
            *dense = renumbered[*dense as usize];
        }
    }

    /// Each sentence's tokens, as indexes for the functions below.
    pub fn sentences(&self) -> &[Range<usize>] {
        &self.sentences
    }

    /// Number of tokens.
    pub fn len(&self) -> usize {
        self.gold.len()
    }

    /// Whether there is no token.
    pub fn is_empty(&self) -> bool {
        self.gold.is_empty()
    }

    /// A token's dense features.
    pub fn features(&self, token: usize) -> &[u32] {
        let start = if token == 0 { 0 } else { self.ends[token - 1] };
        &self.features[start..self.ends[token]]
    }

    /// A token's gold label.
    pub fn gold(&self, token: usize) -> usize {
        usize::from(self.gold[token])
    }

    /// The set of labels a token may get.
    pub fn allowed(&self, token: usize) -> u64 {
        self.allowed[token]
    }

    /// Writes the scores of a sentence's tokens, `labels` numbers each; what is not allowed gets −∞.
    pub fn scores(&self, tokens: &Range<usize>, rows: &[f32], scores: &mut Vec<f32>) {
        self.scores_by(tokens, tokens.clone().map(|token| self.features(token)), rows, scores);
    }

    /// The same, each token with the dense `features` given.
    pub fn scores_by<'f>(
        &self,
        tokens: &Range<usize>,
        features: impl Iterator<Item = &'f [u32]>,
        rows: &[f32],
        scores: &mut Vec<f32>,
    ) {
        let labels = self.labels.len();
        scores.clear();
        scores.resize(tokens.len() * labels, 0.0);
        for ((token, features), scores) in tokens.clone().zip(features).zip(scores.chunks_exact_mut(labels)) {
            for &feature in features {
                let row = &rows[feature as usize * labels..][..labels];
                for (score, weight) in scores.iter_mut().zip(row) {
                    *score += weight;
                }
            }
            for (label, score) in scores.iter_mut().enumerate() {
                if self.allowed[token] >> label & 1 == 0 {
                    *score = f32::NEG_INFINITY;
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rare_features_are_cut_and_the_others_stay_with_their_tokens() {
        let mut data = Dataset::new(16, vec!["A".into(), "B".into()]);
        let [one, two, three] = [1, 2, 3].map(Feature::template);
        data.push(&[one, two], 0, u64::MAX);
        data.push(&[three, one], 1, 1);
        data.end_sentence();
        data.end_sentence();
        data.cut(2);
        assert_eq!(data.sentences().iter().map(ExactSizeIterator::len).collect::<Vec<_>>(), [2]);
        assert_eq!(data.buckets, [one.bucket(16)]);
        assert_eq!((data.features(0), data.features(1)), (&[0][..], &[0][..]));
        assert_eq!(data.allowed(1), 3, "the gold label is always allowed");
    }
}
