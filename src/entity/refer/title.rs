//! [`Title`]: what a description says somebody is, so that two ways of saying one office are equal.

use super::{Reader, actor};
use crate::entity::class::Class;
use crate::entity::gazetteer::Classes;
use crate::entity::{EntityId, EntityType, Mention};

/// Something that a description says of its noun.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Quality<'d> {
    /// A word's lemma: « défense ».
    Word(&'d str),
    /// An actor: Russie for « russe ».
    Actor(EntityId),
    /// An actor under the name of his seat: Russie for « Kremlin ».
    Seat(EntityId),
    /// The same where heads of government reside.
    SecondSeat(EntityId),
}

impl<'d> Quality<'d> {
    /// « russe » may be no mention of its own; capitals are those of portfolios.
    pub(super) fn of_word(reader: &Reader<'d>, at: usize) -> Self {
        let Some(token) = reader.token(at) else { return Self::Word("") };
        let lower = reader.document.lower(token);
        if reader.document.form(token) == lower {
            Self::Word(reader.document.lemma(token))
        } else {
            Self::Word(lower.strip_suffix('s').unwrap_or(lower))
        }
    }

    pub(super) fn of_mention(reader: &Reader<'d>, mention: &Mention) -> Self {
        let (first, end) = (mention.tokens.0 as usize, mention.tokens.1 as usize);
        let known = reader.listed.longest(reader.document, first, end).map(|(_, known)| known);
        let seat =
            known.filter(|known| known.classes.intersects(Classes::SEAT) && !known.classes.intersects(Classes::CITY));
        let state = seat.and_then(|known| reader.listed.record(known.record?)?.acts_for);
        let state =
            state.filter(|&state| reader.listed.record(state).is_some_and(|state| state.kind == EntityType::Loc));
        let state = state.and_then(|state| reader.by_record.get(&state));
        match state {
            Some(&state) if matches!(reader.lower(first), "matignon" | "downing" | "hôtel") => Self::SecondSeat(state),
            Some(&state) => Self::Seat(state),
            None => Self::Actor(actor(mention)),
        }
    }
}

/// An office or kind of body with its qualities: {président, Russie} for « le chef du Kremlin ».
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Title<'d> {
    /// Lemma of the noun, and its ranks, the nearest first: « ministre », « premier ».
    pub(super) noun: [&'d str; 3],
    pub(super) qualities: Vec<Quality<'d>>,
    /// Whether a body bears it and no person.
    pub(super) is_body: bool,
}

impl<'d> Title<'d> {
    pub(super) fn new(
        reader: &Reader<'d>,
        head: usize,
        [first, second]: [&'d str; 2],
        qualities: Vec<Quality<'d>>,
    ) -> Self {
        let token = reader.token(head);
        let lemma = token.map_or("", |token| reader.document.lemma(token));
        let lower = reader.lower(head);
        // A capital makes a name of the word, and names are their own lemmas.
        let lemma = if lemma.starts_with(char::is_uppercase) { lower } else { lemma };
        let is_body = token.is_some_and(|token| reader.listed.class(token.form).meets(Class::BODY));
        // A text calls a firm now so, now so.
        let lemma = if matches!(lemma, "groupe" | "entreprise" | "firme" | "compagnie") { "société" } else { lemma };
        Self { noun: [lemma, first, second], qualities, is_body }.settled()
    }

    /// An adjective before the noun that makes another office of it; « jeune » and « nouveau » do not.
    pub(super) fn rank(lower: &'d str) -> Option<&'d str> {
        match lower {
            "premier" | "première" => Some("premier"),
            "ancien" | "ancienne" | "ex" => Some("ancien"),
            "futur" | "future" => Some("futur"),
            "vice" | "second" | "haut" | "grand" => Some(lower),
            _ => None,
        }
    }

    /// One way for what is said in several: chefs d'État are présidents, those of diplomacy ministers.
    fn settled(mut self) -> Self {
        let [chief @ ("chef" | "cheffe" | "maître" | "locataire" | "hôte" | "patron"), "", ""] = self.noun else {
            return self;
        };
        let takes = |quality: &Quality<'_>| match quality {
            Quality::Word(word) => matches!(*word, "état" | "gouvernement" | "diplomatie") && chief.starts_with("chef"),
            Quality::Seat(_) | Quality::SecondSeat(_) => true,
            Quality::Actor(_) => false,
        };
        let Some(place) = self.qualities.iter().position(takes) else { return self };
        match self.qualities.remove(place) {
            Quality::Word("gouvernement") => self.noun = ["ministre", "premier", ""],
            Quality::Word("diplomatie") => {
                self.noun = ["ministre", "", ""];
                self.qualities.extend([Quality::Word("affaire"), Quality::Word("étranger")]);
            }
            Quality::SecondSeat(state) => {
                self.noun = ["ministre", "premier", ""];
                self.qualities.push(Quality::Actor(state));
            }
            Quality::Seat(state) => {
                self.noun = ["président", "", ""];
                self.qualities.push(Quality::Actor(state));
            }
            _ => self.noun = ["président", "", ""],
        }
        self
    }
}
