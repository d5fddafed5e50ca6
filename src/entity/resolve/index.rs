//! [`Index`]: names by a key that equal referents share.

use std::borrow::Cow;

use rustc_hash::FxHashMap;

use super::clusters::Clusters;
use super::surface::Group;

/// Names by their group and a key.
#[derive(Default)]
pub(super) struct Index<'s> {
    names: FxHashMap<(Group, Cow<'s, str>), Option<u32>>,
}

impl<'s> Index<'s> {
    /// The first name that asked for the key: `id` itself where none did before.
    pub(super) fn first(&mut self, group: Group, key: Cow<'s, str>, id: u32) -> u32 {
        self.names.entry((group, key)).or_insert(Some(id)).unwrap_or(id)
    }

    /// Enters a name for [`Index::only`]: a key that two referents have leads to none.
    pub(super) fn claim(&mut self, group: Group, key: Cow<'s, str>, id: u32, clusters: &mut Clusters<'_>) {
        let slot = self.names.entry((group, key)).or_insert(Some(id));
        if slot.is_none_or(|other| clusters.root(other) != clusters.root(id)) {
            *slot = None;
        }
    }

    /// A name of the only referent that claimed the key.
    pub(super) fn only(&self, group: Group, key: &'s str) -> Option<u32> {
        self.names.get(&(group, Cow::Borrowed(key))).copied().flatten()
    }
}
