//! A token's characters as the lexicons spell them: NFC, straight apostrophe, plain spaces and hyphens, nothing invisible.
//!
//! The text itself is never rewritten. The tokenizer reads the original and only distinct token forms are normalised,
//! so the way back to the original is the token's own [`crate::Span`], and a text that needs nothing costs nothing.

pub(crate) mod canonical;
mod compose;

use std::borrow::Cow;

/// `surface` in normal form; borrowed where it already is.
///
/// ```
/// use partipris::normalize::normalize;
/// assert_eq!(normalize("aujourd’hui"), "aujourd'hui");
/// assert_eq!(normalize("e\u{301}te\u{301}"), "été");
/// assert!(matches!(normalize("déjà"), std::borrow::Cow::Borrowed("déjà")));
/// ```
pub fn normalize(surface: &str) -> Cow<'_, str> {
    if surface.is_ascii() {
        return Cow::Borrowed(surface);
    }
    let folded = fold(surface);
    if compose::is_nfc(&folded) {
        return folded;
    }
    Cow::Owned(compose::nfc(&folded))
}

/// One spelling for apostrophes, spaces and hyphens; invisible characters dropped.
fn fold(surface: &str) -> Cow<'_, str> {
    if surface.chars().all(|c| spelling(c) == Some(c)) {
        return Cow::Borrowed(surface);
    }
    let joined = surface.contains('\u{200D}') && surface.chars().any(crate::segment::is_emoji);
    Cow::Owned(surface.chars().filter_map(|c| if joined && c == '\u{200D}' { Some(c) } else { spelling(c) }).collect())
}

/// The character that stands for `c` in a normal form; none for what is invisible.
const fn spelling(c: char) -> Option<char> {
    match c {
        '\u{2019}' | '\u{2BC}' | '\u{FF07}' => Some('\''),
        '\u{2010}' | '\u{2011}' => Some('-'),
        '\u{A0}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{205F}' | '\u{3000}' => Some(' '),
        '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}' => None,
        _ => Some(c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(surface: &str, expected: &str) {
        assert_eq!(normalize(surface), expected, "given {surface:?}");
    }

    #[test]
    fn one_spelling_for_each_sign() {
        check("l’", "l'");
        check("Saint\u{2011}Denis", "Saint-Denis");
        check("10\u{202F}000", "10 000");
        check("co\u{AD}opération", "coopération");
        check("mot\u{200B}", "mot");
    }

    #[test]
    fn composes() {
        check("A\u{30A}", "Å");
        check("\u{212B}", "Å");
        check("\u{1E9B}\u{323}", "\u{1E9B}\u{323}");
    }

    #[test]
    fn keeps_the_joiners_of_emoji() {
        check("👩\u{200D}🚀", "👩\u{200D}🚀");
    }
}
