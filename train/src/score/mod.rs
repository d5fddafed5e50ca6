//! Scores of annotation against gold.

pub(crate) mod conll18;
