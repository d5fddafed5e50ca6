//! A name and its telling part: « théâtre de la Colline » and « la Colline », « MQ-9 Reaper » and « Reaper ».

use rustc_hash::FxHashMap;

use super::clusters::Clusters;
use super::surface::{Group, Surface, fold};
use crate::entity::EntityType;
use crate::entity::gazetteer::{Classes, Gazetteer, Known, RecordId};

const TOWN: Classes = Classes::CITY.union(Classes::CAPITAL).union(Classes::REGION).union(Classes::COUNTRY);

/// Long names by the part that may stand for them; none where several have it.
type Index = FxHashMap<(Group, String), Option<u32>>;

/// Joins a short name to the only long one in the text that opens or ends with it.
pub(super) fn join_parts(surfaces: &[Surface], gazetteer: &Gazetteer, clusters: &mut Clusters) {
    let mut index = Index::default();
    for (id, surface) in (0..).zip(surfaces) {
        let listed = club_name(clusters.record(id), gazetteer);
        for words in [Some(&surface.words), listed.as_ref()].into_iter().flatten().filter(|words| words.len() >= 2) {
            for part in parts(words, surface.group, gazetteer) {
                let slot = index.entry((surface.group, part)).or_insert(Some(id));
                if slot.is_none_or(|other| clusters.root(other) != clusters.root(id)) {
                    *slot = None;
                }
            }
        }
    }
    for (id, surface) in (0..).zip(surfaces) {
        if let Some(Some(long)) = index.get(&(surface.group, surface.folded())) {
            clusters.join(*long, id);
        }
    }
}

/// The full name of a club that the text may only have under another (« EAG »).
fn club_name(record: Option<RecordId>, gazetteer: &Gazetteer) -> Option<Vec<String>> {
    let record = gazetteer.record(record?).filter(|record| record.kind == EntityType::Org)?;
    let is_club = gazetteer.lookup(&record.name).classes.intersects(Classes::CLUB);
    is_club.then(|| fold(&record.name.to_lowercase()))
}

/// The parts of a long name that may be used alone.
fn parts(long: &[String], group: Group, gazetteer: &Gazetteer) -> Vec<String> {
    let announced = || announced(long, gazetteer);
    match group {
        Group::Place => {
            announced().filter(|name| !is_town(name, gazetteer)).into_iter().chain(town(long, gazetteer)).collect()
        }
        Group::Organisation => organisation_parts(long, announced(), gazetteer),
        Group::Product => ends(long).into_iter().filter(|part| !is_noun(part, gazetteer)).chain(model(long)).collect(),
        Group::Event => ends(long).into_iter().filter(|part| !is_noun(part, gazetteer)).collect(),
        Group::Person | Group::Work | Group::Value(_) => Vec::new(),
    }
}

/// « Oloron » of « Oloron-Sainte-Marie »; but « Loire » and « Guinée » are other places than « Loire-sur-Rhône ».
fn town(long: &[String], gazetteer: &Gazetteer) -> Option<String> {
    let [first, link, ..] = long else { return None };
    let linked = matches!(link.as_str(), "sainte" | "saint" | "sur" | "en" | "les" | "lez" | "le" | "la" | "sous");
    (linked && gazetteer.lookup(first).record.is_none()).then(|| first.clone())
}

/// What follows the noun that announces it: Atacama in « désert d'Atacama ».
fn announced(long: &[String], gazetteer: &Gazetteer) -> Option<String> {
    let (noun, rest) = long.split_first()?;
    let linked = rest
        .iter()
        .take_while(|word| matches!(word.as_str(), "de" | "du" | "des" | "d" | "la" | "le" | "les" | "l"))
        .count();
    let name = rest.get(linked..).filter(|name| !name.is_empty())?.join(" ");
    is_noun(noun, gazetteer).then_some(name)
}

/// « Lorient » is FC Lorient but not « tribunal de Lorient »; « Commission » is the only commission in the text.
fn organisation_parts(long: &[String], announced: Option<String>, gazetteer: &Gazetteer) -> Vec<String> {
    let Some(announced) = announced else {
        return ends(long).into_iter().filter(|part| !is_noun(part, gazetteer) && part.len() > 3).collect();
    };
    let first = long.first().cloned().unwrap_or_default();
    let airport = first == "aeroport";
    let mut parts: Vec<String> =
        Some(announced).into_iter().filter(|name| airport || !is_town(name, gazetteer)).collect();
    parts.extend(Some(first).filter(|noun| gazetteer.lookup(noun).record.is_none()));
    parts
}

/// « A321 » of « Airbus A321neo »: the number without its version.
fn model(long: &[String]) -> Option<String> {
    let last = long.last()?;
    let number = last.trim_end_matches(|c: char| !c.is_ascii_digit());
    (number.len() < last.len() && number.len() > 2).then(|| number.to_owned())
}

/// First and last word.
fn ends(long: &[String]) -> Vec<String> {
    let words = [long.first(), long.last()];
    words.into_iter().flatten().filter(|word| word.len() > 2).cloned().collect()
}

fn is_town(name: &str, gazetteer: &Gazetteer) -> bool {
    gazetteer.lookup(name).classes.intersects(TOWN)
}

fn is_noun(word: &str, gazetteer: &Gazetteer) -> bool {
    let Known { classes, .. } = gazetteer.lookup(word);
    let announcing = Classes::ORGANISATION_NOUN.union(Classes::PLACE_NOUN).union(Classes::EVENT_NOUN);
    classes.intersects(announcing.union(Classes::PRODUCT_NOUN).union(Classes::WORK_NOUN).union(Classes::DEMONYM))
}
