//! False alarms, misses and wrong fields, for the next hand.

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
        for (place, cue) in gold.iter().enumerate().filter(|(place, _)| !pairs.iter().any(|(gold, _)| gold == place)) {
            let _ = place;
            self.enter(cue.dimension, "missed", show(cue.span));
        }
        for (place, cue) in found.iter().enumerate().filter(|(place, _)| !pairs.iter().any(|(_, found)| found == place))
        {
            let _ = place;
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

/// The stretch in its surroundings, on one line.
fn context(text: &str, span: Span) -> String {
    let before: Vec<char> = text.get(..span.start).unwrap_or("").chars().rev().take(CONTEXT).collect();
    let before: String = before.into_iter().rev().collect();
    let after: String = text.get(span.end..).unwrap_or("").chars().take(CONTEXT).collect();
    format!("{before}{{{}}}{after}", span.of(text)).replace('\n', " ")
}
