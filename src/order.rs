//! One sort for all of the program's lists: each further type sorted by the standard library is 8 kB of code to download.

/// The rank of an item as one number, so that two are compared at once, and the item's place.
type Ranked = (u128, usize);

/// Sorts `items` by `rank`, whose parts are below 2³², smallest first; equal ones keep their order.
pub(crate) fn sort_by_rank<T>(items: &mut Vec<T>, rank: impl Fn(&T) -> [usize; 4]) {
    let whole = |item: &T| rank(item).into_iter().fold(0, |whole: u128, part| whole << 32 | part as u128);
    if items.is_sorted_by_key(whole) {
        return;
    }
    let order = merged(items.iter().map(whole).zip(0..).collect());
    let mut taken: Vec<Option<T>> = items.drain(..).map(Some).collect();
    items.extend(order.iter().filter_map(|&(_, place)| taken.get_mut(place)?.take()));
}

/// Sorts by merging what is in order already: most lists are a few sorted ones, one behind the other.
fn merged(mut order: Vec<Ranked>) -> Vec<Ranked> {
    loop {
        let mut merged = Vec::with_capacity(order.len());
        let mut rest = order.as_slice();
        while !rest.is_empty() {
            let (mut left, behind) = rest.split_at(run(rest));
            let (mut right, behind) = behind.split_at(run(behind));
            while let (Some((first, others)), Some((second, more))) = (left.split_first(), right.split_first()) {
                if first <= second {
                    merged.push(*first);
                    left = others;
                } else {
                    merged.push(*second);
                    right = more;
                }
            }
            merged.extend_from_slice(left);
            merged.extend_from_slice(right);
            rest = behind;
        }
        order = merged;
        if run(&order) == order.len() {
            return order;
        }
    }
}

/// How many are in order at the start.
fn run(order: &[Ranked]) -> usize {
    let pairs = order.iter().zip(order.iter().skip(1));
    pairs.take_while(|(one, next)| one <= next).count() + usize::from(!order.is_empty())
}

/// For ranks in which the later comes first.
pub(crate) const fn descending(number: usize) -> usize {
    u32::MAX as usize - number
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
