//! The closed lists of labels, each with the name it bears in files.

use std::fmt;
use std::str::FromStr;

/// A word that is none of the labels expected in its place.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("« {found} » is no {expected}")]
pub struct UnknownLabel {
    /// What was expected: `entity type`, `dimension`, …
    pub expected: &'static str,
    /// What stands there.
    pub found: String,
}

/// Declares an enum whose variants have one written name each, both ways.
macro_rules! labels {
    ($(#[$doc:meta])* $name:ident: $what:literal { $($(#[$variant_doc:meta])* $variant:ident = $written:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$variant_doc])* $variant,)+ }

        impl $name {
            /// Every label, in the scheme's order.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The name used in files.
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $written,)+ }
            }
        }

        impl FromStr for $name {
            type Err = UnknownLabel;

            fn from_str(written: &str) -> Result<Self, UnknownLabel> {
                let known = Self::ALL.iter().find(|label| label.name() == written);
                known.copied().ok_or_else(|| UnknownLabel { expected: $what, found: written.to_owned() })
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.name())
            }
        }
    };
}

labels! {
    /// Type of a mention or entity.
    EntityKind: "entity type" {
        /// Person, real or fictional.
        Per = "PER",
        /// Place.
        Loc = "LOC",
        /// Organization, medium, club.
        Org = "ORG",
        /// Nationality, religion or ideology.
        Norp = "NORP",
        /// Named event.
        Event = "EVENT",
        /// Named product, machine or service.
        Product = "PRODUCT",
        /// Title of a work, treaty, law.
        Work = "WORK",
        /// Calendar date.
        Date = "DATE",
        /// Sum of money.
        Money = "MONEY",
        /// Number with its unit, or digits that count something.
        Quantity = "QUANTITY",
    }
}

labels! {
    /// The thirteen dimensions of the stance scheme.
    Dimension: "dimension" {
        /// Attenuation.
        Hedge = "hedge",
        /// Displayed certainty.
        Booster = "booster",
        /// What the text passes on without vouching for it.
        Hearsay = "hearsay",
        /// Obligation and urgency.
        Necessity = "necessity",
        /// Reporting frame.
        Attribution = "attribution",
        /// Evaluation of an actor or its conduct.
        Judgement = "judgement",
        /// Evaluation of a thing, an event, a relation.
        Appreciation = "appreciation",
        /// Emotion.
        Affect = "affect",
        /// Loaded naming.
        Labelling = "labelling",
        /// Force and focus.
        Graduation = "graduation",
        /// Address to the reader.
        Engagement = "engagement",
        /// Denial of an expectation, concession.
        Disclaim = "disclaim",
        /// Distance quotes.
        ScareQuote = "scare_quote",
    }
}

impl Dimension {
    /// Whether it is one of the four that evaluate: judgement, appreciation, affect, labelling.
    pub fn evaluates(self) -> bool {
        matches!(self, Self::Judgement | Self::Appreciation | Self::Affect | Self::Labelling)
    }
}

labels! {
    /// Sign of a cue's value.
    Polarity: "polarity" {
        /// Against.
        Negative = "-",
        /// Neither.
        Neutral = "0",
        /// For.
        Positive = "+",
    }
}

labels! {
    /// How speech is reported.
    QuoteKind: "quote kind" {
        /// Between quote marks, a sentence of its own.
        Direct = "direct",
        /// A fragment between quote marks inside the author's clause.
        Mixed = "mixed",
        /// Without quote marks, under a reporting verb.
        Indirect = "indirect",
        /// Without quote marks, under « selon », « d'après », « pour ».
        AccordingTo = "according_to",
        /// A post shown with its author and date.
        EmbeddedPost = "embedded_post",
    }
}

#[cfg(test)]
mod tests {
    use super::{Dimension, EntityKind, UnknownLabel};

    #[test]
    fn names_read_back() {
        for &kind in EntityKind::ALL {
            assert_eq!(kind.name().parse(), Ok(kind));
        }
        for &dimension in Dimension::ALL {
            assert_eq!(dimension.name().parse(), Ok(dimension));
        }
        assert_eq!((EntityKind::ALL.len(), Dimension::ALL.len()), (10, 13));
    }

    #[test]
    fn names_are_matched_to_the_letter() {
        let unknown = UnknownLabel { expected: "entity type", found: "per".to_owned() };
        assert_eq!("per".parse::<EntityKind>(), Err(unknown));
    }
}
