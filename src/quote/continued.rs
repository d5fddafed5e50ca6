//! Sentences that go on with what someone else says: « Selon X, … . Il aurait ensuite … ».

use super::frame::Frame;
use super::text::Text;
use super::word::Class;
use super::{Found, QuoteKind, clause};

/// Adds to `found`, in text order, the sentences in the press conditional right behind an according-to clause.
pub(super) fn find(text: &Text<'_>, found: &mut Vec<Found>) {
    let mut more = Vec::new();
    for speech in found.iter().filter(|speech| speech.kind == QuoteKind::AccordingTo) {
        let next = text.sentence_index(speech.tokens.start) + 1;
        let Some(sentence) = text.sentence_at(next) else { continue };
        let same = text.paragraph_index(sentence.start) == text.paragraph_index(speech.tokens.start);
        let place = found.partition_point(|other| other.tokens.start < sentence.start);
        let free = found.get(place).is_none_or(|other| other.tokens.start >= sentence.end && other.at >= sentence.end);
        let hearsay = sentence.len() <= clause::REACH && is_hearsay(text, sentence.clone());
        if same && free && hearsay {
            let tokens = clause::trim(text, sentence.clone());
            let frame = Frame { cue: None, at: sentence.start, via: None, who: speech.who.clone() };
            more.push(Found::new(tokens, QuoteKind::Indirect, frame));
        }
    }
    if !more.is_empty() {
        found.append(&mut more);
        super::in_text_order(found);
    }
}

/// Whether the main verb is « aurait fait » or « serait venu », under no condition.
fn is_hearsay(text: &Text<'_>, mut sentence: std::ops::Range<usize>) -> bool {
    let plain = sentence.clone().all(|at| {
        !matches!(text.lower(at), "si" | "s'il" | "?" | "je" | "nous" | "on")
            && !matches!(text.class(at), Class::Mark(_) | Class::According(_))
    });
    let verb = sentence.find(|&at| text.is_finite(at));
    plain
        && verb.is_some_and(|verb| {
            let compound = (verb + 1..verb + 4).any(|at| text.is_past_participle(at));
            text.is_conditional(verb) && compound && matches!(text.lemma(verb), "avoir" | "être")
        })
}
