//! Who and what is in the text: mentions and the entities they name.

mod abbreviation;
mod by_token;
mod class;
mod complete;
mod context;
mod conventions;
mod epithet;
mod evidence;
pub mod features;
mod foreign;
pub mod gazetteer;
pub(crate) mod given_names;
pub mod label;
pub mod memory;
pub mod mentions;
pub mod model;
mod refer;
mod resolve;
mod rules;
pub mod sentence;
mod shape;
mod signature;
mod stands_for;

use crate::document::Document;
use crate::error::LoadError;
use crate::span::Span;
pub(crate) use by_token::ByToken;
use gazetteer::{Gazetteer, Names};
pub use model::Recognizer;
pub use refer::Reference;

/// Type of a mention or an entity, by the contract's names.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[repr(u8)]
#[allow(missing_docs, reason = "the contract's own names; ARCHITECTURE.md's glossary says what each holds")]
pub enum EntityType {
    Per,
    Loc,
    Org,
    Norp,
    Event,
    Product,
    Work,
    Date,
    Money,
    Quantity,
}

impl EntityType {
    /// The contract's spelling, by discriminant.
    pub const NAMES: [&'static str; 10] =
        ["PER", "LOC", "ORG", "NORP", "EVENT", "PRODUCT", "WORK", "DATE", "MONEY", "QUANTITY"];

    /// The contract's spelling.
    pub fn name(self) -> &'static str {
        Self::NAMES.get(self as usize).copied().unwrap_or("")
    }
}

/// Index into [`Actors::entities`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct EntityId(pub u32);

/// One place where an entity is named.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Mention {
    /// Where it stands, in the original text.
    pub span: Span,
    /// Its tokens: `first..last` as indexes into [`Document::tokens`].
    pub tokens: (u32, u32),
    /// Its own type: NORP for « iranien », though the entity is Iran (LOC).
    pub kind: EntityType,
    /// What it names.
    pub entity: EntityId,
    /// What it acts for: Russie for « Moscou » in « Moscou a qualifié ».
    pub stands_for: Option<EntityId>,
}

/// One referent under all its names.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Entity {
    /// Its type.
    pub kind: EntityType,
    /// Its best name.
    pub name: String,
    /// Indexes into [`Actors::mentions`], in text order; empty for one that is only stood for.
    pub mentions: Vec<u32>,
}

/// Mentions in text order, never overlapping, and the entities they name.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Actors {
    /// In text order.
    pub mentions: Vec<Mention>,
    /// By [`EntityId`], in order of first mention.
    pub entities: Vec<Entity>,
    /// Where an actor is meant without his name, by their heads.
    pub references: Vec<Reference>,
}

/// What the stage needs that is not in the text.
#[derive(Debug, Clone)]
pub struct Resources<'m> {
    /// Names that are known beforehand.
    pub gazetteer: Gazetteer,
    /// What finds the others.
    pub recognizer: &'m Recognizer<'m>,
}

impl Resources<'static> {
    /// Those of this build's language.
    ///
    /// # Errors
    /// When one of them does not hold together.
    #[cfg(feature = "fr")]
    pub fn embedded() -> Result<Self, LoadError> {
        Ok(Self { gazetteer: Gazetteer::embedded()?, recognizer: Recognizer::embedded()? })
    }
}

/// Groups `names` (in text order, never overlapping) into entities, decides what capitals and seats act for, and finds where
/// they are meant without their names.
pub fn resolve(document: &Document<'_>, listed: &Names<'_>, names: &[mentions::Name]) -> Actors {
    let sport = stands_for::is_about_sport(listed);
    let mut resolved = resolve::merge(document, listed, names, sport);
    stands_for::decide(document, listed, &mut resolved, sport);
    let references = refer::find(document, listed, &resolved);
    Actors { references, ..resolved.actors }
}

/// Finds the mentions of a tagged document and merges them into entities.
pub fn find(document: &Document<'_>, resources: &Resources<'_>) -> Actors {
    let listed = Names::new(&resources.gazetteer, document);
    resolve(document, &listed, &mentions::detect(document, &listed, resources.recognizer))
}
