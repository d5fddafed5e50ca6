//! [`Gazetteer`]: names that French news uses all the time, and the nouns that stand beside names.
//!
//! Compiled by the build script from `lexicon/fr/names/`: an automaton over the names, read in place (no table is filled
//! at start-up), and one record for each thing named.

mod classes;
pub(crate) mod key;
mod names;

use std::fmt;

use fst::raw::{CompiledAddr, Fst, Output};

pub use classes::Classes;
use names::FormNames;
pub use names::Names;

use crate::binary::Reader;
use crate::entity::EntityType;
use crate::error::LoadError;
use crate::form_cache::FormCache;
use crate::model::Model;

const SECTION: &str = "gazetteer";

#[cfg(feature = "fr")]
const EMBEDDED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/gazetteer.bin"));

/// Index of a [`Record`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct RecordId(u16);

/// A thing that names in the gazetteer name.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Record {
    /// Type of the thing: LOC for the record of « iranien ».
    pub kind: EntityType,
    /// Its best name.
    pub name: &'static str,
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
    names: Fst<&'static [u8]>,
    records: Vec<Record>,
    checksum: u32,
    forms: FormCache<FormNames>,
}

impl fmt::Debug for Gazetteer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Gazetteer({} names, {} records)", self.names.len(), self.records.len())
    }
}

/// A place in the automaton, reached by the characters read so far.
#[derive(Clone, Copy, Debug)]
struct State {
    address: CompiledAddr,
    output: Output,
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
    pub fn from_bytes(bytes: &'static [u8]) -> Result<Self, LoadError> {
        let model = Model::from_bytes(bytes)?;
        let mut reader = model.section(SECTION)?;
        let count = reader.u16()?;
        let records: Vec<Record> = (0..count).map(|_| read_record(&mut reader, count)).collect::<Result<_, _>>()?;
        let names = Fst::new(reader.rest()).map_err(|_| LoadError::Corrupt { section: SECTION })?;
        Ok(Self { names, records, checksum: model.checksum(), forms: FormCache::default() })
    }

    /// What is known of a whole name, in any case, of any number of words.
    pub fn lookup(&self, name: &str) -> Known {
        let state = self.walk(self.start(), &key::key(name));
        state.map_or_else(Known::default, |state| self.known(state))
    }

    /// A record.
    pub fn record(&self, id: RecordId) -> Option<&Record> {
        self.records.get(usize::from(id.0))
    }

    fn start(&self) -> State {
        State { address: self.names.root().addr(), output: Output::zero() }
    }

    /// Follows `text`, which must be in lower case.
    fn walk(&self, from: State, text: &str) -> Option<State> {
        text.bytes().try_fold(from, |state, byte| {
            let node = self.names.node(state.address);
            let transition = node.transition(node.find_input(if byte == b'-' { b' ' } else { byte })?);
            Some(State { address: transition.addr, output: state.output.cat(transition.out) })
        })
    }

    fn known(&self, state: State) -> Known {
        let node = self.names.node(state.address);
        if !node.is_final() {
            return Known::default();
        }
        let value = state.output.cat(node.final_output()).value();
        let record = u16::try_from(value & 0xFFFF).unwrap_or_default();
        let classes = u32::try_from(value >> 16).unwrap_or_default();
        Known { classes: Classes::from_bits(classes), record: record.checked_sub(1).map(RecordId) }
    }

    fn goes_on(&self, state: State) -> bool {
        !self.names.node(state.address).is_empty()
    }
}

fn read_record(reader: &mut Reader<'static>, count: u16) -> Result<Record, LoadError> {
    let kind = match reader.u8()? {
        1 => EntityType::Loc,
        2 => EntityType::Org,
        3 => EntityType::Norp,
        5 => EntityType::Product,
        _ => return Err(reader.corrupt()),
    };
    let acts_for = reader.u16()?;
    if acts_for > count {
        return Err(reader.corrupt());
    }
    Ok(Record { kind, name: reader.string()?, acts_for: acts_for.checked_sub(1).map(RecordId) })
}

#[cfg(all(test, feature = "fr"))]
mod tests;
