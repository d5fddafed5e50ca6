//! Rules b and c: where the entry's role says to look.

use super::attribute::{detached, leading, modified, predicated, trailing};
use super::clause::{object, subject};
use super::feeling::trigger;
use super::group::{agent, clitic, is_passive, verb};
use super::noun::{complement, itself};
use super::{FRAME, Found, TargetRule, is_actor};
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
    // « Un peu de décence, monsieur Belkacem »
    let called = said.end.checked_sub(1).and_then(|last| context.mention_at(last)).filter(|called| is_actor(called));
    if let Some(called) = called.filter(|called| is_called(context, called.tokens.0 as usize, draft.tokens.end)) {
        return Some((Context::actor(called), TargetRule::C));
    }
    let mut frame =
        context.after(said.end, FRAME).take_while(|&at| !context.is(at, Class::BREAK) || context.is_mark(at));
    let link = frame.find(|&at| match context.lower(at) {
        "visant" | "concernant" => true,
        "au" => context.lower(at + 1) == "sujet",
        "à" => {
            matches!(context.lower(at + 1), "propos" | "encontre" | "adresse" | "égard" | "intention" | "endroit")
                || matches!(context.lower(at + 2), "encontre" | "adresse" | "égard" | "intention" | "endroit")
        }
        _ => false,
    })?;
    object(context, link + 1)
}

/// Whether a name stands for itself behind a comma, with a civility or without, and after the cue.
fn is_called(context: &Context<'_>, name: usize, cue: usize) -> bool {
    let civil = context.before(name, 3).find(|&at| {
        !matches!(context.lower(at), "monsieur" | "madame" | "m." | "mme" | "le" | "la" | "cher" | "chère")
    });
    cue < name && civil.is_some_and(|at| context.is(at, Class::COMMA))
}

fn argument(context: &Context<'_>, draft: &Draft) -> Found {
    let tokens = &draft.tokens;
    match draft.role {
        Role::None => None,
        Role::Head => trailing(context, draft)
            .or_else(|| modified(context, draft))
            .or_else(|| predicated(context, tokens.start))
            .or_else(|| leading(context, draft))
            .or_else(|| detached(context, draft)),
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
