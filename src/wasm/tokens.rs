//! Tokens as typed arrays: a long text has a million of them.

use js_sys::{Error, Object, Uint8Array, Uint32Array};
use wasm_bindgen::JsValue;

use super::set;
use crate::segment::Token;
use crate::view::{TokensView, Utf16Index};

/// `{ length, start, end, kind, upos, lemma }`.
pub(super) fn columns(tokens: &[Token], index: &Utf16Index) -> Result<JsValue, Error> {
    let view = TokensView::new(tokens, index);
    let object = JsValue::from(Object::new());
    set(&object, "length", &JsValue::from(u32::try_from(view.length).unwrap_or(u32::MAX)))?;
    set(&object, "start", &Uint32Array::from(&view.start[..]))?;
    set(&object, "end", &Uint32Array::from(&view.end[..]))?;
    set(&object, "kind", &Uint8Array::from(&view.kind[..]))?;
    set(&object, "upos", &Uint8Array::from(&view.upos[..]))?;
    set(&object, "lemma", &Uint32Array::from(&view.lemma[..]))?;
    Ok(object)
}
