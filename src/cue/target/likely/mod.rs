//! Whom an evaluation is on, all considered: what stands around each actor who may be meant is weighed with what speaks for
//! nobody, by weights learnt from annotated articles.

mod observe;
mod scene;

#[cfg(feature = "fr")]
use std::sync::LazyLock;

use super::Target;
use crate::cue::context::Context;
use crate::cue::draft::Draft;
use crate::cue::{Dimension, TargetRule};
use crate::entity::EntityId;
use crate::error::LoadError;
use crate::linear::{Feature, LinearModel};
use crate::model::Model;
use crate::order::{descending, sort_by_rank};
use observe::{Kind, Observation, See, VALUES, feature, of_actor, of_nobody};
use scene::Scene;

/// The section of a model file that holds the weights.
pub const SECTION: &str = "target.weights";

/// The label of the weights: the one that is meant.
pub const LABEL: &str = "target";

/// By how much somebody may be less likely than nobody, in log-odds, and still be named where the rules are silent.
const FOUND: f32 = 0.7;

/// The same, and still be the one whom an uncertain rule found.
const KEPT: f32 = 0.3;

/// How likely an actor is meant, by what is observed of him.
#[derive(Clone, Debug)]
pub struct Ranker {
    /// By kind and value of an observation.
    weights: Box<[i16]>,
    unit: f32,
    found: i16,
    kept: i16,
}

impl Ranker {
    /// Reads a model file.
    ///
    /// # Errors
    /// Any [`LoadError`] but [`LoadError::Lexicon`].
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, LoadError> {
        let reader = Model::from_bytes(bytes)?.section(SECTION)?;
        let model = LinearModel::read_packed(reader.clone())?;
        if model.labels() != [LABEL] {
            return Err(reader.corrupt());
        }
        // A table: the hashes would be made anew for each actor of each evaluation.
        let weight = |number: usize| {
            let mut score = [0];
            model.add(feature(number / VALUES, number % VALUES), &mut score);
            let [score] = score;
            score
        };
        let weights = (0..Kind::COUNT * VALUES).map(weight).collect();
        Ok(Self { weights, unit: model.unit(), found: model.units(FOUND), kept: model.units(KEPT) })
    }

    /// The one that is compiled in, unpacked at the first call.
    ///
    /// # Errors
    /// When it does not pass the checks that every model passes.
    #[cfg(feature = "fr")]
    pub fn embedded() -> Result<&'static Ranker, LoadError> {
        static UNPACKED: LazyLock<Result<Ranker, LoadError>> = LazyLock::new(|| Ranker::from_bytes(EMBEDDED));
        UNPACKED.as_ref().map_err(Clone::clone)
    }

    fn weight(&self, (kind, value): Observation) -> i16 {
        self.weights.get(kind as usize * VALUES + usize::from(value)).copied().unwrap_or_default()
    }

    fn sum(&self, observe: impl FnOnce(See<'_>)) -> i16 {
        let mut sum = 0i16;
        observe(&mut |observation| sum = sum.saturating_add(self.weight(observation)));
        sum
    }
}

#[cfg(feature = "fr")]
const EMBEDDED: &[u8] = include_bytes!("../../../../models/fr/target.bin");

/// Whom the evaluations before were found to be on.
#[derive(Default)]
pub(in crate::cue) struct Judged {
    last: Option<(usize, EntityId)>,
    /// The last one that stands before that.
    earlier: Option<(usize, EntityId)>,
}

impl Judged {
    fn before(&self, place: usize) -> Option<(usize, EntityId)> {
        self.last.filter(|&(at, _)| at < place).or(self.earlier)
    }

    fn note(&mut self, place: usize, target: Option<EntityId>) {
        let Some(target) = target else { return };
        if self.last.is_some_and(|(at, _)| at < place) {
            self.earlier = self.last;
        }
        self.last = Some((place, target));
    }
}

/// Whom an evaluation is on, and what spoke for him where the rules had not found him.
pub(in crate::cue) struct Chosen {
    pub(in crate::cue) target: Target,
    pub(in crate::cue) reasons: Option<String>,
}

/// Whom the rules find, unless they are unsure and nobody is likelier; where they are silent, the likeliest of those who
/// may be meant. That another is likelier than whom a rule found says nothing: of fifteen such, two were right.
pub(in crate::cue) fn choose(
    context: &Context<'_>,
    ranker: Option<&Ranker>,
    draft: &Draft,
    judged: &mut Judged,
) -> Chosen {
    let ruled = super::target(context, draft);
    let by_rule = Chosen { target: ruled, reasons: None };
    let Some(ranker) = ranker.filter(|_| draft.dimension.is_evaluation()) else { return by_rule };
    let scene = || Scene::new(context, draft, ruled, judged);
    let chosen = match ruled {
        (_, TargetRule::A | TargetRule::B) => by_rule,
        (Some(found), _) if ranker.keeps(&scene(), found) => by_rule,
        (Some(_), _) => Chosen { target: (None, TargetRule::None), reasons: None },
        // Things are appraised and felt about that have no name: of 776 such the weights put 17 on somebody.
        (None, _) if !matches!(draft.dimension, Dimension::Judgement | Dimension::Labelling) => by_rule,
        (None, _) => ranker.likeliest(&scene()).unwrap_or(by_rule),
    };
    judged.note(draft.tokens.start, ruled.0);
    chosen
}

impl Ranker {
    /// Whether nobody is not likelier by much than an actor whom a rule found.
    fn keeps(&self, scene: &Scene<'_, '_>, found: EntityId) -> bool {
        let mut actors = scene.actors().into_iter();
        let actor = actors.find(|&(id, _)| id == found);
        actor.is_none_or(|actor| self.score(scene, actor) >= self.of_nobody(scene).saturating_sub(self.kept))
    }

    /// Who is likeliest, unless nobody is by much.
    fn likeliest(&self, scene: &Scene<'_, '_>) -> Option<Chosen> {
        let scored = scene.actors().into_iter().map(|actor| (self.score(scene, actor), actor));
        // Of equals the one named last.
        let (score, (id, rank)) = scored.reduce(|best, next| if next.0 > best.0 { next } else { best })?;
        let likely = score >= self.of_nobody(scene).saturating_sub(self.found);
        likely.then(|| Chosen { target: (Some(id), TargetRule::D), reasons: Some(self.reasons(scene, id, rank)) })
    }

    fn score(&self, scene: &Scene<'_, '_>, (id, rank): (EntityId, u8)) -> i16 {
        self.sum(|see| of_actor(scene, id, rank, see))
    }

    fn of_nobody(&self, scene: &Scene<'_, '_>) -> i16 {
        self.sum(|see| of_nobody(scene, see))
    }

    /// The trace's line: what spoke most for an actor, in log-odds.
    fn reasons(&self, scene: &Scene<'_, '_>, id: EntityId, rank: u8) -> String {
        let mut found: Vec<(&'static str, i16)> = Vec::new();
        of_actor(scene, id, rank, &mut |observation| {
            let Some(name) = observation.0.name() else { return };
            let weight = self.weight(observation);
            match found.iter_mut().find(|(known, _)| *known == name) {
                Some((_, sum)) => *sum = sum.saturating_add(weight),
                None => found.push((name, weight)),
            }
        });
        found.retain(|&(_, sum)| sum > 0);
        sort_by_rank(&mut found, |&(_, sum)| [descending(usize::from(sum.unsigned_abs())), 0, 0, 0]);
        let mut line = "likely".to_owned();
        for &(name, sum) in found.iter().take(REASONS) {
            let (whole, tenths) = self.in_tenths(sum);
            line.push_str(&[" ", name, " +", &whole.to_string(), ".", &tenths.to_string()].concat());
        }
        line
    }

    /// A weight above 0 as log-odds: whole ones and tenths, without the code that prints any number.
    fn in_tenths(&self, units: i16) -> (u32, u32) {
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "saturates, as it should")]
        let tenths = (f32::from(units) * self.unit * 10.0 + 0.5) as u32;
        (tenths / 10, tenths % 10)
    }
}

/// How many reasons are told.
const REASONS: usize = 3;

/// An evaluation and all who may be meant, as training sees them.
#[derive(Clone, Debug)]
pub struct Choice {
    /// What speaks for nobody.
    pub nobody: Vec<Feature>,
    /// What speaks for or against each actor.
    pub actors: Vec<(EntityId, Vec<Feature>)>,
}

/// The same, where the draft evaluates, with the rules' answer or without.
pub(in crate::cue) fn observe(
    context: &Context<'_>,
    draft: &Draft,
    judged: &mut Judged,
    with_rules: bool,
) -> Option<Choice> {
    if !draft.dimension.is_evaluation() {
        return None;
    }
    let ruled = super::target(context, draft);
    let scene = Scene::new(context, draft, ruled, judged);
    judged.note(scene.place, ruled.0);
    let kept = |observation: &Observation| with_rules || !observation.0.is_of_rules();
    let actors = scene.actors().into_iter();
    Some(Choice {
        nobody: features(kept, |see| of_nobody(&scene, see)),
        actors: actors.map(|(id, rank)| (id, features(kept, |see| of_actor(&scene, id, rank, see)))).collect(),
    })
}

/// What is observed and kept, as features.
fn features(kept: impl Fn(&Observation) -> bool, observe: impl FnOnce(See<'_>)) -> Vec<Feature> {
    let mut features = Vec::new();
    observe(&mut |observation| {
        features
            .extend(Some(observation).filter(&kept).map(|(kind, value)| feature(kind as usize, usize::from(value))));
    });
    features
}
