//! [`Vocabulary`]: the forms of the texts read so far, each once and under a number, so that a form which comes again
//! need neither be normalised nor copied, and what stages know of it is found without a look at its letters.

use std::borrow::Cow;
use std::hash::Hasher;
use std::ops::{Deref, DerefMut};
use std::sync::{Mutex, MutexGuard, TryLockError};

use hashbrown::HashTable;
use rustc_hash::FxHasher;

use crate::document::Form;
use crate::normalize::normalize;

/// Spellings kept before all are dropped: those of some thirty articles.
const MOST: usize = 8192;

/// Which vocabulary a form's number is of.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub(crate) struct Generation(u32);

impl Generation {
    /// That of forms whose numbers mean nothing beyond their document.
    pub(crate) const NONE: Self = Self(0);
}

/// See the module.
#[derive(Default)]
pub(crate) struct Vocabulary {
    generation: Generation,
    /// By number.
    forms: Vec<Form>,
    spellings: HashTable<Spelling>,
}

/// One spelling of a form.
struct Spelling {
    /// Most misses are settled by it, without touching the form.
    hash: u64,
    number: u32,
    /// As it stands in the text, where that is not the form itself: each is normalised once.
    surface: Option<Box<str>>,
}

impl Vocabulary {
    /// The one of all analyzers; one of the caller's own, of [`Generation::NONE`], while another thread has it.
    pub(crate) fn shared() -> Shared {
        static SHARED: Mutex<Vocabulary> =
            Mutex::new(Vocabulary { generation: Generation(1), forms: Vec::new(), spellings: HashTable::new() });
        let mut shared = match SHARED.try_lock() {
            Ok(shared) => shared,
            // What a thread left that panicked is whole: a form is there before its spellings.
            Err(TryLockError::Poisoned(poisoned)) => poisoned.into_inner(),
            Err(TryLockError::WouldBlock) => return Shared::Own(Box::default()),
        };
        shared.make_room();
        Shared::Lent(shared)
    }

    /// Before a text: drops everything once there is too much.
    fn make_room(&mut self) {
        if self.spellings.len() > MOST {
            self.renew();
        }
    }

    /// Drops everything; numbers start anew, under another generation.
    fn renew(&mut self) {
        *self = Self { generation: Generation(self.generation.0.wrapping_add(1).max(1)), ..Self::default() };
    }

    /// The number of the form of `surface`; entered if new.
    pub(crate) fn enter(&mut self, surface: &str) -> u32 {
        let hash = hash(surface);
        if let Some(number) = self.find(hash, surface) {
            return number;
        }
        match normalize(surface) {
            Cow::Borrowed(form) => self.add(hash, form),
            Cow::Owned(form) => {
                let own = self::hash(&form);
                let number = self.find(own, &form).unwrap_or_else(|| self.add(own, &form));
                self.spell(Spelling { hash, number, surface: Some(surface.into()) });
                number
            }
        }
    }

    /// The number of a form that is there.
    pub(crate) fn number(&self, form: &str) -> Option<u32> {
        self.find(hash(form), form)
    }

    /// The form of a number.
    pub(crate) fn form(&self, number: u32) -> Option<&Form> {
        self.forms.get(number as usize)
    }

    fn find(&self, hash: u64, spelling: &str) -> Option<u32> {
        let same = |known: &Spelling| {
            let text = || self.form(known.number).map(|form| &*form.text);
            known.hash == hash && known.surface.as_deref().or_else(text) == Some(spelling)
        };
        self.spellings.find(hash, same).map(|known| known.number)
    }

    fn add(&mut self, hash: u64, form: &str) -> u32 {
        let number = u32::try_from(self.forms.len()).unwrap_or(u32::MAX);
        self.forms.push(Form { generation: self.generation, number, ..Form::new(form) });
        self.spell(Spelling { hash, number, surface: None });
        number
    }

    fn spell(&mut self, spelling: Spelling) {
        self.spellings.insert_unique(spelling.hash, spelling, |known| known.hash);
    }
}

/// A vocabulary in use.
pub(crate) enum Shared {
    Lent(MutexGuard<'static, Vocabulary>),
    Own(Box<Vocabulary>),
}

impl Deref for Shared {
    type Target = Vocabulary;

    fn deref(&self) -> &Vocabulary {
        match self {
            Self::Lent(shared) => shared,
            Self::Own(own) => own,
        }
    }
}

impl DerefMut for Shared {
    fn deref_mut(&mut self) -> &mut Vocabulary {
        match self {
            Self::Lent(shared) => shared,
            Self::Own(own) => own,
        }
    }
}

fn hash(form: &str) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(form.as_bytes());
    hasher.finish()
}

#[cfg(test)]
impl Vocabulary {
    /// An empty one.
    pub(crate) fn of_generation(generation: u32) -> Self {
        Self { generation: Generation(generation), ..Self::default() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(vocabulary: &Vocabulary, number: u32) -> &str {
        vocabulary.form(number).map_or("", |form| &form.text)
    }

    #[test]
    fn spellings_of_one_form_have_one_number() {
        let mut vocabulary = Vocabulary::default();
        let (straight, curly) = (vocabulary.enter("l'"), vocabulary.enter("l’"));
        assert_eq!((straight, curly, vocabulary.enter("l’")), (0, 0, 0));
        assert_eq!(vocabulary.enter("L'"), 1, "case is kept");
        assert_eq!((text(&vocabulary, 0), text(&vocabulary, 1)), ("l'", "L'"));
        assert_eq!((vocabulary.number("l'"), vocabulary.number("le")), (Some(0), None));
    }

    #[test]
    fn a_form_knows_its_number() {
        let mut vocabulary = Vocabulary::default();
        for word in ["un", "deux", "un"] {
            let number = vocabulary.enter(word);
            assert_eq!(vocabulary.form(number).map(|form| form.number), Some(number));
        }
    }

    #[test]
    fn a_renewed_vocabulary_is_empty_and_of_another_generation() {
        let mut vocabulary = Vocabulary::of_generation(u32::MAX);
        vocabulary.enter("un");
        vocabulary.renew();
        assert_eq!(vocabulary.number("un"), None);
        assert_eq!(vocabulary.generation, Generation(1), "never that of no vocabulary");
    }

    #[test]
    fn a_text_of_many_forms_is_answered_and_the_room_is_bounded() {
        let mut vocabulary = Vocabulary::of_generation(1);
        let texts: Vec<String> = (0..MOST + 5).map(|n| "x".repeat(n % 7) + &n.to_string()).collect();
        let numbers: Vec<u32> = texts.iter().map(|text| vocabulary.enter(text)).collect();
        assert!((0..).zip(&numbers).all(|(place, &number)| place == number));
        vocabulary.make_room();
        assert_eq!(vocabulary.generation, Generation(2));
        assert!(texts.iter().all(|text| vocabulary.number(text).is_none()), "all were dropped");
        vocabulary.make_room();
        assert_eq!(vocabulary.generation, Generation(2), "an empty one stays");
    }

    #[test]
    fn who_comes_second_gets_one_of_his_own() {
        let first = Vocabulary::shared();
        let mut second = Vocabulary::shared();
        assert!(matches!(second, Shared::Own(_)));
        let number = second.enter("un");
        assert_eq!(second.form(number).map(|form| form.generation), Some(Generation::NONE));
        drop(first);
    }
}
