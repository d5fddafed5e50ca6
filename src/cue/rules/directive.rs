//! Directives to the reader: imperatives of *nous* and *vous* outside reported speech (« Rappelons que … »).

use crate::cue::Dimension;
use crate::cue::classes::Class;
use crate::cue::context::Context;
use crate::cue::draft::{Draft, Drafts};

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
    if !ending || !context.is_finite(place) || context.quote_at(place).is_some() {
        return false;
    }
    let inverted = matches!(context.lower(place + 1), "-nous" | "-vous") && super::in_question(context, place);
    let first = place.checked_sub(1).filter(|&before| context.is(before, Class::NE)).unwrap_or(place);
    let sentence = context.sentence(place).start;
    let opens = first == sentence
        || context.is(first - 1, Class::BREAK | Class::COMMA | Class::OPPOSING)
        || matches!(context.lower(first - 1), "et" | "alors");
    let subject = (sentence.max(first.saturating_sub(3))..first).any(|at| matches!(context.lower(at), "nous" | "vous"));
    opens && !subject && !inverted
}
