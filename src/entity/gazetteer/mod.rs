//! [`Gazetteer`]: names that French news uses all the time, and the nouns that stand beside names.
//!
//! Compiled by the build script from `lexicon/fr/names/`: one record for each thing named, and the names in order.

mod classes;
pub(crate) mod key;
mod names;
mod sorted;

use std::fmt;

pub use classes::Classes;
use names::FormNames;
pub use names::Names;
use sorted::{SortedNames, State};

use crate::binary::Reader;
use crate::entity::EntityType;
use crate::error::LoadError;
use crate::form_cache::FormCache;
use crate::model::Model;
use crate::normalize::canonical;

const RECORDS: &str = "records";
const NAMES: &str = "names";

#[cfg(feature = "fr")]
const EMBEDDED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/gazetteer.bin"));

/// Index of a [`Record`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct RecordId(u16);

/// A thing that names in the gazetteer name.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Record {
    /// Type of the thing: LOC for the record of « iranien ».
    pub kind: EntityType,
    /// Its best name.
    pub name: Box<str>,
    /// The state or institution that acts under its name: Russie for Moscou.
    pub acts_for: Option<RecordId>,
}

/// What is known of a name or noun.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Known {
    /// Its classes.
    pub classes: Classes,
    /// What it names; none for nouns and given names.
    pub record: Option<RecordId>,
}

/// The compiled lists.
#[derive(Clone)]
pub struct Gazetteer {
    names: SortedNames,
    records: Vec<Record>,
    checksum: u32,
    forms: FormCache<FormNames>,
}

impl fmt::Debug for Gazetteer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Gazetteer({} names, {} records)", self.names.len(), self.records.len())
    }
}

impl Gazetteer {
    /// The lists of this build's language.
    ///
    /// # Errors
    /// When the embedded table does not hold together.
    #[cfg(feature = "fr")]
    pub fn embedded() -> Result<Self, LoadError> {
        Self::from_bytes(EMBEDDED)
    }

    /// Reads a compiled table.
    ///
    /// # Errors
    /// Any [`LoadError`] but [`LoadError::Lexicon`].
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, LoadError> {
        let model = Model::from_bytes(bytes)?;
        let names = model.section(NAMES)?;
        let corrupt = names.corrupt();
        let (names, spelling) = SortedNames::read(names)?;
        let keys = spelling.iter().map(|&number| names.name(number));
        let records = read_records(model.section(RECORDS)?, keys)?;
        if usize::from(names.highest_record()) > records.len() {
            return Err(corrupt);
        }
        Ok(Self { names, records, checksum: model.checksum(), forms: FormCache::default() })
    }

    /// What is known of a whole name, in any case, of any number of words.
    pub fn lookup(&self, name: &str) -> Known {
        let state = self.walk(self.start(), &key::key(name));
        state.map_or_else(Known::default, |state| self.known(state))
    }

    /// What is known of a word in lower case.
    pub(super) fn word(&self, lower: &str) -> Known {
        let state = self.walk(self.start(), lower);
        state.map_or_else(Known::default, |state| self.known(state))
    }

    /// A record.
    pub fn record(&self, id: RecordId) -> Option<&Record> {
        self.records.get(usize::from(id.0))
    }

    fn start(&self) -> State {
        self.names.start()
    }

    /// Follows `text`, which must be in lower case.
    fn walk(&self, from: State, text: &str) -> Option<State> {
        self.names.walk(from, text)
    }

    /// The same after a space.
    fn walk_apart(&self, from: State, text: &str) -> Option<State> {
        self.names.walk_apart(from, text)
    }

    fn known(&self, state: State) -> Known {
        let value = self.names.value(state);
        value.map_or_else(Known::default, |value| Known {
            classes: value.classes,
            record: value.record.checked_sub(1).map(RecordId),
        })
    }

    fn openings(&self, state: State) -> u64 {
        self.names.openings(state)
    }

    fn goes_on(&self, state: State) -> bool {
        self.names.goes_on(state)
    }
}

/// Number of records (u16); a column of kinds, low and high bytes of the number from 1 of the record each acts for; how
/// each of `keys` is written as the name of its record; the names of the other records, one per line.
fn read_records<'k>(mut reader: Reader<'_>, keys: impl Iterator<Item = &'k [u8]>) -> Result<Vec<Record>, LoadError> {
    let corrupt = reader.corrupt();
    let count = reader.u16()?;
    let mut column = || reader.bytes(usize::from(count));
    let (kinds, low, high) = (column()?, column()?, column()?);
    let mut names = keys.map(|key| written(key, &mut reader)).collect::<Result<Vec<_>, _>>()?;
    let others = std::str::from_utf8(reader.rest()).map_err(|_| corrupt.clone())?;
    names.extend(others.lines().map(Box::from));
    if names.len() != usize::from(count) {
        return Err(corrupt);
    }
    let record = |((name, &kind), (&low, &high)): ((Box<str>, &u8), (&u8, &u8))| {
        let acts_for = u16::from_le_bytes([low, high]);
        let kind = kind_of(kind).filter(|_| acts_for <= count)?;
        Some(Record { kind, name, acts_for: acts_for.checked_sub(1).map(RecordId) })
    };
    names.into_iter().zip(kinds).zip(low.iter().zip(high)).map(record).collect::<Option<_>>().ok_or(corrupt)
}

/// The name that a key stands for: which characters are raised, each told by how far behind the one before, then 0.
fn written(key: &[u8], gaps: &mut Reader<'_>) -> Result<Box<str>, LoadError> {
    let mut rest = std::str::from_utf8(key).map_err(|_| gaps.corrupt())?;
    let mut name = String::with_capacity(key.len());
    while let gap @ 1.. = gaps.u8()? {
        let (at, c) = rest.char_indices().nth(usize::from(gap) - 1).ok_or_else(|| gaps.corrupt())?;
        let (same, behind) = rest.split_at(at);
        name.push_str(same);
        name.push(key::raised(c));
        rest = behind.strip_prefix(c).unwrap_or_default();
    }
    name.push_str(rest);
    Ok(name.into_boxed_str())
}

/// The kind whose number the build script writes.
fn kind_of(number: u8) -> Option<EntityType> {
    Some(match number {
        0 => EntityType::Per,
        1 => EntityType::Loc,
        2 => EntityType::Org,
        3 => EntityType::Norp,
        4 => EntityType::Event,
        5 => EntityType::Product,
        6 => EntityType::Work,
        _ => return None,
    })
}
#[cfg(all(test, feature = "fr"))]
mod tests;
