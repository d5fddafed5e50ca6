//! BRAT stand-off annotation (<https://brat.nlplab.org/standoff.html>), flattened to outermost names.

use crate::gold::EntityKind;
use crate::span::Span;

/// A line of an `.ann` file that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {fault}")]
pub struct BratError {
    /// Line of the `.ann` file, from 1.
    pub line: usize,
    /// What is wrong.
    pub fault: BratFault,
}

/// What can be wrong with an entity line.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BratFault {
    /// It is not `T1<TAB>Type start end<TAB>surface`.
    #[error("an entity line reads « T1<TAB>Type start end<TAB>surface »")]
    Shape,
    /// The type is none of those mapped.
    #[error("« {0} » is no type this reader knows")]
    Type(String),
    /// The offsets lie outside the text.
    #[error("characters {0} to {1} are not in the text")]
    Offsets(usize, usize),
}

/// The entities that `ann` marks in `text`, in text order. Offsets of the file count characters; those returned, bytes.
/// A stretch in pieces (`0 5;9 14`) is read from its first to its last character. Hours are dropped; of two that overlap
/// the one that starts first stays, the longer of those that start together. Lines of other kinds (relations, notes) are skipped.
///
/// # Errors
/// The first entity line that is malformed, of unknown type or outside the text.
pub fn read_brat(text: &str, ann: &str) -> Result<Vec<(Span, EntityKind)>, BratError> {
    let borders: Vec<usize> = text.char_indices().map(|(byte, _)| byte).chain([text.len()]).collect();
    let mut entities = Vec::new();
    for (index, line) in ann.lines().enumerate().filter(|(_, line)| line.starts_with('T')) {
        let read = entity(line, &borders).map_err(|fault| BratError { line: index + 1, fault })?;
        entities.extend(read);
    }
    Ok(outermost(entities))
}

/// The entity of one line, or none for an hour.
fn entity(line: &str, borders: &[usize]) -> Result<Option<(Span, EntityKind)>, BratFault> {
    let (kind, offsets) = line.split('\t').nth(1).and_then(|field| field.split_once(' ')).ok_or(BratFault::Shape)?;
    let numbers: Result<Vec<usize>, _> = offsets.split([' ', ';']).map(str::parse).collect();
    let numbers = numbers.map_err(|_| BratFault::Shape)?;
    let (Some(&start), Some(&end)) = (numbers.first(), numbers.last()) else { return Err(BratFault::Shape) };
    let span = match (borders.get(start), borders.get(end)) {
        (Some(&from), Some(&to)) if from < to => Span::new(from, to),
        _ => return Err(BratFault::Offsets(start, end)),
    };
    Ok(kind_of(kind)?.map(|kind| (span, kind)))
}

fn kind_of(name: &str) -> Result<Option<EntityKind>, BratFault> {
    Ok(Some(match name {
        "Person" => EntityKind::Per,
        "Location" => EntityKind::Loc,
        "Organization" => EntityKind::Org,
        "Event" => EntityKind::Event,
        "Product" => EntityKind::Product,
        "Date" => EntityKind::Date,
        "Hour" => return Ok(None),
        other => return Err(BratFault::Type(other.to_owned())),
    }))
}

fn outermost(mut entities: Vec<(Span, EntityKind)>) -> Vec<(Span, EntityKind)> {
    entities.sort_by_key(|(span, _)| (span.start, usize::MAX - span.end));
    let mut end = 0;
    entities.retain(|(span, _)| {
        let outside = span.start >= end;
        end = if outside { span.end } else { end };
        outside
    });
    entities
}

#[cfg(test)]
mod tests {
    use super::{BratError, BratFault, read_brat};
    use crate::gold::EntityKind::{Date, Loc, Org, Per};

    const TEXT: &str = "À 9 h, Éva Née, du lycée de Gaulle à Brest, parlera lundi.";

    /// Surfaces and types read from `ann` over [`TEXT`].
    fn read(ann: &str) -> Result<Vec<(&'static str, crate::gold::EntityKind)>, BratError> {
        let entities = read_brat(TEXT, ann)?;
        Ok(entities.into_iter().map(|(span, kind)| (span.of(TEXT), kind)).collect())
    }

    #[test]
    fn character_offsets_become_byte_spans_in_text_order() {
        let ann = "T1\tLocation 37 42\tBrest\nT2\tPerson 7 14\tÉva Née\nT3\tDate 52 57\tlundi\n";
        assert_eq!(read(ann), Ok(vec![("Éva Née", Per), ("Brest", Loc), ("lundi", Date)]));
    }

    #[test]
    fn nested_names_keep_the_outermost() {
        let ann = "T1\tPerson 28 34\tGaulle\nT2\tOrganization 19 34\tlycée de Gaulle\nT3\tLocation 37 42\tBrest\n";
        assert_eq!(read(ann), Ok(vec![("lycée de Gaulle", Org), ("Brest", Loc)]));
        let same_start = "T1\tLocation 19 24\tlycée\nT2\tOrganization 19 34\tlycée de Gaulle\n";
        assert_eq!(read(same_start), Ok(vec![("lycée de Gaulle", Org)]));
    }

    #[test]
    fn hours_hide_nothing_and_other_lines_are_skipped() {
        let ann =
            "T1\tHour 0 42\t…\nT2\tPerson 7 14\tÉva Née\nR1\tOrigin Arg1:T1 Arg2:T2\n#1\tAnnotatorNotes T1\tà voir\n";
        assert_eq!(read(ann), Ok(vec![("Éva Née", Per)]));
    }

    #[test]
    fn a_stretch_in_pieces_is_read_whole() {
        assert_eq!(read("T1\tOrganization 19 24;28 34\tlycée Gaulle"), Ok(vec![("lycée de Gaulle", Org)]));
    }

    #[test]
    fn faults_name_their_line() {
        let fault = |line, fault| Err(BratError { line, fault });
        assert_eq!(read("T1\tDate 52 57\tlundi\nT2\tPerson\tx"), fault(2, BratFault::Shape));
        assert_eq!(read("T1\tPerson a 3\tx"), fault(1, BratFault::Shape));
        assert_eq!(read("T1\tAnimal 0 3\tx"), fault(1, BratFault::Type("Animal".to_owned())));
        assert_eq!(read("T1\tPerson 7 99\tx"), fault(1, BratFault::Offsets(7, 99)));
        assert_eq!(read("T1\tPerson 7 7\t"), fault(1, BratFault::Offsets(7, 7)));
    }
}
