//! [`Frame`]: the words that say who speaks, before or behind what is said.

use std::ops::Range;

use super::Report;
use super::group::Group;
use super::name::named_by;
use super::phrase::Phrase;
use super::speaker::{self, Who};
use super::text::Text;
use super::word::Class;
use super::{behind, people, utterance, verbs, via};
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

/// What stands before a frame that follows it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Before {
    /// Part of a clause: only a verb that reports makes a frame.
    Clause,
    /// A quotation that no other verb can govern: any verb will do behind a comma.
    Quotation,
    /// A quoted sentence: it needs no comma.
    Sentence,
}

/// The frame behind what ends before `at`: a verb with its subject after it (« …, a déclaré X »).
pub(super) fn behind(text: &Text<'_>, at: usize, before: Before) -> Option<Frame> {
    // What is said at the end of a paragraph is not told in the next.
    let limit = text.paragraph(at.checked_sub(1)?).end;
    let is_break = |at: usize| matches!(text.class(at), Class::Comma | Class::Dash | Class::Stop);
    let signs = (at..limit.min(at + 3)).take_while(|&at| is_break(at)).count();
    // « … ! » : the quotation itself may end with the stop.
    let ended = (at.saturating_sub(2)..at).any(|at| text.class(at) == Class::Stop);
    let breaks = signs + usize::from(ended);
    let mut start = at + signs;
    if matches!(text.lower(start), "ainsi" | "alors" | "ensuite" | "puis") {
        start += 1;
    }
    // « …, l'excuse sa directrice »: the pronoun was taken for an article.
    start += usize::from(text.lower(start) == "l'" && text.is_finite(start + 1));
    let group = Group::at(text, start).filter(|group| group.tokens.end <= limit)?;
    // « …, n'a prévu aucun parc »: the main clause goes on.
    let negated = group.pronoun.is_none() && group.tokens.clone().any(|at| matches!(text.lower(at), "ne" | "n'"));
    let names = negated || verbs::names(text.lemma(group.verb)) && group.pronoun.is_none();
    let reports = match text.report(group.verb).filter(|_| !names) {
        Some(Report::Frame) => breaks > 0,
        Some(_) => breaks > 0 || before == Before::Sentence,
        None => breaks > 0 && !names && before != Before::Clause && !matches!(text.lemma(group.verb), "être" | "avoir"),
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
        agent(text, verb)
            .or_else(|| writing(text, verb, from))
            .or_else(|| blamer(text, &group, from))
            .unwrap_or(Who::Nobody)
    } else {
        // « un communiqué annonçant que … »
        let qualifies = text.is_present_participle(verb) && verb > from && text.upos(verb - 1) == Upos::Noun;
        let noun = qualifies.then(|| speaker::antecedent(text, verb, from)).flatten();
        noun.or_else(|| inverted_subject(text, &group))
            .or_else(|| compared(text, &group))
            .or_else(|| subject_of_gerund(text, verb, from))
            .or_else(|| reporter_before(text, verb, from))
            .or_else(|| relative_subject(text, &group))
            .or_else(|| inserted_subject(text, &group))
            .or_else(|| shared_subject(text, &group, from))
            .or_else(|| joined(text, &group, from))
            .or_else(|| speaker::before(text, &group, from))
            .or_else(|| fronted(text, &group, from))
            .unwrap_or(Who::Previous)
    };
    let frame = Frame { who, cue: Some(group.cue(text)), via: None, at: verb };
    via::complete(text, frame, verb..verb)
}

/// « La DGAC a interdit ce classement, une pratique jugée « indigne » »: who acts before the noun that the participle is
/// beside.
fn blamer(text: &Text<'_>, group: &Group, from: usize) -> Option<Who> {
    let participle = group.tokens.start;
    let noun = participle.checked_sub(1).filter(|&at| text.upos(at) == Upos::Noun && text.mention(at).is_none())?;
    let near = from.max(noun.saturating_sub(REACH));
    let acts = |at: usize| text.is_finite(at) && !text.is_quoted(at) && !in_relative(text, at);
    let verb = (near..noun).find(|&at| acts(at)).filter(|_| group.verb == participle)?;
    speaker::before(text, &Group::around(text, verb), from).filter(|who| matches!(who, Who::Actor(..)))
}

/// Whether a relative pronoun stands right before the verb, or its clitics.
pub(super) fn in_relative(text: &Text<'_>, verb: usize) -> bool {
    let start = Group::around(text, verb).tokens.start;
    let before = start.checked_sub(1).map_or("", |at| text.lower(at));
    matches!(before, "qui" | "dont" | "où")
}

/// « Jugeant X « arrogant », Y a quitté la salle »: the subject behind the comma that closes a participle's clause.
fn fronted(text: &Text<'_>, group: &Group, from: usize) -> Option<Who> {
    let near = from.max(group.tokens.start.saturating_sub(REACH));
    let first = group.tokens.start == from
        || text.class(group.tokens.start - 1) == Class::Comma
            && !(near..group.tokens.start).any(|at| text.is_finite(at));
    let opens = text.is_present_participle(group.verb) && first;
    let behind = group.verb..text.sentence(group.verb).end.min(group.verb + REACH);
    let main = |comma: usize| {
        let phrase = Phrase::at(text, comma + 1, comma + REACH)?;
        let who = named_by(text, &phrase);
        let verb = (phrase.tokens.end..phrase.tokens.end + 12)
            .find(|&at| text.is_finite(at) || text.class(at).ends_clause())?;
        text.is_finite(verb).then_some(who)
    };
    let mut commas = behind.filter(|&at| opens && text.class(at) == Class::Comma && !text.is_quoted(at));
    commas.find_map(main)
}

/// « Elle a salué M. Garnier, tout en affirmant que … »: the subject of the verb before.
fn subject_of_gerund(text: &Text<'_>, verb: usize, from: usize) -> Option<Who> {
    let en = verb.checked_sub(1).filter(|&at| text.is_present_participle(verb) && text.lower(at) == "en")?;
    let near = from.max(verb.saturating_sub(REACH));
    let finite = (near..en).rev().find(|&at| text.is_finite(at) && !text.is_quoted(at))?;
    let group = Group::at(text, finite)?;
    speaker::before(text, &group, from)
}

/// « un calvaire que confirme X : « … » »: the subject behind its verb in a relative clause.
fn relative_subject(text: &Text<'_>, group: &Group) -> Option<Who> {
    let que = group.tokens.start.checked_sub(1).filter(|&before| text.class(before) == Class::Que)?;
    let forward = Group::at(text, que + 1).filter(|forward| forward.verb == group.verb)?;
    let who = speaker::after(text, &forward, group.tokens.end + 12)?;
    let (Who::Actor(_, tokens) | Who::Words(tokens) | Who::Role(tokens, _)) = &who else { return None };
    (tokens.start == forward.tokens.end).then_some(who)
}

/// « Car, insiste X, « … » »: the subject behind a verb between commas.
fn inserted_subject(text: &Text<'_>, group: &Group) -> Option<Who> {
    let comma = group.tokens.start.checked_sub(1).filter(|&before| text.class(before) == Class::Comma)?;
    // « Ada Marec, radieuse, a étrillé le maire, « … » »: her own verb.
    let quality =
        |at: usize| matches!(text.upos(at), Upos::Adj | Upos::Adv | Upos::Cconj) || text.is_past_participle(at);
    let aside = (comma.saturating_sub(6)..comma).rev().find(|&at| !quality(at));
    if aside.is_some_and(|at| text.class(at) == Class::Comma && at + 1 < comma && text.mention(at - 1).is_some()) {
        return None;
    }
    let forward = Group::at(text, comma + 1).filter(|forward| forward.verb == group.verb)?;
    let who = speaker::after(text, &forward, group.tokens.end + 12)?;
    let (Who::Actor(_, tokens) | Who::Words(tokens) | Who::Role(tokens, _)) = &who else { return None };
    let adjacent = tokens.start == forward.tokens.end && text.class(tokens.end) == Class::Comma;
    let noun = text.upos(tokens.start) == Upos::Det || text.mention(tokens.start).is_some();
    let speaks = match &who {
        Who::Words(words) => behind::names_a_speaker(text, words),
        _ => true,
    };
    (adjacent && noun && speaks).then_some(who)
}

/// « …, a précisé X, ajoutant que … », « …, avant d'ajouter : … »: who spoke in the reporting clause before `verb`.
fn reporter_before(text: &Text<'_>, verb: usize, from: usize) -> Option<Who> {
    let back = |back: usize| verb.checked_sub(back).map_or("", |at| text.lower(at));
    let infinitive = text.is_infinitive(verb) && matches!(back(1), "de" | "d'") && back(2) == "avant";
    let comma = verb.checked_sub(if infinitive { 3 } else { 1 }).filter(|&at| at >= from);
    let participle =
        (text.is_present_participle(verb) || infinitive) && comma.is_some_and(|at| text.class(at) == Class::Comma);
    let near = from.max(verb.saturating_sub(REACH));
    let before = (near..verb.saturating_sub(1)).rev().filter(|&at| participle && text.class(at) == Class::Comma);
    let mut groups = before.filter_map(|comma| Group::at(text, comma + 1));
    let group = groups.find(|group| text.report(group.verb).is_some())?;
    // What is said goes before; « le maire, Ada Marec, a dit … » has its subject there.
    let said = (near..group.tokens.start).any(|at| text.is_finite(at)) || text.is_quoted(group.tokens.start - 2);
    if said { speaker::after(text, &group, verb - 1) } else { None }
}

/// « X affirme que … et jure que … »: the subject of the verb that reports before.
fn shared_subject(text: &Text<'_>, group: &Group, from: usize) -> Option<Who> {
    let is_link = |at: usize| matches!(text.lower(at), "et" | "puis" | "mais");
    let near = from.max(group.tokens.start.saturating_sub(REACH));
    let link = group.tokens.start.checked_sub(1).filter(|&before| before >= near && is_link(before))?;
    let free = (near..link).rev().filter(|&at| !text.is_quoted(at) && text.report(at).is_some() && text.is_verb(at));
    let told =
        |verb: usize| (verb + 1..link.min(verb + 6)).any(|at| text.class(at) == Class::Que || text.is_infinitive(at));
    let mut groups = free.filter(|&at| told(at)).map(|at| Group::around(text, at));
    let first = groups.find(|group| group.tokens.start.checked_sub(1).is_none_or(|before| !is_link(before)))?;
    if is_passive(text, &first) { None } else { speaker::before(text, &first, from) }
}

/// « Elle exige un audit, confié aux finances, et se dit « déçue » »: the subject of the first verb, a pronoun.
fn joined(text: &Text<'_>, group: &Group, from: usize) -> Option<Who> {
    let link = group.tokens.start.checked_sub(1).filter(|&at| matches!(text.lower(at), "et" | "puis"))?;
    let near = from.max(link.saturating_sub(REACH));
    let verb = (near..link).find(|&at| text.is_finite(at) && !text.is_quoted(at) && !in_relative(text, at))?;
    speaker::before(text, &Group::around(text, verb), from).filter(|who| matches!(who, Who::Pronoun(_)))
}

/// « fait-il valoir, et … »: the pronoun behind its verb.
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
    let shares_auxiliary = before.is_some_and(|before| matches!(text.lower(before), "et" | "puis" | "mais"));
    !auxiliary.is_empty() || !shares_auxiliary
}

/// « par X » behind a passive.
fn agent(text: &Text<'_>, verb: usize) -> Option<Who> {
    let end = text.sentence(verb).end.min(verb + 30);
    let by = (verb + 1..end).find(|&at| text.lower(at) == "par")?;
    Phrase::at(text, by + 1, end).map(|phrase| named_by(text, &phrase))
}

/// « une lettre où le maire est accusé de « mollesse » »: the writing that holds the clause of the verb.
fn writing(text: &Text<'_>, verb: usize, from: usize) -> Option<Who> {
    let is_place =
        |at: usize| text.lower(at) == "où" || text.lower(at) == "dans" && text.lower(at + 1).ends_with("quelle");
    let place = (from.max(verb.saturating_sub(12))..verb).rev().find(|&at| is_place(at))?;
    speaker::antecedent(text, place, from).filter(|who| match who {
        Who::Words(words) => words.clone().any(|at| people::speaks_for_its_maker(text.lemma(at))),
        _ => false,
    })
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
    // « Interrogé par la presse, X a botté en touche : « … » »: who asks says nothing.
    let asked = |at: usize| at == from && text.is_past_participle(at) && (at..colon).any(|at| text.is_finite(at));
    let verbs = free().filter(|&at| reports(at) && !asked(at));
    if let Some(frame) = verbs.map(|verb| of_verb(text, verb, from)).find(|frame| frame.who != Who::Nobody) {
        // « La réponse de X ne s'est pas fait attendre : « … » »
        let told = matches!(frame.who, Who::Words(_)).then(|| utterance::author(text, from, colon)).flatten();
        return Some(Frame { who: told.unwrap_or(frame.who), ..frame });
    }
    let finite = |range: Range<usize>| range.into_iter().find(|&at| !text.is_quoted(at) && text.is_finite(at));
    let first = finite(near..colon);
    // « Il n'a pas tort, et la maire a eu le mot juste : « … » »
    let link = first.and_then(|first| {
        (first..colon)
            .rev()
            .find(|&at| text.class(at) == Class::Semicolon || text.class(at) == Class::Comma && joins(text, at + 1))
    });
    let last = link.and_then(|link| finite(link..colon));
    let (verb, from) = if last.is_some() { (last, link.map_or(from, |link| link + 1)) } else { (first, from) };
    let subject = || match verb {
        Some(verb) => speaker::before(text, &Group::around(text, verb), from),
        None => Phrase::at(text, from, colon).map(|phrase| named_by(text, &phrase)),
    };
    let who = utterance::author(text, from, colon).or_else(subject)?;
    let headless = verb.is_none() && matches!(&who, Who::Words(words) if !behind::names_a_speaker(text, words));
    (!headless).then_some(Frame { who, cue: None, via: None, at: colon })
}

/// « et la maire », « mais Ada Marec »
fn joins(text: &Text<'_>, at: usize) -> bool {
    let subject = text.upos(at + 1) == Upos::Det || text.actor(at + 1).is_some();
    matches!(text.lower(at), "et" | "mais") && subject
}

/// Whether the verb at `at` can carry a *que*-clause as speech.
pub(super) fn carries_clause(text: &Text<'_>, at: usize, group: &Group) -> bool {
    match text.report(at) {
        Some(Report::Frame) => group.pronominal || matches!(text.lemma(at), "avancer" | "déduire" | "calculer"),
        Some(_) => !verbs::requests(text.lemma(at)) && !verbs::takes_no_clause(text.lemma(at)),
        None => false,
    }
}
