//! Results by way of JSON: the browser reads one string into objects several times faster than they can be set up
//! property by property from here.

use std::io::{self, Write};

use js_sys::Error;
use serde::Serialize;
use serde_json::ser::{Formatter, Serializer};
use wasm_bindgen::JsValue;

use super::error;

/// `value` as JavaScript has it.
pub(super) fn parsed<T: Serialize + ?Sized>(value: &T) -> Result<JsValue, Error> {
    let json = write(value).map_err(|error| error::internal(&error.to_string()))?;
    js_sys::JSON::parse(&json).map_err(|_| error::internal("a result could not be read back"))
}

fn write<T: Serialize + ?Sized>(value: &T) -> serde_json::Result<String> {
    let mut json = Vec::new();
    value.serialize(&mut Serializer::with_formatter(&mut json, Plain))?;
    String::from_utf8(json).map_err(serde::ser::Error::custom)
}

/// Numbers as JavaScript writes them: to spell floats here takes 10 kB of code and tables more to download. Strings in
/// ASCII: engines take that over as it is, and anything else letter by letter.
struct Plain;

impl Formatter for Plain {
    fn write_f64<W: Write + ?Sized>(&mut self, writer: &mut W, value: f64) -> io::Result<()> {
        #[allow(clippy::cast_possible_truncation, reason = "compared right behind")]
        let whole = value as i32;
        if f64::from(whole).total_cmp(&value).is_eq() {
            return write!(writer, "{whole}");
        }
        let Ok(text) = js_sys::Number::from(value).to_string_with_radix(10) else {
            return Err(io::ErrorKind::InvalidData.into());
        };
        writer.write_all(String::from(text).as_bytes())
    }

    fn write_string_fragment<W: Write + ?Sized>(&mut self, writer: &mut W, fragment: &str) -> io::Result<()> {
        let mut rest = fragment;
        while let Some(place) = rest.find(|c: char| !c.is_ascii()) {
            let (plain, other) = rest.split_at(place);
            writer.write_all(plain.as_bytes())?;
            let Some(c) = other.chars().next() else { break };
            for unit in c.encode_utf16(&mut [0; 2]) {
                writer.write_all(&escape(*unit))?;
            }
            rest = other.get(c.len_utf8()..).unwrap_or("");
        }
        writer.write_all(rest.as_bytes())
    }
}

/// « \u00e9 ».
fn escape(unit: u16) -> [u8; 6] {
    let digit = |shift: u32| match (unit >> shift).to_le_bytes()[0] & 0xF {
        digit @ ..10 => b'0' + digit,
        digit => b'a' + digit - 10,
    };
    [b'\\', b'u', digit(12), digit(8), digit(4), digit(0)]
}
