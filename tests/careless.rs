//! Typos, missing accents, capitals, headlines and messages: what is careless in a sentence must not derail the rest.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should say so at once")]

use partipris::segment::Segmenter;
use partipris::tag::Tagger;

const SENTENCES: &str = include_str!("careless/sentences.txt");

/// How many tags of the table may be wrong, in percent: it holds what is hard.
const WRONG: usize = 4;

/// How many tags of one sentence may be wrong.
const WRONG_TOGETHER: usize = 3;

/// Each sentence with its expected tags.
fn table() -> Vec<(&'static str, Vec<&'static str>)> {
    let lines: Vec<&str> = SENTENCES.lines().filter(|line| !line.is_empty() && !line.starts_with("# ")).collect();
    lines.chunks(2).map(|pair| (pair[0], pair[1].split_whitespace().collect())).collect()
}

/// `word: expected, not found` of each wrong tag.
fn wrong(text: &str, expected: &[&str]) -> Vec<String> {
    let mut document = Segmenter::new().unwrap().segment(text);
    Tagger::embedded().unwrap().tag(&mut document);
    assert_eq!(document.tokens.len(), expected.len(), "tokens of «{text}»");
    let pairs = document.tokens.iter().zip(expected).filter(|(token, upos)| token.upos.name() != **upos);
    pairs.map(|(token, upos)| format!("{}: {upos}, not {}", token.span.slice(text), token.upos.name())).collect()
}

#[test]
fn careless_writing_does_not_derail_the_rest() {
    let table = table();
    assert_eq!(table.len(), 40);
    let mut all = Vec::new();
    for (text, expected) in &table {
        let wrong = wrong(text, expected);
        assert!(wrong.len() <= WRONG_TOGETHER, "«{text}»: {wrong:?}");
        all.extend(wrong);
    }
    let tokens: usize = table.iter().map(|(_, expected)| expected.len()).sum();
    assert!(all.len() * 100 <= tokens * WRONG, "{} of {tokens} wrong: {all:#?}", all.len());
}
