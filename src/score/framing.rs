//! Actor framing: `S(t | source) = Σv / (Σ|v| + 3)`, one cell for each source and target. The constant 3
//! shrinks cells of few cues towards 0; it is this project's choice, not a published value. Targets found only by
//! nearness (rule d) are left out.

use std::collections::BTreeMap;

use super::bootstrap::{self, Contribution};
use super::{Framing, Rate, index};
use crate::cue::{Cue, TargetRule, Voice};
use crate::document::Document;
use crate::entity::EntityId;

/// Value added to the denominator.
const SHRINKAGE: f64 = 3.0;

/// The whole matrix, by source then target.
pub(super) fn matrix(document: &Document<'_>, cues: &[Cue]) -> Vec<Framing> {
    let mut cells: BTreeMap<(Voice, EntityId), Vec<u32>> = BTreeMap::new();
    for (position, cue) in cues.iter().enumerate() {
        if let (Some(target), true) = (cue.target, frames(cue)) {
            cells.entry((cue.voice, target)).or_default().push(index(position));
        }
    }
    cells.into_iter().map(|((source, target), found)| cell(document, cues, source, target, found)).collect()
}

fn frames(cue: &Cue) -> bool {
    cue.value != 0.0 && !matches!(cue.target_rule, TargetRule::D | TargetRule::None)
}

fn cell(document: &Document<'_>, cues: &[Cue], source: Voice, target: EntityId, found: Vec<u32>) -> Framing {
    let members = found.iter().filter_map(|&position| cues.get(position as usize));
    let sentences = bootstrap::by_sentence(document, members, |cue| [cue.value, cue.value.abs()]);
    let total = sentences.iter().fold([0.0, 0.0], |[a, b], [x, y]| [a + x, b + y]);
    let (low, high) = bootstrap::interval(&sentences, shrunk);
    Framing { source, target, rate: Rate { value: shrunk(total), low, high, n: index(found.len()) }, cues: found }
}

fn shrunk([sum, size]: Contribution) -> f64 {
    sum / (size + SHRINKAGE)
}
