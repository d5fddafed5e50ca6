//! Lines that were cut to a width: their ends part words, not sentences.

use super::Token;
use super::scan::Gap;

/// Fewest cut lines from which a paragraph is taken for one that was cut.
const FEWEST: usize = 3;

/// Narrowest width, in characters, that text is cut to.
const NARROWEST: usize = 40;

/// Turns the line breaks inside paragraphs that were cut to a width into spaces.
pub(super) fn join_cut_lines(text: &str, tokens: &[Token], gaps: &mut [Gap]) {
    let mut start = 0;
    while start < tokens.len() {
        let rest = gaps.get(start + 1..).unwrap_or(&[]);
        let end = rest.iter().position(|gap| *gap == Gap::Blank).map_or(tokens.len(), |length| start + 1 + length);
        join_in_paragraph(text, tokens, gaps, start, end);
        start = end;
    }
}

fn join_in_paragraph(text: &str, tokens: &[Token], gaps: &mut [Gap], start: usize, end: usize) {
    let starts = |index: &usize| gaps.get(*index) == Some(&Gap::Line);
    let breaks: Vec<usize> = (start + 1..end).filter(starts).collect();
    if breaks.len() < FEWEST {
        return;
    }
    let lines = measure(text, tokens, start, &breaks);
    let width = lines.iter().filter(|line| line.several).map(|line| line.width).max().unwrap_or(0);
    let cut = |line: &Line| line.width + 1 + line.next_word > width;
    let count = lines.iter().filter(|line| cut(line)).count();
    if width < NARROWEST || count < FEWEST || count * 4 < lines.len() * 3 {
        return;
    }
    for (&index, _) in breaks.iter().zip(&lines).filter(|(_, line)| cut(line)) {
        if let Some(gap) = gaps.get_mut(index) {
            *gap = Gap::Space;
        }
    }
}

/// A line that is followed by another, in characters.
struct Line {
    width: usize,
    /// What would have had to fit.
    next_word: usize,
    /// Whether it holds more than one word: a long address alone says nothing of the width.
    several: bool,
}

fn measure(text: &str, tokens: &[Token], start: usize, breaks: &[usize]) -> Vec<Line> {
    let offset = |index: usize| tokens.get(index).map_or(0, |token| token.span.start() as usize);
    let mut from = offset(start);
    let line = |&index: &usize| {
        let end = tokens.get(index - 1).map_or(0, |token| token.span.end() as usize);
        let line = text.get(std::mem::replace(&mut from, offset(index))..end).unwrap_or("");
        let next_word = text.get(offset(index)..).and_then(|rest| rest.split_whitespace().next()).unwrap_or("");
        Line {
            width: line.chars().count(),
            next_word: next_word.chars().count(),
            several: line.contains(char::is_whitespace),
        }
    };
    breaks.iter().map(line).collect()
}
