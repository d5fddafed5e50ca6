//! The side that somebody speaks for: whom *nous*, *on* and *je* stand for.

use super::candidate::{is_governed, is_medium};
use super::description::{described, is_trading};
use super::salience::{main_bodies, main_persons, main_topic, salient_body, topic};
use super::sort::{Sort, is_firm, is_leader};
use super::{FRAME, is_actor};
use crate::cue::classes::Class;
use crate::cue::context::Context;
use crate::entity::{EntityId, EntityType, Mention};
use crate::quote::takes_up_a_person;
use crate::tag::Gender;

/// Whom *nous* or *on* stands for in somebody's words: the body that he speaks for, else himself.
pub(super) fn speakers_side(context: &Context<'_>, place: usize, alone: bool) -> Option<EntityId> {
    let Some(quote) = context.quote_at(place) else { return at_home(context, place) };
    let speaker = quote.speaker?;
    let person = context.actors.entities.get(speaker.0 as usize).is_some_and(|entity| entity.kind == EntityType::Per);
    if alone || !person {
        return Some(speaker);
    }
    let often = |id: &EntityId| {
        let body = context.actors.entities.get(id.0 as usize);
        body.is_some_and(|body| body.mentions.len() > 2) || main_topic(context) == Some(*id)
    };
    let led = |id: &EntityId| often(id) || leads(context, speaker);
    // « Le directeur technique, Marc Vial, »: of the body that the text has named.
    let trading = || main_bodies(context, place).find(|body| is_trading(context, *body));
    let last = || leads(context, speaker).then(|| salient_body(context, place).or_else(trading)).flatten();
    led_body(context, speaker).or_else(|| topic(context, Sort::Body).filter(led)).or_else(last).or(Some(speaker))
}

/// « À Matignon, on balaie … »: the seat named first in the sentence.
fn at_home(context: &Context<'_>, place: usize) -> Option<EntityId> {
    let sentence = context.sentence(place);
    let named = context.mentions_in(&(sentence.start..place)).iter();
    let mut seats = named.filter(|mention| Sort::Actor.admits(mention.kind));
    seats.next().filter(|_| context.lower(place) == "on").map(Context::actor)
}

/// « la directrice de Cellunor, Solange Pruvost », « Samir Oualid, économiste à Natixis »: the body beside his name.
pub(super) fn employer(context: &Context<'_>, speaker: EntityId) -> Option<EntityId> {
    context.mentions_of(speaker).take(3).find_map(|mention| {
        let (first, last) = (mention.tokens.0 as usize, mention.tokens.1 as usize);
        let apposed = context.after(last, 8).take_while(|&at| {
            context.is(last, Class::COMMA) && !context.is_finite(at) && !context.is(at, Class::BREAK)
        });
        let beside = context
            .before(first, 6)
            .take_while(|&at| !context.is_verb(at) && !context.is(at, Class::BREAK))
            .chain(apposed);
        // « Bastien Lheureux, au micro de Radio Manette »: who relays.
        let relays = |body: &Mention| {
            let on = context.before(body.tokens.0 as usize, 2).any(|at| matches!(context.lower(at), "sur" | "dans"));
            on || is_medium(context, body)
        };
        let bodies = beside.filter_map(|at| context.mention_at(at)).filter(|other| other.kind == EntityType::Org);
        let mut bodies = bodies.filter(|body| !relays(body));
        bodies.next().map(Context::actor)
    })
}

/// The body that a person is of: named beside him, or meant by « son fondateur, Yannick Delaroche »; not « son ancien
/// associé, Bilal Haddad ».
pub(super) fn house(context: &Context<'_>, person: EntityId) -> Option<EntityId> {
    let owned = || {
        let own = context
            .mentions_of(person)
            .take(3)
            .find_map(|mention| context.before(mention.tokens.0 as usize, 5).find(|&at| is_own_title(context, at)))?;
        acting_body(context, own).or_else(|| salient_body(context, own))
    };
    employer(context, person).or_else(owned)
}

fn is_own_title(context: &Context<'_>, own: usize) -> bool {
    let title = context.lemma(own + 1);
    matches!(context.lower(own), "son" | "sa") && takes_up_a_person(title) && title != "ancien"
}

/// The body that a person is of, where it may be described: « La directrice de l'avionneur, Ingrid Dorval, », « Chez
/// l'électricien, on dément. Son directeur technique, Arnaud Belvèze, ».
pub(super) fn led_body(context: &Context<'_>, person: EntityId) -> Option<EntityId> {
    let firm =
        |at: usize| is_firm(context.lemma(at)) && context.quote_at(at).is_none() && context.quote_at(at + 2).is_none();
    let described = || {
        context.mentions_of(person).take(3).find_map(|mention| {
            let first = mention.tokens.0 as usize;
            let own = context.before(first, 5).find(|&at| is_own_title(context, at));
            let last = own.and_then(|own| context.sentence(own).start.checked_sub(1));
            let noun = match last {
                Some(last) => context.sentence(last).take(TOLD).find(|&at| firm(at)),
                None => context.before(first, 6).take_while(|&at| !context.is_verb(at)).find(|&at| firm(at)),
            };
            described(context, noun?)
        })
    };
    employer(context, person).or_else(described).or_else(|| house(context, person))
}

/// How much of a sentence is read for whom it tells of, in tokens.
const TOLD: usize = 40;

/// The body that acts in the sentence before.
fn acting_body(context: &Context<'_>, place: usize) -> Option<EntityId> {
    let sentence = context.sentence(context.sentence(place).start.checked_sub(1)?);
    let verb = sentence.clone().take(40).find(|&at| context.is_finite(at))?;
    let mut bodies = context.mentions_in(&(sentence.start..verb)).iter();
    // « Chez Nexity, on plaide … »
    let acts = |name: &&Mention| {
        let first = name.tokens.0 as usize;
        let at_home = first == sentence.start + 1 && context.lower(sentence.start) == "chez";
        name.kind == EntityType::Org && (at_home || !is_governed(context, first))
    };
    bodies.find(acts).map(Context::actor)
}

/// Whether the speaker is introduced as one who speaks for a body.
pub(super) fn leads(context: &Context<'_>, speaker: EntityId) -> bool {
    context.leads(speaker, |id| is_titled(context, id))
}

/// The person named most before a place who leads, of that gender.
pub(super) fn leader(context: &Context<'_>, place: usize, gender: Option<Gender>) -> Option<EntityId> {
    main_persons(context, place, gender).find(|id| leads(context, *id))
}

fn is_titled(context: &Context<'_>, speaker: EntityId) -> bool {
    context.mentions_of(speaker).take(3).any(|mention| {
        let (first, last) = (mention.tokens.0 as usize, mention.tokens.1 as usize);
        let before = context.before(first, 6).take_while(|&at| !context.is_verb(at) && !context.is(at, Class::BREAK));
        let behind = context.after(last, 4).take_while(|_| context.is(last, Class::COMMA));
        before.chain(behind).any(|at| is_leader(context.lemma(at)))
    })
}

/// « Vous mentez, monsieur Petit »: who is called by his name.
fn called(context: &Context<'_>, place: usize) -> Option<EntityId> {
    let closed = |at: usize| context.is(at, Class::COMMA | Class::BREAK);
    let sentence = context.sentence(place);
    let called = |name: &&Mention| {
        let (first, last) = (name.tokens.0 as usize, name.tokens.1 as usize);
        let civil =
            first.checked_sub(1).filter(|&at| matches!(context.lower(at), "monsieur" | "madame" | "m." | "mme"));
        let civil = civil.filter(|at| sentence.contains(at));
        let apart = |at: usize| at == sentence.start || at.checked_sub(1).is_some_and(closed);
        civil.is_some_and(apart) && (last == sentence.end || closed(last))
    };
    context.mentions_in(&sentence).iter().find(called).map(Context::actor)
}

/// « Vous êtes un lâche », a lancé la mère à Pascal Rivoire: to whom the words are said.
pub(super) fn addressee(context: &Context<'_>, place: usize) -> Option<EntityId> {
    if let Some(called) = called(context, place) {
        return Some(called);
    }
    let quote = context.quote_at(place)?;
    let end = context.said_at(place)?.end;
    let mut frame = context.after(end, FRAME).take_while(|&at| !context.is(at, Class::BREAK) || context.is_mark(at));
    let Some(link) = frame.find(|&at| matches!(context.lower(at), "à" | "au")) else {
        // « Aviez-vous tort ? », interroge une juge. « Oui », répond-il.
        let asks = context.is(end.checked_sub(1)?, Class::QUESTION);
        let next = context.quotes.partition_point(|other| other.span.start() <= quote.span.start());
        let answer =
            context.quotes.get(next).filter(|next| asks && context.tokens_of(next.span).start < end + FRAME)?;
        return answer.speaker.filter(|speaker| Some(*speaker) != quote.speaker);
    };
    let named = context.after(link, 4).take_while(|&at| !context.is(at, Class::COMMA | Class::BREAK));
    named.into_iter().find_map(|at| context.mention_at(at)).filter(|mention| is_actor(mention)).map(Context::actor)
}
