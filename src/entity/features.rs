//! THE features of names: training and prediction both call these functions.

use super::memory::Memory;
use super::shape::Shape;
use crate::document::{Document, Form, FormId};
use crate::linear::Feature;
use crate::segment::Token;

/// Farthest neighbour that counts, in tokens.
pub const REACH: u8 = 2;

/// What the features need of a form, computed once per distinct form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Profile {
    /// Hash of the form in lower case.
    word: Feature,
    /// Its letters, by case.
    shape: Shape,
    /// How its word is written elsewhere in the document.
    habit: u8,
    /// Whether it can link two parts of a name (de, la, -).
    link: bool,
}

impl Profile {
    /// What stands before the first and after the last token of a sentence.
    pub const OUTSIDE: Self =
        Self { word: Feature::template(kind::OUTSIDE), shape: Shape::NONE, habit: u8::MAX, link: false };

    /// The profile of the form so numbered.
    pub fn new(id: FormId, form: &Form, memory: &Memory) -> Self {
        Self {
            word: Feature::template(kind::WORD).text(&form.lower),
            shape: Shape::of(&form.text),
            habit: memory.habit(id),
            link: LINKS.contains(&&*form.text),
        }
    }

    fn is_capital(&self) -> bool {
        self.shape.is_capital()
    }
}

const LINKS: [&str; 12] = ["de", "du", "des", "d'", "la", "le", "les", "l'", "-", "of", "al", "'s"];

/// Kinds of features. A number once given stays with its kind: models depend on it.
mod kind {
    pub(super) const OUTSIDE: u16 = 0;
    pub(super) const WORD: u16 = 1;
    pub(super) const FORM: u16 = 2;
    pub(super) const SHAPE: u16 = 3;
    pub(super) const ENDING: u16 = 4;
    pub(super) const BEGINNING: u16 = 5;
    pub(super) const HABIT: u16 = 6;
    pub(super) const VOTE: u16 = 7;
    pub(super) const VOTE_SHARE: u16 = 8;
    pub(super) const PAIR: u16 = 20;
    pub(super) const RUN: u16 = 40;
    pub(super) const KNOWN: u16 = 60;
}

/// The features of a form alone, each with its reach (see [`crate::linear::WindowCache::fill`]).
pub fn form_features(id: FormId, form: &Form, profile: &Profile, memory: &Memory, emit: &mut dyn FnMut(Feature, u8)) {
    emit(profile.word, 2);
    emit(Feature::template(kind::SHAPE).number(profile.shape.number()), 2);
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
    if profile.is_capital() {
        emit(Feature::template(kind::FORM).text(&form.text), 1);
        emit(Feature::template(kind::HABIT).number(u64::from(profile.habit)), 1);
        let shape = profile.shape.number();
        emit(Feature::template(kind::HABIT).number(u64::from(profile.habit)).number(shape), 0);
    }
    if let Some(votes) = memory.votes(id) {
        emit(Feature::template(kind::VOTE).number(votes.winner()), 1);
        emit(Feature::template(kind::VOTE_SHARE).number(votes.winner()).number(votes.share()), 1);
        emit(Feature::template(kind::VOTE_SHARE).number(votes.winner()).number(votes.share()).number(1 + u64::from(profile.is_capital())), 0);
    }
}

/// A sentence with the profiles of its tokens and the runs of capitals in it.
#[derive(Debug, Default)]
pub struct Sentence {
    profiles: Vec<Profile>,
    /// For each token, the run of names it stands in.
    runs: Vec<Option<Run>>,
}

/// Capitalised words in a row, small linking words between them included.
#[derive(Debug, Clone, Copy)]
struct Run {
    start: usize,
    end: usize,
}

impl Sentence {
    /// Takes on a sentence.
    pub fn read(&mut self, tokens: &[Token], profiles: &[Profile]) {
        let profile = |token: &Token| profiles.get(token.form.0 as usize).copied().unwrap_or(Profile::OUTSIDE);
        self.profiles.clear();
        self.profiles.extend(tokens.iter().map(profile));
        self.runs.clear();
        self.runs.resize(tokens.len(), None);
        let mut at = 0;
        while at < self.profiles.len() {
            let end = self.run_end(at);
            if end > at {
                let run = Run { start: at, end };
                self.runs.iter_mut().take(end).skip(at).for_each(|place| *place = Some(run));
            }
            at = end.max(at + 1);
        }
    }

    fn run_end(&self, start: usize) -> usize {
        let is_capital = |at: usize| self.profiles.get(at).is_some_and(Profile::is_capital);
        let is_link = |at: usize| self.profiles.get(at).is_some_and(|profile| profile.link);
        let mut end = start;
        if !is_capital(start) {
            return start;
        }
        let mut at = start;
        loop {
            at += 1;
            if is_capital(at) {
                end = at;
            } else if !(is_link(at) && at <= end + 2) {
                return end + 1;
            }
        }
    }

    fn at(&self, place: isize) -> &Profile {
        usize::try_from(place).ok().and_then(|place| self.profiles.get(place)).unwrap_or(&Profile::OUTSIDE)
    }

    /// The features of the token at `place` that need its neighbours.
    pub fn features(&self, place: usize, emit: &mut dyn FnMut(Feature)) {
        let at = |offset: isize| self.at(place.cast_signed() + offset);
        let pair = |number: u16| Feature::template(kind::PAIR + number);
        let [far_left, left, own, right, far_right] = [at(-2), at(-1), at(0), at(1), at(2)];
        emit(pair(0).joined(left.word).joined(own.word));
        emit(pair(1).joined(own.word).joined(right.word));
        emit(pair(2).joined(left.word).joined(right.word));
        emit(pair(3).joined(far_left.word).joined(left.word));
        emit(pair(4).joined(right.word).joined(far_right.word));
        let shapes = |number: u16, profiles: &[&Profile]| {
            profiles.iter().fold(pair(number), |feature, profile| feature.number(profile.shape.number()))
        };
        emit(shapes(5, &[left, own]));
        emit(shapes(6, &[own, right]));
        emit(shapes(7, &[left, own, right]));
        emit(shapes(8, &[far_left, left, own, right, far_right]));
        emit(shapes(9, &[own]).joined(left.word));
        emit(shapes(10, &[own]).joined(right.word));
        if place == 0 {
            emit(shapes(11, &[own]).number(u64::from(own.habit)));
            emit(shapes(12, &[own, right]).number(u64::from(own.habit)));
        }
        if let Some(run) = self.runs.get(place).copied().flatten() {
            self.run_features(run, place, emit);
        }
    }

    fn run_features(&self, run: Run, place: usize, emit: &mut dyn FnMut(Feature)) {
        let (start, end) = (run.start.cast_signed(), run.end.cast_signed());
        let spot = u64::from(place == run.start) * 2 + u64::from(place + 1 == run.end);
        let piece = |number: u16| Feature::template(kind::RUN + number);
        let (before, after) = (self.at(start - 1), self.at(end));
        emit(piece(0).joined(before.word).number(spot));
        emit(piece(1).joined(after.word).number(spot));
        emit(piece(2).joined(self.at(start).word).number(spot));
        emit(piece(3).joined(self.at(end - 1).word).number(spot));
        emit(piece(4).joined(self.at(start - 2).word).joined(before.word));
        emit(piece(5).number((run.end - run.start).min(6) as u64).number(spot));
        emit(piece(6).joined(before.word));
        emit(piece(7).joined(after.word));
        emit(piece(8).joined(self.at(start).word));
        emit(piece(9).joined(self.at(end - 1).word));
    }
}

/// What names found elsewhere in the document say about the token.
pub fn memory_features(known: Option<super::memory::Known>, emit: &mut dyn FnMut(Feature)) {
    let Some(known) = known else { return };
    emit(Feature::template(kind::KNOWN).number(known.number()));
}

/// The profiles of a document's forms, by [`FormId`].
pub fn profiles(document: &Document<'_>, memory: &Memory) -> Vec<Profile> {
    (0..).zip(&document.forms).map(|(id, form)| Profile::new(FormId(id), form, memory)).collect()
}
