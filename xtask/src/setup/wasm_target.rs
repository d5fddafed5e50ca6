//! The compiler for wasm32: rustup's own where it can fetch the target, else Debian's, linked into rustup.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use super::{announce, apt, by_hand, debian_std};
use crate::pins::{DEBIAN_COMPILER, DEBIAN_LINKER, LINKED_TOOLCHAIN, WASM_TARGET};
use crate::{process, project};

/// The compiler that wasm builds use.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Compiler {
    /// The same as everything else: rustup has the wasm target.
    Default,
    /// Debian's, under the name [`LINKED_TOOLCHAIN`].
    Debian,
}

impl Compiler {
    /// The compiler that is ready, if any.
    pub(crate) fn find() -> Option<Self> {
        if default_has_target() {
            return Some(Self::Default);
        }
        (debian_std::is_current() && is_linked()).then_some(Self::Debian)
    }

    /// The compiler that is ready; an error if none is.
    pub(crate) fn require() -> Result<Self> {
        Self::find().context("no compiler for wasm is ready: run `cargo xtask setup`")
    }

    /// Makes `command` (cargo, wasm-pack) use this compiler.
    pub(crate) fn apply(self, command: &mut Command) {
        // `cargo run` points this at its own compiler's libraries; another compiler must not find them.
        command.env_remove("LD_LIBRARY_PATH");
        if self == Self::Debian {
            command.env("RUSTUP_TOOLCHAIN", LINKED_TOOLCHAIN);
            command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", DEBIAN_LINKER);
            // Two compilers in one folder would undo each other's work.
            command.env("CARGO_TARGET_DIR", project::path("target/debian"));
        }
    }
}

/// Makes one of the two compilers ready.
pub(crate) fn ensure() -> Result<()> {
    if Compiler::find().is_some() {
        return Ok(());
    }
    announce(&format!("the Rust target {WASM_TARGET}"), "the core runs in the browser as WebAssembly");
    let add = format!("rustup target add {WASM_TARGET}");
    match process::run_with_progress(&add, Command::new("rustup").args(["target", "add", WASM_TARGET])) {
        Ok(()) => Ok(()),
        Err(error) => {
            ensure_debian(&add).map_err(|other| other.context(format!("{error}\n\nand the other road failed too")))
        }
    }
}

fn ensure_debian(rustup_line: &str) -> Result<()> {
    if !is_debian() {
        return Err(by_hand("rustup could not fetch the wasm target.", &[rustup_line.to_owned()]));
    }
    eprintln!("  rustup cannot fetch it here; Debian's compiler can do it too.");
    if !debian_std::has_compiler() {
        apt::install(DEBIAN_COMPILER, "a Rust compiler with the wasm target, and the source of its standard library")?;
    }
    if !debian_std::is_current() {
        announce("the standard library for wasm32 (built once)", "Debian ships its source, not the compiled library");
        debian_std::build()?;
    }
    process::run(Command::new("rustup").args(["toolchain", "link", LINKED_TOOLCHAIN, "/usr"]))
}

fn default_has_target() -> bool {
    let sysroot = process::output(Command::new("rustc").args(["--print", "sysroot"]).current_dir(project::root()));
    sysroot.is_ok_and(|dir| has_std(&Path::new(&dir).join("lib/rustlib").join(WASM_TARGET).join("lib")))
}

fn has_std(dir: &Path) -> bool {
    let Ok(entries) = fs::read_dir(dir) else { return false };
    entries.flatten().any(|entry| entry.file_name().to_string_lossy().starts_with("libstd-"))
}

fn is_linked() -> bool {
    let toolchains = process::output(Command::new("rustup").args(["toolchain", "list"]));
    toolchains.is_ok_and(|list| list.lines().any(|line| line.split(' ').next() == Some(LINKED_TOOLCHAIN)))
}

fn is_debian() -> bool {
    project::on_path("apt-get").is_some() && Path::new("/etc/debian_version").exists()
}
