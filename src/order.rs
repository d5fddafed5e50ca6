//! One sort for all of the program's lists: each further type sorted by the standard library is 8 kB of code to download.

/// Sorts `items` by `rank`, smallest first; equal ones keep their order.
pub(crate) fn sort_by_rank<T>(items: &mut Vec<T>, rank: impl Fn(&T) -> [usize; 4]) {
    if items.is_sorted_by_key(&rank) {
        return;
    }
    let mut order: Vec<([usize; 4], usize)> = items.iter().map(rank).zip(0..).collect();
    order.sort_unstable();
    let mut taken: Vec<Option<T>> = items.drain(..).map(Some).collect();
    items.extend(order.iter().filter_map(|&(_, place)| taken.get_mut(place)?.take()));
}

/// For ranks in which the later comes first.
pub(crate) const fn descending(number: usize) -> usize {
    usize::MAX - number
}

/// A rank in the order of [`f64::total_cmp`].
#[allow(clippy::cast_possible_truncation, reason = "each half of 64 bits is a number of its own")]
pub(crate) fn float_rank(number: f64) -> [usize; 4] {
    let bits = number.to_bits();
    // Negative numbers are stored by magnitude: all their bits are turned round; of positive ones, only the sign.
    let ordered = if number.is_sign_negative() { !bits } else { bits | 1 << 63 };
    [(ordered >> 32) as u32 as usize, ordered as u32 as usize, 0, 0]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_ranks_keep_their_order_and_nothing_is_lost() {
        let mut words = vec!["un", "deux", "trois", "dix", "cent", "mille", "an"];
        sort_by_rank(&mut words, |word| [word.len(), 0, 0, 0]);
        assert_eq!(words, ["un", "an", "dix", "deux", "cent", "trois", "mille"]);
        sort_by_rank(&mut words, |word| [descending(word.len()), 0, 0, 0]);
        assert_eq!(words, ["trois", "mille", "deux", "cent", "dix", "un", "an"]);
        sort_by_rank(&mut Vec::<u8>::new(), |_| [0; 4]);
    }

    #[test]
    fn floats_are_ranked_in_their_total_order() {
        let sorted = [f64::NEG_INFINITY, -2.5, -1e-300, -0.0, 0.0, 1e-300, 0.5, 3.0, f64::INFINITY];
        assert!(sorted.is_sorted_by_key(|&number| float_rank(number)));
        assert!(sorted.windows(2).all(|pair| float_rank(pair[0]) != float_rank(pair[1])));
    }
}
