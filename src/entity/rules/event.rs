//! Events known by the noun that opens them.

use super::View;
use crate::entity::class::Class;
use crate::entity::gazetteer::Classes;

impl View<'_, '_> {
    /// « guerre du Golfe », « festival d'Avignon », « Salon du livre », « guerre de 2020 », « Coupe de France », « Jeux olympiques de Rio ».
    pub(super) fn event(&self, at: usize) -> Option<usize> {
        let capital = self.is(at, Class::CAPITAL);
        let name = at + 2;
        let named = self.is(at + 1, Class::OF) && self.is(name, Class::CAPITAL) && !self.is(name, Class::PEOPLE);
        let article = if self.is(name, Class::ARTICLE) { name + 1 } else { name };
        let held = self.is(at + 1, Class::OF) && self.is(article, Class::CAPITAL) && !self.is(article, Class::PEOPLE);
        let dated = self.is(at + 1, Class::OF) && self.is(name, Class::YEAR);
        match self.lower(at) {
            "guerre" | "guerres" if self.lower(at + 1) == "froide" => Some(at + 2),
            "guerre" if named && self.is(name, Class::SEAT) => None, // « la guerre de Moscou »: whose it is
            "guerre" | "bataille" | "révolution" | "massacre" | "génocide" if named => Some(self.past_capitals(name)),
            "guerre" | "révolution" if dated => Some(name + 1),
            "affaire" if self.is(at + 1, Class::CAPITAL) => Some(self.past_capitals(at + 1)),
            "coupe" if self.lower(at + 2) == "monde" => Some(self.past_year(at + 3)),
            "coupe" if named && capital => Some(self.past_year(self.past_capitals(name))),
            "festival" | "tournoi" | "biennale" | "carnaval" | "championnat" | "championnats" | "marathon"
            | "foire"
                if held =>
            {
                Some(self.past_year(self.past_site(self.past_capitals(article))))
            }
            "festival" | "salon" | "forum" | "foire" | "fête" | "journée" | "journées" | "semaine" | "nuit"
            | "nuits" | "rencontres" | "assises" | "marche"
                if capital && !self.opens(at) && !held =>
            {
                self.fair(at + 1)
            }
            // « les Nuits de Lauzère », « le Salon de Bruxelles »
            "nuits" | "rencontres" | "festival" if capital && held => Some(self.past_year(self.past_capitals(article))),
            "open" | "rallye" | "masters" | "trophée" | "mondial" | "conférence" | "forum" | "salon" | "sommet"
            | "congrès" | "fête" | "tour"
                if capital && held && !self.opens(at) && !self.names_people(article) && !self.is_tower(at) =>
            {
                Some(self.past_year(self.past_capitals(article)))
            }
            "sommet" | "congrès" | "conférence" | "open" | "salon" if named && self.is_town(name) => {
                Some(self.past_year(self.past_capitals(name)))
            }
            "jeux" if matches!(self.lower(at + 1), "olympiques" | "paralympiques") => Some(self.games(at + 2)),
            _ => None,
        }
    }

    fn is_town(&self, at: usize) -> bool {
        let known = self.document.tokens.get(at).map_or(Classes::NONE, |token| self.names.form(token.form).classes);
        self.lower(at - 1) != "du" && known.intersects(Classes::CITY.union(Classes::CAPITAL))
    }

    /// « la Tour de Londres »
    fn is_tower(&self, at: usize) -> bool {
        self.lower(at) == "tour" && !matches!(self.lower(at - 1), "le" | "du" | "au" | "ce" | "son")
    }

    /// « le Salon de Marie »
    fn names_people(&self, at: usize) -> bool {
        let known = self.document.tokens.get(at).map_or(Classes::NONE, |token| self.names.form(token.form).classes);
        known.intersects(Classes::GIVEN_MASCULINE.union(Classes::GIVEN_FEMININE).union(Classes::TITLE))
    }

    /// Past « du jeu vidéo de Cologne » of « Salon du jeu vidéo de Cologne ».
    fn fair(&self, of: usize) -> Option<usize> {
        let noun = if self.is(of + 1, Class::ARTICLE) { of + 2 } else { of + 1 };
        let small = self.form(noun).starts_with(char::is_lowercase) && !self.is(noun, Class::ARTICLE);
        if !(self.is(of, Class::OF) && small) {
            return None;
        }
        Some(self.past_year(self.past_site(noun + 1)))
    }

    /// Past « francophone d'Angoulême », or nothing but the adjective.
    fn past_site(&self, at: usize) -> usize {
        let placed = |end: usize| self.is(end, Class::OF) && self.is(end + 1, Class::CAPITAL);
        let end = if self.is_adjective(at) || self.is_lower_word(at) && placed(at + 1) { at + 1 } else { at };
        if placed(end) { self.past_capitals(end + 1) } else { end }
    }

    /// Past « d'hiver », « de Rio », « 2024 ».
    fn games(&self, at: usize) -> usize {
        let season = self.is(at, Class::OF) && matches!(self.lower(at + 1), "hiver" | "été");
        let at = if season { at + 2 } else { at };
        let placed = self.is(at, Class::OF) && self.is(at + 1, Class::CAPITAL) && !self.is(at + 1, Class::PEOPLE);
        self.past_year(if placed { self.past_capitals(at + 1) } else { at })
    }

    fn past_year(&self, at: usize) -> usize {
        if self.is(at, Class::YEAR) { at + 1 } else { at }
    }
}
