//! The project's own commands: `cargo xtask help` lists them.

mod build;
mod lockfile;
mod pins;
mod process;
mod project;
mod serve;
mod setup;
#[cfg(test)]
mod testing;
mod vendor;

use std::process::ExitCode;

use anyhow::Result;
use lexopt::prelude::*;

const HELP: &str = "\
cargo xtask <command>

  serve [--port N]   make the machine ready, build, serve the page on loopback
  setup              make this machine ready to build and test
  build              build the wasm package into pkg/
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
    let Some(first) = args.next()? else { return help() };
    let command = match first {
        Value(command) => command.string()?,
        Short('h') | Long("help") => return help(),
        other => return Err(other.unexpected().into()),
    };
    match command.as_str() {
        "help" => help(),
        "setup" => no_more(&mut args).and_then(|()| setup::ensure(setup::Goal::Test)),
        "build" => no_more(&mut args).and_then(|()| build::ensure()),
        "serve" => serve(&mut args),
        _ => anyhow::bail!("there is no command {command}\n\n{HELP}"),
    }
}

fn help() -> Result<()> {
    print!("{HELP}");
    Ok(())
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
