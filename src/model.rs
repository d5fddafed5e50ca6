//! [`Model`]: the one container format of `models/`, validated whole before anything is read from it.
//!
//! All numbers are little-endian:
//!
//! | bytes | content |
//! |---|---|
//! | 8 | magic, `PARTIPRI` |
//! | 4 | format version, [`FORMAT`] |
//! | 4 | CRC-32 of all that follows |
//! | 1 | number of sections |
//! | each section | name (one byte of length, ASCII), 4 bytes of length |
//! | … | the sections' contents, in that order, up to the end of the file |

use crate::binary::Reader;
use crate::error::LoadError;

pub use crate::container::{FORMAT, MAGIC, crc32, write};

/// A validated model file: named sections of bytes, in place.
#[derive(Debug, Clone)]
pub struct Model<'b> {
    checksum: u32,
    sections: Vec<(&'b str, &'b [u8])>,
}

impl<'b> Model<'b> {
    /// Checks magic, version, checksum and lengths.
    ///
    /// # Errors
    /// Any [`LoadError`] but [`LoadError::Lexicon`].
    pub fn from_bytes(bytes: &'b [u8]) -> Result<Self, LoadError> {
        let mut reader = Reader::new(bytes, "header");
        if reader.bytes(MAGIC.len())? != MAGIC {
            return Err(LoadError::WrongMagic);
        }
        let found = reader.u32()?;
        if found != FORMAT {
            return Err(LoadError::Version { found, expected: FORMAT });
        }
        let checksum = reader.u32()?;
        let sections = read_sections(&mut reader)?;
        let body = bytes.get(MAGIC.len() + 8..).unwrap_or(&[]);
        if crc32(body) != checksum {
            return Err(reader.corrupt());
        }
        reader.finish()?;
        Ok(Self { checksum, sections })
    }

    /// The CRC-32 of the file's body: tells one file from another.
    pub fn checksum(&self) -> u32 {
        self.checksum
    }

    /// A reader over the section so named.
    ///
    /// # Errors
    /// [`LoadError::Truncated`] where the file has none.
    pub fn section(&self, name: &'static str) -> Result<Reader<'b>, LoadError> {
        let found = self.sections.iter().find(|(known, _)| *known == name);
        found.map(|(_, bytes)| Reader::new(bytes, name)).ok_or(LoadError::Truncated { section: name })
    }
}

fn read_sections<'b>(reader: &mut Reader<'b>) -> Result<Vec<(&'b str, &'b [u8])>, LoadError> {
    let count = reader.u8()?;
    let mut table = Vec::with_capacity(usize::from(count));
    for _ in 0..count {
        table.push((reader.string()?, reader.length()?));
    }
    table.into_iter().map(|(name, length)| Ok((name, reader.bytes(length)?))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file() -> Vec<u8> {
        let mut body = vec![2, 1, b'a', 3, 0, 0, 0, 1, b'b', 0, 0, 0, 0];
        body.extend([7, 8, 9]);
        let mut file = MAGIC.to_vec();
        file.extend(FORMAT.to_le_bytes());
        file.extend(crc32(&body).to_le_bytes());
        file.extend(body);
        file
    }

    #[test]
    fn crc_is_the_standard_one() {
        assert_eq!(crc32(b"123456789"), 0xCBF4_3926);
    }

    #[test]
    fn sections_are_found_by_name() {
        let file = file();
        let model = Model::from_bytes(&file).unwrap();
        assert_eq!(model.section("a").unwrap().bytes(3), Ok(&[7, 8, 9][..]));
        assert!(model.section("b").unwrap().finish().is_ok());
        assert_eq!(model.section("c").unwrap_err(), LoadError::Truncated { section: "c" });
    }

    #[test]
    fn every_cut_and_every_flipped_bit_is_refused() {
        let file = file();
        for length in 0..file.len() {
            assert!(Model::from_bytes(&file[..length]).is_err(), "cut to {length}");
        }
        for bit in 0..file.len() * 8 {
            let mut broken = file.clone();
            broken[bit / 8] ^= 1 << (bit % 8);
            assert!(Model::from_bytes(&broken).is_err(), "bit {bit}");
        }
    }

    #[test]
    fn foreign_files_and_other_versions_are_told_apart() {
        assert_eq!(Model::from_bytes(b"%PDF-1.7 and more").unwrap_err(), LoadError::WrongMagic);
        let mut newer = file();
        newer[8] = 2;
        assert_eq!(Model::from_bytes(&newer).unwrap_err(), LoadError::Version { found: 2, expected: FORMAT });
    }
}
