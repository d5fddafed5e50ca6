//! Reads cue files: one [`Line`] per entry, or the first [`Fault`]. Compiled into both the build script and the crate.

use super::Dimension;
use super::pattern::{self, Element, UposSet};
use super::schema::{COLUMNS, ORIGINS, Role, polarities, subtypes};

/// Columns that a line of the run-time lexicon must have; the others may be left out.
const NEEDED_COLUMNS: usize = 7;

/// Why a line cannot be used. Line and column count from 1; the column is the field.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fault {
    /// Line.
    pub line: u32,
    /// Field.
    pub column: u32,
    /// What is wrong and what to write instead.
    pub message: String,
}

/// One entry as its line says it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Line {
    /// Line, from 1.
    pub number: u32,
    /// The entry's text.
    pub entry: String,
    /// The same, read.
    pub elements: Vec<Element>,
    /// Parts of speech it may have; 0 for a construction.
    pub upos: UposSet,
    /// Its dimension.
    pub dimension: Dimension,
    /// Index into the dimension's subtypes.
    pub subtype: u8,
    /// −1, 0 or 1.
    pub polarity: i8,
    /// 1 to 3.
    pub strength: u8,
    /// Whom it evaluates.
    pub role: Role,
    /// A sentence in which it fires; may be empty at run time.
    pub example: String,
}

/// Who wrote the source: files of the project must be complete, a caller's may leave out what only documents.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Source {
    /// A file of `lexicon/`: header and all columns needed.
    Project,
    /// A caller's text: header optional, `example`, `origin` and `note` too.
    Caller,
}

/// Reads a whole file.
///
/// # Errors
/// The first fault.
pub fn read(text: &str, source: Source) -> Result<Vec<Line>, Fault> {
    let mut lines = Vec::new();
    let mut headed = source == Source::Caller;
    for (number, line) in (1..).zip(text.lines()) {
        if line.trim().is_empty() || line.starts_with('#') {
            continue;
        }
        if line.starts_with("entry\t") {
            header(line, number, &COLUMNS)?;
            headed = true;
        } else if headed {
            lines.push(read_line(line, number, source)?);
        } else {
            return Err(Fault {
                line: number,
                column: 1,
                message: format!("the header is missing; write {}", COLUMNS.join("→")),
            });
        }
    }
    Ok(lines)
}

/// Checks a header line.
pub(super) fn header(line: &str, number: u32, columns: &[&str]) -> Result<(), Fault> {
    let found: Vec<&str> = line.split('\t').collect();
    let wrong = (0..columns.len().max(found.len())).find(|&place| columns.get(place) != found.get(place));
    wrong.map_or(Ok(()), |place| {
        let message = match (columns.get(place), found.get(place)) {
            (Some(name), _) => format!("the header must have « {name} » here"),
            (None, unknown) => format!("« {} » is no column; leave it out", unknown.unwrap_or(&"")),
        };
        Err(Fault { line: number, column: place_number(place), message })
    })
}

fn place_number(place: usize) -> u32 {
    u32::try_from(place + 1).unwrap_or(u32::MAX)
}

fn read_line(line: &str, number: u32, source: Source) -> Result<Line, Fault> {
    let fields: Vec<&str> = line.split('\t').collect();
    let needed = if source == Source::Project { COLUMNS.len() } else { NEEDED_COLUMNS };
    let fault = |column: usize, message: String| Fault { line: number, column: place_number(column), message };
    if fields.len() < needed || fields.len() > COLUMNS.len() {
        let message = format!("{} columns; write {}, separated by tabs", fields.len(), COLUMNS.join(", "));
        return Err(fault(fields.len().min(COLUMNS.len()) - 1, message));
    }
    let field = |column: usize| fields.get(column).copied().unwrap_or("");
    let entry = field(0);
    spelling(entry).map_err(|message| fault(0, message))?;
    let elements = pattern::parse(entry).map_err(|message| fault(0, message))?;
    let upos = parts_of_speech(field(1), &elements).map_err(|message| fault(1, message))?;
    let dimension = Dimension::from_name(field(2));
    let dimension =
        dimension.ok_or_else(|| fault(2, format!("« {} » is none of {}", field(2), Dimension::NAMES.join(", "))))?;
    let subtype = one_of(field(3), subtypes(dimension)).map_err(|message| fault(3, message))?;
    let polarity = polarity(field(4), dimension).map_err(|message| fault(4, message))?;
    let strength = one_of(field(5), &["1", "2", "3"]).map_err(|message| fault(5, message))? + 1;
    let role = Role::from_name(field(6));
    let role = role.ok_or_else(|| fault(6, format!("« {} » is none of {}", field(6), Role::NAMES.join(", "))))?;
    let example = field(7).trim().to_owned();
    if source == Source::Project {
        documentation(&example, field(8)).map_err(|(column, message)| fault(column, message))?;
    }
    let entry = entry.to_owned();
    Ok(Line { number, entry, elements, upos, dimension, subtype, polarity, strength, role, example })
}

/// Lower case, straight apostrophes, composed letters.
pub(super) fn spelling(entry: &str) -> Result<(), String> {
    let outside_tags = entry.split(['<', '>']).step_by(2);
    if outside_tags.flat_map(str::chars).any(char::is_uppercase) {
        return Err(format!("« {entry} » has capitals; write it in lower case"));
    }
    if entry.contains(['’', 'ʼ']) {
        return Err(format!("« {entry} » has a curly apostrophe; write '"));
    }
    if entry.chars().any(|c| ('\u{300}'..='\u{36f}').contains(&c)) {
        return Err(format!("« {entry} » has a combining accent; write the accented letter"));
    }
    Ok(())
}

/// A word restricts its part of speech, a construction says it element by element.
fn parts_of_speech(field: &str, elements: &[Element]) -> Result<UposSet, String> {
    let one_word = matches!(elements, [Element::Word { .. }]);
    match (one_word, field) {
        (true, "_") => Err("a single word needs its part of speech, as ADJ or ADJ|NOUN".to_owned()),
        (true, names) => pattern::upos_set(names),
        (false, "_") => Ok(0),
        (false, _) => Err("a construction of several elements takes _ ; write parts of speech as mot<VERB>".to_owned()),
    }
}

fn one_of(field: &str, allowed: &[&str]) -> Result<u8, String> {
    let place = allowed.iter().position(|&known| known == field).and_then(|place| u8::try_from(place).ok());
    place.ok_or_else(|| format!("« {field} » is none of {}", allowed.join(", ")))
}

fn polarity(field: &str, dimension: Dimension) -> Result<i8, String> {
    let allowed = polarities(dimension);
    let found = field.parse().ok().filter(|value| allowed.contains(value));
    found.ok_or_else(|| {
        let allowed: Vec<String> = allowed.iter().map(i8::to_string).collect();
        format!("{} takes the polarity {}, not « {field} »", dimension.name(), allowed.join(" or "))
    })
}

fn documentation(example: &str, origin: &str) -> Result<(), (usize, String)> {
    if example.is_empty() {
        return Err((7, "an example is missing; write a sentence in which the entry fires".to_owned()));
    }
    let class = origin.split(':').next().unwrap_or("");
    if ORIGINS.contains(&class) {
        Ok(())
    } else {
        Err((8, format!("« {origin} » is none of {}", ORIGINS.join(", "))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(text: &str) -> (u32, u32, String) {
        let Fault { line, column, message } = read(text, Source::Caller).unwrap_err();
        (line, column, message)
    }

    #[test]
    fn a_caller_may_leave_out_header_and_documentation() {
        let lines =
            read("# own words\nfantoche\tADJ|NOUN\tlabelling\tname-calling\t-1\t3\thead\n", Source::Caller).unwrap();
        assert_eq!((lines[0].number, lines[0].entry.as_str(), lines[0].strength), (2, "fantoche", 3));
        assert_eq!(read("fantoche\tADJ\tlabelling", Source::Project).unwrap_err().column, 1);
    }

    #[test]
    fn faults_name_line_column_and_remedy() {
        for (text, line, column, says) in [
            ("entry\tpos\tclass\n", 1, 3, "« dimension »"),
            ("laid\tADJ", 1, 2, "columns"),
            ("laid\t_\tappreciation\treaction\t-1\t1\thead", 1, 2, "part of speech"),
            ("\nlaid\tADJ\tbeauty\treaction\t-1\t1\thead", 2, 3, "none of hedge"),
            ("laid\tADJ\tappreciation\tugliness\t-1\t1\thead", 1, 4, "none of reaction"),
            ("sans doute\t_\thedge\tadverb\t-1\t1\t_", 1, 5, "polarity 0"),
            ("laid\tADJ\tappreciation\treaction\t-1\t4\thead", 1, 6, "none of 1"),
            ("laid\tADJ\tappreciation\treaction\t-1\t1\tnoun", 1, 7, "none of _"),
            ("Laid\tADJ\tappreciation\treaction\t-1\t1\thead", 1, 1, "lower case"),
            ("à bout de\tADP\tappreciation\treaction\t-1\t1\thead", 1, 2, "several elements"),
        ] {
            let (found_line, found_column, message) = fault(text);
            assert_eq!((found_line, found_column), (line, column), "given {text:?}, got {message}");
            assert!(message.contains(says), "given {text:?}, expected {says:?}, got {message:?}");
        }
    }
}
