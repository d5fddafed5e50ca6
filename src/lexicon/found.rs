//! [`Match`]: an entry found in a text.

use std::ops::Range;

use super::EntryId;

/// An entry found. Tokens are counted from the start of the sentence, or of the text, as the finder says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Match {
    pub(crate) entry: EntryId,
    /// Tokens of the whole match.
    pub(crate) tokens: Range<usize>,
    /// Tokens of the cue's span.
    pub(crate) span: Range<usize>,
    /// Which tokens the pattern spells out, from the first of `tokens`: the others fill its slots.
    pub(crate) spelled: u64,
    /// Whether the entry is of the class that a word has in that place: a participle is an adjective before a verb, a word
    /// after a determiner a noun before an adjective.
    pub(crate) preferred: bool,
}

impl Match {
    /// The same, of a sentence that starts at token `start`.
    fn at(&self, start: usize) -> Self {
        let moved = |range: &Range<usize>| range.start + start..range.end + start;
        Self { tokens: moved(&self.tokens), span: moved(&self.span), ..*self }
    }
}

/// The matches that stand, in text order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Found {
    pub(crate) cues: Vec<Match>,
    pub(crate) modifiers: Vec<Match>,
}

impl Found {
    /// Adds those of a sentence that starts at token `start`.
    pub(crate) fn extend(&mut self, sentence: &Self, start: usize) {
        self.cues.extend(sentence.cues.iter().map(|found| found.at(start)));
        self.modifiers.extend(sentence.modifiers.iter().map(|found| found.at(start)));
    }
}
