//! [`Records`]: the long lists of an analysis as numbers, for an edge that makes objects of them itself.
//!
//! Written as text, thirteen thousand cues are four megabytes, most of it the names of their fields; as numbers they
//! are a tenth of that, and nothing needs to be parsed.

use hashbrown::HashMap;
use rustc_hash::FxBuildHasher;

use super::analysis::{CueView, MentionView, QuoteView, SpanView};
use super::{AnalysisView, VoiceView};
use crate::cue::Voice;

/// Stands for « none » where numbers are indexes or offsets.
const NONE: f64 = -1.0;

/// Sentences, mentions, quotes and cues. Each list holds its records one after the other, the fields in the order of
/// the contract; a string stands as its index in `strings`, « none » as −1, the author's voice as −2, an unnamed
/// voice as −1, and a list of strings as its length and their indexes.
#[derive(Debug, Default)]
pub struct Records<'a> {
    /// Every string of the records, once.
    pub strings: Vec<&'a str>,
    /// Two numbers each.
    pub sentences: Vec<f64>,
    /// Five numbers each.
    pub mentions: Vec<f64>,
    /// Eight numbers each; the cue's span counts for two.
    pub quotes: Vec<f64>,
    /// Thirteen numbers, and the lists `modifiers` and `trace`, each.
    pub cues: Vec<f64>,
}

impl<'a> Records<'a> {
    /// Takes the lists out of `view`, which is left with empty ones.
    pub fn take(view: &mut AnalysisView<'a>) -> Self {
        let mut strings = Strings::default();
        let mut records = Self::default();
        for SpanView { start, end } in std::mem::take(&mut view.sentences) {
            records.sentences.extend([f64::from(start), f64::from(end)]);
        }
        for mention in std::mem::take(&mut view.mentions) {
            records.mentions.extend(of_mention(&mention, &mut strings));
        }
        for quote in std::mem::take(&mut view.quotes) {
            records.quotes.extend(of_quote(&quote, &mut strings));
        }
        for cue in std::mem::take(&mut view.cues) {
            of_cue(&cue, &mut strings, &mut records.cues);
        }
        records.strings = strings.list;
        records
    }
}

fn of_mention(mention: &MentionView, strings: &mut Strings<'_>) -> [f64; 5] {
    let (kind, entity) = (strings.number(mention.kind), f64::from(mention.entity));
    [f64::from(mention.start), f64::from(mention.end), kind, entity, or_none(mention.stands_for)]
}

fn of_quote<'a>(quote: &QuoteView<'a>, strings: &mut Strings<'a>) -> [f64; 8] {
    [
        f64::from(quote.start),
        f64::from(quote.end),
        strings.number(quote.kind),
        or_none(quote.speaker),
        quote.speaker_text.map_or(NONE, |text| strings.number(text)),
        or_none(quote.cue.map(|cue| cue.start)),
        or_none(quote.cue.map(|cue| cue.end)),
        or_none(quote.via),
    ]
}

fn of_cue<'a>(cue: &CueView<'a>, strings: &mut Strings<'a>, numbers: &mut Vec<f64>) {
    numbers.extend([
        f64::from(cue.start),
        f64::from(cue.end),
        strings.number(cue.dimension),
        strings.number(cue.subtype),
        f64::from(cue.polarity),
        f64::from(cue.strength),
        cue.value,
        of_voice(cue.voice),
        or_none(cue.quote),
        or_none(cue.target),
        strings.number(cue.target_rule),
        cue.target_confidence,
        strings.number(cue.entry),
    ]);
    for list in [cue.modifiers, cue.trace] {
        numbers.push(f64::from(u32::try_from(list.len()).unwrap_or(u32::MAX)));
        numbers.extend(list.iter().map(|line| strings.number(line)));
    }
}

fn of_voice(VoiceView(voice): VoiceView) -> f64 {
    match voice {
        Voice::Author => -2.0,
        Voice::Unnamed => -1.0,
        Voice::Speaker(id) => f64::from(id.0),
    }
}

fn or_none(number: Option<u32>) -> f64 {
    number.map_or(NONE, f64::from)
}

/// Strings by order of first use.
#[derive(Default)]
struct Strings<'a> {
    numbers: HashMap<&'a str, f64, FxBuildHasher>,
    list: Vec<&'a str>,
}

impl<'a> Strings<'a> {
    fn number(&mut self, string: &'a str) -> f64 {
        *self.numbers.entry(string).or_insert_with(|| {
            self.list.push(string);
            f64::from(u32::try_from(self.list.len() - 1).unwrap_or(u32::MAX))
        })
    }
}
