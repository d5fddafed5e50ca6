//! What is observed of each actor who may be meant, and of the evaluation itself for nobody: the same in training as here.

use super::scene::Scene;
use crate::cue::target::candidate::is_governed;
use crate::entity::{EntityId, EntityType, Mention};
use crate::linear::Feature;

/// Kinds of observations; their numbers are part of the model.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u16)]
pub(super) enum Kind {
    // Of the evaluation.
    Nobody,
    Voice,
    Number,
    Rule,
    Upos,
    Verb,
    NounHere,
    // Of an actor.
    Ruled,
    RuledBy,
    TypeOfDimension,
    TypeOfNoun,
    TypeOfNumber,
    Rank,
    Opens,
    Paragraph,
    OtherQuote,
    Frame,
    Demonym,
    Behind,
    BehindGoverned,
    BehindSaid,
    Judged,
    JudgedIn,
    Speaker,
    SpeakerOn,
    Subject,
    Told,
    ToldOn,
    ToldIn,
    Owner,
    Gender,
    Named,
    NamedIn,
    Once,
    Title,
    SubjectOf,
    ToldOf,
}

impl Kind {
    /// How many there are.
    pub(super) const COUNT: usize = Self::ToldOf as usize + 1;

    /// Whether it is what the rules say.
    pub(super) fn is_of_rules(self) -> bool {
        matches!(self, Self::Rule | Self::Ruled | Self::RuledBy)
    }

    /// What a reader is told of it; nothing where it says little by itself.
    pub(super) fn name(self) -> Option<&'static str> {
        Some(match self {
            Self::Rank | Self::Opens | Self::Paragraph | Self::Behind => "near",
            Self::Judged | Self::JudgedIn => "judged-before",
            Self::Subject => "subject",
            Self::Told | Self::ToldOn | Self::ToldIn => "told-of",
            Self::Owner => "owner",
            Self::Gender => "agrees",
            Self::Named | Self::NamedIn | Self::Once => "named-often",
            Self::Title => "in-title",
            Self::TypeOfDimension | Self::TypeOfNoun | Self::TypeOfNumber => "sort",
            _ => return None,
        })
    }
}

/// One of them, with what was seen.
pub(super) type Observation = (Kind, u8);

/// How many values an observation may have.
pub(super) const VALUES: usize = 256;

/// Who is shown what is observed.
pub(super) type See<'a> = &'a mut dyn FnMut(Observation);

pub(super) fn feature(kind: usize, value: usize) -> Feature {
    Feature::template(u16::try_from(kind).unwrap_or(u16::MAX)).number(value as u64)
}

/// Two small values as one.
pub(super) fn pair(first: u8, second: u8) -> u8 {
    first << 4 | second
}

/// What speaks for nobody.
pub(super) fn of_nobody(scene: &Scene<'_, '_>, see: See<'_>) {
    see((Kind::Nobody, 0));
    see((Kind::Voice, scene.voice()));
    see((Kind::Number, u8::from(scene.plural)));
    see((Kind::Rule, scene.ruled.1 as u8));
    see((Kind::NounHere, scene.phrase()));
    see((Kind::Upos, scene.context.upos(scene.place) as u8));
    see((Kind::Verb, u8::from(scene.context.clause(scene.place).any(|at| scene.context.is_finite(at)))));
}

/// What speaks for an actor, or against him: the `rank`th of those named near, the last first.
pub(super) fn of_actor(scene: &Scene<'_, '_>, id: EntityId, rank: u8, see: See<'_>) {
    let Some(entity) = scene.context.actors.entities.get(id.0 as usize) else { return };
    let (before, behind) = scene.around(&entity.mentions);
    if let Some(mention) = before {
        of_last_mention(scene, id, mention, see);
        if entity.mentions.len() == 1 && rank < Scene::BEHIND {
            see((Kind::Once, scene.sentences_since(mention)));
        }
    }
    if let Some(mention) = behind {
        of_next_mention(scene, mention, see);
    }
    see((Kind::Rank, rank));
    of_sort(scene, entity.kind, see);
    of_role(scene, id, see);
    of_prominence(scene, id, see);
    if scene.context.mentions_of(id).next().is_some_and(is_in_title) {
        see((Kind::Title, 0));
    }
    if scene.ruled.0 == Some(id) {
        see((Kind::Ruled, 0));
        see((Kind::RuledBy, scene.ruled.1 as u8));
    }
}

/// How far into a text its title may reach, in tokens.
const TITLE: u32 = 15;

fn is_in_title(mention: &Mention) -> bool {
    mention.tokens.0 < TITLE
}

/// How the actor was last named before the evaluation.
fn of_last_mention(scene: &Scene<'_, '_>, id: EntityId, mention: &Mention, see: See<'_>) {
    let context = scene.context;
    let at = mention.tokens.0 as usize;
    let back = scene.sentences_since(mention);
    let opens = at - context.sentence(at).start <= 3;
    see((Kind::Opens, pair(u8::from(opens), back)));
    see((Kind::Paragraph, u8::from(at >= scene.paragraph)));
    see((Kind::Demonym, u8::from(mention.kind == EntityType::Norp)));
    see((Kind::OtherQuote, u8::from(context.quote_at(at).is_some() && !scene.is_said_beside(at))));
    // « M. Petit le dit « charmant » »: who stands in the frame of what is said.
    if back == 0 && scene.said.as_ref().is_some_and(|said| at < said.start) {
        see((Kind::Frame, u8::from(scene.speaker() == Some(id))));
    }
}

/// How the actor is named behind the evaluation, in its sentence.
fn of_next_mention(scene: &Scene<'_, '_>, mention: &Mention, see: See<'_>) {
    let at = mention.tokens.0 as usize;
    let distance = match at.saturating_sub(scene.place) {
        0..=3 => 1,
        4..=8 => 2,
        9..=15 => 3,
        _ => 4,
    };
    see((Kind::Behind, distance));
    see((Kind::BehindGoverned, u8::from(is_governed(scene.context, at))));
    see((Kind::BehindSaid, u8::from(scene.is_said_beside(at))));
}

/// Whether somebody or something of that type can be what the words say.
fn of_sort(scene: &Scene<'_, '_>, kind: EntityType, see: See<'_>) {
    let kind = kind as u8;
    see((Kind::TypeOfDimension, pair(kind, scene.dimension as u8)));
    see((Kind::TypeOfNoun, pair(kind, scene.noun as u8)));
    see((Kind::TypeOfNumber, pair(kind, u8::from(scene.plural))));
}

/// What the actor does around the evaluation.
fn of_role(scene: &Scene<'_, '_>, id: EntityId, see: See<'_>) {
    let dimension = scene.dimension as u8;
    let quoted = u8::from(scene.quote.is_some());
    if let Some(back) = scene.judged_before(id) {
        see((Kind::Judged, back));
        see((Kind::JudgedIn, pair(back, quoted)));
    }
    if scene.speaker() == Some(id) {
        see((Kind::Speaker, scene.voice()));
        see((Kind::SpeakerOn, dimension));
    }
    if let Some((_, inside, speaks)) = scene.subject.filter(|&(subject, ..)| subject == id) {
        see((Kind::Subject, pair(u8::from(inside), u8::from(speaks))));
        see((Kind::SubjectOf, scene.phrase()));
    }
    if scene.told == Some(id) {
        see((Kind::Told, 0));
        see((Kind::ToldOf, scene.phrase()));
        see((Kind::ToldOn, dimension));
        see((Kind::ToldIn, scene.size as u8));
    }
    if scene.owner == Some(id) {
        see((Kind::Owner, 0));
    }
    if let Some(gender) = scene.gender {
        let has = scene.context.genders().get(id.0 as usize).copied().flatten();
        see((Kind::Gender, has.map_or(0, |has| if has == gender { 1 } else { 2 })));
    }
}

/// How many of those named most are told apart.
const FOREMOST: u8 = 6;

/// How much the text is about the actor.
fn of_prominence(scene: &Scene<'_, '_>, id: EntityId, see: See<'_>) {
    let mut foremost = (0..FOREMOST).zip(scene.context.most_named());
    let place = foremost.find(|&(_, other)| *other == id).map_or(FOREMOST, |(place, _)| place);
    see((Kind::Named, place));
    see((Kind::NamedIn, pair(place, u8::from(scene.quote.is_some()))));
}
