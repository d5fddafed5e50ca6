//! Actors meant without their name: quotes and targets lead to whom the description means, and to nobody where it is not sure.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should say so at once")]

use std::sync::OnceLock;

use partipris::entity::EntityId;
use partipris::{Analysis, Analyzer};

fn analyze(text: &str) -> Analysis {
    static ANALYZER: OnceLock<Analyzer> = OnceLock::new();
    ANALYZER.get_or_init(|| Analyzer::new().unwrap()).analyze(text)
}

fn name(analysis: &Analysis, entity: EntityId) -> String {
    analysis.entities[entity.0 as usize].name.clone()
}

/// Speaker of the last quote.
fn speaker(text: &str) -> Option<String> {
    let analysis = analyze(text);
    let quote = analysis.quotes.last().unwrap();
    quote.speaker.map(|speaker| name(&analysis, speaker))
}

/// Target of the last evaluation.
fn target(text: &str) -> Option<String> {
    let analysis = analyze(text);
    let cue = analysis.cues.iter().rfind(|cue| cue.dimension.is_evaluation()).unwrap();
    cue.target.map(|target| name(&analysis, target))
}

const POUTINE: &str = "Vladimir Poutine, président de la Russie, est venu à Minsk avec Viktor Khrenine.";

#[test]
fn a_description_speaks_for_whom_it_means() {
    for (words, expected) in [
        ("« Nous tiendrons », a déclaré le président russe.", Some("Vladimir Poutine")),
        ("« Nous tiendrons », a déclaré le chef du Kremlin.", Some("Vladimir Poutine")),
        ("« Nous tiendrons », a déclaré un conseiller du maire.", None),
    ] {
        assert_eq!(speaker(&format!("{POUTINE} {words}")).as_deref(), expected, "{words}");
    }
}

#[test]
fn what_is_said_of_a_description_is_on_whom_it_means() {
    for (words, expected) in [
        ("Le président russe est un lâche.", Some("Vladimir Poutine")),
        ("Le mensonge du président russe est odieux.", Some("Vladimir Poutine")),
        // A president of whom the text has not told.
        ("Le mensonge du président turc est odieux.", Some("Turquie")),
    ] {
        assert_eq!(target(&format!("{POUTINE} {words}")).as_deref(), expected, "{words}");
    }
}

#[test]
fn references_lie_on_the_words_that_mean_somebody_and_are_in_text_order() {
    let text = format!("{POUTINE} Le président russe a ri, et le maître du Kremlin l'a dit à la présidente du club.");
    let analysis = analyze(&text);
    let words: Vec<_> = analysis.references.iter().map(|reference| reference.span.slice(&text)).collect();
    assert_eq!(words, ["Le président russe", "le maître du Kremlin"]);
    assert!(analysis.references.is_sorted_by_key(|reference| reference.head));
}
