//! Who relays what someone else said (« a rapporté Interfax, citant un responsable »).

use std::ops::Range;

use super::frame::Frame;
use super::name::named_by;
use super::phrase::Phrase;
use super::relay::Relay;
use super::speaker::{self, Who};
use super::text::Text;
use super::word::Class;
use super::{Found, QuoteKind};
use crate::entity::EntityId;
use crate::order::sort_by_rank;

/// « citant » and « citer » are looked for this many tokens away at most.
const REACH: usize = 30;

/// The frame with its speaker and its medium told apart: who « cites » another relays him. `behind` is what follows the
/// frame in its sentence.
pub(super) fn complete(text: &Text<'_>, frame: Frame, behind: Range<usize>) -> Frame {
    if !text.cites {
        return frame;
    }
    let citing = Relay::citing(text, behind.take(REACH));
    if let Some(cited) = citing.and_then(|citing| cited(text, citing)) {
        return Frame { via: entity(&frame.who), who: cited, ..frame };
    }
    if let Some(cited) = cited_before(text, frame.at) {
        return Frame { via: entity(&frame.who), who: cited, ..frame };
    }
    let cites = text.lemma(frame.at) == "citer";
    if let Some(cited) = cites.then(|| cited(text, frame.at)).flatten() {
        return Frame { via: entity(&frame.who), who: cited, ..frame };
    }
    let via = relayed_in(text, frame.at).filter(|&via| Some(via) != entity(&frame.who));
    Frame { via: frame.via.or(via), ..frame }
}

/// « l'agence X, citant Y, a rapporté que »: Y, for the verb at `verb`.
fn cited_before(text: &Text<'_>, verb: usize) -> Option<Who> {
    let from = text.sentence(verb).start.max(verb.saturating_sub(REACH));
    let before = (from..verb).rev().take_while(|&at| !text.is_finite(at) || at + 3 > verb);
    let citing = Relay::citing(text, before)?;
    let set_off = (citing..verb).any(|at| text.class(at) == Class::Comma);
    cited(text, citing).filter(|_| set_off)
}

/// The object of « citer »: who is cited, over « les propos de ».
fn cited(text: &Text<'_>, verb: usize) -> Option<Who> {
    let end = text.sentence(verb).end;
    let phrase = Phrase::at(text, verb + 1, end)?;
    let of_words =
        phrase.head.is_some_and(|head| matches!(text.lemma(head), "propos" | "mot" | "parole" | "déclaration"));
    if of_words {
        let named = (phrase.core_end..phrase.tokens.end).find_map(|at| text.actor(at));
        let named = named
            .map(|mention| Who::Actor(speaker::acting(mention), mention.tokens.0 as usize..mention.tokens.1 as usize));
        return named.or_else(|| Phrase::at(text, phrase.core_end + 1, end).map(|phrase| named_by(text, &phrase)));
    }
    Some(named_by(text, &phrase))
}

/// « X a cité Y, qui a déclaré »: X, for the verb at `verb`.
fn relayed_in(text: &Text<'_>, verb: usize) -> Option<EntityId> {
    let sentence = text.sentence(verb);
    let from = sentence.start.max(verb.saturating_sub(REACH));
    let citing = (from..verb).rev().find(|&at| text.is_verb(at) && text.lemma(at) == "citer")?;
    let group = super::group::Group::around(text, citing);
    entity(&speaker::before(text, &group, sentence.start)?)
}

/// Gives speech that stands in an according-to clause its medium (« …, a déclaré X, selon Y »). An according-to phrase
/// behind such speech says nothing else and is dropped.
pub(super) fn relay(text: &Text<'_>, found: &mut Vec<Found>) {
    let mut frames: Vec<usize> = (0..found.len()).collect();
    frames.retain(|&index| {
        found
            .get(index)
            .is_some_and(|speech| matches!(speech.kind, QuoteKind::Direct | QuoteKind::Mixed | QuoteKind::Indirect))
    });
    sort_by_rank(&mut frames, |&index| [found.get(index).map_or(0, |speech| speech.at), 0, 0, 0]);
    let mut idle = vec![false; found.len()];
    let mut drop = |index: usize| idle.get_mut(index).into_iter().for_each(|idle| *idle = true);
    for index in 0..found.len() {
        let Some(relay) = found.get(index).filter(|relay| relay.kind == QuoteKind::AccordingTo).cloned() else {
            continue;
        };
        let mut relayed = false;
        let behind = relay.at >= relay.tokens.end;
        let first =
            frames.partition_point(|&frame| found.get(frame).is_some_and(|speech| speech.at < relay.tokens.start));
        for &frame in frames.get(first..).unwrap_or_default() {
            let Some(speech) = found.get_mut(frame).filter(|speech| speech.at < relay.tokens.end) else { break };
            if text.is_finite(relay.tokens.start + 1) && is_on(text, &speech.who) && !behind {
                speech.who = relay.who.clone();
                drop(index);
                continue;
            }
            let answers = speech.kind == QuoteKind::Indirect && entity(&speech.who).is_none();
            if answers && is_survey(text, &relay.who) {
                drop(frame);
            } else if speech.at != relay.at && !text.is_quoted(speech.at) && speech.who != Who::Nobody {
                speech.via = speech.via.or(entity(&relay.who));
                relayed |= behind;
            }
        }
        if relayed {
            drop(index);
        }
    }
    let mut idle = idle.into_iter();
    found.retain(|_| !idle.next().unwrap_or(false));
}

/// « De source judiciaire, on indique »
fn is_on(text: &Text<'_>, who: &Who) -> bool {
    matches!(who, Who::Words(words) if words.len() == 1 && text.lower(words.start) == "on")
}

/// « selon un sondage X »: it asks people, and relays nobody.
fn is_survey(text: &Text<'_>, who: &Who) -> bool {
    let (Who::Actor(_, tokens) | Who::Words(tokens) | Who::Role(tokens, _)) = who else { return false };
    tokens.clone().any(|at| matches!(text.lemma(at), "sondage" | "baromètre" | "enquête" | "étude" | "consultation"))
}

pub(super) fn entity(who: &Who) -> Option<EntityId> {
    match who {
        Who::Actor(entity, _) => Some(*entity),
        _ => None,
    }
}
