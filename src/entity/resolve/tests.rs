//! Check tables: `[name](TYPE id)` marks a mention; mentions with one id must become one entity, others must not.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

use proptest::prelude::*;

use super::merge;
use crate::entity::gazetteer::{Gazetteer, Names};
use crate::entity::mentions::Name;
use crate::entity::{Actors, EntityType, resolve};
use crate::segment::segment;

const TYPES: [EntityType; 10] = [
    EntityType::Per,
    EntityType::Loc,
    EntityType::Org,
    EntityType::Norp,
    EntityType::Event,
    EntityType::Product,
    EntityType::Work,
    EntityType::Date,
    EntityType::Money,
    EntityType::Quantity,
];

/// Plain text, and each mention's bytes, type and id.
fn read(marked: &str) -> (String, Vec<(usize, usize, EntityType, String)>) {
    let (mut text, mut mentions, mut rest) = (String::new(), Vec::new(), marked);
    while let Some((before, after)) = rest.split_once('[') {
        text.push_str(before);
        let (name, after) = after.split_once("](").expect("a type behind the name");
        let (label, after) = after.split_once(')').expect("a closed type");
        let (kind, id) = label.split_once(' ').expect("an id");
        let kind = TYPES.into_iter().find(|known| known.name() == kind).expect("a known type");
        mentions.push((text.len(), text.len() + name.len(), kind, id.to_owned()));
        text.push_str(name);
        rest = after;
    }
    text.push_str(rest);
    (text, mentions)
}

fn actors(marked: &str) -> (Actors, Vec<String>) {
    let (text, mentions) = read(marked);
    let document = segment(&text);
    let at = |byte: usize, end: bool| {
        let is =
            |token: &crate::segment::Token| byte == if end { token.span.end() } else { token.span.start() } as usize;
        let index =
            document.tokens.iter().position(is).unwrap_or_else(|| panic!("no token bound at {byte} in « {text} »"));
        u32::try_from(index + usize::from(end)).unwrap()
    };
    let names: Vec<Name> = mentions
        .iter()
        .map(|&(start, end, kind, _)| Name { tokens: (at(start, false), at(end, true)), kind })
        .collect();
    let gazetteer = Gazetteer::embedded().unwrap();
    let resolved = merge(&document, &Names::new(&gazetteer, &document), &names, false);
    (resolved.actors, mentions.into_iter().map(|(.., id)| id).collect())
}

#[track_caller]
fn check(marked: &str) {
    let (actors, ids) = actors(marked);
    for (i, a) in actors.mentions.iter().enumerate() {
        for (j, b) in actors.mentions.iter().enumerate().take(i) {
            let expected = ids[i] == ids[j];
            assert_eq!(a.entity == b.entity, expected, "mentions {j} and {i} of « {marked} »");
        }
    }
}

#[test]
fn towns_and_surnames_are_shortened_to_their_first_part() {
    check("[Zelvon-Sainte-Marie](LOC 1), puis [Zelvon](LOC 1)");
    check("[Loire-sur-Rhône](LOC 1), puis la [Loire](LOC 2)");
    check("[Zelvon-Marie](LOC 1), puis [Zelvon](LOC 2)");
    check("[Carlos Muñoz-Ribera](PER 1), puis [Muñoz](PER 1)");
    check("[Jean-Paul Ribera](PER 1), puis [Paul](PER 2)");
}

#[test]
fn a_surname_that_is_a_town_is_the_person_where_no_preposition_stands() {
    let kinds = |marked: &str| actors(marked).0.mentions.iter().map(|mention| mention.kind).collect::<Vec<_>>();
    let [per, loc] = [EntityType::Per, EntityType::Loc];
    assert_eq!(kinds("[Isabelle Carpentras](PER 1) joue. [Carpentras](LOC 1) rit."), [per, per]);
    assert_eq!(kinds("[Ilse Vandorbeke](PER 1) joue. [Vandorbeke](PRODUCT 1) rit."), [per, per]);
    assert_eq!(kinds("[Zelva Carpentras](PER 1) joue. [Carpentras](LOC 1) rit."), [per, loc]);
}

#[test]
fn case_accents_hyphens_spaces_and_articles_do_not_count() {
    check("[Recep Erdoğan](PER 1) et [Recep Erdogan](PER 1)");
    check("[HAUT-KARABAKH](LOC 1), [Haut Karabakh](LOC 1)");
    check("l'[Otan](ORG 1) et l'[OTAN](ORG 1)");
    check("[Le Tartuffe](WORK 1), ce [Tartuffe](WORK 1)");
    check("à [Marib](LOC 1) comme à [Ma'rib](LOC 1)");
    check("le stade [Jean-Bouin](LOC 1) et le stade [Jean Moulin](LOC 2)");
}

#[test]
fn a_surname_is_the_only_person_who_bears_it() {
    check("[Hélène Marchetti](PER 1) parle. Mme [Marchetti](PER 1) sourit.");
    check("[Marine Le Goff](PER 1), puis [Le Goff](PER 1)");
    check("[François de Kervern](PER 1), puis M. [Kervern](PER 1)");
    check("[J. Marchetti](PER 1) et [Jeanne Marchetti](PER 1)");
    check("[Ivan Sergueïevitch Volkov](PER 1) et [Ivan Volkov](PER 1)");
    check("[Hélène Marchetti](PER 1) et [Paul Garnier](PER 2)");
}

#[test]
fn two_of_one_surname_stay_apart() {
    check("[Étienne Sorbier](PER 1) et [Mathis Sorbier](PER 2)");
    check("[Étienne Sorbier](PER 1), [Mathis Sorbier](PER 2) ; M. [Sorbier](PER 3) se tait.");
    check("[Étienne Sorbier](PER 1) et [Claire Sorbier](PER 2) ; Mme [Sorbier](PER 2) et M. [Sorbier](PER 1)");
    check("[Étienne Sorbier](PER 1) et Mme [Sorbier](PER 2)");
    check("[J. Sorbier](PER 1), [Étienne Sorbier](PER 2)");
}

#[test]
fn a_given_name_alone_is_who_was_named_before() {
    check("[Samir Oualid](PER 1) arrive. [Samir](PER 1) rit.");
    check("[Wilmer Archbold](PER 1) arrive. [Wilmer](PER 1) rit.");
    check("[Wilmer Archbold](PER 1) arrive. M. [Wilmer](PER 2) rit.");
    check("[Jean-Noël Thiébaux](PER 1) arrive. [Jean-Noël](PER 1) rit.");
    check("[Jean-Noël Thiébaux](PER 1) arrive. M. [Jean Noël](PER 2) rit.");
    check("[Marie-Claire Dupont](PER 1) et [Marie-Claire Durand](PER 2) arrivent. [Marie-Claire](PER 3) rit.");
    check("[Samir](PER 1) rit. [Samir Oualid](PER 2) arrive.");
    check("[Samir Oualid](PER 1) et [Samir Haddad](PER 2) ; [Samir](PER 3) rit.");
}

#[test]
fn names_of_other_cultures_are_shortened_otherwise() {
    check("[Kim Jong-un](PER 1) arrive. M. [Kim](PER 1) rit.");
    check("[Kim Jong-un](PER 1) et [Kim Yo-jong](PER 2) arrivent. M. [Kim](PER 3) rit.");
    check("[Dupuy Martin](PER 1) arrive. M. [Dupuy](PER 2) rit.");
    check("[Aung San Suu Kyi](PER 1) dort. Mme [Suu Kyi](PER 1) attend.");
    check("[Jean Pierre Morel](PER 1) dort. [Paul Morel](PER 2) attend.");
    check("[J. D. Vance](PER 1) répond. [Vance](PER 1) persiste.");
    check("[J. Sorbier](PER 1) et [Étienne Sorbier](PER 2) ; [Sorbier](PER 2) rit.");
}

#[test]
fn transliterations_are_one_name() {
    check("[Nikolaï Patroushev](PER 1) et M. [Patrouchev](PER 1)");
    check("[Mouammar Kadhafi](PER 1) ou [Gaddafi](PER 1)");
    check("[Volodymyr Zelensky](PER 1), [Zelenskyy](PER 1), [Zelinsky](PER 1)");
    check("M. [Dupont](PER 1) et M. [Dupond](PER 2)");
    check("le [SM-6](PRODUCT 1) et le [SM-3](PRODUCT 2)");
    check("la [Slovaquie](LOC 1) et la [Slovénie](LOC 2)");
    check("le [Niger](LOC 1) et le [Nigeria](LOC 2)");
}

#[test]
fn an_acronym_is_its_expansion_either_way_round() {
    check("la [Fédération des clubs alpins](ORG 1) ([FCA](ORG 1)) ; la [FCA](ORG 1)");
    check("la [FCA](ORG 1) ([Fédération des clubs alpins](ORG 1))");
    check("l'[Observatoire du ciel profond](ORG 1) ([DSO](ORG 1))");
    check("la [Réserve centrale](ORG 1) [française](NORP 2) ([Rec](ORG 1))");
    check("la [Fédération des clubs alpins](ORG 1) recule. La [FCA](ORG 1) avance.");
    check("[OTAN](ORG 1), l'[Organisation du traité de l'Atlantique nord](ORG 1)");
    check("la [Fédération des clubs alpins](ORG 1) et la [FNC](ORG 2)");
    check("[Plougarec](LOC 1) ([Finistère](LOC 2))");
    check("[Annie Kerbrat](PER 1) ([PS](ORG 2))");
    check("la [Banque centrale européenne](ORG 1) ([Reuters](ORG 2))");
}

#[test]
fn demonyms_belong_to_their_place() {
    check("l'[Iran](LOC 1), les [Iraniennes](NORP 1), la [République islamique d'Iran](LOC 1)");
    check("[Kiev](LOC 1) et le régime [kiévien](NORP 1) en [Ukraine](LOC 2)");
    check("la fête de [Plougarec](LOC 1) et un élu [plougarecois](NORP 1)");
    check("[Niger](LOC 1), [nigérien](NORP 1), [nigérian](NORP 2)");
    check("[socialistes](NORP 1), [socialiste](NORP 1), [Parti socialiste](ORG 2), [PS](ORG 2)");
    check("[US](LOC 1)/[Israël](LOC 2) : les [États-Unis](LOC 1) et les [Américains](NORP 1)");
    check("[Corée du Nord](LOC 1), [Corée du Sud](LOC 2), [nord-coréen](NORP 1)");
}

#[test]
fn a_telling_part_is_its_whole() {
    check("le [théâtre du Rempart](ORG 1) ; le [Rempart](ORG 1)");
    check("le [FC Lorient](ORG 1) : [Lorient](ORG 1) perd à [Lorient](LOC 2)");
    check("le [tribunal de Lorient](ORG 1) et [Lorient](ORG 2)");
    check("[Guingamp](ORG 1), l'[EAG](ORG 1)");
    check("un [MQ-9 Reaper](PRODUCT 1), le [Reaper](PRODUCT 1)");
    check("la [Commission européenne](ORG 1) ; la [Commission](ORG 1)");
    check("la [Commission européenne](ORG 1), la [Commission des finances](ORG 2), la [Commission](ORG 3)");
    check("le [Parlement européen](ORG 1) et le [Parlement](ORG 2)");
    check("[Roissy](ORG 1), [Roissy-Charles-de-Gaulle](ORG 1), [Marseille-Provence](ORG 2)");
}

#[test]
fn values_are_one_only_when_written_alike() {
    check("[lundi](DATE 1), [Lundi](DATE 1), [mardi](DATE 2)");
    check("[10 ans](QUANTITY 1) et [10 ans](QUANTITY 1), [1 000 euros](MONEY 2), [10 00 euros](MONEY 3)");
}

#[test]
fn names_and_types_are_the_best() {
    for (marked, kind, name) in [
        ("[Poutine](PER 1), [Vladimir Poutine](PER 1), [Poutine](PER 1)", EntityType::Per, "Vladimir Poutine"),
        ("les [Iraniens](NORP 1)", EntityType::Loc, "Iran"),
        ("[FRANCFORT](LOC 1)", EntityType::Loc, "Francfort"),
        ("[SOLVEIG AUBRAC](PER 1), [Solveig Aubrac](PER 1)", EntityType::Per, "Solveig Aubrac"),
        ("la [FCA](ORG 1), la [Fédération des clubs alpins](ORG 1), la [FCA](ORG 1)", EntityType::Org, "FCA"),
        (
            "la [CNC](ORG 1), [Commission nationale des cantines](ORG 1)",
            EntityType::Org,
            "Commission nationale des cantines",
        ),
        (
            "[J. Marchetti](PER 1), [J. Marchetti](PER 1), [Jeanne Marchetti](PER 1)",
            EntityType::Per,
            "Jeanne Marchetti",
        ),
        ("[PS](ORG 1)", EntityType::Org, "Parti socialiste"),
        ("un [plougarecois](NORP 1) de [Plougarec](LOC 1)", EntityType::Loc, "Plougarec"),
    ] {
        let (actors, _) = actors(marked);
        let first = &actors.entities[0];
        assert_eq!((first.kind, first.name.as_str()), (kind, name), "{marked}");
    }
}

#[test]
fn a_bare_name_has_the_type_of_what_it_names() {
    for (marked, kinds) in [
        ("[Nikolaï Patroushev](PER 1), [Patrouchev](LOC 1)", [EntityType::Per, EntityType::Per]),
        ("[Nikolaï Volkov](PER 1), [Patrouchev](LOC 2)", [EntityType::Per, EntityType::Loc]),
        ("[Washington](ORG 1), [Kiev](PER 2)", [EntityType::Loc, EntityType::Loc]),
        ("[Denzel Washington](PER 1), [Washington](PER 1)", [EntityType::Per, EntityType::Per]),
        ("[Otan](LOC 1), [Lorient](ORG 2)", [EntityType::Org, EntityType::Org]),
    ] {
        let (actors, _) = actors(marked);
        let found: Vec<EntityType> = actors.mentions.iter().map(|mention| mention.kind).collect();
        assert_eq!(found, kinds, "{marked}");
        check(marked);
    }
}

fn any_name() -> impl Strategy<Value = (&'static str, EntityType)> {
    let words = [
        "Paul Dupont",
        "Dupont",
        "J. Dupont",
        "Anne Dupont",
        "Moscou",
        "Kremlin",
        "russe",
        "ONU",
        "Nations unies",
        "lundi",
        "É",
        "l'",
        "(",
        "Zelensky",
        "Zelenskyy",
        "Paris",
        "A",
        "12",
        "«",
        "😀",
        "FC Paris",
        "de",
        "x-y",
        "Ma'rib",
    ];
    (proptest::sample::select(words.to_vec()), proptest::sample::select(TYPES.to_vec()))
}

proptest! {
    #[test]
    fn every_mention_is_in_one_entity_and_every_id_is_one(names in proptest::collection::vec(any_name(), 0..40)) {
        let mut text = String::new();
        let mut bounds = Vec::new();
        for (name, kind) in names {
            bounds.push((text.len(), text.len() + name.len(), kind));
            text.push_str(name);
            text.push_str(" puis ");
        }
        let document = segment(&text);
        let token = |byte: usize| document.tokens.partition_point(|token| (token.span.start() as usize) < byte);
        let names: Vec<Name> = bounds.iter().map(|&(start, end, kind)| Name {
            tokens: (u32::try_from(token(start)).unwrap(), u32::try_from(token(end)).unwrap()),
            kind,
        }).collect();
        let gazetteer = Gazetteer::embedded().unwrap();
        let actors = resolve(&document, &Names::new(&gazetteer, &document), &names);
        prop_assert_eq!(&actors, &resolve(&document, &Names::new(&gazetteer, &document), &names));
        prop_assert_eq!(actors.mentions.len(), names.len());
        let mut seen = vec![0; names.len()];
        for (id, entity) in (0..).zip(&actors.entities) {
            prop_assert!(!entity.name.is_empty());
            prop_assert!(entity.mentions.is_sorted());
            for &mention in &entity.mentions {
                seen[mention as usize] += 1;
                prop_assert_eq!(actors.mentions[mention as usize].entity.0, id);
            }
        }
        prop_assert!(seen.into_iter().all(|times| times == 1));
        let stood_for: Vec<_> = actors.mentions.iter().filter_map(|mention| mention.stands_for).collect();
        prop_assert!(stood_for.iter().all(|id| (id.0 as usize) < actors.entities.len()));
        for (id, entity) in (0..).zip(&actors.entities) {
            prop_assert!(!entity.mentions.is_empty() || stood_for.iter().any(|actor| actor.0 == id));
        }
    }
}
