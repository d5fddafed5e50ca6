//! Annotated texts as labelled tokens with features.

use std::collections::BTreeMap;

use partipris::entity::EntityType;
use partipris::entity::features::{Profile, form_features, habit_features, profiles, vote_features};
use partipris::entity::gazetteer::Names;
use partipris::entity::label::{Label, MODEL_TYPES, Place};
use partipris::entity::memory::Memory;
use partipris::entity::mentions::Name;
use partipris::entity::sentence::Sentence;
use partipris::linear::Feature;
use partipris::{Document, FormId};

use super::Tools;
use super::corpus::Annotated;
use crate::gold::EntityKind;
use crate::linear::Dataset;
use crate::span::Span;

/// A text of ours with the labels it should get.
pub(crate) struct Example<'t> {
    pub(crate) document: Document<'t>,
    pub(crate) gold: Vec<Label>,
    pub(crate) listed: Names<'t>,
    /// Where in its corpus it stands, from 0 to below 1.
    pub(crate) position: f64,
}

impl<'t> Example<'t> {
    /// `annotated`, cut into tokens and labelled.
    pub(crate) fn new(annotated: &'t Annotated, tools: &'t Tools) -> Self {
        let document = tools.prepare(&annotated.text);
        let mut gold = vec![Label::OUTSIDE; document.tokens.len()];
        for &(span, kind) in &annotated.names {
            if let Some(kind) = model_type(kind) {
                label(&document, span, kind, &mut gold);
            }
        }
        cut_at_sentences(&document, &mut gold);
        repair(&document, &mut gold);
        let listed = Names::new(&tools.gazetteer, &document);
        Self { document, gold, listed, position: annotated.position }
    }

    /// Adds its sentences to `data`, with the features they have when `memory` is known.
    pub(crate) fn add_to(&self, data: &mut Dataset, memory: &Memory) {
        let document = &self.document;
        let profiles = profiles(document, memory, &self.listed);
        let by_form: Vec<Vec<(Feature, u8)>> = forms(document, &profiles, memory);
        let (mut sentence, mut features) = (Sentence::default(), Vec::new());
        for range in
            document.sentences.iter().map(|sentence| sentence.tokens.start as usize..sentence.tokens.end as usize)
        {
            let tokens = &document.tokens[range.clone()];
            sentence.read(document, range.clone(), &profiles, &self.listed, memory);
            for place in 0..tokens.len() {
                features.clear();
                for offset in -2i8..=2 {
                    let neighbour = place.checked_add_signed(isize::from(offset)).and_then(|place| tokens.get(place));
                    let spoken = neighbour.map_or(&[][..], |token| &by_form[token.form.0 as usize]);
                    let reaches = spoken.iter().filter(|(_, reach)| offset.unsigned_abs() <= *reach);
                    features.extend(reaches.map(|(feature, _)| feature.at(offset)));
                }
                sentence.features(place, &mut |feature| features.push(feature));
                data.push(&features, self.gold[range.start + place].index(), u64::MAX);
            }
            data.end_sentence();
        }
    }
}

fn forms(document: &Document<'_>, profiles: &[Profile], memory: &Memory) -> Vec<Vec<(Feature, u8)>> {
    let forms = (0..).map(FormId).zip(&document.forms).zip(profiles);
    forms
        .map(|((id, form), profile)| {
            let mut features = Vec::new();
            let mut emit = |feature, reach| features.push((feature, reach));
            form_features(form, profile, &mut emit);
            habit_features(profile, &mut emit);
            vote_features(id, profile, memory, &mut emit);
            features
        })
        .collect()
}

/// The core's type of that name, where the model knows it.
pub(crate) fn model_type(kind: EntityKind) -> Option<EntityType> {
    MODEL_TYPES.into_iter().find(|known| known.name() == kind.name())
}

/// Labels the tokens that share a letter with `span`.
fn label(document: &Document<'_>, span: Span, kind: EntityType, gold: &mut [Label]) {
    let start = document.tokens.partition_point(|token| token.span.end() as usize <= span.start);
    let end = document.tokens.partition_point(|token| (token.span.start() as usize) < span.end);
    for (at, label) in gold.iter_mut().enumerate().take(end).skip(start) {
        let place = place_of(at - start, end - start);
        *label = Label::of(kind, place).unwrap_or_default();
    }
}

/// A name that goes on over the border of a sentence cannot be found: it is none.
fn cut_at_sentences(document: &Document<'_>, gold: &mut [Label]) {
    for sentence in &document.sentences {
        let labels = &mut gold[sentence.tokens.start as usize..sentence.tokens.end as usize];
        for label in labels.iter_mut().take_while(|label| label.continues()) {
            *label = Label::OUTSIDE;
        }
        if labels.last().is_some_and(|label| label.is_open()) {
            for label in labels.iter_mut().rev() {
                let begins = label.place() == Some(Place::Begin);
                *label = Label::OUTSIDE;
                if begins {
                    break;
                }
            }
        }
    }
}

/// Labels what is a name elsewhere in the document and was passed over: three in a hundred occurrences are.
fn repair(document: &Document<'_>, gold: &mut [Label]) {
    let names = named(document, gold);
    let mut at = 0;
    while at < gold.len() {
        let fits = |(words, _): &&(Vec<FormId>, EntityType)| {
            let range = at..at + words.len();
            document.tokens.get(range.clone()).is_some_and(|tokens| {
                tokens.iter().zip(words).all(|(token, word)| token.form == *word)
                    && gold[range.clone()].iter().all(|&label| label == Label::OUTSIDE)
                    && !is_capital(document, range.start.wrapping_sub(1))
                    && !is_capital(document, range.end)
            })
        };
        let found = names.get(&document.tokens[at].form).and_then(|names| names.iter().rfind(fits));
        let Some((words, kind)) = found else {
            at += 1;
            continue;
        };
        for (place, label) in gold[at..at + words.len()].iter_mut().enumerate() {
            let place = place_of(place, words.len());
            *label = Label::of(*kind, place).unwrap_or_default();
        }
        at += words.len();
    }
}

fn is_capital(document: &Document<'_>, at: usize) -> bool {
    document.tokens.get(at).is_some_and(|token| document.form(token) != document.lower(token))
}

/// The names with a capital letter by their first word, the longest last; those that are more often none are not.
fn named(document: &Document<'_>, gold: &[Label]) -> BTreeMap<FormId, Vec<(Vec<FormId>, EntityType)>> {
    let mut names: BTreeMap<FormId, Vec<(Vec<FormId>, EntityType)>> = BTreeMap::new();
    let mut start = 0;
    for (at, label) in gold.iter().enumerate() {
        if matches!(label.place(), Some(Place::Begin | Place::Unit)) {
            start = at;
        }
        let Some(kind) = label.kind().filter(|_| matches!(label.place(), Some(Place::Last | Place::Unit))) else {
            continue;
        };
        let words: Vec<FormId> = document.tokens[start..=at].iter().map(|token| token.form).collect();
        let known = names.entry(words[0]).or_default();
        let long =
            document.tokens[start..=at].iter().map(|token| document.form(token).chars().count()).sum::<usize>() > 3;
        if long && is_capital(document, start) && known.iter().all(|(other, _)| *other != words) {
            known.push((words, kind));
            known.sort_by_key(|(words, _)| words.len());
        }
    }
    names
}

fn place_of(place: usize, length: usize) -> Place {
    match (place == 0, place + 1 == length) {
        (true, true) => Place::Unit,
        (true, false) => Place::Begin,
        (false, false) => Place::Inside,
        (false, true) => Place::Last,
    }
}

/// The names as spans with the corpus's types.
pub(crate) fn spans(document: &Document<'_>, names: &[Name]) -> Vec<(Span, EntityKind)> {
    names
        .iter()
        .filter_map(|name| {
            let first = document.tokens.get(name.tokens.0 as usize)?.span;
            let last = document.tokens.get(name.tokens.1.checked_sub(1)? as usize)?.span;
            let kind = name.kind.name().parse().ok()?;
            Some((Span::new(first.start() as usize, last.end() as usize), kind))
        })
        .collect()
}
