//! Whether a one-word entry may be a token: forgiving where taggers and grammars disagree.

use super::{By, Matcher};
use crate::lexicon::{Lexicon, UposSet, bit};
use crate::segment::{Token, TokenKind};
use crate::tag::{Upos, VerbForm};

impl Matcher<'_> {
    /// Whether a one-word entry may be this token; forgiving where taggers and grammars disagree.
    pub(super) fn fits(&self, set: UposSet, by: By, place: usize) -> bool {
        let Some(token) = self.token(place) else { return false };
        // Modifiers are words of any part of speech; what they modify decides.
        if set == 0 {
            return by == By::Word;
        }
        let form = self.document.lower(token);
        let has = |upos: Upos| set & bit(upos) != 0;
        // A participle that was taken for an adjective is its verb's: « un peuple humilié ».
        let participle = || ["é", "ée", "és", "ées"].iter().any(|ending| form.ends_with(ending));
        if by == By::Verb && token.upos == Upos::Adj && has(Upos::Verb) && participle() {
            return true;
        }
        // A masculine guessed by its *e* alone is an adjective's (« trace » is no « trac »), a guessed infinitive a verb's.
        let guessed = match by {
            By::Word => 0,
            By::Base if is_feminine(form) => bit(Upos::Adj) | bit(Upos::Noun),
            By::Base => bit(Upos::Adj),
            By::Verb => bit(Upos::Verb),
        };
        if guessed != 0 && set & guessed == 0 {
            return false;
        }
        let upos = if self.is_verbal(place) { Upos::Verb } else { token.upos };
        has(upos)
            || upos == Upos::X
            || has(Upos::Adj) && self.may_be_adjective(token, upos, place)
            || has(Upos::Noun) && self.may_be_noun(token, upos, place)
            || has(Upos::Verb) && (upos == Upos::Aux || self.is_inverted(place))
            || has(Upos::Aux) && upos == Upos::Verb
            || is_particle(set, upos)
            || has(Upos::Adv) && self.is_manner(place)
    }

    /// Whether a word of another tag may be an adjective there.
    fn may_be_adjective(&self, token: &Token, upos: Upos, place: usize) -> bool {
        let before = self.back(place, 1).map(|token| token.upos);
        match upos {
            Upos::Verb => {
                // A present participle that does not agree has an object: « percutant un piéton ».
                token.morph.verb_form == Some(VerbForm::Part)
                    && !(self.has_object(place) && self.document.lower(token).ends_with("ant"))
                    && !self.after_have(place)
            }
            Upos::Noun | Upos::Propn if starts_low(self.document.form(token)) => {
                matches!(before, Some(Upos::Noun | Upos::Aux | Upos::Adv))
                    || self.after_copula(place)
                    || self.after_call(place)
                    || self.after_preposition(place)
                    || before == Some(Upos::Punct) && self.is_punctuation(place + 1)
                    || before == Some(Upos::Det) && self.before_named(place)
                    || matches!(before, Some(Upos::Punct | Upos::Cconj)) && self.joins_adjective(place)
            }
            // « le verdict, clément, … »
            Upos::Adv if before == Some(Upos::Punct) => self.is_punctuation(place + 1),
            // « Malin, généreux, le jeu … »: apposed before its noun.
            Upos::Adv | Upos::Noun | Upos::Propn if place == 0 && self.precedes(place, &[","]) => true,
            Upos::Adv | Upos::Noun | Upos::Propn | Upos::Intj => self.is_all_said(place),
            _ => false,
        }
    }

    /// Whether a word of another tag may be a noun there.
    fn may_be_noun(&self, token: &Token, upos: Upos, place: usize) -> bool {
        let determined = self.back(place, 1).is_some_and(|before| before.upos == Upos::Det);
        match upos {
            Upos::Propn if place == 0 || starts_low(self.document.form(token)) => true,
            Upos::Adj if determined && !self.before_noun(place) => true,
            // « ni bonimenteur ni élu », « en bon bonimenteur »
            Upos::Adj if self.follows(place, &["ni", "bon", "bonne"]) => true,
            Upos::Verb | Upos::Adv if determined => true,
            Upos::Propn | Upos::Adj | Upos::Adv | Upos::Intj | Upos::Verb => self.is_all_said(place),
            _ => false,
        }
    }

    /// An adverb in -ment, or a word before an adjective (« archi comble »), whatever its tag.
    fn is_manner(&self, place: usize) -> bool {
        let Some(token) = self.token(place) else { return false };
        let next = (place + 1 < self.tokens.len()).then(|| self.token(place + 1)).flatten().map(|token| token.upos);
        let bare = matches!(token.upos, Upos::Noun | Upos::Adj | Upos::Propn | Upos::Verb);
        bare && (self.document.lower(token).ends_with("ment") || next == Some(Upos::Adj) && token.upos != Upos::Verb)
    }

    /// A noun or adjective by its tag that a known verb can be, in the place of a verb: after a noun and before a
    /// determiner (« le silence angoisse les patients »), after *se* or « qui les », or after speech and before its
    /// subject.
    fn is_verbal(&self, place: usize) -> bool {
        let Some(token) = self.token(place) else { return false };
        if !matches!(token.upos, Upos::Noun | Upos::Adj | Upos::Propn) || place == 0 {
            return false;
        }
        let next = self.token(place + 1);
        let before_phrase = next.is_some_and(|next| next.upos == Upos::Det && next.kind == TokenKind::Word);
        let Some(before) = self.token(place - 1) else { return false };
        let after_subject = matches!(before.upos, Upos::Noun | Upos::Propn | Upos::Adj | Upos::Num);
        let opener = self.back(place, 2).map_or("", |token| self.document.lower(token));
        let speech = matches!(self.document.lower(before), "»" | "”" | "\"") || {
            self.document.lower(before) == "," && matches!(opener, "»" | "”" | "\"")
        };
        let clitic = match self.document.lower(before) {
            "se" | "s'" => true,
            "les" | "la" | "le" | "l'" | "nous" | "vous" => matches!(opener, "qui" | "ne"),
            _ => false,
        };
        (before_phrase && (after_subject || speech) || clitic) && self.words.names(token).verb != Lexicon::UNKNOWN
    }

    /// Whether an inverted subject follows: then the word is a verb, whatever its tag.
    fn is_inverted(&self, place: usize) -> bool {
        let next = self.token(place + 1).map_or("", |token| self.document.lower(token));
        matches!(
            next,
            "-t-il" | "-t-elle" | "-t-on" | "-il" | "-elle" | "-on" | "-ils" | "-elles" | "-t-ils" | "-t-elles"
        )
    }

    /// Whether a determiner follows, past an adverb: « menaçant d'ailleurs la paix ».
    fn has_object(&self, place: usize) -> bool {
        let mut next = (place + 1..place + 4).filter_map(|at| self.token(at));
        next.find(|token| token.upos != Upos::Adv && self.document.lower(token) != "d'")
            .is_some_and(|token| token.upos == Upos::Det)
    }

    /// Whether a form of *avoir* stands before the participle: then it is the verb's, and says nothing of a state.
    fn after_have(&self, place: usize) -> bool {
        let start = place.saturating_sub(3);
        let auxiliary =
            (start..place).rev().filter_map(|place| self.token(place)).find(|token| token.upos == Upos::Aux);
        auxiliary.is_some_and(|token| self.document.lemma(token) == "avoir")
    }

    /// « se montre mesquine », « aussi ruineuse que absurde »: what stands there without a determiner is said of something.
    fn after_copula(&self, place: usize) -> bool {
        self.back(place, 1).is_some_and(|token| {
            matches!(
                self.document.lemma(token),
                "montrer" | "sembler" | "paraître" | "rester" | "demeurer" | "devenir" | "rendre" | "juger" | "que"
            )
        })
    }

    /// « traite les dirigeants d'irresponsables »
    pub(super) fn after_call(&self, place: usize) -> bool {
        let before = |back: usize| self.back(place, back);
        before(1).is_some_and(|token| matches!(self.document.lower(token), "de" | "d'"))
            && (2..8).filter_map(before).any(|token| matches!(self.document.lemma(token), "traiter" | "taxer"))
    }

    /// « qualifie le plan de nébuleux », « rien de nébuleux », « passe pour idiote »
    fn after_preposition(&self, place: usize) -> bool {
        let before = |back: usize| self.back(place, back);
        let lemma = |back: usize| before(back).map_or("", |token| self.document.lemma(token));
        match before(1).map_or("", |token| self.document.lower(token)) {
            "pour" => (2..5).any(|back| lemma(back) == "passer"),
            "de" | "d'" => {
                (2..7).any(|back| lemma(back) == "qualifier")
                    || matches!(lemma(2), "rien" | "quoi")
                    || lemma(2) == "chose" && lemma(3) == "quelque"
            }
            _ => false,
        }
    }

    /// « « Idiot », tranche le ministre », « Idiot ! »: a word that is all that is said.
    fn is_all_said(&self, place: usize) -> bool {
        let quoted = self.follows(place, &["«", "“", "\""]);
        quoted && self.precedes(place, &["»", "”", "\"", "!"]) || place == 0 && self.precedes(place, &["!", "."])
    }

    /// The token so many before.
    fn back(&self, place: usize, by: usize) -> Option<&Token> {
        place.checked_sub(by).and_then(|at| self.token(at))
    }

    fn follows(&self, place: usize, forms: &[&str]) -> bool {
        self.back(place, 1).is_some_and(|token| forms.contains(&self.document.lower(token)))
    }

    fn precedes(&self, place: usize, forms: &[&str]) -> bool {
        self.token(place + 1).is_some_and(|next| forms.contains(&self.document.lower(next)))
    }

    /// « un accusé froid, calculateur et … »: a word that goes on a list of adjectives.
    fn joins_adjective(&self, place: usize) -> bool {
        let mut before = (1..4).filter_map(|back| self.back(place, back));
        let joined = before.find(|token| !matches!(token.upos, Upos::Punct | Upos::Cconj));
        joined.is_some_and(|token| token.upos == Upos::Adj)
    }

    /// « le prétendu « plan » », « la piteuse retraite »: a word between a determiner and its noun.
    fn before_named(&self, place: usize) -> bool {
        let opening = |token: &Token| matches!(self.document.lower(token), "«" | "“" | "\"");
        self.before_noun(place) || place + 1 < self.tokens.len() && self.token(place + 1).is_some_and(opening)
    }

    fn before_noun(&self, place: usize) -> bool {
        let next = place + 1;
        self.token(next).is_some_and(|token| matches!(token.upos, Upos::Noun | Upos::Propn))
    }
}

/// Whether a form ends as a woman's name for what she is does: « vassale », « tricheuse », « pleurnicharde ».
fn is_feminine(form: &str) -> bool {
    let form = form.strip_suffix('s').unwrap_or(form);
    ["ale", "arde", "enne", "euse", "trice"].iter().any(|ending| form.ends_with(ending))
}

/// Whether a word of that tag is invariable, as one part of speech of the set is: tags mix these up.
fn is_particle(set: UposSet, upos: Upos) -> bool {
    let particle =
        |upos: Upos| matches!(upos, Upos::Adv | Upos::Adp | Upos::Cconj | Upos::Intj | Upos::Pron | Upos::Det);
    let has = |upos: Upos| set & bit(upos) != 0;
    let known = Upos::ALL.iter().any(|&known| (particle(known) || known == Upos::Sconj) && has(known));
    known && (particle(upos) || upos == Upos::Sconj && !has(Upos::Adv))
}

fn starts_low(form: &str) -> bool {
    form.chars().next().is_some_and(char::is_lowercase)
}
