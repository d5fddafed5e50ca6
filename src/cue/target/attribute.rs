//! What is said of a noun: by a copula, by a verb of judging, beside it or between commas.

use super::clause::{Subject, relative_head, subject, subject_word};
use super::group::{first_of_group, verb};
use super::phrase::{head, referent};
use super::reference::is_governed;
use super::{Found, TargetRule, is_actor};
use crate::cue::classes::Class;
use crate::cue::context::Context;
use crate::cue::draft::Draft;
use crate::cue::word_list::WordList;
use crate::tag::Upos;

/// Verbs that attribute: what follows them is said of their subject.
static COPULAS: WordList =
    WordList::new("être sembler paraître devenir rester demeurer montrer révéler avérer apparaître dire faire");

/// Verbs that attribute to their object: « jugent la réforme injuste », « qualifie Moscou de … ».
static JUDGING: WordList =
    WordList::new("juger estimer trouver rendre qualifier considérer traiter déclarer taxer accuser croire laisser");

/// The mention that an adjective is said of: the noun beside it, or the subject it is attributed to, is the name itself.
pub(super) fn described(context: &Context<'_>, draft: &Draft) -> Option<usize> {
    let (start, end) = (draft.tokens.start, draft.tokens.end);
    if let Some(noun) = head(context, start, end) {
        return Some(noun);
    }
    let verb = context.before(start, 8).take_while(|&at| !context.ends_phrase(at)).find(|&at| context.is_verb(at));
    if let Some(verb) = verb.filter(|&verb| COPULAS.has(context.lemma(verb)) || context.upos(verb) == Upos::Aux) {
        return match subject_word(context, first_of_group(context, verb))? {
            Subject::Noun(at) => Some(at),
            Subject::Relative(at) => relative_head(context, at),
            Subject::Pronoun(_)
            | Subject::Speaker(_)
            | Subject::Presenting(_)
            | Subject::Latter(_)
            | Subject::Nobody => None,
        };
    }
    let comma = context.after(end - 1, 8).find(|&at| context.is(at, Class::COMMA))?;
    context.after(comma, 3).find(|&at| matches!(context.upos(at), Upos::Noun | Upos::Propn)).filter(|_| verb.is_none())
}

/// The noun beside an adjective.
pub(super) fn modified(context: &Context<'_>, draft: &Draft) -> Found {
    if context.is_verb(draft.tokens.start) && !context.is_participle(draft.tokens.start) {
        return verb(context, draft).and_then(|verb| subject(context, verb));
    }
    head(context, draft.tokens.start, draft.tokens.end).and_then(|noun| referent(context, noun))
}

/// The subject, or the object of a verb of judging, of which something is predicated.
pub(super) fn predicated(context: &Context<'_>, start: usize) -> Found {
    let verb = context.before(start, 8).take_while(|&at| !context.ends_phrase(at)).find(|&at| context.is_verb(at))?;
    if JUDGING.has(context.lemma(verb)) {
        let between = (verb + 1..start).find(|&at| matches!(context.upos(at), Upos::Noun | Upos::Propn));
        return between.and_then(|noun| referent(context, noun));
    }
    let said =
        context.lemma(verb) == "dire" && !context.before(verb, 3).any(|at| matches!(context.lower(at), "se" | "s'"));
    let attributes = (COPULAS.has(context.lemma(verb)) || context.upos(verb) == Upos::Aux) && !said;
    (attributes && !is_governed(context, start)).then(|| subject(context, first_of_group(context, verb))).flatten()
}

/// « Bien que critiquables, les Houthis … »: an apposition before its noun.
pub(super) fn leading(context: &Context<'_>, draft: &Draft) -> Found {
    let opens = context.before(draft.tokens.start, 4).all(|at| !context.is_verb(at) && context.upos(at) != Upos::Noun);
    let comma = context.after(draft.tokens.end - 1, 8).find(|&at| context.is(at, Class::COMMA))?;
    if !opens {
        return None;
    }
    let noun = context.after(comma, 3).find(|&at| matches!(context.upos(at), Upos::Noun | Upos::Propn))?;
    referent(context, noun)
}

/// « l'Union, d'ordinaire si prompte à juger, … »: adverbs and adjectives alone between the name's comma and the cue.
pub(super) fn trailing(context: &Context<'_>, draft: &Draft) -> Found {
    let adverbial = |at: usize| {
        matches!(context.upos(at), Upos::Adv | Upos::Adj)
            || matches!(context.lower(at), "d'" | "ordinaire" | "habitude" | "plus" | "si" | "à")
    };
    let comma =
        context.before(draft.tokens.start, 6).find(|&at| !adverbial(at)).filter(|&at| context.is(at, Class::COMMA));
    let mention = context.mention_at(comma?.checked_sub(1)?).filter(|mention| is_actor(mention))?;
    let closed = draft.tokens.end;
    let ends = context
        .after(closed - 1, 12)
        .find(|&at| context.is(at, Class::COMMA | Class::BREAK))
        .is_none_or(|at| !context.is_mark(at) && !(closed..at).any(|at| context.is_finite(at)));
    ends.then(|| (Context::actor(mention), TargetRule::B))
}

/// « Londres, maîtresse des mers, … »: right after a name and a comma, without or with an article.
pub(super) fn apposition(context: &Context<'_>, draft: &Draft) -> Found {
    let mut before = context
        .before(draft.tokens.start, 4)
        .skip_while(|&at| matches!(context.upos(at), Upos::Det | Upos::Adj | Upos::Adv));
    let comma = before.next().filter(|&at| context.is(at, Class::COMMA))?;
    let mention = context.mention_at(comma.checked_sub(1)?).filter(|mention| is_actor(mention))?;
    Some((Context::actor(mention), TargetRule::B))
}
