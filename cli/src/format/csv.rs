//! Tables for spreadsheets and statistics, RFC 4180.

use anyhow::{Context, Result};
use csv::{Terminator, Writer, WriterBuilder};
use partipris::score::Rate;
use partipris::view::Utf16Index;
use partipris::{Analysis, Span};

use super::{name, plain_id, slice, voice};
use crate::args::Table;
use crate::input::Text;

const CUES: &[&str] = &[
    "id",
    "start",
    "end",
    "text",
    "dimension",
    "subtype",
    "polarity",
    "strength",
    "value",
    "voice",
    "target",
    "target_rule",
    "modifiers",
    "entry",
];
const QUOTES: &[&str] = &["id", "start", "end", "text", "kind", "speaker", "speaker_text", "cue", "via"];
const MENTIONS: &[&str] = &["id", "start", "end", "text", "type", "entity", "stands_for"];
const ENTITIES: &[&str] = &["id", "entity", "type", "name", "mentions"];
const SCORES: &[&str] = &[
    "id",
    "words",
    "author_words",
    "evaluative_load",
    "evaluative_load_low",
    "evaluative_load_high",
    "commitment",
    "commitment_low",
    "commitment_high",
    "sourced_share",
    "sourced_share_low",
    "sourced_share_high",
    "source_transparency",
    "source_transparency_low",
    "source_transparency_high",
    "intensity",
    "intensity_low",
    "intensity_high",
];

/// The line of column names.
pub(super) fn head(table: Table) -> String {
    let columns = match table {
        Table::Cues => CUES,
        Table::Quotes => QUOTES,
        Table::Mentions => MENTIONS,
        Table::Entities => ENTITIES,
        Table::Scores => SCORES,
    };
    format!("{}\r\n", columns.join(","))
}

/// One text's rows.
pub(super) fn rows(table: Table, text: &Text, analysis: &Analysis) -> Result<Vec<u8>> {
    let mut rows = Rows {
        id: plain_id(&text.id),
        text: &text.text,
        index: Utf16Index::new(&text.text),
        writer: WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new()),
    };
    match table {
        Table::Cues => rows.cues(analysis)?,
        Table::Quotes => rows.quotes(analysis)?,
        Table::Mentions => rows.mentions(analysis)?,
        Table::Entities => rows.entities(analysis)?,
        Table::Scores => rows.scores(analysis)?,
    }
    rows.writer.into_inner().map_err(csv::IntoInnerError::into_error).context("cannot write a table")
}

struct Rows<'t> {
    id: String,
    text: &'t str,
    index: Utf16Index<'t>,
    writer: Writer<Vec<u8>>,
}

impl Rows<'_> {
    /// The first four cells of whatever stands in the text.
    fn place(&self, span: Span) -> [String; 4] {
        let [start, end] = [span.start(), span.end()].map(|offset| self.index.utf16(offset).to_string());
        [self.id.clone(), start, end, span.slice(self.text).to_owned()]
    }

    fn put<const N: usize>(&mut self, place: &[String], rest: &[String; N]) -> Result<()> {
        Ok(self.writer.write_record(place.iter().chain(rest))?)
    }

    fn cues(&mut self, analysis: &Analysis) -> Result<()> {
        for cue in &analysis.cues {
            let rest = [
                cue.dimension.name().to_owned(),
                cue.subtype.to_owned(),
                cue.polarity.to_string(),
                cue.strength.to_string(),
                cue.value.to_string(),
                voice(analysis, cue.voice).to_owned(),
                name(analysis, cue.target).to_owned(),
                cue.target_rule.name().to_owned(),
                cue.modifiers.join(" "),
                cue.entry.clone(),
            ];
            self.put(&self.place(cue.span), &rest)?;
        }
        Ok(())
    }

    fn quotes(&mut self, analysis: &Analysis) -> Result<()> {
        for quote in &analysis.quotes {
            let rest = [
                quote.kind.name(),
                name(analysis, quote.speaker),
                slice(self.text, quote.speaker_span),
                slice(self.text, quote.cue),
                name(analysis, quote.via),
            ];
            self.put(&self.place(quote.span), &rest.map(str::to_owned))?;
        }
        Ok(())
    }

    fn mentions(&mut self, analysis: &Analysis) -> Result<()> {
        for mention in &analysis.mentions {
            let rest = [mention.kind.name(), name(analysis, Some(mention.entity)), name(analysis, mention.stands_for)];
            self.put(&self.place(mention.span), &rest.map(str::to_owned))?;
        }
        Ok(())
    }

    fn entities(&mut self, analysis: &Analysis) -> Result<()> {
        for (number, entity) in analysis.entities.iter().enumerate() {
            let rest = [
                number.to_string(),
                entity.kind.name().to_owned(),
                entity.name.clone(),
                entity.mentions.len().to_string(),
            ];
            let id = self.id.clone();
            self.put(std::slice::from_ref(&id), &rest)?;
        }
        Ok(())
    }

    fn scores(&mut self, analysis: &Analysis) -> Result<()> {
        let scores = &analysis.scores;
        let measures = [
            &scores.evaluative_load,
            &scores.commitment,
            &scores.sourced_share,
            &scores.source_transparency,
            &scores.intensity,
        ];
        let mut cells = vec![self.id.clone(), scores.words.to_string(), scores.author_words.to_string()];
        cells.extend(measures.iter().flat_map(|measure| interval(measure.rate)));
        Ok(self.writer.write_record(cells)?)
    }
}

fn interval(Rate { value, low, high, .. }: Rate) -> [String; 3] {
    [value, low, high].map(|number| number.to_string())
}
