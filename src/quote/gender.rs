//! The gender of those who are named: by civility, title, article or given name.

use std::ops::Range;

use super::people;
use super::resolve::is_noun;
use super::text::Text;
use crate::ending::ends_in;
use crate::entity::given_names;
use crate::entity::{EntityId, EntityType, Mention};
use crate::tag::{Gender, Upos};

/// What the words around an entity's names say of its gender.
pub(super) fn of_entity(text: &Text<'_>, entity: EntityId) -> Option<Gender> {
    let known = text.genders.get(entity.0 as usize)?;
    *known.get_or_init(|| by_names(text, entity))
}

fn by_names(text: &Text<'_>, entity: EntityId) -> Option<Gender> {
    let entity = text.actors.entities.get(entity.0 as usize)?;
    let mut mentions = entity.mentions.iter().take(4).filter_map(|&index| text.actors.mentions.get(index as usize));
    let given = || entity.name.split_once(' ').and_then(|(given, _)| given_names::gender(given));
    let person = entity.kind == EntityType::Per;
    mentions.find_map(|mention| at_mention(text, mention)).or_else(|| person.then(given).flatten())
}

fn at_mention(text: &Text<'_>, mention: &Mention) -> Option<Gender> {
    let first = mention.tokens.0 as usize;
    let before = first.checked_sub(1)?;
    match text.lower(before) {
        "m." | "m" | "le" | "du" | "au" | "un" => return Some(Gender::Masc),
        "mme" | "mlle" | "la" | "une" => return Some(Gender::Fem),
        _ => {}
    }
    let person = mention.kind == EntityType::Per;
    person.then(|| of_title(text, first, mention.tokens.1 as usize)).flatten()
}

/// Of « la metteuse en scène X » and « X, cofondatrice ».
fn of_title(text: &Text<'_>, first: usize, last: usize) -> Option<Gender> {
    let is_title = |&at: &usize| is_noun(text, at) && text.mention(at).is_none();
    let adjacent = first.checked_sub(1).filter(is_title).and_then(|at| of_article(text, at));
    // « l'historienne péruvienne X »
    let feminine = |at: usize| text.morph(at).gender.filter(|&gender| gender == Gender::Fem);
    let qualified = || {
        let adjective = first.checked_sub(1).filter(|&at| text.upos(at) == Upos::Adj)?;
        adjective
            .checked_sub(1)
            .filter(is_title)
            .filter(|&at| people::takes_up_a_person(text.lemma(at)))
            .and_then(feminine)
    };
    let adjacent = adjacent.or_else(qualified);
    // Masculine nouns of offices name women too; feminine ones do not name men.
    // « Sa fille, Ada Marec, … »
    let told = first.checked_sub(2).filter(|&at| text.lower(at + 1) == ",").filter(is_title);
    let told = told.filter(|&at| {
        people::can_speak(text.lemma(at)) || matches!(text.lemma(at), "fille" | "sœur" | "mère" | "veuve")
    });
    let told = told.and_then(|at| of_article(text, at)).filter(|&gender| gender == Gender::Fem);
    let apposed = Some(last + 1).filter(|_| text.lower(last) == ",").filter(is_title);
    adjacent.or(told).or_else(|| apposed.and_then(feminine))
}

fn of_article(text: &Text<'_>, noun: usize) -> Option<Gender> {
    let article = noun.checked_sub(1).map_or("", |before| text.lower(before));
    match article {
        "la" | "une" | "cette" | "sa" => Some(Gender::Fem),
        "le" | "un" | "ce" | "cet" => Some(Gender::Masc),
        _ => None,
    }
}

pub(super) fn of_phrase(text: &Text<'_>, tokens: &Range<usize>) -> Option<Gender> {
    let named = |at: &usize| text.mention(*at).is_none();
    let noun = tokens.clone().filter(named).find(|&at| is_noun(text, at) || text.is_past_participle(at))?;
    // « l'oncologue » is a man as often as a woman.
    let epicene = || ends_in(text.lemma(noun), &EPICENE);
    of_article(text, noun).or_else(|| text.morph(noun).gender.filter(|_| !epicene()))
}

/// Endings of nouns that are the same for men and women.
const EPICENE: [&str; 7] = ["aire", "crate", "graphe", "iste", "logue", "naute", "nome"];

/// Whether two genders can belong to one person; what is unknown agrees with all.
pub(super) fn agrees(left: Option<Gender>, right: Option<Gender>) -> bool {
    left.is_none() || right.is_none() || left == right
}
