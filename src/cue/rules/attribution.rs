//! Who is made to speak: a reporting verb counts where it reports, and every quote's own words of reporting do.

use crate::cue::Dimension;
use crate::cue::classes::Class;
use crate::cue::context::Context;
use crate::cue::draft::{Draft, Drafts};
use crate::lexicon::{Action, Role};
use crate::quote::Quote;
use crate::segment::TokenKind;
use crate::tag::Upos;

/// Whether the match of an attribution entry reports speech in its sentence.
pub(super) fn is_reporting(context: &Context<'_>, draft: &Draft) -> bool {
    let place = draft.tokens.start;
    if context.lower(place) == "selon" {
        return !matches!(context.lower(place + 1), "que" | "qu'")
            && !matches!(context.lemma(place + 2), "cas" | "saison" | "besoin" | "modalité");
    }
    if draft.tokens.len() > 1 || !context.is_verb(place) && context.upos(place) != Upos::X {
        return true;
    }
    if context.is_quote_cue(&draft.tokens) {
        return true;
    }
    let participle = context.is_participle(place);
    if participle && !has_auxiliary(context, place) {
        return false;
    }
    follows_speech(context, place)
        || leads_to_speech(context, place)
        || draft.role == Role::Object && has_object(context, place)
}

fn has_auxiliary(context: &Context<'_>, place: usize) -> bool {
    context.before(place, 5).take_while(|&at| !context.is(at, Class::COMMA)).any(|at| context.upos(at) == Upos::Aux)
}

/// « …, affirme le maire », « …, a-t-il affirmé »: the verb stands after its speech, before its subject.
fn follows_speech(context: &Context<'_>, place: usize) -> bool {
    let inverted = |at: usize| context.lower(at).starts_with('-') && context.lower(at).len() > 1;
    let verb = context.before(place, 4).find(|&at| context.upos(at) == Upos::Aux && inverted(at + 1)).unwrap_or(place);
    if inverted(verb + 1) && !super::in_question(context, place) {
        return true;
    }
    let group =
        context.before(place, 3).take_while(|&at| context.upos(at) == Upos::Aux || is_clitic(context, at)).last();
    let first = group.unwrap_or(place);
    let Some(before) = first.checked_sub(1) else { return false };
    let opens = context.is(before, Class::COMMA | Class::CLOSING) || matches!(context.lower(before), "–" | "—");
    let subject = context.after(place, 3).find(|&at| context.upos(at) != Upos::Adv);
    let named = subject.is_some_and(|at| {
        matches!(context.upos(at), Upos::Det | Upos::Propn | Upos::Noun | Upos::Num | Upos::Adj) || inverted(at)
    });
    opens && named && context.sentence(place).start < before
}

/// « affirme que », « dit vouloir », « prévient : « … » »: speech comes after.
fn leads_to_speech(context: &Context<'_>, place: usize) -> bool {
    for at in context.after(place, 14) {
        let near = at - place;
        if context.is(at, Class::OPENING) || context.is(at, Class::COLON) && context.is(at + 1, Class::OPENING) {
            return true;
        }
        if context.quote_at(at).is_some_and(|quote| context.span(&(at..at + 1)).start() == quote.span.start()) {
            return near <= 6;
        }
        if context.is(at, Class::QUE) && near <= 5 && !is_restricted(context, place, at) {
            return true;
        }
        if near == 1 && context.lower(at) == "si"
            || near <= 3 && context.is_infinitive(at) && only_between(context, place, at)
        {
            return true;
        }
        if context.is(at, Class::BREAK) || context.is_finite(at) {
            return false;
        }
    }
    false
}

/// Nothing but adverbs, negation and clitics between verb and infinitive: « dit ne rien savoir ».
fn only_between(context: &Context<'_>, verb: usize, infinitive: usize) -> bool {
    (verb + 1..infinitive).all(|at| {
        matches!(context.upos(at), Upos::Adv | Upos::Pron | Upos::Aux) && !context.is(at, Class::SUBORDINATOR)
    })
}

fn is_restricted(context: &Context<'_>, verb: usize, que: usize) -> bool {
    context.before(verb, 3).any(|at| {
        context.is(at, Class::NE)
            && super::restriction::restriction(context, at).is_some_and(|tokens| tokens.end == que + 1)
    })
}

fn is_clitic(context: &Context<'_>, at: usize) -> bool {
    context.is(at, Class::CLITIC | Class::NE)
}

/// A noun phrase right after the verb, or a clitic object before it (« le dément »).
fn has_object(context: &Context<'_>, place: usize) -> bool {
    let next = context.after(place, 3).find(|&at| context.upos(at) != Upos::Adv);
    let follows = next.is_some_and(|at| {
        matches!(context.upos(at), Upos::Det | Upos::Noun | Upos::Propn | Upos::Num | Upos::Adj)
            || matches!(context.lower(at), "de" | "d'" | "des" | "du" | "contre")
            || context.is(at, Class::BREAK)
    });
    follows || next.is_none()
}

/// Adds the reporting words of quotes that no entry has found.
pub(super) fn find(context: &Context<'_>, drafts: &mut Drafts) {
    for quote in context.quotes {
        let Some(tokens) = quote.cue.map(|cue| context.tokens_of(cue)).filter(|tokens| !tokens.is_empty()) else {
            continue;
        };
        if drafts.has(Dimension::Attribution, &tokens) || is_colon(context, &tokens) {
            continue;
        }
        let subtype = if is_vague(context, quote) { "vague" } else { subtype(context, tokens.end - 1) };
        drafts.push(Draft::neutral(tokens, Dimension::Attribution, subtype, 1, "reported-speech"));
    }
}

fn is_colon(context: &Context<'_>, tokens: &std::ops::Range<usize>) -> bool {
    tokens.clone().all(|at| context.token(at).is_some_and(|token| token.kind != TokenKind::Word))
}

/// The class of the reporting verb, by the lexicon.
fn subtype(context: &Context<'_>, place: usize) -> &'static str {
    let entry = context.lexicon.one_word(context.lemma(place), Upos::Verb, Dimension::Attribution);
    match entry.map(|entry| entry.action) {
        Some(Action::Cue { subtype, .. }) => subtype,
        _ => "neutral",
    }
}

/// Whether the speaker stays in the dark: « certains », « des sources », « on ».
pub(super) fn is_vague(context: &Context<'_>, quote: &Quote) -> bool {
    let Some(speaker) = quote.speaker_span.filter(|_| quote.speaker.is_none()) else { return false };
    let tokens = context.tokens_of(speaker);
    matches!(
        context.lower(tokens.start),
        "certains"
            | "certaines"
            | "des"
            | "plusieurs"
            | "on"
            | "d'aucuns"
            | "beaucoup"
            | "nombreux"
            | "une"
            | "un"
            | "d'"
    ) && context.lower(tokens.start) != "un"
        || context.lower(tokens.start) == "on"
}
