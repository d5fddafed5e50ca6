//! Names that the gazetteer knows for certain, for where the model saw none.

use super::View;
use crate::entity::EntityType;
use crate::entity::class::Class;
use crate::entity::context::FIRM_OPENINGS;
use crate::entity::gazetteer::Classes;
use crate::segment::Token;
use crate::tag::{Number, Upos};
use crate::word_list::WordList;

/// Names that mean one thing even as one word.
const CERTAIN: Classes = Classes::COUNTRY.union(Classes::BLOC).union(Classes::CAPITAL).union(Classes::SEAT);

/// Names that are certain when they have several words.
const LONG: Classes = Classes::ORGANISATION
    .union(Classes::PARTY)
    .union(Classes::MEDIUM)
    .union(Classes::SERVICE)
    .union(THINGS)
    .union(PLACES)
    .union(CERTAIN);

/// Names that are certain inside a sentence, where they cannot be a word that a capital opens.
const INSIDE: Classes = CERTAIN
    .union(Classes::ORGANISATION)
    .union(Classes::PARTY)
    .union(Classes::MEDIUM)
    .union(Classes::COMPANY)
    .union(Classes::SERVICE)
    .union(THINGS);

const PLACES: Classes = Classes::REGION.union(Classes::CITY);

/// First words of newspapers' names, behind their article.
static NEWSPAPERS: WordList = WordList::new(
    "dépêche voix écho echo courrier progrès république indépendant journal gazette républicain nouvelle nouvelles liberté \
     tribune messager éclaireur populaire montagne parisien télégramme dauphiné éveil réveil patriote quotidien temps \
     matin soir monde bien petit presse libre charente marne union dernières est nouvelliste droit midi soleil \
     devoir impartial figaro canard",
);

/// Nouns that belong to the name of a place.
static LANDFORMS: WordList = WordList::new(
    "lac barrage mont pic col val vallée volcan glacier lagune cap cerro oued wadi loch djebel jebel sierra rio río massif fjord rivière",
);

const THINGS: Classes = Classes::EVENT.union(Classes::WORK).union(Classes::PERSON);

const GIVEN: Classes = Classes::GIVEN_MASCULINE.union(Classes::GIVEN_FEMININE);

impl View<'_, '_> {
    /// Whether the capital of the token can only be that of a name: inside a sentence, on a word tagged so.
    fn is_proper(&self, at: usize) -> bool {
        !self.opens(at) && self.is_tagged_proper(at)
    }

    /// Whether any word would have a capital there.
    pub(super) fn opens(&self, at: usize) -> bool {
        at == self.start || self.is(at - 1, Class::QUOTE.and(Class::STOP))
    }

    pub(super) fn is_tagged_proper(&self, at: usize) -> bool {
        self.document.tokens.get(at).is_some_and(|token| token.upos == Upos::Propn)
    }

    /// « Orgon, joué par »: a character.
    pub(super) fn played(&self, at: usize) -> Option<usize> {
        let played = || {
            matches!(
                self.lower(at + 2),
                "joué" | "jouée" | "interprété" | "interprétée" | "incarné" | "incarnée" | "campé" | "campée"
            )
        };
        (self.form(at + 1) == "," && self.lower(at + 3) == "par" && played()).then_some(at + 1)
    }

    /// The end of the name right behind a noun for organisations, where nothing else is known: « l'association Advoc ».
    pub(super) fn announced_organisation(&self, at: usize) -> Option<usize> {
        let noun = self.class(at.wrapping_sub(1));
        let other = Class::LISTED.and(Class::PEOPLE).and(Class::MONTH).and(Class::WEEKDAY);
        let announced = noun.meets(Class::ORGANISATION) && !noun.meets(Class::CAPITAL);
        (announced && !self.is(at, other)).then(|| self.past_capitals(at))
    }

    /// The end of « Marais vivant », « Semois debout »: a band with a small word in its name, where a verb or a stop comes
    /// behind it.
    pub(super) fn motto(&self, opening: usize) -> Option<usize> {
        let noun = opening.checked_sub(1).filter(|&noun| noun >= self.start && self.is(noun, Class::BAND))?;
        let at = self.past_capitals(noun + 1);
        let word = |at: usize| self.document.tokens.get(at).filter(|_| at < self.end);
        let own = word(at).is_some_and(|word| matches!(word.upos, Upos::Adj | Upos::Adv | Upos::Noun | Upos::Propn));
        let finite = |word: &Token| word.morph.is_finite();
        // « Amorce triomphe. »: a tagger's noun before a stop may be the verb itself.
        let noun = word(at).is_some_and(|word| word.upos == Upos::Noun);
        let ends = |next: &Token| next.upos == Upos::Punct && (!noun || self.form(at + 1) == ",");
        let closed = word(at + 1).is_some_and(|next| finite(next) || ends(next) || next.upos == Upos::Pron);
        let fits = self.is_lower_word(at) && !self.is(at, Class::PEOPLE) && !self.lower(at).starts_with("seul");
        (fits && closed && own).then_some(at + 1)
    }

    /// « Le bailleur, Toit du Ferrain, »: a name of capitals and « de » behind the noun and its comma.
    pub(super) fn apposed_organisation(&self, at: usize) -> Option<usize> {
        let noun = at.checked_sub(2).filter(|&noun| noun > self.start && self.is(noun, Class::ORGANISATION))?;
        if self.form(at - 1) != "," {
            return None;
        }
        let own = matches!(self.lower(noun - 1), "le" | "la" | "l'" | "son" | "sa" | "leur");
        let end = self.past_capitals(at);
        let name = if self.is(end + 1, Class::ARTICLE) { end + 2 } else { end + 1 };
        let linked = self.is(end, Class::OF) && self.is(name, Class::CAPITAL);
        let further = if linked { self.past_capitals(name) } else { end };
        let closed = self.is(further, Class::STOP) || self.form(further) == ",";
        (own && linked && closed).then_some(further)
    }

    /// « soupire Noëlla Pirotte »: two capitals behind the verb behind a quotation.
    pub(super) fn speaker(&self, at: usize) -> Option<usize> {
        let finite = |token: &Token| token.morph.is_finite();
        let verb = at.checked_sub(1).filter(|&verb| verb > self.start)?;
        if !(self.is_lower_word(verb) && self.document.tokens.get(verb).is_some_and(finite)) {
            return None;
        }
        let before = |back: usize| verb.checked_sub(back).map_or("", |at| self.form(at));
        let closed = |mark: &str| matches!(mark, "»" | "”" | "\"");
        if !(closed(before(1)) || before(1) == "," && closed(before(2))) {
            return None;
        }
        let end = self.past_capitals(at);
        let known = self.document.tokens.get(at).map_or(Classes::NONE, |token| self.names.form(token.form).classes);
        let acronym =
            self.form(at).chars().nth(1).is_some_and(char::is_uppercase) || known.intersects(Classes::CIVILITY);
        (end == at + 2 && !acronym).then_some(end)
    }

    /// « DAUGAVPILS (Lettonie), 17 novembre »
    fn heads_dispatch(&self, at: usize) -> bool {
        if at != self.start {
            return false;
        }
        let comma = if self.form(at + 1) == "(" && self.form(at + 3) == ")" { at + 4 } else { at + 1 };
        let dated = self.form(comma) == "," && self.is(comma + 1, Class::DAY) && self.is(comma + 2, Class::MONTH);
        dated && self.form(at).chars().count() > 3
    }

    /// « Namur, qui », « Zurich paiera »: a name alone at the start, before its verb or a relative clause.
    fn is_subject_town(&self, at: usize) -> bool {
        let finite = |token: &Token| token.morph.is_finite();
        let verb = || self.document.tokens.get(at + 1).is_some_and(finite);
        let relative = self.form(at + 1) == "," && matches!(self.lower(at + 2), "qui" | "que" | "dont" | "où" | "d'");
        self.opens(at) && self.is_tagged_proper(at) && (relative || verb())
    }

    /// The end and type of the listed name that starts at `at`.
    pub(super) fn listed_name(&self, at: usize) -> Option<(usize, EntityType)> {
        if self.heads_dispatch(at) {
            return Some((at + 1, EntityType::Loc));
        }
        if self.is(at, Class::PART_OF_LAND) {
            return Some((at + 1, EntityType::Loc));
        }
        if self.form(at) == "Alliance" && self.is_atlantic(at) {
            return Some((at + 1, EntityType::Org));
        }
        let (length, known) = self.names.longest(self.document, at, self.end)?;
        let certain = match length {
            1 if self.is_subject_town(at) => INSIDE.union(PLACES),
            1 if self.is_proper(at) => INSIDE,
            1 if at == self.start && self.form(at + 1) == ":" => CERTAIN.union(PLACES), // « Sahel : … »
            1 if self.is_tagged_proper(at) => INSIDE,
            1 if !self.opens(at) && known.classes == Classes::WORK => Classes::WORK, // Whatever tag it has: « Bloodborne ».
            1 => CERTAIN,
            _ => LONG,
        };
        if !known.classes.intersects(certain) || length == 1 && known.classes.intersects(GIVEN) {
            return None;
        }
        if known.classes.intersects(Classes::MEDIUM) && self.form(at + length - 1).starts_with(char::is_lowercase) {
            return None; // « Le temps » of a sentence's start is no newspaper.
        }
        let names_place = match self.lower(at) {
            "est" | "ouest" | "nord" | "sud" if length == 1 => {
                at > self.start && self.lower(at - 1) == "l'" && !self.is(at + 1, Class::OF)
            }
            // « Le monde traverse … » is no newspaper: behind an article the name itself has its capital.
            "le" | "la" | "les" | "l'" => (at + 1..at + length).any(|place| self.is(place, Class::CAPITAL)),
            _ => true,
        };
        let record = known.record.and_then(|id| self.names.record(id)).filter(|_| names_place)?;
        let end = at + length;
        match record.kind {
            EntityType::Norp => None,
            EntityType::Work => Some((self.past_sequel(end), record.kind)),
            kind => Some((end, kind)),
        }
    }

    /// « l'Alliance », in a text that names Nato.
    fn is_atlantic(&self, at: usize) -> bool {
        let told = at > self.start && self.lower(at - 1) == "l'" && self.stands_alone(at);
        told && self.document.forms.iter().any(|form| &*form.lower == "otan")
    }

    /// « Aciers du Morvan », « Fonderies de la Meuse »: a firm called after its trade and its place.
    pub(super) fn firm_of_place(&self, at: usize) -> Option<usize> {
        let place = if self.is(at + 2, Class::ARTICLE) { at + 3 } else { at + 2 };
        let placed = self.is(at + 1, Class::OF) && self.is(place, Class::CAPITAL);
        // « Chantiers de l'Estuaire : la colère »
        let verb = |token: &Token| token.morph.is_finite() && token.morph.number != Some(Number::Plur);
        let end = self.past_place(place);
        let one = !self.opens(at) || self.document.tokens.get(end).is_some_and(verb);
        (placed && FIRM_OPENINGS.has(self.form(at)) && one).then_some(end)
    }

    /// « Luciole & Compagnie »: also a game, « Ratchet & Clank ».
    pub(super) fn partnership(&self, at: usize) -> Option<usize> {
        if self.form(at + 1) != "&" {
            return None;
        }
        let first = !self.follows(at, Class::CAPITAL) || self.opens(at);
        let partner = matches!(self.lower(at + 2), "compagnie" | "cie" | "fils" | "associés" | "filles" | "frères");
        let named = self.is(at + 2, Class::CAPITAL) && !self.arts;
        (first && (partner || named)).then(|| self.past_capitals(at + 2))
    }

    /// The end of the newspaper whose article, with a capital inside a sentence, stands at `at`: « La Dépêche du Midi ».
    pub(super) fn newspaper(&self, at: usize) -> Option<usize> {
        let titled = self.is(at, Class::ARTICLE) && self.is(at + 1, Class::CAPITAL);
        if !titled || !NEWSPAPERS.has(self.lower(at + 1)) {
            return None;
        }
        let end = self.past_capitals(at + 1);
        // « Le Courrier picard »
        if (self.is(end, Class::PEOPLE) || self.is_adjective(end)) && !self.opens(at) {
            return Some(end + 1);
        }
        let place = if self.is(end + 1, Class::ARTICLE) { end + 2 } else { end + 1 };
        let placed = self.is(end, Class::OF) && self.is(place, Class::CAPITAL);
        let end = if placed { self.past_capitals(place) } else { end };
        (placed || !self.opens(at)).then_some(end)
    }

    /// The end of the listed place whose noun stands at `at`: « mer Noire », « détroit d'Ormuz »; or of a stadium.
    pub(super) fn place(&self, at: usize) -> Option<usize> {
        let name = if self.is(at + 2, Class::ARTICLE) { at + 3 } else { at + 2 };
        // « l'Empire » of partisan prose.
        if self.form(at) == "Empire" && at > self.start && self.lower(at - 1) == "l'" && self.stands_alone(at) {
            return Some(at + 1);
        }
        // « Stade de Reims » is a club.
        if self.form(at) == "stade" && self.is(at + 1, Class::OF) && self.is(name, Class::CAPITAL) {
            return Some(self.past_capitals(name));
        }
        // « lac Ombrine », « col du Tracle »
        let linked = if self.is(at + 1, Class::OF) { name } else { at + 1 };
        let river = self.lower(at) == "vallée" && self.is(linked, Class::LISTED);
        let named = self.is(linked, Class::CAPITAL) && !self.is(linked, Class::PEOPLE) && self.form(linked) != "Gilets";
        if LANDFORMS.has(self.lower(at)) && named && !river {
            return Some(self.past_place(linked));
        }
        let (length, known) = self.names.longest(self.document, at, self.end)?;
        let record = known.record.and_then(|id| self.names.record(id))?;
        let named = (at..at + length).any(|place| self.is(place, Class::CAPITAL));
        (length > 1 && named && record.kind == EntityType::Loc).then_some(at + length)
    }

    /// Whether neither a complement nor an adjective nor another capital follows.
    pub(super) fn stands_alone(&self, at: usize) -> bool {
        !self.is(at + 1, Class::OF.and(Class::CAPITAL)) && !self.is_adjective(at + 1)
    }

    /// Past the number or subtitle of a title: « Mario Kart 8 Deluxe ».
    fn past_sequel(&self, mut at: usize) -> usize {
        while self.is(at, Class::CAPITAL) && !self.is(at, Class::PEOPLE)
            || self.is(at, Class::DIGITS) && !self.is(at + 1, Class::UNIT) && !self.is_lower_word(at + 1)
        {
            at += 1;
        }
        at
    }
}
