//! [`Scanner`]: one pass over the text, from the first byte to the last, that leaves tokens and the gaps before them.

use super::chars::{self, Class};
use super::forms::FormTable;
use super::{Token, TokenKind};
use crate::document::LemmaId;
use crate::span::Span;
use crate::tag::{Morph, Upos};

/// First byte of the first combining mark, U+0300.
const FIRST_MARK: u8 = 0xCC;

/// Distinct forms of an article: a longer text has few more.
const MANY_FORMS: usize = 512;

/// What stands between a token and the one before it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub(super) enum Gap {
    /// Nothing: the two touch.
    #[default]
    None,
    /// White space on one line.
    Space,
    /// One line break.
    Line,
    /// A blank line or more.
    Blank,
}

/// Reads the text; each token-reading method takes the position of the token and gives the one after it.
pub(super) struct Scanner<'t> {
    pub(super) text: &'t str,
    pub(super) tokens: Vec<Token>,
    /// Before each token; as many as tokens.
    pub(super) gaps: Vec<Gap>,
    pub(super) forms: FormTable,
    gap: Gap,
}

impl<'t> Scanner<'t> {
    /// All tokens of `text`. Spans are `u32`: what lies beyond 4 GiB is not read.
    pub(super) fn scan(text: &'t str) -> Self {
        let expected = text.len() / 5;
        let mut scanner = Self {
            text,
            tokens: Vec::with_capacity(expected),
            gaps: Vec::with_capacity(expected),
            forms: FormTable::with_capacity((expected / 2).min(MANY_FORMS)),
            gap: Gap::None,
        };
        let end = text.len().min(u32::MAX as usize);
        let mut at = 0;
        while at < end {
            at = scanner.next(at);
        }
        scanner
    }

    /// Reads what starts at `at`; always moves on.
    fn next(&mut self, at: usize) -> usize {
        match self.class(at) {
            Class::Space => self.blank(at, Gap::Space),
            Class::Newline => self.newline(at),
            Class::Ignorable => at + self.width(at),
            Class::Letter => self.word(at),
            Class::Digit => self.number(at, at),
            Class::Hyphen => self.hyphens(at),
            Class::Dot => self.dots(at),
            Class::Emoji => self.emoji(at),
            Class::Apostrophe | Class::Punctuation | Class::Symbol => self.sign(at),
            Class::Mark | Class::Ideograph => self.single(at, TokenKind::Symbol),
        }
    }

    fn blank(&mut self, at: usize, gap: Gap) -> usize {
        self.gap = self.gap.max(gap);
        at + self.width(at)
    }

    /// `\r\n` is one line break.
    fn newline(&mut self, at: usize) -> usize {
        let at = if self.byte(at) == b'\r' && self.byte(at + 1) == b'\n' { at + 1 } else { at };
        let gap = if self.gap >= Gap::Line { Gap::Blank } else { Gap::Line };
        self.blank(at, gap)
    }

    /// Enters a token, with the marks that follow it: no character is parted from its marks.
    pub(super) fn push(&mut self, start: usize, end: usize, kind: TokenKind) -> usize {
        let end = if self.byte(end) >= FIRST_MARK { self.marks(end) } else { end };
        let form = self.forms.form_of(self.slice(start, end));
        let offset = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        self.tokens.push(Token {
            span: Span::new(offset(start), offset(end)),
            form,
            kind,
            upos: Upos::X,
            morph: Morph::default(),
            lemma: LemmaId::default(),
        });
        self.gaps.push(std::mem::take(&mut self.gap));
        end
    }

    #[inline]
    pub(super) fn byte(&self, at: usize) -> u8 {
        self.text.as_bytes().get(at).copied().unwrap_or(0)
    }

    /// The character at `at`; a space at the end of the text.
    pub(super) fn char(&self, at: usize) -> char {
        match self.byte(at) {
            byte @ 1..=0x7F => char::from(byte),
            _ => self.text.get(at..).and_then(|rest| rest.chars().next()).unwrap_or(' '),
        }
    }

    /// Bytes of the character at `at`; 1 at the end of the text.
    #[inline]
    pub(super) fn width(&self, at: usize) -> usize {
        if self.byte(at) < 0x80 { 1 } else { self.char(at).len_utf8() }
    }

    /// The class of the character at `at`; [`Class::Newline`] at the end of the text.
    #[inline]
    pub(super) fn class(&self, at: usize) -> Class {
        match self.text.as_bytes().get(at) {
            None => Class::Newline,
            Some(&byte) if byte < 0x80 => chars::of_byte(byte),
            Some(_) => chars::of(self.char(at)),
        }
    }

    #[inline]
    pub(super) fn is_alphanumeric(&self, at: usize) -> bool {
        matches!(self.class(at), Class::Letter | Class::Digit)
    }

    pub(super) fn slice(&self, start: usize, end: usize) -> &'t str {
        self.text.get(start..end).unwrap_or("")
    }

    pub(super) fn rest(&self, at: usize) -> &'t str {
        self.text.get(at..).unwrap_or("")
    }

    /// Position after the ASCII digits that start at `at`.
    pub(super) fn digits(&self, mut at: usize) -> usize {
        while self.byte(at).is_ascii_digit() {
            at += 1;
        }
        at
    }

    /// Whether nothing but white space or an opening sign stands before what is read now.
    pub(super) fn is_detached(&self, at: usize) -> bool {
        let touching = self.gap == Gap::None && self.tokens.last().is_some_and(|last| last.span.end() as usize == at);
        !touching || self.text.get(..at).and_then(|before| before.chars().next_back()).is_some_and(chars::is_opening)
    }

    /// The token before, where only white space on the line parts it from what is read now.
    pub(super) fn previous(&self) -> Option<&Token> {
        if self.gap <= Gap::Space { self.tokens.last() } else { None }
    }
}
