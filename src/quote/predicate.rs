//! What a speaker holds something to be, without quote marks around all of it: « juge le plan intenable », « que tous
//! tiennent pour perdu », « s'est dit « navré » pour les siens ».

use std::ops::Range;

use super::clause;
use super::frame;
use super::group::Group;
use super::phrase::{Phrase, is_calendar};
use super::text::Text;
use super::verbs;
use super::word::Class;
use crate::entity::EntityType;
use crate::tag::Upos;

/// What holds the object and its predicate apart stands this many tokens behind the verb at most.
const REACH: usize = 12;

/// The predicate behind the verb of the group, with its complements.
pub(super) fn of(text: &Text<'_>, group: &Group, limit: usize) -> Option<Range<usize>> {
    let lemma = text.lemma(group.verb);
    // « se disent, eux, prêts »
    let insists =
        |at: usize| matches!(text.lower(at), "lui" | "elle" | "eux" | "elles") && text.class(at + 1) == Class::Comma;
    let behind = group.tokens.end;
    let aside = text.class(behind) == Class::Comma && insists(behind + 1);
    let behind = behind + if aside { 3 } else { 0 };
    let start = (behind..limit).find(|&at| text.upos(at) != Upos::Adv || text.is_quoted(at))?;
    if verbs::holds_for(lemma) {
        return held(text, group, limit);
    }
    // « se présente comme un champion »
    if group.pronominal && verbs::portrays(lemma) && text.lower(start) == "comme" && !opens_mark(text, start + 1) {
        return Some(start + 1..end(text, group, start + 1, limit));
    }
    if !verbs::takes_predicate(lemma) {
        return None;
    }
    if matches!(text.class(start), Class::Mark(_)) {
        return quoted(text, group, start, limit);
    }
    let found = group.pronominal && lemma == "trouver";
    // « que tous disent intègre, »: no finite verb can follow at once.
    let misread = is_relative(text, group)
        && (text.is_finite(start) || text.upos(start) == Upos::Noun)
        && text.class(start + 1) == Class::Comma;
    let governed = is_governed(text, group);
    // « On le disait fin renard », « ses amis le disent bourreau de travail »
    let called = lemma == "dire" && governed && start == behind && is_bare_noun(text, start);
    if (misread || called && !is_calendar(text.lemma(start)) || is_quality(text, start))
        && !found
        && (group.pronominal || governed)
    {
        return Some(start..end(text, group, start, limit));
    }
    let at = if governed || group.pronominal { None } else { behind_object(text, group, start, limit) };
    at.map(|at| at..end(text, group, at, limit))
}

/// « tient le maire pour honnête », « qu'on donnait pour mort »
fn held(text: &Text<'_>, group: &Group, limit: usize) -> Option<Range<usize>> {
    let pour = held_for(text, group.tokens.end).filter(|&pour| pour + 1 < limit)?;
    let (start, holds) = (pour + 1, text.lemma(group.verb) == "tenir");
    // « tient l'autre pour un fou », « On la donnait pour une besogneuse »
    let given = || pour == group.tokens.end && is_governed(text, group);
    let indefinite = matches!(text.lower(start), "un" | "une") && (holds || given());
    let bare = is_bare_noun(text, start) && (holds || verbs::is_lot(text.lower(start)));
    (indefinite || bare || is_quality(text, start)).then(|| start..end(text, group, start, limit))
}

fn is_bare_noun(text: &Text<'_>, at: usize) -> bool {
    text.upos(at) == Upos::Noun && text.mention(at).is_none()
}

fn opens_mark(text: &Text<'_>, at: usize) -> bool {
    matches!(text.class(at), Class::Mark(_)) || matches!(text.class(at + 1), Class::Mark(_))
}

/// « pour » behind « tenir » and « donner », with the object between or before.
pub(super) fn held_for(text: &Text<'_>, from: usize) -> Option<usize> {
    let mut near = (from..from + REACH).take_while(|&at| !text.is_finite(at) && !text.class(at).ends_clause());
    near.find(|&at| text.lower(at) == "pour")
}

/// « s'est dit « navré » pour les siens », « jugé « indigne » la conduite »: a quality between marks that goes on behind.
fn quoted(text: &Text<'_>, group: &Group, open: usize, limit: usize) -> Option<Range<usize>> {
    let behind = quoted_end(text, open);
    let degree = |at: usize| text.upos(at) == Upos::Adv;
    let noun = |at: usize| group.pronominal && text.upos(at) == Upos::Noun;
    let first = (open + 1..behind).find(|&at| !degree(at)).filter(|&at| noun(at) || is_quality(text, at))?;
    let goes_on = match text.lower(behind) {
        "de" | "d'" => true,
        "pour" | "par" | "du" | "des" | "à" | "au" | "aux" => group.pronominal,
        "que" | "qu'" => return Some(open..clause::end(text, behind + 1, limit, false)),
        _ => !group.pronominal && matches!(text.upos(behind), Upos::Det),
    };
    (goes_on && behind < limit && first < behind).then(|| open..clause::short_end(text, behind, limit))
}

/// Where the stretch ends whose opening mark is at `open`, with its closing mark.
pub(super) fn quoted_end(text: &Text<'_>, open: usize) -> usize {
    let close = (open + 1..text.len()).find(|&at| !text.is_quoted(at) || matches!(text.class(at), Class::Mark(_)));
    close.map_or(text.len(), |close| close + usize::from(text.is_quoted(close)))
}

/// Whether the object stands before the verb: « que X juge », « X la juge ».
fn is_governed(text: &Text<'_>, group: &Group) -> bool {
    let clitic = group.tokens.clone().any(|at| matches!(text.lower(at), "le" | "la" | "l'" | "les"));
    clitic || is_relative(text, group) || frame::is_passive(text, group)
}

fn is_relative(text: &Text<'_>, group: &Group) -> bool {
    (group.tokens.start.saturating_sub(20)..group.tokens.start).any(|at| text.class(at) == Class::Que)
}

/// « juge le calendrier intenable »: the last adjective behind a definite object.
fn behind_object(text: &Text<'_>, group: &Group, start: usize, limit: usize) -> Option<usize> {
    let compound = group.verb > group.tokens.start && text.is_past_participle(group.verb);
    let definite = matches!(
        text.lower(start),
        "le" | "la" | "l'" | "les" | "ce" | "cet" | "cette" | "ces" | "son" | "sa" | "ses" | "leur" | "leurs"
    );
    let named = text.mention(start).filter(|mention| mention.kind != EntityType::Date);
    let object = Phrase::at(text, start, limit).filter(|_| definite || named.is_some())?;
    let opines = matches!(text.lemma(group.verb), "juger" | "croire" | "estimer")
        || (text.lemma(group.verb) == "trouver" && !compound);
    // « juge le texte « honorable » »
    let open = object.tokens.end;
    let quality = |at: usize| matches!(text.upos(at), Upos::Adj | Upos::Adv) || text.is_past_participle(at);
    let judges = matches!(text.lemma(group.verb), "juger" | "trouver");
    if judges && matches!(text.class(open), Class::Mark(_)) && quality(open + 1) {
        return Some(start);
    }
    let head = named.map_or(object.head?, |mention| mention.tokens.1 as usize - 1);
    let run = (head + 1..limit.min(head + 5)).take_while(|&at| matches!(text.upos(at), Upos::Adj | Upos::Adv));
    let quality = run.filter(|&at| text.upos(at) == Upos::Adj && text.mention(at).is_none()).last()?;
    let degree = (head + 1..quality).rev().take_while(|&at| text.upos(at) == Upos::Adv).last();
    let cites = matches!(text.class(quality + 1), Class::Mark(_));
    (opines && !cites).then(|| degree.unwrap_or(quality))
}

fn is_quality(text: &Text<'_>, at: usize) -> bool {
    matches!(text.upos(at), Upos::Adj) || text.is_past_participle(at)
}

/// End of the predicate: behind a relative clause the main one goes on with its own verb, or it says since when.
fn end(text: &Text<'_>, group: &Group, start: usize, limit: usize) -> usize {
    let end = clause::short_end(text, start, limit);
    let relative = is_relative(text, group);
    let links = |at: usize| matches!(text.lower(at), "et" | "mais" | "ou");
    let resumes =
        |at: usize| text.is_finite(at) || text.is_clitic(at) || matches!(text.lower(at), "qui" | "que" | "qu'");
    // « … « honorable » et Paris s'y est rallié »
    let another = |at: usize| {
        let subject = matches!(text.upos(at), Upos::Det | Upos::Propn) || text.mention(at).is_some();
        subject && (at..at + 5).take_while(|&at| text.is_word(at)).any(|at| text.is_finite(at))
    };
    let over = |at: usize| {
        text.class(at) == Class::Colon
            || (links(at) && (resumes(at + 1) || another(at + 1)))
            || (text.lower(at) == "par" && frame::is_passive(text, group))
            || (relative && (resumes(at) || text.lower(at) == "depuis"))
    };
    let end = (start + 1..end).find(|&at| !text.is_quoted(at) && over(at)).unwrap_or(end);
    if is_quality(text, start) { end_of_list(text, end, text.sentence(start).end) } else { end }
}

/// « la dit sincère, mais naïve », « le disent loyal, consciencieux, cassant »: where the qualities end that are told one
/// after the other.
fn end_of_list(text: &Text<'_>, mut end: usize, limit: usize) -> usize {
    let links = |at: usize| matches!(text.lower(at), "mais" | "quoique" | "voire" | "et" | "ou" | "sinon");
    while text.class(end) == Class::Comma {
        let next = (end + 1..limit).find(|&at| !links(at) && text.upos(at) != Upos::Adv).unwrap_or(limit);
        let behind = next + 1;
        // « …, mais brouillonne. », « …, cassant. »: taken for a noun or a verb.
        let closes = || behind >= limit || matches!(text.class(behind), Class::Stop | Class::Comma);
        let misread = || match text.upos(next) {
            Upos::Noun => links(next - 1),
            _ => text.is_present_participle(next),
        };
        let quality = next < limit && text.mention(next).is_none() && (is_quality(text, next) || misread() && closes());
        let noun = matches!(text.upos(behind), Upos::Noun | Upos::Propn | Upos::Det | Upos::Verb);
        if !quality || behind < limit && (noun || matches!(text.class(behind), Class::Mark(_))) {
            break;
        }
        end = clause::short_end(text, next, limit).max(behind);
    }
    end
}

/// Whether the participle has its speaker behind: « jugés trop chers par les clients ».
pub(super) fn has_agent(text: &Text<'_>, group: &Group) -> bool {
    let lemma = text.lemma(group.verb);
    let from = group.tokens.end;
    let mut near = (from..from + REACH).take_while(|&at| !text.is_finite(at) && !text.class(at).ends_clause());
    (verbs::takes_predicate(lemma) || verbs::calls(lemma)) && near.any(|at| text.lower(at) == "par")
}
