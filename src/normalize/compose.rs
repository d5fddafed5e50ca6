//! Normalization forms of UAX #15, from the characters' own properties.
//!
//! The library's normalizer would do the same, but it carries the tables of all forms: 19 kB more to download. A test
//! holds both to the same results.

use super::canonical::{combining_class, compose, decompose};
use crate::order::sort_by_rank;

/// Whether `text` is in form C for certain: no mark that could move or melt, no character that is written otherwise.
pub(super) fn is_nfc(text: &str) -> bool {
    let mut last = None;
    text.chars().all(|c| {
        let before = last.replace(c);
        c < '\u{300}'
            || (combining_class(c) == 0 && is_whole(c) && before.is_none_or(|before| compose(before, c).is_none()))
    })
}

/// Whether composing what `c` consists of gives `c` again.
fn is_whole(c: char) -> bool {
    let (mut whole, mut parts) = (None, 0);
    decompose(c, &mut |part| {
        whole = if parts == 0 { Some(part) } else { whole.and_then(|whole| compose(whole, part)) };
        parts += 1;
    });
    whole == Some(c)
}

/// `text` in form C.
pub(super) fn nfc(text: &str) -> String {
    let mut composed: Vec<char> = Vec::with_capacity(text.len());
    let mut starter = None;
    let mut last_class = 0;
    for Part { character, class, .. } in parts(text) {
        let whole = starter.and_then(|place: usize| {
            // Nothing may stand between that is no mark, or a mark of this class or a higher one.
            let is_reached = composed.len() == place + 1 || (last_class != 0 && last_class < class);
            let whole = is_reached.then(|| compose(*composed.get(place)?, character)).flatten()?;
            Some((composed.get_mut(place)?, whole))
        });
        if let Some((slot, whole)) = whole {
            *slot = whole;
            continue;
        }
        if class == 0 {
            starter = Some(composed.len());
        }
        last_class = class;
        composed.push(character);
    }
    composed.into_iter().collect()
}

struct Part {
    character: char,
    /// Canonical combining class; 0 for what is no mark.
    class: u8,
    /// How many parts of class 0 have come, this one included: marks are ordered among themselves.
    stretch: usize,
}

/// `text` in form D: neighbouring marks by their classes, equal ones in order.
fn parts(text: &str) -> Vec<Part> {
    let mut parts = Vec::with_capacity(text.len());
    let mut stretch = 0;
    let mut push = |character| {
        let class = combining_class(character);
        stretch += usize::from(class == 0);
        parts.push(Part { character, class, stretch });
    };
    text.chars().for_each(|c| decompose(c, &mut push));
    sort_by_rank(&mut parts, |part| [part.stretch, usize::from(part.class), 0, 0]);
    parts
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use proptest::prelude::*;
    use unicode_normalization::UnicodeNormalization;

    use super::{is_nfc, nfc};

    proptest! {
        /// Letters, marks of several classes, Hangul, characters excluded from composition.
        #[test]
        fn agrees_with_the_library(text in "[aeAqç\u{300}-\u{304}\u{315}-\u{329}\u{345}\u{1100}-\u{1102}\u{1161}-\u{1163}\u{11a7}-\u{11a9}가\u{958}\u{1e9b}\u{212b}\u{f73}\u{1d15e}ﬁ]{0,12}") {
            prop_assert_eq!(nfc(&text), text.nfc().collect::<String>());
        }

        #[test]
        fn what_is_left_alone_is_composed(text in "[aé’ç\u{300}-\u{304}\u{9b0}\u{9be}\u{9c7}\u{9cb}\u{1100}-\u{1102}\u{1161}-\u{1163}\u{11a7}-\u{11a9}가각\u{958}ế\u{212b}\u{f73}]{0,5}") {
            prop_assert!(!is_nfc(&text) || unicode_normalization::is_nfc(&text), "{text:?}");
        }

        #[test]
        fn agrees_with_the_library_on_any_string(text in any::<String>()) {
            prop_assert_eq!(nfc(&text), text.nfc().collect::<String>());
        }
    }
}
