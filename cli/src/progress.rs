//! The progress bar: on standard error, and only where that is a terminal.

use std::io::{IsTerminal, stderr};
use std::path::Path;

use indicatif::{ProgressBar, ProgressStyle};

use crate::args::{Args, From};
use crate::input::{self, Job};

/// A bar over a known number of files, a counter where lines come from a stream, nothing where nobody looks.
pub(crate) fn bar(args: &Args) -> ProgressBar {
    if args.quiet || !stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    match total(args) {
        Some(total) => styled(ProgressBar::new(total), "{bar:32} {pos}/{len} texts, {per_sec}, {eta} left"),
        None => styled(ProgressBar::no_length(), "{spinner} {pos} texts, {per_sec}"),
    }
}

fn styled(bar: ProgressBar, template: &str) -> ProgressBar {
    match ProgressStyle::with_template(template) {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}

/// How many texts there are, if that can be told without reading them.
fn total(args: &Args) -> Option<u64> {
    let from_stream = args.paths.is_empty() || args.paths.iter().any(|path| path == Path::new("-"));
    if from_stream || args.from == From::Jsonl {
        return None;
    }
    let mut total = 0;
    for job in input::jobs(&args.paths, args.from) {
        match job {
            Job::Line { .. } => return None,
            _ => total += 1,
        }
    }
    Some(total)
}
