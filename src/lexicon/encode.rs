//! Writes the compiled table. Compiled into both the build script and the crate, whose tests read it back.
//!
//! | section | content |
//! |---|---|
//! | `words` | every word of the patterns, sorted: their number (u32), how many bytes each shares with the one before (one byte each), then the rest of each, one per line |
//! | `entries` | number of entries (u32), then one column after another: class (dimension and subtype), polarity and strength, role, number of elements, parts of speech |
//! | `elements` | the elements of all entries in order: a byte that says what and whether optional, then its content, but for the numbers of words |
//! | `numbers` | how many words are frequent (u8) and their numbers (u16); how many words all elements have (u32) and, in order, a code for each (one byte); then the low bytes that codes ask for |
//!
//! A code below the number of frequent words is, for an entry's first word, how far it is from the first of the entry
//! before, for others which frequent word; a higher one is the high byte of a number and asks for the low one.
//!
//! What is alike stands together: columns, and entries of one class by their words. That is worth a third of the download.
//! Where two entries of a class match the same tokens, the one with fewer words to choose from comes first, and stands.

use std::collections::BTreeMap;

use super::line::Line;
use super::modifier::{Effect, ModifierLine};
use super::neutral::NeutralLine;
use super::pattern::{Element, UposSet};

/// What an element byte says; the high bits are flags.
pub(super) mod code {
    /// One word, whose number is in its own section.
    pub(in super::super) const WORD: u8 = 0;
    /// Several words: how many.
    pub(in super::super) const WORDS: u8 = 1;
    /// A part of speech.
    pub(in super::super) const ANY: u8 = 2;
    /// A gap and its width.
    pub(in super::super) const GAP: u8 = 3;
    /// Start of a clause.
    pub(in super::super) const START: u8 = 4;
    /// End of a clause.
    pub(in super::super) const END: u8 = 5;
    /// Start of the span.
    pub(in super::super) const OPEN: u8 = 6;
    /// End of the span.
    pub(in super::super) const CLOSE: u8 = 7;
    /// The element may be missing.
    pub(in super::super) const OPTIONAL: u8 = 0x10;
    /// Only the form counts.
    pub(in super::super) const FORM_ONLY: u8 = 0x20;
    /// A set of parts of speech follows.
    pub(in super::super) const TAGGED: u8 = 0x40;
}

/// The class byte of a neutral construction.
pub(super) const NEUTRAL: u8 = 0xFD;
/// The class byte of an intensifier; its value stands in the next column.
pub(super) const INTENSIFIER: u8 = 0xFE;
/// The class byte of a negator.
pub(super) const NEGATOR: u8 = 0xFF;

/// One row of the `entries` section.
struct Row<'l> {
    elements: &'l [Element],
    class: u8,
    value: u8,
    role: u8,
    upos: UposSet,
}

/// The sections of the table, by name.
pub fn encode(lines: &[Line], modifiers: &[ModifierLine], neutral: &[NeutralLine]) -> Vec<(&'static str, Vec<u8>)> {
    let mut rows: Vec<Row<'_>> = lines
        .iter()
        .map(of_line)
        .chain(modifiers.iter().map(of_modifier))
        .chain(neutral.iter().map(of_neutral))
        .collect();
    rows.sort_by_key(|row| (row.upos, row.class, row.elements.len(), words(row.elements).count(), row.elements));
    let all = || rows.iter().flat_map(|row| row.elements);
    let words = number_words(all());
    let mut elements = Vec::new();
    let mut numbers = Numbers::default();
    for row in &rows {
        numbers.start();
        for element in row.elements {
            write_element(element, &words, &mut elements, &mut numbers);
        }
    }
    let mut entries = length(rows.len()).to_vec();
    entries.extend(rows.iter().map(|row| row.class));
    entries.extend(rows.iter().map(|row| row.value));
    entries.extend(rows.iter().map(|row| row.role));
    entries.extend(rows.iter().map(|row| u8::try_from(row.elements.len()).unwrap_or(u8::MAX)));
    entries.extend(rows.iter().flat_map(|row| row.upos.to_le_bytes()));
    let numbers = numbers.encode(words.len());
    vec![("words", of_words(&words)), ("entries", entries), ("elements", elements), ("numbers", numbers)]
}

/// The section of the words.
fn of_words(words: &BTreeMap<&str, u16>) -> Vec<u8> {
    let mut section = length(words.len()).to_vec();
    let mut rests = Vec::new();
    let mut before = "";
    for word in words.keys() {
        let alike = before.chars().zip(word.chars()).take_while(|(one, other)| one == other);
        let shared: usize = alike.map(|(c, _)| c.len_utf8()).sum();
        let shared = u8::try_from(shared).unwrap_or_default();
        section.push(shared);
        rests.extend(word.bytes().skip(usize::from(shared)).chain([b'\n']));
        before = word;
    }
    section.extend(rests);
    section
}

/// The numbers of words, in order.
#[derive(Default)]
struct Numbers {
    /// Each with whether it is an entry's first.
    all: Vec<(u16, bool)>,
    /// Whether the next is.
    at_start: bool,
}

impl Numbers {
    /// Starts an entry.
    fn start(&mut self) {
        self.at_start = true;
    }

    fn push(&mut self, number: u16) {
        self.all.push((number, std::mem::replace(&mut self.at_start, false)));
    }

    /// The section, for numbers below `words`.
    fn encode(&self, words: usize) -> Vec<u8> {
        let frequent = self.frequent(usize::from(u8::MAX).saturating_sub(words.saturating_sub(1) / 256));
        let short_codes = u8::try_from(frequent.len()).unwrap_or(u8::MAX);
        let (mut codes, mut low_bytes) = (Vec::new(), Vec::new());
        let mut first = 0;
        for &(number, starts) in &self.all {
            let short = if starts {
                Some(usize::from(number.wrapping_sub(std::mem::replace(&mut first, number))))
            } else {
                frequent.iter().position(|&other| other == number)
            };
            if let Some(code) = short.and_then(|short| u8::try_from(short).ok()).filter(|&code| code < short_codes) {
                codes.push(code);
            } else {
                let [low, high] = number.to_le_bytes();
                codes.push(short_codes.saturating_add(high));
                low_bytes.push(low);
            }
        }
        let mut section = vec![short_codes];
        section.extend(frequent.iter().flat_map(|number| number.to_le_bytes()));
        section.extend(length(codes.len()));
        section.extend(codes);
        section.extend(low_bytes);
        section
    }

    /// The numbers that come most often behind an entry's first, at most so many.
    fn frequent(&self, most: usize) -> Vec<u16> {
        let mut counts: BTreeMap<u16, usize> = BTreeMap::new();
        self.all.iter().filter(|(_, starts)| !starts).for_each(|(number, _)| *counts.entry(*number).or_default() += 1);
        let mut numbers: Vec<u16> = counts.keys().copied().collect();
        numbers.sort_by_key(|number| std::cmp::Reverse(counts.get(number)));
        numbers.truncate(most);
        numbers
    }
}

fn of_line(line: &Line) -> Row<'_> {
    let class = (line.dimension as u8) << 4 | line.subtype;
    let value = line.polarity.cast_unsigned() << 4 | line.strength;
    Row { elements: &line.elements, class, value, role: line.role as u8, upos: line.upos }
}

fn of_modifier(line: &ModifierLine) -> Row<'_> {
    let (class, value) = match line.effect {
        Effect::Intensify(hundredths) => (INTENSIFIER, hundredths.cast_unsigned()),
        Effect::Negate => (NEGATOR, 0),
    };
    Row { elements: &line.elements, class, value, role: 0, upos: 0 }
}

fn of_neutral(line: &NeutralLine) -> Row<'_> {
    Row { elements: &line.elements, class: NEUTRAL, value: 0, role: 0, upos: 0 }
}

/// The words of elements, with all that one may be.
fn words<'l>(elements: impl IntoIterator<Item = &'l Element>) -> impl Iterator<Item = &'l str> {
    let alternatives = elements.into_iter().map(|element| match element {
        Element::Word { words, .. } => words.as_slice(),
        _ => &[],
    });
    alternatives.flatten().map(String::as_str)
}

fn number_words<'l>(elements: impl Iterator<Item = &'l Element>) -> BTreeMap<&'l str, u16> {
    let mut words: BTreeMap<&str, u16> = words(elements).map(|word| (word, 0)).collect();
    for (number, slot) in (0..).zip(words.values_mut()) {
        *slot = number;
    }
    words
}

fn write_element(element: &Element, words_by_name: &BTreeMap<&str, u16>, out: &mut Vec<u8>, numbers: &mut Numbers) {
    let flag = |set: bool, flag: u8| if set { flag } else { 0 };
    match element {
        Element::Word { words, form_only, upos, optional } => {
            let kind = if words.len() == 1 { code::WORD } else { code::WORDS };
            let tagged = flag(*upos != 0, code::TAGGED);
            out.push(kind | flag(*optional, code::OPTIONAL) | flag(*form_only, code::FORM_ONLY) | tagged);
            if kind == code::WORDS {
                out.push(u8::try_from(words.len()).unwrap_or(u8::MAX));
            }
            for word in words {
                numbers.push(words_by_name.get(word.as_str()).copied().unwrap_or(0));
            }
            if *upos != 0 {
                out.extend(upos.to_le_bytes());
            }
        }
        Element::Any { upos, optional } => {
            out.push(code::ANY | flag(*optional, code::OPTIONAL));
            out.extend(upos.to_le_bytes());
        }
        Element::Gap(width) => out.extend([code::GAP, *width]),
        Element::Start => out.push(code::START),
        Element::End => out.push(code::END),
        Element::Open => out.push(code::OPEN),
        Element::Close => out.push(code::CLOSE),
    }
}

fn length(count: usize) -> [u8; 4] {
    u32::try_from(count).unwrap_or(u32::MAX).to_le_bytes()
}
