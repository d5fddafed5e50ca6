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

/// By [`outline`], whether a word has it: most questions are about words that no other is like.
type Outlines = [bool; 256];

impl WordList {
    pub(crate) const fn new(words: &'static str) -> Self {
        Self { words, set: OnceLock::new() }
    }

    /// Whether `word` is one of the list's.
    pub(crate) fn has(&self, word: &str) -> bool {
        let (outlines, set) = self.set.get_or_init(|| self.index());
        outlines.get(outline(word)).is_some_and(|&is_like| is_like) && set.contains(word)
    }

    fn index(&self) -> (Outlines, HashSet<&'static str, FxBuildHasher>) {
        let words = self.words.split_ascii_whitespace();
        let mut outlines = [false; 256];
        words.clone().for_each(|word| outlines.get_mut(outline(word)).into_iter().for_each(|is_like| *is_like = true));
        (outlines, words.collect())
    }
}

/// First letter, last letter and length in one number below 256.
fn outline(word: &str) -> usize {
    let byte = |byte: Option<&u8>| usize::from(byte.copied().unwrap_or(0));
    let bytes = word.as_bytes();
    (byte(bytes.first()) * 31 + byte(bytes.last()) * 7 + bytes.len()) % 256
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
