//! [`Recent`]: what was found about some tokens a moment ago. Around one cue the same few questions are asked again and
//! again, and once more for the cues beside it.

use std::cell::Cell;
use std::ops::Range;

/// Answers kept at a time.
const SLOTS: usize = 64;

/// The last answers to a question about tokens; one gives way to that of other tokens with the same slot.
pub(super) struct Recent<T>([Cell<Option<(usize, usize, T)>>; SLOTS]);

impl<T: Copy> Recent<T> {
    /// What was found about these tokens, if it is still kept.
    pub(super) fn get(&self, tokens: &Range<usize>) -> Option<T> {
        let (start, end, answer) = self.0.get(tokens.start % SLOTS)?.get()?;
        (start == tokens.start && end == tokens.end).then_some(answer)
    }

    /// Keeps what was found about them.
    pub(super) fn keep(&self, tokens: &Range<usize>, answer: T) {
        if let Some(slot) = self.0.get(tokens.start % SLOTS) {
            slot.set(Some((tokens.start, tokens.end, answer)));
        }
    }
}

impl<T> Default for Recent<T> {
    fn default() -> Self {
        Self([const { Cell::new(None) }; SLOTS])
    }
}
