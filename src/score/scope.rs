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
    /// Counts once over the tokens.
    pub(super) fn new(document: &Document<'_>, quotes: &[Quote]) -> Self {
        let reported = union(quotes.iter().map(|quote| quote.span).collect());
        let foreign = union(document.foreign.iter().map(|stretch| stretch.span).collect());
        let skipped = dateline(document);
        let (mut in_reported, mut in_foreign) = (Cursor::new(&reported), Cursor::new(&foreign));
        let (mut words, mut author_words) = (0, 0);
        for token in document.tokens.iter().skip(skipped).filter(|token| is_word(token)) {
            if in_foreign.holds(token.span) {
                continue;
            }
            words += 1;
            author_words += u32::from(!in_reported.holds(token.span));
        }
        Self { words, author_words }
    }
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

/// Walks disjoint spans along with tokens in text order: linear over both.
struct Cursor<'s> {
    rest: &'s [Span],
}

impl<'s> Cursor<'s> {
    fn new(rest: &'s [Span]) -> Self {
        Self { rest }
    }

    fn holds(&mut self, span: Span) -> bool {
        while let [first, tail @ ..] = self.rest {
            if first.end() > span.start() {
                return first.overlaps(span);
            }
            self.rest = tail;
        }
        false
    }
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
    fn cursor_answers_in_text_order() {
        let spans = [Span::new(2, 4), Span::new(8, 10)];
        let mut cursor = Cursor::new(&spans);
        let held: Vec<bool> =
            [(0, 2), (2, 3), (3, 5), (5, 8), (9, 10)].map(|(s, e)| cursor.holds(Span::new(s, e))).to_vec();
        assert_eq!(held, [false, true, true, false, true]);
    }
}
