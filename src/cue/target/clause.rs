//! Subject and object of a verb, by tags alone.

use super::collective::{taken_up, those};
use super::fronted::{Opening, fronted};
use super::group::{first_of_group, is_passive_at, object_clitic};
use super::judged::{relative_object, suffered};
use super::noun::pointed_at;
use super::phrase::governor;
use super::reference::{antecedent, last_named, presented};
use super::referent::{bearer_of, is_latter, referent};
use super::salience::main_work;
use super::side::{addressee, speakers_side};
use super::sort::names_somebody;
use super::subject_word::{Subject, subject_word};
use super::{TargetRule, is_actor};
use crate::cue::classes::Class;
use crate::cue::context::Context;
use crate::cue::word_list::WordList;
use crate::entity::{EntityId, EntityType};
use crate::tag::Upos;

/// How far an object is looked for, in tokens.
const PHRASE: usize = 8;

/// Whom the subject of a finite verb refers to.
pub(super) fn subject(context: &Context<'_>, verb: usize) -> Option<(EntityId, TargetRule)> {
    context.remembered(verb, || subject_of(context, verb))
}

fn subject_of(context: &Context<'_>, verb: usize) -> Option<(EntityId, TargetRule)> {
    if let Some(own) = of_participle(context, verb) {
        return with_rule(Some(own));
    }
    if let Some(controller) = controller(context, verb) {
        // « Accusé d'avoir menti, le ministre … »
        if is_passive_at(context, controller) {
            return fronted(context, controller, Opening::Any).or_else(|| suffered(context, controller));
        }
        let given = || {
            let mut before = context.before(controller, 4).take_while(|&at| !context.bounds(at));
            before.find(|&at| matches!(context.lower(at), "lui" | "leur") && context.is(at, Class::CLITIC))
        };
        return match object_clitic(context, controller).or_else(given) {
            Some(clitic) => with_rule(antecedent(context, clitic)),
            // « l'Iran, qu'il a accusé de mentir »
            None => object(context, controller).or_else(|| {
                let relative = relative_object(context, first_of_group(context, controller))?;
                relative_head(context, relative).and_then(|noun| referent(context, noun))
            }),
        };
    }
    if let Some(main) = noun_of_infinitive(context, verb) {
        return with_rule(Some(main));
    }
    if context.is_verb(verb)
        && !context.is_finite(verb)
        && !follows_pronoun(context, verb)
        && let Some(found) = fronted(context, verb, Opening::Any)
    {
        return Some(found);
    }
    let verb = finite(context, verb);
    let Some(word) = subject_word(context, verb) else { return with_rule(teller(context, verb)) };
    match word {
        // « lui qui a trahi »
        Subject::Relative(at) if matches!(context.lower(at.saturating_sub(1)), "lui" | "elle" | "eux" | "elles") => {
            return with_rule(antecedent(context, at - 1));
        }
        Subject::Relative(at) => bearer_of(context, relative_head(context, at)?),
        Subject::Pronoun(at) => {
            let carried = || carried_work(context, at);
            let many = || matches!(context.lower(at), "ils" | "elles").then(|| those(context, at)).flatten();
            let found = dislocated(context, verb).or_else(carried).or_else(|| antecedent(context, at));
            return with_rule(found.or_else(|| taken_up(context, at)).or_else(many));
        }
        Subject::Addressee(at) => return with_rule(addressee(context, at)),
        Subject::Speaker(at) => {
            return with_rule(speakers_side(context, at, matches!(context.lower(at), "je" | "j'")));
        }
        Subject::Presenting(at) => return with_rule(presented_by(context, at, verb)),
        Subject::Latter(at) if matches!(context.lower(at), "ceux-ci" | "celles-ci" | "ces") => return None,
        Subject::Latter(at) => return with_rule(last_named(context, at)),
        Subject::Nobody => return None,
        Subject::Noun(at) => bearer_of(context, at),
    }
    .map(|(entity, _)| (entity, TargetRule::C))
}

/// « « Cendres » sort jeudi. Il est splendide. »: the work that the sentence before is about.
fn carried_work(context: &Context<'_>, pronoun: usize) -> Option<EntityId> {
    let sentence = context.sentence(pronoun);
    let last = sentence.start.checked_sub(1).filter(|_| pronoun <= sentence.start + 1)?;
    let verb = context.sentence(last).find(|&at| context.is_finite(at))?;
    let Some(Subject::Noun(noun)) = subject_word(context, verb) else { return None };
    let name = (noun..noun + 3).find_map(|at| context.mention_at(at));
    name.filter(|name| matches!(name.kind, EntityType::Work | EntityType::Product)).map(Context::actor)
}

/// « Elle est brillante, la jeune pianiste Alma Reyes. »: the name that closes the sentence behind a comma.
fn dislocated(context: &Context<'_>, verb: usize) -> Option<EntityId> {
    let mut behind = context.after(verb, 14).take_while(|&at| !context.ends_phrase(at));
    let comma = behind.find(|&at| context.is(at, Class::COMMA))?;
    let mut phrase = (comma + 1..comma + 7).skip_while(|&at| {
        context.mention_at(at).is_none() && matches!(context.upos(at), Upos::Det | Upos::Adj | Upos::Noun)
    });
    let name = phrase.next().and_then(|at| context.mention_at(at)).filter(|name| is_actor(name))?;
    let end = name.tokens.1 as usize;
    let closes = context.ends_phrase(end) || end >= context.sentence(verb).end;
    (closes && !context.is(end, Class::COLON)).then(|| Context::actor(name))
}

/// « … », a ironisé l'adjoint: the subject stands behind its verb, and speaks.
fn teller(context: &Context<'_>, verb: usize) -> Option<EntityId> {
    let behind =
        context.before(verb, 3).take_while(|&at| context.is_mark(at) || context.is(at, Class::COMMA | Class::CLITIC));
    let said = behind.last()?.checked_sub(1).and_then(|at| context.quote_at(at))?;
    said.speaker
}

/// Verbs of which it is the object who does what their infinitive says: « accuse la Serbie de mentir ».
static OBJECT_CONTROL: WordList = WordList::new(
    "accuser soupçonner suspecter empêcher sommer prier inviter pousser forcer obliger contraindre aider laisser voir \
    entendre convaincre persuader dissuader charger presser exhorter appeler encourager autoriser condamner reprocher \
    interdire permettre ordonner demander conseiller prédisposer destiner amener conduire",
);

/// The verb of object control that an infinitive hangs on.
fn controller(context: &Context<'_>, verb: usize) -> Option<usize> {
    if !context.is_infinitive(verb) {
        return None;
    }
    // « reproche à son homologue, M. Petit, d'avoir « menti » »: over quotation marks, and over a name that is apposed.
    let link = verb.checked_sub(1).filter(|&at| matches!(context.lower(at), "de" | "d'"));
    let over = |at: usize| context.is_mark(at) || link.is_some() && context.is(at, Class::COMMA);
    let mut before = context.before(verb, 2 * PHRASE).take_while(|&at| !context.bounds(at) || over(at));
    before.find(|&at| context.is_verb(at)).filter(|&at| controls_object(context, at))
}

/// Whether an infinitive behind that verb has the verb's object for its subject.
pub(super) fn controls_object(context: &Context<'_>, verb: usize) -> bool {
    OBJECT_CONTROL.has(context.lemma(verb))
}

/// An infinitive or a gerund has the subject of the verb it hangs on: « avant d'admettre … ».
fn finite(context: &Context<'_>, verb: usize) -> usize {
    let governing = || context.before(verb, 20).find(|&at| context.is_finite(at));
    if follows_pronoun(context, verb) || context.is_finite(verb) || !context.is_verb(verb) {
        verb
    } else {
        governing().unwrap_or(verb)
    }
}

/// « on balaie »: what follows a subject pronoun is finite, whatever it was taken for.
fn follows_pronoun(context: &Context<'_>, verb: usize) -> bool {
    verb.checked_sub(1).is_some_and(|at| matches!(context.lower(at), "on" | "il" | "elle" | "ils" | "je"))
}

/// « la volonté de M. Fabre de museler la presse »: whose noun the infinitive hangs on.
fn noun_of_infinitive(context: &Context<'_>, verb: usize) -> Option<EntityId> {
    let link = verb.checked_sub(1).filter(|&at| context.is_infinitive(verb) && matches!(context.lower(at), "de" | "à"));
    let owner = link?.checked_sub(1).and_then(|at| context.mention_at(at)).filter(|owner| is_actor(owner))?;
    governor(context, owner.tokens.0 as usize)?;
    Some(Context::actor(owner))
}

/// The noun that *qui* stands for.
pub(in crate::cue) fn relative_head(context: &Context<'_>, relative: usize) -> Option<usize> {
    // « l'accord de Djeddah, signé en mai, qui … »: over what is set off.
    // « que la moitié déteste et que l'autre vénère »
    let joined = relative.checked_sub(1).filter(|&at| matches!(context.lower(at), "et" | "ou" | "mais"));
    let first = joined.and_then(|et| context.before(et, 12).find(|&at| context.lower(at) == context.lower(relative)));
    let relative = first.unwrap_or(relative);
    let comma = relative.checked_sub(1).filter(|&at| context.is(at, Class::COMMA));
    let opening = comma.and_then(|comma| context.before(comma, 10).find(|&at| context.is(at, Class::COMMA)));
    let opening = opening.filter(|&at| context.is_participle(at + 1) || context.upos(at + 1) == Upos::Adj);
    context
        .before(opening.unwrap_or(relative), 8)
        .find(|&place| matches!(context.upos(place), Upos::Noun | Upos::Propn))
}

/// The noun that *dont* stands for, with no comma between it and `place` and at most so many tokens before.
pub(super) fn dont_head(context: &Context<'_>, place: usize, most: usize) -> Option<usize> {
    let mut before = context.before(place, most).take_while(|&at| !context.is(at, Class::BREAK | Class::COMMA));
    relative_head(context, before.find(|&at| context.lower(at) == "dont")?)
}

/// « …, ce dernier menaçant de rompre »: a participle with a subject of its own.
fn of_participle(context: &Context<'_>, verb: usize) -> Option<EntityId> {
    let before = verb.checked_sub(1).filter(|_| context.lower(verb).ends_with("ant"))?;
    is_latter(context, before).then(|| last_named(context, before - 1)).flatten()
}

fn with_rule(entity: Option<EntityId>) -> Option<(EntityId, TargetRule)> {
    entity.map(|entity| (entity, TargetRule::C))
}

/// « C'est un homme faible », « ce n'est pas un monstre »: a person, where what follows the verb is one.
fn presented_by(context: &Context<'_>, place: usize, verb: usize) -> Option<EntityId> {
    let noun = context
        .after(verb, 5)
        .take_while(|&at| !context.is(at, Class::BREAK | Class::COMMA))
        .find(|&at| context.upos(at) == Upos::Noun);
    // « C'est bouleversant. », in a review.
    let work = || main_work(context);
    let Some(noun) = noun else { return work() };
    // « Ce sont des menteurs »
    if context.lower(verb) == "sont" {
        return those(context, place);
    }
    if names_somebody(context.lemma(noun)) { presented(context, place, noun) } else { work() }
}

/// « a accusé mardi l'Éthiopie »: a date is no object.
pub(super) fn is_dated(context: &Context<'_>, at: usize) -> bool {
    context.mention_at(at).is_some_and(|mention| mention.kind == EntityType::Date)
}

/// Whom the object of a verb refers to.
pub(super) fn object(context: &Context<'_>, verb: usize) -> Option<(EntityId, TargetRule)> {
    if let Some(pronoun) = disjoint(context, verb) {
        return with_rule(antecedent(context, pronoun));
    }
    let mut phrase = context
        .after(verb, PHRASE)
        .take_while(|&at| !context.is_finite(at) && !context.is(at, Class::BREAK | Class::COMMA | Class::SUBORDINATOR));
    let noun = phrase.find(|&at| {
        !is_dated(context, at)
            && (matches!(context.upos(at), Upos::Noun | Upos::Propn)
                || context.mention_at(at).is_some_and(is_actor)
                || context.meant_at(at).is_some())
    })?;
    let pointed = || pointed_at(context, noun, false);
    referent(context, noun).or_else(pointed).map(|(entity, _)| (entity, TargetRule::C))
}

/// « contre lui », « de la part d'elle »: whom the pronoun behind a preposition stands for.
fn disjoint(context: &Context<'_>, link: usize) -> Option<usize> {
    let own = context.upos(link) == Upos::Adp && matches!(context.lower(link + 1), "lui" | "elle" | "eux" | "elles");
    (own && !context.is_verb(link + 2)).then_some(link + 1)
}
