//! Emotions: what they are about.

use super::Found;
use super::clause::{object, subject};
use super::group::{first_of_group, verb};
use super::sort::is_conduct;
use crate::cue::classes::Class;
use crate::cue::context::Context;
use crate::cue::draft::Draft;
use crate::cue::word_list::WordList;
use crate::tag::Upos;

/// Emotions that *de* links with what they are about.
static FELT_OF: WordList = WordList::new(
    "adoration amour aversion crainte culte dégoût désir détestation haine hantise horreur nostalgie peur phobie rejet soif",
);

/// Emotions that those who show them are blamed for.
static OUTBURSTS: WordList = WordList::new(
    "acharnement arrogance aveuglement délire déni euphorie exaltation fanatisme fébrilité fièvre folie frénésie haine hypocrisie \
    hystérie jalousie mépris morgue obsession panique paranoïa psychose rage rancœur ressentiment russophobie suffisance \
    triomphalisme xénophobie",
);

/// « l'hystérie qu'il provoque au niveau des régimes occidentaux », « la panique chez les élus »: an outburst is on those
/// among whom it is placed.
pub(super) fn felt_by(context: &Context<'_>, draft: &Draft) -> Found {
    if context.upos(draft.tokens.end - 1) != Upos::Noun {
        return None;
    }
    let mut near =
        context.after(draft.tokens.end - 1, 10).take_while(|&at| !context.is(at, Class::BREAK | Class::COMMA));
    let mut told = false;
    let place = near.find(|&at| {
        told |= context.is_finite(at);
        // « du mépris dans le ton de Mme Hamon »
        if context.lower(at) == "dans" && context.upos(at + 1) == Upos::Det {
            let noun = context.lemma(at + 2);
            return !told
                && (is_conduct(noun) || matches!(noun, "ton" | "voix" | "regard" | "propos" | "style" | "jeu"));
        }
        !told && matches!(context.lower(at), "chez" | "parmi")
            || matches!(context.lower(at), "au" | "du") && matches!(context.lower(at + 1), "sein" | "niveau" | "côté")
    })?;
    let link = if matches!(context.lower(place), "chez" | "parmi" | "dans") { place } else { place + 2 };
    object(context, link)
}

/// The preposition before whom something is aimed at: « contre », « à l'égard de », « vis-à-vis de ».
pub(super) fn towards(context: &Context<'_>, at: usize) -> Option<usize> {
    match context.lower(at) {
        "contre" | "envers" => Some(at),
        "encontre" | "égard" | "endroit" | "adresse" if context.lower(at - 1) == "l'" => Some(at + 1),
        "vis-à-vis" => Some(at + 1),
        _ => None,
    }
}

/// Verbs whose subject is whom a feeling goes to.
static WINNING: WordList = WordList::new(
    "attirer avoir bénéficier conserver forcer gagner garder jouir mériter obtenir perdre reconquérir regagner retrouver",
);

/// « a perdu la confiance des députés », « jouit de l'estime de tous », « a toute ma confiance »; « a confiance en X » is his own.
fn won(context: &Context<'_>, noun: usize) -> Found {
    if !matches!(context.lemma(noun), "confiance" | "estime" | "admiration" | "respect" | "sympathie" | "affection") {
        return None;
    }
    let light = |at: usize| matches!(context.upos(at), Upos::Det | Upos::Adj | Upos::Adp) || context.is_mark(at);
    let known =
        |at: usize| matches!(context.lower(at), "la" | "l'" | "le" | "sa" | "ma" | "notre" | "leur" | "son" | "mon");
    let mut before = context.before(noun, 6);
    let verb = before.by_ref().find(|&at| !light(at)).filter(|&at| WINNING.has(context.lemma(at)))?;
    let granted = (verb + 1..noun).any(known) && !matches!(context.lower(noun + 1), "à" | "en");
    granted.then(|| subject(context, first_of_group(context, verb))).flatten()
}

/// What causes an emotion: subject of its verb, or what comes after *de*, *par*, *contre*, *envers*.
pub(super) fn trigger(context: &Context<'_>, draft: &Draft) -> Found {
    let place = draft.tokens.start;
    let caused = context.is_infinitive(place)
        && context.before(place, 3).any(|at| matches!(context.lower(at), "point" | "jusqu'" | "force"));
    if (context.is_finite(place) || caused) && !draft.tokens.clone().any(|at| context.is(at, Class::CLITIC)) {
        return verb(context, draft).and_then(|verb| subject(context, verb));
    }
    // « les inquiétudes au sein de l'Union »: felt there, and caused elsewhere.
    if let Some(bearer) = felt_by(context, draft) {
        return OUTBURSTS.has(context.lemma(draft.tokens.end - 1)).then_some(bearer);
    }
    // « quitte la salle sous les huées »: on whoever leaves.
    let under = context.before(place, 2).chain(place..=place).any(|at| context.lower(at) == "sous");
    if under {
        let verb = context.before(place, 10).take_while(|&at| !context.ends_phrase(at)).find(|&at| context.is_verb(at));
        return verb.and_then(|verb| subject(context, first_of_group(context, verb)));
    }
    let phrase = |most: usize| {
        let after = context.after(draft.tokens.end - 1, most);
        after.take_while(|&at| !context.is(at, Class::BREAK | Class::COMMA | Class::SUBORDINATOR))
    };
    // « la colère de la rue contre la France »: who feels it may stand between.
    if let Some(against) = phrase(8).find_map(|at| towards(context, at)) {
        return object(context, against);
    }
    // « Honte à lui », « Bravo à la Croatie »
    let given = draft.tokens.end;
    let exclaims =
        place.checked_sub(1).is_none_or(|at| context.ends_phrase(at)) || place == context.sentence(place).start;
    if exclaims && matches!(context.lower(given), "à" | "au" | "aux") {
        return object(context, given);
    }
    // « réserve un triomphe à Mme Lindholm »
    let trusts = context.lemma(given - 1) == "confiance";
    let offers = context.before(place, 4).any(|at| matches!(context.lemma(at), "réserver" | "offrir" | "faire"));
    // « redit sa « pleine confiance » à la DGAC »
    let given = given + usize::from(context.is_mark(given));
    if (offers || trusts) && matches!(context.lower(given), "à" | "au" | "aux")
        || trusts && context.lower(given) == "en"
    {
        return object(context, given);
    }
    // « en veut à M. Petit »: the entry ends with its preposition.
    if context.upos(draft.tokens.end - 1) == Upos::Adp {
        return object(context, draft.tokens.end - 1);
    }
    if let Some(winner) = won(context, draft.tokens.end - 1) {
        return Some(winner);
    }
    let mut near = context
        .after(draft.tokens.end - 1, 5)
        .take_while(|&at| !context.ends_phrase(at) && !context.is(at, Class::COMMA));
    // « l'inquiétude de la Pologne » is hers, « la peur de la Russie » is of Russia.
    let last = draft.tokens.end - 1;
    let felt = context.upos(last) == Upos::Noun && !FELT_OF.has(context.lemma(last));
    let link = near.find(|&at| match context.lower(at) {
        "de" | "d'" | "du" | "des" => !felt,
        word => matches!(word, "par" | "contre" | "envers" | "devant" | "face" | "pour" | "que" | "qu'"),
    })?;
    object(context, link)
}
