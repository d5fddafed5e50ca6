//! The JavaScript edge: one class, no `unwrap`, every failure an `Error` with a `code`.

mod compared;
mod error;
mod json;
mod options;
mod records;
mod tokens;

use js_sys::{Array, JsString, Object, Reflect};
use wasm_bindgen::prelude::*;

use crate::document::Document;
use crate::segment::{self, TokenKind};
use crate::tag::Upos;
use crate::view::{self, AnalysisView, ComparisonView, Records, Utf16Index};
use error::into_js;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &'static str = include_str!("types.d.ts");

#[wasm_bindgen]
extern "C" {
    /// The contract's `Analysis`, typed in `types.d.ts`.
    #[wasm_bindgen(typescript_type = "Analysis")]
    pub type JsAnalysis;
    /// The contract's `Segmentation`, typed in `types.d.ts`.
    #[wasm_bindgen(typescript_type = "Segmentation")]
    pub type JsSegmentation;
    /// The contract's `Tagging`, typed in `types.d.ts`.
    #[wasm_bindgen(typescript_type = "Tagging")]
    pub type JsTagging;
    /// The constructor's options, typed in `types.d.ts`.
    #[wasm_bindgen(typescript_type = "AnalyzerOptions")]
    pub type JsOptions;
    /// The contract's `Comparison`, typed in `types.d.ts`.
    #[wasm_bindgen(typescript_type = "Comparison")]
    pub type JsComparison;
    /// `string[]`.
    #[wasm_bindgen(typescript_type = "string[]")]
    pub type JsNames;
}

/// Version of this program, as in `Analysis.version`.
#[wasm_bindgen]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}

/// Takes texts to analyses.
#[wasm_bindgen]
pub struct Analyzer {
    core: crate::Analyzer,
}

#[wasm_bindgen]
impl Analyzer {
    /// Builds an analyzer.
    ///
    /// # Errors
    /// Throws an `Error` with a `code` for options of the wrong kind and a lexicon that cannot be used.
    #[allow(clippy::needless_pass_by_value, reason = "what JavaScript passes is owned here")]
    #[wasm_bindgen(constructor)]
    pub fn new(options: Option<JsOptions>) -> Result<Analyzer, js_sys::Error> {
        let core = match options::lexicon(options.as_ref())? {
            None => crate::Analyzer::new(),
            Some(lexicon) => crate::Analyzer::with_lexicon(&lexicon),
        };
        core.map(|core| Self { core }).map_err(|error| into_js(&error))
    }

    /// Analyses any string.
    ///
    /// # Errors
    /// Never for what the text says; only where the engine cannot build the result.
    pub fn analyze(&self, text: &JsString) -> Result<JsAnalysis, js_sys::Error> {
        let text = String::from(text);
        let analysis = self.core.analyze(&text);
        let index = Utf16Index::new(&text);
        let mut view = AnalysisView::without_tokens(&analysis, &text, &index);
        let records = Records::take(&mut view);
        let object = Object::from(json::parsed(&view)?);
        records::set(&object, &records)?;
        set(&object, "tokens", &tokens::columns(&analysis.tokens, &index)?)?;
        Ok(JsValue::from(object).unchecked_into())
    }

    /// Only sentences and tokens, untagged: the fast path.
    ///
    /// # Errors
    /// As [`Analyzer::analyze`].
    pub fn segment(&self, text: &JsString) -> Result<JsSegmentation, js_sys::Error> {
        let text = String::from(text);
        Ok(segmentation(&segment::segment(&text))?.unchecked_into())
    }

    /// Only sentences and tokens with part of speech and lemma, the same as in [`Analyzer::analyze`]; no entities,
    /// quotes, cues and scores, which take most of the time.
    ///
    /// # Errors
    /// As [`Analyzer::analyze`].
    pub fn tag(&self, text: &JsString) -> Result<JsTagging, js_sys::Error> {
        let text = String::from(text);
        let document = self.core.tag(&text);
        let result = segmentation(&document)?;
        set(&result, "lemmas", &json::parsed(&view::lemmas(&document.lemmas))?)?;
        Ok(result.unchecked_into())
    }

    /// Compares two analyses: rate ratios with intervals, words that set them apart, how both name one actor.
    ///
    /// # Errors
    /// Throws a `TypeError` that says which argument is no `Analysis`, and why.
    #[allow(clippy::needless_pass_by_value, reason = "what JavaScript passes is owned here")]
    pub fn compare(a: JsAnalysis, b: JsAnalysis) -> Result<JsComparison, js_sys::Error> {
        let comparison = ComparisonView::new(&compared::read(&a, "first")?, &compared::read(&b, "second")?);
        Ok(json::parsed(&comparison)?.unchecked_into())
    }

    /// Names of token kinds, by the numbers in `tokens.kind`.
    #[wasm_bindgen(js_name = tokenKinds)]
    pub fn token_kinds() -> JsNames {
        names(&TokenKind::NAMES)
    }

    /// UD's part-of-speech names, by the numbers in `tokens.upos`.
    #[wasm_bindgen(js_name = uposNames)]
    pub fn upos_names() -> JsNames {
        names(&Upos::NAMES)
    }
}

/// `{ sentences, tokens }`.
fn segmentation(document: &Document<'_>) -> Result<JsValue, js_sys::Error> {
    let index = Utf16Index::new(document.text);
    let result = JsValue::from(Object::new());
    set(&result, "sentences", &records::spans(&view::sentences(&document.sentences, &index))?)?;
    set(&result, "tokens", &tokens::columns(&document.tokens, &index)?)?;
    Ok(result)
}

fn names(names: &[&str]) -> JsNames {
    let array: Array = names.iter().map(|name| JsValue::from_str(name)).collect();
    JsValue::from(array).unchecked_into()
}

fn set(object: &JsValue, key: &str, value: &JsValue) -> Result<(), js_sys::Error> {
    Reflect::set(object, &JsValue::from_str(key), value)
        .map(drop)
        .map_err(|_| error::internal("a property could not be set"))
}
