//! [`with_epithet`]: names of bodies that are common words, « Vent debout », « Bien vivre à Pornic ».

use super::EntityType;
use super::gazetteer::{Classes, Names};
use super::mentions::Name;
use crate::document::Document;
use crate::segment::{Token, TokenKind};
use crate::tag::{Upos, VerbForm};
use crate::word_list::WordList;

/// Nouns of bodies that are called by any words they like.
static BODIES: WordList = WordList::new(
    "association collectif parti mouvement ong syndicat liste troupe groupuscule studio compagnie plateforme coordination fédération",
);

/// « Passagers debout » in « l'association Passagers debout, qui »: what follows the only capital of an unlisted name
/// belongs to it where nothing goes on.
pub(super) fn with_epithet(document: &Document<'_>, listed: &Names<'_>, name: Name) -> Name {
    let token = |at: u32| document.tokens.get(at as usize);
    let small = |token: &Token| document.form(token) == document.lower(token);
    let noun = name.tokens.0.checked_sub(1).and_then(token);
    let chez = noun.is_some_and(|noun| document.lower(noun) == "chez");
    let told = chez || noun.is_some_and(|noun| small(noun) && BODIES.has(document.lower(noun)));
    let common = token(name.tokens.0).is_some_and(|first| first.upos != Upos::Propn);
    let epithet = epithet(document, name.tokens.1, common).filter(|&end| {
        token(end).is_none_or(|after| {
            let goes_on = matches!(after.upos, Upos::Pron | Upos::Aux) || after.morph.is_finite();
            after.upos == Upos::Punct || goes_on && !chez
        })
    });
    let body = Classes::ORGANISATION.union(Classes::PARTY).union(Classes::COMPANY);
    let known = token(name.tokens.0).is_some_and(|first| listed.form(first.form).classes.intersects(body));
    match epithet.filter(|_| told && !known && name.tokens.1 - name.tokens.0 == 1) {
        Some(end) => Name { tokens: (name.tokens.0, end), kind: EntityType::Org },
        None => name,
    }
}

/// Past « debout », « mon jardin » or, behind a `common` word, « vivre à Pornic ».
fn epithet(document: &Document<'_>, at: u32, common: bool) -> Option<u32> {
    let upos = |at: u32| {
        let token = document.tokens.get(at as usize);
        token.map_or(Upos::Punct, |token| {
            if matches!(token.kind, TokenKind::Word | TokenKind::Contraction) { token.upos } else { Upos::Punct }
        })
    };
    let small =
        |at: u32| document.tokens.get(at as usize).is_some_and(|token| document.form(token) == document.lower(token));
    let infinitive =
        |at: u32| document.tokens.get(at as usize).is_some_and(|token| token.morph.verb_form == Some(VerbForm::Inf));
    // « Ça suffit »
    let clause = upos(at) == Upos::Verb && at.checked_sub(1).map(upos) == Some(Upos::Pron);
    if clause && upos(at + 1) == Upos::Punct {
        return Some(at + 1);
    }
    let at = if common && infinitive(at) { at + 1 } else { at };
    let of = document
        .tokens
        .get(at as usize)
        .is_some_and(|token| matches!(document.lower(token), "de" | "d'" | "du" | "des"));
    let linked = upos(at) == Upos::Adp && (common || !of);
    let noun = at + u32::from(linked);
    let noun = noun + u32::from(upos(noun) == Upos::Det);
    let fits = match upos(noun) {
        Upos::Noun | Upos::Adj | Upos::Adv => small(noun) || linked,
        Upos::Propn => linked,
        _ => false,
    };
    fits.then_some(noun + 1)
}
