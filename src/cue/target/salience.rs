//! Whom a text is about: who is named most, or was named last.

use super::candidate::{Wanted, before, earlier_than};
use super::sort::Sort;
use crate::cue::context::Context;
use crate::entity::{EntityId, EntityType};
use crate::tag::{Gender, Number};

/// How many of those named most are asked.
const MOST: usize = 60;

/// The actor or work that the text is about: named most, and more than once.
pub(super) fn main_topic(context: &Context<'_>) -> Option<EntityId> {
    named_most(context, |kind| Sort::Actor.admits(kind) || Sort::Work.admits(kind))
}

/// The work that the text is about, if it is about one.
pub(super) fn main_work(context: &Context<'_>) -> Option<EntityId> {
    let entity = |id: &EntityId| context.actors.entities.get(id.0 as usize);
    let work = |id: &EntityId| entity(id).is_some_and(|entity| Sort::Work.admits(entity.kind));
    // « « Cendres » : un écrin vide » heads the text.
    let heads = || context.mentions_in(&(0..HEADLINE)).first().map(Context::actor);
    main_topic(context).filter(work).or_else(|| heads().filter(work))
}

/// How far into the text a headline may name what it is about, in tokens.
const HEADLINE: usize = 4;

/// The person whom the text names most, but not who is speaking there.
pub(super) fn main_person(context: &Context<'_>, place: usize) -> Option<EntityId> {
    let speaker = context.quote_at(place).and_then(|quote| quote.speaker);
    topic(context, Sort::Person)
        .filter(|person| Some(*person) != speaker)
        .or_else(|| main_persons(context, place, None).next())
}

/// The persons named before a place who may be of that gender, the one named most first, but not who is speaking there.
pub(super) fn main_persons(
    context: &Context<'_>,
    place: usize,
    gender: Option<Gender>,
) -> impl Iterator<Item = EntityId> {
    let speaker = context.quote_at(place).and_then(|quote| quote.speaker);
    let genders = context.genders();
    let fits = move |id: &EntityId| {
        let entity = context.actors.entities.get(id.0 as usize);
        let has = genders.get(id.0 as usize).copied().flatten();
        entity.is_some_and(|entity| Sort::Person.admits(entity.kind))
            && Some(*id) != speaker
            && (gender.is_none() || has.is_none() || gender == has)
            && named_before(context, *id, place)
    };
    context.most_named().iter().take(MOST).copied().filter(fits)
}

fn named_before(context: &Context<'_>, id: EntityId, place: usize) -> bool {
    context.mentions_of(id).next().is_some_and(|mention| (mention.tokens.0 as usize) < place)
}

/// The work named last before.
pub(super) fn last_work(context: &Context<'_>, place: usize) -> Option<EntityId> {
    before(context, place, Wanted::any(Sort::Work))
}

/// The person named last before, the one who acts in his sentence first.
pub(super) fn last_person(context: &Context<'_>, place: usize) -> Option<EntityId> {
    before(
        context,
        place,
        Wanted { sort: Sort::Person, gender: None, number: Some(Number::Sing), sure: false, not: None },
    )
}

/// The actor of that sort whom the text names most, if it does so twice at least.
pub(super) fn topic(context: &Context<'_>, sort: Sort) -> Option<EntityId> {
    named_most(context, |kind| sort.admits(kind))
}

/// The entity of a fitting type that the text names most, if it does so twice at least.
fn named_most(context: &Context<'_>, fits: impl Fn(EntityType) -> bool) -> Option<EntityId> {
    context.most_named().iter().copied().find(|id| {
        let entity = context.actors.entities.get(id.0 as usize);
        entity.is_some_and(|entity| fits(entity.kind) && entity.mentions.len() > 1)
    })
}

/// The bodies named before a place, the one named most first.
pub(super) fn main_bodies(context: &Context<'_>, place: usize) -> impl Iterator<Item = EntityId> {
    let body = move |id: &EntityId| {
        let entity = context.actors.entities.get(id.0 as usize);
        entity.is_some_and(|entity| entity.kind == EntityType::Org) && named_before(context, *id, place)
    };
    context.most_named().iter().take(MOST).copied().filter(body)
}

/// How far back the one named most is looked for, in tokens.
const NEAR: usize = 80;

/// The body named most of those that were named not long before.
pub(super) fn salient_body(context: &Context<'_>, place: usize) -> Option<EntityId> {
    let wanted = Wanted::any(Sort::Body);
    let speaker = context.quote_at(place).and_then(|quote| quote.speaker);
    let named = |id: &EntityId| context.actors.entities.get(id.0 as usize).map_or(0, |entity| entity.mentions.len());
    let near = earlier_than(context, place, NEAR, wanted).filter(|id| Some(*id) != speaker);
    near.max_by_key(named).or_else(|| before(context, place, wanted))
}
