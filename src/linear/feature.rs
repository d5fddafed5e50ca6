//! [`Feature`]: the hash of one observation.

/// One observation about a token, as a hash: built up piece by piece, `Feature::template(3).text("chat").at(-1)`.
///
/// Equal pieces in equal order give equal features on every machine and in every version of the model format.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Feature(u64);

impl Feature {
    /// The start of a feature of the `id`-th kind; kinds keep equal words in different roles apart.
    pub const fn template(id: u16) -> Self {
        Self(0x9E37_79B9_7F4A_7C15).number(id as u64)
    }

    /// With a number appended: one xor-multiply-shift round, whose high bits depend on all bits before.
    #[must_use]
    pub const fn number(self, number: u64) -> Self {
        let mixed = (self.0 ^ number).wrapping_mul(0xD6E8_FEB8_6659_FD93);
        Self(mixed ^ (mixed >> 32))
    }

    /// With a string appended, eight bytes at a time, then its length.
    #[must_use]
    pub fn text(self, text: &str) -> Self {
        let mut feature = self;
        let mut chunks = text.as_bytes().chunks_exact(8);
        for chunk in &mut chunks {
            feature = feature.number(chunk.iter().rev().fold(0, |word, &byte| word << 8 | u64::from(byte)));
        }
        let rest = chunks.remainder().iter().rev().fold(0, |word, &byte| word << 8 | u64::from(byte));
        feature.number(rest).number(text.len() as u64)
    }

    /// With another feature appended.
    #[must_use]
    pub const fn joined(self, other: Self) -> Self {
        self.number(other.0)
    }

    /// The same observation made `offset` tokens away.
    #[must_use]
    pub const fn at(self, offset: i8) -> Self {
        self.number(offset.cast_unsigned() as u64)
    }

    /// Its bucket among `2^bits`; `bits` is at most 32.
    pub const fn bucket(self, bits: u32) -> u32 {
        // The multiplication spreads the xor-shifted low half over the high bits, which are the ones taken.
        #[allow(clippy::cast_possible_truncation, reason = "at most 32 bits are left")]
        let high = (self.0.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32) as u32;
        if bits == 0 { 0 } else { high >> (32 - bits) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_and_their_order_count() {
        let feature = Feature::template(1).text("élection");
        assert_eq!(feature, Feature::template(1).text("élection"));
        assert_ne!(feature, Feature::template(2).text("élection"));
        assert_ne!(feature.at(1), feature.at(-1));
        assert_ne!(Feature::template(1).text("a").text("b"), Feature::template(1).text("b").text("a"));
        assert_ne!(Feature::template(1).text("a\0"), Feature::template(1).text("a"));
    }

    #[test]
    fn buckets_are_even() {
        let mut counts = [0u32; 64];
        for n in 0..64_000 {
            counts[Feature::template(7).text(&format!("mot{n}")).bucket(6) as usize] += 1;
        }
        assert!(counts.iter().all(|&count| (850..1150).contains(&count)), "{counts:?}");
    }

    #[test]
    fn the_hash_is_frozen() {
        // Stored models depend on it: a change here needs a new model format version.
        assert_eq!(Feature::template(1).text("gouvernement").at(-1).bucket(20), 119_384);
    }
}
