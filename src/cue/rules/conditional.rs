//! The press's *conditionnel de ouï-dire* (« aurait livré », « serait prêt »): what the text passes on without
//! vouching for it. Told apart from hypothesis, future-in-past, politeness and counterfactual (Dendale 1993;
//! Kronning 2002).

use std::ops::Range;

use super::hypothesis::is_hypothetical;
use super::question::in_question;
use crate::cue::Dimension;
use crate::cue::classes::Class;
use crate::cue::context::Context;
use crate::cue::draft::{Draft, Drafts};
use crate::cue::word_list::WordList;
use crate::quote::QuoteKind;
use crate::tag::{Mood, Tense, Upos};

/// Verbs whose conditional weighs or softens: other rules and entries speak of them.
static MODAL: WordList = WordList::new(
    "pouvoir devoir falloir vouloir aimer souhaiter préférer savoir sembler valoir suffire convenir gagner oser",
);

/// Verbs of consequence: in the plain conditional they mostly draw out what a plan would bring.
static CONSEQUENCE: WordList = WordList::new(
    "permettre entraîner provoquer changer signifier conduire impliquer éviter aider risquer constituer revenir \
    suivre rendre mener apporter donner faire offrir ouvrir priver contribuer favoriser obliger réduire augmenter \
    accroître alourdir alléger affaiblir renforcer améliorer empêcher limiter",
);

/// The cue of a form that ends as a conditional does.
pub(super) fn at(context: &Context<'_>, place: usize, drafts: &mut Drafts) {
    if context.is_conditional(place) && passes_on(context, place) {
        let tokens = group(context, place);
        drafts.push(Draft::neutral(tokens, Dimension::Hearsay, "conditional", 2, "press-conditional"));
    }
}

fn passes_on(context: &Context<'_>, place: usize) -> bool {
    let compound = is_compound(context, place);
    if !is_third_person(context, place) || is_imperfect(context, place) {
        return false;
    }
    let lemma = context.lemma(place);
    if MODAL.has(lemma) || compound && has_modal_participle(context, place) {
        return false;
    }
    if context.quote_at(place).is_some_and(|quote| matches!(quote.kind, QuoteKind::Direct | QuoteKind::Mixed)) {
        return false;
    }
    if is_future_in_past(context, place) && !compound || is_hypothetical(context, place) || in_question(context, place)
    {
        return false;
    }
    if is_dismissed(context, place) || !compound && (is_promised(context, place) || is_narrated(context, place)) {
        return false;
    }
    compound || is_sourced(context, place) || !(CONSEQUENCE.has(lemma) || has_pointing_subject(context, place))
}

/// Whether the verb is an auxiliary with its participle: what is passed on is over and done.
fn is_compound(context: &Context<'_>, place: usize) -> bool {
    let Some(participle) = participle(context, place) else { return false };
    match context.lemma(place) {
        "avoir" => true,
        // « serait vendu » is a present passive, « serait parti » is past.
        "être" => {
            MOVING.has(context.lemma(participle))
                || context.before(place, 2).any(|at| matches!(context.lower(at), "se" | "s'"))
        }
        _ => false,
    }
}

/// Verbs whose past goes with *être*.
static MOVING: WordList = WordList::new(
    "aller venir partir arriver entrer sortir mourir naître devenir revenir parvenir tomber rester décéder monter \
    descendre retourner rentrer intervenir survenir",
);

/// The participle of the group, past adverbs and negation.
fn participle(context: &Context<'_>, place: usize) -> Option<usize> {
    let next = context.after(place, 5).find(|&next| !matches!(context.upos(next), Upos::Adv | Upos::Pron))?;
    context.is_participle(next).then_some(next)
}

/// Verb and participle, or verb and the adjective it attributes.
fn group(context: &Context<'_>, place: usize) -> Range<usize> {
    if !matches!(context.lemma(place), "avoir" | "être") {
        return place..place + 1;
    }
    let mut end = place + 1;
    for next in context.after(place, 6) {
        match context.upos(next) {
            Upos::Adv if !matches!(context.lower(next), "en" | "à") => {}
            Upos::Verb | Upos::Aux if context.is_participle(next) => end = next + 1,
            Upos::Adj if end == place + 1 && context.lemma(place) == "être" => end = next + 1,
            _ => break,
        }
        if context.upos(next) == Upos::Adj || context.upos(next) == Upos::Verb {
            break;
        }
    }
    place..end
}

/// « aurait pu », « aurait dû »
fn has_modal_participle(context: &Context<'_>, place: usize) -> bool {
    participle(context, place).is_some_and(|participle| MODAL.has(context.lemma(participle)))
}

/// *je* and *vous* ask or wish; hearsay is of third persons. « on dirait » and « on croirait » compare.
fn is_third_person(context: &Context<'_>, place: usize) -> bool {
    let lower = context.lower(place);
    let person = lower.ends_with("ait") || lower.ends_with("aient");
    let impersonal = context.lemma(place) == "dire";
    let compares = matches!(context.lemma(place), "croire" | "jurer" | "penser");
    let mut subjects = context.before(place, 3).map(|before| context.lower(before));
    person
        && !impersonal
        && !subjects.any(|word| matches!(word, "je" | "j'" | "tu") || compares && matches!(word, "on" | "l'on"))
}

/// « préparait », « entrait »: verbs in -rer have an imperfect that looks like a conditional.
fn is_imperfect(context: &Context<'_>, place: usize) -> bool {
    let (lower, lemma) = (context.lower(place), context.lemma(place));
    let stem = ["ait", "aient"].iter().find_map(|ending| lower.strip_suffix(ending));
    let ends = |endings: &[&str]| endings.iter().any(|ending| lemma.ends_with(ending));
    let spelled = |stem: &str| {
        lemma.strip_suffix("er") == Some(stem)
            || lemma.strip_suffix('e') == Some(stem) && ends(VOWEL_RE) && !ends(THIRD_GROUP)
    };
    stem.is_some_and(spelled)
}

/// How a verb in -rer ends where only its form in -re is known (`déchire`, `déclare`), and the verbs in -re that end alike.
const VOWEL_RE: &[&str] = &["are", "ère", "ire", "ore", "ure"];
const THIRD_GROUP: &[&str] =
    &["uire", "crire", "lire", "dire", "rire", "fire", "faire", "plaire", "taire", "traire", "oire", "clure"];

/// « a prévenu que l'Iran livrerait »: the future as seen from a past verb that governs the clause.
pub(super) fn is_future_in_past(context: &Context<'_>, place: usize) -> bool {
    let from_quote =
        context.quote_at(place).filter(|quote| quote.kind == QuoteKind::Indirect).and_then(|quote| quote.cue);
    let sentence = context.sentence(place);
    if let Some(cue) = from_quote {
        let verb = context.document.tokens.partition_point(|token| token.span.end() <= cue.start());
        if (verb..verb + 4).any(|at| context.is_verb(at) && is_past(context, at)) {
            return true;
        }
    }
    let lowest = sentence.start.max(place.saturating_sub(40));
    let mut link = None;
    for before in (lowest..place).rev() {
        if context.is(before, Class::QUE) || context.lower(before) == "si" {
            link = Some(before);
        } else if link.is_some() && context.is_finite(before) && is_past(context, before) {
            return true;
        }
    }
    false
}

/// « Plus tard, il deviendrait maire »: the future as seen from the time of the story.
fn is_narrated(context: &Context<'_>, place: usize) -> bool {
    let start = context.sentence(place).start;
    let opening = (start..place.min(start + 6)).take_while(|&at| !context.is(at, Class::COMMA | Class::BREAK));
    let later = |at: usize| match context.lower(at) {
        "tard" => at > 0 && context.lower(at - 1) == "plus",
        "suite" => at > 1 && context.lower(at - 2) == "par",
        "bientôt" | "désormais" => true,
        _ => false,
    };
    opening.into_iter().any(later)
}

/// A perfect, imperfect, pluperfect or simple past.
fn is_past(context: &Context<'_>, place: usize) -> bool {
    let morph = context.morph(place);
    let auxiliary = matches!(context.lemma(place), "avoir" | "être") && participle(context, place).is_some();
    let after_auxiliary =
        context.is_participle(place) && context.before(place, 3).any(|at| context.upos(at) == Upos::Aux);
    morph.mood != Some(Mood::Cnd)
        && (matches!(morph.tense, Some(Tense::Imp | Tense::Past)) && context.is_finite(place)
            || auxiliary
            || after_auxiliary)
}

/// « …, promet la mairie »: what is announced lies ahead.
fn is_promised(context: &Context<'_>, place: usize) -> bool {
    let Some(end) = context.said_at(place).map(|said| said.end) else { return false };
    let beside = (end..end + 5).chain(context.before(place, 12));
    beside
        .into_iter()
        .any(|at| matches!(context.lemma(at), "promettre" | "annoncer" | "prévoir" | "engager" | "proposer"))
}

/// « comme le ferait », « plus qu'il ne faudrait », « ce qui serait », « de sorte que »: comparison and purpose.
fn is_dismissed(context: &Context<'_>, place: usize) -> bool {
    let mut before = context.before(place, 6).take_while(|&at| !context.is(at, Class::COMMA | Class::BREAK));
    before.any(|at| match context.lower(at) {
        "comme" | "autant" | "sorte" | "façon" | "tant" => true,
        "qui" => at
            .checked_sub(1)
            .is_some_and(|ce| matches!(context.lower(ce), "ce" | "celui" | "ceux" | "celle" | "rien" | "personne")),
        _ => false,
    })
}

/// Whether the sentence names a source: « selon », « d'après », a relay, or speech reported in the present.
fn is_sourced(context: &Context<'_>, place: usize) -> bool {
    if context.quote_at(place).is_some_and(|quote| matches!(quote.kind, QuoteKind::AccordingTo | QuoteKind::Indirect)) {
        return true;
    }
    let sentence = context.sentence(place);
    let lowest = sentence.start.max(place.saturating_sub(40));
    let highest = sentence.end.min(place + 40);
    (lowest..highest).any(|at| {
        matches!(context.lower(at), "selon" | "apparemment" | "source" | "sources" | "rumeur" | "rumeurs")
            || context.lower(at) == "après" && at > 0 && context.lower(at - 1) == "d'"
    })
}

/// « cela changerait », « ce serait »: the subject is the thing just supposed.
fn has_pointing_subject(context: &Context<'_>, place: usize) -> bool {
    context.before(place, 3).any(|at| matches!(context.lower(at), "cela" | "ce" | "ça" | "c'" | "ceci"))
}
