//! Everything that is tested, in parts that can also be run alone, with one count at the end.

mod count;
mod suites;

use std::time::Instant;

use anyhow::{Result, bail};

use crate::{build, dist, setup};
use count::Count;

/// A part of the tests that can be run alone.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Part {
    /// Rust tests and documentation examples on this machine.
    Native,
    /// The wasm package in both browsers, seen from JavaScript.
    Wasm,
    /// The page's types, and the page in both browsers.
    Page,
    /// What is handed out: the single file, the npm package with its examples, the element in foreign pages.
    Dist,
}

impl Part {
    /// All parts, quickest to fail first.
    pub(crate) const ALL: &'static [Self] = &[Self::Native, Self::Wasm, Self::Page, Self::Dist];

    /// The part of this name.
    pub(crate) fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|part| part.name() == name)
    }

    fn name(self) -> &'static str {
        match self {
            Self::Native => "native",
            Self::Wasm => "wasm",
            Self::Page => "page",
            Self::Dist => "dist",
        }
    }
}

/// One row of the summary.
struct Row {
    part: Part,
    suite: &'static str,
    count: Count,
    seconds: u64,
}

/// Makes the machine ready and runs `parts`; an error if anything failed, after everything has run.
pub(crate) fn run(parts: &[Part]) -> Result<()> {
    if parts.iter().any(|part| *part != Part::Native) {
        setup::ensure(setup::Goal::Test)?;
    }
    if parts.contains(&Part::Page) {
        build::ensure()?;
    }
    if parts.contains(&Part::Dist) {
        dist::run()?;
    }
    let mut rows = Vec::new();
    for &part in parts {
        for mut suite in suites::of(part)? {
            println!("\n── {} · {}", part.name(), suite.name);
            let start = Instant::now();
            let count = suite.run()?;
            rows.push(Row { part, suite: suite.name, count, seconds: start.elapsed().as_secs() });
        }
    }
    report(&rows)
}

fn report(rows: &[Row]) -> Result<()> {
    println!("\n{:<8} {:<22} {:>7} {:>7} {:>8}", "part", "suite", "passed", "failed", "seconds");
    for Row { part, suite, count, seconds } in rows {
        println!("{:<8} {suite:<22} {:>7} {:>7} {seconds:>8}", part.name(), count.passed, count.failed);
    }
    let total = rows.iter().fold(Count::default(), |sum, row| sum + row.count);
    println!("\n{} passed, {} failed", total.passed, total.failed);
    if total.failed > 0 {
        bail!("some tests failed");
    }
    Ok(())
}
