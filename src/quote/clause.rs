//! Where a reported clause ends and where a clause starts.

use std::ops::Range;

use super::group::Group;
use super::text::Text;
use super::word::{According, Class};
use crate::tag::Upos;

/// Clauses are not followed further than this many tokens.
pub(super) const REACH: usize = 120;

/// End of the clause that starts at `start` and cannot pass `limit`; `inserted` says that the frame itself stands
/// between commas, so that a comma with a verb behind it returns to the main clause.
pub(super) fn end(text: &Text<'_>, start: usize, limit: usize, inserted: bool) -> usize {
    let limit = limit.min(start + REACH);
    let mut depth = 0usize;
    let mut at = start;
    while at < limit {
        // What stands between marks is read as one piece.
        if at == start || !text.is_quoted(at) {
            match text.class(at) {
                Class::Open => depth += 1,
                Class::Close if depth > 0 => depth -= 1,
                _ if depth == 0 && ends_before(text, at, start, inserted) => break,
                _ => {}
            }
        }
        at += 1;
    }
    trim(text, start..at).end
}

/// Whether the clause that starts at `start` ends before the token at `at`.
fn ends_before(text: &Text<'_>, at: usize, start: usize, inserted: bool) -> bool {
    match text.class(at) {
        Class::Close | Class::Semicolon => true,
        Class::Colon => opens_quote(text, at + 1),
        Class::Comma => ends_at_comma(text, at, inserted),
        Class::According(According::Selon) => at > start,
        _ => at > start && returns_to_reporter(text, at),
    }
}

/// End of an infinitive or a predicate: the first comma, or where [`end`] says.
pub(super) fn short_end(text: &Text<'_>, start: usize, limit: usize) -> usize {
    let end = end(text, start, limit, true);
    let comma =
        (start..end).find(|&at| text.class(at) == Class::Comma && !text.is_quoted(at) && !joins_numbers(text, at));
    trim(text, start..comma.unwrap_or(end)).end
}

fn joins_numbers(text: &Text<'_>, comma: usize) -> bool {
    text.upos(comma + 1) == Upos::Num && comma > 0 && text.upos(comma - 1) == Upos::Num
}

fn opens_quote(text: &Text<'_>, at: usize) -> bool {
    matches!(text.class(at), Class::Mark(_))
}

/// Whether the comma at `at` ends the reported clause, by the words behind it.
fn ends_at_comma(text: &Text<'_>, at: usize, inserted: bool) -> bool {
    let next = at + 1;
    let after = next + 1;
    match text.lower(next) {
        "selon" => return true,
        "d'" if text.lower(after) == "après" => return true,
        "ce" if matches!(text.lower(after), "qui" | "que" | "qu'" | "dont") => return true,
        "pour" if text.lower(after) == "qui" => return true,
        // « …, un bilan que Paris conteste »
        "un" | "une" if text.class(after + 1) == Class::Que => {
            return (after + 2..after + 8).any(|at| text.is_finite(at) && text.report(at).is_some());
        }
        "avant" if matches!(text.lower(after), "de" | "d'") => return text.report(after + 1).is_some(),
        "tout" if text.lower(after) == "en" => return true,
        "mais" | "tandis" | "alors" | "quand" => return !continues_with_que(text, after),
        "et" => {
            return text.is_finite(after)
                && text.report(Group::at(text, after).map_or(after, |group| group.verb)).is_some();
        }
        "a" | "ont" | "avait" | "avaient" | "est" if inserted => return true,
        _ => {}
    }
    if text.is_present_participle(next) && text.report(next).is_some() {
        return true;
    }
    Group::at(text, next).is_some_and(|group| inserted || group.pronoun.is_some() || text.report(group.verb).is_some())
}

fn continues_with_que(text: &Text<'_>, at: usize) -> bool {
    text.class(at) == Class::Que && text.lower(at.saturating_sub(1)) == "mais"
}

/// « et assure que », « et a ajouté que »: the reporter's verb again, without a comma.
fn returns_to_reporter(text: &Text<'_>, at: usize) -> bool {
    if text.lower(at) != "et" || !(text.is_finite(at + 1) || text.is_clitic(at + 1) || text.is_past_participle(at + 1))
    {
        return false;
    }
    let verb = Group::at(text, at + 1).map_or(at + 1, |group| group.verb);
    let complement = (verb + 1..verb + 4).any(|at| text.class(at) == Class::Que || text.is_infinitive(at));
    text.report(verb).is_some() && complement
}

/// `tokens` without punctuation at either end, but with brackets and marks that have their other half inside.
pub(super) fn trim(text: &Text<'_>, tokens: Range<usize>) -> Range<usize> {
    let Range { mut start, mut end } = tokens;
    while start < end && is_loose(text, start) {
        start += 1;
    }
    while start < end && is_loose(text, end - 1) {
        end -= 1;
    }
    start..end
}

fn is_loose(text: &Text<'_>, at: usize) -> bool {
    text.lower(at) == "et"
        || matches!(text.class(at), Class::Comma | Class::Colon | Class::Semicolon | Class::Stop | Class::Dash)
}

/// Start of the clause that ends before `end`: after a semicolon, a colon, a mark or a dateline, or where the sentence starts.
pub(super) fn start(text: &Text<'_>, end: usize, sentence: &Range<usize>) -> usize {
    let from = sentence.start.max(end.saturating_sub(REACH));
    let boundary = (from..end).rev().find(|&at| {
        matches!(text.class(at), Class::Semicolon | Class::Stop) || (text.class(at) == Class::Colon && at + 2 < end)
    });
    let start = boundary.map_or(from, |boundary| boundary + 1);
    trim(text, after_dateline(text, start, end)..end).start
}

/// « TBILISSI, 14 octobre (Agences) - »: the dash within the first tokens of a paragraph, after no verb.
fn after_dateline(text: &Text<'_>, start: usize, end: usize) -> usize {
    if text.paragraph(start).start != start {
        return start;
    }
    let head = start..end.min(start + 12);
    let dash = head.clone().find(|&at| text.class(at) == Class::Dash).filter(|&dash| dash > start);
    dash.filter(|&dash| !(start..dash).any(|at| text.is_finite(at))).map_or(start, |dash| dash + 1)
}
