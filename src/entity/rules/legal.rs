//! Works that bind: treaties, laws, codes and resolutions.

use super::View;
use crate::entity::class::Class;
use crate::entity::gazetteer::Classes;

impl View<'_, '_> {
    /// « traité de Lisbonne », « résolution 2722 », « Code pénal », « loi Veil ».
    pub(super) fn legal_text(&self, at: usize) -> Option<usize> {
        if let Some(end) = self.listed_text(at) {
            return Some(end);
        }
        if let Some(end) = self.budget(at) {
            return Some(end);
        }
        let adjective = matches!(self.lower(at + 1), "européen" | "européenne" | "onusienne" | "fédérale");
        self.numbered_text(at, if adjective { at + 2 } else { at + 1 }).or_else(|| self.named_text(at))
    }

    /// « loi de finances pour 2026 », « loi de financement de la Sécurité sociale de 2025 ».
    fn budget(&self, at: usize) -> Option<usize> {
        let (law, of) = (self.lower(at) == "loi", self.lower(at + 1) == "de");
        let end = match self.lower(at + 2) {
            "finances" | "finance" => at + 3 + usize::from(self.lower(at + 3) == "rectificative"),
            "financement" if self.lower(at + 6) == "sociale" => at + 7,
            "programmation" if self.lower(at + 3) == "militaire" => at + 4,
            _ => return None,
        };
        let year = end + 1;
        let dated = matches!(self.lower(end), "pour" | "de") && self.is(year, Class::YEAR);
        // Every year has one: undated it is no name.
        (law && of && dated).then_some(year + 1)
    }

    /// « Code du travail », « traité sur la non-prolifération des armes nucléaires ».
    fn listed_text(&self, at: usize) -> Option<usize> {
        let (length, known) = self.names.longest(self.document, at, self.end)?;
        (length > 1 && known.classes.intersects(Classes::WORK)).then_some(at + length)
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
        let name = if self.is(at + 2, Class::ARTICLE) { at + 3 } else { at + 2 };
        let place = self.is(at + 1, Class::OF) && self.is(name, Class::CAPITAL) && !self.is(name, Class::PEOPLE);
        // « l'accord de la Syrie » is hers.
        let place = place && (name == at + 2 || matches!(self.lower(at), "traité" | "convention" | "pacte"));
        let of_things = matches!(self.lower(at), "traité" | "convention") && self.is(at + 1, Class::OF);
        if of_things && self.is_lower_word(at + 2) && self.is(at + 3, Class::OF) {
            let place = if self.is(at + 4, Class::ARTICLE) { at + 5 } else { at + 4 };
            return self.is(place, Class::CAPITAL).then(|| self.past_capitals(place));
        }
        let titled = matches!(self.lower(at), "traité" | "pacte") && self.is(at + 1, Class::CAPITAL);
        match (law || titled, treaty && place) {
            (true, _) => Some(self.past_capitals(at + 1)),
            (_, true) => Some(self.past_capitals(name)),
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
