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
const NONE: i32 = -1;

/// Sentences, mentions, quotes and cues. Each list holds its records one after the other, the fields in the order of
/// the contract; a string stands as its index in `strings`, « none » as −1, the author's voice as −2, an unnamed
/// voice as −1, and a list of strings as its length and their indexes.
#[derive(Debug, Default)]
pub struct Records<'a> {
    /// Every string of the records, once.
    pub strings: Vec<&'a str>,
    /// Two numbers each.
    pub sentences: Vec<i32>,
    /// Five numbers each.
    pub mentions: Vec<i32>,
    /// Eight numbers each; the cue's span counts for two.
    pub quotes: Vec<i32>,
    /// Eleven numbers, and the lists `modifiers` and `trace`, each: all but what is in `measures`.
    pub cues: Vec<i32>,
    /// `value` and `targetConfidence` of each cue.
    pub measures: Vec<f64>,
}

impl<'a> Records<'a> {
    /// Takes the lists out of `view`, which is left with empty ones.
    pub fn take(view: &mut AnalysisView<'a>) -> Self {
        let mut strings = Strings::default();
        let mut records = Self { sentences: numbers(&std::mem::take(&mut view.sentences)), ..Self::default() };
        for mention in std::mem::take(&mut view.mentions) {
            records.mentions.extend(of_mention(&mention, &mut strings));
        }
        for quote in std::mem::take(&mut view.quotes) {
            records.quotes.extend(of_quote(&quote, &mut strings));
        }
        for cue in std::mem::take(&mut view.cues) {
            of_cue(&cue, &mut strings, &mut records.cues);
            records.measures.extend([cue.value, cue.target_confidence]);
        }
        records.strings = strings.list;
        records
    }
}

/// Start and end of each span.
pub fn numbers(spans: &[SpanView]) -> Vec<i32> {
    spans.iter().flat_map(|span| [int(span.start), int(span.end)]).collect()
}

fn of_mention(mention: &MentionView, strings: &mut Strings<'_>) -> [i32; 5] {
    let (kind, entity) = (strings.number(mention.kind), int(mention.entity));
    [int(mention.start), int(mention.end), kind, entity, or_none(mention.stands_for)]
}

fn of_quote<'a>(quote: &QuoteView<'a>, strings: &mut Strings<'a>) -> [i32; 8] {
    [
        int(quote.start),
        int(quote.end),
        strings.number(quote.kind),
        or_none(quote.speaker),
        quote.speaker_text.map_or(NONE, |text| strings.number(text)),
        or_none(quote.cue.map(|cue| cue.start)),
        or_none(quote.cue.map(|cue| cue.end)),
        or_none(quote.via),
    ]
}

fn of_cue<'a>(cue: &CueView<'a>, strings: &mut Strings<'a>, numbers: &mut Vec<i32>) {
    numbers.extend([
        int(cue.start),
        int(cue.end),
        strings.number(cue.dimension),
        strings.number(cue.subtype),
        i32::from(cue.polarity),
        i32::from(cue.strength),
        of_voice(cue.voice),
        or_none(cue.quote),
        or_none(cue.target),
        strings.number(cue.target_rule),
        strings.number(cue.entry),
    ]);
    for list in [cue.modifiers, cue.trace] {
        numbers.push(int(list.len()));
        numbers.extend(list.iter().map(|line| strings.number(line)));
    }
}

fn of_voice(VoiceView(voice): VoiceView) -> i32 {
    match voice {
        Voice::Author => -2,
        Voice::Unnamed => -1,
        Voice::Speaker(id) => int(id.0),
    }
}

fn or_none(number: Option<u32>) -> i32 {
    number.map_or(NONE, int)
}

fn int(number: impl TryInto<i32>) -> i32 {
    number.try_into().unwrap_or(i32::MAX)
}

/// Strings by order of first use.
#[derive(Default)]
struct Strings<'a> {
    numbers: HashMap<&'a str, i32, FxBuildHasher>,
    list: Vec<&'a str>,
}

impl<'a> Strings<'a> {
    fn number(&mut self, string: &'a str) -> i32 {
        *self.numbers.entry(string).or_insert_with(|| {
            self.list.push(string);
            int(self.list.len() - 1)
        })
    }
}
