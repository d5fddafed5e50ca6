//! [`Label`]: what the tagger decides between; finer than UPOS, because neighbours see the difference.

use super::{Morph, Tense, Upos, VerbForm};

/// A part of speech with what the grammar around it can tell: verb form, contraction, relative pronoun.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Label(u8);

/// Name in the model file and part of speech, by index.
const TABLE: [(&str, Upos); 23] = [
    ("ADJ", Upos::Adj),
    ("ADP", Upos::Adp),
    ("ADP+DET", Upos::Adp),
    ("ADV", Upos::Adv),
    ("AUX", Upos::Aux),
    ("AUX.Inf", Upos::Aux),
    ("AUX.Part", Upos::Aux),
    ("CCONJ", Upos::Cconj),
    ("DET", Upos::Det),
    ("INTJ", Upos::Intj),
    ("NOUN", Upos::Noun),
    ("NUM", Upos::Num),
    ("PRON", Upos::Pron),
    ("PRON.Rel", Upos::Pron),
    ("PROPN", Upos::Propn),
    ("PUNCT", Upos::Punct),
    ("SCONJ", Upos::Sconj),
    ("SYM", Upos::Sym),
    ("VERB", Upos::Verb),
    ("VERB.Inf", Upos::Verb),
    ("VERB.Past", Upos::Verb),
    ("VERB.Pres", Upos::Verb),
    ("X", Upos::X),
];

impl Label {
    /// How many there are.
    pub const COUNT: usize = TABLE.len();

    /// The `ADP+DET` label: a contraction.
    pub const CONTRACTION: Self = Self(2);

    /// The label of that number.
    pub fn new(index: u8) -> Option<Self> {
        (usize::from(index) < Self::COUNT).then_some(Self(index))
    }

    /// Its number.
    pub fn index(self) -> u8 {
        self.0
    }

    /// The set that holds it alone: bit `n` for the label of number `n`.
    pub const fn set(self) -> u64 {
        1 << self.0
    }

    /// The labels of those parts of speech, as a set.
    pub fn of_upos(upos: &[Upos]) -> u64 {
        (0..).map_while(Self::new).filter(|label| upos.contains(&label.upos())).fold(0, |set, label| set | label.set())
    }

    /// Its name in the model file.
    pub fn name(self) -> &'static str {
        TABLE.get(usize::from(self.0)).map_or("X", |&(name, _)| name)
    }

    /// Its part of speech.
    pub fn upos(self) -> Upos {
        TABLE.get(usize::from(self.0)).map_or(Upos::X, |&(_, upos)| upos)
    }

    /// The label of a word so annotated; `relative` is UD's `PronType=Rel`.
    pub fn of(upos: Upos, morph: &Morph, contraction: bool, relative: bool) -> Self {
        let name = match (upos, morph.verb_form) {
            (Upos::Adp, _) if contraction => "ADP+DET",
            (Upos::Aux, Some(VerbForm::Inf)) => "AUX.Inf",
            (Upos::Aux, Some(VerbForm::Part)) => "AUX.Part",
            (Upos::Verb, Some(VerbForm::Inf)) => "VERB.Inf",
            (Upos::Verb, Some(VerbForm::Part)) if morph.tense == Some(Tense::Pres) => "VERB.Pres",
            (Upos::Verb, Some(VerbForm::Part)) => "VERB.Past",
            (Upos::Pron, _) if relative => "PRON.Rel",
            (Upos::Part, _) => "ADV",
            _ => upos.name(),
        };
        let index = TABLE.iter().position(|&(known, _)| known == name);
        Self(index.and_then(|index| u8::try_from(index).ok()).unwrap_or(22))
    }

    /// The verb form it says by itself.
    pub fn verb_form(self) -> Option<VerbForm> {
        match self.name() {
            "AUX" | "VERB" => Some(VerbForm::Fin),
            "AUX.Inf" | "VERB.Inf" => Some(VerbForm::Inf),
            "AUX.Part" | "VERB.Past" | "VERB.Pres" => Some(VerbForm::Part),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_of_speech_has_a_label_of_its_own() {
        for upos in Upos::ALL.into_iter().filter(|&upos| upos != Upos::Part) {
            assert_eq!(Label::of(upos, &Morph::default(), false, false).upos(), upos);
        }
    }

    #[test]
    fn verb_forms_come_back() {
        for verb_form in [VerbForm::Fin, VerbForm::Inf, VerbForm::Part] {
            let morph = Morph { verb_form: Some(verb_form), ..Morph::default() };
            for upos in [Upos::Aux, Upos::Verb] {
                let label = Label::of(upos, &morph, false, false);
                assert_eq!((label.upos(), label.verb_form()), (upos, Some(verb_form)));
            }
        }
        assert_eq!(Label::of(Upos::Adp, &Morph::default(), true, false), Label::CONTRACTION);
    }
}
