//! The gender of a person: by civility, by the title beside the name, by the given name.

use super::context::Context;
use crate::entity::given_names;
use crate::entity::{Entity, EntityType, Mention};
use crate::quote::takes_up_a_person;
use crate::tag::{Gender, Upos};

/// How many mentions are asked.
const MENTIONS: usize = 4;

/// The gender of an entity that is a person, where the text or the name tells.
pub(super) fn of(context: &Context<'_>, person: &Entity) -> Option<Gender> {
    if person.kind != EntityType::Per {
        return None;
    }
    let mentions = || person.mentions.iter().filter_map(|&index| context.actors.mentions.get(index as usize));
    let civility = mentions().filter_map(|mention| (mention.tokens.0 as usize).checked_sub(1)).find_map(|before| {
        match context.lower(before) {
            "m." | "monsieur" | "mm." => Some(Gender::Masc),
            "mme" | "madame" | "mlle" => Some(Gender::Fem),
            _ => None,
        }
    });
    let given = || person.name.split_once(' ').and_then(|(given, _)| given_names::gender(given));
    civility.or_else(|| mentions().take(MENTIONS).find_map(|mention| of_title(context, mention))).or_else(given)
}

/// « la metteuse en scène X », « X, 44 ans, metteuse en scène »: a feminine noun names no man.
fn of_title(context: &Context<'_>, mention: &Mention) -> Option<Gender> {
    let (first, last) = (mention.tokens.0 as usize, mention.tokens.1 as usize);
    let title = |at: &usize| context.upos(*at) == Upos::Noun && takes_up_a_person(context.lemma(*at));
    let feminine = |at: usize| context.morph(at).gender == Some(Gender::Fem);
    let article = |at: usize| at.checked_sub(1).map_or("", |before| context.lower(before));
    let before = first.checked_sub(1).filter(title);
    let before = before.filter(|&at| matches!(article(at), "la" | "une" | "sa") || feminine(at));
    let behind = (context.lower(last) == ",").then(|| context.after(last, 5).find(title)).flatten();
    // « la directrice du festival, Bérénice Lenoir »
    let comma = first.checked_sub(1).filter(|&at| context.lower(at) == ",");
    let ahead = comma.and_then(|comma| {
        let mut phrase = context.before(comma, 6).take_while(|&at| !context.is_verb(at) && context.lower(at) != ",");
        phrase.find(|&at| title(&at) && matches!(article(at), "la" | "une" | "sa") && feminine(at))
    });
    before.or(ahead).or(behind.filter(|&at| feminine(at))).map(|_| Gender::Fem)
}
