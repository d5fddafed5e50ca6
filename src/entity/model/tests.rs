#![allow(clippy::unwrap_used, reason = "a failed test may panic")]

use super::run::collect;
use super::*;
use crate::entity::EntityType;
use crate::entity::gazetteer::Gazetteer;
use crate::segment::segment;

fn names(text: &str) -> Vec<(String, EntityType)> {
    let gazetteer = Gazetteer::embedded().unwrap();
    let recognizer = Recognizer::embedded().unwrap();
    let document = segment(text);
    let found = recognizer.names(&document, &Names::new(&gazetteer, &document));
    let surface = |name: &Name| {
        let (first, last) = (name.tokens.0 as usize, name.tokens.1 as usize - 1);
        let range = document.tokens[first].span.start() as usize..document.tokens[last].span.end() as usize;
        (text[range].to_owned(), name.kind)
    };
    found.iter().map(surface).collect()
}

#[test]
fn plain_names_are_found() {
    let expected = [("Angela Merkel", EntityType::Per), ("Paris", EntityType::Loc), ("Airbus", EntityType::Org)];
    let expected: Vec<_> = expected.into_iter().map(|(name, kind)| (name.to_owned(), kind)).collect();
    assert_eq!(names("Angela Merkel est arrivée à Paris, où le groupe Airbus l'attendait."), expected);
}

#[test]
fn titles_stay_outside_and_plain_text_has_no_names() {
    assert_eq!(names("Le président Emmanuel Macron a parlé."), [("Emmanuel Macron".to_owned(), EntityType::Per)]);
    assert_eq!(names("Il pleut depuis une semaine sur la petite maison."), []);
    assert_eq!(names(""), []);
}

#[test]
fn a_file_of_another_kind_is_refused() {
    assert!(Recognizer::from_bytes(b"no model").is_err());
    assert!(Recognizer::from_bytes(include_bytes!("../../../models/fr/tag.bin")).is_err());
    let bytes = include_bytes!("../../../models/fr/entity.bin");
    assert!(Recognizer::from_bytes(&bytes[..bytes.len() / 2]).is_err());
    assert!(Recognizer::from_bytes(bytes).is_ok());
}

/// What the second pass takes from the first instead of computing it again changes nothing.
#[test]
fn the_second_pass_finds_what_it_would_without_the_first_ones_scores() {
    let gazetteer = Gazetteer::embedded().unwrap();
    let recognizer = Recognizer::embedded().unwrap();
    let text = "Vladimir Poutine est venu à Sotchi. Il a plu. Poutine repart demain. Rien ne change à Sotchi.";
    let document = segment(text);
    let listed = Names::new(&gazetteer, &document);
    with_run(&recognizer.model, &FormCache::default(), &document, &listed, |mut run| {
        let first = run.first_pass(&document);
        run.learn(&document, &first);
        let second = run.second_pass(&document, &first);
        assert_eq!(recognizer.names(&document, &listed), second);
        assert_eq!(recognizer.names(&document, &listed), second, "with the sentences kept");
        let mut whole = Vec::new();
        for sentence in &document.sentences {
            let range = sentence.tokens.start as usize..sentence.tokens.end as usize;
            let pass = run.read(&document, range.clone(), &document.tokens[range]);
            collect(sentence.tokens.start, &pass.labels, &mut whole);
        }
        assert_eq!(whole, second);
    });
}
