//! Whom pronouns, possessives and descriptions point back to: the nearest actor before that agrees with them, the one
//! who acts in his sentence first. No chain is built: a text that hides its actors better than that is left alone.

use super::is_actor;
use super::sort::{self, Sort};
use crate::cue::classes::Class;
use crate::cue::context::Context;
use crate::entity::{EntityId, EntityType, Mention};
use crate::tag::{Gender, Number, Upos};

/// How far back an antecedent is looked for, in tokens.
const BACK: usize = 150;

/// How many mentions are searched for the one that introduced a title.
const INTRODUCED: usize = 60;

/// What the word that points back asks of its antecedent.
#[derive(Clone, Copy, Debug)]
pub(super) struct Wanted {
    sort: Sort,
    gender: Option<Gender>,
    number: Option<Number>,
}

/// Whom a third-person pronoun or possessive points back to.
pub(in crate::cue) fn antecedent(context: &Context<'_>, place: usize) -> Option<EntityId> {
    let (gender, number) = match context.lower(place) {
        "il" | "-il" | "-t-il" | "le" | "lui" => (Some(Gender::Masc), Some(Number::Sing)),
        "elle" | "-elle" | "-t-elle" | "la" => (Some(Gender::Fem), Some(Number::Sing)),
        "ils" | "-ils" | "-t-ils" => (Some(Gender::Masc), Some(Number::Plur)),
        "elles" | "-elles" | "-t-elles" => (Some(Gender::Fem), Some(Number::Plur)),
        "leur" | "leurs" | "les" => (None, Some(Number::Plur)),
        "son" | "sa" | "ses" => (None, Some(Number::Sing)),
        _ => (None, None),
    };
    let wanted = Wanted { sort: Sort::Actor, gender, number };
    let sentence = context.sentence(place);
    let here = foremost(context, sentence.start.max(place.saturating_sub(BACK)), place, place, wanted);
    if here.is_some() || gender.is_some() && rivals(context, sentence.start..place, wanted) {
        return here;
    }
    before(context, place, wanted)
}

/// « ce dernier », « celle-ci »: the actor named last before.
pub(super) fn last_named(context: &Context<'_>, place: usize) -> Option<EntityId> {
    let earlier = context.mentions_in(&(place.saturating_sub(BACK)..place)).iter().rev();
    let mut actors =
        earlier.filter(|mention| Sort::Actor.admits(kind(context, mention)) && !is_place(context, mention));
    actors.next().map(Context::actor)
}

/// « L'inflation recule, mais elle … »: whether a common noun before it in the sentence agrees with the pronoun.
fn rivals(context: &Context<'_>, range: std::ops::Range<usize>, wanted: Wanted) -> bool {
    let from = range.start.max(range.end.saturating_sub(40));
    (from..range.end).any(|at| {
        let morph = context.morph(at);
        context.upos(at) == Upos::Noun
            && !sort::is_personal(context.lemma(at))
            && morph.gender == wanted.gender
            && morph.number == wanted.number
            && !is_governed(context, at)
    })
}

/// Whom a definite or demonstrative description refers to: « le club », « ce ministre », « les sénateurs ».
pub(super) fn described(context: &Context<'_>, noun: usize) -> Option<EntityId> {
    let determiner = context
        .before(noun, 4)
        .take_while(|&at| matches!(context.upos(at), Upos::Det | Upos::Adj | Upos::Num))
        .find(|&at| context.upos(at) == Upos::Det)?;
    if !matches!(context.lower(determiner), "le" | "la" | "l'" | "les" | "ce" | "cet" | "cette" | "ces" | "ledit") {
        return None;
    }
    let plural = matches!(context.lower(determiner), "les" | "ces");
    let lemma = context.lemma(noun);
    let sort = Sort::of(lemma, plural)?;
    if let Some(person) = introduced(context, noun, lemma).filter(|_| sort == Sort::Person) {
        return Some(person);
    }
    let number = (!plural).then_some(Number::Sing).filter(|_| sort == Sort::Person);
    let gender = number.and_then(|_| gender_of(context, determiner));
    (!plural || sort == Sort::Members)
        .then(|| before(context, noun, Wanted { sort, gender, number }).or_else(|| topic(context, sort)))
        .flatten()
}

/// « C'est un homme faible »: whom *ce* stands for when a person is said to be something.
pub(super) fn presented(context: &Context<'_>, place: usize) -> Option<EntityId> {
    before(context, place, Wanted { sort: Sort::Person, gender: None, number: Some(Number::Sing) })
        .or_else(|| topic(context, Sort::Person))
}

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
    employer(context, speaker).or_else(|| topic(context, Sort::Body).filter(often)).or(Some(speaker))
}

/// « À Matignon, on balaie … »: the seat named first in the sentence.
fn at_home(context: &Context<'_>, place: usize) -> Option<EntityId> {
    let sentence = context.sentence(place);
    let named = context.mentions_in(&(sentence.start..place)).iter();
    let mut seats = named.filter(|mention| Sort::Actor.admits(mention.kind));
    seats.next().filter(|_| context.lower(place) == "on").map(Context::actor)
}

/// « la directrice de Cellunor, Solange Pruvost », « Samir Oualid, économiste à Natixis »: the body beside his name.
fn employer(context: &Context<'_>, speaker: EntityId) -> Option<EntityId> {
    let entity = context.actors.entities.get(speaker.0 as usize)?;
    let mentions = entity.mentions.iter().take(3).filter_map(|&index| context.actors.mentions.get(index as usize));
    mentions.into_iter().find_map(|mention| {
        let (first, last) = (mention.tokens.0 as usize, mention.tokens.1 as usize);
        let apposed = context.after(last, 8).take_while(|&at| {
            context.is(last, Class::COMMA) && !context.is_finite(at) && !context.is(at, Class::BREAK)
        });
        let beside = context
            .before(first, 6)
            .take_while(|&at| !context.is_verb(at) && !context.is(at, Class::BREAK))
            .chain(apposed);
        let bodies = beside.filter_map(|at| context.mention_at(at)).filter(|other| other.kind == EntityType::Org);
        bodies.map(Context::actor).next()
    })
}

/// The person introduced by that title: « le ministre Jean Durand », « Jean Durand, ministre ».
fn introduced(context: &Context<'_>, noun: usize, lemma: &str) -> Option<EntityId> {
    let earlier = context.mentions_in(&(0..noun));
    let persons = earlier.iter().rev().take(INTRODUCED).filter(|mention| mention.kind == EntityType::Per);
    persons.into_iter().find(|mention| bears(context, mention, lemma)).map(Context::actor)
}

/// Whether a title stands right before the name or is apposed to it.
fn bears(context: &Context<'_>, mention: &Mention, lemma: &str) -> bool {
    let (first, last) = (mention.tokens.0 as usize, mention.tokens.1 as usize);
    let titled = context
        .before(first, 8)
        .take_while(|&at| !context.is_verb(at) && !context.is(at, Class::BREAK))
        .any(|at| context.lemma(at) == lemma);
    let apposed = context.is(last, Class::COMMA) && context.after(last, 4).any(|at| context.lemma(at) == lemma);
    titled || apposed
}

/// The nearest actor before a place that is what is wanted: of its own sentence, else of the ones before.
fn before(context: &Context<'_>, place: usize, wanted: Wanted) -> Option<EntityId> {
    let lowest = place.saturating_sub(BACK);
    let mut end = place;
    let mut start = context.sentence(place).start;
    loop {
        if let Some(entity) = foremost(context, start.max(lowest), end, place, wanted) {
            return Some(entity);
        }
        end = start;
        start = context.sentence(end.checked_sub(1).filter(|&last| last > lowest)?).start;
    }
}

/// The foremost actor of the sentence that ends with that token.
pub(super) fn foremost_of_sentence(context: &Context<'_>, last: usize) -> Option<EntityId> {
    let wanted = Wanted { sort: Sort::Actor, gender: None, number: None };
    foremost(context, context.sentence(last).start, last + 1, last, wanted)
}

/// The first actor of a stretch who is governed by no preposition, else the first one.
fn foremost(context: &Context<'_>, from: usize, to: usize, place: usize, wanted: Wanted) -> Option<EntityId> {
    let speaker = context.quote_at(place).and_then(|quote| quote.speaker);
    let fits = |mention: &&Mention| {
        let actor = Context::actor(mention);
        is_actor(mention) && Some(actor) != speaker && admits(context, mention, wanted)
    };
    let candidates = || context.mentions_in(&(from..to)).iter().filter(fits);
    // A nationality says more of its noun than of the state, and what hangs on a preposition is rarely meant.
    let free = |mention: &&Mention| {
        let first = mention.tokens.0 as usize;
        context.upos(first) != Upos::Adj && !is_governed(context, first)
    };
    let sure = |mention: &&Mention| {
        let kind = kind(context, mention);
        wanted.gender.is_some() && agreement(context, mention, kind).0 == wanted.gender
    };
    let best = candidates().filter(sure).find(free).or_else(|| candidates().find(free));
    best.or_else(|| candidates().next()).map(Context::actor)
}

/// The type of the actor whom a mention brings into play.
pub(super) fn kind(context: &Context<'_>, mention: &Mention) -> EntityType {
    let actor = context.actors.entities.get(Context::actor(mention).0 as usize);
    actor.map_or(mention.kind, |entity| entity.kind)
}

fn admits(context: &Context<'_>, mention: &Mention, wanted: Wanted) -> bool {
    let kind = kind(context, mention);
    if !wanted.sort.admits(kind) || is_place(context, mention) || kind == EntityType::Org && is_medium(context, mention)
    {
        return false;
    }
    let (gender, number) = agreement(context, mention, kind);
    let agrees = |asked: Option<Number>, has: Option<Number>| asked.is_none() || has.is_none() || asked == has;
    agrees(wanted.number, number) && (wanted.gender.is_none() || gender.is_none() || wanted.gender == gender)
}

/// « à Lyon », « dans le Finistère »: where, not who; « à la Russie » is to whom.
pub(super) fn is_place(context: &Context<'_>, mention: &Mention) -> bool {
    let first = mention.tokens.0 as usize;
    if mention.kind != EntityType::Loc || mention.stands_for.is_some() {
        return false;
    }
    let mut before = context.before(first, 2).take_while(|&at| matches!(context.upos(at), Upos::Det | Upos::Adp));
    before.any(|at| match context.lower(at) {
        "à" | "a" => at + 1 == first,
        word => matches!(word, "dans" | "sur" | "vers" | "en" | "depuis"),
    })
}

/// « selon le site Gamekult », « au micro de RTL »: who relays, not who acts.
fn is_medium(context: &Context<'_>, mention: &Mention) -> bool {
    let mut before = context
        .before(mention.tokens.0 as usize, 5)
        .take_while(|&at| !context.is_finite(at) && !context.is(at, Class::BREAK | Class::COMMA));
    before.any(|at| matches!(context.lower(at), "selon" | "après" | "croire" | "micro" | "agence"))
}

/// Gender and number of a name, by the determiner or title before it; a person is one.
fn agreement(context: &Context<'_>, mention: &Mention, kind: EntityType) -> (Option<Gender>, Option<Number>) {
    let mut before = context.before(mention.tokens.0 as usize, 5).take_while(|&at| {
        matches!(context.upos(at), Upos::Det | Upos::Adj | Upos::Noun | Upos::Propn | Upos::Adp)
            && !matches!(context.lower(at), "de" | "d'" | "à" | "par")
    });
    let hint = before.find(|&at| {
        context.upos(at) == Upos::Det || matches!(context.lower(at), "m." | "mme" | "du" | "des" | "au" | "aux")
    });
    let one = (kind == EntityType::Per).then_some(Number::Sing);
    let Some(hint) = hint else { return (None, one) };
    let number = match context.lower(hint) {
        "les" | "des" | "aux" | "ces" => Some(Number::Plur),
        _ => Some(Number::Sing),
    };
    (gender_of(context, hint), number.filter(|_| mention.kind != EntityType::Norp || context.upos(hint) == Upos::Det))
}

fn gender_of(context: &Context<'_>, determiner: usize) -> Option<Gender> {
    match context.lower(determiner) {
        "le" | "un" | "ce" | "cet" | "du" | "au" | "m." => Some(Gender::Masc),
        "la" | "une" | "cette" | "mme" => Some(Gender::Fem),
        _ => None,
    }
}

/// Whether a noun's phrase hangs on a preposition.
pub(in crate::cue) fn is_governed(context: &Context<'_>, noun: usize) -> bool {
    let mut before = context
        .before(noun, 4)
        .skip_while(|&at| matches!(context.upos(at), Upos::Det | Upos::Adj | Upos::Num | Upos::Propn));
    before.next().is_some_and(|at| context.upos(at) == Upos::Adp)
}

/// The actor or work that the text is about: named most, and more than once.
pub(super) fn main_topic(context: &Context<'_>) -> Option<EntityId> {
    context.most_named().iter().copied().find(|id| {
        let entity = context.actors.entities.get(id.0 as usize);
        entity.is_some_and(|entity| {
            (Sort::Actor.admits(entity.kind) || Sort::Work.admits(entity.kind)) && entity.mentions.len() > 1
        })
    })
}

/// The actor of that sort whom the text names most, if it does so twice at least.
fn topic(context: &Context<'_>, sort: Sort) -> Option<EntityId> {
    context.most_named().iter().copied().find(|id| {
        let entity = context.actors.entities.get(id.0 as usize);
        entity.is_some_and(|entity| sort.admits(entity.kind) && entity.mentions.len() > 1)
    })
}
