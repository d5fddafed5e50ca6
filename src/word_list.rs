//! [`WordList`]: French words that a rule knows, written as one string, looked up by hash.

use std::collections::HashSet;
use std::sync::OnceLock;

use rustc_hash::FxBuildHasher;

/// Words apart by white space; the set is made at the first question and serves every text after.
#[derive(Debug)]
pub(crate) struct WordList {
    words: &'static str,
    set: OnceLock<HashSet<&'static str, FxBuildHasher>>,
}

impl WordList {
    pub(crate) const fn new(words: &'static str) -> Self {
        Self { words, set: OnceLock::new() }
    }

    /// Whether `word` is one of the list's.
    pub(crate) fn has(&self, word: &str) -> bool {
        self.set.get_or_init(|| self.words.split_ascii_whitespace().collect()).contains(word)
    }
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
