//! Looks at all scores of a token at once, in loops that compilers turn into vector instructions.

use super::LANES;

/// The highest of `scores`; [`i16::MIN`] of none.
#[inline]
pub fn highest(scores: &[i16]) -> i16 {
    let (chunks, rest) = scores.as_chunks::<LANES>();
    let mut best = [i16::MIN; LANES];
    for chunk in chunks {
        for (best, &score) in best.iter_mut().zip(chunk) {
            *best = (*best).max(score);
        }
    }
    best.iter().chain(rest).fold(i16::MIN, |best, &score| best.max(score))
}

/// How many of `scores` are at least `floor`; there are at most [`MAX_LABELS`](super::MAX_LABELS).
#[inline]
pub fn count_from(scores: &[i16], floor: i16) -> i16 {
    let (chunks, rest) = scores.as_chunks::<LANES>();
    let mut counts = [0i16; LANES];
    for chunk in chunks {
        for (count, &score) in counts.iter_mut().zip(chunk) {
            *count += i16::from(score >= floor);
        }
    }
    let rest: i16 = rest.iter().map(|&score| i16::from(score >= floor)).sum();
    counts.iter().sum::<i16>() + rest
}

/// The set of labels (bit `n` for score `n`) whose score is at least `floor`; chunks without any are passed over.
#[inline]
pub fn set_from(scores: &[i16], floor: i16) -> u64 {
    let mut set = 0;
    for (chunk, start) in scores.chunks(LANES).zip((0..64).step_by(LANES)) {
        if highest(chunk) >= floor {
            let bits = chunk.iter().rev().fold(0, |bits, &score| bits << 1 | u64::from(score >= floor));
            set |= bits << start;
        }
    }
    set
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_lengths_are_looked_at_whole() {
        for length in 0..40i16 {
            // 0, 7, 14, … around a circle of 41: every place is the highest of some length.
            let scores: Vec<i16> = (0..length).map(|n| n * 7 % 41 - 20).collect();
            let expected = scores.iter().copied().max().unwrap_or(i16::MIN);
            assert_eq!(highest(&scores), expected, "{length}");
            for floor in [-21, -3, 0, 5, 21] {
                let places: Vec<usize> = (0..scores.len()).filter(|&place| scores[place] >= floor).collect();
                assert_eq!(usize::try_from(count_from(&scores, floor)), Ok(places.len()), "{length} from {floor}");
                assert_eq!(
                    set_from(&scores, floor),
                    places.iter().map(|place| 1u64 << place).sum(),
                    "{length} from {floor}"
                );
            }
        }
    }
}
