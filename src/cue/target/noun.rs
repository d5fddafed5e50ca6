//! Nouns that evaluate: labels are said of somebody, qualities and faults are somebody's.

use super::attribute::{apposition, predicated};
use super::clause::subject;
use super::feeling::felt_by;
use super::group::first_of_group;
use super::phrase::{named, referent};
use super::reference::main_topic;
use super::{Found, TargetRule, is_actor};
use crate::cue::context::Context;
use crate::cue::draft::Draft;
use crate::cue::word_list::WordList;
use crate::tag::Upos;

/// Nouns whose complement is the master and not the one named: « le fantoche de Moscou ».
pub(super) static SERVANTS: WordList = WordList::new(
    "agent caniche complice créature domestique fantoche homme laquais larbin marionnette pantin proxy sbire \
    serviteur suppôt toutou valet vassal vassaux",
);

/// Whom a noun designates: what is apposed to it, what it is said of, or what it belongs to.
pub(super) fn itself(context: &Context<'_>, draft: &Draft) -> Found {
    let last = draft.tokens.end - 1;
    let beside =
        context.after(last, 3).take_while(|&at| matches!(context.upos(at), Upos::Adj | Upos::Propn | Upos::Noun));
    for at in beside {
        if let Some(mention) = context.mention_at(at).filter(|mention| is_actor(mention)) {
            return Some((Context::actor(mention), TargetRule::A));
        }
    }
    let serves = SERVANTS.has(context.lemma(draft.tokens.start));
    apposition(context, draft)
        .or_else(|| predicated(context, draft.tokens.start))
        .or_else(|| named(context, last).filter(|_| !serves).map(|entity| (entity, TargetRule::B)))
        .or_else(|| pointed_at(context, draft))
        .or_else(|| referent(context, last).filter(|_| !serves))
}

/// « cette pépite »: what the text is about, where nobody nearer is meant.
fn pointed_at(context: &Context<'_>, draft: &Draft) -> Found {
    let determiner = context.before(draft.tokens.start, 2).find(|&at| context.upos(at) == Upos::Det)?;
    let points = matches!(context.lower(determiner), "ce" | "cet" | "cette");
    main_topic(context).filter(|_| points).map(|entity| (entity, TargetRule::B))
}

/// « le mépris du ministre », « son mépris », « le mépris français ».
pub(super) fn complement(context: &Context<'_>, draft: &Draft) -> Found {
    felt_by(context, draft)
        .or_else(|| referent(context, draft.tokens.end - 1))
        .or_else(|| predicated(context, draft.tokens.start))
        .or_else(|| bearer(context, draft))
}

/// « fait preuve de mépris », « avec mépris »: who acts shows the quality.
fn bearer(context: &Context<'_>, draft: &Draft) -> Found {
    let verb = context
        .before(draft.tokens.start, 12)
        .take_while(|&at| !context.ends_phrase(at))
        .find(|&at| context.is_verb(at))?;
    subject(context, first_of_group(context, verb))
}
