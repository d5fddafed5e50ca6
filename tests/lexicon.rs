//! Every line of `lexicon/fr` is well-formed, unique, and fires in its own example.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test may stop")]

use std::fs;
use std::path::Path;

use partipris::cue::{self, Cue, Dimension};
use partipris::entity::Actors;
use partipris::lexicon::{Lexicon, Line, Source, read, read_modifiers, read_neutral};
use partipris::segment::Segmenter;
use partipris::tag::Tagger;

const FOLDER: &str = "lexicon/fr";

/// Hears cues by their words alone: an example must not need a name or a quotation to be found first.
struct Ear {
    segmenter: Segmenter,
    tagger: &'static Tagger<'static>,
    lexicon: Lexicon,
}

impl Ear {
    fn new() -> Self {
        let (segmenter, tagger) = (Segmenter::new().unwrap(), Tagger::embedded().unwrap());
        Self { segmenter, tagger, lexicon: Lexicon::embedded().unwrap() }
    }

    fn hear(&self, text: &str) -> Vec<Cue> {
        let mut document = self.segmenter.segment(text);
        self.tagger.tag(&mut document);
        cue::find(&document, &self.lexicon, None, &Actors::default(), &[])
    }
}

/// Lines of a dimension's file.
fn lines(dimension: Dimension) -> Vec<Line> {
    let path = Path::new(FOLDER).join(dimension.name()).with_extension("tsv");
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    read(&text, Source::Project).unwrap_or_else(|fault| panic!("{}: {fault:?}", path.display()))
}

#[test]
fn every_example_fires_its_entry() {
    let ear = Ear::new();
    let mut silent = Vec::new();
    let mut total = 0;
    for dimension in Dimension::ALL {
        for line in lines(dimension) {
            total += 1;
            let name = format!("{}:{}", dimension.name(), Lexicon::spelling(&line));
            let cues = ear.hear(&line.example);
            if !cues.iter().any(|cue| cue.entry == name) {
                let fired: Vec<&str> = cues.iter().map(|cue| cue.entry.as_str()).collect();
                silent.push(format!("{name}, line {}: « {} » fires {fired:?}", line.number, line.example));
            }
        }
    }
    let help = "help: write an example in which the lemma or construction stands, or narrow the entry";
    assert!(silent.is_empty(), "{} of {total} entries are silent:\n{}\n{help}", silent.len(), silent.join("\n"));
}

#[test]
fn the_lexicon_is_large_enough_and_its_evaluation_larger_than_the_rest() {
    let sizes: Vec<(Dimension, usize)> = Dimension::ALL.map(|dimension| (dimension, lines(dimension).len())).to_vec();
    let evaluation: usize =
        sizes.iter().filter(|(dimension, _)| dimension.is_evaluation()).map(|&(_, size)| size).sum();
    let all: usize = sizes.iter().map(|&(_, size)| size).sum();
    assert!(all >= 3000, "{all} entries, 3,000 are promised");
    assert!(2 * evaluation > all, "{evaluation} of {all} entries evaluate");
    assert!(sizes.iter().all(|&(_, size)| size > 0), "a dimension is empty: {sizes:?}");
}

#[test]
fn neutral_constructions_silence_their_words() {
    let ear = Ear::new();
    let text = fs::read_to_string(Path::new(FOLDER).join("neutral.tsv")).unwrap();
    let mut heard = Vec::new();
    for line in read_neutral(&text).unwrap() {
        let cues = ear.hear(&line.example);
        let mut evaluation = cues.iter().filter(|cue| cue.dimension.is_evaluation());
        if let Some(cue) = evaluation.next() {
            heard.push(format!("{}, line {}: « {} » fires {}", line.entry, line.number, line.example, cue.entry));
        }
    }
    assert!(heard.is_empty(), "{} neutral constructions are heard:\n{}", heard.len(), heard.join("\n"));
}

#[test]
fn modifiers_are_well_formed() {
    let text = fs::read_to_string(Path::new(FOLDER).join("modifiers.tsv")).unwrap();
    let modifiers = read_modifiers(&text).unwrap();
    assert!(modifiers.len() > 100, "{} modifiers", modifiers.len());
}
