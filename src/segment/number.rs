//! Numbers: 10 000, 3,5, 1er, 2004-2005, 14h30.

use super::TokenKind;
use super::chars::Class;
use super::fr;
use super::scan::Scanner;

impl Scanner<'_> {
    /// The number whose first digit is at `digits`; `start` is that position or its sign's.
    pub(super) fn number(&mut self, start: usize, digits: usize) -> usize {
        if !self.byte(digits).is_ascii_digit() {
            return self.foreign_digits(start);
        }
        let end = self.groups(digits);
        match self.class(end) {
            Class::Letter => self.number_with_letters(start, end),
            Class::Mark => self.keycap(start, end),
            Class::Hyphen if self.is_alphanumeric(end + self.width(end)) => self.word_from(start, end),
            _ if self.rest(end).starts_with("'s") && !self.is_alphanumeric(end + 2) => {
                self.push(start, end + 2, TokenKind::Word)
            }
            _ => self.push(start, end, TokenKind::Number),
        }
    }

    /// Position after digits and their inner separators.
    fn groups(&self, digits: usize) -> usize {
        let mut end = self.digits(digits);
        if let Some(grouped) = self.thousands(digits, end) {
            end = grouped;
        }
        while let Some(next) = self.separated(digits, end) {
            end = next;
        }
        end
    }

    /// Groups of exactly three digits after spaces or Swiss apostrophes.
    fn thousands(&self, start: usize, first: usize) -> Option<usize> {
        if first - start > 3 || self.byte(start) == b'0' {
            return None;
        }
        let mut end = first;
        while let Some(next) = self.thousand(end) {
            end = next;
        }
        (end > first).then_some(end)
    }

    fn thousand(&self, at: usize) -> Option<usize> {
        let digits = at + self.width(at);
        let parted = match self.class(at) {
            Class::Space => self.byte(at) != b'\t',
            Class::Apostrophe => true,
            _ => false,
        };
        let end = if parted { self.digits(digits) } else { digits };
        (end - digits == 3 && self.class(end) != Class::Letter).then_some(end)
    }

    /// Position after a separator and the digits that follow it.
    fn separated(&self, start: usize, at: usize) -> Option<usize> {
        let next = at + self.width(at);
        let end = self.digits(next);
        let joined = end > next
            && match self.char(at) {
                '.' | ',' | '-' | '\u{2011}' => true,
                '/' => self.thousands(next, end).is_none(),
                ':' => end - next == 2 && at - start <= 2,
                _ => false,
            };
        joined.then_some(end)
    }

    /// Letters touch the digits: an ordinal, a unit of its own, or a word that starts with digits.
    fn number_with_letters(&mut self, start: usize, end: usize) -> usize {
        let mut after = end;
        while self.class(after) == Class::Letter {
            after += self.width(after);
        }
        let letters = self.slice(end, after);
        if fr::is_ordinal(letters) && !self.is_alphanumeric(after) {
            return self.push(start, after, TokenKind::Number);
        }
        if fr::is_unit(letters) && (matches!(letters, "h" | "H" | "min" | "m") || !self.is_alphanumeric(after)) {
            self.push(start, end, TokenKind::Number);
            return self.push(end, after, TokenKind::Word);
        }
        self.word_from(start, end)
    }

    /// 1️⃣, or a digit with another mark.
    fn keycap(&mut self, start: usize, end: usize) -> usize {
        let after = self.marks(end);
        if self.slice(end, after).ends_with('\u{20E3}') {
            return self.push(start, after, TokenKind::Emoji);
        }
        self.word_from(start, after)
    }

    /// Digits of another script.
    fn foreign_digits(&mut self, start: usize) -> usize {
        let mut end = start + self.width(start);
        while self.class(end) == Class::Digit {
            end += self.width(end);
        }
        self.push(start, end, TokenKind::Number)
    }
}
