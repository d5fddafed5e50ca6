//! Directives to the reader: imperatives of *nous* and *vous* outside reported speech (« Rappelons que … »).

use crate::cue::Dimension;
use crate::cue::classes::Class;
use crate::cue::context::Context;
use crate::cue::draft::{Draft, Drafts};
use crate::quote::QuoteKind;

pub(super) fn find(context: &Context<'_>, drafts: &mut Drafts) {
    for place in 0..context.document.tokens.len() {
        if !is_imperative(context, place) {
            continue;
        }
        let start = place.checked_sub(1).filter(|&before| context.is(before, Class::NE)).unwrap_or(place);
        let clitic = context.lower(place + 1).starts_with('-') && context.lower(place + 1).len() > 1;
        let tokens = start..place + 1 + usize::from(clitic);
        if !drafts.has(Dimension::Engagement, &tokens) && !drafts.has(Dimension::Disclaim, &tokens) {
            drafts.push(Draft::neutral(tokens, Dimension::Engagement, "directive", 1, "imperative"));
        }
    }
}

/// A verb in -ons or -ez that opens a clause without its subject.
fn is_imperative(context: &Context<'_>, place: usize) -> bool {
    let lower = context.lower(place);
    let ending = lower.ends_with("ons") || lower.ends_with("ez") || matches!(lower, "faites" | "dites");
    let first_word = context.sentence(place).start == place && matches!(lower, "faites" | "dites");
    let spoken = context.quote_at(place).is_some_and(|quote| quote.kind != QuoteKind::EmbeddedPost);
    if !ending || spoken || !(context.is_finite(place) || first_word) {
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
