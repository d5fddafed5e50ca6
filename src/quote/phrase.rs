//! [`Phrase`]: a noun phrase, as far as a speaker's name needs one.

use std::ops::Range;

use super::people;
use super::relay::Relay;
use super::text::Text;
use super::word::Class;
use crate::entity::{EntityType, Mention};
use crate::tag::Upos;

/// Longer phrases are not read further.
const LONGEST: usize = 24;

/// A noun phrase with its complements in *de*.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Phrase {
    /// All its tokens.
    pub(super) tokens: Range<usize>,
    /// Its noun; none for a bare name.
    pub(super) head: Option<usize>,
    /// End of what no preposition governs.
    pub(super) core_end: usize,
    /// Whether « et » joins two.
    pub(super) joined: bool,
}

impl Phrase {
    /// The phrase that starts at `start` and ends by `limit`; none where no noun follows.
    pub(super) fn at(text: &Text<'_>, start: usize, limit: usize) -> Option<Self> {
        let limit = limit.min(start + LONGEST).min(text.len());
        let mut reader = Reader { text, at: start, limit, head: None, core_end: None, named: false, joined: false };
        while reader.at < limit && reader.step() {}
        let end = reader.trimmed_end(start);
        let core_end = reader.core_end.unwrap_or(end).min(end);
        let found = (reader.head.is_some() || reader.named) && end > start;
        found.then_some(Self { tokens: start..end, head: reader.head, core_end, joined: reader.joined })
    }

    /// The mentions that no preposition governs, in text order.
    pub(super) fn core_mentions<'d>(&self, text: &Text<'d>) -> impl Iterator<Item = &'d Mention> {
        let core = self.tokens.start..self.core_end;
        core.filter_map(|at| text.mention(at).filter(|mention| mention.tokens.0 as usize == at))
    }
}

struct Reader<'p, 'd> {
    text: &'p Text<'d>,
    at: usize,
    limit: usize,
    head: Option<usize>,
    core_end: Option<usize>,
    named: bool,
    joined: bool,
}

impl Reader<'_, '_> {
    fn started(&self) -> bool {
        self.head.is_some() || self.named
    }

    /// Takes one more word or name; false where the phrase ends.
    fn step(&mut self) -> bool {
        if let Some(mention) = self.text.mention(self.at) {
            return self.take_mention(mention);
        }
        // « la seconde »: an adjective that is somebody.
        if self.head.is_none() && self.text.meant_at(self.at).is_some() {
            self.head = Some(self.at);
            return self.take(1);
        }
        match self.text.upos(self.at) {
            Upos::Det | Upos::Num if !self.started() => self.take(1),
            Upos::Pron if !self.started() && self.is_person(self.at + 1) => self.take_person(),
            Upos::Adj => self.take(1),
            Upos::Noun | Upos::Propn if !self.started() && is_calendar(self.text.lemma(self.at)) => false,
            Upos::Noun | Upos::Propn => self.take_noun(),
            Upos::Adp => self.take_complement(),
            Upos::Cconj => self.take_joined(),
            Upos::Verb | Upos::Aux => self.take_participle(),
            Upos::Pron if !self.started() => self.take_pronoun(),
            _ if is_title(self.text, self.at) => self.take(1),
            _ => self.text.class(self.at) == Class::Open && self.named && self.take_brackets(),
        }
    }

    fn take(&mut self, count: usize) -> bool {
        self.at += count;
        true
    }

    fn take_mention(&mut self, mention: &Mention) -> bool {
        let dated = matches!(mention.kind, EntityType::Date | EntityType::Money);
        if dated && self.started() && self.core_end.is_none_or(|end| end + 1 < self.at) {
            return false;
        }
        self.named |= !matches!(mention.kind, EntityType::Quantity | EntityType::Date) && self.core_end.is_none();
        self.at = (mention.tokens.1 as usize).max(self.at + 1);
        true
    }

    fn take_noun(&mut self) -> bool {
        if self.named && self.core_end.is_none() && !self.text.is_capitalised(self.at) {
            return false;
        }
        self.head = self.head.or(Some(self.at));
        self.take(1)
    }

    /// « de », « du », « des » and the like with what follows.
    fn take_complement(&mut self) -> bool {
        let next = self.at + 1;
        let de = self.text.lemma(self.at) == "de" || matches!(self.text.lower(self.at), "d'" | "de" | "du" | "des");
        let noun = matches!(self.text.upos(next), Upos::Det | Upos::Noun | Upos::Propn | Upos::Adj | Upos::Num)
            || self.text.mention(next).is_some();
        if !(self.started() && de && noun) {
            return false;
        }
        self.core_end = self.core_end.or(Some(self.at));
        let determiners = (next..next + 2).take_while(|&at| self.is_determiner(at)).count();
        self.take(1 + determiners)
    }

    fn is_determiner(&self, at: usize) -> bool {
        self.text.upos(at) == Upos::Det && self.text.mention(at).is_none()
    }

    /// « et » when a noun phrase follows it at once.
    fn take_joined(&mut self) -> bool {
        let next = self.at + 1;
        let joins = matches!(self.text.upos(next), Upos::Det | Upos::Noun | Upos::Propn | Upos::Adj)
            || self.text.mention(next).is_some();
        if !(self.started() && joins && matches!(self.text.lower(self.at), "et" | "ou")) {
            return false;
        }
        self.joined |= self.core_end.is_none() && !matches!(self.text.upos(next), Upos::Adj);
        let determiners = (next..next + 2).take_while(|&at| self.is_determiner(at)).count();
        self.take(1 + determiners)
    }

    /// « fournis par les deux camps »: a participle with its agent or place.
    fn take_participle(&mut self) -> bool {
        let next = self.at + 1;
        if !self.text.is_past_participle(self.at) {
            return false;
        }
        // « l'élu », « le prévenu »; « le site spécialisé Kiosque ».
        let nominal = !self.started() && self.at > 0 && self.is_determiner(self.at - 1);
        if nominal {
            self.head = Some(self.at);
        }
        if nominal || (self.core_end.is_none() && self.head.is_some() && self.text.actor(next).is_some()) {
            return self.take(1);
        }
        // « une source citée par X »: who relays is not whom it names.
        if Relay::at(self.text, self.at).is_some() {
            return false;
        }
        let by = matches!(self.text.lower(next), "par" | "dans" | "à" | "sur" | "en");
        if !(self.head.is_some() && by) {
            return false;
        }
        self.core_end = self.core_end.or(Some(self.at));
        let determiners = (next + 1..next + 3).take_while(|&at| self.is_determiner(at)).count();
        self.take(2 + determiners)
    }

    /// « certains », « plusieurs », « un autre »: a pronoun that names someone by itself.
    fn take_pronoun(&mut self) -> bool {
        let names = matches!(
            self.text.lemma(self.at),
            "certain" | "plusieurs" | "un" | "autre" | "beaucoup" | "celui" | "chacun" | "quelqu'un" | "tous" | "tout"
        ) || matches!(
            self.text.lower(self.at),
            "certains" | "certaines" | "d'autres" | "autres" | "celui" | "ceux" | "celle"
        );
        if !names {
            return false;
        }
        self.head = Some(self.at);
        self.take(1)
    }

    /// « l'accusé », read as a pronoun and a participle.
    fn is_person(&self, at: usize) -> bool {
        let article = matches!(self.text.lower(self.at), "l'" | "le" | "la");
        article && self.text.is_past_participle(at) && people::takes_up_a_person(self.text.lower(at))
    }

    fn take_person(&mut self) -> bool {
        self.head = Some(self.at + 1);
        self.take(2)
    }

    fn take_brackets(&mut self) -> bool {
        let close = (self.at..self.limit.min(self.at + 8)).find(|&at| self.text.class(at) == Class::Close);
        close.is_some_and(|close| self.take(close + 1 - self.at))
    }

    /// The end without prepositions and articles that lead nowhere.
    fn trimmed_end(&self, start: usize) -> usize {
        let mut end = self.at.min(self.limit);
        while end > start && self.text.mention(end - 1).is_none() && self.is_dangling(end - 1) {
            end -= 1;
        }
        end
    }

    fn is_dangling(&self, at: usize) -> bool {
        matches!(self.text.upos(at), Upos::Adp | Upos::Cconj | Upos::Det)
    }
}

/// Days, their parts and months: they say when, not who.
pub(super) fn is_calendar(lemma: &str) -> bool {
    const NAMES: [&str; 24] = [
        "lundi",
        "mardi",
        "mercredi",
        "jeudi",
        "vendredi",
        "samedi",
        "dimanche",
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
        "matin",
        "midi",
        "après-midi",
        "soir",
        "nuit",
    ];
    NAMES.iter().any(|name| lemma.eq_ignore_ascii_case(name))
}

/// « M. », « Me », « Dr »: a title that a tagger may take for something else.
pub(super) fn is_title(text: &Text<'_>, at: usize) -> bool {
    text.is_capitalised(at)
        && matches!(text.lower(at), "m." | "mm." | "mme" | "mmes" | "mlle" | "me" | "dr" | "pr" | "mgr" | "me." | "m")
        && text.mention(at + 1).is_some()
}
