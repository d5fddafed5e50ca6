//! Scoring of quotes: a quote is found when half of what either side marks is marked by both.

use super::matching::match_greedily;
use super::{Accuracy, Counts};
use crate::gold::QuoteKind;
use crate::span::Span;

/// A quote as the scorer sees it; `E` names entities in the same way on both sides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuoteItem<E> {
    /// What is said.
    pub span: Span,
    /// How it is reported.
    pub kind: QuoteKind,
    /// The entity that says it; none when it is unknown or no entity.
    pub speaker: Option<E>,
}

/// Figures over quotes; add those of several texts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct QuoteScores {
    /// Quotes found.
    pub found: Counts,
    /// Speaker among matched quotes; none on both sides is right.
    pub speaker: Accuracy,
    /// Speaker among matched quotes whose gold has an entity for one.
    pub named_speaker: Accuracy,
    /// Kind among matched quotes.
    pub kind: Accuracy,
}

impl QuoteScores {
    /// Adds the figures of another text.
    pub fn add(&mut self, other: Self) {
        self.found += other.found;
        self.speaker += other.speaker;
        self.named_speaker += other.named_speaker;
        self.kind += other.kind;
    }
}

/// Pairs `(gold, predicted)` of quotes of `text` whose intersection is at least half of their union, in characters; one to
/// one, the best ratio first.
pub fn match_quotes<E>(text: &str, gold: &[QuoteItem<E>], predicted: &[QuoteItem<E>]) -> Vec<(usize, usize)> {
    match_greedily(gold.len(), predicted.len(), |g, p| {
        overlap_ppm(text, gold[g].span, predicted[p].span).filter(|&ppm| ppm >= PPM / 2)
    })
}

/// Scores the quotes of one text.
pub fn score_quotes<E: Eq>(text: &str, gold: &[QuoteItem<E>], predicted: &[QuoteItem<E>]) -> QuoteScores {
    let pairs = match_quotes(text, gold, predicted);
    let found = Counts { correct: pairs.len(), gold: gold.len(), predicted: predicted.len() };
    let mut scores = QuoteScores { found, ..QuoteScores::default() };
    for (g, p) in pairs {
        let speaker_right = gold[g].speaker == predicted[p].speaker;
        scores.speaker.record(speaker_right);
        if gold[g].speaker.is_some() {
            scores.named_speaker.record(speaker_right);
        }
        scores.kind.record(gold[g].kind == predicted[p].kind);
    }
    scores
}

const PPM: usize = 1_000_000;

/// Intersection over union in characters, in millionths so that it can be ordered; none when both are empty.
fn overlap_ppm(text: &str, left: Span, right: Span) -> Option<usize> {
    let chars = |span: Span| span.of(text).chars().count();
    let shared = chars(left.intersection(right));
    let union = chars(left) + chars(right) - shared;
    (PPM * shared).checked_div(union)
}

#[cfg(test)]
mod tests {
    use super::{QuoteItem, QuoteScores, match_quotes, score_quotes};
    use crate::gold::QuoteKind::{self, Direct, Indirect, Mixed};
    use crate::score::{Accuracy, Counts};
    use crate::span::Span;

    const TEXT: &str = "abcdefghijklmnopqrstuvwxyz";

    fn quote(start: usize, end: usize, kind: QuoteKind, speaker: Option<&'static str>) -> QuoteItem<&'static str> {
        QuoteItem { span: Span::new(start, end), kind, speaker }
    }

    #[test]
    fn half_of_the_union_is_enough_and_less_is_not() {
        let gold = [quote(0, 10, Direct, None)];
        // 5 shared of 10; 4 shared of 10; 10 shared of 20; 10 shared of 21.
        for (start, end, matched) in [(0, 5, true), (0, 4, false), (0, 20, true), (0, 21, false), (12, 20, false)] {
            let pairs = match_quotes(TEXT, &gold, &[quote(start, end, Direct, None)]);
            assert_eq!(!pairs.is_empty(), matched, "given {start}..{end}");
        }
    }

    #[test]
    fn characters_count_not_bytes() {
        // « éééabc » is 6 characters in 9 bytes: « ééé » is half of the characters, « abc » half of them too.
        let gold = [quote(0, 9, Direct, None)];
        for (start, end) in [(0, 6), (6, 9)] {
            assert_eq!(
                match_quotes("éééabc", &gold, &[quote(start, end, Direct, None)]).len(),
                1,
                "given {start}..{end}"
            );
        }
    }

    #[test]
    fn a_fragment_inside_a_clause_matches_the_fragment() {
        let gold = [quote(0, 20, Indirect, None), quote(8, 18, Mixed, None)];
        let predicted = [quote(8, 18, Mixed, None), quote(0, 19, Indirect, None)];
        assert_eq!(match_quotes(TEXT, &gold, &predicted), [(0, 1), (1, 0)]);
    }

    #[test]
    fn speaker_and_kind_among_matched() {
        let gold = [
            quote(0, 5, Direct, Some("Ada")),
            quote(6, 10, Mixed, None),
            quote(11, 15, Direct, Some("Bob")),
            quote(20, 26, Direct, None),
        ];
        let predicted =
            [quote(0, 5, Direct, Some("Ada")), quote(6, 10, Direct, Some("Ada")), quote(11, 15, Direct, None)];
        let scores = score_quotes(TEXT, &gold, &predicted);
        assert_eq!(scores.found, Counts { correct: 3, gold: 4, predicted: 3 });
        assert_eq!(scores.speaker, Accuracy { correct: 1, total: 3 });
        assert_eq!(scores.named_speaker, Accuracy { correct: 1, total: 2 });
        assert_eq!(scores.kind, Accuracy { correct: 2, total: 3 });
        let mut sum = QuoteScores::default();
        sum.add(scores);
        sum.add(scores);
        assert_eq!(sum.found.gold, 8);
    }

    #[test]
    fn empty_and_ill_fitting_spans_match_nothing() {
        assert!(match_quotes(TEXT, &[quote(3, 3, Direct, None)], &[quote(3, 3, Direct, None)]).is_empty());
        assert!(match_quotes("é", &[quote(0, 1, Direct, None)], &[quote(0, 1, Direct, None)]).is_empty());
    }
}
