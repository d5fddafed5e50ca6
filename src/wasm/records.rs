//! Sentences, mentions, quotes and cues as objects: made by JavaScript, of numbers.

use js_sys::{Error, Object};
use wasm_bindgen::prelude::*;

use super::json;
use crate::view::{self, Records, SpanView};

#[wasm_bindgen(module = "/src/wasm/records.js")]
extern "C" {
    #[wasm_bindgen(catch)]
    fn fill(
        analysis: &Object,
        strings: &JsValue,
        sentences: &[i32],
        mentions: &[i32],
        quotes: &[i32],
        cues: &[i32],
        measures: &[f64],
    ) -> Result<(), JsValue>;

    #[wasm_bindgen(catch)]
    fn sentences(numbers: &[i32]) -> Result<JsValue, JsValue>;
}

/// An array of spans.
pub(super) fn spans(spans: &[SpanView]) -> Result<JsValue, Error> {
    sentences(&view::numbers(spans)).map_err(|_| super::error::internal("the sentences could not be set up"))
}

/// Sets the lists of `analysis`.
pub(super) fn set(analysis: &Object, records: &Records<'_>) -> Result<(), Error> {
    let strings = json::parsed(&records.strings)?;
    fill(analysis, &strings, &records.sentences, &records.mentions, &records.quotes, &records.cues, &records.measures)
        .map_err(|_| super::error::internal("the lists could not be set up"))
}
