//! Lines that were cut to a width: their ends part words, not sentences.

use super::Token;
use super::scan::Gap;

/// Fewest cut lines from which a paragraph is taken for one that was cut.
const FEWEST: usize = 3;

/// Narrowest width, in characters, that text is cut to.
const NARROWEST: usize = 40;

/// By how much the longest line of a paragraph may be shorter than the width it was cut to.
const SLACK: usize = 8;

/// Turns the line breaks inside paragraphs that were cut to a width into spaces.
pub(super) fn join_cut_lines(text: &str, tokens: &[Token], gaps: &mut [Gap]) {
    let mut known = None;
    let mut start = 0;
    while start < tokens.len() {
        let rest = gaps.get(start + 1..).unwrap_or(&[]);
        let end = rest.iter().position(|gap| *gap == Gap::Blank).map_or(tokens.len(), |length| start + 1 + length);
        let breaks: Vec<usize> = (start + 1..end).filter(|&index| gaps.get(index) == Some(&Gap::Line)).collect();
        let lines = measure(text, tokens, start, &breaks);
        known = width(&lines).or_else(|| widened(known?, &lines));
        for (&index, _) in breaks.iter().zip(&lines).filter(|(_, line)| known.is_some_and(|width| line.is_cut(width))) {
            if let Some(gap) = gaps.get_mut(index) {
                *gap = Gap::Space;
            }
        }
        start = end;
    }
}

/// The width that the lines of a paragraph were cut to, if they show one: three in four lines, and three at least,
/// end where the next word would not have fit. A shorter paragraph goes by the one before it.
fn width(lines: &[Line]) -> Option<usize> {
    let width = lines.iter().filter(|line| line.several).map(|line| line.width).max()?;
    let cut = lines.iter().filter(|line| line.is_cut(width)).count();
    (width >= NARROWEST && cut >= FEWEST && cut * 4 >= lines.len() * 3).then_some(width)
}

/// The width of the paragraph before, where the lines of this one fit it but for a short word.
fn widened(known: usize, lines: &[Line]) -> Option<usize> {
    let widest = lines.iter().map(|line| line.width).max().unwrap_or(0).max(known);
    (widest <= known + SLACK).then_some(widest)
}

/// A line that is followed by another, in characters.
struct Line {
    width: usize,
    /// What would have had to fit.
    next_word: usize,
    /// Whether it holds more than one word: a long address alone says nothing of the width.
    several: bool,
}

impl Line {
    fn is_cut(&self, width: usize) -> bool {
        self.width + 1 + self.next_word > width
    }
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
