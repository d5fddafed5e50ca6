//! Those who make up a body, and the body: « les magistrats » of a court.

use super::candidate::{BACK, Wanted, earlier_than};
use super::sort::Sort;
use crate::cue::context::Context;
use crate::cue::word_list::WordList;
use crate::entity::EntityId;

/// Nouns of members, and how the name of their body begins.
static BODIES: [[WordList; 2]; 4] = [
    [WordList::new("assesseur juge juré magistrat"), WordList::new("conseil cour tribunal")],
    [
        WordList::new("astronome chercheur physicien savant scientifique"),
        WordList::new("agence centre collaboration institut laboratoire observatoire université"),
    ],
    [WordList::new("agent gendarme policier"), WordList::new("brigade gendarmerie police préfecture")],
    [WordList::new("militaire soldat"), WordList::new("armée force forces marine")],
];

/// The body named last before a plural noun whose members are called so.
pub(super) fn body_of(context: &Context<'_>, noun: usize) -> Option<EntityId> {
    let [_, heads] = BODIES.iter().find(|[members, _]| members.has(context.lemma(noun)))?;
    let wanted = Wanted::any(Sort::Members);
    let headed = |id: &EntityId| {
        let name = context.actors.entities.get(id.0 as usize).map_or("", |entity| &entity.name);
        name.split(' ').next().is_some_and(|head| heads.has(&head.to_lowercase()))
    };
    earlier_than(context, noun, BACK, wanted).find(headed)
}
