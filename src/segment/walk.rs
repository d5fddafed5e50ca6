//! [`Walk`]: from gap to gap, with what the tokens so far say about the next one.

use super::Token;
use super::chars;
use super::looks::{Look, Shape};
use super::scan::Gap;
use crate::document::FormId;

/// Tokens of a line beyond which it is no paragraph but a text that lost its line breaks.
const LONGEST_PARAGRAPH: usize = 500;

/// Tokens after which an open straight quote is taken for one whose closing mark is missing.
const LONGEST_QUOTE: usize = 150;

/// How many tokens ahead are looked at.
const REACH: usize = 31;

/// How the sentence so far may end.
#[derive(Default, Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Stopped {
    #[default]
    No,
    /// By a full stop.
    Full,
    /// By `!`, `?`, `…`, which may also stand inside a sentence.
    Soft,
    /// By a word that carries its own stop: etc., U.R.S.S.
    Word,
}

/// Walks over the gaps of a text from left to right.
#[allow(clippy::struct_excessive_bools, reason = "independent observations, not states")]
pub(super) struct Walk<'d> {
    tokens: &'d [Token],
    gaps: &'d [Gap],
    looks: Vec<Look>,
    /// The gap at hand is the one before this token.
    index: usize,
    /// First token of the sentence at hand.
    pub(super) start: usize,
    /// First token after the line at hand.
    line_end: usize,
    line_start: usize,
    pub(super) stopped: Stopped,
    /// Whether a straight double quote is open.
    pub(super) quoted: bool,
    quote_start: usize,
    /// Open brackets and French quotes.
    pub(super) depth: u8,
    /// Whether the sentence so far has a frequent finite verb.
    pub(super) finite: bool,
    /// Lower-case words of the sentence so far that are no binding function words.
    pub(super) lower: u8,
    /// Whether the sentence so far has a colon.
    pub(super) colon: bool,
    /// Whether the sentence before ended without a stop.
    pub(super) bare: bool,
}

impl<'d> Walk<'d> {
    pub(super) fn new(tokens: &'d [Token], gaps: &'d [Gap], looks: Vec<Look>) -> Self {
        Self {
            tokens,
            gaps,
            looks,
            index: 0,
            start: 0,
            line_end: 0,
            line_start: 0,
            stopped: Stopped::No,
            quoted: false,
            quote_start: 0,
            depth: 0,
            finite: false,
            lower: 0,
            colon: false,
            bare: false,
        }
    }

    /// Moves on to the next gap; its number is that of the token after it. `None` at the end of the text.
    pub(super) fn next(&mut self) -> Option<usize> {
        if self.index >= self.line_end {
            self.enter_line();
        }
        self.read(self.index);
        self.index += 1;
        (self.index < self.tokens.len()).then_some(self.index)
    }

    /// A sentence starts at the gap at hand.
    pub(super) fn break_here(&mut self) {
        self.bare = self.stopped == Stopped::No;
        self.start = self.index;
        self.stopped = Stopped::No;
        self.finite = false;
        self.lower = 0;
        self.colon = false;
    }

    fn enter_line(&mut self) {
        let ends_line = |gap: &Gap| *gap >= Gap::Line;
        let rest = self.gaps.get(self.index + 1..).unwrap_or(&[]);
        self.line_start = self.index;
        self.line_end = rest.iter().position(ends_line).map_or(self.tokens.len(), |length| self.index + 1 + length);
        (self.quoted, self.depth) = (false, 0);
    }

    fn read(&mut self, index: usize) {
        let look = *self.look(index);
        self.lower = self.lower.saturating_add(u8::from(look.shape == Shape::Lower && !look.binding));
        if look.quiet {
            self.stopped = Stopped::No;
            return;
        }
        self.finite |= look.finite;
        match look.first {
            '"' => (self.quoted, self.quote_start) = (!self.closes(index), index),
            ':' => self.colon = true,
            c if chars::is_opening(c) => self.depth = self.depth.saturating_add(1),
            c if chars::is_closing(c) => self.depth = self.depth.saturating_sub(1),
            _ => {}
        }
        self.stopped = match look.first {
            '.' if look.stop && self.width(index) == 1 => Stopped::Full,
            _ if look.stop => Stopped::Soft,
            '"' if !self.quoted => self.stopped,
            c if chars::is_closing(c) && look.shape == Shape::Sign => self.stopped,
            _ if look.carries_stop => Stopped::Word,
            _ => Stopped::No,
        };
    }

    fn width(&self, index: usize) -> u32 {
        self.tokens.get(index).map_or(0, |token| token.span.len())
    }

    /// Whether a straight double quote is a closing one: by the side it touches, else by what is open.
    pub(super) fn closes(&self, index: usize) -> bool {
        match (
            self.gap(index) == Gap::None && index > 0,
            self.gap(index + 1) == Gap::None && index + 1 < self.tokens.len(),
        ) {
            (true, false) => true,
            (false, true) => false,
            _ => self.quoted && index - self.quote_start < LONGEST_QUOTE,
        }
    }

    pub(super) fn gap(&self, index: usize) -> Gap {
        self.gaps.get(index).copied().unwrap_or(Gap::Blank)
    }

    /// The form of the token `index`.
    pub(super) fn form(&self, index: usize) -> Option<FormId> {
        self.tokens.get(index).map(|token| token.form)
    }

    /// The look of the token `index`; nothing's look outside the text.
    pub(super) fn look(&self, index: usize) -> &Look {
        self.form(index).and_then(|form| self.looks.get(form.0 as usize)).unwrap_or(&Look::NOTHING)
    }

    /// The look of the token `offset` places from the one after the gap at hand.
    pub(super) fn look_at(&self, offset: isize) -> &Look {
        self.index.checked_add_signed(offset).map_or(&Look::NOTHING, |index| self.look(index))
    }

    /// Tokens of the sentence so far.
    pub(super) fn length(&self) -> usize {
        self.index - self.start
    }

    /// How far the next stop is, by powers of two, and whether a frequent finite verb comes before it.
    pub(super) fn ahead(&self) -> u64 {
        let mut finite = false;
        let mut distance = 0;
        while distance < REACH && !self.look(self.index + distance).stop {
            finite |= self.look(self.index + distance).finite;
            distance += 1;
        }
        u64::from((distance + 1).ilog2()) * 2 + u64::from(finite)
    }

    /// Whether the line at hand is too long for a paragraph.
    pub(super) fn lost_its_lines(&self) -> bool {
        self.line_end - self.line_start > LONGEST_PARAGRAPH
    }
}
