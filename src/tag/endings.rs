//! [`Endings`]: what is known of words by their last letters.

use crate::binary::Reader;
use crate::error::LoadError;
use crate::order::sort_by_rank;

/// A tree over words read from their last letter, which answers with the value of the longest ending it knows. Words
/// that an ending gets wrong stand in it whole, so one small table serves known and unknown words alike.
///
/// A section holds: length in bytes (u16) and text of the alphabet, number of nodes (u32), then for each node, level
/// by level: letter (u8: its place in the alphabet from 1, 0 for the start of the word), number of children (u8),
/// low and high byte of the value, each as a column. The root's children are reached by the table's first key,
/// a plain number.
#[derive(Debug, Clone)]
pub struct Endings<'m> {
    /// Sorted by character, with its letter.
    alphabet: Vec<(char, u8)>,
    /// The letters of ASCII characters; [`START`] for none.
    ascii: [u8; 128],
    letters: &'m [u8],
    values: (&'m [u8], &'m [u8]),
    /// Where each node's children start; one more for the end.
    children: Vec<u32>,
}

/// The letter that stands for the start of the word.
const START: u8 = 0;

impl<'m> Endings<'m> {
    /// Reads a whole section.
    ///
    /// # Errors
    /// [`LoadError::Truncated`] or [`LoadError::Corrupt`], naming the section.
    pub fn read(mut reader: Reader<'m>) -> Result<Self, LoadError> {
        let length = usize::from(reader.u16()?);
        let characters = std::str::from_utf8(reader.bytes(length)?).map_err(|_| reader.corrupt())?;
        let mut alphabet: Vec<(char, u8)> = characters.chars().zip(1..=u8::MAX).collect();
        sort_by_rank(&mut alphabet, |&(letter, number)| [letter as usize, usize::from(number), 0, 0]);
        let mut ascii = [START; 128];
        for &(c, letter) in alphabet.iter().rev() {
            ascii.get_mut(c as usize).into_iter().for_each(|known| *known = letter);
        }
        let nodes = reader.length()?;
        let letters = reader.bytes(nodes)?;
        let degrees = reader.bytes(nodes)?;
        let values = (reader.bytes(nodes)?, reader.bytes(nodes)?);
        let mut children = vec![1];
        let mut end = 1u32;
        for &degree in degrees {
            end = end.saturating_add(u32::from(degree));
            children.push(end);
        }
        if nodes == 0 || end as usize != nodes {
            return Err(reader.corrupt());
        }
        reader.finish()?;
        Ok(Self { alphabet, ascii, letters, values, children })
    }

    /// The value of the longest known ending of `word` under `key`; 0 where there is none.
    pub fn lookup(&self, key: u8, word: &str) -> u16 {
        let mut found = self.value(0);
        let letters = word.chars().rev().map(|c| self.letter(c)).chain([Some(START)]);
        let mut node = 0;
        for letter in std::iter::once(Some(key)).chain(letters) {
            match letter.and_then(|letter| self.child(node, letter)) {
                Some(child) => node = child,
                None => break,
            }
            match self.value(node) {
                0 => {}
                value => found = value,
            }
        }
        found
    }

    /// The highest value in the table.
    pub fn highest(&self) -> u16 {
        (0..self.letters.len()).map(|node| self.value(node)).max().unwrap_or(0)
    }

    fn letter(&self, c: char) -> Option<u8> {
        if let Some(&letter) = self.ascii.get(c as usize) {
            return Some(letter).filter(|&letter| letter != START);
        }
        let place = self.alphabet.binary_search_by_key(&c, |&(known, _)| known).ok()?;
        self.alphabet.get(place).map(|&(_, letter)| letter)
    }

    fn value(&self, node: usize) -> u16 {
        let byte = |column: &[u8]| column.get(node).copied().unwrap_or(0);
        u16::from_le_bytes([byte(self.values.0), byte(self.values.1)])
    }

    fn child(&self, node: usize, letter: u8) -> Option<usize> {
        let start = *self.children.get(node)? as usize;
        let end = *self.children.get(node + 1)? as usize;
        let offset = self.letters.get(start..end)?.iter().position(|&known| known == letter)?;
        Some(start + offset)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Under key 3: -s → 1, -us → 2, the whole word « os » → 3.
    fn section() -> Vec<u8> {
        let mut bytes = vec![3, 0, b's', b'u', b'o', 6, 0, 0, 0];
        bytes.extend([0, 3, 1, 2, 3, 0]); // root, key 3, s, u, o, start
        bytes.extend([1, 1, 2, 0, 1, 0]);
        bytes.extend([0, 0, 1, 2, 0, 3]);
        bytes.extend([0; 6]);
        bytes
    }

    #[test]
    fn the_longest_ending_answers() {
        let bytes = section();
        let endings = Endings::read(Reader::new(&bytes, "test")).unwrap();
        for (key, word, value) in
            [(3, "amis", 1), (3, "élus", 2), (3, "os", 3), (3, "dos", 1), (3, "ami", 0), (4, "amis", 0), (3, "", 0)]
        {
            assert_eq!(endings.lookup(key, word), value, "{key} {word}");
        }
        assert_eq!(endings.highest(), 3);
    }

    #[test]
    fn cut_sections_and_loose_nodes_are_refused() {
        let bytes = section();
        for length in 0..bytes.len() {
            assert!(Endings::read(Reader::new(&bytes[..length], "test")).is_err(), "cut to {length}");
        }
        let mut loose = bytes.clone();
        loose[15] = 0;
        assert_eq!(Endings::read(Reader::new(&loose, "test")).unwrap_err(), LoadError::Corrupt { section: "test" });
    }
}
