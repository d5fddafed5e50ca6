//! The target of an evaluation: the first of the scheme's rules (a) to (d) that applies, weighed with what else stands around.

mod apposition;
mod attribute;
mod candidate;
mod clause;
mod collective;
mod description;
mod feeling;
mod fronted;
mod group;
mod inverted;
mod judged;
mod likely;
mod members;
mod nearest;
mod noun;
mod owner;
mod phrase;
mod portrait;
mod quality;
mod reference;
mod referent;
mod role;
mod salience;
mod side;
mod sort;
mod subject_word;

pub(super) use attribute::{copula, described, judges};
pub(super) use candidate::is_governed;
pub(super) use clause::relative_head;
pub(super) use group::acting_verb;
pub use likely::{Choice, LABEL, Ranker, SECTION};
pub(super) use likely::{Chosen, Judged, choose, observe};
pub(super) use phrase::governor;
pub(super) use reference::antecedent;
pub(super) use sort::{is_actor as is_actor_noun, is_matter};
pub(super) use subject_word::{Subject, subject_word};

use super::classes::Class;
use super::context::Context;
use super::draft::Draft;
use super::{Dimension, TargetRule};
use crate::entity::{EntityId, EntityType, Mention};
use crate::lexicon::Role;
use crate::quote::QuoteKind;

/// Whom a rule finds, and the rule.
type Found = Option<(EntityId, TargetRule)>;

/// Whom somebody's words are on, if on anybody, and the rule that says so.
pub(super) type Target = (Option<EntityId>, TargetRule);

/// Whom a draft evaluates, and by which rule.
pub(super) fn target(context: &Context<'_>, draft: &Draft) -> Target {
    draft.target(|| find(context, draft))
}

fn find(context: &Context<'_>, draft: &Draft) -> Target {
    if draft.polarity == 0 && !draft.dimension.is_evaluation() || draft.dimension == Dimension::ScareQuote {
        return (None, TargetRule::None);
    }
    let found = inside(context, draft).or_else(|| role::by_role(context, draft));
    if let Some((entity, rule)) = found.filter(|&(entity, _)| !is_on_himself(context, draft, entity)) {
        return (Some(acting_state(context, entity, draft.dimension)), rule);
    }
    if role::is_answer(context, draft) {
        return (None, TargetRule::None);
    }
    let near = nearest::nearest(context, draft).filter(|&entity| !is_on_himself(context, draft, entity));
    near.map_or((None, TargetRule::None), |entity| (Some(entity), TargetRule::D))
}

/// « Voilà un homme méprisant », tonne-t-elle: who speaks in his own words and says neither *je* nor *nous* means another.
fn is_on_himself(context: &Context<'_>, draft: &Draft, found: EntityId) -> bool {
    let Some(quote) = context.quote_at(draft.tokens.start) else { return false };
    if quote.kind != QuoteKind::Direct || quote.speaker != Some(found) {
        return false;
    }
    let own =
        |at: usize| context.is(at, Class::SELF) || context.mention_at(at).is_some_and(|it| Context::actor(it) == found);
    // « J'ai honte »: of something else.
    let felt = draft.dimension == Dimension::Affect;
    felt || !context.said_at(draft.tokens.start).into_iter().flatten().take(QUOTE).any(own)
}

/// How far a quotation is read, in tokens.
const QUOTE: usize = 60;

/// « Minsk a menacé ses voisins. […] la conduite « indigne » de Minsk »: a capital that acts elsewhere in the text is judged
/// as its state.
fn acting_state(context: &Context<'_>, judged: EntityId, dimension: Dimension) -> EntityId {
    let Some(entity) = context.actors.entities.get(judged.0 as usize) else { return judged };
    if entity.kind != EntityType::Loc || !matches!(dimension, Dimension::Judgement | Dimension::Labelling) {
        return judged;
    }
    context.mentions_of(judged).find_map(|mention| mention.stands_for).unwrap_or(judged)
}

/// Rule a: the cue's own words name somebody (« régime kiévien »).
fn inside(context: &Context<'_>, draft: &Draft) -> Found {
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

/// How far behind somebody's words their frame is read, in tokens.
const FRAME: usize = 25;

/// Tokens of an exclamation, at most.
const EXCLAMATION: usize = 30;

/// Whether a mention can be evaluated: dates and sums cannot.
pub(super) fn is_actor(mention: &Mention) -> bool {
    !matches!(mention.kind, EntityType::Date | EntityType::Money | EntityType::Quantity)
}

/// Whether a mention names a movement of ideas and not a people.
fn is_ideology(context: &Context<'_>, mention: &Mention) -> bool {
    mention.kind == EntityType::Norp && candidate::kind(context, mention) == EntityType::Norp
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
