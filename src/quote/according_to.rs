//! Clauses framed by « selon », « d'après », « pour », « à en croire » and their like.

use std::ops::Range;

use super::frame::Frame;
use super::marks::Quoted;
use super::phrase::Phrase;
use super::speaker::{self, Who};
use super::text::Text;
use super::word::{According, Class};
use super::{Found, QuoteKind, clause, people};
use crate::entity::EntityType;
use crate::tag::Upos;

/// Appositions behind a name that are read over, at most.
const APPOSITIONS: usize = 3;

/// Adds the according-to clauses.
pub(super) fn find(text: &Text<'_>, found: &mut Vec<Found>) {
    for at in 0..text.len() {
        let Class::According(word) = text.class(at) else { continue };
        if text.is_quoted(at) {
            continue;
        }
        let Some(phrase) = Attribution::at(text, at, word) else { continue };
        if let Some(tokens) = phrase.said(text) {
            found.push(Found::new(tokens, QuoteKind::AccordingTo, phrase.frame()));
        }
    }
}

/// The frame for a quoted fragment that an according-to phrase follows or precedes at once.
pub(super) fn beside(text: &Text<'_>, quoted: &Quoted) -> Option<Frame> {
    let after = quoted.after();
    let phrase = (after..after + 4).find_map(|at| match text.class(at) {
        Class::According(word) if word != According::Pour => Attribution::at(text, at, word),
        _ => None,
    })?;
    (phrase.tokens.start <= after + 1).then(|| phrase.frame())
}

/// The frame of an according-to phrase that opens the clause and leads up to the mark at `open`.
pub(super) fn leading(text: &Text<'_>, open: usize, from: usize) -> Option<Frame> {
    let near = from.max(open.saturating_sub(30));
    let phrase = (near..open).find_map(|at| match text.class(at) {
        Class::According(word) => Attribution::at(text, at, word),
        _ => None,
    })?;
    let verbless = !(phrase.tokens.end..open).any(|at| text.is_finite(at));
    verbless.then(|| phrase.frame())
}

/// An according-to phrase.
struct Attribution {
    /// From its first word to the last of its noun phrase.
    tokens: Range<usize>,
    /// The words that attribute, without the noun phrase.
    cue: Range<usize>,
    who: Who,
    /// Whether it must open its clause to count (« pour X, … »).
    opens: bool,
}

impl Attribution {
    /// The phrase whose telling word is at `at`.
    fn at(text: &Text<'_>, at: usize, word: According) -> Option<Self> {
        let lower = |back: usize| at.checked_sub(back).map_or("", |at| text.lower(at));
        let of = |at: usize| matches!(text.lower(at), "de" | "d'" | "du" | "des");
        let cue = match word {
            According::Selon => at..at + 1,
            According::Apres if lower(1) == "d'" => at - 1..at + 1,
            According::Pour if is_clause_start(text, at) => at..at + 1,
            According::Avis if lower(1) == "l'" && lower(2) == "de" && of(at + 1) => at - 2..at + 2,
            According::Avis if lower(1) == "aux" && of(at + 1) => at - 1..at + 2,
            According::Yeux if lower(1) == "aux" && of(at + 1) => at - 1..at + 2,
            According::Croire => return Self::believed(text, at),
            According::Source if lower(1) == "de" => return Self::sourced(text, at),
            _ => return None,
        };
        Self::named(text, cue, word == According::Pour)
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
            return Some(Self { tokens: opener..at + 1, cue: opener..at + 1, who, opens: false });
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
            opens: false,
        })
    }

    fn named(text: &Text<'_>, cue: Range<usize>, opens: bool) -> Option<Self> {
        let start = cue.end;
        let limit = text.sentence(cue.start).end;
        if matches!(text.lower(start), "lui" | "elle" | "eux" | "elles") && text.class(start + 1) == Class::Comma {
            return Some(Self { tokens: cue.start..start + 1, cue, who: Who::Pronoun(start), opens });
        }
        let mut phrase = Phrase::at(text, start, limit)?;
        // « selon les dires du témoin »: the witness says it.
        let of_words = phrase
            .head
            .is_some_and(|head| matches!(text.lemma(head), "dire" | "dires" | "propos" | "mot" | "terme" | "avis"));
        if of_words && phrase.core_end < phrase.tokens.end {
            phrase = Phrase::at(text, phrase.core_end + 1, limit).unwrap_or(phrase);
        }
        let who = speaker::named_by(text, &phrase);
        let plausible = if opens { is_opinion(text, &phrase, &who) } else { !is_standard(text, &phrase, &who) };
        let end = named_end(&who).max(phrase.tokens.end);
        plausible.then_some(Self { tokens: cue.start..end, cue, who, opens })
    }

    fn frame(&self) -> Frame {
        Frame { who: self.who.clone(), cue: Some(self.cue.clone()), via: None, at: self.tokens.start }
    }

    /// Whether nothing more of the clause follows.
    fn ends_clause(&self, text: &Text<'_>) -> bool {
        let end = self.tokens.end;
        end >= text.sentence(self.tokens.start).end || text.class(end).ends_clause() || text.class(end) == Class::Comma
    }

    /// The clause that the phrase frames.
    fn said(&self, text: &Text<'_>) -> Option<Range<usize>> {
        let sentence = text.sentence(self.tokens.start);
        let start = clause::start(text, self.tokens.start, &sentence);
        let before = clause::trim(text, start..self.tokens.start.max(start));
        let verb_before = before.clone().any(|at| text.is_finite(at));
        let behind = self.behind(text, &sentence);
        let verb_behind = behind.clone().take(clause::REACH).any(|at| text.is_finite(at));
        let cites = (self.tokens.start > 0 && text.is_quoted(self.tokens.start - 1))
            || (!before.is_empty() && before.clone().all(|at| text.is_quoted(at)));
        let set_off = self.tokens.start > 0
            && text.class(self.tokens.start - 1) == Class::Comma
            && text.class(self.tokens.end) == Class::Comma;
        let joined = text.upos(behind.start) == Upos::Cconj;
        let opener = self.tokens.start.checked_sub(1).map_or("", |before| text.lower(before));
        let subclause = matches!(opener, "où" | "que" | "qu'" | "mais" | "car" | "et" | "or" | "puisque" | "puisqu'");
        let quotes = !behind.is_empty() && behind.clone().all(|at| text.is_quoted(at));
        match (verb_before, verb_behind) {
            _ if cites || quotes => None,
            (true, true) if subclause => Some(behind),
            (false, true) => Some(behind),
            _ if self.opens => None,
            (true, _) if set_off && !joined && !behind.is_empty() => Some(before.start..behind.end),
            (true, _) if self.ends_clause(text) && !continues(text, &behind) => Some(before),
            (true, _) if self.ends_clause(text) => Some(before.start..behind.end),
            (true, _) => Some(before),
            (false, false) => None,
        }
    }

    /// What follows the phrase, its appositions left out.
    fn behind(&self, text: &Text<'_>, sentence: &Range<usize>) -> Range<usize> {
        let end = self.tokens.end;
        let mut start = end;
        if matches!(text.class(end), Class::Comma | Class::Dash) {
            start = end + 1;
            for _ in 0..APPOSITIONS {
                start = self.apposition_end(text, start, sentence.end).unwrap_or(start);
            }
        }
        let start = start.min(sentence.end);
        clause::trim(text, start..clause::end(text, start, sentence.end, false).max(start))
    }
}

impl Attribution {
    /// End of « économiste à la banque, », « la directrice du port, », « qui l'a vu, » behind the name.
    fn apposition_end(&self, text: &Text<'_>, start: usize, limit: usize) -> Option<usize> {
        let limit = limit.min(start + 24);
        let comma = (start..limit).find(|&at| matches!(text.class(at), Class::Comma | Class::Dash))?;
        let relative = matches!(text.lower(start), "qui" | "dont" | "cité" | "citée" | "interrogé" | "interrogée");
        let bare = matches!(text.upos(start), Upos::Noun | Upos::Adj) && text.mention(start).is_none();
        let noun = bare || (matches!(self.who, Who::Actor(..)) && text.upos(start) == Upos::Det);
        let verbless = !(start..comma).any(|at| text.is_finite(at));
        let goes_on = (comma + 1..limit + 24).any(|at| text.is_finite(at)) && text.upos(comma + 1) != Upos::Cconj;
        let verbal = text.is_finite(comma + 1) || text.is_clitic(comma + 1);
        ((relative || (noun && verbless && !verbal)) && goes_on).then_some(comma + 1)
    }
}

/// Whether the clause goes on behind the phrase: « Le club, selon X, a sondé … ».
fn continues(text: &Text<'_>, behind: &Range<usize>) -> bool {
    let start = behind.start;
    start < behind.end
        && (text.is_finite(start)
            || text.is_clitic(start)
            || text.is_past_participle(start)
            || text.is_infinitive(start))
}

fn named_end(who: &Who) -> usize {
    match who {
        Who::Actor(_, tokens) | Who::Words(tokens) | Who::Role(tokens, _) => tokens.end,
        _ => 0,
    }
}

fn is_clause_start(text: &Text<'_>, at: usize) -> bool {
    let sentence = text.sentence(at);
    at == sentence.start
        || matches!(text.class(at - 1), Class::Semicolon)
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
            Who::Role(..) => true,
            Who::Words(_) => phrase.head.is_some_and(|head| {
                people::takes_up_a_person(text.lemma(head))
                    || matches!(
                        text.lemma(head),
                        "syndicat"
                            | "association"
                            | "opposition"
                            | "gouvernement"
                            | "parquet"
                            | "défense"
                            | "accusation"
                    )
            }),
            _ => false,
        }
}

/// « selon les cas », « selon la loi »: a standard to go by, nobody who speaks.
fn is_standard(text: &Text<'_>, phrase: &Phrase, who: &Who) -> bool {
    let standard = |head: usize| {
        matches!(
            text.lemma(head),
            "cas"
                | "besoin"
                | "moyen"
                | "calendrier"
                | "règle"
                | "loi"
                | "schéma"
                | "principe"
                | "tradition"
                | "humeur"
                | "goût"
                | "saison"
                | "vraisemblance"
                | "ordre"
                | "critère"
                | "méthode"
                | "procédure"
                | "protocole"
                | "modalité"
                | "circonstance"
                | "disponibilité"
                | "âge"
                | "taille"
                | "niveau"
                | "type"
                | "région"
                | "pays"
                | "date"
                | "usage"
                | "degré"
                | "jour"
                | "heure"
                | "moment"
                | "endroit"
                | "lieu"
                | "personne"
                | "sexe"
                | "nombre"
                | "scénario"
                | "logique"
                | "coutume"
                | "rite"
                | "recette"
                | "guerre"
                | "match"
        )
    };
    !matches!(who, Who::Actor(..)) && phrase.head.is_some_and(standard)
}
