//! Arithmetic on scores, [`LANES`] at a time: the i16 lanes of a 128-bit vector register.

/// How many scores one vector register holds.
pub const LANES: usize = 8;

/// The highest and the second highest score; `i16::MIN` where there are fewer.
#[inline]
pub fn best_two(scores: &[i16]) -> (i16, i16) {
    let (mut best, mut second) = ([i16::MIN; LANES], [i16::MIN; LANES]);
    let (whole, rest) = scores.as_chunks::<LANES>();
    let mut see = |scores: &[i16]| {
        for ((best, second), &score) in best.iter_mut().zip(&mut second).zip(scores) {
            *second = (*second).max(score.min(*best));
            *best = score.max(*best);
        }
    };
    for lanes in whole {
        see(lanes);
    }
    see(rest);
    best.iter().zip(&second).fold((i16::MIN, i16::MIN), |(best, second), (&lane_best, &lane_second)| {
        (best.max(lane_best), second.max(lane_second).max(best.min(lane_best)))
    })
}

/// Adds to each score what `value` makes of its counterpart. One loop of a length known at compile time: that is what
/// becomes vector instructions even where code is optimised for size too.
#[inline]
pub(super) fn add_lanes<T: Copy, const W: usize>(scores: &mut [i16; W], values: &[T; W], value: impl Fn(T) -> i16) {
    for (score, &other) in scores.iter_mut().zip(values) {
        *score = score.wrapping_add(value(other));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_two_are_found_wherever_they_stand() {
        assert_eq!((best_two(&[]), best_two(&[7])), ((i16::MIN, i16::MIN), (7, i16::MIN)));
        assert_eq!(best_two(&[5, 5]), (5, 5));
        for length in 2..30 {
            for (first, second) in (0..length).flat_map(|first| (0..length).map(move |second| (first, second))) {
                let mut scores = vec![-4; length];
                (scores[second], scores[first]) = (8, 9);
                let expected = if first == second { (9, -4) } else { (9, 8) };
                assert_eq!(best_two(&scores), expected, "{scores:?}");
            }
        }
    }
}
