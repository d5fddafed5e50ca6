//! Lists of French words that rules know: one string each, words apart by white space.

/// Whether `word` is one of the list's.
pub(super) fn lists(list: &str, word: &str) -> bool {
    !word.is_empty() && list.split_ascii_whitespace().any(|known| known == word)
}

#[cfg(test)]
mod tests {
    use super::lists;

    #[test]
    fn whole_words_only() {
        assert!(lists("être avoir\n    faire", "faire"));
        assert!(!lists("être avoir", "voir"));
        assert!(!lists("être avoir", ""));
    }
}
