//! `differences FILE…`: where our tokens and sentences are not the corpus's, for people to read.

use std::collections::BTreeSet;

use partipris::segment::Segmenter;

use crate::corpus::conllu::GoldSentence;
use crate::evaluate::{Join, gold, system};
use crate::score::conll18::Annotation;

/// Characters shown on each side of a difference.
const CONTEXT: usize = 28;

/// One line for each difference: `-` only in the corpus, `+` only ours.
pub(crate) fn differences(sentences: &[GoldSentence], join: Join) -> Vec<String> {
    let text = join.text(sentences);
    let letters: Vec<char> = text.chars().filter(|c| !c.is_whitespace()).collect();
    let segmenter = Segmenter::new().unwrap_or_default();
    let (gold, system) = (gold(sentences), system(&segmenter.segment(&text)));
    let mut lines = Vec::new();
    compare(&letters, "token", &tokens(&gold), &tokens(&system), &mut lines);
    compare(&letters, "break", &breaks(&gold), &breaks(&system), &mut lines);
    lines
}

fn tokens(annotation: &Annotation) -> BTreeSet<(usize, usize)> {
    annotation.tokens.iter().map(|token| (token.start, token.end)).collect()
}

/// Ends of sentences, as empty ranges.
fn breaks(annotation: &Annotation) -> BTreeSet<(usize, usize)> {
    annotation.sentences.iter().map(|&(_, end)| (end, end)).collect()
}

fn compare(
    letters: &[char],
    what: &str,
    gold: &BTreeSet<(usize, usize)>,
    system: &BTreeSet<(usize, usize)>,
    lines: &mut Vec<String>,
) {
    let show = |range: std::ops::Range<usize>| -> String { letters[range].iter().collect() };
    for &(start, end) in gold.symmetric_difference(system) {
        let side = if gold.contains(&(start, end)) { '-' } else { '+' };
        let before = show(start.saturating_sub(CONTEXT)..start);
        let after = show(end..letters.len().min(end + CONTEXT));
        lines.push(format!("{what} {side} {before}⟦{}⟧{after}", show(start..end)));
    }
}
