//! Results as objects: made by JavaScript, of numbers and strings.

use js_sys::Error;
use wasm_bindgen::prelude::*;

use super::error;
use crate::view::Records;

#[wasm_bindgen(module = "/src/wasm/records.js")]
extern "C" {
    #[wasm_bindgen(catch)]
    fn read(
        shape: u8,
        ascii: &str,
        other: &str,
        lengths: &[i32],
        integers: &[i32],
        floats: &[f64],
        bytes: &[u8],
    ) -> Result<JsValue, JsValue>;
}

/// What is made of the numbers: `SHAPES` in `records.js`.
#[derive(Clone, Copy)]
#[repr(u8)]
pub(super) enum Shape {
    Analysis,
    Tagging,
    Segmentation,
    Comparison,
}

/// The object of that shape.
pub(super) fn object<T: JsCast>(shape: Shape, records: &Records<'_>) -> Result<T, Error> {
    let Records { strings, integers, floats, bytes } = records;
    read(shape as u8, &strings.ascii, &strings.other, &strings.lengths, integers, floats, bytes)
        .map(JsCast::unchecked_into)
        .map_err(|_| error::internal("a result could not be set up"))
}
