//! Rhetorical questions: the author asks and does not wait for an answer. Interview questions do.

use crate::cue::Dimension;
use crate::cue::classes::Class;
use crate::cue::context::Context;
use crate::cue::draft::{Draft, Drafts};
use crate::document::Document;
use crate::tag::Upos;

/// The longest question that is taken as one, in tokens.
const LONGEST: usize = 60;

/// The cue that ends at the question mark at `mark`.
pub(super) fn at(context: &Context<'_>, mark: usize, drafts: &mut Drafts) {
    let start = start(context, mark);
    let asks = start < mark && !is_quoted(context, mark) && has_verb(context, start, mark);
    if asks && !is_interview(context, start, mark) {
        drafts.push(Draft::neutral(start..mark, Dimension::Engagement, "question", 1, "question"));
    }
}

/// Whether the token stands in a question.
pub(in crate::cue) fn in_question(context: &Context<'_>, place: usize) -> bool {
    let end = context.after(place, LONGEST).find(|&at| {
        context.is(at, Class::BREAK)
            && !context.is(at, Class::OPENING | Class::CLOSING)
            && !matches!(context.lower(at), "(" | ")")
    });
    end.is_some_and(|end| context.is(end, Class::QUESTION))
}

fn is_quoted(context: &Context<'_>, mark: usize) -> bool {
    context.quote_at(mark).is_some() || mark > 0 && context.quote_at(mark - 1).is_some()
}

/// The first word of the question, a leading conjunction left out.
fn start(context: &Context<'_>, mark: usize) -> usize {
    let stop = context.before(mark, LONGEST).find(|&at| {
        context.is(at, Class::QUESTION | Class::COLON | Class::OPENING | Class::CLOSING)
            || matches!(context.lower(at), "." | "!" | "…" | ";" | "–" | "—")
    });
    let sentence = context.sentence(mark).start.max(mark.saturating_sub(LONGEST));
    let mut start = stop.map_or(sentence, |stop| stop + 1);
    while start < mark
        && (context.is_punctuation(start)
            || context.upos(start) == Upos::Cconj
            || matches!(context.lower(start), "mais" | "car" | "or" | "alors"))
    {
        start += 1;
    }
    start
}

/// A headline's « Une suite ? » asks nothing of the reader.
fn has_verb(context: &Context<'_>, start: usize, mark: usize) -> bool {
    (start..mark).any(|at| context.is_verb(at) || matches!(context.lower(at), "pourquoi" | "comment" | "qui" | "quoi"))
}

/// A question alone in its paragraph that addresses somebody as *vous*.
fn is_interview(context: &Context<'_>, start: usize, mark: usize) -> bool {
    let addressed =
        (start..mark).any(|at| matches!(context.lower(at), "vous" | "-vous" | "votre" | "vos" | "tu" | "-tu"));
    addressed && ends_paragraph(context.document, mark)
}

fn ends_paragraph(document: &Document<'_>, mark: usize) -> bool {
    let end = document.tokens.get(mark).map_or(0, |token| token.span.end() as usize);
    let next = document.tokens.get(mark + 1).map_or(document.text.len(), |token| token.span.start() as usize);
    document.text.get(end..next).is_some_and(|gap| gap.contains('\n')) || next == document.text.len()
}
