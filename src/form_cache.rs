//! [`FormCache`]: what a stage computes of a form alone, or of a sentence alone, kept from one text to the next.
//!
//! Most forms of a text were in the one before it, and while a reader types all sentences but one were. What is kept
//! changes no result, only how soon it is there.

use std::fmt;
use std::sync::{Mutex, PoisonError, TryLockError};

use hashbrown::HashMap;
use rustc_hash::FxBuildHasher;

use crate::document::{Form, FormId};
use crate::vocabulary::Generation;

/// Tokens of kept sentences before all sentences are dropped: those of a book of a hundred pages.
const MOST_TOKENS: usize = 1 << 16;

/// Values by form, and by sentence. Empty again in a clone.
pub(crate) struct FormCache<V, S = ()> {
    kept: Mutex<Kept<V, S>>,
}

struct Kept<V, S> {
    /// Of the forms' numbers.
    generation: Generation,
    /// By number of the form: the place of its value, [`NONE`] for none.
    places: Vec<u32>,
    values: Vec<V>,
    keys: HashMap<Box<[u32]>, u32, FxBuildHasher>,
    sentences: Vec<S>,
    /// Tokens of `sentences`.
    tokens: usize,
}

const NONE: u32 = u32::MAX;

/// The values of one document's forms.
pub(crate) struct Known<'k, V, S = ()> {
    /// By [`FormId`].
    places: Vec<u32>,
    kept: &'k mut Kept<V, S>,
}

impl<V, S> FormCache<V, S> {
    /// Does `work` with the values of `forms`: kept ones that still hold, others made by `make`.
    ///
    /// Where another thread is at it, or the forms are of an older generation than others that were seen, all are made
    /// anew and none is kept.
    pub(crate) fn with<R>(
        &self,
        forms: &[Form],
        holds: impl Fn(FormId, &V) -> bool,
        make: impl Fn(FormId, &Form) -> V,
        work: impl FnOnce(Known<'_, V, S>) -> R,
    ) -> R {
        let generation = forms.first().map_or(Generation::NONE, |form| form.generation);
        let mut own = Kept::default();
        let mut lock = match self.kept.try_lock() {
            Ok(kept) => Some(kept),
            // What a thread left that panicked is whole: values are complete when they are added.
            Err(TryLockError::Poisoned(poisoned)) => Some(poisoned.into_inner()),
            Err(TryLockError::WouldBlock) => None,
        };
        let kept = lock.as_deref_mut().and_then(|kept| kept.serving(generation)).unwrap_or(&mut own);
        let number = |id: FormId, form: &Form| if generation == Generation::NONE { id.0 } else { form.number };
        let all = (0..).map(FormId).zip(forms);
        let places = all.map(|(id, form)| kept.place(number(id, form), id, form, &holds, &make)).collect();
        work(Known { places, kept })
    }
}

impl<V, S> Kept<V, S> {
    /// Itself, for numbers of the newest generation there was; what is kept of an older one is dropped.
    fn serving(&mut self, generation: Generation) -> Option<&mut Self> {
        if generation > self.generation {
            *self = Self { generation, ..Self::default() };
        }
        (generation == self.generation && generation != Generation::NONE).then_some(self)
    }

    fn place(
        &mut self,
        number: u32,
        id: FormId,
        form: &Form,
        holds: impl Fn(FormId, &V) -> bool,
        make: impl Fn(FormId, &Form) -> V,
    ) -> u32 {
        let number = number as usize;
        let known = self.places.get(number).copied().unwrap_or(NONE);
        if let Some(value) = self.values.get_mut(known as usize) {
            if !holds(id, value) {
                *value = make(id, form);
            }
            return known;
        }
        // The value first: a place without one would be wrong, should this be cut short.
        self.values.push(make(id, form));
        let place = next(&self.values) - 1;
        if number >= self.places.len() {
            self.places.resize(number + 1, NONE);
        }
        if let Some(known) = self.places.get_mut(number) {
            *known = place;
        }
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
            generation: Generation::NONE,
            places: Vec::new(),
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
    use crate::vocabulary::Vocabulary;

    type Cache = FormCache<usize>;

    /// The forms of `texts`, numbered as in one vocabulary.
    fn forms(vocabulary: &mut Vocabulary, texts: &[&str]) -> Vec<Form> {
        let numbers: Vec<u32> = texts.iter().map(|text| vocabulary.enter(text)).collect();
        numbers.into_iter().filter_map(|number| vocabulary.form(number).cloned()).collect()
    }

    /// The values of forms, and how many had to be made.
    fn values(cache: &Cache, forms: &[Form], holds: impl Fn(usize) -> bool) -> (Vec<usize>, usize) {
        let count = Cell::new(0);
        let make = |_: FormId, form: &Form| {
            count.set(count.get() + 1);
            form.text.len()
        };
        let all = |known: Known<'_, usize>| known.iter().copied().collect();
        (cache.with(forms, |_, &value| holds(value), make, all), count.get())
    }

    #[test]
    fn a_form_is_looked_at_once_as_long_as_its_value_holds() {
        let (cache, mut vocabulary) = (Cache::default(), Vocabulary::of_generation(1));
        let mut forms = |texts: &[&str]| forms(&mut vocabulary, texts);
        assert_eq!(values(&cache, &forms(&["Le", "chat", "le"]), |_| true), (vec![2, 4, 2], 3));
        assert_eq!(values(&cache, &forms(&["chat", "noir", "Le"]), |_| true), (vec![4, 4, 2], 1));
        assert_eq!(values(&cache, &forms(&["chat", "Le"]), |value| value != 4), (vec![4, 2], 1));
        assert_eq!(values(&cache.clone(), &forms(&["chat"]), |_| true), (vec![4], 1), "a clone starts empty");
    }

    #[test]
    fn numbers_of_another_generation_are_other_forms() {
        let cache = Cache::default();
        let [old, new, newest] = [1, 2, 3].map(Vocabulary::of_generation);
        let [old, new, newest] =
            [(old, "un"), (new, "trois"), (newest, "deux")].map(|(mut own, text)| forms(&mut own, &[text]));
        assert_eq!(values(&cache, &new, |_| true), (vec![5], 1));
        assert_eq!(values(&cache, &old, |_| true), (vec![2], 1), "an older one goes without");
        assert_eq!(values(&cache, &new, |_| true), (vec![5], 0), "and drops nothing");
        assert_eq!(values(&cache, &newest, |_| true), (vec![4], 1));
    }

    #[test]
    fn forms_without_a_vocabulary_are_made_anew() {
        let cache = Cache::default();
        let bare = ["un", "trois"].map(Form::new);
        assert_eq!(values(&cache, &bare, |_| true), (vec![2, 5], 2));
        assert_eq!(values(&cache, &bare, |_| true), (vec![2, 5], 2));
    }

    #[test]
    fn sentences_are_kept_as_long_as_there_is_room() {
        let cache: FormCache<(), char> = FormCache::default();
        let forms = forms(&mut Vocabulary::of_generation(1), &["a", "b"]);
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
        let (cache, mut vocabulary) = (Cache::default(), Vocabulary::of_generation(1));
        let [one, two] = ["un", "deux"].map(|text| forms(&mut vocabulary, &[text]));
        let inside = |known: Known<'_, usize>| {
            assert_eq!(known.get(FormId(0)), Some(&1));
            values(&cache, &two, |_| true)
        };
        assert_eq!(cache.with(&one, |_, _| true, |_, _| 1, inside), (vec![4], 1));
        assert_eq!(values(&cache, &two, |_| true).1, 1);
    }
}
