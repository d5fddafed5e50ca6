//! [`BoundaryModel`]: whether a sentence breaks where rules cannot tell.

use super::looks::Look;
use super::scan::{Gap, Scanner};
use super::sentences::{is_open, rule};
use super::walk::Walk;
use crate::error::LoadError;
use crate::linear::{Feature, LinearModel};
use crate::model::Model;
use crate::span::Span;

const EMBEDDED: &[u8] = include_bytes!("../../models/fr/sentences.bin");

/// Name of the model's section, and its labels: the second is a break.
pub const SECTION: &str = "sentences";
/// The model's labels, by index.
pub const LABELS: [&str; 2] = ["join", "break"];

/// A linear model over the gaps between tokens.
#[derive(Debug, Clone)]
pub struct BoundaryModel {
    model: LinearModel<'static>,
}

impl BoundaryModel {
    /// The model that is part of the program.
    ///
    /// # Errors
    /// When it does not pass its checks.
    pub fn embedded() -> Result<Self, LoadError> {
        Self::from_bytes(EMBEDDED)
    }

    /// A model as `cargo xtask train` writes it.
    ///
    /// # Errors
    /// When it does not pass its checks.
    pub fn from_bytes(bytes: &'static [u8]) -> Result<Self, LoadError> {
        let model = LinearModel::read(Model::from_bytes(bytes)?.section(SECTION)?)?;
        if model.labels() == LABELS { Ok(Self { model }) } else { Err(LoadError::Corrupt { section: SECTION }) }
    }

    pub(super) fn breaks(&self, walk: &Walk<'_>, index: usize) -> bool {
        let mut scores = [0; 2];
        features(walk, index, &mut |feature| self.model.add(feature, &mut scores));
        scores[1] > scores[0]
    }
}

/// Shows `visit` the features of every gap of `text` that the model would be asked about, and whether a sentence
/// ends there. `ends_sentence` is asked with the token before the gap; where it does not know, the gap is not shown
/// and the rules decide.
pub fn observe(text: &str, ends_sentence: impl Fn(Span) -> Option<bool>, mut visit: impl FnMut(&[Feature], bool)) {
    let scanner = Scanner::scan(text);
    let mut walk = Walk::new(&scanner.tokens, &scanner.gaps, &scanner.forms);
    let mut found = Vec::new();
    while let Some(index) = walk.next() {
        let known = scanner.tokens.get(index - 1).and_then(|token| ends_sentence(token.span));
        if let Some(ends) = known
            && is_open(&walk, index)
        {
            found.clear();
            features(&walk, index, &mut |feature| found.push(feature));
            visit(&found, ends);
        }
        if known.unwrap_or_else(|| rule(&walk, index)) {
            walk.break_here();
        }
    }
}

/// The features of the gap before the token `index`.
fn features(walk: &Walk<'_>, index: usize, emit: &mut impl FnMut(Feature)) {
    let looks: [&Look; 7] = std::array::from_fn(|place| walk.look_at(place.cast_signed() - 3));
    window(&looks, emit);
    pairs(&looks, emit);
    sentence(walk, index, &looks, emit);
}

/// Each token of the window by itself; the gap is before the fourth.
fn window(looks: &[&Look; 7], emit: &mut impl FnMut(Feature)) {
    for (place, look) in (0u64..).zip(looks) {
        emit(Feature::template(1).number(place).number(u64::from(look.word)));
        emit(Feature::template(2).number(place).number(u64::from(look.class)));
        emit(Feature::template(3).number(place).number(u64::from(look.ending)));
    }
}

fn pairs(looks: &[&Look; 7], emit: &mut impl FnMut(Feature)) {
    let [before3, before2, before, after, after2, after3, after4] = looks;
    let mut emit = |template: u16, parts: [u32; 3]| {
        let [one, two, three] = parts.map(u64::from);
        emit(Feature::template(template).number(one).number(two).number(three));
    };
    emit(4, [before.word, after.class, 0]);
    emit(5, [before.appearance, after.word, 0]);
    emit(6, [before.appearance, after.class, 0]);
    emit(7, [before2.appearance, before.appearance, after.class]);
    emit(8, [before.appearance, after.class, after2.appearance]);
    emit(9, [after.class, after2.class, after3.appearance]);
    emit(10, [after.word, after2.word, 0]);
    emit(11, [before2.word, before.word, 0]);
    emit(12, [after.class, after2.word, 0]);
    emit(13, [before.ending, after.class, 0]);
    emit(15, [before3.appearance, before2.appearance, before.appearance]);
    emit(16, [after2.appearance, after3.appearance, after4.appearance]);
    emit(17, [before.word, before2.appearance, after.class]);
    emit(18, [after.word, after2.appearance, after3.appearance]);
    emit(14, [before.ending, after.ending, after2.appearance]);
}

/// What the sentence so far and what follows say.
fn sentence(walk: &Walk<'_>, index: usize, looks: &[&Look; 7], emit: &mut impl FnMut(Feature)) {
    let [.., before, after, _, _, _] = looks;
    let start = walk.look(walk.start);
    let length = u64::from(walk.length().min(64).ilog2());
    let flags = u64::from(walk.finite) * 4 + u64::from(walk.bare) * 2 + u64::from(rule(walk, index));
    let touching = u64::from(walk.gap(index) == Gap::None);
    let nested = u64::from(walk.depth > 0) * 2 + u64::from(walk.quoted);
    let (before, after, start) = (u64::from(before.appearance), u64::from(after.class), u64::from(start.appearance));
    let state = |template: u16| Feature::template(template).number(walk.stopped as u64).number(after);
    emit(state(20).number(length));
    emit(state(21).number(flags));
    emit(state(22).number(touching).number(nested));
    emit(state(23).number(start));
    emit(state(24).number(before).number(length).number(flags));
    emit(state(25).number(before).number(nested));
    emit(state(26).number(walk.ahead()).number(flags));
    emit(state(28).number(before).number(start));
    emit(state(29).number(before).number(walk.ahead()));
    emit(Feature::template(27).number(flags).number(length));
}
