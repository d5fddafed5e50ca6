//! [`Recognizer`]: the names a trained model finds.

use super::features::{self, Profile, REACH, Sentence, form_features, memory_features};
use super::label::{Label, Place};
use super::memory::{Known, Memory};
use super::mentions::Name;
use crate::document::{Document, FormId};
use crate::error::LoadError;
use crate::linear::{Decoder, LinearModel, WindowCache};
use crate::model::Model;

/// Two linear-chain models over [`Label`]s: the second sees, beside what the first sees, what the first found in
/// the whole document.
#[derive(Debug, Clone)]
pub struct Recognizer<'m> {
    first: LinearModel<'m>,
    second: LinearModel<'m>,
}

impl<'m> Recognizer<'m> {
    /// Reads a model file.
    ///
    /// # Errors
    /// Any [`LoadError`] but [`LoadError::Lexicon`].
    pub fn from_bytes(bytes: &'m [u8]) -> Result<Self, LoadError> {
        let model = Model::from_bytes(bytes)?;
        Ok(Self { first: read(&model, "entity.first")?, second: read(&model, "entity.second")? })
    }

    /// The names in a document, in text order, never overlapping.
    pub fn names(&self, document: &Document<'_>) -> Vec<Name> {
        let mut memory = Memory::new(document);
        let found = pass(&self.first, document, &memory);
        memory.learn(document, &found);
        pass(&self.second, document, &memory)
    }
}

fn read<'m>(model: &Model<'m>, section: &'static str) -> Result<LinearModel<'m>, LoadError> {
    let reader = model.section(section)?;
    let weights = LinearModel::read(reader.clone())?;
    if weights.labels() == Label::NAMES { Ok(weights) } else { Err(reader.corrupt()) }
}

/// The names that one model finds, given what is known of the document.
pub fn pass(model: &LinearModel<'_>, document: &Document<'_>, memory: &Memory) -> Vec<Name> {
    let mut run = Run::new(model, document, memory);
    let mut names = Vec::new();
    for sentence in &document.sentences {
        run.label(document, sentence.tokens.start as usize..sentence.tokens.end as usize);
        collect(sentence.tokens.start, &run.labels, &mut names);
    }
    names
}

/// What is computed once per pass, and room to work in.
struct Run<'r, 'm> {
    model: &'r LinearModel<'m>,
    memory: &'r Memory,
    profiles: Vec<Profile>,
    cache: WindowCache,
    sentence: Sentence,
    known: Vec<Option<Known>>,
    decoder: Decoder,
    labels: Vec<u8>,
}

impl<'r, 'm> Run<'r, 'm> {
    fn new(model: &'r LinearModel<'m>, document: &Document<'_>, memory: &'r Memory) -> Self {
        let profiles = features::profiles(document, memory);
        let mut cache = WindowCache::new(model, document.forms.len(), REACH);
        for ((id, form), profile) in (0..).map(FormId).zip(&document.forms).zip(&profiles) {
            cache.fill(model, id, |emit| form_features(id, form, profile, memory, emit));
        }
        let (sentence, known) = (Sentence::default(), Vec::new());
        Self { model, memory, profiles, cache, sentence, known, decoder: Decoder::default(), labels: Vec::new() }
    }

    fn label(&mut self, document: &Document<'_>, range: std::ops::Range<usize>) {
        let tokens = document.tokens.get(range).unwrap_or(&[]);
        self.sentence.read(tokens, &self.profiles);
        self.memory.known(tokens.iter().map(|token| token.form), &mut self.known);
        for place in 0..tokens.len() {
            let mut scores = [0i16; Label::COUNT];
            for offset in -2i8..=2 {
                let neighbour = place.checked_add_signed(isize::from(offset)).and_then(|place| tokens.get(place));
                if let Some(token) = neighbour {
                    self.cache.add(token.form, offset, &mut scores);
                }
            }
            self.sentence.features(place, &mut |feature| self.model.add(feature, &mut scores));
            let known = self.known.get(place).copied().flatten();
            memory_features(known, &mut |feature| self.model.add(feature, &mut scores));
            self.decoder.push(self.model.transitions(), &scores, u64::MAX);
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
