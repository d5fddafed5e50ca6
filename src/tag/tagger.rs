//! [`Tagger`]: part of speech, features and lemma of every token.

#[cfg(feature = "fr")]
use std::sync::LazyLock;

use super::Morph;
use super::endings::Endings;
use super::features::{Profile, form_features, token_features};
use super::label::Label;
use super::upos::Upos;
use super::words::Words;
use crate::document::{Document, Form, FormId, LemmaId, Lemmas};
use crate::error::LoadError;
use crate::form_cache::{FormCache, Known};
use crate::linear::{Decoder, LinearModel, Window, best_two, row_width};
use crate::model::Model;
use crate::segment::{Token, TokenKind};

/// A linear-chain model over [`Label`]s, and tables that turn a form with its label into features and lemma.
#[derive(Debug, Clone)]
pub struct Tagger<'m> {
    lexicon: Endings<'m>,
    weights: LinearModel<'m>,
    words: Words<'m>,
    /// [`SURE`] in the model's units.
    sure: i16,
    /// With the labels of sentences.
    known: FormCache<Word, Box<[u8]>>,
}

impl<'m> Tagger<'m> {
    /// Reads a model file.
    ///
    /// # Errors
    /// Any [`LoadError`] but [`LoadError::Lexicon`].
    pub fn from_bytes(bytes: &'m [u8]) -> Result<Self, LoadError> {
        Self::read(&Model::from_bytes(bytes)?)
    }

    fn read(model: &Model<'m>) -> Result<Self, LoadError> {
        let lexicon = Endings::read(model.section("tag.lexicon")?)?;
        let reader = model.section("tag.weights")?;
        let weights = LinearModel::read_packed(reader.clone())?;
        let expected = (0..).map_while(Label::new).map(Label::name);
        if !expected.eq(weights.labels().iter().copied()) {
            return Err(reader.corrupt());
        }
        let sure = weights.units(SURE);
        Ok(Self { lexicon, weights, words: Words::read(model)?, sure, known: FormCache::default() })
    }

    /// The tagger that is compiled in, unpacked at the first call.
    ///
    /// # Errors
    /// When it does not pass the checks that every model passes.
    #[cfg(feature = "fr")]
    pub fn embedded() -> Result<&'static Tagger<'static>, LoadError> {
        static UNPACKED: LazyLock<Result<Tagger<'static>, LoadError>> = LazyLock::new(|| Tagger::read(embedded()?));
        UNPACKED.as_ref().map_err(Clone::clone)
    }

    /// Sets part of speech, features, lemma and, where context decides on it (du, des), kind of every token.
    pub fn tag(&self, document: &mut Document<'_>) {
        let Document { tokens, sentences, forms, lemmas, .. } = document;
        let work = |words: Known<'_, Word, Box<[u8]>>| {
            let mut run = Run::new(self, forms, words);
            for sentence in sentences {
                let range = sentence.tokens.start as usize..sentence.tokens.end as usize;
                if let Some(tokens) = tokens.get_mut(range) {
                    run.tag_sentence(tokens, lemmas);
                }
            }
        };
        self.known.with(forms, |_, _| true, |_, form| Word::new(self, form), work);
    }
}

/// The tagger's file.
#[cfg(feature = "fr")]
pub(crate) static EMBEDDED: &[u8] = include_bytes!("../../models/fr/tag.bin");

/// The tagger's file, validated once: the sentence splitter reads its lexicon too.
#[cfg(feature = "fr")]
pub(crate) fn embedded() -> Result<&'static Model<'static>, LoadError> {
    static MODEL: LazyLock<Result<Model<'static>, LoadError>> = LazyLock::new(|| Model::from_bytes(EMBEDDED));
    MODEL.as_ref().map_err(Clone::clone)
}

/// Scores per token: one for each label, rounded up.
const WIDTH: usize = row_width(Label::COUNT);

/// The scores before anything is added; what is no label never becomes the best.
const NOTHING: [i16; WIDTH] = {
    let mut scores = [0; WIDTH];
    let mut label = Label::COUNT;
    while label < WIDTH {
        #[allow(clippy::indexing_slicing, reason = "label < WIDTH, at compile time")]
        {
            scores[label] = i16::MIN;
        }
        label += 1;
    }
    scores
};

/// Where the forms alone put a label ahead by this much (in log-odds), it is taken without a look at other features
/// and labels: they would change next to nothing and cost most of the time.
const SURE: f32 = 4.5;

/// The best label, where it is ahead of all others by `lead`.
fn sure_label(scores: &[i16; WIDTH], lead: i16) -> Option<u8> {
    let (best, second) = best_two(scores);
    let label = scores.iter().position(|&score| score == best)?;
    (best.saturating_sub(second) >= lead).then(|| u8::try_from(label).ok()).flatten()
}

/// What the tagger knows of a form.
#[derive(Debug)]
struct Word {
    profile: Profile,
    window: Window<WIDTH>,
    /// Looked up when first needed.
    readings: Vec<Reading>,
}

/// Features and lemma of a form as a label.
#[derive(Debug)]
struct Reading {
    label: Label,
    morph: Morph,
    lemma: Box<str>,
}

impl Word {
    fn new(tagger: &Tagger<'_>, form: &Form) -> Self {
        let profile = Profile::new(form, &tagger.lexicon);
        let window = Window::new(&tagger.weights, |emit| form_features(form, &profile, emit));
        Self { profile, window, readings: Vec::new() }
    }

    fn reading(&mut self, label: Label, tagger: &Tagger<'_>, form: &Form) -> Option<&Reading> {
        if !self.readings.iter().any(|reading| reading.label == label) {
            let (morph, lemma) = tagger.words.look_up(form, label);
            self.readings.push(Reading { label, morph, lemma: lemma.into() });
        }
        self.readings.iter().find(|reading| reading.label == label)
    }
}

/// What is computed once per document, and room to work in.
struct Run<'r, 'm> {
    tagger: &'r Tagger<'m>,
    forms: &'r [Form],
    words: Known<'r, Word, Box<[u8]>>,
    decoder: Decoder,
    key: Vec<u32>,
    labels: Vec<u8>,
    known: KnownWords,
    /// The form *a* in a text that writes *à*: there it is no preposition.
    bare: Option<FormId>,
}

impl<'r, 'm> Run<'r, 'm> {
    fn new(tagger: &'r Tagger<'m>, forms: &'r [Form], words: Known<'r, Word, Box<[u8]>>) -> Self {
        let known = KnownWords { first: vec![NONE; forms.len()], entries: Vec::new() };
        let (decoder, key, labels) = Default::default();
        Self { tagger, forms, words, decoder, key, labels, known, bare: bare_a(forms) }
    }

    /// Adds the token at `place` to the decoder.
    fn read(&mut self, tokens: &[Token], place: usize) {
        let (tagger, transitions) = (self.tagger, self.tagger.weights.transitions());
        let mut window = [&Profile::OUTSIDE; 5];
        let mut scores = NOTHING;
        for (offset, profile) in (-2i8..).zip(&mut window) {
            let neighbour = place.checked_add_signed(isize::from(offset)).and_then(|place| tokens.get(place));
            if let Some(word) = neighbour.and_then(|token| self.words.get(token.form)) {
                word.window.add(offset, &mut scores);
                *profile = &word.profile;
            }
        }
        let [_, _, own, _, _] = window;
        let allowed = tokens.get(place).map_or(u64::MAX, |token| own.allowed(token.kind));
        let allowed = if self.is_verb(tokens, place) { allowed & !Label::of_upos(&[Upos::Adp]) } else { allowed };
        if let Some(label) = sure_label(&scores, tagger.sure).filter(|label| allowed >> label & 1 == 1) {
            return self.decoder.push_only(transitions, label);
        }
        let before = tokens.get(..place).unwrap_or(&[]).iter().rev().map(|token| self.profile(token));
        let restricts = own.restricts(before);
        token_features(window, restricts, &mut |feature| tagger.weights.add(feature, &mut scores));
        self.decoder.push(transitions, &scores, allowed);
    }

    /// Whether the token is *a* in a text that writes *à*, and not that of « a priori ».
    fn is_verb(&self, tokens: &[Token], place: usize) -> bool {
        let form = |place: usize| tokens.get(place).map(|token| token.form);
        let next = || form(place + 1).and_then(|form| self.forms.get(form.0 as usize));
        self.bare.is_some_and(|bare| form(place) == Some(bare))
            && next().is_none_or(|next| !LATIN.contains(&&*next.lower))
    }

    fn profile(&self, token: &Token) -> &Profile {
        self.words.get(token.form).map_or(&Profile::OUTSIDE, |word| &word.profile)
    }

    /// The labels of a sentence, into `self.labels`: they depend on its forms and the kinds of its tokens alone.
    fn label(&mut self, tokens: &[Token]) {
        let words = &self.words;
        self.key.clear();
        for token in tokens {
            self.key.push(words.number(token.form));
            let bare = u32::from(self.bare == Some(token.form)) << 8;
            self.key.push(u32::from(token.kind as u8) | bare);
        }
        if let Some(labels) = self.words.sentence(&self.key) {
            self.labels.clear();
            self.labels.extend_from_slice(labels);
            return;
        }
        for place in 0..tokens.len() {
            self.read(tokens, place);
        }
        self.decoder.finish(self.tagger.weights.transitions(), &mut self.labels);
        self.words.keep(&self.key, self.labels.as_slice().into());
    }

    fn tag_sentence(&mut self, tokens: &mut [Token], lemmas: &mut Lemmas) {
        self.label(tokens);
        let labels = std::mem::take(&mut self.labels);
        for (token, &label) in tokens.iter_mut().zip(&labels) {
            let label = Label::new(label).unwrap_or(Label::CONTRACTION);
            let known = self.known.get(token.form, label).unwrap_or_else(|| self.look_up(token.form, label, lemmas));
            (token.upos, token.morph, token.lemma) = (label.upos(), known.morph, known.lemma);
            token.kind = match token.kind {
                _ if label == Label::CONTRACTION => TokenKind::Contraction,
                TokenKind::Contraction => TokenKind::Word,
                kind => kind,
            };
        }
        self.labels = labels;
    }

    fn look_up(&mut self, id: FormId, label: Label, lemmas: &mut Lemmas) -> KnownWord {
        let form = self.forms.get(id.0 as usize);
        let reading = form.and_then(|form| self.words.get_mut(id)?.reading(label, self.tagger, form));
        let (morph, lemma) = reading.map_or((Morph::default(), ""), |reading| (reading.morph, &*reading.lemma));
        self.known.enter(id, label, morph, lemmas.intern(lemma))
    }
}

/// The form *a* of a text in which *à* has its accent.
fn bare_a(forms: &[Form]) -> Option<FormId> {
    let find = |text: &str| (0..).zip(forms).find(|(_, form)| &*form.text == text).map(|(id, _)| FormId(id));
    find("à").and_then(|_| find("a"))
}

/// What *a* is a preposition before, in Latin and Italian.
const LATIN: [&str; 9] =
    ["cappella", "contrario", "fortiori", "giorno", "latere", "maxima", "minima", "posteriori", "priori"];

const NONE: u32 = u32::MAX;

/// Features and lemmas already looked up, by form: a chain of entries, hardly ever more than two long.
struct KnownWords {
    first: Vec<u32>,
    entries: Vec<KnownWord>,
}

#[derive(Clone, Copy)]
struct KnownWord {
    label: Label,
    morph: Morph,
    lemma: LemmaId,
    next: u32,
}

impl KnownWords {
    fn get(&self, form: FormId, label: Label) -> Option<KnownWord> {
        let mut at = *self.first.get(form.0 as usize)?;
        loop {
            let entry = self.entries.get(at as usize)?;
            if entry.label == label {
                return Some(*entry);
            }
            at = entry.next;
        }
    }

    fn enter(&mut self, form: FormId, label: Label, morph: Morph, lemma: LemmaId) -> KnownWord {
        let mut entry = KnownWord { label, morph, lemma, next: NONE };
        if let Some(first) = self.first.get_mut(form.0 as usize) {
            let place = u32::try_from(self.entries.len()).unwrap_or(NONE);
            entry.next = std::mem::replace(first, place);
            self.entries.push(entry);
        }
        entry
    }
}
