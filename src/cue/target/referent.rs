//! Whom a noun refers to: a name in its phrase or beside it, the actor whom it describes, or its owner.

use super::candidate::{Wanted, before, kind};
use super::clause::object;
use super::collective::{generic, is_those, those};
use super::description::{described, is_native};
use super::noun::{is_showing, pointed_at};
use super::owner::{owned, possessor};
use super::phrase::{PHRASE, determiner};
use super::portrait::{counterpart, is_counterpart, peer, sketched};
use super::reference::last_named;
use super::salience::{last_person, topic};
use super::sort::{Sort, is_authority, is_deed, is_firm, is_matter, is_thing, names_somebody};
use super::{TargetRule, is_actor};
use crate::cue::bearer::is_quality;
use crate::cue::classes::Class;
use crate::cue::context::Context;
use crate::entity::{EntityId, EntityType, Mention};
use crate::tag::{Gender, Number, Upos};

/// Whom a noun refers to: its own mention, an adjective of nationality, a complement with *de*, an apposition, the actor
/// whom it describes, or the possessor that its determiner points at.
pub(super) fn referent(context: &Context<'_>, noun: usize) -> Option<(EntityId, TargetRule)> {
    if is_latter(context, noun) {
        return last_named(context, noun - 1).map(|entity| (entity, TargetRule::B));
    }
    // « le locataire de l'Élysée » is no palace.
    if is_tenant(context, noun) {
        return last_person(context, noun).map(|entity| (entity, TargetRule::B));
    }
    // « accuse la délégation adverse d'avoir menti »
    if matches!(context.lower(noun + 1), "adverse" | "adverses") {
        let speaker = (noun..noun + 5).find_map(|at| context.quote_at(at)).and_then(|quote| quote.speaker);
        return counterpart(context, noun, speaker).map(|entity| (entity, TargetRule::B));
    }
    // « le titre de l'éditeur » is the title, where one has been named.
    let work = || described(context, noun).filter(|_| Sort::of(context.lemma(noun), false) == Some(Sort::Work));
    let back = || {
        // « la compagnie britannique »
        let native = || {
            let body = Sort::of(context.lemma(noun), false) == Some(Sort::Body);
            body && is_native(context, noun)
        };
        let points = |at: usize| matches!(context.lower(at), "ce" | "cet" | "cette") || native();
        determiner(context, noun).filter(|&at| points(at)).and_then(|_| described(context, noun))
    };
    // « sa rivale, Anne Morel, »
    let beside = || {
        // « l'avocat général, Damien Kessler, »
        let comma = context.after(noun, 3).find(|&at| context.upos(at) != Upos::Adj);
        let comma = comma.filter(|&at| context.is(at, Class::COMMA))?;
        // « son client, l'ESA, »
        let side = is_counterpart(context.lemma(noun)) || is_authority(context.lemma(noun));
        let firm = side || is_firm(context.lemma(noun));
        let person = names_somebody(context.lemma(noun));
        let apposed = |kind| apposed_as(context, comma + 1, kind);
        let named = || (firm || person).then(|| apposed(EntityType::Org)).flatten();
        let named = || named().or_else(|| person.then(|| apposed(EntityType::Per)).flatten());
        named()
    };
    work()
        .or_else(beside)
        .or_else(|| peer(context, noun))
        .or_else(|| owned(context, noun))
        // « ce petit studio rennais » points back, and not to Rennes.
        .or_else(back)
        .or_else(|| named(context, noun))
        .or_else(|| authored(context, noun))
        .or_else(|| described(context, noun))
        .or_else(|| possessor(context, noun))
        .map(|entity| (entity, TargetRule::B))
}

fn is_tenant(context: &Context<'_>, noun: usize) -> bool {
    matches!(context.lemma(noun), "locataire" | "hôte" | "occupant" | "occupante")
}

/// « Malo Quéré, auteur de quatre arrêts décisifs »: whose work it is.
pub(super) fn authored(context: &Context<'_>, noun: usize) -> Option<EntityId> {
    let author = context.before(noun, 4).find(|&at| matches!(context.lower(at), "auteur" | "auteure" | "autrice"))?;
    let comma = author.checked_sub(1).filter(|&at| context.is(at, Class::COMMA))?;
    context.mention_at(comma.checked_sub(1)?).filter(|mention| is_actor(mention)).map(Context::actor)
}

/// « ce dernier », « ces derniers »
pub(super) fn is_latter(context: &Context<'_>, noun: usize) -> bool {
    let before = noun.checked_sub(1).map_or("", |before| context.lower(before));
    matches!(context.lower(noun), "dernier" | "dernière" | "derniers" | "dernières")
        && matches!(before, "ce" | "cette" | "ces")
}

/// Whom a noun refers to where something is said of it: not the town that it is in (« la réunion de Genève »).
pub(super) fn bearer_of(context: &Context<'_>, noun: usize) -> Option<(EntityId, TargetRule)> {
    if let Some(meant) = context.meant_at(noun) {
        return Some((meant, TargetRule::B));
    }
    if is_located(context, noun) {
        return None;
    }
    // « Le locataire de l'Élysée ment. »
    if is_tenant(context, noun) {
        return referent(context, noun);
    }
    if let Some(end) = body_served(context, noun) {
        // « la soprano flamande »
        let native = || {
            let native = context.mention_at(end - 1).is_some_and(|mention| mention.kind == EntityType::Norp);
            native.then(|| described(context, noun)).flatten()
        };
        // « L'élue de la Drôme »: who was named last, by where she comes from.
        let from = || {
            let native = matches!(context.lemma(noun), "élu" | "élue" | "enfant" | "natif" | "native");
            native.then(|| described(context, noun).or_else(|| last_person(context, noun))).flatten()
        };
        // « un voyageur allemand » is nobody known.
        let known = determiner(context, noun).is_none_or(|at| !matches!(context.lower(at), "un" | "une"));
        return native().or_else(from).or_else(|| holder(context, end, known)).map(|entity| (entity, TargetRule::B));
    }
    if is_those(context, noun) {
        let whom = named(context, noun).or_else(|| those(context, noun));
        return whom.map(|entity| (entity, TargetRule::C));
    }
    // « ce bricolage sublime »
    referent(context, noun)
        .or_else(|| pointed_at(context, noun, names_somebody(context.lemma(noun))))
        .or_else(|| sketched(context, noun))
        .or_else(|| generic(context, noun).map(|entity| (entity, TargetRule::D)))
}

/// « l'ancien patron de Novalis »: a person, who is not the body that he serves. Where the title's body ends, for a title
/// that no name follows at once.
fn body_served(context: &Context<'_>, noun: usize) -> Option<usize> {
    if Sort::of(context.lemma(noun), context.morph(noun).number == Some(Number::Plur)) != Some(Sort::Person)
        || context.mention_at(noun).is_some()
    {
        return None;
    }
    let mut behind =
        context.after(noun, 3).skip_while(|&at| context.upos(at) == Upos::Adj && context.mention_at(at).is_none());
    let link = behind.next()?;
    let of = matches!(context.lower(link), "de" | "d'" | "du" | "des")
        .then(|| behind.find(|&at| context.upos(at) != Upos::Det))
        .flatten();
    let body = context.mention_at(of.unwrap_or(link))?;
    let end = body.tokens.1 as usize;
    let named = context.mention_at(end).is_some_and(|name| name.kind == EntityType::Per);
    let serves = of.is_some() && matches!(body.kind, EntityType::Org | EntityType::Loc | EntityType::Product)
        || body.kind == EntityType::Norp;
    (serves && !named).then_some(end)
}

/// Who holds an office: « Le directeur d'Angers Nantes Opéra, Alain Surrans, … », else the person whom the text is about.
fn holder(context: &Context<'_>, end: usize, known: bool) -> Option<EntityId> {
    let name = apposed(context, end + 1).filter(|_| context.is(end, Class::COMMA));
    name.or_else(|| topic(context, Sort::Person).filter(|_| known))
}

/// « la réunion de Genève », « le maire de Nantes »: a thing or a person, and a town, which has no article.
pub(super) fn is_located(context: &Context<'_>, noun: usize) -> bool {
    let lemma = context.lemma(noun);
    if context.mention_at(noun).is_some() || is_deed(lemma) {
        return false;
    }
    // « le règlement européen »
    if is_native(context, noun) && is_thing(lemma) {
        return true;
    }
    let mut behind = context.after(noun, 4).skip_while(|&at| matches!(context.upos(at), Upos::Adj | Upos::Adv));
    let link = behind.next().filter(|&at| matches!(context.lower(at), "de" | "d'"));
    let place = link.and_then(|at| context.mention_at(at + 1));
    place.is_some_and(|place| place.kind == EntityType::Loc && place.stands_for.is_none())
        && (is_matter(lemma) || names_somebody(lemma))
}

/// Whom the noun phrase itself names.
pub(super) fn named(context: &Context<'_>, noun: usize) -> Option<EntityId> {
    if let Some(mention) = context.mention_at(noun).filter(|mention| is_actor(mention)) {
        let native = native(context, mention);
        return native.or_else(|| Some(Context::actor(titled(context, mention))));
    }
    // « le président russe »: himself, not his state.
    let himself = context.meant_at(noun);
    if himself.is_some() {
        return himself;
    }
    let (mut linked, mut coordinated) = (false, false);
    for at in context.after(noun, PHRASE) {
        if let Some(meant) = context.meant_at(at).filter(|_| linked) {
            return Some(meant);
        }
        // « l'échec de la conférence de Madrid »
        let meeting = |mention: &Mention| mention.kind == EntityType::Event && is_thing(context.lower(at));
        if linked && context.mention_at(at).is_some_and(meeting) {
            return None;
        }
        if let Some(mention) = context.mention_at(at).filter(|mention| is_actor(mention)) {
            let apposed = context.upos(at) == Upos::Propn && !coordinated;
            let bearer = titled(context, mention);
            let next = mention.tokens.1 as usize;
            if linked && context.lower(next) == "par" {
                return object(context, next).map(|(entity, _)| entity).or(Some(Context::actor(bearer)));
            }
            return (linked || apposed || mention.kind == EntityType::Norp).then(|| Context::actor(bearer));
        }
        // « l'échec de la réunion de Madrid »
        if linked && context.upos(at) == Upos::Noun && is_located(context, at) {
            return None;
        }
        if linked && is_latter(context, at) {
            return last_named(context, at - 1);
        }
        // « la brutalité du constructeur »
        let body = || is_native(context, at) && Sort::of(context.lemma(at), false) == Some(Sort::Body);
        if linked
            && context.upos(at) == Upos::Noun
            && !names_somebody(context.lemma(noun))
            && (stands_alone(context, at) || body())
        {
            let abstract_state = matches!(context.lemma(at), "démocratie" | "république" | "état" | "nation");
            let meant = described(context, at).filter(|_| !abstract_state);
            let meant = meant.or_else(|| peer(context, at)).or_else(|| sketched(context, at).map(|(entity, _)| entity));
            if meant.is_some() {
                return meant;
            }
        }
        match context.upos(at) {
            Upos::Adp if matches!(context.lower(at), "de" | "d'" | "du" | "des") => linked = true,
            // « la trahison des électeurs par Mme Morel »
            Upos::Adp if linked && context.lower(at) == "par" => return object(context, at).map(|(entity, _)| entity),
            // « la faiblesse et la lâcheté de la Hongrie »
            Upos::Cconj if !linked => coordinated = true,
            Upos::Adp if matches!(context.lower(at + 1), "lequel" | "laquelle" | "lesquels" | "lesquelles") => {}
            Upos::Det | Upos::Adj | Upos::Adv | Upos::Noun | Upos::Propn | Upos::Num => {}
            Upos::Verb if context.is_participle(at) => {}
            // « la « sagesse » du président »: what is cited goes on in the frame.
            _ if context.is_mark(at) => {}
            _ if context.is(at, Class::COMMA) => return apposed(context, at + 1).or_else(|| signed(context, at + 1)),
            _ => return shown_by(context, at),
        }
    }
    None
}

/// Whether neither a name nor a complement follows a noun: « du président » and not « du président tchadien Moussa Adoum ».
pub(super) fn stands_alone(context: &Context<'_>, noun: usize) -> bool {
    let next = noun + 1;
    // « accuse la direction d'avoir menti », « de mépris »: of what it is accused.
    let accused = || {
        let deed = context.after(next, 2).find(|&at| !context.is_mark(at));
        deed.is_some_and(|at| context.is_infinitive(at) || is_quality(context.lemma(at)))
    };
    context.mention_at(next).is_none()
        && context.upos(next) != Upos::Propn
        && match context.lower(next) {
            "de" | "d'" => accused(),
            word => !matches!(word, "du" | "des"),
        }
}

/// « Le Serbe a été impérial »: a person named before, by where he comes from.
fn native(context: &Context<'_>, demonym: &Mention) -> Option<EntityId> {
    let first = demonym.tokens.0 as usize;
    let article =
        first.checked_sub(1).filter(|_| demonym.kind == EntityType::Norp && context.upos(first) != Upos::Adj)?;
    let gender = match context.lower(article) {
        "le" | "du" | "au" => Some(Gender::Masc),
        "la" => Some(Gender::Fem),
        "l'" => None,
        _ => return None,
    };
    // « Le centriste a trahi. »
    let alone = titled(context, demonym).kind == EntityType::Norp
        && matches!(kind(context, demonym), EntityType::Loc | EntityType::Norp);
    let wanted = Wanted { sort: Sort::Person, gender, number: Some(Number::Sing), sure: false, not: None };
    alone.then(|| before(context, article, wanted)).flatten()
}

/// « du président tchadien Moussa Adoum », « l'allemand Ruhrwerke »: who is named behind the nationality.
pub(super) fn titled<'c>(context: &'c Context<'_>, mention: &'c Mention) -> &'c Mention {
    let behind = context
        .mention_at(mention.tokens.1 as usize)
        .filter(|other| matches!(other.kind, EntityType::Per | EntityType::Org));
    behind.filter(|_| mention.kind == EntityType::Norp).unwrap_or(mention)
}

/// « le mépris avec lequel M. Durand … »: the actor right after the relative.
pub(super) fn shown_by(context: &Context<'_>, at: usize) -> Option<EntityId> {
    let relative = (at..at + 2).find(|&place| {
        matches!(context.lower(place), "lequel" | "laquelle" | "lesquels" | "lesquelles" | "dont" | "que" | "qu'")
    })?;
    // « Odieux acharnement que celui de Paris »
    if matches!(context.lower(relative + 1), "celui" | "celle" | "ceux" | "celles") {
        return object(context, relative + 2).map(|(entity, _)| entity);
    }
    let mention =
        context.after(relative, 5).find_map(|place| context.mention_at(place)).filter(|name| is_actor(name))?;
    // « un raccourci que Thomas Gidel juge trompeur » is not his.
    let object = matches!(context.lower(relative), "que" | "qu'");
    let verb = || context.after(mention.tokens.1 as usize - 1, PHRASE).find(|&place| context.is_verb(place));
    let verb = verb().map(|first| context.after(first, 2).find(|&at| context.is_participle(at)).unwrap_or(first));
    let shows = !object || verb.is_some_and(|verb| is_showing(context.lemma(verb)));
    shows.then(|| Context::actor(mention))
}

/// « le président, Jean Durand, … »
pub(super) fn apposed(context: &Context<'_>, at: usize) -> Option<EntityId> {
    apposed_as(context, at, EntityType::Per)
}

/// « le fabricant, les Forges de Vienne, … »
fn apposed_as(context: &Context<'_>, at: usize, kind: EntityType) -> Option<EntityId> {
    // « un émissaire, le Gambien Baboucar Jallow, … »
    let lead = |at: &usize| {
        context.upos(*at) == Upos::Det
            || context.mention_at(*at).is_some_and(|mention| mention.kind == EntityType::Norp)
    };
    let first = (at..at + 3).find(|at| !lead(at))?;
    let mention = context.mention_at(first).filter(|mention| mention.kind == kind)?;
    let end = mention.tokens.1 as usize;
    let closed = context.token(end).is_none() || context.is(end, Class::COMMA | Class::BREAK);
    closed.then(|| Context::actor(mention))
}

/// « la musique, signée Bruno Lagarde, … », « l'antenne, baptisée Fulmar, … »
pub(super) fn signed(context: &Context<'_>, at: usize) -> Option<EntityId> {
    let name = at + 1 + usize::from(context.is_mark(at + 1));
    let mention = context.mention_at(name).filter(|mention| is_actor(mention))?;
    let person = mention.kind == EntityType::Per;
    let named = match context.lemma(at) {
        "signer" => person,
        lemma => matches!(lemma, "baptiser" | "baptisé" | "nommer" | "nommé" | "appeler" | "surnommer") && !person,
    };
    named.then(|| Context::actor(mention))
}
