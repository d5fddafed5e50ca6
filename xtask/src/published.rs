//! What the page shows of the project's own sources: the lexicon's entries and the README's figures, under
//! `www/vendor/published/`, made anew from them at every build so that the page never says something older.

use std::fs;

use anyhow::{Context, Result, bail};

use crate::project;

/// First words of the header of a lexicon file whose entries are cues.
const CUES: &str = "entry\tpos\tdimension\t";
/// The columns that readers are shown.
const COLUMNS: &[&str] = &["entry", "pos", "dimension", "polarity", "strength", "example"];

/// Writes both files where they have changed.
pub(crate) fn make_all() -> Result<()> {
    let folder = project::path("www/vendor/published");
    project::write_if_changed(&folder.join("lexicon.tsv"), lexicon()?.as_bytes())?;
    let readme = fs::read_to_string(project::path("README.md")).context("cannot read README.md")?;
    project::write_if_changed(&folder.join("figures.tsv"), figures(&readme)?.as_bytes())
}

/// Every cue entry, file by file in the order of their names.
fn lexicon() -> Result<String> {
    let folder = project::path("lexicon/fr");
    let mut files: Vec<_> = fs::read_dir(&folder)?.map(|entry| Ok(entry?.path())).collect::<Result<_>>()?;
    files.sort();
    let mut joined = COLUMNS.join("\t") + "\n";
    for file in files.iter().filter(|file| file.extension().is_some_and(|extension| extension == "tsv")) {
        let text = fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
        if text.starts_with(CUES) {
            joined += &entries(&text);
        }
    }
    Ok(joined)
}

/// The columns of [`COLUMNS`], without header and comments.
fn entries(tsv: &str) -> String {
    let mut lines = tsv.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    let header: Vec<_> = lines.next().unwrap_or_default().split('\t').collect();
    let places: Vec<_> = COLUMNS.iter().map(|column| header.iter().position(|name| name == column)).collect();
    let mut text = String::new();
    for line in lines {
        let cells: Vec<_> = line.split('\t').collect();
        let shown: Vec<_> =
            places.iter().map(|place| place.and_then(|at| cells.get(at).copied()).unwrap_or_default()).collect();
        text += &(shown.join("\t") + "\n");
    }
    text
}

/// The rows of the table under « Figures », a tab between cells.
fn figures(readme: &str) -> Result<String> {
    let section = readme.split("\n## Figures\n").nth(1).context("README.md has no section « Figures »")?;
    let section = section.split("\n#").next().unwrap_or_default();
    let rows: Vec<_> = section.lines().filter(|line| line.starts_with("| ")).skip(1).collect();
    if rows.is_empty() {
        bail!("README.md has no table under « Figures »");
    }
    let cells = |row: &str| row.trim_matches('|').split('|').map(str::trim).collect::<Vec<_>>().join("\t");
    Ok(rows.into_iter().map(|row| cells(row) + "\n").collect())
}

#[cfg(test)]
mod tests {
    use super::{entries, figures};

    #[test]
    fn entries_keep_what_readers_are_shown() {
        let tsv = "entry\tpos\tdimension\tsubtype\tpolarity\tstrength\ttarget\texample\n# Adjectives\n\nabject\tADJ\tjudgement\tpropriety\t-1\t3\thead\tUn acte abject.\n";
        assert_eq!(entries(tsv), "abject\tADJ\tjudgement\t-1\t3\tUn acte abject.\n");
    }

    #[test]
    fn figures_are_the_rows_of_their_own_table() {
        let readme = "# P\n\n## Figures\n\n| what | figure |\n|---|---|\n| tokens | F1 99 |\n\nWords.\n\n### One event\n\n| | author |\n| no | no |\n\n## Licence\n\n| no | no |\n";
        assert_eq!(figures(readme).unwrap(), "tokens\tF1 99\n");
        assert!(figures("# P\n").is_err());
    }
}
