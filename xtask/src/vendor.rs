//! Browser libraries the page uses, copied from `node_modules/` so that the page loads them from its own origin.

use std::fs;

use anyhow::{Context, Result};

use crate::project;

/// One file of an npm package and its place under `www/vendor/`.
struct Library {
    from: &'static str,
    to: &'static str,
    /// Appended to the copy: a plain script becomes a module by exporting its one name.
    append: &'static str,
}

const LIBRARIES: &[Library] = &[
    Library {
        from: "@mozilla/readability/Readability.js",
        to: "readability/Readability.js",
        append: "\nexport { Readability };\n",
    },
    Library { from: "@mozilla/readability/LICENSE.md", to: "readability/LICENSE.md", append: "" },
];

/// Copies every library that is not there yet or has changed.
pub(crate) fn copy_all() -> Result<()> {
    for library in LIBRARIES {
        let from = project::path("node_modules").join(library.from);
        let mut content = fs::read(&from).with_context(|| format!("cannot read {}", from.display()))?;
        content.extend_from_slice(library.append.as_bytes());
        project::write_if_changed(&project::path("www/vendor").join(library.to), &content)?;
    }
    Ok(())
}
