//! [`Recognizer`]: the names a trained model finds.

use std::num::NonZeroU32;
use std::ops::Range;
#[cfg(feature = "fr")]
use std::sync::LazyLock;

use super::features::{Profile, form_features, habit_features, vote_features};
use super::gazetteer::{Classes, Names};
use super::label::{Label, Place};
use super::memory::Memory;
use super::mentions::Name;
use super::sentence::Sentence;
use crate::document::{Document, Form, FormId};
use crate::error::LoadError;
use crate::form_cache::{FormCache, Known};
use crate::linear::{Decoder, LANES, LinearModel, Window};
use crate::model::Model;
use crate::segment::Token;

#[cfg(feature = "fr")]
const EMBEDDED: &[u8] = include_bytes!("../../models/fr/entity.bin");

/// A linear-chain model over [`Label`]s, applied twice: the second time it also sees what it found the first time in
/// the whole document.
#[derive(Debug, Clone)]
pub struct Recognizer<'m> {
    model: LinearModel<'m>,
    words: FormCache<Word, Pass>,
}

/// Name of the model's section.
pub const SECTION: &str = "entity.names";

impl<'m> Recognizer<'m> {
    /// Reads a model file.
    ///
    /// # Errors
    /// Any [`LoadError`] but [`LoadError::Lexicon`].
    pub fn from_bytes(bytes: &'m [u8]) -> Result<Self, LoadError> {
        let reader = Model::from_bytes(bytes)?.section(SECTION)?;
        let model = LinearModel::read_packed(reader.clone())?;
        if model.labels() == Label::NAMES {
            Ok(Self { model, words: FormCache::default() })
        } else {
            Err(reader.corrupt())
        }
    }

    /// The model of this build's language, unpacked at the first call.
    ///
    /// # Errors
    /// When the embedded model does not hold together.
    #[cfg(feature = "fr")]
    pub fn embedded() -> Result<&'static Recognizer<'static>, LoadError> {
        static UNPACKED: LazyLock<Result<Recognizer<'static>, LoadError>> =
            LazyLock::new(|| Recognizer::from_bytes(EMBEDDED));
        UNPACKED.as_ref().map_err(Clone::clone)
    }

    /// The names in a document, in text order, never overlapping.
    pub fn names(&self, document: &Document<'_>, listed: &Names<'_>) -> Vec<Name> {
        with_run(&self.model, &self.words, document, listed, |mut run| {
            let first = run.first_pass(document);
            run.learn(document, &first);
            run.second_pass(document, &first)
        })
    }
}

/// The names that a model finds in a first pass, each sentence by itself.
pub fn first_pass(model: &LinearModel<'_>, document: &Document<'_>, listed: &Names<'_>) -> Vec<Name> {
    with_run(model, &FormCache::default(), document, listed, |mut run| run.first_pass(document))
}

/// Does `work` with what is known of the document's forms.
fn with_run<T>(
    model: &LinearModel<'_>,
    words: &FormCache<Word, Pass>,
    document: &Document<'_>,
    listed: &Names<'_>,
    work: impl FnOnce(Run<'_, '_>) -> T,
) -> T {
    let holds = |id: FormId, word: &Word| word.listed == listed.form(id).classes;
    let make = |id: FormId, form: &Form| Word::new(model, form, listed.form(id).classes);
    words.with(&document.forms, holds, make, |words| work(Run::new(model, document, listed, words)))
}

/// Scores per token: one for each label, rounded up.
const WIDTH: usize = Label::COUNT.next_multiple_of(LANES);

/// Where the forms alone put « outside » ahead of all other labels by this much (in log-odds), the features of the
/// context are not looked at: they would change next to nothing and cost most of the time.
const SURE: f32 = 4.0;

/// Without a capital near, so many times less will do: such tokens are hardly ever in a name.
const FAR: i16 = 2;

/// How far « outside » is ahead of the best other label.
fn lead(scores: &[i16; WIDTH]) -> i16 {
    let [outside, others @ ..] = scores;
    outside.saturating_sub(highest(others.first_chunk::<{ Label::COUNT - 1 }>()))
}

/// The labels that are not further than `reach` behind the best, and « outside », which may stand anywhere but inside.
fn plausible(scores: &[i16; WIDTH], reach: i16) -> u64 {
    let least = highest(scores.first_chunk::<{ Label::COUNT }>()).saturating_sub(reach);
    let labels = scores.iter().take(Label::COUNT).enumerate();
    labels.fold(1, |set, (label, &score)| set | u64::from(score >= least) << label)
}

/// The highest score. The length is known at compile time: that makes vector instructions of the loop.
fn highest<const N: usize>(scores: Option<&[i16; N]>) -> i16 {
    scores.map_or(i16::MIN, |scores| scores.iter().fold(i16::MIN, |best, &score| best.max(score)))
}

/// What the key of a sentence starts with, by pass.
const FIRST: u32 = 1;
const SECOND: u32 = 2;

/// What the model knows of a form.
#[derive(Debug)]
struct Word {
    /// What the gazetteer knew of it.
    listed: Classes,
    profile: Profile,
    window: Window<WIDTH>,
}

impl Word {
    fn new(model: &LinearModel<'_>, form: &Form, listed: Classes) -> Self {
        let profile = Profile::new(form, listed);
        Self { listed, profile, window: Window::new(model, |emit| form_features(form, &profile, emit)) }
    }
}

/// What a pass finds in a sentence.
#[derive(Debug)]
struct Pass {
    labels: Box<[u8]>,
    /// Which tokens were in doubt, and their scores; nothing in the second pass, after which nobody asks.
    doubtful: Box<[bool]>,
    scores: Box<[[i16; WIDTH]]>,
}

/// What the document adds to what is known of some forms.
#[derive(Default)]
struct Additions {
    /// By form, its place in `windows` from 1.
    places: Vec<Option<NonZeroU32>>,
    windows: Vec<Window<WIDTH>>,
}

impl Additions {
    fn insert(&mut self, form: FormId, window: Window<WIDTH>) {
        self.windows.push(window);
        self.places.resize(self.places.len().max(form.0 as usize + 1), None);
        if let Some(place) = self.places.get_mut(form.0 as usize) {
            *place = number(self.windows.len());
        }
    }

    #[inline]
    fn get(&self, form: FormId) -> Option<&Window<WIDTH>> {
        let place = self.places.get(form.0 as usize).copied().flatten()?;
        self.windows.get(place.get() as usize - 1)
    }
}

/// What is computed once per document, and room to work in.
struct Run<'r, 'm> {
    model: &'r LinearModel<'m>,
    memory: Memory,
    listed: &'r Names<'r>,
    profiles: Vec<Profile>,
    words: Known<'r, Word, Pass>,
    /// How the document writes them, and what the names of a first pass say of them.
    habits: Additions,
    votes: Additions,
    sentence: Sentence,
    /// [`SURE`] in units of the model's scores.
    sure: i16,
    /// Scores of the first pass, of the tokens that were in doubt.
    scores: Vec<[i16; WIDTH]>,
    /// By token, where its scores stand there; none for tokens that were not in doubt.
    places: Vec<Option<NonZeroU32>>,
    decoder: Decoder,
    key: Vec<u32>,
    labels: Vec<u8>,
}

impl<'r, 'm> Run<'r, 'm> {
    fn new(
        model: &'r LinearModel<'m>,
        document: &Document<'_>,
        listed: &'r Names<'r>,
        words: Known<'r, Word, Pass>,
    ) -> Self {
        let memory = Memory::new(document);
        let forms = (0..).map(FormId).zip(words.iter());
        let profiles: Vec<_> = forms.map(|(id, word)| word.profile.with_habit(memory.habit(id))).collect();
        let mut habits = Additions::default();
        for (id, profile) in (0..).map(FormId).zip(&profiles).filter(|(_, profile)| profile.is_capital()) {
            habits.insert(id, Window::new(model, |emit| habit_features(profile, emit)));
        }
        Self {
            model,
            memory,
            listed,
            profiles,
            words,
            habits,
            votes: Additions::default(),
            sentence: Sentence::default(),
            sure: model.units(SURE),
            scores: Vec::new(),
            places: Vec::with_capacity(document.tokens.len()),
            decoder: Decoder::default(),
            key: Vec::new(),
            labels: Vec::new(),
        }
    }

    /// The names in all sentences, each sentence by itself.
    fn first_pass(&mut self, document: &Document<'_>) -> Vec<Name> {
        let mut names = Vec::new();
        for sentence in &document.sentences {
            let range = sentence.tokens.start as usize..sentence.tokens.end as usize;
            let tokens = document.tokens.get(range.clone()).unwrap_or(&[]);
            self.set_key(tokens);
            if !self.recall() {
                self.read(document, range, tokens);
            }
            collect(sentence.tokens.start, &self.labels, &mut names);
        }
        names
    }

    /// Takes into `self.key` all that a first pass over a sentence depends on.
    fn set_key(&mut self, tokens: &[Token]) {
        let Self { key, words, profiles, listed, .. } = self;
        key.clear();
        key.extend([FIRST, listed.checksum()]);
        let mut end = None;
        for token in tokens {
            let habit = profiles.get(token.form.0 as usize).map_or(0, |profile| profile.habit);
            let touches = end.replace(token.span.end()) == Some(token.span.start());
            key.extend([words.number(token.form), u32::from(habit) << 1 | u32::from(touches)]);
        }
    }

    /// Adds to the key of a sentence what a second pass depends on besides.
    fn add_to_key(&mut self, tokens: &[Token]) {
        if let Some(pass) = self.key.first_mut() {
            *pass = SECOND;
        }
        for (place, token) in tokens.iter().enumerate() {
            let votes = self.memory.votes(token.form).map_or(0, |votes| votes.winner() << 8 | votes.share());
            let known = self.sentence.known_number(place);
            self.key.push(u32::try_from(votes << 8 | known).unwrap_or(u32::MAX));
        }
    }

    /// Takes labels and scores from a sentence of the same key; false where there was none.
    fn recall(&mut self) -> bool {
        let Some(Pass { labels, doubtful, scores }) = self.words.sentence(&self.key) else { return false };
        self.labels.clear();
        self.labels.extend_from_slice(labels);
        let mut place = self.scores.len();
        self.places.extend(doubtful.iter().map(|&is_doubtful| {
            place += usize::from(is_doubtful);
            number(place).filter(|_| is_doubtful)
        }));
        self.scores.extend_from_slice(scores);
        true
    }

    /// Labels a sentence and keeps what it found.
    fn read(&mut self, document: &Document<'_>, range: Range<usize>, tokens: &[Token]) {
        self.sentence.read(document, range, &self.profiles, self.listed, &self.memory);
        let (first_score, first_place) = (self.scores.len(), self.places.len());
        for place in 0..tokens.len() {
            let scores = self.doubtful_scores(tokens, place);
            self.scores.extend(scores);
            self.places.push(scores.and_then(|_| number(self.scores.len())));
            self.push(scores.as_ref());
        }
        self.decoder.finish(self.model.transitions(), &mut self.labels);
        let doubtful = self.places.get(first_place..).unwrap_or(&[]).iter().map(Option::is_some).collect();
        let scores = self.scores.get(first_score..).unwrap_or(&[]).into();
        self.words.keep(&self.key, Pass { labels: self.labels.as_slice().into(), doubtful, scores });
    }

    /// The scores of the first pass.
    fn remembered(&self, token: usize) -> Option<&[i16; WIDTH]> {
        let place = self.places.get(token).copied().flatten()?;
        self.scores.get(place.get() as usize - 1)
    }

    /// Takes in the names of a first pass.
    fn learn(&mut self, document: &Document<'_>, names: &[Name]) {
        self.memory.learn(document, names);
        for (id, profile) in (0..).map(FormId).zip(&self.profiles) {
            if self.memory.votes(id).is_some() {
                let features = |emit: &mut dyn FnMut(_, _)| vote_features(id, profile, &self.memory, emit);
                self.votes.insert(id, Window::new(self.model, features));
            }
        }
    }

    /// The names in all sentences, by what the `first` pass found in the whole document.
    fn second_pass(&mut self, document: &Document<'_>, first: &[Name]) -> Vec<Name> {
        let mut names = Vec::with_capacity(first.len());
        let mut first = first;
        for sentence in &document.sentences {
            let (before, after) = first.split_at(first.partition_point(|name| name.tokens.0 < sentence.tokens.end));
            first = after;
            let range = sentence.tokens.start as usize..sentence.tokens.end as usize;
            let tokens = document.tokens.get(range.clone()).unwrap_or(&[]);
            if !tokens.iter().any(|token| self.votes.get(token.form).is_some()) {
                names.extend(before); // Nothing the first pass did not see.
                continue;
            }
            self.read_with_votes(document, range, tokens);
            collect(sentence.tokens.start, &self.labels, &mut names);
        }
        names
    }

    /// Labels a sentence after a first pass. Its tokens that were in doubt then have their scores; others are looked at
    /// again only where a word near them is known now.
    fn read_with_votes(&mut self, document: &Document<'_>, range: Range<usize>, tokens: &[Token]) {
        self.sentence.recall(tokens, &self.memory);
        self.set_key(tokens);
        self.add_to_key(tokens);
        if let Some(pass) = self.words.sentence(&self.key) {
            self.labels.clear();
            self.labels.extend_from_slice(&pass.labels);
            return;
        }
        let mut is_read = false;
        for place in 0..tokens.len() {
            let scores = if let Some(&scores) = self.remembered(range.start + place) {
                Some(self.scores_with_votes(scores, tokens, place))
            } else if neighbours(tokens, place).any(|(_, token)| self.votes.get(token.form).is_some()) {
                if !std::mem::replace(&mut is_read, true) {
                    self.sentence.read(document, range.clone(), &self.profiles, self.listed, &self.memory);
                }
                self.doubtful_scores(tokens, place)
            } else {
                None
            };
            self.push(scores.as_ref());
        }
        self.decoder.finish(self.model.transitions(), &mut self.labels);
        let labels = self.labels.as_slice().into();
        self.words.keep(&self.key, Pass { labels, doubtful: Box::default(), scores: Box::default() });
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
        for (offset, token) in neighbours(tokens, place) {
            let word = self.words.get(token.form).map(|word| &word.window);
            let windows = [word, self.habits.get(token.form), self.votes.get(token.form)];
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
        for (offset, token) in neighbours(tokens, place) {
            if let Some(window) = self.votes.get(token.form) {
                window.add(offset, &mut scores);
            }
        }
        self.sentence.known_features(place, &mut |feature| self.model.add(feature, &mut scores));
        scores
    }
}

/// A count from 1 on.
fn number(count: usize) -> Option<NonZeroU32> {
    u32::try_from(count).ok().and_then(NonZeroU32::new)
}

/// The tokens from two places before `place` to two after it, with their distance.
fn neighbours(tokens: &[Token], place: usize) -> impl Iterator<Item = (i8, &Token)> {
    (-2i8..=2).filter_map(move |offset| {
        let token = tokens.get(place.checked_add_signed(isize::from(offset))?)?;
        Some((offset, token))
    })
}

/// Turns the labels of a sentence that starts at token `start` into names.
fn collect(start: u32, labels: &[u8], names: &mut Vec<Name>) {
    let mut begun = start;
    for (token, &label) in (start..).zip(labels) {
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

#[cfg(all(test, feature = "fr"))]
#[allow(clippy::unwrap_used, reason = "a failed test may panic")]
mod tests {
    use super::*;
    use crate::entity::EntityType;
    use crate::entity::gazetteer::Gazetteer;
    use crate::segment::segment;

    fn names(text: &str) -> Vec<(String, EntityType)> {
        let gazetteer = Gazetteer::embedded().unwrap();
        let recognizer = Recognizer::embedded().unwrap();
        let document = segment(text);
        let found = recognizer.names(&document, &Names::new(&gazetteer, &document));
        let surface = |name: &Name| {
            let (first, last) = (name.tokens.0 as usize, name.tokens.1 as usize - 1);
            let range = document.tokens[first].span.start() as usize..document.tokens[last].span.end() as usize;
            (text[range].to_owned(), name.kind)
        };
        found.iter().map(surface).collect()
    }

    #[test]
    fn plain_names_are_found() {
        let expected = [("Angela Merkel", EntityType::Per), ("Paris", EntityType::Loc), ("Airbus", EntityType::Org)];
        let expected: Vec<_> = expected.into_iter().map(|(name, kind)| (name.to_owned(), kind)).collect();
        assert_eq!(names("Angela Merkel est arrivée à Paris, où le groupe Airbus l'attendait."), expected);
    }

    #[test]
    fn titles_stay_outside_and_plain_text_has_no_names() {
        assert_eq!(names("Le président Emmanuel Macron a parlé."), [("Emmanuel Macron".to_owned(), EntityType::Per)]);
        assert_eq!(names("Il pleut depuis une semaine sur la petite maison."), []);
        assert_eq!(names(""), []);
    }

    #[test]
    fn a_file_of_another_kind_is_refused() {
        assert!(Recognizer::from_bytes(b"no model").is_err());
        assert!(Recognizer::from_bytes(include_bytes!("../../models/fr/tag.bin")).is_err());
        let bytes = include_bytes!("../../models/fr/entity.bin");
        assert!(Recognizer::from_bytes(&bytes[..bytes.len() / 2]).is_err());
        assert!(Recognizer::from_bytes(bytes).is_ok());
    }

    /// What the second pass takes from the first instead of computing it again changes nothing.
    #[test]
    fn the_second_pass_finds_what_it_would_without_the_first_ones_scores() {
        let gazetteer = Gazetteer::embedded().unwrap();
        let recognizer = Recognizer::embedded().unwrap();
        let text = "Vladimir Poutine est venu à Sotchi. Il a plu. Poutine repart demain. Rien ne change à Sotchi.";
        let document = segment(text);
        let listed = Names::new(&gazetteer, &document);
        with_run(&recognizer.model, &FormCache::default(), &document, &listed, |mut run| {
            let first = run.first_pass(&document);
            run.learn(&document, &first);
            let second = run.second_pass(&document, &first);
            assert_eq!(recognizer.names(&document, &listed), second);
            assert_eq!(recognizer.names(&document, &listed), second, "with the sentences kept");
            let mut whole = Vec::new();
            for sentence in &document.sentences {
                let range = sentence.tokens.start as usize..sentence.tokens.end as usize;
                run.read(&document, range.clone(), &document.tokens[range]);
                collect(sentence.tokens.start, &run.labels, &mut whole);
            }
            assert_eq!(whole, second);
        });
    }
}
