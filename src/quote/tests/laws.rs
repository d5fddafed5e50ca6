//! What holds of any text.

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use proptest::prelude::*;

use super::{find, reporting, tagged};
use crate::entity::Actors;

/// Every span on character boundaries and inside the text, starts in order, speech never empty.
fn holds(text: &str) {
    let document = tagged(text);
    let quotes = find(&document, &Actors::default(), &reporting);
    let spans = |quote: &super::Quote| [Some(quote.span), quote.speaker_span, quote.cue];
    for span in quotes.iter().flat_map(spans).flatten() {
        assert!(text.get(span.start() as usize..span.end() as usize).is_some(), "{span:?} in {text:?}");
    }
    assert!(quotes.iter().all(|quote| !quote.span.is_empty()), "empty speech in {text:?}");
    assert!(quotes.is_sorted_by_key(|quote| quote.span.start()), "order in {text:?}");
}

/// Words and marks that the rules look for.
const PIECES: &[&str] = &[
    "« ",
    " »",
    "\"",
    "“",
    "”",
    "„",
    "'",
    "’",
    "‘",
    "''",
    " : ",
    ", ",
    ". ",
    "\n",
    "\n\n",
    " — ",
    " (",
    ") ",
    "a déclaré ",
    "a-t-il dit ",
    "selon ",
    "d'après ",
    "pour ",
    "que ",
    "qui ",
    "affirme ",
    "le ministre ",
    "Moscou ",
    "dit-on ",
    "citant ",
    "il ",
    "Elle ",
    "@kop ",
    "https://t.co/x ",
    "aurait été ",
    "à en croire ",
    "de source sûre ",
    "et ",
    "prêt ",
    "nie avoir ",
    "é",
    "🙂",
    "…",
    "?",
    ";",
    "Selon lui, ",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn spans_hold_in_text_made_of_frames(pieces in prop::collection::vec(prop::sample::select(PIECES), 0..60)) {
        holds(&pieces.concat());
    }

    #[test]
    fn spans_hold_in_any_text(text in "\\PC{0,80}") {
        holds(&text);
    }
}

/// What could make a rule look far takes eight times as long in eight times the text, with room for a busy machine:
/// the best of five tries counts, and what grows with the square fails them all.
#[test]
fn time_is_linear() {
    for piece in [
        "«",
        "\"",
        "« a ",
        "\"a\" ",
        "“",
        "» ",
        "'",
        "selon ",
        "« a », dit ",
        "que dit ",
        "citant ",
        "a dit : « ",
        "il dit ",
        "dit, ",
    ] {
        let time = |bytes: usize| {
            let text = piece.repeat(bytes / piece.len());
            let document = tagged(&text);
            let start = Instant::now();
            find(&document, &Actors::default(), &reporting);
            start.elapsed()
        };
        let linear = || {
            let (small, large) = (time(5_000), time(40_000));
            large < small * 24 + Duration::from_millis(200)
        };
        assert!((0..5).any(|_| linear()), "{piece:?}: 40 kB take more than 24 times as long as 5 kB");
    }
}

#[test]
fn one_line_may_be_long() {
    let mut text = String::new();
    for number in 0..3000 {
        let _ = write!(text, "Le port « {number} » ferme, selon la mairie, a dit le maire, ");
    }
    holds(&text);
}
