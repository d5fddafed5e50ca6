//! Verb groups: where one begins, whether it is passive, who did it, whom its clitic stands for.

use super::clause::{controls_object, object};
use super::reference::antecedent;
use super::{Found, TargetRule};
use crate::cue::classes::Class;
use crate::cue::context::Context;
use crate::cue::draft::Draft;
use crate::lexicon::Role;
use crate::tag::Upos;

/// The first verb of the cue, its auxiliaries and modals included.
pub(super) fn verb(context: &Context<'_>, draft: &Draft) -> Option<usize> {
    let own = draft.tokens.clone().find(|&at| context.is_verb(at)).or_else(|| untagged(context, draft));
    let beside = || {
        let quoted = Class::OPENING | Class::CLOSING;
        let inner = |at: &usize| !context.is(*at, Class::BREAK) || context.is(*at, quoted);
        let before = context.before(draft.tokens.start, 4).take_while(inner);
        before.chain(context.after(draft.tokens.end - 1, 3)).find(|&at| context.is_verb(at))
    };
    own.or_else(beside).map(|verb| first_of_group(context, verb))
}

/// « Corentin Duflot force le trait. »: the entry begins with a verb, whatever the word was taken for.
fn untagged(context: &Context<'_>, draft: &Draft) -> Option<usize> {
    let start = draft.tokens.start;
    let taken = matches!(context.upos(start), Upos::Noun | Upos::Propn) || context.lower(start) == "a";
    (draft.construction && draft.role == Role::Subject && draft.tokens.len() > 1 && taken).then_some(start)
}

/// The verb whose subject acts in the cue; none in a passive, where it suffers.
pub(in crate::cue) fn acting_verb(context: &Context<'_>, draft: &Draft) -> Option<usize> {
    (!is_passive(context, draft)).then(|| verb(context, draft)).flatten()
}

/// The verb that a group begins with: an auxiliary or a modal where it has one.
pub(super) fn first_of_group(context: &Context<'_>, verb: usize) -> usize {
    let mut first = verb;
    for at in context.before(verb, 8) {
        if context.is_verb(at) && !context.is_participle(at) && !controls_object(context, at) {
            first = at;
            if context.is_finite(at) {
                break;
            }
        } else if context.upos(at) == Upos::Noun && is_adverbial(context, at) || is_auxiliary_ahead(context, at) {
        } else if !matches!(context.upos(at), Upos::Adv | Upos::Pron | Upos::Adp) && !context.is_verb(at)
            || context.is(at, Class::SUBORDINATOR)
            || context.is_verb(at) && controls_object(context, at)
        {
            break;
        }
    }
    first
}

/// « d'avoir « menti » »: the mark behind an auxiliary.
fn is_auxiliary_ahead(context: &Context<'_>, mark: usize) -> bool {
    context.is_mark(mark) && mark.checked_sub(1).is_some_and(|at| matches!(context.lemma(at), "avoir" | "être"))
}

/// « a d'abord menti », « a sans doute menti »: a preposition and a noun between the auxiliary and the participle.
fn is_adverbial(context: &Context<'_>, noun: usize) -> bool {
    let bare = noun.checked_sub(2).filter(|&at| context.upos(at + 1) == Upos::Adp);
    bare.is_some_and(|at| {
        context.upos(at) == Upos::Aux
            || context.upos(at) == Upos::Adv && context.upos(at.saturating_sub(1)) == Upos::Aux
    })
}

/// Whether the cue is *être* and a participle, or a participle alone.
pub(super) fn is_passive(context: &Context<'_>, draft: &Draft) -> bool {
    if draft.tokens.len() == 1 && context.upos(draft.tokens.start) == Upos::Adj {
        return true;
    }
    draft.tokens.clone().find(|&at| context.is_verb(at)).is_some_and(|verb| is_passive_at(context, verb))
}

/// Whether a participle stands alone or behind *être*.
pub(super) fn is_passive_at(context: &Context<'_>, verb: usize) -> bool {
    if !context.is_participle(verb) || context.lower(verb).ends_with("ant") {
        return false;
    }
    // « L'agence, poursuivie elle aussi, fait profil bas »
    if context.lower(verb) == "fait" && verb.checked_sub(1).is_some_and(|at| context.is(at, Class::COMMA)) {
        return false;
    }
    // « on balaie »: no participle follows a subject pronoun.
    let before = verb.checked_sub(1).map_or("", |at| context.lower(at));
    if matches!(before, "on" | "il" | "elle" | "ils" | "je") {
        return false;
    }
    if let Some(first) = coordinated(context, verb) {
        return is_passive_at(context, first);
    }
    let reflexive = context.before(verb, 4).any(|at| matches!(context.lower(at), "s'" | "se"));
    let auxiliary = context.before(verb, 4).find(|&at| {
        (context.upos(at) == Upos::Aux || matches!(context.lemma(at), "avoir" | "être")) && context.lower(at) != "été"
    });
    !reflexive
        && auxiliary.is_none_or(|at| {
            context.lemma(at) == "être" || context.after(at, 2).any(|next| context.lower(next) == "été")
        })
}

/// « a trahi son parti et insulté la France »: the participle before, with which one without auxiliary is joined.
fn coordinated(context: &Context<'_>, participle: usize) -> Option<usize> {
    // « a rouvert la ligne, logé les saisonniers et tenu ses promesses »
    let joined = participle
        .checked_sub(1)
        .filter(|&at| matches!(context.lower(at), "et" | "ou" | "puis") || context.is(at, Class::COMMA))?;
    let listed = |at: usize| context.is(at, Class::COMMA) && context.is_participle(at + 1);
    let mut before = context.before(joined, FAR).take_while(|&at| !context.bounds(at) || listed(at));
    before.find(|&at| context.is_verb(at)).filter(|&at| context.is_participle(at))
}

/// How far apart two participles of one auxiliary stand, in tokens.
const FAR: usize = 12;

/// « l'a applaudie »: the object stands before the verb as a clitic.
pub(super) fn clitic(context: &Context<'_>, draft: &Draft) -> Found {
    let at = object_clitic(context, verb(context, draft)?)?;
    antecedent(context, at).map(|entity| (entity, TargetRule::C))
}

/// The clitic object right before a verb group.
pub(super) fn object_clitic(context: &Context<'_>, verb: usize) -> Option<usize> {
    // « vient de le traiter de lâche »
    [verb, first_of_group(context, verb)]
        .into_iter()
        .find_map(|first| first.checked_sub(1).filter(|&at| matches!(context.lower(at), "le" | "la" | "l'" | "les")))
}

/// « par l'armée »: who did it.
pub(super) fn agent(context: &Context<'_>, draft: &Draft) -> Found {
    object(context, agent_word(context, draft.tokens.end - 1)?)
}

/// The *par* behind a participle.
pub(super) fn agent_word(context: &Context<'_>, participle: usize) -> Option<usize> {
    let near = context.after(participle, 6).take_while(|&at| !context.ends_phrase(at) && !context.is_finite(at));
    near.into_iter().find(|&at| context.lower(at) == "par")
}
