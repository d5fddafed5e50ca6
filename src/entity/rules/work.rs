//! Works: titles in quotation marks, treaties, laws and resolutions.

use super::View;
use super::class::Class;
use crate::entity::gazetteer::Classes;

/// Most tokens that a title has.
const LONGEST: usize = 9;

/// Classes of names that stand in quotation marks though they are no works.
const PUBLISHERS: Classes = Classes::MEDIUM.union(Classes::ORGANISATION).union(Classes::PARTY).union(Classes::COMPANY);

impl View<'_, '_> {
    /// The end of the title that starts after the quotation mark before `at`: « Le Tartuffe », « Elden Ring », or any
    /// capitalised stretch after a noun for works (« le film « Paris brûle-t-il » »).
    pub(super) fn quoted_title(&self, at: usize) -> Option<usize> {
        if at == self.start || !self.is(at - 1, Class::QUOTE) || !self.is(at, Class::CAPITAL.and(Class::DIGITS)) {
            return None;
        }
        let end = (at + 1..(at + LONGEST + 1).min(self.end)).find(|&end| self.is(end, Class::QUOTE))?;
        if (at..end).any(|place| self.is(place, Class::STOP)) {
            return None;
        }
        let listed = self.names.longest(self.document, at, end).filter(|(length, _)| at + length == end);
        if listed.is_some_and(|(_, known)| known.classes.intersects(PUBLISHERS)) {
            return None; // « Le Monde » is a newspaper.
        }
        (self.announces_work(at - 1) || self.reads_as_title(at, end)).then_some(end)
    }

    /// Whether a noun for works stands close before `at`.
    fn announces_work(&self, at: usize) -> bool {
        (1..=4)
            .map_while(|back| at.checked_sub(back))
            .take_while(|&place| !self.is(place, Class::STOP))
            .any(|place| self.is(place, Class::WORK_NOUN))
    }

    /// Whether capitals stand where only a title has them: on every word but the small ones, and on two at least, or
    /// on the word after an article.
    fn reads_as_title(&self, at: usize, end: usize) -> bool {
        let capitals = (at..end).filter(|&place| self.is(place, Class::CAPITAL)).count();
        let is_fit = |place: usize| {
            self.is(place, Class::CAPITAL.and(Class::OF).and(Class::ARTICLE).and(Class::DIGITS).and(Class::YEAR))
                || self.lower(place) == "et"
        };
        capitals >= 2 && (at..end).all(is_fit) || self.is(at, Class::ARTICLE) && self.is(at + 1, Class::CAPITAL)
    }

    /// « traité de Lisbonne », « résolution 2722 », « Code pénal », « loi Veil ».
    pub(super) fn legal_text(&self, at: usize) -> Option<usize> {
        if self.lower(at) == "code" {
            let known = ["pénal", "civil", "électoral"].contains(&self.lower(at + 1));
            return (known && self.is(at, Class::CAPITAL)).then_some(at + 2);
        }
        let adjective = matches!(self.lower(at + 1), "européen" | "européenne" | "onusienne" | "fédérale");
        self.numbered_text(at, if adjective { at + 2 } else { at + 1 }).or_else(|| self.named_text(at))
    }

    fn numbered_text(&self, at: usize, number: usize) -> Option<usize> {
        let numbered = matches!(self.lower(at), "résolution" | "résolutions" | "règlement" | "directive" | "décret");
        if !numbered || !self.form(number).starts_with(|c: char| c.is_ascii_digit()) {
            return None;
        }
        let slash = self.form(number + 1) == "/" && self.touches_next(number);
        Some(if slash { number + 3 } else { number + 1 })
    }

    fn named_text(&self, at: usize) -> Option<usize> {
        let law = matches!(self.lower(at), "loi" | "lois") && self.is(at + 1, Class::CAPITAL);
        let treaty = matches!(
            self.lower(at),
            "traité"
                | "traités"
                | "accord"
                | "accords"
                | "convention"
                | "conventions"
                | "pacte"
                | "protocole"
                | "statut"
                | "édit"
        );
        let place = self.is(at + 1, Class::OF) && self.is(at + 2, Class::CAPITAL) && !self.is(at + 2, Class::PEOPLE);
        match (law, treaty && place) {
            (true, _) => Some(self.past_capitals(at + 1)),
            (_, true) => Some(self.past_capitals(at + 2)),
            _ => None,
        }
    }

    /// Past the capitalised words and numbers from `at`.
    pub(super) fn past_capitals(&self, at: usize) -> usize {
        let mut end = at;
        while self.is(end, Class::CAPITAL) || end > at && self.is(end, Class::DIGITS) && !self.is(end, Class::YEAR) {
            end += 1;
        }
        end.max(at + 1)
    }
}
