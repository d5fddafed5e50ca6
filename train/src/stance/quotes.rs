//! Quotes of the whole pipeline against the gold's, with their speakers.

use partipris::Analyzer;
use partipris::entity::Actors;
use partipris::quote::QuoteKind;

use super::{Article, gold_names};
use crate::gold::{self, GoldArticle, Speaker};
use crate::score::quotes::{QuoteItem, QuoteScores, match_quotes, score_quotes};
use crate::span::Span;

/// Figures over the articles, and a line for each quote missed, needless or with a wrong speaker.
pub(super) fn score(analyzer: &Analyzer, articles: &[Article]) -> (QuoteScores, Vec<String>) {
    let mut sum = QuoteScores::default();
    let mut faults = Vec::new();
    for (name, article) in articles {
        let (expected, found) = (expected(article), found(analyzer, article));
        sum.add(score_quotes(&article.text, &expected, &found));
        faults.extend(wrong(&article.text, &expected, &found).into_iter().map(|line| format!("{name}: {line}")));
    }
    (sum, faults)
}

fn wrong(text: &str, expected: &[QuoteItem<String>], found: &[QuoteItem<String>]) -> Vec<String> {
    let pairs = match_quotes(text, expected, found);
    let show = |quote: &QuoteItem<String>| quote.span.of(text).replace('\n', " ");
    let missed = expected.iter().enumerate().filter(|(place, _)| !pairs.iter().any(|(gold, _)| gold == place));
    let needless = found.iter().enumerate().filter(|(place, _)| !pairs.iter().any(|(_, found)| found == place));
    let mut lines: Vec<String> = missed.map(|(_, quote)| format!("missed {}", show(quote))).collect();
    lines.extend(needless.map(|(_, quote)| format!("needless {}", show(quote))));
    let matched = pairs.iter().filter_map(|&(gold, at)| Some((expected.get(gold)?, found.get(at)?)));
    for (gold, quote) in matched.filter(|(gold, quote)| gold.speaker != quote.speaker) {
        lines.push(format!("speaker is {:?}, not {:?}: {}", gold.speaker, quote.speaker, show(gold)));
    }
    lines
}

fn expected(article: &GoldArticle) -> Vec<QuoteItem<String>> {
    let item = |quote: &gold::GoldQuote| QuoteItem {
        span: quote.span,
        kind: quote.kind,
        speaker: match &quote.speaker {
            Speaker::Entity(name) => Some(name.clone()),
            Speaker::Unknown | Speaker::Unnamed => None,
        },
    };
    article.quotes.iter().map(item).collect()
}

fn found(analyzer: &Analyzer, article: &GoldArticle) -> Vec<QuoteItem<String>> {
    let analysis = analyzer.analyze(&article.text);
    let actors = Actors { mentions: analysis.mentions, entities: analysis.entities, references: analysis.references };
    let names = gold_names(&actors, article);
    let item = |quote: &partipris::quote::Quote| QuoteItem {
        span: Span::new(quote.span.start() as usize, quote.span.end() as usize),
        kind: kind(quote.kind),
        speaker: quote.speaker.map(|id| names.get(&id.0).cloned().unwrap_or_else(|| format!("#{}", id.0))),
    };
    analysis.quotes.iter().map(item).collect()
}

fn kind(kind: QuoteKind) -> gold::QuoteKind {
    match kind {
        QuoteKind::Direct => gold::QuoteKind::Direct,
        QuoteKind::Mixed => gold::QuoteKind::Mixed,
        QuoteKind::Indirect => gold::QuoteKind::Indirect,
        QuoteKind::AccordingTo => gold::QuoteKind::AccordingTo,
        QuoteKind::EmbeddedPost => gold::QuoteKind::EmbeddedPost,
    }
}
