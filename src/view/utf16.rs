//! [`Utf16Index`]: from byte offsets to UTF-16 code units, in one pass and constant-time look-ups.

/// Bytes between two checkpoints: a look-up counts at most so many.
const STRIDE: usize = 64;

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
}

/// Code units of well-formed UTF-8: one per character, two above U+FFFF (lead bytes F0 and up).
fn count_units(bytes: &[u8]) -> u32 {
    bytes.iter().map(|&byte| u32::from((byte & 0xC0) != 0x80) + u32::from(byte >= 0xF0)).sum()
}
