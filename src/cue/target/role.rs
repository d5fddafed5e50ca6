//! Rules b and c: where the entry's role says to look.

use super::{FRAME, Found};
use super::attribute::{leading, modified, predicated, trailing};
use super::clause::{has_plain_subject, object, subject};
use super::feeling::trigger;
use super::group::{agent, clitic, is_passive, verb};
use super::noun::{SERVANTS, complement, itself};
use crate::cue::classes::Class;
use crate::cue::context::Context;
use crate::cue::draft::Draft;
use crate::lexicon::Role;

pub(super) fn by_role(context: &Context<'_>, draft: &Draft) -> Found {
    argument(context, draft).or_else(|| about(context, draft))
}

/// « C'est irresponsable », a réagi Athènes au sujet d'Ankara: whom the frame says that the words were on.
fn about(context: &Context<'_>, draft: &Draft) -> Found {
    let quote = context.quote_at(draft.tokens.start)?;
    let said = context.tokens_of(quote.span);
    // « Interrogée sur la Chine, Mme Morel … »
    let first = context.sentence(said.start).start;
    if context.lemma(first) == "interroger" && context.lower(first + 1) == "sur" {
        return object(context, first + 1);
    }
    let mut frame = context.after(said.end, FRAME).take_while(|&at| !context.is(at, Class::BREAK) || context.is_mark(at));
    let link = frame.find(|&at| match context.lower(at) {
        "visant" | "concernant" => true,
        "au" => context.lower(at + 1) == "sujet",
        "à" => matches!(context.lower(at + 1), "propos" | "encontre" | "adresse" | "égard" | "intention" | "endroit")
            || matches!(context.lower(at + 2), "encontre" | "adresse" | "égard" | "intention" | "endroit"),
        _ => false,
    })?;
    object(context, link + 1)
}

fn argument(context: &Context<'_>, draft: &Draft) -> Found {
    let tokens = &draft.tokens;
    match draft.role {
        Role::None => None,
        Role::Head => trailing(context, draft)
            .or_else(|| modified(context, draft))
            .or_else(|| predicated(context, tokens.start))
            .or_else(|| leading(context, draft)),
        Role::Itself => itself(context, draft),
        Role::Subject if is_passive(context, draft) => agent(context, draft).or_else(|| {
            // « La Moldavie a été trahie » says nothing against Moldova.
            let deed = !draft.construction && context.is_participle(tokens.start);
            if deed { None } else { modified(context, draft).or_else(|| predicated(context, tokens.start)) }
        }),
        Role::Subject => {
            trailing(context, draft).or_else(|| verb(context, draft).and_then(|verb| subject(context, verb)))
        }
        Role::Object if is_passive(context, draft) => {
            modified(context, draft).or_else(|| predicated(context, tokens.start))
        }
        Role::Object => object(context, tokens.end - 1).or_else(|| clitic(context, draft)),
        Role::Complement => complement(context, draft),
        Role::Trigger => trigger(context, draft),
    }
}

/// Whether the place where the role looks is taken by somebody or something without a name: « une poignée d'élus prend
/// l'Europe en otage » is not on Europe.
pub(super) fn is_taken(context: &Context<'_>, draft: &Draft) -> bool {
    if draft.role == Role::Itself && SERVANTS.has(context.lemma(draft.tokens.start)) {
        let owner = draft.tokens.start.checked_sub(1).map_or("", |before| context.lower(before));
        return matches!(context.lower(draft.tokens.end), "de" | "d'" | "du" | "des")
            || matches!(owner, "son" | "sa" | "ses" | "leur" | "leurs");
    }
    draft.role == Role::Subject
        && !is_passive(context, draft)
        && verb(context, draft).is_some_and(|verb| has_plain_subject(context, verb))
}
