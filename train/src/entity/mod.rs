//! Trains the entity recogniser: `models/fr/entity.bin`.

mod articles;
mod corpus;
mod evaluate;
mod examples;
mod show;

use std::path::Path;

use partipris::entity::gazetteer::{Gazetteer, Names};
use partipris::entity::label::Label;
use partipris::entity::memory::Memory;
use partipris::entity::mentions::detect;
use partipris::entity::model::{Recognizer, SECTION, first_pass};
use partipris::entity::{Actors, resolve};
use partipris::linear::LinearModel;
use partipris::segment::Segmenter;
use partipris::tag::Tagger;
use partipris::{Document, Reader};

use crate::gold::EntityKind;
use crate::linear::{Dataset, Pruning, Weights, crf, pack, quantize};
use crate::model_file::ModelFile;
use crate::score::actors::span;
use crate::span::Span;
pub(crate) use articles::evaluate_articles;
use corpus::Annotated;
pub(crate) use evaluate::evaluate;
use examples::Example;
pub(crate) use show::show_file;

/// Choices made on the development texts; docs/decisions/0030-entities.md tells how.
struct Settings {
    bits: u32,
    crf: crf::Options,
    smoothing: crf::Smoothing,
    /// Features that the final model keeps: those that weigh most in a first training.
    features: usize,
    /// The penalty when it is trained again with these alone.
    refit_l1: f32,
    /// Parts of the training texts that are in turn labelled by a model of the others.
    folds: usize,
    /// Passes over the data for those models.
    fold_epochs: usize,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            bits: 20,
            crf: crf::Options { epochs: 9, rate: 0.1, l1: 1.0, l2: 0.02, seed: 1 },
            smoothing: crf::Smoothing { dropout: 0.1, averaged: 4 },
            features: 54_000,
            refit_l1: 0.2,
            folds: 4,
            fold_epochs: 4,
        }
    }
}

/// What prepares a text for the recogniser.
pub(crate) struct Tools {
    segmenter: Segmenter,
    tagger: &'static Tagger<'static>,
    pub(crate) gazetteer: Gazetteer,
}

impl Tools {
    /// Those of this build.
    ///
    /// # Errors
    /// A message for people.
    pub(crate) fn new() -> Result<Self, String> {
        let message = |error: partipris::LoadError| error.to_string();
        Ok(Self {
            segmenter: Segmenter::new().map_err(message)?,
            tagger: Tagger::embedded().map_err(message)?,
            gazetteer: Gazetteer::embedded().map_err(message)?,
        })
    }

    /// A text segmented and tagged, as the recogniser gets it.
    pub(crate) fn prepare<'t>(&self, text: &'t str) -> Document<'t> {
        let mut document = self.segmenter.segment(text);
        self.tagger.tag(&mut document);
        document
    }

    /// What the whole analysis names in `text`, types settled across the text.
    pub(crate) fn named(&self, text: &str, recognizer: &Recognizer<'_>) -> Vec<(Span, EntityKind)> {
        spans(&self.actors(text, recognizer))
    }

    /// The actors of the whole analysis.
    fn actors(&self, text: &str, recognizer: &Recognizer<'_>) -> Actors {
        let document = self.prepare(text);
        let listed = Names::new(&self.gazetteer, &document);
        let names = detect(&document, &listed, recognizer);
        resolve(&document, &listed, &names)
    }
}

/// Where mentions stand, and their types by the gold's names.
fn spans(actors: &Actors) -> Vec<(Span, EntityKind)> {
    let spans = actors.mentions.iter();
    spans.filter_map(|mention| Some((span(mention), mention.kind.name().parse().ok()?))).collect()
}

/// Sequoia's sentences that make one text: neighbours are mostly of one article, and few articles are longer.
const SENTENCES: usize = 8;

/// The project's own sentences, from the workspace's root.
const OWN: &str = "train/texts/fr/names.txt";

/// Trains and writes `entity.bin` into `models`.
///
/// # Errors
/// A message for people.
pub(crate) fn train(root: &Path, models: &Path, held_out: bool) -> Result<(), String> {
    let mut texts = corpus::own(Path::new(OWN))?;
    let parts: &[&str] = if held_out { &["train"] } else { &["train", "dev"] };
    for part in parts {
        texts.extend(corpus::winer(root, part)?);
        texts.extend(corpus::sequoia(root, part, SENTENCES, false)?);
    }
    let bytes = learn(&texts, &Tools::new()?, &Settings::default())?;
    eprintln!("entity.bin: {} bytes", bytes.len());
    std::fs::create_dir_all(models).map_err(|error| error.to_string())?;
    std::fs::write(models.join("entity.bin"), bytes).map_err(|error| error.to_string())
}

fn learn(texts: &[Annotated], tools: &Tools, settings: &Settings) -> Result<Vec<u8>, String> {
    let examples: Vec<Example<'_>> = texts.iter().map(|text| Example::new(text, tools)).collect();
    let memories: Vec<Memory> = examples.iter().map(|example| Memory::new(&example.document)).collect();
    let informed = inform(&examples, &memories, settings)?;
    // Each text twice, as both passes see it: one model serves both.
    let mut data = dataset(examples.iter().zip(&memories).chain(examples.iter().zip(&informed)), settings);
    drop((memories, informed));
    let weights = fit(&data, &settings.crf, settings.smoothing);
    data.keep(&best(&weights, settings.features));
    let weights = fit(&data, &crf::Options { l1: settings.refit_l1, ..settings.crf }, settings.smoothing);
    Ok(ModelFile::default().with(SECTION, pack(&quantize(&weights, &PRUNING))?).to_bytes())
}

/// Steps this coarse leave out weights that say little and mostly of the training texts alone.
const PRUNING: Pruning = Pruning { rows: usize::MAX, largest: 16.0, step: 0.2 };

/// That of the models of parts.
const PART_PRUNING: Pruning = Pruning { step: 0.15, ..PRUNING };

/// What each text's memory holds after a first pass by a model that has not seen the text.
fn inform(examples: &[Example<'_>], memories: &[Memory], settings: &Settings) -> Result<Vec<Memory>, String> {
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "few folds"
    )]
    let fold = |example: &Example<'_>| (example.position * settings.folds as f64) as usize;
    let models: Vec<Vec<u8>> = in_pairs(settings.folds, |part| {
        let seen = examples.iter().zip(memories).filter(|(example, _)| fold(example) != part);
        let mut data = dataset(seen, settings);
        data.cut(2);
        let options = crf::Options { epochs: settings.fold_epochs, ..settings.crf };
        quantize(&fit(&data, &options, settings.smoothing), &PART_PRUNING)
    });
    let mut informed: Vec<Memory> = examples.iter().map(|example| Memory::new(&example.document)).collect();
    for (part, bytes) in models.iter().enumerate() {
        let model = LinearModel::read(Reader::new(bytes, "fold")).map_err(|error| error.to_string())?;
        for (index, example) in examples.iter().enumerate().filter(|(_, example)| fold(example) == part) {
            let names = first_pass(&model, &example.document, &example.listed);
            informed[index].learn(&example.document, &names);
        }
    }
    Ok(informed)
}

/// `work` for each number below `count`, two at a time, in order.
fn in_pairs<T: Send>(count: usize, work: impl Fn(usize) -> T + Sync) -> Vec<T> {
    let mut results = Vec::new();
    for first in (0..count).step_by(2) {
        std::thread::scope(|scope| {
            let other = (first + 1 < count).then(|| scope.spawn(|| work(first + 1)));
            results.push(work(first));
            results.extend(other.and_then(|other| other.join().ok()));
        });
    }
    results
}

fn dataset<'e, 't: 'e>(examples: impl Iterator<Item = (&'e Example<'t>, &'e Memory)>, settings: &Settings) -> Dataset {
    let labels = Label::NAMES.iter().map(|&name| name.to_owned()).collect();
    let mut data = Dataset::new(settings.bits, labels);
    examples.for_each(|(example, memory)| example.add_to(&mut data, memory));
    data
}

fn fit(data: &Dataset, options: &crf::Options, smoothing: crf::Smoothing) -> Weights {
    let start = std::time::Instant::now();
    let mut share = 0.0;
    let mut weights = crf::train_smoothly(data, options, smoothing, &mut |_, right| share = right);
    forbid(&mut weights);
    let (tokens, features) = (data.len(), data.buckets.len());
    eprintln!("{tokens} tokens, {features} features, {:.2} % right, {:?}", 100.0 * share, start.elapsed());
    weights
}

/// The features that weigh most, by the sum of their weights times the square root of how often they occur.
fn best(weights: &Weights, count: usize) -> Vec<bool> {
    let rows = weights.rows.chunks_exact(weights.labels.len()).zip(&weights.counts);
    let worth: Vec<f64> = rows
        .map(|(row, &count)| f64::from(row.iter().map(|weight| weight.abs()).sum::<f32>()) * f64::from(count).sqrt())
        .collect();
    let mut sorted = worth.clone();
    sorted.sort_by(|a, b| b.total_cmp(a));
    let least = sorted.get(count).copied().unwrap_or(0.0);
    worth.iter().map(|&worth| worth > least).collect()
}

fn forbid(weights: &mut Weights) {
    let label = |index: usize| u8::try_from(index).ok().and_then(Label::new);
    for before in 0..=Label::COUNT {
        for after in 0..=Label::COUNT {
            if !Label::allows(label(before), label(after)) {
                weights.forbid(before, after);
            }
        }
    }
}
