//! Punctuation, symbols and emoji.

use super::TokenKind;
use super::chars::{self, Class};
use super::scan::Scanner;

impl Scanner<'_> {
    /// One sign with what hangs on it: marks, variation selectors, ©️.
    pub(super) fn single(&mut self, at: usize, kind: TokenKind) -> usize {
        let end = at + self.width(at);
        let after = self.marks(end);
        let shown = kind == TokenKind::Symbol && self.slice(end, after).contains('\u{FE0F}');
        self.push(at, after, if shown { TokenKind::Emoji } else { kind })
    }

    /// Position after the marks that start at `at`.
    pub(super) fn marks(&self, mut at: usize) -> usize {
        while self.class(at) == Class::Mark {
            at += self.width(at);
        }
        at
    }

    /// Position after the run of `c` that starts at `at`.
    fn run(&self, mut at: usize, c: char) -> usize {
        while self.char(at) == c && at < self.text.len() {
            at += c.len_utf8();
        }
        at
    }

    /// `.`, `...`: one token however long.
    pub(super) fn dots(&mut self, at: usize) -> usize {
        let end = self.run(at, '.');
        self.push(at, end, TokenKind::Punctuation)
    }

    /// `--`, a sign before a number, or a hyphen by itself.
    pub(super) fn hyphens(&mut self, at: usize) -> usize {
        if self.is_sign_of_number(at) {
            return self.number(at, at + 1);
        }
        let end = self.run(at, self.char(at));
        self.push(at, end, TokenKind::Punctuation)
    }

    /// −6 °C, UTC +14; but not 1994-95 nor a list of scores.
    fn is_sign_of_number(&self, at: usize) -> bool {
        self.byte(at + 1).is_ascii_digit()
            && self.is_detached(at)
            && !self.previous().is_some_and(|last| last.kind == TokenKind::Number)
    }

    /// Any other sign.
    pub(super) fn sign(&mut self, at: usize) -> usize {
        let c = self.char(at);
        match c {
            '@' if self.is_alphanumeric(at + 1) => self.handle(at),
            '#' if self.is_alphanumeric(at + 1) => self.hashtag(at),
            '+' if self.rest(at).starts_with("+/-") => self.push(at, at + 3, TokenKind::Symbol),
            '+' if self.is_sign_of_number(at) => self.number(at, at + 1),
            '°' if matches!(self.byte(at + 2), b'C' | b'F') && !self.is_alphanumeric(at + 3) => {
                self.push(at, at + 3, TokenKind::Symbol)
            }
            ':' | ';' => self.colon(at),
            '!' | '?' | '…' | '*' | '=' | '~' | '#' | '`' => self.repeated(at, c),
            '\'' | '’' if self.is_possessive_sign(at) => self.push(at, at + c.len_utf8() + 1, TokenKind::Word),
            '<' | '>' | '\'' if self.char(at + 1) == c => self.push(at, at + 2, TokenKind::Punctuation),
            _ => self.single(at, kind_of(c)),
        }
    }

    /// English ’s after a name.
    fn is_possessive_sign(&self, at: usize) -> bool {
        let next = at + self.width(at);
        self.byte(next) == b's' && !self.is_alphanumeric(next + 1) && !self.is_detached(at)
    }

    /// `!!!`, `***`: one token.
    fn repeated(&mut self, at: usize, c: char) -> usize {
        let end = self.run(at, c);
        if end == at + c.len_utf8() { self.single(at, kind_of(c)) } else { self.push(at, end, kind_of(c)) }
    }

    /// `:` and `;`, or the smiley they start.
    fn colon(&mut self, at: usize) -> usize {
        let mouth = if self.byte(at + 1) == b'-' { at + 2 } else { at + 1 };
        let smiles =
            matches!(self.byte(mouth), b')' | b'(') && !self.is_alphanumeric(mouth + 1) && self.is_detached(at);
        if smiles && !matches!(self.class(mouth + 1), Class::Punctuation) {
            return self.push(at, mouth + 1, TokenKind::Symbol);
        }
        self.single(at, TokenKind::Punctuation)
    }

    /// An emoji with all that it is joined of: skin tones, ZWJ sequences, flags, tags.
    pub(super) fn emoji(&mut self, at: usize) -> usize {
        let mut end = at + self.width(at);
        if chars::is_regional_indicator(self.char(at)) {
            if chars::is_regional_indicator(self.char(end)) {
                end += self.width(end);
            }
            return self.push(at, end, TokenKind::Emoji);
        }
        loop {
            let c = self.char(end);
            end += match c {
                '\u{1F3FB}'..='\u{1F3FF}' | '\u{E0020}'..='\u{E007F}' => c.len_utf8(),
                '\u{200D}' if self.is_pictograph(end + 3) => 3 + self.width(end + 3),
                _ if self.class(end) == Class::Mark => c.len_utf8(),
                _ => break,
            };
        }
        self.push(at, end, TokenKind::Emoji)
    }

    /// Whether the character may follow a joiner in an emoji: ♀ and ➡ are no emoji by themselves.
    fn is_pictograph(&self, at: usize) -> bool {
        matches!(self.class(at), Class::Emoji | Class::Symbol)
    }
}

fn kind_of(c: char) -> TokenKind {
    match chars::of(c) {
        Class::Symbol => TokenKind::Symbol,
        _ => TokenKind::Punctuation,
    }
}
