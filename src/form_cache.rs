//! [`FormCache`]: what a stage computes of a form alone, or of a sentence alone, kept from one text to the next.
//!
//! Most forms of a text were in the one before it, and while a reader types all sentences but one were. What is kept
//! changes no result, only how soon it is there.

use std::fmt;
use std::sync::{Mutex, PoisonError, TryLockError};

use hashbrown::HashMap;
use rustc_hash::FxBuildHasher;

use crate::document::{Form, FormId};

/// Forms kept before all are dropped: those of some thirty articles.
const MOST: usize = 8192;

/// Tokens of kept sentences before all sentences are dropped: those of a book of a hundred pages.
const MOST_TOKENS: usize = 1 << 16;

/// Values by form, and by sentence. Empty again in a clone.
pub(crate) struct FormCache<V, S = ()> {
    kept: Mutex<Kept<V, S>>,
}

struct Kept<V, S> {
    places: Places<str>,
    values: Vec<V>,
    keys: Places<[u32]>,
    sentences: Vec<S>,
    /// Tokens of `sentences`.
    tokens: usize,
}

/// Where a value stands among those of its kind: no table for each kind of value, which would be code for each.
type Places<K> = HashMap<Box<K>, u32, FxBuildHasher>;

/// The values of one document's forms.
pub(crate) struct Known<'k, V, S = ()> {
    /// By [`FormId`].
    places: Vec<u32>,
    kept: &'k mut Kept<V, S>,
}

impl<V, S> FormCache<V, S> {
    /// Does `work` with the values of `forms`: kept ones that still hold, others made by `make`.
    ///
    /// Where another thread is at it, all are made anew and none is kept.
    pub(crate) fn with<R>(
        &self,
        forms: &[Form],
        holds: impl Fn(FormId, &V) -> bool,
        make: impl Fn(FormId, &Form) -> V,
        work: impl FnOnce(Known<'_, V, S>) -> R,
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
        work(Known { places, kept })
    }
}

impl<V, S> Kept<V, S> {
    fn place(
        &mut self,
        id: FormId,
        form: &Form,
        holds: impl Fn(FormId, &V) -> bool,
        make: impl Fn(FormId, &Form) -> V,
    ) -> u32 {
        if let Some(&place) = self.places.get(&*form.text) {
            match self.values.get_mut(place as usize) {
                Some(value) if !holds(id, value) => *value = make(id, form),
                _ => {}
            }
            return place;
        }
        // The value first: a place without one would be wrong, should this be cut short.
        self.values.push(make(id, form));
        let place = next(&self.values) - 1;
        self.places.insert(form.text.clone(), place);
        place
    }
}

/// The place of what is added next.
fn next<T>(values: &[T]) -> u32 {
    u32::try_from(values.len()).unwrap_or(u32::MAX)
}

impl<V, S> Known<'_, V, S> {
    /// The value of a form of the document.
    #[inline]
    pub(crate) fn get(&self, form: FormId) -> Option<&V> {
        self.kept.values.get(*self.places.get(form.0 as usize)? as usize)
    }

    /// All of them, by [`FormId`].
    pub(crate) fn iter(&self) -> impl Iterator<Item = &V> {
        self.places.iter().filter_map(|&place| self.kept.values.get(place as usize))
    }

    /// That of one form, to add to it.
    pub(crate) fn get_mut(&mut self, form: FormId) -> Option<&mut V> {
        self.kept.values.get_mut(*self.places.get(form.0 as usize)? as usize)
    }

    /// Stands for a form in the key of a sentence, in this document and in later ones.
    #[inline]
    pub(crate) fn number(&self, form: FormId) -> u32 {
        self.places.get(form.0 as usize).copied().unwrap_or(u32::MAX)
    }

    /// What was kept of a sentence.
    pub(crate) fn sentence(&self, key: &[u32]) -> Option<&S> {
        self.kept.sentences.get(*self.kept.keys.get(key)? as usize)
    }

    /// Keeps something of a sentence. Its key must tell all that it depends on.
    pub(crate) fn keep(&mut self, key: &[u32], sentence: S) {
        let kept = &mut *self.kept;
        if kept.tokens + key.len() > MOST_TOKENS {
            kept.keys.clear();
            kept.sentences.clear();
            kept.tokens = 0;
        }
        if key.len() > MOST_TOKENS {
            return;
        }
        let place = *kept.keys.entry_ref(key).or_insert(next(&kept.sentences));
        if let Some(known) = kept.sentences.get_mut(place as usize) {
            *known = sentence;
        } else {
            kept.sentences.push(sentence);
            kept.tokens += key.len();
        }
    }
}

impl<V, S> Default for Kept<V, S> {
    fn default() -> Self {
        Self {
            places: HashMap::default(),
            values: Vec::new(),
            keys: HashMap::default(),
            sentences: Vec::new(),
            tokens: 0,
        }
    }
}

impl<V, S> Default for FormCache<V, S> {
    fn default() -> Self {
        Self { kept: Mutex::new(Kept::default()) }
    }
}

impl<V, S> Clone for FormCache<V, S> {
    fn clone(&self) -> Self {
        Self::default()
    }
}

impl<V, S> fmt::Debug for FormCache<V, S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        write!(f, "FormCache({} forms, {} sentences)", kept.values.len(), kept.sentences.len())
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    type Cache = FormCache<usize>;

    fn forms(texts: &[&str]) -> Vec<Form> {
        texts.iter().map(|&text| Form { text: text.into(), lower: text.to_lowercase().into() }).collect()
    }

    /// The values of `texts`, and how many had to be made.
    fn values(cache: &Cache, texts: &[&str], holds: impl Fn(usize) -> bool) -> (Vec<usize>, usize) {
        let count = Cell::new(0);
        let forms = forms(texts);
        let make = |_: FormId, form: &Form| {
            count.set(count.get() + 1);
            form.text.len()
        };
        let all = |known: Known<'_, usize>| known.iter().copied().collect();
        (cache.with(&forms, |_, &value| holds(value), make, all), count.get())
    }

    #[test]
    fn a_form_is_looked_at_once_as_long_as_its_value_holds() {
        let cache = Cache::default();
        assert_eq!(values(&cache, &["Le", "chat", "le"], |_| true), (vec![2, 4, 2], 3));
        assert_eq!(values(&cache, &["chat", "noir", "Le"], |_| true), (vec![4, 4, 2], 1));
        assert_eq!(values(&cache, &["chat", "Le"], |value| value != 4), (vec![4, 2], 1));
        assert_eq!(values(&cache.clone(), &["chat"], |_| true), (vec![4], 1), "a clone starts empty");
    }

    #[test]
    fn a_text_of_many_forms_is_answered_and_the_room_is_bounded() {
        let cache = Cache::default();
        let texts: Vec<String> = (0..MOST + 5).map(|n| "x".repeat(n % 7) + &n.to_string()).collect();
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let lengths: Vec<usize> = texts.iter().map(|text| text.len()).collect();
        assert_eq!(values(&cache, &texts, |_| true), (lengths, MOST + 5));
        assert_eq!(values(&cache, &texts[..2], |_| true).1, 2, "all were dropped");
    }

    #[test]
    fn sentences_are_kept_as_long_as_there_is_room() {
        let cache: FormCache<(), char> = FormCache::default();
        let forms = forms(&["a", "b"]);
        let with = |work: &dyn Fn(Known<'_, (), char>)| cache.with(&forms, |_, ()| true, |_, _| (), work);
        with(&|mut known| {
            let key = [known.number(FormId(1)), 7];
            assert_eq!(known.sentence(&key), None);
            known.keep(&key, 'x');
        });
        with(&|known| assert_eq!(known.sentence(&[known.number(FormId(1)), 7]), Some(&'x')));
        with(&|known| assert_eq!(known.sentence(&[known.number(FormId(0)), 7]), None));
        with(&|mut known| {
            known.keep(&vec![9; MOST_TOKENS], 'y');
            assert_eq!(known.sentence(&[known.number(FormId(1)), 7]), None, "dropped for the long one");
            known.keep(&vec![9; MOST_TOKENS + 1], 'z');
            assert_eq!(known.sentence(&vec![9; MOST_TOKENS + 1]), None);
        });
    }

    #[test]
    fn a_second_user_at_the_same_time_goes_without() {
        let cache = Cache::default();
        let one = forms(&["un"]);
        let inside = |known: Known<'_, usize>| {
            assert_eq!(known.get(FormId(0)), Some(&1));
            values(&cache, &["deux"], |_| true)
        };
        assert_eq!(cache.with(&one, |_, _| true, |_, _| 1, inside), (vec![4], 1));
        assert_eq!(values(&cache, &["deux"], |_| true).1, 1);
    }
}
