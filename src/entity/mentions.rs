//! Mentions: the model's names and what the rules find, in one list.

use super::EntityType;
use super::conventions::conventional;
use super::gazetteer::Names;
use super::model::Recognizer;
use super::rules;
use crate::document::Document;
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
    let found = recognizer.names(document, listed).into_iter();
    let found = found.filter_map(|name| conventional(document, listed, name));
    let mut names: Vec<(Name, u8)> = found.map(|name| (name, MODEL)).collect();
    names.extend(rules::find(document, listed).into_iter().map(|name| (name, rank(name.kind))));
    choose(names)
}

/// Rank of what the model finds.
const MODEL: u8 = 2;

/// Which of two that overlap is to be trusted, the higher the more; of equals the longer, then the earlier stands.
const fn rank(kind: EntityType) -> u8 {
    match kind {
        EntityType::Date | EntityType::Money | EntityType::Work | EntityType::Product => 3,
        EntityType::Event => 2,
        EntityType::Norp | EntityType::Quantity => 1,
        // Names of the gazetteer: only where the model sees none.
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
