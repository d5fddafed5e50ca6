//! [`Scene`]: what stands around an evaluation, asked once for all the actors who may be meant.

use std::ops::Range;

use super::Judged;
use super::observe::pair;
use crate::cue::Dimension;
use crate::cue::bearer::is_quality;
use crate::cue::context::Context;
use crate::cue::draft::Draft;
use crate::cue::target::candidate;
use crate::cue::target::nearest::{speaks, told_of};
use crate::cue::target::reference::antecedent;
use crate::cue::target::sort;
use crate::cue::target::{Target, attribute, clause, is_actor, phrase};
use crate::entity::{EntityId, Mention};
use crate::quote::Quote;
use crate::tag::{Gender, Number, Upos};

/// What the noun names that an evaluation is said of.
#[derive(Clone, Copy, Debug)]
pub(super) enum Noun {
    None,
    Name,
    Deed,
    Quality,
    Bearing,
    Person,
    Matter,
    Other,
}

impl Noun {
    fn of(context: &Context<'_>, noun: Option<usize>) -> Self {
        let Some(noun) = noun else { return Self::None };
        let lemma = context.lemma(noun);
        match () {
            () if context.mention_at(noun).is_some() => Self::Name,
            () if sort::is_deed(lemma) => Self::Deed,
            () if is_quality(lemma) => Self::Quality,
            () if sort::shows(lemma) => Self::Bearing,
            () if sort::names_somebody(lemma) || sort::is_actor(lemma) => Self::Person,
            () if sort::is_matter(lemma) => Self::Matter,
            () => Self::Other,
        }
    }
}

/// How a noun is introduced.
#[derive(Clone, Copy, Debug)]
pub(super) enum Article {
    None,
    Definite,
    Indefinite,
    Demonstrative,
    Possessive,
    Other,
}

impl Article {
    fn of(context: &Context<'_>, noun: usize) -> Self {
        let Some(at) = phrase::determiner(context, noun) else { return Self::None };
        match context.lower(at) {
            "le" | "la" | "l'" | "les" | "du" | "au" | "aux" => Self::Definite,
            "un" | "une" | "des" | "de" | "d'" => Self::Indefinite,
            "ce" | "cet" | "cette" | "ces" => Self::Demonstrative,
            "son" | "sa" | "ses" | "leur" | "leurs" => Self::Possessive,
            _ => Self::Other,
        }
    }
}

/// How long a sentence is.
#[derive(Clone, Copy, Debug)]
pub(super) enum Size {
    Tiny,
    Short,
    Long,
}

impl Size {
    fn of(tokens: usize) -> Self {
        match tokens {
            0..=5 => Self::Tiny,
            6..=12 => Self::Short,
            _ => Self::Long,
        }
    }
}

/// An evaluation and what stands around it.
pub(super) struct Scene<'c, 'd> {
    pub(super) context: &'c Context<'d>,
    pub(super) dimension: Dimension,
    pub(super) place: usize,
    /// Whom the rules find.
    pub(super) ruled: Target,
    pub(super) plural: bool,
    pub(super) gender: Option<Gender>,
    pub(super) noun: Noun,
    /// Of that noun, or of the evaluation itself.
    article: Article,
    pub(super) size: Size,
    /// Where its paragraph starts.
    pub(super) paragraph: usize,
    pub(super) quote: Option<&'c Quote>,
    /// The tokens of that.
    pub(super) said: Option<Range<usize>>,
    /// The subject of the verb before, whether that verb is of the same clause, and whether it is one of speech or of
    /// being against something.
    pub(super) subject: Option<(EntityId, bool, bool)>,
    /// Whom the sentence before tells of.
    pub(super) told: Option<EntityId>,
    /// Whose *son*, *sa*, *ses* stands before.
    pub(super) owner: Option<EntityId>,
    sentence: Range<usize>,
    judged: Option<(usize, EntityId)>,
}

/// How far back actors are looked for, in tokens.
const BACK: usize = 90;

/// How far back the paragraph's start is, at most.
const PARAGRAPH: usize = 200;

/// How many of those named most may be meant wherever they were named.
const FOREMOST: usize = 3;

impl<'c, 'd> Scene<'c, 'd> {
    /// The rank of those who are not named before, but behind or far away.
    pub(super) const BEHIND: u8 = 5;

    pub(super) fn new(context: &'c Context<'d>, draft: &Draft, ruled: Target, judged: &Judged) -> Self {
        let place = draft.tokens.start;
        let sentence = context.sentence(place);
        let clause = context.clause(place);
        let verb = context.before(place, 30).find(|&at| context.is_finite(at));
        let subject = verb.and_then(|verb| {
            Some((clause::subject(context, verb)?.0, clause.contains(&verb), speaks(context, verb, place)))
        });
        let noun = attribute::described(context, draft);
        let own = context.before(place, 25).find(|&at| matches!(context.lower(at), "son" | "sa" | "ses"));
        Self {
            context,
            dimension: draft.dimension,
            place,
            ruled,
            plural: context.morph(place).number == Some(Number::Plur),
            gender: context.morph(place).gender.filter(|_| context.upos(place) == Upos::Adj),
            noun: Noun::of(context, noun),
            article: Article::of(context, noun.unwrap_or(place)),
            size: Size::of(sentence.len()),
            paragraph: candidate::paragraph(context, place, place.saturating_sub(PARAGRAPH)),
            quote: context.quote_at(place),
            said: context.said_at(place),
            subject,
            told: sentence.start.checked_sub(1).and_then(|last| told_of(context, last)),
            owner: own.and_then(|own| antecedent(context, own)),
            sentence,
            judged: judged.before(place),
        }
    }

    /// All who may be meant, each once, with their rank: 0 for who was named last before.
    pub(super) fn actors(&self) -> Vec<(EntityId, u8)> {
        let context = self.context;
        let from = self.place.saturating_sub(BACK);
        let named =
            |tokens: Range<usize>| context.mentions_in(&tokens).iter().filter(|it| is_actor(it)).map(Context::actor);
        let mut actors: Vec<(EntityId, u8)> = Vec::new();
        let mut add = |id: EntityId, near: bool| {
            if !actors.iter().any(|&(known, _)| known == id) {
                let later = u8::try_from(actors.len()).unwrap_or(u8::MAX).min(Self::BEHIND - 1);
                actors.push((id, if near { later } else { Self::BEHIND }));
            }
        };
        named(from..self.place).rev().for_each(|id| add(id, true));
        // Sentences have no longest length.
        let end = context.near(self.place).end;
        named(self.place..end).for_each(|id| add(id, false));
        let lasting = |id: &EntityId| context.mentions_of(*id).next().is_some_and(is_actor);
        context.most_named().iter().take(FOREMOST).copied().filter(lasting).for_each(|id| add(id, false));
        self.ruled.0.into_iter().chain(self.speaker()).for_each(|id| add(id, false));
        context.references_in(from..end).for_each(|id| add(id, false));
        actors
    }

    /// The mentions of an entity nearest before the evaluation, and behind it in its sentence.
    pub(super) fn around(&self, mentions: &[u32]) -> (Option<&'c Mention>, Option<&'c Mention>) {
        let all = &self.context.actors.mentions;
        let at = |index: &u32| all.get(*index as usize);
        let split = mentions.partition_point(|index| at(index).is_some_and(|it| (it.tokens.0 as usize) < self.place));
        let before = split.checked_sub(1).and_then(|last| mentions.get(last)).and_then(at);
        let behind = mentions.get(split).and_then(at);
        (before, behind.filter(|it| (it.tokens.0 as usize) < self.sentence.end))
    }

    /// How many sentences lie between a mention and the evaluation, up to three.
    pub(super) fn sentences_since(&self, mention: &Mention) -> u8 {
        let (mut start, mut back) = (self.sentence.start, 0);
        while (mention.tokens.0 as usize) < start && back < 3 {
            start = self.context.sentence(start - 1).start;
            back += 1;
        }
        back
    }

    /// What it is said of, and how that is introduced.
    pub(super) fn phrase(&self) -> u8 {
        pair(self.noun as u8, self.article as u8)
    }

    pub(super) fn speaker(&self) -> Option<EntityId> {
        self.quote.and_then(|quote| quote.speaker)
    }

    /// Whether the author speaks, or how somebody's words are given.
    pub(super) fn voice(&self) -> u8 {
        self.quote.map_or(0, |quote| 1 + quote.kind as u8)
    }

    /// Whether a token stands in the same quote.
    pub(super) fn is_said_beside(&self, at: usize) -> bool {
        let span = |quote: &Quote| quote.span;
        self.quote.is_some() && self.context.quote_at(at).map(span) == self.quote.map(span)
    }

    /// Whether the evaluation before was on that actor: in this sentence 0, in this paragraph 1, before 2.
    pub(super) fn judged_before(&self, id: EntityId) -> Option<u8> {
        let (at, _) = self.judged.filter(|&(_, who)| who == id)?;
        Some(if at >= self.sentence.start { 0 } else { 2 - u8::from(at >= self.paragraph) })
    }
}
