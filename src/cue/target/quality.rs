//! Whose a quality or a fault is: who shows it, whom it is lent to, where it is found.

use super::apposition::apposition;
use super::attribute::{attributes, predicated};
use super::clause::{object, relative_head, subject};
use super::group::{first_of_group, is_passive_at};
use super::noun::is_showing;
use super::phrase::{governor, start_of_phrase};
use super::reference::antecedent;
use super::referent::bearer_of;
use super::sort::{is_thing, shows};
use super::{Found, TargetRule, is_actor};
use crate::cue::classes::Class;
use crate::cue::context::Context;
use crate::cue::word_list::WordList;
use crate::entity::EntityType;

/// « C'est avec une rare élégance que M. Marval a salué … »: who acts behind *que*.
pub(super) fn cleft(context: &Context<'_>, noun: usize) -> Found {
    let link =
        start_of_phrase(context, noun).checked_sub(1).filter(|&at| matches!(context.lower(at), "avec" | "sans"))?;
    let presents = context.before(link, 3).any(|at| matches!(context.lower(at), "c'" | "ce"));
    let que = context.after(noun, 4).find(|&at| context.is(at, Class::QUE)).filter(|_| presents)?;
    subject(context, context.after(que, 12).find(|&at| context.is_finite(at))?)
}

/// Verbs that give a quality to somebody: « On prête à X une arrogance … ».
static LENDING: WordList =
    WordList::new("prêter attribuer reconnaître devoir connaître trouver reprocher pardonner imputer accorder");

/// Whether a clause goes on: no mark of quotation ends it.
fn is_within(context: &Context<'_>, at: usize) -> bool {
    !context.bounds(at) || context.is_mark(at)
}

/// « M. Lanoux, à qui l'on prête une arrogance … », « reconnaît à M. Lanoux un vrai courage »
pub(super) fn lent(context: &Context<'_>, noun: usize) -> Found {
    // « reconnaît à M. Lanoux « un vrai courage » »
    let verb = context.before(noun, 8).take_while(|&at| is_within(context, at)).find(|&at| context.is_verb(at))?;
    // « porter au crédit de la maire un désendettement courageux »
    let credit = (verb + 1..noun).find(|&at| matches!(context.lower(at), "crédit" | "passif" | "actif"));
    if let Some(credit) = credit {
        return object(context, credit + 1);
    }
    if !LENDING.has(context.lemma(verb)) {
        return None;
    }
    let given = (verb + 1..noun).find(|&at| matches!(context.lower(at), "à" | "au"));
    if let Some(link) = given {
        return object(context, link);
    }
    let clitic = context.before(verb, 3).find(|&at| context.lower(at) == "lui" && context.is(at, Class::CLITIC));
    if let Some(clitic) = clitic {
        return antecedent(context, clitic).map(|entity| (entity, TargetRule::C));
    }
    // « À M. Petit, la cour ne reproche que des maladresses. »
    let first = context.sentence(noun).start;
    if matches!(context.lower(first), "à" | "a" | "au") && (first..verb).any(|at| context.is(at, Class::COMMA)) {
        return object(context, first);
    }
    let relative =
        context.before(verb, 4).find(|&at| matches!(context.lower(at), "qui" | "auquel" | "laquelle" | "dont"))?;
    let to = relative.checked_sub(1).filter(|&at| matches!(context.lower(at), "à" | "chez"));
    // « X, qui trouve le préfet absent » is not the prefect.
    let to = to.or(Some(relative).filter(|&at| context.lower(at) != "qui"))?;
    let head = relative_head(context, to)?;
    // « Petits Pas, groupe auquel … »
    apposition(context, head).or_else(|| bearer_of(context, head)).or_else(|| predicated(context, head))
}

/// « Il y a chez M. Aubert une lâcheté … », « Une telle lâcheté, venant de Paris, … »: among whom, or from whom.
pub(super) fn placed(context: &Context<'_>, noun: usize) -> Found {
    // « relève chez Aeris « une hiérarchie désinvolte » »
    let before =
        context.before(noun, 20).take_while(|&at| is_within(context, at)).find(|&at| context.lower(at) == "chez");
    let from = || {
        let mut after = context.after(noun, 6).take_while(|&at| !context.is_finite(at));
        let at = after.find(|&at| matches!(context.lower(at), "venant" | "chez"))?;
        Some(at + usize::from(context.lower(at) == "venant"))
    };
    // « le Soudan, où règne une kleptocratie »
    let place =
        context.before(noun, 6).take_while(|&at| !context.is(at, Class::COMMA)).find(|&at| context.lower(at) == "où");
    if let Some(head) = place.and_then(|at| relative_head(context, at)) {
        let state = context.mention_at(head).filter(|mention| mention.kind == EntityType::Loc);
        return state.map(|state| (Context::actor(state), TargetRule::B));
    }
    object(context, before.or_else(from)?)
}

/// « signe un jeu d'une générosité folle », « fait l'éloge du courage »: not of who acts.
pub(super) fn is_of_another(context: &Context<'_>, noun: usize) -> bool {
    let other = |above: usize| {
        is_thing(context.lemma(above)) || matches!(context.lemma(above), "éloge" | "apologie" | "histoire" | "récit")
    };
    governor(context, noun).is_some_and(other)
}

/// « fait preuve de mépris », « avec mépris », « est d'une lâcheté rare »: who acts shows the quality.
pub(super) fn bearer(context: &Context<'_>, noun: usize) -> Found {
    if is_of_another(context, noun) {
        return None;
    }
    // What has a verb of its own behind it is a subject, unless nothing parts it from the verb before.
    let mut phrase = context.after(noun, 8).take_while(|&at| !context.bounds(at));
    let governs = phrase.any(|at| context.is_finite(at));
    let verb = context
        .before(noun, 12)
        .take_while(|&at| {
            // « à plus fort qu'eux avec un sang-froid … »: no verb between, no clause.
            !context.bounds(at)
                || context.is_mark(at)
                || context.is(at, Class::QUE)
                || context.is(at, Class::COMMA) && !governs
        })
        .find(|&at| context.is_verb(at))?;
    let manner = (verb + 1..noun).any(|at| match context.lower(at) {
        "avec" | "sans" => true,
        // « consterné par les propos » is not the manner of who is.
        "par" => (verb + 1..at).all(|at| context.is(at, Class::COMMA)) && !is_passive_at(context, verb),
        _ => false,
    }) || shows(context.lemma(noun))
            && context.before(noun, 3).any(|at| context.lower(at) == "d'")
            // « s'est félicitée d'une décision »
            && !context.before(verb, 3).any(|at| matches!(context.lower(at), "se" | "s'"));
    // « a été épinglé pour une gestion opaque »
    let blamed = is_passive_at(context, verb) && (verb + 1..noun).any(|at| context.lower(at) == "pour");
    let of = attributes(context, verb) && matches!(context.lower(verb + 1), "d'" | "de");
    // « regrette une annonce précipitée » is another's.
    let own = || matches!(context.lower(start_of_phrase(context, noun)), "son" | "sa" | "ses" | "leur" | "leurs");
    let shown = is_showing(context.lemma(verb))
        && (!matches!(context.lemma(verb), "regretter" | "assumer" | "défendre") || own())
        && !(LENDING.has(context.lemma(verb)) && (verb + 1..noun).any(|at| matches!(context.lower(at), "à" | "au")));
    (manner || of || shown || blamed).then(|| subject(context, first_of_group(context, verb))).flatten()
}

/// « Turquie : un régime corrompu »: what a heading names.
pub(super) fn titled(context: &Context<'_>, noun: usize) -> Found {
    let title = context.mention_at(context.sentence(noun).start).filter(|mention| is_actor(mention))?;
    let colon = title.tokens.1 as usize;
    let bare = context.is(colon, Class::COLON) && noun > colon && !(colon..noun).any(|at| context.is_verb(at));
    bare.then(|| (Context::actor(title), TargetRule::B))
}

/// « Chez Boeing, l'incompétence règne. »: whom the sentence is about from its start.
pub(super) fn topic(context: &Context<'_>, noun: usize) -> Found {
    let first = context.sentence(noun).start;
    let opens = match context.lower(first) {
        "venant" | "quant" | "côté" | "part" => 2,
        "du" if context.lower(first + 1) == "côté" => 3,
        "de" if context.lower(first + 2) == "part" => 4,
        "chez" | "de" | "d'" => 1,
        _ => return None,
    };
    let name = (first + opens..first + opens + 2).find_map(|at| context.mention_at(at))?;
    let comma = name.tokens.1 as usize;
    let set_off = context.is(comma, Class::COMMA) && noun > comma && !(comma..noun).any(|at| context.is_finite(at));
    (is_actor(name) && set_off).then(|| (Context::actor(name), TargetRule::C))
}
