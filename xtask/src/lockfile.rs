//! Versions as `Cargo.lock` has them.

use std::fs;

use anyhow::{Context, Result};

use crate::project;

/// The version of `package` in the workspace's `Cargo.lock`.
pub(crate) fn version_of(package: &str) -> Result<String> {
    let file = project::path("Cargo.lock");
    let lock = fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
    find_version(&lock, package).map(str::to_owned).with_context(|| format!("Cargo.lock names no {package}"))
}

/// Cargo writes every package as a `name = "…"` line followed by its `version = "…"` line.
fn find_version<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines();
    lines.find(|line| *line == name)?;
    lines.next()?.strip_prefix("version = \"")?.strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::find_version;

    const LOCK: &str = "version = 4\n\n[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"9.9.9\"\n\n\
        [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\ndependencies = [\n \"once_cell\",\n]\n";

    #[test]
    fn takes_the_package_and_not_its_namesakes() {
        assert_eq!(find_version(LOCK, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(find_version(LOCK, "wasm-bindgen-macro"), Some("9.9.9"));
    }

    #[test]
    fn an_unknown_package_has_no_version() {
        assert_eq!(find_version(LOCK, "once_cell"), None);
        assert_eq!(find_version("", "wasm-bindgen"), None);
    }
}
