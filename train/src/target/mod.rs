//! Trains the weights that say whom an evaluation is on: `models/fr/target.bin`.

mod examples;

use std::path::Path;

use partipris::cue::{Ranker, TARGET_LABEL, TARGET_SECTION};

use crate::linear::{Dataset, Pruning, pack, quantize, ranking};
use crate::model_file::ModelFile;
use crate::score::cues::CueScores;
use examples::{Example, Examples, Options, Tools};

/// Bits of a bucket number.
const BITS: u32 = 14;

/// Observations made less often are not learnt from.
const LEAST: u32 = 4;

/// Finest step of weight.
const STEP: f32 = 0.03;

const OPTIONS: ranking::Options = ranking::Options { epochs: 400, rate: 0.2, l2: 4.0 };

/// Parts of the cross-validation.
const FOLDS: usize = 8;

/// Trains on the annotated articles of `gold`, but for those that nobody has read, on the short ones of `targets/articles`
/// beside it and on the passages of its table; writes `target.bin` into `models`. `held_out` measures instead, on each
/// eighth of the articles with what was learnt from the others, and on the unread ones.
///
/// # Errors
/// A message for people.
pub(crate) fn train(gold: &Path, models: &Path, held_out: bool) -> Result<(), String> {
    let tools = Tools::new()?;
    let Examples { read, unread } = tools.examples(gold)?;
    let short = tools.examples(&gold.join("../targets/articles"))?.read;
    let mut beside: Vec<Options> = short.into_iter().flat_map(|example| example.choices).collect();
    beside.extend(tools.passages(&gold.join("../targets/targets.tsv"))?);
    if held_out {
        return measure(&tools, &read, &beside, &unread);
    }
    let bytes = learn(choices(&read).chain(&beside))?;
    eprintln!("target.bin: {} bytes", bytes.len());
    std::fs::write(models.join("target.bin"), bytes).map_err(|error| error.to_string())
}

fn choices(examples: &[Example]) -> impl Iterator<Item = &Options> {
    examples.iter().flat_map(|example| &example.choices)
}

/// The model file that these choices teach.
fn learn<'e>(choices: impl Iterator<Item = &'e Options>) -> Result<Vec<u8>, String> {
    let mut data = Dataset::new(BITS, vec![TARGET_LABEL.to_owned()]);
    for choice in choices {
        for (features, right) in choice {
            data.push(features, u8::from(*right), 0);
        }
        data.end_sentence();
    }
    data.cut(LEAST);
    let section = quantize(&ranking::train(&data, &OPTIONS), &Pruning { step: STEP, ..Pruning::default() });
    Ok(ModelFile::default().with(TARGET_SECTION, pack(&section)?).to_bytes())
}

/// Prints how many targets are right by the rules alone and with weights learnt elsewhere.
fn measure(tools: &Tools, read: &[Example], beside: &[Options], unread: &[Example]) -> Result<(), String> {
    let mut weighed = CueScores::default();
    for fold in 0..FOLDS {
        let part = |(index, _): &(usize, &Example)| index % FOLDS == fold;
        let others = read.iter().enumerate().filter(|example| !part(example)).flat_map(|(_, example)| &example.choices);
        let bytes = learn(others.chain(beside))?;
        let ranker = Ranker::from_bytes(&bytes).map_err(|error| error.to_string())?;
        read.iter().enumerate().filter(part).for_each(|(_, example)| weighed.add(&tools.score(example, Some(&ranker))));
    }
    print("read, eighths left out", tools, read, &weighed);
    let bytes = learn(choices(read).chain(beside))?;
    let ranker = Ranker::from_bytes(&bytes).map_err(|error| error.to_string())?;
    let mut weighed = CueScores::default();
    for example in unread {
        weighed.add(&tools.score(example, Some(&ranker)));
    }
    print("unread", tools, unread, &weighed);
    Ok(())
}

fn print(title: &str, tools: &Tools, examples: &[Example], weighed: &CueScores) {
    let mut ruled = CueScores::default();
    for example in examples {
        ruled.add(&tools.score(example, None));
    }
    println!("{title}");
    for (name, scores) in [("rules", &ruled), ("weighed", weighed)] {
        println!(
            "  {name:8} target {:4} of {:4}  {:.1} %   no target, as in gold {:4} of {:4}  {:.1} %",
            scores.target.correct,
            scores.target.total,
            100.0 * scores.target.value(),
            scores.no_target.correct,
            scores.no_target.total,
            100.0 * scores.no_target.value(),
        );
    }
}
