//! « Ils mentent », « ces gens-là », « un patron qui ment », « elles sont sincères »: whom words without a name are on, by
//! what the sentence before tells of.

use super::candidate::kind;
use super::nearest::told_of;
use super::phrase::start_of_phrase;
use super::portrait::{counterpart, is_counterpart};
use super::salience::main_topic;
use super::side::house;
use super::sort::{Sort, is_deed, shows};
use crate::cue::context::Context;
use crate::entity::{EntityId, EntityType};
use crate::tag::{Number, Upos};

/// « Voltéo a coupé le courant. « Ils sont cruels », dit-elle. »: the body or state that acts in the sentence before.
pub(super) fn those(context: &Context<'_>, place: usize) -> Option<EntityId> {
    let quote = context.quote_at(place)?;
    let first = context.said_at(place)?.start;
    // « Nos collègues sont honnêtes, ils … »: named in the same breath.
    let plural = |at: usize| context.upos(at) == Upos::Noun && context.morph(at).number == Some(Number::Plur);
    if (first.max(place.saturating_sub(REACH))..place).any(plural) {
        return None;
    }
    let own = quote.speaker.and_then(|speaker| house(context, speaker));
    let may = |found: &EntityId| {
        let named = context.mentions_of(*found).next();
        let collective =
            |mention| matches!(kind(context, mention), EntityType::Org | EntityType::Loc | EntityType::Norp);
        named.is_some_and(collective) && ![quote.speaker, own].contains(&Some(*found))
    };
    let opens = context.opens_paragraph(context.sentence(place).start);
    // What opens a paragraph is on whom the text is about.
    let found = if opens { main_topic(context) } else { before_quote(context, place) };
    found.filter(may)
}

/// Whether « ces » and such a noun mean those who act for a body.
pub(super) fn is_those(context: &Context<'_>, noun: usize) -> bool {
    let pointed = noun.checked_sub(1).is_some_and(|at| context.lower(at) == "ces");
    pointed && matches!(context.lemma(noun), "gens" | "monsieur" | "messieurs" | "dame" | "type" | "individu")
}

/// « Un État qui renie sa parole n'attire personne », a averti X: the one of that sort whom the sentence before tells of.
pub(super) fn generic(context: &Context<'_>, noun: usize) -> Option<EntityId> {
    let quote = context.quote_at(noun)?;
    let first = context.said_at(noun)?.start;
    let relative = context.after(noun, 3).find(|&at| context.upos(at) != Upos::Adj)?;
    let lemma = context.lemma(noun);
    let opens = start_of_phrase(context, noun) == first
        && matches!(context.lower(first), "un" | "une")
        && context.lower(relative) == "qui";
    let sort = Sort::of(lemma, false).filter(|_| opens)?;
    let fits = |id: &EntityId| {
        let admits = context.mentions_of(*id).next().is_some_and(|mention| sort.admits(kind(context, mention)));
        admits && Some(*id) != quote.speaker
    };
    // A state that has just spoken is not the other one.
    let told = before_quote(context, noun);
    let spoken = |id: &EntityId| {
        let before = context.quotes.partition_point(|other| other.span.start() < quote.span.start());
        before.checked_sub(1).and_then(|last| context.quotes.get(last)?.speaker) == Some(*id)
    };
    let speaker = told.filter(spoken).or(quote.speaker);
    let other = || (sort == Sort::State || is_counterpart(lemma)).then(|| counterpart(context, noun, speaker));
    told.filter(|id| fits(id) && !spoken(id)).or_else(|| other().flatten())
}

/// « … a présenté des excuses. Elles sont feintes. »: whoever did in the sentence before what the pronoun takes up.
pub(super) fn taken_up(context: &Context<'_>, pronoun: usize) -> Option<EntityId> {
    let word = context.lower(pronoun);
    let number = if word.ends_with('s') { Number::Plur } else { Number::Sing };
    let start = context.sentence(pronoun).start;
    let last = start.checked_sub(1).filter(|_| !context.opens_paragraph(start))?;
    let feminine = word.contains("elle");
    let deed = |at: usize| {
        let morph = context.morph(at);
        let agrees = morph.gender.is_none_or(|gender| (gender == crate::tag::Gender::Fem) == feminine);
        let own = is_deed(context.lemma(at)) || shows(context.lemma(at)) || context.lemma(at) == "excuse";
        context.upos(at) == Upos::Noun && agrees && morph.number == Some(number) && own
    };
    context.sentence(last).rev().take(REACH).any(deed).then(|| told_of(context, last)).flatten()
}

/// How much of the sentence before is read, in tokens.
const REACH: usize = 30;

/// Whom the sentence before the quotation tells of.
fn before_quote(context: &Context<'_>, place: usize) -> Option<EntityId> {
    let start = context.sentence(place).start;
    let last = start.checked_sub(1).filter(|_| !context.opens_paragraph(start))?;
    // « EDF et l'État se disputent. »
    let verb = context.sentence(last).take(REACH).find(|&at| context.is_finite(at))?;
    (context.morph(verb).number != Some(Number::Plur)).then(|| told_of(context, last)).flatten()
}
