//! Trainers for `partipris::linear`: a [`Dataset`] in, [`Weights`] out, then [`quantize`] for the model file.
//!
//! Two trainers, one interface: [`crf::train`] (linear-chain CRF, the probabilities are meaningful) and
//! [`perceptron::train`] (averaged structured perceptron, faster). [`ranking::train`] chooses one of several options instead of labelling.

pub mod crf;
mod dataset;
mod lattice;
mod pack;
pub mod perceptron;
mod quantize;
pub mod ranking;
mod weights;

pub use dataset::Dataset;
pub use lattice::{Lattice, Posteriors};
pub use pack::pack;
pub use quantize::{Pruning, quantize};
pub use weights::Weights;

/// Called after each epoch with its number from 1 and the share of training tokens labelled right in it.
pub type Progress<'a> = &'a mut dyn FnMut(usize, f64);
