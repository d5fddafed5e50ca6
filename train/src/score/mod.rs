//! Scorers: what was found against what should have been, as plain counts that add up over texts.

pub mod actors;
pub mod assignment;
pub(crate) mod conll18;
pub mod counts;
pub mod cues;
pub mod matching;
pub mod merging;
pub mod quotes;
pub mod spans;

pub use counts::{Accuracy, Counts};
