//! [`Sentence`]: the features of names that need a token's neighbours.

use std::ops::Range;

use super::features::{Profile, bits, kind};
use super::gazetteer::{Classes, Names};
use super::memory::{Known, Memory};
use crate::document::{Document, FormId};
use crate::linear::Feature;
use crate::segment::Token;

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

/// A token farther than this from any capital is hardly ever in a name: names have one, and few hold more small words
/// in a row.
const NEAR: usize = 2;

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
        self.find_runs();
        self.find_listed(document, range, names);
        self.recall(tokens, memory);
    }

    /// Takes from the sentence only what [`Self::known_features`] needs.
    pub fn recall(&mut self, tokens: &[Token], memory: &Memory) {
        memory.known(tokens.iter().map(|token| token.form), &mut self.known);
    }

    /// Whether a capital stands within `NEAR` tokens of the one at `place`.
    pub fn is_near_a_capital(&self, place: usize) -> bool {
        self.profiles.iter().take(place + NEAR + 1).skip(place.saturating_sub(NEAR)).any(Profile::is_capital)
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
        // Behind the last capital none counts.
        let last = self.profiles.iter().rposition(Profile::is_capital).map_or(0, |last| last + 1);
        let mut at = 0;
        while at < last {
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
        self.listed_features(place, emit);
        self.known_features(place, emit);
    }

    fn listed_features(&self, place: usize, emit: &mut dyn FnMut(Feature)) {
        if let Some(listed) = self.listed.get(place).copied().flatten() {
            let spot = u64::from(listed.first) * 2 + u64::from(listed.last);
            emit(Feature::template(kind::LISTED).number(u64::from(listed.classes.bits())).number(spot));
            for bit in bits(listed.classes) {
                emit(Feature::template(kind::LISTED_CLASS).number(bit).number(spot));
            }
        }
    }

    /// Stands for what [`Self::known_features`] will say of a token; 0 for nothing.
    pub fn known_number(&self, place: usize) -> u64 {
        self.known.get(place).copied().flatten().map_or(0, |known| known.number() + 1)
    }

    /// Those that are known only after a first pass.
    pub fn known_features(&self, place: usize, emit: &mut dyn FnMut(Feature)) {
        if let Some(known) = self.known.get(place).copied().flatten() {
            emit(Feature::template(kind::KNOWN).number(known.number()));
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
