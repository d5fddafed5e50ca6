//! [`Lexicon`]: the words and constructions by which a French text takes a stance.

mod encode;
mod entry;
mod found;
mod line;
mod modifier;
mod neutral;
#[allow(unreachable_pub, reason = "the build script takes the same file as a module of its own")]
mod pattern;
#[allow(unreachable_pub, reason = "the build script takes the same file as a module of its own")]
mod schema;
mod table;

pub use encode::encode;
pub use entry::{Action, Atom, Entry, EntryId};
pub(crate) use found::{Found, Match};
pub use line::{Fault, Line, Source, read};
pub use modifier::{Effect, ModifierLine, read_modifiers};
pub use neutral::{NeutralLine, read_neutral};
pub use pattern::{Element, UposSet, bit};
pub use schema::{Role, subtypes};

use std::hash::BuildHasher;

use hashbrown::HashTable;
use rustc_hash::FxBuildHasher;

use crate::cue::Dimension;
use crate::document::Form;
use crate::error::LoadError;
use crate::form_cache::{FormCache, Known};
use crate::model::Model;
use crate::tag::Upos;

/// What `build.rs` made of `lexicon/fr`.
#[cfg(feature = "fr")]
const EMBEDDED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/lexicon.bin"));

/// Number of a word of the lexicon; [`Lexicon::UNKNOWN`] for all others.
pub type WordId = u32;

/// Entries with an index by their rarest word, so that a token costs one look-up.
#[derive(Debug, Clone, Default)]
pub struct Lexicon {
    /// Names by number, from 1; found through their hashes.
    names: Vec<Box<str>>,
    numbers: HashTable<WordId>,
    entries: Vec<Entry>,
    atoms: Vec<Atom>,
    /// Words of the atoms that have several.
    alternatives: Vec<WordId>,
    /// Where each word's anchors start; one more for the end.
    anchor_starts: Vec<u32>,
    anchors: Vec<Anchor>,
    /// The number of *le*, which contractions hold.
    article: WordId,
    /// What forms are looked up as and what is found in a sentence, kept from text to text.
    remembered: FormCache<[WordId; 3], Found>,
}

/// An entry to try where a token is one of its words, and which of its atoms that word is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Anchor {
    /// The entry.
    pub entry: EntryId,
    /// Index among the entry's atoms.
    pub atom: u8,
    /// The word that must stand beside it, [`Lexicon::UNKNOWN`] if any may: settles most attempts at once.
    pub beside: WordId,
    /// Whether that word stands after it, and not before.
    pub after: bool,
}

impl Lexicon {
    /// The number of no word.
    pub const UNKNOWN: WordId = 0;

    /// The lexicon compiled into this program.
    ///
    /// # Errors
    /// As [`Lexicon::from_bytes`].
    pub fn embedded() -> Result<Self, LoadError> {
        #[cfg(feature = "fr")]
        return Self::from_bytes(EMBEDDED);
        #[cfg(not(feature = "fr"))]
        return Ok(Self::default());
    }

    /// Reads a compiled table.
    ///
    /// # Errors
    /// Any [`LoadError`] but [`LoadError::Lexicon`].
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, LoadError> {
        let mut lexicon = table::read(&Model::from_bytes(bytes)?)?;
        lexicon.index();
        Ok(lexicon)
    }

    /// Adds a caller's entries; one with the elements and part of speech of a known entry takes its place.
    ///
    /// # Errors
    /// [`LoadError::Lexicon`] for the first line that cannot be used.
    pub fn add(&mut self, tsv: &str) -> Result<Vec<Line>, LoadError> {
        let lines = line::read(tsv, Source::Caller).map_err(LoadError::from)?;
        refuse_repeated(&lines)?;
        for line in &lines {
            let known = self.entries.iter().position(|entry| self.says(entry, line));
            let entry = self.enter(line);
            match known.and_then(|place| self.entries.get_mut(place)) {
                Some(place) => *place = entry,
                None => self.entries.push(entry),
            }
        }
        self.index();
        self.remembered = FormCache::default();
        Ok(lines)
    }

    /// Does `work` with what `look_up` finds for each form, which must depend on the form alone.
    pub(crate) fn with_forms<R>(
        &self,
        forms: &[Form],
        look_up: impl Fn(&Form) -> [WordId; 3],
        work: impl FnOnce(Known<'_, [WordId; 3], Found>) -> R,
    ) -> R {
        self.remembered.with(forms, |_, _| true, |_, form| look_up(form), work)
    }

    /// Number of entries, modifiers included.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The number of *le*.
    pub fn article(&self) -> WordId {
        self.article
    }

    /// The number of a word, in lower case.
    pub fn word(&self, word: &str) -> WordId {
        let found = self.numbers.find(hash(word), |&id| self.name(id) == word);
        found.copied().unwrap_or(Self::UNKNOWN)
    }

    /// The word of that number.
    pub fn name(&self, id: WordId) -> &str {
        (id as usize).checked_sub(1).and_then(|place| self.names.get(place)).map_or("", |name| name)
    }

    /// The number of a word, given one if new.
    fn intern(&mut self, word: &str) -> WordId {
        match self.word(word) {
            Self::UNKNOWN => {
                self.names.push(word.into());
                let id = u32::try_from(self.names.len()).unwrap_or(u32::MAX);
                let names = &self.names;
                self.numbers
                    .insert_unique(hash(word), id, |&id| hash(names.get(id as usize - 1).map_or("", |name| name)));
                id
            }
            known => known,
        }
    }

    /// The entry of that number.
    pub fn entry(&self, id: EntryId) -> Option<&Entry> {
        self.entries.get(id as usize)
    }

    /// The entries anchored on a word, with the place of the word in them.
    pub fn anchors(&self, word: WordId) -> &[Anchor] {
        let bound = |place: usize| self.anchor_starts.get(place).map_or(0, |&start| start as usize);
        self.anchors.get(bound(word as usize)..bound(word as usize + 1)).unwrap_or(&[])
    }

    /// The atoms of an entry.
    pub fn atoms(&self, entry: &Entry) -> &[Atom] {
        let first = entry.first as usize;
        self.atoms.get(first..first + usize::from(entry.count)).unwrap_or(&[])
    }

    /// The words of an atom that has several.
    pub fn alternatives(&self, first: u32, count: u8) -> &[WordId] {
        self.alternatives.get(first as usize..first as usize + usize::from(count)).unwrap_or(&[])
    }

    /// The one-word entry of a dimension for a lemma with that part of speech.
    pub fn one_word(&self, lemma: &str, upos: Upos, dimension: Dimension) -> Option<&Entry> {
        let entries = self.anchors(self.word(lemma)).iter().filter_map(|anchor| self.entry(anchor.entry));
        entries
            .filter(|entry| entry.count == 1 && entry.upos & bit(upos) != 0)
            .find(|entry| matches!(entry.action, Action::Cue { dimension: found, .. } if found == dimension))
    }
}

fn hash(word: &str) -> u64 {
    FxBuildHasher.hash_one(word)
}

impl From<Fault> for LoadError {
    fn from(Fault { line, column, message }: Fault) -> Self {
        Self::Lexicon { line, column, message }
    }
}

fn refuse_repeated(lines: &[Line]) -> Result<(), LoadError> {
    for (place, line) in lines.iter().enumerate() {
        let earlier = lines.iter().take(place).find(|other| other.elements == line.elements && other.upos == line.upos);
        if let Some(other) = earlier {
            let message = format!("« {} » stands in line {} already; keep one of the two", line.entry, other.number);
            return Err(LoadError::Lexicon { line: line.number, column: 1, message });
        }
    }
    Ok(())
}
