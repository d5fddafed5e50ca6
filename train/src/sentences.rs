//! Trains the model of sentence boundaries.

use std::collections::HashSet;
use std::path::Path;

use crate::linear::{Dataset, Pruning, crf, pack, quantize};
use crate::model_file::ModelFile;
use crate::random::Random;
use partipris::Span;
use partipris::model::{Model, crc32};
use partipris::segment::Segmenter;
use partipris::segment::boundary::{BoundaryModel, LABELS, LEXICON, LEXICON_CRC, SECTION, observe};
use partipris::tag::Endings;

use crate::cli::read_conllu;
use crate::corpus::conllu::GoldSentence;
use crate::corpus::plain;
use crate::evaluate::{Join, evaluate_raw};
use crate::score::conll18::Counts;

/// Bits of a bucket number.
const BITS: u32 = 17;

/// Sentences that make one training text: about as many tokens as a long article, a book chapter, a pasted page.
const SENTENCES_PER_TEXT: usize = 400;

/// News articles that make one training text.
const DOCUMENTS_PER_TEXT: usize = 30;

/// Parts of the cross-validation.
const FOLDS: usize = 5;

/// How to train.
#[derive(Debug, Clone, Copy)]
struct Options {
    /// Each gap is a sequence of one: without transitions the CRF is a logistic regression.
    crf: crf::Options,
    /// Most features to keep.
    rows: usize,
    /// Finest step of weight.
    step: f32,
    /// How often each corpus is dealt to texts anew.
    copies: usize,
}

impl Default for Options {
    fn default() -> Self {
        let crf = crf::Options { epochs: 4, rate: 0.05, l1: 0.3, l2: 0.02, seed: 1 };
        Self { crf, rows: 20_000, step: 0.03, copies: 16 }
    }
}

/// Trains on the corpora of the folder `data` and writes `sentences.bin` to the folder `models`, where the tagger's
/// file must be. `held_out` keeps Sequoia dev and the second half of GSD dev for measuring.
///
/// # Errors
/// A message when a file cannot be read or written.
pub(crate) fn train(data: &Path, models: &Path, held_out: bool) -> Result<(), String> {
    let sequoia = data.join("ud/UD_French-Sequoia");
    let mut corpora = vec![
        read_conllu(&sequoia.join("fr_sequoia-ud-train.conllu"))?,
        read_conllu(&data.join("ud/UD_French-GSD/fr_gsd-ud-dev.conllu#1"))?,
        read_conllu(&data.join("ud/UD_French-FQB/fr_fqb-ud-test.conllu"))?,
    ];
    if !held_out {
        corpora.push(read_conllu(&data.join("ud/UD_French-GSD/fr_gsd-ud-dev.conllu#2"))?);
        // Every sixth sentence of the same documents: dealt together with the others, as training does.
        if let Some(train) = corpora.first_mut() {
            train.extend(read_conllu(&sequoia.join("fr_sequoia-ud-dev.conllu"))?);
            train.sort_by(|a, b| a.id.cmp(&b.id));
        }
    }
    let tagger = std::fs::read(models.join("tag.bin")).map_err(|error| format!("train the tagger first: {error}"))?;
    let documents = plain::read(&data.join("ner/winer/docs/train"))?;
    let path = models.join("sentences.bin");
    std::fs::write(&path, fit(&corpora, &documents, &tagger, &Options::default())?)
        .map_err(|error| format!("{}: {error}", path.display()))
}

/// Five-fold cross-validation: one part of Sequoia (train and dev, dealt at random as its own splits are) and of GSD dev
/// (in one piece) at a time is kept from training. One line for each corpus: the F1 of sentences on all parts together.
///
/// # Errors
/// A message when a file cannot be read.
pub(crate) fn cross_validate(data: &Path, models: &Path) -> Result<Vec<String>, String> {
    let mut sequoia = read_conllu(&data.join("ud/UD_French-Sequoia/fr_sequoia-ud-train.conllu"))?;
    sequoia.extend(read_conllu(&data.join("ud/UD_French-Sequoia/fr_sequoia-ud-dev.conllu"))?);
    sequoia.sort_by(|a, b| a.id.cmp(&b.id));
    let gsd = read_conllu(&data.join("ud/UD_French-GSD/fr_gsd-ud-dev.conllu"))?;
    let fqb = read_conllu(&data.join("ud/UD_French-FQB/fr_fqb-ud-test.conllu"))?;
    let documents = plain::read(&data.join("ner/winer/docs/train"))?;
    let tagger = std::fs::read(models.join("tag.bin")).map_err(|error| format!("train the tagger first: {error}"))?;
    // Models are read in place and the splitter keeps its own for good.
    let tagger: &'static [u8] = tagger.leak();
    let mut random = Random::new(1);
    let dealt: Vec<usize> = sequoia.iter().map(|_| random.below(FOLDS)).collect();
    let cut: Vec<usize> = (0..gsd.len()).map(|index| index * FOLDS / gsd.len()).collect();
    let mut counts = [Counts::default(); 2];
    for fold in 0..FOLDS {
        let (test, training) = split(&sequoia, &dealt, fold);
        let (gsd_test, gsd_training) = split(&gsd, &cut, fold);
        let bytes = fit(&[training, gsd_training, fqb.clone()], &documents, tagger, &Options::default())?;
        let model = BoundaryModel::from_bytes(bytes.leak(), tagger).map_err(|error| error.to_string())?;
        let segmenter = Segmenter::with_model(model);
        for (counts, test) in counts.iter_mut().zip([test, gsd_test]) {
            counts.add(evaluate_raw(&test, Join::Space, &segmenter, None).sentences);
        }
    }
    Ok(["Sequoia", "GSD dev"].iter().zip(counts).map(|(name, counts)| format!("{name}: {:.2}", counts.f1())).collect())
}

/// The sentences of part `fold`, and the others.
fn split(corpus: &[GoldSentence], parts: &[usize], fold: usize) -> (Vec<GoldSentence>, Vec<GoldSentence>) {
    let (test, training): (Vec<_>, Vec<_>) = corpus.iter().cloned().zip(parts).partition(|(_, part)| **part == fold);
    let sentences = |part: Vec<(GoldSentence, &usize)>| part.into_iter().map(|(sentence, _)| sentence).collect();
    (sentences(test), sentences(training))
}

/// The model file.
fn fit(
    corpora: &[Vec<GoldSentence>],
    documents: &[String],
    tagger: &[u8],
    options: &Options,
) -> Result<Vec<u8>, String> {
    let section =
        Model::from_bytes(tagger).and_then(|model| model.section(LEXICON)).map_err(|error| error.to_string())?;
    let checksum = crc32(section.clone().rest()).to_le_bytes().to_vec();
    let lexicon = Endings::read(section).map_err(|error| error.to_string())?;
    let mut data = Dataset::new(BITS, LABELS.map(String::from).to_vec());
    let mut random = Random::new(options.crf.seed);
    for corpus in corpora {
        for _ in 0..options.copies {
            add_samples(&mut data, &lexicon, corpus, &mut random);
        }
    }
    add_documents(&mut data, &lexicon, documents);
    data.cut(2);
    let mut weights = crf::train(&data, &options.crf, &mut |epoch, right| {
        eprintln!("sentences, epoch {epoch}: {:.2} % of {} gaps", right * 100.0, data.len());
    });
    // Only how far one label is ahead of the other counts; a column of zeros takes no room.
    for row in weights.rows.chunks_exact_mut(LABELS.len()) {
        let ahead = row[1] - row[0];
        row.copy_from_slice(&[0.0, ahead]);
    }
    let section = quantize(&weights, &Pruning { rows: options.rows, step: options.step, ..Pruning::default() });
    Ok(ModelFile::default().with(SECTION, pack(&section)?).with(LEXICON_CRC, checksum).to_bytes())
}

/// Deals the sentences of the corpus, in their order, to texts of one line each. Which sentences meet is different in
/// each copy, as it is between the corpus' own splits.
fn add_samples(data: &mut Dataset, lexicon: &Endings<'_>, corpus: &[GoldSentence], random: &mut Random) {
    let mut texts = vec![Vec::new(); corpus.len().div_ceil(SENTENCES_PER_TEXT)];
    for sentence in corpus {
        let text = random.below(texts.len());
        texts[text].push(sentence.clone());
    }
    for sentences in texts {
        let (text, ends) = join(&sentences);
        add(data, lexicon, &text, |token| Some(ends.contains(&token.end())));
    }
}

fn add(data: &mut Dataset, lexicon: &Endings<'_>, text: &str, ends_sentence: impl Fn(Span) -> Option<bool>) {
    observe(text, lexicon, ends_sentence, |features, ends| {
        data.push(features, u8::from(ends), u64::MAX);
        data.end_sentence();
    });
}

/// Adds plain documents whose lines are titles and paragraphs, joined to one line: it ends a sentence where a line
/// ended, it does not where there is no stop inside one, and after a stop nobody knows.
fn add_documents(data: &mut Dataset, lexicon: &Endings<'_>, documents: &[String]) {
    for documents in documents.chunks(DOCUMENTS_PER_TEXT) {
        let lines: Vec<&str> = documents.iter().flat_map(|document| document.lines()).map(str::trim).collect();
        let (text, ends) = join_lines(lines.iter().copied().filter(|line| !line.is_empty()));
        let bytes = text.as_bytes();
        add(data, lexicon, &text, |token| {
            let stops = |end: usize| bytes.get(end.saturating_sub(1)).is_none_or(|&byte| !byte.is_ascii_alphanumeric());
            if ends.contains(&token.end()) { Some(true) } else { (!stops(token.end() as usize)).then_some(false) }
        });
    }
}

/// One line of text, and where its sentences end.
fn join(sentences: &[GoldSentence]) -> (String, HashSet<u32>) {
    join_lines(sentences.iter().map(|sentence| sentence.text.as_str()))
}

fn join_lines<'l>(lines: impl Iterator<Item = &'l str>) -> (String, HashSet<u32>) {
    let mut text = String::new();
    let mut ends = HashSet::new();
    for line in lines {
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(line);
        ends.insert(u32::try_from(text.len()).unwrap_or(u32::MAX));
    }
    (text, ends)
}
