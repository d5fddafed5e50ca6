//! [`Sort`]: what a common noun can stand for, so that « le club » points back to a club and not to its trainer.

mod bodies;
mod persons;
mod things;

use crate::cue::word_list::WordList;
use crate::ending::ends_in;
use crate::entity::EntityType;
use crate::quote::takes_up_a_person;
use bodies::{PLACES, STATES, is_body};
pub(super) use bodies::{is_authority, is_firm, is_institution, is_led, names_a_body};
use persons::{CHARACTERS, GROUPS, HUMAN, MEMBERS, PERSONS};
pub(super) use persons::{is_gang, is_leader, is_office, is_person, is_personal, is_relation, is_side, names_somebody};
use things::{PRODUCTS, WORKS};
pub(super) use things::{is_conduct, is_deed, is_part_of_work, is_thing, shows};

/// Sorts of actors that a noun or a pronoun refers to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Sort {
    /// « le ministre », « l'accusé »
    Person,
    /// « le club », « l'entreprise »
    Body,
    /// « les députés », « les développeurs »: those who make up a body.
    Members,
    /// « le pays », « le régime »
    State,
    /// « la région », « la ville »
    Place,
    /// « le film », « le roman »
    Work,
    /// « l'appareil », « la sonde »
    Product,
    /// A pronoun: whoever acts.
    Actor,
}

impl Sort {
    /// What a noun stands for, by its lemma.
    pub(super) fn of(lemma: &str, plural: bool) -> Option<Self> {
        let lemma = lemma.strip_prefix("ex-").unwrap_or(lemma);
        let lemma = lemma.strip_prefix("ex-").unwrap_or(lemma);
        if plural && MEMBERS.has(lemma) {
            return Some(Self::Members);
        }
        let known = match lemma {
            _ if PERSONS.has(lemma) => Self::Person,
            _ if is_body(lemma) => Self::Body,
            _ if STATES.has(lemma) => Self::State,
            _ if PLACES.has(lemma) => Self::Place,
            _ if WORKS.has(lemma) => Self::Work,
            _ if PRODUCTS.has(lemma) => Self::Product,
            _ if !plural && is_human(lemma) => Self::Person,
            _ => return None,
        };
        Some(known)
    }

    /// Whether an actor of that type can be meant.
    pub(super) fn admits(self, kind: EntityType) -> bool {
        use EntityType::{Loc, Norp, Org, Per, Product, Work};
        match self {
            Self::Person => kind == Per,
            Self::Body | Self::Members => kind == Org,
            Self::State => matches!(kind, Loc | Norp),
            Self::Place => matches!(kind, Loc | Org),
            Self::Work => kind == Work,
            Self::Product => kind == Product,
            Self::Actor => matches!(kind, Per | Org | Loc | Norp),
        }
    }
}

/// Whether a noun that no list has names a person who can be referred to.
fn is_human(lemma: &str) -> bool {
    let acting = ACTING.has(lemma) || GROUPS.has(lemma);
    takes_up_a_person(lemma) && !lemma.ends_with("ien") && !is_thing(lemma) && !acting
}

/// Whether a noun names somebody or a body that acts.
pub(in crate::cue) fn is_actor(lemma: &str) -> bool {
    is_person(lemma) || GROUPS.has(lemma) || is_body(lemma) || MEMBERS.has(lemma) || STATES.has(lemma)
}

/// Whether a noun names an event, a text or a thing.
pub(in crate::cue) fn is_matter(lemma: &str) -> bool {
    let acts = is_personal(lemma)
        || is_conduct(lemma)
        || is_body(lemma)
        || [&CHARACTERS, &MEMBERS, &STATES, &ACTING].into_iter().any(|list| list.has(lemma));
    is_thing(lemma) || !acts && !ends_in(lemma, &HUMAN)
}

/// Nouns of what acts or shows a character without being somebody to refer to.
static ACTING: WordList = WordList::new(
    "administration armée assemblée bande bloc caractère clan coalition commission commune conseil couple cour délégation \
    direction droite esprit état-major exécutif famille foule gauche gens hiérarchie humeur jeunesse jury justice lobby \
    main-d'œuvre majorité ministère municipalité nature opinion opposition orchestre parlement parquet patronat peine \
    personnalité personnel police pouvoir presse public rédaction sénat tempérament troupe ton voix âme ami ennemi mari \
    épouse frère sœur fils père mère soldat juge témoin invité coupable malade passager client habitant jeune vieux",
);

#[cfg(test)]
mod tests {
    use super::Sort;
    use crate::entity::EntityType;

    #[test]
    fn plural_deputies_are_their_assembly_and_one_is_a_person() {
        assert_eq!(Sort::of("député", true), Some(Sort::Members));
        assert_eq!(Sort::of("député", false), Some(Sort::Person));
        assert_eq!(Sort::of("table", false), None);
        assert!(Sort::Members.admits(EntityType::Org) && !Sort::Members.admits(EntityType::Per));
        assert!(!Sort::Actor.admits(EntityType::Date) && !Sort::State.admits(EntityType::Per));
    }
}
