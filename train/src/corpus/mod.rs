//! Readers of the corpora: each takes a file's text and gives plain data.

pub(crate) mod conllu;
