//! Linear sequence models: hashed features, quantised weights read in place, first-order decoding.
//!
//! A model gives each label of each token a score: the sum of the weights of the token's features, plus a weight
//! for each pair of neighbouring labels. Features are hashed to buckets, in training as in prediction.
//!
//! How a stage uses it:
//! 1. write ONE function that emits the [`Feature`]s of a form (summed up in a [`Window`]) and one that emits those
//!    of a token that need its context; training collects [`Feature::bucket`]s from them, prediction sums weights;
//! 2. per sentence, [`Decoder::push`] each token's scores, then [`Decoder::finish`].

mod decoder;
mod feature;
mod lanes;
mod model;
pub mod packed;
mod transitions;
mod window;

pub use decoder::Decoder;
pub use feature::Feature;
pub use lanes::{LANES, best_two};
pub use model::{LinearModel, row_width};
pub use transitions::{FORBIDDEN, Transitions};
pub use window::{REACH, Window};

/// Most labels a model can have: label sets are 64-bit masks.
pub const MAX_LABELS: usize = 64;
