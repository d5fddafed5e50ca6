//! [`Scope`]: which word tokens count, and which of them are the author's.

use crate::document::Document;
use crate::order::sort_by_rank;
use crate::quote::Quote;
use crate::segment::{Token, TokenKind};
use crate::span::Span;

/// How far into the text a dateline (« PARIS, 12 mars (AFP) — ») may reach, in tokens.
const DATELINE_TOKENS: usize = 14;

/// Word counts of a text: punctuation, URLs, datelines and foreign stretches excluded.
pub(super) struct Scope {
    /// All words.
    pub(super) words: u32,
    /// Words outside reported speech.
    pub(super) author_words: u32,
}

impl Scope {
    /// Counts all words, then those in the stretches that do not count.
    pub(super) fn new(document: &Document<'_>, quotes: &[Quote]) -> Self {
        let tokens = document.tokens.get(dateline(document)..).unwrap_or(&[]);
        let foreign: Vec<Span> = document.foreign.iter().map(|stretch| stretch.span).collect();
        let reported = quotes.iter().map(|quote| quote.span);
        let others = union(foreign.iter().copied().chain(reported).collect());
        let all = words(tokens);
        Self { words: all - words_within(tokens, &union(foreign)), author_words: all - words_within(tokens, &others) }
    }
}

fn words(tokens: &[Token]) -> u32 {
    tokens.iter().map(|token| u32::from(is_word(token))).sum()
}

/// How many words touch one of the disjoint `spans`: linear over both.
fn words_within(tokens: &[Token], spans: &[Span]) -> u32 {
    let mut rest = tokens;
    let mut sum = 0;
    for span in spans {
        let (_, from) = split(rest, |token| token.span.end() <= span.start());
        let (inside, behind) = split(from, |token| token.span.start() < span.end());
        sum += words(inside);
        rest = behind;
    }
    sum
}

/// The leading tokens that `are` so, and the rest.
fn split(tokens: &[Token], are: impl Fn(&Token) -> bool) -> (&[Token], &[Token]) {
    tokens.split_at(tokens.iter().position(|token| !are(token)).unwrap_or(tokens.len()))
}

/// Whether the token counts as a word.
pub(super) fn is_word(token: &Token) -> bool {
    matches!(token.kind, TokenKind::Word | TokenKind::Contraction | TokenKind::Number)
}

/// How many leading tokens are a dateline: an agency in parentheses followed by a dash, in the first line.
fn dateline(document: &Document<'_>) -> usize {
    let head = document.tokens.get(..DATELINE_TOKENS.min(document.tokens.len())).unwrap_or(&[]);
    let dash = head.windows(2).position(|pair| {
        let [before, after] = pair else { return false };
        document.form(before) == ")" && matches!(document.form(after), "-" | "–" | "—")
    });
    dash.map_or(0, |position| position + 2)
}

/// Sorted, disjoint spans that cover the same bytes.
fn union(mut spans: Vec<Span>) -> Vec<Span> {
    sort_by_rank(&mut spans, |span| [span.start() as usize, span.end() as usize, 0, 0]);
    let mut merged: Vec<Span> = Vec::with_capacity(spans.len());
    for span in spans {
        match merged.last_mut() {
            Some(last) if span.start() <= last.end() => *last = last.cover(span),
            _ => merged.push(span),
        }
    }
    merged
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn union_merges_nested_and_touching_spans() {
        let merged = union(vec![Span::new(5, 9), Span::new(0, 3), Span::new(1, 2), Span::new(9, 12)]);
        assert_eq!(merged, [Span::new(0, 3), Span::new(5, 12)]);
    }

    #[test]
    fn a_word_that_touches_two_spans_counts_once() {
        let text = "un mot long touche un autre";
        let tokens = crate::segment::segment(text).tokens;
        assert_eq!(words_within(&tokens, &[Span::new(3, 8), Span::new(9, 13)]), 3);
        assert_eq!(words_within(&tokens, &[Span::new(30, 40)]), 0);
    }
}
