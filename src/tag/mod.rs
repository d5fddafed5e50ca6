//! Part of speech, morphology and lemma of each token.

mod endings;
mod features;
mod label;
mod morph;
mod tagger;
mod upos;
mod words;

pub use endings::Endings;
pub use features::{Profile, form_features, key, token_features};
pub use label::Label;
pub use morph::{Gender, Mood, Morph, Number, Tense, VerbForm};
#[cfg(all(test, feature = "fr"))]
pub(crate) use tagger::EMBEDDED;
pub use tagger::Tagger;
#[cfg(feature = "fr")]
pub(crate) use tagger::embedded;
pub use upos::Upos;
pub use words::{LemmaRule, morph_bytes, without_hyphen};
