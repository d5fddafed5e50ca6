//! What is said of a noun: by a copula, by a verb of judging, beside it or between commas.

use super::clause::{Subject, relative_head, subject, subject_word};
use super::group::{first_of_group, is_passive_at, object_clitic, verb};
use super::noun::bearer;
use super::phrase::{bearer_of, head, referent, start_of_phrase};
use super::reference::{antecedent, is_governed, last_work};
use super::sort::{Sort, is_thing, shows};
use super::{EXCLAMATION, Found, TargetRule, is_actor};
use crate::cue::classes::Class;
use crate::cue::context::Context;
use crate::cue::draft::Draft;
use crate::cue::word_list::WordList;
use crate::entity::EntityType;
use crate::tag::Upos;

/// Verbs that attribute: what follows them is said of their subject.
static COPULAS: WordList =
    WordList::new("être sembler paraître devenir rester demeurer montrer révéler avérer apparaître");

/// Verbs that attribute with *se* alone: « se dit apaisé », « se fait menaçant ».
static REFLEXIVE: WordList = WordList::new("dire faire croire vouloir prétendre");

/// Verbs that attribute to their object: « jugent la réforme injuste », « qualifie Moscou de … ».
static JUDGING: WordList = WordList::new(
    "juger estimer trouver rendre qualifier considérer traiter déclarer taxer accuser croire laisser décrire \
    dépeindre présenter désigner percevoir savoir",
);

/// How far from its verb an attribute stands, in tokens.
const FAR: usize = 12;

/// The noun that an adjective is said of: the one beside it, or the subject it is attributed to.
pub(in crate::cue) fn described(context: &Context<'_>, draft: &Draft) -> Option<usize> {
    let (start, end) = (draft.tokens.start, draft.tokens.end);
    if let Some(noun) = head(context, start, end) {
        return Some(noun);
    }
    if let Some(verb) = copula(context, start) {
        return match subject_word(context, verb)? {
            Subject::Noun(at) => Some(at),
            Subject::Relative(at) => relative_head(context, at),
            Subject::Pronoun(_)
            | Subject::Speaker(_)
            | Subject::Addressee(_)
            | Subject::Presenting(_)
            | Subject::Latter(_)
            | Subject::Nobody => None,
        };
    }
    let comma = context.after(end - 1, 8).find(|&at| context.is(at, Class::COMMA))?;
    context
        .after(comma, 3)
        .find(|&at| matches!(context.upos(at), Upos::Noun | Upos::Propn))
        .filter(|_| governing(context, start).is_none())
}

/// The noun beside an adjective.
pub(super) fn modified(context: &Context<'_>, draft: &Draft) -> Found {
    if context.is_verb(draft.tokens.start) && !context.is_participle(draft.tokens.start) {
        return verb(context, draft).and_then(|verb| subject(context, verb));
    }
    let noun = head(context, draft.tokens.start, draft.tokens.end)?;
    let shown = || shows(context.lemma(noun)).then(|| bearer(context, noun)).flatten();
    let apposed = || apposition(context, noun).filter(|_| !is_thing(context.lemma(noun)));
    let work = || nominal(context, noun).filter(|_| Sort::of(context.lemma(noun), false) == Some(Sort::Work));
    bearer_of(context, noun).or_else(apposed).or_else(shown).or_else(work)
}

/// « Un titre paresseux, vendu soixante euros. »: a sentence without a verb, on the work named before it.
fn nominal(context: &Context<'_>, noun: usize) -> Found {
    let sentence = context.sentence(noun);
    let short = sentence.len() <= EXCLAMATION && !sentence.clone().any(|at| context.is_finite(at));
    short.then(|| last_work(context, sentence.start)).flatten().map(|entity| (entity, TargetRule::D))
}

/// The subject, or the object of a verb of judging, of which something is predicated.
pub(super) fn predicated(context: &Context<'_>, start: usize) -> Found {
    let verb = governing(context, start)?;
    if JUDGING.has(context.lemma(verb)) && !is_reflexive(context, verb) {
        return judged(context, verb, start);
    }
    let phrase = start_of_phrase(context, start);
    let link = phrase.checked_sub(1).map_or("", |before| context.lower(before));
    let bound = match link {
        "pour" => context.lemma(verb) == "passer",
        "comme" => attributes(context, verb) || context.lemma(verb) == "comporter",
        _ => attributes(context, verb) && !is_governed(context, phrase),
    };
    (bound || context.upos(verb) == Upos::Aux && !is_governed(context, phrase))
        .then(|| subject(context, first_of_group(context, verb)))
        .flatten()
}

/// The verb that an attribute may hang on: *être* where a participle, or what was taken for a verb (« est lâche, vaniteux »),
/// stands between.
fn governing(context: &Context<'_>, start: usize) -> Option<usize> {
    let verb = context.before(start, FAR).take_while(|&at| !context.ends_phrase(at)).find(|&at| context.is_verb(at))?;
    let before = verb.checked_sub(1).filter(|&at| context.lemma(at) == "être" && context.is_finite(at));
    Some(before.unwrap_or(verb))
}

/// The first verb of the group that attributes what stands at `start` to its subject.
pub(in crate::cue) fn copula(context: &Context<'_>, start: usize) -> Option<usize> {
    let verb = governing(context, start)?;
    let attributes = attributes(context, verb) || context.upos(verb) == Upos::Aux;
    attributes.then(|| first_of_group(context, verb))
}

/// Whether a verb attributes to its object.
pub(in crate::cue) fn judges(context: &Context<'_>, verb: usize) -> bool {
    JUDGING.has(context.lemma(verb))
}

fn attributes(context: &Context<'_>, verb: usize) -> bool {
    let lemma = context.lemma(verb);
    COPULAS.has(lemma) || REFLEXIVE.has(lemma) && is_reflexive(context, verb)
}

fn is_reflexive(context: &Context<'_>, verb: usize) -> bool {
    context.before(verb, 3).any(|at| matches!(context.lower(at), "se" | "s'"))
}

/// Of whom a verb of judging says what begins at `start`: its object behind it, before it as a clitic or a relative, or
/// the subject of its passive.
fn judged(context: &Context<'_>, verb: usize, start: usize) -> Found {
    if let Some(clitic) = object_clitic(context, verb) {
        return antecedent(context, clitic).map(|entity| (entity, TargetRule::C));
    }
    if is_passive_at(context, verb) {
        let first = first_of_group(context, verb);
        return if first == verb { called(context, verb) } else { subject(context, first) };
    }
    if let Some(noun) = (verb + 1..start).find(|&at| matches!(context.upos(at), Upos::Noun | Upos::Propn)) {
        return referent(context, noun);
    }
    let relative = context.before(verb, 8).find(|&at| matches!(context.lower(at), "que" | "qu'"))?;
    relative_head(context, relative).and_then(|noun| referent(context, noun))
}

/// « M. Garnier, qualifié d'imposteur », « un contrat jugé providentiel »: what the participle stands beside.
fn called(context: &Context<'_>, participle: usize) -> Found {
    let before = participle.checked_sub(1)?;
    let noun = if context.is(before, Class::COMMA) { before.checked_sub(1)? } else { before };
    let named =
        context.mention_at(noun).is_some_and(is_actor) || matches!(context.upos(noun), Upos::Noun | Upos::Propn);
    named.then(|| referent(context, noun)).flatten()
}

/// « Bien que critiquables, les Houthis … », « Véritable héros, Louis Ferrand … »: an apposition before its noun.
pub(super) fn leading(context: &Context<'_>, draft: &Draft) -> Found {
    let phrase = start_of_phrase(context, draft.tokens.start);
    let opens = context.before(phrase, 4).all(|at| !context.is_verb(at) && context.upos(at) != Upos::Noun);
    if !opens || is_governed(context, phrase) || draft.tokens.clone().any(|at| context.is_finite(at)) {
        return None;
    }
    let comma = context
        .after(draft.tokens.end - 1, 8)
        .take_while(|&at| !context.is_finite(at) && !context.ends_phrase(at))
        .find(|&at| context.is(at, Class::COMMA))?;
    // « Un pyromane, tonne la gauche »: a frame.
    let mut behind = context.after(comma, 3).take_while(|&at| !context.is_verb(at));
    let noun = behind.find(|&at| matches!(context.upos(at), Upos::Noun | Upos::Propn))?;
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

/// « L'Allemagne suit, docile. »: an adjective after the verb and a comma.
pub(super) fn detached(context: &Context<'_>, draft: &Draft) -> Found {
    let mut before = context.before(draft.tokens.start, 4).skip_while(|&at| context.upos(at) == Upos::Adv);
    let comma = before.next().filter(|&at| context.is(at, Class::COMMA))?;
    let closed = context.token(draft.tokens.end).is_none() || context.is(draft.tokens.end, Class::COMMA | Class::BREAK);
    let mut back = context.before(comma, 3).skip_while(|&at| context.upos(at) == Upos::Adv);
    let verb = back.next().filter(|&at| closed && context.is_verb(at))?;
    subject(context, first_of_group(context, verb))
}

/// « Londres, maîtresse des mers, … »: right after a name and a comma, without or with an article.
pub(super) fn apposition(context: &Context<'_>, place: usize) -> Found {
    let phrase = start_of_phrase(context, place);
    let comma = phrase.checked_sub(1).filter(|&at| context.is(at, Class::COMMA))?;
    let name = comma.checked_sub(1)?;
    let title = name.checked_sub(1).filter(|_| context.is_mark(name));
    let title = title.and_then(|at| context.mention_at(at)).filter(|work| work.kind == EntityType::Work);
    let mention = title.or_else(|| context.mention_at(name)).filter(|mention| is_actor(mention))?;
    Some((Context::actor(mention), TargetRule::B))
}
