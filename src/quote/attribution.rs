//! [`Attribution`]: « selon X », « à en croire X » and the like, with whom they name.

use std::ops::Range;

use super::according_to;
use super::frame::Frame;
use super::name::named_by;
use super::people;
use super::phrase::Phrase;
use super::relay::Relay;
use super::speaker::{self, Who};
use super::text::Text;
use super::via;
use super::word::{According, Class};
use crate::entity::{EntityId, EntityType};
use crate::tag::Upos;

/// An according-to phrase.
pub(super) struct Attribution {
    /// From its first word to the last of its noun phrase.
    pub(super) tokens: Range<usize>,
    /// The words that attribute, without the noun phrase.
    cue: Range<usize>,
    /// Whom it names.
    pub(super) who: Who,
    /// Who relays it.
    via: Option<EntityId>,
    /// Whether it must open its clause to count (« pour X, … »).
    pub(super) opens: bool,
}

impl Attribution {
    /// The phrase whose telling word is at `at`.
    pub(super) fn at(text: &Text<'_>, at: usize, word: According) -> Option<Self> {
        let lower = |back: usize| at.checked_sub(back).map_or("", |at| text.lower(at));
        let of = |at: usize| matches!(text.lower(at), "de" | "d'" | "du" | "des");
        if let Some(phrase) = Self::of_relative(text, at, word).or_else(|| Self::owned(text, at, word)) {
            return Some(phrase);
        }
        let cue = match word {
            According::Selon => at..at + 1,
            According::Apres if lower(1) == "d'" => at - 1..at + 1,
            According::Pour if is_clause_start(text, at) => at..at + 1,
            According::Avis if lower(1) == "l'" && lower(2) == "de" && of(at + 1) => at - 2..at + 2,
            According::Avis if lower(1) == "l'" && lower(2) == "de" && is_stressed(text, at + 1) && of(at + 2) => {
                at - 2..at + 3
            }
            According::Avis | According::Yeux if lower(1) == "aux" && of(at + 1) => at - 1..at + 2,
            According::Croire => return Self::believed(text, at),
            According::Source if lower(1) == "de" => return Self::sourced(text, at),
            _ => return None,
        };
        Self::named(text, cue, word == According::Pour).map(|phrase| phrase.relayed(text))
    }

    /// « X, pour qui … », « des courriels selon lesquels … »
    fn of_relative(text: &Text<'_>, at: usize, word: According) -> Option<Self> {
        let attributes = matches!(word, According::Pour | According::Selon);
        if !(attributes && according_to::is_whom(text, at + 1)) {
            return None;
        }
        let who = speaker::antecedent(text, at, text.sentence(at).start)?;
        Some(Self { tokens: at..at + 2, cue: at..at + 2, who, via: None, opens: false })
    }

    /// « à ses yeux », « à leur avis »
    fn owned(text: &Text<'_>, at: usize, word: According) -> Option<Self> {
        let start = at.checked_sub(2).filter(|_| matches!(word, According::Avis | According::Yeux))?;
        let possessive = at - 1;
        let owned = matches!(text.lower(start), "à" | "a")
            && matches!(text.lower(possessive), "son" | "leur" | "ses" | "leurs");
        owned.then(|| Self {
            tokens: start..at + 1,
            cue: start..at + 1,
            who: Who::Pronoun(possessive),
            via: None,
            opens: false,
        })
    }

    /// « selon X, citant Y », « selon X, repris par Z »: who says it and who relays it.
    fn relayed(mut self, text: &Text<'_>) -> Self {
        let limit = text.sentence(self.tokens.start).end;
        let mut next = self.tokens.end;
        next += usize::from(text.class(next) == Class::Comma);
        let phrase = |at: usize| Phrase::at(text, at, limit);
        let entity = |who: &Who| via::entity(who);
        let named = |phrase: &Phrase| named_by(text, phrase);
        let (cited, relay) = match Relay::at(text, next) {
            Some((Relay::Citing, behind)) => (phrase(behind), None),
            Some((Relay::By, behind)) => (None, phrase(behind)),
            None => return self,
        };
        if let Some(cited) = cited {
            self.via = entity(&self.who);
            self.who = named(&cited);
            self.tokens.end = named_end(&self.who).max(cited.tokens.end);
        }
        if let Some(relay) = relay {
            self.via = entity(&named(&relay));
            self.tokens.end = relay.tokens.end;
        }
        self
    }

    /// « à en croire X », « si l'on en croit X », « à l'en croire »
    fn believed(text: &Text<'_>, at: usize) -> Option<Self> {
        let opener = (at.saturating_sub(4)..at).rev().find(|&at| matches!(text.lower(at), "à" | "a" | "si" | "s'"))?;
        let light =
            (opener + 1..at).all(|at| matches!(text.lower(at), "en" | "l'" | "les" | "le" | "la" | "on" | "-on"));
        if !light {
            return None;
        }
        let pronoun = (opener + 1..at).find(|&at| matches!(text.lower(at), "l'" | "les" | "le" | "la"));
        if let Some(pronoun) =
            pronoun.filter(|_| text.class(at + 1) == Class::Comma && matches!(text.lower(opener), "à" | "a"))
        {
            let who = Who::Pronoun(pronoun);
            return Some(Self { tokens: opener..at + 1, cue: opener..at + 1, who, via: None, opens: false });
        }
        Self::named(text, opener..at + 1, false)
    }

    /// « de source diplomatique »
    fn sourced(text: &Text<'_>, at: usize) -> Option<Self> {
        let phrase = Phrase::at(text, at, text.sentence(at).end)?;
        let end = phrase.tokens.end;
        let opener = at.checked_sub(2);
        let set_off = is_clause_start(text, at - 1)
            || opener.is_some_and(|before| text.class(before) == Class::Comma || text.is_inverted_pronoun(before));
        (set_off && end > at + 1).then(|| Self {
            tokens: at - 1..end,
            cue: at - 1..end,
            who: Who::Words(at..end),
            via: None,
            opens: false,
        })
    }

    /// « « une provocation » pour les syndicats »: someone who can hold an opinion; bodies only where they are `set_off`.
    pub(super) fn of_holder(text: &Text<'_>, at: usize, set_off: bool) -> Option<Self> {
        Self::named(text, at..at + 1, false).filter(|phrase| match &phrase.who {
            Who::Actor(_, tokens) => {
                let holds = |kind: EntityType| kind == EntityType::Per || (set_off && kind == EntityType::Org);
                tokens.clone().any(|at| text.mention(at).is_some_and(|mention| holds(mention.kind)))
            }
            Who::Role(tokens, _) | Who::Words(tokens) => {
                tokens.clone().any(|at| is_holder(text.lemma(at)) || people::takes_up_a_person(text.lemma(at)))
            }
            _ => false,
        })
    }

    fn named(text: &Text<'_>, cue: Range<usize>, opens: bool) -> Option<Self> {
        let start = cue.end;
        let limit = text.sentence(cue.start).end;
        if matches!(text.lower(start), "lui" | "elle" | "eux" | "elles") && text.class(start + 1) == Class::Comma {
            return Some(Self { tokens: cue.start..start + 1, cue, who: Who::Pronoun(start), via: None, opens });
        }
        let mut phrase = Phrase::at(text, start, limit)?;
        // « selon les dires du témoin »: the witness says it.
        let of_words = phrase
            .head
            .is_some_and(|head| matches!(text.lemma(head), "dire" | "dires" | "propos" | "mot" | "terme" | "avis"));
        if of_words && phrase.core_end < phrase.tokens.end {
            phrase = Phrase::at(text, phrase.core_end + 1, limit).unwrap_or(phrase);
        }
        let who = named_by(text, &phrase);
        // « selon le classement international »: figures show, nobody speaks; « selon ses calculs », somebody does.
        let owned = matches!(text.lower(phrase.tokens.start), "son" | "sa" | "ses" | "leur" | "leurs" | "nos");
        let shows = !owned && phrase.head.is_some_and(|head| people::is_figure(text.lemma(head)));
        let who = if shows && !matches!(who, Who::Actor(..)) { Who::Nobody } else { who };
        let plausible = if opens { is_opinion(text, &phrase, &who) } else { !is_standard(text, &cue, &phrase, &who) };
        let end = named_end(&who).max(phrase.tokens.end);
        plausible.then_some(Self { tokens: cue.start..end, cue, who, via: None, opens })
    }

    /// The frame that it makes.
    pub(super) fn frame(&self) -> Frame {
        Frame { who: self.who.clone(), cue: Some(self.cue.clone()), via: self.via, at: self.tokens.start }
    }
}

fn named_end(who: &Who) -> usize {
    match who {
        Who::Actor(_, tokens) | Who::Words(tokens) | Who::Role(tokens, _) => tokens.end,
        _ => 0,
    }
}

/// « de l'aveu même de », « de l'avis général des »
fn is_stressed(text: &Text<'_>, at: usize) -> bool {
    matches!(text.lower(at), "même" | "général" | "unanime")
}

fn is_clause_start(text: &Text<'_>, at: usize) -> bool {
    let sentence = text.sentence(at);
    at == sentence.start
        || at > 0 && matches!(text.class(at - 1), Class::Semicolon | Class::Colon)
        || (at == sentence.start + 1 && text.upos(at - 1) == Upos::Cconj)
}

/// « Pour X, »: a person, an organisation or someone with an office, and a comma behind.
fn is_opinion(text: &Text<'_>, phrase: &Phrase, who: &Who) -> bool {
    let end = named_end(who).max(phrase.tokens.end);
    let comma = text.class(end) == Class::Comma;
    comma
        && match who {
            Who::Actor(..) => {
                phrase.core_mentions(text).any(|mention| {
                    matches!(mention.kind, EntityType::Per | EntityType::Org) || mention.stands_for.is_some()
                }) || end > phrase.tokens.end
            }
            Who::Role(..) | Who::Words(_) => phrase
                .head
                .is_some_and(|head| people::takes_up_a_person(text.lemma(head)) || is_holder(text.lemma(head))),
            _ => false,
        }
}

/// Bodies that hold opinions.
fn is_holder(lemma: &str) -> bool {
    matches!(lemma, "accusation" | "association" | "défense" | "gouvernement" | "opposition" | "parquet" | "syndicat")
}

/// « selon les cas », « varie selon la ville », « d'après un roman »: a standard to go by, nobody who speaks.
fn is_standard(text: &Text<'_>, cue: &Range<usize>, phrase: &Phrase, who: &Who) -> bool {
    let model = text.lower(cue.end - 1) == "après";
    let start = text.sentence(cue.start).start.max(cue.start.saturating_sub(4));
    let varies = !model && (start..cue.start).any(|at| according_to::varies(text.lemma(at)));
    // « suivant les conseils de son avocat, il s'est tu »: he acted on them.
    let advice = text.lower(cue.start) == "suivant";
    let standard =
        |head: usize| according_to::is_standard(text.lemma(head), model) || advice && text.lower(head) == "conseils";
    !matches!(who, Who::Actor(..)) && (varies || phrase.head.is_some_and(standard))
}
