//! Headlines that quote without a name: who says the same words further on.

use super::text::Text;
use super::{Found, Quote};
use crate::entity::EntityId;
use crate::span::Span;

/// Quotations at the front that may be headlines, at most; and paragraphs.
pub(super) const HEADLINES: usize = 3;

/// So many words are the same where a headline repeats what is said.
const REPEATED: usize = 4;

/// « « Je n'ai rien signé » : le maire devant ses juges »: who says the same words further on, for a headline that does
/// not tell.
pub(super) fn repeated(
    text: &Text<'_>,
    found: &[Found],
    quotes: &[Quote],
    headline: usize,
) -> Option<(Option<EntityId>, Option<Span>)> {
    let silent = quotes.get(headline).is_some_and(|quote| quote.speaker.is_none());
    let said = found.get(headline).filter(|said| silent && text.paragraph_index(said.tokens.start) < HEADLINES)?;
    let words = said.tokens.start..said.tokens.end.min(said.tokens.start + REPEATED);
    let starts =
        |at: usize| words.clone().enumerate().all(|(offset, word)| text.lower(at + offset) == text.lower(word));
    let mut later = found.iter().zip(quotes).skip(headline + 1);
    let same = |said: &Found| words.len() == REPEATED && said.tokens.clone().any(starts);
    let (_, quote) = later.find(|(said, quote)| quote.speaker.is_some() && same(said))?;
    Some((quote.speaker, quote.speaker_span))
}
