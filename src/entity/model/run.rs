//! [`Run`]: both passes over one document.

use std::cell::OnceCell;
use std::ops::Range;
use std::sync::Arc;

use super::doubt::{FAR, SURE, WIDTH, lead, plausible};
use super::kept::{Additions, Pass, Word};
use crate::document::{Document, FormId};
use crate::entity::features::{Profile, habit_features, vote_features};
use crate::entity::gazetteer::Names;
use crate::entity::label::{Label, Place};
use crate::entity::memory::Memory;
use crate::entity::mentions::Name;
use crate::entity::sentence::Sentence;
use crate::form_cache::Known;
use crate::linear::{Decoder, LinearModel, Window};
use crate::segment::Token;

/// What the key of a sentence starts with, by pass.
const FIRST: u32 = 1;
const SECOND: u32 = 2;

/// Set in `Run::told` for a word that opens a name of several words.
const OPENS: u32 = 1 << 31;

/// What is computed once per document, and room to work in.
pub(super) struct Run<'r, 'm> {
    model: &'r LinearModel<'m>,
    memory: Memory,
    listed: &'r Names<'r>,
    words: Known<'r, Word, Arc<Pass>>,
    /// By form, what stands for it in the key of a sentence: its number, and how the document writes it.
    marks: Vec<[u32; 2]>,
    /// By form, what the names of a first pass say of it, as a number; 0 for nothing.
    told: Vec<u32>,
    /// Made when the first sentence is read that is not remembered: the profiles in this document, how it writes its
    /// words, and what the names of a first pass say of them.
    profiles: OnceCell<Vec<Profile>>,
    habits: OnceCell<Additions>,
    votes: OnceCell<Additions>,
    sentence: Sentence,
    /// [`SURE`] in units of the model's scores.
    sure: i16,
    /// What a first pass found, by sentence.
    first: Vec<Arc<Pass>>,
    decoder: Decoder,
    key: Vec<u32>,
    labels: Vec<u8>,
}

impl<'r, 'm> Run<'r, 'm> {
    pub(super) fn new(
        model: &'r LinearModel<'m>,
        document: &Document<'_>,
        listed: &'r Names<'r>,
        words: Known<'r, Word, Arc<Pass>>,
    ) -> Self {
        let memory = Memory::new(document);
        let forms = (0..).map(FormId).take(document.forms.len());
        let marks = forms.map(|form| [words.number(form), u32::from(memory.habit(form)) << 1]).collect();
        Self {
            model,
            memory,
            listed,
            words,
            marks,
            told: Vec::new(),
            profiles: OnceCell::new(),
            habits: OnceCell::new(),
            votes: OnceCell::new(),
            sentence: Sentence::default(),
            sure: model.units(SURE),
            first: Vec::with_capacity(document.sentences.len()),
            decoder: Decoder::default(),
            key: Vec::new(),
            labels: Vec::new(),
        }
    }

    fn profiles(&self) -> &[Profile] {
        self.profiles.get_or_init(|| profiles(&self.words, &self.memory))
    }

    fn habits(&self) -> &Additions {
        self.habits.get_or_init(|| {
            let mut habits = Additions::default();
            let forms = (0..).map(FormId).zip(self.profiles());
            for (id, profile) in forms.filter(|(_, profile)| profile.is_capital()) {
                let key = u64::from(profile.habit) << 32 | profile.shape.number();
                habits.insert(id, key, || Window::new(self.model, |emit| habit_features(profile, emit)));
            }
            habits
        })
    }

    fn votes(&self) -> &Additions {
        self.votes.get_or_init(|| {
            let mut votes = Additions::default();
            for ((id, profile), told) in (0..).map(FormId).zip(self.profiles()).zip(&self.told) {
                if *told != 0 {
                    let features = |emit: &mut dyn FnMut(_, _)| vote_features(id, profile, &self.memory, emit);
                    let key = u64::from(told & !OPENS) << 1 | u64::from(profile.is_capital());
                    votes.insert(id, key, || Window::new(self.model, features));
                }
            }
            votes
        })
    }

    /// What the names of a first pass say of a token's form; 0 for nothing.
    #[inline]
    fn told(&self, token: &Token) -> u32 {
        self.told.get(token.form.0 as usize).copied().unwrap_or(0)
    }

    /// The names in all sentences, each sentence by itself.
    pub(super) fn first_pass(&mut self, document: &Document<'_>) -> Vec<Name> {
        let mut names = Vec::new();
        for sentence in &document.sentences {
            let range = sentence.tokens.start as usize..sentence.tokens.end as usize;
            let tokens = document.tokens_of(sentence);
            self.set_key(tokens);
            let known = self.words.sentence(&self.key).cloned();
            let pass = known.unwrap_or_else(|| self.read(document, range, tokens));
            collect(sentence.tokens.start, &pass.labels, &mut names);
            self.first.push(pass);
        }
        names
    }

    /// Takes into `self.key` all that a first pass over a sentence depends on.
    fn set_key(&mut self, tokens: &[Token]) {
        let Self { key, marks, listed, .. } = self;
        key.clear();
        key.extend([FIRST, listed.checksum(), u32::try_from(tokens.len()).unwrap_or(u32::MAX)]);
        let head = key.len();
        key.resize(head + 2 * tokens.len(), 0);
        let slots = key.get_mut(head..).unwrap_or_default().as_chunks_mut().0;
        let mut end = u32::MAX;
        for (slot, token) in slots.iter_mut().zip(tokens) {
            let touches = std::mem::replace(&mut end, token.span.end()) == token.span.start();
            let [word, habit] = marks.get(token.form.0 as usize).copied().unwrap_or([u32::MAX; 2]);
            *slot = [word, habit | u32::from(touches)];
        }
    }

    /// Adds to the key of a sentence what a second pass depends on besides.
    fn add_to_key(&mut self, tokens: &[Token]) {
        if let Some(pass) = self.key.first_mut() {
            *pass = SECOND;
        }
        for (token, place) in tokens.iter().zip(0u32..) {
            // What is in a name known from elsewhere is in one that the first pass found: it is told of.
            let told = self.told(token) & !OPENS;
            if told != 0 {
                let known = u32::try_from(self.sentence.known_number(place as usize)).unwrap_or(u32::MAX);
                self.key.extend_from_slice(&[place, told << 8 | known]);
            }
        }
    }

    /// Labels a sentence and keeps what it found.
    pub(super) fn read(&mut self, document: &Document<'_>, range: Range<usize>, tokens: &[Token]) -> Arc<Pass> {
        self.read_features(document, range);
        let mut doubtful = Vec::new();
        for place in 0..tokens.len() {
            let scores = self.doubtful_scores(tokens, place);
            doubtful.extend(u32::try_from(place).ok().zip(scores));
            self.push(scores.as_ref());
        }
        self.finish(doubtful)
    }

    /// Keeps what the decoder found.
    fn finish(&mut self, doubtful: Vec<(u32, [i16; WIDTH])>) -> Arc<Pass> {
        self.decoder.finish(self.model.transitions(), &mut self.labels);
        let pass = Arc::new(Pass { labels: self.labels.as_slice().into(), doubtful: doubtful.into() });
        self.words.keep(&self.key, Arc::clone(&pass));
        pass
    }

    /// Takes on what the features of the sentence are told by.
    fn read_features(&mut self, document: &Document<'_>, range: Range<usize>) {
        let Self { profiles: known, words, memory, listed, sentence, .. } = self;
        sentence.read(document, range, known.get_or_init(|| profiles(words, memory)), listed, memory);
    }

    /// Takes in the names of a first pass.
    pub(super) fn learn(&mut self, document: &Document<'_>, names: &[Name]) {
        self.memory.learn(document, names);
        let told = |form: FormId| {
            let opens = if self.memory.opens_name(form) { OPENS } else { 0 };
            self.memory.votes(form).map_or(0, |votes| opens | votes.number())
        };
        self.told = (0..).map(FormId).take(document.forms.len()).map(told).collect();
        self.votes = OnceCell::new();
    }

    /// The names in all sentences, by what the `first` pass found in the whole document.
    pub(super) fn second_pass(&mut self, document: &Document<'_>, first: &[Name]) -> Vec<Name> {
        let mut names = Vec::with_capacity(first.len());
        let mut first = first;
        for (number, sentence) in document.sentences.iter().enumerate() {
            let count = first.iter().take_while(|name| name.tokens.0 < sentence.tokens.end).count();
            let (before, after) = first.split_at(count);
            first = after;
            let range = sentence.tokens.start as usize..sentence.tokens.end as usize;
            let tokens = document.tokens_of(sentence);
            if tokens.iter().all(|token| self.told(token) == 0) {
                names.extend(before); // Nothing the first pass did not see.
                continue;
            }
            let pass = self.read_with_votes(document, number, range, tokens);
            collect(sentence.tokens.start, &pass.labels, &mut names);
        }
        names
    }

    /// Labels a sentence after a first pass. Its tokens that were in doubt then have their scores; others are looked at
    /// again only where a word near them is known now.
    fn read_with_votes(
        &mut self,
        document: &Document<'_>,
        number: usize,
        range: Range<usize>,
        tokens: &[Token],
    ) -> Arc<Pass> {
        let opened = tokens.iter().any(|token| self.told(token) & OPENS != 0);
        self.sentence.recall(if opened { tokens } else { &[] }, &self.memory);
        self.set_key(tokens);
        self.add_to_key(tokens);
        if let Some(pass) = self.words.sentence(&self.key) {
            return Arc::clone(pass);
        }
        let first = self.first.get(number).cloned();
        let mut doubtful = first.iter().flat_map(|pass| &pass.doubtful).peekable();
        let mut is_read = false;
        for place in 0..tokens.len() {
            let scores = if let Some((_, scores)) = doubtful.next_if(|(doubted, _)| *doubted as usize == place) {
                Some(self.scores_with_votes(*scores, tokens, place))
            } else if neighbours(tokens, place).any(|(_, token)| self.told(token) != 0) {
                if !std::mem::replace(&mut is_read, true) {
                    self.read_features(document, range.clone());
                }
                self.doubtful_scores(tokens, place)
            } else {
                None
            };
            self.push(scores.as_ref());
        }
        self.finish(Vec::new())
    }

    /// Adds a token to the decoder; without scores it is outside.
    fn push(&mut self, scores: Option<&[i16; WIDTH]>) {
        let transitions = self.model.transitions();
        match scores {
            Some(scores) => self.decoder.push(transitions, scores, plausible(scores, self.sure)),
            None => self.decoder.push_only(transitions, Label::OUTSIDE.index()),
        }
    }

    /// The scores of the token at `place`; none where its form and its neighbours' leave no doubt that it is outside.
    fn doubtful_scores(&self, tokens: &[Token], place: usize) -> Option<[i16; WIDTH]> {
        let mut scores = [0i16; WIDTH];
        let (habits, votes) = (self.habits(), self.votes());
        for (offset, token) in neighbours(tokens, place) {
            let word = self.words.get(token.form).map(|word| &word.window);
            let windows = [word, habits.get(token.form), votes.get(token.form)];
            windows.into_iter().flatten().for_each(|window| window.add(offset, &mut scores));
        }
        let enough = if self.sentence.is_near_a_capital(place) { self.sure } else { self.sure / FAR };
        if lead(&scores) >= enough {
            return None;
        }
        self.sentence.features(place, &mut |feature| self.model.add(feature, &mut scores));
        Some(scores)
    }

    /// The scores of the first pass with what is known after it.
    fn scores_with_votes(&self, mut scores: [i16; WIDTH], tokens: &[Token], place: usize) -> [i16; WIDTH] {
        let votes = self.votes();
        for (offset, token) in neighbours(tokens, place) {
            if let Some(window) = votes.get(token.form) {
                window.add(offset, &mut scores);
            }
        }
        self.sentence.known_features(place, &mut |feature| self.model.add(feature, &mut scores));
        scores
    }
}

/// The profiles of a document's forms, by [`FormId`].
fn profiles(words: &Known<'_, Word, Arc<Pass>>, memory: &Memory) -> Vec<Profile> {
    let forms = (0..).map(FormId).zip(words.iter());
    forms.map(|(id, word)| word.profile.with_habit(memory.habit(id))).collect()
}

/// The tokens from two places before `place` to two after it, with their distance.
fn neighbours(tokens: &[Token], place: usize) -> impl Iterator<Item = (i8, &Token)> {
    (-2i8..=2).filter_map(move |offset| {
        let token = tokens.get(place.checked_add_signed(isize::from(offset))?)?;
        Some((offset, token))
    })
}

/// Turns the labels of a sentence that starts at token `start` into names.
pub(super) fn collect(start: u32, labels: &[u8], names: &mut Vec<Name>) {
    let mut begun = start;
    for (token, &label) in (start..).zip(labels).filter(|(_, label)| **label != Label::OUTSIDE.index()) {
        let Some((kind, place)) = Label::new(label).and_then(|label| Some((label.kind()?, label.place()?))) else {
            continue;
        };
        if matches!(place, Place::Begin | Place::Unit) {
            begun = token;
        }
        if matches!(place, Place::Last | Place::Unit) {
            names.push(Name { tokens: (begun, token + 1), kind });
        }
    }
}
