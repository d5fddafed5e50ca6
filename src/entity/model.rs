//! [`Recognizer`]: the names a trained model finds.

use super::features::{self, Profile, REACH, form_features};
use super::gazetteer::Names;
use super::label::{Label, Place};
use super::memory::Memory;
use super::mentions::Name;
use super::sentence::Sentence;
use crate::document::{Document, FormId};
use crate::error::LoadError;
use crate::linear::{Decoder, LANES, LinearModel, WindowCache};
use crate::model::Model;

#[cfg(feature = "fr")]
const EMBEDDED: &[u8] = include_bytes!("../../models/fr/entity.bin");

/// A linear-chain model over [`Label`]s, applied twice: the second time it also sees what it found the first time in
/// the whole document.
#[derive(Debug, Clone)]
pub struct Recognizer<'m> {
    model: LinearModel<'m>,
}

/// Name of the model's section.
pub const SECTION: &str = "entity.names";

impl<'m> Recognizer<'m> {
    /// Reads a model file.
    ///
    /// # Errors
    /// Any [`LoadError`] but [`LoadError::Lexicon`].
    pub fn from_bytes(bytes: &'m [u8]) -> Result<Self, LoadError> {
        let reader = Model::from_bytes(bytes)?.section(SECTION)?;
        let model = LinearModel::read(reader.clone())?;
        if model.labels() == Label::NAMES { Ok(Self { model }) } else { Err(reader.corrupt()) }
    }

    /// The model of this build's language.
    ///
    /// # Errors
    /// When the embedded model does not hold together.
    #[cfg(feature = "fr")]
    pub fn embedded() -> Result<Recognizer<'static>, LoadError> {
        Recognizer::from_bytes(EMBEDDED)
    }

    /// The names in a document, in text order, never overlapping.
    pub fn names(&self, document: &Document<'_>, listed: &Names<'_>) -> Vec<Name> {
        let mut memory = Memory::new(document);
        let first = pass(&self.model, document, listed, &memory);
        memory.learn(document, &first);
        let mut run = Run::new(&self.model, document, listed, &memory);
        let mut names = Vec::new();
        let mut first = first.as_slice();
        for sentence in &document.sentences {
            let (before, after) = first.split_at(first.partition_point(|name| name.tokens.0 < sentence.tokens.end));
            first = after;
            let tokens = document.tokens_of(sentence);
            if tokens.iter().any(|token| memory.votes(token.form).is_some()) {
                run.label(document, sentence.tokens.start as usize..sentence.tokens.end as usize);
                collect(sentence.tokens.start, &run.labels, &mut names);
            } else {
                names.extend(before); // Nothing the first pass did not see.
            }
        }
        names
    }
}

/// The names that one model finds, given what is known of the document.
pub fn pass(model: &LinearModel<'_>, document: &Document<'_>, listed: &Names<'_>, memory: &Memory) -> Vec<Name> {
    let mut run = Run::new(model, document, listed, memory);
    let mut names = Vec::new();
    for sentence in &document.sentences {
        run.label(document, sentence.tokens.start as usize..sentence.tokens.end as usize);
        collect(sentence.tokens.start, &run.labels, &mut names);
    }
    names
}

/// Scores per token: one for each label, rounded up.
const WIDTH: usize = Label::COUNT.next_multiple_of(LANES);

/// Where the forms alone put « outside » ahead of all other labels by this much (in log-odds), the features of the
/// context are not looked at: they would change next to nothing and cost most of the time.
const SURE: f32 = 8.0;

/// How far « outside » is ahead of the best other label.
fn lead(scores: &[i16; WIDTH]) -> i16 {
    let [outside, others @ ..] = scores;
    let others = others.get(..Label::COUNT - 1).unwrap_or(others);
    outside.saturating_sub(others.iter().fold(i16::MIN, |best, &score| best.max(score)))
}

/// The labels that are not further than `reach` behind the best, and « outside », which may stand anywhere but inside.
fn plausible(scores: &[i16; WIDTH], reach: i16) -> u64 {
    let scores = scores.get(..Label::COUNT).unwrap_or(scores);
    let least = scores.iter().fold(i16::MIN, |best, &score| best.max(score)).saturating_sub(reach);
    scores.iter().enumerate().fold(1, |set, (label, &score)| set | u64::from(score >= least) << label)
}

/// What is computed once per pass, and room to work in.
struct Run<'r, 'm> {
    model: &'r LinearModel<'m>,
    memory: &'r Memory,
    listed: &'r Names<'r>,
    profiles: Vec<Profile>,
    cache: WindowCache<WIDTH>,
    sentence: Sentence,
    /// [`SURE`] in units of the model's scores.
    sure: i16,
    decoder: Decoder,
    labels: Vec<u8>,
}

impl<'r, 'm> Run<'r, 'm> {
    fn new(model: &'r LinearModel<'m>, document: &Document<'_>, listed: &'r Names<'r>, memory: &'r Memory) -> Self {
        let profiles = features::profiles(document, memory, listed);
        let mut cache = WindowCache::new(document.forms.len(), REACH);
        for ((id, form), profile) in (0..).map(FormId).zip(&document.forms).zip(&profiles) {
            cache.fill(model, id, |emit| form_features(id, form, profile, memory, emit));
        }
        let (sentence, decoder, labels) = (Sentence::default(), Decoder::default(), Vec::new());
        #[allow(clippy::cast_possible_truncation, reason = "saturates, as it should")]
        let sure = (SURE / model.unit()) as i16;
        Self { model, memory, listed, profiles, cache, sentence, sure, decoder, labels }
    }

    /// Labels a sentence into `self.labels`.
    fn label(&mut self, document: &Document<'_>, range: std::ops::Range<usize>) {
        self.sentence.read(document, range.clone(), &self.profiles, self.listed, self.memory);
        let tokens = document.tokens.get(range).unwrap_or(&[]);
        for place in 0..tokens.len() {
            let mut scores = [0i16; WIDTH];
            for offset in -2i8..=2 {
                let neighbour = place.checked_add_signed(isize::from(offset)).and_then(|place| tokens.get(place));
                if let Some(token) = neighbour {
                    self.cache.add(token.form, offset, &mut scores);
                }
            }
            let doubtful = lead(&scores) < self.sure;
            if doubtful {
                self.sentence.features(place, &mut |feature| self.model.add(feature, &mut scores));
            }
            let allowed = if doubtful { plausible(&scores, self.sure) } else { 1 };
            self.decoder.push(self.model.transitions(), &scores, allowed);
        }
        self.decoder.finish(self.model.transitions(), &mut self.labels);
    }
}

/// Turns the labels of a sentence that starts at token `start` into names.
fn collect(start: u32, labels: &[u8], names: &mut Vec<Name>) {
    let mut begun = start;
    for (token, &label) in (start..).zip(labels) {
        let Some((kind, place)) = Label::new(label).and_then(|label| Some((label.kind()?, label.place()?))) else {
            continue;
        };
        if matches!(place, Place::Begin | Place::Unit) {
            begun = token;
        }
        if matches!(place, Place::Last | Place::Unit) {
            names.push(Name { tokens: (begun, token + 1), kind });
        }
    }
}
