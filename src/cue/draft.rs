//! [`Draft`]: a cue before voice, modifiers and target are known.

use std::cell::Cell;
use std::ops::Range;

use super::Dimension;
use super::target::Target;
use crate::lexicon::{Action, EntryId, Lexicon, Match, Role};
use crate::order::{descending, sort_by_rank};

/// What made a cue.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Origin {
    /// An entry of the lexicon.
    Entry(EntryId),
    /// A rule, by its name.
    Rule(&'static str),
}

/// A cue to be.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Draft {
    /// Tokens of its span.
    pub(super) tokens: Range<usize>,
    pub(super) dimension: Dimension,
    pub(super) subtype: &'static str,
    pub(super) polarity: i8,
    pub(super) strength: u8,
    pub(super) role: Role,
    pub(super) origin: Origin,
    /// Whether several tokens made the match, though the span may be one.
    pub(super) construction: bool,
    /// See [`Draft::target`].
    pub(super) target: Cell<Option<(Dimension, Role, Target)>>,
}

impl Draft {
    /// What an entry says of its match.
    pub(super) fn of(found: &Match, lexicon: &Lexicon) -> Option<Self> {
        match lexicon.entry(found.entry)?.action {
            Action::Cue { dimension, subtype, polarity, strength, role } => Some(Self {
                tokens: found.span.clone(),
                dimension,
                subtype,
                polarity,
                strength,
                role,
                origin: Origin::Entry(found.entry),
                construction: found.tokens.len() > 1,
                target: Cell::default(),
            }),
            Action::Modify(_) | Action::Neutral => None,
        }
    }

    /// A cue without polarity, made by a rule.
    pub(super) fn neutral(
        tokens: Range<usize>,
        dimension: Dimension,
        subtype: &'static str,
        strength: u8,
        rule: &'static str,
    ) -> Self {
        Self {
            tokens,
            dimension,
            subtype,
            polarity: 0,
            strength,
            role: Role::None,
            origin: Origin::Rule(rule),
            construction: false,
            target: Cell::default(),
        }
    }

    /// Whom it is found to be on: asked while its dimension is settled, and not again unless that has changed it.
    pub(super) fn target(&self, find: impl FnOnce() -> Target) -> Target {
        let known = self.target.get().filter(|&(dimension, role, _)| (dimension, role) == (self.dimension, self.role));
        if let Some((_, _, target)) = known {
            return target;
        }
        let target = find();
        self.target.set(Some((self.dimension, self.role, target)));
        target
    }
}

/// The drafts of a document, with what each token carries already.
pub(super) struct Drafts {
    list: Vec<Draft>,
    /// Dimensions by token: bit [`Dimension`] as a number; [`SELF_MENTION`] besides.
    carried: Vec<u16>,
}

/// The bit of tokens in which the author mentions himself: a question or a directive may hold one.
const SELF_MENTION: u16 = 1 << 15;

impl Drafts {
    pub(super) fn new(tokens: usize) -> Self {
        Self { list: Vec::new(), carried: vec![0; tokens] }
    }

    pub(super) fn push(&mut self, draft: Draft) {
        let own = draft.subtype == "self-mention";
        let bit = if own { SELF_MENTION } else { 1 << draft.dimension as u16 };
        for flags in self.carried.get_mut(draft.tokens.clone()).unwrap_or(&mut []) {
            *flags |= bit;
        }
        self.list.push(draft);
    }

    /// Whether one of the tokens is part of a cue of that dimension, self-mention apart.
    pub(super) fn has(&self, dimension: Dimension, tokens: &Range<usize>) -> bool {
        let flags = self.carried.get(tokens.clone()).unwrap_or(&[]);
        flags.iter().any(|flags| flags & 1 << dimension as u16 != 0)
    }

    /// Whether the author mentions himself in that token.
    pub(super) fn has_self_mention(&self, place: usize) -> bool {
        self.carried.get(place).is_some_and(|flags| flags & SELF_MENTION != 0)
    }

    /// All of them, in text order; of two that start together the longer first.
    pub(super) fn into_sorted(mut self) -> Vec<Draft> {
        sort_by_rank(&mut self.list, |draft| {
            [draft.tokens.start, descending(draft.tokens.end), draft.dimension as usize, 0]
        });
        self.list
    }
}
