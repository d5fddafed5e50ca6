//! [`settle`]: capitals that are given names, too, « Santiago », in a text that names their country.

use rustc_hash::FxHashSet;

use crate::document::{Document, FormId};
use crate::entity::EntityType;
use crate::entity::gazetteer::{Classes, Names, RecordId};
use crate::entity::mentions::Name;

/// Makes places of those that the model takes for persons, unless the text names a person so: « Santiago Morales ».
pub(super) fn settle(document: &Document<'_>, listed: &Names<'_>, names: &mut [Name]) {
    let form = |at: u32| document.tokens.get(at as usize).map(|token| token.form);
    let capital = |name: &Name| {
        let single = name.kind == EntityType::Per && name.tokens.1 - name.tokens.0 == 1;
        form(name.tokens.0).filter(|&form| single && listed.form(form).classes.intersects(Classes::CAPITAL))
    };
    if !names.iter().any(|name| capital(name).is_some()) {
        return; // Most texts.
    }
    let whole = names.iter().filter(|name| name.kind == EntityType::Per && name.tokens.1 - name.tokens.0 > 1);
    let persons: FxHashSet<FormId> = whole.flat_map(|name| (name.tokens.0..name.tokens.1).filter_map(form)).collect();
    let known = (0..).take(document.forms.len()).filter_map(|form| listed.form(FormId(form)).record);
    let known: FxHashSet<RecordId> = known.collect();
    for name in names {
        let Some(form) = capital(name).filter(|form| !persons.contains(form)) else { continue };
        let state = listed.form(form).record.and_then(|id| listed.record(id)).and_then(|record| record.acts_for);
        if state.is_some_and(|state| known.contains(&state)) {
            name.kind = EntityType::Loc;
        }
    }
}

#[cfg(all(test, feature = "fr"))]
#[allow(clippy::unwrap_used, reason = "a failed test may panic")]
mod tests {
    use super::*;
    use crate::entity::gazetteer::Gazetteer;
    use crate::segment::segment;

    #[test]
    fn santiago_is_a_capital_beside_its_country_and_a_man_beside_his_surname() {
        let gazetteer = Gazetteer::embedded().unwrap();
        let [per, loc] = [EntityType::Per, EntityType::Loc];
        for (text, expected) in [
            ("Santiago hésite, le Chili attend", loc),
            ("Santiago hésite, un général chilien attend", loc),
            ("Santiago hésite, le Pérou attend", per),
            ("Santiago hésite, le Chili attend Santiago Morales", per),
        ] {
            let document = segment(text);
            let names = Names::new(&gazetteer, &document);
            let mut found = vec![Name { tokens: (0, 1), kind: per }];
            if let Ok(end) = u32::try_from(document.tokens.len()).map(|end| end - 2)
                && text.ends_with("Morales")
            {
                found.push(Name { tokens: (end, end + 2), kind: per });
            }
            settle(&document, &names, &mut found);
            assert_eq!(found.first().unwrap().kind, expected, "{text}");
        }
    }
}
