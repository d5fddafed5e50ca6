//! Persons: full name and surname, initials, middle names; two of one surname stay apart.

use std::borrow::Cow;

use rustc_hash::{FxHashMap, FxHashSet};

use super::clusters::Clusters;
use super::index::Index;
use super::spelling::skeleton;
use super::surface::{Gender, Group, Surface};
use crate::entity::gazetteer::{Classes, Gazetteer};

/// Full names with one surname that are kept to choose from; with more, a bare surname joins none.
const MOST_NAMESAKES: usize = 8;

/// Words that open a surname.
const PARTICLES: &[&str] = &[
    "de", "du", "des", "d", "le", "la", "al", "el", "ben", "bin", "ibn", "von", "van", "der", "den", "di", "da", "dos",
    "ould", "abou", "mac",
];

/// Surnames that stand first: « Kim Jong-un » is « M. Kim ».
const EASTERN_FAMILIES: [&str; 38] = [
    "kim", "xi", "lee", "li", "wang", "zhang", "mao", "deng", "hu", "jiang", "park", "moon", "yoon", "nguyen", "tran",
    "han", "cho", "chung", "lai", "tsai", "ma", "zhou", "zhao", "chen", "liu", "yang", "huang", "wu", "he", "qin",
    "bo", "choi", "jung", "kang", "ding", "pham", "to", "ho",
];

const GIVEN: Classes = Classes::GIVEN_MASCULINE.union(Classes::GIVEN_FEMININE);

/// Candidates by (spelled or sounded) surname or given name.
type Candidates<'s> = FxHashMap<Cow<'s, str>, Vec<u32>>;

/// By what two words are one: their letters or their sounds; none where a word is too short to tell.
type Spelling = for<'s> fn(&'s str) -> Option<Cow<'s, str>>;

const SPELLED: Spelling = |word| Some(Cow::Borrowed(word));
const SOUNDED: Spelling = |word| skeleton(word).map(Cow::Owned);

/// Joins full names, then bare surnames, then bare given names to the one full name they can mean.
pub(super) fn join_persons<'s>(surfaces: &'s [Surface], gazetteer: &Gazetteer, clusters: &mut Clusters<'s>) {
    let persons: Vec<(u32, &Surface)> =
        (0..).zip(surfaces).filter(|(_, surface)| surface.group == Group::Person).collect();
    let endings = endings(&persons);
    let (full, bare): (Vec<_>, Vec<_>) =
        persons.into_iter().partition(|(_, surface)| is_full(surface) && !endings.contains(surface.name.text()));
    for (id, surface) in &full {
        let given = surface.name.first().unwrap_or("");
        let gender = Gender::of_given(gazetteer.lookup(given).classes).or_else(|| Gender::by_ending(given));
        clusters.set_person(*id, given, gender);
    }
    let (initialled, spelt): (Vec<_>, Vec<_>) = full.iter().partition(|(_, surface)| has_initial(surface));
    let [spelt, with_initial] = [spelt, initialled.clone()].map(|full| alone(&full, gazetteer));
    for spelling in [SPELLED, SOUNDED] {
        join_full(&full, clusters, spelling);
        let in_full = families(&spelt, spelling);
        for (id, surface) in initialled.iter().copied().chain(&bare) {
            join_to_only(*id, family_of(surface), &in_full, clusters, spelling);
        }
        let with_initial = families(&with_initial, spelling);
        for (id, surface) in &bare {
            join_to_only(*id, family_of(surface), &with_initial, clusters, spelling);
        }
    }
    join_given(&full, &bare, gazetteer, clusters);
    join_doubled(&full, gazetteer, clusters);
}

/// « Jean-Noël » behind « Jean-Noël Thiébaux »: two given names are no full name.
fn join_doubled(full: &[(u32, &Surface)], gazetteer: &Gazetteer, clusters: &mut Clusters<'_>) {
    let mut index = Candidates::default();
    for (id, surface) in full.iter().filter(|(_, surface)| surface.name.count() > 2) {
        if surface.name.words().take(2).all(|word| gazetteer.lookup(word).classes.intersects(GIVEN)) {
            add(&mut index, surface.name.before(2).into(), *id);
        }
    }
    for (id, surface) in full.iter().filter(|(_, surface)| surface.name.count() == 2 && surface.gender.is_none()) {
        let pair = surface.name.text();
        if index.get(pair).and_then(|candidates| candidates.first()).is_some_and(|first| first < id) {
            join_to_only(*id, pair, &index, clusters, SPELLED);
        }
    }
}

fn add<'s>(index: &mut Candidates<'s>, key: Cow<'s, str>, id: u32) {
    let candidates = index.entry(key).or_default();
    if candidates.len() <= MOST_NAMESAKES {
        candidates.push(id);
    }
}

/// What full names of three words or more end with: « Suu Kyi » is no given name and surname where « Aung San Suu Kyi » is.
fn endings<'s>(persons: &[(u32, &'s Surface)]) -> FxHashSet<&'s str> {
    let endings =
        |surface: &'s Surface| (1..surface.name.count().saturating_sub(1).min(4)).map(|start| surface.name.from(start));
    persons.iter().flat_map(|(_, surface)| endings(surface)).collect()
}

/// Two words or more, the first of which is no particle.
fn is_full(surface: &Surface) -> bool {
    surface.name.count() >= 2 && surface.name.first().is_some_and(|first| !PARTICLES.contains(&first))
}

fn has_initial(surface: &Surface) -> bool {
    surface.name.first().is_some_and(|first| first.chars().nth(1).is_none())
}

fn family_of(surface: &Surface) -> &str {
    // An ending of a longer name stands as it is.
    surface.name.from(usize::from(is_full(surface) && has_initial(surface)))
}

/// Same given name and same last word: « Vladimir Vladimirovitch Poutine », « Vladimir Poutine ».
fn join_full(full: &[(u32, &Surface)], clusters: &mut Clusters<'_>, spelling: Spelling) {
    let mut seen = Index::default();
    for (id, surface) in full {
        let (Some(given), Some(last)) = (surface.name.first(), surface.name.last()) else { continue };
        let Some(last) = spelling(last) else { continue };
        let given = spelling(given).unwrap_or(given.into());
        clusters.join(seen.first(surface.group, [given, last].join(" ").into(), *id), *id);
    }
}

/// Full names with what of each may be used alone: each of its endings, « Pen » and « Le Pen » for Marine Le Pen, and the
/// first of two surnames, « Muñoz » for Carlos Muñoz Ribera.
fn alone<'s>(full: &[&(u32, &'s Surface)], gazetteer: &Gazetteer) -> Vec<(u32, &'s str)> {
    let mut alone = Vec::new();
    for (id, surface) in full {
        let count = surface.name.count();
        alone.extend((1..count.min(4)).map(|start| (*id, surface.name.from(start))));
        let second = surface.name.words().nth(1).filter(|_| count == 3);
        let surname = second.filter(|word| !gazetteer.lookup(word).classes.intersects(GIVEN));
        alone.extend(surname.map(|surname| (*id, surname)));
    }
    alone
}

/// Full names by what of them may be used alone.
fn families<'s>(alone: &[(u32, &'s str)], spelling: Spelling) -> Candidates<'s> {
    let mut families = Candidates::default();
    for &(id, name) in alone {
        if let Some(key) = spelling(name) {
            add(&mut families, key, id);
        }
    }
    families
}

/// Joins `id` to the candidate that fits, if all that fit are one.
fn join_to_only(id: u32, name: &str, index: &Candidates<'_>, clusters: &mut Clusters<'_>, spelling: Spelling) {
    if index.is_empty() {
        return;
    }
    let Some(candidates) = spelling(name).and_then(|key| index.get(&key)) else { return };
    if candidates.len() > MOST_NAMESAKES {
        return;
    }
    let mut only = None;
    for &candidate in candidates {
        if clusters.compatible(candidate, id) {
            let root = clusters.root(candidate);
            if only.is_some_and(|other| other != root) {
                return;
            }
            only = Some(root);
        }
    }
    if let Some(root) = only {
        clusters.join(root, id);
    }
}

/// A given name alone is the person whose full name came before, if there is one only.
fn join_given(full: &[(u32, &Surface)], bare: &[(u32, &Surface)], gazetteer: &Gazetteer, clusters: &mut Clusters<'_>) {
    let mut index = Candidates::default();
    for (id, surface) in full {
        add(&mut index, surface.name.first().unwrap_or("").into(), *id);
    }
    for (id, surface) in bare.iter().filter(|(_, surface)| surface.name.count() == 1) {
        let name = surface.name.text();
        let came_before = index.get(name).and_then(|candidates| candidates.first()).is_some_and(|first| first < id);
        let may_stand_alone = || {
            let classes = gazetteer.lookup(name).classes;
            // What no list knows (« Wilmer ») is no town and no family either.
            (classes.intersects(GIVEN) || classes.is_empty()) && surface.gender.is_none()
                || EASTERN_FAMILIES.contains(&name)
        };
        if came_before && may_stand_alone() {
            join_to_only(*id, name, &index, clusters, SPELLED);
        }
    }
}
