//! `cargo xtask screenshots`: the page's main views as pictures, in `docs/screenshots/`.

use std::process::Command;

use anyhow::Result;

use crate::{build, process, project, serve, setup};

/// Serves the page beside the program that opens it in Chromium and takes the pictures.
pub(crate) fn take() -> Result<()> {
    setup::ensure(setup::Goal::Test)?;
    build::ensure()?;
    let address = serve::start(0, serve::PAGE)?;
    let mut command = Command::new("node");
    command.arg("tests/browser/screenshots.mjs").env("PARTIPRIS_URL", address).current_dir(project::root());
    process::run(&mut command)
}
