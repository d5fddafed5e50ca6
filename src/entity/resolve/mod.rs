//! Mentions to entities: one referent under all its names.
//!
//! Everything is decided between distinct names ([`Surfaces`]), each looked up by a key that equal referents share: the
//! folded name, the gazetteer's record, initials, sounds, a surname, a telling part. A join that identities speak against
//! (two records, two given names, two genders) is refused.

mod acronyms;
mod clusters;
mod demonyms;
mod index;
mod naming;
mod parts;
mod persons;
mod records;
mod spelling;
mod surface;
mod types;

use rustc_hash::FxHashMap;

use super::gazetteer::{Gazetteer, Names, RecordId};
use super::mentions::Name;
use super::{Actors, Entity, EntityId, Mention};
use crate::document::Document;
use crate::span::Span;
use clusters::Clusters;
use index::Index;
pub(super) use spelling::skeleton;
use surface::{Group, Surfaces};

/// The entities of a text, with what stands-for needs to know of them.
pub(super) struct Resolved {
    pub(super) actors: Actors,
    /// Entities that the gazetteer knows.
    pub(super) by_record: FxHashMap<RecordId, EntityId>,
    /// The record of each entity.
    pub(super) records: Vec<Option<RecordId>>,
}

/// Groups `names`, in text order and not overlapping, into entities in order of first mention. `sport`: in such a text a
/// city or country may be a team.
pub(super) fn merge(document: &Document<'_>, listed: &Names<'_>, names: &[Name], sport: bool) -> Resolved {
    let gazetteer = listed.gazetteer();
    let names = &types::settle(document, listed, names, sport);
    let surfaces = Surfaces::collect(document, listed, names);
    let mut clusters = Clusters::new(&surfaces.list, gazetteer);
    join_same(&surfaces, &mut clusters);
    acronyms::join_defined(document, names, &surfaces, &mut clusters);
    acronyms::join_initials(&surfaces.list, &mut clusters);
    persons::join_persons(&surfaces.list, gazetteer, &mut clusters);
    spelling::join_alike(&surfaces.list, &mut clusters);
    parts::join_parts(&surfaces.list, gazetteer, &mut clusters);
    demonyms::join_demonyms(&surfaces.list, &mut clusters);
    build(document, gazetteer, names, &surfaces, &mut clusters)
}

/// Joins what is written alike but for case, accents, hyphens, spaces and article, and what is one record.
fn join_same(surfaces: &Surfaces, clusters: &mut Clusters) {
    let mut by_record: FxHashMap<RecordId, u32> = FxHashMap::default();
    let mut by_name = Index::default();
    for (id, surface) in (0..).zip(&surfaces.list) {
        if let Some(record) = clusters.record(id) {
            let &mut other = by_record.entry(record).or_insert(id);
            clusters.join(other, id);
        }
        let separator = if matches!(surface.group, Group::Value(_)) { " " } else { "" };
        clusters.join(by_name.first(surface.group, surface.words.join(separator), id), id);
    }
}

fn build(
    document: &Document<'_>,
    gazetteer: &Gazetteer,
    names: &[Name],
    surfaces: &Surfaces,
    clusters: &mut Clusters,
) -> Resolved {
    let mut entity_of_root: Vec<Option<EntityId>> = vec![None; surfaces.list.len()];
    let mut members: Vec<Vec<u32>> = Vec::new();
    let mut actors = Actors::default();
    let mut seen = vec![false; surfaces.list.len()];
    for (index, (name, &surface)) in (0..).zip(names.iter().zip(&surfaces.of)) {
        let root = clusters.root(surface);
        let next = EntityId(u32::try_from(members.len()).unwrap_or(u32::MAX));
        let slot = entity_of_root.get_mut(root as usize);
        let entity = slot.map_or(next, |entity| *entity.get_or_insert(next));
        if entity == next {
            members.push(Vec::new());
            actors.entities.push(Entity { kind: name.kind, name: String::new(), mentions: Vec::new() });
        }
        let slot = seen.get_mut(surface as usize);
        if slot.is_some_and(|seen| !std::mem::replace(seen, true)) {
            members.get_mut(entity.0 as usize).into_iter().for_each(|members| members.push(surface));
        }
        actors.entities.get_mut(entity.0 as usize).into_iter().for_each(|entity| entity.mentions.push(index));
        actors.mentions.push(mention(document, name, entity));
    }
    let mut resolved = Resolved { actors, by_record: FxHashMap::default(), records: Vec::new() };
    for (index, (entity, members)) in (0..).zip(resolved.actors.entities.iter_mut().zip(&members)) {
        let record = members.first().and_then(|&surface| clusters.record(surface));
        let names: Vec<_> = members.iter().filter_map(|&surface| surfaces.list.get(surface as usize)).collect();
        naming::name(document, record.and_then(|id| gazetteer.record(id)), &names, entity);
        record.map(|record| resolved.by_record.entry(record).or_insert(EntityId(index)));
        resolved.records.push(record);
    }
    resolved
}

fn mention(document: &Document<'_>, name: &Name, entity: EntityId) -> Mention {
    let tokens = document.tokens.get(name.tokens.0 as usize..name.tokens.1 as usize).unwrap_or(&[]);
    let start = tokens.first().map_or(0, |token| token.span.start());
    let span = Span::new(start, tokens.last().map_or(start, |token| token.span.end()));
    Mention { span, tokens: name.tokens, kind: name.kind, entity, stands_for: None }
}

// proptest does not compile for the browser.
#[cfg(all(test, feature = "fr", not(target_arch = "wasm32")))]
mod tests;
