//! Part of speech, morphology and lemma of each token.

mod morph;
mod upos;

pub use morph::{Gender, Mood, Morph, Number, Tense, VerbForm};
pub use upos::Upos;
