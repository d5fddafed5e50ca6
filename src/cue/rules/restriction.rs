//! *ne … que*: « il ne s'agit que d'un essai », « n'aligne plus que trois navires ».

use std::ops::Range;

use crate::cue::Dimension;
use crate::cue::classes::Class;
use crate::cue::context::Context;
use crate::cue::draft::{Draft, Drafts};
use crate::tag::Upos;

/// How far *que* may stand from *ne*, in tokens.
const REACH: usize = 9;

/// The cue that begins with the *ne* at `place`.
pub(super) fn at(context: &Context<'_>, place: usize, drafts: &mut Drafts) {
    if let Some(tokens) = restriction(context, place).filter(|tokens| !drafts.has(Dimension::Disclaim, tokens)) {
        drafts.push(Draft::neutral(tokens, Dimension::Disclaim, "counter", 1, "ne-que"));
    }
}

/// The tokens from *ne* to the *que* that restricts; none where *ne* negates.
pub(in crate::cue) fn restriction(context: &Context<'_>, place: usize) -> Option<Range<usize>> {
    let mut verb = None;
    for at in context.after(place, REACH) {
        if context.is(at, Class::QUE) {
            let verb = verb?;
            return (restricts(context, verb, at)).then_some(place..at + 1);
        }
        let coordinated = context.upos(at) == Upos::Cconj || context.is(at, Class::OPPOSING);
        if coordinated || context.is(at, Class::NEGATING | Class::BREAK | Class::COMMA | Class::NOR) {
            return None;
        }
        if verb.is_none() && context.is_verb(at) {
            verb = Some(at);
        }
    }
    None
}

/// Whether this *que* belongs to a *ne … que*.
pub(in crate::cue) fn is_restrictive(context: &Context<'_>, que: usize) -> bool {
    let ne = context.before(que, REACH).find(|&at| context.is(at, Class::NE));
    ne.and_then(|ne| restriction(context, ne)).is_some_and(|tokens| tokens.end == que + 1)
}

/// « n'est moins sûr que cette victoire »: this *que* compares.
fn compares(context: &Context<'_>, verb: usize, que: usize) -> bool {
    (verb + 1..que - 1).any(|at| match context.lower(at) {
        "moins" | "aussi" | "autant" | "davantage" | "mieux" | "pire" => true,
        "plus" => context.upos(at + 1) == Upos::Adj,
        _ => false,
    })
}

/// Whether this *que* restricts the verb rather than opening its complement clause.
fn restricts(context: &Context<'_>, verb: usize, que: usize) -> bool {
    let next = que + 1;
    if context.lower(que - 1) == "plus" && que >= 2 && context.lower(que - 2) == "non" || compares(context, verb, que) {
        return false;
    }
    if context.lower(que - 1) == "autre" || context.lower(que - 1) == "plus" && context.upos(next) == Upos::Adj {
        return context.lower(que - 1) == "autre";
    }
    let phrase =
        matches!(context.upos(next), Upos::Adp | Upos::Num | Upos::Adv | Upos::Noun) || context.is_infinitive(next);
    let complement = matches!(
        context.lemma(verb),
        "savoir"
            | "penser"
            | "croire"
            | "dire"
            | "douter"
            | "vouloir"
            | "ignorer"
            | "empêcher"
            | "falloir"
            | "imaginer"
    );
    let clause = context.after(que, 6).take_while(|&at| !context.is(at, Class::COMMA | Class::BREAK));
    let has_verb = clause.into_iter().any(|at| context.is_finite(at));
    phrase || !complement || !has_verb
}
