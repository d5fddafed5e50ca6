//! Texts with their names, from every corpus that has any.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::corpus::bio::{BioSentence, read_bio};
use crate::corpus::brat::read_brat;
use crate::gold::{self, EntityKind};
use crate::span::Span;

/// A raw text and what is named in it, in text order.
#[derive(Debug, Clone)]
pub(crate) struct Annotated {
    pub(crate) text: String,
    pub(crate) names: Vec<(Span, EntityKind)>,
    /// Where in its corpus it stands, from 0 to below 1.
    pub(crate) position: f64,
}

#[allow(clippy::cast_precision_loss, reason = "corpora are small")]
fn position(index: usize, count: usize) -> f64 {
    index as f64 / count.max(1) as f64
}

/// Texts that are a corpus by themselves, with their positions.
fn placed(mut texts: Vec<Annotated>) -> Vec<Annotated> {
    let count = texts.len();
    for (index, text) in texts.iter_mut().enumerate() {
        text.position = position(index, count);
    }
    texts
}

/// WiNER's documents of one part, `train` or `dev`.
///
/// # Errors
/// A message that names the file.
pub(crate) fn winer(root: &Path, part: &str) -> Result<Vec<Annotated>, String> {
    let folder = root.join("ner/winer/docs").join(part);
    let texts = files(&folder, "ann")?.into_iter().map(|path| {
        let annotation = read(&path)?;
        let text = read(&path.with_extension("txt"))?;
        let names = read_brat(&text, &annotation).map_err(|error| format!("{}: {error}", path.display()))?;
        Ok(Annotated { text, names, position: 0.0 })
    });
    Ok(placed(texts.collect::<Result<_, String>>()?))
}

/// Sequoia's sentences of one part but EMEA's, `per_text` neighbours to a text, a line each. MISC is left out.
///
/// # Errors
/// A message that names the file.
pub(crate) fn sequoia(root: &Path, part: &str, per_text: usize, emea: bool) -> Result<Vec<Annotated>, String> {
    let path = root.join("ner/sequoia").join(format!("{part}.bio"));
    let source = read(&path)?;
    let mut sources: BTreeMap<&str, String> = BTreeMap::new();
    for sentence in source.split("\n\n") {
        let id = sentence.lines().find_map(|line| line.strip_prefix("# sent_id = ")).unwrap_or("");
        let document = id.rsplit_once('_').map_or(id, |(document, _)| document);
        if emea || !document.starts_with("emea") {
            let content = sources.entry(document).or_default();
            content.push_str(sentence);
            content.push_str("\n\n");
        }
    }
    let mut texts = Vec::new();
    let mut before = 0;
    for source in sources.values() {
        let sentences = read_bio(source).map_err(|error| format!("{}: {error}", path.display()))?;
        for chunk in sentences.chunks(per_text) {
            texts.push((before, joined(chunk)));
            before += chunk.len();
        }
    }
    Ok(texts.into_iter().map(|(at, text)| Annotated { position: position(at, before), ..text }).collect())
}

fn joined(sentences: &[BioSentence]) -> Annotated {
    let mut whole = Annotated { text: String::new(), names: Vec::new(), position: 0.0 };
    for sentence in sentences {
        let (Some(text), Some(names)) = (&sentence.text, sentence.entity_spans()) else { continue };
        let start = whole.text.len();
        whole.text.push_str(text);
        whole.text.push('\n');
        whole.names.extend(names.into_iter().filter_map(|(span, label)| {
            let kind = match label {
                "PER" => EntityKind::Per,
                "LOC" => EntityKind::Loc,
                "ORG" => EntityKind::Org,
                _ => return None,
            };
            Some((Span::new(start + span.start, start + span.end), kind))
        }));
    }
    whole
}

/// The project's own sentences, a paragraph to a text: `[Chooz](LOC)` marks a name.
///
/// # Errors
/// A message that names the file.
pub(crate) fn own(path: &Path) -> Result<Vec<Annotated>, String> {
    let source = read(path)?;
    let lines: Vec<&str> = source.lines().filter(|line| !line.starts_with('#')).collect();
    let texts = lines.split(|line| line.is_empty()).filter(|lines| !lines.is_empty());
    let texts =
        texts.map(|lines| marked(&lines.join("\n")).ok_or_else(|| format!("{}: {}", path.display(), lines.join("\n"))));
    Ok(placed(texts.collect::<Result<_, String>>()?))
}

/// Takes the marks out of a text; none where one cannot be read.
fn marked(source: &str) -> Option<Annotated> {
    let mut pieces = source.split('[');
    let mut whole = Annotated { text: pieces.next()?.to_owned(), names: Vec::new(), position: 0.0 };
    for piece in pieces {
        let (surface, rest) = piece.split_once("](")?;
        let (kind, rest) = rest.split_once(')')?;
        let start = whole.text.len();
        whole.text.push_str(surface);
        whole.names.push((Span::new(start, whole.text.len()), kind.parse().ok()?));
        whole.text.push_str(rest);
    }
    Some(whole)
}

/// The gold articles below `folder`.
///
/// # Errors
/// A message that names the file.
pub(crate) fn articles(folder: &Path) -> Result<Vec<Annotated>, String> {
    let texts = files(folder, "txt")?;
    texts
        .iter()
        .map(|path| {
            let article = gold::parse(&read(path)?).map_err(|error| format!("{}: {error}", path.display()))?;
            let names = article.mentions.iter().map(|mention| (mention.span, mention.kind)).collect();
            Ok(Annotated { text: article.text, names, position: 0.0 })
        })
        .collect()
}

/// The files of that extension, by name.
pub(super) fn files(folder: &Path, extension: &str) -> Result<Vec<PathBuf>, String> {
    let listed = std::fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut paths: Vec<PathBuf> = listed.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.retain(|path| path.extension().is_some_and(|found| found == extension));
    paths.sort();
    Ok(paths)
}

fn read(path: &Path) -> Result<String, String> {
    std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}
