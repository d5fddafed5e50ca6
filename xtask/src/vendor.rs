//! Browser libraries the page uses, made into one module each from `node_modules/`, so that the page loads them from
//! its own origin.

use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::project;

/// What the page takes from one npm package.
struct Library {
    package: &'static str,
    /// Module under `www/vendor/`, without its ending.
    module: &'static str,
    /// The module's source, which is its type declaration too.
    source: &'static str,
}

const LIBRARIES: &[Library] = &[
    Library {
        package: "@mozilla/readability",
        module: "readability/Readability",
        source: "export { Readability } from '@mozilla/readability';",
    },
    Library { package: "chardet", module: "chardet/chardet", source: "export { analyse } from 'chardet';" },
    Library { package: "fflate", module: "fflate/fflate", source: "export { unzipSync, zipSync } from 'fflate';" },
    Library { package: "mammoth", module: "mammoth/mammoth", source: "export { default as mammoth } from 'mammoth';" },
    Library { package: "marked", module: "marked/marked", source: "export { Marked } from 'marked';" },
    // The legacy build runs in browsers two years old.
    Library {
        package: "pdfjs-dist",
        module: "pdfjs/pdf",
        source: "export { getDocument, OPS, PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs';",
    },
    Library {
        package: "pdfjs-dist",
        module: "pdfjs/worker",
        source: "import 'pdfjs-dist/legacy/build/pdf.worker.mjs';",
    },
    Library {
        package: "postal-mime",
        module: "postal-mime/postal-mime",
        source: "export { default as PostalMime } from 'postal-mime';",
    },
];

/// Names under which packages ship their licence.
const LICENCES: &[&str] = &["LICENSE", "LICENSE.md", "LICENSE.txt"];

/// Makes every module that is not there yet or has changed.
pub(crate) fn make_all() -> Result<()> {
    for library in LIBRARIES {
        let to = project::path("www/vendor").join(library.module);
        project::write_if_changed(&to.with_extension("d.ts"), library.source.as_bytes())?;
        project::write_if_changed(&to.with_extension("js"), &bundle(library)?)?;
        copy_licence(library)?;
    }
    Ok(())
}

/// One module that imports nothing: packages come as CommonJS, as many files, or both.
fn bundle(library: &Library) -> Result<Vec<u8>> {
    let mut command = Command::new(project::path("node_modules/.bin/esbuild"));
    command.current_dir(project::root());
    command.args(["--bundle", "--format=esm", "--platform=browser", "--target=es2023", "--minify"]);
    command.args(["--legal-comments=inline", "--log-level=error"]);
    command.stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut running = command.spawn().context("cannot start esbuild")?;
    running.stdin.take().context("esbuild takes no input")?.write_all(library.source.as_bytes())?;
    let output = running.wait_with_output()?;
    if !output.status.success() {
        bail!("esbuild could not bundle {}", library.package);
    }
    Ok(output.stdout)
}

fn copy_licence(library: &Library) -> Result<()> {
    let package = project::path("node_modules").join(library.package);
    let name = LICENCES.iter().find(|name| package.join(name).exists());
    let name = name.with_context(|| format!("{} ships no licence", library.package))?;
    let to = project::path("www/vendor").join(library.module).with_file_name(name);
    project::write_if_changed(&to, &fs::read(package.join(name))?)
}

/// Name, version and licence of every package that is served.
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
