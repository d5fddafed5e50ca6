//! [`Index`]: names by a key that equal referents share.

use rustc_hash::FxHashMap;

use super::clusters::Clusters;
use super::surface::Group;

/// Names by their group and a key.
#[derive(Default)]
pub(super) struct Index {
    names: FxHashMap<(Group, String), Option<u32>>,
}

impl Index {
    /// The first name that asked for the key: `id` itself where none did before.
    pub(super) fn first(&mut self, group: Group, key: String, id: u32) -> u32 {
        self.names.entry((group, key)).or_insert(Some(id)).unwrap_or(id)
    }

    /// Enters a name for [`Index::only`]: a key that two referents have leads to none.
    pub(super) fn claim(&mut self, group: Group, key: String, id: u32, clusters: &mut Clusters) {
        let slot = self.names.entry((group, key)).or_insert(Some(id));
        if slot.is_none_or(|other| clusters.root(other) != clusters.root(id)) {
            *slot = None;
        }
    }

    /// A name of the only referent that claimed the key.
    pub(super) fn only(&self, group: Group, key: String) -> Option<u32> {
        self.names.get(&(group, key)).copied().flatten()
    }
}
