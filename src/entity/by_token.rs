//! [`ByToken`]: the actors of a text, found by the tokens that name or mean them.

use super::{Actors, EntityId, Mention};

/// Two columns, one entry per token.
pub(crate) struct ByToken<'a> {
    actors: &'a Actors,
    /// 1 + index of the mention that a token belongs to, 0 for none.
    mentions: Vec<u32>,
    /// 1 + index of the reference whose head a token is, 0 for none.
    references: Vec<u32>,
}

impl<'a> ByToken<'a> {
    /// Of a text of so many tokens.
    pub(crate) fn new(actors: &'a Actors, tokens: usize) -> Self {
        let (mut mentions, mut references) = (vec![0; tokens], vec![0; tokens]);
        for (number, mention) in (1..).zip(&actors.mentions) {
            let own = mention.tokens.0 as usize..mention.tokens.1 as usize;
            mentions.get_mut(own).unwrap_or_default().fill(number);
        }
        for (number, reference) in (1..).zip(&actors.references) {
            references.get_mut(reference.head as usize).into_iter().for_each(|of| *of = number);
        }
        Self { actors, mentions, references }
    }

    /// The mention that holds a token.
    #[inline]
    pub(crate) fn mention(&self, at: usize) -> Option<&'a Mention> {
        let index = self.mentions.get(at)?.checked_sub(1)?;
        self.actors.mentions.get(index as usize)
    }

    /// Whom the description means whose noun (or « dernier ») is that token, where it is sure.
    #[inline]
    pub(crate) fn meant(&self, head: usize) -> Option<EntityId> {
        let index = self.references.get(head)?.checked_sub(1)?;
        self.actors.references.get(index as usize).map(|reference| reference.entity)
    }
}
