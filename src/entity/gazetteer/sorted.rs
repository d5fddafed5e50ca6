//! [`SortedNames`]: the names, in order; read by narrowing the range of those that start with what was read.
//!
//! On the way here each name leaves out what it shares with the one before it: a third less to download than an
//! automaton over the same names, which says the same in bytes that nothing can pack further.

use std::cmp::Ordering;

use super::Classes;
use crate::binary::Reader;
use crate::error::LoadError;

/// Names with a value each, by the order of their bytes.
#[derive(Clone)]
pub(super) struct SortedNames {
    /// All names, one after the other.
    text: Vec<u8>,
    /// Where each name ends.
    ends: Vec<u32>,
    values: Vec<Value>,
}

/// What a name is known with.
#[derive(Clone, Copy)]
pub(super) struct Value {
    pub(super) classes: Classes,
    /// Number of its record, from 1; 0 for none.
    pub(super) record: u16,
}

/// The names that start with what was read so far.
#[derive(Clone, Copy, Debug)]
pub(super) struct State {
    first: u32,
    end: u32,
    /// Bytes read.
    length: u32,
}

impl SortedNames {
    /// Reads, in this order: number of names (u32), how many bytes each shares with the one before (one byte each), the
    /// number of its set of classes (one byte each), low and high bytes of which record it has, number of sets (u8), the
    /// sets (u32 each), and the rest of each name, one per line, up to the end.
    ///
    /// Which record is 0 for none, 1 for the first that no name before spells: this one does; else how far from the last
    /// that a name spells, past 0 and 1 where it is not before. Returned besides: the names that spell a record, in order.
    pub(super) fn read(mut reader: Reader<'_>) -> Result<(Self, Vec<u32>), LoadError> {
        let corrupt = reader.corrupt();
        let count = reader.length()?;
        let shared = reader.bytes(count)?;
        let classes = reader.bytes(count)?;
        let (low, high) = (reader.bytes(count)?, reader.bytes(count)?);
        let sets = reader.u8()?;
        let sets = (0..sets).map(|_| reader.u32().map(Classes::from_bits)).collect::<Result<Vec<_>, _>>()?;
        let mut names = Self { text: Vec::new(), ends: Vec::with_capacity(count), values: Vec::with_capacity(count) };
        let mut spelling = Vec::new();
        let mut last = 0_u16;
        let mut rests = reader.rest().split(|&byte| byte == b'\n');
        let columns = shared.iter().zip(classes).zip(low.iter().zip(high));
        for ((&shared, &class), (&low, &high)) in columns {
            let rest = rests.next().ok_or_else(|| corrupt.clone())?;
            let &classes = sets.get(usize::from(class)).ok_or_else(|| corrupt.clone())?;
            let record = match i16::from_le_bytes([low, high]) {
                0 => 0,
                1 => {
                    spelling.extend(u32::try_from(names.len()));
                    last = last.wrapping_add(1);
                    last
                }
                back @ ..0 => last.wrapping_add_signed(back),
                ahead => last.wrapping_add_signed(ahead - 2),
            };
            names.push(usize::from(shared), rest, Value { classes, record }).ok_or_else(|| corrupt.clone())?;
        }
        Ok((names, spelling))
    }

    /// Adds a name; `None` where it does not come after the last one.
    fn push(&mut self, shared: usize, rest: &[u8], value: Value) -> Option<()> {
        let before = self.ends.last().map_or(0..0, |_| self.range(self.ends.len() - 1));
        let start = self.text.len();
        self.text.extend_from_within(before.start..before.start.checked_add(shared).filter(|&end| end <= before.end)?);
        self.text.extend_from_slice(rest);
        let is_first = self.ends.is_empty();
        if !is_first && self.text.get(before)? >= self.text.get(start..)? {
            return None;
        }
        self.ends.push(u32::try_from(self.text.len()).ok()?);
        self.values.push(value);
        Some(())
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// Highest number of a record.
    pub(super) fn highest_record(&self) -> u16 {
        self.values.iter().map(|value| value.record).max().unwrap_or(0)
    }

    /// Nothing read yet.
    pub(super) fn start(&self) -> State {
        State { first: 0, end: u32::try_from(self.ends.len()).unwrap_or(u32::MAX), length: 0 }
    }

    /// Reads on over `text`, which must be in lower case; its hyphens count as spaces.
    pub(super) fn walk(&self, from: State, text: &str) -> Option<State> {
        self.read_on(from, false, text)
    }

    /// Reads on over a space and `text`.
    pub(super) fn walk_apart(&self, from: State, text: &str) -> Option<State> {
        self.read_on(from, true, text)
    }

    fn read_on(&self, from: State, apart: bool, text: &str) -> Option<State> {
        let spaced: Vec<u8>;
        let wanted = if text.contains('-') {
            spaced = text.bytes().map(|byte| if byte == b'-' { b' ' } else { byte }).collect();
            &spaced
        } else {
            text.as_bytes()
        };
        let skipped = from.length as usize;
        let order = |name: u32| {
            let mut rest = self.name(name).get(skipped..).unwrap_or(&[]);
            if apart {
                rest = match rest {
                    [b' ', rest @ ..] => rest,
                    [byte, ..] => return byte.cmp(&b' '),
                    [] => return Ordering::Less,
                };
            }
            rest.get(..wanted.len()).unwrap_or(rest).cmp(wanted)
        };
        let first = partition_point(from.first, from.end, |name| order(name).is_lt());
        let end = end_of_run(first, from.end, |name| order(name).is_eq());
        let length = from.length.saturating_add(u32::try_from(wanted.len() + usize::from(apart)).unwrap_or(u32::MAX));
        (first < end).then_some(State { first, end, length })
    }

    /// The value of exactly what was read: of names that start alike the shortest comes first.
    pub(super) fn value(&self, state: State) -> Option<Value> {
        let is_whole = self.name(state.first).len() == state.length as usize;
        self.values.get(state.first as usize).copied().filter(|_| is_whole)
    }

    /// Whether a name goes on from what was read.
    pub(super) fn goes_on(&self, state: State) -> bool {
        state.end - state.first > 1 || self.name(state.first).len() > state.length as usize
    }

    /// By the first byte behind a space, whether a name goes on so; bytes that differ by 64 count as one.
    pub(super) fn openings(&self, state: State) -> u64 {
        let rests = (state.first..state.end).map(|number| self.name(number).get(state.length as usize..));
        rests.fold(0, |openings, rest| match rest {
            Some(&[b' ', byte, ..]) => openings | opening(byte),
            _ => openings,
        })
    }

    pub(super) fn name(&self, number: u32) -> &[u8] {
        self.text.get(self.range(number as usize)).unwrap_or(&[])
    }

    fn range(&self, number: usize) -> std::ops::Range<usize> {
        let end = |number: usize| self.ends.get(number).map_or(self.text.len(), |&end| end as usize);
        number.checked_sub(1).map_or(0, end)..end(number)
    }
}

/// The bit of a word's first byte in [`SortedNames::openings`].
pub(super) fn opening(byte: u8) -> u64 {
    1 << (if byte == b'-' { b' ' } else { byte } & 63)
}

/// The first number from `first` on, before `end`, of which `holds` is false; it must hold of all before that.
fn partition_point(first: u32, end: u32, holds: impl Fn(u32) -> bool) -> u32 {
    let (mut low, mut high) = (first, end);
    while low < high {
        let middle = low + (high - low) / 2;
        if holds(middle) { low = middle + 1 } else { high = middle }
    }
    low
}

/// The same where few hold, and those first.
fn end_of_run(first: u32, end: u32, holds: impl Fn(u32) -> bool) -> u32 {
    let mut reach = 1;
    while reach < end - first && holds(first + reach) {
        reach *= 2;
    }
    partition_point(first + reach / 2, end.min(first + reach), holds)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// « an », « ankara », « ankara nord », « iran »; the first two spell the records 1 and 2, the others have 1 and 260.
    fn section() -> Vec<u8> {
        let mut bytes = vec![4, 0, 0, 0];
        bytes.extend([0, 2, 6, 0]);
        bytes.extend([0, 1, 1, 0]);
        bytes.extend([1, 1, 0xFF, 4]);
        bytes.extend([0, 0, 0xFF, 1]);
        bytes.push(2);
        bytes.extend(1u32.to_le_bytes());
        bytes.extend(2u32.to_le_bytes());
        bytes.extend(b"an\nkara\n nord\niran");
        bytes
    }

    fn read(bytes: &[u8]) -> Result<(SortedNames, Vec<u32>), LoadError> {
        SortedNames::read(Reader::new(bytes, "test"))
    }

    #[test]
    fn names_are_found_piece_by_piece() {
        let (names, spelling) = read(&section()).unwrap();
        assert_eq!((names.len(), names.highest_record(), spelling), (4, 0x104, vec![0, 1]));
        let walk = |pieces: &[&str]| pieces.iter().try_fold(names.start(), |state, piece| names.walk(state, piece));
        let record = |pieces: &[&str]| walk(pieces).and_then(|state| names.value(state)).map(|value| value.record);
        assert_eq!(record(&["an"]), Some(1));
        assert_eq!(record(&["an", "kara"]), Some(2));
        assert_eq!(record(&["ankara", "-", "nord"]), Some(1));
        assert_eq!(record(&["iran"]), Some(0x104));
        assert_eq!(record(&["ankar"]), None);
        for missing in ["b", "ankarb", "iranien", "aa", "zz"] {
            assert!(walk(&[missing]).is_none(), "{missing}");
        }
        let apart = walk(&["ankara"]).and_then(|state| names.walk_apart(state, "nord"));
        assert_eq!(apart.and_then(|state| names.value(state)).map(|value| value.record), Some(1));
        let goes_on = |name: &str| walk(&[name]).map(|state| names.goes_on(state));
        assert_eq!(
            [goes_on("an"), goes_on("ankara"), goes_on("ankara nord"), goes_on("ir")],
            [Some(true), Some(true), Some(false), Some(true)]
        );
        assert_eq!(names.value(walk(&["iran"]).unwrap()).unwrap().classes, Classes::from_bits(1));
    }

    #[test]
    fn cut_and_disordered_tables_are_refused() {
        let whole = section();
        for length in 0..whole.len() - b"iran".len() {
            assert!(read(&whole[..length]).is_err(), "cut to {length}");
        }
        for (place, byte) in [(5, 3), (8, 9), (7, 9)] {
            let mut bytes = whole.clone();
            bytes[place] = byte;
            assert!(read(&bytes).is_err(), "byte {place} is {byte}");
        }
        let swapped = [&whole[..whole.len() - 4], b"aaa"].concat();
        assert!(read(&swapped).is_err(), "« aaa » comes before the others");
    }
}
