#![allow(clippy::unwrap_used, reason = "a failed test may panic")]

use super::*;
use crate::entity::gazetteer::Gazetteer;
use crate::segment::segment;
use crate::tag::Tagger;

/// The type that `name`, taken for `kind`, gets in `text`.
fn retyped_in(text: &str, name: &str, kind: EntityType) -> EntityType {
    let (gazetteer, tagger) = (Gazetteer::embedded().unwrap(), Tagger::embedded().unwrap());
    let mut document = segment(text);
    tagger.tag(&mut document);
    let listed = Names::new(&gazetteer, &document);
    let words: Vec<&str> = name.split(' ').collect();
    let forms: Vec<&str> = document.tokens.iter().map(|token| document.form(token)).collect();
    let at = forms.windows(words.len()).position(|window| window == words).unwrap();
    let (first, length) = (u32::try_from(at).unwrap(), u32::try_from(words.len()).unwrap());
    retyped(&document, &listed, Name { tokens: (first, first + length), kind }).kind
}

#[test]
fn the_noun_beside_a_name_tells_its_type() {
    for (text, name, expected) in [
        ("L'entreprise Bati-Morvan n'a pas répondu.", "Bati-Morvan", EntityType::Org),
        ("Dans cette entreprise, Bati-Morvan travaille.", "Bati-Morvan", EntityType::Per),
        ("L'agence de presse Farsanews le dit.", "Farsanews", EntityType::Org),
        ("Rossiyskaya Gazeta le dit.", "Rossiyskaya Gazeta", EntityType::Org),
        ("La revue « Argoul » le dit.", "Argoul", EntityType::Org),
        ("Le journal de Lupin est lu.", "Lupin", EntityType::Per),
        ("Il lit le journal et Lupin dort.", "Lupin", EntityType::Per),
        ("Le magazine, Marie ne le lit pas.", "Marie", EntityType::Per),
        ("La maladie osseuse de Lorvel est rare.", "Lorvel", EntityType::Per),
        ("L'efficacité de Zelvia contre placebo est nulle.", "Zelvia", EntityType::Product),
        ("La notice du docteur Lorvel est perdue.", "Lorvel", EntityType::Per),
    ] {
        assert_eq!(retyped_in(text, name, EntityType::Per), expected, "{text}");
    }
}

#[test]
fn frames_that_only_one_type_fills() {
    let [per, loc, org, norp] = [EntityType::Per, EntityType::Loc, EntityType::Org, EntityType::Norp];
    for (text, name, given, expected) in [
        ("Le PDG de Zelvar se tait.", "Zelvar", per, org),
        ("Le frère de Zelvar se tait.", "Zelvar", per, per),
        ("Kelvar Systems recrute.", "Kelvar Systems", per, org),
        ("Kelvar Durand recrute.", "Kelvar Durand", per, per),
        ("D'après Europe Zelvar, tout va bien.", "Europe Zelvar", per, org),
        ("Selon Terre Vive, tout va bien.", "Terre Vive", per, org),
        ("Selon Kelvar Zelvar, tout va bien.", "Kelvar Zelvar", per, per),
        ("Un certain Zelvar a tout filmé.", "Zelvar", org, per),
        ("Le talent certain, Zelvar en joue.", "Zelvar", org, org),
        ("L'Open de Zelvar commence.", "Open de Zelvar", org, EntityType::Event),
        ("L'Open Zelvar commence.", "Open Zelvar", org, org),
        ("Aciers du Zelvar licencie.", "Aciers du Zelvar", per, org),
        ("L'allemand Zelvar renonce.", "Zelvar", per, org),
        ("L'Allemand Zelvar renonce.", "Zelvar", per, per),
        ("Dans le rôle d'Arkavina, elle brille.", "Arkavina", loc, per),
        ("Sur la route d'Arkavina, elle brille.", "Arkavina", loc, loc),
        ("La pièce, jouée par Zelvar, ennuie.", "Zelvar", loc, per),
        ("Ils passent par Zelvar, sans escale.", "Zelvar", loc, loc),
        ("Le terminal flottant de Zelvar est fermé.", "Zelvar", per, loc),
        ("Le discours flottant de Zelvar est creux.", "Zelvar", per, per),
        ("La mission Zelvar décolle.", "Zelvar", org, EntityType::Product),
        ("L'équipe Zelvar décolle.", "Zelvar", org, org),
        ("L'Insoumis Sébastien Mirval vote.", "Insoumis", org, norp),
        ("Les Insoumis votent.", "Insoumis", org, org),
        ("Elle organise la Kelvar World Cup.", "Kelvar World Cup", org, EntityType::Event),
        ("Elle organise la Kelvar World Union.", "Kelvar World Union", org, org),
        ("Pendue à Instagram, elle rit.", "Instagram", org, EntityType::Product),
        ("Elle va au Festival de Zelvar.", "Festival de Zelvar", org, EntityType::Event),
        ("Elle va au Cercle de Zelvar.", "Cercle de Zelvar", org, org),
        ("On cite Zelvar Winds, cousin de Norvik.", "Zelvar Winds", per, per),
        ("On monte au Cerro Zelvar.", "Cerro Zelvar", per, loc),
        ("On monte chez Carlos Zelvar.", "Carlos Zelvar", per, per),
        ("Selon un sondage Zelvar, il perd.", "Zelvar", per, org),
        ("Les Américains de Zelvar Punch rient.", "Zelvar Punch", per, org),
        ("Les cousins de Zelvar Punch rient.", "Zelvar Punch", per, per),
        ("On cite Iberdrola et Zelvar.", "Zelvar", loc, org),
        ("On cite Toulouse et Zelvar.", "Zelvar", loc, loc),
        ("L'ex-patron de Zelvar se tait.", "Zelvar", loc, org),
        ("L'ex-maire de Zelvar se tait.", "Zelvar", loc, loc),
        ("On lit le site roumain Zelvar Liber.", "Zelvar Liber", per, org),
        ("On lit le poète roumain Zelvar Liber.", "Zelvar Liber", per, per),
        ("Le think tank Zelvar réclame un plan.", "Zelvar", loc, org),
        ("La fondatrice de Zelvar se tait.", "Zelvar", loc, org),
        ("Un Boeing 737 de Zelvar se pose.", "Zelvar", per, org),
        ("Un enfant de Zelvar se pose.", "Zelvar", per, per),
        ("La jeune pousse béarnaise Zelvar fore.", "Zelvar", per, org),
        ("Elle pousse Zelvar à forer.", "Zelvar", per, per),
        ("Selon Paul Durand, de la Zelvar, tout va.", "Zelvar", loc, org),
        ("Selon Paul Durand, près de la Zelvar, tout va.", "Zelvar", loc, loc),
        ("On incarne Zelvar, voleuse.", "Zelvar", loc, per),
        ("On admire Zelvar, ville.", "Zelvar", loc, loc),
        ("Les bagagistes de Zelvar crient.", "Zelvar", loc, org),
        ("Le jeu est édité par Zelvar Villagers.", "Zelvar Villagers", per, org),
        ("Le jeu est aimé par Zelvar Villagers.", "Zelvar Villagers", per, per),
        ("Paul Durand, en Zelvar, est irrésistible.", "Zelvar", loc, per),
        ("Elle s'ennuie en Olivia.", "Olivia", loc, per),
        ("Il voyage en Israël.", "Israël", loc, loc),
        ("Il voyage en Zelvarie.", "Zelvarie", loc, loc),
        ("On consulte le cabinet Molière.", "Molière", per, org),
        ("On consulte l'écrivain Molière.", "Molière", org, per),
        ("La sorcière Zelvar ment.", "Zelvar", loc, per),
        ("La vallée Zelvar ment.", "Zelvar", loc, loc),
        ("Il a été tué à Spin Zelvar.", "Spin Zelvar", per, loc),
        ("Il a été confié à Spin Zelvar.", "Spin Zelvar", per, per),
    ] {
        assert_eq!(retyped_in(text, name, given), expected, "{text}");
    }
}

#[test]
fn what_the_lists_know_in_one_sense_has_its_type() {
    for (text, name, expected) in [
        ("Elle joue Molière.", "Molière", EntityType::Per),
        ("Il va à la Gamescom.", "Gamescom", EntityType::Event),
        ("On cite le RGPD.", "RGPD", EntityType::Work),
        ("Il vit à Racineville.", "Racineville", EntityType::Loc),
    ] {
        assert_eq!(retyped_in(text, name, EntityType::Loc), expected, "{text}");
    }
}
