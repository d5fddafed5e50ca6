//! Every official case of Unicode's word and sentence breaks (UAX #29, version 17), against our tokens and sentences.
//!
//! What stands between two of our tokens belongs to neither, while UAX #29 gives white space and invisible characters a
//! side; so the two agree on a gap when the standard breaks anywhere in it. Each difference is counted under the rule of UAX #29 that speaks at its place, and each count
//! stands below with the reason: a case that changes sides fails the test in either direction.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test may stop")]

use std::collections::BTreeMap;

use partipris::segment::segment;

const WORDS: &str = include_str!("conformance/WordBreakTest.txt");
const SENTENCES: &str = include_str!("conformance/SentenceBreakTest.txt");

/// A case: its text, and for each place between two characters whether it breaks and by which rule.
struct Case {
    text: String,
    places: Vec<(usize, bool, String)>,
}

/// Reads `÷ 0061 × 0308 ÷ # ÷ [0.2] … × [4.0] … ÷ [0.3]`.
fn cases(source: &str) -> impl Iterator<Item = Case> {
    source.lines().filter(|line| line.starts_with('÷')).map(|line| {
        let (case, comment) = line.split_once('#').unwrap();
        let rules = comment.split('[').skip(1).map(|part| part.split(']').next().unwrap().to_owned());
        let (mut text, mut breaks) = (String::new(), Vec::new());
        for part in case.split_whitespace() {
            match part {
                "÷" | "×" => breaks.push((text.len(), part == "÷")),
                code => text.push(char::from_u32(u32::from_str_radix(code, 16).unwrap()).unwrap()),
            }
        }
        let places = breaks.into_iter().zip(rules).map(|((at, breaks), rule)| (at, breaks, rule));
        Case { places: places.filter(|&(at, ..)| at > 0 && at < text.len()).collect(), text }
    })
}

/// Differences by rule and by what we do there, and all places compared.
type Counts = BTreeMap<(String, &'static str), usize>;

/// Compares the ranges `ours` gives with every case; also returns how many comparisons that were.
fn compare(source: &str, ours: impl Fn(&str) -> Vec<(usize, usize)>) -> (usize, Counts) {
    let (mut compared, mut counts) = (0, Counts::new());
    for case in cases(source) {
        let ranges = ours(&case.text);
        for (rule, what) in differences(&case, &ranges) {
            if std::env::var_os("SHOW_DIFFERENCES").is_some() {
                println!("{rule} {what} {:?}", case.text);
            }
            *counts.entry((rule, what)).or_default() += 1;
        }
        compared += ranges.len();
    }
    (compared, counts)
}

fn differences(case: &Case, ranges: &[(usize, usize)]) -> Vec<(String, &'static str)> {
    let inside = |at: usize| ranges.iter().any(|&(start, end)| start < at && at < end);
    let joined = case.places.iter().filter(|&&(at, breaks, _)| breaks && inside(at));
    let broken = ranges.windows(2).filter_map(|pair| {
        let gap = pair[0].1..=pair[1].0;
        let official = case.places.iter().any(|&(at, breaks, _)| breaks && gap.contains(&at));
        let place = case.places.iter().find(|&&(at, ..)| at == pair[1].0);
        place.filter(|_| !official)
    });
    joined.map(|place| (place.2.clone(), "joined")).chain(broken.map(|place| (place.2.clone(), "broken"))).collect()
}

/// Rule, what we do, how often, why.
type Expected = (&'static str, &'static str, usize, &'static str);

fn check(found: &(usize, Counts), compared: usize, expected: &[Expected]) {
    let listed: Counts = expected.iter().map(|&(rule, what, count, _)| ((rule.to_owned(), what), count)).collect();
    assert_eq!(
        found.1, listed,
        "help: SHOW_DIFFERENCES=1 cargo test --test conformance -- --nocapture lists the cases"
    );
    assert_eq!(found.0, compared, "pieces compared");
}

#[test]
fn words() {
    let tokens = |text: &str| {
        let document = segment(text);
        document.tokens.iter().map(|token| (token.span.start() as usize, token.span.end() as usize)).collect()
    };
    let expected = [
        ("3.3", "broken", 1, "a joiner after a letter joins nothing: the emoji is a token of its own"),
        ("4.0", "broken", 62, "a mark after an invisible character has nothing to stand on: a token of its own"),
        ("5.0", "broken", 3, "the Syriac abbreviation mark U+070F is a sign to us"),
        (
            "6.0",
            "broken",
            41,
            "a:a is no French word; an apostrophe with a mark or an invisible character is a quote mark",
        ),
        ("7.0", "broken", 41, "the other side of the same signs"),
        ("7.1", "broken", 3, "geresh: an apostrophe after a word is a quote mark"),
        ("7.2", "broken", 1, "gershayim: a straight double quote is a quote mark"),
        ("7.3", "broken", 1, "the other side of the same sign"),
        ("8.0", "broken", 1, "the Arabic end of verse U+06DD is a sign to us"),
        (
            "11.0",
            "broken",
            25,
            "1'0 is no number unless the apostrophe parts thousands; a separator with a mark parts nothing",
        ),
        ("12.0", "broken", 25, "the other side of the same signs"),
        ("15.0", "broken", 1, "a mark between two regional indicators: no flag"),
        ("16.0", "broken", 1, "a joiner between two regional indicators: no flag"),
        (
            "999.0",
            "joined",
            68,
            "U+3031 is a letter like any other, a'0 one word; .. and '' are one sign; joined signs are one emoji",
        ),
    ];
    check(&compare(WORDS, tokens), 4177, &expected);
}

#[test]
fn sentences() {
    let sentences = |text: &str| {
        let document = segment(text);
        document.sentences.iter().map(|one| (one.span.start() as usize, one.span.end() as usize)).collect()
    };
    let expected = [
        ("6.0", "broken", 1, "a full stop that is no number’s ends a sentence"),
        ("7.0", "broken", 5, "c.D: the space after the stop is missing"),
        (
            "8.0",
            "broken",
            7,
            "a full stop ends the sentence even before lower case; abbreviations are a list, and French",
        ),
        ("8.1", "broken", 1, "a Chinese full stop is no French one"),
        ("9.0", "broken", 4, "’ is an apostrophe before it is a quote mark"),
        ("11.0", "joined", 19, "! and ? before lower case (« Bravo ! » dit-il), etc., and Chinese stops"),
    ];
    check(&compare(SENTENCES, sentences), 514, &expected);
}
