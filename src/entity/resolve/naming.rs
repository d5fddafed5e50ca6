//! Type and best name of an entity.

use super::surface::{Group, Surface};
use crate::document::Document;
use crate::entity::gazetteer::Record;
use crate::entity::{Entity, EntityType};

/// Sets both: the gazetteer's where it knows the entity, else the commonest type and the fullest or commonest name.
pub(super) fn name(document: &Document<'_>, record: Option<&Record>, surfaces: &[&Surface], entity: &mut Entity) {
    if let Some(record) = record {
        entity.kind = record.kind;
        entity.name = record.name.to_string();
        return;
    }
    entity.kind = commonest_type(surfaces).unwrap_or(entity.kind);
    let best = match surfaces {
        [only] => Some(*only), // Nothing to weigh.
        _ => best(document, surfaces, entity.kind),
    };
    if let Some(surface) = best {
        without_article(surface.span.slice(document.text)).clone_into(&mut entity.name);
    }
}

/// Of the entity's type, in small letters, in full, often, long, early.
fn best<'s>(document: &Document<'_>, surfaces: &[&'s Surface], kind: EntityType) -> Option<&'s Surface> {
    let best = surfaces.iter().copied().enumerate().max_by_key(|(index, surface)| {
        let named = surface.kind == kind;
        let cased = surface.acronym || !all_capitals(document, surface);
        let full = surface.group == Group::Person && is_full(surface);
        (named, cased, full, surface.count, surface.name.count(), usize::MAX - index)
    });
    best.map(|(_, surface)| surface)
}

/// Given name and surname, the given name in full.
fn is_full(surface: &Surface) -> bool {
    surface.name.count() >= 2 && surface.name.first().is_some_and(|given| given.chars().nth(1).is_some())
}

/// The type of most mentions; a nationality only where nothing else is there.
fn commonest_type(surfaces: &[&Surface]) -> Option<EntityType> {
    let mut counts = [0_u64; EntityType::NAMES.len()];
    for surface in surfaces {
        if let Some(count) = counts.get_mut(surface.kind as usize) {
            *count += u64::from(surface.count);
        }
    }
    let weight = |kind: EntityType| (kind != EntityType::Norp, counts.get(kind as usize).copied().unwrap_or(0));
    surfaces.iter().rev().map(|surface| surface.kind).max_by_key(|&kind| weight(kind))
}

fn all_capitals(document: &Document<'_>, surface: &Surface) -> bool {
    let text = surface.span.slice(document.text);
    text.chars().any(char::is_uppercase) && !text.chars().any(char::is_lowercase)
}

/// Titles of works and media keep their article, which they write with a capital.
fn without_article(name: &str) -> &str {
    let articles = ["le ", "la ", "les ", "l'", "l’", "L'", "L’"];
    articles.iter().find_map(|article| name.strip_prefix(article)).filter(|rest| !rest.is_empty()).unwrap_or(name)
}
