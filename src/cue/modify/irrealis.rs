//! Step 3, irrealis: what is supposed, asked or merely possible still frames, at half its weight.

use super::{Context, Dimension, Draft, Value};
use crate::cue::classes::Class;
use crate::cue::rules::{in_condition, in_question, is_hypothetical};

/// How far before the cue a modal or conditional verb is looked for, in tokens.
const REACH: usize = 10;

pub(super) fn apply(context: &Context<'_>, draft: &Draft, result: &mut Value) {
    if let Some(reason) = reason(context, draft) {
        result.step("irrealis", &["irrealis ", reason, " ×0.5"].concat(), result.amount * 0.5);
    }
}

fn reason(context: &Context<'_>, draft: &Draft) -> Option<&'static str> {
    let place = draft.tokens.start;
    if in_condition(context, place) {
        return Some("condition");
    }
    if in_question(context, place) {
        return Some("question");
    }
    let verbs = context
        .before(place, REACH)
        .take_while(|&at| !context.is(at, Class::COMMA | Class::BREAK | Class::SUBORDINATOR));
    for at in verbs.into_iter().chain(draft.tokens.clone()) {
        if context.is_conditional(at) && is_hypothetical(context, at) {
            return Some("hypothesis");
        }
        // A name is given whatever may happen to its bearer: « doit affronter ce régime fantoche ».
        if draft.dimension != Dimension::Labelling && at < place && context.is_finite(at) && is_modal(context, at) {
            return Some("modal");
        }
    }
    None
}

/// *pouvoir*, *devoir*, *risquer de* over an infinitive.
fn is_modal(context: &Context<'_>, at: usize) -> bool {
    let modal = matches!(context.lemma(at), "pouvoir" | "devoir")
        || context.lemma(at) == "risquer" && matches!(context.lower(at + 1), "de" | "d'");
    modal && context.after(at, 6).any(|next| context.is_infinitive(next))
}
