//! [`is_medicine`]: the names of leaflets.

use super::before;
use crate::document::Document;
use crate::entity::gazetteer::{Classes, Names};
use crate::entity::mentions::Name;
use crate::word_list::WordList;

/// Words of leaflets.
static LEAFLET: WordList = WordList::new(
    "placebo posologie administré administrée administrés administrer administration notice perfusion perfusions \
     injectable indésirables comprimé comprimés ordonnance mg bolus indiqué contre-indiqué plasma epar flacon ml \
     dose doses prescrit prescrite prescrire prescription thérapeutique thérapeutiques",
);

/// Farthest word of leaflets that counts, in tokens.
const LEAFLET_REACH: usize = 20;

/// Whether the name, which is no person's or place's by what stands before it, stands among words of leaflets.
pub(super) fn is_medicine(document: &Document<'_>, listed: &Names<'_>, name: Name) -> bool {
    let person = Classes::TITLE.union(Classes::CIVILITY);
    let told = before(document, name).next().is_some_and(|token| {
        matches!(document.lower(token), "à" | "en" | "au" | "," | "(" | "selon")
            || listed.form(token.form).classes.intersects(person.union(Classes::PLACE_NOUN))
    });
    let at = name.tokens.0 as usize;
    let around = at.saturating_sub(LEAFLET_REACH)..(at + LEAFLET_REACH).min(document.tokens.len());
    let around = document.tokens.get(around).unwrap_or(&[]);
    !told && around.iter().any(|token| LEAFLET.has(document.lower(token)))
}
