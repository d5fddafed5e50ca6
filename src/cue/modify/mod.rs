//! The value of a cue: the scheme's steps in the scheme's order, each leaving a line in the trace.

mod intensifier;
mod irrealis;
mod negation;

use std::borrow::Cow;
use std::ops::Range;

use super::Dimension;
use super::context::Context;
use super::draft::{Draft, Origin};
use super::rules::Distance;
use super::select::effect;
use crate::lexicon::{Effect, Match};

/// How far a modifier may stand before its cue, in tokens.
const REACH: usize = 3;

/// The longest modifier, in tokens.
const LONGEST: usize = 6;

/// How far behind its cue a modifier may begin, in tokens.
const BEHIND: usize = 2;

/// The bound of a value.
const MOST: f64 = 4.0;

/// A modifier of the lexicon, found in the text.
#[derive(Clone, Debug, PartialEq)]
struct Modifier {
    tokens: Range<usize>,
    effect: Effect,
}

/// The modifiers of a document, in text order, and its distance quotes.
pub(super) struct Modifiers {
    list: Vec<Modifier>,
    distances: Vec<Distance>,
}

/// What the steps made of a cue.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Value {
    pub(super) amount: f64,
    /// The sign after negation.
    pub(super) polarity: i8,
    pub(super) applied: Vec<String>,
    pub(super) trace: Vec<String>,
}

impl Modifiers {
    pub(super) fn new(context: &Context<'_>, found: &[Match], distances: Vec<Distance>) -> Self {
        let modifier = |found: &Match| {
            let effect = effect(context.lexicon, found)?;
            Some(Modifier { tokens: found.span.clone(), effect })
        };
        Self { list: found.iter().filter_map(modifier).collect(), distances }
    }

    /// No modifiers and no distance quotes.
    pub(super) fn none() -> Self {
        Self { list: Vec::new(), distances: Vec::new() }
    }

    /// Takes a draft through the steps.
    pub(super) fn value(&self, context: &Context<'_>, draft: &Draft, entry: &str) -> Value {
        let start = f64::from(draft.polarity) * f64::from(draft.strength);
        let origin = if matches!(draft.origin, Origin::Entry(_)) { "lexicon" } else { "rule" };
        let name = entry.strip_prefix("rule:").unwrap_or(entry);
        let first = if draft.polarity == 0 {
            [origin, " ", name, " = 0"].concat()
        } else {
            let (sign, strength) = (signed(f64::from(draft.polarity)), signed(f64::from(draft.strength)));
            [origin, " ", name, " ", &sign, "×", strength.trim_start_matches('+'), " = ", &signed(start)].concat()
        };
        // Room for most: this line, one step, voice and target.
        let mut trace = Vec::with_capacity(4);
        trace.push(first);
        let mut result = Value { amount: start, polarity: draft.polarity, applied: Vec::new(), trace };
        if draft.polarity != 0 {
            let near = self.near(&draft.tokens);
            intensifier::apply(near, context, draft, &mut result);
            negation::apply(near, context, draft, &mut result);
            irrealis::apply(context, draft, &mut result);
            if draft.dimension != Dimension::ScareQuote {
                self.distance(draft, &mut result);
            }
        }
        result
    }

    /// Scare quotes turn the words against themselves, at half their weight; praise between them is irony.
    fn distance(&self, draft: &Draft, result: &mut Value) {
        let place = self.distances.partition_point(|distance| distance.tokens.end <= draft.tokens.start);
        let inside = self.distances.get(place).is_some_and(|distance| {
            distance.tokens.start <= draft.tokens.start && draft.tokens.end <= distance.tokens.end
        });
        if inside {
            result.step("scare-quotes", "scare-quotes ×-0.5", result.amount * -0.5);
            result.polarity = result.polarity.min(-result.polarity);
        }
    }

    /// Modifiers that may reach a cue, from before it or from right behind it.
    fn near(&self, cue: &Range<usize>) -> &[Modifier] {
        let from = cue.start.saturating_sub(REACH + LONGEST);
        let first = self.list.partition_point(|modifier| modifier.tokens.start < from);
        let list = self.list.get(first..).unwrap_or(&[]);
        let near = list.iter().take_while(|modifier| modifier.tokens.start < cue.end + BEHIND).count();
        list.get(..near).unwrap_or(&[])
    }
}

impl Value {
    /// Sets the value and leaves the step's line.
    fn step(&mut self, modifier: &str, line: &str, value: f64) {
        self.amount = value.clamp(-MOST, MOST);
        self.applied.push(modifier.to_owned());
        self.trace.push([line, " = ", &signed(self.amount)].concat());
    }
}

/// The values that most cues have.
const WHOLE: [&str; 9] = ["-4", "-3", "-2", "-1", "0", "+1", "+2", "+3", "+4"];

/// A number with its sign, to two places, without needless zeros. By whole numbers: to spell a float costs more than all
/// else about a cue, and 7 kB of tables.
pub(super) fn signed(value: f64) -> Cow<'static, str> {
    #[allow(clippy::cast_possible_truncation, reason = "saturates; values are small")]
    let hundredths = (value * 100.0).round() as i32;
    let known = usize::try_from(hundredths / 100 + 4).ok().filter(|_| hundredths % 100 == 0);
    if let Some(whole) = known.and_then(|place| WHOLE.get(place)) {
        return Cow::Borrowed(whole);
    }
    let sign = match hundredths.signum() {
        -1 => "-",
        0 => "",
        _ => "+",
    };
    let (whole, rest) = (hundredths.unsigned_abs() / 100, hundredths.unsigned_abs() % 100);
    let places = match (rest / 10, rest % 10) {
        (0, 0) => String::new(),
        (tenths, 0) => [".", &tenths.to_string()].concat(),
        (tenths, last) => [".", &tenths.to_string(), &last.to_string()].concat(),
    };
    Cow::Owned([sign, &whole.to_string(), &places].concat())
}
