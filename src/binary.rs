//! [`Reader`]: bounds-checked little-endian reading, shared by every binary resource.

use crate::error::LoadError;

/// Reads a section from front to back; every read past the end is [`LoadError::Truncated`].
#[derive(Debug, Clone)]
pub struct Reader<'b> {
    bytes: &'b [u8],
    section: &'static str,
}

impl<'b> Reader<'b> {
    /// A reader at the start of `bytes`; errors will name `section`.
    pub fn new(bytes: &'b [u8], section: &'static str) -> Self {
        Self { bytes, section }
    }

    /// The next `length` bytes, in place.
    ///
    /// # Errors
    /// [`LoadError::Truncated`] where fewer are left.
    pub fn bytes(&mut self, length: usize) -> Result<&'b [u8], LoadError> {
        let (taken, rest) =
            self.bytes.split_at_checked(length).ok_or(LoadError::Truncated { section: self.section })?;
        self.bytes = rest;
        Ok(taken)
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N], LoadError> {
        self.bytes(N)?.try_into().map_err(|_| self.corrupt())
    }

    /// The next byte.
    ///
    /// # Errors
    /// [`LoadError::Truncated`] at the end.
    pub fn u8(&mut self) -> Result<u8, LoadError> {
        self.array::<1>().map(u8::from_le_bytes)
    }

    /// The next two bytes as a number.
    ///
    /// # Errors
    /// [`LoadError::Truncated`] where fewer are left.
    pub fn u16(&mut self) -> Result<u16, LoadError> {
        self.array().map(u16::from_le_bytes)
    }

    /// The next four bytes as a number.
    ///
    /// # Errors
    /// [`LoadError::Truncated`] where fewer are left.
    pub fn u32(&mut self) -> Result<u32, LoadError> {
        self.array().map(u32::from_le_bytes)
    }

    /// The next four bytes as a length or count.
    ///
    /// # Errors
    /// [`LoadError::Truncated`] where fewer are left, [`LoadError::Corrupt`] where it does not fit the machine.
    pub fn length(&mut self) -> Result<usize, LoadError> {
        let value = self.u32()?;
        usize::try_from(value).map_err(|_| self.corrupt())
    }

    /// A string: one byte of length, then UTF-8.
    ///
    /// # Errors
    /// [`LoadError::Truncated`], or [`LoadError::Corrupt`] where it is not UTF-8.
    pub fn string(&mut self) -> Result<&'b str, LoadError> {
        let length = usize::from(self.u8()?);
        std::str::from_utf8(self.bytes(length)?).map_err(|_| self.corrupt())
    }

    /// All that is left.
    pub fn rest(self) -> &'b [u8] {
        self.bytes
    }

    /// Ends the reading.
    ///
    /// # Errors
    /// [`LoadError::Corrupt`] where bytes are left over.
    pub fn finish(self) -> Result<(), LoadError> {
        if self.bytes.is_empty() { Ok(()) } else { Err(self.corrupt()) }
    }

    /// The error for content of this section that does not hold together.
    pub fn corrupt(&self) -> LoadError {
        LoadError::Corrupt { section: self.section }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_is_there_and_nothing_more() {
        let mut reader = Reader::new(&[1, 2, 0, 3, 0, 0, 0, 2, 0xC3, 0xA9], "test");
        assert_eq!(reader.u8(), Ok(1));
        assert_eq!(reader.u16(), Ok(2));
        assert_eq!(reader.u32(), Ok(3));
        assert_eq!(reader.clone().finish(), Err(LoadError::Corrupt { section: "test" }));
        assert_eq!(reader.string(), Ok("é"));
        assert_eq!(reader.u8(), Err(LoadError::Truncated { section: "test" }));
        assert_eq!(reader.finish(), Ok(()));
    }

    #[test]
    fn a_string_must_be_utf8() {
        assert_eq!(Reader::new(&[1, 0xC3], "test").string(), Err(LoadError::Corrupt { section: "test" }));
    }
}
