//! What commas set off beside a name: appositions before it and behind it, and adjectives apart.

use super::candidate::{is_governed, is_place};
use super::clause::{object, subject};
use super::description::described;
use super::group::first_of_group;
use super::phrase::{governor, is_locution, start_of_phrase};
use super::referent::bearer_of;
use super::sort::Sort;
use super::{Found, TargetRule, is_actor};
use crate::cue::classes::Class;
use crate::cue::context::Context;
use crate::cue::draft::Draft;
use crate::entity::{EntityId, EntityType, Mention};
use crate::tag::Upos;

/// « Bien que critiquables, les Houthis … », « Véritable héros, Louis Ferrand … »: an apposition before its noun.
pub(super) fn leading(context: &Context<'_>, draft: &Draft) -> Found {
    let phrase = start_of_phrase(context, draft.tokens.start);
    let opens = context.before(phrase, 4).all(|at| !context.is_verb(at) && context.upos(at) != Upos::Noun);
    if !opens || is_governed(context, phrase) || draft.tokens.clone().any(|at| context.is_finite(at)) {
        return None;
    }
    let comma = context
        .after(draft.tokens.end - 1, 8)
        .take_while(|&at| !context.is_finite(at) && !context.ends_phrase(at))
        .find(|&at| context.is(at, Class::COMMA))?;
    // « Un pyromane, tonne la gauche », « Injuste, selon Paris »: a frame.
    if matches!(context.lower(comma + 1), "selon" | "pour" | "d'" | "aux") {
        return None;
    }
    // « Le vrai fossoyeur, c'est M. Petit. »
    let presents = |at: &usize| context.is(at - 1, Class::COMMA) && matches!(context.lower(*at), "c'" | "ce");
    if let Some(ce) = context.after(comma, 8).take_while(|&at| !context.is_finite(at)).find(presents) {
        let verb = context.after(ce, 3).find(|&at| context.is_finite(at))?;
        return object(context, verb).filter(|_| context.lemma(verb) == "être");
    }
    let mut behind = context.after(comma, 3).take_while(|&at| !context.is_verb(at));
    let noun = behind.find(|&at| matches!(context.upos(at), Upos::Noun | Upos::Propn))?;
    bearer_of(context, noun)
}

/// « l'Union, d'ordinaire si prompte à juger, … »: adverbs and adjectives alone between the name's comma and the cue.
pub(super) fn trailing(context: &Context<'_>, draft: &Draft) -> Found {
    let adverbial = |at: usize| {
        matches!(context.upos(at), Upos::Adv | Upos::Adj)
            || is_locution(context, at)
            // « loyal, un rien têtu, jamais servile »
            || context.is(at, Class::COMMA) && at.checked_sub(1).is_some_and(|at| context.upos(at) == Upos::Adj)
            || matches!(context.lower(at), "d'" | "ordinaire" | "habitude" | "plus" | "si" | "à")
    };
    // « Cendres », premier film de Karim Saadi, déçoit: no verb hangs on the name before it.
    if draft.tokens.clone().any(|at| context.is_finite(at)) {
        return None;
    }
    let comma =
        context.before(draft.tokens.start, 10).find(|&at| !adverbial(at)).filter(|&at| context.is(at, Class::COMMA));
    // « Bastien Leclercq, son fils, emprunté d'abord, … »
    let over = || {
        let apposed = |at: &usize| matches!(context.upos(*at), Upos::Det | Upos::Noun | Upos::Adj | Upos::Adp);
        let first = context.before(comma?, 6).find(|at| !apposed(at)).filter(|&at| context.is(at, Class::COMMA))?;
        set_off(context, first)
    };
    let whom = set_off(context, comma?).or_else(over).map(Context::actor).or_else(|| told(context, comma?))?;
    let closed = draft.tokens.end;
    let ends = context
        .after(closed - 1, 12)
        .find(|&at| context.is(at, Class::COMMA | Class::BREAK))
        .is_none_or(|at| !context.is_mark(at) && !(closed..at).any(|at| context.is_finite(at)));
    ends.then_some((whom, TargetRule::B))
}

/// « L'Allemagne suit, docile. », « … n'a rien dit, fidèle à son habitude. »: an adjective behind a comma that ends it all.
pub(super) fn detached(context: &Context<'_>, draft: &Draft) -> Found {
    let mut before = context.before(draft.tokens.start, 4).skip_while(|&at| context.upos(at) == Upos::Adv);
    let comma = before.next().filter(|&at| context.is(at, Class::COMMA))?;
    let end = draft.tokens.end;
    let complement = context.upos(end) == Upos::Adp || matches!(context.lower(end), "au" | "du");
    let mut behind = context.after(end - 1, 8).take_while(|&at| !context.is_finite(at));
    let ends = context.token(end).is_none()
        || context.is(end, Class::COMMA | Class::BREAK)
        || complement && behind.any(|at| context.ends_phrase(at));
    // « … n'a donné aucune consigne, fidèle à son habitude »: not the object's, which goes without complement.
    let clause = if complement { 10 } else { 3 };
    let mut back = context.before(comma, clause).skip_while(|&at| {
        matches!(context.upos(at), Upos::Adv | Upos::Adj) || complement && !context.is_verb(at) && !context.bounds(at)
    });
    let last = back.next().filter(|_| ends)?;
    // « …, soutient-il, plutôt habile. »
    let verb = if context.is(last, Class::INVERTED) { last.checked_sub(1)? } else { last };
    if !context.is_verb(verb) {
        return None;
    }
    subject(context, first_of_group(context, verb))
}

/// « L'ancien notaire, hautain, … »: who is described right before a comma.
fn told(context: &Context<'_>, comma: usize) -> Option<EntityId> {
    // « La compagnie bretonne, débordée, … »
    let noun = context.before(comma, 3).find(|&at| context.upos(at) != Upos::Adj && !is_native(context, at))?;
    (context.upos(noun) == Upos::Noun && !is_governed(context, noun)).then(|| described(context, noun)).flatten()
}

/// « bretonne » beside a noun
fn is_native(context: &Context<'_>, at: usize) -> bool {
    let native = context.mention_at(at).is_some_and(|mention| mention.kind == EntityType::Norp);
    let body = |noun: usize| Sort::of(context.lemma(noun), false) == Some(Sort::Body);
    native && at.checked_sub(1).is_some_and(body)
}

/// The comma before an age that stands before this one: « L'intéressé, 61 ans, … ».
fn before_age(context: &Context<'_>, comma: usize) -> usize {
    let age = comma.checked_sub(1).and_then(|at| context.mention_at(at));
    let first = age.filter(|age| age.kind == EntityType::Quantity).map(|age| age.tokens.0 as usize);
    let before = first.and_then(|first| first.checked_sub(1)).filter(|&at| context.is(at, Class::COMMA));
    before.unwrap_or(comma)
}

/// The actor named right before a comma, « elle-même » or « lui » between.
pub(super) fn set_off<'c>(context: &'c Context<'_>, comma: usize) -> Option<&'c Mention> {
    let emphatic = |at: usize| {
        let word = context.lower(at);
        matches!(word, "lui" | "elle" | "eux" | "même" | "-même" | "mêmes" | "-mêmes" | "-") || word.ends_with("-même")
    };
    // « l'Autorité de sûreté nucléaire (ASNR), … »
    let close = comma.checked_sub(1).filter(|&at| context.lower(at) == ")");
    let open = close.and_then(|close| context.before(close, 8).find(|&at| context.lower(at) == "("));
    let comma = open.unwrap_or_else(|| before_age(context, comma));
    let last = context.before(comma, 4).find(|&at| !emphatic(at))?;
    let mention = context.mention_at(last).filter(|mention| is_actor(mention) && !is_place(context, mention))?;
    if is_native(context, last) {
        return None;
    }
    // « Le Parti communiste de Vladimir Voronine, momifié, … »: the party.
    let above = governor(context, mention.tokens.0 as usize).and_then(|noun| context.mention_at(noun));
    Some(above.filter(|above| is_actor(above)).unwrap_or(mention))
}

/// « Kaja Kallas, jamais en retard d'une outrance, … »: a quality in what is set off behind a name.
pub(super) fn aside(context: &Context<'_>, place: usize) -> Found {
    let segment = |at: &usize| !context.is_verb(*at) && !context.ends_phrase(*at) && context.mention_at(*at).is_none();
    let comma = context.before(place, 8).take_while(segment).find(|&at| context.is(at, Class::COMMA))?;
    let first = if context.is_mark(comma + 1) { comma + 2 } else { comma + 1 };
    let opens = matches!(context.upos(first), Upos::Adv | Upos::Adj)
        || matches!(
            context.lower(first),
            "d'" | "sans" | "plein" | "pleine" | "roi" | "reine" | "champion" | "championne" | "adepte"
        );
    let closed = context
        .after(place, 6)
        .take_while(|&at| !context.is_finite(at))
        .any(|at| context.is(at, Class::COMMA | Class::BREAK));
    let whom = set_off(context, comma).map(Context::actor).or_else(|| told(context, comma))?;
    // « … la Banque comtoise, « complice par flemme ». »
    let cited = first == comma + 2 && !(first..place).any(|at| context.is_finite(at));
    ((opens || cited) && closed).then_some((whom, TargetRule::B))
}

/// « Londres, maîtresse des mers, … »: right after a name and a comma, without or with an article.
pub(super) fn apposition(context: &Context<'_>, place: usize) -> Found {
    let phrase = start_of_phrase(context, place);
    // « M. Bompard, en bon élève, … »
    let before = phrase.checked_sub(1)?;
    // « la mémoire de M. Petit, « un homme droit » »
    let before = if context.is(before, Class::OPENING) { before.checked_sub(1)? } else { before };
    // « Samia Lekhal, adjointe aux Finances et cheville ouvrière du redressement, »
    let joined = (context.upos(before) == Upos::Cconj).then(|| {
        let mut back = context.before(before, 6).take_while(|&at| !context.is_verb(at) && !context.ends_phrase(at));
        back.find(|&at| context.is(at, Class::COMMA)).filter(|&at| context.upos(at + 1) == Upos::Noun)
    });
    let before = joined.flatten().unwrap_or(before);
    let comma = if context.lower(before) == "en" { before.checked_sub(1)? } else { before };
    let comma = Some(comma).filter(|&at| context.is(at, Class::COMMA)).map(|comma| before_age(context, comma))?;
    let name = comma.checked_sub(1)?;
    let title = name.checked_sub(1).filter(|_| context.is_mark(name));
    let work = |mention: &&Mention| matches!(mention.kind, EntityType::Work | EntityType::Product);
    let title = title.and_then(|at| context.mention_at(at)).filter(work);
    let Some(mention) = title.or_else(|| context.mention_at(name)).filter(|mention| is_actor(mention)) else {
        // « L'intéressé, 61 ans, regard fuyant, »
        return told(context, comma).map(|entity| (entity, TargetRule::B));
    };
    // « a comparé Tbilissi à Budapest, insulte suprême »
    let to = (mention.tokens.0 as usize).checked_sub(1).is_some_and(|at| context.lower(at) == "à");
    if to && is_place(context, mention) {
        return None;
    }
    Some((Context::actor(mention), TargetRule::B))
}
