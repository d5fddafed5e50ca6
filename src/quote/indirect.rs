//! Speech without quote marks under a reporting verb.

use std::ops::Range;

use super::frame::{self, Frame};
use super::group::Group;
use super::text::Text;
use super::word::Class;
use super::{Found, QuoteKind, Report, clause, verbs};
use crate::tag::{Mood, Upos};

/// A complement starts this many tokens behind its verb at most.
const REACH: usize = 24;

/// Adds the indirect speech of every sentence.
pub(super) fn find(text: &Text<'_>, found: &mut Vec<Found>) {
    for sentence in &text.document.sentences {
        let sentence = sentence.tokens.start as usize..sentence.tokens.end as usize;
        for at in sentence.clone() {
            if text.report(at).is_some() && !text.is_quoted(at) {
                let speech = complement(text, at, &sentence).or_else(|| framed_behind(text, at, &sentence));
                found.extend(speech);
            }
        }
    }
}

/// What the verb at `verb` says: a clause, an infinitive or a predicate behind it.
fn complement(text: &Text<'_>, verb: usize, sentence: &Range<usize>) -> Option<Found> {
    if !text.is_verb(verb) || (text.is_infinitive(verb) && !verbs::is_narrated(text, verb)) {
        return None;
    }
    let group = Group::around(text, verb);
    if speaks_for_the_author(text, &group) {
        return None;
    }
    let inserted = is_inserted(text, &group, sentence.start);
    let tokens = said(text, &group, sentence.end, inserted)?;
    let tokens = clause::trim(text, tokens);
    let quoted_whole = matches!(text.class(tokens.start), Class::Mark(_));
    let frame = || frame::of_verb(text, verb, sentence.start);
    (!tokens.is_empty() && !quoted_whole).then(|| Found::new(tokens, QuoteKind::Indirect, frame()))
}

/// « disons », « je crois »: the author's own words.
fn speaks_for_the_author(text: &Text<'_>, group: &Group) -> bool {
    let before = group.tokens.start.checked_sub(1).map_or("", |before| text.lower(before));
    let first = group.tokens.clone().find(|&at| text.is_finite(at)).map(|at| text.morph(at));
    let addressed = first.is_some_and(|morph| morph.mood == Some(Mood::Imp) || matches!(morph.person, Some(1 | 2)));
    matches!(before, "je" | "j'" | "nous" | "vous") || addressed
}

/// Whether the frame stands in a relative or participial clause between commas.
fn is_inserted(text: &Text<'_>, group: &Group, from: usize) -> bool {
    let near = from.max(group.tokens.start.saturating_sub(12));
    let opener = (near..group.tokens.start).rev().find(|&at| text.class(at) == Class::Comma);
    opener.is_some_and(|comma| matches!(text.lower(comma + 1), "qui" | "que" | "qu'" | "dont"))
}

/// The tokens of what is said.
fn said(text: &Text<'_>, group: &Group, limit: usize, inserted: bool) -> Option<Range<usize>> {
    let start = group.tokens.end;
    let mut between = Between::default();
    for at in start..limit.min(start + REACH) {
        match text.class(at) {
            Class::Que if is_conjunction(text, at) && frame::carries_clause(text, group.verb, group) => {
                return Some(at + 1..clause::end(text, at + 1, limit, inserted));
            }
            Class::Whether if asks(text, group, at) => return Some(at..clause::end(text, at + 1, limit, inserted)),
            Class::Colon => return after_colon(text, group, at + 1..limit),
            Class::Stop | Class::Semicolon | Class::Mark(_) => return None,
            _ => {}
        }
        if text.is_infinitive(at) {
            let said = is_told(text, group, at, &between).then(|| infinitive_start(text, start, at));
            return said.map(|first| first..clause::short_end(text, at, limit));
        }
        if at == start && is_predicate(text, group, at) {
            return Some(at..clause::short_end(text, at, limit));
        }
        if text.is_finite(at) || text.lower(at) == "qui" {
            return None;
        }
        between.note(text, at);
    }
    None
}

/// What stands between a verb and its complement.
#[derive(Default)]
struct Between {
    comma: bool,
    object: bool,
    prepositional: bool,
}

impl Between {
    fn note(&mut self, text: &Text<'_>, at: usize) {
        self.comma |= text.class(at) == Class::Comma;
        let noun = matches!(text.upos(at), Upos::Noun | Upos::Propn);
        self.object |= noun && !self.prepositional && text.mention(at).is_none();
        self.prepositional |= text.upos(at) == Upos::Adp;
    }
}

/// « que » that opens a clause, not « ne … que » nor « plus … que ».
fn is_conjunction(text: &Text<'_>, at: usize) -> bool {
    let before = at.checked_sub(1).map_or("", |before| text.lower(before));
    let compares = matches!(before, "plus" | "moins" | "aussi" | "autre" | "même" | "tel" | "ce" | "alors" | "tandis");
    let restricts =
        (at.saturating_sub(6)..at).any(|at| matches!(text.lower(at), "ne" | "n'")) && text.upos(at) == Upos::Adv;
    !compares && !restricts
}

/// « demande si », « s'interroge sur », « explique pourquoi »
fn asks(text: &Text<'_>, group: &Group, at: usize) -> bool {
    let verb = text.lemma(group.verb);
    let near = at <= group.tokens.end + 4;
    near && matches!(verb, "demander" | "interroger" | "expliquer" | "préciser" | "dire" | "raconter")
        && text.lower(at) != "quand"
}

/// Whether the infinitive at `at` is what is told: bare, or with « de » for the verbs that tell so.
fn is_told(text: &Text<'_>, group: &Group, at: usize, between: &Between) -> bool {
    let lemma = text.lemma(group.verb);
    let first = infinitive_start(text, group.tokens.end, at);
    let before = first.checked_sub(1).filter(|&before| before >= group.tokens.end);
    let governed = before.is_some_and(|before| text.upos(before) == Upos::Adp);
    let with_de = governed && before.is_some_and(|before| matches!(text.lower(before), "de" | "d'"));
    if with_de {
        return verbs::tells_with_de(lemma) && (group.pronominal || !is_reflexive_only(lemma));
    }
    let speech = matches!(text.report(group.verb), Some(Report::Speech | Report::Object))
        && !matches!(lemma, "croire" | "penser");
    speech && !governed && !between.comma && !between.object && !verbs::requests(lemma)
}

fn is_reflexive_only(lemma: &str) -> bool {
    matches!(lemma, "défendre" | "excuser" | "féliciter" | "flatter" | "plaindre" | "vanter" | "réjouir")
}

/// The infinitive with the negation and the pronouns before it.
fn infinitive_start(text: &Text<'_>, from: usize, infinitive: usize) -> usize {
    let belongs = |at: usize| text.is_clitic(at) || matches!(text.lower(at), "pas" | "jamais" | "rien" | "plus");
    let mut first = infinitive;
    while first > from && belongs(first - 1) {
        first -= 1;
    }
    first
}

/// « se dit prêt », « que X juge trompeur »
fn is_predicate(text: &Text<'_>, group: &Group, at: usize) -> bool {
    let predicate = text.upos(at) == Upos::Adj || text.is_past_participle(at);
    let relative = (group.tokens.start.saturating_sub(20)..group.tokens.start).any(|at| text.class(at) == Class::Que);
    let clitic = group.tokens.clone().any(|at| matches!(text.lower(at), "le" | "la" | "l'" | "les"));
    predicate && verbs::takes_predicate(text.lemma(group.verb)) && (group.pronominal || relative || clitic)
}

/// « Elle explique : le projet est mort. »
fn after_colon(text: &Text<'_>, group: &Group, behind: Range<usize>) -> Option<Range<usize>> {
    let quoted = matches!(text.class(behind.start), Class::Mark(_));
    let speech =
        matches!(text.report(group.verb), Some(Report::Speech | Report::Object)) && !text.is_infinitive(group.verb);
    let clause = behind.clone().take(20).any(|at| text.is_finite(at));
    (speech && clause && !quoted && behind.len() > 4).then(|| clause::trim(text, behind))
}

/// What is said before a reporting clause (« …, ont indiqué les deux délégations »).
fn framed_behind(text: &Text<'_>, verb: usize, sentence: &Range<usize>) -> Option<Found> {
    let comma = (sentence.start.max(verb.saturating_sub(5))..verb).rev().find(|&at| text.class(at) == Class::Comma)?;
    let group = Group::at(text, comma + 1).filter(|group| group.verb == verb)?;
    let frame = frame::behind(text, comma, false)?;
    let start = clause::start(text, comma, sentence);
    let before = start..comma;
    let open = (before.clone()).all(|at| text.is_quoted(at));
    if before.is_empty() || open || text.is_quoted(comma) {
        return None;
    }
    let tokens = around_insertion(text, before, &group, &frame, sentence.end)?;
    Some(Found::new(tokens, QuoteKind::Indirect, frame))
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
    if before.clone().any(|at| text.is_finite(at)) || before.len() <= 2 {
        return Some(before);
    }
    let behind = group.tokens.end.max(frame.at);
    let comma = (behind..limit.min(behind + 20)).find(|&at| text.class(at) == Class::Comma);
    let rest = comma.map(|comma| comma + 1..clause::end(text, comma + 1, limit, false));
    let rest = rest.filter(|rest| rest.clone().any(|at| text.is_finite(at)));
    rest.map(|rest| before.start..rest.end)
}
