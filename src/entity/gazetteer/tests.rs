#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

use super::{Classes, Gazetteer, Names};
use crate::entity::EntityType;
use crate::error::LoadError;
use crate::model::write;
use crate::segment::segment;

fn gazetteer() -> Gazetteer {
    Gazetteer::embedded().expect("the build made it")
}

/// Name of the record that `name` names, and of the one that acts under it.
fn names<'g>(gazetteer: &'g Gazetteer, name: &str) -> (&'g str, &'g str) {
    let record = gazetteer.lookup(name).record.and_then(|id| gazetteer.record(id));
    let actor = record.and_then(|record| record.acts_for).and_then(|id| gazetteer.record(id));
    (record.map_or("", |record| &record.name), actor.map_or("", |record| &record.name))
}

#[test]
fn names_lead_to_what_they_name() {
    let gazetteer = gazetteer();
    for (name, expected) in [
        ("Iran", "Iran"),
        ("République islamique d’Iran", "Iran"),
        ("iraniennes", "Iran"),
        ("ETATS-UNIS", "États-Unis"),
        ("Etats Unis", "États-Unis"),
        ("US", "États-Unis"),
        ("RU", "Royaume-Uni"),
        ("Birmanie", "Birmanie"),
        ("Myanmar", "Birmanie"),
        ("RDC", "République démocratique du Congo"),
        ("grecque", "Grèce"),
        ("occidentaux", "Occident"),
        ("tourangelle", "Tours"),
        ("kiévien", "Kiev"),
        ("OTAN", "Otan"),
        ("Organisation du traité de l'Atlantique nord", "Otan"),
        ("écologistes", "écologistes"),
    ] {
        assert_eq!(names(&gazetteer, name).0, expected, "{name}");
    }
}

#[test]
fn capitals_and_seats_have_an_actor_and_other_names_have_none() {
    let gazetteer = gazetteer();
    for (name, actor) in [
        ("Moscou", "Russie"),
        ("Kyiv", "Ukraine"),
        ("Kremlin", "Russie"),
        ("Maison Blanche", "États-Unis"),
        ("Bercy", "ministère de l'Économie"),
        ("Bruxelles", "Union européenne"),
        ("Caire", "Égypte"),
        ("Marseille", ""),
        ("Russie", ""),
        ("Otan", ""),
    ] {
        assert_eq!(names(&gazetteer, name).1, actor, "{name}");
    }
}

#[test]
fn nouns_and_given_names_have_classes_and_no_record() {
    let gazetteer = gazetteer();
    let of = |name: &str| gazetteer.lookup(name);
    assert!(of("Solveig").classes.intersects(Classes::GIVEN_FEMININE));
    assert!(of("Mme").classes.intersects(Classes::CIVILITY) && of("Mme").classes.intersects(Classes::FEMININE));
    assert!(of("ministres").classes.intersects(Classes::TITLE));
    assert!(of("kilomètres").classes.intersects(Classes::UNIT));
    assert_eq!(of("ministre").record, None);
    assert!(of("corsé").classes.is_empty(), "an accent that is typed counts");
    assert!(of("table").classes.is_empty());
}

#[test]
fn the_longest_name_wins() {
    let gazetteer = gazetteer();
    let longest = |text: &str| {
        let document = segment(text);
        let (length, known) = Names::new(&gazetteer, &document).longest(&document, 0, document.tokens.len())?;
        Some((length, &*gazetteer.record(known.record?)?.name))
    };
    assert_eq!(longest("Côte d'Ivoire et Mali"), Some((3, "Côte d'Ivoire")));
    assert_eq!(longest("Afrique du Sud"), Some((3, "Afrique du Sud")));
    assert_eq!(longest("Afrique de demain"), Some((1, "Afrique")));
    assert_eq!(longest("Organisation du Sud"), None);
}

#[test]
fn every_record_acts_for_one_that_acts_for_nobody() {
    let gazetteer = gazetteer();
    for record in &gazetteer.records {
        let actor = record.acts_for.and_then(|id| gazetteer.record(id));
        assert!(actor.is_none_or(|actor| actor.acts_for.is_none() && actor.kind != EntityType::Norp), "{record:?}");
    }
}

#[test]
fn a_damaged_table_is_an_error() {
    let read = |records: &[u8], names: &[u8]| {
        let sections = [("records", records.to_vec()), ("names", names.to_vec())];
        Gazetteer::from_bytes(&write(&sections)).err()
    };
    let corrupt = |section| Some(LoadError::Corrupt { section });
    let no_names = [0, 0, 0, 0, 0];
    let name = |of: u8| [1, 0, 0, 0, 0, 0, of, 0, 1, 0, 0, 0, 0, b'x'];
    let (own, second) = (name(1), name(4));
    assert_eq!(read(&[0, 0], &no_names), None);
    assert_eq!(read(&[1], &no_names), Some(LoadError::Truncated { section: "records" }));
    assert_eq!(read(&[1, 0, 9, 0, 0, b'x'], &no_names), corrupt("records"));
    assert_eq!(read(&[1, 0, 1, 2, 0, b'x'], &no_names), corrupt("records"), "acts for what is not there");
    assert_eq!(read(&[2, 0, 1, 1, 0, 0, 0, 0, b'x'], &no_names), corrupt("records"), "one name for two records");
    assert_eq!(read(&[1, 0, 1, 0, 0, b'x'], &second), corrupt("names"), "names a record that is not there");
    assert_eq!(read(&[2, 0, 1, 1, 0, 0, 0, 0, b'x', b'\n', b'y'], &second), None);
    assert_eq!(read(&[1, 0, 1, 0, 0, 1, 0], &own), None, "« X »");
    assert_eq!(read(&[1, 0, 1, 0, 0, 2, 0], &own), corrupt("records"), "a capital behind the end");
    assert_eq!(read(&[1, 0, 1, 0, 0], &own), Some(LoadError::Truncated { section: "records" }));
    assert_eq!(read(&[1, 0, 1, 0, 0, 1, 0, b'y'], &own), corrupt("records"), "two names for one record");
    assert_eq!(Gazetteer::from_bytes(b"Paris, Lyon").err(), Some(LoadError::WrongMagic));
    let mut bytes = super::EMBEDDED.to_vec();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 0x40;
    assert_eq!(Gazetteer::from_bytes(&bytes).err(), corrupt("header"));
}
