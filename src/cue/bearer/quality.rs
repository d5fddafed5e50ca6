//! Qualities: whose they are decides whether they are judged or appraised.

use super::nouns::{Bearer, is_quality};
use super::{appraising, evaluated, is_of_ability, judging, of_word, subject};
use crate::cue::Dimension;
use crate::cue::classes::Class;
use crate::cue::context::Context;
use crate::cue::draft::Draft;
use crate::tag::Upos;

/// « l'audace du maire » is judged, « l'audace du décor » appraised.
pub(super) fn of_quality(context: &Context<'_>, draft: Draft) -> Draft {
    let start = draft.tokens.start;
    // « d'une niaiserie confondante » makes a quality of any noun.
    let held = possessed(context, start);
    if draft.tokens.len() != 1 || held.is_none() && !is_quality(context.lemma(start)) {
        return draft;
    }
    // « le mépris des règles »: what a moral quality is of need not be its owner.
    let belongs = draft.dimension == Dimension::Appreciation || is_of_ability(&draft);
    let owner = || complement(context, start).filter(|_| belongs).and_then(|noun| of_word(context, noun));
    let bearer =
        shown_by(context, start).or(held).or_else(owner).or_else(|| evaluated(context, &draft).filter(|_| belongs));
    match (draft.dimension, bearer) {
        (Dimension::Appreciation, Some(Bearer::Actor)) => judging(draft),
        (Dimension::Judgement, Some(Bearer::Matter)) => appraising(draft),
        _ => draft,
    }
}

/// « il répond avec une rare élégance »: who or what shows a quality in acting.
fn shown_by(context: &Context<'_>, noun: usize) -> Option<Bearer> {
    let mut before = context.before(noun, 4).skip_while(|&at| matches!(context.upos(at), Upos::Det | Upos::Adj));
    let with = before.next().filter(|&at| context.lower(at) == "avec")?;
    let verb = context.before(with, 6).take_while(|&at| !context.ends_phrase(at)).find(|&at| context.is_verb(at))?;
    subject(context, verb)
}

/// « la bande-son est d'une délicatesse inouïe », « les énigmes, d'une niaiserie confondante »: what has a quality.
fn possessed(context: &Context<'_>, noun: usize) -> Option<Bearer> {
    let article = context.before(noun, 2).find(|&at| matches!(context.lower(at), "un" | "une"))?;
    let of = article.checked_sub(1).filter(|&at| matches!(context.lower(at), "de" | "d'"))?;
    let aside = |at: usize| context.is(at, Class::COMMA) || context.upos(at) == Upos::Adv;
    let mut before = context.before(of, 3).skip_while(|&at| aside(at));
    let holder = before.next()?;
    if context.is_verb(holder) { subject(context, holder) } else { of_word(context, holder) }
}

/// The noun that a quality belongs to: « l'audace du décor ».
fn complement(context: &Context<'_>, noun: usize) -> Option<usize> {
    let mut after = context.after(noun, 6).skip_while(|&at| context.upos(at) == Upos::Adj);
    after.next().filter(|&at| matches!(context.lower(at), "de" | "d'" | "du" | "des"))?;
    after
        .take_while(|&at| !context.is(at, Class::BREAK | Class::COMMA))
        .find(|&at| matches!(context.upos(at), Upos::Noun | Upos::Propn))
}
