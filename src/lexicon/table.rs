//! Reads the compiled table that [`super::encode`] describes.

use hashbrown::HashTable;

use super::encode::{INTENSIFIER, NEGATOR, NEUTRAL, code};
use super::entry::{Action, Atom};
use super::schema::{Role, subtypes};
use super::{Effect, Entry, Lexicon, UposSet, WordId};
use crate::binary::Reader;
use crate::cue::Dimension;
use crate::error::LoadError;
use crate::model::Model;

/// The lexicon of a table, not yet indexed.
pub(super) fn read(model: &Model<'_>) -> Result<Lexicon, LoadError> {
    let mut lexicon = Lexicon::default();
    read_words(model.section("words")?, &mut lexicon)?;
    let columns = Columns::read(model.section("entries")?)?;
    let mut elements =
        Elements { shapes: model.section("elements")?, numbers: Numbers::new(model.section("numbers")?)? };
    lexicon.entries.reserve(columns.classes.len());
    for row in 0..columns.classes.len() {
        let entry = read_entry(&mut lexicon, &columns, row, &mut elements)?;
        lexicon.entries.push(entry);
    }
    elements.shapes.finish()?;
    elements.numbers.finish()?;
    Ok(lexicon)
}

fn read_words(mut reader: Reader<'_>, lexicon: &mut Lexicon) -> Result<(), LoadError> {
    let corrupt = reader.corrupt();
    let count = reader.length()?;
    let shared = reader.bytes(count)?;
    let rests = std::str::from_utf8(reader.rest()).map_err(|_| corrupt.clone())?;
    lexicon.names.reserve(count);
    lexicon.numbers = HashTable::with_capacity(count);
    let mut word = String::new();
    for (&shared, rest) in shared.iter().zip(rests.lines()) {
        if !word.is_char_boundary(usize::from(shared)) {
            return Err(corrupt);
        }
        word.truncate(usize::from(shared));
        word.push_str(rest);
        lexicon.intern(&word);
    }
    if lexicon.names.len() == count { Ok(()) } else { Err(corrupt) }
}

/// The elements of all entries, read in step.
struct Elements<'b> {
    shapes: Reader<'b>,
    numbers: Numbers<'b>,
}

/// The numbers of words, from their codes.
struct Numbers<'b> {
    frequent: Vec<u16>,
    /// How many codes need no low byte.
    short_codes: u8,
    codes: std::slice::Iter<'b, u8>,
    low_bytes: std::slice::Iter<'b, u8>,
    /// The first of the entry before.
    first: u16,
    at_start: bool,
    corrupt: LoadError,
}

impl<'b> Numbers<'b> {
    fn new(mut reader: Reader<'b>) -> Result<Self, LoadError> {
        let corrupt = reader.corrupt();
        let short_codes = reader.u8()?;
        let frequent = (0..short_codes).map(|_| reader.u16()).collect::<Result<_, _>>()?;
        let count = reader.length()?;
        let codes = reader.bytes(count)?.iter();
        Ok(Self { frequent, short_codes, codes, low_bytes: reader.rest().iter(), first: 0, at_start: true, corrupt })
    }

    /// Starts an entry.
    fn start(&mut self) {
        self.at_start = true;
    }

    fn next(&mut self) -> Result<u16, LoadError> {
        let starts = std::mem::replace(&mut self.at_start, false);
        let number = self.number(starts).ok_or_else(|| self.corrupt.clone())?;
        if starts {
            self.first = number;
        }
        Ok(number)
    }

    fn number(&mut self, starts: bool) -> Option<u16> {
        let &code = self.codes.next()?;
        if let Some(high) = code.checked_sub(self.short_codes) {
            return Some(u16::from_le_bytes([*self.low_bytes.next()?, high]));
        }
        if starts { Some(self.first.wrapping_add(code.into())) } else { self.frequent.get(usize::from(code)).copied() }
    }

    fn finish(&self) -> Result<(), LoadError> {
        if self.codes.len() == 0 && self.low_bytes.len() == 0 { Ok(()) } else { Err(self.corrupt.clone()) }
    }
}

struct Columns<'b> {
    classes: &'b [u8],
    values: &'b [u8],
    roles: &'b [u8],
    counts: &'b [u8],
    sets: &'b [u8],
    corrupt: LoadError,
}

impl<'b> Columns<'b> {
    fn read(mut reader: Reader<'b>) -> Result<Self, LoadError> {
        let corrupt = reader.corrupt();
        let rows = reader.length()?;
        let mut column = |width: usize| reader.bytes(rows.saturating_mul(width));
        let (classes, values, roles, counts) = (column(1)?, column(1)?, column(1)?, column(1)?);
        let sets = column(size_of::<UposSet>())?;
        reader.finish()?;
        Ok(Self { classes, values, roles, counts, sets, corrupt })
    }

    fn action(&self, row: usize) -> Option<Action> {
        let (&class, &value, &role) = (self.classes.get(row)?, self.values.get(row)?, self.roles.get(row)?);
        if class == NEUTRAL {
            return Some(Action::Neutral);
        }
        if class == NEGATOR {
            return Some(Action::Modify(Effect::Negate));
        }
        if class == INTENSIFIER {
            return Some(Action::Modify(Effect::Intensify(value.cast_signed())));
        }
        let dimension = *Dimension::ALL.get(usize::from(class >> 4))?;
        let subtype = subtypes(dimension).get(usize::from(class & 0xF))?;
        // The high half is −1, 0 or 1 in four bits.
        let polarity = match value >> 4 {
            0 => 0,
            1 => 1,
            0xF => -1,
            _ => return None,
        };
        let role = *Role::ALL.get(usize::from(role))?;
        Some(Action::Cue { dimension, subtype, polarity, strength: value & 0xF, role })
    }

    fn set(&self, row: usize) -> Option<UposSet> {
        let width = size_of::<UposSet>();
        let bytes = self.sets.get(row * width..(row + 1) * width)?;
        bytes.try_into().ok().map(UposSet::from_le_bytes)
    }
}

fn read_entry(
    lexicon: &mut Lexicon,
    columns: &Columns<'_>,
    row: usize,
    elements: &mut Elements<'_>,
) -> Result<Entry, LoadError> {
    let fields = (columns.action(row), columns.set(row), columns.counts.get(row));
    let (Some(action), Some(upos), Some(&count)) = fields else { return Err(columns.corrupt.clone()) };
    let mut entry = lexicon.begin(action, upos);
    elements.numbers.start();
    for _ in 0..count {
        let head = elements.shapes.u8()?;
        match head & 0xF {
            code::OPEN => entry.open = entry.count,
            code::CLOSE => entry.close = entry.count,
            _ => {
                let atom = read_atom(lexicon, head, elements)?;
                lexicon.push(&mut entry, atom);
            }
        }
    }
    Ok(Lexicon::end(entry))
}

fn read_atom(lexicon: &mut Lexicon, head: u8, elements: &mut Elements<'_>) -> Result<Atom, LoadError> {
    let Elements { shapes, numbers } = elements;
    let flag = |flag: u8| head & flag != 0;
    let optional = flag(code::OPTIONAL);
    let kind = head & 0xF;
    Ok(match kind {
        code::WORD | code::WORDS => {
            let count = if kind == code::WORD { 1 } else { shapes.u8()? };
            let first = lexicon.alternatives.len();
            for _ in 0..count {
                let word = read_word(lexicon, numbers)?;
                lexicon.alternatives.push(word);
            }
            let upos = if flag(code::TAGGED) { shapes.u32()? } else { 0 };
            lexicon.word_atom(first, flag(code::FORM_ONLY), upos, optional)
        }
        code::ANY => Atom::Any { upos: shapes.u32()?, optional },
        code::GAP => Atom::Gap(shapes.u8()?),
        code::START => Atom::Start,
        code::END => Atom::End,
        _ => return Err(shapes.corrupt()),
    })
}

/// A word's number: tables count from 0, the lexicon from 1.
fn read_word(lexicon: &Lexicon, numbers: &mut Numbers<'_>) -> Result<WordId, LoadError> {
    let id = WordId::from(numbers.next()?) + 1;
    if (id as usize) <= lexicon.names.len() { Ok(id) } else { Err(numbers.corrupt.clone()) }
}
