//! Who is named and meant where, and what holds of each actor throughout the text.

use std::cell::OnceCell;
use std::ops::Range;

use super::{Context, REACH};
use crate::cue::gender;
use crate::entity::{EntityId, Mention};
use crate::order::{descending, sort_by_rank};
use crate::tag::Gender;

/// What is asked of all entities at once, when it is first needed.
#[derive(Default)]
pub(super) struct ByEntity {
    /// See [`Context::most_named`].
    most_named: OnceCell<Vec<EntityId>>,
    /// See [`Context::genders`].
    genders: OnceCell<Vec<Option<Gender>>>,
    /// See [`Context::leads`].
    leaders: OnceCell<Vec<bool>>,
}

impl Context<'_> {
    /// The mention that holds a token.
    #[inline(never)]
    pub(in crate::cue) fn mention_at(&self, place: usize) -> Option<&Mention> {
        self.by_token.mention(place)
    }

    /// Whom a phrase refers to that names nobody, by its head.
    pub(in crate::cue) fn meant_at(&self, head: usize) -> Option<EntityId> {
        self.by_token.meant(head)
    }

    /// Whom the descriptions among these tokens refer to.
    pub(in crate::cue) fn references_in(&self, tokens: Range<usize>) -> impl Iterator<Item = EntityId> {
        let references = &self.actors.references;
        let first = references.partition_point(|reference| (reference.head as usize) < tokens.start);
        let later = references.iter().skip(first).take_while(move |reference| (reference.head as usize) < tokens.end);
        later.map(|reference| reference.entity)
    }

    /// All mentions of an entity, in text order.
    pub(in crate::cue) fn mentions_of(&self, id: EntityId) -> impl Iterator<Item = &Mention> {
        let entity = self.actors.entities.get(id.0 as usize);
        let indexes = entity.into_iter().flat_map(|entity| &entity.mentions);
        indexes.filter_map(|&index| self.actors.mentions.get(index as usize))
    }

    /// The mentions within a range of tokens, in text order.
    #[inline(never)]
    pub(in crate::cue) fn mentions_in(&self, tokens: &Range<usize>) -> &[Mention] {
        let mentions = &self.actors.mentions;
        let begins = |at: usize| self.mention_at(at).is_some_and(|mention| mention.tokens.0 as usize >= tokens.start);
        // Short ranges hold none, most of the time, and the list of all mentions is long.
        if tokens.len() <= REACH && !tokens.clone().any(begins) {
            return &[];
        }
        let first = mentions.partition_point(|mention| (mention.tokens.0 as usize) < tokens.start);
        let last = mentions.partition_point(|mention| (mention.tokens.0 as usize) < tokens.end);
        mentions.get(first..last.max(first)).unwrap_or(&[])
    }

    /// The entities, those with most mentions first.
    pub(in crate::cue) fn most_named(&self) -> &[EntityId] {
        self.by_entity.most_named.get_or_init(|| {
            let mut ids: Vec<EntityId> = (0..).take(self.actors.entities.len()).map(EntityId).collect();
            let mentions = |id: &EntityId| self.actors.entities.get(id.0 as usize).map_or(0, |e| e.mentions.len());
            sort_by_rank(&mut ids, |id| [descending(mentions(id)), 0, 0, 0]);
            ids
        })
    }

    /// The gender of each entity that is a person, by title or given name, where one of them tells.
    pub(in crate::cue) fn genders(&self) -> &[Option<Gender>] {
        self.by_entity
            .genders
            .get_or_init(|| self.actors.entities.iter().map(|entity| gender::of(self, entity)).collect())
    }

    /// Whether `of` holds of an entity; all are asked once.
    pub(in crate::cue) fn leads(&self, id: EntityId, of: impl Fn(EntityId) -> bool) -> bool {
        let all = || (0..).take(self.actors.entities.len()).map(|id| of(EntityId(id))).collect();
        self.by_entity.leaders.get_or_init(all).get(id.0 as usize).copied().unwrap_or(false)
    }

    /// Whom a mention brings into play: the actor it stands for, else what it names.
    pub(in crate::cue) fn actor(mention: &Mention) -> EntityId {
        mention.stands_for.unwrap_or(mention.entity)
    }
}
