//! The project's own commands: `cargo xtask help` lists them.

mod lockfile;
mod pins;
mod process;
mod project;
mod setup;

use std::process::ExitCode;

use anyhow::Result;
use lexopt::prelude::*;

const HELP: &str = "\
cargo xtask <command>

  setup              make this machine ready to build and test
";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let mut args = lexopt::Parser::from_env();
    match args.next()? {
        Some(Value(command)) => match command.to_string_lossy().as_ref() {
            "setup" => setup::ensure(setup::Goal::Test),
            _ => Err(Value(command).unexpected().into()),
        },
        _ => {
            print!("{HELP}");
            Ok(())
        }
    }
}
