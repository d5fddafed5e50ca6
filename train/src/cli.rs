//! The command line: what to do, on which data.

use std::path::{Path, PathBuf};

use partipris::entity::Resources;
use partipris::segment::Segmenter;
use partipris::segment::boundary::BoundaryModel;
use partipris::tag::Tagger;

use crate::corpus::conllu::{self, GoldSentence};
use crate::differences::differences;
use crate::errors::{breaks, errors};
use crate::evaluate::{Join, evaluate_raw, summary};
use crate::{entity, sentences, speed, stance, tag, target};

const USAGE: &str = "usage: partipris-train train --data DIR [--gold DIR] [--only sentences|tag|entity|target] [--models DIR] [--held-out]
       partipris-train evaluate FILE.conllu… | --data DIR
       partipris-train evaluate --gold DIR [--data DIR] [--models DIR] [--list N] [ARTICLE…]
       partipris-train evaluate-entities --data DIR [--models DIR]
       partipris-train evaluate-entities --gold DIR [--models DIR] [--list N] [ARTICLE…]
       partipris-train names FILE.txt… [--models DIR]
       partipris-train errors FILE.conllu… [--models DIR]
       partipris-train folds --data DIR [--models DIR]
       partipris-train breaks FILE.conllu… [--models DIR]
       partipris-train speed FILE.conllu… [--models DIR]
       partipris-train differences FILE.conllu…";

/// Where the models are, from the workspace's root.
const MODELS: &str = "models/fr";

/// Where the annotated articles are, likewise.
const GOLD: &str = "tests/gold";

/// Options common to the commands.
#[derive(Debug, Default)]
struct Options {
    data: Option<PathBuf>,
    only: Option<String>,
    models: Option<PathBuf>,
    held_out: bool,
    gold: Option<PathBuf>,
    list: usize,
    files: Vec<PathBuf>,
}

/// Runs the command that `arguments` (without the program's name) say.
///
/// # Errors
/// A message for people.
pub fn run(mut arguments: impl Iterator<Item = String>) -> Result<(), String> {
    let command = arguments.next();
    let options = parse(arguments)?;
    match command.as_deref() {
        Some("train") => train(&options),
        Some("evaluate") if options.gold.is_some() => evaluate_stance(options),
        Some("evaluate") => evaluate_files(&options),
        Some("names") => options
            .files
            .iter()
            .try_for_each(|path| entity::show_file(path, options.models.as_deref().unwrap_or(Path::new(MODELS)))),
        Some("evaluate-entities") => evaluate_entities(&options),
        Some("errors") => options.files.iter().try_for_each(|path| show_errors(path, &options)),
        Some("folds") => cross_validate(&options),
        Some("breaks") => options.files.iter().try_for_each(|path| show_breaks(path, &options)),
        Some("speed") => options.files.iter().try_for_each(|path| show_speed(path, &options)),
        Some("differences") => options.files.iter().try_for_each(|path| show_differences(path)),
        _ => Err(USAGE.to_owned()),
    }
}

fn parse(mut arguments: impl Iterator<Item = String>) -> Result<Options, String> {
    let mut options = Options::default();
    while let Some(argument) = arguments.next() {
        let mut value = || arguments.next().ok_or_else(|| format!("{argument} needs a value\n{USAGE}"));
        match argument.as_str() {
            "--data" => options.data = Some(value()?.into()),
            "--only" => options.only = Some(value()?),
            "--models" => options.models = Some(value()?.into()),
            "--gold" => options.gold = Some(value()?.into()),
            "--list" => options.list = value()?.parse().map_err(|_| USAGE)?,
            "--held-out" => options.held_out = true,
            flag if flag.starts_with("--") => return Err(format!("unknown option {flag}\n{USAGE}")),
            file => options.files.push(file.into()),
        }
    }
    Ok(options)
}

fn train(options: &Options) -> Result<(), String> {
    let data = options.data.as_deref().ok_or(USAGE)?;
    let models = options.models.clone().unwrap_or_else(|| PathBuf::from(MODELS));
    let wanted = |name| options.only.as_deref().is_none_or(|only| only == name);
    if wanted("tag") {
        // A model that has not seen everything must not take the place of the shipped one.
        let folder = if options.held_out { options.models.as_deref() } else { Some(models.as_path()) };
        tag::train(data, folder, options.held_out)?;
    }
    if wanted("sentences") {
        sentences::train(data, &models, options.held_out)?;
    }
    if wanted("entity") {
        entity::train(data, &models, options.held_out)?;
    }
    if wanted("target") {
        let gold = options.gold.as_deref().unwrap_or(Path::new(GOLD));
        target::train(gold, &models, options.held_out)?;
    }
    Ok(())
}

/// Scores files from raw text. The shipped models have learnt from the dev files too: for figures on text they have
/// not seen there is `train --held-out`.
fn evaluate_files(options: &Options) -> Result<(), String> {
    if options.data.is_some() {
        println!("Trained on these files among others; `train --held-out` measures on unseen ones.");
    }
    let files = match &options.data {
        Some(data) => tag::data::evaluation_files(data),
        None => options.files.clone(),
    };
    let segmenter = segmenter(options)?;
    with_tagger(options, |tagger| {
        for path in files {
            let sentences = read_conllu(&path)?;
            println!("{}", path.display());
            for join in Join::ALL {
                let evaluation = evaluate_raw(&sentences, join, &segmenter, Some(tagger));
                println!("  {:8} {}", format!("{join:?}"), summary(&evaluation));
            }
        }
        Ok(())
    })
}

/// The splitter with the sentence model of the models' folder.
fn segmenter(options: &Options) -> Result<Segmenter, String> {
    let folder = options.models.as_deref().unwrap_or(Path::new(MODELS));
    // Used until the program ends.
    let read = |name: &str| std::fs::read(folder.join(name)).map(Vec::leak).map_err(|error| format!("{name}: {error}"));
    let model = BoundaryModel::from_bytes(read("sentences.bin")?, read("tag.bin")?);
    Ok(Segmenter::with_model(model.map_err(|error| error.to_string())?))
}

fn cross_validate(options: &Options) -> Result<(), String> {
    let data = options.data.as_deref().ok_or(USAGE)?;
    let models = options.models.as_deref().unwrap_or(Path::new(MODELS));
    sentences::cross_validate(data, models)?.iter().for_each(|line| println!("{line}"));
    Ok(())
}

/// Shows where sentences end that should not, and do not that should.
fn show_breaks(path: &Path, options: &Options) -> Result<(), String> {
    for line in breaks(&read_conllu(path)?, &segmenter(options)?) {
        println!("{line}");
    }
    Ok(())
}

fn evaluate_stance(options: Options) -> Result<(), String> {
    let models = options.models.unwrap_or_else(|| PathBuf::from(MODELS));
    let tagger = Some(models.join("tag.bin")).filter(|path| path.exists());
    let gold = options.gold.unwrap_or_default();
    stance::evaluate(&stance::Request { gold, data: options.data, tagger, list: options.list, names: options.files })
}

fn evaluate_entities(options: &Options) -> Result<(), String> {
    let models = options.models.as_deref().unwrap_or(Path::new(MODELS));
    if let Some(gold) = &options.gold {
        return entity::evaluate_articles(gold, &options.files, models, options.list);
    }
    entity::evaluate(options.data.as_deref().ok_or(USAGE)?, models)
}

fn show_differences(path: &Path) -> Result<(), String> {
    for line in differences(&read_conllu(path)?, Join::Space) {
        println!("{line}");
    }
    Ok(())
}

fn show_errors(path: &Path, options: &Options) -> Result<(), String> {
    with_tagger(options, |tagger| {
        for line in errors(&read_conllu(path)?, tagger) {
            println!("{line}");
        }
        Ok(())
    })
}

/// Does something with the tagger of the models' folder, which need not be the one compiled in.
fn with_tagger(options: &Options, act: impl FnOnce(&Tagger<'_>) -> Result<(), String>) -> Result<(), String> {
    let path = options.models.as_deref().unwrap_or(Path::new(MODELS)).join("tag.bin");
    let bytes = std::fs::read(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    act(&Tagger::from_bytes(&bytes).map_err(|error| format!("{}: {error}", path.display()))?)
}

fn show_speed(path: &Path, options: &Options) -> Result<(), String> {
    let resources = Resources::embedded().map_err(|error| error.to_string())?;
    with_tagger(options, |tagger| {
        let text = Join::Newline.text(&read_conllu(path)?);
        println!("{}: {}", path.display(), speed::measure(&text, tagger, &resources));
        Ok(())
    })
}

/// A file's text.
pub(crate) fn read(path: &Path) -> Result<String, String> {
    std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

/// The first (`1`) or second half of a file's sentences; training sees the first half of GSD dev only.
fn read_half(path: &Path, half: &str) -> Result<Vec<GoldSentence>, String> {
    let mut first = read_conllu(path)?;
    let second = first.split_off(first.len() / 2);
    Ok(if half == "1" { first } else { second })
}

/// A file's sentences; `FILE#1` and `FILE#2` are its halves.
pub(crate) fn read_conllu(path: &Path) -> Result<Vec<GoldSentence>, String> {
    if let Some((path, half)) = path.to_str().and_then(|path| path.rsplit_once('#')) {
        return read_half(path.as_ref(), half);
    }
    conllu::read(&read(path)?).map_err(|error| format!("{}: {error}", path.display()))
}
