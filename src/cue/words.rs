//! [`Words`]: the lexicon's numbers for the forms and lemmas of a document, looked up once per distinct form.

use crate::document::Document;
use crate::lexicon::{Lexicon, WordId};
use crate::segment::Token;

/// What a token can be looked up as.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Names {
    /// Its lower-cased form.
    pub(super) form: WordId,
    /// Its lemma.
    pub(super) lemma: WordId,
    /// Its form without the endings of the feminine and the plural: participles keep the verb as lemma.
    pub(super) masculine: WordId,
}

/// Numbers by form and by lemma.
pub(super) struct Words {
    forms: Vec<(WordId, WordId)>,
    lemmas: Vec<WordId>,
}

impl Words {
    pub(super) fn new(lexicon: &Lexicon, document: &Document<'_>) -> Self {
        let forms = document.forms.iter().map(|form| (lexicon.word(&form.lower), masculine(lexicon, &form.lower)));
        let lemmas = document.lemmas.names().iter().map(|lemma| match lexicon.word(lemma) {
            Lexicon::UNKNOWN if lemma.chars().any(char::is_uppercase) => lexicon.word(&lemma.to_lowercase()),
            known => known,
        });
        Self { forms: forms.collect(), lemmas: lemmas.collect() }
    }

    pub(super) fn names(&self, token: &Token) -> Names {
        let (form, masculine) = self.forms.get(token.form.0 as usize).copied().unwrap_or_default();
        Names { form, lemma: self.lemmas.get(token.lemma.0 as usize).copied().unwrap_or_default(), masculine }
    }
}

/// The first known word among the form less its endings: `prévues` → `prévu`.
fn masculine(lexicon: &Lexicon, form: &str) -> WordId {
    let stems = ["s", "e", "es"].iter().filter_map(|ending| form.strip_suffix(ending));
    stems.map(|stem| lexicon.word(stem)).find(|&word| word != Lexicon::UNKNOWN).unwrap_or(Lexicon::UNKNOWN)
}
