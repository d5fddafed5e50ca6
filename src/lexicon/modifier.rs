//! Reads the modifier file: words that change the value of a cue. Compiled into both the build script and the crate.

use super::line::{Fault, header, spelling};
use super::pattern::{self, Element};
use super::schema::MODIFIER_COLUMNS;

/// What a modifier does.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub enum Effect {
    /// Multiplies by one plus so many hundredths.
    Intensify(i8),
    /// Shifts the value across zero.
    Negate,
}

/// One modifier as its line says it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ModifierLine {
    /// Line, from 1.
    pub number: u32,
    /// Its text.
    pub entry: String,
    /// The same, read.
    pub elements: Vec<Element>,
    /// What it does.
    pub effect: Effect,
    /// A sentence in which it acts.
    pub example: String,
}

/// Reads the whole file.
///
/// # Errors
/// The first fault.
pub fn read_modifiers(text: &str) -> Result<Vec<ModifierLine>, Fault> {
    let mut lines = Vec::new();
    for (number, line) in (1..).zip(text.lines()) {
        if line.starts_with("entry\t") {
            header(line, number, &MODIFIER_COLUMNS)?;
        } else if !line.is_empty() && !line.starts_with('#') {
            lines.push(read_line(line, number)?);
        }
    }
    Ok(lines)
}

fn read_line(line: &str, number: u32) -> Result<ModifierLine, Fault> {
    let fault = |column: u32, message: String| Fault { line: number, column, message };
    let fields: Vec<&str> = line.split('\t').collect();
    let &[entry, kind, value, example, _, _] = fields.as_slice() else {
        return Err(fault(1, format!("{} columns; write {}", fields.len(), MODIFIER_COLUMNS.join(", "))));
    };
    spelling(entry).map_err(|message| fault(1, message))?;
    let elements = pattern::parse(entry).map_err(|message| fault(1, message))?;
    let effect = match (kind, value) {
        ("intensifier", value) => Effect::Intensify(hundredths(value).map_err(|message| fault(3, message))?),
        ("negator", "") => Effect::Negate,
        ("negator", _) => return Err(fault(3, "a negator has no value; leave it empty".to_owned())),
        _ => return Err(fault(2, format!("« {kind} » is neither intensifier nor negator"))),
    };
    Ok(ModifierLine { number, entry: entry.to_owned(), elements, effect, example: example.to_owned() })
}

fn hundredths(value: &str) -> Result<i8, String> {
    let fault = || format!("« {value} » is no factor; write a number from -1 to 1 with at most two decimals, as 0.25");
    let size = value.strip_prefix('-').unwrap_or(value);
    let (whole, decimals) = size.split_once('.').unwrap_or((size, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || decimals.len() > 2 || !digits(whole) || !digits(decimals) {
        return Err(fault());
    }
    let number: i8 = format!("{whole}{decimals:0<2}").parse().map_err(|_| fault())?;
    match (number, size.len() == value.len()) {
        (101.., _) => Err(fault()),
        (number, true) => Ok(number),
        (number, false) => Ok(-number),
    }
}

#[cfg(test)]
mod tests {
    use super::hundredths;

    #[test]
    fn factors_are_read_in_hundredths() {
        for (text, expected) in [("0.25", 25), ("-0.4", -40), ("0", 0), ("1", 100), ("-1.00", -100), ("0.15", 15)] {
            assert_eq!(hundredths(text), Ok(expected), "{text}");
        }
        for text in ["", "-", ".5", "0,5", "1.01", "-2", "0.333", "999.99", "--1", "0.-5", "+0.5", "é"] {
            assert!(hundredths(text).is_err_and(|message| message.contains("0.25")), "{text}");
        }
    }
}
