//! Mentions to entities: one referent under all its names.
//!
//! Everything is decided between distinct names ([`Surfaces`]), each looked up by a key that equal referents share: the
//! folded name, the gazetteer's record, initials, sounds, a surname, a telling part. A join that identities speak against
//! (two records, two given names, two genders) is refused.

mod acronyms;
mod clusters;
mod demonyms;
mod folded;
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
fn join_same(surfaces: &Surfaces, clusters: &mut Clusters<'_>) {
    let mut by_record: FxHashMap<RecordId, u32> = FxHashMap::default();
    let mut by_name = Index::default();
    for (id, surface) in (0..).zip(&surfaces.list) {
        if let Some(record) = clusters.record(id) {
            let &mut other = by_record.entry(record).or_insert(id);
            clusters.join(other, id);
        }
        let name = surface.name.text();
        let parted = matches!(surface.group, Group::Value(_)) || !name.contains(' ');
        let key = if parted { name.into() } else { name.replace(' ', "").into() };
        clusters.join(by_name.first(surface.group, key, id), id);
    }
}

fn build(
    document: &Document<'_>,
    gazetteer: &Gazetteer,
    names: &[Name],
    surfaces: &Surfaces,
    clusters: &mut Clusters<'_>,
) -> Resolved {
    let roots: Vec<u32> = (0..).take(surfaces.list.len()).map(|id| clusters.root(id)).collect();
    let mut entity_of_root: Vec<Option<EntityId>> = vec![None; surfaces.list.len()];
    let mut actors = Actors { mentions: Vec::with_capacity(names.len()), ..Actors::default() };
    for (index, (name, &surface)) in (0..).zip(names.iter().zip(&surfaces.of)) {
        let next = EntityId(u32::try_from(actors.entities.len()).unwrap_or(u32::MAX));
        let slot = roots.get(surface as usize).and_then(|&root| entity_of_root.get_mut(root as usize));
        let entity = slot.map_or(next, |entity| *entity.get_or_insert(next));
        if entity == next {
            actors.entities.push(Entity { kind: name.kind, name: String::new(), mentions: Vec::new() });
        }
        actors.entities.get_mut(entity.0 as usize).into_iter().for_each(|entity| entity.mentions.push(index));
        actors.mentions.push(mention(document, name, entity));
    }
    let mut resolved = Resolved { actors, by_record: FxHashMap::default(), records: Vec::new() };
    let next = next_of_same(&roots);
    let mut names = Vec::new();
    for (index, entity) in (0..).zip(&mut resolved.actors.entities) {
        let first = entity.mentions.first().and_then(|&mention| surfaces.of.get(mention as usize)).copied();
        let record = first.and_then(|surface| clusters.record(surface));
        names.clear();
        let members = std::iter::successors(first, |&id| next.get(id as usize).copied().flatten());
        names.extend(members.filter_map(|id| surfaces.list.get(id as usize)));
        naming::name(document, record.and_then(|id| gazetteer.record(id)), &names, entity);
        record.map(|record| resolved.by_record.entry(record).or_insert(EntityId(index)));
        resolved.records.push(record);
    }
    resolved
}

/// By surface, the next one of the same root.
fn next_of_same(roots: &[u32]) -> Vec<Option<u32>> {
    let mut next = vec![None; roots.len()];
    let mut last: Vec<u32> = roots.to_vec();
    for (id, &root) in (0..).zip(roots).filter(|(id, root)| id != *root) {
        let last = last.get_mut(root as usize).map_or(root, |last| std::mem::replace(last, id));
        next.get_mut(last as usize).into_iter().for_each(|next| *next = Some(id));
    }
    next
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
