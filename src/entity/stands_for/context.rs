//! [`Context`]: the sentence around a mention, by token position.

use std::ops::Range;

use super::words;
use crate::document::Document;
use crate::entity::gazetteer::{Classes, Names};
use crate::segment::Token;
use crate::tag::{Upos, VerbForm};
use crate::word_list::WordList;

/// Names of a coordination that are looked at on either side: work per mention stays bounded in an endless list.
const LONGEST_CHAIN: usize = 8;

/// A mention's tokens in their sentence.
pub(super) struct Context<'c> {
    document: &'c Document<'c>,
    lookup: &'c Names<'c>,
    sentence: Range<usize>,
    /// First token of the mention, its article included, and first token after it.
    pub(super) first: usize,
    pub(super) end: usize,
}

impl<'c> Context<'c> {
    pub(super) fn new(
        document: &'c Document<'c>,
        lookup: &'c Names<'c>,
        sentence: Range<u32>,
        mention: (u32, u32),
    ) -> Self {
        let sentence = sentence.start as usize..sentence.end as usize;
        let mut context = Self { document, lookup, sentence, first: mention.0 as usize, end: mention.1 as usize };
        while context.before(1).is_some_and(|at| words::ARTICLES.has(context.lower(at))) {
            context.first -= 1;
        }
        context
    }

    /// Position `distance` tokens before the mention, in the sentence.
    pub(super) fn before(&self, distance: usize) -> Option<usize> {
        self.first.checked_sub(distance).filter(|&at| at >= self.sentence.start)
    }

    fn token(&self, at: usize) -> Option<&Token> {
        self.document.tokens.get(at).filter(|_| self.sentence.contains(&at))
    }

    /// Lower-cased form; empty outside the sentence.
    pub(super) fn lower(&self, at: usize) -> &str {
        self.token(at).map_or("", |token| self.document.lower(token))
    }

    /// Lower-cased form of the token so far before the mention.
    pub(super) fn lower_before(&self, distance: usize) -> &str {
        self.before(distance).map_or("", |at| self.lower(at))
    }

    pub(super) fn lemma(&self, at: usize) -> &str {
        self.token(at).map_or("", |token| self.document.lemma(token))
    }

    pub(super) fn upos(&self, at: usize) -> Option<Upos> {
        self.token(at).map(|token| token.upos)
    }

    pub(super) fn is_finite(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| matches!(token.upos, Upos::Verb | Upos::Aux) && token.morph.is_finite())
    }

    pub(super) fn is_participle(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| matches!(token.upos, Upos::Verb | Upos::Adj) && !token.morph.is_finite())
    }

    /// A participle that is no adjective.
    pub(super) fn is_past_participle(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| token.upos == Upos::Verb && token.morph.verb_form == Some(VerbForm::Part))
    }

    pub(super) fn is_infinitive(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| token.morph.verb_form == Some(VerbForm::Inf))
    }

    /// A state, capital or seat at this token.
    pub(super) fn is_state(&self, at: usize) -> bool {
        let states = Classes::COUNTRY.union(Classes::CAPITAL).union(Classes::SEAT).union(Classes::BLOC);
        self.token(at).is_some_and(|token| self.lookup.form(token.form).classes.intersects(states))
    }

    /// Whether the mention (with its article) opens the sentence or a clause.
    pub(super) fn opens_clause(&self) -> bool {
        // « Seule Rome, l'éternelle, … »
        let alone = matches!(self.lower_before(1), "seul" | "seule" | "même");
        let before = self.lower_before(1 + usize::from(alone));
        before.is_empty() || words::CLAUSE_OPENERS.has(before) || before.chars().all(|c| !c.is_alphanumeric())
    }

    /// First position from `at` that is no clitic, negation or adverb: where the verb should be.
    pub(super) fn skip_to_verb(&self, mut at: usize) -> usize {
        while words::PREVERBAL.has(self.lower(at)) || self.upos(at) == Some(Upos::Adv) {
            at += 1;
        }
        at
    }

    /// First position of the coordination that the mention belongs to: Moscou in « Moscou, Pékin et Téhéran ».
    pub(super) fn chain_start(&self) -> usize {
        let mut first = self.first;
        for _ in 0..LONGEST_CHAIN {
            let Some(before) = self.coordinated_before(first) else { break };
            first = before;
        }
        first
    }

    fn coordinated_before(&self, first: usize) -> Option<usize> {
        let joint = first.checked_sub(1).filter(|&at| words::JOINTS.has(self.lower(at)))?;
        let last = joint.checked_sub(1).filter(|&at| at >= self.sentence.start)?;
        let of_two = last.checked_sub(1).filter(|&at| at >= self.sentence.start && self.is_state_of_two(at));
        let mut name = of_two.or(Some(last).filter(|&at| self.is_state(at)))?;
        while name > self.sentence.start && words::ARTICLES.has(self.lower(name - 1)) {
            name -= 1;
        }
        Some(name)
    }

    /// Whether the name at `first` stands beside the noun it explains, « la capitale irlandaise Dublin », or behind its verb.
    pub(super) fn is_apposed(&self, first: usize) -> bool {
        let alone = |at: &usize| matches!(self.lower(*at), "même" | "seul" | "seule");
        let before = first.checked_sub(1).filter(|at| !alone(at)).and_then(|at| self.upos(at));
        first == self.first && matches!(before, Some(Upos::Noun | Upos::Adj | Upos::Propn | Upos::Verb))
    }

    /// Whether the name at `first` goes on a list of other names behind a preposition: « à Sydney et Londres ».
    pub(super) fn is_listed_behind_preposition(&self, first: usize) -> bool {
        let listed = |at: &usize| self.upos(*at) == Some(Upos::Propn) || words::JOINTS.has(self.lower(*at));
        let Some(joint) = first.checked_sub(1).filter(|&at| matches!(self.lower(at), "et" | "ou")) else {
            return false;
        };
        let list = (self.sentence.start..joint).rev().take_while(listed).take(8).count();
        let before = joint.checked_sub(list + 1).map_or("", |at| self.lower(at));
        list > 0 && words::PREPOSITIONS.has(before)
    }

    /// First position after the coordination.
    pub(super) fn chain_end(&self) -> usize {
        let mut end = self.end;
        for _ in 0..LONGEST_CHAIN {
            if !words::JOINTS.has(self.lower(end)) {
                break;
            }
            let mut next = end + 1;
            // « La Paz » has an article of its own.
            while words::ARTICLES.has(self.lower(next)) && !self.is_state_of_two(next) {
                next += 1;
            }
            // A name of two words ends where the next joint or the verb begins.
            if self.is_state(next) {
                end = next + 1;
            } else if self.is_state_of_two(next) {
                end = next + 2;
            } else {
                break;
            }
        }
        end
    }

    fn is_state_of_two(&self, at: usize) -> bool {
        let known = self.lookup.longest(self.document, at, (at + 2).min(self.sentence.end));
        known.is_some_and(|(length, known)| {
            length == 2 && known.classes.intersects(Classes::COUNTRY.union(Classes::CAPITAL))
        })
    }

    /// Position after the next comma or dash within `reach` tokens.
    pub(super) fn after_comma(&self, from: usize, reach: usize) -> Option<usize> {
        (from..from + reach).find(|&at| matches!(self.lower(at), "," | "-" | "–" | "—")).map(|at| at + 1)
    }

    /// Whether a lemma of `list` stands among the `reach` tokens before `at`.
    pub(super) fn lemma_before(&self, at: usize, reach: usize, list: &WordList) -> bool {
        let start = at.saturating_sub(reach).max(self.sentence.start);
        (start..at).any(|at| list.has(self.lemma(at)) || list.has(self.lower(at)))
    }
}
