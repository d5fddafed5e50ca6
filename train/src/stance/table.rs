//! The figures of one system, as a table.

use crate::gold::Dimension;
use crate::score::cues::CueScores;
use crate::score::quotes::QuoteScores;
use crate::score::{Accuracy, Counts};

/// Prints precision, recall and F1 by dimension and by the groups that the goals name.
pub(super) fn print(title: &str, scores: &CueScores, merged: &CueScores) {
    println!("\n{title}\n  {:24} {:>5} {:>5} {:>6} {:>6} {:>6}", "", "gold", "found", "P", "R", "F1");
    for &dimension in Dimension::ALL {
        line(dimension.name(), scores.over(|other| other == dimension));
    }
    line("all dimensions", scores.over(|_| true));
    line("evaluation", scores.over(Dimension::evaluates));
    line("evaluation as one class", merged.over(|_| true));
    let committed = [Dimension::Attribution, Dimension::Hedge, Dimension::Hearsay, Dimension::Booster];
    line("attribution…booster", scores.over(|dimension| committed.contains(&dimension)));
    accuracy("polarity", scores.polarity);
    accuracy("voice", scores.voice);
    accuracy("target", scores.target);
    accuracy("no target, as in gold", scores.no_target);
}

/// Prints how many quotes are found, with half of either side's characters shared, and what is right about them.
pub(super) fn print_quotes(scores: &QuoteScores) {
    println!("\nquotes\n  {:24} {:>5} {:>5} {:>6} {:>6} {:>6}", "", "gold", "found", "P", "R", "F1");
    line("quotes", scores.found);
    accuracy("speaker", scores.speaker);
    accuracy("speaker, where named", scores.named_speaker);
    accuracy("kind", scores.kind);
}

fn line(name: &str, counts: Counts) {
    let percent = |ratio: f64| ratio * 100.0;
    println!(
        "  {name:24} {:5} {:5} {:6.1} {:6.1} {:6.1}",
        counts.gold,
        counts.predicted,
        percent(counts.precision()),
        percent(counts.recall()),
        percent(counts.f1())
    );
}

pub(super) fn accuracy(name: &str, accuracy: Accuracy) {
    println!("  {name:24} {:5} {:5} {:6.1} %", accuracy.total, accuracy.correct, accuracy.value() * 100.0);
}
