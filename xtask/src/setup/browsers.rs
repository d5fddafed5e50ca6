//! Chromium and Firefox with their drivers, and the settings the wasm test runner gives them.

use std::path::PathBuf;

use anyhow::{Context, Result};
use serde_json::json;

use super::{apt, by_hand};
use crate::project;

/// Headless Chromium in a container: root has no sandbox, `/dev/shm` is small, and nothing may reach for the network.
const CHROMIUM_ARGS: &[&str] = &[
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
];

/// The Chromium (or Chrome) to test with.
pub fn chromium() -> Option<PathBuf> {
    ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"].into_iter().find_map(project::on_path)
}

/// The driver that belongs to it.
pub fn chromedriver() -> Option<PathBuf> {
    project::on_path("chromedriver")
}

/// The Firefox to test with.
pub fn firefox() -> Option<PathBuf> {
    ["firefox-esr", "firefox"].into_iter().find_map(project::on_path)
}

/// Installs the browsers and Chromium's driver unless they are there.
pub fn ensure() -> Result<()> {
    let wanted = [
        (chromium().is_none(), "chromium"),
        (chromedriver().is_none(), "chromium-driver"),
        (firefox().is_none(), "firefox-esr"),
    ];
    let missing: Vec<&str> = wanted.into_iter().filter_map(|(absent, package)| absent.then_some(package)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    apt::install(&missing, "the tests run in both browsers, headless")?;
    if chromium().is_none() || chromedriver().is_none() || firefox().is_none() {
        let commands =
            ["# install Chromium (or Chrome) with chromedriver, and Firefox, so that they are on PATH".to_owned()];
        return Err(by_hand(
            "The packages are installed, but a browser or its driver is still not on PATH.",
            &commands,
        ));
    }
    Ok(())
}

/// Writes `webdriver.json`, which wasm-bindgen's test runner reads in the crate's folder.
pub fn write_webdriver_config() -> Result<()> {
    let chromium = chromium().context("Chromium is missing: run `cargo xtask setup`")?;
    let firefox = firefox().context("Firefox is missing: run `cargo xtask setup`")?;
    let config = json!({
        "goog:chromeOptions": { "args": CHROMIUM_ARGS, "binary": chromium },
        "moz:firefoxOptions": { "args": ["-headless"], "binary": firefox },
    });
    let text = serde_json::to_string_pretty(&config)? + "\n";
    project::write_if_changed(&project::path("webdriver.json"), text.as_bytes())
}
