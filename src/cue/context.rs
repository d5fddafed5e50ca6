//! [`Context`]: what rules ask about the tokens around them. Every answer looks at a bounded stretch.

use std::cell::{Cell, OnceCell, RefCell};
use std::ops::Range;

use hashbrown::HashMap;
use rustc_hash::FxBuildHasher;

use super::TargetRule;
use super::classes::{Class, Classes};
use super::gender;
use super::recent::Recent;
use super::rules::restriction;
use super::target;
use crate::document::Document;
use crate::entity::{Actors, EntityId, Mention};
use crate::lexicon::{Lexicon, Match, bit};
use crate::order::{descending, sort_by_rank};
use crate::quote::Quote;
use crate::segment::{Token, TokenKind};
use crate::span::Span;
use crate::tag::{Gender, Mood, Morph, Upos};

/// How far rules look, in tokens: a clause that is longer is cut, so that work stays linear.
const REACH: usize = 40;

/// How many questions may wait for one another's answers.
const DEEPEST: u8 = 8;

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
    /// The tokens of each token's sentence.
    sentence_of: Vec<(u32, u32)>,
    /// The mention of each token, from 1; 0 for none.
    mention_of: Vec<u32>,
    /// The innermost quote of each token; [`NO_QUOTE`] outside.
    quote_of: Vec<u32>,
    /// The tokens of each quote.
    said: Vec<Range<usize>>,
    /// The reporting words of the quotes, in text order.
    quote_cues: Vec<Span>,
    /// See [`Context::most_named`].
    most_named: OnceCell<Vec<EntityId>>,
    /// See [`Context::genders`].
    genders: OnceCell<Vec<Option<Gender>>>,
    /// See [`Context::leads`].
    leaders: OnceCell<Vec<bool>>,
    /// See [`Context::remembered`].
    subjects: RefCell<HashMap<usize, Subject, FxBuildHasher>>,
    /// The words that stand as verbs' subjects.
    pub(super) subject_words: Recent<Option<target::Subject>>,
    /// The nouns beside adjectives.
    pub(super) heads: Recent<Option<usize>>,
    /// Whom nouns describe.
    pub(super) described: Recent<Option<EntityId>>,
    /// See [`Context::nested`].
    depth: Cell<u8>,
    /// Whether a question went without its answer since this was last asked.
    cut: Cell<bool>,
}

/// Whom a verb's subject refers to, and the rule that says so.
type Subject = Option<(EntityId, TargetRule)>;

const NO_QUOTE: u32 = u32::MAX;

impl<'a> Context<'a> {
    pub(super) fn new(
        document: &'a Document<'a>,
        lexicon: &'a Lexicon,
        actors: &'a Actors,
        quotes: &'a [Quote],
    ) -> Self {
        let (quote_of, said) = innermost(document, quotes);
        let classes = Classes::new(document);
        let tagged =
            |(token, &upos): (&Token, &Upos)| classes.of(token.form) | Class::of_verb(upos, token.morph.verb_form);
        let mut quote_cues: Vec<Span> = quotes.iter().filter_map(|quote| quote.cue).collect();
        sort_by_rank(&mut quote_cues, |cue| [cue.start() as usize, cue.end() as usize, 0, 0]);
        let upos = upos_of(document, &quote_cues);
        let mut class_of: Vec<Class> = document.tokens.iter().zip(&upos).map(tagged).collect();
        for reference in &actors.references {
            class_of.get_mut(reference.head as usize).into_iter().for_each(|class| *class = *class | Class::MEANT);
        }
        Self {
            document,
            lexicon,
            actors,
            quotes,
            class_of,
            upos,
            sentence_of: sentences_of(document),
            mention_of: actors.mention_of_tokens(document.tokens.len()),
            quote_of,
            said,
            quote_cues,
            most_named: OnceCell::new(),
            genders: OnceCell::new(),
            leaders: OnceCell::new(),
            subjects: RefCell::default(),
            subject_words: Recent::default(),
            heads: Recent::default(),
            described: Recent::default(),
            depth: Cell::new(0),
            cut: Cell::new(false),
        }
    }

    /// What a question finds that may lead back to itself; nothing once too many hang on each other.
    pub(super) fn nested<T>(&self, question: impl FnOnce() -> Option<T>) -> Option<T> {
        let depth = self.depth.get();
        if depth == DEEPEST {
            self.cut.set(true);
            return None;
        }
        self.depth.set(depth + 1);
        let found = question();
        self.depth.set(depth);
        found
    }

    /// What was found of a verb's subject before, else what `question` finds: it is kept where no answer was missing.
    pub(super) fn remembered(&self, verb: usize, question: impl FnOnce() -> Subject) -> Subject {
        if let Some(known) = self.subjects.borrow().get(&verb) {
            return *known;
        }
        let (found, whole) = self.whole(|| self.nested(question));
        if whole {
            self.subjects.borrow_mut().insert(verb, found);
        }
        found
    }

    /// What was found about these tokens a moment ago, else what `question` finds: it is kept where no answer was missing.
    pub(super) fn recent<T: Copy>(
        &self,
        answers: &Recent<T>,
        tokens: &Range<usize>,
        question: impl FnOnce() -> T,
    ) -> T {
        answers.get(tokens).unwrap_or_else(|| {
            let (found, whole) = self.whole(question);
            if whole {
                answers.keep(tokens, found);
            }
            found
        })
    }

    /// What a question finds, and whether no question that it asked went without its answer.
    fn whole<T>(&self, question: impl FnOnce() -> T) -> (T, bool) {
        let cut = self.cut.replace(false);
        let found = question();
        let whole = !self.cut.get();
        self.cut.set(cut || !whole);
        (found, whole)
    }

    /// Whether `of` holds of an entity; all are asked once.
    pub(super) fn leads(&self, id: EntityId, of: impl Fn(EntityId) -> bool) -> bool {
        let all = || (0..).take(self.actors.entities.len()).map(|id| of(EntityId(id))).collect();
        self.leaders.get_or_init(all).get(id.0 as usize).copied().unwrap_or(false)
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

    /// The bytes that a range of tokens covers.
    pub(super) fn span(&self, tokens: &Range<usize>) -> Span {
        let first = self.token(tokens.start).map(|token| token.span);
        let last = tokens.end.checked_sub(1).and_then(|last| self.token(last)).map(|token| token.span);
        match (first, last) {
            (Some(first), Some(last)) => first.cover(last),
            _ => Span::default(),
        }
    }

    /// The tokens of the sentence that holds a token.
    #[inline(never)]
    pub(super) fn sentence(&self, place: usize) -> Range<usize> {
        self.sentence_of.get(place).map_or(place..place + 1, |&(start, end)| start as usize..end as usize)
    }

    /// The clause around a token: to the nearest punctuation, subordinator or opposing conjunction on either side.
    pub(super) fn clause(&self, place: usize) -> Range<usize> {
        let sentence = self.sentence(place);
        let lowest = sentence.start.max(place.saturating_sub(REACH));
        let highest = sentence.end.min(place.saturating_add(REACH));
        let start = (lowest..place).rev().find(|&before| self.bounds(before));
        let start = start.map_or(lowest, |bound| if self.is_punctuation(bound) { bound + 1 } else { bound });
        let end = (place + 1..highest).find(|&after| self.bounds(after)).unwrap_or(highest);
        start..end
    }

    /// The sentence of a token, as far as rules look on either side.
    #[inline(never)]
    pub(super) fn near(&self, place: usize) -> Range<usize> {
        let sentence = self.sentence(place);
        sentence.start.max(place.saturating_sub(REACH))..sentence.end.min(place.saturating_add(REACH))
    }

    /// Whether a line ends right before the token.
    pub(super) fn opens_paragraph(&self, place: usize) -> bool {
        let before = place.checked_sub(1).map(|last| self.span(&(last..place + 1)));
        before.is_some_and(|span| span.slice(self.document.text).contains('\n'))
    }

    /// Whether a clause ends before this token.
    #[inline(never)]
    pub(super) fn bounds(&self, place: usize) -> bool {
        let class = self.class(place);
        class.meets(Class::BREAK | Class::COMMA | Class::OPPOSING)
            || class.meets(Class::SUBORDINATOR)
                && matches!(self.upos(place), Upos::Sconj | Upos::Pron | Upos::X)
                && !(class.meets(Class::QUE) && restriction::is_restrictive(self, place))
    }

    /// Up to `most` tokens before, nearest first, within the sentence.
    #[inline(never)]
    pub(super) fn before(&self, place: usize, most: usize) -> impl Iterator<Item = usize> + use<> {
        let start = self.sentence(place).start.max(place.saturating_sub(most));
        (start..place).rev()
    }

    /// Up to `most` tokens after, nearest first, within the sentence.
    #[inline(never)]
    pub(super) fn after(&self, place: usize, most: usize) -> impl Iterator<Item = usize> + use<> {
        let end = self.sentence(place).end.min(place.saturating_add(most + 1));
        place + 1..end
    }

    /// The index of the innermost quote that holds all these tokens.
    pub(super) fn quote_around(&self, tokens: &Range<usize>) -> Option<u32> {
        let quote = self.quote_of.get(tokens.start).copied().filter(|&quote| quote != NO_QUOTE)?;
        let span = self.span(tokens);
        let holds = |index: u32| self.quotes.get(index as usize).is_some_and(|quote| quote.span.contains(span));
        if holds(quote) {
            return Some(quote);
        }
        // The cue begins in a fragment and goes on after it: the quote around both.
        let last = tokens.end.checked_sub(1).and_then(|last| self.quote_of.get(last)).copied();
        last.filter(|&quote| quote != NO_QUOTE && holds(quote))
    }

    /// The innermost quote of a token.
    #[inline(never)]
    pub(super) fn quote_at(&self, place: usize) -> Option<&Quote> {
        let index = self.quote_of.get(place).copied().unwrap_or(NO_QUOTE);
        self.quotes.get(index as usize)
    }

    /// The tokens of a token's innermost quote.
    pub(super) fn said_at(&self, place: usize) -> Option<Range<usize>> {
        let index = self.quote_of.get(place).copied().unwrap_or(NO_QUOTE);
        self.said.get(index as usize).cloned()
    }

    /// Whether the token holds a part of the span.
    pub(super) fn is_in(&self, place: usize, span: Span) -> bool {
        self.token(place).is_some_and(|token| token.span.overlaps(span))
    }

    /// Whether these tokens are the reporting words of a quote.
    pub(super) fn is_quote_cue(&self, tokens: &Range<usize>) -> bool {
        let span = self.span(tokens);
        let index = self.quote_cues.partition_point(|cue| cue.end() <= span.start());
        self.quote_cues.get(index).is_some_and(|cue| cue.overlaps(span))
    }

    /// Whether a quote holds a part of the span.
    pub(super) fn quotes_touch(&self, span: Span) -> bool {
        let tokens = self.tokens_of(span);
        tokens.clone().any(|at| self.quote_of.get(at).is_some_and(|&quote| quote != NO_QUOTE))
    }

    /// The tokens of a span.
    #[inline(never)]
    pub(super) fn tokens_of(&self, span: Span) -> Range<usize> {
        // The sentence first: it is short, and there are fewer of them to look through.
        let sentences = &self.document.sentences;
        let index = sentences.partition_point(|sentence| sentence.span.end() <= span.start());
        let all = self.document.tokens.len();
        let Some(sentence) = sentences.get(index) else { return all..all };
        let own = self.document.tokens_of(sentence);
        let start = sentence.tokens.start as usize + own.partition_point(|token| token.span.end() <= span.start());
        let rest = self.document.tokens.get(start..).unwrap_or(&[]);
        // No more tokens than bytes.
        let near = rest.get(..span.len() as usize).unwrap_or(rest);
        start..start + near.partition_point(|token| token.span.start() < span.end())
    }

    /// The mention that holds a token.
    #[inline(never)]
    pub(super) fn mention_at(&self, place: usize) -> Option<&Mention> {
        let number = self.mention_of.get(place)?.checked_sub(1)?;
        self.actors.mentions.get(number as usize)
    }

    /// Whom a phrase refers to that names nobody, by its head.
    pub(super) fn meant_at(&self, head: usize) -> Option<EntityId> {
        if self.is(head, Class::MEANT) { self.actors.meant_at(head) } else { None }
    }

    /// Whom the descriptions among these tokens refer to.
    pub(super) fn references_in(&self, tokens: Range<usize>) -> impl Iterator<Item = EntityId> {
        let references = &self.actors.references;
        let first = references.partition_point(|reference| (reference.head as usize) < tokens.start);
        let later = references.iter().skip(first).take_while(move |reference| (reference.head as usize) < tokens.end);
        later.map(|reference| reference.entity)
    }

    /// The first token from `place` on that has one of these roles.
    pub(super) fn next_of(&self, class: Class, place: usize) -> Option<usize> {
        let behind = self.class_of.get(place..)?.iter().position(|of| of.meets(class));
        behind.map(|behind| place + behind)
    }

    /// All mentions of an entity, in text order.
    pub(super) fn mentions_of(&self, id: EntityId) -> impl Iterator<Item = &Mention> {
        let entity = self.actors.entities.get(id.0 as usize);
        let indexes = entity.into_iter().flat_map(|entity| &entity.mentions);
        indexes.filter_map(|&index| self.actors.mentions.get(index as usize))
    }

    /// The mentions within a range of tokens, in text order.
    #[inline(never)]
    pub(super) fn mentions_in(&self, tokens: &Range<usize>) -> &[Mention] {
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
    pub(super) fn most_named(&self) -> &[EntityId] {
        self.most_named.get_or_init(|| {
            let mut ids: Vec<EntityId> = (0..).take(self.actors.entities.len()).map(EntityId).collect();
            let mentions = |id: &EntityId| self.actors.entities.get(id.0 as usize).map_or(0, |e| e.mentions.len());
            sort_by_rank(&mut ids, |id| [descending(mentions(id)), 0, 0, 0]);
            ids
        })
    }

    /// The gender of each entity that is a person, by title or given name, where one of them tells.
    pub(super) fn genders(&self) -> &[Option<Gender>] {
        self.genders.get_or_init(|| self.actors.entities.iter().map(|entity| gender::of(self, entity)).collect())
    }

    /// Whom a mention brings into play: the actor it stands for, else what it names.
    pub(super) fn actor(mention: &Mention) -> EntityId {
        mention.stands_for.unwrap_or(mention.entity)
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

/// The tokens of each token's sentence.
fn sentences_of(document: &Document<'_>) -> Vec<(u32, u32)> {
    let mut of: Vec<(u32, u32)> = (0..).take(document.tokens.len()).map(|place| (place, place + 1)).collect();
    for tokens in document.sentences.iter().map(|sentence| &sentence.tokens) {
        let own = tokens.start as usize..tokens.end as usize;
        of.get_mut(own).unwrap_or_default().fill((tokens.start, tokens.end));
    }
    of
}

/// The innermost quote of each token, and the tokens of each quote: quotes are in the order of their starts and never cross,
/// so a stack of open ones is enough.
fn innermost(document: &Document<'_>, quotes: &[Quote]) -> (Vec<u32>, Vec<Range<usize>>) {
    let all = document.tokens.len();
    let mut said = Vec::with_capacity(quotes.len());
    let mut open: Vec<u32> = Vec::new();
    let mut inner = Vec::with_capacity(all);
    for (place, token) in document.tokens.iter().enumerate() {
        while quotes.get(said.len()).is_some_and(|quote| quote.span.start() <= token.span.start()) {
            open.extend(u32::try_from(said.len()).ok());
            said.push(place..all);
        }
        while let Some(&last) = open.last()
            && quotes.get(last as usize).is_none_or(|quote| quote.span.end() <= token.span.start())
        {
            said.get_mut(last as usize).into_iter().for_each(|tokens: &mut Range<usize>| tokens.end = place);
            open.pop();
        }
        inner.push(open.last().copied().unwrap_or(NO_QUOTE));
    }
    (inner, said)
}
