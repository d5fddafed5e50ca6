//! Chromium and Firefox with their drivers, and the settings the wasm test runner gives them.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::{Value, json};

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

const FIREFOX_ARGS: &[&str] = &["-headless"];

/// The Chromium (or Chrome) to test with.
pub(crate) fn chromium() -> Result<PathBuf> {
    find_chromium().context("Chromium is missing: run `cargo xtask setup`")
}

/// The driver that belongs to it.
pub(crate) fn chromedriver() -> Result<PathBuf> {
    project::on_path("chromedriver").context("chromedriver is missing: run `cargo xtask setup`")
}

/// The Firefox to test with.
pub(crate) fn firefox() -> Result<PathBuf> {
    find_firefox().context("Firefox is missing: run `cargo xtask setup`")
}

fn find_chromium() -> Option<PathBuf> {
    ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"].into_iter().find_map(project::on_path)
}

fn find_firefox() -> Option<PathBuf> {
    ["firefox-esr", "firefox"].into_iter().find_map(project::on_path)
}

/// Debian's names of what is missing.
fn missing_packages() -> Vec<&'static str> {
    let wanted = [
        (find_chromium(), "chromium"),
        (project::on_path("chromedriver"), "chromium-driver"),
        (find_firefox(), "firefox-esr"),
    ];
    wanted.into_iter().filter(|(found, _)| found.is_none()).map(|(_, package)| package).collect()
}

/// Installs the browsers and Chromium's driver unless they are there.
pub(crate) fn ensure() -> Result<()> {
    let missing = missing_packages();
    if missing.is_empty() {
        return Ok(());
    }
    apt::install(&missing, "the tests run in both browsers, headless")?;
    if missing_packages().is_empty() {
        return Ok(());
    }
    let commands =
        ["# install Chromium (or Chrome) with its chromedriver, and Firefox, so that they are on PATH".to_owned()];
    Err(by_hand("The packages are installed, but a browser or its driver is still not on PATH.", &commands))
}

/// Writes what the test programs need to know: `webdriver.json` for wasm-bindgen's runner, which looks for it in the
/// crate's folder, and `.partipris/browsers.json` for the page tests.
pub(crate) fn write_configs(geckodriver: &Path) -> Result<()> {
    let (chromium, firefox) = (chromium()?, firefox()?);
    let webdriver = json!({
        "goog:chromeOptions": { "args": CHROMIUM_ARGS, "binary": chromium },
        "moz:firefoxOptions": { "args": FIREFOX_ARGS, "binary": firefox },
    });
    let browsers = json!({
        "chromium": { "binary": chromium, "args": CHROMIUM_ARGS },
        "firefox": { "binary": firefox, "args": FIREFOX_ARGS, "driver": geckodriver },
    });
    write_json(&project::path("webdriver.json"), &webdriver)?;
    write_json(&project::state_dir().join("browsers.json"), &browsers)
}

fn write_json(file: &Path, value: &Value) -> Result<()> {
    project::write_if_changed(file, (serde_json::to_string_pretty(value)? + "\n").as_bytes())
}
