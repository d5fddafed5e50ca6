//! The test programs and how each is started.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;

use super::Part;
use super::count::Count;
use crate::{build, process, project, serve, setup};

/// How long the wasm tests may take in a browser, in seconds; the runner's own limit is 20.
const BROWSER_TEST_TIMEOUT: &str = "300";

/// A test file that hangs must fail: ten minutes each, in milliseconds.
const PAGE_TEST_TIMEOUT: &str = "--test-timeout=600000";

/// One test program.
pub(crate) struct Suite {
    pub(crate) name: &'static str,
    command: Command,
    /// Whether it reports single tests; one that does not is a single test itself.
    counts: bool,
}

impl Suite {
    /// Runs it with its output shown.
    pub(crate) fn run(&mut self) -> Result<Count> {
        if !self.counts {
            let success = process::status(&mut self.command)?.success();
            return Ok(Count { passed: u64::from(success), failed: u64::from(!success) });
        }
        let mut count = Count::default();
        let status = process::stream(&mut self.command, |line| count.read_line(line))?;
        Ok(count.finished(status.success()))
    }
}

/// The suites of a part.
pub(crate) fn of(part: Part) -> Result<Vec<Suite>> {
    Ok(match part {
        Part::Native => vec![native()],
        Part::Wasm => vec![wasm_in_chromium()?, wasm_in_firefox()?],
        Part::Page => types().into_iter().chain([page()?]).collect(),
    })
}

fn native() -> Suite {
    let mut command = Command::new("cargo");
    command.args(["test", "--workspace", "--all-features", "--no-fail-fast"]).current_dir(project::root());
    Suite { name: "cargo test", command, counts: true }
}

fn wasm_in_chromium() -> Result<Suite> {
    let driver = setup::chromedriver()?;
    Ok(Suite { name: "wasm in Chromium", command: wasm_test("--chrome", "--chromedriver", &driver)?, counts: true })
}

fn wasm_in_firefox() -> Result<Suite> {
    let driver = setup::geckodriver().require()?;
    Ok(Suite { name: "wasm in Firefox", command: wasm_test("--firefox", "--geckodriver", &driver)?, counts: true })
}

fn wasm_test(browser: &str, driver_option: &str, driver: &Path) -> Result<Command> {
    let mut command = build::wasm_pack("test")?;
    command.args(["--headless", browser, driver_option]).arg(driver);
    command.env("WASM_BINDGEN_TEST_TIMEOUT", BROWSER_TEST_TIMEOUT);
    Ok(command)
}

/// The page's JSDoc types, where the page declares that it has them checked.
fn types() -> Option<Suite> {
    let config = project::path("tsconfig.json");
    let mut command = Command::new("node");
    command.arg("node_modules/typescript/bin/tsc").arg("-p").arg(&config).current_dir(project::root());
    config.exists().then_some(Suite { name: "types of the page", command, counts: false })
}

/// Node's test runner over every `*.test.js` and `*.test.mjs`, with the page served beside it.
fn page() -> Result<Suite> {
    let mut files = Vec::new();
    for folder in ["tests/browser", "tests/files", "www"] {
        collect_tests(&project::path(folder), &mut files)?;
    }
    files.sort();
    let address = serve::start(0, serve::TESTS)?;
    let mut command = Command::new("node");
    command.args(["--test", "--test-reporter=spec", PAGE_TEST_TIMEOUT]).args(&files).current_dir(project::root());
    command.env("PARTIPRIS_URL", address).env("FORCE_COLOR", "0");
    Ok(Suite { name: "page in browsers", command, counts: true })
}

fn collect_tests(folder: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    if folder.ends_with("vendor") || !folder.is_dir() {
        return Ok(());
    }
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.to_string_lossy();
        if path.is_dir() {
            collect_tests(&path, files)?;
        } else if name.ends_with(".test.js") || name.ends_with(".test.mjs") {
            files.push(path);
        }
    }
    Ok(())
}
