//! Reads the two analyses that a comparison is given: only what it needs of them.

use js_sys::{Array, Error, Reflect, Uint8Array, Uint32Array};
use wasm_bindgen::{JsCast, JsValue};

use super::error;
use crate::view::{ComparedAnalysis, ComparedCue, ComparedEntity, ComparedTokens};

/// What a comparison reads of `analysis`, the argument called `which`.
///
/// # Errors
/// A `TypeError` that names what is missing or of another kind.
pub(super) fn read(analysis: &JsValue, which: &str) -> Result<ComparedAnalysis, Error> {
    whole(analysis).map_err(|path| {
        error::argument(
            &["the ", which, " argument is no Analysis: ", &path, " is missing or of another kind"].concat(),
        )
    })
}

/// Where something is missing, as in `cues[3].voice`.
type Missing = String;

fn whole(analysis: &JsValue) -> Result<ComparedAnalysis, Missing> {
    let (tokens, scores) = (get(analysis, "tokens")?, get(analysis, "scores")?);
    let at = |path: &'static str| move |missing: Missing| [path, ".", &missing].concat();
    let entity = |value: &JsValue| {
        Ok(ComparedEntity { name: string(value, "name")?, mentions: list(value, "mentions")?.length() })
    };
    let cue = |value: &JsValue| {
        let target = Reflect::get(value, &"target".into()).ok().and_then(|target| number(&target));
        // A speaker's number: which one it is does not enter a comparison.
        let by_author = get(value, "voice")?.as_string().is_some_and(|voice| voice == "author");
        Ok(ComparedCue { dimension: string(value, "dimension")?, by_author, target })
    };
    Ok(ComparedAnalysis {
        tokens: columns(&tokens).map_err(at("tokens"))?,
        lemmas: each(analysis, "lemmas", |lemma| lemma.as_string().ok_or_else(Missing::new))?,
        entities: each(analysis, "entities", entity)?,
        cues: each(analysis, "cues", cue)?,
        words: count(&scores, "words").map_err(at("scores"))?,
        author_words: count(&scores, "authorWords").map_err(at("scores"))?,
    })
}

fn columns(tokens: &JsValue) -> Result<ComparedTokens, Missing> {
    // Typed arrays, or plain ones of a saved analysis.
    let lemma = get(tokens, "lemma").map(|value| Uint32Array::new(&value).to_vec());
    let bytes = |name: &str| get(tokens, name).map(|value| Uint8Array::new(&value).to_vec());
    Ok(ComparedTokens { kind: bytes("kind")?, upos: bytes("upos")?, lemma: lemma? })
}

/// The property `name`, which must be there.
fn get(object: &JsValue, name: &str) -> Result<JsValue, Missing> {
    let value = Reflect::get(object, &name.into()).ok();
    value.filter(|value| !value.is_undefined() && !value.is_null()).ok_or_else(|| name.to_owned())
}

fn string(object: &JsValue, name: &str) -> Result<String, Missing> {
    get(object, name)?.as_string().ok_or_else(|| name.to_owned())
}

fn count(object: &JsValue, name: &str) -> Result<u32, Missing> {
    number(&get(object, name)?).ok_or_else(|| name.to_owned())
}

/// `value` where it is a whole number that fits.
fn number(value: &JsValue) -> Option<u32> {
    let number = value.as_f64()?;
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked right behind")]
    let whole = number as u32;
    f64::from(whole).total_cmp(&number).is_eq().then_some(whole)
}

fn list(object: &JsValue, name: &str) -> Result<Array, Missing> {
    get(object, name)?.dyn_into().map_err(|_| name.to_owned())
}

fn each<T>(object: &JsValue, name: &str, read: impl Fn(&JsValue) -> Result<T, Missing>) -> Result<Vec<T>, Missing> {
    let items = list(object, name)?;
    let item = |at: u32| read(&items.get(at)).map_err(|missing| place(name, at, &missing));
    (0..items.length()).map(item).collect()
}

fn place(name: &str, at: u32, missing: &str) -> Missing {
    let dot = if missing.is_empty() { "" } else { "." };
    [name, "[", &at.to_string(), "]", dot, missing].concat()
}
