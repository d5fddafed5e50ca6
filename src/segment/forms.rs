//! [`FormTable`]: every distinct token form of a text, once.

use hashbrown::HashTable;
use rustc_hash::FxHasher;
use std::hash::Hasher;

use crate::document::{Form, FormId};

/// Gives each distinct normalised form an id, in order of first appearance.
#[derive(Default)]
pub(super) struct FormTable {
    forms: Vec<Form>,
    /// Hash beside id: most misses are settled without touching the form.
    ids: HashTable<(u64, u32)>,
}

impl FormTable {
    /// The id of `form`, which must be normalised; entered if new.
    pub(super) fn intern(&mut self, form: &str) -> FormId {
        let hash = hash(form);
        let Self { forms, ids } = self;
        let same = |&(other, id): &(u64, u32)| {
            other == hash && forms.get(id as usize).is_some_and(|known: &Form| &*known.text == form)
        };
        if let Some(&(_, id)) = ids.find(hash, same) {
            return FormId(id);
        }
        let id = u32::try_from(forms.len()).unwrap_or(u32::MAX);
        ids.insert_unique(hash, (hash, id), |&(hash, _)| hash);
        forms.push(Form { text: form.into(), lower: form.to_lowercase().into() });
        FormId(id)
    }

    /// All forms, by id.
    pub(super) fn as_slice(&self) -> &[Form] {
        &self.forms
    }

    /// Whether the text has `form`.
    pub(super) fn contains(&self, form: &str) -> bool {
        let hash = hash(form);
        let same = |&(other, id): &(u64, u32)| {
            other == hash && self.forms.get(id as usize).is_some_and(|known| &*known.text == form)
        };
        self.ids.find(hash, same).is_some()
    }

    pub(super) fn into_forms(self) -> Vec<Form> {
        self.forms
    }
}

fn hash(form: &str) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(form.as_bytes());
    hasher.finish()
}
