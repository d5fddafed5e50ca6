//! [`LinearModel`]: quantised weights.

use std::borrow::Cow;

use super::lanes::{LANES, add_lanes};
use super::{Feature, MAX_LABELS, Transitions, packed};
use crate::binary::Reader;
use crate::error::LoadError;

/// Weights of hashed features. Only buckets with a weight have a row; a bitmap says which, and the number of bits
/// set before a bucket's own is the number of its row.
///
/// A section holds, in this order: number of labels (u8), the labels (strings), bits of a bucket number (u8),
/// number of rows (u32), the size of one unit of weight (f32), transitions (i8, see [`Transitions`]),
/// bitmap (`2^bits / 8` bytes), rows (one i8 per label, from [`LANES`] labels on padded with zeros to a multiple of it).
///
/// A packed section holds all that stands before the bitmap as it is, then bitmap and rows as [`super::packed`] codes
/// them.
#[derive(Debug, Clone, PartialEq)]
pub struct LinearModel<'m> {
    labels: Vec<&'m str>,
    width: usize,
    bits: u32,
    bitmap: Cow<'m, [u8]>,
    /// Rows before each 64 buckets.
    ranks: Vec<u32>,
    rows: Cow<'m, [u8]>,
    unit: f32,
    transitions: Transitions,
}

impl<'m> LinearModel<'m> {
    /// Reads a whole section in place.
    ///
    /// # Errors
    /// [`LoadError::Truncated`] or [`LoadError::Corrupt`], naming the section.
    pub fn read(mut reader: Reader<'m>) -> Result<Self, LoadError> {
        let head = Head::read(&mut reader)?;
        let bitmap = reader.bytes(1 << (head.bits - 3))?;
        let ranks = head.ranks(bitmap).ok_or_else(|| reader.corrupt())?;
        let width = row_width(head.labels.len());
        let rows = reader.bytes(head.rows.checked_mul(width).ok_or_else(|| reader.corrupt())?)?;
        reader.finish()?;
        Ok(head.with(bitmap.into(), ranks, rows.into()))
    }

    /// Reads a whole packed section into memory of its own.
    ///
    /// # Errors
    /// [`LoadError::Truncated`] or [`LoadError::Corrupt`], naming the section.
    pub fn read_packed(mut reader: Reader<'m>) -> Result<Self, LoadError> {
        let head = Head::read(&mut reader)?;
        let corrupt = reader.corrupt();
        let rows = packed::unpack(reader.rest(), head.labels.len(), head.rows);
        let (bitmap, rows) = rows.spread(head.bits).ok_or_else(|| corrupt.clone())?;
        let ranks = head.ranks(&bitmap).ok_or(corrupt)?;
        Ok(head.with(bitmap.into(), ranks, rows.into()))
    }

    /// The labels, by index.
    pub fn labels(&self) -> &[&'m str] {
        &self.labels
    }

    /// How many scores [`LinearModel::add`] wants: the number of labels, rounded up.
    pub fn width(&self) -> usize {
        self.width
    }

    /// Weights of pairs of labels.
    pub fn transitions(&self) -> &Transitions {
        &self.transitions
    }

    /// What a score of 1 stands for: scores times this are log-odds (of a model trained as a CRF).
    pub fn unit(&self) -> f32 {
        self.unit
    }

    /// How many units `log_odds` are, as far as a score can tell.
    pub fn units(&self, log_odds: f32) -> i16 {
        #[allow(clippy::cast_possible_truncation, reason = "saturates, as it should")]
        let units = (log_odds / self.unit) as i16;
        units
    }

    /// The weights of `feature`, [`LinearModel::width`] i8 as bytes; `None` where it has none.
    #[inline]
    pub fn row(&self, feature: Feature) -> Option<&[u8]> {
        let bucket = feature.bucket(self.bits) as usize;
        let word = self.bitmap.get(bucket / 64 * 8..bucket / 64 * 8 + 8)?;
        let word = u64::from_le_bytes(word.try_into().ok()?);
        let bit = 1u64 << (bucket % 64);
        if word & bit == 0 {
            return None;
        }
        let row = *self.ranks.get(bucket / 64)? as usize + (word & (bit - 1)).count_ones() as usize;
        self.rows.get(row * self.width..(row + 1) * self.width)
    }

    /// Adds the weights of `feature` to `scores`, one per label; `W` should be [`LinearModel::width`]. Up to 258
    /// features can be added before an i16 may wrap around.
    #[inline]
    pub fn add<const W: usize>(&self, feature: Feature, scores: &mut [i16; W]) {
        let Some(row) = self.row(feature) else { return };
        match row.first_chunk::<W>() {
            Some(row) => add_lanes(scores, row, |weight| i16::from(weight.cast_signed())),
            None => scores.iter_mut().zip(row).for_each(|(score, weight)| {
                *score = score.wrapping_add(i16::from(weight.cast_signed()));
            }),
        }
    }
}

/// How many weights a row has: as many as labels, rounded up to whole vectors where there are enough to fill one.
pub const fn row_width(labels: usize) -> usize {
    if labels < LANES { labels } else { labels.next_multiple_of(LANES) }
}

/// What stands before the bitmap.
struct Head<'m> {
    labels: Vec<&'m str>,
    bits: u32,
    /// How many there are.
    rows: usize,
    unit: f32,
    transitions: Transitions,
}

impl<'m> Head<'m> {
    fn read(reader: &mut Reader<'m>) -> Result<Self, LoadError> {
        let labels = read_labels(reader)?;
        let bits = u32::from(reader.u8()?);
        let rows = reader.length()?;
        let unit = f32::from_bits(reader.u32()?);
        let transitions = Transitions::read(reader, labels.len())?;
        if !(6..=24).contains(&bits) || rows > 1 << bits || !unit.is_finite() || unit <= 0.0 {
            return Err(reader.corrupt());
        }
        Ok(Self { labels, bits, rows, unit, transitions })
    }

    /// Rows before each 64 buckets; `None` where the bitmap counts other rows.
    fn ranks(&self, bitmap: &[u8]) -> Option<Vec<u32>> {
        let (ranks, set) = rank(bitmap);
        (set as usize == self.rows).then_some(ranks)
    }

    fn with(self, bitmap: Cow<'m, [u8]>, ranks: Vec<u32>, rows: Cow<'m, [u8]>) -> LinearModel<'m> {
        let Self { labels, bits, unit, transitions, .. } = self;
        LinearModel { width: row_width(labels.len()), labels, bits, bitmap, ranks, rows, unit, transitions }
    }
}

fn read_labels<'m>(reader: &mut Reader<'m>) -> Result<Vec<&'m str>, LoadError> {
    let count = usize::from(reader.u8()?);
    if count == 0 || count > MAX_LABELS {
        return Err(reader.corrupt());
    }
    (0..count).map(|_| reader.string()).collect()
}

/// The number of bits set before each 64 bits, and in all.
fn rank(bitmap: &[u8]) -> (Vec<u32>, u32) {
    let mut before = 0;
    let ranks = bitmap.chunks(8).map(|word| {
        let rank = before;
        before += word.iter().map(|byte| byte.count_ones()).sum::<u32>();
        rank
    });
    (ranks.collect(), before)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two labels, 64 buckets, rows for the buckets of "a" and "b".
    fn section() -> Vec<u8> {
        let mut bitmap = 0u64;
        for text in ["a", "b"] {
            bitmap |= 1 << Feature::template(0).text(text).bucket(6);
        }
        assert_eq!(bitmap.count_ones(), 2, "the test's own features must not collide");
        let a_first = Feature::template(0).text("a").bucket(6) < Feature::template(0).text("b").bucket(6);
        let (a, b) = ([5u8, 0xFF], [0x80, 0x7F]);
        let mut bytes = vec![2, 1, b'X', 1, b'Y', 6, 2, 0, 0, 0];
        bytes.extend(0.5f32.to_le_bytes());
        bytes.extend([1, 2, 0, 3, 4, 0, 5, 6, 0]);
        bytes.extend(bitmap.to_le_bytes());
        bytes.extend(if a_first { [a, b] } else { [b, a] }.concat());
        bytes
    }

    #[test]
    fn rows_are_found_and_added() {
        let bytes = section();
        let model = LinearModel::read(Reader::new(&bytes, "test")).unwrap();
        assert_eq!(model.labels(), ["X", "Y"]);
        let mut scores = [10, 20];
        assert_eq!(model.width(), scores.len());
        model.add(Feature::template(0).text("a"), &mut scores);
        assert_eq!(scores, [15, 19]);
        model.add(Feature::template(0).text("b"), &mut scores);
        assert_eq!(scores, [-113, 146]);
    }

    #[test]
    fn a_feature_without_weights_changes_nothing() {
        let bytes = section();
        let model = LinearModel::read(Reader::new(&bytes, "test")).unwrap();
        let absent = (0..99).map(|n| Feature::template(1).number(n)).find(|&feature| model.row(feature).is_none());
        let mut scores = [1; 2];
        model.add(absent.unwrap(), &mut scores);
        assert_eq!(scores, [1; 2]);
    }

    #[test]
    fn cut_sections_and_lying_counts_are_refused() {
        let bytes = section();
        for length in 0..bytes.len() {
            assert!(LinearModel::read(Reader::new(&bytes[..length], "test")).is_err(), "cut to {length}");
        }
        let mut more_rows = bytes.clone();
        more_rows[6] = 3;
        assert_eq!(
            LinearModel::read(Reader::new(&more_rows, "test")).unwrap_err(),
            LoadError::Corrupt { section: "test" }
        );
    }
}
