//! What is known of forms, and what a document adds to it.

use std::num::NonZeroU32;

use hashbrown::HashMap;
use rustc_hash::FxBuildHasher;

use super::doubt::WIDTH;
use crate::document::{Form, FormId};
use crate::entity::features::{Profile, form_features};
use crate::entity::gazetteer::Classes;
use crate::linear::{LinearModel, Window};

/// What the model knows of a form.
#[derive(Debug)]
pub(super) struct Word {
    /// What the gazetteer knew of it.
    pub(super) listed: Classes,
    pub(super) profile: Profile,
    pub(super) window: Window<WIDTH>,
}

impl Word {
    pub(super) fn new(model: &LinearModel<'_>, form: &Form, listed: Classes) -> Self {
        let profile = Profile::new(form, listed);
        Self { listed, profile, window: Window::new(model, |emit| form_features(form, &profile, emit)) }
    }
}

/// What a pass finds in a sentence.
#[derive(Debug)]
pub(super) struct Pass {
    pub(super) labels: Box<[u8]>,
    /// The places of the tokens that were in doubt, with their scores; nothing in the second pass, after which nobody asks.
    pub(super) doubtful: Box<[(u32, [i16; WIDTH])]>,
}

/// What the document adds to what is known of some forms: the same to many.
#[derive(Default)]
pub(super) struct Additions {
    /// By form, its place in `windows` from 1.
    places: Vec<Option<NonZeroU32>>,
    windows: Vec<Window<WIDTH>>,
    /// By key, the same place.
    known: HashMap<u64, Option<NonZeroU32>, FxBuildHasher>,
}

impl Additions {
    /// Gives `form` the window that `make` makes; it must depend on `key` alone.
    pub(super) fn insert(&mut self, form: FormId, key: u64, make: impl FnOnce() -> Window<WIDTH>) {
        let Self { places, windows, known } = self;
        let &mut window = known.entry(key).or_insert_with(|| {
            windows.push(make());
            number(windows.len())
        });
        places.resize(places.len().max(form.0 as usize + 1), None);
        if let Some(place) = places.get_mut(form.0 as usize) {
            *place = window;
        }
    }

    #[inline]
    pub(super) fn get(&self, form: FormId) -> Option<&Window<WIDTH>> {
        let place = self.places.get(form.0 as usize).copied().flatten()?;
        self.windows.get(place.get() as usize - 1)
    }
}

/// A count from 1 on.
fn number(count: usize) -> Option<NonZeroU32> {
    u32::try_from(count).ok().and_then(NonZeroU32::new)
}
