//! The actors who can be meant by a word that points back: of a sort, a gender and a number, in a stretch of text.

use super::is_actor;
use super::phrase::governor;
use super::sort::{Sort, is_person};
use crate::cue::classes::Class;
use crate::cue::context::Context;
use crate::entity::{EntityId, EntityType, Mention};
use crate::quote::{Quote, QuoteKind};
use crate::tag::{Gender, Number, Upos};

/// How far back an antecedent is looked for, in tokens.
pub(super) const BACK: usize = 150;

/// What the word that points back asks of its antecedent.
#[derive(Clone, Copy, Debug)]
pub(super) struct Wanted {
    pub(super) sort: Sort,
    pub(super) gender: Option<Gender>,
    pub(super) number: Option<Number>,
    /// Whether the gender must be known.
    pub(super) sure: bool,
    /// Who cannot be meant.
    pub(super) not: Option<EntityId>,
}

impl Wanted {
    /// Whoever is of that sort.
    pub(super) fn any(sort: Sort) -> Self {
        Self { sort, gender: None, number: None, sure: false, not: None }
    }
}

/// The nearest actor before a place that is what is wanted: of its own sentence, else of the ones before.
pub(super) fn before(context: &Context<'_>, place: usize, wanted: Wanted) -> Option<EntityId> {
    let start = context.sentence(place).start;
    foremost(context, start.max(place.saturating_sub(BACK)), place, place, wanted)
        .or_else(|| earlier(context, start, place, wanted))
}

/// The nearest such actor of the sentences before the one that starts with `end`.
pub(super) fn earlier(context: &Context<'_>, mut end: usize, place: usize, wanted: Wanted) -> Option<EntityId> {
    let lowest = place.saturating_sub(BACK);
    while end > lowest {
        let start = context.sentence(end - 1).start;
        if let Some(entity) = foremost(context, start.max(lowest), end, place, wanted) {
            return Some(entity);
        }
        end = start;
    }
    None
}

/// Where the paragraph of a token begins, not before `lowest`.
pub(super) fn paragraph(context: &Context<'_>, place: usize, lowest: usize) -> usize {
    let mut start = context.sentence(place).start;
    while let Some(last) = start.checked_sub(1).filter(|_| start > lowest) {
        if context.opens_paragraph(start) {
            break;
        }
        start = context.sentence(last).start;
    }
    start
}

/// Such actors named up to so many tokens before a place, the nearest first.
pub(super) fn earlier_than<'c>(
    context: &'c Context<'_>,
    place: usize,
    back: usize,
    wanted: Wanted,
) -> impl Iterator<Item = EntityId> + 'c {
    let earlier = context.mentions_in(&(place.saturating_sub(back)..place)).iter().rev();
    let free = move |mention: &&Mention| {
        let first = mention.tokens.0 as usize;
        is_actor(mention) && context.upos(first) != Upos::Adj && fits(context, mention, wanted)
    };
    earlier.filter(free).map(Context::actor)
}

/// The state that was last named as one that acts: by its capital, or as the subject of something.
pub(super) fn acting_state(context: &Context<'_>, place: usize) -> Option<EntityId> {
    let wanted = Wanted::any(Sort::State);
    let acts = |mention: &&Mention| {
        let first = mention.tokens.0 as usize;
        let country = || first.checked_sub(1).is_some_and(|at| matches!(context.lower(at), "le" | "la" | "l'"));
        mention.stands_for.is_some() || country() && context.upos(first) != Upos::Adj && !is_governed(context, first)
    };
    candidates(context, place.saturating_sub(BACK)..place, place, wanted).filter(acts).last().map(Context::actor)
}

/// The foremost actor of the sentence that ends with that token.
pub(super) fn foremost_of_sentence(context: &Context<'_>, last: usize) -> Option<EntityId> {
    let wanted = Wanted::any(Sort::Actor);
    foremost(context, context.sentence(last).start, last + 1, last, wanted)
}

/// The same, governed by no preposition.
pub(super) fn free_of_sentence(context: &Context<'_>, last: usize) -> Option<EntityId> {
    let wanted = Wanted::any(Sort::Actor);
    free(context, context.sentence(last).start, last + 1, last, wanted)
}

/// The first actor of a stretch who is governed by no preposition, else the first one.
pub(super) fn foremost(
    context: &Context<'_>,
    from: usize,
    to: usize,
    place: usize,
    wanted: Wanted,
) -> Option<EntityId> {
    // « L'élue du Finistère devait tout à sa pugnacité. », « les conflits au Yémen »: not the county's, nor Yemen's.
    let origin = |mention: &&Mention| {
        let name = mention.tokens.0 as usize;
        let of_somebody = || {
            let noun = governor(context, name).map_or("", |noun| context.lemma(noun));
            is_person(noun) || name.checked_sub(2).is_some_and(|at| is_person(context.lower(at)))
        };
        mention.kind == EntityType::Loc
            && mention.stands_for.is_none()
            && match name.checked_sub(1).map_or("", |at| context.lower(at)) {
                "au" | "aux" => true,
                "de" | "d'" | "du" => of_somebody(),
                _ => false,
            }
    };
    let first = || candidates(context, from..to, place, wanted).find(|mention| !origin(mention)).map(Context::actor);
    free(context, from, to, place, wanted).or_else(first)
}

/// The first actor of a stretch who is governed by no preposition, one whose gender is known before others.
pub(super) fn free(context: &Context<'_>, from: usize, to: usize, place: usize, wanted: Wanted) -> Option<EntityId> {
    // A nationality says more of its noun than of the state, and what hangs on a preposition is rarely meant.
    let free = |mention: &&Mention| {
        let first = mention.tokens.0 as usize;
        // « Géorgie : l'Union et ses leçons »: a heading says where.
        let heads = context.is(mention.tokens.1 as usize, Class::COLON);
        context.upos(first) != Upos::Adj
            && (!is_governed(context, first) || is_brought_up(context, first))
            && !heads
            && (context.sentence(place).contains(&first) || !is_another_s(context, first))
    };
    let candidates = || candidates(context, from..to, place, wanted).filter(free);
    let known = wanted
        .gender
        .and_then(|_| candidates().find(|mention| fits(context, mention, Wanted { sure: true, ..wanted })));
    known.or_else(|| candidates().next()).map(Context::actor)
}

/// « son prédécesseur, Régis Delaunoy, »: named for who was spoken of before.
fn is_another_s(context: &Context<'_>, name: usize) -> bool {
    let comma = context.before(name, 2).find(|&at| context.is(at, Class::COMMA));
    comma.is_some_and(|comma| context.before(comma, 3).any(|at| matches!(context.lower(at), "son" | "sa" | "leur")))
}

/// « Quant à M. Shor, … »
pub(super) fn is_brought_up(context: &Context<'_>, name: usize) -> bool {
    context.before(name, 4).any(|at| context.lower(at) == "quant")
}

/// The actors of a stretch that can be meant, in text order: not who speaks in his own words.
pub(super) fn candidates<'c>(
    context: &'c Context<'_>,
    range: std::ops::Range<usize>,
    place: usize,
    wanted: Wanted,
) -> impl Iterator<Item = &'c Mention> {
    // « Selon la CGT, le groupe sacrifie la qualité »: « le groupe » is not who judges it, nor « son silence » his.
    let own = |quote: &&Quote| quote.kind != QuoteKind::Indirect;
    // « la gestion « laxiste » de l'agence »: words cited right before are not the agency's own.
    let cited = || {
        let near = context.before(place, 4).filter(|_| wanted.sort == Sort::Body);
        near.into_iter().find_map(|at| context.quote_at(at))
    };
    let speaker = context.quote_at(place).filter(own).or_else(cited).and_then(|quote| quote.speaker);
    // « le thaïlandais Chao Energy » is the firm.
    let qualifies = |mention: &Mention| {
        let next = mention.tokens.1 as usize;
        // « un Portugais nommé Duarte Pimentel »
        let next = next + usize::from(matches!(context.lemma(next), "nommer" | "nommé"));
        mention.kind == EntityType::Norp && context.mention_at(next).is_some_and(|name| name.kind != EntityType::Norp)
    };
    let meant = move |mention: &&Mention| {
        let actor = Some(Context::actor(mention));
        actor != speaker
            && (actor != wanted.not || wanted.not.is_none())
            && fits(context, mention, wanted)
            && !qualifies(mention)
    };
    context.mentions_in(&range).iter().filter(|mention| is_actor(mention)).filter(meant)
}

/// The type of the actor whom a mention brings into play.
pub(super) fn kind(context: &Context<'_>, mention: &Mention) -> EntityType {
    let actor = context.actors.entities.get(Context::actor(mention).0 as usize);
    actor.map_or(mention.kind, |entity| entity.kind)
}

pub(super) fn fits(context: &Context<'_>, mention: &Mention, wanted: Wanted) -> bool {
    let kind = kind(context, mention);
    if !wanted.sort.admits(kind) && !wanted.sort.admits(mention.kind)
        || is_place(context, mention)
        || kind == EntityType::Org && is_medium(context, mention)
    {
        return false;
    }
    // « un bar de Lamballe »: nobody's antecedent.
    let first = mention.tokens.0 as usize;
    let town = mention.kind == EntityType::Loc && mention.stands_for.is_none();
    if town && wanted.sort == Sort::Actor && wanted.gender.is_some() && is_of(context, first) {
        return false;
    }
    let (gender, number) = agreement(context, mention, kind);
    let agrees = |asked: Option<Number>, has: Option<Number>| asked.is_none() || has.is_none() || asked == has;
    (gender.is_some() || !wanted.sure)
        && agrees(wanted.number, number)
        && (wanted.gender.is_none() || gender.is_none() || wanted.gender == gender)
}

pub(super) fn is_of(context: &Context<'_>, name: usize) -> bool {
    name.checked_sub(1).is_some_and(|at| matches!(context.lower(at), "de" | "d'"))
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
pub(super) fn is_medium(context: &Context<'_>, mention: &Mention) -> bool {
    let mut before = context
        .before(mention.tokens.0 as usize, 5)
        .take_while(|&at| !context.is_finite(at) && !context.is(at, Class::BREAK | Class::COMMA));
    before.any(|at| matches!(context.lower(at), "selon" | "après" | "croire" | "micro" | "agence"))
}

/// Gender and number of a name, by the determiner or title before it; a person is one.
pub(super) fn agreement(
    context: &Context<'_>,
    mention: &Mention,
    kind: EntityType,
) -> (Option<Gender>, Option<Number>) {
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
    let last = mention.tokens.1 as usize;
    let joined = context.lower(last) == "et" && (last + 1..last + 3).any(|at| context.mention_at(at).is_some());
    // « ils » are neither of the two alone.
    if joined {
        return (known, Some(Number::Sing));
    }
    let Some(hint) = hint else { return (known, one) };
    let number = match context.lower(hint) {
        "les" | "des" | "aux" | "ces" => Some(Number::Plur),
        _ if mention.kind == EntityType::Norp && context.upos(hint) != Upos::Det => None,
        _ => Some(Number::Sing),
    };
    // « l'Espagne »: countries in -e are feminine.
    let country = || {
        let elided = kind == EntityType::Loc && context.lower(hint) == "l'";
        let last = context.lower(mention.tokens.1.saturating_sub(1) as usize);
        elided.then_some(if last.ends_with('e') { Gender::Fem } else { Gender::Masc })
    };
    (known.or_else(|| gender_of(context, hint)).or_else(country), number)
}

pub(super) fn gender_of(context: &Context<'_>, determiner: usize) -> Option<Gender> {
    match context.lower(determiner) {
        "le" | "un" | "ce" | "cet" | "du" | "au" | "m." => Some(Gender::Masc),
        "la" | "une" | "cette" | "mme" => Some(Gender::Fem),
        _ => None,
    }
}

/// Whether a noun's phrase hangs on a preposition.
pub(in crate::cue) fn is_governed(context: &Context<'_>, noun: usize) -> bool {
    let mut before = context
        .before(noun, 4)
        .skip_while(|&at| matches!(context.upos(at), Upos::Det | Upos::Adj | Upos::Num | Upos::Propn));
    before.next().is_some_and(|at| context.upos(at) == Upos::Adp)
}
