//! Step 5, voice: the innermost reported span that holds the cue; what frames the speech stays with who reports it.

use super::context::Context;
use super::draft::{Draft, Origin};
use super::{Dimension, Voice};
use crate::quote::QuoteKind;

/// Whose stance a draft is, and the reported span it stands in.
pub(super) fn voice(context: &Context<'_>, draft: &Draft) -> (Voice, Option<u32>) {
    let Some(index) = context.quote_around(&draft.tokens) else { return (Voice::Author, None) };
    let Some(quote) = context.quotes.get(index as usize) else { return (Voice::Author, None) };
    let unmarked = matches!(quote.kind, QuoteKind::Indirect | QuoteKind::AccordingTo);
    // The reporter puts the conditional to what he reports and addresses the reader; an inserted « a-t-il dit » is his.
    let framing =
        unmarked && (draft.origin == Origin::Rule("press-conditional") || draft.dimension == Dimension::Engagement);
    let inserted = draft.dimension == Dimension::Attribution
        && quote.cue.is_some_and(|cue| cue.overlaps(context.span(&draft.tokens)));
    let voice = match quote.speaker {
        _ if framing || inserted => Voice::Author,
        Some(speaker) => Voice::Speaker(speaker),
        None => Voice::Unnamed,
    };
    (voice, Some(index))
}

/// The trace's line for a voice.
pub(super) fn line(context: &Context<'_>, voice: Voice) -> String {
    match voice {
        Voice::Author => "voice author".to_owned(),
        Voice::Unnamed => "voice unnamed".to_owned(),
        Voice::Speaker(id) => {
            let name = context.actors.entities.get(id.0 as usize).map_or("", |entity| &entity.name);
            ["voice ", name].concat()
        }
    }
}
