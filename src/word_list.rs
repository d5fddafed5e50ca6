//! [`WordList`]: French words that a rule knows, written as one string, looked up by hash.

use std::collections::HashSet;
use std::sync::OnceLock;

use rustc_hash::FxBuildHasher;

/// Words apart by white space; the set is made at the first question and serves every text after.
#[derive(Debug)]
pub(crate) struct WordList {
    words: &'static str,
    set: OnceLock<(Outlines, HashSet<&'static str, FxBuildHasher>)>,
}

/// By [`outline`], a bit for whether a word has it: most questions are about words that no other is like.
type Outlines = [u64; 16];

impl WordList {
    pub(crate) const fn new(words: &'static str) -> Self {
        Self { words, set: OnceLock::new() }
    }

    /// Whether `word` is one of the list's.
    pub(crate) fn has(&self, word: &str) -> bool {
        let (outlines, set) = self.set.get_or_init(|| self.index());
        let (place, bit) = outline(word);
        outlines.get(place).is_some_and(|bits| bits & bit != 0) && set.contains(word)
    }

    fn index(&self) -> (Outlines, HashSet<&'static str, FxBuildHasher>) {
        let words = self.words.split_ascii_whitespace();
        let mut outlines = [0; 16];
        for (place, bit) in words.clone().map(outline) {
            outlines.get_mut(place).into_iter().for_each(|bits| *bits |= bit);
        }
        (outlines, words.collect())
    }
}

/// First letter, last letter and length in one number, as a place in [`Outlines`] and a bit there.
#[inline]
fn outline(word: &str) -> (usize, u64) {
    let (first, last) = match word.as_bytes() {
        [first, .., last] => (*first, *last),
        [only] => (*only, *only),
        [] => (0, 0),
    };
    let number = usize::from(first) * 31 + usize::from(last) * 7 + word.len();
    (number / 64 % 16, 1 << (number % 64))
}

#[cfg(test)]
mod tests {
    use super::WordList;

    #[test]
    fn whole_words_only() {
        static LIST: WordList = WordList::new("être avoir\n    faire");
        assert!(LIST.has("faire"));
        assert!(!LIST.has("voir"));
        assert!(!LIST.has(""));
    }
}
