//! Programs that come as crates: the one on `PATH` if it suits, else our own in the cache folder.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use super::{announce, by_hand};
use crate::{process, project};

/// Which versions of a program found on `PATH` will do.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Accept {
    Exactly,
    AtLeast,
}

/// A program that cargo can install.
pub(crate) struct Tool {
    program: &'static str,
    package: &'static str,
    version: String,
    accept: Accept,
    why: &'static str,
}

impl Tool {
    /// A tool of which any version from `version` on will do; crate and program share the name.
    pub(crate) fn at_least(program: &'static str, version: &str, why: &'static str) -> Self {
        Self { program, package: program, version: version.to_owned(), accept: Accept::AtLeast, why }
    }

    /// A tool that must have exactly this version.
    pub(crate) fn exactly(program: &'static str, package: &'static str, version: &str, why: &'static str) -> Self {
        Self { program, package, version: version.to_owned(), accept: Accept::Exactly, why }
    }

    /// Where the program lies, if it is there.
    pub(crate) fn find(&self) -> Option<PathBuf> {
        let own = self.own_dir().ok()?.join("bin").join(format!("{}{}", self.program, std::env::consts::EXE_SUFFIX));
        if own.is_file() {
            return Some(own);
        }
        let found = project::on_path(self.program)?;
        let printed = process::output(Command::new(&found).arg("--version")).ok()?;
        suits(&printed, &self.version, self.accept).then_some(found)
    }

    /// Where the program lies; an error if it is not installed.
    pub(crate) fn require(&self) -> Result<PathBuf> {
        self.find().with_context(|| format!("{} is missing: run `cargo xtask setup`", self.program))
    }

    /// Installs the program unless it is there.
    pub(crate) fn ensure(&self) -> Result<()> {
        if self.find().is_some() {
            return Ok(());
        }
        announce(&format!("{} {} (built from source, once)", self.package, self.version), self.why);
        let root = self.own_dir()?;
        let mut command = Command::new("cargo");
        command
            .args(["install", self.package, "--version", &format!("={}", self.version), "--force", "--root"])
            .arg(&root);
        // A tool that runs for a second is not worth minutes of optimisation.
        command.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1").env("CARGO_PROFILE_RELEASE_LTO", "off");
        // Away from the repository, whose cargo settings are not the tool's.
        command.env("CARGO_TARGET_DIR", root.join("build")).current_dir(project::cache_dir()?);
        let by_hand_line = format!("cargo install {} --version ={}", self.package, self.version);
        process::run_with_progress(self.package, &mut command).map_err(|error| {
            by_hand(&format!("{error}\n\ncargo could not install {}.", self.package), &[by_hand_line])
        })?;
        std::fs::remove_dir_all(root.join("build")).context("cannot remove the build folder")
    }

    fn own_dir(&self) -> Result<PathBuf> {
        Ok(project::cache_dir()?.join(format!("{}-{}", self.package, self.version)))
    }
}

/// Whether the version in `printed` (`name 1.2.3 …`) will do where `wanted` is asked for.
fn suits(printed: &str, wanted: &str, accept: Accept) -> bool {
    let found = printed.split_whitespace().find_map(numbers);
    match accept {
        Accept::Exactly => found == numbers(wanted),
        Accept::AtLeast => found.is_some() && found >= numbers(wanted),
    }
}

fn numbers(version: &str) -> Option<Vec<u64>> {
    version.trim_start_matches('v').split('.').map(|part| part.parse().ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::{Accept, suits};

    #[test]
    fn an_exact_version_is_neither_older_nor_newer() {
        assert!(suits("wasm-bindgen 0.2.130", "0.2.130", Accept::Exactly));
        assert!(!suits("wasm-bindgen 0.2.131", "0.2.130", Accept::Exactly));
        assert!(!suits("wasm-bindgen 0.2.13", "0.2.130", Accept::Exactly));
    }

    #[test]
    fn a_minimum_compares_numbers_and_not_text() {
        assert!(suits("wasm-pack 0.15.1", "0.15.1", Accept::AtLeast));
        assert!(suits("geckodriver 0.100.0 (abc 2026-01-01)\n\nThe source…", "0.37.1", Accept::AtLeast));
        assert!(!suits("wasm-pack 0.9.1", "0.15.1", Accept::AtLeast));
    }

    #[test]
    fn what_prints_no_version_does_not_suit() {
        assert!(!suits("command not found", "0.15.1", Accept::AtLeast));
        assert!(!suits("", "0.15.1", Accept::Exactly));
    }
}
