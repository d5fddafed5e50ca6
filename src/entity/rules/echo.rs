//! [`echoes`]: further occurrences of names that a rule is sure of elsewhere in the document.

use crate::document::Document;
use crate::entity::EntityType;
use crate::entity::mentions::Name;
use crate::segment::Token;

/// A name to find again.
struct Known<'d> {
    name: Name,
    words: &'d [Token],
    /// Place of the next with the same first word, from 1; 0 for none.
    next: u32,
}

/// Where else the document has the words of `names`, written alike.
pub(in crate::entity) fn echoes(document: &Document<'_>, names: &[Name]) -> Vec<Name> {
    let alike = |one: &[Token], other: &[Token]| {
        one.len() == other.len() && one.iter().zip(other).all(|(one, other)| one.form == other.form)
    };
    let mut found = Vec::new();
    if names.is_empty() {
        return found;
    }
    // By form, the first and the last of the names that it opens.
    let mut opened = vec![[0u32; 2]; document.forms.len()];
    let mut known: Vec<Known<'_>> = Vec::new();
    for &name in names {
        let words = document.tokens.get(name.tokens.0 as usize..name.tokens.1 as usize).unwrap_or(&[]);
        let Some(first) = words.first() else { continue };
        let Some([head, last]) = opened.get_mut(first.form.0 as usize) else { continue };
        let is_new = chain(&known, *head).all(|other| !alike(other.words, words));
        if is_new && chain(&known, *head).count() < MOST {
            let place = u32::try_from(known.len() + 1).unwrap_or(0);
            known.get_mut((*last as usize).wrapping_sub(1)).into_iter().for_each(|last| last.next = place);
            known.push(Known { name, words, next: 0 });
            *head = if *head == 0 { place } else { *head };
            *last = place;
        }
    }
    for (index, token) in (0u32..).zip(&document.tokens) {
        let head = opened.get(token.form.0 as usize).map_or(0, |[head, _]| *head);
        for Known { name, words, .. } in chain(&known, head) {
            let end = index + (name.tokens.1 - name.tokens.0);
            if alike(document.tokens.get(index as usize..end as usize).unwrap_or(&[]), words) {
                let sequel = name.kind == EntityType::Work && is_sequel(document, end);
                found.push(Name { tokens: (index, end + u32::from(sequel)), kind: name.kind });
            }
        }
    }
    found
}

/// The names of one first word, from the one at `head` on.
fn chain<'k, 'd>(known: &'k [Known<'d>], head: u32) -> impl Iterator<Item = &'k Known<'d>> + Clone {
    let at = |place: u32| known.get((place as usize).wrapping_sub(1));
    std::iter::successors(at(head), move |name| at(name.next))
}

/// « II » of « Sables d'Orm II ».
fn is_sequel(document: &Document<'_>, at: u32) -> bool {
    let form = document.tokens.get(at as usize).map_or("", |token| document.form(token));
    matches!(form, "II" | "III" | "IV" | "V" | "VI" | "VII" | "VIII" | "IX")
}

/// « Clair Obscur » and « Expedition 33 » of the title « Clair Obscur : Expedition 33 ».
pub(super) fn halves(document: &Document<'_>, names: &[Name]) -> Vec<Name> {
    let colon = |at: u32| document.tokens.get(at as usize).is_some_and(|token| document.form(token) == ":");
    let halves = names.iter().filter_map(|name| {
        let at = (name.tokens.0 + 1..name.tokens.1.saturating_sub(1)).find(|&at| colon(at))?;
        Some([(name.tokens.0, at), (at + 1, name.tokens.1)].map(|tokens| Name { tokens, ..*name }))
    });
    halves.flatten().collect()
}

/// Names kept for one first word, so that no text takes more than linear time.
const MOST: usize = 8;
