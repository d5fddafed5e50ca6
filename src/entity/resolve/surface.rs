//! [`Surfaces`]: the distinct names of a document, each folded once, however often it stands there.

use std::hash::{BuildHasher, Hash, Hasher};

use hashbrown::HashTable;
use rustc_hash::FxBuildHasher;

use super::folded::Folded;
use crate::document::Document;
use crate::entity::gazetteer::{Classes, Known, Names};
use crate::entity::mentions::Name;
use crate::entity::{EntityType, Span, given_names};
use crate::segment::Token;

/// Which names may have one referent at all.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, PartialOrd, Ord)]
pub(super) enum Group {
    Person,
    /// Places, and the nationalities that belong to them.
    Place,
    Organisation,
    Event,
    Product,
    Work,
    /// Dates, sums and quantities: one only when written alike.
    Value(EntityType),
}

impl Group {
    pub(super) fn of(kind: EntityType) -> Self {
        match kind {
            EntityType::Per => Self::Person,
            EntityType::Loc | EntityType::Norp => Self::Place,
            EntityType::Org => Self::Organisation,
            EntityType::Event => Self::Event,
            EntityType::Product => Self::Product,
            EntityType::Work => Self::Work,
            EntityType::Date | EntityType::Money | EntityType::Quantity => Self::Value(kind),
        }
    }
}

/// Grammatical gender that a civility or a given name tells.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(super) enum Gender {
    Masculine,
    Feminine,
}

impl Gender {
    fn of(classes: Classes, masculine: Classes, feminine: Classes) -> Option<Self> {
        match (classes.intersects(masculine), classes.intersects(feminine)) {
            (true, false) => Some(Self::Masculine),
            (false, true) => Some(Self::Feminine),
            _ => None,
        }
    }

    /// Of a given name.
    pub(super) fn of_given(classes: Classes) -> Option<Self> {
        Self::of(classes, Classes::GIVEN_MASCULINE, Classes::GIVEN_FEMININE)
    }

    /// Of a given name that the gazetteer does not know.
    pub(super) fn by_ending(given: &str) -> Option<Self> {
        given_names::gender(given).map(|gender| match gender {
            crate::tag::Gender::Masc => Self::Masculine,
            crate::tag::Gender::Fem => Self::Feminine,
        })
    }

    /// Of the word before a name: a civility, or a title that only women bear (« ministre » is both, « sénatrice » is not).
    fn of_title(classes: Classes) -> Option<Self> {
        let gender = Self::of(classes, Classes::MASCULINE, Classes::FEMININE);
        gender.filter(|&gender| {
            classes.intersects(Classes::CIVILITY) || (gender == Self::Feminine && classes.intersects(Classes::TITLE))
        })
    }
}

/// One way of naming: all mentions with the same forms and type (and, for a bare surname, the same gendered title).
#[derive(Debug)]
pub(super) struct Surface {
    pub(super) kind: EntityType,
    pub(super) group: Group,
    /// As it stands in the text the first time.
    pub(super) span: Span,
    /// Without a leading article.
    pub(super) name: Folded,
    pub(super) known: Known,
    /// Gender of the title before it.
    pub(super) gender: Option<Gender>,
    /// Mentions that are so written.
    pub(super) count: u32,
    /// Index of the first of them.
    pub(super) first: u32,
    /// One token in capitals, or a short one with a capital (Fed).
    pub(super) acronym: bool,
}

/// The distinct names, and which of them each mention is.
#[derive(Debug, Default)]
pub(super) struct Surfaces {
    pub(super) list: Vec<Surface>,
    /// By mention.
    pub(super) of: Vec<u32>,
}

impl Surfaces {
    pub(super) fn collect(document: &Document<'_>, listed: &Names<'_>, names: &[Name]) -> Self {
        let mut surfaces = Self::default();
        // By hash: the numbers of the surfaces.
        let mut ids: HashTable<(u64, u32)> = HashTable::new();
        for (index, name) in (0u32..).zip(names) {
            let (first, end) = (name.tokens.0 as usize, name.tokens.1 as usize);
            let tokens = document.tokens.get(first..end).unwrap_or(&[]);
            let gender = title_gender(document, listed, name);
            let hash = hash(name.kind, gender, tokens);
            let is_same = |id: u32| {
                let Some(surface) = surfaces.list.get(id as usize) else { return false };
                let Some(other) = names.get(surface.first as usize) else { return false };
                let others = document.tokens.get(other.tokens.0 as usize..other.tokens.1 as usize).unwrap_or(&[]);
                surface.kind == name.kind
                    && surface.gender == gender
                    && tokens.iter().map(|token| token.form).eq(others.iter().map(|token| token.form))
            };
            let known = ids.find(hash, |(_, id)| is_same(*id)).map(|(_, id)| *id);
            let id = known.unwrap_or_else(|| {
                let id = u32::try_from(surfaces.list.len()).unwrap_or(u32::MAX);
                let known = listed.longest(document, first, end).filter(|(length, _)| first + length == end);
                let known = known.map_or_else(Known::default, |(_, known)| known);
                let surface = Surface::new(document, name.kind, tokens, known);
                surfaces.list.push(Surface { first: index, gender, ..surface });
                ids.insert_unique(hash, (hash, id), |(hash, _)| *hash);
                id
            });
            if let Some(surface) = surfaces.list.get_mut(id as usize) {
                surface.count += 1;
            }
            surfaces.of.push(id);
        }
        surfaces
    }
}

/// Of all that makes mentions one surface.
fn hash(kind: EntityType, gender: Option<Gender>, tokens: &[Token]) -> u64 {
    let mut hasher = FxBuildHasher.build_hasher();
    (kind as u32 * 4 + gender.map_or(0, |gender| gender as u32 + 1)).hash(&mut hasher);
    for token in tokens {
        token.form.hash(&mut hasher);
    }
    hasher.finish()
}

/// Gender told by the title before a person's bare name.
fn title_gender(document: &Document<'_>, listed: &Names<'_>, name: &Name) -> Option<Gender> {
    let before = document.tokens.get((name.tokens.0 as usize).checked_sub(1)?)?;
    if name.kind != EntityType::Per {
        return None;
    }
    Gender::of_title(listed.form(before.form).classes)
}

impl Surface {
    fn new(document: &Document<'_>, kind: EntityType, tokens: &[Token], known: Known) -> Self {
        let start = tokens.first().map_or(0, |token| token.span.start());
        let span = Span::new(start, tokens.last().map_or(start, |token| token.span.end()));
        let name = Folded::of(tokens.iter().map(|token| document.lower(token))).without_articles();
        let acronym = matches!(tokens, [only] if is_acronym(document.form(only)));
        Self { kind, group: Group::of(kind), span, name, known, gender: None, count: 0, first: 0, acronym }
    }
}

fn is_acronym(form: &str) -> bool {
    let letters = form.chars().filter(|c| c.is_alphabetic()).count();
    let capitals = form.chars().filter(|c| c.is_uppercase()).count();
    let starts = form.starts_with(char::is_uppercase);
    starts && (2..=12).contains(&letters) && (capitals == letters || letters <= 5 || capitals * 2 > letters)
}
