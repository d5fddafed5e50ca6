//! Rules b and c: where the entry's role says to look.

use super::clause::{Subject, has_plain_subject, object, relative_head, subject, subject_word};
use super::phrase::{head, named, referent};
use super::reference::{antecedent, is_governed, main_topic};
use super::{TargetRule, is_actor};
use crate::cue::classes::Class;
use crate::cue::context::Context;
use crate::cue::draft::Draft;
use crate::cue::word_list::WordList;
use crate::entity::EntityId;
use crate::lexicon::Role;
use crate::tag::Upos;

type Found = Option<(EntityId, TargetRule)>;

/// Verbs that attribute: what follows them is said of their subject.
static COPULAS: WordList =
    WordList::new("être sembler paraître devenir rester demeurer montrer révéler avérer apparaître dire faire");

/// Verbs that attribute to their object: « jugent la réforme injuste », « qualifie Moscou de … ».
pub(in crate::cue) static JUDGING: WordList =
    WordList::new("juger estimer trouver rendre qualifier considérer traiter déclarer taxer accuser croire laisser");

/// Nouns whose complement is the master and not the one named: « le fantoche de Moscou ».
static SERVANTS: WordList = WordList::new(
    "agent caniche complice créature domestique fantoche homme laquais larbin marionnette pantin proxy sbire \
    serviteur suppôt toutou valet vassal vassaux",
);

pub(super) fn by_role(context: &Context<'_>, draft: &Draft) -> Found {
    let tokens = &draft.tokens;
    match draft.role {
        Role::None => None,
        Role::Head => trailing(context, draft)
            .or_else(|| modified(context, draft))
            .or_else(|| predicated(context, tokens.start))
            .or_else(|| leading(context, draft)),
        Role::Itself => itself(context, draft),
        Role::Subject if is_passive(context, draft) => {
            agent(context, draft).or_else(|| modified(context, draft)).or_else(|| predicated(context, tokens.start))
        }
        Role::Subject => {
            trailing(context, draft).or_else(|| verb(context, draft).and_then(|verb| subject(context, verb)))
        }
        Role::Object if is_passive(context, draft) => {
            modified(context, draft).or_else(|| predicated(context, tokens.start))
        }
        Role::Object => object(context, tokens.end - 1).or_else(|| clitic(context, draft)),
        Role::Complement => complement(context, draft),
        Role::Trigger => trigger(context, draft),
    }
}

/// Whether the place where the role looks is taken by somebody or something without a name: « une poignée d'élus prend
/// l'Europe en otage » is not on Europe.
pub(super) fn is_taken(context: &Context<'_>, draft: &Draft) -> bool {
    if draft.role == Role::Itself && SERVANTS.has(context.lemma(draft.tokens.start)) {
        let owner = draft.tokens.start.checked_sub(1).map_or("", |before| context.lower(before));
        return matches!(context.lower(draft.tokens.end), "de" | "d'" | "du" | "des")
            || matches!(owner, "son" | "sa" | "ses" | "leur" | "leurs");
    }
    draft.role == Role::Subject
        && !is_passive(context, draft)
        && verb(context, draft).is_some_and(|verb| has_plain_subject(context, verb))
}

/// The mention that an adjective is said of: the noun beside it, or the subject it is attributed to, is the name itself.
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
            | Subject::Presenting(_)
            | Subject::Latter(_)
            | Subject::Nobody => None,
        };
    }
    let comma = context.after(end - 1, 8).find(|&at| context.is(at, Class::COMMA))?;
    context
        .after(comma, 3)
        .find(|&at| matches!(context.upos(at), Upos::Noun | Upos::Propn))
        .filter(|_| verb_before(context, start).is_none())
}

/// The first verb of the group that attributes what stands at `start` to its subject.
pub(in crate::cue) fn copula(context: &Context<'_>, start: usize) -> Option<usize> {
    let verb = verb_before(context, start)?;
    (COPULAS.has(context.lemma(verb)) || context.upos(verb) == Upos::Aux).then(|| first_of_group(context, verb))
}

fn verb_before(context: &Context<'_>, start: usize) -> Option<usize> {
    context.before(start, 8).take_while(|&at| !context.ends_phrase(at)).find(|&at| context.is_verb(at))
}

/// The verb whose subject acts in the cue; none in a passive, where it suffers.
pub(in crate::cue) fn acting_verb(context: &Context<'_>, draft: &Draft) -> Option<usize> {
    (!is_passive(context, draft)).then(|| verb(context, draft)).flatten()
}

/// The noun beside an adjective.
fn modified(context: &Context<'_>, draft: &Draft) -> Found {
    if context.is_verb(draft.tokens.start) && !context.is_participle(draft.tokens.start) {
        return verb(context, draft).and_then(|verb| subject(context, verb));
    }
    head(context, draft.tokens.start, draft.tokens.end).and_then(|noun| referent(context, noun))
}

/// The subject, or the object of a verb of judging, of which something is predicated.
fn predicated(context: &Context<'_>, start: usize) -> Found {
    let verb = verb_before(context, start)?;
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
fn leading(context: &Context<'_>, draft: &Draft) -> Found {
    let opens = context.before(draft.tokens.start, 4).all(|at| !context.is_verb(at) && context.upos(at) != Upos::Noun);
    let comma = context.after(draft.tokens.end - 1, 8).find(|&at| context.is(at, Class::COMMA))?;
    if !opens {
        return None;
    }
    let noun = context.after(comma, 3).find(|&at| matches!(context.upos(at), Upos::Noun | Upos::Propn))?;
    referent(context, noun)
}

/// Whom a noun designates: what is apposed to it, what it is said of, or what it belongs to.
fn itself(context: &Context<'_>, draft: &Draft) -> Found {
    let last = draft.tokens.end - 1;
    let beside =
        context.after(last, 3).take_while(|&at| matches!(context.upos(at), Upos::Adj | Upos::Propn | Upos::Noun));
    for at in beside {
        if let Some(mention) = context.mention_at(at).filter(|mention| is_actor(mention)) {
            return Some((Context::actor(mention), TargetRule::A));
        }
    }
    let serves = SERVANTS.has(context.lemma(draft.tokens.start));
    apposition(context, draft)
        .or_else(|| predicated(context, draft.tokens.start))
        .or_else(|| named(context, last).filter(|_| !serves).map(|entity| (entity, TargetRule::B)))
        .or_else(|| pointed_at(context, draft))
        .or_else(|| referent(context, last).filter(|_| !serves))
}

/// « cette pépite »: what the text is about, where nobody nearer is meant.
fn pointed_at(context: &Context<'_>, draft: &Draft) -> Found {
    let determiner = context.before(draft.tokens.start, 2).find(|&at| context.upos(at) == Upos::Det)?;
    let points = matches!(context.lower(determiner), "ce" | "cet" | "cette");
    main_topic(context).filter(|_| points).map(|entity| (entity, TargetRule::B))
}

/// « l'Union, d'ordinaire si prompte à juger, … »: adverbs and adjectives alone between the name's comma and the cue.
fn trailing(context: &Context<'_>, draft: &Draft) -> Found {
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
fn apposition(context: &Context<'_>, draft: &Draft) -> Found {
    let mut before = context
        .before(draft.tokens.start, 4)
        .skip_while(|&at| matches!(context.upos(at), Upos::Det | Upos::Adj | Upos::Adv));
    let comma = before.next().filter(|&at| context.is(at, Class::COMMA))?;
    let mention = context.mention_at(comma.checked_sub(1)?).filter(|mention| is_actor(mention))?;
    Some((Context::actor(mention), TargetRule::B))
}

/// The first verb of the cue, its auxiliaries and modals included.
fn verb(context: &Context<'_>, draft: &Draft) -> Option<usize> {
    let own = draft.tokens.clone().find(|&at| context.is_verb(at));
    let beside = || {
        let quoted = Class::OPENING | Class::CLOSING;
        let inner = |at: &usize| !context.is(*at, Class::BREAK) || context.is(*at, quoted);
        let before = context.before(draft.tokens.start, 4).take_while(inner);
        before.chain(context.after(draft.tokens.end - 1, 3)).find(|&at| context.is_verb(at))
    };
    own.or_else(beside).map(|verb| first_of_group(context, verb))
}

fn first_of_group(context: &Context<'_>, verb: usize) -> usize {
    let mut first = verb;
    for at in context.before(verb, 8) {
        if context.is_verb(at) && !context.is_participle(at) {
            first = at;
            if context.is_finite(at) {
                break;
            }
        } else if !matches!(context.upos(at), Upos::Adv | Upos::Pron | Upos::Adp) && !context.is_verb(at)
            || context.is(at, Class::SUBORDINATOR)
        {
            break;
        }
    }
    first
}

/// *être* and a participle, or a participle alone.
fn is_passive(context: &Context<'_>, draft: &Draft) -> bool {
    if draft.tokens.len() == 1 && context.upos(draft.tokens.start) == Upos::Adj {
        return true;
    }
    let Some(verb) = draft.tokens.clone().find(|&at| context.is_verb(at)) else { return false };
    if !context.is_participle(verb) || context.lower(verb).ends_with("ant") {
        return false;
    }
    let reflexive = context.before(verb, 4).any(|at| matches!(context.lower(at), "s'" | "se"));
    let auxiliary = context.before(verb, 4).find(|&at| context.upos(at) == Upos::Aux && context.lower(at) != "été");
    !reflexive
        && auxiliary.is_none_or(|at| {
            context.lemma(at) == "être" || context.after(at, 2).any(|next| context.lower(next) == "été")
        })
}

/// « l'a applaudie »: the object stands before the verb as a clitic.
fn clitic(context: &Context<'_>, draft: &Draft) -> Found {
    let verb = verb(context, draft)?;
    let at = verb.checked_sub(1).filter(|&at| matches!(context.lower(at), "le" | "la" | "l'" | "les"))?;
    antecedent(context, at).map(|entity| (entity, TargetRule::C))
}

/// « par l'armée »: who did it.
fn agent(context: &Context<'_>, draft: &Draft) -> Found {
    let by = context.after(draft.tokens.end - 1, 6).find(|&at| context.lower(at) == "par")?;
    object(context, by)
}

/// « le mépris du ministre », « son mépris », « le mépris français ».
fn complement(context: &Context<'_>, draft: &Draft) -> Found {
    felt_by(context, draft)
        .or_else(|| referent(context, draft.tokens.end - 1))
        .or_else(|| predicated(context, draft.tokens.start))
        .or_else(|| bearer(context, draft))
}

/// « fait preuve de mépris », « avec mépris »: who acts shows the quality.
fn bearer(context: &Context<'_>, draft: &Draft) -> Found {
    let verb = context
        .before(draft.tokens.start, 12)
        .take_while(|&at| !context.ends_phrase(at))
        .find(|&at| context.is_verb(at))?;
    subject(context, first_of_group(context, verb))
}

/// « l'hystérie qu'il provoque au niveau des régimes occidentaux », « la panique chez les élus »: an outburst is on those
/// among whom it is placed.
fn felt_by(context: &Context<'_>, draft: &Draft) -> Found {
    if context.upos(draft.tokens.end - 1) != Upos::Noun {
        return None;
    }
    let mut near =
        context.after(draft.tokens.end - 1, 10).take_while(|&at| !context.is(at, Class::BREAK | Class::COMMA));
    let place = near.find(|&at| {
        matches!(context.lower(at), "chez" | "parmi")
            || matches!(context.lower(at), "au" | "du") && matches!(context.lower(at + 1), "sein" | "niveau" | "côté")
    })?;
    let link = if matches!(context.lower(place), "chez" | "parmi") { place } else { place + 2 };
    object(context, link)
}

/// What causes an emotion: subject of its verb, or what comes after *de*, *par*, *contre*, *envers*.
fn trigger(context: &Context<'_>, draft: &Draft) -> Found {
    let place = draft.tokens.start;
    if context.is_finite(place) && !draft.tokens.clone().any(|at| context.is(at, Class::CLITIC)) {
        return verb(context, draft).and_then(|verb| subject(context, verb));
    }
    if let Some(bearer) = felt_by(context, draft) {
        return Some(bearer);
    }
    let phrase = |most: usize| {
        let after = context.after(draft.tokens.end - 1, most);
        after.take_while(|&at| !context.is(at, Class::BREAK | Class::COMMA) && !context.is_finite(at))
    };
    // « la colère de la rue contre la France »: who feels it may stand between.
    if let Some(against) = phrase(8).find(|&at| matches!(context.lower(at), "contre" | "envers")) {
        return object(context, against);
    }
    let mut near =
        context.after(draft.tokens.end - 1, 5).take_while(|&at| !context.is(at, Class::BREAK | Class::COMMA));
    let link = near.find(|&at| {
        matches!(
            context.lower(at),
            "de" | "d'" | "du" | "des" | "par" | "contre" | "envers" | "devant" | "face" | "pour" | "que" | "qu'"
        )
    })?;
    object(context, link)
}
