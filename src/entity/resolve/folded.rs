//! [`Folded`]: a name as it is compared.

use crate::entity::gazetteer::key::unaccent;

/// The words of a name in lower case, without accents, apostrophes and stops; a space parts them, as hyphens did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Folded(String);

impl Folded {
    /// Of tokens or a name in lower case.
    pub(super) fn of<'a>(parts: impl Iterator<Item = &'a str>) -> Self {
        let mut folded = String::with_capacity(24);
        for word in parts.flat_map(|lower| lower.split(['-', ' ', '\u{2011}'])) {
            let mut apart = !folded.is_empty();
            let mut push = |c: char| {
                if std::mem::take(&mut apart) {
                    folded.push(' ');
                }
                folded.push(c);
            };
            let marks = |c: &char| matches!(c, '\'' | '’' | '.' | '"' | '«' | '»');
            word.chars().filter(|c| !marks(c)).for_each(|c| unaccent(c, &mut push));
        }
        Self(folded)
    }

    /// Without the articles that it opens with, unless it is nothing else.
    pub(super) fn without_articles(mut self) -> Self {
        let is_article = |word: &&str| matches!(*word, "le" | "la" | "les" | "l");
        let articles = self.words().take_while(is_article).count();
        let start = self.0.len() - self.from(articles).len();
        if start < self.0.len() {
            self.0.drain(..start);
        }
        self
    }

    pub(super) fn text(&self) -> &str {
        &self.0
    }

    pub(super) fn words(&self) -> impl DoubleEndedIterator<Item = &str> + Clone {
        self.0.split(' ').filter(|word| !word.is_empty())
    }

    /// How many words it has.
    pub(super) fn count(&self) -> usize {
        self.words().count()
    }

    pub(super) fn first(&self) -> Option<&str> {
        self.words().next()
    }

    pub(super) fn last(&self) -> Option<&str> {
        self.words().next_back()
    }

    /// All behind so many words.
    pub(super) fn from(&self, words: usize) -> &str {
        let mut rest = self.0.as_str();
        for _ in 0..words {
            rest = rest.split_once(' ').map_or("", |(_, rest)| rest);
        }
        rest
    }

    /// So many words, where it has more.
    pub(super) fn before(&self, words: usize) -> &str {
        let rest = self.from(words).len();
        self.0.get(..self.0.len() - rest).map_or("", |before| before.trim_end_matches(' '))
    }
}

#[cfg(test)]
mod tests {
    use super::Folded;

    #[test]
    fn names_are_compared_by_plain_words() {
        for (parts, expected) in [
            (&["l'", "île", "d'", "oléron"][..], "ile d oleron"),
            (&["le", "la"], "le la"),
            (&["saint-étienne"], "saint etienne"),
            (&["«", "s.t.a.l.k.e.r.", "»"], "stalker"),
            (&["-"], ""),
            (&[], ""),
        ] {
            let folded = Folded::of(parts.iter().copied()).without_articles();
            assert_eq!(folded.text(), expected);
            assert_eq!(folded.words().collect::<Vec<_>>().join(" "), expected);
        }
        let name = Folded::of(["marine", "le", "pen"].into_iter());
        assert_eq!(
            (name.from(1), name.from(3), name.before(2), name.before(3)),
            ("le pen", "", "marine le", "marine le pen")
        );
        assert_eq!((name.first(), name.last(), name.count()), (Some("marine"), Some("pen"), 3));
    }
}
