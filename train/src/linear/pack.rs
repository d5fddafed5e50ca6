//! [`pack`]: a plain section of weights as the packed one that [`partipris::linear::LinearModel::read_packed`] reads.

use partipris::Reader;
use partipris::linear::packed::{BitCoder, Odds, Rows, walk};
use partipris::linear::row_width;

/// Writes bits (the encoder of LZMA's range coder).
#[derive(Debug)]
struct Encoder {
    bytes: Vec<u8>,
    low: u64,
    range: u32,
    /// Bytes that a carry may still change: one, then this many of 255.
    held: u8,
    full: usize,
    begun: bool,
}

impl Encoder {
    fn new() -> Self {
        Self { bytes: Vec::new(), low: 0, range: u32::MAX, held: 0, full: 0, begun: true }
    }

    fn shift(&mut self) {
        let carry = self.low >> 32 != 0;
        if carry || self.low < 0xFF00_0000 {
            if self.begun {
                self.bytes.push(self.held.wrapping_add(u8::from(carry)));
            }
            let full = if carry { 0 } else { 0xFF };
            self.bytes.extend(std::iter::repeat_n(full, self.full));
            self.full = 0;
            self.held = self.low.to_le_bytes()[3];
        } else {
            self.full += 1;
        }
        self.low = (self.low & 0x00FF_FFFF) << 8;
    }

    fn finish(mut self) -> Vec<u8> {
        (0..5).for_each(|_| self.shift());
        self.bytes
    }
}

impl BitCoder for Encoder {
    fn code(&mut self, odds: &mut Odds, bit: bool) -> bool {
        let bound = odds.share(self.range);
        if bit {
            self.low += u64::from(bound);
            self.range -= bound;
        } else {
            self.range = bound;
        }
        odds.learn(bit);
        while self.range < 1 << 24 {
            self.range <<= 8;
            self.shift();
        }
        bit
    }
}

/// The packed section.
///
/// # Errors
/// Where `section` is none that [`super::quantize`] wrote.
pub fn pack(section: &[u8]) -> Result<Vec<u8>, String> {
    let message = |error: partipris::LoadError| error.to_string();
    let mut reader = Reader::new(section, "plain");
    let labels = usize::from(reader.u8().map_err(message)?);
    for _ in 0..labels {
        reader.string().map_err(message)?;
    }
    let bits = reader.u8().map_err(message)?;
    let _count = reader.length().map_err(message)?;
    reader.bytes(4 + (labels + 1) * (labels + 1)).map_err(message)?;
    let head = section.len() - reader.clone().rest().len();
    let bitmap = reader.bytes(1 << (bits - 3)).map_err(message)?;
    let is_used = |bucket: &u32| bitmap[*bucket as usize / 8] >> (bucket % 8) & 1 == 1;
    let rows = reader.rest().chunks_exact(row_width(labels));
    let weights = rows.flatten().map(|weight| weight.cast_signed()).collect();
    let mut encoder = Encoder::new();
    walk(&mut encoder, labels, Rows { buckets: (0..1 << bits).filter(is_used).collect(), weights });
    let mut packed = section[..head].to_vec();
    packed.extend(encoder.finish());
    Ok(packed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::Random;
    use partipris::LoadError;
    use partipris::linear::LinearModel;

    /// A section of 2 to 12 labels and up to 300 rows, most weights 0 or small, some as large as they get.
    fn section(random: &mut Random) -> Vec<u8> {
        let labels = 2 + random.below(11);
        let mut bytes = vec![u8::try_from(labels).unwrap()];
        (0..labels).for_each(|_| bytes.extend([1, b'X']));
        let mut bitmap = vec![0u8; 1 << 9];
        for _ in 0..random.below(300) {
            bitmap[random.below(1 << 9)] |= 1 << random.below(8);
        }
        let count: u32 = bitmap.iter().map(|byte| byte.count_ones()).sum();
        bytes.push(12);
        bytes.extend(count.to_le_bytes());
        bytes.extend(0.5f32.to_le_bytes());
        bytes.extend((0..(labels + 1) * (labels + 1)).map(|_| random.next_u64().to_le_bytes()[0]));
        bytes.extend(bitmap);
        for _ in 0..count {
            let mut weight = || match random.below(10) {
                0..7 => 0,
                7..9 => [-2, -1, 0, 1, 2][random.below(5)],
                _ => i8::try_from(random.below(127)).unwrap() - 63 + i8::from(random.chance(0.5)) * 64,
            };
            bytes.extend((0..labels).map(|_| weight().cast_unsigned()));
            bytes.extend(std::iter::repeat_n(0, row_width(labels) - labels));
        }
        bytes
    }

    #[test]
    fn what_is_packed_comes_back() {
        let mut random = Random::new(3);
        for round in 0..200 {
            let section = section(&mut random);
            let packed = pack(&section).unwrap();
            assert!(packed.len() < section.len(), "round {round}");
            let plain = LinearModel::read(Reader::new(&section, "test")).unwrap();
            assert!(LinearModel::read_packed(Reader::new(&packed, "test")).unwrap() == plain, "round {round}");
        }
    }

    #[test]
    fn cut_and_altered_sections_are_refused_or_harmless() {
        let mut random = Random::new(4);
        let packed = pack(&section(&mut random)).unwrap();
        let cut = LinearModel::read_packed(Reader::new(&packed[..9], "test"));
        assert_eq!(cut.unwrap_err(), LoadError::Truncated { section: "test" });
        for _ in 0..300 {
            let mut broken = packed.clone();
            let place = random.below(broken.len());
            broken[place] ^= 1 << random.below(8);
            let _ = LinearModel::read_packed(Reader::new(&broken, "test"));
        }
    }
}
