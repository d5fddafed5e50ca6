//! What is handed out: the single file `dist/partipris.html` and the npm package `dist/npm`, with their sizes.

use std::process::Command;

use anyhow::Result;

use crate::{build, process, project};

/// Builds the wasm package if need be, then everything in `dist/`.
pub(crate) fn run() -> Result<()> {
    build::ensure()?;
    process::run(Command::new("node").arg("packaging/dist.mjs").current_dir(project::root()))
}
