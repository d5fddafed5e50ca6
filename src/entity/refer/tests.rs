#![allow(clippy::unwrap_used, reason = "a failed test may panic")]

use crate::entity::{Resources, find};
use crate::segment::segment;
use crate::tag::Tagger;

/// What the text calls its actors besides their names: description and name.
fn meant(text: &str) -> Vec<String> {
    let mut document = segment(text);
    Tagger::embedded().unwrap().tag(&mut document);
    let actors = find(&document, &Resources::embedded().unwrap());
    let line = |reference: &super::Reference| {
        [reference.span.slice(text), " = ", &actors.entities[reference.entity.0 as usize].name].concat()
    };
    actors.references.iter().map(line).collect()
}

#[track_caller]
fn check(text: &str, expected: &[&str]) {
    assert_eq!(meant(text), expected, "{text}");
}

#[test]
fn whoever_is_introduced_by_a_title_is_meant_by_it() {
    check(
        "Le ministre russe de la Défense, Andreï Belooussov, est à Minsk. Le ministre russe de la Défense a ri, \
         puis le ministre est parti.",
        &["Le ministre russe de la Défense = Andreï Belooussov", "le ministre = Andreï Belooussov"],
    );
    check(
        "Annie Le Bras (PS), 41 ans, maire de Brest, a ri. La maire de Brest reviendra.",
        &["La maire de Brest = Annie Le Bras"],
    );
    check("Le procureur Marc Le Guen a parlé. On cite le procureur.", &["le procureur = Marc Le Guen"]);
}

#[test]
fn another_office_another_state_or_several_holders_lead_to_nobody() {
    check("Le ministre russe de la Défense, Andreï Belooussov, est à Minsk. Le ministre de la Culture a ri.", &[]);
    check("Le président russe, Vladimir Poutine, a parlé. Le président turc a répondu. Le président part.", &[]);
    check("Le ministre Paul Durand et le ministre Marc Lebrun sont venus. Le ministre a ri.", &[]);
    check("La ministre Claire Vautrin est venue. Le ministre a ri.", &[]);
    check("L'ancien ministre Paul Durand est venu. Le ministre a ri.", &[]);
    check("Le ministre a ri. Plus tard, le ministre Paul Durand est venu.", &[]);
    check("Le ministre Paul Durand est venu. Un ministre a ri, et des ministres aussi.", &[]);
    check("Vladimir Poutine a parlé. Le président russe a ri.", &[]);
}

#[test]
fn one_office_has_several_names() {
    check(
        "Vladimir Poutine, président de la Russie, a parlé. Le président russe est content, et le chef du Kremlin rit.",
        &["Le président russe = Vladimir Poutine", "le chef du Kremlin = Vladimir Poutine"],
    );
    check(
        "Sergueï Lavrov, le chef de la diplomatie russe, part. Le ministre russe des Affaires étrangères a menacé Kiev.",
        &["Le ministre russe des Affaires étrangères = Sergueï Lavrov"],
    );
    check(
        "Le premier ministre britannique Keir Starmer part. Le chef du gouvernement britannique a ri, pas le chef de l'État.",
        &["Le chef du gouvernement britannique = Keir Starmer"],
    );
}

#[test]
fn bodies_are_taken_up_by_their_noun() {
    check("La compagnie Air Serbia a annulé ses vols. Le groupe s'excuse.", &["Le groupe = Air Serbia"]);
    check("La compagnie Air Serbia et la société Norvik sont venues. Le groupe s'excuse.", &[]);
    check("Air Serbia a annulé ses vols. Le tribunal l'a condamnée.", &[]);
}

#[test]
fn the_latter_is_who_was_named_last_where_nothing_else_can_be_meant() {
    check("Le maire a reçu Viktor Khrenine. Ce dernier a promis des chars.", &["Ce dernier = Viktor Khrenine"]);
    check("Paul a vu Marie Lebrun, et celle-ci a ri.", &["celle-ci = Marie Lebrun"]);
    check("Jean Martin a présenté le projet. Ce dernier prévoit tout.", &[]);
    check("Jean Martin a rencontré Airbus. Ce dernier prévoit tout.", &[]);
    check("Le maire a reçu Jean Martin. Ce dernier point est important.", &[]);
    check("Le maire a reçu Jean Martin. Cette dernière a ri.", &[]);
}

#[test]
fn a_title_that_many_bear_costs_no_more_than_another() {
    let mut text = String::new();
    for n in 0..60 {
        text += &["Le ministre Jean Durand", &n.to_string(), " est venu. "].concat();
    }
    check(&(text + "Le ministre a ri."), &[]);
}

#[test]
fn the_first_and_the_second_are_the_two_named_together() {
    check(
        "Véronique Aubin, la maire, et Sabrina Costa, son adjointe d'hier, s'affrontent. La première accuse la seconde de mentir.",
        &["La première = Véronique Aubin", "la seconde = Sabrina Costa"],
    );
    check("La Serbie et le Kosovo se toisent. L'un menace, l'autre se tait.", &["L'un = Serbie", "l'autre = Kosovo"]);
    check(
        "Marie Aubin et Sabrina Costa courent. La première mise sur les jeunes. La seconde se tait. La seconde a peur.",
        &["La première = Marie Aubin", "La seconde = Sabrina Costa", "La seconde = Sabrina Costa"],
    );
    check("Véronique Aubin et Sabrina Costa courent. La première fois, la seconde était partie.", &[]);
    check(
        "Véronique Aubin et Sabrina Costa courent l'une contre l'autre. La première a perdu.",
        &["La première = Véronique Aubin"],
    );
    check("Véronique Aubin et Sabrina Costa courent. C'est une première à Brest.", &[]);
    check("Marc Aubin et Sabrina Costa courent. La première gagne, la seconde perd.", &[]);
    check("Marc Aubin, Luc Roy et Jean Costa courent. Le premier gagne, le second perd.", &[]);
}
