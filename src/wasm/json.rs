//! Results as JSON.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::ser::{Formatter, Serializer};

/// `value` as JSON.
///
/// # Errors
/// Where `value` has no JSON: the views all have.
pub(super) fn write<T: Serialize + ?Sized>(value: &T) -> serde_json::Result<String> {
    let mut json = Vec::new();
    value.serialize(&mut Serializer::with_formatter(&mut json, Numbers))?;
    String::from_utf8(json).map_err(serde::ser::Error::custom)
}

/// Numbers as the standard library writes them, shortest first: the serializer's own way is faster, and 10 kB of
/// tables more to download.
struct Numbers;

impl Formatter for Numbers {
    fn write_f64<W: Write + ?Sized>(&mut self, writer: &mut W, value: f64) -> io::Result<()> {
        write!(writer, "{value}")
    }
}
