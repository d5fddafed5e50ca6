//! A name and its telling part: « théâtre de la Colline » and « la Colline », « MQ-9 Reaper » and « Reaper ».

use rustc_hash::FxHashSet;

use super::clusters::Clusters;
use super::folded::Folded;
use super::index::Index;
use super::surface::{Group, Surface};
use crate::entity::EntityType;
use crate::entity::gazetteer::{Classes, Gazetteer, Known, RecordId};

const TOWN: Classes = Classes::CITY.union(Classes::CAPITAL).union(Classes::REGION).union(Classes::COUNTRY);

/// Joins a short name to the only long one in the text that opens or ends with it.
pub(super) fn join_parts(surfaces: &[Surface], gazetteer: &Gazetteer, clusters: &mut Clusters<'_>) {
    let club = |id: u32| club_name(clusters.record(id), gazetteer);
    let clubs: Vec<Option<Folded>> = (0..).take(surfaces.len()).map(club).collect();
    // Only what is named alone somewhere can be joined: of other parts nothing need be known.
    let alone: FxHashSet<(Group, &str)> = surfaces.iter().map(|surface| (surface.group, surface.name.text())).collect();
    let mut index = Index::default();
    for ((id, surface), club) in (0..).zip(surfaces).zip(&clubs) {
        for long in [Some(&surface.name), club.as_ref()].into_iter().flatten().filter(|long| long.count() >= 2) {
            let stands_alone = |part: &str| alone.contains(&(surface.group, part));
            if !possible_parts(long).any(stands_alone) {
                continue;
            }
            for part in parts(long, surface.group, gazetteer) {
                index.claim(surface.group, part.into(), id, clusters);
            }
        }
    }
    for (id, surface) in (0..).zip(surfaces) {
        if let Some(long) = index.only(surface.group, surface.name.text()) {
            clusters.join(long, id);
        }
    }
}

/// All that [`parts`] may be, and more.
fn possible_parts(long: &Folded) -> impl Iterator<Item = &str> {
    [long.first(), long.last(), Some(behind_noun(long)), model(long)].into_iter().flatten()
}

/// The full name of a club, or of Nato, that the text may only have under another (« EAG », « Otan »).
fn club_name(record: Option<RecordId>, gazetteer: &Gazetteer) -> Option<Folded> {
    let record = gazetteer.record(record?).filter(|record| record.kind == EntityType::Org)?;
    if &*record.name == "Otan" {
        return Some(Folded::of(std::iter::once("alliance atlantique")));
    }
    let is_club = gazetteer.lookup(&record.name).classes.intersects(Classes::CLUB);
    is_club.then(|| Folded::of(std::iter::once(record.name.to_lowercase().as_str())))
}

/// The parts of a long name that may be used alone.
fn parts<'l>(long: &'l Folded, group: Group, gazetteer: &Gazetteer) -> Vec<&'l str> {
    let announced = || announced(long, gazetteer);
    match group {
        Group::Place => {
            announced().filter(|name| !is_town(name, gazetteer)).into_iter().chain(town(long, gazetteer)).collect()
        }
        Group::Organisation => organisation_parts(long, announced(), gazetteer),
        Group::Product => ends(long).filter(|part| !is_noun(part, gazetteer)).chain(model(long)).collect(),
        Group::Event => ends(long).filter(|part| !is_noun(part, gazetteer)).collect(),
        Group::Person | Group::Work | Group::Value(_) => Vec::new(),
    }
}

/// « Oloron » of « Oloron-Sainte-Marie »; but « Loire » and « Guinée » are other places than « Loire-sur-Rhône ».
fn town<'l>(long: &'l Folded, gazetteer: &Gazetteer) -> Option<&'l str> {
    let mut words = long.words();
    let (first, link) = (words.next()?, words.next()?);
    let linked = matches!(link, "sainte" | "saint" | "sur" | "en" | "les" | "lez" | "le" | "la" | "sous");
    (linked && gazetteer.lookup(first).record.is_none()).then_some(first)
}

/// What follows the noun that announces it: Atacama in « désert d'Atacama ».
fn announced<'l>(long: &'l Folded, gazetteer: &Gazetteer) -> Option<&'l str> {
    let name = Some(behind_noun(long)).filter(|name| !name.is_empty())?;
    is_noun(long.first()?, gazetteer).then_some(name)
}

/// What follows the first word and the small words behind it.
fn behind_noun(long: &Folded) -> &str {
    let small = |word: &&str| matches!(*word, "de" | "du" | "des" | "d" | "la" | "le" | "les" | "l");
    long.from(1 + long.words().skip(1).take_while(small).count())
}

/// « Lorient » is FC Lorient but not « tribunal de Lorient »; « Commission » is the only commission in the text.
fn organisation_parts<'l>(long: &'l Folded, announced: Option<&'l str>, gazetteer: &Gazetteer) -> Vec<&'l str> {
    let Some(announced) = announced else {
        return ends(long).filter(|part| !is_noun(part, gazetteer) && part.len() > 3).collect();
    };
    let first = long.first().unwrap_or("");
    let airport = first == "aeroport";
    let name = Some(announced).filter(|name| airport || !is_town(name, gazetteer));
    name.into_iter().chain(Some(first).filter(|noun| gazetteer.lookup(noun).record.is_none())).collect()
}

/// « A321 » of « Airbus A321neo »: the number without its version.
fn model(long: &Folded) -> Option<&str> {
    let last = long.last()?;
    let number = last.trim_end_matches(|c: char| !c.is_ascii_digit());
    (number.len() < last.len() && number.len() > 2).then_some(number)
}

/// First and last word.
fn ends(long: &Folded) -> impl Iterator<Item = &str> {
    [long.first(), long.last()].into_iter().flatten().filter(|word| word.len() > 2)
}

fn is_town(name: &str, gazetteer: &Gazetteer) -> bool {
    gazetteer.lookup(name).classes.intersects(TOWN)
}

fn is_noun(word: &str, gazetteer: &Gazetteer) -> bool {
    let Known { classes, .. } = gazetteer.lookup(word);
    let announcing = Classes::ORGANISATION_NOUN.union(Classes::PLACE_NOUN).union(Classes::EVENT_NOUN);
    classes.intersects(announcing.union(Classes::PRODUCT_NOUN).union(Classes::WORK_NOUN).union(Classes::DEMONYM))
}
