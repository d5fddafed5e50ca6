//! Rule d: who answers for what hangs on no name: who acts in the clause, or whom the sentence before tells of.

use super::subject_word::{Subject, subject_word};
use super::{
    EXCLAMATION, attribute, candidate, clause, group, is_actor, is_actor_noun, is_on_himself, judges, phrase, quality,
    reference, sort,
};
use crate::cue::Dimension;
use crate::cue::bearer::is_quality;
use crate::cue::classes::Class;
use crate::cue::context::Context;
use crate::cue::draft::Draft;
use crate::cue::word_list::WordList;
use crate::entity::EntityId;
use crate::lexicon::Role;
use crate::quote::takes_up_a_person;
use crate::tag::{Gender, Number, Upos};

/// Rule d: whom an exclamation comments upon, else the subject of the clause for what judges and hangs on no noun. What
/// merely stands near a name is on nobody: of the targets guessed so, two in three were none.
pub(super) fn nearest(context: &Context<'_>, draft: &Draft) -> Option<EntityId> {
    let place = draft.tokens.start;
    let described = attribute::described(context, draft);
    let of_somebody =
        draft.role == Role::Complement || described.is_some_and(|noun| sort::is_deed(context.lemma(noun)));
    if (draft.dimension != Dimension::Appreciation || of_somebody)
        && let Some(actor) = carried_over(context, draft, &context.sentence(place))
    {
        return Some(actor);
    }
    let own = || (draft.dimension == Dimension::Judgement).then(|| responsible(context, draft, described)).flatten();
    let deed = || (draft.dimension == Dimension::Judgement).then(|| done(context, draft)).flatten();
    own().or_else(|| reaction(context, draft)).or_else(deed).or_else(|| exclaimed(context, draft))
}

/// « Il traite les usagers de criminels : quelle morgue ! »: whoever does what stands before.
fn exclaimed(context: &Context<'_>, draft: &Draft) -> Option<EntityId> {
    let quel = context.before(draft.tokens.end, 4).find(|&at| matches!(context.lower(at), "quel" | "quelle"))?;
    let apart = quel.checked_sub(1).filter(|&at| context.is(at, Class::COMMA | Class::BREAK))?;
    let first = context.sentence(quel).start.max(quel.saturating_sub(EXCLAMATION));
    let verb = (first..apart).find(|&at| context.is_finite(at))?;
    clause::subject(context, verb).map(|(entity, _)| entity)
}

/// The *ce* that an attribute is said of, or the *cela* of « cela relève de la muflerie ».
fn taken_up(context: &Context<'_>, start: usize) -> Option<usize> {
    let presented = attribute::copula(context, start).and_then(|copula| match subject_word(context, copula)? {
        Subject::Presenting(place) => Some(place),
        _ => None,
    });
    let told = || {
        let verb = context.before(start, 6).find(|&at| context.is_finite(at))?;
        context.before(verb, 3).find(|&at| matches!(context.lower(at), "cela" | "ça"))
    };
    presented.or_else(told)
}

/// « Paris a menti, c'est scandaleux », « Elle s'est excusée. C'est courageux. »: who did what *ce* takes up.
fn done(context: &Context<'_>, draft: &Draft) -> Option<EntityId> {
    // « Il est indécent que M. Petit se plaigne. »
    if context.is(draft.tokens.end, Class::QUE) && attribute::copula(context, draft.tokens.start).is_some() {
        let verb = context.after(draft.tokens.end, EXCLAMATION).find(|&at| context.is_finite(at))?;
        return clause::subject(context, verb).map(|(entity, _)| entity);
    }
    let place = taken_up(context, draft.tokens.start)?;
    let first = context.sentence(place).start;
    let does = |at: &usize| context.is_finite(*at) && context.lemma(*at) != "être";
    let here = (first..place).rev().find(does);
    // What stands before is the same voice's.
    let own =
        |last: usize| context.quote_at(last).map(|quote| quote.span) == context.quote_at(place).map(|quote| quote.span);
    let last = first.checked_sub(1).filter(|&last| own(last) && !context.opens_paragraph(first));
    let before = || last.and_then(|last| context.sentence(last).find(does));
    clause::subject(context, here.or_else(before)?).map(|(entity, _)| entity)
}

/// « EDF a livré un discours courageux », « … a répondu, non sans talent »: the subject of the verb before. Not of a verb
/// of speech, whose subject judges, and not where a noun says of whom the words are.
fn responsible(context: &Context<'_>, draft: &Draft, described: Option<usize>) -> Option<EntityId> {
    let place = draft.tokens.start;
    if described.is_some_and(|noun| is_another(context, noun))
        || quality::is_of_another(context, place)
        || draft.tokens.clone().any(|at| context.is_finite(at))
    {
        return None;
    }
    let mut before = context.before(place, EXCLAMATION).take_while(|&at| !context.ends_phrase(at));
    let verb = before.find(|&at| context.is_finite(at))?;
    if is_in_another_clause(context, verb, place) || suffers(context, draft, verb) {
        return None;
    }
    let apart = context.is(place - 1, Class::COMMA) && context.quote_at(place).is_none();
    let (found, _) = clause::subject(context, verb).filter(|_| apart || !speaks(context, verb, place))?;
    let speaker = context.quote_at(place).and_then(|quote| quote.speaker);
    (Some(found) != speaker).then_some(found)
}

/// Whether the noun that the cue is said of is somebody or something else than who acts.
fn is_another(context: &Context<'_>, noun: usize) -> bool {
    let lemma = context.lemma(noun);
    let article = phrase::determiner(context, noun).or_else(|| context.before(noun, 1).next());
    let article = article.map_or("", |at| context.lower(at));
    // « mérite mieux que ce procès indigne »
    let pointed = matches!(article, "ce" | "cet" | "cette" | "ces");
    // « vante des techniciens serviables », « une presse obséquieuse »
    let somebody = is_actor_noun(lemma)
        || sort::names_somebody(lemma)
        || sort::is_relation(lemma)
        || takes_up_a_person(lemma)
        || lemma == "presse";
    // « étudie une étoile capricieuse », « avec un jeu bâclé »: the thing's.
    let thing = !sort::shows(lemma) && !is_quality(lemma) && sort::is_matter(lemma);
    pointed || thing || somebody && article != "en"
}

/// « À l'heure où la Russie avance, la prudence s'impose. », « compare X à Y, insulte suprême »
fn is_in_another_clause(context: &Context<'_>, verb: usize, place: usize) -> bool {
    let comma = (verb..place).rev().find(|&at| context.is(at, Class::COMMA));
    let mut clause = context.after(place, phrase::PHRASE).take_while(|&at| !context.bounds(at));
    comma.is_some_and(|comma| {
        phrase::start_of_phrase(context, place) == comma + 1 && context.upos(place) == Upos::Noun
            || clause.any(|at| context.is_finite(at))
    })
}

/// « La Moldavie a été trahie »; « n'est ni lâche ni corrompu » says what it is.
fn suffers(context: &Context<'_>, draft: &Draft, verb: usize) -> bool {
    let deed = draft.role == Role::Subject && group::is_passive(context, draft);
    let last = draft.tokens.start.saturating_sub(2).min(verb + 4);
    deed || (verb + 1..last).any(|at| group::is_passive_at(context, at))
}

/// Whether the verb's subject speaks, or is against what stands behind: « condamne toute tentative de saper … ».
pub(super) fn speaks(context: &Context<'_>, verb: usize, place: usize) -> bool {
    (verb..place.min(verb + 3)).filter(|&at| context.is_verb(at)).any(|at| {
        let lemma = context.lemma(at);
        let reports = context.lexicon.one_word(lemma, Upos::Verb, Dimension::Attribution).is_some();
        reports || OPPOSING.has(lemma) || context.is_quote_cue(&(at..at + 1))
    })
}

/// Verbs whose subject is against their object.
static OPPOSING: WordList = WordList::new(
    "combattre condamner craindre dissiper empêcher exclure fustiger interdire prévenir redouter refuser rejeter réprouver subir éviter",
);

/// « Bakou a rompu les pourparlers. « Une trahison », a réagi Erevan. »: words that name nobody are on whom the sentence
/// before tells of.
fn reaction(context: &Context<'_>, draft: &Draft) -> Option<EntityId> {
    let quote = context.quote_at(draft.tokens.start)?;
    let said = context.said_at(draft.tokens.start)?;
    let presents = |at: usize| matches!(context.lower(at.saturating_sub(1)), "c'" | "ce" | "n'");
    let tells = |at: usize| context.is_finite(at) && !presents(at) || context.mention_at(at).is_some_and(is_actor);
    let evaluates = matches!(draft.dimension, Dimension::Judgement | Dimension::Labelling);
    if !evaluates || said.len() > EXCLAMATION || said.clone().any(tells) {
        return None;
    }
    // « s'en remet à la « sagesse » des députés », « a traité les maires de « pleurnichards » »: said of others.
    let owned = (said.end..said.end + 2).any(|at| matches!(context.lower(at), "de" | "d'" | "du" | "des"));
    let called = quote.cue.is_some_and(|cue| context.tokens_of(cue).any(|at| judges(context, at)));
    let start = context.sentence(said.start).start;
    let last = start.checked_sub(1).filter(|_| !owned && !called && !context.opens_paragraph(start))?;
    let other = |found: &EntityId| Some(*found) != quote.speaker;
    told_of(context, last).filter(other).or_else(|| of_gender(context, draft).filter(other))
}

/// « « Gauche avec les boutons, géniale avec les silences » »: the woman whom the paragraph names last, or the text most.
fn of_gender(context: &Context<'_>, draft: &Draft) -> Option<EntityId> {
    let place = draft.tokens.start;
    let (gender, number) = (context.morph(place).gender, context.morph(place).number);
    let alone = context.upos(place) == Upos::Adj && gender == Some(Gender::Fem) && number != Some(Number::Plur);
    let wanted = candidate::Wanted { sort: sort::Sort::Person, gender, number, sure: true, not: None };
    alone.then(|| reference::protagonist_at(context, place, wanted)).flatten()
}

/// « Grotesque. », « Quelle humiliation ! »: an exclamation that names nobody is on who acts in the sentence before it,
/// in the same paragraph and the same mouth.
fn carried_over(context: &Context<'_>, draft: &Draft, sentence: &std::ops::Range<usize>) -> Option<EntityId> {
    // « Transavia n'a rien dit : un mépris total »
    let colon = context.before(draft.tokens.start, SAID_OUT).find(|&at| context.is(at, Class::COLON));
    let light =
        |at: usize| matches!(context.upos(at), Upos::Det | Upos::Adj | Upos::Adv | Upos::Num) || context.is_mark(at);
    let colon = colon.filter(|&colon| (colon + 1..draft.tokens.start).all(light));
    // « Maladroit : deux familles ont quitté les bancs. », « Rodomontade gratuite : nul ne demandait rien. »
    let behind = context.after(draft.tokens.end - 1, 3).find(|&at| context.upos(at) != Upos::Adj);
    let announces = draft.tokens.start == sentence.start && behind.is_some_and(|at| context.is(at, Class::COLON));
    let end = if announces { draft.tokens.end } else { sentence.end };
    let sentence = &(colon.map_or(sentence.start, |colon| colon + 1)..end);
    // « Admirons le culot. », « On croit rêver. » exclaim as well.
    let anybody = context.lower(sentence.start) == "on" && draft.dimension != Dimension::Affect;
    let calls = draft.tokens.start == sentence.start && anybody
        || draft.role == Role::Complement && context.is(sentence.start, Class::COMMANDING);
    let says_more = |at: usize| context.is_finite(at) && !calls || context.mention_at(at).is_some_and(is_actor);
    // « Une froideur qui a choqué son camp. »
    let relative = context.after(draft.tokens.end - 1, 3).find(|&at| context.lower(at) == "qui");
    let own = sentence.start..relative.or_else(|| framed(context, draft)).unwrap_or(sentence.end);
    // « Ingratitude ? » is no question.
    let asks = sentence.len() > 3 && sentence.end.checked_sub(1).is_some_and(|last| context.is(last, Class::QUESTION));
    // « Seul bémol, l'indiscipline maritime. » tells of something else.
    let article = phrase::determiner(context, draft.tokens.start).map_or("", |at| context.lower(at));
    let tells = matches!(article, "le" | "la" | "l'" | "les") && sentence.len() > SAID_OUT
        || matches!(article, "ses" | "leur" | "leurs" | "des" | "nos" | "mes");
    if sentence.len() > EXCLAMATION || asks || tells || own.clone().any(says_more) {
        return None;
    }
    let last = sentence.start.checked_sub(1)?;
    let same = context.quote_around(&draft.tokens) == context.quote_around(&(last..last + 1));
    // Behind somebody's words the author comments upon who spoke.
    let said = context.sentence(last).start.max(last.saturating_sub(EXCLAMATION))..last + 1;
    let spoken = || said.clone().rev().filter_map(|at| context.quote_at(at)).find_map(|quote| quote.speaker);
    let own = context.quote_at(draft.tokens.start).is_none();
    let said = own.then(spoken).flatten();
    if !same || context.opens_paragraph(sentence.start) {
        return None;
    }
    let found = said
        .or_else(|| candidate::free_of_sentence(context, last))
        .or_else(|| told_of(context, last))
        .or_else(|| candidate::foremost_of_sentence(context, last));
    let may = |found: &EntityId| agrees(context, draft.tokens.start, *found) && !is_on_himself(context, draft, *found);
    let quoted = context.quote_at(draft.tokens.start).is_some();
    found.filter(may).or_else(|| of_gender(context, draft).filter(|found| quoted && may(found)))
}

/// Whether an adjective can be said of a person, by its gender.
fn agrees(context: &Context<'_>, place: usize, entity: EntityId) -> bool {
    let asked = context.morph(place).gender.filter(|_| context.upos(place) == Upos::Adj);
    let has = context.genders().get(entity.0 as usize).copied().flatten();
    asked.is_none() || has.is_none() || asked == has
}

/// « Pendant que Minsk négociait, Berlin se taisait. »: where what the sentence says itself begins.
fn main_clause(context: &Context<'_>, start: usize) -> usize {
    let linked = (start..start + 3).any(|at| context.is(at, Class::SUBORDINATOR | Class::QUE));
    let comma = || context.after(start, EXCLAMATION).find(|&at| context.is(at, Class::COMMA));
    let clause = |comma: usize| (start..comma).any(|at| context.is_finite(at));
    comma().filter(|&comma| linked && clause(comma)).unwrap_or(start)
}

/// Whom a sentence that names nobody tells of: its subject, or whose that is.
pub(super) fn told_of(context: &Context<'_>, last: usize) -> Option<EntityId> {
    let start = main_clause(context, context.sentence(last).start);
    let from = start.max(last.saturating_sub(EXCLAMATION));
    let verb = (from..last).find(|&at| context.is_finite(at))?;
    let own = || (from..verb).find(|&at| matches!(context.lower(at), "son" | "sa" | "ses"));
    let subject = clause::subject(context, verb).map(|(entity, _)| entity);
    subject.or_else(|| reference::antecedent(context, own()?))
}

/// « Une trahison, selon Paris. », « Un pyromane, tonne la gauche. »: the comma before who says so.
fn framed(context: &Context<'_>, draft: &Draft) -> Option<usize> {
    let says = |at: usize| {
        let verb = at + usize::from(context.is_participle(at + 1));
        let subject = context.upos(verb + 1) == Upos::Det
            || context.is(verb + 1, Class::INVERTED)
            || context.mention_at(verb + 1).is_some();
        let told = context.is_finite(at) && subject;
        matches!(context.lower(at), "selon" | "pour" | "d'" | "aux") || told
    };
    // « Sa voisine, aux anges, jurait … » has its subject before.
    let bare = !context.before(draft.tokens.start, EXCLAMATION).any(|at| context.is(at, Class::COMMA));
    let comma = context.after(draft.tokens.end - 1, 10).find(|&at| context.is(at, Class::COMMA));
    comma.filter(|&at| bare && says(at + 1))
}

/// Tokens of an exclamation with a definite article, at most: « Le culot ! »
const SAID_OUT: usize = 5;
