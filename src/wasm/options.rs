//! Reads the constructor's options.

use js_sys::{Error, Reflect};
use wasm_bindgen::JsValue;

use super::error::argument;

/// The custom lexicon, if one was given.
///
/// # Errors
/// When `options` is no object, or its `lexicon` no string.
pub(super) fn lexicon(options: Option<&super::JsOptions>) -> Result<Option<String>, Error> {
    let Some(options) = options else { return Ok(None) };
    let value = Reflect::get(options, &JsValue::from_str("lexicon"))
        .map_err(|_| argument("the options must be an object such as { lexicon: \"…\" }"))?;
    if value.is_undefined() || value.is_null() {
        return Ok(None);
    }
    value.as_string().map(Some).ok_or_else(|| argument("options.lexicon must be a string of TSV lines"))
}
