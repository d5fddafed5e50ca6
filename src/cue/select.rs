//! Which of overlapping matches stand: the longest, within a dimension; and across dimensions a word that a
//! construction spells out is no cue of its own (« pas forcément » hedges, « forcément » boosts).

use super::Dimension;
use crate::lexicon::{Action, Effect, Found, Lexicon, Match};
use crate::order::{descending, sort_by_rank};

/// The bit of tokens that a construction spells out.
const SPELLED: u16 = 1 << 15;
/// The bit of tokens that a modifier takes.
const MODIFIER: u16 = 1 << 14;

/// The bit of words that evaluate by themselves.
const EVALUATES: u16 = 1 << 13;

/// Keeps the matches that stand, of a stretch of so many `tokens`.
pub(super) fn select(mut matches: Vec<Match>, tokens: usize, lexicon: &Lexicon) -> Found {
    let custom = |found: &Match| lexicon.entry(found.entry).is_some_and(|entry| entry.custom);
    let neutral = |found: &Match| lexicon.entry(found.entry).is_some_and(|entry| entry.action == Action::Neutral);
    sort_by_rank(&mut matches, |found| {
        let later = [!custom(found), !neutral(found), !found.preferred];
        let later = later.iter().fold(0, |rank, &is_later| rank << 1 | usize::from(is_later));
        [descending(found.tokens.len()), later, found.tokens.start, found.entry as usize]
    });
    let mut taken = vec![0u16; tokens];
    let mut cues = Vec::new();
    let mut modifiers = Vec::new();
    let mut silent = Vec::new();
    for found in matches {
        let Some(entry) = lexicon.entry(found.entry) else { continue };
        let (bit, spells, kept) = match entry.action {
            Action::Cue { dimension, .. } => (bits(dimension, &found), SPELLED, &mut cues),
            Action::Modify(_) => (MODIFIER, 0, &mut modifiers),
            // Several may share a word: none of them is shown.
            Action::Neutral => (0, SPELLED, &mut silent),
        };
        let Some(span) = taken.get_mut(found.span.clone()) else { continue };
        let spelled_out = spells != 0 && span.iter().all(|flags| flags & SPELLED != 0);
        if spelled_out || span.iter().any(|flags| flags & bit != 0) {
            continue;
        }
        for (place, flags) in found.span.clone().zip(span) {
            let offset = place - found.tokens.start;
            let own = found.tokens.len() > 1 && offset < 64 && found.spelled >> offset & 1 == 1;
            *flags |= bit | if own { spells } else { 0 };
        }
        kept.push(found);
    }
    sort_by_rank(&mut cues, |found| [found.span.start, descending(found.span.end), found.entry as usize, 0]);
    sort_by_rank(&mut modifiers, |found| [found.span.start, found.entry as usize, 0, 0]);
    Found { cues, modifiers }
}

/// The bits that a cue takes: a single word evaluates once (« bâclé » as a participle or as an adjective).
fn bits(dimension: Dimension, found: &Match) -> u16 {
    let own = 1 << dimension as u16;
    if dimension.is_evaluation() && found.tokens.len() == 1 { own | EVALUATES } else { own }
}

/// What a modifier does.
pub(super) fn effect(lexicon: &Lexicon, found: &Match) -> Option<Effect> {
    match lexicon.entry(found.entry)?.action {
        Action::Modify(effect) => Some(effect),
        Action::Cue { .. } | Action::Neutral => None,
    }
}
