//! Output formats: each makes one piece per text, the pieces stand between a head and a foot.

mod conllu;
mod csv;
mod html;
mod json;

use anyhow::Result;
use partipris::cue::Voice;
use partipris::entity::EntityId;
use partipris::{Analysis, Span};
use serde_json::Value;

use crate::args::{Args, Format, Table};
use crate::input::Text;

/// Turns analyses into one output.
pub(crate) struct Writer {
    format: Format,
    table: Table,
    with_text: bool,
}

impl Writer {
    pub(crate) fn new(args: &Args) -> Self {
        Self { format: args.format, table: args.table, with_text: args.with_text }
    }

    /// What stands before the first piece.
    pub(crate) fn head(&self) -> String {
        match self.format {
            Format::Json => "[".to_owned(),
            Format::Csv => csv::head(self.table),
            Format::Html => html::head(),
            Format::Jsonl | Format::Conllu => String::new(),
        }
    }

    /// What stands after the last piece.
    pub(crate) fn foot(&self) -> &'static str {
        match self.format {
            Format::Json => "\n]\n",
            Format::Html => html::FOOT,
            Format::Jsonl | Format::Csv | Format::Conllu => "",
        }
    }

    /// One text's piece.
    pub(crate) fn piece(&self, text: &Text, analysis: &Analysis) -> Result<Vec<u8>> {
        match self.format {
            Format::Json => json::object(text, analysis, self.with_text),
            Format::Jsonl => json::line(text, analysis, self.with_text),
            Format::Csv => csv::rows(self.table, text, analysis),
            Format::Conllu => Ok(conllu::document(text, analysis).into_bytes()),
            Format::Html => Ok(html::article(text, analysis).into_bytes()),
        }
    }

    /// The piece with what separates it from the `before` pieces already written.
    pub(crate) fn joined(&self, piece: Vec<u8>, before: usize) -> Vec<u8> {
        if self.format != Format::Json {
            return piece;
        }
        let separator: &[u8] = if before == 0 { b"\n" } else { b",\n" };
        [separator, &piece].concat()
    }
}

/// An id as people read it: a string without its quotation marks.
fn plain_id(id: &Value) -> String {
    id.as_str().map_or_else(|| id.to_string(), str::to_owned)
}

/// Name of an entity; nothing for none.
fn name(analysis: &Analysis, id: Option<EntityId>) -> &str {
    id.and_then(|id| analysis.entities.get(id.0 as usize)).map_or("", |entity| &entity.name)
}

/// Whose words: `author`, `unnamed`, or the speaker's name.
fn voice(analysis: &Analysis, voice: Voice) -> &str {
    match voice {
        Voice::Author => "author",
        Voice::Unnamed => "unnamed",
        Voice::Speaker(id) => name(analysis, Some(id)),
    }
}

fn slice(text: &str, span: Option<Span>) -> &str {
    span.map_or("", |span| span.slice(text))
}
