//! The standard library for wasm32, built once from Debian's source for Debian's compiler.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::{apt, by_hand};
use crate::pins::{DEBIAN_LINKER, WASM_TARGET};
use crate::{process, project};

const RUSTC: &str = "/usr/bin/rustc";
/// Beside the libraries: the compiler they were built by, which alone can read them.
const STAMP: &str = "built-by";

/// Whether Debian's compiler, the library source and the linker are installed.
pub(crate) fn has_compiler() -> bool {
    Path::new(RUSTC).exists() && source_dir().is_some() && project::on_path(DEBIAN_LINKER).is_some()
}

/// Whether the library is built, and by the compiler that is installed now.
pub(crate) fn is_current() -> bool {
    let built_by = fs::read_to_string(target_dir().join(STAMP));
    built_by.is_ok_and(|stamp| compiler_version().is_ok_and(|now| now == stamp.trim()))
}

/// Builds the library and puts it where the compiler looks for it.
pub(crate) fn build() -> Result<()> {
    let shim = project::cache_dir()?.join("wasm-std");
    write_shim(&shim)?;
    let mut cargo = Command::new("cargo");
    cargo.args([
        "build",
        "--release",
        "--target",
        WASM_TARGET,
        "-Zbuild-std=std,panic_abort,panic_unwind,proc_macro,test",
    ]);
    // RUSTC_BOOTSTRAP: building std is an unstable option, harmless here because compiler and source are one release.
    cargo.env("RUSTC", RUSTC).env("RUSTC_BOOTSTRAP", "1").env_remove("LD_LIBRARY_PATH").env_remove("RUSTFLAGS");
    cargo.env("CARGO_TARGET_DIR", shim.join("target")).current_dir(&shim);
    process::run_with_progress("standard library for wasm32", &mut cargo)?;
    let stage = stage(&shim)?;
    install(&stage)?;
    fs::remove_dir_all(&shim).context("cannot remove the build folder")
}

fn compiler_version() -> Result<String> {
    process::output(Command::new(RUSTC).arg("-V").env_remove("LD_LIBRARY_PATH"))
}

fn source_dir() -> Option<PathBuf> {
    let library = Path::new("/usr/lib/rustlib/src/rust/library");
    library.join("std").is_dir().then(|| library.to_path_buf())
}

fn target_dir() -> PathBuf {
    Path::new("/usr/lib/rustlib").join(WASM_TARGET)
}

/// An empty crate: what is wanted is not the crate but the library built for it.
fn write_shim(dir: &Path) -> Result<()> {
    let manifest = "[package]\nname = \"shim\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n";
    project::write_if_changed(&dir.join("Cargo.toml"), manifest.as_bytes())?;
    project::write_if_changed(&dir.join("src/lib.rs"), b"#![no_std]\n")
}

/// Gathers the compiled libraries and the stamp in one folder.
fn stage(shim: &Path) -> Result<PathBuf> {
    let stage = shim.join("stage");
    fs::create_dir_all(stage.join("lib"))?;
    for entry in fs::read_dir(shim.join("target").join(WASM_TARGET).join("release/deps"))? {
        let file = entry?.path();
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if file.extension() == Some(OsStr::new("rlib")) && !name.starts_with("libshim-") {
            fs::copy(&file, stage.join("lib").join(&name))?;
        }
    }
    fs::write(stage.join(STAMP), compiler_version()? + "\n")?;
    Ok(stage)
}

fn install(stage: &Path) -> Result<()> {
    let target = target_dir();
    let lines = [
        format!("rm -rf {}", target.display()),
        format!("mkdir -p {}", target.display()),
        format!("cp -r {}/. {}", stage.display(), target.display()),
    ];
    for line in &lines {
        let Some(mut command) = apt::root_command(line) else {
            let commands: Vec<String> = lines.iter().map(|line| format!("sudo {line}")).collect();
            return Err(by_hand(&format!("Only root can write to {}.", target.display()), &commands));
        };
        process::run(&mut command)?;
    }
    Ok(())
}
