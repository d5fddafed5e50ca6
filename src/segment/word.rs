//! Words: what letters, apostrophes, hyphens and abbreviating stops make.

use super::TokenKind;
use super::chars::{self, Class};
use super::fr;
use super::scan::Scanner;

/// A word being read.
pub(super) struct Chunk {
    pub(super) start: usize,
    pub(super) end: usize,
    /// Where its hyphens stand: the last three, latest first; 0 for none.
    hyphens: [usize; 3],
    /// Where its last part begins, after a hyphen, apostrophe or stop.
    pub(super) part: usize,
}

/// What the character after a run of letters does to the word.
pub(super) enum Joint {
    /// Ends it before that character.
    End,
    /// Ends it at this position, as this kind.
    Close(usize, TokenKind),
    /// Goes on at this position.
    Join(usize),
}

impl Scanner<'_> {
    /// The word that starts at `start`, with its clitics as tokens of their own.
    pub(super) fn word(&mut self, start: usize) -> usize {
        let end = start + chars::plain_letters(self.text.as_bytes().get(start..).unwrap_or_default());
        match self.byte(end) {
            // Most words: nothing can join what is behind.
            b' ' | b',' => self.push(start, end, self.kind_of(start, end)),
            _ => self.word_from(start, end),
        }
    }

    /// The same where the characters up to `end` are known to belong to it.
    pub(super) fn word_from(&mut self, start: usize, end: usize) -> usize {
        let mut chunk = Chunk { start, end, hyphens: [0; 3], part: start };
        loop {
            chunk.end = self.letters(chunk.end);
            match self.joint(&mut chunk) {
                Joint::End => return self.finish(&chunk),
                Joint::Close(end, kind) => return self.push(start, end, kind),
                Joint::Join(end) => chunk.end = end,
            }
        }
    }

    /// Position after letters, digits and marks; invisible characters may stand between them, not after.
    pub(super) fn letters(&self, start: usize) -> usize {
        let (mut at, mut end) = (start, start);
        loop {
            let plain = chars::plain_letters(self.text.as_bytes().get(at..).unwrap_or_default());
            if plain > 0 {
                at += plain;
                end = at;
            }
            let width = self.width(at);
            match self.class(at) {
                Class::Letter | Class::Digit | Class::Mark => end = at + width,
                Class::Ignorable if width > 1 => {}
                _ => return end,
            }
            at += width;
        }
    }

    fn joint(&self, chunk: &mut Chunk) -> Joint {
        let at = chunk.end;
        match self.class(at) {
            Class::Apostrophe => self.apostrophe(chunk),
            Class::Hyphen if self.is_alphanumeric(at + self.width(at)) => self.hyphen(chunk, at),
            Class::Hyphen if self.is_suspended(at) => Joint::Close(at + self.width(at), TokenKind::Word),
            Class::Dot => self.dot(chunk),
            Class::Punctuation => self.bracket_or_address(chunk),
            Class::Symbol => self.symbol(chunk),
            _ => Joint::End,
        }
    }

    #[allow(clippy::unused_self, reason = "one signature for every joint")]
    pub(super) fn hyphen(&self, chunk: &mut Chunk, at: usize) -> Joint {
        let [first, second, _] = chunk.hyphens;
        chunk.hyphens = [at, first, second];
        chunk.part = at + self.width(at);
        Joint::Join(chunk.part)
    }

    /// pro- et antirusse, (ST-): the hyphen stands for what is left out.
    fn is_suspended(&self, at: usize) -> bool {
        let rest = self.rest(at + self.width(at));
        rest.starts_with([')', '.']) || rest.starts_with(" et ") || rest.starts_with(" ou ")
    }

    fn apostrophe(&self, chunk: &mut Chunk) -> Joint {
        let next = chunk.end + self.width(chunk.end);
        let left = self.slice(chunk.start, chunk.end);
        let lexical = fr::is_lexical_apostrophe(left, self.rest(next));
        if !lexical && fr::is_elided(left) {
            return Joint::Close(next, TokenKind::Word);
        }
        if !self.is_alphanumeric(next) || self.is_possessive(chunk, next) {
            return Joint::End;
        }
        chunk.part = next;
        Joint::Join(next)
    }

    /// English ’s after a name is a token of its own, as in UD.
    fn is_possessive(&self, chunk: &Chunk, next: usize) -> bool {
        self.byte(next) == b's' && !self.is_alphanumeric(next + 1) && chunk.end - chunk.start > 1
    }

    fn bracket_or_address(&self, chunk: &Chunk) -> Joint {
        match self.byte(chunk.end) {
            b'(' if chunk.end - chunk.start > 1 => self.inclusive(chunk.end).map_or(Joint::End, Joint::Join),
            b'@' => self.email_end(chunk.start).map_or(Joint::End, |end| Joint::Close(end, TokenKind::Email)),
            b':' if self.rest(chunk.end).starts_with("://") => Joint::Close(self.url_end(chunk.start), TokenKind::Url),
            b'/' => self.reference(chunk.start).map_or(Joint::End, |end| Joint::Close(end, TokenKind::Word)),
            _ => Joint::End,
        }
    }

    /// employé(e)s: position after the bracket.
    fn inclusive(&self, at: usize) -> Option<usize> {
        let rest = self.rest(at + 1);
        let endings =
            ["e", "s", "es", "x", "ne", "nes", "le", "les", "te", "ve", "trice", "euse", "ère", "nt", "E", "S", "ES"];
        let ending =
            endings.iter().find(|&&ending| rest.strip_prefix(ending).is_some_and(|rest| rest.starts_with(')')))?;
        Some(at + ending.len() + 2)
    }

    /// Codes with slashes: S/2023/12, H/C/562; IIb/IIIa.
    fn reference(&self, start: usize) -> Option<usize> {
        let mut end = start;
        while end < start + 32 && (self.byte(end).is_ascii_alphanumeric() || self.byte(end) == b'/') {
            end += 1;
        }
        let code = self.slice(start, end).trim_end_matches('/');
        let code_end = start + code.len();
        (is_reference(code) && !self.is_alphanumeric(code_end)).then_some(code_end)
    }

    fn symbol(&self, chunk: &Chunk) -> Joint {
        let word = self.slice(chunk.start, chunk.end);
        let after = chunk.end + self.width(chunk.end);
        match self.char(chunk.end) {
            '°' if matches!(word, "n" | "N") => Joint::Close(after, TokenKind::Word),
            '&' if self.char(after).is_uppercase() && word.chars().next_back().is_some_and(char::is_uppercase) => {
                Joint::Join(after)
            }
            '=' if self.byte(after).is_ascii_digit() && matches!(word, "N" | "n") => Joint::Join(after),
            _ => Joint::End,
        }
    }

    /// Enters the word and the clitics that hang on it.
    fn finish(&mut self, chunk: &Chunk) -> usize {
        if chunk.hyphens == [0; 3] {
            return self.push(chunk.start, chunk.end, self.kind_of(chunk.start, chunk.end));
        }
        let mut ends = [chunk.end, 0, 0, 0];
        let mut splits = 0;
        while let Some(split) = self.clitic(chunk.start, ends.get(splits).copied().unwrap_or(0), &chunk.hyphens) {
            splits += 1;
            if let Some(end) = ends.get_mut(splits) {
                *end = split;
            }
        }
        let base = ends.get(splits).copied().unwrap_or(chunk.end);
        self.push(chunk.start, base, self.kind_of(chunk.start, base));
        for pair in (1..=splits).rev() {
            let (start, end) = (ends.get(pair).copied().unwrap_or(0), ends.get(pair - 1).copied().unwrap_or(0));
            self.push(start, end, TokenKind::Word);
        }
        chunk.end
    }

    /// Where the clitic that ends at `end` starts, its hyphen included.
    fn clitic(&self, start: usize, end: usize, hyphens: &[usize; 3]) -> Option<usize> {
        let at = *hyphens.iter().find(|&&at| at > start && at < end)?;
        let (base, clitic) = (self.slice(start, at), self.slice(at + self.width(at), end));
        if !fr::is_clitic(base, clitic) || self.is_name_part(base) {
            return None;
        }
        let euphonic = base.strip_suffix(['t', 'T']).and_then(|base| base.strip_suffix(['-', '\u{2011}', '\u{2010}']));
        Some(euphonic.map_or(at, |base| start + base.len()))
    }

    /// Kim Jong-il: a capital after a capitalised word.
    fn is_name_part(&self, base: &str) -> bool {
        let mut chars = base.chars();
        let capital = chars.next().is_some_and(char::is_uppercase) && chars.next().is_some_and(char::is_lowercase);
        capital
            && self.previous().is_some_and(|last| {
                let before = last.span.slice(self.text);
                before.len() > 2 && before.starts_with(char::is_uppercase) && !before.ends_with(['\'', '’'])
            })
    }

    fn kind_of(&self, start: usize, end: usize) -> TokenKind {
        let word = self.slice(start, end);
        if word.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-') {
            TokenKind::Number
        } else if fr::is_contraction(word) {
            TokenKind::Contraction
        } else {
            TokenKind::Word
        }
    }
}

fn is_reference(code: &str) -> bool {
    let mut parts = code.split('/');
    let (Some(first), Some(last)) = (parts.next(), parts.next_back()) else { return false };
    let receptor = |part: &str| part.strip_suffix(['a', 'b', 'A', 'B']).is_some_and(|part| part.ends_with('I'));
    if code.matches('/').count() == 1 {
        return receptor(first) && receptor(last);
    }
    let coded = |part: &str| {
        !part.is_empty() && part.len() <= 5 && part.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
    };
    code.split('/').all(coded)
        && first.bytes().all(|b| b.is_ascii_uppercase())
        && last.bytes().all(|b| b.is_ascii_digit())
}
