//! [`Records`]: a result as numbers and strings, for an edge that makes objects of them itself.
//!
//! Written as text, thirteen thousand cues are four megabytes, most of it the names of their fields; as numbers they
//! are a tenth of that, and nothing needs to be parsed.

use hashbrown::HashMap;
use rustc_hash::FxBuildHasher;

use super::references;
use super::utf16::{Utf16Index, units};
use crate::analysis::Analysis;
use crate::cue::{Cue, Voice};
use crate::document::{Document, Foreign, Lemmas};
use crate::entity::{Entity, EntityId, Mention};
use crate::quote::Quote;
use crate::score::{Comparison, Framing, KeyWord, Measure, Naming, NamingPair, Rate, RateRatio, Scores};
use crate::segment::{Sentence, Token};
use crate::span::Span;

/// Stands for « none » where numbers are indexes or offsets.
const NONE: i32 = -1;

/// The fields of a result in the order of the contract, those of one sort in one list. A string stands as its number, a
/// variant as its discriminant, « none » as −1 or, among floats, as NaN, the author's voice as −2, an unnamed voice as −1.
/// Before a list stands how long it is.
#[derive(Debug, Default)]
pub struct Records<'a> {
    /// What the numbers of strings count.
    pub strings: Strings<'a>,
    /// All numbers but `floats`; of the tokens, three whole columns.
    pub integers: Vec<i32>,
    /// Numbers with a fraction.
    pub floats: Vec<f64>,
    /// Kinds of all tokens, then their parts of speech.
    pub bytes: Vec<u8>,
}

impl<'a> Records<'a> {
    /// Of an `Analysis` of `text`.
    pub fn of_analysis(analysis: &'a Analysis, text: &'a str) -> Self {
        let index = &Utf16Index::new(text);
        let mut records = Self::default();
        records.integers.reserve(3 * analysis.tokens.len() + 24 * analysis.cues.len());
        records.string(env!("CARGO_PKG_VERSION"));
        records.string(analysis.language);
        records.list(&analysis.foreign, |records, foreign| records.foreign(foreign, index));
        records.sentences(&analysis.sentences, index);
        records.lemmas(&analysis.lemmas);
        records.entities(analysis, index);
        records.list(&analysis.mentions, |records, mention| records.mention(mention, index));
        records.list(&analysis.quotes, |records, quote| records.quote(quote, text, index));
        records.list(&analysis.cues, |records, cue| records.cue(cue, index));
        records.scores(&analysis.scores);
        records.tokens(&analysis.tokens, index);
        records
    }

    /// Of a `Tagging`.
    pub fn of_tagging(document: &'a Document<'_>) -> Self {
        let mut records = Self::of_segmentation(document);
        records.lemmas(&document.lemmas);
        records
    }

    /// Of a `Segmentation`.
    pub fn of_segmentation(document: &Document<'_>) -> Self {
        let index = &Utf16Index::new(document.text);
        let mut records = Self::default();
        records.sentences(&document.sentences, index);
        records.tokens(&document.tokens, index);
        records
    }

    /// Of a `Comparison`.
    pub fn of_comparison(comparison: &'a Comparison) -> Self {
        let mut records = Self::default();
        records.list(&comparison.ratios, Self::ratio);
        records.list(&comparison.words, Self::key_word);
        records.list(&comparison.naming, Self::naming_pair);
        records
    }

    fn foreign(&mut self, foreign: &Foreign, index: &Utf16Index) {
        self.span(foreign.span, index);
        self.string(foreign.language);
    }

    fn sentences(&mut self, sentences: &[Sentence], index: &Utf16Index) {
        self.list(sentences, |records, sentence| records.span(sentence.span, index));
    }

    /// As the strings from one number to another: each is there once already.
    fn lemmas(&mut self, lemmas: &'a Lemmas) {
        self.integer(self.strings.lengths.len());
        for lemma in lemmas.names() {
            self.strings.add(lemma);
        }
        self.integer(self.strings.lengths.len());
    }

    fn entities(&mut self, analysis: &'a Analysis, index: &Utf16Index) {
        self.integer(analysis.entities.len());
        for (Entity { kind, name, mentions }, references) in analysis.entities.iter().zip(references(analysis)) {
            self.integer(*kind as u8);
            let name = self.strings.add(name);
            self.integer(name);
            self.numbers(mentions);
            self.list(&references, |records, span| records.span(*span, index));
        }
    }

    fn mention(&mut self, mention: &Mention, index: &Utf16Index) {
        self.span(mention.span, index);
        self.integer(mention.kind as u8);
        self.integer(mention.entity.0);
        self.entity(mention.stands_for);
    }

    fn quote(&mut self, quote: &Quote, text: &'a str, index: &Utf16Index) {
        self.span(quote.span, index);
        self.integer(quote.kind as u8);
        self.entity(quote.speaker);
        self.some(quote.speaker_span, |records, span| records.string(span.slice(text)));
        self.some(quote.cue, |records, span| records.span(span, index));
        self.entity(quote.via);
    }

    fn cue(&mut self, cue: &'a Cue, index: &Utf16Index) {
        self.span(cue.span, index);
        self.integer(cue.dimension as u8);
        self.string(cue.subtype);
        self.integer(cue.polarity);
        self.integer(cue.strength);
        self.floats.push(cue.value);
        self.voice(cue.voice);
        self.some(cue.quote, Self::integer);
        self.entity(cue.target);
        self.integer(cue.target_rule as u8);
        self.floats.push(cue.target_rule.confidence());
        self.list(&cue.modifiers, |records, line| records.string(line));
        self.list(&cue.trace, |records, line| records.string(line));
        self.string(&cue.entry);
    }

    fn scores(&mut self, scores: &Scores) {
        self.integer(scores.words);
        self.integer(scores.author_words);
        let Scores { evaluative_load, commitment, sourced_share, source_transparency, intensity, .. } = scores;
        for measure in &scores.density {
            self.rate(measure.rate);
        }
        for measure in [evaluative_load, commitment, sourced_share, source_transparency, intensity] {
            self.rate(measure.rate);
        }
        self.list(&scores.framing, Self::framing);
        self.list(&scores.naming, Self::naming);
        for Measure { evidence, .. } in &scores.density {
            self.numbers(evidence);
        }
        for measure in [evaluative_load, commitment, sourced_share, source_transparency, intensity] {
            self.numbers(&measure.evidence);
        }
    }

    fn framing(&mut self, framing: &Framing) {
        self.voice(framing.source);
        self.integer(framing.target.0);
        self.rate(framing.rate);
        self.numbers(&framing.cues);
    }

    fn naming(&mut self, naming: &Naming) {
        self.integer(naming.target.0);
        self.rate(naming.rate);
        self.numbers(&naming.cues);
    }

    fn tokens(&mut self, tokens: &[Token], index: &Utf16Index) {
        self.integer(tokens.len());
        let (mut starts, mut ends) = (index.cursor(), index.cursor());
        self.integers.extend(tokens.iter().map(|token| int(starts.utf16(token.span.start()))));
        self.integers.extend(tokens.iter().map(|token| int(ends.utf16(token.span.end()))));
        self.integers.extend(tokens.iter().map(|token| int(token.lemma.0)));
        self.bytes.extend(tokens.iter().map(|token| token.kind as u8));
        self.bytes.extend(tokens.iter().map(|token| token.upos as u8));
    }

    fn ratio(&mut self, ratio: &'a RateRatio) {
        self.string(&ratio.measure);
        self.counts(ratio.counts);
        self.float(ratio.ratio);
        self.float(Some(ratio.low));
        self.float(ratio.high);
        self.integer(u8::from(ratio.established));
    }

    fn key_word(&mut self, word: &'a KeyWord) {
        self.string(&word.lemma);
        self.counts(word.counts);
        self.float(Some(word.g2));
        self.float(Some(word.log_ratio));
        self.integer(u8::from(word.established));
    }

    fn naming_pair(&mut self, pair: &'a NamingPair) {
        self.string(&pair.name);
        self.counts(pair.a);
        self.counts(pair.b);
    }

    fn counts(&mut self, (a, b): (u32, u32)) {
        self.integer(a);
        self.integer(b);
    }

    fn rate(&mut self, rate: Rate) {
        for number in [rate.value, rate.low, rate.high] {
            self.float(Some(number));
        }
        self.integer(rate.n);
    }

    fn voice(&mut self, voice: Voice) {
        match voice {
            Voice::Author => self.integer(-2),
            Voice::Unnamed => self.integer(-1),
            Voice::Speaker(id) => self.integer(id.0),
        }
    }

    fn entity(&mut self, id: Option<EntityId>) {
        self.some(id, |records, id| records.integer(id.0));
    }

    fn span(&mut self, span: Span, index: &Utf16Index) {
        let (start, end) = index.span(span);
        self.integers.extend([int(start), int(end)]);
    }

    fn string(&mut self, string: &'a str) {
        let number = self.strings.number(string);
        self.integers.push(number);
    }

    fn numbers(&mut self, numbers: &[u32]) {
        self.list(numbers, |records, &number| records.integer(number));
    }

    fn list<'i, T>(&mut self, items: &'i [T], write: impl Fn(&mut Self, &'i T)) {
        self.integer(items.len());
        for item in items {
            write(self, item);
        }
    }

    fn some<T>(&mut self, value: Option<T>, write: impl Fn(&mut Self, T)) {
        match value {
            Some(value) => write(self, value),
            None => self.integers.push(NONE),
        }
    }

    fn integer(&mut self, number: impl TryInto<i32>) {
        self.integers.push(int(number));
    }

    /// Without a sign at zero, which JSON had not kept.
    fn float(&mut self, number: Option<f64>) {
        self.floats.push(number.map_or(f64::NAN, |number| number + 0.0));
    }
}

fn int(number: impl TryInto<i32>) -> i32 {
    number.try_into().unwrap_or(i32::MAX)
}

/// Strings by number. Those in ASCII stand apart: engines take them over as they are, and anything else letter by letter.
#[derive(Debug, Default)]
pub struct Strings<'a> {
    /// Those in ASCII, one after the other.
    pub ascii: String,
    /// The others, one after the other.
    pub other: String,
    /// How many UTF-16 code units each has; below 0 for one of the others.
    pub lengths: Vec<i32>,
    numbers: HashMap<&'a str, i32, FxBuildHasher>,
}

impl<'a> Strings<'a> {
    /// The number of `string`, entered if new.
    fn number(&mut self, string: &'a str) -> i32 {
        let next = int(self.lengths.len());
        let number = *self.numbers.entry(string).or_insert(next);
        if number == next { self.add(string) } else { number }
    }

    /// Enters `string` without a look whether it is there.
    fn add(&mut self, string: &str) -> i32 {
        let number = int(self.lengths.len());
        if string.is_ascii() {
            self.ascii.push_str(string);
            self.lengths.push(int(string.len()));
        } else {
            self.other.push_str(string);
            self.lengths.push(-int(units(string)));
        }
        number
    }
}

#[cfg(test)]
mod tests {
    use crate::cue::{Dimension, TargetRule};
    use crate::entity::EntityType;
    use crate::quote::QuoteKind;

    #[test]
    fn names_stand_in_javascript_by_discriminant() {
        let script = include_str!("../wasm/records.js");
        let rules =
            [TargetRule::A, TargetRule::B, TargetRule::C, TargetRule::D, TargetRule::None].map(TargetRule::name);
        for names in [&EntityType::NAMES[..], &QuoteKind::NAMES, &rules] {
            let list = format!("['{}']", names.join("', '"));
            assert!(script.contains(&list), "{list}");
        }
        let keys = Dimension::NAMES.map(|name| format!("  {name}: item(reader),\n")).concat();
        assert!(script.contains(&keys), "{keys}");
    }
}
