//! [`Document`]: the text on its way through the pipeline, as the stages up to tagging leave it.

use std::hash::BuildHasher;
use std::sync::Arc;

use hashbrown::HashTable;
use rustc_hash::FxBuildHasher;

use crate::segment::{Sentence, Token};
use crate::vocabulary::Generation;

/// Identifier of a [`Form`]: an index into [`Document::forms`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct FormId(pub u32);

/// Identifier of a lemma: an index into [`Lemmas`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct LemmaId(pub u32);

/// A distinct normalised token form; what depends on the form alone is computed once per form, not per token.
#[derive(Debug, Clone)]
pub struct Form {
    /// Normalised (NFC, straight apostrophe, plain spaces), case kept.
    pub text: Arc<str>,
    /// `text` in lower case; the same string where it is.
    pub lower: Arc<str>,
    /// Its number in the vocabulary of this generation, the same in every document.
    pub(crate) number: u32,
    pub(crate) generation: Generation,
}

impl Form {
    /// The form that is spelled `text`, which is in normal form.
    pub fn new(text: &str) -> Self {
        let form: Arc<str> = text.into();
        let lower = if is_lower(text) { form.clone() } else { text.to_lowercase().into() };
        Self { text: form, lower, number: 0, generation: Generation::NONE }
    }

    /// Whether it is written in lower case, or has no case.
    pub fn is_lower(&self) -> bool {
        self.text == self.lower
    }
}

/// Whether the form, of Latin letters, has no capital.
fn is_lower(form: &str) -> bool {
    form.chars().all(|c| matches!(c, '\0'..='@' | '['..='\u{BF}' | 'ß'..='ÿ'))
}

impl PartialEq for Form {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl Eq for Form {}

/// Language of a text or a stretch, as BCP 47: `"fr"`, `"en"`, `"und"`.
pub type Language = &'static str;

/// A stretch in another language than the text's.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Foreign {
    /// Where it stands.
    pub span: crate::Span,
    /// Its language.
    pub language: Language,
}

/// The distinct lemmas of a text, each once, in order of first appearance.
#[derive(Debug, Clone, Default)]
pub struct Lemmas {
    names: Vec<Box<str>>,
    ids: HashTable<u32>,
}

impl Lemmas {
    /// With room for so many.
    pub(crate) fn with_capacity(lemmas: usize) -> Self {
        Self { names: Vec::with_capacity(lemmas), ids: HashTable::with_capacity(lemmas) }
    }

    /// The id of `lemma`, entered if new.
    pub fn intern(&mut self, lemma: &str) -> LemmaId {
        let Self { names, ids } = self;
        let name = |id: u32| names.get(id as usize).map_or("", |name| name);
        if let Some(&id) = ids.find(hash(lemma), |&id| name(id) == lemma) {
            return LemmaId(id);
        }
        let id = u32::try_from(names.len()).unwrap_or(u32::MAX);
        ids.insert_unique(hash(lemma), id, |&id| hash(name(id)));
        names.push(lemma.into());
        LemmaId(id)
    }

    /// The lemma itself; empty for an id of another text.
    pub fn get(&self, id: LemmaId) -> &str {
        self.names.get(id.0 as usize).map_or("", |name| name)
    }

    /// All of them, by id.
    pub fn names(&self) -> &[Box<str>] {
        &self.names
    }
}

impl PartialEq for Lemmas {
    fn eq(&self, other: &Self) -> bool {
        self.names == other.names
    }
}

impl Eq for Lemmas {}

fn hash(lemma: &str) -> u64 {
    FxBuildHasher.hash_one(lemma)
}

/// A text segmented and, after the tagger, tagged. Later stages read it and never change it.
#[derive(Debug, Clone)]
pub struct Document<'t> {
    /// The original text: every [`crate::Span`] is of this string.
    pub text: &'t str,
    /// In text order, never overlapping.
    pub tokens: Vec<Token>,
    /// In text order; together they hold every token.
    pub sentences: Vec<Sentence>,
    /// Distinct token forms, by [`FormId`].
    pub forms: Vec<Form>,
    /// Distinct lemmas, by [`LemmaId`].
    pub lemmas: Lemmas,
    /// Language of the text as a whole.
    pub language: Language,
    /// Stretches in another language, in text order.
    pub foreign: Vec<Foreign>,
}

impl Document<'_> {
    /// The token's characters as they stand in the text.
    pub fn surface(&self, token: &Token) -> &str {
        token.span.slice(self.text)
    }

    /// The token's normalised form.
    pub fn form(&self, token: &Token) -> &str {
        self.forms.get(token.form.0 as usize).map_or("", |form| &form.text)
    }

    /// The token's normalised form in lower case.
    pub fn lower(&self, token: &Token) -> &str {
        self.forms.get(token.form.0 as usize).map_or("", |form| &form.lower)
    }

    /// The token's lemma.
    pub fn lemma(&self, token: &Token) -> &str {
        self.lemmas.get(token.lemma)
    }

    /// By token: the index of its sentence.
    pub(crate) fn sentence_of_tokens(&self) -> Vec<u32> {
        let mut of = vec![u32::MAX; self.tokens.len()];
        for (index, sentence) in (0..).zip(&self.sentences) {
            let own = sentence.tokens.start as usize..sentence.tokens.end as usize;
            of.get_mut(own).unwrap_or_default().fill(index);
        }
        of
    }

    /// The tokens of a sentence.
    pub fn tokens_of(&self, sentence: &Sentence) -> &[Token] {
        self.tokens.get(sentence.tokens.start as usize..sentence.tokens.end as usize).unwrap_or(&[])
    }
}
