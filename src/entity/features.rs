//! THE features of names that a form alone shows; those of its context are [`super::sentence`]'s. Training and
//! prediction both call these functions.

use super::gazetteer::{Classes, Names};
use super::memory::Memory;
use super::shape::Shape;
use crate::document::{Document, Form, FormId};
use crate::linear::Feature;

/// What the features need of a form, computed once per distinct form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Profile {
    /// Hash of the form in lower case.
    pub(super) word: Feature,
    /// Its letters, by case.
    pub(super) shape: Shape,
    /// How its word is written elsewhere in the document.
    pub(super) habit: u8,
    /// Whether it can link two parts of a name (de, la, -).
    pub(super) link: bool,
    /// What the gazetteer knows of it as a word of its own.
    classes: Classes,
}

impl Profile {
    /// What stands before the first and after the last token of a sentence.
    pub const OUTSIDE: Self = Self {
        word: Feature::template(kind::OUTSIDE),
        shape: Shape::NONE,
        habit: u8::MAX,
        link: false,
        classes: Classes::NONE,
    };

    /// The profile of `form`, of which the gazetteer knows `listed`, before anything is known of the document.
    pub fn new(form: &Form, listed: Classes) -> Self {
        let shape = Shape::of(&form.text);
        Self {
            word: Feature::template(kind::WORD).text(&form.lower),
            shape,
            habit: 0,
            link: LINKS.contains(&&*form.text),
            classes: if shape.is_capital() { listed } else { Classes::from_bits(listed.bits() & NOUNS) },
        }
    }

    /// The same in a document in which the form so numbered has this habit.
    #[must_use]
    pub fn with_habit(self, habit: u8) -> Self {
        Self { habit, ..self }
    }

    pub(super) fn is_capital(&self) -> bool {
        self.shape.is_capital()
    }
}

/// Classes of words that are no names by themselves.
const NOUNS: u32 = u32::MAX << Classes::DEMONYM.bits().trailing_zeros()
    & !(Classes::GIVEN_MASCULINE.bits() | Classes::GIVEN_FEMININE.bits());

const LINKS: [&str; 12] = ["de", "du", "des", "d'", "la", "le", "les", "l'", "-", "of", "al", "'s"];

/// Kinds of features. A number once given stays with its kind: models depend on it.
pub(super) mod kind {
    pub(in crate::entity) const OUTSIDE: u16 = 0;
    pub(in crate::entity) const WORD: u16 = 1;
    pub(in crate::entity) const FORM: u16 = 2;
    pub(in crate::entity) const SHAPE: u16 = 3;
    pub(in crate::entity) const ENDING: u16 = 4;
    pub(in crate::entity) const BEGINNING: u16 = 5;
    pub(in crate::entity) const HABIT: u16 = 6;
    pub(in crate::entity) const VOTE: u16 = 7;
    pub(in crate::entity) const VOTE_SHARE: u16 = 8;
    pub(in crate::entity) const CLASSES: u16 = 9;
    pub(in crate::entity) const CLASS: u16 = 10;
    pub(in crate::entity) const LISTED: u16 = 11;
    pub(in crate::entity) const LISTED_CLASS: u16 = 12;
    pub(in crate::entity) const PAIR: u16 = 20;
    pub(in crate::entity) const RUN: u16 = 40;
    pub(in crate::entity) const KNOWN: u16 = 60;
}

/// The features of a form alone, each with its reach (see [`crate::linear::Window::new`]).
pub fn form_features(form: &Form, profile: &Profile, emit: &mut dyn FnMut(Feature, u8)) {
    emit(profile.word, 2);
    emit(Feature::template(kind::SHAPE).number(profile.shape.number()), 2);
    affixes(form, emit);
    if profile.is_capital() {
        emit(Feature::template(kind::FORM).text(&form.text), 1);
    }
    if !profile.classes.is_empty() {
        emit(Feature::template(kind::CLASSES).number(u64::from(profile.classes.bits())), 1);
        bits(profile.classes).for_each(|bit| emit(Feature::template(kind::CLASS).number(bit), 2));
    }
}

/// What the form's writing in the whole document says, each feature with its reach; nothing for words without a capital.
pub fn habit_features(profile: &Profile, emit: &mut dyn FnMut(Feature, u8)) {
    if profile.is_capital() {
        let habit = Feature::template(kind::HABIT).number(u64::from(profile.habit));
        emit(habit, 1);
        emit(habit.number(profile.shape.number()), 0);
    }
}

/// What the names of a first pass say of a form, each feature with its reach; nothing for words in no name.
pub fn vote_features(id: FormId, profile: &Profile, memory: &Memory, emit: &mut dyn FnMut(Feature, u8)) {
    if let Some(votes) = memory.votes(id) {
        let share = Feature::template(kind::VOTE_SHARE).number(votes.winner()).number(votes.share());
        emit(Feature::template(kind::VOTE).number(votes.winner()), 1);
        emit(share, 1);
        emit(share.number(1 + u64::from(profile.is_capital())), 0);
    }
}

fn affixes(form: &Form, emit: &mut dyn FnMut(Feature, u8)) {
    let starts = form.lower.char_indices().map(|(start, _)| start).rev();
    for (length, start) in (1..=4).zip(starts) {
        emit(Feature::template(kind::ENDING).text(form.lower.get(start..).unwrap_or("")), u8::from(length == 3));
    }
    let ends = form.lower.char_indices().map(|(start, c)| start + c.len_utf8());
    for (length, end) in (1..=4).zip(ends) {
        if length > 1 {
            emit(Feature::template(kind::BEGINNING).text(form.lower.get(..end).unwrap_or("")), 0);
        }
    }
}

/// The numbers of the bits set.
pub(super) fn bits(classes: Classes) -> impl Iterator<Item = u64> {
    let bits = classes.bits();
    (0..u32::BITS).filter(move |&bit| bits >> bit & 1 == 1).map(u64::from)
}

/// The profiles of a document's forms, by [`FormId`].
pub fn profiles(document: &Document<'_>, memory: &Memory, names: &Names<'_>) -> Vec<Profile> {
    let forms = (0..).map(FormId).zip(&document.forms);
    forms.map(|(id, form)| Profile::new(form, names.form(id).classes).with_habit(memory.habit(id))).collect()
}
