//! [`AnalysisView`] and what it holds besides scores.

use serde::Serialize;

use super::scores::{ScoresView, VoiceView};
use super::utf16::Utf16Index;
use super::{TokensView, lemmas, sentences};
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
    pub(super) start: u32,
    pub(super) end: u32,
    #[serde(rename = "type")]
    pub(super) kind: &'static str,
    pub(super) entity: u32,
    pub(super) stands_for: Option<u32>,
}

/// A quote.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct QuoteView<'a> {
    pub(super) start: u32,
    pub(super) end: u32,
    pub(super) kind: &'static str,
    pub(super) speaker: Option<u32>,
    pub(super) speaker_text: Option<&'a str>,
    pub(super) cue: Option<SpanView>,
    pub(super) via: Option<u32>,
}

/// A cue.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CueView<'a> {
    pub(super) start: u32,
    pub(super) end: u32,
    pub(super) dimension: &'static str,
    pub(super) subtype: &'static str,
    pub(super) polarity: i8,
    pub(super) strength: u8,
    pub(super) value: f64,
    pub(super) voice: VoiceView,
    pub(super) quote: Option<u32>,
    pub(super) target: Option<u32>,
    pub(super) target_rule: &'static str,
    pub(super) target_confidence: f64,
    pub(super) modifiers: &'a [String],
    pub(super) trace: &'a [String],
    pub(super) entry: &'a str,
}

/// An analysis as the contract shows it.
#[derive(Debug, Serialize)]
pub struct AnalysisView<'a> {
    pub(super) version: &'static str,
    pub(super) language: &'static str,
    pub(super) foreign: Vec<ForeignView>,
    pub(super) sentences: Vec<SpanView>,
    /// Columns; left out where the caller gives them as typed arrays.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) tokens: Option<TokensView>,
    pub(super) lemmas: Vec<&'a str>,
    pub(super) entities: Vec<EntityView<'a>>,
    pub(super) mentions: Vec<MentionView>,
    pub(super) quotes: Vec<QuoteView<'a>>,
    pub(super) cues: Vec<CueView<'a>>,
    pub(super) scores: ScoresView<'a>,
}

impl<'a> AnalysisView<'a> {
    /// The view of `analysis`, which was made from `text`, tokens included.
    pub fn new(analysis: &'a Analysis, text: &'a str) -> Self {
        let index = Utf16Index::new(text);
        let tokens = TokensView::new(&analysis.tokens, &index);
        Self { tokens: Some(tokens), ..Self::without_tokens(analysis, text, &index) }
    }

    /// The same without its tokens, for a caller that passes them in another shape.
    pub fn without_tokens(analysis: &'a Analysis, text: &'a str, index: &Utf16Index) -> Self {
        Self {
            version: env!("CARGO_PKG_VERSION"),
            language: analysis.language,
            foreign: analysis
                .foreign
                .iter()
                .map(|f| ForeignView { span: SpanView::new(f.span, index), language: f.language })
                .collect(),
            sentences: sentences(&analysis.sentences, index),
            tokens: None,
            lemmas: lemmas(&analysis.lemmas),
            entities: entities(analysis, index),
            mentions: analysis.mentions.iter().map(|mention| MentionView::new(mention, index)).collect(),
            quotes: analysis.quotes.iter().map(|quote| QuoteView::new(quote, text, index)).collect(),
            cues: analysis.cues.iter().map(|cue| CueView::new(cue, index)).collect(),
            scores: ScoresView::new(&analysis.scores),
        }
    }
}

/// The entities, each with the places where it is meant without its name.
fn entities<'a>(analysis: &'a Analysis, index: &Utf16Index) -> Vec<EntityView<'a>> {
    let entities = analysis.entities.iter().enumerate();
    let mut entities: Vec<EntityView<'a>> = entities.map(|(id, entity)| EntityView::new(id, entity)).collect();
    for reference in &analysis.references {
        if let Some(entity) = entities.get_mut(reference.entity.0 as usize) {
            entity.references.push(SpanView::new(reference.span, index));
        }
    }
    entities
}

impl<'a> EntityView<'a> {
    fn new(id: usize, entity: &'a Entity) -> Self {
        let Entity { kind, name, mentions } = entity;
        Self { id, kind: kind.name(), name, mentions, references: Vec::new() }
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
