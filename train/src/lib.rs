//! Trains and evaluates Partipris' models.
//!
//! Everything is deterministic: the same data, seed and program give the same bytes.

pub mod cli;
pub mod corpus;
mod differences;
pub mod endings;
mod entity;
mod errors;
mod evaluate;
pub mod gold;
pub mod linear;
pub mod model_file;
pub mod random;
pub mod score;
mod sentences;
pub mod span;
mod speed;
mod stance;
mod tag;
mod target;
