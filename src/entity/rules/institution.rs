//! Institutions that bear the name of their place: « cour d'assises de Loire-Atlantique », « aéroport d'Orly ».

use super::View;
use super::class::Class;

impl View<'_, '_> {
    /// The end of the institution whose noun stands at `at`.
    pub(super) fn institution(&self, at: usize) -> Option<usize> {
        let next = at + 1;
        let after = match self.lower(at) {
            "cour" if self.lower(next) == "d'" && matches!(self.lower(at + 2), "appel" | "assises") => at + 3,
            "tribunal" if matches!(self.lower(next), "correctionnel" | "administratif" | "judiciaire") => at + 2,
            "conseil" if matches!(self.lower(next), "municipal" | "régional" | "départemental") => at + 2,
            "chambre" if self.lower(next) == "régionale" && self.lower(at + 3) == "comptes" => at + 4,
            "aéroport" | "parquet" | "tribunal" | "université" | "rectorat" | "chu" => next,
            _ => return None,
        };
        let place = if self.is(after + 1, Class::ARTICLE) { after + 2 } else { after + 1 };
        let named = self.is(after, Class::OF) && self.is(place, Class::CAPITAL) && !self.is(place, Class::QUOTE);
        named.then(|| self.past_capitals(place))
    }
}
