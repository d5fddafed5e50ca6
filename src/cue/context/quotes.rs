//! Where quotes stand, and which tokens they hold.

use std::ops::Range;

use super::Context;
use crate::document::Document;
use crate::order::sort_by_rank;
use crate::quote::Quote;
use crate::span::Span;

/// The quotes of a text by their tokens.
pub(super) struct Places {
    /// The innermost quote of each token; [`NO_QUOTE`] outside.
    of_token: Vec<u32>,
    /// The tokens of each quote.
    said: Vec<Range<usize>>,
    /// The reporting words of the quotes, in text order.
    cues: Vec<Span>,
}

const NO_QUOTE: u32 = u32::MAX;

impl Places {
    pub(super) fn new(document: &Document<'_>, quotes: &[Quote]) -> Self {
        let (of_token, said) = innermost(document, quotes);
        let mut cues: Vec<Span> = quotes.iter().filter_map(|quote| quote.cue).collect();
        sort_by_rank(&mut cues, |cue| [cue.start() as usize, cue.end() as usize, 0, 0]);
        Self { of_token, said, cues }
    }

    pub(super) fn cues(&self) -> &[Span] {
        &self.cues
    }
}

impl Context<'_> {
    /// The index of the innermost quote that holds all these tokens.
    pub(in crate::cue) fn quote_around(&self, tokens: &Range<usize>) -> Option<u32> {
        let quote = self.places.of_token.get(tokens.start).copied().filter(|&quote| quote != NO_QUOTE)?;
        let span = self.span(tokens);
        let holds = |index: u32| self.quotes.get(index as usize).is_some_and(|quote| quote.span.contains(span));
        if holds(quote) {
            return Some(quote);
        }
        // The cue begins in a fragment and goes on after it: the quote around both.
        let last = tokens.end.checked_sub(1).and_then(|last| self.places.of_token.get(last)).copied();
        last.filter(|&quote| quote != NO_QUOTE && holds(quote))
    }

    /// The innermost quote of a token.
    #[inline(never)]
    pub(in crate::cue) fn quote_at(&self, place: usize) -> Option<&Quote> {
        let index = self.places.of_token.get(place).copied().unwrap_or(NO_QUOTE);
        self.quotes.get(index as usize)
    }

    /// The tokens of a token's innermost quote.
    pub(in crate::cue) fn said_at(&self, place: usize) -> Option<Range<usize>> {
        let index = self.places.of_token.get(place).copied().unwrap_or(NO_QUOTE);
        self.places.said.get(index as usize).cloned()
    }

    /// Whether these tokens are the reporting words of a quote.
    pub(in crate::cue) fn is_quote_cue(&self, tokens: &Range<usize>) -> bool {
        let span = self.span(tokens);
        let index = self.places.cues.partition_point(|cue| cue.end() <= span.start());
        self.places.cues.get(index).is_some_and(|cue| cue.overlaps(span))
    }

    /// Whether a quote holds a part of the span.
    pub(in crate::cue) fn quotes_touch(&self, span: Span) -> bool {
        let tokens = self.tokens_of(span);
        tokens.clone().any(|at| self.places.of_token.get(at).is_some_and(|&quote| quote != NO_QUOTE))
    }
}

/// The innermost quote of each token, and the tokens of each quote: quotes are in the order of their starts and never cross,
/// so a stack of open ones is enough.
fn innermost(document: &Document<'_>, quotes: &[Quote]) -> (Vec<u32>, Vec<Range<usize>>) {
    let all = document.tokens.len();
    let mut said = Vec::with_capacity(quotes.len());
    let mut open: Vec<u32> = Vec::new();
    let mut inner = Vec::with_capacity(all);
    for (place, token) in document.tokens.iter().enumerate() {
        while quotes.get(said.len()).is_some_and(|quote| quote.span.start() <= token.span.start()) {
            open.extend(u32::try_from(said.len()).ok());
            said.push(place..all);
        }
        while let Some(&last) = open.last()
            && quotes.get(last as usize).is_none_or(|quote| quote.span.end() <= token.span.start())
        {
            said.get_mut(last as usize).into_iter().for_each(|tokens: &mut Range<usize>| tokens.end = place);
            open.pop();
        }
        inner.push(open.last().copied().unwrap_or(NO_QUOTE));
    }
    (inner, said)
}
