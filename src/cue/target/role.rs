//! Rules b and c: where the entry's role says to look.

use super::apposition::{detached, leading, trailing};
use super::attribute::{judges, modified, predicated};
use super::clause::{object, relative_head, subject};
use super::feeling::trigger;
use super::fronted::{Opening, fronted};
use super::group::{agent, agent_word, clitic, is_passive, verb};
use super::judged::relative_object;
use super::noun::{complement, itself};
use super::phrase::{determiner, head};
use super::referent::bearer_of;
use super::sort::names_somebody;
use super::{FRAME, Found, TargetRule, is_actor, is_actor_noun};
use crate::cue::Dimension;
use crate::cue::classes::Class;
use crate::cue::context::Context;
use crate::cue::draft::Draft;
use crate::entity::EntityType;
use crate::lexicon::Role;
use crate::quote::QuoteKind;
use crate::tag::Upos;

pub(super) fn by_role(context: &Context<'_>, draft: &Draft) -> Found {
    argument(context, draft).or_else(|| about(context, draft)).or_else(|| headed(context, draft))
}

/// « C'est irresponsable », a réagi Athènes au sujet d'Ankara: whom the frame says that the words were on.
fn about(context: &Context<'_>, draft: &Draft) -> Found {
    let said = context.said_at(draft.tokens.start)?;
    // « Interrogée sur la Chine, Mme Morel … »
    let first = context.sentence(said.start).start;
    if context.lemma(first) == "interroger" && context.lower(first + 1) == "sur" {
        return object(context, first + 1);
    }
    // « À propos de la Chine, Mme Morel … »
    if matches!((context.lower(first), context.lower(first + 1)), ("à", "propos") | ("au", "sujet")) {
        return object(context, first + 2);
    }
    // « Un peu de décence, monsieur Belkacem »
    let called = said.end.checked_sub(1).and_then(|last| context.mention_at(last)).filter(|called| is_actor(called));
    if let Some(called) = called.filter(|called| is_called(context, called.tokens.0 as usize, draft.tokens.end)) {
        return Some((Context::actor(called), TargetRule::C));
    }
    let mut frame =
        context.after(said.end, FRAME).take_while(|&at| !context.is(at, Class::BREAK) || context.is_mark(at));
    let link = frame.find(|&at| match context.lower(at) {
        "visant" | "concernant" | "parlant" => true,
        "au" => context.lower(at + 1) == "sujet",
        "à" | "après" if matches!(context.lower(at + 2), "mort" | "disparition") => true,
        "à" => {
            matches!(context.lower(at + 1), "propos" | "encontre" | "adresse" | "égard" | "intention" | "endroit")
                || matches!(context.lower(at + 2), "encontre" | "adresse" | "égard" | "intention" | "endroit")
        }
        _ => false,
    })?;
    object(context, link + 1)
}

/// How far into the answer of a short question an adjective may stand, in tokens.
const SAID: usize = 12;

/// « Le Danois ? « Un génie mal élevé. » »: what a question without a verb asks about, right before words without one.
fn asked(context: &Context<'_>, draft: &Draft, first: usize) -> Option<usize> {
    let start = draft.tokens.start;
    let opens = |&at: &usize| context.is_mark(at) || at < first;
    // The quotation may have begun before: « EDF ? « Pas commode, mais réglo. » »
    let mark = (first.saturating_sub(2)..first).rev().find(|at| !opens(at) || context.is(*at, Class::QUESTION));
    let mark = mark.filter(|&at| context.is(at, Class::QUESTION) && start < first + SAID)?;
    let question = context.near(mark);
    let bare = !question.clone().chain(first..start).any(|at| context.is_finite(at));
    question
        .clone()
        .find(|&at| matches!(context.upos(at), Upos::Noun | Upos::Propn))
        .filter(|_| bare && question.len() < 6)
}

/// « « Cendres » : un bel écrin vide », « Anne Morel ou l'audace »: what a heading names, judged behind its colon.
/// « La réforme ? Courageuse, juge X. »: on what is asked about, and on nobody where that has no name.
pub(super) fn is_answer(context: &Context<'_>, draft: &Draft) -> bool {
    let first = context.sentence(draft.tokens.start).start;
    asked(context, draft, first).is_some()
}

fn headed(context: &Context<'_>, draft: &Draft) -> Found {
    let first = context.sentence(draft.tokens.start).start;
    if let Some(asked) = asked(context, draft, first) {
        return bearer_of(context, asked);
    }
    let work = || {
        let colon = context.before(draft.tokens.start, 12).find(|&at| context.is(at, Class::COLON))?;
        let heading = context.near(draft.tokens.start).start..colon;
        let mut names = heading.clone().filter_map(|at| context.mention_at(at));
        names.find(|name| name.kind == EntityType::Work).filter(|_| !heading.clone().any(|at| context.is_finite(at)))
    };
    let title = (first..first + 2).find_map(|at| context.mention_at(at)).filter(|mention| is_actor(mention));
    if let (None, Some(work)) = (title, work()) {
        return Some((Context::actor(work), TargetRule::B));
    }
    let title = title?;
    let end = title.tokens.1 as usize;
    let colon = if context.is_mark(end) { end + 1 } else { end };
    let fits = title.kind == EntityType::Work || matches!(draft.dimension, Dimension::Judgement | Dimension::Labelling);
    let opens = context.is(colon, Class::COLON) || context.lower(colon) == "ou";
    let bare = opens && draft.tokens.start > colon;
    let bare = bare && !(colon..draft.tokens.start).any(|at| context.is_verb(at) || context.mention_at(at).is_some());
    (fits && bare).then(|| (Context::actor(title), TargetRule::B))
}

/// « Intraitable sur les prix, Airbus a signé »: an adjective beside no noun, ahead of its subject.
fn alone(context: &Context<'_>, draft: &Draft) -> Found {
    let start = draft.tokens.start;
    // « Trop prudente pour ses amis, trop audacieuse pour ses rivaux, Mme Haddad … »
    let beside = head(context, start, draft.tokens.end).is_some_and(|noun| {
        let (has, asked) = (context.morph(noun), context.morph(start));
        let agrees = has.number == asked.number
            && (has.gender.is_none() || asked.gender.is_none() || has.gender == asked.gender);
        let title = determiner(context, noun).is_none() && names_somebody(context.lemma(noun));
        agrees && !title || !(noun..start).any(|at| context.is(at, Class::COMMA))
    });
    (!beside).then(|| fronted(context, draft.tokens.start, Opening::Describing)).flatten()
}

/// « Le jeu est raté : pataud, bavard, … »: behind the colon, of the subject before it.
fn spelled_out(context: &Context<'_>, draft: &Draft) -> Found {
    let light =
        |at: usize| matches!(context.upos(at), Upos::Adj | Upos::Adv | Upos::Cconj) || context.is(at, Class::COMMA);
    let start = draft.tokens.start;
    let colon = context.before(start, 12).find(|&at| !light(at)).filter(|&at| context.is(at, Class::COLON))?;
    subject(context, (context.near(start).start..colon).find(|&at| context.is_finite(at))?)
}

/// « Un tel silence est indigne de M. Petit »: the entry ends with its preposition.
fn unworthy(context: &Context<'_>, draft: &Draft) -> Found {
    let last = draft.tokens.end - 1;
    (context.upos(last) == Upos::Adp).then(|| object(context, last)).flatten()
}

/// « un correctif « bâclé » par un sous-traitant »: on who did it.
fn by_agent(context: &Context<'_>, draft: &Draft) -> Found {
    let last = draft.tokens.end - 1;
    let link = context.after(last, 2).find(|&at| !context.is_mark(at)).filter(|&at| context.lower(at) == "par")?;
    // « jugé « mal ficelé » par la gauche »
    let judged = context.before(draft.tokens.start, 4).any(|at| judges(context, at));
    let done = context.lower(last).trim_end_matches(['e', 's']).ends_with('é') && !judged;
    let noun = || context.after(link, 3).find(|&at| matches!(context.upos(at), Upos::Noun | Upos::Propn));
    let somebody = |at: usize| context.mention_at(at).is_some_and(is_actor) || is_actor_noun(context.lemma(at));
    (done && noun().is_some_and(somebody)).then(|| object(context, link)).flatten()
}

/// « quelque chose de pathétique chez M. Dervaux »
fn among(context: &Context<'_>, draft: &Draft) -> Found {
    let place = draft.tokens.end;
    (context.lower(place) == "chez").then(|| object(context, place)).flatten()
}

/// « juge « inadmissible » le comportement de X »: the object behind the fragment that says what it is.
fn cited(context: &Context<'_>, draft: &Draft) -> Found {
    let quote = context.quote_at(draft.tokens.start).filter(|quote| quote.kind == QuoteKind::Mixed)?;
    let cue = context.tokens_of(quote.cue?);
    let judges = cue.clone().any(|at| judges(context, at) || matches!(context.lemma(at), "juge" | "dire"));
    let end = context.said_at(draft.tokens.start)?.end;
    let article = (end..end + 2).find(|&at| !context.is_mark(at)).filter(|&at| context.upos(at) == Upos::Det)?;
    let phrase = (judges && cue.start < draft.tokens.start).then_some(article)?;
    let noun = context.after(phrase, 3).find(|&at| matches!(context.upos(at), Upos::Noun | Upos::Propn))?;
    bearer_of(context, noun)
}

/// Whether what begins there with *de* hangs on the common noun before it.
fn is_complement(context: &Context<'_>, start: usize) -> bool {
    matches!(context.lower(start), "d'" | "de")
        && start.checked_sub(1).is_some_and(|at| context.upos(at) == Upos::Noun && context.mention_at(at).is_none())
}

/// Whether a name stands for itself behind a comma, with a civility or without, and after the cue.
fn is_called(context: &Context<'_>, name: usize, cue: usize) -> bool {
    let civil = context.before(name, 3).find(|&at| {
        !matches!(context.lower(at), "monsieur" | "madame" | "m." | "mme" | "le" | "la" | "cher" | "chère")
    });
    cue < name && civil.is_some_and(|at| context.is(at, Class::COMMA))
}

/// « M. Petit, que le public vénère »
fn relative(context: &Context<'_>, draft: &Draft) -> Found {
    let at = relative_object(context, verb(context, draft)?)?;
    bearer_of(context, relative_head(context, at)?)
}

fn argument(context: &Context<'_>, draft: &Draft) -> Found {
    let tokens = &draft.tokens;
    match draft.role {
        Role::None | Role::Actor | Role::Work => None,
        Role::Head => cited(context, draft)
            .or_else(|| by_agent(context, draft))
            .or_else(|| trailing(context, draft))
            .or_else(|| modified(context, draft))
            .or_else(|| predicated(context, tokens.start))
            .or_else(|| leading(context, draft))
            .or_else(|| detached(context, draft))
            .or_else(|| alone(context, draft))
            .or_else(|| among(context, draft))
            .or_else(|| spelled_out(context, draft))
            .or_else(|| unworthy(context, draft)),
        Role::Itself => itself(context, draft),
        Role::Subject if is_passive(context, draft) => agent(context, draft).or_else(|| {
            // « La Moldavie a été trahie » says nothing against Moldova.
            let deed = !draft.construction && context.is_participle(tokens.start);
            // « l'agence a été trompée par un industriel »: whoever that is, not the agency.
            if deed || agent_word(context, tokens.end - 1).is_some() {
                None
            } else {
                modified(context, draft).or_else(|| predicated(context, tokens.start))
            }
        }),
        // « un plan d'une rare brutalité » is the plan's.
        Role::Subject if is_complement(context, tokens.start) => {
            bearer_of(context, tokens.start - 1).map(|(entity, _)| (entity, TargetRule::B))
        }
        Role::Subject => {
            trailing(context, draft).or_else(|| verb(context, draft).and_then(|verb| subject(context, verb)))
        }
        Role::Object if is_passive(context, draft) => {
            modified(context, draft).or_else(|| predicated(context, tokens.start))
        }
        Role::Object => {
            object(context, tokens.end - 1).or_else(|| clitic(context, draft)).or_else(|| relative(context, draft))
        }
        Role::Complement => complement(context, draft),
        Role::Trigger => trigger(context, draft),
    }
}
