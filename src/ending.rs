//! How words end: French tells nouns of persons, of qualities and of deeds by their suffixes.

/// Whether the word has one of these endings of two bytes or more: the last two settle most.
pub(crate) fn ends_in(word: &str, endings: &[&str]) -> bool {
    let last = word.as_bytes().last_chunk::<2>();
    endings.iter().any(|ending| ending.as_bytes().last_chunk() == last && word.ends_with(ending))
}

#[cfg(test)]
mod tests {
    use super::ends_in;

    #[test]
    fn whole_endings_only() {
        assert!(ends_in("ouvrière", &["eur", "ière"]));
        assert!(ends_in("ière", &["ière"]));
        assert!(!ends_in("mère", &["ière"]));
        assert!(!ends_in("e", &["ière"]) && !ends_in("", &["eur"]));
    }
}
