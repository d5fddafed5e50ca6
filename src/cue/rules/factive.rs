//! Factive verbs boost only what the voice asserts: « l'étude montre que » does, « rien ne montre que » does not.

use super::{in_question, is_hypothetical};
use crate::cue::classes::Class;
use crate::cue::context::Context;
use crate::cue::draft::Draft;

pub(super) fn is_asserted(context: &Context<'_>, draft: &Draft) -> bool {
    let place = draft.tokens.start;
    let own = draft.tokens.clone().any(|at| context.is(at, Class::NE));
    let negated = context.before(place, 4).take_while(|&at| !context.is(at, Class::COMMA | Class::BREAK));
    let negated = negated.into_iter().any(|at| context.is(at, Class::NE | Class::WITHOUT));
    let supposed = context.is_conditional(place) && is_hypothetical(context, place);
    (own || !negated) && !supposed && !in_question(context, place)
}
