//! What is said ahead of its subject, or inserted behind it: « Après avoir menti, X … », « X, sans mentir, … ».

use super::Found;
use super::clause::subject;
use crate::cue::classes::Class;
use crate::cue::context::Context;
use crate::tag::Upos;

/// How far such a stretch is followed, in tokens.
const FAR: usize = 30;

/// How a stretch opens that is said of the subject behind it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Opening {
    /// Whatever hangs on the clause: a preposition too.
    Any,
    /// What describes: an adjective, a participle, *sans*; « Malgré le mépris, X … » does not.
    Describing,
}

/// The subject of the verb behind the comma, for what stands before it in a stretch without a verb of its own.
pub(super) fn fronted(context: &Context<'_>, place: usize, opening: Opening) -> Found {
    subject(context, main_verb(context, place, opening)?)
}

/// The finite verb behind the comma that closes such a stretch.
fn main_verb(context: &Context<'_>, place: usize, opening: Opening) -> Option<usize> {
    let ends = |at: usize| context.ends_phrase(at) || context.is_finite(at) || is_link(context, at);
    let bound = context.before(place, FAR).find(|&at| ends(at));
    let start = bound.map_or_else(|| context.sentence(place).start.max(place.saturating_sub(FAR)), |bound| bound + 1);
    let lead = |at: usize| context.upos(at) == Upos::Cconj || context.is(at, Class::COMMA) || context.is_mark(at);
    let first = (start..=place).find(|&at| !lead(at))?;
    let ahead = bound.is_none_or(|bound| context.ends_phrase(bound)) && fits(context, first, opening);
    if !ahead {
        let comma = (start..place).rev().find(|&at| context.is(at, Class::COMMA))?;
        if !fits(context, comma + 1, opening) {
            return None;
        }
    }
    let (mut comma, mut relative) = (None, false);
    for at in context.after(place, FAR).take_while(|&at| !context.ends_phrase(at)) {
        if context.is(at, Class::COMMA) {
            (comma, relative) = (Some(at), false);
        } else if is_link(context, at) {
            relative = true;
        } else if context.is_finite(at) && !is_ago(context, at) {
            // « Sans mépriser ceux qui doutent, X … »
            match comma {
                _ if std::mem::take(&mut relative) => {}
                Some(comma) => return (ahead || adjoins(context, comma, at)).then_some(at),
                None => return None,
            }
        }
    }
    None
}

/// « Hautain il y a un an, M. Petit … »: a date.
fn is_ago(context: &Context<'_>, verb: usize) -> bool {
    context.lower(verb) == "a" && context.lower(verb - 1) == "y" && context.lower(verb.saturating_sub(2)) == "il"
}

/// Words that open a clause with a verb of its own.
fn is_link(context: &Context<'_>, at: usize) -> bool {
    context.is(at, Class::SUBORDINATOR)
        && context.upos(at) != Upos::Adv
        && !(matches!(context.lower(at), "comme" | "si") && context.upos(at + 1) == Upos::Adj)
}

/// Whether nothing but clitics stands between the comma and the verb.
fn adjoins(context: &Context<'_>, comma: usize, verb: usize) -> bool {
    (comma + 1..verb).all(|at| context.is(at, Class::CLITIC | Class::NE))
}

fn fits(context: &Context<'_>, first: usize, opening: Opening) -> bool {
    let at = (first..first + 3).find(|&at| context.upos(at) != Upos::Adv).unwrap_or(first);
    match context.upos(at) {
        Upos::Adj => true,
        Upos::Adp => {
            opening == Opening::Any
                || matches!(context.lower(at), "sans" | "en" | "loin")
                || matches!(context.lower(at + 1), "ordinaire" | "habitude")
        }
        Upos::Verb | Upos::Aux => context.is_participle(at) || context.is_infinitive(at),
        // « Timbre cristallin, aplomb de funambule, la soprano … »
        Upos::Noun => at == first && context.mention_at(at).is_none(),
        _ => matches!(context.lower(first), "loin" | "tout" | "toute" | "plutôt"),
    }
}
