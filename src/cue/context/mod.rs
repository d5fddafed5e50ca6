//! [`Context`]: what rules ask about the tokens around them. Every answer looks at a bounded stretch.

mod actors;
mod answers;
mod quotes;
mod stretches;

use super::classes::{Class, Classes};
use super::recent::Recent;
use super::target;
use crate::document::Document;
use crate::entity::{Actors, ByToken, EntityId};
use crate::lexicon::{Lexicon, Match, bit};
use crate::quote::Quote;
use crate::segment::{Token, TokenKind};
use crate::span::Span;
use crate::tag::{Mood, Morph, Upos};
use actors::ByEntity;
use answers::Answers;
use quotes::Places;

/// How far rules look, in tokens: a clause that is longer is cut, so that work stays linear.
const REACH: usize = 40;

/// A document with everything found in it so far.
pub(super) struct Context<'a> {
    pub(super) document: &'a Document<'a>,
    pub(super) lexicon: &'a Lexicon,
    pub(super) actors: &'a Actors,
    pub(super) quotes: &'a [Quote],
    /// By token, see [`Context::class`].
    class_of: Vec<Class>,
    /// See [`Context::upos`].
    upos: Vec<Upos>,
    /// By token: the index of its sentence.
    sentence_of: Vec<u32>,
    by_token: ByToken<'a>,
    by_entity: ByEntity,
    places: Places,
    answers: Answers,
    /// The words that stand as verbs' subjects.
    pub(super) subject_words: Recent<Option<target::Subject>>,
    /// The nouns beside adjectives.
    pub(super) heads: Recent<Option<usize>>,
    /// Whom nouns describe.
    pub(super) described: Recent<Option<EntityId>>,
}

impl<'a> Context<'a> {
    pub(super) fn new(
        document: &'a Document<'a>,
        lexicon: &'a Lexicon,
        actors: &'a Actors,
        quotes: &'a [Quote],
    ) -> Self {
        let places = Places::new(document, quotes);
        let upos = upos_of(document, places.cues());
        let classes = Classes::new(document);
        let tagged =
            |(token, &upos): (&Token, &Upos)| classes.of(token.form) | Class::of_verb(upos, token.morph.verb_form);
        Self {
            document,
            lexicon,
            actors,
            quotes,
            class_of: document.tokens.iter().zip(&upos).map(tagged).collect(),
            upos,
            sentence_of: document.sentence_of_tokens(),
            by_token: ByToken::new(actors, document.tokens.len()),
            by_entity: ByEntity::default(),
            places,
            answers: Answers::default(),
            subject_words: Recent::default(),
            heads: Recent::default(),
            described: Recent::default(),
        }
    }

    pub(super) fn token(&self, place: usize) -> Option<&Token> {
        self.document.tokens.get(place)
    }

    #[inline(never)]
    pub(super) fn is(&self, place: usize, class: Class) -> bool {
        self.class(place).meets(class)
    }

    /// Whether the token is a quotation mark: it ends no phrase where a fragment is cited inside one.
    #[inline(never)]
    pub(super) fn is_mark(&self, place: usize) -> bool {
        self.is(place, Class::OPENING | Class::CLOSING)
    }

    /// Whether a phrase ends at this token.
    #[inline(never)]
    pub(super) fn ends_phrase(&self, place: usize) -> bool {
        self.is(place, Class::BREAK) && !self.is_mark(place)
    }

    /// All that the token is.
    #[inline]
    pub(super) fn class(&self, place: usize) -> Class {
        self.class_of.get(place).copied().unwrap_or_default()
    }

    #[inline(never)]
    pub(super) fn lower(&self, place: usize) -> &str {
        self.token(place).map_or("", |token| self.document.lower(token))
    }

    #[inline(never)]
    pub(super) fn form(&self, place: usize) -> &str {
        self.token(place).map_or("", |token| self.document.form(token))
    }

    #[inline(never)]
    pub(super) fn lemma(&self, place: usize) -> &str {
        self.token(place).map_or("", |token| self.document.lemma(token))
    }

    /// The tagger's part of speech, or the lexicon's where they differ.
    #[inline(never)]
    pub(super) fn upos(&self, place: usize) -> Upos {
        self.upos.get(place).copied().unwrap_or(Upos::X)
    }

    /// Takes what the lexicon knows for no verb as none: « Cassante, brouillonne, elle … » has one verb, not two.
    pub(super) fn correct(&mut self, found: &Match) {
        let known = self.lexicon.entry(found.entry).map_or(0, |entry| entry.upos);
        let has = |upos: Upos| known & bit(upos) != 0;
        let kind = if has(Upos::Adj) { Upos::Adj } else { Upos::Noun };
        let other = found.tokens.len() == 1 && has(kind) && !has(Upos::Verb);
        let place = found.tokens.start;
        // « Brouillonne, elle … »: a name only to the tagger.
        let taken = match self.upos(place) {
            Upos::Verb => true,
            Upos::Propn => self.mention_at(place).is_none(),
            _ => false,
        };
        if let (Some(upos), Some(class)) = (self.upos.get_mut(place), self.class_of.get_mut(place))
            && other
            && taken
        {
            (*upos, *class) = (kind, class.but_no_verb());
        }
    }

    /// The token's features; an adjective that both genders write alike (« irréprochable ») has no gender.
    #[inline(never)]
    pub(super) fn morph(&self, place: usize) -> Morph {
        let morph = self.token(place).map_or(Morph::default(), |token| token.morph);
        let alike =
            self.upos(place) == Upos::Adj && self.lower(place).ends_with('e') && self.lower(place) == self.lemma(place);
        Morph { gender: morph.gender.filter(|_| !alike), ..morph }
    }

    #[inline(never)]
    pub(super) fn is_punctuation(&self, place: usize) -> bool {
        self.token(place).is_some_and(|token| token.kind == TokenKind::Punctuation)
    }

    #[inline(never)]
    pub(super) fn is_verb(&self, place: usize) -> bool {
        self.is(place, Class::VERB)
    }

    /// Whether the token is a verb with person and tense.
    #[inline(never)]
    pub(super) fn is_finite(&self, place: usize) -> bool {
        self.is(place, Class::FINITE)
    }

    #[inline(never)]
    pub(super) fn is_infinitive(&self, place: usize) -> bool {
        self.is(place, Class::INFINITIVE)
    }

    #[inline(never)]
    pub(super) fn is_participle(&self, place: usize) -> bool {
        self.is(place, Class::PARTICIPLE)
    }

    pub(super) fn is_conditional(&self, place: usize) -> bool {
        self.is_verb(place) && self.morph(place).mood == Some(Mood::Cnd)
    }

    /// Whether the token holds a part of the span.
    pub(super) fn is_in(&self, place: usize, span: Span) -> bool {
        self.token(place).is_some_and(|token| token.span.overlaps(span))
    }
}

/// The tagger's parts of speech; what reports in one word is a verb: « un proche le juge « trop mou » ».
fn upos_of(document: &Document<'_>, quote_cues: &[Span]) -> Vec<Upos> {
    let mut upos: Vec<Upos> = document.tokens.iter().map(|token| token.upos).collect();
    for cue in quote_cues {
        let at = document.tokens.partition_point(|token| token.span.end() <= cue.start());
        let alone = document.tokens.get(at).is_some_and(|token| token.span == *cue);
        if let Some(upos) = upos.get_mut(at).filter(|upos| alone && matches!(upos, Upos::Noun | Upos::Propn)) {
            *upos = Upos::Verb;
        }
    }
    upos
}
