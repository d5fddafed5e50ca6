//! Where the text means an actor without naming him: « le président russe », « le chef du Kremlin », « ce dernier », « la seconde ».
//!
//! For precision: a description is led to an actor only if this text introduces him by it (« le ministre russe de la
//! Défense, Andreï Belooussov ») and nobody else could bear it. Descriptions are no mentions: names alone are.

mod holders;
mod latter;
mod ordinal;
mod phrase;
#[cfg(all(test, feature = "fr"))]
mod tests;
mod title;

use rustc_hash::FxHashMap;

use super::class::Class;
use super::gazetteer::{Names, RecordId};
use super::resolve::Resolved;
use super::{Actors, EntityId, Mention};
use crate::document::Document;
use crate::order::sort_by_rank;
use crate::segment::Token;
use crate::span::Span;
use crate::tag::Upos;
use holders::Holders;
use phrase::Phrase;

/// A place where an actor is meant by a description or by « ce dernier ».
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Reference {
    /// Where it stands, in the original text, its article included; it may hold mentions (« russe »).
    pub span: Span,
    /// Its noun, « dernier » or « celui-ci », as an index into [`Document::tokens`].
    pub head: u32,
    /// Who is meant.
    pub entity: EntityId,
}

/// All references of a text, by their heads.
pub(super) fn find(document: &Document<'_>, listed: &Names<'_>, resolved: &Resolved) -> Vec<Reference> {
    let reader = Reader { document, listed, actors: &resolved.actors, by_record: &resolved.by_record };
    let phrases = reader.phrases();
    let mut holders = Holders::new(&reader, &phrases);
    let meant = phrases.iter().filter_map(|phrase| Some(reader.reference(phrase, holders.meant(&reader, phrase)?)));
    let mut references: Vec<Reference> = meant.collect();
    references.extend(latter::find(&reader));
    references.extend(ordinal::find(&reader));
    sort_by_rank(&mut references, |reference| [reference.head as usize, 0, 0, 0]);
    references
}

/// A text with its mentions, asked about places; what is asked past its end is empty.
#[derive(Clone, Copy)]
struct Reader<'r> {
    document: &'r Document<'r>,
    listed: &'r Names<'r>,
    actors: &'r Actors,
    /// Entities that the gazetteer knows.
    by_record: &'r FxHashMap<RecordId, EntityId>,
}

impl<'r> Reader<'r> {
    /// The phrases around nouns that describe persons and bodies.
    fn phrases(&self) -> Vec<Phrase<'r>> {
        let mut phrases = Vec::new();
        let mut sentences = self.document.sentences.iter().peekable();
        for (at, token) in self.places(Class::HEAD) {
            if !matches!(token.upos, Upos::Noun | Upos::Propn | Upos::Adj) {
                continue;
            }
            while sentences.next_if(|sentence| sentence.tokens.end as usize <= at).is_some() {}
            let Some(sentence) = sentences.peek() else { break };
            let range = sentence.tokens.start as usize..sentence.tokens.end as usize;
            phrases.extend(Phrase::read(self, at, &range));
        }
        phrases
    }

    /// The tokens of a class, with their places.
    fn places(&self, class: Class) -> impl Iterator<Item = (usize, &'r Token)> {
        let Self { document, listed, .. } = *self;
        (0..).zip(&document.tokens).filter(move |(_, token)| listed.class(token.form).meets(class))
    }

    fn reference(&self, phrase: &Phrase<'_>, entity: EntityId) -> Reference {
        Reference { span: self.span(phrase.start, phrase.end), head: index(phrase.head), entity }
    }

    fn span(&self, first: usize, end: usize) -> Span {
        let tokens = self.document.tokens.get(first..end).unwrap_or(&[]);
        let start = tokens.first().map_or(0, |token| token.span.start());
        Span::new(start, tokens.last().map_or(start, |token| token.span.end()))
    }

    fn token(&self, at: usize) -> Option<&'r Token> {
        self.document.tokens.get(at)
    }

    fn lower(&self, at: usize) -> &'r str {
        self.token(at).map_or("", |token| self.document.lower(token))
    }

    fn form(&self, at: usize) -> &'r str {
        self.token(at).map_or("", |token| self.document.form(token))
    }

    fn upos(&self, at: usize) -> Option<Upos> {
        self.token(at).map(|token| token.upos)
    }

    /// The mention that holds a token.
    fn mention(&self, at: usize) -> Option<&'r Mention> {
        let mentions = &self.actors.mentions;
        let index = mentions.partition_point(|mention| (mention.tokens.1 as usize) <= at);
        mentions.get(index).filter(|mention| (mention.tokens.0 as usize) <= at)
    }
}

/// Who acts under a mention.
fn actor(mention: &Mention) -> EntityId {
    mention.stands_for.unwrap_or(mention.entity)
}

fn index(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}
