//! Verb groups: where one begins, whether it is passive, who did it, whom its clitic stands for.

use super::clause::object;
use super::reference::antecedent;
use super::{Found, TargetRule};
use crate::cue::classes::Class;
use crate::cue::context::Context;
use crate::cue::draft::Draft;
use crate::tag::Upos;

/// The first verb of the cue, its auxiliaries and modals included.
pub(super) fn verb(context: &Context<'_>, draft: &Draft) -> Option<usize> {
    let own = draft.tokens.clone().find(|&at| context.is_verb(at));
    let beside = || {
        let quoted = Class::OPENING | Class::CLOSING;
        let inner = |at: &usize| !context.is(*at, Class::BREAK) || context.is(*at, quoted);
        let before = context.before(draft.tokens.start, 4).take_while(inner);
        before.chain(context.after(draft.tokens.end - 1, 3)).find(|&at| context.is_verb(at))
    };
    own.or_else(beside).map(|verb| first_of_group(context, verb))
}

pub(super) fn first_of_group(context: &Context<'_>, verb: usize) -> usize {
    let mut first = verb;
    for at in context.before(verb, 8) {
        if context.is_verb(at) && !context.is_participle(at) {
            first = at;
            if context.is_finite(at) {
                break;
            }
        } else if !matches!(context.upos(at), Upos::Adv | Upos::Pron | Upos::Adp) && !context.is_verb(at)
            || context.is(at, Class::SUBORDINATOR)
        {
            break;
        }
    }
    first
}

/// *être* and a participle, or a participle alone.
pub(super) fn is_passive(context: &Context<'_>, draft: &Draft) -> bool {
    if draft.tokens.len() == 1 && context.upos(draft.tokens.start) == Upos::Adj {
        return true;
    }
    let Some(verb) = draft.tokens.clone().find(|&at| context.is_verb(at)) else { return false };
    if !context.is_participle(verb) || context.lower(verb).ends_with("ant") {
        return false;
    }
    let reflexive = context.before(verb, 4).any(|at| matches!(context.lower(at), "s'" | "se"));
    let auxiliary = context.before(verb, 4).find(|&at| context.upos(at) == Upos::Aux && context.lower(at) != "été");
    !reflexive
        && auxiliary.is_none_or(|at| {
            context.lemma(at) == "être" || context.after(at, 2).any(|next| context.lower(next) == "été")
        })
}

/// « l'a applaudie »: the object stands before the verb as a clitic.
pub(super) fn clitic(context: &Context<'_>, draft: &Draft) -> Found {
    let verb = verb(context, draft)?;
    let at = verb.checked_sub(1).filter(|&at| matches!(context.lower(at), "le" | "la" | "l'" | "les"))?;
    antecedent(context, at).map(|entity| (entity, TargetRule::C))
}

/// « par l'armée »: who did it.
pub(super) fn agent(context: &Context<'_>, draft: &Draft) -> Found {
    let by = context.after(draft.tokens.end - 1, 6).find(|&at| context.lower(at) == "par")?;
    object(context, by)
}
