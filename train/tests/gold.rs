//! Every article of `tests/gold/` parses and agrees with itself; together they cover the scheme.

use partipris_train::gold::{Dimension, EntityKind, GoldArticle, QuoteKind, check, parse};
use std::fs;
use std::path::{Path, PathBuf};

/// The gold articles with their paths, in name order.
fn articles() -> Vec<(PathBuf, GoldArticle)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/gold");
    let files = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut paths: Vec<PathBuf> = files.filter_map(|file| Some(file.ok()?.path())).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
    paths.sort();
    paths.into_iter().map(|path| (path.clone(), article(&path))).collect()
}

fn article(path: &Path) -> GoldArticle {
    let source = fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    parse(&source).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[test]
fn every_article_agrees_with_itself() {
    for (path, article) in articles() {
        let faults = check(&article);
        let lines: Vec<String> = faults.iter().map(ToString::to_string).collect();
        assert!(
            faults.is_empty(),
            "{}:\n{}\nhelp: tests/gold/README.md has the rules",
            path.display(),
            lines.join("\n")
        );
    }
}

#[test]
fn articles_are_of_the_announced_number_and_length() {
    let articles = articles();
    assert!(articles.len() >= 26, "got {} articles", articles.len());
    for (path, article) in articles {
        let words = article.text.split_whitespace().count();
        assert!((250..=460).contains(&words), "{}: {words} words", path.display());
    }
}

#[test]
fn every_label_of_the_scheme_is_used() {
    let articles: Vec<GoldArticle> = articles().into_iter().map(|(_, article)| article).collect();
    for &kind in EntityKind::ALL {
        assert!(articles.iter().any(|article| article.mentions.iter().any(|m| m.kind == kind)), "no {kind}");
    }
    for &dimension in Dimension::ALL {
        assert!(articles.iter().any(|article| article.cues.iter().any(|c| c.dimension == dimension)), "no {dimension}");
    }
    for &kind in QuoteKind::ALL {
        assert!(articles.iter().any(|article| article.quotes.iter().any(|q| q.kind == kind)), "no {kind}");
    }
    let some_stand_for = articles.iter().any(|article| article.mentions.iter().any(|m| m.stands_for.is_some()));
    assert!(some_stand_for, "nothing stands for anything");
}
