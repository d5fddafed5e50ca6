//! Whom a noun phrase names: the name in it, beside it or in brackets, the maker of a report, or its words alone.

use super::phrase::{Phrase, is_title};
use super::speaker::{Who, acting};
use super::text::Text;
use super::word::Class;
use super::{bodies, people};
use crate::entity::{EntityType, Mention};
use crate::tag::{Number, Upos};

pub(super) fn named_by_mention(text: &Text<'_>, mention: &Mention) -> Who {
    let (first, last) = (mention.tokens.0 as usize, mention.tokens.1 as usize);
    let first = if first > 0 && is_title(text, first - 1) { first - 1 } else { first };
    Who::Actor(acting(mention), first..last)
}

/// Whom a noun phrase names: the name in it or beside it, the maker of a report, or words only.
pub(super) fn named_by(text: &Text<'_>, phrase: &Phrase) -> Who {
    if let Some(entity) = phrase.head.and_then(|head| text.meant_at(head)) {
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
    let words = || Who::Words(phrase.tokens.clone());
    let Some(head) = phrase.head else { return words() };
    if let Some(mention) =
        attached_body(text, phrase, head).or_else(|| native(text, head)).or_else(|| acronym(text, phrase.tokens.end))
    {
        return Who::Actor(acting(mention), phrase.tokens.clone());
    }
    if people::speaks_for_its_maker(text.lemma(head)) {
        // « son rapport », « leur enquête »: whose it is.
        if is_possessive(text, phrase.tokens.start) {
            return Who::Pronoun(phrase.tokens.start);
        }
        let maker = (phrase.core_end..phrase.tokens.end).find_map(|at| text.actor(at));
        if let Some(mention) = maker.filter(|mention| mention.kind != EntityType::Loc || mention.stands_for.is_some()) {
            return Who::Actor(acting(mention), phrase.tokens.clone());
        }
    }
    if takes_up(text, phrase, head) { Who::Role(phrase.tokens.clone(), head) } else { words() }
}

/// « le bureau d'études Sonavia »
fn attached_body<'d>(text: &Text<'d>, phrase: &Phrase, head: usize) -> Option<&'d Mention> {
    let last = phrase.tokens.end.checked_sub(1).and_then(|last| text.mention(last));
    let attached = |body: &&Mention| {
        let before = (body.tokens.0 as usize).checked_sub(1);
        body.kind == EntityType::Org && before.is_some_and(|at| at > head && text.upos(at) == Upos::Noun)
    };
    last.filter(attached).filter(|_| bodies::takes_up_a_body(text.lemma(head)))
}

/// « la diplomatie turque », « l'armée malienne »
fn native<'d>(text: &Text<'d>, head: usize) -> Option<&'d Mention> {
    let native = text.mention(head + 1).filter(|native| native.kind == EntityType::Norp);
    native.filter(|_| people::speaks_for_a_state(text.lemma(head)))
}

/// Whether the phrase takes up somebody or a body named before: « le maire », « cet ancien pilote ».
fn takes_up(text: &Text<'_>, phrase: &Phrase, head: usize) -> bool {
    let tokens = || phrase.tokens.clone();
    let same = text.lower(phrase.tokens.start + 1) == "même";
    if text.morph(head).number == Some(Number::Plur) || text.lemma(head) == "site" && !same {
        return false;
    }
    // « cette ancienne contrôleuse de gestion », « la ministre des Comptes publics »
    let pointed = matches!(text.lower(phrase.tokens.start), "ce" | "cet" | "cette");
    let bare = phrase.tokens.len() <= 3 && phrase.core_end == phrase.tokens.end;
    // « le généraliste de Vannes »: not who is mayor there.
    let noun = text.noun(head);
    let placed = |mention: &Mention| mention.kind == EntityType::Loc && !people::is_office(noun);
    let foreign = |mention: &Mention| mention.kind != EntityType::Norp && !placed(mention);
    let person = people::takes_up_a_person(noun);
    let unnamed = || person && phrase.tokens.len() <= 6 && !tokens().any(|at| text.mention(at).is_some_and(foreign));
    let former = || pointed && tokens().any(|at| matches!(text.lower(at), "ancien" | "ancienne"));
    is_definite(text, phrase.tokens.start)
        && (bare || pointed || unnamed())
        && (person || bodies::takes_up_a_body(noun) || former())
}

/// « son », « leurs »
pub(super) fn is_possessive(text: &Text<'_>, at: usize) -> bool {
    matches!(text.lower(at), "son" | "sa" | "ses" | "leur" | "leurs")
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
    // « la région Normandie »
    let governs = |mention: &&Mention| {
        mention.kind == EntityType::Loc
            && phrase
                .head
                .is_some_and(|head| head + 1 == mention.tokens.0 as usize && bodies::governs(text.lemma(head)))
    };
    let governed = || phrase.core_mentions(text).find(governs);
    of(EntityType::Per)
        .or_else(|| of(EntityType::Org))
        .or_else(acts)
        .or_else(governed)
        .or_else(|| alone().filter(|mention| is_actor(mention)))
}

/// « le général de division iranien Durand »: the name behind a complement of the title. In « l'avocat du maire Durand »
/// it is the mayor's.
fn titled_person<'d>(text: &Text<'d>, phrase: &Phrase) -> Option<&'d Mention> {
    let behind = phrase.core_end..phrase.tokens.end;
    let mention = behind.clone().find_map(|at| text.mention(at).filter(|mention| mention.kind == EntityType::Per))?;
    let first = mention.tokens.0 as usize;
    let attached = first > phrase.core_end && !matches!(text.upos(first - 1), Upos::Adp | Upos::Det);
    // « mon confrère du Figaro Luc Roy », « le député de la Drôme Ada Marec »
    let is_body = |body: &Mention| matches!(body.kind, EntityType::Org | EntityType::Loc);
    let named = |at: usize| text.mention(at).map_or(text.upos(at) == Upos::Propn, is_body);
    if attached && named(first - 1) {
        return Some(mention);
    }
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
    let titled = (comma + 1..name).all(|at| {
        matches!(text.upos(at), Upos::Det | Upos::Noun | Upos::Adj | Upos::Propn)
            || is_title(text, at)
            || matches!(text.lemma(at), "nommer" | "nommé")
    });
    let mention = text.mention(name).filter(|_| titled)?;
    let behind = mention.tokens.1 as usize;
    let closed = behind >= text.len() || !text.is_word(behind);
    closed.then_some(mention)
}
