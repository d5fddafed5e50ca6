//! Files that are made from other files and committed: each can be written anew, and checked against a fresh one.

mod territories;
mod third_party;

use std::fs;

use anyhow::{Result, bail};

use crate::project;

/// A committed file and what makes its content.
struct Generated {
    /// Relative to the repository root.
    file: &'static str,
    content: fn() -> Result<String>,
}

/// Every generated file. To add one: a module with a function from nothing to the file's text, and a line here.
const GENERATED: &[Generated] = &[
    Generated { file: "THIRD-PARTY.md", content: third_party::content },
    Generated { file: "lexicon/fr/names/territories.tsv", content: territories::content },
];

/// Writes every generated file that is out of date.
pub(crate) fn write() -> Result<()> {
    for generated in GENERATED {
        project::write_if_changed(&project::path(generated.file), (generated.content)()?.as_bytes())?;
    }
    Ok(())
}

/// Fails when a generated file is not what its generator makes of the present sources.
pub(crate) fn check() -> Result<()> {
    let mut stale = Vec::new();
    for generated in GENERATED {
        let fresh = (generated.content)()?;
        if fs::read_to_string(project::path(generated.file)).ok() != Some(fresh) {
            stale.push(generated.file);
        }
    }
    if !stale.is_empty() {
        bail!("out of date: {}\nhelp: run `cargo xtask generate` and commit the result", stale.join(", "));
    }
    Ok(())
}
