//! Readers of the corpora: each takes a file's text and gives plain data.

pub mod bio;
pub mod brat;
pub(crate) mod conllu;
pub(crate) mod plain;
