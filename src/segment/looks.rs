//! [`Look`]: what a form tells about sentence breaks, computed once per distinct form.

use super::forms::FormTable;
use super::function_words::{function_word, is_sentence_opener};
use crate::document::{Form, FormId};
use crate::form_cache::{FormCache, Known};
use crate::linear::Feature;
use crate::tag::{Endings, key};

/// The shape of a form.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
#[repr(u8)]
pub(super) enum Shape {
    /// Before the first and after the last token.
    #[default]
    Outside,
    /// otan
    Lower,
    /// Otan
    Capital,
    /// OTAN
    Upper,
    /// A, L', J.
    Letter,
    /// 12, 3,5
    Digit,
    /// 1er, iPhone
    Mixed,
    /// Punctuation, symbols, emoji.
    Sign,
}

/// What is known of a form.
#[derive(Clone, Copy, Debug)]
#[allow(clippy::struct_excessive_bools, reason = "independent observations, not states")]
pub(super) struct Look {
    pub(super) shape: Shape,
    /// Identifies the form in lower case.
    pub(super) word: u32,
    /// Identifies its last three letters.
    pub(super) ending: u32,
    /// Identifies signs by their form, everything else by shape.
    pub(super) appearance: u32,
    /// Where a name and a common word part: its shape, whether the text has the form in lower case too, whether it
    /// is one of the words that open French sentences.
    pub(super) class: u32,
    /// Class of the form in lower case by the tagger's lexicon; 0 without a lexicon.
    pub(super) known: u16,
    /// Class of the form as written, if it has a capital letter: names.
    pub(super) name: u16,
    /// One of the words that open French sentences.
    pub(super) opener: bool,
    /// A word that needs another after it.
    pub(super) binding: bool,
    /// A frequent finite verb: the sentence has its predicate.
    pub(super) finite: bool,
    pub(super) first: char,
    /// A stop, and nothing else.
    pub(super) stop: bool,
    /// A word that ends with its own stop.
    pub(super) carries_stop: bool,
    /// A word that changes nothing but the length of the sentence.
    pub(super) quiet: bool,
}

impl Look {
    /// What stands before the first and after the last token.
    pub(super) const NOTHING: Self = Self {
        shape: Shape::Outside,
        word: 0,
        ending: 0,
        appearance: 0,
        class: 0,
        known: 0,
        name: 0,
        opener: false,
        binding: false,
        finite: false,
        first: ' ',
        stop: false,
        carries_stop: false,
        quiet: false,
    };

    /// Does `work` with the looks of a text's forms, by id. `remembered` are those that are kept from text to text, and of
    /// gaps whether a sentence breaks there.
    pub(super) fn with_all<R>(
        forms: &FormTable,
        lexicon: Option<&Endings<'_>>,
        remembered: &FormCache<Self, bool>,
        work: impl FnOnce(Vec<Self>, Known<'_, Self, bool>) -> R,
    ) -> R {
        let make = |_: FormId, form: &Form| Self::of(form, lexicon);
        remembered.with(
            forms.as_slice(),
            |_, _| true,
            make,
            |known| {
                let looks = known.iter().zip(forms.as_slice());
                let lowered = |form: &Form| !form.is_lower() && forms.contains(&form.lower);
                let looks = looks.map(|(look, form)| look.lowered(lowered(form))).collect();
                work(looks, known)
            },
        )
    }

    /// The same in a text that has the form in lower case too, or not.
    fn lowered(self, lowered: bool) -> Self {
        Self { class: self.class + u32::from(lowered) * 2, ..self }
    }

    /// Whether the text has the form in lower case too.
    pub(super) fn is_lowered(&self) -> bool {
        self.class & 2 != 0
    }

    /// All that the form alone tells.
    fn of(form: &Form, lexicon: Option<&Endings<'_>>) -> Self {
        let shape = shape(&form.text);
        let word = Feature::template(0).text(&form.lower).bucket(32);
        let appearance = if shape == Shape::Sign { word } else { shape as u32 };
        let function = function_word(&form.lower).unwrap_or_default();
        let opener = is_sentence_opener(&form.text);
        let finite = function.finite;
        let carries_stop = form.text.len() > 2 && form.text.ends_with('.') && shape != Shape::Sign;
        Self {
            shape,
            word,
            ending: Feature::template(0).text(ending(&form.lower)).bucket(32),
            appearance,
            class: appearance.wrapping_mul(4) + u32::from(opener),
            known: lexicon.map_or(0, |lexicon| lexicon.lookup(key::LOWER, &form.lower)),
            name: lexicon.filter(|_| !form.is_lower()).map_or(0, |lexicon| lexicon.lookup(key::CASED, &form.text)),
            opener,
            binding: function.binding,
            finite,
            quiet: shape != Shape::Sign && !finite && !carries_stop,
            first: form.text.chars().next().unwrap_or(' '),
            stop: shape == Shape::Sign && form.text.chars().all(|c| matches!(c, '.' | '!' | '?' | '…')),
            carries_stop,
        }
    }
}

fn shape(form: &str) -> Shape {
    let mut chars = form.chars();
    let Some(first) = chars.next() else { return Shape::Outside };
    let second = chars.next();
    if first.is_numeric() || (matches!(first, '-' | '+' | '−') && second.is_some_and(char::is_numeric)) {
        return if form.chars().any(char::is_alphabetic) { Shape::Mixed } else { Shape::Digit };
    }
    match (first.is_uppercase(), second) {
        _ if !first.is_alphabetic() && first != '-' => Shape::Sign,
        (false, None) if first == '-' => Shape::Sign,
        (true, None | Some('.' | '\'')) => Shape::Letter,
        (true, _) if !form.chars().any(char::is_lowercase) => Shape::Upper,
        (true, _) => Shape::Capital,
        (false, _) if form.chars().any(char::is_uppercase) => Shape::Mixed,
        (false, _) => Shape::Lower,
    }
}

/// The last three letters.
fn ending(lower: &str) -> &str {
    let start = lower.char_indices().rev().nth(2).map_or(0, |(at, _)| at);
    lower.get(start..).unwrap_or(lower)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shapes() {
        for (form, expected) in [
            ("otan", Shape::Lower),
            ("Otan", Shape::Capital),
            ("OTAN", Shape::Upper),
            ("L'", Shape::Letter),
            ("J.", Shape::Letter),
            ("-6", Shape::Digit),
            ("14ème", Shape::Mixed),
            ("-t-il", Shape::Lower),
            ("-", Shape::Sign),
            ("«", Shape::Sign),
            ("", Shape::Outside),
        ] {
            assert_eq!(shape(form), expected, "{form:?}");
        }
    }

    #[test]
    fn endings_are_letters_not_bytes() {
        assert_eq!(ending("arrivée"), "vée");
        assert_eq!(ending("où"), "où");
    }
}
