//! Demonyms and communities that no list has: « plougarecois » beside Plougarec, « zadiste » and « zadistes ».

use super::clusters::Clusters;
use super::index::Index;
use super::surface::{Group, Surface};
use crate::entity::EntityType;

/// Endings of demonyms, inflected, longest first.
const ENDINGS: &[&str] = &[
    "iennes", "aises", "oises", "aines", "eennes", "ienne", "aise", "oise", "aine", "eenne", "iens", "ais", "ois",
    "ains", "eens", "ien", "ain", "een", "ines", "ins", "ine", "in", "ards", "arde", "ard", "otes", "ote",
];
/// Letters of the place's name that the demonym must keep, and letters it may lose.
const KEPT: usize = 4;
const LOST: usize = 3;

/// Joins inflected forms of one unknown adjective, then unknown demonyms to the only place that begins like them.
pub(super) fn join_demonyms(surfaces: &[Surface], clusters: &mut Clusters<'_>) {
    if !surfaces.iter().any(|surface| surface.kind == EntityType::Norp) {
        return;
    }
    let (mut places, mut stems) = (Index::default(), Index::default());
    for (id, surface) in (0..).zip(surfaces).filter(|(_, surface)| surface.group == Group::Place) {
        let name = surface.name.text();
        if surface.kind == EntityType::Norp {
            clusters.join(stems.first(surface.group, uninflected(name).into(), id), id);
        } else {
            add_beginnings(name, id, &mut places, clusters);
        }
    }
    for (id, surface) in (0..).zip(surfaces).filter(|(_, surface)| surface.kind == EntityType::Norp) {
        let name = surface.name.text();
        let stem = ENDINGS.iter().find_map(|ending| name.strip_suffix(ending)).filter(|stem| stem.len() >= KEPT);
        if let Some(place) = stem.and_then(|stem| places.only(Group::Place, stem)) {
            clusters.join(place, id);
        }
    }
}

fn add_beginnings<'s>(name: &'s str, id: u32, places: &mut Index<'s>, clusters: &mut Clusters<'_>) {
    for lost in 0..=LOST {
        let Some(beginning) = name.len().checked_sub(lost).filter(|&end| end >= KEPT).and_then(|end| name.get(..end))
        else {
            return;
        };
        places.claim(Group::Place, beginning.into(), id, clusters);
    }
}

/// Without the marks of plural and feminine.
fn uninflected(name: &str) -> &str {
    let singular = name.strip_suffix('s').unwrap_or(name);
    singular.strip_suffix('e').unwrap_or(singular)
}
