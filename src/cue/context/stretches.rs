//! Stretches of text around a token: its sentence, its clause, what is near.

use std::ops::Range;

use super::{Context, REACH};
use crate::cue::classes::Class;
use crate::cue::rules::restriction;
use crate::span::Span;
use crate::tag::Upos;

impl Context<'_> {
    /// The bytes that a range of tokens covers.
    pub(in crate::cue) fn span(&self, tokens: &Range<usize>) -> Span {
        let first = self.token(tokens.start).map(|token| token.span);
        let last = tokens.end.checked_sub(1).and_then(|last| self.token(last)).map(|token| token.span);
        match (first, last) {
            (Some(first), Some(last)) => first.cover(last),
            _ => Span::default(),
        }
    }

    /// The tokens of the sentence that holds a token.
    #[inline(never)]
    pub(in crate::cue) fn sentence(&self, place: usize) -> Range<usize> {
        let index = self.sentence_of.get(place).map_or(usize::MAX, |&index| index as usize);
        let sentence = self.document.sentences.get(index);
        sentence.map_or(place..place + 1, |own| own.tokens.start as usize..own.tokens.end as usize)
    }

    /// The clause around a token: to the nearest punctuation, subordinator or opposing conjunction on either side.
    pub(in crate::cue) fn clause(&self, place: usize) -> Range<usize> {
        let sentence = self.sentence(place);
        let lowest = sentence.start.max(place.saturating_sub(REACH));
        let highest = sentence.end.min(place.saturating_add(REACH));
        let start = (lowest..place).rev().find(|&before| self.bounds(before));
        let start = start.map_or(lowest, |bound| if self.is_punctuation(bound) { bound + 1 } else { bound });
        let end = (place + 1..highest).find(|&after| self.bounds(after)).unwrap_or(highest);
        start..end
    }

    /// The sentence of a token, as far as rules look on either side.
    #[inline(never)]
    pub(in crate::cue) fn near(&self, place: usize) -> Range<usize> {
        let sentence = self.sentence(place);
        sentence.start.max(place.saturating_sub(REACH))..sentence.end.min(place.saturating_add(REACH))
    }

    /// Whether a line ends right before the token.
    pub(in crate::cue) fn opens_paragraph(&self, place: usize) -> bool {
        let before = place.checked_sub(1).map(|last| self.span(&(last..place + 1)));
        before.is_some_and(|span| span.slice(self.document.text).contains('\n'))
    }

    /// Whether a clause ends before this token.
    #[inline(never)]
    pub(in crate::cue) fn bounds(&self, place: usize) -> bool {
        let class = self.class(place);
        class.meets(Class::BREAK | Class::COMMA | Class::OPPOSING)
            || class.meets(Class::SUBORDINATOR)
                && matches!(self.upos(place), Upos::Sconj | Upos::Pron | Upos::X)
                && !(class.meets(Class::QUE) && restriction::is_restrictive(self, place))
    }

    /// Up to `most` tokens before, nearest first, within the sentence.
    #[inline(never)]
    pub(in crate::cue) fn before(&self, place: usize, most: usize) -> impl Iterator<Item = usize> + use<> {
        let start = self.sentence(place).start.max(place.saturating_sub(most));
        (start..place).rev()
    }

    /// Up to `most` tokens after, nearest first, within the sentence.
    #[inline(never)]
    pub(in crate::cue) fn after(&self, place: usize, most: usize) -> impl Iterator<Item = usize> + use<> {
        let end = self.sentence(place).end.min(place.saturating_add(most + 1));
        place + 1..end
    }

    /// The tokens of a span.
    #[inline(never)]
    pub(in crate::cue) fn tokens_of(&self, span: Span) -> Range<usize> {
        // The sentence first: it is short, and there are fewer of them to look through.
        let sentences = &self.document.sentences;
        let index = sentences.partition_point(|sentence| sentence.span.end() <= span.start());
        let all = self.document.tokens.len();
        let Some(sentence) = sentences.get(index) else { return all..all };
        let own = self.document.tokens_of(sentence);
        let start = sentence.tokens.start as usize + own.partition_point(|token| token.span.end() <= span.start());
        let rest = self.document.tokens.get(start..).unwrap_or(&[]);
        // No more tokens than bytes.
        let near = rest.get(..span.len() as usize).unwrap_or(rest);
        start..start + near.partition_point(|token| token.span.start() < span.end())
    }

    /// The first token from `place` on that has one of these roles.
    pub(in crate::cue) fn next_of(&self, class: Class, place: usize) -> Option<usize> {
        let behind = self.class_of.get(place..)?.iter().position(|of| of.meets(class));
        behind.map(|behind| place + behind)
    }
}
