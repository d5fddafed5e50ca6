//! Canonical equivalence, character by character (UAX #15, UAX #44). The build script shares this file.

use icu_normalizer::properties::{
    CanonicalCombiningClassMapBorrowed, CanonicalCompositionBorrowed, CanonicalDecompositionBorrowed, Decomposed,
};

/// The parts of `c` that have none themselves, in order; `c` where it is one.
pub(crate) fn decompose(c: char, push: &mut impl FnMut(char)) {
    match CanonicalDecompositionBorrowed::new().decompose(c) {
        Decomposed::Default => push(c),
        Decomposed::Singleton(other) => decompose(other, push),
        Decomposed::Expansion(first, second) => {
            decompose(first, push);
            push(second);
        }
    }
}

/// The one character that `first` and `second` make.
pub(crate) fn compose(first: char, second: char) -> Option<char> {
    CanonicalCompositionBorrowed::new().compose(first, second)
}

/// Canonical combining class; 0 for what is no mark, and for marks that keep their place.
pub(crate) fn combining_class(c: char) -> u8 {
    // Nothing below has one, and most characters are.
    if c < '\u{300}' { 0 } else { CanonicalCombiningClassMapBorrowed::new().get_u8(c) }
}
