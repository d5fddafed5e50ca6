//! [`Utf16Index`]: from byte offsets to UTF-16 code units, in one pass and constant-time look-ups.

use crate::span::Span;

/// Bytes between two checkpoints: a look-up counts at most so many.
const STRIDE: usize = 16;

/// How far a cursor looks ahead for ASCII.
const AHEAD: usize = 64;

/// Offsets of one text in both encodings.
#[derive(Debug)]
pub struct Utf16Index<'t> {
    text: &'t [u8],
    checkpoints: Vec<u32>,
}

impl<'t> Utf16Index<'t> {
    /// Reads `text` once.
    pub fn new(text: &'t str) -> Self {
        let bytes = text.as_bytes();
        let mut checkpoints = Vec::with_capacity(bytes.len() / STRIDE + 1);
        let mut units = 0;
        for chunk in bytes.chunks(STRIDE) {
            checkpoints.push(units);
            units += count_units(chunk);
        }
        checkpoints.push(units);
        Self { text: bytes, checkpoints }
    }

    /// The code-unit offset of byte `offset`; the text's end for one beyond it.
    ///
    /// ```
    /// let index = partipris::view::Utf16Index::new("é😀x");
    /// assert_eq!([index.utf16(0), index.utf16(2), index.utf16(6), index.utf16(7)], [0, 1, 3, 4]);
    /// ```
    pub fn utf16(&self, offset: u32) -> u32 {
        let offset = (offset as usize).min(self.text.len());
        let block = offset / STRIDE;
        let base = self.checkpoints.get(block).copied().unwrap_or(0);
        base + count_units(self.text.get(block * STRIDE..offset).unwrap_or(&[]))
    }

    /// Both ends of a span.
    pub(super) fn span(&self, span: Span) -> (u32, u32) {
        let start = self.utf16(span.start());
        if span.len() as usize > STRIDE {
            return (start, self.utf16(span.end()));
        }
        let bytes = self.text.get(span.start() as usize..span.end() as usize);
        (start, bytes.map_or_else(|| self.utf16(span.end()), |bytes| start + count_units(bytes)))
    }

    /// For look-ups in ascending order, which are cheaper together.
    pub fn cursor(&self) -> Cursor<'_, 't> {
        Cursor { index: self, offset: 0, units: 0, ascii: 0 }
    }
}

/// Remembers the last look-up and counts on from there.
#[derive(Debug)]
pub struct Cursor<'i, 't> {
    index: &'i Utf16Index<'t>,
    offset: u32,
    units: u32,
    /// How many bytes from `offset` are surely ASCII, one unit each.
    ascii: u32,
}

impl Cursor<'_, '_> {
    /// As [`Utf16Index::utf16`].
    #[inline]
    pub fn utf16(&mut self, offset: u32) -> u32 {
        let bytes = offset.wrapping_sub(self.offset);
        if bytes > self.ascii {
            return self.beyond(offset);
        }
        self.offset = offset;
        self.units += bytes;
        self.ascii -= bytes;
        self.units
    }

    #[inline(never)]
    fn beyond(&mut self, offset: u32) -> u32 {
        let text = self.index.text;
        let between = text.get(self.offset as usize..offset as usize);
        self.units = between.map_or_else(|| self.index.utf16(offset), |bytes| self.units + count_units(bytes));
        self.offset = offset.min(u32::try_from(text.len()).unwrap_or(u32::MAX));
        let ahead = text.get(self.offset as usize..).unwrap_or(&[]).iter().take(AHEAD);
        self.ascii = ahead.take_while(|byte| byte.is_ascii()).map(|_| 1).sum();
        self.units
    }
}

/// Code units of `text`.
pub(super) fn units(text: &str) -> u32 {
    count_units(text.as_bytes())
}

/// Code units of well-formed UTF-8: one per character, two above U+FFFF (lead bytes F0 and up).
fn count_units(bytes: &[u8]) -> u32 {
    bytes.iter().map(|&byte| u32::from((byte & 0xC0) != 0x80) + u32::from(byte >= 0xF0)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_agrees_with_the_index_in_any_order() {
        let text = "é😀x «\u{202f}Ça\u{202f}» ".repeat(20);
        let index = Utf16Index::new(&text);
        let mut cursor = index.cursor();
        let ends = [9_999, 3, 3, u32::MAX, 0];
        for offset in text.char_indices().map(|(offset, _)| u32::try_from(offset).unwrap_or(0)).chain(ends) {
            assert_eq!(cursor.utf16(offset), index.utf16(offset), "{offset}");
        }
    }
}
