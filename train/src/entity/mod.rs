//! Trains the entity recogniser: `models/fr/entity.bin`.

mod corpus;
mod evaluate;
mod examples;

use std::path::Path;

use partipris::entity::gazetteer::Gazetteer;
use partipris::entity::label::Label;
use partipris::entity::memory::Memory;
use partipris::entity::model::pass;
use partipris::linear::LinearModel;
use partipris::segment::Segmenter;
use partipris::{Document, Reader};

use crate::linear::{Dataset, Pruning, Weights, crf, quantize};
use crate::model_file::ModelFile;
use corpus::Annotated;
pub(crate) use evaluate::evaluate;
use examples::Example;

/// Choices made on the development texts; docs/decisions tells how.
struct Settings {
    bits: u32,
    least_count: u32,
    crf: crf::Options,
    pruning: Pruning,
    /// Parts of the training texts that are in turn labelled by a model of the others.
    folds: usize,
}

fn number(name: &str, default: f32) -> f32 {
    std::env::var(name).ok().and_then(|value| value.parse().ok()).unwrap_or(default)
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            bits: number("BITS", 20.0) as u32,
            least_count: number("LEAST", 1.0) as u32,
            crf: crf::Options {
                epochs: number("EPOCHS", 10.0) as usize,
                rate: number("RATE", 0.1),
                l1: number("L1", 0.1),
                l2: number("L2", 0.02),
                seed: 1,
            },
            pruning: Pruning { rows: number("ROWS", 1e9) as usize, largest: number("LARGEST", 6.0) },
            folds: number("FOLDS", 4.0) as usize,
        }
    }
}

/// What prepares a text for the recogniser.
pub(crate) struct Tools {
    segmenter: Segmenter,
    pub(crate) gazetteer: Gazetteer,
}

impl Tools {
    /// Those of this build.
    ///
    /// # Errors
    /// A message for people.
    pub(crate) fn new() -> Result<Self, String> {
        let message = |error: partipris::LoadError| error.to_string();
        Ok(Self { segmenter: Segmenter::new().map_err(message)?, gazetteer: Gazetteer::embedded().map_err(message)? })
    }

    /// A text segmented and tagged, as the recogniser gets it.
    pub(crate) fn prepare<'t>(&self, text: &'t str) -> Document<'t> {
        self.segmenter.segment(text)
    }
}

/// The project's own sentences, from the workspace's root.
const OWN: &str = "train/texts/fr/names.txt";

/// Trains and writes `entity.bin` into `models`.
///
/// # Errors
/// A message for people.
pub(crate) fn train(root: &Path, models: &Path, held_out: bool) -> Result<(), String> {
    let settings = Settings::default();
    let mut texts = corpus::winer(root, "train")?;
    texts.extend(corpus::sequoia(root, "train", number("SEQLEN", 8.0) as usize, false)?);
    let own = corpus::own(Path::new(OWN))?;
    for _ in 0..number("OWN", 1.0) as usize {
        texts.extend(own.iter().cloned());
    }
    if !held_out {
        texts.extend(corpus::winer(root, "dev")?);
        texts.extend(corpus::sequoia(root, "dev", 8, false)?);
    }
    let bytes = learn(&texts, &Tools::new()?, &settings)?;
    eprintln!("entity.bin: {} bytes", bytes.len());
    std::fs::create_dir_all(models).map_err(|error| error.to_string())?;
    std::fs::write(models.join("entity.bin"), bytes).map_err(|error| error.to_string())
}

fn learn(texts: &[Annotated], tools: &Tools, settings: &Settings) -> Result<Vec<u8>, String> {
    let examples: Vec<Example<'_>> = texts.iter().map(|text| Example::new(text, tools)).collect();
    let memories: Vec<Memory> = examples.iter().map(|example| Memory::new(&example.document)).collect();
    let first = fit(examples.iter().zip(&memories), settings);
    let informed = inform(&examples, &memories, settings)?;
    let both = examples.iter().zip(&memories).chain(examples.iter().zip(&informed));
    let joint = number("JOINT", 0.0) > 0.0;
    let second = if joint { fit(both, settings) } else { fit(examples.iter().zip(&informed), settings) };
    let first = if joint { second.clone() } else { first };
    std::fs::write("/tmp/second.bin", &second).ok();
    let file = ModelFile::default().with("entity.first", first).with("entity.second", second);
    Ok(file.to_bytes())
}

/// What each text's memory holds after a first pass by a model that has not seen the text.
fn inform(examples: &[Example<'_>], memories: &[Memory], settings: &Settings) -> Result<Vec<Memory>, String> {
    let fold = |index: usize| index * settings.folds / examples.len();
    let mut informed: Vec<Memory> = examples.iter().map(|example| Memory::new(&example.document)).collect();
    let models: Vec<Vec<u8>> = std::thread::scope(|scope| {
        let starts: Vec<_> = (0..settings.folds)
            .map(|part| {
                let seen = examples.iter().zip(memories).enumerate();
                let seen = seen.filter(move |(index, _)| fold(*index) != part).map(|(_, pair)| pair);
                move || fit(seen, settings)
            })
            .collect();
        let mut models = Vec::new();
        let mut starts = starts.into_iter();
        while let Some(one) = starts.next() {
            let other = starts.next().map(|other| scope.spawn(other));
            models.push(one());
            models.extend(other.and_then(|other| other.join().ok()));
        }
        models
    });
    for (part, bytes) in models.iter().enumerate() {
        let model = LinearModel::read(Reader::new(bytes, "fold")).map_err(|error| error.to_string())?;
        for (index, example) in examples.iter().enumerate().filter(|(index, _)| fold(*index) == part) {
            let names = pass(&model, &example.document, &example.listed, &memories[index]);
            informed[index].learn(&example.document, &names);
        }
    }
    Ok(informed)
}

fn fit<'e, 't: 'e>(examples: impl Iterator<Item = (&'e Example<'t>, &'e Memory)>, settings: &Settings) -> Vec<u8> {
    let labels = Label::NAMES.iter().map(|&name| name.to_owned()).collect();
    let mut data = Dataset::new(settings.bits, labels);
    examples.for_each(|(example, memory)| example.add_to(&mut data, memory));
    data.cut(settings.least_count);
    let (tokens, features) = (data.len(), data.buckets.len());
    let start = std::time::Instant::now();
    let mut share = 0.0;
    let mut weights = crf::train(&data, &settings.crf, &mut |_, right| share = right);
    if number("KEEP", 0.0) > 0.0 {
        data.keep(&best(&weights, number("KEEP", 0.0) as usize));
        let options = crf::Options { l1: number("L1B", 0.05), ..settings.crf };
        weights = crf::train(&data, &options, &mut |_, right| share = right);
    }
    forbid(&mut weights);
    let section = quantize(&weights, &settings.pruning);
    eprintln!(
        "{tokens} tokens, {features} features, {:.2} % right, {} bytes, {:?}",
        100.0 * share,
        section.len(),
        start.elapsed()
    );
    section
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
