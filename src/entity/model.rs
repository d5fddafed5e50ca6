//! [`Recognizer`]: the names a trained model finds.

#[cfg(feature = "fr")]
use std::sync::LazyLock;

use super::features::{self, Profile, REACH, form_features, vote_features};
use super::gazetteer::Names;
use super::label::{Label, Place};
use super::memory::Memory;
use super::mentions::Name;
use super::sentence::Sentence;
use crate::document::{Document, FormId};
use crate::error::LoadError;
use crate::linear::{Decoder, LANES, LinearModel, WindowCache};
use crate::model::Model;
use crate::segment::Token;

#[cfg(feature = "fr")]
const EMBEDDED: &[u8] = include_bytes!("../../models/fr/entity.bin");

/// A linear-chain model over [`Label`]s, applied twice: the second time it also sees what it found the first time in
/// the whole document.
#[derive(Debug, Clone)]
pub struct Recognizer<'m> {
    model: LinearModel<'m>,
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
        if model.labels() == Label::NAMES { Ok(Self { model }) } else { Err(reader.corrupt()) }
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
        let mut run = Run::new(&self.model, document, listed);
        let first = run.pass(document);
        run.learn(document, &first);
        let mut names = Vec::with_capacity(first.len());
        let mut first = first.as_slice();
        for sentence in &document.sentences {
            let (before, after) = first.split_at(first.partition_point(|name| name.tokens.0 < sentence.tokens.end));
            first = after;
            if document.tokens_of(sentence).iter().any(|token| run.memory.votes(token.form).is_some()) {
                run.label(document, sentence.tokens.start as usize..sentence.tokens.end as usize);
                collect(sentence.tokens.start, &run.labels, &mut names);
            } else {
                names.extend(before); // Nothing the first pass did not see.
            }
        }
        names
    }
}

/// The names that a model finds in a first pass, each sentence by itself.
pub fn first_pass(model: &LinearModel<'_>, document: &Document<'_>, listed: &Names<'_>) -> Vec<Name> {
    Run::new(model, document, listed).pass(document)
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

/// What is computed once per document, and room to work in.
struct Run<'r, 'm> {
    model: &'r LinearModel<'m>,
    memory: Memory,
    listed: &'r Names<'r>,
    profiles: Vec<Profile>,
    cache: WindowCache<WIDTH>,
    sentence: Sentence,
    /// [`SURE`] in units of the model's scores.
    sure: i16,
    decoder: Decoder,
    labels: Vec<u8>,
}

impl<'r, 'm> Run<'r, 'm> {
    fn new(model: &'r LinearModel<'m>, document: &Document<'_>, listed: &'r Names<'r>) -> Self {
        let memory = Memory::new(document);
        let profiles = features::profiles(document, &memory, listed);
        let mut cache = WindowCache::new(document.forms.len(), REACH);
        for ((id, form), profile) in (0..).map(FormId).zip(&document.forms).zip(&profiles) {
            cache.fill(model, id, |emit| form_features(form, profile, emit));
        }
        Self {
            model,
            memory,
            listed,
            profiles,
            cache,
            sentence: Sentence::default(),
            sure: model.units(SURE),
            decoder: Decoder::default(),
            labels: Vec::new(),
        }
    }

    /// The names in all sentences, by what is known so far.
    fn pass(&mut self, document: &Document<'_>) -> Vec<Name> {
        let mut names = Vec::new();
        for sentence in &document.sentences {
            self.label(document, sentence.tokens.start as usize..sentence.tokens.end as usize);
            collect(sentence.tokens.start, &self.labels, &mut names);
        }
        names
    }

    /// Takes in the names of a first pass.
    fn learn(&mut self, document: &Document<'_>, names: &[Name]) {
        self.memory.learn(document, names);
        for (id, profile) in (0..).map(FormId).zip(&self.profiles) {
            let features = |emit: &mut dyn FnMut(_, _)| vote_features(id, profile, &self.memory, emit);
            self.cache.extend(self.model, id, features);
        }
    }

    /// Labels a sentence into `self.labels`.
    fn label(&mut self, document: &Document<'_>, range: std::ops::Range<usize>) {
        self.sentence.read(document, range.clone(), &self.profiles, self.listed, &self.memory);
        let tokens = document.tokens.get(range).unwrap_or(&[]);
        let transitions = self.model.transitions();
        for place in 0..tokens.len() {
            match self.doubtful_scores(tokens, place) {
                Some(scores) => self.decoder.push(transitions, &scores, plausible(&scores, self.sure)),
                None => self.decoder.push_only(transitions, Label::OUTSIDE.index()),
            }
        }
        self.decoder.finish(transitions, &mut self.labels);
    }

    /// The scores of the token at `place`; none where its form and its neighbours' leave no doubt that it is outside.
    fn doubtful_scores(&self, tokens: &[Token], place: usize) -> Option<[i16; WIDTH]> {
        let mut scores = [0i16; WIDTH];
        for offset in -2i8..=2 {
            let neighbour = place.checked_add_signed(isize::from(offset)).and_then(|place| tokens.get(place));
            if let Some(token) = neighbour {
                self.cache.add(token.form, offset, &mut scores);
            }
        }
        let enough = if self.sentence.is_near_a_capital(place) { self.sure } else { self.sure / FAR };
        if lead(&scores) >= enough {
            return None;
        }
        self.sentence.features(place, &mut |feature| self.model.add(feature, &mut scores));
        Some(scores)
    }
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

    #[test]
    fn the_second_pass_skips_only_sentences_it_would_not_change() {
        let gazetteer = Gazetteer::embedded().unwrap();
        let recognizer = Recognizer::embedded().unwrap();
        let text = "Vladimir Poutine est venu à Sotchi. Il a plu. Poutine repart demain. Rien ne change à Sotchi.";
        let document = segment(text);
        let listed = Names::new(&gazetteer, &document);
        let mut run = Run::new(&recognizer.model, &document, &listed);
        let first = run.pass(&document);
        run.learn(&document, &first);
        assert_eq!(recognizer.names(&document, &listed), run.pass(&document));
    }
}
