//! Of whom a verb of judging speaks: its object, behind or before it, or the subject of its passive.

use super::apposition::apposition;
use super::clause::{is_dated, relative_head, subject};
use super::fronted::{Opening, fronted};
use super::group::{first_of_group, is_passive_at, object_clitic};
use super::phrase::{governor, start_of_phrase};
use super::reference::antecedent;
use super::referent::referent;
use super::{Found, TargetRule, is_actor};
use crate::cue::classes::Class;
use crate::cue::context::Context;
use crate::entity::EntityType;
use crate::tag::Upos;

/// Of whom a verb of judging says what begins at `start`: its object behind it, before it as a clitic or a relative, or
/// the subject of its passive.
pub(super) fn judged(context: &Context<'_>, verb: usize, start: usize) -> Found {
    if let Some(clitic) = object_clitic(context, verb) {
        return antecedent(context, clitic).map(|entity| (entity, TargetRule::C));
    }
    if is_passive_at(context, verb) {
        return suffered(context, verb);
    }
    let stands = |at: &usize| {
        let noun = matches!(context.upos(*at), Upos::Noun | Upos::Propn) || context.mention_at(*at).is_some();
        noun && !is_dated(context, *at)
    };
    // « tient M. Petit pour un sage et Mme Morel pour une illuminée »
    let link = start_of_phrase(context, start).checked_sub(1);
    let link = link.map(|at| if context.is_mark(at) { at - 1 } else { at });
    let opens = |at: usize| matches!(context.upos(at), Upos::Det | Upos::Propn) || context.mention_at(at).is_some();
    let joined = (verb + 1..start).rev().find(|&at| context.upos(at) == Upos::Cconj && opens(at + 1));
    let first = joined.unwrap_or(verb) + 1;
    // « tient le directeur du site, Paul Vernet, pour un brave type »
    let name = link.filter(|&at| context.lower(at) == "pour").and_then(|at| {
        (first..at).rev().filter_map(|at| context.mention_at(at)).find(|name| name.kind == EntityType::Per)
    });
    if let Some(name) = name {
        return Some((Context::actor(name), TargetRule::C));
    }
    if let Some(noun) = (first..start).find(stands) {
        return referent(context, noun);
    }
    let relative = relative_object(context, verb)?;
    let noun = relative_head(context, relative)?;
    // « X, inspecteur du travail que l'on tient pour impartial »
    let title = || governor(context, noun).and_then(|title| apposition(context, title));
    referent(context, noun).or_else(|| apposition(context, noun)).or_else(title)
}

/// Of whom a passive participle is said: its subject, or what it stands beside.
pub(super) fn suffered(context: &Context<'_>, participle: usize) -> Found {
    let first = first_of_group(context, participle);
    if first != participle {
        return subject(context, first);
    }
    // « Dépeint comme un tyran, M. Dervaux … »
    called(context, participle).or_else(|| fronted(context, participle, Opening::Any))
}

/// « M. Garnier, qualifié d'imposteur », « un contrat jugé providentiel »: what the participle stands beside.
fn called(context: &Context<'_>, participle: usize) -> Found {
    let before = participle.checked_sub(1)?;
    let noun = if context.is(before, Class::COMMA) { before.checked_sub(1)? } else { before };
    let named =
        context.mention_at(noun).is_some_and(is_actor) || matches!(context.upos(noun), Upos::Noun | Upos::Propn);
    named.then(|| referent(context, noun)).flatten()
}

/// « que l'on disait … »: the relative pronoun.
pub(super) fn relative_object(context: &Context<'_>, verb: usize) -> Option<usize> {
    let mut before = context.before(verb, 8).take_while(|&at| !context.is(at, Class::COMMA | Class::BREAK));
    before.find(|&at| {
        matches!(context.lower(at), "que" | "qu'")
            && at.checked_sub(1).is_some_and(|noun| {
                context.is(noun, Class::COMMA | Class::BREAK) || matches!(context.upos(noun), Upos::Noun | Upos::Propn)
            })
    })
}

/// Whether a clitic or a relative pronoun stands before the verb as its object.
pub(super) fn has_object_before(context: &Context<'_>, verb: usize) -> bool {
    object_clitic(context, verb).is_some() || relative_object(context, verb).is_some()
}
