//! The JavaScript edge: one class, no `unwrap`, every failure an `Error` with a `code`.

mod compared;
mod error;
mod options;
mod records;

use js_sys::{Array, JsString};
use wasm_bindgen::prelude::*;

use crate::score;
use crate::segment::{self, TokenKind};
use crate::tag::Upos;
use crate::view::Records;
use error::into_js;
use records::Shape;

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
        records::object(Shape::Analysis, &Records::of_analysis(&analysis, &text))
    }

    /// Only sentences and tokens, untagged: the fast path.
    ///
    /// # Errors
    /// As [`Analyzer::analyze`].
    pub fn segment(&self, text: &JsString) -> Result<JsSegmentation, js_sys::Error> {
        let text = String::from(text);
        records::object(Shape::Segmentation, &Records::of_segmentation(&segment::segment(&text)))
    }

    /// Only sentences and tokens with part of speech and lemma, the same as in [`Analyzer::analyze`]; no entities,
    /// quotes, cues and scores, which take most of the time.
    ///
    /// # Errors
    /// As [`Analyzer::analyze`].
    pub fn tag(&self, text: &JsString) -> Result<JsTagging, js_sys::Error> {
        let text = String::from(text);
        records::object(Shape::Tagging, &Records::of_tagging(&self.core.tag(&text)))
    }

    /// Compares two analyses: rate ratios with intervals, words that set them apart, how both name one actor.
    ///
    /// # Errors
    /// Throws a `TypeError` that says which argument is no `Analysis`, and why.
    #[allow(clippy::needless_pass_by_value, reason = "what JavaScript passes is owned here")]
    pub fn compare(a: JsAnalysis, b: JsAnalysis) -> Result<JsComparison, js_sys::Error> {
        let (a, b) = (compared::read(&a, "first")?, compared::read(&b, "second")?);
        let comparison = score::compare(&(&a).into(), &(&b).into());
        records::object(Shape::Comparison, &Records::of_comparison(&comparison))
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

fn names(names: &[&str]) -> JsNames {
    let array: Array = names.iter().map(|name| JsValue::from_str(name)).collect();
    JsValue::from(array).unchecked_into()
}
