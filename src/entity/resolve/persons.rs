//! Persons: full name and surname, initials, middle names; two of one surname stay apart.

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

/// Candidates by (spelled or sounded) surname or given name.
type Candidates = FxHashMap<String, Vec<u32>>;

/// Joins full names, then bare surnames, then bare given names to the one full name they can mean.
pub(super) fn join_persons(surfaces: &[Surface], gazetteer: &Gazetteer, clusters: &mut Clusters) {
    let persons: Vec<(u32, &Surface)> =
        (0..).zip(surfaces).filter(|(_, surface)| surface.group == Group::Person).collect();
    let endings = endings(&persons);
    let (full, bare): (Vec<_>, Vec<_>) =
        persons.into_iter().partition(|(_, surface)| is_full(surface) && !endings.contains(&surface.folded()));
    for (id, surface) in &full {
        let given = surface.words.first().map_or("", String::as_str);
        let gender = Gender::of_given(gazetteer.lookup(given).classes).or_else(|| Gender::by_ending(given));
        clusters.set_person(*id, given, gender);
    }
    let spelled = |word: &str| Some(word.to_owned());
    for spelling in [&spelled as &dyn Fn(&str) -> Option<String>, &skeleton] {
        join_full(&full, clusters, spelling);
        let (initialled, spelt): (Vec<_>, Vec<_>) = full.iter().partition(|(_, surface)| has_initial(surface));
        let in_full = families(&spelt, gazetteer, spelling);
        for (id, surface) in initialled.iter().copied().chain(&bare) {
            join_to_only(*id, &family_of(surface), &in_full, clusters, spelling);
        }
        let with_initial = families(&initialled, gazetteer, spelling);
        for (id, surface) in &bare {
            join_to_only(*id, &family_of(surface), &with_initial, clusters, spelling);
        }
    }
    join_given(&full, &bare, gazetteer, clusters);
    join_doubled(&full, gazetteer, clusters);
}

/// « Jean-Noël » behind « Jean-Noël Thiébaux »: two given names are no full name.
fn join_doubled(full: &[(u32, &Surface)], gazetteer: &Gazetteer, clusters: &mut Clusters) {
    let given = Classes::GIVEN_MASCULINE.union(Classes::GIVEN_FEMININE);
    let doubled = |surface: &Surface| {
        let pair = surface
            .words
            .get(..2)
            .filter(|pair| pair.iter().all(|word| gazetteer.lookup(word).classes.intersects(given)))?;
        Some(pair.join(" "))
    };
    let mut index = Candidates::default();
    for (id, surface) in full.iter().filter(|(_, surface)| surface.words.len() > 2) {
        let Some(pair) = doubled(surface) else { continue };
        let candidates = index.entry(pair).or_default();
        if candidates.len() <= MOST_NAMESAKES {
            candidates.push(*id);
        }
    }
    for (id, surface) in full.iter().filter(|(_, surface)| surface.words.len() == 2 && surface.gender.is_none()) {
        let Some(pair) = doubled(surface) else { continue };
        if index.get(&pair).and_then(|candidates| candidates.first()).is_some_and(|first| first < id) {
            join_to_only(*id, &pair, &index, clusters, &|word| Some(word.to_owned()));
        }
    }
}

/// What full names of three words or more end with: « Suu Kyi » is no given name and surname where « Aung San Suu Kyi » is.
fn endings(persons: &[(u32, &Surface)]) -> FxHashSet<String> {
    let endings = |words: &[String]| {
        (1..words.len().saturating_sub(1).min(4))
            .map(|start| words.get(start..).unwrap_or(&[]).join(" "))
            .collect::<Vec<_>>()
    };
    persons.iter().flat_map(|(_, surface)| endings(&surface.words)).collect()
}

/// Two words or more, the first of which is no particle.
fn is_full(surface: &Surface) -> bool {
    surface.words.len() >= 2 && surface.words.first().is_some_and(|first| !PARTICLES.contains(&first.as_str()))
}

fn has_initial(surface: &Surface) -> bool {
    surface.words.first().is_some_and(|first| first.chars().count() == 1)
}

fn family_of(surface: &Surface) -> String {
    // An ending of a longer name stands as it is.
    let skipped = usize::from(is_full(surface) && has_initial(surface));
    surface.words.get(skipped..).unwrap_or(&[]).join(" ")
}

/// Same given name and same last word: « Vladimir Vladimirovitch Poutine », « Vladimir Poutine ».
fn join_full(full: &[(u32, &Surface)], clusters: &mut Clusters, spelling: &dyn Fn(&str) -> Option<String>) {
    let mut seen = Index::default();
    for (id, surface) in full {
        let (Some(given), Some(last)) = (surface.words.first(), surface.words.last()) else { continue };
        let Some(last) = spelling(last) else { continue };
        let given = spelling(given).unwrap_or_else(|| given.clone());
        clusters.join(seen.first(surface.group, [given, last].join(" "), *id), *id);
    }
}

/// Full names by each of their endings that may be used alone, « Pen » and « Le Pen » for Marine Le Pen, and by the first of
/// two surnames, « Muñoz » for Carlos Muñoz Ribera.
fn families(full: &[&(u32, &Surface)], gazetteer: &Gazetteer, spelling: &dyn Fn(&str) -> Option<String>) -> Candidates {
    let given = Classes::GIVEN_MASCULINE.union(Classes::GIVEN_FEMININE);
    let mut families = Candidates::default();
    for (id, surface) in full {
        let endings = (1..surface.words.len().min(4)).filter_map(|start| surface.words.get(start..));
        let first = match surface.words.as_slice() {
            [_, first, _] if !gazetteer.lookup(first).classes.intersects(given) => Some(std::slice::from_ref(first)),
            _ => None,
        };
        for alone in endings.chain(first) {
            if let Some(key) = spelling(&alone.join(" ")) {
                let candidates = families.entry(key).or_default();
                if candidates.len() <= MOST_NAMESAKES {
                    candidates.push(*id);
                }
            }
        }
    }
    families
}

/// Joins `id` to the candidate that fits, if all that fit are one.
fn join_to_only(
    id: u32,
    name: &str,
    index: &Candidates,
    clusters: &mut Clusters,
    spelling: &dyn Fn(&str) -> Option<String>,
) {
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
fn join_given(full: &[(u32, &Surface)], bare: &[(u32, &Surface)], gazetteer: &Gazetteer, clusters: &mut Clusters) {
    let mut index = Candidates::default();
    for (id, surface) in full {
        let candidates = index.entry(surface.words.first().cloned().unwrap_or_default()).or_default();
        if candidates.len() <= MOST_NAMESAKES {
            candidates.push(*id);
        }
    }
    for (id, surface) in bare.iter().filter(|(_, surface)| surface.words.len() == 1) {
        let name = surface.folded();
        let given = Classes::GIVEN_MASCULINE.union(Classes::GIVEN_FEMININE);
        let came_before = index.get(&name).and_then(|candidates| candidates.first()).is_some_and(|first| first < id);
        let classes = gazetteer.lookup(&name).classes;
        // What no list knows (« Wilmer ») is no town and no family either.
        let may_stand_alone = (classes.intersects(given) || classes.is_empty()) && surface.gender.is_none()
            || EASTERN_FAMILIES.contains(&name.as_str());
        if came_before && may_stand_alone {
            join_to_only(*id, &name, &index, clusters, &|word| Some(word.to_owned()));
        }
    }
}
