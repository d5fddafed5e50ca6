//! Cut and altered models are refused or, where a change is undetectable, harmless; never a panic.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should say so at once")]

use partipris::cue::{self, Ranker};
use partipris::entity::gazetteer::{Gazetteer, Names};
use partipris::entity::{Actors, Recognizer};
use partipris::lexicon::Lexicon;
use partipris::model::crc32;
use partipris::segment::boundary::BoundaryModel;
use partipris::segment::{Segmenter, segment};
use partipris::tag::Tagger;
use partipris::{Analyzer, LoadError};

const TAGGER: &[u8] = include_bytes!("../models/fr/tag.bin");
const SENTENCES: &[u8] = include_bytes!("../models/fr/sentences.bin");
const ENTITIES: &[u8] = include_bytes!("../models/fr/entity.bin");
const TARGETS: &[u8] = include_bytes!("../models/fr/target.bin");

/// Where the checksum stands, and where what it covers starts.
const CHECKSUM: std::ops::Range<usize> = 12..16;

const TEXT: &str = "Le Premier ministre aurait livré des armes, « sans accord », à l’ONU ; 12,5 % n’y croient pas.";

/// Evaluations that hang on no name, on one of which the weights find somebody.
const JUDGED: &str = "Le ministre Luc Faure a reçu les syndicats mardi à Lyon. Luc Faure avait promis une loi. \
    Quel courage, tout de même ! La lâcheté se paie. Le mépris est total, le dossier reste désastreux.";

/// Numbers that look random (SplitMix64), the same every time.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        usize::try_from((z ^ (z >> 27)) % u64::try_from(limit).unwrap()).unwrap()
    }
}

fn with_valid_checksum(mut bytes: Vec<u8>) -> Vec<u8> {
    let checksum = crc32(&bytes[CHECKSUM.end..]).to_le_bytes();
    bytes[CHECKSUM].copy_from_slice(&checksum);
    bytes
}

#[test]
fn the_shipped_model_is_whole() {
    assert!(Tagger::from_bytes(TAGGER).is_ok());
    assert_eq!(with_valid_checksum(TAGGER.to_vec()), TAGGER);
}

#[test]
fn cut_models_are_refused() {
    for length in (0..200).chain((200..TAGGER.len()).step_by(TAGGER.len() / 40)) {
        let error = Tagger::from_bytes(&TAGGER[..length]).unwrap_err();
        assert!(matches!(error, LoadError::Truncated { .. }), "cut to {length}: {error:?}");
    }
}

#[test]
fn flipped_bits_are_refused() {
    let mut numbers = Numbers(1);
    for _ in 0..40 {
        let bit = numbers.below(TAGGER.len() * 8);
        let mut broken = TAGGER.to_vec();
        broken[bit / 8] ^= 1 << (bit % 8);
        assert!(Tagger::from_bytes(&broken).is_err(), "bit {bit}");
    }
}

/// Hands `read` copies of `model` with some bytes altered and the checksum forged, which leaves only the sections' own
/// checks and bounds-checked reading after them; `read` says whether the copy was accepted. The test must reach both ways.
fn try_forged(model: &[u8], seed: u64, rounds: usize, read: impl Fn(&[u8]) -> bool) {
    let mut numbers = Numbers(seed);
    let mut refused = 0;
    for round in 0..rounds {
        let mut broken = model.to_vec();
        // The headers of the sections break most: alter the first kilobytes in every other round.
        let body = broken.len() - CHECKSUM.end;
        let reach = if round % 2 == 0 { body.min(2_000) } else { body };
        for _ in 0..=numbers.below(4) {
            let place = CHECKSUM.end + numbers.below(reach);
            broken[place] = u8::try_from(numbers.below(256)).unwrap();
        }
        refused += usize::from(!read(&with_valid_checksum(broken)));
    }
    assert!((1..rounds).contains(&refused), "{refused} of {rounds} refused");
}

#[test]
fn forged_taggers_are_refused_or_harmless() {
    try_forged(TAGGER, 2, 120, |bytes| {
        let Ok(tagger) = Tagger::from_bytes(bytes) else { return false };
        let mut document = segment(TEXT);
        let tokens = document.tokens.len();
        tagger.tag(&mut document);
        assert_eq!(document.tokens.len(), tokens);
        true
    });
}

#[test]
fn forged_sentence_models_are_refused_or_harmless() {
    try_forged(SENTENCES, 3, 120, |bytes| {
        // A splitter keeps its model for good.
        let Ok(model) = BoundaryModel::from_bytes(bytes.to_vec().leak(), TAGGER) else { return false };
        let document = Segmenter::with_model(model).segment(TEXT);
        let held: u32 = document.sentences.iter().map(|sentence| sentence.tokens.end - sentence.tokens.start).sum();
        assert_eq!(held as usize, document.tokens.len());
        true
    });
}

#[test]
fn forged_name_models_are_refused_or_harmless() {
    let analyzer = Analyzer::new().unwrap();
    let document = analyzer.tag(TEXT);
    let gazetteer = Gazetteer::embedded().unwrap();
    let listed = Names::new(&gazetteer, &document);
    try_forged(ENTITIES, 4, 60, |bytes| {
        let Ok(recognizer) = Recognizer::from_bytes(bytes) else { return false };
        let names = recognizer.names(&document, &listed);
        assert!(names.iter().all(|name| name.tokens.1 as usize <= document.tokens.len()));
        true
    });
}

#[test]
fn forged_target_models_are_refused_or_harmless() {
    let analyzer = Analyzer::new().unwrap();
    let analysis = analyzer.analyze(JUDGED);
    let document = analyzer.tag(JUDGED);
    let lexicon = Lexicon::embedded().unwrap();
    let actors =
        Actors { mentions: analysis.mentions, entities: analysis.entities.clone(), references: analysis.references };
    let cues = |ranker: Option<&Ranker>| cue::find(&document, &lexicon, ranker, &actors, &analysis.quotes);
    let (whole, ruled) = (cues(Ranker::embedded().ok()), cues(None));
    assert_eq!(whole, analysis.cues);
    assert_ne!(whole, ruled, "the weights must have a say in this text, or this test says nothing");
    try_forged(TARGETS, 5, 120, |bytes| {
        let Ok(ranker) = Ranker::from_bytes(bytes) else { return false };
        let targets = cues(Some(&ranker)).into_iter().filter_map(|cue| cue.target);
        assert!(targets.into_iter().all(|target| (target.0 as usize) < analysis.entities.len()));
        true
    });
}

#[test]
fn other_files_are_told_apart() {
    assert_eq!(Tagger::from_bytes(b"PK\x03\x04 and more of a zip file").unwrap_err(), LoadError::WrongMagic);
    assert!(matches!(Tagger::from_bytes(b"").unwrap_err(), LoadError::Truncated { .. }));
}
