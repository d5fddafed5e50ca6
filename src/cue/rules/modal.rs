//! *Pouvoir* and *devoir*: what may be so (hedge), what must be done (necessity), and what somebody merely can or is
//! due to do (neither).

use crate::cue::Dimension;
use crate::cue::classes::Class;
use crate::cue::context::Context;
use crate::cue::draft::Draft;
use crate::cue::target;
use crate::cue::word_list::WordList;
use crate::entity::EntityType;
use crate::quote::QuoteKind;
use crate::tag::{Mood, Tense, Upos, VerbForm};

/// Verbs of state and effect: with them *pouvoir* in the present says what may be, not what somebody can do.
static POSSIBLE: WordList = WordList::new(
    "être avoir sembler paraître entraîner provoquer causer conduire durer aggraver mener arriver survenir \
    atteindre varier nuire cacher signifier expliquer surprendre devenir déboucher détruire tuer blesser endommager \
    ruiner ralentir accélérer affecter perturber fausser tourner basculer dégénérer coûter gêner brouiller altérer \
    influencer déclencher imiter masquer refléter résulter suffire tromper empirer agir",
);

/// A match of *pouvoir* or *devoir* as what it is in its sentence; other entries pass unchanged.
pub(super) fn refine(context: &Context<'_>, draft: Draft) -> Option<Draft> {
    let place = draft.tokens.start;
    if draft.construction || !context.is_verb(place) {
        return Some(draft);
    }
    match context.lemma(place) {
        "pouvoir" => may_be(context, place).then_some(draft),
        "devoir" => duty(context, place, draft),
        // « Fallait-il … ? » asks about what is past.
        "falloir" if context.lower(place) == "fallait" && context.is(place + 1, Class::INVERTED) => None,
        "falloir" if context.lower(place) == "fallait" && is_daring(context, place) => None,
        _ => Some(draft),
    }
}

/// « Il fallait oser. », « Il fallait y penser. », « Il fallait le voir pour y croire. » exclaim.
fn is_daring(context: &Context<'_>, place: usize) -> bool {
    let Some(infinitive) = infinitive(context, place) else { return false };
    let taken_up = matches!(context.lower(infinitive - 1), "le" | "y");
    match context.lemma(infinitive) {
        "oser" | "voir" | "entendre" => true,
        "faire" | "penser" => taken_up,
        _ => false,
    }
}

/// The infinitive that the modal governs, past clitics, adverbs and an inverted subject.
fn infinitive(context: &Context<'_>, place: usize) -> Option<usize> {
    context.after(place, 7).take_while(|&at| !context.is(at, Class::BREAK)).find(|&at| context.is_infinitive(at))
}

fn may_be(context: &Context<'_>, place: usize) -> bool {
    let morph = context.morph(place);
    let Some(infinitive) = infinitive(context, place) else { return false };
    let ability =
        context.before(place, 4).any(|at| matches!(context.lower(at), "je" | "j'" | "tu" | "vous" | "nous" | "on"));
    let possible = POSSIBLE.has(context.lemma(infinitive)) && !is_passive(context, infinitive);
    match (morph.verb_form, morph.mood, morph.tense) {
        (Some(VerbForm::Fin) | None, Some(Mood::Cnd), _) => !is_negated(context, place) || possible,
        (Some(VerbForm::Fin) | None, Some(Mood::Sub), _) => !ability && !in_purpose(context, place),
        (Some(VerbForm::Fin) | None, _, Some(Tense::Pres) | None) => {
            possible && !ability && !is_negated(context, place)
        }
        (Some(VerbForm::Part), ..) => {
            // « a pu être copié » supposes, « a pu accoster » succeeded.
            let supposes = possible || is_passive(context, infinitive);
            supposes && after_auxiliary(context, place) && !is_negated(context, place)
        }
        _ => false,
    }
}

/// « peut être consulté »: what can be done, not what may be so.
fn is_passive(context: &Context<'_>, infinitive: usize) -> bool {
    context.lemma(infinitive) == "être" && context.after(infinitive, 3).any(|at| context.is_participle(at))
}

fn is_negated(context: &Context<'_>, place: usize) -> bool {
    context.before(place, 4).any(|at| context.is(at, Class::NE))
}

/// « pour que … puisse », « afin que … puisse »: a purpose.
fn in_purpose(context: &Context<'_>, place: usize) -> bool {
    let link = context.before(place, 15).find(|&at| context.is(at, Class::QUE));
    link.and_then(|link| link.checked_sub(1)).is_some_and(|at| {
        matches!(context.lower(at), "pour" | "afin" | "sorte" | "façon" | "sans" | "avant")
            || matches!(context.lemma(at), "vouloir" | "souhaiter" | "falloir" | "permettre" | "demander" | "attendre")
    })
}

fn duty(context: &Context<'_>, place: usize, draft: Draft) -> Option<Draft> {
    let morph = context.morph(place);
    let infinitive = infinitive(context, place)?;
    let perfect =
        context.lemma(infinitive) == "avoir" && context.after(infinitive, 3).any(|at| context.is_participle(at));
    // « il doit s'agir d'un faux »: a guess.
    let identifies = context.lemma(infinitive) == "agir" && context.lower(infinitive - 1) == "s'";
    let hedge = Draft::neutral(draft.tokens.clone(), Dimension::Hedge, "verb", 1, "devoir-probable");
    match (morph.verb_form, morph.mood, morph.tense) {
        (Some(VerbForm::Part), ..) => after_auxiliary(context, place).then_some(draft),
        (Some(VerbForm::Inf), ..) => Some(draft),
        (_, Some(Mood::Cnd), _) if is_advice(context, place) => Some(draft),
        (_, Some(Mood::Cnd), _) => Some(hedge),
        (_, _, Some(Tense::Imp)) => None,
        _ if perfect || identifies => Some(hedge),
        (_, _, Some(Tense::Fut)) => Some(draft),
        _ if is_scheduled(context, place) || is_made_for(context, place) => None,
        _ => Some(draft),
    }
}

/// « a dû quitter », « aurait dû prévenir »; not « la crise due à … ».
fn after_auxiliary(context: &Context<'_>, place: usize) -> bool {
    context.before(place, 4).any(|at| context.upos(at) == Upos::Aux || context.lemma(at) == "avoir")
}

/// « nous devrions », « on devrait », and a speaker's or a polemist's « le ministre devrait avoir honte »: what ought to
/// be. In plain reports the conditional of *devoir* says what is expected.
fn is_advice(context: &Context<'_>, place: usize) -> bool {
    let spoken =
        context.quote_at(place).is_some_and(|quote| matches!(quote.kind, QuoteKind::Direct | QuoteKind::EmbeddedPost));
    let addressed = context.before(place, 4).chain(context.after(place, 2));
    let addressed = addressed
        .into_iter()
        .any(|at| matches!(context.lower(at), "nous" | "on" | "je" | "vous" | "tu" | "chacun" | "personne" | "nul"));
    spoken || addressed
}

/// « la dalle qui doit porter le réacteur »: what a thing is for.
fn is_made_for(context: &Context<'_>, place: usize) -> bool {
    let noun = place.checked_sub(2).filter(|_| context.lower(place - 1) == "qui");
    noun.is_some_and(|noun| context.upos(noun) == Upos::Noun && target::is_matter(context.lemma(noun)))
}

/// « doivent se revoir le 3 décembre », « doit être posée en mars »: a date makes it an appointment.
fn is_scheduled(context: &Context<'_>, place: usize) -> bool {
    let sentence = context.sentence(place);
    let around = sentence.start.max(place.saturating_sub(25))..sentence.end.min(place + 25);
    context.mentions_in(&around).iter().any(|mention| {
        let limit = (mention.tokens.0 as usize).saturating_sub(2)..mention.tokens.0 as usize;
        let deadline =
            limit.into_iter().any(|at| matches!(context.lower(at), "avant" | "ici" | "jusqu'à" | "depuis" | "dès"));
        mention.kind == EntityType::Date && !deadline
    })
}
