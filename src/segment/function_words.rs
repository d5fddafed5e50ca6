//! French function words, from `lexicon/fr/function-words.tsv`.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

/// What a function word does to a sentence.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) struct FunctionWord {
    /// Capitalised it starts a sentence and is hardly ever a name.
    pub(super) opener: bool,
    /// It needs another word after it: no sentence or title ends with it.
    pub(super) binding: bool,
    /// A finite verb so frequent that most sentences without any such are titles or items of lists.
    pub(super) finite: bool,
}

impl FunctionWord {
    fn from_classes(classes: &str) -> Option<Self> {
        let mut word = Self::default();
        for class in classes.split(',').filter(|class| !class.is_empty()) {
            match class {
                "opener" => word.opener = true,
                "binding" => word.binding = true,
                "finite" => word.finite = true,
                _ => return None,
            }
        }
        Some(word)
    }
}

const SOURCE: &str = include_str!("../../lexicon/fr/function-words.tsv");

static LIST: LazyLock<FxHashMap<&'static str, FunctionWord>> = LazyLock::new(|| rows(SOURCE).flatten().collect());

/// One item per data line; `None` for a line that cannot be used.
fn rows(source: &'static str) -> impl Iterator<Item = Option<(&'static str, FunctionWord)>> {
    source.lines().skip(1).filter(|line| !line.starts_with('#')).map(|line| {
        let mut fields = line.split('\t');
        Some((fields.next()?, FunctionWord::from_classes(fields.next()?)?))
    })
}

/// What the form, in lower case, is among the function words.
pub(super) fn function_word(lower: &str) -> Option<FunctionWord> {
    LIST.get(lower).copied()
}

/// Whether `word` starts French sentences, capitalised, and is hardly ever a name.
pub(super) fn is_sentence_opener(word: &str) -> bool {
    let mut chars = word.chars();
    chars.next().is_some_and(char::is_uppercase)
        && chars.all(char::is_lowercase)
        && function_word(super::fr::fold(word).as_str()).is_some_and(|word| word.opener)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_usable_and_unique() {
        let rows: Vec<_> = rows(SOURCE).collect();
        assert!(rows.iter().all(Option::is_some), "help: form, tab, classes parted by commas, tab, comment");
        let mut forms: Vec<_> = rows.iter().flatten().map(|row| row.0).collect();
        forms.sort_unstable();
        assert!(forms.windows(2).all(|pair| pair[0] != pair[1]), "help: one line for each form");
        assert!(forms.iter().all(|form| form.to_lowercase() == *form));
    }

    #[test]
    fn openers_are_capitalised() {
        assert!(is_sentence_opener("Toutefois") && is_sentence_opener("À"));
        assert!(!is_sentence_opener("toutefois") && !is_sentence_opener("LES") && !is_sentence_opener("Moscou"));
    }
}
