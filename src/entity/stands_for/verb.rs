//! The verb behind a name: whether it is of somebody who acts, or of a place.

use super::context::Context;
use super::words;
use crate::tag::Upos;

/// A finite verb or « ayant », unless of what a place is or suffers.
pub(super) fn is_acting_verb(context: &Context<'_>, at: usize) -> bool {
    // « Moscou refusant tout compromis »
    let present =
        context.lower(at) != "étant" && context.lower(at).ends_with("ant") && context.upos(at) == Some(Upos::Verb);
    if context.lower(at) == "ayant" || present && !words::STATIVE.has(context.lemma(at)) {
        return true;
    }
    // « s'en lave les mains »: behind clitics whatever stands is the verb
    let clitic =
        at.checked_sub(1).is_some_and(|before| matches!(context.lower(before), "s'" | "se" | "n'" | "ne" | "en"));
    let finite = context.is_finite(at) || clitic && context.upos(at) == Some(Upos::Noun);
    if !finite || words::STATIVE.has(context.lemma(at)) && !has_mind(context, at) {
        return false;
    }
    let rest = context.skip_to_verb(at + 1);
    let after_been = if matches!(context.lower(rest), "été") { context.skip_to_verb(rest + 1) } else { rest };
    let passive = context.lemma(at) == "être" || after_been != rest;
    let is_place = words::SUFFERED.has(context.lemma(after_been)) && context.is_participle(after_been);
    // « Séoul s'est réveillée », « Rome a tremblé »
    if context.is_participle(after_been) && words::STATIVE.has(context.lemma(after_been)) {
        return false;
    }
    !((passive && is_place) || is_definition(context, at))
}

/// What a place does, too, said of minds: « Séoul compte sur eux », « Vienne brûle d'en découdre ».
fn has_mind(context: &Context<'_>, at: usize) -> bool {
    let next = context.lower(at + 1);
    match context.lemma(at) {
        "compter" => {
            // « Séoul compte les points »
            let watches = next == "les" && matches!(context.lemma(at + 2), "point" | "coup");
            watches || matches!(next, "sur" | "bien")
        }
        // « Vienne trouvait cela injuste »
        "trouver" => !at.checked_sub(1).is_some_and(|before| matches!(context.lower(before), "se" | "s'" | "y")),
        "brûler" => matches!(next, "de" | "d'"),
        "briller" => next == "par",
        // « accueille la nouvelle avec froideur », « vit cela comme un affront »
        "accueillir" | "vivre" => {
            !matches!(next, "un" | "une") && (at + 2..at + 7).any(|at| matches!(context.lower(at), "avec" | "comme"))
        }
        _ => false,
    }
}

/// « est la capitale », but not « est le dindon de la farce » nor « n'est pas en reste ».
fn is_definition(context: &Context<'_>, at: usize) -> bool {
    let predicate = (at + 1..at + 3).find(|&at| context.upos(at) != Some(Upos::Adv)).unwrap_or(at + 1);
    let is_actor = || {
        let mut nouns = (predicate + 1..predicate + 4).map(|at| context.lemma(at));
        nouns.any(|noun| words::PARTS.has(noun) || words::COMPANIONS.has(noun))
    };
    context.lemma(at) == "être"
        && words::DEFINING.has(context.lower(predicate))
        && context.lower(predicate + 1) != "reste"
        && !is_actor()
}

/// « mise sur l'usure », « ferme sa frontière »: right behind a name what has its object behind it is the verb, though a
/// tagger takes it for a noun or an adjective.
pub(super) fn is_bare_verb(context: &Context<'_>, at: usize) -> bool {
    let form = context.lower(at);
    let noun = matches!(context.upos(at), Some(Upos::Noun | Upos::Adj)) || form == "mise";
    let object = context.upos(at + 1) == Some(Upos::Det) || form == "mise" && context.lower(at + 1) == "sur";
    noun && object && form.ends_with('e') && !form.ends_with("ée") && !words::STATIVE.has(context.lemma(at))
}
