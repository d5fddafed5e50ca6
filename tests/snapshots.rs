//! Texts with their sentences and tokens beneath, for people to read.
//!
//! A difference never repairs itself: `UPDATE_SNAPSHOTS=1 cargo test --test snapshots` rewrites the files, and the
//! change is then read like any other.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test may stop")]

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use partipris::Document;
use partipris::segment::{Segmenter, TokenKind};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/snapshots")
}

/// One line per sentence: tokens parted by `|`, with the kind of those that are no plain words.
fn show(document: &Document<'_>) -> String {
    let mut shown = format!("language {}\n", document.language);
    for foreign in &document.foreign {
        writeln!(shown, "foreign {} {:?}", foreign.language, foreign.span.slice(document.text)).unwrap();
    }
    for sentence in &document.sentences {
        let tokens = document.tokens_of(sentence).iter().map(|token| match token.kind {
            TokenKind::Word | TokenKind::Punctuation => document.form(token).to_owned(),
            kind => format!("{}:{}", document.form(token), TokenKind::NAMES[kind as usize]),
        });
        writeln!(shown, "\n{}", tokens.collect::<Vec<_>>().join(" | ")).unwrap();
    }
    shown
}

#[test]
fn segments() {
    let segmenter = Segmenter::new().unwrap();
    let mut sources: Vec<PathBuf> = std::fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path()).collect();
    sources.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
    sources.sort();
    assert!(!sources.is_empty());
    for source in sources {
        let text = std::fs::read_to_string(&source).unwrap();
        let found = show(&segmenter.segment(&text));
        let path = source.with_extension("segments");
        if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
            std::fs::write(&path, &found).unwrap();
        }
        let expected = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(
            found == expected,
            "given {}\nexpected\n{expected}\ngot\n{found}\nhelp: UPDATE_SNAPSHOTS=1",
            source.display()
        );
    }
}
