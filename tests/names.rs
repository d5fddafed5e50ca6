//! Names that no list has: found, and of the right type, by what the text says of them.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should say so at once")]

use std::collections::BTreeSet;
use std::sync::OnceLock;

use partipris::Analyzer;
use partipris::entity::EntityType;

/// Texts of a line each; `names/README.md` says how to read them.
const TABLE: &str = include_str!("names/names.txt");

/// Shares that have to be right, in percent: of the names in the table, of the names found, of the texts as a whole.
const FOUND: usize = 85;
const RIGHT: usize = 90;
const WHOLE: usize = 70;

/// Start, surface and type of a name.
type Marked = (usize, String, &'static str);

/// The text of a line and its marked names.
fn read(line: &str) -> (String, BTreeSet<Marked>) {
    let (mut text, mut names) = (String::new(), BTreeSet::new());
    for piece in line.split_inclusive(['[', ')']) {
        match piece.strip_suffix(')').and_then(|marked| marked.split_once("](")) {
            Some((surface, kind)) => {
                let kind = EntityType::NAMES.into_iter().find(|name| *name == kind).unwrap();
                names.insert((text.len(), surface.to_owned(), kind));
                text.push_str(surface);
            }
            None => text.push_str(piece.strip_suffix('[').unwrap_or(piece)),
        }
    }
    (text, names)
}

/// The names that the analysis finds, of the types that the table marks.
fn found(text: &str) -> BTreeSet<Marked> {
    static ANALYZER: OnceLock<Analyzer> = OnceLock::new();
    let analysis = ANALYZER.get_or_init(|| Analyzer::new().unwrap()).analyze(text);
    let marked = |kind: EntityType| {
        use EntityType::{Event, Loc, Org, Per, Product, Work};
        matches!(kind, Per | Loc | Org | Event | Product | Work)
    };
    let names = analysis.mentions.iter().filter(|mention| marked(mention.kind));
    names.map(|name| (name.span.start() as usize, name.span.slice(text).to_owned(), name.kind.name())).collect()
}

#[test]
fn most_names_of_the_table_are_found_with_their_type() {
    let (mut texts, mut whole, mut expected, mut given, mut right) = (0, 0, 0, 0, 0);
    let mut wrong = Vec::new();
    for line in TABLE.lines().filter(|line| !line.starts_with('#')) {
        let (text, names) = read(line);
        let found = found(&text);
        (texts, expected, given) = (texts + 1, expected + names.len(), given + found.len());
        right += names.intersection(&found).count();
        whole += usize::from(names == found);
        if names != found {
            let missed: Vec<_> = names.difference(&found).collect();
            let more: Vec<_> = found.difference(&names).collect();
            wrong.push(format!("{text}\n    missed {missed:?}, wrong {more:?}"));
        }
    }
    assert!(texts >= 200 && expected >= 500, "{texts} texts, {expected} names");
    let holds = right * 100 >= expected * FOUND && right * 100 >= given * RIGHT && whole * 100 >= texts * WHOLE;
    let rates = format!("{right} of {expected} names, {given} found, {whole} of {texts} texts");
    assert!(holds, "{rates}:\n{}", wrong.join("\n"));
}

/// The types of the name's occurrences, those that are no name left out.
fn kinds(text: &str, name: &str) -> Vec<&'static str> {
    found(text).into_iter().filter(|(_, surface, _)| surface == name).map(|(_, _, kind)| kind).collect()
}

/// Forty-three news texts with the names of real institutions among invented ones.
const NEWS: &str = include_str!("names/news.txt");

/// Share of the names of persons, places and organisations in [`NEWS`] that has to be right, in percent, of those marked
/// and of those found.
const NEWS_RIGHT: usize = 90;

#[test]
fn persons_places_and_organisations_of_news_are_found_with_their_type() {
    let proper = |names: BTreeSet<Marked>| -> BTreeSet<Marked> {
        names.into_iter().filter(|(_, _, kind)| matches!(*kind, "PER" | "LOC" | "ORG")).collect()
    };
    let (mut expected, mut given, mut right) = (0, 0, 0);
    for line in NEWS.lines().filter(|line| !line.starts_with('#')) {
        let (text, names) = read(line);
        let (names, found) = (proper(names), proper(found(&text)));
        (expected, given) = (expected + names.len(), given + found.len());
        right += names.intersection(&found).count();
    }
    assert!(expected > 600, "{expected} names");
    let holds = right * 100 >= expected * NEWS_RIGHT && right * 100 >= given * NEWS_RIGHT;
    assert!(holds, "{right} of {expected} names, {given} found");
}

#[test]
fn firms_are_neither_introduced_as_persons_nor_stand_like_places() {
    let news = "Le maire, Jean Delorge, s'en va. ";
    for (text, name, expected) in [
        ("Zelvar triche. On accuse Zelvar.", "Zelvar", &["ORG", "ORG"][..]),
        ("On accuse Paul Zelvar. Tous plaignent Zelvar.", "Zelvar", &["PER"]),
        ("Le vieux Zelvar dort. On plaint Zelvar.", "Zelvar", &["PER", "PER"]),
        ("On accuse Zelvar Drôme. Zelvar emploie dix personnes.", "Zelvar Drôme", &["ORG"]),
        ("On vote à Zelvar. Il quitte Zelvar, un village.", "Zelvar", &["LOC", "LOC"]),
    ] {
        assert_eq!(kinds(&format!("{news}{text}"), name), expected, "{text}");
    }
}

#[test]
fn a_single_sure_context_types_all_occurrences() {
    for (text, name, expected) in [
        ("Zelvar, le fabricant turinois, admet une erreur. On accuse Zelvar.", "Zelvar", ["ORG", "ORG"]),
        ("On accuse Zelvar. Zelvar et son patron se taisent.", "Zelvar", ["ORG", "ORG"]),
        ("On accuse Zelvar. La société Zelvar nie.", "Zelvar", ["ORG", "ORG"]),
        ("On accuse Zelvar. Le cousin Zelvar, coentreprise de Norvik, nie.", "Zelvar", ["ORG", "ORG"]),
        ("Reste l'éditeur, Zelvar. On accuse Zelvar.", "Zelvar", ["ORG", "ORG"]),
        ("Zelvar est un petit jeu drôle. On finit Zelvar en un soir.", "Zelvar", ["WORK", "WORK"]),
        ("Zelvar, le télescope myope, voit. On répare Zelvar.", "Zelvar", ["PRODUCT", "PRODUCT"]),
        ("On visite Zelvar. Zelvar est un village perdu.", "Zelvar", ["LOC", "LOC"]),
        ("Me Zelvar plaide la relaxe. On écoute Zelvar.", "Zelvar", ["PER", "PER"]),
    ] {
        assert_eq!(kinds(text, name), expected, "{text}");
    }
}

#[test]
fn words_that_open_a_sentence_are_no_firms() {
    for text in [
        "Endettée, la compagnie ferme. Le transporteur se tait.",
        "Résultat, la compagnie toulousaine ferme ses portes.",
        "Fragilisée, l'entreprise toulousaine, fondée en 1990, ferme.",
        "Chaudières, cuves, tuyaux : l'entreprise a tout vendu.",
    ] {
        assert_eq!(found(text), BTreeSet::new(), "{text}");
    }
}

#[test]
fn descriptions_mean_the_firm_that_the_text_has_not_introduced() {
    let title = "Zelvar, ou l'amour vache\n\n";
    let firm = format!("{title}Les clients attendent. La compagnie se tait. On accuse Zelvar.");
    assert!(kinds(&firm, "Zelvar").ends_with(&["ORG"]), "{:?}", found(&firm));
    // Where a person bears the name, she keeps it.
    let person = format!("{title}Mme Zelvar attend. La compagnie se tait. On accuse Zelvar.");
    assert!(!kinds(&person, "Zelvar").contains(&"ORG"), "{:?}", found(&person));
}

#[test]
fn an_acronym_has_one_type_and_is_no_person_behind_an_article() {
    for (text, name, expected) in [
        ("On tire en violation du TGRP. Le TGRP date de 1960.", "TGRP", &["WORK", "WORK"][..]),
        ("Le TGRP date de 1960. On s'en tient à l'esprit du TGRP.", "TGRP", &["WORK", "WORK"]),
        ("La loi sur les pêches zonées (LSPZ) tue. On défend la LSPZ.", "LSPZ", &["WORK", "WORK"]),
        ("La maire UDXR proteste. Le texte, signé par l'UDXR, est caduc.", "UDXR", &["ORG", "ORG"]),
        ("La violation du TNP inquiète.", "TNP", &["WORK"]),
        ("La metteuse en scène revient au TNP.", "TNP", &["ORG"]),
    ] {
        assert_eq!(kinds(text, name), expected, "{text}");
    }
}
