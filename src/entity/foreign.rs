//! [`clear`]: stretches in another language yield clear names only.

use rustc_hash::FxHashSet;

use super::gazetteer::{Classes, Names};
use super::mentions::Name;
use crate::document::{Document, FormId};

/// Takes out of `names` (in text order) those in foreign stretches, but for what the gazetteer lists, what opens with
/// a given name, and what the rest of the text names too: the model knows French capitals only.
pub(super) fn clear(document: &Document<'_>, listed: &Names<'_>, names: &mut Vec<Name>) {
    if document.foreign.is_empty() {
        return;
    }
    let outside = names.iter().filter(|name| !is_foreign(document, name));
    let words: FxHashSet<FormId> = outside.flat_map(|name| forms(document, name)).collect();
    let is_repeated = |name: &Name| forms(document, name).all(|form| words.contains(&form));
    names.retain(|name| !is_foreign(document, name) || is_clear(document, listed, name) || is_repeated(name));
}

fn is_foreign(document: &Document<'_>, name: &Name) -> bool {
    let Some(token) = document.tokens.get(name.tokens.0 as usize) else { return false };
    let after = document.foreign.partition_point(|stretch| stretch.span.end() <= token.span.start());
    document.foreign.get(after).is_some_and(|stretch| stretch.span.start() <= token.span.start())
}

fn forms(document: &Document<'_>, name: &Name) -> impl Iterator<Item = FormId> {
    let tokens = document.tokens.get(name.tokens.0 as usize..name.tokens.1 as usize).unwrap_or(&[]);
    tokens.iter().map(|token| token.form)
}

fn is_clear(document: &Document<'_>, listed: &Names<'_>, name: &Name) -> bool {
    let (first, last) = (name.tokens.0 as usize, name.tokens.1 as usize);
    let whole = listed.longest(document, first, last).filter(|(length, _)| *length == last - first);
    let given = Classes::GIVEN_MASCULINE.union(Classes::GIVEN_FEMININE);
    let opens = forms(document, name).next().is_some_and(|form| listed.form(form).classes.intersects(given));
    whole.is_some_and(|(_, known)| known.record.is_some()) || opens && last - first > 1
}

#[cfg(all(test, feature = "fr"))]
mod tests {
    use super::*;
    use crate::document::Foreign;
    use crate::entity::EntityType;
    use crate::entity::gazetteer::Gazetteer;
    use crate::segment::segment;

    #[test]
    fn foreign_words_with_capitals_are_no_names_but_known_ones_are() {
        let gazetteer = Gazetteer::embedded().unwrap();
        let text = "Durand parle. On Sunday, Halep said Durand met John Smith in Berlin.";
        let mut document = segment(text);
        let start = text.find("On").unwrap();
        let span = crate::Span::new(u32::try_from(start).unwrap(), u32::try_from(text.len()).unwrap());
        document.foreign = vec![Foreign { span, language: "en" }];
        let listed = Names::new(&gazetteer, &document);
        let all = |document: &Document<'_>| {
            let capitals =
                (0u32..).zip(&document.tokens).filter(|(_, token)| document.form(token) != document.lower(token));
            capitals.map(|(at, _)| Name { tokens: (at, at + 1), kind: EntityType::Loc }).collect::<Vec<_>>()
        };
        let mut names = all(&document);
        clear(&document, &listed, &mut names);
        let kept =
            names.iter().flat_map(|name| forms(&document, name)).map(|form| &*document.forms[form.0 as usize].text);
        assert_eq!(kept.collect::<Vec<_>>(), ["Durand", "Durand", "Berlin"], "« Berlin » is listed");
        document.foreign.clear();
        let mut names = all(&document);
        let count = names.len();
        clear(&document, &listed, &mut names);
        assert_eq!(names.len(), count);
    }
}
