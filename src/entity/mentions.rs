//! Mentions: the model's names and the rules' dates, sums and quantities, in one list.

use super::EntityType;

/// A stretch of tokens that names something.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Name {
    /// `first..last` as indexes into [`crate::Document::tokens`].
    pub tokens: (u32, u32),
    /// Its type.
    pub kind: EntityType,
}
