//! Entities and quotes as the gold says them, so that cues can be judged by themselves.

use std::collections::BTreeMap;

use partipris::entity::{Actors, Entity, EntityId, EntityType, Mention};
use partipris::quote::{Quote, QuoteKind};
use partipris::{Document, Span};

use crate::gold::{self, GoldArticle, GoldMention, Speaker};

/// The gold's entities, and their names by id.
pub(super) fn actors(document: &Document<'_>, article: &GoldArticle) -> (Actors, Vec<String>) {
    let mut names: Vec<String> = Vec::new();
    let mut ids: BTreeMap<String, u32> = BTreeMap::new();
    let mut id = |name: &str| {
        let next = u32::try_from(ids.len()).unwrap_or(u32::MAX);
        let id = *ids.entry(name.to_owned()).or_insert(next);
        if id == next {
            names.push(name.to_owned());
        }
        EntityId(id)
    };
    let mentions: Vec<Mention> = article
        .mentions
        .iter()
        .map(|mention| {
            let span = span(mention.span);
            let name = mention.entity.clone().unwrap_or_else(|| mention.span.of(&article.text).to_owned());
            let entity = id(&name);
            let stands_for = mention.stands_for.as_deref().map(&mut id);
            Mention { span, tokens: tokens(document, span), kind: kind(mention), entity, stands_for }
        })
        .collect();
    let entities = (0..).zip(&names).map(|(id, name)| entity(EntityId(id), name, &mentions)).collect();
    (Actors { mentions, entities, references: Vec::new() }, names)
}

/// An entity with its mentions; a nationality is its country's, a state that is only stood for a place.
fn entity(id: EntityId, name: &str, mentions: &[Mention]) -> Entity {
    let named = (0..).zip(mentions).filter(|(_, mention)| mention.entity == id);
    let kind = named.clone().map(|(_, mention)| mention.kind).find(|&kind| kind != EntityType::Norp);
    Entity { kind: kind.unwrap_or(EntityType::Loc), name: name.to_owned(), mentions: named.map(|(at, _)| at).collect() }
}

/// The gold's quotes, without their reporting words: the gold does not link them.
pub(super) fn quotes(article: &GoldArticle, names: &[String]) -> Vec<Quote> {
    let id = |name: &str| names.iter().position(|known| known == name).and_then(|place| u32::try_from(place).ok());
    let quote = |quote: &gold::GoldQuote| Quote {
        span: span(quote.span),
        kind: match quote.kind {
            gold::QuoteKind::Direct => QuoteKind::Direct,
            gold::QuoteKind::Mixed => QuoteKind::Mixed,
            gold::QuoteKind::Indirect => QuoteKind::Indirect,
            gold::QuoteKind::AccordingTo => QuoteKind::AccordingTo,
            gold::QuoteKind::EmbeddedPost => QuoteKind::EmbeddedPost,
        },
        speaker: match &quote.speaker {
            Speaker::Entity(name) => id(name).map(EntityId),
            Speaker::Unknown | Speaker::Unnamed => None,
        },
        speaker_span: None,
        cue: None,
        via: None,
    };
    article.quotes.iter().map(quote).collect()
}

fn span(span: crate::span::Span) -> Span {
    let narrow = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
    Span::new(narrow(span.start), narrow(span.end))
}

fn tokens(document: &Document<'_>, span: Span) -> (u32, u32) {
    let first = document.tokens.partition_point(|token| token.span.end() <= span.start());
    let last = document.tokens.partition_point(|token| token.span.start() < span.end());
    (u32::try_from(first).unwrap_or(u32::MAX), u32::try_from(last).unwrap_or(u32::MAX))
}

fn kind(mention: &GoldMention) -> EntityType {
    use gold::EntityKind as Gold;
    match mention.kind {
        Gold::Per => EntityType::Per,
        Gold::Loc => EntityType::Loc,
        Gold::Org => EntityType::Org,
        Gold::Norp => EntityType::Norp,
        Gold::Event => EntityType::Event,
        Gold::Product => EntityType::Product,
        Gold::Work => EntityType::Work,
        Gold::Date => EntityType::Date,
        Gold::Money => EntityType::Money,
        Gold::Quantity => EntityType::Quantity,
    }
}
