//! [`FormTable`]: every distinct token form of a text, once.

use crate::document::{Form, FormId};
use crate::vocabulary::{Shared, Vocabulary};

/// Gives each distinct normalised form an id, in order of first appearance.
pub(super) struct FormTable {
    vocabulary: Shared,
    /// By number in the vocabulary: [`NONE`] for what the text does not have.
    ids: Vec<u32>,
    forms: Vec<Form>,
}

const NONE: u32 = u32::MAX;

impl FormTable {
    /// With room for so many forms.
    pub(super) fn with_capacity(forms: usize) -> Self {
        Self { vocabulary: Vocabulary::shared(), ids: Vec::new(), forms: Vec::with_capacity(forms) }
    }

    /// The id of the form of `surface`; entered if new.
    pub(super) fn form_of(&mut self, surface: &str) -> FormId {
        let number = self.vocabulary.enter(surface);
        match self.id(number) {
            Some(id) => id,
            None => self.add(number),
        }
    }

    fn id(&self, number: u32) -> Option<FormId> {
        self.ids.get(number as usize).copied().filter(|&id| id != NONE).map(FormId)
    }

    fn add(&mut self, number: u32) -> FormId {
        let id = u32::try_from(self.forms.len()).unwrap_or(NONE);
        self.forms.extend(self.vocabulary.form(number).cloned());
        let place = number as usize;
        if place >= self.ids.len() {
            self.ids.resize(place + 1, NONE);
        }
        if let Some(known) = self.ids.get_mut(place) {
            *known = id;
        }
        FormId(id)
    }

    /// All forms, by id.
    pub(super) fn as_slice(&self) -> &[Form] {
        &self.forms
    }

    /// Whether the text has `form`.
    pub(super) fn contains(&self, form: &str) -> bool {
        self.vocabulary.number(form).and_then(|number| self.id(number)).is_some()
    }

    pub(super) fn into_forms(self) -> Vec<Form> {
        self.forms
    }
}
