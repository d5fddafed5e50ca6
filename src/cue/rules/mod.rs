//! Cues that no list of words can find, and the conditions under which a listed word is one.

mod attribution;
mod belittling;
mod cited;
mod conditional;
mod directive;
mod factive;
mod hypothesis;
mod likened;
mod modal;
mod question;
pub(super) mod restriction;
mod scare_quote;
mod self_mention;

pub(super) use hypothesis::{in_condition, is_hypothetical};
pub(super) use question::in_question;
pub(super) use scare_quote::Distance;

use super::Dimension;
use super::classes::Class;
use super::context::Context;
use super::draft::{Draft, Drafts};
use crate::entity::EntityType;
use crate::quote::QuoteKind;

/// The draft of a lexicon match as it stands in its sentence; none where the word is no cue there.
pub(super) fn refine(context: &Context<'_>, draft: Draft) -> Option<Draft> {
    let titled = || draft.dimension.is_evaluation() && scare_quote::is_titled(context, draft.tokens.start);
    if is_in_name(context, &draft) || titled() {
        return None;
    }
    match (draft.dimension, draft.subtype) {
        (Dimension::Hedge | Dimension::Necessity, _) => modal::refine(context, draft),
        (Dimension::Attribution, _) if attribution::is_reporting(context, &draft) => Some(draft),
        (Dimension::Attribution, "distancing") => attribution::of_manner(draft),
        (Dimension::Attribution, _) => None,
        (Dimension::Affect, _) => Some(attribution::of_emotion(context, draft)),
        (Dimension::Booster, "factive") => factive::is_asserted(context, &draft).then_some(draft),
        (Dimension::Engagement, "self-mention") => self_mention::is_authors(context, &draft).then_some(draft),
        _ => Some(draft),
    }
}

/// Whether the match is part of a proper name (« Le Méchant Loup », the town of Beaulieu): names evaluate nobody.
fn is_in_name(context: &Context<'_>, draft: &Draft) -> bool {
    let mention = context.mention_at(draft.tokens.start);
    let named = mention.is_some_and(|mention| {
        let dated =
            matches!(mention.kind, EntityType::Norp | EntityType::Date | EntityType::Money | EntityType::Quantity);
        !dated && draft.tokens.end <= mention.tokens.1 as usize
    });
    named
        || draft.dimension.is_evaluation()
            && draft.tokens.len() == 1
            && is_capitalised_inside(context, draft.tokens.start)
}

/// A capital that no sentence start asks for.
fn is_capitalised_inside(context: &Context<'_>, place: usize) -> bool {
    let capital = |at: usize| context.form(at).chars().next().is_some_and(char::is_uppercase);
    let shouted = context.form(place).chars().nth(1).is_some_and(char::is_uppercase);
    let sentence = context.sentence(place).start;
    let quoted = place > sentence && context.is(place - 1, Class::OPENING);
    // « « Absurde », tranche le ministre »: what somebody said in one word is no title.
    let said = || context.quote_at(place).is_some_and(|quote| quote.kind == QuoteKind::Direct);
    let titled = quoted && context.is(place + 1, Class::CLOSING) && !said();
    let inside = place > sentence && !context.is_punctuation(place - 1);
    // « un État-voyou » is no name.
    let one_of_many = inside && matches!(context.lower(place - 1), "un" | "une" | "des" | "ces" | "cet" | "cette");
    capital(place) && !shouted && (inside && !one_of_many || titled)
}

/// What a rule that looks at each token begins with.
const CUED: Class = Class::SELF
    .or(Class::NE)
    .or(Class::QUE)
    .or(Class::COMMANDING)
    .or(Class::CONDITIONAL)
    .or(Class::INVERTED)
    .or(Class::QUESTION)
    .or(Class::LIKENING);

/// Adds the cues that rules find, beside those of the lexicon: one look at each token, by what its form can be.
pub(super) fn find(context: &Context<'_>, drafts: &mut Drafts) {
    let mut next = 0;
    while let Some(place) = context.next_of(CUED, next) {
        next = place + 1;
        let class = context.class(place);
        if class.meets(Class::SELF) {
            self_mention::at(context, place, drafts);
        }
        if class.meets(Class::NE) {
            restriction::at(context, place, drafts);
            belittling::at(context, place, drafts);
        }
        if class.meets(Class::COMMANDING) {
            directive::at(context, place, drafts);
        }
        if class.meets(Class::QUE) {
            directive::wish_at(context, place, drafts);
        }
        if class.meets(Class::CONDITIONAL) {
            conditional::at(context, place, drafts);
        }
        if class.meets(Class::INVERTED) && place > 0 {
            attribution::inverted_at(context, place - 1, drafts);
        }
        if class.meets(Class::QUESTION) {
            question::at(context, place, drafts);
        }
        if class.meets(Class::LIKENING) {
            likened::at(context, place, drafts);
        }
    }
    attribution::of_quotes(context, drafts);
    cited::find(context, drafts);
}

/// Fragments in quote marks that keep their words at a distance.
pub(super) fn distances(context: &Context<'_>, drafts: &Drafts) -> Vec<Distance> {
    scare_quote::find(context, drafts)
}
