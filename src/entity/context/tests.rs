#![allow(clippy::unwrap_used, reason = "a failed test may panic")]

use super::*;
use crate::entity::gazetteer::Gazetteer;
use crate::segment::segment;
use crate::tag::Tagger;

#[test]
fn the_noun_beside_a_name_tells_its_type() {
    let (gazetteer, tagger) = (Gazetteer::embedded().unwrap(), Tagger::embedded().unwrap());
    for (text, name, expected) in [
        ("L'entreprise Bati-Morvan n'a pas répondu.", "Bati-Morvan", EntityType::Org),
        ("Dans cette entreprise, Bati-Morvan travaille.", "Bati-Morvan", EntityType::Per),
        ("L'agence de presse Farsanews le dit.", "Farsanews", EntityType::Org),
        ("Rossiyskaya Gazeta le dit.", "Rossiyskaya", EntityType::Org),
        ("La revue « Argoul » le dit.", "Argoul", EntityType::Org),
        ("Le journal de Lupin est lu.", "Lupin", EntityType::Per),
        ("Il lit le journal et Lupin dort.", "Lupin", EntityType::Per),
        ("Le magazine, Marie ne le lit pas.", "Marie", EntityType::Per),
        ("La maladie osseuse de Lorvel est rare.", "Lorvel", EntityType::Per),
        ("L'efficacité de Zelvia contre placebo est nulle.", "Zelvia", EntityType::Product),
        ("La notice du docteur Lorvel est perdue.", "Lorvel", EntityType::Per),
    ] {
        let mut document = segment(text);
        tagger.tag(&mut document);
        let listed = Names::new(&gazetteer, &document);
        let at = document.tokens.iter().position(|token| document.form(token) == name).unwrap();
        let at = u32::try_from(at).unwrap();
        let length = if name == "Rossiyskaya" { 2 } else { 1 };
        let given = Name { tokens: (at, at + length), kind: EntityType::Per };
        assert_eq!(retyped(&document, &listed, given).kind, expected, "{text}");
    }
}
