//! Trains the tagger: `models/fr/tag.bin`.

pub(crate) mod data;
mod examples;
pub(crate) mod features;
mod lexicon;
mod own;
mod rewrite;
mod words;

use std::path::Path;

use partipris::Reader;
use partipris::segment::Segmenter;
use partipris::tag::{Endings, Label, Tagger};

use crate::cli::read;
use crate::endings::{Price, build};
use crate::evaluate::{Join, evaluate_raw, summary};
use crate::linear::{Dataset, Pruning, crf, pack, quantize};
use crate::model_file::ModelFile;
use crate::random::Random;
use data::{Corpus, Data};
use examples::Example;
use lexicon::{Classes, Lexicon};
use rewrite::{Manner, copies};

/// Choices made on the held-out part; docs/decisions tells how.
struct Settings {
    bits: u32,
    least_count: u32,
    crf: crf::Options,
    pruning: Pruning,
    augmented: f64,
    /// How often our own sentences are learnt from.
    own_copies: usize,
    class_forms: usize,
    lexicon_price: Price,
    lemma_price: Price,
    morph_price: Price,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            bits: 18,
            least_count: 2,
            crf: crf::Options { epochs: 8, rate: 0.3, l1: 3.0, l2: 0.02, seed: 1 },
            pruning: Pruning { rows: 25_000, step: 0.07, ..Pruning::default() },
            augmented: 0.1,
            own_copies: 3,
            class_forms: 8,
            lexicon_price: Price { node: 0.3, value: 0.6 },
            lemma_price: Price { node: 0.12, value: 0.25 },
            morph_price: Price { node: 0.2, value: 0.4 },
        }
    }
}

/// Trains and writes `tag.bin` into `models`, where that is given; with `held_out`, also shows figures on sentences it
/// has not seen.
///
/// # Errors
/// A message for people.
pub(crate) fn train(root: &Path, models: Option<&Path>, held_out: bool) -> Result<(), String> {
    let settings = Settings::default();
    let data = Data::read(root, held_out)?;
    let bytes = learn(&data, &settings, held_out)?;
    eprintln!("tag.bin: {} bytes", bytes.len());
    if held_out {
        show_held_out(&data, &bytes)?;
    }
    let Some(models) = models else { return Ok(()) };
    std::fs::create_dir_all(models).map_err(|error| error.to_string())?;
    std::fs::write(models.join("tag.bin"), bytes).map_err(|error| error.to_string())
}

fn learn(data: &Data, settings: &Settings, held_out: bool) -> Result<Vec<u8>, String> {
    let complete = Lexicon::new(&data.gsd_lexicon, &data.lexique, &[]);
    let learning = Lexicon::new(&data.gsd_lexicon, &data.lexique, &data.gsd);
    let classes = Classes::new(&complete, settings.class_forms);
    let completed = learning.clone().completed(complete);
    let learning = build(&learning.entries(&classes), settings.lexicon_price);
    let shipped = if held_out { learning.clone() } else { build(&completed.entries(&classes), settings.lexicon_price) };
    eprintln!("lexicon: {} classes, {} bytes", classes.len(), shipped.len());
    let weights = learn_weights(data, &learning, settings)?;
    let words = words::learn(data, settings.lemma_price, settings.morph_price);
    eprintln!(
        "weights: {} bytes, lemma: {}+{}, morph: {}",
        weights.len(),
        words.rules.len(),
        words.lemmas.len(),
        words.morphs.len()
    );
    let file = ModelFile::default()
        .with("tag.lexicon", shipped)
        .with("tag.weights", pack(&weights)?)
        .with("tag.lemma.rules", words.rules)
        .with("tag.lemma", words.lemmas)
        .with("tag.morph.values", words.morph_values)
        .with("tag.morph", words.morphs);
    Ok(file.to_bytes())
}

fn learn_weights(data: &Data, lexicon: &[u8], settings: &Settings) -> Result<Vec<u8>, String> {
    let lexicon = Endings::read(Reader::new(lexicon, "lexicon")).map_err(|error| error.to_string())?;
    let mut examples = Vec::new();
    let mut random = Random::new(settings.crf.seed);
    for (corpus, sentences) in &data.training {
        let copies = copies(sentences, settings.augmented, &mut random);
        examples.extend(sentences.iter().chain(&copies).map(|sentence| Example::new(*corpus, sentence)));
    }
    let own = own::read(&read(Path::new(own::PATH))?)?;
    examples.extend(std::iter::repeat_n(own, settings.own_copies).flatten());
    let ours = examples.iter().filter(|example| example.corpus == Corpus::Sequoia).flat_map(Example::words).collect();
    let labels = (0..).map_while(Label::new).map(|label| label.name().to_owned()).collect();
    let mut dataset = Dataset::new(settings.bits, labels);
    for example in &examples {
        example.add_to(&mut dataset, &lexicon, &ours);
    }
    dataset.cut(settings.least_count);
    eprintln!("tagger: {} tokens, {} features", dataset.len(), dataset.buckets.len());
    let weights = crf::train(&dataset, &settings.crf, &mut |epoch, right| {
        eprintln!("  epoch {epoch}: {:.2} % right", 100.0 * right);
    });
    Ok(quantize(&weights, &settings.pruning))
}

fn show_held_out(data: &Data, bytes: &[u8]) -> Result<(), String> {
    let tagger = Tagger::from_bytes(bytes).map_err(|error| error.to_string())?;
    let segmenter = Segmenter::new().unwrap_or_default();
    for (name, sentences) in &data.held_out {
        println!("{name}: {}", summary(&evaluate_raw(sentences, Join::Newline, &segmenter, Some(&tagger))));
        for manner in Manner::ALL {
            let rewritten: Vec<_> = sentences.iter().map(|sentence| manner.rewrite(sentence)).collect();
            println!("  {manner:?}: {}", summary(&evaluate_raw(&rewritten, Join::Newline, &segmenter, Some(&tagger))));
        }
    }
    Ok(())
}
