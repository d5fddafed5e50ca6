//! Cues that no list of words can find, and the conditions under which a listed word is one.

mod attribution;
mod conditional;
mod directive;
mod factive;
mod hypothesis;
mod modal;
mod question;
pub(super) mod restriction;
mod scare_quote;
mod self_mention;

pub(super) use hypothesis::{in_condition, is_hypothetical};
pub(super) use question::in_question;
pub(super) use scare_quote::Distance;

use super::Dimension;
use super::context::Context;
use super::draft::{Draft, Drafts};

/// The draft of a lexicon match as it stands in its sentence; none where the word is no cue there.
pub(super) fn refine(context: &Context<'_>, draft: Draft) -> Option<Draft> {
    match (draft.dimension, draft.subtype) {
        (Dimension::Hedge | Dimension::Necessity, _) => modal::refine(context, draft),
        (Dimension::Attribution, _) => attribution::is_reporting(context, &draft).then_some(draft),
        (Dimension::Booster, "factive") => factive::is_asserted(context, &draft).then_some(draft),
        (Dimension::Engagement, "self-mention") => self_mention::is_authors(context, &draft).then_some(draft),
        _ => Some(draft),
    }
}

/// Adds the cues that rules find, beside those of the lexicon.
pub(super) fn find(context: &Context<'_>, drafts: &mut Drafts) {
    conditional::find(context, drafts);
    restriction::find(context, drafts);
    self_mention::find(context, drafts);
    directive::find(context, drafts);
    question::find(context, drafts);
    attribution::find(context, drafts);
}

/// Fragments in quote marks that keep their words at a distance.
pub(super) fn distances(context: &Context<'_>, drafts: &Drafts) -> Vec<Distance> {
    scare_quote::find(context, drafts)
}
