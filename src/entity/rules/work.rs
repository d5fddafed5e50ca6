//! Works: titles in quotation marks, staged, explained or joined to others.

use super::View;
use crate::entity::class::Class;
use crate::entity::context::FIRM_ENDINGS as FIRMS;
use crate::entity::gazetteer::Classes;
use crate::segment::Token;
use crate::tag::Upos;

/// Most tokens that a title has.
const LONGEST: usize = 9;

/// Classes of names that stand in quotation marks though they are no works.
const PUBLISHERS: Classes = Classes::MEDIUM.union(Classes::ORGANISATION).union(Classes::PARTY).union(Classes::COMPANY);

/// Classes of names behind a noun for works that made the work or are in it.
const MAKERS: Classes = PUBLISHERS
    .union(Classes::SERVICE)
    .union(Classes::COUNTRY)
    .union(Classes::CITY)
    .union(Classes::PERSON)
    .union(Classes::GIVEN_MASCULINE)
    .union(Classes::GIVEN_FEMININE);

/// Lemmas of verbs and participles whose object in quotation marks is a title.
const PRESENTING: [&str; 16] = [
    "jouer",
    "monter",
    "reprendre",
    "adapter",
    "publier",
    "signer",
    "réaliser",
    "interpréter",
    "relire",
    "tourner",
    "composer",
    "enregistrer",
    "programmer",
    "intituler",
    "intitulé",
    "éditer",
];

/// Lemmas of verbs whose object, in a text about the arts, is a work even without quotation marks.
const MOUNTING: [&str; 6] = ["monter", "reprendre", "adapter", "revisiter", "relire", "programmer"];

fn is_verb(token: &Token) -> bool {
    token.upos == Upos::Verb && token.morph.is_finite()
}

impl View<'_, '_> {
    /// The end of the title that starts after the quotation mark before `at`: « Le Tartuffe », « Elden Ring », or any
    /// capitalised stretch after a noun for works (« le film « Paris brûle-t-il » »).
    pub(super) fn quoted_title(&self, at: usize) -> Option<usize> {
        if at == self.start || !self.is(at - 1, Class::QUOTE) || !self.is(at, Class::CAPITAL.and(Class::DIGITS)) {
            return None;
        }
        let end = (at + 1..(at + LONGEST + 1).min(self.end)).find(|&end| self.is(end, Class::QUOTE))?;
        if (at..end).any(|place| self.is(place, Class::STOP) && !self.opens_subtitle(at, place)) {
            return None;
        }
        let listed = self.names.longest(self.document, at, end).filter(|(length, _)| at + length == end);
        if listed.is_some_and(|(_, known)| known.classes.intersects(PUBLISHERS)) {
            return None; // « Le Monde » is a newspaper.
        }
        // « son « Phèdre » »: whoever has quotation marks and an owner is no person.
        let owned = at > self.start + 1 && matches!(self.lower(at - 2), "son" | "sa" | "une" | "un");
        let hero = owned && listed.is_some_and(|(_, known)| known.classes.intersects(Classes::PERSON));
        let told = hero || self.announces_work(at - 1) || self.is_presented(at) || self.reads_as_title(at, end);
        (told || self.arts && self.may_be_title(at, end)).then_some(end)
    }

    /// The colon of « Clair Obscur : Expedition 33 ».
    fn opens_subtitle(&self, at: usize, place: usize) -> bool {
        place > at && self.form(place) == ":" && self.is(place + 1, Class::CAPITAL)
    }

    /// « elle reprend « Pas pour de vrai » », « intitulé « Demain » ».
    fn is_presented(&self, at: usize) -> bool {
        let verb = at.checked_sub(2).filter(|&verb| verb >= self.start).and_then(|verb| self.document.tokens.get(verb));
        verb.is_some_and(|token| PRESENTING.contains(&self.document.lemma(token)))
    }

    /// In a text about the arts: a capitalised stretch without a verb, which goes on the sentence and is no cry:
    /// « dans « Hamlet » », « une « Mouette » sans ailes ».
    fn may_be_title(&self, at: usize, end: usize) -> bool {
        let before = at.checked_sub(2).filter(|&place| place >= self.start);
        let goes_on = before.is_some_and(|place| {
            let upos = self.document.tokens.get(place).map(|token| token.upos);
            matches!(upos, Some(Upos::Adp | Upos::Det | Upos::Cconj | Upos::Adj | Upos::Num))
        });
        // « Vermeil » sort jeudi
        let comes = !self.is(end + 1, Class::CAPITAL) && self.document.tokens.get(end + 1).is_some_and(is_verb);
        let credited = before.is_none()
            && (self.is(end + 1, Class::OF) && self.is(end + 2, Class::CAPITAL) || comes && end + 1 < self.end);
        // « Ferraille et fils » : beau jeu, sale ambiance
        let heads = before.is_none() && self.start == 0 && self.form(end + 1) == ":";
        (goes_on || credited || heads) && !self.has_verb(at, end)
    }

    /// The end of the title behind its noun: « le jeu Celeste », « le film La Haine », unless the name is its maker's.
    pub(super) fn announced_title(&self, at: usize) -> Option<usize> {
        let noun = at.checked_sub(1).filter(|&noun| self.is(noun, Class::TITLED) && !self.is(noun, Class::CAPITAL))?;
        let adjective = self.lower(noun) == "jeu" && self.lower(at) == "vidéo";
        let known = self.document.tokens.get(at).map_or(Classes::NONE, |token| self.names.form(token.form).classes);
        if adjective || known.intersects(MAKERS) || self.is(at, Class::PEOPLE.and(Class::MONTH)) {
            return None;
        }
        Some(self.past_title(at))
    }

    /// Past the capitals of a title, its article and the small words between them.
    fn past_title(&self, at: usize) -> usize {
        let article = self.is(at, Class::ARTICLE) && self.document.tokens.get(at + 1).is_some();
        let mut end = self.past_capitals(if article { at + 1 } else { at });
        while self.is_small(end) && self.is(end + 1, Class::CAPITAL) {
            end = self.past_capitals(end + 1);
        }
        end
    }

    /// The end of the title that a noun for works explains behind it, « Ilmora, le premier jeu de Kiva », or that a text
    /// about the arts stages: « elle monte Médée », « l'Odyssée, mise en scène par ».
    pub(super) fn glossed_title(&self, at: usize) -> Option<usize> {
        let any_word =
            self.opens(at) && !(at == self.start && (self.is_tagged_proper(at) || self.is(at, Class::ARTICLE)));
        if any_word || self.follows(at, Class::CAPITAL) {
            return None;
        }
        let end = self.past_title(at);
        let explained = self.is_explained(end);
        if !(explained || self.arts) {
            return None;
        }
        let known = self.document.tokens.get(at).map_or(Classes::NONE, |token| self.names.form(token.form).classes);
        let relayed = at > self.start && matches!(self.lower(at - 1), "selon" | "par" | "chez" | "pour" | "après");
        if relayed || known.intersects(MAKERS) || self.is(at, Class::PEOPLE.and(Class::MONTH)) {
            return None;
        }
        let joined = || self.is_joined_to_work(at);
        let staged = || self.is_mounted(at) || self.is_produced(end) || self.is_english(at, end) || joined();
        if explained || staged() {
            return Some(end);
        }
        let short = self.past_capitals(at + 1);
        // « Les Noces de Grimbert », but « Les Bas-fonds de Gorki »
        let author =
            self.document.tokens.get(short + 1).map_or(Classes::NONE, |token| self.names.form(token.form).classes);
        self.has_article(at).then_some(if author.is_empty() { end } else { short })
    }

    /// « Clair Obscur et Caravan SandWitch »
    fn is_joined_to_work(&self, at: usize) -> bool {
        let Some(et) = at.checked_sub(1).filter(|&et| et > self.start && self.lower(et) == "et") else { return false };
        let first = (self.start..et).rev().take_while(|&place| self.is(place, Class::CAPITAL)).last();
        let known = first.and_then(|first| Some((first, self.names.longest(self.document, first, et)?)));
        known.is_some_and(|(first, (length, known))| first + length == et && known.classes == Classes::WORK)
    }

    /// « Les Bas-fonds » inside a sentence on the arts: neither a town nor a firm has that article.
    fn has_article(&self, at: usize) -> bool {
        let known = self.names.longest(self.document, at, self.end);
        let other = known.is_some_and(|(length, known)| length > 1 && !known.classes.intersects(Classes::WORK));
        let of = at > self.start && self.is(at - 1, Class::OF);
        let towards = at > self.start && matches!(self.lower(at - 1), "à" | "chez");
        let article =
            matches!(self.form(at), "Le" | "La" | "Les") && self.is(at + 1, Class::CAPITAL) && !self.opens(at);
        article && !of && !towards && !other && !self.is(at + 1, Class::LISTED.and(Class::PEOPLE))
    }

    /// « It Takes Two », « Return of the Tides », « Marvel's Blade »: small English words, which names of people lack.
    fn is_english(&self, at: usize, end: usize) -> bool {
        let small = |place: usize| {
            matches!(
                self.lower(place),
                "the"
                    | "of"
                    | "and"
                    | "it"
                    | "in"
                    | "to"
                    | "my"
                    | "your"
                    | "you"
                    | "is"
                    | "no"
                    | "not"
                    | "we"
                    | "us"
                    | "two"
            ) || self.form(place).ends_with("'s")
        };
        let firm = FIRMS.has(self.form(end - 1)) || self.is(end, Class::OF);
        end > at + 1 && (at..end).any(small) && !firm
    }

    /// « , le premier jeu de »
    fn is_explained(&self, comma: usize) -> bool {
        if !self.is(comma + 1, Class::ARTICLE.and(Class::ONE)) || self.form(comma) != "," {
            return false;
        }
        let noun = (comma + 2..comma + 5).find(|&at| self.is(at, Class::TITLED) || !self.is_epithet(at));
        noun.is_some_and(|noun| {
            self.is(noun, Class::TITLED) && (self.is(noun + 1, Class::OF) || self.is_epithet(noun + 1))
        })
    }

    fn is_epithet(&self, at: usize) -> bool {
        let token = self.document.tokens.get(at).filter(|_| at < self.end);
        token.is_some_and(|token| matches!(token.upos, Upos::Adj | Upos::Num))
    }

    /// « elle monte Médée »
    fn is_mounted(&self, at: usize) -> bool {
        let verb = at.checked_sub(1).filter(|&verb| verb >= self.start).and_then(|verb| self.document.tokens.get(verb));
        verb.is_some_and(|token| token.upos == Upos::Verb && MOUNTING.contains(&self.document.lemma(token)))
    }

    /// « Médée, mise en scène par »
    fn is_produced(&self, end: usize) -> bool {
        let verb = if self.form(end) == "," { end + 1 } else { end };
        matches!(self.lower(verb), "mis" | "mise") && self.lower(verb + 2) == "scène"
    }

    /// Words that titles write small.
    fn is_small(&self, at: usize) -> bool {
        self.is(at, Class::OF.and(Class::ARTICLE)) || matches!(self.form(at), "et" | "of" | "the" | "and")
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
                || matches!(self.lower(place), "et" | ":")
        };
        let numbered = capitals == 1 && end > at + 1 && (at + 1..end).all(|place| self.is(place, Class::DIGITS));
        let named = self.is(at, Class::ARTICLE) && self.is(at + 1, Class::CAPITAL) && !self.has_verb(at, end);
        (capitals >= 2 || numbered) && (at..end).all(is_fit) || named
    }

    fn has_verb(&self, at: usize, end: usize) -> bool {
        let tokens = self.document.tokens.get(at..end).unwrap_or(&[]);
        let small = |token: &Token| self.document.form(token) == self.document.lower(token);
        tokens.iter().any(|token| small(token) && token.morph.is_finite())
    }
}
