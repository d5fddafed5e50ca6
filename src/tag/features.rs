//! THE features of the tagger: training and prediction both call these functions.

use super::endings::Endings;
use super::{Label, Upos};
use crate::document::Form;
use crate::linear::Feature;
use crate::segment::TokenKind;

/// How far before a restrictive *que* its *ne* may stand, in tokens.
const NEGATION: usize = 8;

/// Keys of the two halves of the lexicon.
pub mod key {
    /// Words in lower case.
    pub const LOWER: u8 = 0;
    /// Words as written, those with a capital letter only.
    pub const CASED: u8 = 1;
}

/// What the features need of a form, computed once per distinct form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Profile {
    /// Hash of the form in lower case.
    word: Feature,
    /// Class of the form in lower case: the labels it is known with.
    class: u16,
    /// Class of the form as written; 0 where it has no capital letter.
    cased: u16,
    /// Capitals, digits and signs in it, as a small number.
    shape: u8,
    /// Whether only context tells if it is a contraction: du, des.
    ambiguous: bool,
    negation: Negation,
}

/// What a form does in a negation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Negation {
    None,
    /// ne
    Opens,
    /// pas, plus, jamais …
    Closes,
    /// que, which restricts (« il n'a que … ») after a negation that nothing has closed.
    Restricts,
}

impl Negation {
    fn of(lower: &str) -> Self {
        match lower {
            "ne" | "n'" => Self::Opens,
            "que" | "qu'" => Self::Restricts,
            "pas" | "plus" | "jamais" | "rien" | "point" | "guère" | "aucun" | "aucune" | "personne" | "ni" | "nul"
            | "nulle" => Self::Closes,
            _ => Self::None,
        }
    }
}

impl Profile {
    /// What stands before the first and after the last token.
    pub const OUTSIDE: Self = Self {
        word: Feature::template(kind::OUTSIDE),
        class: u16::MAX,
        cased: u16::MAX,
        shape: u8::MAX,
        ambiguous: false,
        negation: Negation::None,
    };

    /// The profile of `form`.
    pub fn new(form: &Form, lexicon: &Endings<'_>) -> Self {
        let cased = if form.is_lower() { 0 } else { lexicon.lookup(key::CASED, &form.text) };
        Self {
            word: Feature::template(kind::WORD).text(&form.lower),
            class: lexicon.lookup(key::LOWER, &form.lower),
            cased,
            shape: shape(&form.text),
            ambiguous: matches!(&*form.lower, "du" | "des"),
            negation: Negation::of(&form.lower),
        }
    }

    /// The set of labels that a token of this form and `kind` may get.
    pub fn allowed(&self, kind: TokenKind) -> u64 {
        const CONTRACTION: u64 = Label::CONTRACTION.set();
        match kind {
            TokenKind::Emoji => Label::of_upos(&[Upos::Sym]),
            TokenKind::Url | TokenKind::Email => Label::of_upos(&[Upos::X]),
            TokenKind::Handle => Label::of_upos(&[Upos::Propn]),
            TokenKind::Hashtag => Label::of_upos(&[Upos::Propn, Upos::Noun, Upos::X]),
            _ if self.ambiguous => CONTRACTION | Label::of_upos(&[Upos::Det]),
            TokenKind::Contraction => CONTRACTION,
            _ => !CONTRACTION,
        }
    }

    /// Whether it is a *que* to which a *ne* before it is still open; `before` are the tokens before it, nearest first.
    pub fn restricts<'p>(&self, before: impl Iterator<Item = &'p Self>) -> bool {
        self.negation == Negation::Restricts
            && before
                .take(NEGATION)
                .find(|profile| profile.negation != Negation::None)
                .is_some_and(|found| found.negation == Negation::Opens)
    }

    fn class(&self) -> u64 {
        u64::from(self.class)
    }
}

/// Bits of a shape.
mod bit {
    pub(super) const FIRST_UPPER: u8 = 1;
    pub(super) const LATER_UPPER: u8 = 2;
    pub(super) const LOWER: u8 = 4;
    pub(super) const DIGIT: u8 = 8;
    pub(super) const HYPHEN: u8 = 16;
    pub(super) const STOP: u8 = 32;
    pub(super) const OTHER: u8 = 64;
    pub(super) const SINGLE: u8 = 128;
}

fn shape(text: &str) -> u8 {
    let mut shape = 0;
    for (place, c) in text.chars().enumerate() {
        shape |= match c {
            _ if c.is_uppercase() && place == 0 => bit::FIRST_UPPER,
            _ if c.is_uppercase() => bit::LATER_UPPER,
            _ if c.is_alphabetic() => bit::LOWER,
            _ if c.is_numeric() => bit::DIGIT,
            '-' => bit::HYPHEN,
            '.' | '\'' => bit::STOP,
            _ => bit::OTHER,
        };
    }
    if text.chars().nth(1).is_none() { shape | bit::SINGLE } else { shape }
}

/// Kinds of features. A number once given stays with its kind: models depend on it.
mod kind {
    pub(super) const OUTSIDE: u16 = 0;
    pub(super) const WORD: u16 = 1;
    pub(super) const CLASS: u16 = 2;
    pub(super) const CASED_CLASS: u16 = 3;
    pub(super) const SHAPE: u16 = 4;
    pub(super) const ENDING: u16 = 5;
    pub(super) const BEGINNING: u16 = 6;
    pub(super) const FORM: u16 = 7;
    pub(super) const CLASS_SHAPE: u16 = 8;
    pub(super) const CLASSES: u16 = 9;
    pub(super) const ENDING_CLASS: u16 = 10;
    pub(super) const CASED_CLASSES: u16 = 11;
    pub(super) const PAIR: u16 = 20;
}

/// The features of a form alone, each with its reach (see [`crate::linear::Window::new`]).
pub fn form_features(form: &Form, profile: &Profile, emit: &mut dyn FnMut(Feature, u8)) {
    let (class, cased, shape) = (profile.class(), u64::from(profile.cased), u64::from(profile.shape));
    emit(profile.word, 2);
    emit(Feature::template(kind::CLASS).number(class), 2);
    emit(Feature::template(kind::CASED_CLASS).number(cased), 1);
    emit(Feature::template(kind::SHAPE).number(shape), 2);
    emit(Feature::template(kind::CLASS_SHAPE).number(class).number(shape), 1);
    emit(Feature::template(kind::CASED_CLASSES).number(class).number(cased), 0);
    if !form.is_lower() {
        emit(Feature::template(kind::FORM).text(&form.text), 1);
    }
    let starts = form.lower.char_indices().map(|(start, _)| start).rev();
    for (length, start) in (1..=5).zip(starts) {
        let ending = form.lower.get(start..).unwrap_or("");
        emit(Feature::template(kind::ENDING).text(ending), u8::from(length == 3 || length == 2));
        if length == 3 {
            emit(Feature::template(kind::ENDING_CLASS).text(ending).number(class), 0);
        }
    }
    let ends = form.lower.char_indices().map(|(start, c)| start + c.len_utf8());
    for (_, end) in (1..=4).zip(ends) {
        emit(Feature::template(kind::BEGINNING).text(form.lower.get(..end).unwrap_or("")), 0);
    }
}

/// The features of a token that need its neighbours: `window` is the token in the middle and two on each side,
/// `restricts` says whether it [`Profile::restricts`].
pub fn token_features(window: [&Profile; 5], restricts: bool, emit: &mut impl FnMut(Feature)) {
    let [far_left, left, own, right, far_right] = window;
    let pair = |number: u16| Feature::template(kind::PAIR + number);
    let classes = |number: u16, profiles: &[&Profile]| {
        let start = Feature::template(kind::CLASSES).number(u64::from(number));
        profiles.iter().fold(start, |feature, profile| feature.number(profile.class()))
    };
    emit(classes(0, &[left, own]));
    emit(classes(1, &[own, right]));
    emit(classes(2, &[left, right]));
    emit(classes(3, &[far_left, left]));
    emit(classes(4, &[right, far_right]));
    emit(classes(5, &[left, own, right]));
    emit(classes(6, &[far_left, left, own]));
    emit(classes(7, &[own, right, far_right]));
    emit(pair(0).joined(left.word).number(own.class()));
    emit(pair(1).joined(right.word).number(own.class()));
    emit(pair(2).joined(own.word).number(left.class()));
    emit(pair(3).joined(own.word).number(right.class()));
    emit(pair(4).joined(own.word).joined(left.word));
    emit(pair(5).joined(own.word).joined(right.word));
    emit(pair(6).joined(left.word).number(right.class()));
    if own.negation == Negation::Restricts {
        emit(pair(10).number(u64::from(restricts)));
        emit(pair(11).number(u64::from(restricts)).number(left.class()));
        emit(pair(12).number(u64::from(restricts)).number(right.class()));
    }
    let shapes = u64::from(left.shape) | u64::from(own.shape) << 8 | u64::from(right.shape) << 16;
    emit(pair(7).number(shapes));
    emit(pair(8).number(u64::from(own.cased)).number(u64::from(left.shape)).number(own.class()));
}
