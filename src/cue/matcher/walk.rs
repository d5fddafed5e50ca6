//! [`Walk`]: one attempt to match a pattern around its anchor.

use std::ops::Range;

use super::{Matcher, is_article};
use crate::lexicon::{Anchor, Atom, Entry};

/// The most atoms a pattern can have and be matched.
const MOST_ATOMS: usize = 32;

/// One attempt to match a pattern.
pub(super) struct Walk<'m, 'a> {
    matcher: &'m Matcher<'a>,
    atoms: &'m [Atom],
    /// Where each atom begins.
    starts: [usize; MOST_ATOMS],
}

impl<'m, 'a> Walk<'m, 'a> {
    pub(super) fn new(matcher: &'m Matcher<'a>, atoms: &'m [Atom]) -> Self {
        Self { matcher, atoms, starts: [0; MOST_ATOMS] }
    }

    /// Tokens of the match, tokens of its span, and which of them the pattern spells out; `place` is the anchor's.
    pub(super) fn around(
        mut self,
        anchor: Anchor,
        entry: &Entry,
        place: usize,
    ) -> Option<(Range<usize>, Range<usize>, u64)> {
        let at = usize::from(anchor.atom);
        let atom = self.atoms.get(at)?;
        if self.atoms.len() > MOST_ATOMS || !self.matcher.accepts(atom, place) {
            return None;
        }
        let start = self.backward(at, place)?;
        self.set(at, place);
        let end = self.forward(at + 1, place + 1)?;
        let begins =
            |atom: u8| self.starts.get(usize::from(atom)).copied().filter(|_| usize::from(atom) < self.atoms.len());
        let span = begins(entry.open).unwrap_or(start)..begins(entry.close).unwrap_or(end);
        (!span.is_empty()).then(|| (start..end, span, self.spelled(start, end)))
    }

    fn set(&mut self, atom: usize, place: usize) {
        if let Some(start) = self.starts.get_mut(atom) {
            *start = place;
        }
    }

    /// Tokens that word atoms took.
    fn spelled(&self, start: usize, end: usize) -> u64 {
        let ends = self.starts.iter().skip(1).copied().take(self.atoms.len() - 1).chain([end]);
        let words = self.atoms.iter().zip(self.starts.iter().zip(ends));
        words.filter(|(atom, _)| matches!(atom, Atom::Word { .. })).fold(0, |set, (_, (&from, to))| {
            if from < to && from - start < 64 { set | 1 << (from - start) } else { set }
        })
    }

    /// Matches the atoms from `atom` on at `place`; where the match ends.
    fn forward(&mut self, atom: usize, place: usize) -> Option<usize> {
        let Some(step) = self.atoms.get(atom).copied() else { return Some(place) };
        self.set(atom, place);
        match step {
            Atom::Start => None,
            Atom::End => (place == self.matcher.tokens.len() || self.matcher.is_punctuation(place)).then_some(place),
            Atom::Gap(width) => (0..=usize::from(width)).find_map(|skipped| {
                let open = (place..place + skipped).all(|between| self.may_skip(between));
                if open { self.forward(atom + 1, place + skipped) } else { None }
            }),
            Atom::Word { optional, .. } | Atom::Any { optional, .. } => {
                let taken = place < self.matcher.tokens.len() && self.matcher.accepts(&step, place);
                if let Some(end) = if taken { self.forward(atom + 1, place + 1) } else { None } {
                    self.set(atom, place);
                    return Some(end);
                }
                let implied = || is_article(&step, self.matcher.lexicon) && self.matcher.holds_article(place - 1);
                if optional || place > 0 && implied() {
                    self.set(atom, place);
                    return self.forward(atom + 1, place);
                }
                None
            }
        }
    }

    /// Matches the atoms before `atom` so that they end at `place`; where the match starts.
    fn backward(&mut self, atom: usize, place: usize) -> Option<usize> {
        let Some(step) = atom.checked_sub(1).and_then(|before| self.atoms.get(before)).copied() else {
            return Some(place);
        };
        match step {
            Atom::End => None,
            Atom::Start => {
                self.set(atom - 1, place);
                self.matcher.starts_clause(place).then_some(place)
            }
            Atom::Gap(width) => (0..=usize::from(width)).find_map(|skipped| {
                let from = place.checked_sub(skipped)?;
                let open = (from..place).all(|between| self.may_skip(between));
                let start = if open { self.backward(atom - 1, from) } else { None };
                self.set(atom - 1, from);
                start
            }),
            Atom::Word { optional, .. } | Atom::Any { optional, .. } => {
                let before = place.checked_sub(1);
                let taken = before.filter(|&before| self.matcher.accepts(&step, before));
                let started = taken.and_then(|before| self.backward(atom - 1, before).map(|start| (before, start)));
                if let Some((before, start)) = started {
                    self.set(atom - 1, before);
                    return Some(start);
                }
                let implied = before.is_some_and(|before| {
                    is_article(&step, self.matcher.lexicon) && self.matcher.holds_article(before)
                });
                if optional || implied {
                    self.set(atom - 1, place);
                    return self.backward(atom - 1, place);
                }
                None
            }
        }
    }

    fn may_skip(&self, place: usize) -> bool {
        place < self.matcher.tokens.len() && !self.matcher.is_punctuation(place)
    }
}
