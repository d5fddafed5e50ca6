//! Trains and evaluates Partipris' models.
//!
//! Everything is deterministic: the same data, seed and program give the same bytes.

pub mod linear;
pub mod model_file;
pub mod random;
