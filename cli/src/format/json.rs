//! The contract's analysis, with the text's id in front.

use anyhow::Result;
use partipris::Analysis;
use partipris::view::AnalysisView;
use serde::Serialize;
use serde_json::Value;

use crate::input::Text;

#[derive(Serialize)]
struct Record<'a> {
    id: &'a Value,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<&'a str>,
    #[serde(flatten)]
    analysis: AnalysisView<'a>,
}

fn record<'a>(text: &'a Text, analysis: &'a Analysis, with_text: bool) -> Record<'a> {
    let view = AnalysisView::new(analysis, &text.text);
    Record { id: &text.id, text: with_text.then_some(text.text.as_str()), analysis: view }
}

/// One object without a line's end.
pub(super) fn object(text: &Text, analysis: &Analysis, with_text: bool) -> Result<Vec<u8>> {
    Ok(serde_json::to_vec(&record(text, analysis, with_text))?)
}

/// One object and its line's end.
pub(super) fn line(text: &Text, analysis: &Analysis, with_text: bool) -> Result<Vec<u8>> {
    let mut line = object(text, analysis, with_text)?;
    line.push(b'\n');
    Ok(line)
}
