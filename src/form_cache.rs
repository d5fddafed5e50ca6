//! [`FormCache`]: what a stage computes of a form alone, kept from one text to the next.
//!
//! Most forms of a text were in the one before it, above all while a reader types. What is kept changes no result, only
//! how soon it is there.

use std::fmt;
use std::sync::{Mutex, PoisonError, TryLockError};

use hashbrown::HashMap;
use rustc_hash::FxBuildHasher;

use crate::document::{Form, FormId};

/// Forms kept before all are dropped: those of some thirty articles.
const MOST: usize = 8192;

/// Values by form. Empty again in a clone.
pub(crate) struct FormCache<V> {
    kept: Mutex<Kept<V>>,
}

struct Kept<V> {
    places: HashMap<Box<str>, u32, FxBuildHasher>,
    values: Vec<V>,
}

/// The values of one document's forms.
pub(crate) struct Known<'k, V> {
    /// By [`FormId`].
    places: Vec<u32>,
    values: &'k mut [V],
}

impl<V> FormCache<V> {
    /// Does `work` with the values of `forms`: kept ones that still hold, others made by `make`.
    ///
    /// Where another thread is at it, all are made anew and none is kept.
    pub(crate) fn with<R>(
        &self,
        forms: &[Form],
        holds: impl Fn(FormId, &V) -> bool,
        make: impl Fn(FormId, &Form) -> V,
        work: impl FnOnce(Known<'_, V>) -> R,
    ) -> R {
        let mut own = Kept::default();
        let mut lock = match self.kept.try_lock() {
            Ok(kept) => Some(kept),
            // What a thread left that panicked is whole: values are complete when they are added.
            Err(TryLockError::Poisoned(poisoned)) => Some(poisoned.into_inner()),
            Err(TryLockError::WouldBlock) => None,
        };
        let kept = lock.as_deref_mut().unwrap_or(&mut own);
        if kept.values.len() + forms.len() > MOST {
            *kept = Kept::default();
        }
        let places = (0..).map(FormId).zip(forms).map(|(id, form)| kept.place(id, form, &holds, &make)).collect();
        work(Known { places, values: &mut kept.values })
    }
}

impl<V> Kept<V> {
    fn place(
        &mut self,
        id: FormId,
        form: &Form,
        holds: impl Fn(FormId, &V) -> bool,
        make: impl Fn(FormId, &Form) -> V,
    ) -> u32 {
        if let Some(&place) = self.places.get(&form.text) {
            match self.values.get_mut(place as usize) {
                Some(value) if !holds(id, value) => *value = make(id, form),
                _ => {}
            }
            return place;
        }
        let place = u32::try_from(self.values.len()).unwrap_or(u32::MAX);
        self.values.push(make(id, form));
        self.places.insert(form.text.clone(), place);
        place
    }
}

impl<V> Known<'_, V> {
    /// The value of a form of the document.
    #[inline]
    pub(crate) fn get(&self, form: FormId) -> Option<&V> {
        self.values.get(*self.places.get(form.0 as usize)? as usize)
    }

    /// All of them, by [`FormId`].
    pub(crate) fn iter(&self) -> impl Iterator<Item = &V> {
        self.places.iter().filter_map(|&place| self.values.get(place as usize))
    }

    /// That of one form, to add to it.
    pub(crate) fn get_mut(&mut self, form: FormId) -> Option<&mut V> {
        self.values.get_mut(*self.places.get(form.0 as usize)? as usize)
    }
}

impl<V> Default for Kept<V> {
    fn default() -> Self {
        Self { places: HashMap::default(), values: Vec::new() }
    }
}

impl<V> Default for FormCache<V> {
    fn default() -> Self {
        Self { kept: Mutex::new(Kept::default()) }
    }
}

impl<V> Clone for FormCache<V> {
    fn clone(&self) -> Self {
        Self::default()
    }
}

impl<V> fmt::Debug for FormCache<V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        write!(f, "FormCache({} forms)", kept.values.len())
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    fn forms(texts: &[&str]) -> Vec<Form> {
        texts.iter().map(|&text| Form { text: text.into(), lower: text.to_lowercase().into() }).collect()
    }

    /// The values of `texts`, and how many had to be made.
    fn values(cache: &FormCache<usize>, texts: &[&str], holds: impl Fn(usize) -> bool) -> (Vec<usize>, usize) {
        let made = Cell::new(0);
        let forms = forms(texts);
        let make = |_: FormId, form: &Form| {
            made.set(made.get() + 1);
            form.text.len()
        };
        let all = |known: Known<'_, usize>| known.iter().copied().collect();
        (cache.with(&forms, |_, &value| holds(value), make, all), made.get())
    }

    #[test]
    fn a_form_is_looked_at_once_as_long_as_its_value_holds() {
        let cache = FormCache::default();
        assert_eq!(values(&cache, &["Le", "chat", "le"], |_| true), (vec![2, 4, 2], 3));
        assert_eq!(values(&cache, &["chat", "noir", "Le"], |_| true), (vec![4, 4, 2], 1));
        assert_eq!(values(&cache, &["chat", "Le"], |value| value != 4), (vec![4, 2], 1));
        assert_eq!(values(&cache.clone(), &["chat"], |_| true), (vec![4], 1), "a clone starts empty");
    }

    #[test]
    fn a_text_of_many_forms_is_answered_and_the_room_is_bounded() {
        let cache = FormCache::default();
        let texts: Vec<String> = (0..MOST + 5).map(|n| "x".repeat(n % 7) + &n.to_string()).collect();
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let lengths: Vec<usize> = texts.iter().map(|text| text.len()).collect();
        assert_eq!(values(&cache, &texts, |_| true), (lengths, MOST + 5));
        assert_eq!(values(&cache, &texts[..2], |_| true).1, 2, "all were dropped");
    }

    #[test]
    fn a_second_user_at_the_same_time_goes_without() {
        let cache = FormCache::default();
        let one = forms(&["un"]);
        let inside = |known: Known<'_, usize>| {
            assert_eq!(known.get(FormId(0)), Some(&1));
            values(&cache, &["deux"], |_| true)
        };
        assert_eq!(cache.with(&one, |_, _| true, |_, _| 1, inside), (vec![4], 1));
        assert_eq!(values(&cache, &["deux"], |_| true).1, 1);
    }
}
