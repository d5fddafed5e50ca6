//! What acts under a capital's or a building's name: « Moscou a qualifié » is Russie, « arrivé à Moscou » is a city.
//!
//! A town acts for the one learned house or court of appeal that the text calls by it: « Leyde a fouillé dans nos tiroirs ».
//! Decided by the words around the mention, for precision: a city is a city unless one of the rules below says otherwise.

mod context;
mod rules;
mod verb;
mod words;

use super::class::Class;
use super::gazetteer::{Classes, Gazetteer, Names, RecordId};
use super::resolve::Resolved;
use super::{Entity, EntityId, EntityType, Mention};
use crate::document::{Document, FormId};
use context::Context;

/// Institutions that are looked through for a town, so that no text takes more than linear time.
const MOST_HOUSES: usize = 16;

/// Distinct words of sport that make a text one about sport.
const SPORT_WORDS: usize = 4;

/// Sets [`Mention::stands_for`]; an actor without a mention of its own becomes an entity at the end of the list. In a text
/// about `sport` cities act for nobody.
pub(super) fn decide(document: &Document<'_>, listed: &Names<'_>, resolved: &mut Resolved, sport: bool) {
    let Resolved { actors, by_record, records } = resolved;
    let gazetteer = listed.gazetteer();
    let sentences = sentence_of(document, &actors.mentions);
    let houses = houses(document, &actors.mentions);
    for index in 0..actors.mentions.len() {
        let Some(&mention) = actors.mentions.get(index) else { break };
        let record = records.get(mention.entity.0 as usize).copied().flatten();
        let actor = record.and_then(|id| gazetteer.record(id)).and_then(|record| record.acts_for);
        let Some(sentence) = sentences.get(index).and_then(|&index| document.sentences.get(index)) else { continue };
        let context = || Context::new(document, listed, sentence.tokens.clone(), mention.tokens);
        let (Some(actor), Some(record)) = (actor, record) else {
            let house = house(document, listed, &houses, &mention).filter(|_| !sport && rules::town_acts(&context()));
            if let Some(mention) = actors.mentions.get_mut(index).filter(|_| house.is_some()) {
                mention.stands_for = house;
            }
            continue;
        };
        let context = context();
        if acts(gazetteer, &context, &mention, record, sport) {
            let entity = *by_record.entry(actor).or_insert_with(|| create(gazetteer, actor, &mut actors.entities));
            if let Some(mention) = actors.mentions.get_mut(index) {
                mention.stands_for = Some(entity);
                // « L'Élysée n'a pas commenté »: the institution, not the palace.
                let seat = gazetteer.record(record).is_some_and(|record| record.kind == EntityType::Org);
                mention.kind = if seat && mention.kind == EntityType::Loc { EntityType::Org } else { mention.kind };
            }
        }
    }
}

/// The institutions of the text that are called by their town, by the form of its name: « université de Leyde ».
fn houses(document: &Document<'_>, mentions: &[Mention]) -> Vec<(FormId, EntityId)> {
    let house = |mention: &Mention| {
        let tokens = document.tokens.get(mention.tokens.0 as usize..mention.tokens.1 as usize)?;
        let [noun, .., of, town] = tokens else { return None };
        let called = words::HOUSES.has(document.lower(noun)) && matches!(document.lower(of), "de" | "d'" | "du");
        (called && mention.kind == EntityType::Org).then_some((town.form, mention.entity))
    };
    let mut houses = Vec::new();
    for house in mentions.iter().filter_map(house) {
        if houses.len() < MOST_HOUSES && !houses.contains(&house) {
            houses.push(house);
        }
    }
    houses
}

/// The only institution of the town that the mention names.
fn house(
    document: &Document<'_>,
    listed: &Names<'_>,
    houses: &[(FormId, EntityId)],
    mention: &Mention,
) -> Option<EntityId> {
    let single = mention.kind == EntityType::Loc && mention.tokens.1 - mention.tokens.0 == 1;
    let form = document.tokens.get(mention.tokens.0 as usize).filter(|_| single)?.form;
    if listed.form(form).classes.intersects(Classes::COUNTRY.union(Classes::REGION)) {
        return None;
    }
    let mut of_town = houses.iter().filter(|(town, _)| *town == form);
    of_town.next().filter(|_| of_town.next().is_none()).map(|(_, house)| *house)
}

fn acts(gazetteer: &Gazetteer, context: &Context<'_>, mention: &Mention, record: RecordId, sport: bool) -> bool {
    let classes = gazetteer.record(record).map_or(Classes::NONE, |record| gazetteer.lookup(&record.name).classes);
    match mention.kind {
        EntityType::Norp => rules::adjective_acts(context),
        EntityType::Loc | EntityType::Org if classes.intersects(Classes::CITY) => !sport && rules::city_acts(context),
        EntityType::Loc | EntityType::Org => rules::seat_acts(context),
        _ => false,
    }
}

fn create(gazetteer: &Gazetteer, record: RecordId, entities: &mut Vec<Entity>) -> EntityId {
    let id = EntityId(u32::try_from(entities.len()).unwrap_or(u32::MAX));
    let (kind, name) = gazetteer.record(record).map_or((EntityType::Loc, ""), |record| (record.kind, &*record.name));
    entities.push(Entity { kind, name: name.to_owned(), mentions: Vec::new() });
    id
}

/// Whether the text tells of matches, where a city that acts is its club.
pub(super) fn is_about_sport(listed: &Names<'_>) -> bool {
    listed.has(Class::SPORT, SPORT_WORDS)
}

/// Index of each mention's sentence.
fn sentence_of(document: &Document<'_>, mentions: &[Mention]) -> Vec<usize> {
    let mut sentence = 0;
    let of = |mention: &Mention| {
        while document.sentences.get(sentence).is_some_and(|sentence| sentence.tokens.end <= mention.tokens.0) {
            sentence += 1;
        }
        sentence
    };
    mentions.iter().map(of).collect()
}

#[cfg(all(test, feature = "fr"))]
mod tests;
