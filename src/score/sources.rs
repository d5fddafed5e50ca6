//! How much is sourced, and how openly: shares with Wilson intervals. Their evidence is quotes, not cues.

use super::interval::wilson;
use super::scope::Scope;
use super::{Measure, index};
use crate::quote::Quote;

/// Words in reported speech / words.
pub(super) fn sourced_share(scope: &Scope, quotes: &[Quote]) -> Measure {
    let evidence = (0..index(quotes.len())).collect();
    Measure { rate: wilson(scope.words.saturating_sub(scope.author_words), scope.words), evidence }
}

/// Quotes of named speakers / quotes of named or unnamed ones; those without any attribution do not count.
pub(super) fn transparency(quotes: &[Quote]) -> Measure {
    let attributed = |quote: &Quote| quote.speaker.is_some() || quote.speaker_span.is_some();
    let evidence: Vec<u32> =
        quotes.iter().enumerate().filter(|(_, quote)| attributed(quote)).map(|(position, _)| index(position)).collect();
    let named = quotes.iter().filter(|quote| quote.speaker.is_some()).count();
    Measure { rate: wilson(index(named), index(evidence.len())), evidence }
}
