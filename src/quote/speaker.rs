//! [`Who`]: whom the words around a reporting verb name as its subject.

use std::ops::Range;

use super::group::Group;
use super::name::{named_by, named_by_mention};
use super::people;
use super::phrase::{Phrase, is_calendar};
use super::text::Text;
use super::word::Class;
use crate::entity::{EntityId, EntityType, Mention};
use crate::tag::Upos;

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
        } else if is_latter(text, at + 1) || matches!(text.lower(at), "celui-ci" | "celle-ci") {
            return Some(Who::Pronoun(at + usize::from(is_latter(text, at + 1))));
        } else if let Some(phrase) = Phrase::at(text, at, limit + 12) {
            let end = phrase.tokens.end;
            // « a reconnu, la voix nouée, la directrice »: how it is said.
            let closed = (end..end + 3).find(|&at| text.class(at) == Class::Comma);
            if let Some(comma) = closed.filter(|_| text.class(at - 1) == Class::Comma && is_manner(text, &phrase)) {
                at = comma;
                continue;
            }
            return Some(named_by(text, &phrase));
        } else if is_another(text, at) {
            return Some(Who::Words(at..at + 2));
        } else {
            at += 1;
        }
    }
    None
}

/// « la voix nouée », « sourire aux lèvres »: a phrase that names nobody who speaks.
fn is_manner(text: &Text<'_>, phrase: &Phrase) -> bool {
    let nobody = |head: usize| !people::can_speak(text.lemma(head)) && text.mention(head).is_none();
    phrase.head.is_some_and(nobody) && phrase.core_mentions(text).next().is_none()
}

/// « a lâché un autre »: somebody without a noun.
fn is_another(text: &Text<'_>, at: usize) -> bool {
    matches!(text.lower(at), "un" | "une") && matches!(text.lower(at + 1), "autre" | "troisième" | "second" | "seconde")
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
    let skipped = |at: usize| text.upos(at) == Upos::Adv && text.lower(at) != "auprès" || is_dated(text, at);
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
        // « Il se murmure que … »: nobody.
        "il" if group.pronominal && text.class(group.tokens.end) == Class::Que => {
            return Some(Who::Words(last..last + 1));
        }
        "il" | "elle" | "ils" | "elles" | "on" | "l'on" => return Some(pronoun_at(text, last)),
        "je" | "j'" | "nous" | "vous" | "tu" => return Some(Who::Nobody),
        "qui" => return antecedent(text, last, from),
        "dernier" | "dernière" | "ci" | "celui-ci" | "celle-ci" => return Some(Who::Pronoun(last)),
        "même" if last > from && matches!(text.lower(last - 1), "le" | "la") => return Some(Who::Pronoun(last)),
        _ => {}
    }
    // « « Quotidien » a affirmé que … »
    let titled = || text.mention(last.checked_sub(1)?).filter(|_| matches!(text.class(last), Class::Mark(_)));
    if let Some(medium) = titled().filter(|medium| matches!(medium.kind, EntityType::Org | EntityType::Work)) {
        return Some(named_by_mention(text, medium));
    }
    let start = region_start(text, verb, from);
    // « Ce dernier, diplomate aguerri, a rétorqué »
    if is_latter(text, start + 1) && text.class(start + 2) == Class::Comma {
        return Some(Who::Pronoun(start + 1));
    }
    let phrases = phrases(text, start, verb);
    let adjacent = phrases.iter().find(|phrase| is_followed(text, phrase.tokens.end, verb));
    // « …, et Mme Zakharova, la porte-parole la plus dure d'Europe, promet »: what stands before the first of two commas.
    let opening =
        || (start..last).rev().find(|&at| text.class(at) == Class::Comma).filter(|_| text.class(last) == Class::Comma);
    // « L'expert Ada Marec, pédagogue, photos en main, explique »: bare nouns are set apart.
    let bare = |phrase: &Phrase| {
        let first = phrase.tokens.start;
        text.upos(first) != Upos::Det && phrase.core_mentions(text).next().is_none()
    };
    let explained = || {
        let before = phrases.iter().filter(|phrase| text.class(phrase.tokens.end) == Class::Comma && !bare(phrase));
        opening().and_then(|comma| before.take_while(|phrase| phrase.tokens.end <= comma).last())
    };
    let named = adjacent.or_else(explained).or(phrases.first()).map(|phrase| named_by(text, phrase));
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
        || matches!(text.lower(at), "quand" | "car" | "puisque" | "dont")
        || (matches!(text.lower(at), "si" | "s'" | "lorsque" | "lorsqu'") && text.upos(at) == Upos::Sconj)
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
        "on" | "l'on" => Who::Words(at..at + 1),
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
        (first.saturating_sub(2)..first)
            .any(|at| text.upos(at) == Upos::Adp && !matches!(text.lower(at), "sauf" | "par"))
    };
    if matches!(text.lower(last), "lui" | "elle" | "eux") {
        return Some(Who::Pronoun(last));
    }
    if let Some(mention) = text.actor(last).filter(|mention| !governed(mention)) {
        return Some(named_by_mention(text, mention));
    }
    // « un militant opposé à la loi, qui … »
    let qualifies = |at: usize| text.is_past_participle(at) && text.upos(at - 1) == Upos::Noun;
    let is_boundary =
        |at: usize| !text.is_word(at) || text.is_verb(at) && !qualifies(at) || text.class(at) == Class::Que;
    let start = (from..last).rev().take(16).find(|&at| is_boundary(at)).map_or(from, |boundary| boundary + 1);
    let phrases = phrases(text, start, last + 1);
    // « …, bousculé par les mineurs de X, qui … »: whoever acts.
    let by = || (start..last).rev().find(|&at| text.lower(at) == "par");
    let agent = || by().and_then(|by| Phrase::at(text, by + 1, last + 1));
    let phrase = &phrases.into_iter().next_back().or_else(agent)?;
    // « Me Ada Marec, avocate de l'industriel, qui … »
    let own = matches!(text.lower(start), "son" | "sa" | "leur");
    let apposed = phrase.tokens.start == start
        && (own || text.upos(start) == Upos::Noun)
        && text.class(start.checked_sub(1)?) == Class::Comma;
    let person = start
        .checked_sub(2)
        .and_then(|at| text.mention(at))
        .filter(|mention| apposed && mention.kind == EntityType::Per);
    Some(person.map_or_else(|| named_by(text, phrase), |person| named_by_mention(text, person)))
}
