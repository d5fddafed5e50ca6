//! Packed models: the sections of [`super::LinearModel`], without what can be foretold.
//!
//! Most weights of a model are 0 and most others ±1, so a general compressor leaves half as much again as needed. An
//! adaptive binary range coder (G. N. N. Martin 1979; in LZMA's form) with odds for each label's column takes what
//! the weights really hold. The walk over buckets and weights is one function for packing and unpacking.

use super::model::row_width;

/// How probable it is that a bit is 0, in 4096ths; learns from each bit.
#[derive(Debug, Clone, Copy)]
pub struct Odds(u16);

impl Odds {
    /// Both alike.
    const EVEN: Self = Self(2048);

    /// The part of `range` that belongs to 0; never 0 and never all for a range from 2²⁴ on.
    #[inline]
    pub fn share(self, range: u32) -> u32 {
        (range >> 12) * u32::from(self.0)
    }

    /// Takes a bit in.
    #[inline]
    pub fn learn(&mut self, bit: bool) {
        if bit { self.0 -= self.0 >> 5 } else { self.0 += (4096 - self.0) >> 5 }
    }
}

/// What writes bits, or reads them.
pub trait BitCoder {
    /// Codes one bit. A writer writes `bit` and returns it, a reader returns what it reads.
    fn code(&mut self, odds: &mut Odds, bit: bool) -> bool;
}

/// Reads what was packed; past the end it reads zeros.
#[derive(Debug)]
struct Decoder<'b> {
    bytes: &'b [u8],
    range: u32,
    code: u32,
}

impl<'b> Decoder<'b> {
    fn new(bytes: &'b [u8]) -> Self {
        let mut decoder = Self { bytes, range: u32::MAX, code: 0 };
        (0..5).for_each(|_| decoder.shift());
        decoder
    }

    fn shift(&mut self) {
        let (first, rest) = self.bytes.split_first().map_or((0, self.bytes), |(&first, rest)| (first, rest));
        self.bytes = rest;
        self.code = self.code << 8 | u32::from(first);
    }
}

impl BitCoder for Decoder<'_> {
    #[inline]
    fn code(&mut self, odds: &mut Odds, _: bool) -> bool {
        let bound = odds.share(self.range);
        let bit = self.code >= bound;
        if bit {
            self.range -= bound;
            self.code -= bound;
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

/// The buckets that have a row, in order, and their rows, one weight a label.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Rows {
    /// Numbers of buckets.
    pub buckets: Vec<u32>,
    /// For each bucket one per label, none of them -128, then zeros up to [`row_width`].
    pub weights: Vec<i8>,
}

/// Odds of whole numbers: how many bits one has, then each bit below the highest.
#[derive(Debug)]
struct NumberOdds {
    lengths: [Odds; 32],
    bits: [[Odds; 32]; 32],
}

impl NumberOdds {
    const EVEN: Self = Self { lengths: [Odds::EVEN; 32], bits: [[Odds::EVEN; 32]; 32] };

    fn code(&mut self, coder: &mut impl BitCoder, number: u32) -> u32 {
        let number = number.saturating_add(1);
        let wanted = number.ilog2();
        let mut length = 0;
        for (place, odds) in (0..31).zip(&mut self.lengths) {
            if !coder.code(odds, place < wanted) {
                break;
            }
            length = place + 1;
        }
        let mut found = 1u32;
        let odds = self.bits.get_mut(length as usize).into_iter().flatten();
        for (place, odds) in (0..length).rev().zip(odds) {
            found = found << 1 | u32::from(coder.code(odds, number >> place & 1 == 1));
        }
        found - 1
    }
}

/// Labels whose weights are looked at together: most rows speak of few kinds of labels.
const GROUP: usize = 4;

/// Odds of weights, by what stands before them in their row. The first label is a group by itself.
#[derive(Debug)]
struct WeightOdds {
    /// Whether a group holds any weight: by group and how many groups before it do (up to 3).
    groups: Vec<Odds>,
    /// Whether a weight is not 0: by label and which weights of its group before it are not.
    used: Vec<Odds>,
    /// Whether it is above 0: by label and sign of the last one that is not 0.
    sign: Vec<Odds>,
    /// Whether it goes beyond 1, 2, …
    more: [Odds; 127],
}

impl WeightOdds {
    fn new(labels: usize) -> Self {
        let even = |count: usize| vec![Odds::EVEN; count];
        Self { groups: even(labels * 4), used: even(labels * 8), sign: even(labels * 3), more: [Odds::EVEN; 127] }
    }

    #[inline(never)]
    fn row(&mut self, coder: &mut impl BitCoder, row: &mut [i8]) {
        let Some((first, others)) = row.split_first_mut() else { return };
        let mut last = 0;
        if flip(coder, &mut self.used, 0, *first != 0) {
            *first = self.weight(coder, 0, last, *first);
            last = *first;
        }
        let mut full = 0;
        for (number, group) in others.chunks_mut(GROUP).enumerate() {
            let any = group.iter().any(|&weight| weight != 0);
            if flip(coder, &mut self.groups, number * 4 + full, any) {
                full = (full + 1).min(3);
                last = self.group(coder, 1 + number * GROUP, last, group);
            }
        }
    }

    /// A group, whose first label is `label`, that holds a weight; returns its last one.
    fn group(&mut self, coder: &mut impl BitCoder, label: usize, mut last: i8, group: &mut [i8]) -> i8 {
        let (end, mut before) = (group.len(), 0);
        for (place, weight) in group.iter_mut().enumerate() {
            let only = place + 1 == end && before == 0;
            let used = only || flip(coder, &mut self.used, (label + place) * 8 + before, *weight != 0);
            if used {
                *weight = self.weight(coder, label + place, last, *weight);
                last = *weight;
            }
            before = before << 1 & 7 | usize::from(used);
        }
        last
    }

    /// A weight that is not 0.
    fn weight(&mut self, coder: &mut impl BitCoder, label: usize, last: i8, weight: i8) -> i8 {
        let sign = usize::from((last.signum() + 1).unsigned_abs());
        let positive = flip(coder, &mut self.sign, label * 3 + sign, weight > 0);
        let mut size = 1i8;
        for odds in self.more.iter_mut().take(126) {
            if !coder.code(odds, weight.unsigned_abs() > size.unsigned_abs()) {
                break;
            }
            size += 1;
        }
        if positive { size } else { -size }
    }
}

/// Codes a bit by the odds at `place`.
#[inline]
fn flip(coder: &mut impl BitCoder, odds: &mut [Odds], place: usize, bit: bool) -> bool {
    odds.get_mut(place).is_some_and(|odds| coder.code(odds, bit))
}

/// Takes `rows` (zeros for a reader) through the coder, and returns what was coded.
pub fn walk(coder: &mut impl BitCoder, labels: usize, mut rows: Rows) -> Rows {
    let mut gaps = Box::new(NumberOdds::EVEN);
    let mut next = 0u32;
    for bucket in &mut rows.buckets {
        *bucket = next.saturating_add(gaps.code(coder, bucket.saturating_sub(next)));
        next = bucket.saturating_add(1);
    }
    let mut odds = WeightOdds::new(labels);
    for row in rows.weights.chunks_exact_mut(row_width(labels).max(1)) {
        odds.row(coder, row.get_mut(..labels).unwrap_or_default());
    }
    rows
}

/// What `coded` holds: `count` rows of `labels` weights. Any bytes hold something.
pub fn unpack(coded: &[u8], labels: usize, count: usize) -> Rows {
    let empty = Rows { buckets: vec![0; count], weights: vec![0; count * row_width(labels)] };
    walk(&mut Decoder::new(coded), labels, empty)
}

impl Rows {
    /// As a plain section has them: a bitmap of `2^bits` buckets, and the rows. `None` where a bucket has a higher
    /// number.
    pub fn spread(self, bits: u32) -> Option<(Vec<u8>, Vec<u8>)> {
        let mut bitmap = vec![0u8; 1 << (bits - 3)];
        for bucket in &self.buckets {
            *bitmap.get_mut(*bucket as usize / 8)? |= 1 << (bucket % 8);
        }
        Some((bitmap, self.weights.into_iter().map(i8::cast_unsigned).collect()))
    }
}
