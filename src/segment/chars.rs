//! Character classes: what the scanner needs to know of one character, no more.

use icu_properties::CodePointSetData;
use icu_properties::props::GraphemeExtend;

/// What a character can do at the start of, or inside, a token.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
pub(crate) enum Class {
    /// White space on the line.
    Space,
    /// Ends a line.
    Newline,
    /// Invisible and without meaning: BOM, controls, bidirectional marks; no token starts with one.
    Ignorable,
    /// Letters, letter-like numerals, `_`.
    Letter,
    /// Decimal digits.
    Digit,
    /// Combining marks and variation selectors: they stay with what is before them.
    Mark,
    /// Straight, curly and modifier-letter apostrophes.
    Apostrophe,
    /// Hyphen-minus, hyphen, no-break hyphen.
    Hyphen,
    /// Full stop.
    Dot,
    /// Other punctuation.
    Punctuation,
    /// Other signs.
    Symbol,
    /// One ideograph or syllable sign: a token of its own, as in UAX #29.
    Ideograph,
    /// Emoji that show as pictures by themselves, regional indicators included.
    Emoji,
}

use Class::{
    Apostrophe, Digit, Dot, Emoji, Hyphen, Ideograph, Ignorable, Letter, Mark, Newline, Punctuation, Space, Symbol,
};

/// By byte; what is not ASCII is [`Class::Ignorable`].
static ASCII: [Class; 256] = ascii_classes();

const fn ascii_classes() -> [Class; 256] {
    let mut table = [Ignorable; 256];
    let mut byte = 0;
    while byte < 128 {
        #[allow(clippy::cast_possible_truncation, clippy::indexing_slicing, reason = "byte < 128, at compile time")]
        {
            table[byte] = ascii_class(byte as u8);
        }
        byte += 1;
    }
    table
}

const fn ascii_class(byte: u8) -> Class {
    match byte {
        b' ' | b'\t' => Space,
        b'\n' | b'\r' | 0x0B | 0x0C => Newline,
        b'A'..=b'Z' | b'a'..=b'z' | b'_' => Letter,
        b'0'..=b'9' => Digit,
        b'\'' => Apostrophe,
        b'-' => Hyphen,
        b'.' => Dot,
        b'+' | b'$' | b'<' | b'=' | b'>' | b'^' | b'`' | b'|' | b'~' | b'%' | b'&' => Symbol,
        0x21..=0x7E => Punctuation,
        _ => Ignorable,
    }
}

/// The class of an ASCII byte; [`Class::Ignorable`] for any other.
#[inline]
pub(crate) fn of_byte(byte: u8) -> Class {
    ASCII.get(byte as usize).copied().unwrap_or(Ignorable)
}

/// How many bytes at the start of UTF-8 `bytes` are ASCII letters and digits and what French has besides, `À` to `ÿ`: nearly
/// all that words are made of, told without decoding.
pub(crate) fn plain_letters(bytes: &[u8]) -> usize {
    let mut length = 0;
    while let Some(&byte) = bytes.get(length) {
        length += match (of_byte(byte), byte) {
            (Letter | Digit, _) => 1,
            // U+00C0 to U+00FF but for × and ÷.
            (_, 0xC3) if !matches!(bytes.get(length + 1), None | Some(0x97 | 0xB7)) => 2,
            _ => break,
        };
    }
    length
}

/// The class of any character.
pub(crate) fn of(c: char) -> Class {
    match c {
        '\0'..='\x7F' => of_byte(c as u8),
        '\u{C0}'..='\u{D6}' | '\u{D8}'..='\u{F6}' | '\u{F8}'..='\u{2AF}' => Letter,
        '\u{2019}' | '\u{2BC}' | '\u{FF07}' => Apostrophe,
        '\u{300}'..='\u{36F}' | '\u{FE00}'..='\u{FE0F}' => Mark,
        '\u{2010}' | '\u{2011}' => Hyphen,
        '\u{80}'..='\u{BF}' | '\u{D7}' | '\u{F7}' => latin1_sign(c),
        '\u{2000}'..='\u{206F}' => general_punctuation(c),
        _ => other(c),
    }
}

fn latin1_sign(c: char) -> Class {
    match c {
        '\u{85}' => Newline,
        '\u{A0}' => Space,
        '\u{AD}' | '\u{80}'..='\u{9F}' => Ignorable,
        'ª' | 'µ' | 'º' | '²' | '³' | '¹' | '¼' | '½' | '¾' => Letter,
        '¡' | '§' | '«' | '¶' | '·' | '»' | '¿' => Punctuation,
        _ => Symbol,
    }
}

fn general_punctuation(c: char) -> Class {
    match c {
        '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{205F}' => Space,
        '\u{2028}' | '\u{2029}' => Newline,
        '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' => Ignorable,
        '\u{2044}' | '\u{2052}' => Symbol,
        _ => Punctuation,
    }
}

fn other(c: char) -> Class {
    if is_emoji(c) {
        return Emoji;
    }
    match c {
        '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E0FFF}' => Ignorable,
        '\u{3040}'..='\u{309F}'
        | '\u{3400}'..='\u{4DBF}'
        | '\u{4E00}'..='\u{9FFF}'
        | '\u{F900}'..='\u{FAFF}'
        | '\u{20000}'..='\u{3FFFF}' => Ideograph,
        '\u{3000}' | '\u{1680}' => Space,
        _ if is_mark(c) => Mark,
        _ if c.is_alphabetic() => Letter,
        _ if c.is_numeric() => {
            if is_decimal(c) {
                Digit
            } else {
                Letter
            }
        }
        '\u{20A0}'..='\u{2BFF}' | '\u{FFFD}' | '\u{E000}'..='\u{F8FF}' => Symbol,
        _ => Punctuation,
    }
}

/// Marks that other characters carry: `Grapheme_Extend` of UAX #44. The spacing marks that it leaves out are letters here,
/// as [`char::is_alphabetic`] has them.
fn is_mark(c: char) -> bool {
    CodePointSetData::new::<GraphemeExtend>().contains(c)
}

/// Decimal digits of other scripts come in blocks of ten that [`char::is_numeric`] does not tell from fractions;
/// these are the blocks in everyday use (Arabic-Indic, Devanagari, full-width).
const fn is_decimal(c: char) -> bool {
    matches!(c, '\u{660}'..='\u{669}' | '\u{6F0}'..='\u{6F9}' | '\u{966}'..='\u{96F}' | '\u{FF10}'..='\u{FF19}')
}

/// Characters that show as pictures without a variation selector: the emoji blocks of UTS #51, and the signs
/// of older blocks with `Emoji_Presentation`.
pub(crate) const fn is_emoji(c: char) -> bool {
    matches!(c,
        '\u{1F000}'..='\u{1FAFF}'
        | '\u{231A}' | '\u{231B}' | '\u{23E9}'..='\u{23F3}' | '\u{25FD}' | '\u{25FE}'
        | '\u{2600}'..='\u{27BF}' | '\u{2B1B}' | '\u{2B1C}' | '\u{2B50}' | '\u{2B55}' | '\u{2B05}'..='\u{2B07}')
}

/// The two letters-in-a-box of which flags are made.
pub(crate) const fn is_regional_indicator(c: char) -> bool {
    matches!(c, '\u{1F1E6}'..='\u{1F1FF}')
}

/// Opening brackets and quote marks, those that are their own closing mark excluded.
pub(crate) const fn is_opening(c: char) -> bool {
    matches!(c, '(' | '[' | '{' | '«' | '“' | '‘' | '‹' | '„' | '‚')
}

/// Closing brackets and quote marks, those that are their own opening mark excluded.
pub(crate) const fn is_closing(c: char) -> bool {
    matches!(c, ')' | ']' | '}' | '»' | '”' | '’' | '›')
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::{Class, of};

    /// Spacing marks that are no letters: two of Tibet, two Vedic, one of Manipur.
    const APART: &str = "\u{F3E}\u{F3F}\u{1CE1}\u{1CF7}\u{ABEC}";

    #[test]
    fn a_mark_begins_no_token_of_its_own() {
        let marks = ('\u{300}'..=char::MAX).filter(|&c| unicode_normalization::char::is_combining_mark(c));
        for c in marks.filter(|&c| !APART.contains(c)) {
            assert!(
                matches!(of(c), Class::Mark | Class::Letter | Class::Ignorable | Class::Ideograph),
                "{c:?} is {:?}",
                of(c)
            );
        }
        assert_eq!(of('\u{301}'), Class::Mark);
        assert_eq!(of('\u{FE0F}'), Class::Mark);
    }
}
