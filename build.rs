//! Compiles the lists under `lexicon/fr/` into the tables that the crate embeds; a line that cannot be used stops the build.
#![allow(dead_code, unreachable_pub, reason = "of the crate's modules the build needs only a part")]

use std::collections::HashMap;
use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs};

// The parser and its vocabulary are the crate's own; a line means the same here and at run time.
#[path = "src/container.rs"]
mod container;
#[path = "src/cue/dimension.rs"]
mod dimension;
#[path = "src/lexicon/encode.rs"]
mod encode;
#[path = "build/gazetteer.rs"]
mod gazetteer;
#[path = "src/lexicon/line.rs"]
mod line;
#[path = "src/lexicon/modifier.rs"]
mod modifier;
#[path = "src/lexicon/neutral.rs"]
mod neutral;
#[path = "src/lexicon/pattern.rs"]
mod pattern;
#[path = "src/lexicon/schema.rs"]
mod schema;
#[path = "src/tag/upos.rs"]
mod upos;

use dimension::Dimension;
use line::{Fault, Line, Source};
use upos::Upos;

/// One file per dimension; a missing one has no entries.
const FOLDER: &str = "lexicon/fr";

fn main() -> Result<(), Box<dyn Error>> {
    gazetteer::compile()?;
    println!("cargo::rerun-if-changed={FOLDER}");
    let mut lines: Vec<Line> = Vec::new();
    let mut seen: HashMap<(Vec<pattern::Element>, u32), String> = HashMap::new();
    for dimension in Dimension::ALL {
        let path = Path::new(FOLDER).join(dimension.name()).with_extension("tsv");
        let Some(text) = read(&path)? else { continue };
        for line in line::read(&text, Source::Project).map_err(|fault| say(&path, &fault))? {
            check(&line, dimension, &path, &mut seen)?;
            lines.push(line);
        }
    }
    let modifiers = read_with("modifiers.tsv", modifier::read_modifiers)?;
    let neutral = read_with("neutral.tsv", neutral::read_neutral)?;
    let target = PathBuf::from(env::var("OUT_DIR")?).join("lexicon.bin");
    fs::write(target, container::write(&encode::encode(&lines, &modifiers, &neutral)))?;
    Ok(())
}

/// The lines of a file that is no dimension's; a missing one has none.
fn read_with<L>(name: &str, parse: fn(&str) -> Result<Vec<L>, Fault>) -> Result<Vec<L>, Box<dyn Error>> {
    let path = Path::new(FOLDER).join(name);
    let Some(text) = read(&path)? else { return Ok(Vec::new()) };
    Ok(parse(&text).map_err(|fault| say(&path, &fault))?)
}

fn read(path: &Path) -> Result<Option<String>, Box<dyn Error>> {
    if path.exists() { Ok(Some(fs::read_to_string(path)?)) } else { Ok(None) }
}

/// What one line alone cannot show: that it stands in its own file, and nowhere else.
fn check(
    line: &Line,
    dimension: Dimension,
    path: &Path,
    seen: &mut HashMap<(Vec<pattern::Element>, u32), String>,
) -> Result<(), String> {
    let fault = |column: u32, message: String| say(path, &Fault { line: line.number, column, message });
    if line.dimension != dimension {
        return Err(fault(3, format!("this file is for {}; move the line", dimension.name())));
    }
    let here = format!("{}:{}", path.display(), line.number);
    let elements = line.elements.clone();
    match seen.insert((elements, line.upos), here) {
        Some(other) => Err(fault(1, format!("« {} » stands in {other} already; keep one of the two", line.entry))),
        None => Ok(()),
    }
}

fn say(path: &Path, fault: &Fault) -> String {
    format!("{}:{}: column {}: {}", path.display(), fault.line, fault.column, fault.message)
}
