//! Browser libraries the page uses, copied from `node_modules/` so that the page loads them from its own origin.

use std::collections::BTreeSet;
use std::fs;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::project;

/// One file of an npm package and its place under `www/vendor/`.
struct Library {
    package: &'static str,
    from: &'static str,
    to: &'static str,
    /// Appended to the copy: a plain script becomes a module by exporting its one name.
    append: &'static str,
}

const LIBRARIES: &[Library] = &[
    Library {
        package: "@mozilla/readability",
        from: "Readability.js",
        to: "readability/Readability.js",
        append: "\nexport { Readability };\n",
    },
    // The type checker prefers declarations to the script beside them.
    Library { package: "@mozilla/readability", from: "index.d.ts", to: "readability/Readability.d.ts", append: "" },
    Library { package: "@mozilla/readability", from: "LICENSE.md", to: "readability/LICENSE.md", append: "" },
];

/// Copies every library that is not there yet or has changed.
pub(crate) fn copy_all() -> Result<()> {
    for library in LIBRARIES {
        let from = project::path("node_modules").join(library.package).join(library.from);
        let mut content = fs::read(&from).with_context(|| format!("cannot read {}", from.display()))?;
        content.extend_from_slice(library.append.as_bytes());
        project::write_if_changed(&project::path("www/vendor").join(library.to), &content)?;
    }
    Ok(())
}

/// Name, version and licence of every package that is copied.
pub(crate) fn packages() -> Result<BTreeSet<(String, String, String)>> {
    LIBRARIES.iter().map(|library| describe(library.package)).collect()
}

fn describe(package: &str) -> Result<(String, String, String)> {
    let file = project::path("node_modules").join(package).join("package.json");
    let text = fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
    let manifest: Value = serde_json::from_str(&text)?;
    let field = |key: &str| manifest[key].as_str().unwrap_or_default().to_owned();
    Ok((package.to_owned(), field("version"), field("license")))
}
