//! Nouns that tell what is said: « annonce un accord », « promettait 3 000 emplois », « traite de menteur ».

use std::ops::Range;

use super::group::Group;
use super::name::is_possessive;
use super::phrase::Phrase;
use super::text::Text;
use super::word::Class;
use super::{clause, people, verbs};
use crate::entity::EntityType;
use crate::tag::Upos;
use crate::word_list::WordList;

/// « a annoncé lundi un accord »: the object, where it says more than a word and cites nothing.
pub(super) fn noun(text: &Text<'_>, group: &Group, at: usize, limit: usize) -> Option<Range<usize>> {
    if at > group.tokens.end + 8 {
        return None;
    }
    let lemma = text.lemma(group.verb);
    let named = verbs::calls(lemma) && at > 0 && matches!(text.lower(at - 1), "de" | "d'");
    let portrayed = is_portrait(text, lemma, at);
    let whole = portrayed || is_count(text, lemma, at);
    let shaped = || text.upos(at) == Upos::Det && is_shaped(text, group, at, limit);
    let told = || (whole || shaped()) && !is_dated(text, at);
    // « Le procureur y voit une manœuvre »
    let seen = lemma == "voir"
        && text.upos(at) == Upos::Det
        && group.tokens.clone().any(|at| text.lower(at) == "y")
        && group.tokens.start.checked_sub(1).is_some_and(|before| text.lower(before) != "on");
    if !(named || seen || told()) {
        return None;
    }
    if object_before(text, group) || subject_behind(text, group) {
        return None;
    }
    let phrase = Phrase::at(text, at, limit)?;
    let end = clause::short_end(text, at, limit);
    let end = if portrayed { clause::end(text, at, limit, false) } else { end };
    let verbal = |at: usize| !portrayed && (text.is_finite(at) || text.class(at) == Class::Que);
    let cites = (at..=end).any(|at| matches!(text.class(at), Class::Mark(_)) || verbal(at));
    let short = matches!(lemma, "admettre" | "démentir" | "imputer" | "promettre") || names_a_fault(text, at);
    let says = named || seen || short || portrayed || phrase.core_end < phrase.tokens.end || phrase.tokens.len() > 2;
    let only_noun = named.then_some(phrase.tokens.clone());
    let noun = whole || phrase.head.is_some() && !(lemma == "promettre" && is_possessive(text, at));
    (says && !cites && noun).then(|| only_noun.unwrap_or(at..end))
}

/// « promettait 3 000 emplois »
fn is_count(text: &Text<'_>, lemma: &str, at: usize) -> bool {
    text.upos(at) == Upos::Num
        && text.upos(at - 1) != Upos::Det
        && matches!(lemma, "annoncer" | "avouer" | "promettre" | "relever")
}

/// « louent une bosseuse », « décrivent un homme secret »
fn is_portrait(text: &Text<'_>, lemma: &str, at: usize) -> bool {
    let person = |at: usize| people::takes_up_a_person(text.lemma(at));
    matches!(text.lower(at), "un" | "une")
        && matches!(lemma, "décrire" | "dépeindre" | "louer" | "saluer" | "vanter")
        && (at + 1..at + 3).find(|&at| text.upos(at) == Upos::Noun).is_some_and(person)
}

/// Whether the object whose article stands at `at` is of the shape by which its verb tells something.
fn is_shaped(text: &Text<'_>, group: &Group, at: usize, limit: usize) -> bool {
    // « reconnaît un droit à l'erreur » owns to nothing.
    let owns = || !(group.tokens.end..at).any(|at| text.upos(at) == Upos::Noun) && names_a_fault(text, at);
    match text.lemma(group.verb) {
        "concéder" | "plaider" | "pointer" | "reconnaître" if owns() => true,
        "reconnaître" | "signaler" => matches!(text.lower(at), "un" | "une" | "des" | "tout" | "toute"),
        "démentir" => text.lower(at).starts_with("tout"),
        "imputer" => (at..limit.min(at + 20)).any(|at| matches!(text.lower(at), "à" | "au" | "aux")),
        lemma => verbs::tells_by_noun(lemma),
    }
}

/// « ce qu'a annoncé le président », « après l'avoir promis à tous »
fn object_before(text: &Text<'_>, group: &Group) -> bool {
    let governed = group.tokens.start.checked_sub(1).is_some_and(|before| text.class(before) == Class::Que);
    governed || group.tokens.clone().any(|at| matches!(text.lower(at), "le" | "l'" | "les"))
}

/// « Le port fermera, annonce le maire »
fn subject_behind(text: &Text<'_>, group: &Group) -> bool {
    let from = text.sentence(group.verb).start.max(group.tokens.start.saturating_sub(clause::REACH));
    let set_off = group.tokens.start.checked_sub(1).is_some_and(|before| text.class(before) == Class::Comma);
    set_off && (from..group.tokens.start).any(|at| text.is_finite(at))
}

/// « reconnaît une maladresse », « plaide l'erreur », « pointe des failles »: what one owns to or points at. The noun of
/// the phrase at `at` is of that kind.
fn names_a_fault(text: &Text<'_>, at: usize) -> bool {
    static FAULTS: WordList = WordList::new(
        "abus bévue carence défaillance défaut dérapage dérive dysfonctionnement démence difficulté échec erreur excès \
         faiblesse faille faute foi folie ignorance imprudence incohérence insuffisance lacune légèreté maladresse manque \
         manquement méconnaissance mensonge négligence oubli problème ratage raté retard risque tort",
    );
    (at + 1..at + 4).find(|&at| text.upos(at) == Upos::Noun).is_some_and(|noun| FAULTS.has(text.lemma(noun)))
}

fn is_dated(text: &Text<'_>, at: usize) -> bool {
    (at..at + 2).any(|at| text.mention(at).is_some_and(|mention| mention.kind == EntityType::Date))
}
