//! Acronyms: « Organisation pour la sécurité … (OSCE) », either way round, and initials without a definition.

use super::clusters::Clusters;
use super::index::Index;
use super::surface::{Group, Surface, Surfaces};
use crate::document::Document;
use crate::entity::EntityType;
use crate::entity::mentions::Name;

/// Words that give no letter to an acronym.
const SMALL: &[&str] = &[
    "de", "du", "des", "d", "la", "le", "les", "l", "et", "a", "au", "aux", "en", "pour", "sur", "the", "of", "and",
    "for", "par", "dans",
];

/// Joins a name and the acronym in brackets behind it; a nationality may stand between (« Réserve fédérale américaine (Fed) »).
pub(super) fn join_defined(document: &Document<'_>, names: &[Name], surfaces: &Surfaces, clusters: &mut Clusters<'_>) {
    for (index, name) in names.iter().enumerate().skip(1) {
        let opened = between(document, name.tokens.0.saturating_sub(1), name.tokens.0) == "(";
        let closed = between(document, name.tokens.1, name.tokens.1 + 1) == ")";
        if !(opened && closed) {
            continue;
        }
        let touching = |name: &Name, next: u32| name.tokens.1 == next;
        let Some(mut outer) = index.checked_sub(1) else { continue };
        let Some(mut before) = names.get(outer) else { continue };
        if !touching(before, name.tokens.0 - 1) {
            continue;
        }
        if before.kind == EntityType::Norp && name.kind != EntityType::Norp {
            let Some(further) = outer.checked_sub(1).and_then(|index| Some((index, names.get(index)?))) else {
                continue;
            };
            if !touching(further.1, before.tokens.0) {
                continue;
            }
            (outer, before) = further;
        }
        if before.kind == name.kind {
            join_if_acronym(surfaces, outer, index, clusters);
        }
    }
}

fn between<'d>(document: &'d Document<'_>, first: u32, end: u32) -> &'d str {
    match document.tokens.get(first as usize..end as usize) {
        Some([only]) => document.form(only),
        _ => "",
    }
}

fn join_if_acronym(surfaces: &Surfaces, a: usize, b: usize, clusters: &mut Clusters<'_>) {
    let (Some(&a), Some(&b)) = (surfaces.of.get(a), surfaces.of.get(b)) else { return };
    let (Some(first), Some(second)) = (surfaces.list.get(a as usize), surfaces.list.get(b as usize)) else { return };
    let (short, long, acronym, expansion) = if second.acronym { (second, first, b, a) } else { (first, second, a, b) };
    let can_have = matches!(short.group, Group::Organisation | Group::Product | Group::Event | Group::Work);
    // An organisation's acronym may come from another language (ESO); a place's must be its initials.
    let fits = (can_have && long.name.count() >= 2)
        || initials(long).as_deref() == Some(short.name.text())
        || shares_initials(short, long);
    if short.acronym && fits {
        clusters.yield_record(acronym, expansion);
        clusters.join(a, b);
    }
}

/// Whether most letters of the acronym open words of the name, in order: PlayStation 5, PS5.
fn shares_initials(short: &Surface, long: &Surface) -> bool {
    let letters = short.name.text();
    let mut wanted = letters.chars().peekable();
    for word in long.name.words() {
        if wanted.peek().is_some_and(|&letter| word.starts_with(letter)) {
            wanted.next();
        }
    }
    wanted.next().is_none() && letters.len() >= 2
}

fn initials(surface: &Surface) -> Option<String> {
    let words = surface.name.words().filter(|word| !SMALL.contains(word));
    let initials: String = words.filter_map(|word| word.chars().next()).collect();
    (initials.len() >= 3).then_some(initials)
}

/// Joins an acronym of three letters or more to the only name in the text that has these initials.
pub(super) fn join_initials(surfaces: &[Surface], clusters: &mut Clusters<'_>) {
    if !surfaces.iter().any(|surface| surface.acronym && may_be_shortened(surface)) {
        return;
    }
    let mut by_initials = Index::default();
    for (id, surface) in (0..).zip(surfaces).filter(|(_, surface)| may_be_shortened(surface)) {
        let Some(initials) = initials(surface) else { continue };
        by_initials.claim(surface.group, initials.into(), id, clusters);
    }
    for (id, surface) in (0..).zip(surfaces).filter(|(_, surface)| surface.acronym && may_be_shortened(surface)) {
        if let Some(long) = by_initials.only(surface.group, surface.name.text()) {
            clusters.yield_record(id, long);
            clusters.join(long, id);
        }
    }
}

fn may_be_shortened(surface: &Surface) -> bool {
    matches!(surface.group, Group::Organisation | Group::Place | Group::Event | Group::Work | Group::Product)
}
