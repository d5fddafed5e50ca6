//! The command line: `partipris-train evaluate|differences FILE…`.

use std::process::ExitCode;

use crate::evaluate::Join;
use crate::{corpus, differences, evaluate};

/// Runs the command that the program's arguments name, and says on standard error what went wrong.
pub fn run() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let outcome = match arguments.next().as_deref() {
        Some("evaluate") => arguments.try_for_each(|path| evaluate_file(&path)),
        Some("differences") => arguments.try_for_each(|path| show_differences(&path)),
        _ => Err("usage: partipris-train evaluate|differences FILE.conllu…".to_owned()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn evaluate_file(path: &str) -> Result<(), String> {
    let sentences = read(path)?;
    println!("{path}");
    for join in Join::ALL {
        println!("  {:8} {}", format!("{join:?}"), evaluate::summary(&evaluate::evaluate_raw(&sentences, join)));
    }
    Ok(())
}

fn show_differences(path: &str) -> Result<(), String> {
    for line in differences::differences(&read(path)?, Join::Space) {
        println!("{line}");
    }
    Ok(())
}

fn read(path: &str) -> Result<Vec<corpus::conllu::GoldSentence>, String> {
    let source = std::fs::read_to_string(path).map_err(|error| format!("{path}: {error}"))?;
    corpus::conllu::read(&source).map_err(|error| format!("{path}: {error}"))
}
