//! Scores actors on gold articles from raw text: names by type, merging, `standsFor`.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use partipris::entity::model::Recognizer;

use super::evaluate::print_types;
use super::{Tools, spans};
use crate::gold::{self, EntityKind, GoldArticle};
use crate::score::Counts;
use crate::score::actors::{around, differences, score_actors};
use crate::score::merging::MergingScores;
use crate::score::spans::{SpanScores, score_spans};
use crate::span::Span;

/// Scores the articles of `folder` that are `wanted` (all, if none is named), and lists up to `list` faults of each.
///
/// # Errors
/// A message for people.
pub(crate) fn evaluate_articles(folder: &Path, wanted: &[PathBuf], models: &Path, list: usize) -> Result<(), String> {
    let bytes = std::fs::read(models.join("entity.bin")).map_err(|error| error.to_string())?;
    let recognizer = Recognizer::from_bytes(&bytes).map_err(|error| error.to_string())?;
    let tools = Tools::new()?;
    let (mut names, mut merging, mut stands_for) = (SpanScores::default(), MergingScores::default(), Counts::default());
    for (name, article) in read(folder)? {
        if !wanted.is_empty() && !wanted.iter().any(|wanted| wanted.as_os_str() == name.as_str()) {
            continue;
        }
        let actors = tools.actors(&article.text, &recognizer);
        let gold: Vec<_> = article.mentions.iter().map(|mention| (mention.span, mention.kind)).collect();
        let found = spans(&actors);
        let scores = score_actors(&article, &actors);
        let of_names = score_spans(&gold, &found);
        println!("{name}: {:.1}", 100.0 * of_names.micro.f1());
        let faults = name_differences(&article, &gold, &found).into_iter().chain(differences(&article, &actors));
        faults.take(list).for_each(|line| println!("  {line}"));
        names.add(of_names);
        merging += scores.merging;
        stands_for += scores.stands_for;
    }
    println!("all names: {:.2}", 100.0 * names.micro.f1());
    print_types(&names);
    println!(
        "merging of right names: B-cubed P {:.1} R {:.1} F1 {:.1}, CEAF-e {:.1}",
        100.0 * merging.b_cubed_precision(),
        100.0 * merging.b_cubed_recall(),
        100.0 * merging.b_cubed_f1(),
        100.0 * merging.ceaf_f1(),
    );
    let (precision, recall) = (100.0 * stands_for.precision(), 100.0 * stands_for.recall());
    println!("standsFor: P {precision:.1} R {recall:.1} ({} gold, {} found)", stands_for.gold, stands_for.predicted);
    Ok(())
}

/// Names and contents of the articles, by name.
fn read(folder: &Path) -> Result<Vec<(String, GoldArticle)>, String> {
    let article = |path: PathBuf| {
        let fault = |error: String| format!("{}: {error}", path.display());
        let source = std::fs::read_to_string(&path).map_err(|error| fault(error.to_string()))?;
        let article = gold::parse(&source).map_err(|error| fault(error.to_string()))?;
        Ok((path.file_stem().unwrap_or_default().to_string_lossy().into_owned(), article))
    };
    super::corpus::files(folder, "txt")?.into_iter().map(article).collect()
}

/// A line for each name of the gold that was not found (-) and each other that was (+).
fn name_differences(article: &GoldArticle, gold: &[(Span, EntityKind)], found: &[(Span, EntityKind)]) -> Vec<String> {
    let [gold, found] = [gold, found].map(|names| names.iter().copied().collect::<BTreeSet<_>>());
    let differ = gold.symmetric_difference(&found);
    let line = |item: &(Span, EntityKind)| {
        let sign = if gold.contains(item) { '-' } else { '+' };
        format!("{sign} {:8} {}", item.1.name(), around(&article.text, item.0))
    };
    differ.map(line).collect()
}
