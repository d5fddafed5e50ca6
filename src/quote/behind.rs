//! Speech without quote marks before its reporting clause: « Le port fermera, a annoncé X ».

use std::ops::Range;

use super::frame::{self, Before, Frame};
use super::group::Group;
use super::speaker::Who;
use super::text::Text;
use super::word::Class;
use super::{Found, QuoteKind, clause, people};
use crate::tag::Upos;

/// What is said before a reporting clause (« …, ont indiqué les deux délégations »).
pub(super) fn find(text: &Text<'_>, verb: usize, sentence: &Range<usize>) -> Option<Found> {
    let comma = (sentence.start.max(verb.saturating_sub(5))..verb).rev().find(|&at| text.class(at) == Class::Comma)?;
    let group = Group::at(text, comma + 1).filter(|group| group.verb == verb)?;
    let frame = frame::behind(text, comma, Before::Clause).filter(|frame| is_speaker(text, frame))?;
    let start = clause::start(text, comma, sentence);
    let before = start..comma;
    let open = (before.clone()).all(|at| text.is_quoted(at));
    // An opening mark without its other half: the speech between marks is read elsewhere.
    let unclosed = before.clone().any(|at| matches!(text.class(at), Class::Mark(_)) && !text.is_quoted(at));
    if before.is_empty() || open || unclosed || text.is_quoted(comma) {
        return None;
    }
    let tokens = around_insertion(text, before, &group, &frame, sentence.end)?;
    Some(Found::new(tokens, QuoteKind::Indirect, frame))
}

/// « Le carnet a fondu, fait-il valoir, et l'État n'aide pas »: what is said behind the reporting clause of `speech`.
pub(super) fn resumed(text: &Text<'_>, speech: &Found, sentence: &Range<usize>) -> Option<Found> {
    let comma = (speech.at..sentence.end.min(speech.at + 4)).find(|&at| text.class(at) == Class::Comma)?;
    let start = comma + 2;
    let mut behind = start..sentence.end.min(start + clause::REACH);
    let end = behind.find(|&at| !text.is_quoted(at) && text.class(at).ends_clause()).unwrap_or(sentence.end);
    let goes_on = text.lower(comma + 1) == "et"
        && text.class(start) != Class::Que
        && (start..end).any(|at| text.is_finite(at) && !text.is_quoted(at));
    goes_on.then(|| Found { tokens: clause::trim(text, start..end), ..speech.clone() })
}

/// Whether the noun behind the verb is someone who speaks, rather than the object of a verb whose subject is before it.
fn is_speaker(text: &Text<'_>, frame: &Frame) -> bool {
    let speaks = match &frame.who {
        // « …, a-t-on appris auprès de l'aéroport »
        Who::Words(words) => words.len() == 1 || told_to_us(text, frame.at) || names_a_speaker(text, words),
        who => *who != Who::Nobody,
    };
    speaks && text.lemma(frame.at) != "trouver"
}

fn told_to_us(text: &Text<'_>, verb: usize) -> bool {
    [verb.saturating_sub(1), verb + 1].into_iter().any(|at| text.is_inverted_pronoun(at))
}

/// Whether `tokens` hold a finite verb outside of relative clauses between commas.
fn has_main_verb(text: &Text<'_>, tokens: Range<usize>) -> bool {
    let mut aside = false;
    for at in tokens {
        let opens = matches!(text.lower(at + 1), "qui" | "dont" | "où" | "que" | "qu'");
        if text.class(at) == Class::Comma {
            aside = opens;
        } else if !aside && text.is_finite(at) {
            return true;
        }
    }
    false
}

/// « L'inflation, estime X, va reculer »: both sides of the frame, where the first lacks its verb; a subject whose verb the
/// frame would be is no speech.
fn around_insertion(
    text: &Text<'_>,
    before: Range<usize>,
    group: &Group,
    frame: &Frame,
    limit: usize,
) -> Option<Range<usize>> {
    if has_main_verb(text, before.clone()) {
        return Some(before);
    }
    let behind = group.tokens.end.max(frame.at);
    let comma = (behind..limit.min(behind + 20)).find(|&at| text.class(at) == Class::Comma);
    let rest = comma.map(|comma| comma + 1..clause::end(text, comma + 1, limit, false));
    if before.clone().all(|at| matches!(text.upos(at), Upos::Cconj | Upos::Adv)) && before.len() <= 2 {
        let linked = rest.filter(|rest| rest.clone().any(|at| text.is_finite(at)) && !text.is_quoted(rest.start));
        return linked.map(|rest| clause::trim(text, rest));
    }
    let rest = rest.filter(|rest| text.is_finite(rest.start) || text.is_clitic(rest.start));
    // « Têtue comme une mule, dit-on. »
    let judged =
        group.pronoun.is_some() && (text.upos(before.start) == Upos::Adj || text.is_past_participle(before.start));
    let exclaimed = judged || before.len() <= 2 && text.upos(before.start) != Upos::Det;
    rest.map(|rest| before.start..rest.end).or(exclaimed.then_some(before))
}

/// Whether some noun of the phrase is of those who speak; « des indices montrent » reports nobody.
pub(super) fn names_a_speaker(text: &Text<'_>, words: &Range<usize>) -> bool {
    let speaks = |at: usize| people::can_speak(text.lemma(at)) && !people::is_figure(text.lemma(at));
    let mut heads = words.clone().take_while(|&at| text.upos(at) != Upos::Adp).peekable();
    let noun = |at: &usize| matches!(text.upos(*at), Upos::Noun | Upos::Pron | Upos::Adj);
    let nameless = heads.peek().is_none();
    nameless || heads.filter(noun).any(|at| text.upos(at) == Upos::Pron || speaks(at))
}
