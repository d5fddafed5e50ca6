//! The target of an evaluation: the first of the scheme's rules (a) to (d) that applies.

mod clause;
mod phrase;
mod reference;
mod role;
mod sort;

pub(super) use clause::{Subject, relative_head, subject_word};
pub(super) use phrase::governor;
pub(super) use reference::{antecedent, is_governed};
pub(super) use role::{JUDGING, acting_verb, copula, described};
pub(super) use sort::is_actor as is_actor_noun;

use super::context::Context;
use super::draft::Draft;
use super::{Dimension, TargetRule};
use crate::entity::{EntityId, EntityType, Mention};
use crate::lexicon::Role;

/// Whom a draft evaluates, and by which rule.
pub(super) fn target(context: &Context<'_>, draft: &Draft) -> (Option<EntityId>, TargetRule) {
    if draft.polarity == 0 && !draft.dimension.is_evaluation() || draft.dimension == Dimension::ScareQuote {
        return (None, TargetRule::None);
    }
    let found = inside(context, draft).or_else(|| role::by_role(context, draft));
    if let Some((entity, rule)) = found {
        return (Some(entity), rule);
    }
    // Who feels is not what the emotion is about.
    if role::is_taken(context, draft) || draft.dimension == Dimension::Affect && draft.role == Role::Trigger {
        return (None, TargetRule::None);
    }
    nearest(context, draft).map_or((None, TargetRule::None), |entity| (Some(entity), TargetRule::D))
}

/// Rule a: the cue's own words name somebody (« régime kiévien »).
fn inside(context: &Context<'_>, draft: &Draft) -> Option<(EntityId, TargetRule)> {
    // « prend l'Europe en otage » names its victim, not whom it judges.
    if matches!(draft.role, Role::Subject | Role::Object | Role::Trigger) {
        return None;
    }
    let mut mentions = context.mentions_in(&draft.tokens).iter().filter(|mention| is_actor(mention));
    let mention = mentions.next()?;
    // « le sioniste Dupont »: an ideology is nobody where a name stands beside it.
    let beside = (is_ideology(context, mention))
        .then(|| context.mention_at(draft.tokens.end))
        .flatten()
        .filter(|other| is_actor(other) && !is_ideology(context, other));
    Some((Context::actor(beside.unwrap_or(mention)), TargetRule::A))
}

/// Rule d: the subject of the clause where it is an actor, else the clause's nearest actor, else the sentence's. What
/// is said inside a quotation is never on whom only its frame names.
fn nearest(context: &Context<'_>, draft: &Draft) -> Option<EntityId> {
    let place = draft.tokens.start;
    let clause = context.clause(place);
    let verb = clause.clone().find(|&at| context.is_finite(at)).filter(|&verb| verb < place);
    let subject = verb.and_then(|verb| clause::subject(context, verb)).map(|(entity, _)| entity);
    if is_of_thing(context, draft) {
        return None;
    }
    subject.or_else(|| closest(context, draft, &clause)).or_else(|| {
        let sentence = context.sentence(place);
        let around = sentence.start.max(place.saturating_sub(WIDE))..sentence.end.min(place + WIDE);
        closest(context, draft, &around).or_else(|| carried_over(context, draft, &sentence))
    })
}

/// « Grotesque. », « Quelle humiliation ! »: an exclamation that names nobody is on who acts in the sentence before it,
/// in the same paragraph and the same mouth.
fn carried_over(context: &Context<'_>, draft: &Draft, sentence: &std::ops::Range<usize>) -> Option<EntityId> {
    let says_more = |at: usize| context.is_finite(at) || context.mention_at(at).is_some_and(is_actor);
    if sentence.len() > EXCLAMATION || sentence.clone().any(says_more) {
        return None;
    }
    let last = sentence.start.checked_sub(1)?;
    let between = context.span(&(last..sentence.start + 1)).slice(context.document.text);
    let same = context.quote_around(&draft.tokens) == context.quote_around(&(last..last + 1));
    (same && !between.contains('\n')).then(|| reference::foremost_of_sentence(context, last)).flatten()
}

/// Tokens of an exclamation, at most.
const EXCLAMATION: usize = 30;

/// How far rule d looks beyond the clause, in tokens.
const WIDE: usize = 30;

/// The actor named nearest to the draft within a range, in the same quotation or outside all.
fn closest(context: &Context<'_>, draft: &Draft, range: &std::ops::Range<usize>) -> Option<EntityId> {
    let quote = context.quote_around(&draft.tokens);
    let mentions = context.mentions_in(range).iter().filter(|mention| {
        let first = mention.tokens.0 as usize;
        is_actor(mention)
            && !reference::is_place(context, mention)
            && !is_ground(context, mention)
            && context.quote_around(&(first..first + 1)) == quote
    });
    let distance = |mention: &&Mention| {
        let (first, last) = (mention.tokens.0 as usize, mention.tokens.1 as usize);
        if last <= draft.tokens.start { draft.tokens.start - last } else { first.saturating_sub(draft.tokens.end) }
    };
    mentions.min_by_key(distance).map(Context::actor)
}

/// « Sur Steam, … », « sur PlayStation »: where something happens.
fn is_ground(context: &Context<'_>, mention: &Mention) -> bool {
    let first = mention.tokens.0 as usize;
    matches!(mention.kind, EntityType::Org | EntityType::Product)
        && first.checked_sub(1).is_some_and(|before| context.lower(before) == "sur")
}

/// Whether an adjective appraises a common noun of no person: a thing has its own qualities, whoever is named near it.
fn is_of_thing(context: &Context<'_>, draft: &Draft) -> bool {
    let noun = (draft.dimension == Dimension::Appreciation && draft.role == Role::Head)
        .then(|| role::described(context, draft))
        .flatten();
    noun.is_some_and(|noun| context.mention_at(noun).is_none() && !sort::is_personal(context.lemma(noun)))
}

/// Whether a mention can be evaluated: dates and sums cannot.
pub(super) fn is_actor(mention: &Mention) -> bool {
    !matches!(mention.kind, EntityType::Date | EntityType::Money | EntityType::Quantity)
}

/// Whether a mention names a movement of ideas and not a people.
fn is_ideology(context: &Context<'_>, mention: &Mention) -> bool {
    mention.kind == EntityType::Norp && reference::kind(context, mention) == EntityType::Norp
}

/// The trace's line for a target.
pub(super) fn line(context: &Context<'_>, target: Option<EntityId>, rule: TargetRule) -> String {
    let Some(id) = target else { return "target none".to_owned() };
    let name = context.actors.entities.get(id.0 as usize).map_or("", |entity| &entity.name);
    let confidence = match rule {
        TargetRule::A => "0.95",
        TargetRule::B => "0.85",
        TargetRule::C => "0.75",
        TargetRule::D => "0.4",
        TargetRule::None => "0",
    };
    ["target rule-", rule.name(), " ", name, " ", confidence].concat()
}
