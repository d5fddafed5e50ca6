//! Speed and size beside the peers, measured in one headless Chromium.

use std::fs;
use std::process::Command;

use anyhow::Result;

use crate::{build, process, project, serve, setup};

/// Makes the machine ready, builds, serves the bench pages and lets `bench/run.mjs` measure.
pub(crate) fn run() -> Result<()> {
    setup::ensure(setup::Goal::Test)?;
    build::ensure()?;
    fs::create_dir_all(project::path("docs"))?;
    let address = serve::start(0, serve::BENCH)?;
    process::run(Command::new("node").arg("bench/run.mjs").env("PARTIPRIS_URL", address).current_dir(project::root()))
}
