//! npm packages by lockfile.

use std::fs;
use std::process::Command;

use anyhow::{Context, Result};

use super::{announce, by_hand};
use crate::{process, project};

/// Installs what `package-lock.json` names unless it is already installed.
pub(crate) fn ensure() -> Result<()> {
    let lock_file = project::path("package-lock.json");
    let wanted = fs::read(&lock_file).with_context(|| format!("cannot read {}", lock_file.display()))?;
    // npm's own record leaves out what this platform skips, so the lockfile that was installed is kept beside it.
    let stamp = project::path("node_modules/.installed-package-lock.json");
    if fs::read(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    if project::on_path("npm").is_none() {
        return Err(by_hand(
            "Node.js 20 or newer with npm is missing.",
            &["sudo apt-get install nodejs npm".to_owned()],
        ));
    }
    announce("npm packages (node_modules/)", "wasm-opt, the page's libraries, the tools of its tests and measurements");
    process::run_with_progress(
        "npm ci",
        Command::new("npm").args(["ci", "--no-progress"]).current_dir(project::root()),
    )
    .map_err(|error| by_hand(&format!("{error}\n\nnpm could not install the packages."), &["npm ci".to_owned()]))?;
    project::write_if_changed(&stamp, &wanted)
}
