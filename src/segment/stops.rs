//! Full stops that are part of a word: abbreviations, acronyms, initials, addresses.

use super::TokenKind;
use super::abbreviations::{Stop, stop_of};
use super::chars::Class;
use super::function_words::is_sentence_opener;
use super::scan::Scanner;
use super::word::{Chunk, Joint};

impl Scanner<'_> {
    /// What a full stop after the word does to it.
    pub(super) fn dot(&self, chunk: &mut Chunk) -> Joint {
        let after = chunk.end + 1;
        match self.class(after) {
            Class::Letter => self.dot_before_letter(chunk, after),
            Class::Digit => self.dot_before_digit(chunk, after),
            Class::Dot => Joint::End,
            Class::Hyphen if self.is_single_letter(chunk) && self.class(after + 1) == Class::Letter => {
                self.hyphen(chunk, after)
            }
            _ if self.takes_stop(chunk, after) => Joint::Close(after, TokenKind::Word),
            _ => Joint::End,
        }
    }

    /// U.R.S.S., lemonde.fr, M.Dupont; anything else lacks a space after its stop.
    fn dot_before_letter(&self, chunk: &mut Chunk, after: usize) -> Joint {
        if let Some(end) = self.email_end(chunk.start) {
            return Joint::Close(end, TokenKind::Email);
        }
        if let Some(end) = self.domain_end(chunk.start) {
            return Joint::Close(end, TokenKind::Url);
        }
        if self.is_single_letter(chunk) {
            return self.inner_stop(chunk, after);
        }
        match stop_of(self.slice(chunk.start, chunk.end)) {
            Some(_) if self.takes_stop(chunk, after) => Joint::Close(after, TokenKind::Word),
            _ => Joint::End,
        }
    }

    /// After one letter: an acronym goes on, an initial ends before the name it touches.
    fn inner_stop(&self, chunk: &mut Chunk, after: usize) -> Joint {
        let letter = self.char(chunk.part);
        let first = chunk.part == chunk.start;
        let next = self.char(after);
        let spelt = !self.is_alphanumeric(after + self.width(after));
        if letter.is_uppercase() && first && !spelt && next.is_uppercase() {
            return Joint::Close(after, TokenKind::Word);
        }
        if letter.is_lowercase() && first && next.is_uppercase() {
            return Joint::End;
        }
        chunk.part = after;
        Joint::Join(after)
    }

    /// art.5, v2.0.
    fn dot_before_digit(&self, chunk: &mut Chunk, after: usize) -> Joint {
        if self.takes_stop(chunk, after) {
            return Joint::Close(after, TokenKind::Word);
        }
        let numbered = self.byte(chunk.end.saturating_sub(1)).is_ascii_digit() && chunk.end > chunk.start + 1;
        if numbered { Joint::Join(after) } else { Joint::End }
    }

    fn is_single_letter(&self, chunk: &Chunk) -> bool {
        chunk.end == chunk.part + self.width(chunk.part) && self.char(chunk.part).is_alphabetic()
    }

    /// Whether the stop before `after` belongs to the word rather than to the sentence.
    fn takes_stop(&self, chunk: &Chunk, after: usize) -> bool {
        let word = self.slice(chunk.start, chunk.end);
        let next = self.visible(after);
        if let Some(stop) = stop_of(word) {
            let capital = self.char(chunk.start).is_uppercase();
            return match stop {
                Stop::Always => true,
                Stop::Inner => next.is_some_and(|(_, c)| is_continuation(c)) || self.is_era(word, next),
                Stop::Number => next.is_some_and(|(at, c)| c.is_ascii_digit() || self.is_roman(at)),
                Stop::Name => capital && next.is_some_and(|(_, c)| c.is_uppercase() || c.is_ascii_digit()),
            } || (self.is_single_letter(chunk) && self.is_initial(chunk, next));
        }
        self.is_single_letter(chunk) && (chunk.part > chunk.start || self.is_initial(chunk, next))
    }

    /// av. J.-C.
    fn is_era(&self, word: &str, next: Option<(usize, char)>) -> bool {
        matches!(word, "av" | "apr" | "p")
            && next.is_some_and(|(at, _)| self.rest(at).starts_with("J.") || self.rest(at).starts_with("JC"))
    }

    /// A capital letter that stands for a name, not one that ends a sentence (vitamine C. Le …).
    fn is_initial(&self, chunk: &Chunk, next: Option<(usize, char)>) -> bool {
        let capital = self.char(chunk.start).is_uppercase();
        capital
            && next
                .is_some_and(|(at, c)| is_continuation(c) || c == '-' || (c.is_uppercase() && !self.opens_sentence(at)))
    }

    /// Whether the word at `at` is one of those that start French sentences and hardly ever names.
    fn opens_sentence(&self, at: usize) -> bool {
        let end = self.letters(at);
        if self.class(end) == Class::Apostrophe {
            return true;
        }
        is_sentence_opener(self.slice(at, end))
    }

    fn is_roman(&self, at: usize) -> bool {
        let end = self.letters(at);
        end > at && self.slice(at, end).bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X' | b'L' | b'C'))
    }

    /// The next visible character of the line.
    fn visible(&self, mut at: usize) -> Option<(usize, char)> {
        while matches!(self.class(at), Class::Space | Class::Ignorable) {
            at += self.width(at);
        }
        (self.class(at) != Class::Newline).then(|| (at, self.char(at)))
    }
}

/// What may follow an abbreviation inside its sentence.
fn is_continuation(c: char) -> bool {
    c.is_lowercase() || c.is_ascii_digit() || matches!(c, ',' | ';' | ':' | ')' | ']' | '(' | '/' | '»' | '?' | '!')
}
