//! The serialisable view of an [`Analysis`]: the contract's shapes, camelCase, offsets in UTF-16 code units.
//!
//! The only place that knows serde and UTF-16.

mod analysis;
mod comparison;
mod records;
mod scores;
mod utf16;

pub use analysis::{AnalysisView, CueView, EntityView, ForeignView, MentionView, QuoteView, SpanView};
pub use comparison::{ComparedAnalysis, ComparedCue, ComparedEntity, ComparedTokens};
pub use records::{Records, Strings};
pub use scores::{EvidenceView, FramingView, NamingView, RateView, ScoresView, VoiceView};
pub use utf16::{Cursor, Utf16Index};

use serde::Serialize;

use crate::analysis::Analysis;
use crate::document::Lemmas;
use crate::segment::{Sentence, Token};
use crate::span::Span;

/// Columnar tokens: one entry per token in each column.
#[derive(Debug, Serialize)]
pub struct TokensView {
    /// How many.
    pub length: usize,
    /// First UTF-16 code unit.
    pub start: Vec<u32>,
    /// First UTF-16 code unit after it.
    pub end: Vec<u32>,
    /// Index into [`crate::segment::TokenKind::NAMES`].
    pub kind: Vec<u8>,
    /// Index into [`crate::tag::Upos::NAMES`].
    pub upos: Vec<u8>,
    /// Index into the lemmas.
    pub lemma: Vec<u32>,
}

impl TokensView {
    /// The columns of `tokens`.
    pub fn new(tokens: &[Token], index: &Utf16Index) -> Self {
        let mut cursor = index.cursor();
        let (start, end) =
            tokens.iter().map(|token| (cursor.utf16(token.span.start()), cursor.utf16(token.span.end()))).unzip();
        Self {
            length: tokens.len(),
            start,
            end,
            kind: tokens.iter().map(|token| token.kind as u8).collect(),
            upos: tokens.iter().map(|token| token.upos as u8).collect(),
            lemma: tokens.iter().map(|token| token.lemma.0).collect(),
        }
    }
}

/// Sentence spans.
pub fn sentences(sentences: &[Sentence], index: &Utf16Index) -> Vec<SpanView> {
    sentences.iter().map(|sentence| SpanView::new(sentence.span, index)).collect()
}

/// By entity: where it is meant without its name.
fn references(analysis: &Analysis) -> Vec<Vec<Span>> {
    let mut of = vec![Vec::new(); analysis.entities.len()];
    for reference in &analysis.references {
        of.get_mut(reference.entity.0 as usize).into_iter().for_each(|spans| spans.push(reference.span));
    }
    of
}

/// Lemma strings, by id.
pub fn lemmas(lemmas: &Lemmas) -> Vec<&str> {
    lemmas.names().iter().map(|lemma| &**lemma).collect()
}
