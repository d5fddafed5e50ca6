//! Under which string a name is filed. The build script shares this file.

use super::canonical::{combining_class, decompose};

/// The key of a name: lower case, straight apostrophes, spaces for hyphens.
pub(crate) fn key(name: &str) -> String {
    let mut key = String::with_capacity(name.len());
    for c in name.chars() {
        if c.is_ascii() {
            key.push(plain(c.to_ascii_lowercase()));
        } else {
            key.extend(c.to_lowercase().map(plain));
        }
    }
    key
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
    text.chars().for_each(|c| unaccent(c, &mut |c| plain.push(c)));
    plain
}

/// What is left of one character.
#[inline]
pub(crate) fn unaccent(c: char, push: &mut dyn FnMut(char)) {
    if c.is_ascii() {
        return push(c);
    }
    decompose(c, &mut |c| match c {
        'œ' => ['o', 'e'].into_iter().for_each(&mut *push),
        'æ' => ['a', 'e'].into_iter().for_each(&mut *push),
        'ø' => push('o'),
        'ł' => push('l'),
        'ı' => push('i'),
        'đ' => push('d'),
        'ß' => ['s', 's'].into_iter().for_each(&mut *push),
        c if combining_class(c) != 0 => {}
        c => push(c),
    });
}
