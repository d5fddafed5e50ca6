//! Whom pronouns, possessives and descriptions point back to: the nearest actor before that agrees with them, the one
//! who acts in his sentence first. No chain is built: a text that hides its actors better than that is left alone.

use super::is_actor;
use super::sort::{self, Sort};
use crate::cue::classes::Class;
use crate::cue::context::Context;
use crate::entity::{EntityId, EntityType, Mention};
use crate::tag::{Gender, Number, Upos};

/// How far back an antecedent is looked for, in tokens.
const BACK: usize = 150;

/// How many mentions are searched for the one that introduced a title.
const INTRODUCED: usize = 60;

/// What the word that points back asks of its antecedent.
#[derive(Clone, Copy, Debug)]
pub(super) struct Wanted {
    sort: Sort,
    gender: Option<Gender>,
    number: Option<Number>,
    /// Whether the gender must be known.
    sure: bool,
}

/// Whom a third-person pronoun or possessive points back to.
pub(in crate::cue) fn antecedent(context: &Context<'_>, place: usize) -> Option<EntityId> {
    let (gender, number) = match context.lower(place) {
        "il" | "-il" | "-t-il" | "le" | "lui" => (Some(Gender::Masc), Some(Number::Sing)),
        "elle" | "-elle" | "-t-elle" | "la" => (Some(Gender::Fem), Some(Number::Sing)),
        "ils" | "-ils" | "-t-ils" => (Some(Gender::Masc), Some(Number::Plur)),
        "elles" | "-elles" | "-t-elles" => (Some(Gender::Fem), Some(Number::Plur)),
        "leur" | "leurs" | "les" => (None, Some(Number::Plur)),
        "son" | "sa" | "ses" => (None, Some(Number::Sing)),
        _ => (None, None),
    };
    // « l'a applaudie »: the participle tells.
    let participle =
        (context.lower(place) == "l'").then(|| context.after(place, 3).find(|&at| context.is_participle(at)));
    let told = participle.flatten().map(|at| context.morph(at)).filter(|morph| morph.gender == Some(Gender::Fem));
    let (gender, number) = told.map_or((gender, number), |morph| (morph.gender, morph.number));
    let wanted = Wanted { sort: Sort::Actor, gender, number, sure: false };
    let sentence = context.sentence(place);
    let here = foremost(context, sentence.start.max(place.saturating_sub(BACK)), place, place, wanted);
    let clitic = matches!(context.lower(place), "le" | "la" | "l'" | "les");
    // The subject of the verb is never its clitic's antecedent: « la salle l'a applaudie ».
    if here.is_some() {
        return here;
    }
    if let Some(noun) = rival(context, sentence.start..place, wanted).filter(|_| gender.is_some() && !clitic) {
        // « Le studio n'a pas chômé, mais il … »
        return described(context, noun);
    }
    before(context, place, wanted)
}

/// « ce dernier », « celle-ci »: the actor named last before.
pub(super) fn last_named(context: &Context<'_>, place: usize) -> Option<EntityId> {
    let sure = [place, place + 1].into_iter().find_map(|head| context.actors.meant_at(head));
    if sure.is_some() {
        return sure;
    }
    let earlier = context.mentions_in(&(place.saturating_sub(BACK)..place)).iter().rev();
    let mut actors =
        earlier.filter(|mention| Sort::Actor.admits(kind(context, mention)) && !is_place(context, mention));
    actors.next().map(Context::actor)
}

/// « L'inflation recule, mais elle … »: a common noun before it in the sentence that agrees with the pronoun.
fn rival(context: &Context<'_>, range: std::ops::Range<usize>, wanted: Wanted) -> Option<usize> {
    let from = range.start.max(range.end.saturating_sub(40));
    (from..range.end).find(|&at| {
        let morph = context.morph(at);
        context.upos(at) == Upos::Noun
            && !sort::is_personal(context.lemma(at))
            && morph.gender == wanted.gender
            && morph.number == wanted.number
            && !is_governed(context, at)
    })
}

/// Whom a definite or demonstrative description refers to: « le club », « ce ministre », « les sénateurs ».
pub(super) fn described(context: &Context<'_>, noun: usize) -> Option<EntityId> {
    if let Some(entity) = context.actors.meant_at(noun) {
        return Some(entity);
    }
    let determiner = context
        .before(noun, 4)
        .take_while(|&at| matches!(context.upos(at), Upos::Det | Upos::Adj | Upos::Num))
        .find(|&at| context.upos(at) == Upos::Det)?;
    if !matches!(context.lower(determiner), "le" | "la" | "l'" | "les" | "ce" | "cet" | "cette" | "ces" | "ledit") {
        return None;
    }
    let plural = matches!(context.lower(determiner), "les" | "ces");
    let lemma = context.lemma(noun);
    let sort = Sort::of(lemma, plural)?;
    if let Some(named) = introduced(context, noun, lemma, sort) {
        return Some(named);
    }
    let number = (!plural).then_some(Number::Sing).filter(|_| sort == Sort::Person);
    let gender = number.and_then(|_| gender_of(context, determiner));
    if plural && sort != Sort::Members {
        return None;
    }
    let wanted = Wanted { sort, gender, number, sure: false };
    // « la metteuse en scène » is a woman before she is whoever was named last.
    let sure = gender.and_then(|_| before(context, noun, Wanted { sure: true, ..wanted }));
    sure.or_else(|| before(context, noun, wanted)).or_else(|| topic(context, sort))
}

/// « C'est un homme faible »: whom *ce* stands for when a person is said to be something.
pub(super) fn presented(context: &Context<'_>, place: usize) -> Option<EntityId> {
    last_person(context, place).or_else(|| topic(context, Sort::Person))
}

/// Who was introduced by that noun: « le ministre Jean Durand », « Jean Durand, ministre », « le studio Morgat ».
fn introduced(context: &Context<'_>, noun: usize, lemma: &str, sort: Sort) -> Option<EntityId> {
    let earlier = context.mentions_in(&(0..noun));
    let fitting = earlier.iter().rev().take(INTRODUCED).filter(|mention| sort.admits(mention.kind));
    fitting.into_iter().find(|mention| bears(context, mention, lemma)).map(Context::actor)
}

/// Whether a title stands right before the name or is apposed to it.
fn bears(context: &Context<'_>, mention: &Mention, lemma: &str) -> bool {
    let (first, last) = (mention.tokens.0 as usize, mention.tokens.1 as usize);
    let titled = context
        .before(first, 8)
        .take_while(|&at| !context.is_verb(at) && !context.is(at, Class::BREAK))
        .any(|at| context.lemma(at) == lemma);
    let apposed = context.is(last, Class::COMMA) && context.after(last, 4).any(|at| context.lemma(at) == lemma);
    titled || apposed
}

/// The nearest actor before a place that is what is wanted: of its own sentence, else of the ones before.
fn before(context: &Context<'_>, place: usize, wanted: Wanted) -> Option<EntityId> {
    let lowest = place.saturating_sub(BACK);
    let mut end = place;
    let mut start = context.sentence(place).start;
    loop {
        if let Some(entity) = foremost(context, start.max(lowest), end, place, wanted) {
            return Some(entity);
        }
        end = start;
        start = context.sentence(end.checked_sub(1).filter(|&last| last > lowest)?).start;
    }
}

/// The foremost actor of the sentence that ends with that token.
pub(super) fn foremost_of_sentence(context: &Context<'_>, last: usize) -> Option<EntityId> {
    let wanted = Wanted { sort: Sort::Actor, gender: None, number: None, sure: false };
    foremost(context, context.sentence(last).start, last + 1, last, wanted)
}

/// The first actor of a stretch who is governed by no preposition, else the first one.
fn foremost(context: &Context<'_>, from: usize, to: usize, place: usize, wanted: Wanted) -> Option<EntityId> {
    let speaker = context.quote_at(place).and_then(|quote| quote.speaker);
    let fits = |mention: &&Mention| {
        let actor = Context::actor(mention);
        is_actor(mention) && Some(actor) != speaker && admits(context, mention, wanted)
    };
    let candidates = || context.mentions_in(&(from..to)).iter().filter(fits);
    // A nationality says more of its noun than of the state, and what hangs on a preposition is rarely meant.
    let free = |mention: &&Mention| {
        let first = mention.tokens.0 as usize;
        context.upos(first) != Upos::Adj && !is_governed(context, first)
    };
    let sure = |mention: &&Mention| {
        let kind = kind(context, mention);
        wanted.gender.is_some() && agreement(context, mention, kind).0 == wanted.gender
    };
    let best = candidates().filter(sure).find(free).or_else(|| candidates().find(free));
    best.or_else(|| candidates().next()).map(Context::actor)
}

/// The type of the actor whom a mention brings into play.
pub(super) fn kind(context: &Context<'_>, mention: &Mention) -> EntityType {
    let actor = context.actors.entities.get(Context::actor(mention).0 as usize);
    actor.map_or(mention.kind, |entity| entity.kind)
}

fn admits(context: &Context<'_>, mention: &Mention, wanted: Wanted) -> bool {
    let kind = kind(context, mention);
    if !wanted.sort.admits(kind) || is_place(context, mention) || kind == EntityType::Org && is_medium(context, mention)
    {
        return false;
    }
    let (gender, number) = agreement(context, mention, kind);
    let agrees = |asked: Option<Number>, has: Option<Number>| asked.is_none() || has.is_none() || asked == has;
    (gender.is_some() || !wanted.sure)
        && agrees(wanted.number, number)
        && (wanted.gender.is_none() || gender.is_none() || wanted.gender == gender)
}

/// « à Lyon », « dans le Finistère »: where, not who; « à la Russie » is to whom.
pub(super) fn is_place(context: &Context<'_>, mention: &Mention) -> bool {
    let first = mention.tokens.0 as usize;
    if mention.kind != EntityType::Loc || mention.stands_for.is_some() {
        return false;
    }
    let mut before = context.before(first, 2).take_while(|&at| matches!(context.upos(at), Upos::Det | Upos::Adp));
    before.any(|at| match context.lower(at) {
        "à" | "a" => at + 1 == first,
        word => matches!(word, "dans" | "sur" | "vers" | "en" | "depuis"),
    })
}

/// « selon le site Gamekult », « au micro de RTL »: who relays, not who acts.
fn is_medium(context: &Context<'_>, mention: &Mention) -> bool {
    let mut before = context
        .before(mention.tokens.0 as usize, 5)
        .take_while(|&at| !context.is_finite(at) && !context.is(at, Class::BREAK | Class::COMMA));
    before.any(|at| matches!(context.lower(at), "selon" | "après" | "croire" | "micro" | "agence"))
}

/// Gender and number of a name, by the determiner or title before it; a person is one.
fn agreement(context: &Context<'_>, mention: &Mention, kind: EntityType) -> (Option<Gender>, Option<Number>) {
    let mut before = context.before(mention.tokens.0 as usize, 5).take_while(|&at| {
        matches!(context.upos(at), Upos::Det | Upos::Adj | Upos::Noun | Upos::Propn | Upos::Adp)
            && !matches!(context.lower(at), "de" | "d'" | "à" | "par")
    });
    let hint = before.find(|&at| {
        context.upos(at) == Upos::Det || matches!(context.lower(at), "m." | "mme" | "du" | "des" | "au" | "aux")
    });
    // A name without an article is one: only « les Houthis » are they.
    let one = matches!(kind, EntityType::Per | EntityType::Org | EntityType::Loc).then_some(Number::Sing);
    let known = *context.genders().get(Context::actor(mention).0 as usize).unwrap_or(&None);
    let Some(hint) = hint else { return (known, one) };
    let number = match context.lower(hint) {
        "les" | "des" | "aux" | "ces" => Some(Number::Plur),
        _ if mention.kind == EntityType::Norp && context.upos(hint) != Upos::Det => None,
        _ => Some(Number::Sing),
    };
    (known.or_else(|| gender_of(context, hint)), number)
}

fn gender_of(context: &Context<'_>, determiner: usize) -> Option<Gender> {
    match context.lower(determiner) {
        "le" | "un" | "ce" | "cet" | "du" | "au" | "m." => Some(Gender::Masc),
        "la" | "une" | "cette" | "mme" => Some(Gender::Fem),
        _ => None,
    }
}

/// Whether a noun's phrase hangs on a preposition.
pub(super) fn is_governed(context: &Context<'_>, noun: usize) -> bool {
    let mut before = context
        .before(noun, 4)
        .skip_while(|&at| matches!(context.upos(at), Upos::Det | Upos::Adj | Upos::Num | Upos::Propn));
    before.next().is_some_and(|at| context.upos(at) == Upos::Adp)
}

/// The actor or work that the text is about: named most, and more than once.
pub(super) fn main_topic(context: &Context<'_>) -> Option<EntityId> {
    context.most_named().iter().copied().find(|id| {
        let entity = context.actors.entities.get(id.0 as usize);
        entity.is_some_and(|entity| {
            (Sort::Actor.admits(entity.kind) || Sort::Work.admits(entity.kind)) && entity.mentions.len() > 1
        })
    })
}

/// The work that the text is about, if it is about one.
pub(super) fn main_work(context: &Context<'_>) -> Option<EntityId> {
    let entity = |id: &EntityId| context.actors.entities.get(id.0 as usize);
    main_topic(context).filter(|id| entity(id).is_some_and(|entity| Sort::Work.admits(entity.kind)))
}

/// The work named last before.
pub(super) fn last_work(context: &Context<'_>, place: usize) -> Option<EntityId> {
    before(context, place, Wanted { sort: Sort::Work, gender: None, number: None, sure: false })
}

/// The person named last before, the one who acts in his sentence first.
pub(super) fn last_person(context: &Context<'_>, place: usize) -> Option<EntityId> {
    before(context, place, Wanted { sort: Sort::Person, gender: None, number: Some(Number::Sing), sure: false })
}

/// The actor of that sort whom the text names most, if it does so twice at least.
pub(super) fn topic(context: &Context<'_>, sort: Sort) -> Option<EntityId> {
    context.most_named().iter().copied().find(|id| {
        let entity = context.actors.entities.get(id.0 as usize);
        entity.is_some_and(|entity| sort.admits(entity.kind) && entity.mentions.len() > 1)
    })
}
