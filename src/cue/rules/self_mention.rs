//! The author and the reader in the text: *nous*, *notre*, *je*, *vous* outside reported speech.

use crate::cue::Dimension;
use crate::cue::classes::Class;
use crate::cue::context::Context;
use crate::cue::draft::{Draft, Drafts};

/// The cue of a word of the first person.
pub(super) fn at(context: &Context<'_>, place: usize, drafts: &mut Drafts) {
    // « Me Durand » is a lawyer.
    let stray = matches!(context.lower(place), "me" | "m'") && !before_verb(context, place);
    // « De notre envoyée spéciale à Lille » signs the article.
    let signs = matches!(context.lemma(place + 1), "envoyé" | "correspondant" | "envoyée" | "correspondante");
    if context.form(place) != "Me"
        && !stray
        && !signs
        && !drafts.has_self_mention(place)
        && context.quote_at(place).is_none()
    {
        drafts.push(Draft::neutral(place..place + 1, Dimension::Engagement, "self-mention", 1, "self-mention"));
    }
}

/// A clitic stands right before its verb, past other clitics.
fn before_verb(context: &Context<'_>, place: usize) -> bool {
    context.after(place, 3).find(|&at| !context.is(at, Class::CLITIC)).is_some_and(|at| context.is_verb(at))
}

/// Whether the author, not a speaker, says *I*.
pub(super) fn is_authors(context: &Context<'_>, draft: &Draft) -> bool {
    context.quote_around(&draft.tokens).is_none()
}
