//! [`Frame`]: the words that say who speaks, before or behind what is said.

use std::ops::Range;

use super::Report;
use super::group::Group;
use super::phrase::Phrase;
use super::speaker::{self, Who};
use super::text::Text;
use super::word::{According, Class};
use super::{verbs, via};
use crate::entity::EntityId;
use crate::tag::Upos;

/// Verbs are looked for this many tokens before a quotation at most.
const REACH: usize = 40;

/// A reporting verb or expression with its speaker.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Frame {
    pub(super) who: Who,
    /// The words that report; none where only a colon does.
    pub(super) cue: Option<Range<usize>>,
    pub(super) via: Option<EntityId>,
    /// Where the frame stands: pronouns look back from here.
    pub(super) at: usize,
}

/// The frame behind a quotation that ends before `at`: a verb with its subject after it (« …, a déclaré X »).
/// `whole` says that the quotation is a sentence of its own: then any verb will do.
pub(super) fn behind(text: &Text<'_>, at: usize, whole: bool) -> Option<Frame> {
    let limit = text.paragraph(at.min(text.len().saturating_sub(1))).end;
    let is_break = |at: usize| matches!(text.class(at), Class::Comma | Class::Dash | Class::Stop);
    let signs = (at..limit.min(at + 3)).take_while(|&at| is_break(at)).count();
    // « … ! » : the quotation itself may end with the stop.
    let ended = (at.saturating_sub(2)..at).any(|at| text.class(at) == Class::Stop);
    let breaks = signs + usize::from(ended);
    let mut start = at + signs;
    if matches!(text.lower(start), "ainsi" | "alors" | "ensuite" | "puis") {
        start += 1;
    }
    let group = Group::at(text, start).filter(|group| group.tokens.end <= limit)?;
    let names = verbs::names(text.lemma(group.verb)) && group.pronoun.is_none();
    let reports = match text.report(group.verb).filter(|_| !names) {
        Some(Report::Frame) => breaks > 0,
        Some(_) => breaks > 0 || whole,
        None => breaks > 0 && whole && !matches!(text.lemma(group.verb), "être" | "avoir"),
    };
    let who = speaker::after(text, &group, limit)?;
    let pronoun = group.pronoun.is_some() && breaks > 0;
    (reports || pronoun).then(|| framed_by(text, &group, who, limit))
}

/// The frame that the group makes, with what relays it.
fn framed_by(text: &Text<'_>, group: &Group, who: Who, limit: usize) -> Frame {
    let sentence_end = text.sentence(group.verb).end.min(limit).max(group.tokens.end);
    let frame = Frame { who, cue: Some(group.cue(text)), via: None, at: group.verb };
    via::complete(text, frame, group.tokens.end..sentence_end)
}

/// The frame of the verb at `verb`, whose subject is not before `from`.
pub(super) fn of_verb(text: &Text<'_>, verb: usize, from: usize) -> Frame {
    let group = Group::around(text, verb);
    let who = if is_passive(text, &group) {
        agent(text, verb).unwrap_or(Who::Nobody)
    } else {
        // « un communiqué annonçant que … »
        let qualifies = text.is_present_participle(verb) && verb > from && text.upos(verb - 1) == Upos::Noun;
        let noun = qualifies.then(|| speaker::antecedent(text, verb, from)).flatten();
        noun.or_else(|| compared(text, &group))
            .or_else(|| speaker::before(text, &group, from))
            .or_else(|| inverted_subject(text, &group))
            .unwrap_or(Who::Previous)
    };
    let frame = Frame { who, cue: Some(group.cue(text)), via: None, at: verb };
    via::complete(text, frame, verb..verb)
}

/// « comme l'a dit le maire : … »: the subject behind, where none stands before.
fn inverted_subject(text: &Text<'_>, group: &Group) -> Option<Who> {
    group.pronoun.and_then(|_| speaker::after(text, group, group.tokens.end + 1))
}

/// « comme le souligne X »: the subject behind its verb.
fn compared(text: &Text<'_>, group: &Group) -> Option<Who> {
    let start = group.tokens.start;
    let compares = start > 0 && text.lower(start - 1) == "comme" && group.pronoun.is_none() && start < group.verb;
    compares.then(|| speaker::after(text, group, text.sentence(group.verb).end)).flatten()
}

pub(super) fn is_passive(text: &Text<'_>, group: &Group) -> bool {
    if !text.is_past_participle(group.verb) || group.pronominal || text.lemma(group.verb) == "convenir" {
        return false;
    }
    let auxiliary = group.tokens.start..group.verb;
    if auxiliary.clone().any(|at| text.lemma(at) == "avoir") {
        return auxiliary.clone().any(|at| text.lower(at) == "été");
    }
    let before = group.tokens.start.checked_sub(1);
    let shares_auxiliary = before.is_some_and(|before| matches!(text.lower(before), "et" | "puis"));
    !auxiliary.is_empty() || !shares_auxiliary
}

/// « par X » behind a passive.
fn agent(text: &Text<'_>, verb: usize) -> Option<Who> {
    let end = text.sentence(verb).end.min(verb + 30);
    let by = (verb + 1..end).find(|&at| text.lower(at) == "par")?;
    Phrase::at(text, by + 1, end).map(|phrase| speaker::named_by(text, &phrase))
}

/// The frame before a fragment that starts at `end`: the nearest verb of its clause, if that verb reports.
pub(super) fn before(text: &Text<'_>, end: usize, from: usize) -> Option<Frame> {
    let mut through_que = true;
    for at in (from.max(end.saturating_sub(REACH))..end).rev().filter(|&at| !text.is_quoted(at)) {
        match text.class(at) {
            Class::Stop | Class::Semicolon => return None,
            Class::Que => through_que = true,
            _ => {}
        }
        if text.lower(at) == "qui" && at > 0 && text.class(at - 1) == Class::According(According::Pour) {
            let who = speaker::antecedent(text, at - 1, from)?;
            return Some(Frame { who, cue: Some(at - 1..at + 1), via: None, at });
        }
        let told = text.is_infinitive(at) && !verbs::is_narrated(text, at);
        let is_verb = text.is_verb(at) || (text.upos(at) == Upos::Adj && text.report(at).is_some());
        if !is_verb || (text.upos(at) == Upos::Aux && text.report(at).is_none()) {
            continue;
        }
        // « selon X, citée par Y, … »: who relays does not speak.
        let relays = text.lemma(at) == "citer" && text.lower(at + 1) == "par";
        let names = relays
            || (verbs::names(text.lemma(at)) && !cites_a_name(text, at, end))
            || verbs::only_behind(text.lemma(at))
            || is_far(text, at, end);
        if text.report(at).is_some() && through_que && !told && !names {
            if is_the_author(text, &Group::around(text, at)) {
                return None;
            }
            let frame = of_verb(text, at, from);
            return (frame.who != Who::Nobody).then_some(frame);
        }
        if text.is_finite(at) || text.is_past_participle(at) || text.is_infinitive(at) {
            through_que = false;
        }
    }
    None
}

/// Whether the verb at `verb` needs something between it and the fragment that is not there.
fn is_far(text: &Text<'_>, verb: usize, end: usize) -> bool {
    let mut between = verb + 1..end;
    match text.lemma(verb) {
        "trouver" => between.any(|at| text.upos(at) != Upos::Adv),
        "présenter" => !between.any(|at| text.lower(at) == "comme"),
        _ => false,
    }
}

/// « ce que X appelle « … » », « appelle à « … » »
fn cites_a_name(text: &Text<'_>, verb: usize, end: usize) -> bool {
    let start = Group::around(text, verb).tokens.start;
    // « X y voit « un précédent » »
    if text.lemma(verb) == "voir" && (start..verb).any(|at| text.lower(at) == "y") {
        return true;
    }
    let relative = (start.saturating_sub(5)..start).any(|at| text.class(at) == Class::Que);
    let calls = text.lemma(verb) == "appeler" && matches!(text.lower(end.saturating_sub(1)), "à" | "au");
    relative || calls || text.is_inverted_pronoun(verb + 1)
}

/// « disons », « je crois »: the author's own words.
pub(super) fn is_the_author(text: &Text<'_>, group: &Group) -> bool {
    let before = group.tokens.start.checked_sub(1).map_or("", |before| text.lower(before));
    let first = group.tokens.clone().find(|&at| text.is_finite(at));
    let addressed = first.is_some_and(|at| text.lower(at).ends_with("ons") || text.lower(at).ends_with("ez"));
    matches!(before, "je" | "j'" | "nous" | "vous") || addressed
}

/// The frame before a colon at `colon`: the last verb that reports, else the subject of the sentence.
pub(super) fn before_colon(text: &Text<'_>, colon: usize, from: usize) -> Option<Frame> {
    let near = from.max(colon.saturating_sub(REACH));
    let free = || (near..colon).rev().filter(|&at| !text.is_quoted(at));
    let reports =
        |at: usize| text.report(at).is_some() && text.is_verb(at) && !is_the_author(text, &Group::around(text, at));
    let verbs = free().filter(|&at| reports(at));
    if let Some(frame) = verbs.map(|verb| of_verb(text, verb, from)).find(|frame| frame.who != Who::Nobody) {
        return Some(frame);
    }
    let who = match (near..colon).find(|&at| !text.is_quoted(at) && text.is_finite(at)) {
        Some(verb) => speaker::before(text, &Group::around(text, verb), from),
        None => Phrase::at(text, from, colon).map(|phrase| speaker::named_by(text, &phrase)),
    };
    who.map(|who| Frame { who, cue: None, via: None, at: colon })
}

/// Whether the verb at `at` can carry a *que*-clause as speech.
pub(super) fn carries_clause(text: &Text<'_>, at: usize, group: &Group) -> bool {
    match text.report(at) {
        Some(Report::Frame) => group.pronominal || matches!(text.lemma(at), "avancer" | "déduire" | "calculer"),
        Some(_) => !verbs::requests(text.lemma(at)) && !verbs::takes_no_clause(text.lemma(at)),
        None => false,
    }
}
