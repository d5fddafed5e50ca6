//! Who relays what someone else said (« a rapporté Interfax, citant un responsable »).

use std::ops::Range;

use super::frame::Frame;
use super::phrase::Phrase;
use super::speaker::{self, Who};
use super::text::Text;
use crate::entity::EntityId;

/// The frame with its speaker and its medium told apart: who « cites » another relays him. `behind` is what follows the
/// frame in its sentence.
pub(super) fn complete(text: &Text<'_>, frame: Frame, behind: Range<usize>) -> Frame {
    let citing = behind.clone().find(|&at| text.lower(at) == "citant");
    if let Some(cited) = citing.and_then(|citing| cited(text, citing)) {
        return Frame { via: entity(&frame.who), who: cited, ..frame };
    }
    if text.lemma(frame.at) == "citer" {
        if let Some(cited) = cited(text, frame.at) {
            return Frame { via: entity(&frame.who), who: cited, ..frame };
        }
    }
    let via = relayed_in(text, frame.at).filter(|&via| Some(via) != entity(&frame.who));
    Frame { via: frame.via.or(via), ..frame }
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
        return named
            .or_else(|| Phrase::at(text, phrase.core_end + 1, end).map(|phrase| speaker::named_by(text, &phrase)));
    }
    Some(speaker::named_by(text, &phrase))
}

/// « X a cité Y, qui a déclaré »: X, for the verb at `verb`.
fn relayed_in(text: &Text<'_>, verb: usize) -> Option<EntityId> {
    let sentence = text.sentence(verb);
    let from = sentence.start.max(verb.saturating_sub(30));
    let citing = (from..verb).rev().find(|&at| text.is_verb(at) && text.lemma(at) == "citer")?;
    let group = super::group::Group::around(text, citing);
    entity(&speaker::before(text, &group, sentence.start)?)
}

pub(super) fn entity(who: &Who) -> Option<EntityId> {
    match who {
        Who::Actor(entity, _) => Some(*entity),
        _ => None,
    }
}
