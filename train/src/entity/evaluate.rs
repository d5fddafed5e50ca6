//! Strict scores of names, from raw text.

use std::path::Path;

use partipris::entity::model::Recognizer;

use super::Tools;
use super::corpus::{self, Annotated};
use crate::gold::EntityKind;
use crate::score::spans::{SpanScores, score_spans};

/// Scores the development texts and the gold articles.
///
/// # Errors
/// A message for people.
pub(crate) fn evaluate(root: &Path, models: &Path) -> Result<(), String> {
    let bytes = std::fs::read(models.join("entity.bin")).map_err(|error| error.to_string())?;
    let recognizer = Recognizer::from_bytes(&bytes).map_err(|error| error.to_string())?;
    let tools = Tools::new()?;
    let three = [EntityKind::Per, EntityKind::Loc, EntityKind::Org];
    show("WiNER dev", &corpus::winer(root, "dev")?, &tools, &recognizer, &three);
    show("Sequoia dev, sentence by sentence", &corpus::sequoia(root, "dev", 1, true)?, &tools, &recognizer, &three);
    show("Sequoia dev, as texts", &corpus::sequoia(root, "dev", 1000, true)?, &tools, &recognizer, &three);
    show("gold articles", &corpus::articles(Path::new("tests/gold"))?, &tools, &recognizer, EntityKind::ALL);
    Ok(())
}

fn show(title: &str, texts: &[Annotated], tools: &Tools, recognizer: &Recognizer<'_>, kinds: &[EntityKind]) {
    let mut scores = SpanScores::default();
    let mut all = SpanScores::default();
    for text in texts {
        let found = tools.named(&text.text, recognizer);
        let of_kinds = |names: &[(crate::span::Span, EntityKind)]| -> Vec<_> {
            names.iter().filter(|(_, kind)| kinds.contains(kind)).copied().collect()
        };
        scores.add(score_spans(&of_kinds(&text.names), &of_kinds(&found)));
        all.add(score_spans(&text.names, &found));
        if std::env::var("ERRORS").is_ok_and(|wanted| title.starts_with(&wanted)) {
            differences(&text.text, &of_kinds(&text.names), &of_kinds(&found));
        }
    }
    println!("{title}: {:.2}", 100.0 * scores.micro.f1());
    print_types(&all);
}

/// Prints a line for each type.
pub(super) fn print_types(scores: &SpanScores<EntityKind>) {
    for (kind, counts) in &scores.by_label {
        println!(
            "  {:8} P {:6.2}  R {:6.2}  F1 {:6.2}  ({} gold, {} found)",
            kind.name(),
            100.0 * counts.precision(),
            100.0 * counts.recall(),
            100.0 * counts.f1(),
            counts.gold,
            counts.predicted
        );
    }
}

/// Prints each name found only in the corpus (-) or only by us (+), with some context.
fn differences(text: &str, gold: &[(crate::span::Span, EntityKind)], found: &[(crate::span::Span, EntityKind)]) {
    let gold: std::collections::BTreeSet<_> = gold.iter().copied().collect();
    let found: std::collections::BTreeSet<_> = found.iter().copied().collect();
    for item in gold.symmetric_difference(&found) {
        let (span, kind) = *item;
        let sign = if gold.contains(item) { '-' } else { '+' };
        let before: String = text[..span.start].chars().rev().take(30).collect::<Vec<_>>().into_iter().rev().collect();
        let after: String = text[span.end..].chars().take(25).collect();
        println!(
            "{sign} {:7} {}⟦{}⟧{}",
            kind.name(),
            before.replace('\n', "¶"),
            span.of(text),
            after.replace('\n', "¶")
        );
    }
}
