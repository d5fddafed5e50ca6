//! Noun phrases by tags alone: the head an adjective goes with, whom a noun refers to, subject and object of a verb.

use super::{TargetRule, is_actor};
use crate::cue::classes::Class;
use crate::cue::context::Context;
use crate::entity::{EntityId, EntityType};
use crate::tag::Upos;

/// How far a noun phrase is followed, in tokens.
const PHRASE: usize = 8;

/// The noun that an adjective or adjectival phrase at `start..end` modifies directly.
pub(super) fn head(context: &Context<'_>, start: usize, end: usize) -> Option<usize> {
    let noun = |at: usize| matches!(context.upos(at), Upos::Noun | Upos::Propn);
    let after =
        context.after(end - 1, 3).take_while(|&at| matches!(context.upos(at), Upos::Adj | Upos::Noun | Upos::Propn));
    let follows = after.into_iter().find(|&at| noun(at));
    let before = context
        .before(past_parenthesis(context, start), 6)
        .take_while(|&at| {
            matches!(context.upos(at), Upos::Adj | Upos::Adv | Upos::Noun | Upos::Propn)
                || matches!(context.lower(at), "et" | "ou" | "mais" | "," | "si" | "aussi" | "que")
        })
        .find(|&at| noun(at));
    let opens = start.checked_sub(1).is_some_and(|at| matches!(context.upos(at), Upos::Det | Upos::Num | Upos::Adp));
    if opens { follows.or(before) } else { before.or(follows.filter(|_| opens)) }
}

/// « Belhadj (38e), impeccable »: where to look back from, a parenthesis before the comma left out.
fn past_parenthesis(context: &Context<'_>, start: usize) -> usize {
    let comma = start.checked_sub(1).filter(|&at| context.is(at, Class::COMMA));
    let close = comma.and_then(|at| at.checked_sub(1)).filter(|&at| context.lower(at) == ")");
    close.and_then(|close| context.before(close, 8).find(|&at| context.lower(at) == "(")).unwrap_or(start)
}

/// Whom a noun refers to: its own mention, an adjective of nationality, a complement with *de*, an apposition, or the
/// possessor that its determiner points at.
pub(super) fn referent(context: &Context<'_>, noun: usize) -> Option<(EntityId, TargetRule)> {
    named(context, noun)
        .map(|entity| (entity, TargetRule::B))
        .or_else(|| possessor(context, noun).map(|entity| (entity, TargetRule::B)))
}

fn named(context: &Context<'_>, noun: usize) -> Option<EntityId> {
    if let Some(mention) = context.mention_at(noun).filter(|mention| is_actor(mention)) {
        return Some(Context::actor(mention));
    }
    let mut linked = false;
    for at in context.after(noun, PHRASE) {
        if let Some(mention) = context.mention_at(at).filter(|mention| is_actor(mention)) {
            let apposed = context.upos(at) == Upos::Propn;
            return (linked || apposed || mention.kind == EntityType::Norp).then(|| Context::actor(mention));
        }
        match context.upos(at) {
            Upos::Adp if matches!(context.lower(at), "de" | "d'" | "du" | "des") => linked = true,
            Upos::Adp if matches!(context.lower(at + 1), "lequel" | "laquelle" | "lesquels" | "lesquelles") => {}
            Upos::Det | Upos::Adj | Upos::Adv | Upos::Noun | Upos::Propn | Upos::Num => {}
            Upos::Verb if context.is_participle(at) => {}
            _ if context.is(at, Class::COMMA) => return apposed(context, at + 1),
            _ => return shown_by(context, at),
        }
    }
    None
}

/// « le mépris avec lequel M. Durand … »: the actor right after the relative.
fn shown_by(context: &Context<'_>, at: usize) -> Option<EntityId> {
    let relative = (at..at + 2).find(|&place| {
        matches!(context.lower(place), "lequel" | "laquelle" | "lesquels" | "lesquelles" | "dont" | "que" | "qu'")
    })?;
    let mention = context.after(relative, 3).find_map(|place| context.mention_at(place));
    mention.filter(|mention| is_actor(mention)).map(Context::actor)
}

/// « le président, Jean Durand, … »
fn apposed(context: &Context<'_>, at: usize) -> Option<EntityId> {
    let mention = context.mention_at(at).filter(|mention| mention.kind == EntityType::Per)?;
    let end = mention.tokens.1 as usize;
    let closed = context.token(end).is_none() || context.is(end, Class::COMMA | Class::BREAK);
    closed.then(|| Context::actor(mention))
}

/// « son mépris »: the last actor named before, in the sentence.
fn possessor(context: &Context<'_>, noun: usize) -> Option<EntityId> {
    let determiner = context.before(noun, 3).find(|&at| context.upos(at) == Upos::Det)?;
    match context.lower(determiner) {
        "son" | "sa" | "ses" | "leur" | "leurs" => antecedent(context, determiner),
        "ce" | "cet" | "cette" | "ces" => before_sentence(context, determiner),
        _ => None,
    }
}

/// « Cette prudence … »: who spoke or acted in the sentence before.
fn before_sentence(context: &Context<'_>, place: usize) -> Option<EntityId> {
    let last = context.sentence(place).start.checked_sub(1)?;
    let spoken = context.before(last + 1, 3).find_map(|at| context.quote_at(at)).and_then(|quote| quote.speaker);
    spoken.or_else(|| antecedent(context, last))
}

/// The actor a pronoun or possessive most likely points back to: the first one named in the sentence so far, else in
/// the sentence before.
pub(super) fn antecedent(context: &Context<'_>, place: usize) -> Option<EntityId> {
    let sentence = context.sentence(place);
    let first = |from: usize, to: usize| {
        let mentions = context.mentions_in(&(from.max(to.saturating_sub(60))..to)).iter();
        let acting = |kind: EntityType| matches!(kind, EntityType::Per | EntityType::Org | EntityType::Loc);
        mentions.filter(|mention| acting(mention.kind)).map(Context::actor).next()
    };
    let here = first(sentence.start, place);
    if here.is_some() || context.lower(place) == "on" {
        return here;
    }
    let before = context.sentence(sentence.start.checked_sub(1)?);
    first(before.start, before.end)
}

/// Whom the subject of a finite verb refers to.
pub(super) fn subject(context: &Context<'_>, verb: usize) -> Option<(EntityId, TargetRule)> {
    // An infinitive or a gerund has the subject of the verb it hangs on: « avant d'admettre … ».
    let governing = || context.before(verb, 20).find(|&at| context.is_finite(at));
    let verb = if context.is_finite(verb) { verb } else { governing().unwrap_or(verb) };
    match subject_word(context, verb)? {
        Subject::Relative(at) => {
            let noun = context.before(at, 8).find(|&place| matches!(context.upos(place), Upos::Noun | Upos::Propn))?;
            referent(context, noun)
        }
        Subject::Pronoun(at) => antecedent(context, at).map(|entity| (entity, TargetRule::C)),
        Subject::Noun(at) => referent(context, at),
    }
    .map(|(entity, _)| (entity, TargetRule::C))
}

/// What stands as a verb's subject.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Subject {
    /// *qui*
    Relative(usize),
    /// *il*, *elle* and their plurals.
    Pronoun(usize),
    /// The head of a noun phrase.
    Noun(usize),
}

/// The subject of a finite verb: the first ungoverned noun of its clause, insertions between commas left out.
pub(super) fn subject_word(context: &Context<'_>, verb: usize) -> Option<Subject> {
    let start = context.sentence(verb).start.max(verb.saturating_sub(40));
    let mut nominal = None;
    let mut at = verb;
    while at > start {
        at -= 1;
        if context.is(at, Class::CLITIC | Class::NE) && context.upos(at) != Upos::Det
            || context.is(at, Class::OPENING | Class::CLOSING)
        {
            continue;
        }
        match context.lower(at) {
            "qui" => return Some(nominal.map_or(Subject::Relative(at), Subject::Noun)),
            "il" | "elle" | "ils" | "elles" | "on" if nominal.is_none() => return Some(Subject::Pronoun(at)),
            _ => {}
        }
        if context.is(at, Class::COMMA) && nominal.is_none() {
            // What stands between two commas before the verb is an insertion: « la gauche, lorsqu'elle gouvernait, … ».
            at = (start..at).rev().find(|&before| context.is(before, Class::COMMA)).unwrap_or(at);
            continue;
        }
        if context.is_finite(at) || context.is(at, Class::BREAK) || context.bounds(at) && nominal.is_some() {
            break;
        }
        if matches!(context.upos(at), Upos::Noun | Upos::Propn) && (nominal.is_none() || !is_governed(context, at)) {
            nominal = Some(at);
        }
    }
    nominal.map(Subject::Noun)
}

/// Whether the noun's phrase hangs on a preposition.
fn is_governed(context: &Context<'_>, noun: usize) -> bool {
    let mut before = context
        .before(noun, 4)
        .skip_while(|&at| matches!(context.upos(at), Upos::Det | Upos::Adj | Upos::Num | Upos::Propn));
    before.next().is_some_and(|at| context.upos(at) == Upos::Adp)
}

/// Whom the object of a verb refers to.
pub(super) fn object(context: &Context<'_>, verb: usize) -> Option<(EntityId, TargetRule)> {
    let mut phrase = context
        .after(verb, PHRASE)
        .take_while(|&at| !context.is_finite(at) && !context.is(at, Class::BREAK | Class::COMMA | Class::SUBORDINATOR));
    let noun = phrase.find(|&at| {
        matches!(context.upos(at), Upos::Noun | Upos::Propn) || context.mention_at(at).is_some_and(is_actor)
    })?;
    referent(context, noun).map(|(entity, _)| (entity, TargetRule::C))
}
