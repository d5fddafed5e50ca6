//! Mentions: the model's names and what the rules find, in one list.

use rustc_hash::FxHashMap;

use super::EntityType;
use super::complete;
use super::context;
use super::conventions::conventional;
use super::evidence;
use super::foreign;
use super::gazetteer::Names;
use super::model::Recognizer;
use super::{rules, signature};
use crate::document::{Document, FormId};
use crate::order::{descending, sort_by_rank};

/// A stretch of tokens that names something.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Name {
    /// `first..last` as indexes into [`crate::Document::tokens`].
    pub tokens: (u32, u32),
    /// Its type.
    pub kind: EntityType,
}

/// All that is named in a tagged document, in text order, never overlapping.
pub fn detect(document: &Document<'_>, listed: &Names<'_>, recognizer: &Recognizer<'_>) -> Vec<Name> {
    let mut found = recognizer.names(document, listed);
    foreign::clear(document, listed, &mut found);
    signature::settle(document, listed, &mut found);
    let found = found.into_iter().filter_map(|name| conventional(document, listed, name));
    let mut found: Vec<Name> = found.collect();
    context::settle(document, listed, &mut found);
    evidence::settle(document, listed, &mut found);
    complete::complete(document, listed, &mut found);
    agree(document, &mut found);
    let again = rules::echoes(document, &several(&found));
    let mut names: Vec<(Name, u8)> = found.into_iter().map(|name| (name, MODEL)).collect();
    let mut found = rules::find(document, listed);
    found.names.retain(|name| !is_affair_of_firm(document, name, &names));
    names.extend(found.names.into_iter().map(|name| (name, rank(name.kind))));
    names.extend(again.into_iter().map(|name| (name, LISTED)));
    let listed = found.listed.into_iter().filter_map(|name| conventional(document, listed, name));
    names.extend(listed.map(|name| (name, LISTED)));
    choose(names)
}

/// « affaire Sogéba », where Sogéba is an organisation: the name alone is one.
fn is_affair_of_firm(document: &Document<'_>, name: &Name, names: &[(Name, u8)]) -> bool {
    let affair = || document.tokens.get(name.tokens.0 as usize).is_some_and(|token| document.lower(token) == "affaire");
    let firm = || {
        let at = names.partition_point(|(other, _)| other.tokens.0 <= name.tokens.0);
        names
            .get(at)
            .is_some_and(|(firm, _)| firm.kind == EntityType::Org && firm.tokens == (name.tokens.0 + 1, name.tokens.1))
    };
    name.kind == EntityType::Event && affair() && firm()
}

/// Names of several words.
fn several(names: &[Name]) -> Vec<Name> {
    names.iter().filter(|name| name.tokens.1 - name.tokens.0 > 1).copied().collect()
}

/// Gives a name of several words the type that most of its occurrences have, of equals the first.
fn agree(document: &Document<'_>, names: &mut [Name]) {
    let key = |name: &Name| {
        let tokens = document.tokens.get(name.tokens.0 as usize..name.tokens.1 as usize).unwrap_or(&[]);
        (tokens.len() > 1).then(|| tokens.iter().map(|token| token.form).collect::<Vec<_>>())
    };
    let mut votes: FxHashMap<Vec<FormId>, Vec<(EntityType, u32)>> = FxHashMap::default();
    for name in &*names {
        let Some(key) = key(name) else { continue };
        let votes = votes.entry(key).or_default();
        match votes.iter_mut().find(|(kind, _)| *kind == name.kind) {
            Some((_, count)) => *count += 1,
            None => votes.push((name.kind, 1)),
        }
    }
    for name in names {
        let votes = key(name).and_then(|key| votes.get(&key)).filter(|votes| votes.len() > 1);
        // The last of equals would win: from the end.
        let winner = votes.and_then(|votes| votes.iter().rev().max_by_key(|(_, count)| *count));
        name.kind = winner.map_or(name.kind, |(kind, _)| *kind);
    }
}

/// Rank of what the model finds.
const MODEL: u8 = 2;

/// Rank of names of the gazetteer: only where the model sees none.
const LISTED: u8 = 0;

/// Which of two that overlap is to be trusted, the higher the more; of equals the longer, then the earlier stands.
const fn rank(kind: EntityType) -> u8 {
    match kind {
        EntityType::Date | EntityType::Money | EntityType::Work | EntityType::Product => 3,
        EntityType::Event => 2,
        EntityType::Norp | EntityType::Quantity => 1,
        EntityType::Per | EntityType::Loc | EntityType::Org => 0,
    }
}

/// Settles overlaps. The one place where they are settled.
fn choose(mut candidates: Vec<(Name, u8)>) -> Vec<Name> {
    sort_by_rank(&mut candidates, |(name, _)| [name.tokens.0 as usize, descending(name.tokens.1 as usize), 0, 0]);
    let mut chosen: Vec<(Name, u8)> = Vec::with_capacity(candidates.len());
    for candidate in candidates {
        let rivals = chosen.iter().rev().take_while(|(name, _)| name.tokens.1 > candidate.0.tokens.0).count();
        let first = chosen.len() - rivals;
        let beats = |rival: &(Name, u8)| strength(&candidate) > strength(rival);
        if chosen.get(first..).unwrap_or(&[]).iter().all(beats) {
            chosen.truncate(first);
            chosen.push(candidate);
        }
    }
    chosen.into_iter().map(|(name, _)| name).collect()
}

/// Longer stretches win over shorter ones that they hold; else the more trusted.
fn strength((name, rank): &(Name, u8)) -> (u32, u8) {
    (name.tokens.1 - name.tokens.0, *rank)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(first: u32, last: u32, kind: EntityType) -> Name {
        Name { tokens: (first, last), kind }
    }

    #[test]
    fn the_longer_wins_then_the_more_trusted_then_the_earlier() {
        let [org, loc, date] = [EntityType::Org, EntityType::Loc, EntityType::Date];
        for (given, expected) in [
            (vec![(name(0, 3, org), 2), (name(1, 2, loc), 3)], vec![name(0, 3, org)]),
            (vec![(name(1, 2, loc), 2), (name(0, 3, org), 1)], vec![name(0, 3, org)]),
            (vec![(name(0, 1, loc), 2), (name(0, 1, date), 3)], vec![name(0, 1, date)]),
            (vec![(name(0, 2, loc), 2), (name(1, 3, org), 2)], vec![name(0, 2, loc)]),
            (vec![(name(0, 1, loc), 2), (name(1, 2, org), 2)], vec![name(0, 1, loc), name(1, 2, org)]),
            (vec![(name(0, 1, loc), 0), (name(0, 1, org), 2)], vec![name(0, 1, org)]),
        ] {
            assert_eq!(choose(given.clone()), expected, "of {given:?}");
        }
    }

    #[test]
    fn names_of_several_words_have_the_type_of_most() {
        let document = crate::segment::segment("Bel Orm, Bel Orm, Bel Orm, Bel Arm");
        let kinds = |given: [EntityType; 4]| {
            let mut names: Vec<Name> = (0..).zip(given).map(|(at, kind)| name(at * 3, at * 3 + 2, kind)).collect();
            agree(&document, &mut names);
            names.iter().map(|name| name.kind).collect::<Vec<_>>()
        };
        let [per, org] = [EntityType::Per, EntityType::Org];
        assert_eq!(kinds([per, org, org, per]), [org, org, org, per]);
        assert_eq!(kinds([per, per, org, org]), [per, per, per, org]);
    }

    #[test]
    fn none_overlaps_whatever_the_candidates() {
        let candidates = (0..40u32).map(|n| (name(n * 7 % 31, n * 7 % 31 + 1 + n % 4, EntityType::Org), 1));
        let chosen = choose(candidates.collect());
        assert!(chosen.windows(2).all(|pair| pair[0].tokens.1 <= pair[1].tokens.0), "{chosen:?}");
        assert!(chosen.len() > 8);
    }
}
