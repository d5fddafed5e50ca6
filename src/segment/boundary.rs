//! [`BoundaryModel`]: whether a sentence breaks where rules cannot tell.

use super::looks::Look;
use super::scan::{Gap, Scanner};
use super::sentences::{is_open, rule};
use super::walk::Walk;
use crate::error::LoadError;
use crate::form_cache::{FormCache, Known};
use crate::linear::{Feature, LinearModel};
use crate::model::{Model, crc32};
use crate::span::Span;
use crate::tag::Endings;

#[cfg(feature = "fr")]
const EMBEDDED: &[u8] = include_bytes!("../../models/fr/sentences.bin");

/// Name of the model's section.
pub const SECTION: &str = "sentences";
/// Name of the section with the CRC-32 of the tagger's lexicon that the model was trained with, four bytes.
pub const LEXICON_CRC: &str = "sentences.crc";
/// Name of the tagger's section that gives each form its class.
pub const LEXICON: &str = "tag.lexicon";
/// The model's labels, by index: the second is a break.
pub const LABELS: [&str; 2] = ["join", "break"];

/// A linear model over the gaps between tokens, which knows the classes of words from the tagger's lexicon.
#[derive(Debug, Clone)]
pub struct BoundaryModel<'m> {
    weights: LinearModel<'m>,
    lexicon: Endings<'m>,
    looks: FormCache<Look, bool>,
}

impl<'m> BoundaryModel<'m> {
    /// The model that is part of the program.
    ///
    /// # Errors
    /// When it does not pass its checks.
    #[cfg(feature = "fr")]
    pub fn embedded() -> Result<BoundaryModel<'static>, LoadError> {
        BoundaryModel::read(&Model::from_bytes(EMBEDDED)?, crate::tag::embedded()?)
    }

    /// A model as `cargo xtask train` writes it, with the tagger's file of the same training.
    ///
    /// # Errors
    /// When either does not pass its checks, or the two are not of one training.
    pub fn from_bytes(bytes: &'m [u8], tagger: &'m [u8]) -> Result<Self, LoadError> {
        Self::read(&Model::from_bytes(bytes)?, &Model::from_bytes(tagger)?)
    }

    /// The same of files already validated.
    pub(crate) fn read(model: &Model<'m>, tagger: &Model<'m>) -> Result<Self, LoadError> {
        let lexicon = tagger.section(LEXICON)?;
        if crc32(lexicon.clone().rest()) != model.section(LEXICON_CRC)?.u32()? {
            return Err(LoadError::Corrupt { section: LEXICON_CRC });
        }
        let weights = LinearModel::read_packed(model.section(SECTION)?)?;
        if weights.labels() != LABELS {
            return Err(LoadError::Corrupt { section: SECTION });
        }
        Ok(Self { weights, lexicon: Endings::read(lexicon)?, looks: FormCache::default() })
    }

    /// What looks are made with, and those that are kept.
    pub(super) fn looks(&self) -> (Option<&Endings<'m>>, &FormCache<Look, bool>) {
        (Some(&self.lexicon), &self.looks)
    }

    /// Whether a sentence starts at the token `index`. `gaps` are those seen before.
    pub(super) fn breaks(&self, walk: &Walk<'_>, index: usize, gaps: &mut Known<'_, Look, bool>) -> bool {
        let state = State::of(walk, index);
        let key = key(walk, index, &state, gaps);
        if let Some(&breaks) = gaps.sentence(&key) {
            return breaks;
        }
        let mut scores = [0; 2];
        features(walk, &state, &mut |feature| self.weights.add(feature, &mut scores));
        let breaks = scores[1] > scores[0];
        gaps.keep(&key, breaks);
        breaks
    }
}

/// All that the features of a gap depend on: the forms around it and the one that opens the sentence, each with whether the
/// text has it in lower case too, and the state.
fn key(walk: &Walk<'_>, index: usize, state: &State, gaps: &Known<'_, Look, bool>) -> [u32; WINDOW + 2] {
    let form = |at: Option<usize>| {
        let form = at.and_then(|at| Some((walk.form(at)?, walk.look(at).is_lowered())));
        form.map_or(u32::MAX, |(form, lowered)| gaps.number(form).wrapping_mul(2) | u32::from(lowered))
    };
    std::array::from_fn(|place| match place {
        0 => state.number(),
        1 => form(Some(walk.start)),
        place => form((index + place).checked_sub(2 + BEFORE)),
    })
}

/// Shows `visit` the features of every gap of `text` that the model would be asked about, and whether a sentence
/// ends there. `ends_sentence` is asked with the token before the gap; where it does not know, the gap is not shown
/// and the rules decide.
pub fn observe(
    text: &str,
    lexicon: &Endings<'_>,
    ends_sentence: impl Fn(Span) -> Option<bool>,
    mut visit: impl FnMut(&[Feature], bool),
) {
    let scanner = Scanner::scan(text);
    Look::with_all(&scanner.forms, Some(lexicon), &FormCache::default(), |looks, _| {
        let mut walk = Walk::new(&scanner.tokens, &scanner.gaps, looks);
        let mut found = Vec::new();
        while let Some(index) = walk.next() {
            let known = scanner.tokens.get(index - 1).and_then(|token| ends_sentence(token.span));
            if let Some(ends) = known
                && is_open(&walk, index)
            {
                found.clear();
                features(&walk, &State::of(&walk, index), &mut |feature| found.push(feature));
                visit(&found, ends);
            }
            if known.unwrap_or_else(|| rule(&walk, index)) {
                walk.break_here();
            }
        }
    });
}

/// How many tokens around a gap are looked at, and how many of them before it.
const WINDOW: usize = 7;
const BEFORE: usize = 3;

/// The features of the gap at hand.
fn features(walk: &Walk<'_>, state: &State, emit: &mut impl FnMut(Feature)) {
    let looks: [&Look; WINDOW] = std::array::from_fn(|place| walk.look_at(place.cast_signed() - BEFORE.cast_signed()));
    window(&looks, emit);
    pairs(&looks, emit);
    classes(&looks, emit);
    sentence(walk, state, &looks, emit);
}

/// Each token of the window by itself; the gap is before the fourth.
fn window(looks: &[&Look; WINDOW], emit: &mut impl FnMut(Feature)) {
    for (place, look) in (0u64..).zip(looks) {
        emit(Feature::template(1).number(place).number(u64::from(look.word)));
        emit(Feature::template(2).number(place).number(u64::from(look.class)));
        emit(Feature::template(3).number(place).number(u64::from(look.ending)));
    }
}

fn pairs(looks: &[&Look; WINDOW], emit: &mut impl FnMut(Feature)) {
    let [before3, before2, before, after, after2, after3, after4] = looks;
    let mut emit = |template: u16, [one, two, three]: [u32; 3]| {
        emit(Feature::template(template).number(u64::from(one)).number(u64::from(two)).number(u64::from(three)));
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

/// What the tagger's lexicon says of the window.
fn classes(looks: &[&Look; WINDOW], emit: &mut impl FnMut(Feature)) {
    for (place, look) in (0u64..).zip(looks) {
        emit(Feature::template(40).number(place).number(u64::from(look.known)).number(look.shape as u64));
        emit(Feature::template(41).number(place).number(u64::from(look.name)).number(look.shape as u64));
    }
    let [_, _, before, after, after2, ..] = looks;
    let pair =
        |template: u16, one: u16, two: u16| Feature::template(template).number(u64::from(one)).number(u64::from(two));
    emit(pair(42, before.known, after.known).number(after.shape as u64));
    emit(pair(43, after.known, after2.known).number(u64::from(before.appearance)).number(after.shape as u64));
    emit(pair(44, before.name, after.name));
    emit(pair(45, after.known, after.name).number(u64::from(before.appearance)));
}

/// What the sentence so far and what follows say, each as a small number.
struct State {
    /// How the sentence may end, below 4.
    stopped: u64,
    /// By powers of two, below 7.
    length: u64,
    /// Below 8.
    flags: u64,
    /// Whether the tokens touch.
    touching: u64,
    /// Below 4.
    nested: u64,
    /// Below 16.
    ahead: u64,
    /// Below 6.
    content: u64,
}

impl State {
    fn of(walk: &Walk<'_>, index: usize) -> Self {
        Self {
            stopped: walk.stopped as u64,
            length: u64::from(walk.length().min(64).ilog2()),
            flags: u64::from(walk.finite) * 4 + u64::from(walk.bare) * 2 + u64::from(rule(walk, index)),
            touching: u64::from(walk.gap(index) == Gap::None),
            nested: u64::from(walk.depth > 0) * 2 + u64::from(walk.quoted),
            ahead: walk.ahead(),
            content: u64::from(walk.lower.min(2)) * 2 + u64::from(walk.colon),
        }
    }

    /// All of it.
    fn number(&self) -> u32 {
        let Self { stopped, length, flags, touching, nested, ahead, content } = *self;
        let parts = [stopped, length, flags, touching, nested, ahead, content];
        parts.into_iter().fold(0, |whole, part| whole << 4 | u32::try_from(part).unwrap_or(0))
    }
}

fn sentence(walk: &Walk<'_>, state: &State, looks: &[&Look; WINDOW], emit: &mut impl FnMut(Feature)) {
    let [.., before, after, _, _, _] = looks;
    let start = walk.look(walk.start);
    let State { stopped, length, flags, touching, nested, ahead, content } = *state;
    let (before, after, start) = (u64::from(before.appearance), u64::from(after.class), u64::from(start.appearance));
    let state = |template: u16| Feature::template(template).number(stopped).number(after);
    emit(state(20).number(length));
    emit(state(21).number(flags));
    emit(state(22).number(touching).number(nested));
    emit(state(23).number(start));
    emit(state(24).number(before).number(length).number(flags));
    emit(state(25).number(before).number(nested));
    emit(state(26).number(ahead).number(flags));
    emit(state(28).number(before).number(start));
    emit(state(29).number(before).number(ahead));
    emit(state(30).number(before).number(content));
    emit(state(31).number(start).number(content));
    emit(state(32).number(u64::from(walk.look(walk.start).word)).number(before));
    emit(Feature::template(27).number(flags).number(length));
}

#[cfg(all(test, feature = "fr"))]
mod tests {
    use super::*;
    use crate::tag;

    #[test]
    fn the_embedded_model_is_of_the_embedded_lexicon() {
        assert!(BoundaryModel::embedded().is_ok(), "help: cargo xtask train --data DIR --only sentences");
    }

    #[test]
    fn every_cut_and_a_tagger_of_another_kind_are_refused() {
        for length in (0..EMBEDDED.len()).step_by(97) {
            assert!(BoundaryModel::from_bytes(&EMBEDDED[..length], tag::EMBEDDED).is_err(), "cut to {length}");
        }
        let swapped = BoundaryModel::from_bytes(tag::EMBEDDED, tag::EMBEDDED).unwrap_err();
        assert_eq!(swapped, LoadError::Truncated { section: LEXICON_CRC });
        let no_lexicon = BoundaryModel::from_bytes(EMBEDDED, EMBEDDED).unwrap_err();
        assert_eq!(no_lexicon, LoadError::Truncated { section: LEXICON });
    }
}
