//! The JavaScript contract, from JavaScript's side, in a headless browser.
#![cfg(target_arch = "wasm32")]
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, reason = "a test may stop at the first surprise")]

use js_sys::{Array, Function, JsString, Object, Reflect};
use partipris::JsAnalyzer as Analyzer;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

const ARTICLE: &str = "Le ministre Paul Durand a déclaré lundi : « Cette réforme est catastrophique. » \
    Selon l’OTAN, la situation s’améliore. 😀 Mais l'opposition n'est pas convaincue.";

fn get(object: &JsValue, key: &str) -> JsValue {
    Reflect::get(object, &key.into()).unwrap()
}

fn keys(object: &JsValue) -> Vec<String> {
    let mut keys: Vec<String> =
        Object::keys(object.unchecked_ref::<Object>()).iter().map(|key| key.as_string().unwrap()).collect();
    keys.sort();
    keys
}

fn analyze(text: &str) -> JsValue {
    Analyzer::new(None).unwrap().analyze(&JsString::from(text)).unwrap().into()
}

/// Runs `body` as a JavaScript function of `a` (an analysis) and `t` (its text).
fn in_js(body: &str, analysis: &JsValue, text: &JsValue) -> JsValue {
    Function::new_with_args("a, t", body).call2(&JsValue::NULL, analysis, text).unwrap()
}

/// An analysis comes as numbers and strings and is made objects in JavaScript: the same objects that the view's JSON has.
#[wasm_bindgen_test]
fn records_made_of_numbers_are_those_of_the_view() {
    let text = "« Ils auraient “trahi” Kyïv », a lancé Ève Zoé Ödön à l’Otan 😀. Selon un témoin, c’est peut-être 𝒳. "
        .repeat(2)
        + ARTICLE;
    let analysis = partipris::Analyzer::new().unwrap().analyze(&text);
    assert!(!(analysis.mentions.is_empty() || analysis.quotes.is_empty() || analysis.cues.is_empty()));
    let json = serde_json::to_string(&partipris::view::AnalysisView::new(&analysis, &text)).unwrap();
    let expected = js_sys::JSON::parse(&json).unwrap();
    let made = analyze(&text);
    for key in ["language", "foreign", "sentences", "lemmas", "entities", "mentions", "quotes", "cues", "scores"] {
        let [expected, made] = [&expected, &made].map(|object| js_sys::JSON::stringify(&get(object, key)).unwrap());
        assert_eq!(String::from(made), String::from(expected), "{key}");
    }
}

#[wasm_bindgen_test]
fn an_analysis_has_every_field_of_the_contract() {
    let analysis = analyze(ARTICLE);
    let expected = [
        "cues",
        "entities",
        "foreign",
        "language",
        "lemmas",
        "mentions",
        "quotes",
        "scores",
        "sentences",
        "tokens",
        "version",
    ];
    assert_eq!(keys(&analysis), expected);
    assert_eq!(keys(&get(&analysis, "tokens")), ["end", "kind", "lemma", "length", "start", "upos"]);
    let scores = [
        "authorWords",
        "commitment",
        "density",
        "evaluativeLoad",
        "evidence",
        "framing",
        "intensity",
        "naming",
        "sourceTransparency",
        "sourcedShare",
        "words",
    ];
    assert_eq!(keys(&get(&analysis, "scores")), scores);
    assert_eq!(keys(&get(&get(&analysis, "scores"), "density")).len(), 13);
}

#[wasm_bindgen_test]
fn tagging_says_what_the_analysis_says() {
    let analyzer = Analyzer::new(None).unwrap();
    for source in ["''", "'\\ud800 a \\udc00 « Paris ». 😀'", "'😀\\n'.repeat(20)"] {
        let text: JsString = js_sys::eval(source).unwrap().unchecked_into();
        same_tagging(&analyzer, &text);
    }
    same_tagging(&analyzer, &JsString::from(ARTICLE));
}

/// The three fields of a tagging, each as it stands in the analysis of the same text.
fn same_tagging(analyzer: &Analyzer, text: &JsString) {
    let tagging: JsValue = analyzer.tag(text).unwrap().into();
    assert_eq!(keys(&tagging), ["lemmas", "sentences", "tokens"]);
    let analysis: JsValue = analyzer.analyze(text).unwrap().into();
    let same = in_js(
        "return Object.keys(t).every(key => JSON.stringify(t[key]) === JSON.stringify(a[key]))",
        &analysis,
        &tagging,
    );
    assert_eq!(same, JsValue::TRUE, "{text}");
}

#[wasm_bindgen_test]
fn a_tagged_token_has_its_name_and_lemma() {
    let tagging: JsValue = Analyzer::new(None).unwrap().tag(&JsString::from(ARTICLE)).unwrap().into();
    let read = in_js(
        "return Array.from(a.tokens.upos, (upos, i) => `${t[upos]} ${a.lemmas[a.tokens.lemma[i]]}`).slice(0, 6).join()",
        &tagging,
        &Analyzer::upos_names(),
    );
    assert_eq!(read, "DET le,NOUN ministre,PROPN Paul,PROPN Durand,AUX avoir,VERB déclarer");
}

#[wasm_bindgen_test]
fn segmenting_leaves_tokens_untagged() {
    let segmentation: JsValue = Analyzer::new(None).unwrap().segment(&JsString::from(ARTICLE)).unwrap().into();
    assert_eq!(keys(&segmentation), ["sentences", "tokens"]);
    let untagged = in_js("return a.tokens.upos.every(upos => t[upos] === 'X')", &segmentation, &Analyzer::upos_names());
    assert_eq!(untagged, JsValue::TRUE);
}

#[wasm_bindgen_test]
fn every_interface_of_the_types_matches_a_real_object() {
    let analysis = analyze(ARTICLE);
    let first = |key: &str| Array::from(&get(&analysis, key)).get(0);
    assert_eq!(keys(&first("sentences")), ["end", "start"]);
    assert_eq!(keys(&first("entities")), ["id", "mentions", "name", "type"]);
    let described = analyze("Le maire, Paul Durand, est parti. Le maire reviendra.");
    let actor = Array::from(&get(&described, "entities")).get(0);
    assert_eq!(keys(&actor), ["id", "mentions", "name", "references", "type"]);
    assert_eq!(keys(&Array::from(&get(&actor, "references")).get(0)), ["end", "start"]);
    assert_eq!(keys(&first("mentions")), ["end", "entity", "standsFor", "start", "type"]);
    assert_eq!(keys(&first("quotes")), ["cue", "end", "kind", "speaker", "speakerText", "start", "via"]);
    let cue = [
        "dimension",
        "end",
        "entry",
        "modifiers",
        "polarity",
        "quote",
        "start",
        "strength",
        "subtype",
        "target",
        "targetConfidence",
        "targetRule",
        "trace",
        "value",
        "voice",
    ];
    assert_eq!(keys(&first("cues")), cue);
    let types = include_str!("../src/wasm/types.d.ts");
    for key in cue {
        assert!(types.contains(&format!("{key}:")) || ["start", "end"].contains(&key), "types.d.ts lacks {key}");
    }
}

#[wasm_bindgen_test]
fn spans_slice_the_very_string_in_utf16() {
    let text = JsValue::from_str(ARTICLE);
    let sliced = in_js(
        "return a.sentences.every(s => t.slice(s.start, s.end).trim() === t.slice(s.start, s.end)) && \
         a.mentions.every(m => t.slice(m.start, m.end).length > 0) && \
         Array.from(a.tokens.start).every((s, i) => s < a.tokens.end[i]) && \
         Array.from(a.tokens.start).some((s, i) => t.slice(s, a.tokens.end[i]) === '😀')",
        &analyze(ARTICLE),
        &text,
    );
    assert_eq!(sliced, JsValue::TRUE);
}

#[wasm_bindgen_test]
fn an_analysis_is_plain_data() {
    let same = in_js(
        "return JSON.stringify(structuredClone(a)) === JSON.stringify(a) && !JSON.stringify(a).includes('undefined')",
        &analyze(ARTICLE),
        &JsValue::NULL,
    );
    assert_eq!(same, JsValue::TRUE);
}

#[wasm_bindgen_test]
fn any_javascript_string_is_a_text() {
    let analyzer = Analyzer::new(None).unwrap();
    for source in ["''", "'\\ud800 a \\udc00'", "'\\u0000'.repeat(50)", "'😀'.repeat(2000)", "'שלום עולם. '.repeat(9)"]
    {
        let text: JsString = js_sys::eval(source).unwrap().unchecked_into();
        let analysis: JsValue = analyzer.analyze(&text).unwrap().into();
        let inside = in_js("return a.tokens.end.every(e => e <= t.length)", &analysis, &text);
        assert_eq!(inside, JsValue::TRUE, "{source}");
    }
}

#[wasm_bindgen_test]
fn a_lone_surrogate_shifts_nothing() {
    let text: JsString = js_sys::eval("'\\ud800 Paris'").unwrap().unchecked_into();
    let analysis: JsValue = Analyzer::new(None).unwrap().analyze(&text).unwrap().into();
    let found = in_js(
        "return Array.from(a.tokens.start).some((s, i) => t.slice(s, a.tokens.end[i]) === 'Paris')",
        &analysis,
        &text,
    );
    assert_eq!(found, JsValue::TRUE);
}

#[wasm_bindgen_test]
fn a_bad_lexicon_is_an_error_with_code_line_and_column() {
    let options = Object::new();
    Reflect::set(&options, &"lexicon".into(), &"mot\tNOUN\tno-such-dimension".into()).unwrap();
    let error: JsValue = Analyzer::new(Some(JsValue::from(options).unchecked_into())).err().unwrap().into();
    assert!(error.is_instance_of::<js_sys::Error>());
    assert_eq!(get(&error, "code"), "lexicon");
    assert_eq!(get(&error, "line"), 1.0);
    assert!(get(&error, "column").as_f64().is_some());
}

#[wasm_bindgen_test]
fn a_lexicon_that_is_no_string_is_refused() {
    let options = Object::new();
    Reflect::set(&options, &"lexicon".into(), &3.into()).unwrap();
    let error: JsValue = Analyzer::new(Some(JsValue::from(options).unchecked_into())).err().unwrap().into();
    assert_eq!(get(&error, "code"), "argument");
}

#[wasm_bindgen_test]
fn comparing_a_text_with_itself_establishes_nothing() {
    let (a, b) = (analyze(ARTICLE), analyze(ARTICLE));
    let comparison: JsValue = Analyzer::compare(a.unchecked_into(), b.unchecked_into()).unwrap().into();
    let none = in_js(
        "return a.ratios.length === 14 && !a.ratios.some(r => r.established) && !a.words.some(w => w.established)",
        &comparison,
        &JsValue::NULL,
    );
    assert_eq!(none, JsValue::TRUE);
}

#[wasm_bindgen_test]
fn comparing_what_is_no_analysis_is_an_error() {
    let error: JsValue =
        Analyzer::compare(JsValue::from(3).unchecked_into(), JsValue::NULL.unchecked_into()).err().unwrap().into();
    assert_eq!(get(&error, "code"), "argument");
}

#[wasm_bindgen_test]
fn what_is_missing_from_an_analysis_is_named() {
    for (change, path) in [
        ("delete a.scores.authorWords", "scores.authorWords"),
        ("a.cues[1].voice = null", "cues[1].voice"),
        ("a.lemmas[2] = 3", "lemmas[2]"),
        ("a.entities = 1", "entities"),
    ] {
        let broken = in_js(&[change, "; return a"].concat(), &analyze(ARTICLE), &JsValue::NULL);
        let error: JsValue =
            Analyzer::compare(analyze(ARTICLE).unchecked_into(), broken.unchecked_into()).err().unwrap().into();
        let message = get(&error, "message").as_string().unwrap();
        assert!(message.contains(path) && message.contains("second"), "{message}");
    }
}

#[wasm_bindgen_test]
fn names_follow_the_numbers() {
    let upos: JsValue = Analyzer::upos_names().into();
    assert_eq!(Array::from(&upos).get(0), "ADJ");
    assert_eq!(Array::from(&upos).length(), 17);
    let kinds: JsValue = Analyzer::token_kinds().into();
    assert_eq!(Array::from(&kinds).get(1), "contraction");
    assert_eq!(partipris::wasm_version(), env!("CARGO_PKG_VERSION"));
}
