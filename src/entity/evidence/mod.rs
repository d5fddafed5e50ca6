//! [`settle`]: what the whole text tells of names that no list has. Each place where such a name stands may speak for a
//! type; the name has the type for which most is said, wherever it stands.

mod bare;
mod frames;
mod nouns;
mod words;

use rustc_hash::FxHashMap;

use super::EntityType;
use super::class::Class;
use super::context::is_known;
use super::conventions::conventional;
use super::gazetteer::{Classes, Names};
use super::mentions::Name;
use crate::document::Document;
use crate::order::sort_by_rank;
use crate::segment::Token;
use crate::tag::Upos;
use bare::{Bare, bare};
use frames::Frames;
use nouns::{means_firm, opening_noun};
use words::HOUSES;

/// Longest name that is settled so, in tokens.
const LONGEST: usize = 3;

/// The tokens' forms of a name.
type Key = [u32; LONGEST];

/// A place where a name stands, or a capital that may be one.
#[derive(Clone, Copy)]
struct Place {
    name: Name,
    key: Key,
    /// Whether the model found it.
    found: bool,
    /// Whether any word would have a capital there.
    opens: bool,
    /// Whether the model or the tagger takes it for a name of a person, place or organisation.
    proper: bool,
}

/// What speaks for each type, by [`EntityType`].
type Points = [u8; EntityType::NAMES.len()];

/// By name.
type Tally = FxHashMap<Key, Points>;

/// Points of a frame that only names of the type fill.
const SURE: u8 = 4;

/// Points that a type needs.
const ENOUGH: u8 = 2;

/// Gives the names of `names` (in text order, never overlapping) that no list has one type each, and adds names of one
/// word that the model passed over.
pub(super) fn settle(document: &Document<'_>, listed: &Names<'_>, names: &mut Vec<Name>) {
    let mut places = places(document, listed, names);
    let votes = votes(document, listed, &places);
    let points = points(document, listed, names, &mut places, &votes);
    let bare = bare(document, names, &places);
    let mut given = names.iter_mut().peekable();
    let (mut missed, mut loose) = (Vec::new(), Vec::new());
    for place in &places {
        let told = points.get(&place.key).and_then(|points| winner(points, ENOUGH));
        let usual = || {
            let votes = votes.get(&place.key).filter(|_| place.found);
            if votes.is_none() && !is_subject(document, place) {
                return None;
            }
            let bare = bare.get(&place.key).filter(|bare| votes.is_some() || bare.is_free());
            let kind = votes.and_then(|votes| winner(votes, 1));
            // Of equals whoever nobody introduces is hardly a person.
            let tied = || votes.filter(|_| bare.is_some_and(Bare::is_stranger)).and_then(impersonal);
            if bare.is_some_and(|bare| bare.is_firm(kind)) { Some(EntityType::Org) } else { kind.or_else(tied) }
        };
        let common = place.found && told.is_none() && bare.get(&place.key).is_some_and(|bare| bare.common);
        if common {
            loose.push(place.name.tokens);
        }
        let Some(kind) = told.or_else(usual) else { continue };
        if !place.found {
            missed.extend(conventional(document, listed, Name { kind, ..place.name }));
            continue;
        }
        while given.next_if(|name| name.tokens.0 < place.name.tokens.0).is_some() {}
        if let Some(name) = given.next_if(|name| name.tokens == place.name.tokens) {
            name.kind = kind;
        }
    }
    if !loose.is_empty() {
        names.retain(|name| loose.binary_search(&name.tokens).is_err());
    }
    if !missed.is_empty() {
        names.extend(missed);
        sort_by_rank(names, |name| [name.tokens.0 as usize, name.tokens.1 as usize, 0, 0]);
    }
}

/// What the model takes names for.
fn votes(document: &Document<'_>, listed: &Names<'_>, places: &[Place]) -> Tally {
    let mut votes = Tally::default();
    for place in places.iter().filter(|place| place.found) {
        add(votes.entry(place.key).or_default(), place.name.kind, 1);
        // « Kraken » of « Kraken Tapioca »
        if let Some(key) = opening(document, listed, place) {
            add(votes.entry(key).or_default(), EntityType::Org, ENOUGH);
        }
    }
    votes
}

/// What stands around names; those that have votes are noted as proper.
fn points(document: &Document<'_>, listed: &Names<'_>, names: &[Name], places: &mut [Place], votes: &Tally) -> Tally {
    let mut points = Tally::default();
    let mut speak = |key: Key, kind: EntityType, weight: u8| add(points.entry(key).or_default(), kind, weight);
    // « Vauquelin » of « Banque Vauquelin »
    let closing = places.iter().filter(|place| place.found).filter_map(|place| closing(document, listed, place));
    closing.for_each(|key| speak(key, EntityType::Org, ENOUGH));
    for town in names.iter().filter_map(|name| town(document, name)) {
        speak([town.form.0, u32::MAX, u32::MAX], EntityType::Loc, SURE);
    }
    let beside = names.windows(2).filter_map(|pair| beside_place(document, pair));
    beside.filter_map(|name| key(document, name)).for_each(|key| speak(key, EntityType::Loc, ENOUGH));
    for place in &mut *places {
        let known = votes.contains_key(&place.key);
        place.proper |= known;
        Frames::new(document, listed, place, known).count(points.entry(place.key).or_default());
    }
    count_descriptions(document, listed, places, &mut points);
    if let Some(key) = unnamed_firm(document, listed, names, places, &points) {
        add(points.entry(key).or_default(), EntityType::Org, ENOUGH);
    }
    points
}

#[inline(never)]
fn add(points: &mut Points, kind: EntityType, weight: u8) {
    if let Some(points) = points.get_mut(kind as usize) {
        *points = points.saturating_add(weight);
    }
}

/// The type that most are of who are no persons.
fn impersonal(votes: &Points) -> Option<EntityType> {
    let mut others = *votes;
    others.iter_mut().take(EntityType::Per as usize + 1).for_each(|points| *points = 0);
    winner(&others, 1)
}

/// The type that `enough` speaks for, and more than for any other.
fn winner(points: &Points, enough: u8) -> Option<EntityType> {
    let most = points.iter().copied().max().filter(|&most| most >= enough)?;
    let mut best = frames::TYPES.into_iter().filter(|&kind| points.get(kind as usize) == Some(&most));
    best.next().filter(|_| best.next().is_none())
}

/// The unlisted names of the text and the single capitals beside them, in text order.
fn places(document: &Document<'_>, listed: &Names<'_>, names: &[Name]) -> Vec<Place> {
    let mut places = Vec::new();
    let mut rest = names;
    for sentence in &document.sentences {
        for (at, token) in (sentence.tokens.start..).zip(document.tokens_of(sentence)) {
            let ahead = rest.first().is_none_or(|name| name.tokens.0 > at);
            if ahead && !listed.class(token.form).meets(Class::UNLISTED) {
                continue; // Most tokens.
            }
            while let [name, further @ ..] = rest
                && name.tokens.1 <= at
            {
                rest = further;
            }
            let found = rest.first().copied().filter(|name| name.tokens.0 <= at);
            let name = match found {
                Some(name) if name.tokens.0 < at => continue,
                Some(name) if is_common_acronym(document, listed, &name) => Name { kind: EntityType::Org, ..name },
                Some(name) => name,
                None if is_bare(document, listed, at as usize) => Name { tokens: (at, at + 1), kind: EntityType::Per },
                None => continue,
            };
            let fits = matches!(name.kind, EntityType::Per | EntityType::Loc | EntityType::Org | EntityType::Product);
            let unknown = || !is_known(document, listed, name) || is_ambiguous(document, listed, name);
            let Some(key) = key(document, name).filter(|_| fits && unknown()) else { continue };
            let before = document.tokens.get((at as usize).wrapping_sub(1)).filter(|_| at > sentence.tokens.start);
            let opens = before.is_none_or(|before| before.upos == Upos::Punct && document.form(before) != ",");
            let acronym = document.form(token).chars().nth(1).is_some_and(char::is_uppercase);
            let proper = (found.is_some() || token.upos == Upos::Propn) && !acronym;
            places.push(Place { name, key, found: found.is_some(), opens, proper });
        }
    }
    places
}

/// « du PGAC », « la maire UDX »: capitals alone are no person's name behind an article or a title.
fn is_common_acronym(document: &Document<'_>, listed: &Names<'_>, name: &Name) -> bool {
    let at = name.tokens.0 as usize;
    let acronym = document.tokens.get(at).is_some_and(|token| listed.class(token.form).meets(Class::ACRONYM));
    let before = at.checked_sub(1).and_then(|at| document.tokens.get(at));
    let governed = before.is_some_and(|before| {
        let word = document.form(before);
        matches!(word, "le" | "la" | "l'" | "l’" | "les" | "du" | "des" | "au" | "aux" | "un" | "une")
            || document.lower(before) == word && listed.form(before.form).classes.intersects(Classes::TITLE)
    });
    name.kind == EntityType::Per && name.tokens.1 - name.tokens.0 == 1 && acronym && governed
}

/// A name to the tagger, before a verb: « Pharmalis paiera ».
fn is_subject(document: &Document<'_>, place: &Place) -> bool {
    let token = |at: u32| document.tokens.get(at as usize);
    let finite = |token: &Token| token.morph.is_finite();
    token(place.name.tokens.0).is_some_and(|token| token.upos == Upos::Propn)
        && token(place.name.tokens.1).is_some_and(finite)
}

/// « TNP »: a treaty, and a theatre.
fn is_ambiguous(document: &Document<'_>, listed: &Names<'_>, name: Name) -> bool {
    let classes =
        document.tokens.get(name.tokens.0 as usize).map_or(Classes::NONE, |token| listed.form(token.form).classes);
    let text = classes.intersects(Classes::WORK) && classes.intersects(Classes::ORGANISATION);
    text && name.tokens.1 - name.tokens.0 == 1
}

/// A capital that stands alone, on a word that no list has and that may be a name.
fn is_bare(document: &Document<'_>, listed: &Names<'_>, at: usize) -> bool {
    let meets =
        |at: usize, class: Class| document.tokens.get(at).is_some_and(|token| listed.class(token.form).meets(class));
    meets(at, Class::UNLISTED)
        && document.tokens.get(at).is_some_and(|token| {
            matches!(token.upos, Upos::Propn | Upos::Noun | Upos::Adj | Upos::Verb | Upos::Adv | Upos::X)
        })
        && !meets(at + 1, Class::CAPITAL)
        && !at.checked_sub(1).is_some_and(|at| meets(at, Class::CAPITAL))
}

/// The first of the capitals of an organisation's name, where no list has it.
fn opening(document: &Document<'_>, listed: &Names<'_>, place: &Place) -> Option<Key> {
    let first = place.name.tokens.0;
    let [opening, second] = document.tokens.get(first as usize..first as usize + 2)? else { return None };
    let proper = opening.upos == Upos::Propn && second.upos == Upos::Propn;
    let organisation = place.name.kind == EntityType::Org && place.name.tokens.1 - first > 1;
    let own = proper && organisation && listed.form(opening.form).classes.is_empty();
    own.then_some([opening.form.0, u32::MAX, u32::MAX])
}

/// The last word of the name of an institution or firm that its first word tells: « Banque Vauquelin ».
fn closing(document: &Document<'_>, listed: &Names<'_>, place: &Place) -> Option<Key> {
    let (first, end) = (place.name.tokens.0 as usize, place.name.tokens.1 as usize);
    let [noun, name] = document.tokens.get(first..end)? else { return None };
    let organisation = place.name.kind == EntityType::Org && listed.class(noun.form).meets(Class::ORGANISATION);
    let told = organisation && name.upos == Upos::Propn;
    told.then_some([name.form.0, u32::MAX, u32::MAX])
}

/// « Bouillon » of « entre Chimay et Bouillon ».
fn beside_place(document: &Document<'_>, pair: &[Name]) -> Option<Name> {
    let [first, second] = pair else { return None };
    let lower = |at: u32| document.tokens.get(at as usize).map_or("", |token| document.lower(token));
    let joined = lower(first.tokens.0.wrapping_sub(1)) == "entre" && lower(first.tokens.1) == "et";
    let place = first.kind == EntityType::Loc && first.tokens.1 + 1 == second.tokens.0;
    (joined && place && second.tokens.1 - second.tokens.0 == 1).then_some(*second)
}

/// « Leyde » of « université de Leyde ».
fn town<'d>(document: &'d Document<'_>, name: &Name) -> Option<&'d Token> {
    let [noun, .., of, town] = document.tokens.get(name.tokens.0 as usize..name.tokens.1 as usize)? else {
        return None;
    };
    let placed = HOUSES.has(document.lower(noun)) && matches!(document.lower(of), "de" | "d'");
    (placed && document.form(town).starts_with(char::is_uppercase)).then_some(town)
}

fn key(document: &Document<'_>, name: Name) -> Option<Key> {
    let tokens = document.tokens.get(name.tokens.0 as usize..name.tokens.1 as usize)?;
    let mut key = [u32::MAX; LONGEST];
    for (index, token) in tokens.iter().enumerate() {
        *key.get_mut(index)? = token.form.0;
    }
    Some(key)
}

/// « Flyora retarde ses vols. La compagnie … »: a bare noun that opens a sentence says what the one before is about.
fn count_descriptions(document: &Document<'_>, listed: &Names<'_>, places: &[Place], points: &mut Tally) {
    let mut rest = places;
    for pair in document.sentences.windows(2) {
        let [sentence, next] = pair else { continue };
        let end = rest.partition_point(|place| place.name.tokens.0 < sentence.tokens.end);
        let (own, further) = rest.split_at(end);
        rest = further;
        let Some(first) = own.iter().find(|place| place.proper) else { continue };
        let Some(kind) = opening_noun(document, listed, next.tokens.start as usize) else { continue };
        let alone = own.iter().all(|place| !place.proper || place.key == first.key);
        // « à Orlando. La compagnie … » is where the company is.
        let before = (first.name.tokens.0 as usize).checked_sub(1).and_then(|at| document.tokens.get(at));
        let bare = before.is_none_or(|token| !matches!(document.lower(token), "à" | "en" | "dans" | "vers" | "pour"));
        let weight = u8::from(alone) + u8::from(bare && first.name.kind != EntityType::Product);
        add(points.entry(first.key).or_default(), kind, weight);
    }
}

/// The name that « la compagnie » must mean, where the text has named no firm before it: the last one that nothing speaks for.
fn unnamed_firm(
    document: &Document<'_>,
    listed: &Names<'_>,
    names: &[Name],
    places: &[Place],
    points: &Tally,
) -> Option<Key> {
    // Most texts have no such noun at all.
    let any = listed.has(Class::FIRM, 1);
    let said = any.then(|| (0..document.tokens.len()).find(|&at| means_firm(document, listed, at)))??;
    let before = |name: &Name| (name.tokens.0 as usize) < said;
    let company = |name: &Name| {
        let known = document.tokens.get(name.tokens.0 as usize).map(|token| listed.form(token.form).classes);
        name.kind == EntityType::Org && known.is_some_and(|classes| classes.intersects(Classes::COMPANY))
    };
    if names.iter().take_while(|name| before(name)).any(company) {
        return None;
    }
    let firm =
        |place: &Place| points.get(&place.key).and_then(|points| winner(points, ENOUGH)) == Some(EntityType::Org);
    let earlier = places.iter().take_while(|place| before(&place.name));
    if earlier.clone().any(|place| firm(place) || place.found && place.name.kind == EntityType::Org) {
        return None;
    }
    let free = |place: &&Place| {
        let firm = |points: &Points| points.get(EntityType::Org as usize).copied().unwrap_or(0);
        let other = |points: &Points| points.iter().sum::<u8>() > firm(points) + 1; // « livré à Sogéba »
        // « les pêcheurs d'Ishigaki »
        let before = document.tokens.get((place.name.tokens.0 as usize).wrapping_sub(1));
        let held = place.name.kind == EntityType::Loc && before.is_some_and(|before| before.upos == Upos::Adp);
        place.found && !held && !points.get(&place.key).is_some_and(other)
    };
    let single = |place: &&Place| {
        let only = document.tokens.get(place.name.tokens.0 as usize).filter(|_| place.key.get(1) == Some(&u32::MAX));
        only.is_some_and(|token| !document.form(token).contains('-')) // « Cernay-sur-Rhône »
    };
    earlier.filter(single).filter(free).last().map(|place| place.key)
}
