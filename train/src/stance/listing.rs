//! False alarms, misses, evaluations of another dimension and wrong fields, for the next hand.

use std::collections::BTreeMap;

use crate::gold::{Dimension, GoldArticle};
use crate::score::cues::{CueItem, match_cues};
use crate::span::Span;

/// How much of the text is shown on either side, in characters.
const CONTEXT: usize = 45;

/// Lines by heading.
#[derive(Debug, Default)]
pub(super) struct Listing(BTreeMap<(Dimension, &'static str), Vec<String>>);

impl Listing {
    pub(super) fn add(
        &mut self,
        name: &str,
        article: &GoldArticle,
        gold: &[CueItem<String>],
        found: &[CueItem<String>],
    ) {
        let pairs = match_cues(gold, found);
        let show = |span: Span| format!("{name}: {}", context(&article.text, span));
        for (_, cue) in gold.iter().enumerate().filter(|(place, _)| !pairs.iter().any(|(gold, _)| gold == place)) {
            match confused(cue, found) {
                Some(other) => self.enter(cue.dimension, "taken for another", format!("{} {}", show(cue.span), other)),
                None => self.enter(cue.dimension, "missed", show(cue.span)),
            }
        }
        let spare = found.iter().enumerate().filter(|(place, _)| !pairs.iter().any(|(_, found)| found == place));
        for (_, cue) in spare.filter(|(_, cue)| confused(cue, gold).is_none()) {
            self.enter(cue.dimension, "false alarm", show(cue.span));
        }
        for (expected, got) in pairs.iter().filter_map(|&(g, f)| Some((gold.get(g)?, found.get(f)?))) {
            self.compare(expected, got, &show(expected.span));
        }
    }

    fn compare(&mut self, expected: &CueItem<String>, got: &CueItem<String>, place: &str) {
        let dimension = expected.dimension;
        if dimension.evaluates() && expected.polarity != got.polarity {
            self.enter(dimension, "wrong polarity", format!("{place} is {}, not {}", expected.polarity, got.polarity));
        }
        if expected.by_author != got.by_author {
            self.enter(dimension, "wrong voice", place.to_owned());
        }
        if expected.target.is_some() && expected.target != got.target {
            self.enter(dimension, "wrong target", format!("{place} is {:?}, not {:?}", expected.target, got.target));
        }
        if let (None, Some(target)) = (&expected.target, &got.target)
            && dimension.evaluates()
        {
            self.enter(dimension, "needless target", format!("{place} has {target}"));
        }
    }

    fn enter(&mut self, dimension: Dimension, heading: &'static str, line: String) {
        self.0.entry((dimension, heading)).or_default().push(line);
    }

    /// Prints at most so many lines under each heading.
    pub(super) fn print(&self, most: usize) {
        for ((dimension, heading), lines) in self.0.iter().filter(|_| most > 0) {
            println!("\n{} {heading}: {}", dimension.name(), lines.len());
            for line in lines.iter().take(most) {
                println!("  {line}");
            }
        }
    }
}

/// The dimension under which the other side has an evaluation in its place, if it has one.
fn confused(cue: &CueItem<String>, others: &[CueItem<String>]) -> Option<&'static str> {
    let mut beside = others.iter().filter(|other| !other.span.intersection(cue.span).is_empty());
    let other = beside.find(|other| cue.dimension.evaluates() && other.dimension.evaluates())?;
    Some(other.dimension.name())
}

/// The stretch in its surroundings, on one line.
fn context(text: &str, span: Span) -> String {
    let before: Vec<char> = text.get(..span.start).unwrap_or("").chars().rev().take(CONTEXT).collect();
    let before: String = before.into_iter().rev().collect();
    let after: String = text.get(span.end..).unwrap_or("").chars().take(CONTEXT).collect();
    format!("{before}{{{}}}{after}", span.of(text)).replace('\n', " ")
}
