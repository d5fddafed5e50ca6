//! THE features of names: training and prediction both call these functions.

use std::ops::Range;

use super::gazetteer::{Classes, Names};
use super::memory::{Known, Memory};
use super::shape::Shape;
use crate::document::{Document, Form, FormId};
use crate::linear::Feature;

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

    /// The profile of the form so numbered.
    pub fn new(id: FormId, form: &Form, memory: &Memory, names: &Names<'_>) -> Self {
        let shape = Shape::of(&form.text);
        let classes = names.form(id).classes;
        Self {
            word: Feature::template(kind::WORD).text(&form.lower),
            shape,
            habit: memory.habit(id),
            link: LINKS.contains(&&*form.text),
            classes: if shape.is_capital() { classes } else { Classes::from_bits(classes.bits() & NOUNS) },
        }
    }

    fn is_capital(&self) -> bool {
        self.shape.is_capital()
    }
}

/// Classes of words that are no names by themselves.
const NOUNS: u32 = u32::MAX << Classes::DEMONYM.bits().trailing_zeros()
    & !(Classes::GIVEN_MASCULINE.bits() | Classes::GIVEN_FEMININE.bits());

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
    pub(super) const CLASSES: u16 = 9;
    pub(super) const CLASS: u16 = 10;
    pub(super) const LISTED: u16 = 11;
    pub(super) const LISTED_CLASS: u16 = 12;
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
    if !profile.classes.is_empty() {
        emit(Feature::template(kind::CLASSES).number(u64::from(profile.classes.bits())), 1);
        for bit in bits(profile.classes) {
            emit(Feature::template(kind::CLASS).number(bit), 2);
        }
    }
    if let Some(votes) = memory.votes(id) {
        emit(Feature::template(kind::VOTE).number(votes.winner()), 1);
        emit(Feature::template(kind::VOTE_SHARE).number(votes.winner()).number(votes.share()), 1);
        emit(
            Feature::template(kind::VOTE_SHARE)
                .number(votes.winner())
                .number(votes.share())
                .number(1 + u64::from(profile.is_capital())),
            0,
        );
    }
}

/// The numbers of the bits set.
fn bits(classes: Classes) -> impl Iterator<Item = u64> {
    let bits = classes.bits();
    (0..u32::BITS).filter(move |&bit| bits >> bit & 1 == 1).map(u64::from)
}

/// A sentence with the profiles of its tokens and the runs of capitals in it.
#[derive(Debug, Default)]
pub struct Sentence {
    profiles: Vec<Profile>,
    /// For each token, the run of names it stands in.
    runs: Vec<Option<Run>>,
    /// For each token, where it stands in a name of the gazetteer.
    listed: Vec<Option<Listed>>,
    known: Vec<Option<Known>>,
}

/// A place in a name that the gazetteer knows.
#[derive(Debug, Clone, Copy)]
struct Listed {
    classes: Classes,
    first: bool,
    last: bool,
}

/// Capitalised words in a row, small linking words between them included.
#[derive(Debug, Clone, Copy)]
struct Run {
    start: usize,
    end: usize,
}

impl Sentence {
    /// Takes on the sentence that the document's tokens `range` are.
    pub fn read(
        &mut self,
        document: &Document<'_>,
        range: Range<usize>,
        profiles: &[Profile],
        names: &Names<'_>,
        memory: &Memory,
    ) {
        let tokens = document.tokens.get(range.clone()).unwrap_or(&[]);
        let profile = |form: FormId| profiles.get(form.0 as usize).copied().unwrap_or(Profile::OUTSIDE);
        self.profiles.clear();
        self.profiles.extend(tokens.iter().map(|token| profile(token.form)));
        memory.known(tokens.iter().map(|token| token.form), &mut self.known);
        self.find_runs();
        self.find_listed(document, range, names);
    }

    fn find_runs(&mut self) {
        self.runs.clear();
        self.runs.resize(self.profiles.len(), None);
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

    fn find_listed(&mut self, document: &Document<'_>, range: Range<usize>, names: &Names<'_>) {
        self.listed.clear();
        self.listed.resize(self.profiles.len(), None);
        let mut at = 0;
        while at < self.profiles.len() {
            let found = names.longest(document, range.start + at, range.end);
            let length = found.map_or(1, |(length, _)| length);
            let holds_capital = self.profiles.iter().skip(at).take(length).any(Profile::is_capital);
            if let Some((length, known)) = found.filter(|_| holds_capital) {
                for (place, listed) in self.listed.iter_mut().skip(at).take(length).enumerate() {
                    *listed = Some(Listed { classes: known.classes, first: place == 0, last: place + 1 == length });
                }
            }
            at += length;
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
        static SKIP: std::sync::OnceLock<Vec<u16>> = std::sync::OnceLock::new();
        let skip = SKIP.get_or_init(|| std::env::var("SKIP").unwrap_or_default().split(',').filter_map(|n| n.parse().ok()).collect());
        let at = |offset: isize| self.at(place.cast_signed() + offset);
        let pair = |number: u16| Feature::template(kind::PAIR + number);
        let [far_left, left, own, right, far_right] = [at(-2), at(-1), at(0), at(1), at(2)];
        if !skip.contains(&0) { emit(pair(0).joined(left.word).joined(own.word)); }
        if !skip.contains(&1) { emit(pair(1).joined(own.word).joined(right.word)); }
        if !skip.contains(&2) { emit(pair(2).joined(left.word).joined(right.word)); }
        if !skip.contains(&3) { emit(pair(3).joined(far_left.word).joined(left.word)); }
        if !skip.contains(&4) { emit(pair(4).joined(right.word).joined(far_right.word)); }
        let shapes = |number: u16, profiles: &[&Profile]| {
            profiles.iter().fold(pair(number), |feature, profile| feature.number(profile.shape.number()))
        };
        if !skip.contains(&5) { emit(shapes(5, &[left, own])); }
        if !skip.contains(&6) { emit(shapes(6, &[own, right])); }
        if !skip.contains(&7) { emit(shapes(7, &[left, own, right])); }
        if !skip.contains(&8) { emit(shapes(8, &[far_left, left, own, right, far_right])); }
        if !skip.contains(&9) { emit(shapes(9, &[own]).joined(left.word)); }
        if !skip.contains(&10) { emit(shapes(10, &[own]).joined(right.word)); }
        if place == 0 {
            if !skip.contains(&11) { emit(shapes(11, &[own]).number(u64::from(own.habit))); }
            if !skip.contains(&12) { emit(shapes(12, &[own, right]).number(u64::from(own.habit))); }
        }
        if let Some(run) = self.runs.get(place).copied().flatten() {
            self.run_features(run, place, emit);
        }
        if let Some(listed) = self.listed.get(place).copied().flatten() {
            let spot = u64::from(listed.first) * 2 + u64::from(listed.last);
            emit(Feature::template(kind::LISTED).number(u64::from(listed.classes.bits())).number(spot));
            for bit in bits(listed.classes) {
                emit(Feature::template(kind::LISTED_CLASS).number(bit).number(spot));
            }
        }
        if let Some(known) = self.known.get(place).copied().flatten() {
            emit(Feature::template(kind::KNOWN).number(known.number()));
        }
    }

    fn run_features(&self, run: Run, place: usize, emit: &mut dyn FnMut(Feature)) {
        let (start, end) = (run.start.cast_signed(), run.end.cast_signed());
        let spot = u64::from(place == run.start) * 2 + u64::from(place + 1 == run.end);
        static SKIP: std::sync::OnceLock<Vec<u16>> = std::sync::OnceLock::new();
        let skip = SKIP.get_or_init(|| std::env::var("SKIP").unwrap_or_default().split(',').filter_map(|n| n.parse().ok()).collect());
        let piece = |number: u16| Feature::template(kind::RUN + number);
        let (before, after) = (self.at(start - 1), self.at(end));
        if !skip.contains(&20) { emit(piece(0).joined(before.word).number(spot)); }
        if !skip.contains(&21) { emit(piece(1).joined(after.word).number(spot)); }
        if !skip.contains(&22) { emit(piece(2).joined(self.at(start).word).number(spot)); }
        if !skip.contains(&23) { emit(piece(3).joined(self.at(end - 1).word).number(spot)); }
        if !skip.contains(&24) { emit(piece(4).joined(self.at(start - 2).word).joined(before.word)); }
        if !skip.contains(&25) { emit(piece(5).number((run.end - run.start).min(6) as u64).number(spot)); }
        if !skip.contains(&26) { emit(piece(6).joined(before.word)); }
        if !skip.contains(&27) { emit(piece(7).joined(after.word)); }
        if !skip.contains(&28) { emit(piece(8).joined(self.at(start).word)); }
        if !skip.contains(&29) { emit(piece(9).joined(self.at(end - 1).word)); }
    }
}

/// The profiles of a document's forms, by [`FormId`].
pub fn profiles(document: &Document<'_>, memory: &Memory, names: &Names<'_>) -> Vec<Profile> {
    (0..).zip(&document.forms).map(|(id, form)| Profile::new(FormId(id), form, memory, names)).collect()
}
