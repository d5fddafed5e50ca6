//! Words whose full stop is part of them, from `lexicon/fr/abbreviations.tsv`.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::fr::fold;

/// Where the stop belongs to the abbreviation rather than to the sentence.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Stop {
    /// Everywhere.
    Always,
    /// Before a lower-case word, a digit, a comma or a bracket.
    Inner,
    /// Before a digit or a Roman numeral.
    Number,
    /// Before a capitalised word.
    Name,
}

impl Stop {
    fn from_name(name: &str) -> Option<Self> {
        match name {
            "always" => Some(Self::Always),
            "inner" => Some(Self::Inner),
            "number" => Some(Self::Number),
            "name" => Some(Self::Name),
            _ => None,
        }
    }
}

const SOURCE: &str = include_str!("../../lexicon/fr/abbreviations.tsv");

static LIST: LazyLock<FxHashMap<&'static str, Stop>> = LazyLock::new(|| rows(SOURCE).flatten().collect());

/// One item per data line; `None` for a line that cannot be used.
fn rows(source: &'static str) -> impl Iterator<Item = Option<(&'static str, Stop)>> {
    source.lines().skip(1).filter(|line| !line.starts_with('#')).map(|line| {
        let mut fields = line.split('\t');
        let form = fields.next()?.strip_suffix('.')?;
        Some((form, Stop::from_name(fields.next()?)?))
    })
}

/// How the abbreviation written `word` and a stop takes its stop, if it is one.
pub(super) fn stop_of(word: &str) -> Option<Stop> {
    if word.len() > 8 {
        return None;
    }
    LIST.get(fold(word).as_str()).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_usable_and_unique() {
        let rows: Vec<_> = rows(SOURCE).collect();
        assert!(rows.iter().all(Option::is_some), "help: form with its stop, tab, class, tab, comment");
        let mut forms: Vec<_> = rows.iter().flatten().map(|row| row.0).collect();
        forms.sort_unstable();
        assert!(forms.windows(2).all(|pair| pair[0] != pair[1]), "help: one line for each form");
        assert!(forms.iter().all(|form| fold(form).as_str() == *form && form.len() <= 8));
    }

    #[test]
    fn case_does_not_matter() {
        assert_eq!(stop_of("Cf"), Some(Stop::Always));
        assert_eq!(stop_of("VOL"), Some(Stop::Number));
        assert_eq!(stop_of("chat"), None);
    }
}
