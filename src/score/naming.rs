//! Loaded naming: `L(t)` = loaded mentions of t / all mentions of t, Wilson interval.

use std::collections::BTreeMap;

use super::interval::wilson;
use super::{Naming, index};
use crate::cue::{Cue, Dimension};
use crate::entity::{Actors, EntityId};

/// One row for each entity that is named with a loaded word at least once.
pub(super) fn naming(actors: &Actors, cues: &[Cue]) -> Vec<Naming> {
    let mut loaded: BTreeMap<EntityId, Vec<u32>> = BTreeMap::new();
    for (position, cue) in cues.iter().enumerate() {
        if let (Some(target), Dimension::Labelling) = (cue.target, cue.dimension) {
            loaded.entry(target).or_default().push(index(position));
        }
    }
    loaded.into_iter().map(|(target, cues)| row(actors, target, cues)).collect()
}

/// A loaded naming may stand without a mention (« le régime »): the whole is never smaller than the part.
fn row(actors: &Actors, target: EntityId, cues: Vec<u32>) -> Naming {
    let mentions = actors.entities.get(target.0 as usize).map_or(0, |entity| entity.mentions.len());
    let loaded = index(cues.len());
    Naming { target, rate: wilson(loaded, loaded.max(index(mentions))), cues }
}
