//! The project's own commands: `cargo xtask help` lists them.

mod bench;
mod build;
mod check;
mod dist;
mod generate;
mod lockfile;
mod pins;
mod process;
mod project;
mod published;
mod screenshots;
mod serve;
mod setup;
mod test;
#[cfg(test)]
mod testing;
mod vendor;

use std::process::{Command, ExitCode};

use anyhow::{Context, Result};
use lexopt::prelude::*;

const HELP: &str = "\
cargo xtask <command>

  serve [--port N]   make the machine ready, build, serve the page on loopback
  test [native|wasm|page|dist]
                     make the machine ready, run all tests or one part of them
  check              formatting, lints for both targets, documentation, generated files, size
  bench              speed and size beside the peers, into docs/benchmarks.md
  train --data DIR   train the models on the corpora in DIR
  evaluate --data DIR
                     measure them on the held-out parts
  generate           write the generated files anew
  screenshots        take the pictures in docs/screenshots/ anew
  setup              make this machine ready to build and test
  build              build the wasm package into pkg/
  dist               make dist/: the single file partipris.html and the npm package
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
    let command = match args.next()? {
        Some(Value(command)) => command.string()?,
        Some(Short('h') | Long("help")) | None => "help".to_owned(),
        Some(other) => return Err(other.unexpected().into()),
    };
    match command.as_str() {
        "help" => {
            print!("{HELP}");
            Ok(())
        }
        "setup" => no_more(&mut args).and_then(|()| setup::ensure(setup::Goal::Test)),
        "build" => no_more(&mut args).and_then(|()| build::ensure()),
        "dist" => no_more(&mut args).and_then(|()| dist::run()),
        "bench" => no_more(&mut args).and_then(|()| bench::run()),
        "train" | "evaluate" => forward_to_trainer(&command, &mut args),
        "check" => no_more(&mut args).and_then(|()| check::run()),
        "screenshots" => no_more(&mut args).and_then(|()| screenshots::take()),
        "generate" => no_more(&mut args).and_then(|()| generate::write()),
        "serve" => serve(&mut args),
        "test" => test(&mut args),
        _ => anyhow::bail!("there is no command {command}\n\n{HELP}"),
    }
}

fn no_more(args: &mut lexopt::Parser) -> Result<()> {
    match args.next()? {
        Some(argument) => Err(argument.unexpected().into()),
        None => Ok(()),
    }
}

fn serve(args: &mut lexopt::Parser) -> Result<()> {
    let mut port = serve::DEFAULT_PORT;
    let mut mounts = serve::PAGE;
    while let Some(argument) = args.next()? {
        match argument {
            Long("port") => port = args.value()?.parse()?,
            Long("with-tests") => mounts = serve::TESTS,
            other => return Err(other.unexpected().into()),
        }
    }
    serve::serve(port, mounts)
}

fn test(args: &mut lexopt::Parser) -> Result<()> {
    let mut parts = Vec::new();
    while let Some(argument) = args.next()? {
        let name = match argument {
            Value(name) => name.string()?,
            other => return Err(other.unexpected().into()),
        };
        parts.push(test::Part::named(&name).with_context(|| format!("there is no part {name}"))?);
    }
    test::run(if parts.is_empty() { test::Part::ALL } else { &parts })
}

/// Training has its own crate with its own options: it gets everything that follows.
fn forward_to_trainer(command: &str, args: &mut lexopt::Parser) -> Result<()> {
    let mut cargo = Command::new("cargo");
    cargo.args(["run", "--profile", "native", "--package", "partipris-train", "--", command]);
    process::run(cargo.args(args.raw_args()?).current_dir(project::root()))
}
