//! Institutions that bear the name of their place: « cour d'assises de Loire-Atlantique », « aéroport d'Orly ».

use super::View;
use crate::entity::class::Class;
use crate::entity::gazetteer::Classes;
use crate::entity::gazetteer::key::unaccented;
use crate::segment::Token;
use crate::tag::Upos;
use crate::word_list::WordList;

/// Nouns before « de » and the place alone.
static PLACED: WordList =
    WordList::new("aéroport parquet tribunal université rectorat chu cci ars cpam caf urssaf dreal préfecture");

/// Houses of any name: « clinique des Deux-Rives ».
static HOUSES: WordList = WordList::new("théâtre clinique hôpital orchestre opéra");

/// Nouns before an adjective and « de »: « centre hospitalier de Belfort ».
static BODIES: WordList = WordList::new("syndicat office chambre centre agence orchestre");

/// Nouns before what they are for and « de »: « ordre des avocats de Bobigny ».
static COMPOUND: WordList =
    WordList::new("tribunal chambre fédération caisse ordre syndicat office maison association union confédération");

/// Adjectives of reach, the feminine ones without « e ».
static REACH: WordList = WordList::new(
    "national fédéral international régional départemental central royal mondial supérieur interrégional",
);

/// Whose an institution is rather than what it is for: « l'Agence des eaux du pays ».
static HOLDERS: WordList = WordList::new(
    "pays ville région groupe compagnie gouvernement parti président présidente ministre ministère département canton monde moment état",
);

/// Whose name ends an institution's: an institution of theirs is called by both.
const OWNERS: Classes = Classes::BLOC.union(Classes::ORGANISATION);

/// Whose a party is.
const LEADERS: Classes = Classes::COUNTRY
    .union(Classes::CITY)
    .union(Classes::REGION)
    .union(Classes::SEAT)
    .union(Classes::PARTY)
    .union(Classes::TITLE)
    .union(Classes::CIVILITY)
    .union(Classes::GIVEN_MASCULINE)
    .union(Classes::GIVEN_FEMININE);

/// Most complements of an institution's name.
const COMPLEMENTS: usize = 3;

/// First words of the names of parties.
static PARTIES: WordList = WordList::new("parti union front mouvement rassemblement ligue alliance coalition");

/// What is named after the Republic: offices, bodies and squares.
const NAMED_AFTER: Classes = Classes::TITLE.union(Classes::ORGANISATION_NOUN).union(Classes::PLACE_NOUN);

impl View<'_, '_> {
    /// The end of the institution whose noun stands at `at`.
    pub(super) fn institution(&self, at: usize) -> Option<usize> {
        let next = at + 1;
        let after = match self.lower(at) {
            "cour" if self.lower(next) == "d'" && matches!(self.lower(at + 2), "appel" | "assises") => at + 3,
            "cour" if self.lower(next) == "administrative" && self.lower(at + 3) == "appel" => at + 4,
            "tribunal" if matches!(self.lower(next), "correctionnel" | "administratif" | "judiciaire") => at + 2,
            "conseil" if matches!(self.lower(next), "municipal" | "régional" | "départemental") => at + 2,
            "chambre" if self.lower(next) == "régionale" && self.lower(at + 3) == "comptes" => at + 4,
            "institut" if !self.is(at, Class::CAPITAL) => return self.listed_institution(at),
            "université" | "observatoire" | "institut" | "hôpital" | "lycée" | "collège" | "musée" | "théâtre"
            | "clinique" | "aéroport" | "conservatoire"
                if self.is(next, Class::CAPITAL) && !self.is(next, Class::PEOPLE) && !self.is_adjective(at) =>
            {
                // « Institut Max-Planck de radioastronomie »
                let end = self.past_capitals(next);
                let of = self.is(at, Class::CAPITAL) && self.is_lower_word(end + 1);
                return Some(if of { self.past_portfolio(end).unwrap_or(end) } else { end });
            }
            "fédération" | "confédération" | "académie" | "association"
                if self.is(at + 2, Class::OF) && (self.is(next, Class::PEOPLE) || self.is_reaching(next)) =>
            {
                return self.national(at);
            }
            "parti" if !self.is(at, Class::CAPITAL) && self.is_the(at) => return self.ideal(next),
            "ministère" => return self.ministry(next),
            "république" => return self.republic(at).then_some(next),
            "direction" | "inspection" if self.lower(next) == "générale" || self.is_reaching(next) => {
                return self.ministry(at + 2);
            }
            "commission"
                if self.lower(next) == "des" && matches!(self.lower(at + 2), "finances" | "lois" | "affaires") =>
            {
                return self.past_portfolio(next);
            }
            "métropole" if self.is_collectivity(at) => next,
            "station" if self.lower(next) == "de" && self.lower(at + 2).ends_with("ie") => at + 3,
            // « Région wallonne », « Ville de Namur »
            "région" | "communauté" | "ville" | "métropole" if at == self.start || !self.is(at, Class::CAPITAL) => {
                return None;
            }
            "région" | "communauté" if self.is(next, Class::PEOPLE) => return Some(at + 2),
            "région" if self.is(next, Class::CAPITAL) => return Some(self.past_place(next)),
            "région" | "communauté" | "ville" | "métropole" => next,
            "secrétariat" if self.lower(next) == "général" && self.is(at + 2, Class::OF) => {
                return self.ministry(at + 2);
            }
            "parquet" if matches!(self.lower(next), "général" | "fédéral") => at + 2,
            // « tribunal de commerce de Nevers », « fédération de pêche du Gers »
            noun if COMPOUND.has(noun)
                && !self.is(at, Class::CAPITAL)
                && (self.lower(next) == "des"
                    || self.is(next, Class::OF) && !matches!(noun, "association" | "union"))
                && self.is_lower_word(at + 2)
                && !self.is(at + 2, Class::INSTITUTION_NOUN) =>
            {
                at + 3 + usize::from(self.is_adjective(at + 3))
            }
            noun if PLACED.has(noun) => next,
            "gendarmerie" | "commissariat" if self.lower(next) != "du" => next,
            noun if HOUSES.has(noun) && self.is(next, Class::OF) => next,
            noun if BODIES.has(noun) && !self.is(at, Class::CAPITAL) && self.is_adjective(next) => at + 2,
            _ => return self.party(at).or_else(|| self.listed_institution(at)).or_else(|| self.office(at)),
        };
        let place = if self.is(after + 1, Class::ARTICLE) { after + 2 } else { after + 1 };
        let named = self.is(after, Class::OF) && self.is(place, Class::CAPITAL) && !self.is(place, Class::QUOTE);
        let end = self.past_place(place);
        // « aéroport de Nice-Côte d'Azur »
        let further = self.lower(end) == "d'" && self.is(end + 1, Class::CAPITAL) && self.form(end - 1).contains('-');
        named.then(|| if further { self.past_capitals(end + 1) } else { end })
    }

    /// « fédération néerlandaise des échecs », « association suisse des banquiers », but « association suisse de parents ».
    fn national(&self, at: usize) -> Option<usize> {
        let members = self.lower(at) != "association" || self.lower(at + 2) == "des";
        self.past_portfolio(at + 2).filter(|_| members).map(|end| self.past_complements(end, COMPLEMENTS - 1))
    }

    /// Whether a definite article stands before, melted or not: « au parti », but « est parti ».
    fn is_the(&self, at: usize) -> bool {
        self.follows(at, Class::ARTICLE) || at > self.start && matches!(self.lower(at - 1), "du" | "au")
    }

    /// « parti du Congrès », « parti de la Justice »: called after what it wants, not after whose it is.
    fn ideal(&self, of: usize) -> Option<usize> {
        let name = if self.is(of + 1, Class::ARTICLE) { of + 2 } else { of + 1 };
        let linked = name > of + 1 || matches!(self.lower(of), "du" | "des");
        let known = self.document.tokens.get(name).map_or(Classes::NONE, |token| self.names.form(token.form).classes);
        let named = linked && self.is(of, Class::OF) && self.is(name, Class::CAPITAL) && !known.intersects(LEADERS);
        let named = named && !self.is(name, Class::PEOPLE) && self.lower(name + 1) != "ministre";
        named.then(|| self.past_capitals(name))
    }

    /// « la métropole de Lyon », where no preposition of place stands before.
    fn is_collectivity(&self, at: usize) -> bool {
        let before = |back: usize| at.checked_sub(back).filter(|&at| at >= self.start).map_or("", |at| self.lower(at));
        let placed = matches!(before(2), "dans" | "de" | "sur" | "vers");
        before(1) == "la" && !placed && !self.is(at, Class::CAPITAL)
    }

    /// « la République » where neither an office nor a place is named after her.
    fn republic(&self, at: usize) -> bool {
        let before = |back: usize| at.checked_sub(back).filter(|&at| at >= self.start);
        let article = before(1).is_some_and(|at| matches!(self.lower(at), "la" | "cette" | "notre"));
        let of = before(2).is_some_and(|at| self.is(at, Class::OF));
        let noun = before(3).and_then(|at| self.document.tokens.get(at)).filter(|_| of);
        let named = |token: &Token| {
            self.names.form(token.form).classes.intersects(NAMED_AFTER) || self.document.lower(token) == "présidence"
        };
        self.is(at, Class::CAPITAL) && article && self.stands_alone(at) && !noun.is_some_and(named)
    }

    /// « Bureau d'enquêtes sur les remontées mécaniques » before « (BERM) »: all of what the acronym in brackets shortens.
    #[inline(never)]
    pub(super) fn defined(&self, at: usize) -> Option<usize> {
        let open = (at + 2..(at + 20).min(self.end)).find(|&place| self.form(place) == "(")?;
        let acronym = self.form(open + 1);
        let capitals = (2..=8).contains(&acronym.len()) && acronym.starts_with(char::is_uppercase);
        if !capitals || self.form(open + 2) != ")" {
            return None;
        }
        let letters = unaccented(&acronym.to_lowercase());
        let mut letters = letters.chars().peekable();
        for place in at..open {
            let small = self.is(place, Class::OF.and(Class::ARTICLE))
                || matches!(self.lower(place), "," | "et" | "à" | "au" | "aux" | "pour" | "sur" | "en" | "dans");
            let initial = unaccented(self.lower(place)).chars().next();
            if letters.peek().copied() == initial {
                letters.next();
            } else if !small {
                return None;
            }
        }
        letters.peek().is_none().then_some(open)
    }

    /// « ministère ukrainien des Affaires étrangères », « ministère de l'Économie et des Finances ».
    fn ministry(&self, next: usize) -> Option<usize> {
        let of = if self.is(next, Class::PEOPLE) { next + 1 } else { next };
        let mut end = self.past_portfolio(of)?;
        while matches!(self.form(end), "et" | ",") {
            let Some(further) = self.past_portfolio(end + 1).filter(|&further| self.is(further - 1, Class::CAPITAL))
            else {
                break;
            };
            end = further;
        }
        Some(end)
    }

    /// Past « de l'Éducation nationale ».
    fn past_portfolio(&self, of: usize) -> Option<usize> {
        let noun = if self.is(of + 1, Class::ARTICLE) { of + 2 } else { of + 1 };
        let aimed = matches!(self.lower(of), "pour" | "à" | "aux" | "au")
            && self.is(of.saturating_sub(1), Class::CAPITAL.and(Class::PEOPLE));
        let linked = self.is(of, Class::OF) || aimed;
        // « gaz », « jeu »
        let short = || {
            let token = self.document.tokens.get(noun);
            token.is_some_and(|token| token.upos == Upos::Noun) && self.form(noun).len() == 3
        };
        let named = linked && (self.is(noun, Class::CAPITAL) || self.is_lower_word(noun) || short());
        if !named {
            return None;
        }
        let adjective = |at: usize| {
            let token = self.document.tokens.get(at);
            let epithet = token.is_some_and(|token| token.upos == Upos::Adj) || self.lower(at) == "vidéo";
            // « Le Département d'État dément. »
            self.is_lower_word(at) && !self.is(at, Class::PEOPLE) && epithet && self.lower(at) != "dément"
        };
        let mut end = noun + 1;
        while adjective(end) {
            end += 1;
        }
        Some(end)
    }

    /// « palais de Miraflores », « département d'État »: what the gazetteer has of an institution.
    fn listed_institution(&self, at: usize) -> Option<usize> {
        let (length, known) = self.names.longest(self.document, at, self.end)?;
        (length > 1 && known.classes.intersects(Classes::SEAT.union(Classes::ORGANISATION))).then_some(at + length)
    }

    /// Past the listed place that starts there, or the capitals: « Pays de la Loire ».
    pub(super) fn past_place(&self, at: usize) -> usize {
        let listed = self.names.longest(self.document, at, self.end).filter(|(length, _)| *length > 1);
        let region = listed.filter(|(_, known)| known.classes.intersects(Classes::REGION.union(Classes::CITY)));
        region.map_or_else(|| self.past_capitals(at), |(length, _)| at + length)
    }

    /// « national », « fédérale », « supérieur »: an adjective of reach.
    fn is_reaching(&self, at: usize) -> bool {
        let adjective = self.lower(at);
        REACH.has(adjective.strip_suffix('e').unwrap_or(adjective))
    }

    /// Past « de l'électricité et du gaz », « de ligne », « de la Somme »: what goes on behind the first complement of an
    /// institution, up to `left` complements.
    fn past_complements(&self, end: usize, left: usize) -> usize {
        let of = end + usize::from(self.form(end) == "et");
        let noun = if self.is(of + 1, Class::ARTICLE) { of + 2 } else { of + 1 };
        if left == 0 || !self.is(of, Class::OF) {
            return end;
        }
        let place = self.past_place(noun);
        if of == end && place > noun + 1 && !self.is(noun, Class::CAPITAL) {
            return place; // « Centre d'études de la mer Rouge »
        }
        if self.is(noun, Class::CAPITAL) {
            // « Conseil des droits de l'homme des Nations unies »
            let owner = self.names.longest(self.document, noun, self.end);
            let theirs = left < COMPLEMENTS && owner.is_some_and(|(_, known)| known.classes.intersects(OWNERS));
            return if of == end && !theirs { place } else { end };
        }
        match self.past_portfolio(of) {
            Some(further) if !HOLDERS.has(self.lower(noun)) => self.past_complements(self.past_pair(further), left - 1),
            _ => end,
        }
    }

    /// Past « et orphelins » of « des veuves et orphelins ».
    fn past_pair(&self, end: usize) -> usize {
        let plural = |at: usize| self.is_lower_word(at) && self.lower(at).ends_with('s');
        let noun = self.document.tokens.get(end + 1).is_some_and(|token| token.upos == Upos::Noun);
        if self.form(end) == "et" && plural(end - 1) && plural(end + 1) && noun { end + 2 } else { end }
    }

    /// « Parti paysan conservateur »: two adjectives at least, none of a people.
    fn party(&self, at: usize) -> Option<usize> {
        // « Parti paysan conservateur »: the last may be a noun as well.
        let noun = |next: usize| {
            let token = self.document.tokens.get(next);
            next <= at + 2 && self.is_lower_word(next) && token.is_some_and(|token| token.upos == Upos::Noun)
        };
        let people = |next: usize| self.is(next, Class::PEOPLE) && !self.is(next, Class::CREED);
        let epithet = |&next: &usize| (self.is_adjective(next) || noun(next)) && !people(next);
        let epithets = (at + 1..self.end).take_while(epithet);
        let named = at > self.start && self.is(at, Class::CAPITAL) && PARTIES.has(self.lower(at));
        Some(at + 1 + epithets.count()).filter(|&end| named && end > at + 2)
    }

    /// « Conseil national de sécurité », « Agence fédérale des eaux », « Association des maires de France »: a capital
    /// inside a sentence, perhaps an adjective of reach, and what or whom the institution is for.
    fn office(&self, at: usize) -> Option<usize> {
        let aimed = self.is(at + 2, Class::OF) || self.lower(at + 2) == "pour";
        let national = self.is(at + 1, Class::PEOPLE) && aimed;
        if at == self.start || !self.is(at, Class::CAPITAL) {
            return None;
        }
        let of = if self.is_reaching(at + 1) || national { at + 2 } else { at + 1 };
        let end = self.past_complements(self.past_pair(self.past_portfolio(of)?), COMPLEMENTS);
        // « Fédération des pilotes indiens »
        let people = self.is(end, Class::PEOPLE) && self.lower(end).ends_with('s');
        Some(end + usize::from(people))
    }
}
