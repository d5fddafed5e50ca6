//! Nouns beside names: what they say that a name is.

use super::words::{ARTICLES, BRANCH, COMMA, DETERMINERS, OF, OWNED, POSSESSIVES, PRESIDENTS};
use crate::document::Document;
use crate::entity::EntityType;
use crate::entity::class::Class;
use crate::entity::gazetteer::{Classes, Names};
use crate::segment::Token;
use crate::tag::Upos;
use crate::word_list::WordList;

/// Whether the token's word is of the list: one place for all questions of the kind, which are many.
#[inline(never)]
pub(super) fn is(document: &Document<'_>, at: usize, list: &WordList) -> bool {
    document.tokens.get(at).is_some_and(|token| list.has(document.lower(token)))
}

/// The part of speech of the token.
#[inline(never)]
pub(super) fn upos(document: &Document<'_>, at: usize) -> Option<Upos> {
    document.tokens.get(at).map(|token| token.upos)
}

/// The noun at `at` or behind an article and an adjective there, and what bears it.
pub(super) fn noun(document: &Document<'_>, listed: &Names<'_>, at: usize) -> Option<(usize, EntityType)> {
    let at = at + usize::from(is(document, at, &DETERMINERS));
    let at = at + usize::from(upos(document, at) == Some(Upos::Adj));
    kind_of(document, listed, at).map(|kind| (at, kind))
}

/// What bears the noun.
pub(super) fn kind_of(document: &Document<'_>, listed: &Names<'_>, at: usize) -> Option<EntityType> {
    let form = document.tokens.get(at)?.form;
    let class = listed.class(form);
    let nouns = [
        (Class::ORGANISATION, EntityType::Org),
        (Class::TOWN_NOUN, EntityType::Loc),
        (Class::THING_NOUN, EntityType::Work),
    ];
    let told = nouns.into_iter().find(|(noun, _)| class.meets(*noun)).map(|(_, kind)| kind);
    let product = || listed.form(form).classes.intersects(Classes::PRODUCT_NOUN).then_some(EntityType::Product);
    told.or_else(product)
}

/// « lunetier », « fondeur »: a trade, of a firm or of a person.
fn is_trade(word: &str) -> bool {
    ["eur", "ier", "iste", "ien"].iter().any(|ending| word.ends_with(ending))
}

/// What the bare noun behind the article or possessive that opens a sentence at `at` speaks of.
pub(super) fn opening_noun(document: &Document<'_>, listed: &Names<'_>, at: usize) -> Option<EntityType> {
    if is(document, at, &POSSESSIVES) {
        return (is(document, at + 1, &OWNED) && !is(document, at + 1, &PRESIDENTS)).then_some(EntityType::Org);
    }
    let classes = |at: usize| document.tokens.get(at).map_or(Classes::NONE, |token| listed.form(token.form).classes);
    let trade = || {
        let told = document.tokens.get(at + 1).is_some_and(|token| is_trade(document.lower(token)));
        let people = classes(at + 2).intersects(Classes::DEMONYM);
        (told && people && !classes(at + 1).intersects(Classes::TITLE)).then_some((at + 1, EntityType::Org))
    };
    let article = is(document, at, &ARTICLES);
    let (noun, kind) = noun(document, listed, at).or_else(trade).filter(|_| article)?;
    // « La fédération néerlandaise des échecs » is another's.
    let of_other = upos(document, noun + 1) == Some(Upos::Adj) && is(document, noun + 2, &OF);
    (stands_bare(document, noun) && !of_other || is(document, noun, &BRANCH)).then_some(kind)
}

/// Whether neither a complement nor a name follows.
fn stands_bare(document: &Document<'_>, noun: usize) -> bool {
    let capital = |token: &Token| document.form(token).starts_with(char::is_uppercase);
    !is(document, noun + 1, &OF) && document.tokens.get(noun + 1).is_some_and(|token| !capital(token))
}

/// Whether the token is a bare noun for the firm that the text is about: « la compagnie », not « la compagnie du maire ».
pub(super) fn means_firm(document: &Document<'_>, listed: &Names<'_>, at: usize) -> bool {
    document.tokens.get(at).is_some_and(|token| listed.class(token.form).meets(Class::FIRM))
        && is(document, at.wrapping_sub(1), &ARTICLES)
        && stands_bare(document, at)
        && !is(document, at + 1, &COMMA)
}
