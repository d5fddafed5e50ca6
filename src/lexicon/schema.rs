//! The closed sets of the lexicon's columns. Compiled into both the build script and the crate.

use super::Dimension;

/// The columns of a cue file, in order.
pub const COLUMNS: [&str; 10] =
    ["entry", "pos", "dimension", "subtype", "polarity", "strength", "target", "example", "origin", "note"];

/// The columns of the modifier file, in order.
pub const MODIFIER_COLUMNS: [&str; 6] = ["entry", "kind", "value", "example", "origin", "note"];

/// The columns of the file of neutral constructions, in order.
pub const NEUTRAL_COLUMNS: [&str; 3] = ["entry", "example", "note"];

/// Published classes an entry may come from.
pub const ORIGINS: [&str; 11] = [
    "MW2005",
    "Hyland2005",
    "Biber2006",
    "Recasens2013",
    "ThompsonYe1991",
    "Charaudeau1997",
    "Dendale1993",
    "AuthierRevuz",
    "DaSanMartino2019",
    "SemEval2023T3",
    "Taboada2011",
];

/// The finer classes of a dimension.
pub fn subtypes(dimension: Dimension) -> &'static [&'static str] {
    match dimension {
        Dimension::Hedge => &["verb", "adverb", "adjective", "noun", "approximator", "construction"],
        Dimension::Booster => &["adverb", "adjective", "factive", "noun", "construction"],
        Dimension::Hearsay => &["adverb", "adjective", "noun", "construction", "conditional"],
        Dimension::Necessity => &["modal", "adjective", "noun", "adverb", "construction"],
        Dimension::Attribution => &["neutral", "endorsing", "distancing", "contest", "vague"],
        Dimension::Judgement => &["propriety", "veracity", "capacity", "tenacity", "normality"],
        Dimension::Appreciation => &["reaction", "composition", "valuation"],
        Dimension::Affect => &["happiness", "security", "satisfaction", "inclination"],
        Dimension::Labelling => &["name-calling", "slogan", "euphemism", "honorific"],
        Dimension::Graduation => &["up", "down", "focus"],
        Dimension::Engagement => &["self-mention", "directive", "question", "shared-knowledge"],
        Dimension::Disclaim => &["counter", "concession"],
        Dimension::ScareQuote => &["marker"],
    }
}

/// Polarities an entry of the dimension may have.
pub fn polarities(dimension: Dimension) -> &'static [i8] {
    match dimension {
        _ if dimension.is_evaluation() => &[-1, 0, 1],
        Dimension::Hearsay | Dimension::ScareQuote => &[-1, 0],
        _ => &[0],
    }
}

/// Where the actor stands whom an entry evaluates.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
#[repr(u8)]
pub enum Role {
    /// Nowhere: the entry evaluates nobody.
    None,
    /// The noun an adjective modifies or is predicated of.
    Head,
    /// What the noun itself designates.
    Itself,
    /// The verb's subject.
    Subject,
    /// The verb's object.
    Object,
    /// The complement with *de*.
    Complement,
    /// What causes the emotion.
    Trigger,
    /// As head or subject, and only if it is known to be a person or a group: « précis » of a witness, not of a clock.
    Actor,
}

impl Role {
    /// All of them, by discriminant.
    pub const ALL: [Self; 8] = [
        Self::None,
        Self::Head,
        Self::Itself,
        Self::Subject,
        Self::Object,
        Self::Complement,
        Self::Trigger,
        Self::Actor,
    ];

    /// The names in the column, by discriminant.
    pub const NAMES: [&'static str; 8] = ["_", "head", "self", "subject", "object", "complement", "trigger", "actor"];

    /// The role so named.
    pub fn from_name(name: &str) -> Option<Self> {
        let index = Self::NAMES.iter().position(|&known| known == name)?;
        Self::ALL.get(index).copied()
    }
}
