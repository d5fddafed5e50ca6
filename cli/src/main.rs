//! `partipris`: texts in, analyses out. `partipris --help` lists what it takes.

mod args;
mod format;
mod input;
mod progress;
mod run;

use std::process::ExitCode;

use clap::Parser;

/// Everything was analysed.
const ALL_GOOD: u8 = 0;
/// Some inputs could not be read; the others were analysed.
const SOME_FAILED: u8 = 1;
/// Nothing could be done: a wrong option, a lexicon that cannot be used, an output that cannot be written.
const NOTHING_DONE: u8 = 2;

fn main() -> ExitCode {
    let args = args::Args::parse();
    match run::run(&args) {
        Ok(failures) if failures.is_empty() => ExitCode::from(ALL_GOOD),
        Ok(failures) => {
            eprintln!("partipris: {} could not be analysed:", count(failures.len()));
            for failure in &failures {
                eprintln!("  {failure}");
            }
            ExitCode::from(SOME_FAILED)
        }
        Err(error) => {
            eprintln!("partipris: {error:#}");
            ExitCode::from(NOTHING_DONE)
        }
    }
}

fn count(inputs: usize) -> String {
    if inputs == 1 { "1 input".to_owned() } else { format!("{inputs} inputs") }
}
