//! [`Draft`]: a cue before voice, modifiers and target are known.

use std::ops::Range;

use super::Dimension;
use super::matcher::Match;
use crate::lexicon::{Action, EntryId, Lexicon, Role};

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
            }),
            Action::Modify(_) => None,
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
        Self { tokens, dimension, subtype, polarity: 0, strength, role: Role::None, origin: Origin::Rule(rule) }
    }
}
