//! [`Dimension`]: the scheme's 13.

/// A dimension of stance; the scheme (docs/scheme.md) says what counts in each.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[repr(u8)]
#[allow(missing_docs, reason = "the scheme defines each")]
pub enum Dimension {
    Hedge,
    Booster,
    Hearsay,
    Necessity,
    Attribution,
    Judgement,
    Appreciation,
    Affect,
    Labelling,
    Graduation,
    Engagement,
    Disclaim,
    ScareQuote,
}

impl Dimension {
    /// All of them, in the scheme's order.
    pub const ALL: [Self; 13] = [
        Self::Hedge,
        Self::Booster,
        Self::Hearsay,
        Self::Necessity,
        Self::Attribution,
        Self::Judgement,
        Self::Appreciation,
        Self::Affect,
        Self::Labelling,
        Self::Graduation,
        Self::Engagement,
        Self::Disclaim,
        Self::ScareQuote,
    ];

    /// Identifiers, in the scheme's order.
    pub const NAMES: [&'static str; 13] = [
        "hedge",
        "booster",
        "hearsay",
        "necessity",
        "attribution",
        "judgement",
        "appreciation",
        "affect",
        "labelling",
        "graduation",
        "engagement",
        "disclaim",
        "scare_quote",
    ];

    /// The scheme's identifier.
    pub fn name(self) -> &'static str {
        Self::NAMES.get(self as usize).copied().unwrap_or("")
    }

    /// The dimension so named.
    pub fn from_name(name: &str) -> Option<Self> {
        let index = Self::NAMES.iter().position(|&known| known == name)?;
        Self::ALL.get(index).copied()
    }

    /// Whether it belongs to the scheme's evaluation group.
    pub fn is_evaluation(self) -> bool {
        matches!(self, Self::Judgement | Self::Appreciation | Self::Affect | Self::Labelling)
    }
}
