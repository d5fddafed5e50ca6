//! [`Who`]: whom the words around a reporting verb name as its subject.

use std::ops::Range;

use super::group::Group;
use super::phrase::{Phrase, is_calendar, is_title};
use super::text::Text;
use super::word::Class;
use super::{bodies, people};
use crate::entity::{EntityId, EntityType, Mention};
use crate::tag::{Number, Upos};

/// Subjects are looked for this many tokens away at most.
const REACH: usize = 60;

/// Whom the text names as a speaker, before pronouns are resolved.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Who {
    /// An entity and the words that name it.
    Actor(EntityId, Range<usize>),
    /// Words that name no entity (« un responsable »).
    Words(Range<usize>),
    /// A noun that may take up a person already named (« le technicien »); its noun.
    Role(Range<usize>, usize),
    /// A personal pronoun, or « ce dernier ».
    Pronoun(usize),
    /// Whoever spoke last: a quotation that goes on.
    Previous,
    /// Nobody is named.
    Nobody,
}

/// The entity that acts under a mention.
pub(super) fn acting(mention: &Mention) -> EntityId {
    mention.stands_for.unwrap_or(mention.entity)
}

/// The subject that follows its verb (« a déclaré mardi le ministre Durand »).
pub(super) fn after(text: &Text<'_>, group: &Group, limit: usize) -> Option<Who> {
    let mut at = group.tokens.end;
    let limit = limit.min(at + 14);
    if let Some(pronoun) = group.pronoun {
        return informant(text, pronoun, at..limit).or_else(|| Some(pronoun_at(text, pronoun)));
    }
    while at < limit {
        if text.class(at) == Class::Que || text.is_verb(at) || matches!(text.class(at), Class::Stop | Class::Mark(_)) {
            return None;
        }
        let prepositional = text.upos(at) == Upos::Adp && !is_partitive(text, at);
        let dated = text.mention(at).is_some_and(|mention| mention.kind == EntityType::Date);
        if prepositional {
            at = Phrase::at(text, at + 1, limit).map_or(at + 1, |phrase| adjunct_end(text, &phrase));
        } else if dated || text.class(at) == Class::Comma || text.upos(at) == Upos::Adv {
            at += 1;
        } else if let Some(phrase) = Phrase::at(text, at, limit + 12) {
            return Some(named_by(text, &phrase));
        } else {
            at += 1;
        }
    }
    None
}

/// End of a phrase under a preposition, before the name of whoever speaks: « d'un ton sec Ada Marec ».
fn adjunct_end(text: &Text<'_>, phrase: &Phrase) -> usize {
    let titled = phrase.head.is_none_or(|head| people::takes_up_a_person(text.lemma(head)));
    let free = |at: usize| !matches!(text.upos(at.saturating_sub(1)), Upos::Adp | Upos::Det | Upos::Cconj);
    let is_person = |at: usize| {
        text.mention(at).is_some_and(|mention| mention.kind == EntityType::Per && mention.tokens.0 as usize == at)
    };
    let name = (phrase.tokens.start + 1..phrase.tokens.end).find(|&at| !titled && free(at) && is_person(at));
    name.unwrap_or(phrase.tokens.end)
}

/// « a-t-on appris de source judiciaire », « indique-t-on auprès du parquet »: who told.
fn informant(text: &Text<'_>, pronoun: usize, behind: Range<usize>) -> Option<Who> {
    if !text.lower(pronoun).ends_with("on") {
        return None;
    }
    let skipped = |at: usize| text.upos(at) == Upos::Adv || is_dated(text, at);
    let at = behind.clone().find(|&at| !skipped(at))?;
    let start = match (text.lower(at), text.lower(at + 1), text.lower(at + 2)) {
        ("de", "source" | "sources", _) => at + 1,
        ("auprès", "de" | "d'" | "du" | "des", _) => at + 2,
        _ => return None,
    };
    Phrase::at(text, start, text.sentence(start).end).map(|phrase| named_by(text, &phrase))
}

fn is_dated(text: &Text<'_>, at: usize) -> bool {
    text.mention(at).is_some_and(|mention| mention.kind == EntityType::Date) || is_calendar(text.lemma(at))
}

/// The subject that starts at `at`: a pronoun or a noun phrase.
pub(super) fn at(text: &Text<'_>, at: usize, limit: usize) -> Option<Who> {
    match text.lower(at) {
        "il" | "elle" | "ils" | "elles" | "on" => Some(pronoun_at(text, at)),
        _ => Phrase::at(text, at, limit).map(|phrase| named_by(text, &phrase)),
    }
}

/// « des responsables », « d'autres élus », « de hauts responsables »: an article that looks like a preposition.
fn is_partitive(text: &Text<'_>, at: usize) -> bool {
    match text.lower(at) {
        "des" => true,
        "d'" | "de" => text.upos(at + 1) == Upos::Adj || matches!(text.lower(at + 1), "aucuns" | "autres"),
        _ => false,
    }
}

/// The subject that precedes its verb, not before `from`.
pub(super) fn before(text: &Text<'_>, group: &Group, from: usize) -> Option<Who> {
    let verb = group.tokens.start;
    let last = verb.checked_sub(1).filter(|&last| last >= from)?;
    match text.lower(last) {
        "il" | "elle" | "ils" | "elles" | "on" => return Some(pronoun_at(text, last)),
        "je" | "j'" | "nous" | "vous" | "tu" => return Some(Who::Nobody),
        "qui" => return antecedent(text, last, from),
        "dernier" | "dernière" | "ci" | "celui-ci" | "celle-ci" => return Some(Who::Pronoun(last)),
        "même" if last > from && matches!(text.lower(last - 1), "le" | "la") => return Some(Who::Pronoun(last)),
        _ => {}
    }
    let start = region_start(text, verb, from);
    let phrases = phrases(text, start, verb);
    let adjacent = phrases.iter().find(|phrase| is_followed(text, phrase.tokens.end, verb));
    let named = adjacent.or(phrases.first()).map(|phrase| named_by(text, phrase));
    let finite = group.tokens.clone().any(|at| text.is_finite(at));
    let latter = || (start..verb).find(|&at| is_latter(text, at)).map(Who::Pronoun);
    named.or_else(latter).or_else(|| if finite { None } else { shared_pronoun(text, start..verb) })
}

/// « ce dernier », before a comma.
fn is_latter(text: &Text<'_>, at: usize) -> bool {
    let demonstrative = at > 0 && matches!(text.lower(at - 1), "ce" | "cette");
    demonstrative && matches!(text.lower(at), "dernier" | "dernière")
}

/// « Elle a salué la foule, se bornant à rappeler que … »: the pronoun before the last finite verb.
fn shared_pronoun(text: &Text<'_>, before: Range<usize>) -> Option<Who> {
    let is_subject = |at: usize| matches!(text.lower(at), "il" | "elle" | "ils" | "elles" | "on");
    let verb = before.clone().rev().find(|&at| text.is_finite(at) && !text.is_quoted(at))?;
    let first = (before.start..verb).rev().find(|&at| !text.is_clitic(at))?;
    is_subject(first).then(|| pronoun_at(text, first))
}

/// Start of the stretch before a verb in which its subject may stand.
fn region_start(text: &Text<'_>, verb: usize, from: usize) -> usize {
    let from = from.max(verb.saturating_sub(REACH));
    // « Le maire, prudent quand le vent monte, affirme »: what opens between the commas ends there.
    let set_off = verb > from && text.class(verb - 1) == Class::Comma;
    let aside = (from..verb.saturating_sub(1)).rev().find(|&at| set_off && text.class(at) == Class::Comma);
    let boundary = (from..aside.filter(|&comma| comma > from).unwrap_or(verb)).rev().find(|&at| {
        !text.is_quoted(at)
            && (text.class(at).ends_clause() || matches!(text.class(at), Class::Mark(_)) || is_subordinator(text, at))
    });
    boundary.map_or(from, |boundary| boundary + 1)
}

/// « que » and the like before a clause; a fronted « alors que …, » is left to the reading from the left.
fn is_subordinator(text: &Text<'_>, at: usize) -> bool {
    (text.class(at) == Class::Que && text.upos(at) == Upos::Sconj)
        || matches!(text.lower(at), "quand" | "car" | "puisque")
}

/// Whether nothing but adverbs, brackets and a repeated pronoun stands between `end` and `verb`.
fn is_followed(text: &Text<'_>, end: usize, verb: usize) -> bool {
    let is_filler = |at: usize| {
        text.upos(at) == Upos::Adv
            || matches!(text.lower(at), "elle" | "lui" | "eux" | "elles" | "même" | "mêmes")
            || text.mention(at).is_some_and(|mention| mention.kind == EntityType::Date)
    };
    let words = end..verb;
    words.len() <= 6 && (end..verb).all(|at| is_filler(at) || text.class(at) == Class::Comma) && {
        let commas = (end..verb).filter(|&at| text.class(at) == Class::Comma).count();
        commas != 1
    }
}

/// Noun phrases of `start..end` that no preposition governs, in text order.
fn phrases(text: &Text<'_>, start: usize, end: usize) -> Vec<Phrase> {
    let mut found = Vec::new();
    let mut at = start;
    while at < end {
        let governed =
            text.upos(at) == Upos::Adp && !(at == start && is_partitive(text, at) && text.lower(at) == "des");
        if text.is_quoted(at) {
            at += 1;
        } else if governed {
            at = Phrase::at(text, at + 1, end).map_or(at + 1, |phrase| phrase.tokens.end);
        } else if opens_aside(text, at, start) {
            at = (at + 1..end).find(|&at| text.class(at) == Class::Comma).unwrap_or(end);
        } else if text.mention(at).is_some_and(|mention| mention.kind == EntityType::Date) {
            at += 1;
        } else if let Some(phrase) = Phrase::at(text, skip_partitive(text, at), end) {
            at = phrase.tokens.end;
            found.push(phrase);
        } else {
            at += 1;
        }
    }
    found
}

fn skip_partitive(text: &Text<'_>, at: usize) -> usize {
    if text.upos(at) == Upos::Adp { at + 1 } else { at }
}

/// A relative clause, a participle or a subordinate clause at the front: it ends with a comma.
fn opens_aside(text: &Text<'_>, at: usize, start: usize) -> bool {
    let fronted = at == start || text.class(at - 1) == Class::Comma;
    match text.lower(at) {
        "qui" | "dont" | "lequel" | "laquelle" => true,
        "alors" | "si" | "lorsque" | "lorsqu'" | "comme" | "bien" | "tandis" => fronted && text.upos(at) != Upos::Noun,
        _ => fronted && (text.is_past_participle(at) || text.is_present_participle(at) || text.is_infinitive(at)),
    }
}

fn pronoun_at(text: &Text<'_>, at: usize) -> Who {
    match text.lower(at).trim_start_matches("-t-").trim_start_matches('-') {
        "on" => Who::Words(at..at + 1),
        "je" | "nous" => Who::Nobody,
        _ => Who::Pronoun(at),
    }
}

/// The noun before « qui », over its brackets and its comma.
pub(super) fn antecedent(text: &Text<'_>, relative: usize, from: usize) -> Option<Who> {
    let mut last = relative.checked_sub(1).filter(|&last| last >= from)?;
    while last > from && matches!(text.class(last), Class::Comma | Class::Close | Class::Dash) {
        last = match text.class(last) {
            Class::Close => (from..last).rev().take(12).find(|&at| text.class(at) == Class::Open)?.checked_sub(1)?,
            _ => last - 1,
        };
    }
    let governed = |mention: &Mention| {
        let first = mention.tokens.0 as usize;
        (first.saturating_sub(2)..first).any(|at| text.upos(at) == Upos::Adp)
    };
    if let Some(mention) = text.actor(last).filter(|mention| !governed(mention)) {
        return Some(named_by_mention(text, mention));
    }
    let is_boundary = |at: usize| !text.is_word(at) || text.is_verb(at) || text.class(at) == Class::Que;
    let start = (from..last).rev().take(16).find(|&at| is_boundary(at)).map_or(from, |boundary| boundary + 1);
    phrases(text, start, last + 1).last().map(|phrase| named_by(text, phrase))
}

fn named_by_mention(text: &Text<'_>, mention: &Mention) -> Who {
    let (first, last) = (mention.tokens.0 as usize, mention.tokens.1 as usize);
    let first = if first > 0 && is_title(text, first - 1) { first - 1 } else { first };
    Who::Actor(acting(mention), first..last)
}

/// Whom a noun phrase names: the name in it or beside it, the maker of a report, or words only.
pub(super) fn named_by(text: &Text<'_>, phrase: &Phrase) -> Who {
    if let Some(entity) = phrase.head.and_then(|head| text.actors.meant_at(head)) {
        return Who::Actor(entity, phrase.tokens.clone());
    }
    if let Some(person) = lone_demonym(text, phrase) {
        return Who::Role(phrase.tokens.clone(), person);
    }
    if let Some(mention) = core_name(text, phrase) {
        return Who::Actor(acting(mention), phrase.tokens.start..phrase.core_end.max(mention.tokens.1 as usize));
    }
    if let Some(mention) = titled_person(text, phrase) {
        return Who::Actor(acting(mention), phrase.tokens.clone());
    }
    if let Some(mention) = apposed_name(text, phrase.head, phrase.tokens.end) {
        return Who::Actor(acting(mention), phrase.tokens.start..mention.tokens.1 as usize);
    }
    let Some(head) = phrase.head else { return Who::Words(phrase.tokens.clone()) };
    if let Some(mention) = acronym(text, phrase.tokens.end) {
        return Who::Actor(acting(mention), phrase.tokens.clone());
    }
    if people::speaks_for_its_maker(text.lemma(head)) {
        let maker = (phrase.core_end..phrase.tokens.end).find_map(|at| text.actor(at));
        if let Some(mention) = maker.filter(|mention| mention.kind != EntityType::Loc || mention.stands_for.is_some()) {
            return Who::Actor(acting(mention), phrase.tokens.clone());
        }
    }
    let taken_up =
        is_definite(text, phrase.tokens.start) && phrase.tokens.len() <= 3 && phrase.core_end == phrase.tokens.end;
    let refers_back = |lemma: &str| people::takes_up_a_person(lemma) || bodies::takes_up_a_body(lemma);
    if taken_up && text.morph(head).number != Some(Number::Plur) && refers_back(text.lemma(head)) {
        return Who::Role(phrase.tokens.clone(), head);
    }
    Who::Words(phrase.tokens.clone())
}

/// « le Bureau d'études sur les mobilités (BEM) »: the short name in brackets.
fn acronym<'d>(text: &Text<'d>, end: usize) -> Option<&'d Mention> {
    let open = (end..end + 8).find(|&at| !text.is_word(at) || text.is_verb(at))?;
    let mention = text.mention(open + 1).filter(|_| text.class(open) == Class::Open)?;
    let alone = text.class(mention.tokens.1 as usize) == Class::Close;
    (alone && mention.kind == EntityType::Org).then_some(mention)
}

/// « le Lorientais »: one person of a people, whose name the text has given elsewhere.
fn lone_demonym(text: &Text<'_>, phrase: &Phrase) -> Option<usize> {
    let mut mentions = phrase.core_mentions(text);
    let mention = mentions.next().filter(|mention| mention.kind == EntityType::Norp)?;
    let alone = mentions.next().is_none() && phrase.head.is_none();
    let singular =
        matches!(text.lower(phrase.tokens.start), "le" | "la" | "l'" | "un" | "une" | "cet" | "ce" | "cette");
    (alone && singular).then_some(mention.tokens.0 as usize)
}

fn is_definite(text: &Text<'_>, at: usize) -> bool {
    matches!(text.lower(at), "le" | "la" | "l'" | "ce" | "cet" | "cette")
}

/// The name that the phrase itself bears: a person before an organisation; a place or a people only where it stands alone.
fn core_name<'d>(text: &Text<'d>, phrase: &Phrase) -> Option<&'d Mention> {
    let of = |kind: EntityType| phrase.core_mentions(text).find(move |mention| mention.kind == kind);
    let alone = || phrase.core_mentions(text).next().filter(|_| phrase.head.is_none());
    let acts = || phrase.core_mentions(text).find(|mention| mention.stands_for.is_some());
    of(EntityType::Per)
        .or_else(|| of(EntityType::Org))
        .or_else(acts)
        .or_else(|| alone().filter(|mention| is_actor(mention)))
}

/// « le général de division iranien Durand »: the name behind a complement of the title. In « l'avocat du maire Durand »
/// it is the mayor's.
fn titled_person<'d>(text: &Text<'d>, phrase: &Phrase) -> Option<&'d Mention> {
    let behind = phrase.core_end..phrase.tokens.end;
    let mention = behind.clone().find_map(|at| text.mention(at).filter(|mention| mention.kind == EntityType::Per))?;
    let first = mention.tokens.0 as usize;
    let attached = first > phrase.core_end && !matches!(text.upos(first - 1), Upos::Adp | Upos::Det);
    let noun = (phrase.core_end..first).rev().find(|&at| text.upos(at) == Upos::Noun && text.mention(at).is_none())?;
    let office = phrase.head.is_some_and(|head| people::takes_up_a_person(text.lemma(head)));
    (attached && office && !people::takes_up_a_person(text.lemma(noun))).then_some(mention)
}

fn is_actor(mention: &Mention) -> bool {
    !matches!(mention.kind, EntityType::Date | EntityType::Money | EntityType::Quantity | EntityType::Event)
}

/// A person between commas behind the phrase that ends at `end` (« le ministre, Ada Marec, »), or the name of a paper.
fn apposed_name<'d>(text: &Text<'d>, head: Option<usize>, end: usize) -> Option<&'d Mention> {
    let medium = head.is_some_and(|head| people::speaks_for_its_maker(text.lemma(head)));
    let quoted = text.mention(end + 1).filter(|_| matches!(text.class(end), Class::Mark(_)));
    if let Some(title) = quoted.filter(|title| medium && matches!(title.kind, EntityType::Org | EntityType::Work)) {
        return Some(title);
    }
    let window = end..end + 10;
    let comma = window.clone().find(|&at| text.class(at) == Class::Comma)?;
    let between = end..comma;
    if between.clone().any(|at| text.is_finite(at) || !(text.is_word(at))) {
        return None;
    }
    let named = |mention: &Mention| mention.kind == EntityType::Per || (medium && mention.kind == EntityType::Org);
    let name = (comma + 1..comma + 5).find(|&at| text.mention(at).is_some_and(named))?;
    let titled = (comma + 1..name)
        .all(|at| matches!(text.upos(at), Upos::Det | Upos::Noun | Upos::Adj | Upos::Propn) || is_title(text, at));
    let mention = text.mention(name).filter(|_| titled)?;
    let behind = mention.tokens.1 as usize;
    let closed = behind >= text.len() || !text.is_word(behind);
    closed.then_some(mention)
}
