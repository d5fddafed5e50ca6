//! Building the wasm package into `pkg/` and copying the page's libraries, each only when something changed.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

use anyhow::Result;

use crate::setup::{self, Compiler};
use crate::{process, project, published, vendor};

/// What the package is made from; a folder stands for every file in it.
const INPUTS: &[&str] = &[
    "src",
    "lexicon",
    "models",
    "build.rs",
    "Cargo.toml",
    "Cargo.lock",
    ".cargo/config.toml",
    "package-lock.json",
    "packaging/glue.mjs",
];

/// What a build leaves behind.
const OUTPUTS: &[&str] = &["pkg/partipris.js", "pkg/partipris_bg.wasm", "pkg/partipris.d.ts", "pkg/package.json"];

const STAMP: &str = "build.stamp";

/// Makes the machine ready, then builds what is out of date.
pub(crate) fn ensure() -> Result<()> {
    setup::ensure(setup::Goal::Build)?;
    vendor::make_all()?;
    published::make_all()?;
    let fingerprint = fingerprint(&project::root(), INPUTS)?;
    if is_current(&fingerprint) {
        return Ok(());
    }
    build()?;
    project::write_if_changed(&project::state_dir().join(STAMP), fingerprint.as_bytes())
}

/// `wasm-pack` with the right compiler and tools, and nothing downloaded behind the user's back.
pub(crate) fn wasm_pack(subcommand: &str) -> Result<Command> {
    let mut command = Command::new(setup::wasm_pack().require()?);
    command.arg(subcommand).args(["--mode", "no-install"]).current_dir(project::root());
    let wasm_bindgen = setup::wasm_bindgen()?.require()?;
    command.env("PATH", project::path_with(&[parent(&wasm_bindgen), project::path("node_modules/.bin")])?);
    Compiler::require()?.apply(&mut command);
    Ok(command)
}

fn build() -> Result<()> {
    let mut command = wasm_pack("build")?;
    command.args(["--target", "web", "--release", "--out-dir", "pkg", "--out-name", "partipris"]);
    process::run_with_progress("building the wasm package", &mut command)?;
    process::run(Command::new("node").arg("packaging/glue.mjs").current_dir(project::root()))
}

fn parent(file: &Path) -> PathBuf {
    file.parent().unwrap_or(file).to_path_buf()
}

fn is_current(fingerprint: &str) -> bool {
    let built_from = fs::read_to_string(project::state_dir().join(STAMP));
    built_from.is_ok_and(|stamp| stamp == fingerprint) && OUTPUTS.iter().all(|file| project::path(file).exists())
}

/// A hash of name, size and time of change of every file under `inputs`: it also changes when a file goes away.
fn fingerprint(root: &Path, inputs: &[&str]) -> Result<String> {
    let mut files = Vec::new();
    for input in inputs {
        collect(&root.join(input), &mut files)?;
    }
    files.sort();
    let mut hasher = DefaultHasher::new();
    files.hash(&mut hasher);
    Ok(format!("{:016x}", hasher.finish()))
}

fn collect(path: &Path, files: &mut Vec<(PathBuf, u64, SystemTime)>) -> Result<()> {
    let Ok(metadata) = fs::metadata(path) else { return Ok(()) };
    if metadata.is_dir() {
        for entry in fs::read_dir(path)? {
            collect(&entry?.path(), files)?;
        }
    } else {
        files.push((path.to_path_buf(), metadata.len(), metadata.modified()?));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::fingerprint;
    use crate::testing::TempDir;
    use std::fs;

    #[test]
    fn a_fingerprint_is_the_same_for_the_same_files() {
        let dir = TempDir::new("fingerprint-same");
        dir.write("src/lib.rs", "a");
        let inputs = ["src", "models"];
        assert_eq!(fingerprint(dir.path(), &inputs).unwrap(), fingerprint(dir.path(), &inputs).unwrap());
    }

    #[test]
    fn a_fingerprint_changes_with_content_additions_and_removals() {
        let dir = TempDir::new("fingerprint-changes");
        let inputs = ["src", "Cargo.toml"];
        let now = || fingerprint(dir.path(), &inputs).unwrap();
        dir.write("src/lib.rs", "a");
        let first = now();
        dir.write("src/lib.rs", "ab");
        let edited = now();
        dir.write("src/deep/new.rs", "");
        let added = now();
        fs::remove_file(dir.path().join("src/deep/new.rs")).unwrap();
        let removed = now();
        assert_ne!(first, edited);
        assert_ne!(edited, added);
        assert_eq!(edited, removed);
    }

    #[test]
    fn what_is_no_input_does_not_count() {
        let dir = TempDir::new("fingerprint-other");
        dir.write("src/lib.rs", "a");
        let first = fingerprint(dir.path(), &["src"]).unwrap();
        dir.write("docs/notes.md", "b");
        assert_eq!(first, fingerprint(dir.path(), &["src"]).unwrap());
    }
}
