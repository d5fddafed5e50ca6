//! What a change must satisfy besides its tests: form, lints, documentation, generated files, size.

mod size;

use std::process::Command;

use anyhow::{Result, bail};

use crate::pins::WASM_TARGET;
use crate::setup::{self, Compiler};
use crate::{build, generate, process, project};

/// One check: its name and what runs it.
type Check = (&'static str, fn() -> Result<()>);

const CHECKS: &[Check] = &[
    ("formatting", formatting),
    ("clippy, this machine", clippy),
    ("clippy, wasm", clippy_wasm),
    ("documentation", documentation),
    ("generated files", generate::check),
    ("download size", size::check),
];

/// Runs every check and names those that failed.
pub(crate) fn run() -> Result<()> {
    setup::ensure(setup::Goal::Build)?;
    let mut failed = Vec::new();
    for (name, check) in CHECKS {
        println!("── {name}");
        if let Err(error) = check() {
            eprintln!("{error:#}");
            failed.push(*name);
        }
    }
    if !failed.is_empty() {
        bail!("failed: {}", failed.join(", "));
    }
    println!("\nAll {} checks passed.", CHECKS.len());
    Ok(())
}

fn cargo(words: &str) -> Command {
    let mut command = Command::new("cargo");
    command.args(words.split(' ')).current_dir(project::root());
    command
}

fn formatting() -> Result<()> {
    process::run(&mut cargo("fmt --all --check"))
}

fn clippy() -> Result<()> {
    process::run(&mut cargo("clippy --quiet --workspace --all-targets --all-features -- -D warnings"))
}

fn clippy_wasm() -> Result<()> {
    match Compiler::require()? {
        Compiler::Default => process::run(cargo("clippy --quiet --package partipris --all-targets --target").args([
            WASM_TARGET,
            "--",
            "-D",
            "warnings",
        ])),
        debian @ Compiler::Debian => {
            println!("(Debian's compiler comes without clippy: only the compiler's own lints run)");
            let mut command = cargo("check --quiet --package partipris --all-targets --target");
            debian.apply(&mut command);
            process::run(command.arg(WASM_TARGET))
        }
    }
}

fn documentation() -> Result<()> {
    process::run(cargo("doc --quiet --workspace --no-deps --all-features").env("RUSTDOCFLAGS", "-D warnings"))
}

/// The package as it would be downloaded, after making sure that it is built from the present sources.
fn built_package() -> Result<[std::path::PathBuf; 2]> {
    build::ensure()?;
    Ok(["pkg/partipris_bg.wasm", "pkg/partipris.js"].map(project::path))
}
