//! The rules, one function each; a city acts if one of them finds it so.

use super::context::Context;
use super::verb::{is_acting_verb, is_bare_verb};
use super::words;
use crate::tag::Upos;

/// A capital, or a city that names an institution (Bruxelles).
pub(super) fn city_acts(context: &Context<'_>) -> bool {
    const RULES: [fn(&Context<'_>) -> bool; 13] = [
        is_subject,
        is_inverted_subject,
        is_speaker_of_quote,
        has_relative_clause,
        speaks_behind_verb,
        is_addressed,
        is_source,
        is_agent,
        is_party,
        is_complement_of_actor,
        is_befallen,
        is_paired,
        is_owed,
    ];
    RULES.iter().any(|rule| rule(context))
}

/// A town that an institution is called by, unless its people do what is done.
pub(super) fn town_acts(context: &Context<'_>) -> bool {
    let verb = context.skip_to_verb(context.end);
    let people = (verb..verb + 3).any(|at| words::OF_PEOPLE.has(context.lemma(at)));
    !people && city_acts(context)
}

/// A building or street: acts unless it is where something is, or what one goes to, enters or leaves.
pub(super) fn seat_acts(context: &Context<'_>) -> bool {
    // To who lives there a street is one, and to whoever names it without its article: « Place Beauvau, on … ».
    let street = |at: usize| words::STREETS.has(context.lower(at));
    if street(context.first) || street(context.first + 1) {
        return !street(context.first) && city_acts(context);
    }
    match context.lower_before(1) {
        "de" | "d'" | "du" => {
            let of_building = context.lemma_before(context.before(1).unwrap_or(0), 2, &words::BUILDING);
            !of_building && !matches!(context.lower(context.end), "à" | "au")
        }
        "par" => is_agent(context),
        before if words::LOCATIVE.has(before) => is_party(context),
        // « l'Élysée ouvre ses portes »
        _ if is_open(context) => false,
        _ => {
            !is_behind_verb(context)
                || speaks_behind_verb(context)
                || is_addressed(context)
                || is_inverted_subject(context)
                || is_speaker_of_quote(context)
                || has_relative_clause(context)
        }
    }
}

fn is_open(context: &Context<'_>) -> bool {
    let verb = context.skip_to_verb(context.end);
    let opens = context.lemma(verb) == "ouvrir" && context.lower(verb + 2).starts_with("porte");
    // « l'Élysée a été évacué »
    let passive = context.lemma(verb) == "être" || context.lower(verb + 1) == "été";
    let suffers = || (verb + 1..verb + 4).any(|at| context.is_participle(at) && words::SUFFERED.has(context.lemma(at)));
    context.is_finite(verb) && (opens || words::STATIVE.has(context.lemma(verb)) || passive && suffers())
}

fn is_behind_verb(context: &Context<'_>) -> bool {
    let before = context.before(1).and_then(|at| context.upos(at));
    matches!(before, Some(Upos::Verb | Upos::Aux))
}

/// « le régime kiévien »: the adjective of a capital beside an institution.
pub(super) fn adjective_acts(context: &Context<'_>) -> bool {
    let first = context.before(1).map_or(context.first, |at| at + 1);
    context.lemma_before(first, 2, &words::INSTITUTIONS)
}

/// Subject of a verb, alone or in a list: « Bakou et Erevan reprennent », « Londres, jadis …, n'aligne plus », « ce que Téhéran … ».
fn is_subject(context: &Context<'_>) -> bool {
    if context.lower_before(2) == "ce" && matches!(context.lower_before(1), "que" | "qu'") {
        return true;
    }
    let first = context.chain_start();
    let before = first.checked_sub(1).map_or("", |at| context.lower(at));
    if words::PREPOSITIONS.has(before) || context.is_apposed(first) || context.is_listed_behind_preposition(first) {
        return false;
    }
    let end = context.chain_end();
    let told = past_open_quote(context, end);
    let acting = |at: usize| is_acting_verb(context, context.skip_to_verb(at)) || is_bare_verb(context, at);
    if acting(told) || is_headline(context, end) || is_gapped(context, told) {
        return true;
    }
    let apposition = matches!(context.lower(end), "," | "-" | "–" | "—") && context.opens_clause();
    // « Oslo, ville d'eau, somnole », « Oslo, où il vit, s'enneige »
    let town = words::TOWNS.has(context.lower(end + 1));
    apposition && !town && context.after_comma(end + 1, 14).is_some_and(|at| at > end + 2 && acting(at))
}

/// Where « préfère » stands in « Islamabad « préfère l'impasse » ».
fn past_open_quote(context: &Context<'_>, at: usize) -> usize {
    let opens = match context.lower(at) {
        "«" | "“" => true,
        "\"" => context.lower_before(1) != "\"",
        _ => false,
    };
    at + usize::from(opens)
}

/// « Oslo s'est montré imprudent et Rome trop sûre d'elle », « …, Rome cupide, »: of two clauses the second goes without its
/// verb.
fn is_gapped(context: &Context<'_>, at: usize) -> bool {
    let joined = matches!(context.lower_before(1), "et" | "," | ";");
    let degree = matches!(context.lower(at), "trop" | "très" | "si" | "plus" | "moins" | "bien" | "plutôt");
    let quality = at + usize::from(degree);
    let told = context.upos(quality) == Some(Upos::Adj) || degree && context.is_past_participle(quality);
    let closed = || matches!(context.lower(quality + 1), "" | "," | "." | ";" | "et");
    joined && told && (degree || closed())
}

/// « Ankara et Athènes à couteaux tirés »
fn is_headline(context: &Context<'_>, end: usize) -> bool {
    let says = |words: &&[&str]| words.iter().zip(end..).all(|(word, at)| context.lower(at) == *word);
    // « Washington : « Nous verrons » »
    let quoted = context.lower(end) == ":" && matches!(context.lower(end + 1), "«" | "“" | "\"");
    // « Et Bruxelles ? »
    let asked = context.lower(end) == "?" && context.lower_before(1) == "et" && context.before(2).is_none();
    // « l'un veut le retrait des mines ; Rome, celui des soldats »
    let repeats = context.lower(end) == "," && words::REPEATING.has(context.lower(end + 1)) && context.opens_clause();
    // « Lisbonne a cédé, pas Rome »
    let denied = context.lower_before(1) == "pas" && matches!(context.lower_before(2), "," | ";");
    let mind = end + usize::from(context.lower(end) == ",");
    let minded = context.opens_clause() && words::MINDED.has(context.lemma(mind));
    asked
        || repeats
        || denied
        || is_leader(context, end)
        || minded
        || words::HEADLINES.iter().any(says)
        || quoted && context.opens_clause()
}

/// « Moscou et ses alliés »
fn is_leader(context: &Context<'_>, end: usize) -> bool {
    context.lower(end) == "et"
        && matches!(context.lower(end + 1), "son" | "sa" | "ses" | "leur" | "leurs")
        && words::COMPANIONS.has(context.lemma(end + 2))
}

/// « pour Berlin et Rome, qui plaidaient »; but not « à Moscou, qui … », « l'État de Washington, qui … ».
fn has_relative_clause(context: &Context<'_>) -> bool {
    let end = context.chain_end();
    let first = context.chain_start();
    let before = first.checked_sub(1).map_or("", |at| context.lower(at));
    let qui = if context.lower(end) == "," { end + 1 } else { end };
    let free = !words::PREPOSITIONS.has(before) || matches!(before, "pour" | "avec" | "contre" | "par");
    free && context.lower(qui) == "qui" && is_acting_verb(context, context.skip_to_verb(qui + 1))
}

/// « a déclaré Moscou », « dénonce Washington ».
fn speaks_behind_verb(context: &Context<'_>) -> bool {
    let first = context.chain_start();
    first.checked_sub(1).is_some_and(|at| {
        let is_verb = matches!(context.upos(at), Some(Upos::Verb | Upos::Aux)) && !context.lower(at).ends_with("ant");
        is_verb && words::REPORTING.has(context.lemma(at))
    })
}

/// « la guerre que mène Moscou », « que se disputent Caracas et Georgetown », « ce dont rêve Paris ».
fn is_inverted_subject(context: &Context<'_>) -> bool {
    let Some(verb) = context.chain_start().checked_sub(1).filter(|&at| context.is_finite(at)) else { return false };
    let mut opener = verb.checked_sub(1);
    while opener.is_some_and(|at| words::PREVERBAL.has(context.lower(at))) {
        opener = opener.and_then(|at| at.checked_sub(1));
    }
    let relative =
        opener.is_some_and(|at| matches!(context.lower(at), "que" | "qu'" | "quoi" | "dont" | "comment" | "jusqu'où"));
    relative && !words::STATIVE.has(context.lemma(verb))
}

/// « « Non », tranche Paris »: whoever stands behind the verb behind a closed quotation has said it.
fn is_speaker_of_quote(context: &Context<'_>) -> bool {
    let Some(verb) = context.chain_start().checked_sub(1).filter(|&at| context.is_finite(at)) else { return false };
    let before = |distance: usize| verb.checked_sub(distance).map_or("", |at| context.lower(at));
    matches!(before(1), "," | "»" | "”") && (matches!(before(1), "»" | "”") || matches!(before(2), "»" | "”" | "\""))
}

/// « accuse Moscou », « appelant Bruxelles à », « ne croit plus Moscou », « on voit mal Moscou reculer ».
fn is_addressed(context: &Context<'_>) -> bool {
    let first = context.chain_start();
    let adverb = first.checked_sub(1).is_some_and(|at| context.upos(at) == Some(Upos::Adv));
    first.checked_sub(1 + usize::from(adverb)).is_some_and(|at| {
        if matches!(context.lemma(at), "voir" | "laisser" | "imaginer") && context.is_infinitive(context.end) {
            return !words::STATIVE.has(context.lemma(context.end));
        }
        // « les missiles visaient Kiev » is an attack on a town.
        matches!(context.upos(at), Some(Upos::Verb | Upos::Aux))
            && words::ADDRESSING.has(context.lemma(at))
            && !(matches!(context.lemma(at), "viser" | "cibler") && context.lemma_before(at, 6, &words::ATTACK))
    })
}

/// « selon Washington », « d'après Kiev », « quant à Londres », « pour Moscou, … ».
fn is_source(context: &Context<'_>) -> bool {
    let first = context.chain_start();
    let before = |distance: usize| first.checked_sub(distance).map_or("", |at| context.lower(at));
    let opens = |distance: usize| {
        let word = before(distance);
        word.is_empty() || word.chars().all(|c| !c.is_alphanumeric()) || words::CLAUSE_OPENERS.has(word)
    };
    match before(1) {
        "selon" | "dixit" | "côté" => true,
        "après" => before(2) == "d'",
        "à" => before(2) == "quant",
        "sans" => opens(2) && context.lower(context.chain_end()) == ",",
        "pour" => {
            let behind_quote = before(2) == "," && matches!(before(3), "»" | "”" | "\"");
            opens(2) && (context.lower(context.chain_end()) == "," || behind_quote)
        }
        _ => false,
    }
}

/// « imposées par Washington », « rejeté par Bercy »; not « passé par Moscou ».
fn is_agent(context: &Context<'_>) -> bool {
    let first = context.chain_start();
    let Some(by) = first.checked_sub(1).filter(|&at| context.lower(at) == "par") else { return false };
    // « forgée de toutes pièces par Asmara », « « vidé de sa substance » en mai par Bratislava »
    let between = |at: &usize| {
        let quote = matches!(context.lower(*at), "»" | "”" | "\"");
        quote || matches!(context.upos(*at), Some(Upos::Adv | Upos::Adp | Upos::Det | Upos::Adj | Upos::Noun))
    };
    let nearest = by.checked_sub(1).filter(|&at| context.is_participle(at));
    let verb = nearest.or_else(|| {
        let farther = (by.saturating_sub(8)..by).rev();
        let mut skipped = farther.skip_while(|at| between(at) && !context.is_past_participle(*at));
        skipped.next().filter(|&at| context.is_past_participle(at))
    });
    verb.is_some_and(|at| !words::PASSING.has(context.lemma(at)))
}

/// A party to a relation: « entre Moscou et Téhéran », « avec Pékin », « sanctions contre Moscou ».
fn is_party(context: &Context<'_>) -> bool {
    let first = context.chain_start();
    let Some(before) = first.checked_sub(1) else { return false };
    match context.lower(before) {
        "entre" => {
            let end = context.chain_end();
            let several = first != context.first || end != context.end || is_leader(context, end);
            several && !context.lemma_before(before, 5, &words::TRAVEL)
        }
        "avec" | "envers" | "malgré" => !context.lemma_before(before, 3, &words::TRAVEL),
        "contre" => !context.lemma_before(before, 4, &words::ATTACK),
        "sur" | "derrière" => context.lemma_before(before, 2, &words::LEANING),
        "devant" => context.lemma_before(before, 2, &words::BOWING),
        "à" | "au" | "a" => is_given(context, before) || is_delivered(context, before) || is_up_to(context, before),
        _ => false,
    }
}

/// « le soutien à Kiev », « l'ultimatum adressé à Belgrade »: what goes to the name behind the preposition `to`.
fn is_given(context: &Context<'_>, to: usize) -> bool {
    let qualifies = |at: &usize| matches!(context.upos(*at), Some(Upos::Adj)) || context.is_past_participle(*at);
    let Some(noun) = (to.saturating_sub(3)..to).rev().find(|at| !qualifies(at) || given(context, *at)) else {
        return false;
    };
    let of = noun.checked_sub(1).map_or("", |at| context.lower(at));
    given(context, noun) && !matches!(of, "de" | "d'")
}

/// « c'est à Berne de décider »
fn is_up_to(context: &Context<'_>, to: usize) -> bool {
    let decides = context.lower(context.end) == "de" && context.upos(context.end + 1) == Some(Upos::Verb);
    decides && matches!(context.lemma(to.wrapping_sub(1)), "être" | "revenir" | "appartenir" | "incomber")
}

/// « livre des drones à Kiev », « dit non à Bruxelles », « en veut à Bogota »
fn is_delivered(context: &Context<'_>, to: usize) -> bool {
    let answers = matches!(context.lower(to.wrapping_sub(1)), "non" | "oui");
    let mut near = (to.saturating_sub(5)..to).rev().take_while(|&at| context.upos(at) != Some(Upos::Adp));
    let verb = near.find(|&at| context.upos(at) == Some(Upos::Verb));
    verb.is_some_and(|verb| {
        let blames = context.lemma(verb) == "vouloir" && context.lower(verb.wrapping_sub(1)) == "en";
        answers || blames || words::DELIVERING.has(context.lemma(verb))
    })
}

fn given(context: &Context<'_>, at: usize) -> bool {
    words::GIVEN_TO.has(context.lemma(at))
}

/// « un revers pour Londres »
fn is_befallen(context: &Context<'_>) -> bool {
    let Some(to) = context.chain_start().checked_sub(1).filter(|&at| context.lower(at) == "pour") else { return false };
    context.lemma_before(to, 2, &words::BEFALLING)
}

/// « l'axe Paris-Berlin »
fn is_paired(context: &Context<'_>) -> bool {
    let (first, end) = (context.chain_start(), context.chain_end());
    let several = first != context.first || end != context.end;
    several && first.checked_sub(1).is_some_and(|noun| words::PAIRS.has(context.lemma(noun)))
}

/// « il dépend de Pretoria »
fn is_owed(context: &Context<'_>) -> bool {
    let of = context.chain_start().checked_sub(1).filter(|&at| matches!(context.lower(at), "de" | "d'"));
    of.and_then(|of| of.checked_sub(1))
        .is_some_and(|verb| matches!(context.upos(verb), Some(Upos::Verb)) && words::OWING.has(context.lemma(verb)))
}

/// « la réponse de Téhéran », « le régime syrien de Damas ».
fn is_complement_of_actor(context: &Context<'_>) -> bool {
    let first = context.chain_start();
    let Some(of) = first.checked_sub(1).filter(|&at| matches!(context.lower(at), "de" | "d'")) else { return false };
    // « l'« amnésie » d'Ottawa »
    let closed = |at: &usize| matches!(context.lower(*at), "»" | "”" | "\"");
    let Some(last) = of.checked_sub(1).map(|at| if closed(&at) { at.saturating_sub(1) } else { at }) else {
        return false;
    };
    let noun = match (context.upos(last), last.checked_sub(1)) {
        (Some(Upos::Adj), Some(before)) => before,
        _ => last,
    };
    // « la folie de Londres n'a d'égale que celle de Varsovie »
    if words::REPEATING.has(context.lower(last)) {
        return context.lemma_before(last, 14, &words::ACTING);
    }
    // « l'hypocrisie de Londres et de Paris »
    if context.lower(last) == "et" && last.checked_sub(1).is_some_and(|at| context.is_state(at)) {
        return context.lemma_before(last, 5, &words::ACTING);
    }
    let of_states = noun != last && words::OF_STATES.has(context.lemma(last));
    // « les efforts de guerre de Moscou »
    let linked = noun.checked_sub(1).is_some_and(|at| matches!(context.lower(at), "de" | "d'" | "par" | "en" | "sur"));
    let head = noun.checked_sub(2).filter(|_| linked && context.upos(noun) == Some(Upos::Noun));
    if head.is_some_and(|head| words::ACTING.has(context.lemma(head))) {
        return true;
    }
    // « fidèle allié de Pékin », which a tagger takes for a participle
    let participle = || words::COMPANIONS.has(context.lower(last).trim_end_matches('s'));
    words::ACTING.has(context.lemma(noun)) || participle() || of_states && words::ATTACK.has(context.lemma(noun))
}
