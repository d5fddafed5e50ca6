//! [`retyped`]: the noun that a name stands in apposition to tells its type better than the name does.

mod capital;
mod frame;
mod leaflet;
#[cfg(all(test, feature = "fr"))]
mod tests;

use super::EntityType;
use super::class::Class;
use super::gazetteer::{Classes, Names};
use super::mentions::Name;
use crate::document::Document;
use crate::segment::Token;
use crate::tag::Upos;

pub(super) use frame::{FIRM_ENDINGS, FIRM_OPENINGS};

/// Farthest noun that is looked for, in tokens before the name.
const REACH: usize = 6;

/// `names` with the types that their neighbours give them.
pub(super) fn settle(document: &Document<'_>, listed: &Names<'_>, names: &mut [Name]) {
    for name in &mut *names {
        *name = retyped(document, listed, *name);
    }
    capital::settle(document, listed, names);
}

/// `name` with the type that its neighbours give it: « le journal officiel Argoul » is a medium,
/// « la maladie de Lorenz » is called after a person, and a leaflet speaks of medicines, whatever the form looks like.
fn retyped(document: &Document<'_>, listed: &Names<'_>, name: Name) -> Name {
    if let Some(kind) = listed_kind(document, listed, name) {
        // « le cabinet Gide »
        let beside = before(document, name).next().is_some_and(|token| {
            let class = listed.class(token.form);
            class.meets(Class::ORGANISATION) && class.meets(Class::SMALL)
        });
        let kind = if kind == EntityType::Per && beside { EntityType::Org } else { kind };
        return Name { kind, ..name };
    }
    if name.kind == EntityType::Org && is_adherent(document, listed, name) {
        return Name { kind: EntityType::Norp, ..name };
    }
    if frame::is_role(document, listed, name) {
        return Name { kind: EntityType::Per, ..name };
    }
    if matches!(name.kind, EntityType::Event) || is_known(document, listed, name) {
        return name;
    }
    let kind = if frame::ends_like_event(document, name) || frame::starts_like_event(document, name) {
        EntityType::Event
    } else if name.kind != EntityType::Org && is_organisation(document, listed, name) {
        EntityType::Org
    } else if name.kind != EntityType::Per && frame::tells_person(document, listed, name) {
        EntityType::Per
    } else if is_place(document, name) {
        EntityType::Loc
    } else if name.kind != EntityType::Per && frame::tells_mission(document, name) {
        EntityType::Product
    } else if names_disease(document, name) {
        EntityType::Per
    } else if name.tokens.1 - name.tokens.0 == 1 && leaflet::is_medicine(document, listed, name) {
        EntityType::Product
    } else {
        name.kind
    };
    Name { kind, ..name }
}

/// The type that what stands around the name says for certain, where something does.
pub(super) fn told_around(document: &Document<'_>, listed: &Names<'_>, name: Name) -> Option<EntityType> {
    let [person, place] = [EntityType::Per, EntityType::Loc].map(|kind| Name { kind, ..name });
    if follows_title(document, listed, name) || frame::tells_person(document, listed, place) {
        Some(EntityType::Per)
    } else if is_organisation(document, listed, person) {
        Some(EntityType::Org)
    } else {
        is_place(document, person).then_some(EntityType::Loc)
    }
}

/// « maire Durand », « Me Durand », but not « maire UDE », « Société générale Durand ».
fn follows_title(document: &Document<'_>, listed: &Names<'_>, name: Name) -> bool {
    let acronym = document
        .tokens
        .get(name.tokens.0 as usize)
        .is_some_and(|token| document.form(token).chars().nth(1).is_some_and(char::is_uppercase));
    let title = before(document, name).next().is_some_and(|token| {
        let classes = listed.form(token.form).classes;
        // « le YouTubeur Squeezie »
        let article =
            || before(document, name).nth(1).is_some_and(|token| matches!(document.lower(token), "le" | "la"));
        let small = document.form(token) == document.lower(token) && token.upos != Upos::Verb || article();
        classes.intersects(Classes::CIVILITY) || small && classes.intersects(Classes::TITLE)
    });
    title && !acronym
}

/// Events, works, and persons who bear one name.
const THINGS: Classes = Classes::EVENT.union(Classes::WORK).union(Classes::PERSON);

/// The type that the gazetteer gives to a name of several words or with a hyphen, or that means one thing only.
fn listed_kind(document: &Document<'_>, listed: &Names<'_>, name: Name) -> Option<EntityType> {
    let (first, last) = (name.tokens.0 as usize, name.tokens.1 as usize);
    let (length, known) = listed.longest(document, first, last)?;
    let record = listed.record(known.record?)?;
    let compound = length > 1 || document.tokens.get(first).is_some_and(|token| document.form(token).contains('-'));
    let service = known.classes == Classes::SERVICE && matches!(name.kind, EntityType::Org | EntityType::Loc);
    let single_minded = known.classes.bits() & !THINGS.bits() == 0 || service;
    ((compound || single_minded) && length == last - first && record.kind != EntityType::Norp).then_some(record.kind)
}

/// « l'Insoumis » in « l'Insoumis Sébastien Mirval ».
fn is_adherent(document: &Document<'_>, listed: &Names<'_>, name: Name) -> bool {
    let at = |at: u32| document.tokens.get(at as usize);
    let creed = |token: &Token| listed.form(token.form).classes.intersects(Classes::COMMUNITY);
    let article =
        before(document, name).next().is_some_and(|token| matches!(document.lower(token), "le" | "la" | "l'"));
    let person = at(name.tokens.1).is_some_and(|token| document.form(token).starts_with(char::is_uppercase));
    article && person && name.tokens.1 - name.tokens.0 == 1 && at(name.tokens.0).is_some_and(creed)
}

/// « la maladie osseuse de Lorenz ».
fn names_disease(document: &Document<'_>, name: Name) -> bool {
    let mut words = before(document, name).filter(|token| token.upos != Upos::Adj).map(|token| document.lower(token));
    matches!(words.next(), Some("de" | "d'"))
        && matches!(words.next(), Some("maladie" | "maladies" | "syndrome" | "chorée" | "symptôme"))
}

/// The tokens before a name, the nearest first.
fn before<'d>(document: &'d Document<'_>, name: Name) -> impl Iterator<Item = &'d Token> {
    let start = name.tokens.0 as usize;
    document.tokens.get(start.saturating_sub(REACH)..start).unwrap_or(&[]).iter().rev()
}

/// Whether the gazetteer knows the name, or its first word as a given name.
pub(super) fn is_known(document: &Document<'_>, listed: &Names<'_>, name: Name) -> bool {
    let (first, last) = (name.tokens.0 as usize, name.tokens.1 as usize);
    let whole = listed.longest(document, first, last).filter(|(length, _)| *length == last - first);
    let given = Classes::GIVEN_MASCULINE.union(Classes::GIVEN_FEMININE);
    let opening = document.tokens.get(first).map_or(Classes::NONE, |token| listed.form(token.form).classes);
    whole.is_some_and(|(_, known)| known.record.is_some()) || opening.intersects(given)
}

/// Whether what stands before a name or its first word says so.
fn is_place(document: &Document<'_>, name: Name) -> bool {
    let told = || frame::tells_place(document, name) || frame::is_where(document, name);
    match name.kind {
        EntityType::Per => told() || frame::starts_like_place(document, name),
        EntityType::Org => frame::starts_like_place(document, name),
        _ => false,
    }
}

/// Whether the name's last word or what stands before it says so.
fn is_organisation(document: &Document<'_>, listed: &Names<'_>, name: Name) -> bool {
    frame::ends_like_firm(document, name)
        || follows_organisation_noun(document, listed, name)
        || name.kind == EntityType::Per
            && (frame::is_maker(document, name)
                || frame::follows_people(document, listed, name)
                || frame::tells_medium(document, listed, name))
        || frame::tells_firm(document, listed, name)
        || name.kind == EntityType::Loc && frame::belongs_to(document, name)
        || frame::is_joined_to_firm(document, listed, name)
        || frame::follows_demonym(document, listed, name)
}

/// Whether such a noun stands before the name with nothing between but adjectives, « de presse » or a quotation mark.
pub(super) fn follows_organisation_noun(document: &Document<'_>, listed: &Names<'_>, name: Name) -> bool {
    for (back, token) in before(document, name).enumerate() {
        let word = document.lower(token);
        let class = listed.class(token.form);
        if class.meets(Class::ORGANISATION) && (class.meets(Class::SMALL) || word == "ong") {
            return true;
        }
        // « le site roumain Cotidianul Liber »: but a place may be a site, too.
        let two = before(document, name).nth(back + 1).map_or("", |token| document.lower(token));
        if matches!((two, word), ("think", "tank") | ("jeune", "pousse"))
            || word == "site" && name.kind == EntityType::Per
        {
            return true;
        }
        let linked = matches!(word, "presse" | "télévision" | "information" | "informations")
            || back > 0 && matches!(word, "de" | "d'");
        let people = || listed.form(token.form).classes.intersects(Classes::DEMONYM);
        // « l'association d'élus Amorce »
        let noun = matches!(token.upos, Upos::Noun | Upos::Verb) && document.form(token) == word;
        let of = matches!(two, "de" | "d'") && noun;
        let linked = linked || back == 0 && of;
        let passed = token.upos == Upos::Adj || people() || matches!(word, "«" | "\"" | "“") || linked;
        if !passed {
            return false;
        }
    }
    false
}
