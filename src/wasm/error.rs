//! One road for errors: JavaScript always gets a real `Error` with a `code`.

use js_sys::{Error, Reflect};
use wasm_bindgen::JsValue;

use crate::error::LoadError;

/// `error` as a JavaScript `Error` named `LoadError`; a lexicon's line and column are properties.
pub(super) fn into_js(error: &LoadError) -> Error {
    let js = coded(&error.to_string(), "LoadError", error.code());
    if let LoadError::Lexicon { line, column, .. } = error {
        put(&js, "line", &JsValue::from(*line));
        put(&js, "column", &JsValue::from(*column));
    }
    js
}

/// An argument of the wrong kind.
pub(super) fn argument(message: &str) -> Error {
    coded(message, "TypeError", "argument")
}

/// What should never happen: a value the edge itself could not convert.
pub(super) fn internal(message: &str) -> Error {
    coded(message, "InternalError", "internal")
}

fn coded(message: &str, name: &str, code: &str) -> Error {
    let error = Error::new(message);
    error.set_name(name);
    put(&error, "code", &JsValue::from_str(code));
    error
}

/// Setting a property of a fresh `Error` cannot fail.
fn put(error: &Error, key: &str, value: &JsValue) {
    let _ = Reflect::set(error, &JsValue::from_str(key), value);
}
