//! Who is in a French news article, who says what, and with which words the text takes a stance on whom.
//!
//! One call takes a text to its [`Analysis`]: sentences, tokens, entities, quotes, cues and scores, each with
//! exact offsets into the text and each number with its evidence. Text is never an error.
//!
//! ```
//! let analyzer = partipris::Analyzer::new()?;
//! let analysis = analyzer.analyze("Paris a démenti.");
//! assert!(analysis.sentences.len() <= 1);
//! # Ok::<(), partipris::LoadError>(())
//! ```
#![cfg_attr(not(test), warn(clippy::indexing_slicing))]

mod analysis;
mod analyzer;
mod binary;
mod container;
mod document;
mod ending;
mod error;
mod form_cache;
mod span;

pub mod cue;
pub mod entity;
pub mod lexicon;
pub mod linear;
pub mod model;
pub mod normalize;
mod order;
pub mod quote;
pub mod score;
pub mod segment;
pub mod tag;
#[cfg(any(feature = "view", target_arch = "wasm32"))]
pub mod view;
mod vocabulary;
#[cfg(target_arch = "wasm32")]
mod wasm;
mod word_list;

pub use analysis::Analysis;
pub use analyzer::Analyzer;
pub use binary::Reader;
pub use document::{Document, Foreign, Form, FormId, Language, LemmaId, Lemmas};
pub use error::LoadError;
pub use span::Span;
#[cfg(target_arch = "wasm32")]
#[doc(hidden)]
pub use wasm::{Analyzer as JsAnalyzer, version as wasm_version};
