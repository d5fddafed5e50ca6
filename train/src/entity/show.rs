//! `names FILE…`: texts with the names found in them, for people to read.

use std::path::Path;

use partipris::entity::model::Recognizer;

use super::Tools;

/// `text` with `[name](TYPE)` for each name.
pub(crate) fn show(text: &str, tools: &Tools, recognizer: &Recognizer<'_>) -> String {
    let mut marked = String::with_capacity(text.len() * 2);
    let mut at = 0;
    for (span, kind) in tools.named(text, recognizer) {
        marked.push_str(&text[at..span.start]);
        marked.extend(["[", span.of(text), "](", kind.name(), ")"]);
        at = span.end;
    }
    marked.push_str(&text[at..]);
    marked
}

/// Prints a file so marked, and who is meant without his name.
///
/// # Errors
/// A message for people.
pub(crate) fn show_file(path: &Path, models: &Path) -> Result<(), String> {
    let text = std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let bytes = std::fs::read(models.join("entity.bin")).map_err(|error| error.to_string())?;
    let recognizer = Recognizer::from_bytes(&bytes).map_err(|error| error.to_string())?;
    let tools = Tools::new()?;
    println!("{}", show(&text, &tools, &recognizer));
    let actors = tools.actors(&text, &recognizer);
    for reference in &actors.references {
        println!("« {} »: {}", reference.span.slice(&text), actors.entities[reference.entity.0 as usize].name);
    }
    Ok(())
}
