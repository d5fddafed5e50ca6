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
    let (start, asks) = if has_verb(context, start, mark) {
        (start, start < mark)
    } else {
        let first = context.sentence(mark).start;
        (first, is_echo(context, first, mark))
    };
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

/// « Et la dissolution ? L'Élysée n'y songe pas. »: a whole sentence, which the paragraph goes on to answer.
fn is_echo(context: &Context<'_>, first: usize, mark: usize) -> bool {
    first > 0
        && first < mark
        && mark < first + ECHO
        && context.upos(mark - 1) != Upos::Punct
        && !(first..mark).any(|at| context.is_mark(at) || context.is(at, Class::BREAK))
        && !ends_paragraph(context.document, mark)
}

/// The longest question without a verb, in tokens.
const ECHO: usize = 12;

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

#[cfg(test)]
mod tests {
    use crate::Analyzer;
    use crate::cue::Dimension;

    fn asks(text: &str) -> bool {
        let analysis = Analyzer::new().unwrap().analyze(text);
        analysis.cues.iter().any(|cue| cue.dimension == Dimension::Engagement)
    }

    #[test]
    fn a_question_without_a_verb_is_answered_where_it_stands() {
        for text in [
            "Le gouvernement tient. Et la dissolution ? L'Élysée n'y songe pas.",
            "Le péage a été payé. Du racket ? Bien entendu.",
            "La pièce tient debout. Le doublage ? Une calamité.",
        ] {
            assert!(asks(text), "{text}");
        }
        // A headline, an interviewer's cue, words that are somebody's.
        for text in [
            "Une suite ?\n\nLe studio n'a rien annoncé.",
            "Le studio n'a rien annoncé.\n\nEt la suite ?\n\nElle viendra.",
            "Le maire a répondu. « Et la suite ? Elle viendra », a dit un élu.",
        ] {
            assert!(!asks(text), "{text}");
        }
    }
}
