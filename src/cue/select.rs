//! Which of overlapping matches stand: the longest, within a dimension; and across dimensions a word that a
//! construction spells out is no cue of its own (« pas forcément » hedges, « forcément » boosts).

use super::matcher::Match;
use crate::lexicon::{Action, Effect, Lexicon};
use crate::order::{descending, sort_by_rank};

/// The bit of tokens that a construction spells out.
const SPELLED: u16 = 1 << 15;
/// The bit of tokens that a modifier takes.
const MODIFIER: u16 = 1 << 14;

/// Keeps the matches that stand, in text order, cues and modifiers apart.
pub(super) fn select(mut matches: Vec<Match>, tokens: usize, lexicon: &Lexicon) -> (Vec<Match>, Vec<Match>) {
    let custom = |found: &Match| lexicon.entry(found.entry).is_some_and(|entry| entry.custom);
    let neutral = |found: &Match| lexicon.entry(found.entry).is_some_and(|entry| entry.action == Action::Neutral);
    sort_by_rank(&mut matches, |found| {
        let later = [!custom(found), !neutral(found), !found.adjectival];
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
            Action::Cue { dimension, .. } => (1 << dimension as u16, SPELLED, &mut cues),
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
    (cues, modifiers)
}

/// What a modifier does.
pub(super) fn effect(lexicon: &Lexicon, found: &Match) -> Option<Effect> {
    match lexicon.entry(found.entry)?.action {
        Action::Modify(effect) => Some(effect),
        Action::Cue { .. } | Action::Neutral => None,
    }
}
