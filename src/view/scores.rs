//! [`ScoresView`]: scores as the contract shows them.

use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

use crate::cue::{Dimension, Voice};
use crate::score::{Framing, Measure, Naming, Rate, Scores};

/// `"author"`, `"unnamed"` or an entity id.
#[derive(Clone, Copy, Debug)]
pub struct VoiceView(pub Voice);

impl Serialize for VoiceView {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Voice::Author => serializer.serialize_str("author"),
            Voice::Unnamed => serializer.serialize_str("unnamed"),
            Voice::Speaker(id) => serializer.serialize_u32(id.0),
        }
    }
}

/// A number, its 95 % interval, and how many observations it rests on.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct RateView {
    value: f64,
    low: f64,
    high: f64,
    n: u32,
}

impl From<Rate> for RateView {
    fn from(rate: Rate) -> Self {
        Self { value: rate.value, low: rate.low, high: rate.high, n: rate.n }
    }
}

/// One cell of the source × target matrix.
#[derive(Debug, Serialize)]
pub struct FramingView<'a> {
    source: VoiceView,
    target: u32,
    #[serde(flatten)]
    rate: RateView,
    cues: &'a [u32],
}

/// Share of loaded namings of one entity.
#[derive(Debug, Serialize)]
pub struct NamingView<'a> {
    target: u32,
    #[serde(flatten)]
    rate: RateView,
    cues: &'a [u32],
}

/// A value for each of the 13 dimensions, serialised as an object by identifier.
#[derive(Debug)]
struct ByDimension<T>(Vec<T>);

impl<T: Serialize> Serialize for ByDimension<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, value) in Dimension::NAMES.iter().zip(&self.0) {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}

/// For each score, the indexes of the cues it rests on (of quotes for `sourcedShare`).
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct EvidenceView<'a> {
    density: ByDimension<&'a [u32]>,
    evaluative_load: &'a [u32],
    commitment: &'a [u32],
    sourced_share: &'a [u32],
    source_transparency: &'a [u32],
    intensity: &'a [u32],
}

/// All scores.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ScoresView<'a> {
    words: u32,
    author_words: u32,
    density: ByDimension<RateView>,
    evaluative_load: RateView,
    commitment: RateView,
    sourced_share: RateView,
    source_transparency: RateView,
    intensity: RateView,
    framing: Vec<FramingView<'a>>,
    naming: Vec<NamingView<'a>>,
    evidence: EvidenceView<'a>,
}

impl<'a> ScoresView<'a> {
    /// The view of `scores`.
    pub fn new(scores: &'a Scores) -> Self {
        Self {
            words: scores.words,
            author_words: scores.author_words,
            density: ByDimension(scores.density.iter().map(|measure| measure.rate.into()).collect()),
            evaluative_load: scores.evaluative_load.rate.into(),
            commitment: scores.commitment.rate.into(),
            sourced_share: scores.sourced_share.rate.into(),
            source_transparency: scores.source_transparency.rate.into(),
            intensity: scores.intensity.rate.into(),
            framing: scores.framing.iter().map(FramingView::from).collect(),
            naming: scores.naming.iter().map(NamingView::from).collect(),
            evidence: EvidenceView::from(scores),
        }
    }
}

impl<'a> From<&'a Framing> for FramingView<'a> {
    fn from(cell: &'a Framing) -> Self {
        Self { source: VoiceView(cell.source), target: cell.target.0, rate: cell.rate.into(), cues: &cell.cues }
    }
}

impl<'a> From<&'a Naming> for NamingView<'a> {
    fn from(naming: &'a Naming) -> Self {
        Self { target: naming.target.0, rate: naming.rate.into(), cues: &naming.cues }
    }
}

impl<'a> From<&'a Scores> for EvidenceView<'a> {
    fn from(scores: &'a Scores) -> Self {
        fn of(measure: &Measure) -> &[u32] {
            &measure.evidence
        }
        Self {
            density: ByDimension(scores.density.iter().map(of).collect()),
            evaluative_load: of(&scores.evaluative_load),
            commitment: of(&scores.commitment),
            sourced_share: of(&scores.sourced_share),
            source_transparency: of(&scores.source_transparency),
            intensity: of(&scores.intensity),
        }
    }
}
