//! Reads the file of neutral constructions: set phrases in which a word of the lexicon takes no stance (« vigilance
//! orange », « blessé grave »). Compiled into both the build script and the crate.

use super::line::{Fault, header, spelling};
use super::pattern::{self, Element};
use super::schema::NEUTRAL_COLUMNS;

/// One construction as its line says it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NeutralLine {
    /// Line, from 1.
    pub number: u32,
    /// Its text.
    pub entry: String,
    /// The same, read.
    pub elements: Vec<Element>,
    /// A sentence in which its words are no cue.
    pub example: String,
}

/// Reads the whole file.
///
/// # Errors
/// The first fault.
pub fn read_neutral(text: &str) -> Result<Vec<NeutralLine>, Fault> {
    let mut lines = Vec::new();
    for (number, line) in (1..).zip(text.lines()) {
        if line.starts_with("entry\t") {
            header(line, number, &NEUTRAL_COLUMNS)?;
        } else if !line.is_empty() && !line.starts_with('#') {
            lines.push(read_line(line, number)?);
        }
    }
    Ok(lines)
}

fn read_line(line: &str, number: u32) -> Result<NeutralLine, Fault> {
    let fault = |column: u32, message: String| Fault { line: number, column, message };
    let fields: Vec<&str> = line.split('\t').collect();
    let &[entry, example, _] = fields.as_slice() else {
        return Err(fault(1, format!("{} columns; write {}", fields.len(), NEUTRAL_COLUMNS.join(", "))));
    };
    spelling(entry).map_err(|message| fault(1, message))?;
    let elements = pattern::parse(entry).map_err(|message| fault(1, message))?;
    if example.is_empty() {
        return Err(fault(2, "an example is missing; write a sentence in which the words are no cue".to_owned()));
    }
    Ok(NeutralLine { number, entry: entry.to_owned(), elements, example: example.to_owned() })
}
