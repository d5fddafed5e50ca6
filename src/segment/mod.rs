//! Text to sentences and tokens.

mod abbreviations;
pub mod boundary;
mod chars;
mod forms;
mod fr;
mod function_words;
mod language;
mod language_words;
mod lines;
mod looks;
mod number;
mod scan;
mod scripts;
mod sentences;
mod signs;
mod stops;
mod walk;
mod web;
mod word;

use std::ops::Range;

use crate::document::{Document, FormId, LemmaId, Lemmas};
use crate::error::LoadError;
use crate::form_cache::FormCache;
use crate::span::Span;
use crate::tag::{Morph, Upos};
use boundary::BoundaryModel;
use scan::Scanner;

pub(crate) use chars::is_emoji;

/// What a token is, by its characters alone. The names are those of `Analyzer.tokenKinds()`.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Hash)]
#[repr(u8)]
pub enum TokenKind {
    /// Letters, elided or hyphenated forms included.
    #[default]
    Word,
    /// One token that stands for two words (du, des, aux, auquel …).
    Contraction,
    /// Digits, with their separators, ordinals included.
    Number,
    /// Punctuation.
    Punctuation,
    /// Any other sign (€, %, +).
    Symbol,
    /// Emoji, ZWJ sequences whole.
    Emoji,
    /// Web address.
    Url,
    /// E-mail address.
    Email,
    /// `@handle`.
    Handle,
    /// `#tag`.
    Hashtag,
}

impl TokenKind {
    /// Names by discriminant.
    pub const NAMES: [&'static str; 10] =
        ["word", "contraction", "number", "punctuation", "symbol", "emoji", "url", "email", "handle", "hashtag"];
}

/// One token.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Token {
    /// Where it stands in the original text.
    pub span: Span,
    /// Its normalised form.
    pub form: FormId,
    /// What it is by its characters.
    pub kind: TokenKind,
    /// Part of speech; [`Upos::X`] before tagging.
    pub upos: Upos,
    /// Mood, tense, person … as far as known.
    pub morph: Morph,
    /// Lemma; of the first word for a contraction.
    pub lemma: LemmaId,
}

/// One sentence: sentences own index ranges, not tokens.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Sentence {
    /// From its first to its last token.
    pub span: Span,
    /// Its tokens, as indexes into [`Document::tokens`].
    pub tokens: Range<u32>,
}

/// Splits texts into sentences and tokens.
#[derive(Debug, Clone, Default)]
pub struct Segmenter {
    model: Option<BoundaryModel<'static>>,
    marks: FormCache<language::Mark>,
}

impl Segmenter {
    /// With the embedded model of sentence boundaries.
    ///
    /// # Errors
    /// When the model does not pass its checks.
    pub fn new() -> Result<Self, LoadError> {
        Ok(Self::with_model(BoundaryModel::embedded()?))
    }

    /// With this model of sentence boundaries.
    pub fn with_model(model: BoundaryModel<'static>) -> Self {
        Self { model: Some(model), marks: FormCache::default() }
    }

    /// Splits `text` into sentences and tokens, untagged.
    pub fn segment<'t>(&self, text: &'t str) -> Document<'t> {
        let Scanner { tokens, mut gaps, forms, .. } = Scanner::scan(text);
        lines::join_cut_lines(text, &tokens, &mut gaps);
        let sentences = sentences::split(&tokens, &gaps, &forms, self.model.as_ref());
        let forms = forms.into_forms();
        let (language, foreign) = language::detect(text, &tokens, &sentences, &forms, &self.marks);
        let lemmas = Lemmas::with_capacity(forms.len());
        Document { text, tokens, sentences, forms, lemmas, language, foreign }
    }
}

/// Splits `text` into tokens, and into sentences by rules alone.
pub fn segment(text: &str) -> Document<'_> {
    Segmenter::default().segment(text)
}
