//! [`Clusters`]: which surfaces name one thing, with a guard against joining what cannot be one.

use super::spelling::skeleton;
use super::surface::{Gender, Surface};
use crate::entity::gazetteer::{Gazetteer, RecordId};

/// What a cluster is known to be; two that differ in one of these are two.
#[derive(Debug, Clone, Copy, Default)]
struct Identity<'s> {
    record: Option<RecordId>,
    /// Whether only acronyms led to the record: another expansion in the text is worth more.
    by_acronym: bool,
    /// Folded given name of a person.
    given: Option<&'s str>,
    gender: Option<Gender>,
}

/// Union-find over surfaces; the root is always the surface that came first.
#[derive(Debug)]
pub(super) struct Clusters<'s> {
    parent: Vec<u32>,
    identity: Vec<Identity<'s>>,
}

impl<'s> Clusters<'s> {
    pub(super) fn new(surfaces: &[Surface], gazetteer: &Gazetteer) -> Self {
        let parent = (0..u32::try_from(surfaces.len()).unwrap_or(u32::MAX)).collect();
        let identity = surfaces.iter().map(|surface| Identity {
            record: super::records::of(surface, gazetteer),
            by_acronym: surface.acronym,
            given: None,
            gender: surface.gender,
        });
        Self { parent, identity: identity.collect() }
    }

    pub(super) fn root(&mut self, mut id: u32) -> u32 {
        while let Some(&parent) = self.parent.get(id as usize) {
            if parent == id {
                break;
            }
            let grandparent = self.parent.get(parent as usize).copied().unwrap_or(parent);
            if let Some(slot) = self.parent.get_mut(id as usize) {
                *slot = grandparent;
            }
            id = parent;
        }
        id
    }

    /// What the cluster of `id` is in the gazetteer.
    pub(super) fn record(&mut self, id: u32) -> Option<RecordId> {
        let root = self.root(id);
        self.identity.get(root as usize).and_then(|identity| identity.record)
    }

    /// Drops the record of an acronym that the text itself spells out: CNC may be another council than the one listed.
    pub(super) fn yield_record(&mut self, acronym: u32, expansion: u32) {
        let (short, long) = (self.root(acronym), self.root(expansion));
        let expanded = self.identity.get(long as usize).and_then(|identity| identity.record);
        if let Some(identity) = self.identity.get_mut(short as usize).filter(|identity| identity.by_acronym) {
            identity.record = identity.record.filter(|&record| expanded == Some(record));
        }
    }

    /// Notes a person's given name and gender.
    pub(super) fn set_person(&mut self, id: u32, given: &'s str, gender: Option<Gender>) {
        if let Some(identity) = self.identity.get_mut(id as usize) {
            identity.given = Some(given);
            identity.gender = identity.gender.or(gender);
        }
    }

    /// Whether nothing speaks against one referent.
    pub(super) fn compatible(&mut self, a: u32, b: u32) -> bool {
        let (a, b) = (self.root(a), self.root(b));
        let (Some(a), Some(b)) = (self.identity.get(a as usize), self.identity.get(b as usize)) else { return false };
        agree(a.record.as_ref(), b.record.as_ref(), |a, b| a == b)
            && agree(a.gender.as_ref(), b.gender.as_ref(), |a, b| a == b)
            && agree(a.given.as_ref(), b.given.as_ref(), |a, b| same_given(a, b))
    }

    /// Joins the two unless something speaks against it.
    pub(super) fn join(&mut self, a: u32, b: u32) -> bool {
        if !self.compatible(a, b) {
            return false;
        }
        let (a, b) = (self.root(a), self.root(b));
        let (first, second) = (a.min(b), a.max(b));
        if first == second {
            return true;
        }
        let other = self.identity.get(second as usize).copied().unwrap_or_default();
        if let Some(kept) = self.identity.get_mut(first as usize) {
            kept.by_acronym =
                (kept.by_acronym || kept.record.is_none()) && (other.by_acronym || other.record.is_none());
            kept.record = kept.record.or(other.record);
            kept.gender = kept.gender.or(other.gender);
            // The longer of « J. » and « Jean ».
            if kept.given.map_or(0, str::len) < other.given.map_or(0, str::len) {
                kept.given = other.given;
            }
        }
        if let Some(slot) = self.parent.get_mut(second as usize) {
            *slot = first;
        }
        true
    }
}

fn agree<T>(a: Option<&T>, b: Option<&T>, same: impl Fn(&T, &T) -> bool) -> bool {
    a.is_none_or(|a| b.is_none_or(|b| same(a, b)))
}

/// The same name, one in two spellings, or one and its initial.
fn same_given(a: &str, b: &str) -> bool {
    let initial = |short: &str, long: &str| short.chars().count() == 1 && long.starts_with(short);
    a == b || initial(a, b) || initial(b, a) || skeleton(a).is_some_and(|a| Some(a) == skeleton(b))
}
