//! Noun phrases by tags alone: where they begin, their head and what governs them.

use crate::cue::classes::Class;
use crate::cue::context::Context;
use crate::cue::word_list::WordList;
use crate::entity::EntityType;
use crate::tag::Upos;

/// How far a noun phrase is followed, in tokens.
pub(super) const PHRASE: usize = 8;

/// Participles that attribute: « une visite jugée importante ».
static HELD: WordList = WordList::new("juger dire estimer considérer réputer croire qualifier présumer");

/// The noun that an adjective or adjectival phrase at `start..end` modifies directly.
pub(super) fn head(context: &Context<'_>, start: usize, end: usize) -> Option<usize> {
    context.recent(&context.heads, &(start..end), || head_of(context, start, end))
}

fn head_of(context: &Context<'_>, start: usize, end: usize) -> Option<usize> {
    let noun = |at: usize| matches!(context.upos(at), Upos::Noun | Upos::Propn);
    let after =
        context.after(end - 1, 3).take_while(|&at| matches!(context.upos(at), Upos::Adj | Upos::Noun | Upos::Propn));
    let follows = after.into_iter().find(|&at| noun(at));
    let before = context
        .before(past_parenthesis(context, start), 10)
        .skip_while(|&at| is_locution(context, at))
        .take_while(|&at| {
            matches!(context.upos(at), Upos::Adj | Upos::Adv | Upos::Noun | Upos::Propn)
                || matches!(context.lower(at), "et" | "ou" | "mais" | "," | "si" | "aussi" | "que")
                || context.is_participle(at) && HELD.has(context.lemma(at))
                || context.is_mark(at)
                || is_superlative(context, at)
                || is_locution(context, at)
        })
        .find(|&at| noun(at) && !is_locution(context, at));
    let opens = context
        .before(start, 4)
        .find(|&at| context.upos(at) != Upos::Adv)
        .is_none_or(|at| matches!(context.upos(at), Upos::Det | Upos::Num | Upos::Adp));
    let beside = if opens {
        follows.or_else(|| before.map(|noun| agreeing(context, noun, start)))
    } else {
        before.map(|noun| agreeing(context, noun, start))
    };
    // « l'ancien patron de Novalis au pied du mur »: what is no adjective agrees with nobody.
    let first = |noun: usize| context.mention_at(noun).map_or(noun, |name| name.tokens.0 as usize);
    let above = |noun: usize| governor(context, first(noun)).filter(|_| context.upos(start) == Upos::Adp);
    beside.map(|noun| above(noun).unwrap_or_else(|| first_of_list(context, noun)))
}

/// « le décor de la pièce, poussiéreux »: of a noun and those whose complement it is, the nearest that agrees with the
/// adjective; behind a comma, a name is passed over (« les décors d'Anne Morel, sublimes »).
fn agreeing(context: &Context<'_>, noun: usize, adjective: usize) -> usize {
    let asked = context.morph(adjective);
    let set_off = adjective > noun && (noun..adjective).any(|at| context.is(at, Class::COMMA));
    let mut at = noun;
    for _ in 0..COMPLEMENTS {
        let has = context.morph(at);
        let named = set_off && context.mention_at(at).is_some_and(|mention| mention.kind == EntityType::Per);
        let number = asked.number.is_none() || has.number.is_none() || asked.number == has.number;
        if number && (asked.gender.is_none() || has.gender.is_none() || asked.gender == has.gender) && !named {
            return at;
        }
        match governor(context, at) {
            Some(above) => at = above,
            None => return noun,
        }
    }
    noun
}

/// The article of « le pays le plus corrompu ».
fn is_superlative(context: &Context<'_>, at: usize) -> bool {
    context.upos(at) == Upos::Det && matches!(context.lower(at + 1), "plus" | "moins")
}

/// Whether the word is part of « à la fois », « d'ordinaire » or « un rien », which stand for an adverb.
pub(super) fn is_locution(context: &Context<'_>, at: usize) -> bool {
    if !context.is(at, Class::LOCUTION) {
        return false;
    }
    let little = |at: usize| matches!(context.lower(at), "rien" | "brin" | "peu" | "poil" | "tantinet" | "soupçon");
    match context.lower(at) {
        "un" => little(at + 1),
        "rien" | "brin" | "peu" | "poil" | "tantinet" | "soupçon" => context.lower(at.saturating_sub(1)) == "un",
        "d'" => matches!(context.lower(at + 1), "ordinaire" | "habitude"),
        "ordinaire" | "habitude" => context.lower(at.saturating_sub(1)) == "d'",
        "doute" => context.lower(at.saturating_sub(1)) == "sans",
        "sans" => context.lower(at + 1) == "doute",
        "fois" => context.lower(at.saturating_sub(1)) == "la",
        "la" => context.lower(at + 1) == "fois",
        "tour" => context.lower(at + 1) == "à" || context.lower(at.saturating_sub(1)) == "à",
        "à" => matches!((context.lower(at + 1), context.lower(at + 2)), ("la", "fois") | ("tour", _)),
        _ => false,
    }
}

/// Where the noun phrase of an attribute begins: articles, adjectives and adverbs before it included.
pub(super) fn start_of_phrase(context: &Context<'_>, start: usize) -> usize {
    let noun = context.before(start, 6).take_while(|&at| {
        matches!(context.upos(at), Upos::Adj | Upos::Adv | Upos::Noun | Upos::Propn | Upos::Cconj)
            || context.is_mark(at)
            || is_superlative(context, at)
            || is_locution(context, at)
    });
    let from = noun.last().filter(|&at| context.upos(at) != Upos::Cconj).unwrap_or(start);
    // « ont été « des alliés loyaux » »
    let cited = |at: usize| context.lower(at) == "des" && at.checked_sub(1).is_some_and(|mark| context.is_mark(mark));
    let determiner =
        context.before(from, 2).take_while(|&at| matches!(context.upos(at), Upos::Det | Upos::Num) || cited(at));
    determiner.last().unwrap_or(from)
}

/// How many complements deep an adjective may stand from its noun.
const COMPLEMENTS: usize = 3;

/// The noun whose complement with *de* this one is.
pub(in crate::cue) fn governor(context: &Context<'_>, noun: usize) -> Option<usize> {
    let mut before = context
        .before(noun, 5)
        .skip_while(|&at| matches!(context.upos(at), Upos::Det | Upos::Adj | Upos::Num | Upos::Propn));
    let link = before.next().filter(|&at| matches!(context.lower(at), "de" | "d'" | "du" | "des"))?;
    let mut above = context.before(link, 3).skip_while(|&at| context.upos(at) == Upos::Adj);
    above.next().filter(|&at| matches!(context.upos(at), Upos::Noun | Upos::Propn))
}

/// « l'axe A/B/C »: the first name of a slashed list stands for all.
fn first_of_list(context: &Context<'_>, noun: usize) -> usize {
    let mut first = noun;
    while let Some(at) =
        first.checked_sub(2).filter(|&at| context.lower(at + 1) == "/" && context.mention_at(at).is_some())
    {
        first = at;
    }
    first
}

/// « Belhadj (38e), impeccable »: where to look back from, a parenthesis before the comma left out.
fn past_parenthesis(context: &Context<'_>, start: usize) -> usize {
    let comma = start.checked_sub(1).filter(|&at| context.is(at, Class::COMMA));
    let close = comma.and_then(|at| at.checked_sub(1)).filter(|&at| context.lower(at) == ")");
    close.and_then(|close| context.before(close, 8).find(|&at| context.lower(at) == "(")).unwrap_or(start)
}

/// The article or other determiner of a noun, adjectives between.
pub(super) fn determiner(context: &Context<'_>, noun: usize) -> Option<usize> {
    let mut phrase = context.before(noun, 4).take_while(|&at| {
        matches!(context.upos(at), Upos::Det | Upos::Adj | Upos::Adv | Upos::Num) || context.is_mark(at)
    });
    phrase.find(|&at| context.upos(at) == Upos::Det)
}
