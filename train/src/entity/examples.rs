//! Annotated texts as labelled tokens with features.

use partipris::entity::EntityType;
use partipris::entity::features::{Profile, form_features, profiles};
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
        let listed = Names::new(&tools.gazetteer, &document);
        Self { document, gold, listed }
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
            form_features(id, form, profile, memory, &mut |feature, reach| features.push((feature, reach)));
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
        let place = match (at == start, at + 1 == end) {
            (true, true) => Place::Unit,
            (true, false) => Place::Begin,
            (false, false) => Place::Inside,
            (false, true) => Place::Last,
        };
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
