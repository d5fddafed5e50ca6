//! Makes a machine ready: every step looks first, says what it installs and why, and installs only what is missing.

mod apt;
mod browsers;
mod cargo_tools;
mod debian_std;
mod npm;
mod wasm_target;

use std::fs::{self, File};

use anyhow::{Context, Result};

use crate::lockfile;
use crate::pins::{GECKODRIVER, WASM_PACK};
use crate::project;

pub(crate) use browsers::chromedriver;
pub(crate) use cargo_tools::Tool;
pub(crate) use wasm_target::Compiler;

/// What the machine is made ready for.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) enum Goal {
    /// Building the package and serving the page.
    Build,
    /// That, and running the tests in browsers.
    Test,
}

/// Makes the machine ready for `goal`. Quick when nothing is missing.
pub(crate) fn ensure(goal: Goal) -> Result<()> {
    let _lock = lock()?;
    wasm_target::ensure()?;
    wasm_pack().ensure()?;
    wasm_bindgen()?.ensure()?;
    npm::ensure()?;
    if goal == Goal::Test {
        browsers::ensure()?;
        geckodriver().ensure()?;
        browsers::write_configs(&geckodriver().require()?)?;
    }
    Ok(())
}

/// Builds the package and runs its tests in browsers.
pub(crate) fn wasm_pack() -> Tool {
    Tool::at_least("wasm-pack", WASM_PACK, "builds the wasm package and runs its tests in browsers")
}

/// Writes the JavaScript side of the wasm package.
pub(crate) fn wasm_bindgen() -> Result<Tool> {
    let version = lockfile::version_of("wasm-bindgen")?;
    Ok(Tool::exactly("wasm-bindgen", "wasm-bindgen-cli", &version, "must be the version that Cargo.lock names"))
}

/// Drives Firefox.
pub(crate) fn geckodriver() -> Tool {
    Tool::at_least("geckodriver", GECKODRIVER, "drives Firefox in the tests")
}

/// Keeps two set-ups from installing the same thing at once; released when dropped.
fn lock() -> Result<File> {
    let dir = project::cache_dir()?;
    fs::create_dir_all(&dir).with_context(|| format!("cannot make {}", dir.display()))?;
    let file = File::create(dir.join("setup.lock"))?;
    if file.try_lock().is_err() {
        eprintln!("Waiting for another set-up to finish …");
        file.lock()?;
    }
    Ok(file)
}

/// Says what is about to be installed, and why.
fn announce(what: &str, why: &str) {
    eprintln!("Installing {what}: {why}");
}

/// The error for something only the user can do: what is missing and the commands to type.
fn by_hand(missing: &str, commands: &[String]) -> anyhow::Error {
    anyhow::anyhow!("{missing}\nPlease run, then try again:\n    {}", commands.join("\n    "))
}
