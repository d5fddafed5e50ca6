//! Trains and evaluates Partipris' models.
//!
//! Everything is deterministic: the same data, seed and program give the same bytes.

mod cli;
pub mod corpus;
mod differences;
mod evaluate;
pub mod gold;
pub mod linear;
pub mod model_file;
pub mod random;
pub mod score;
pub mod span;

pub use cli::run;
