//! Dates: « 13 avril 2021 », « ce mardi », « fin novembre », « mercredi dernier », « 2019 ».

use super::View;
use crate::entity::class::Class;
use crate::tag::Upos;
use crate::word_list::WordList;

impl View<'_, '_> {
    /// The end of the date that starts at `at`. Demonstratives belong to it, articles and prepositions do not.
    pub(super) fn date(&self, at: usize) -> Option<usize> {
        if self.is(at, Class::FULL_DATE) {
            let measured = self.is(at + 1, Class::UNIT.and(Class::CURRENCY));
            return (!measured && (self.has_year(at) || self.is_dated(at))).then_some(at + 1);
        }
        if self.is(at, Class::DEMONSTRATIVE) {
            return self.this_date(at);
        }
        self.stage(at)
            .or_else(|| self.part_of_year(at))
            .or_else(|| self.day(at))
            .or_else(|| self.month(at))
            .or_else(|| self.season(at))
            .or_else(|| self.year(at))
    }

    /// Whether a date in digits names its year, too: « 13/11/2015 ».
    fn has_year(&self, at: usize) -> bool {
        self.form(at).split(['/', '-', '.']).count() > 2
    }

    /// « le 9/10 » is a day, 9/10 by itself a mark.
    fn is_dated(&self, at: usize) -> bool {
        self.follows(at, Class::ARTICLE.and(Class::WEEKDAY))
            || at > self.start && matches!(self.lower(at - 1), "du" | "au" | "dès" | "depuis")
    }

    /// « ce mardi », « cet été », « cette année »; a demonstrative alone with « mois » or « soir » points nowhere.
    fn this_date(&self, at: usize) -> Option<usize> {
        if self.is(at + 1, Class::WEEKDAY.and(Class::DAY)) {
            return self.day(at + 1);
        }
        if self.is(at + 1, Class::SEASON) || matches!(self.lower(at + 1), "année" | "semaine") {
            return Some(at + 2);
        }
        if self.is(at + 1, Class::MONTH) { self.month(at + 1) } else { None }
    }

    /// « fin novembre », « début 2022 », « mi-juin ».
    fn stage(&self, at: usize) -> Option<usize> {
        if !self.is(at, Class::STAGE) {
            return None;
        }
        let next = if self.lower(at + 1) == "-" { at + 2 } else { at + 1 };
        self.month(next)
            .or_else(|| self.season(next))
            .or_else(|| self.is(next, Class::YEAR).then_some(next + 1))
            .or_else(|| {
                let next = if self.is(next, Class::OF) { next + 1 } else { next };
                let next = if self.is(next, Class::ARTICLE) { next + 1 } else { next };
                self.month(next)
                    .or_else(|| self.is(next, Class::YEAR).then_some(next + 1))
                    .or_else(|| matches!(self.lower(next), "mois" | "année" | "semaine" | "an").then_some(next + 1))
            })
    }

    /// « premier trimestre 2026 », « second semestre de 2025 ».
    fn part_of_year(&self, at: usize) -> Option<usize> {
        let part = self.is(at, Class::ORDINAL) && matches!(self.lower(at + 1), "trimestre" | "semestre");
        let dated = if self.is(at + 2, Class::OF) { at + 3 } else { at + 2 };
        (part && self.is(dated, Class::YEAR)).then_some(dated + 1)
    }

    /// « mardi 13 avril 2021 », « 13 avril », « mardi soir », « mardi dernier », « mardi ».
    fn day(&self, at: usize) -> Option<usize> {
        if self.is(at, Class::DAY) {
            return self.day_of_month(at);
        }
        if !self.is(at, Class::WEEKDAY) {
            return None;
        }
        if self.is(at + 1, Class::DAY) {
            return self.day_of_month(at + 1).or(Some(at + 2));
        }
        Some(self.qualified(at + 1))
    }

    /// « 13 avril 2021 », « 1er mai », « 9 » in « les 9 et 10 mai ».
    fn day_of_month(&self, at: usize) -> Option<usize> {
        if self.is(at + 1, Class::MONTH) {
            return self.month(at + 1);
        }
        // « les 9 et 10 décembre »: two dates, of which the first is a bare day.
        let linked = matches!(self.lower(at + 1), "et" | "ou" | "au" | "-" | "–");
        (linked && self.is(at + 2, Class::DAY) && self.is(at + 3, Class::MONTH)).then_some(at + 1)
    }

    /// « avril 2021 », « avril dernier », « avril ».
    fn month(&self, at: usize) -> Option<usize> {
        if !self.is(at, Class::MONTH) || self.is_other_word(at) {
            return None;
        }
        if self.is(at + 1, Class::YEAR) {
            return Some(at + 2);
        }
        let american = self.is(at + 1, Class::DAY) && self.is(at, Class::CAPITAL) && self.lower(at + 2) == ",";
        if american && self.is(at + 3, Class::YEAR) {
            return Some(at + 4);
        }
        Some(self.qualified(at + 1))
    }

    /// « mai », « mars » and « may » are months only in company.
    fn is_other_word(&self, at: usize) -> bool {
        match self.lower(at) {
            "mars" => {
                let planet = self.is(at, Class::CAPITAL) && at > self.start;
                let company = self.follows(at, Class::DAY) || self.is(at + 1, Class::YEAR);
                planet && !company
            }
            "march" | "may" | "august" | "june" | "april" | "ramadan" => {
                !self.is(at, Class::CAPITAL) || !self.is(at + 1, Class::DAY)
            }
            _ => false,
        }
    }

    /// « été 2025 », « été dernier »; a season by itself only after an article or « en ».
    fn season(&self, at: usize) -> Option<usize> {
        if !self.is(at, Class::SEASON) {
            return None;
        }
        if self.is(at + 1, Class::YEAR) {
            return Some(at + 2);
        }
        // « le Printemps républicain »
        if self.is(at, Class::CAPITAL) && !self.opens(at) && self.is(at + 1, Class::PEOPLE) {
            return None;
        }
        let end = self.qualified(at + 1);
        let certain = end > at + 1
            || match self.lower(at) {
                "été" => at > self.start && matches!(self.lower(at - 1), "l'" | "cet" | "d'"),
                "noël" | "pâques" | "pentecôte" | "toussaint" => !self.follows(at, Class::CAPITAL),
                _ => at > self.start && matches!(self.lower(at - 1), "l'" | "cet" | "en" | "au" | "le" | "du" | "ce"),
            };
        certain.then_some(end)
    }

    /// « 2019 » after a word that a year follows; « année 2019 », « années 1990 ».
    fn year(&self, at: usize) -> Option<usize> {
        if matches!(self.lower(at), "an" | "année" | "années" | "mois" | "semaine" | "trimestre" | "semestre") {
            let dated = self.is(at + 1, Class::YEAR)
                || self.lower(at) == "années" && self.is(at + 1, Class::DIGITS.and(Class::NUMBER_WORD));
            let counted = self.follows(at, Class::NUMBER);
            return if dated {
                Some(at + 2)
            } else {
                (!counted && self.is(at + 1, Class::RELATIVE) && self.lower(at) != "années").then_some(at + 2)
            };
        }
        if !self.is(at, Class::YEAR) || self.is(at + 1, Class::UNIT.and(Class::CURRENCY).and(Class::SCALE)) {
            return None;
        }
        let before = if at > self.start { self.lower(at - 1) } else { "" };
        let told = matches!(
            before,
            "en" | "depuis"
                | "dès"
                | "avant"
                | "après"
                | "d'ici"
                | "jusqu'en"
                | "vers"
                | "pour"
                | "entre"
                | "et"
                | "à"
                | "de"
                | "fin"
                | "début"
                | "l'été"
                | "("
                | "courant"
                | "qu'en"
                | "ici"
                | "contre"
                | "–"
                | "-"
                | "sur"
                | "printemps"
                | "automne"
                | "hiver"
        );
        let counts = self.is_counted(at + 1);
        (told && (!counts || before == "en") || !counts && self.aims_at_year(at)).then_some(at + 1)
    }

    /// « vise 2030 », « l'horizon 2030 », « l'exercice 2025 ».
    fn aims_at_year(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1).filter(|&before| before >= self.start) else { return false };
        let modern = matches!(self.form(at).get(..2), Some("19" | "20")) && self.form(at).len() == 4;
        let verb = self.document.tokens.get(before).is_some_and(|token| {
            token.upos == Upos::Verb
                && matches!(self.document.lemma(token), "viser" | "attendre" | "dater" | "préparer")
        });
        modern && (verb || YEARLY.has(self.lower(before)))
    }

    /// What a number before it would count: a noun, or an adjective before one.
    pub(super) fn is_counted(&self, at: usize) -> bool {
        let verb = self.document.tokens.get(at).is_some_and(|token| matches!(token.upos, Upos::Verb | Upos::Aux));
        self.is_lower_word(at) && !verb
    }

    /// A word without capitals that is no link.
    pub(super) fn is_lower_word(&self, at: usize) -> bool {
        self.is(at, Class::LOWER_WORD)
    }

    /// Past « soir », « matin », « dernier », « prochain » if they follow.
    fn qualified(&self, at: usize) -> usize {
        let past_part = if self.is(at, Class::DAYPART) {
            at + 1
        } else if matches!(self.lower(at), "après" | "apres") && self.lower(at + 1) == "midi" {
            at + 2
        } else {
            at
        };
        if self.is(past_part, Class::RELATIVE) { past_part + 1 } else { past_part }
    }
}

/// What comes once a year and is called by it.
static YEARLY: WordList = WordList::new(
    "horizon exercice budget saison édition millésime rentrée présidentielle législatives municipales européennes \
     campagne session récolte cru promotion",
);
