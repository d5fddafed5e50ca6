//! [`AnalysisView`] and what it holds besides scores.

use serde::Serialize;

use super::scores::{ScoresView, VoiceView};
use super::utf16::Utf16Index;
use super::{TokensView, lemmas, references, sentences};
use crate::analysis::Analysis;
use crate::cue::Cue;
use crate::entity::{Entity, Mention};
use crate::quote::Quote;
use crate::span::Span;

/// A half-open range of UTF-16 code units.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct SpanView {
    /// First code unit.
    pub start: u32,
    /// First code unit after it.
    pub end: u32,
}

impl SpanView {
    /// `span` in code units.
    pub fn new(span: Span, index: &Utf16Index) -> Self {
        let (start, end) = index.span(span);
        Self { start, end }
    }
}

/// A stretch in another language.
#[derive(Debug, Serialize)]
pub struct ForeignView {
    #[serde(flatten)]
    span: SpanView,
    language: &'static str,
}

/// An entity.
#[derive(Debug, Serialize)]
pub struct EntityView<'a> {
    id: usize,
    #[serde(rename = "type")]
    kind: &'static str,
    name: &'a str,
    mentions: &'a [u32],
    /// Where it is meant without its name; left out where it never is.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    references: Vec<SpanView>,
}

/// A mention.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct MentionView {
    start: u32,
    end: u32,
    #[serde(rename = "type")]
    kind: &'static str,
    entity: u32,
    stands_for: Option<u32>,
}

/// A quote.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct QuoteView<'a> {
    start: u32,
    end: u32,
    kind: &'static str,
    speaker: Option<u32>,
    speaker_text: Option<&'a str>,
    cue: Option<SpanView>,
    via: Option<u32>,
}

/// A cue.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CueView<'a> {
    start: u32,
    end: u32,
    dimension: &'static str,
    subtype: &'static str,
    polarity: i8,
    strength: u8,
    value: f64,
    voice: VoiceView,
    quote: Option<u32>,
    target: Option<u32>,
    target_rule: &'static str,
    target_confidence: f64,
    modifiers: &'a [String],
    trace: &'a [String],
    entry: &'a str,
}

/// An analysis as the contract shows it.
#[derive(Debug, Serialize)]
pub struct AnalysisView<'a> {
    version: &'static str,
    language: &'static str,
    foreign: Vec<ForeignView>,
    sentences: Vec<SpanView>,
    tokens: TokensView,
    lemmas: Vec<&'a str>,
    entities: Vec<EntityView<'a>>,
    mentions: Vec<MentionView>,
    quotes: Vec<QuoteView<'a>>,
    cues: Vec<CueView<'a>>,
    scores: ScoresView<'a>,
}

impl<'a> AnalysisView<'a> {
    /// The view of `analysis`, which was made from `text`.
    pub fn new(analysis: &'a Analysis, text: &'a str) -> Self {
        let index = &Utf16Index::new(text);
        Self {
            version: env!("CARGO_PKG_VERSION"),
            language: analysis.language,
            foreign: analysis
                .foreign
                .iter()
                .map(|f| ForeignView { span: SpanView::new(f.span, index), language: f.language })
                .collect(),
            sentences: sentences(&analysis.sentences, index),
            tokens: TokensView::new(&analysis.tokens, index),
            lemmas: lemmas(&analysis.lemmas),
            entities: EntityView::all(analysis, index),
            mentions: analysis.mentions.iter().map(|mention| MentionView::new(mention, index)).collect(),
            quotes: analysis.quotes.iter().map(|quote| QuoteView::new(quote, text, index)).collect(),
            cues: analysis.cues.iter().map(|cue| CueView::new(cue, index)).collect(),
            scores: ScoresView::new(&analysis.scores),
        }
    }
}

impl<'a> EntityView<'a> {
    fn all(analysis: &'a Analysis, index: &Utf16Index) -> Vec<Self> {
        let entities = analysis.entities.iter().zip(references(analysis)).enumerate();
        entities.map(|(id, (entity, references))| Self::new(id, entity, &references, index)).collect()
    }

    fn new(id: usize, entity: &'a Entity, references: &[Span], index: &Utf16Index) -> Self {
        let Entity { kind, name, mentions } = entity;
        let references = references.iter().map(|span| SpanView::new(*span, index)).collect();
        Self { id, kind: kind.name(), name, mentions, references }
    }
}

impl MentionView {
    fn new(mention: &Mention, index: &Utf16Index) -> Self {
        let SpanView { start, end } = SpanView::new(mention.span, index);
        let stands_for = mention.stands_for.map(|id| id.0);
        Self { start, end, kind: mention.kind.name(), entity: mention.entity.0, stands_for }
    }
}

impl<'a> QuoteView<'a> {
    fn new(quote: &Quote, text: &'a str, index: &Utf16Index) -> Self {
        let SpanView { start, end } = SpanView::new(quote.span, index);
        Self {
            start,
            end,
            kind: quote.kind.name(),
            speaker: quote.speaker.map(|id| id.0),
            speaker_text: quote.speaker_span.map(|span| span.slice(text)),
            cue: quote.cue.map(|span| SpanView::new(span, index)),
            via: quote.via.map(|id| id.0),
        }
    }
}

impl<'a> CueView<'a> {
    fn new(cue: &'a Cue, index: &Utf16Index) -> Self {
        let SpanView { start, end } = SpanView::new(cue.span, index);
        Self {
            start,
            end,
            dimension: cue.dimension.name(),
            subtype: cue.subtype,
            polarity: cue.polarity,
            strength: cue.strength,
            value: cue.value,
            voice: VoiceView(cue.voice),
            quote: cue.quote,
            target: cue.target.map(|id| id.0),
            target_rule: cue.target_rule.name(),
            target_confidence: cue.target_rule.confidence(),
            modifiers: &cue.modifiers,
            trace: &cue.trace,
            entry: &cue.entry,
        }
    }
}
