//! Under which string a name is filed. The build script shares this file.

use super::canonical::{combining_class, decompose};

/// The key of a name: lower case, straight apostrophes, spaces for hyphens.
pub(crate) fn key(name: &str) -> String {
    name.chars().flat_map(char::to_lowercase).map(plain).collect()
}

fn plain(c: char) -> char {
    match c {
        '’' => '\'',
        '-' | '\u{2010}' | '\u{2011}' => ' ',
        c if c.is_whitespace() => ' ',
        _ => c,
    }
}

/// What a character of a key may stand for in the name: the capital of a letter, the hyphen of a space.
pub(crate) fn raised(c: char) -> char {
    if c == ' ' { '-' } else { c.to_uppercase().next().unwrap_or(c) }
}

/// Without accents and ligatures: « Élysée » and « ELYSEE » meet.
pub(crate) fn unaccented(text: &str) -> String {
    if text.is_ascii() {
        return text.to_owned();
    }
    let mut plain = String::with_capacity(text.len());
    let mut push = |c| match c {
        'œ' => plain.push_str("oe"),
        'æ' => plain.push_str("ae"),
        'ø' => plain.push('o'),
        'ł' => plain.push('l'),
        'ı' => plain.push('i'),
        'đ' => plain.push('d'),
        'ß' => plain.push_str("ss"),
        c if combining_class(c) != 0 => {}
        c => plain.push(c),
    };
    text.chars().for_each(|c| decompose(c, &mut push));
    plain
}
