//! [`echoes`]: further occurrences of names that a rule is sure of elsewhere in the document.

use crate::document::{Document, FormId};
use crate::entity::EntityType;
use crate::entity::mentions::Name;

/// Where else the document has the words of `names`, written alike.
pub(in crate::entity) fn echoes(document: &Document<'_>, names: &[Name]) -> Vec<Name> {
    let forms = |tokens: (u32, u32)| {
        let tokens = document.tokens.get(tokens.0 as usize..tokens.1 as usize).unwrap_or(&[]);
        tokens.iter().map(|token| token.form).collect::<Vec<_>>()
    };
    let mut known: Vec<Vec<(Vec<FormId>, Name)>> = vec![Vec::new(); document.forms.len()];
    for name in names {
        let words = forms(name.tokens);
        let Some(&first) = words.first() else { continue };
        let Some(entries) = known.get_mut(first.0 as usize) else { continue };
        if entries.len() < MOST && entries.iter().all(|(other, _)| *other != words) {
            entries.push((words, *name));
        }
    }
    let mut found = Vec::new();
    for (index, token) in (0u32..).zip(&document.tokens) {
        for (words, name) in known.get(token.form.0 as usize).map_or(&[][..], Vec::as_slice) {
            let length = name.tokens.1 - name.tokens.0;
            let rest = document.tokens.get(index as usize..(index + length) as usize).unwrap_or(&[]);
            if rest.len() == words.len() && rest.iter().zip(words).all(|(token, word)| token.form == *word) {
                let end = index + length;
                let sequel = name.kind == EntityType::Work && is_sequel(document, end);
                found.push(Name { tokens: (index, end + u32::from(sequel)), kind: name.kind });
            }
        }
    }
    found
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
