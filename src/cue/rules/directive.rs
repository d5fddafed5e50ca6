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
