//! Pairing of quote marks: every style, nested, mismatched, doubled or never closed.

use crate::order::{descending, sort_by_rank};
use std::ops::Range;

use super::reading::within;
use super::text::Text;
use super::word::{Class, Mark};

/// Deeper openings than this are noise, not quotes.
const DEEPEST: usize = 4;

/// A stretch between quote marks.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Quoted {
    /// The opening mark.
    pub(super) open: usize,
    /// What stands between the marks.
    pub(super) inner: Range<usize>,
    /// The closing mark; none when it is missing and the stretch ends with its paragraph.
    pub(super) close: Option<usize>,
}

impl Quoted {
    /// The token before the opening mark.
    pub(super) fn before(&self) -> Option<usize> {
        self.open.checked_sub(1)
    }

    /// The first token after the stretch and its mark.
    pub(super) fn after(&self) -> usize {
        self.close.map_or(self.inner.end, |close| close + 1)
    }
}

/// All stretches between quote marks, outer before inner, in text order.
pub(super) fn pair(text: &Text<'_>) -> Vec<Quoted> {
    let mut pairing = Pairing { text, open: Vec::new(), quoted: Vec::new() };
    for index in 0..text.paragraphs.len() {
        pairing.paragraph(index);
    }
    let mut quoted = pairing.quoted;
    sort_by_rank(&mut quoted, |quoted| [quoted.inner.start, descending(quoted.inner.end), 0, 0]);
    quoted.dedup_by(|inner, outer| is_doubled(outer, inner));
    quoted
}

/// Whether `inner` is `outer` with its marks written twice, at one end or both.
fn is_doubled(outer: &mut Quoted, inner: &mut Quoted) -> bool {
    if outer.inner.start + 1 == inner.inner.start && inner.after() == outer.inner.end {
        outer.inner = inner.inner.clone();
        return true;
    }
    false
}

/// What a mark does where it stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Opens,
    Closes,
    Either,
}

struct Pairing<'p, 'd> {
    text: &'p Text<'d>,
    open: Vec<(usize, Mark)>,
    quoted: Vec<Quoted>,
}

impl Pairing<'_, '_> {
    fn paragraph(&mut self, index: usize) {
        let Some(paragraph) = self.text.paragraphs.get(index).cloned() else { return };
        let marks = within(&self.text.places.marks, &paragraph);
        let mut straight = marks.iter().filter(|&&at| self.mark(at) == Some(Mark::Straight)).count();
        for &at in marks {
            let Some(mark) = self.mark(at) else { continue };
            straight -= usize::from(mark == Mark::Straight);
            match self.side(at, mark, straight) {
                Side::Closes => self.close(at, mark),
                _ if self.open.len() < DEEPEST => self.open.push((at, mark)),
                _ => {}
            }
        }
        if !self.closes_next(index + 1) {
            for (at, mark) in std::mem::take(&mut self.open) {
                // A lone apostrophe is a slip far more often than a quote.
                if !matches!(mark, Mark::Single | Mark::SingleOpen) {
                    self.quoted.push(Quoted { open: at, inner: at + 1..paragraph.end, close: None });
                }
            }
        }
    }

    fn mark(&self, at: usize) -> Option<Mark> {
        match self.text.class(at) {
            Class::Mark(mark) => Some(mark),
            _ => None,
        }
    }

    /// Whether one mark is open and the paragraph `index` closes it before it opens any.
    fn closes_next(&self, index: usize) -> bool {
        let [(opened, mark)] = self.open.as_slice() else { return false };
        let Some(mut paragraph) = self.text.paragraphs.get(index).cloned() else { return false };
        // A quote that a line break cuts is worth two more paragraphs at most.
        let near = self.text.paragraph_index(*opened) + 2 >= index;
        let first = paragraph.find_map(|at| self.mark(at));
        near && first.is_some() && first == closer(*mark)
    }

    fn side(&self, at: usize, mark: Mark, straight_left: usize) -> Side {
        let top = self.open.last().map(|&(_, mark)| mark);
        let side = match mark {
            Mark::GuillemetOpen | Mark::CurlyOpen | Mark::Low | Mark::SingleOpen => Side::Opens,
            Mark::GuillemetClose | Mark::CurlyClose => Side::Closes,
            Mark::Straight | Mark::Single => Side::Either,
        };
        match (side, self.leans(at), mark) {
            (Side::Opens, _, Mark::CurlyOpen) if top == Some(Mark::Low) => Side::Closes,
            (Side::Opens, Side::Closes, _) if top == Some(mark) => Side::Closes,
            (Side::Closes, Side::Opens, Mark::CurlyClose) if top.is_none() => Side::Opens,
            (Side::Either, Side::Opens, Mark::Single) => Side::Opens,
            (Side::Either, _, Mark::Single) => Side::Closes,
            (Side::Either, Side::Either, _) => self.alternate(mark, straight_left),
            (Side::Either, leans, _) => leans,
            (side, _, _) => side,
        }
    }

    /// The side that the mark leans to by the spaces around it.
    fn leans(&self, at: usize) -> Side {
        let before = at.checked_sub(1).filter(|&before| self.text.touches_next(before));
        let left = before.is_some_and(|before| self.text.is_word(before) || self.ends(before));
        let elided = before.is_some_and(|before| self.text.lower(before).ends_with('\''));
        let right = self.text.touches_next(at) && (self.text.is_word(at + 1) || self.mark(at + 1).is_some());
        match (left && !elided, right) {
            (true, false) => Side::Closes,
            (false, true) => Side::Opens,
            _ => Side::Either,
        }
    }

    /// Whether the sign at `at` ends something: a stop or a bracket, not an opening sign.
    fn ends(&self, at: usize) -> bool {
        matches!(
            self.text.class(at),
            Class::Stop | Class::Comma | Class::Close | Class::Mark(Mark::GuillemetClose | Mark::CurlyClose)
        )
    }

    /// Marks with spaces on both sides, or on none, open and close in turn.
    fn alternate(&self, mark: Mark, left: usize) -> Side {
        let is_open = self.open.iter().any(|&(_, open)| open == mark);
        if is_open || (left == 0 && !self.open.is_empty()) { Side::Closes } else { Side::Opens }
    }

    /// Closes the innermost opening of the same style, else of any style; a closing mark alone closes nothing.
    fn close(&mut self, at: usize, mark: Mark) {
        let same = self.open.iter().rposition(|&(_, open)| closer(open) == Some(mark));
        let any = || self.open.len().checked_sub(1).filter(|_| !matches!(mark, Mark::Single));
        let Some(depth) = same.or_else(any) else { return };
        let Some(&(opened, _)) = self.open.get(depth) else { return };
        self.open.truncate(depth);
        if opened + 1 < at {
            self.quoted.push(Quoted { open: opened, inner: opened + 1..at, close: Some(at) });
        }
    }
}

/// The mark that closes what `mark` opened.
fn closer(mark: Mark) -> Option<Mark> {
    match mark {
        Mark::GuillemetOpen => Some(Mark::GuillemetClose),
        Mark::CurlyOpen | Mark::CurlyClose => Some(Mark::CurlyClose),
        Mark::Low => Some(Mark::CurlyOpen),
        Mark::Straight => Some(Mark::Straight),
        Mark::SingleOpen | Mark::Single => Some(Mark::Single),
        Mark::GuillemetClose => None,
    }
}
