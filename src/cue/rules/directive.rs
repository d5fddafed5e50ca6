//! Directives to the reader: imperatives of *nous* and *vous* outside reported speech (« Rappelons que … »).

use crate::cue::Dimension;
use crate::cue::classes::Class;
use crate::cue::context::Context;
use crate::cue::draft::{Draft, Drafts};
use crate::quote::QuoteKind;

/// The cue of a form that ends as an imperative does.
pub(super) fn at(context: &Context<'_>, place: usize, drafts: &mut Drafts) {
    if !is_imperative(context, place) {
        return;
    }
    let start = place.checked_sub(1).filter(|&before| context.is(before, Class::NE)).unwrap_or(place);
    let clitic = context.is(place + 1, Class::INVERTED);
    let tokens = start..place + 1 + usize::from(clitic);
    if !drafts.has(Dimension::Engagement, &tokens) && !drafts.has(Dimension::Disclaim, &tokens) {
        drafts.push(Draft::neutral(tokens, Dimension::Engagement, "directive", 1, "imperative"));
    }
}

/// « Que l'on répare », « Qu'il publie ses comptes. »: a wish or an order that is a sentence of its own.
pub(super) fn wish_at(context: &Context<'_>, place: usize, drafts: &mut Drafts) {
    let sentence = context.sentence(place);
    let opens = place == sentence.start || matches!(context.lower(place - 1), ";" | ":");
    if !opens || context.quote_at(place).is_some() {
        return;
    }
    let end = context.after(place, WISH).find(|&at| matches!(context.lower(at), "." | "!" | "…" | ";" | ":" | "?"));
    let Some(end) = end.filter(|&end| context.lower(end) != "?") else { return };
    let mut verbs = (place + 1..end).filter(|&at| context.is_finite(at));
    let Some(verb) = verbs.next() else { return };
    // « Qu'un orage éclate, il chante »: another clause is the main one; « …, et que tout change » is none.
    let linked = |at: usize| {
        let mut clause = context.before(at, 8).take_while(|&at| at > verb && !context.is(at, Class::COMMA));
        clause.any(|at| context.is(at, Class::QUE | Class::SUBORDINATOR))
    };
    let subject = verb > place + 1 && !(place..verb).any(|at| context.is(at, Class::COMMA));
    if subject && verbs.all(linked) {
        let comma = (verb..end).find(|&at| context.is(at, Class::COMMA));
        let tokens = place..comma.unwrap_or(end);
        drafts.push(Draft::neutral(tokens, Dimension::Engagement, "directive", 1, "wish"));
    }
}

/// Wishes are not longer than this, in tokens.
const WISH: usize = 40;

/// A verb in -ons or -ez that opens a clause without its subject.
fn is_imperative(context: &Context<'_>, place: usize) -> bool {
    let lower = context.lower(place);
    let first_word = context.sentence(place).start == place && matches!(lower, "faites" | "dites");
    let spoken = context.quote_at(place).is_some_and(|quote| quote.kind != QuoteKind::EmbeddedPost);
    if spoken || !(context.is_finite(place) || first_word) {
        return false;
    }
    let inverted = matches!(context.lower(place + 1), "-nous" | "-vous") && super::in_question(context, place);
    let first = place.checked_sub(1).filter(|&before| context.is(before, Class::NE)).unwrap_or(place);
    let sentence = context.sentence(place).start;
    let opens = first == sentence
        || context.is(first - 1, Class::BREAK | Class::COMMA | Class::OPPOSING)
        || matches!(context.lower(first - 1), "et" | "alors");
    let subject = context.before(first, 3).take_while(|&at| !context.is_punctuation(at));
    let subject = subject.into_iter().any(|at| matches!(context.lower(at), "nous" | "vous"));
    opens && !subject && !inverted
}
