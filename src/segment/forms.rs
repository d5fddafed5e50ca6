//! [`FormTable`]: every distinct token form of a text, once.

use std::borrow::Cow;
use std::hash::Hasher;

use hashbrown::HashTable;
use rustc_hash::FxHasher;

use crate::document::{Form, FormId};
use crate::normalize::normalize;

/// Gives each distinct normalised form an id, in order of first appearance.
pub(super) struct FormTable<'t> {
    forms: Vec<Form>,
    ids: HashTable<Spelling<'t>>,
}

/// One spelling of a form.
struct Spelling<'t> {
    /// Most misses are settled by it, without touching the form.
    hash: u64,
    id: FormId,
    /// As it stands in the text, where that is not the form itself: each is normalised once.
    surface: Option<&'t str>,
}

impl<'t> FormTable<'t> {
    /// With room for so many forms.
    pub(super) fn with_capacity(forms: usize) -> Self {
        Self { forms: Vec::with_capacity(forms), ids: HashTable::with_capacity(forms) }
    }

    /// The id of the form of `surface`; entered if new.
    pub(super) fn form_of(&mut self, surface: &'t str) -> FormId {
        let hash = hash(surface);
        if let Some(id) = self.find(hash, surface) {
            return id;
        }
        match normalize(surface) {
            Cow::Borrowed(form) => self.enter(hash, form),
            Cow::Owned(form) => {
                let own = self::hash(&form);
                let id = self.find(own, &form).unwrap_or_else(|| self.enter(own, &form));
                self.insert(Spelling { hash, id, surface: Some(surface) });
                id
            }
        }
    }

    fn find(&self, hash: u64, spelling: &str) -> Option<FormId> {
        let same = |known: &Spelling<'_>| {
            let text = || self.forms.get(known.id.0 as usize).map(|form| &*form.text);
            known.hash == hash && known.surface.or_else(text) == Some(spelling)
        };
        self.ids.find(hash, same).map(|known| known.id)
    }

    fn enter(&mut self, hash: u64, form: &str) -> FormId {
        let id = FormId(u32::try_from(self.forms.len()).unwrap_or(u32::MAX));
        let lower = if is_lower(form) { form.into() } else { form.to_lowercase().into() };
        self.forms.push(Form { text: form.into(), lower });
        self.insert(Spelling { hash, id, surface: None });
        id
    }

    fn insert(&mut self, spelling: Spelling<'t>) {
        self.ids.insert_unique(spelling.hash, spelling, |known| known.hash);
    }

    /// All forms, by id.
    pub(super) fn as_slice(&self) -> &[Form] {
        &self.forms
    }

    /// Whether the text has `form`.
    pub(super) fn contains(&self, form: &str) -> bool {
        self.find(hash(form), form).is_some()
    }

    pub(super) fn into_forms(self) -> Vec<Form> {
        self.forms
    }
}

/// Whether the form, of Latin letters, has no capital.
fn is_lower(form: &str) -> bool {
    form.chars().all(|c| matches!(c, '\0'..='@' | '['..='\u{BF}' | 'ß'..='ÿ'))
}

fn hash(form: &str) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(form.as_bytes());
    hasher.finish()
}
