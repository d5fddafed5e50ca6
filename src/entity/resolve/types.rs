//! One referent, one type: a bare name that the text or the gazetteer knows as something else takes that type.

use rustc_hash::FxHashSet;

use super::folded::Folded;
use super::spelling::skeleton;
use crate::document::Document;
use crate::entity::EntityType;
use crate::entity::gazetteer::{Classes, Gazetteer, Known, Names};
use crate::entity::label::MODEL_TYPES;
use crate::entity::mentions::Name;
use crate::tag::Upos;

const PLACES: Classes = Classes::COUNTRY.union(Classes::CAPITAL).union(Classes::CITY).union(Classes::REGION);
/// What towns are, and nothing else.
const TOWN: Classes = PLACES.union(Classes::SEAT).union(Classes::DEMONYM);
const TITLES: Classes = Classes::CIVILITY.union(Classes::TITLE);
const GIVEN: Classes = Classes::GIVEN_MASCULINE.union(Classes::GIVEN_FEMININE);
const ORGANISATIONS: Classes =
    Classes::ORGANISATION.union(Classes::PARTY).union(Classes::COMPANY).union(Classes::CLUB).union(Classes::MEDIUM);

/// `names` with the types of persons, places and organisations settled. In a text about `sport` a country or capital that
/// is taken for an organisation is left so: it is a team.
pub(super) fn settle(document: &Document<'_>, listed: &Names<'_>, names: &[Name], sport: bool) -> Vec<Name> {
    let families = Families::of(document, listed, names);
    let mut asked: Vec<Option<bool>> = vec![None; document.forms.len()];
    let settled = names.iter().map(|name| {
        if !MODEL_TYPES.contains(&name.kind) {
            return *name;
        }
        let (first, end) = (name.tokens.0 as usize, name.tokens.1 as usize);
        let found = listed.longest(document, first, end).filter(|(length, _)| first + length == end);
        let known = found.map_or_else(Known::default, |(_, known)| known);
        let surname = match document.tokens.get(first..end) {
            Some([only]) => asked
                .get_mut(only.form.0 as usize)
                .is_some_and(|known| *known.get_or_insert_with(|| families.have(document.lower(only)))),
            _ => false,
        };
        // « Carpentras est attendue », where Isabelle Carpentras is named and no preposition makes it a town.
        let namesake = || match document.tokens.get(first.wrapping_sub(1)) {
            Some(before) => before.upos != Upos::Adp && before.upos != Upos::Det,
            None => true,
        };
        let in_full = || {
            let word = document.tokens.get(first).map_or("", |token| document.lower(token));
            families.behind_given.contains(folded(word).text())
        };
        if surname && name.kind == EntityType::Loc && namesake() && in_full() {
            return Name { kind: EntityType::Per, ..*name };
        }
        let town = known.classes.intersects(Classes::CITY) && known.classes.bits() & !TOWN.bits() == 0;
        let titled = || {
            let before = document.tokens.get(first.wrapping_sub(1));
            before.is_some_and(|token| listed.form(token.form).classes.intersects(TITLES))
        };
        if town && !surname && !sport && name.kind == EntityType::Per && !titled() {
            return Name { kind: EntityType::Loc, ..*name };
        }
        Name { kind: settled(name.kind, known, surname, sport, listed.gazetteer()), ..*name }
    });
    settled.collect()
}

fn settled(kind: EntityType, known: Known, surname: bool, sport: bool, gazetteer: &Gazetteer) -> EntityType {
    let classes = known.classes;
    let place = classes.intersects(PLACES);
    let organisation = classes.intersects(ORGANISATIONS);
    let listed = known.record.and_then(|id| gazetteer.record(id)).map(|record| record.kind);
    match kind {
        EntityType::Loc | EntityType::Org | EntityType::Product | EntityType::Event if surname && listed.is_none() => {
            EntityType::Per
        }
        EntityType::Loc | EntityType::Org if surname && !place && !organisation => EntityType::Per,
        EntityType::Per | EntityType::Org
            if classes.intersects(Classes::COUNTRY.union(Classes::CAPITAL).union(Classes::BLOC))
                && listed == Some(EntityType::Loc)
                && !(sport || surname || organisation || classes.intersects(GIVEN)) =>
        {
            EntityType::Loc
        }
        EntityType::Event if classes.intersects(Classes::BLOC) => listed.unwrap_or(kind), // « le G20 »
        EntityType::Per | EntityType::Loc if classes.intersects(Classes::SEAT) && !(surname || place) => {
            listed.unwrap_or(kind)
        }
        EntityType::Per | EntityType::Loc
            if organisation && listed == Some(EntityType::Org) && !(place || surname || classes.intersects(GIVEN)) =>
        {
            EntityType::Org
        }
        _ => kind,
    }
}

/// Last words of the persons' full names.
#[derive(Default)]
struct Families {
    spelled: FxHashSet<String>,
    /// By their sounds.
    sounded: FxHashSet<String>,
    /// Those behind a known given name alone.
    behind_given: FxHashSet<String>,
}

impl Families {
    fn of(document: &Document<'_>, listed: &Names<'_>, names: &[Name]) -> Self {
        let mut families = Self::default();
        for name in names.iter().filter(|name| name.kind == EntityType::Per && name.tokens.1 - name.tokens.0 >= 2) {
            let last = document.tokens.get((name.tokens.1 as usize).saturating_sub(1));
            let word = folded(last.map_or("", |token| document.lower(token)));
            let given = document.tokens.get(name.tokens.0 as usize);
            if name.tokens.1 - name.tokens.0 == 2
                && given.is_some_and(|given| listed.form(given.form).classes.intersects(GIVEN))
                && !families.behind_given.contains(word.text())
            {
                families.behind_given.insert(word.text().to_owned());
            }
            if !families.spelled.contains(word.text()) {
                families.sounded.extend(skeleton(word.text()));
                families.spelled.insert(word.text().to_owned());
            }
        }
        families
    }

    fn have(&self, lower: &str) -> bool {
        if self.spelled.is_empty() {
            return false;
        }
        let word = folded(lower);
        let sounds_like = || skeleton(word.text()).is_some_and(|sounds| self.sounded.contains(&sounds));
        self.spelled.contains(word.text()) || !self.sounded.is_empty() && sounds_like()
    }
}

fn folded(lower: &str) -> Folded {
    Folded::of(std::iter::once(lower))
}
