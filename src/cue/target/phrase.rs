//! Noun phrases by tags alone: the head an adjective goes with, and whom a noun refers to.

use super::clause::{object, relative_head};
use super::noun::is_showing;
use super::reference::{antecedent, described, last_named, last_person, last_work};
use super::side::speakers_side;
use super::sort::{Sort, is_deed, is_matter, is_part_of_work, is_relation, names_somebody};
use super::{TargetRule, is_actor};
use crate::cue::classes::Class;
use crate::cue::context::Context;
use crate::cue::word_list::WordList;
use crate::entity::{EntityId, EntityType, Mention};
use crate::tag::Upos;

/// How far a noun phrase is followed, in tokens.
const PHRASE: usize = 8;

/// Participles that attribute: « une visite jugée importante ».
static HELD: WordList = WordList::new("juger dire estimer considérer réputer croire qualifier présumer");

/// The noun that an adjective or adjectival phrase at `start..end` modifies directly.
pub(super) fn head(context: &Context<'_>, start: usize, end: usize) -> Option<usize> {
    let noun = |at: usize| matches!(context.upos(at), Upos::Noun | Upos::Propn);
    let after =
        context.after(end - 1, 3).take_while(|&at| matches!(context.upos(at), Upos::Adj | Upos::Noun | Upos::Propn));
    let follows = after.into_iter().find(|&at| noun(at));
    let before = context
        .before(past_parenthesis(context, start), 6)
        .take_while(|&at| {
            matches!(context.upos(at), Upos::Adj | Upos::Adv | Upos::Noun | Upos::Propn)
                || matches!(context.lower(at), "et" | "ou" | "mais" | "," | "si" | "aussi" | "que")
                || context.is_participle(at) && HELD.has(context.lemma(at))
                || context.is_mark(at)
                || is_superlative(context, at)
        })
        .find(|&at| noun(at));
    let opens = context
        .before(start, 4)
        .find(|&at| context.upos(at) != Upos::Adv)
        .is_some_and(|at| matches!(context.upos(at), Upos::Det | Upos::Num | Upos::Adp));
    let beside = if opens {
        follows.or_else(|| before.map(|noun| agreeing(context, noun, start)))
    } else {
        before.map(|noun| agreeing(context, noun, start))
    };
    beside.map(|noun| first_of_list(context, noun))
}

/// « le décor de la pièce, poussiéreux »: of a noun and those whose complement it is, the nearest that agrees with the
/// adjective; behind a comma, a name is passed over (« les décors d'Anne Morel, sublimes »).
fn agreeing(context: &Context<'_>, noun: usize, adjective: usize) -> usize {
    let asked = context.morph(adjective);
    let set_off = adjective > noun && (noun..adjective).any(|at| context.is(at, Class::COMMA));
    let mut at = noun;
    for _ in 0..COMPLEMENTS {
        let has = context.morph(at);
        let named = set_off && context.mention_at(at).is_some_and(|mention| mention.kind == EntityType::Per);
        let number = asked.number.is_none() || has.number.is_none() || asked.number == has.number;
        if number && (asked.gender.is_none() || has.gender.is_none() || asked.gender == has.gender) && !named {
            return at;
        }
        match governor(context, at) {
            Some(above) => at = above,
            None => return noun,
        }
    }
    noun
}

/// The article of « le pays le plus corrompu ».
fn is_superlative(context: &Context<'_>, at: usize) -> bool {
    context.upos(at) == Upos::Det && matches!(context.lower(at + 1), "plus" | "moins")
}

/// Where the noun phrase of an attribute begins: articles, adjectives and adverbs before it included.
pub(super) fn start_of_phrase(context: &Context<'_>, start: usize) -> usize {
    let noun = context.before(start, 4).take_while(|&at| {
        matches!(context.upos(at), Upos::Adj | Upos::Adv | Upos::Noun | Upos::Propn | Upos::Cconj)
            || context.is_mark(at)
            || is_superlative(context, at)
    });
    let from = noun.last().filter(|&at| context.upos(at) != Upos::Cconj).unwrap_or(start);
    let determiner = context.before(from, 2).take_while(|&at| matches!(context.upos(at), Upos::Det | Upos::Num));
    determiner.last().unwrap_or(from)
}

/// How many complements deep an adjective may stand from its noun.
const COMPLEMENTS: usize = 3;

/// The noun whose complement with *de* this one is.
pub(in crate::cue) fn governor(context: &Context<'_>, noun: usize) -> Option<usize> {
    let mut before = context
        .before(noun, 5)
        .skip_while(|&at| matches!(context.upos(at), Upos::Det | Upos::Adj | Upos::Num | Upos::Propn));
    let link = before.next().filter(|&at| matches!(context.lower(at), "de" | "d'" | "du" | "des"))?;
    let mut above = context.before(link, 3).skip_while(|&at| context.upos(at) == Upos::Adj);
    above.next().filter(|&at| matches!(context.upos(at), Upos::Noun | Upos::Propn))
}

/// « l'axe A/B/C »: the first name of a slashed list stands for all.
fn first_of_list(context: &Context<'_>, noun: usize) -> usize {
    let mut first = noun;
    while let Some(at) =
        first.checked_sub(2).filter(|&at| context.lower(at + 1) == "/" && context.mention_at(at).is_some())
    {
        first = at;
    }
    first
}

/// « Belhadj (38e), impeccable »: where to look back from, a parenthesis before the comma left out.
fn past_parenthesis(context: &Context<'_>, start: usize) -> usize {
    let comma = start.checked_sub(1).filter(|&at| context.is(at, Class::COMMA));
    let close = comma.and_then(|at| at.checked_sub(1)).filter(|&at| context.lower(at) == ")");
    close.and_then(|close| context.before(close, 8).find(|&at| context.lower(at) == "(")).unwrap_or(start)
}

/// Whom a noun refers to: its own mention, an adjective of nationality, a complement with *de*, an apposition, the actor
/// whom it describes, or the possessor that its determiner points at.
pub(super) fn referent(context: &Context<'_>, noun: usize) -> Option<(EntityId, TargetRule)> {
    if is_latter(context, noun) {
        return last_named(context, noun - 1).map(|entity| (entity, TargetRule::B));
    }
    // « le locataire de l'Élysée » is no palace.
    if matches!(context.lemma(noun), "locataire" | "hôte" | "occupant" | "occupante") {
        return last_person(context, noun).map(|entity| (entity, TargetRule::B));
    }
    // « le titre de l'éditeur » is the title, where one has been named.
    let work = || described(context, noun).filter(|_| Sort::of(context.lemma(noun), false) == Some(Sort::Work));
    work()
        .or_else(|| named(context, noun))
        .or_else(|| authored(context, noun))
        .or_else(|| described(context, noun))
        .or_else(|| possessor(context, noun))
        .map(|entity| (entity, TargetRule::B))
}

/// « Malo Quéré, auteur de quatre arrêts décisifs »: whose work it is.
fn authored(context: &Context<'_>, noun: usize) -> Option<EntityId> {
    let author = context.before(noun, 4).find(|&at| matches!(context.lower(at), "auteur" | "auteure" | "autrice"))?;
    let comma = author.checked_sub(1).filter(|&at| context.is(at, Class::COMMA))?;
    context.mention_at(comma.checked_sub(1)?).filter(|mention| is_actor(mention)).map(Context::actor)
}

/// « ce dernier », « ces derniers »
pub(super) fn is_latter(context: &Context<'_>, noun: usize) -> bool {
    let before = noun.checked_sub(1).map_or("", |before| context.lower(before));
    matches!(context.lower(noun), "dernier" | "dernière" | "derniers" | "dernières")
        && matches!(before, "ce" | "cette" | "ces")
}

/// Whom a noun refers to where something is said of it: not the town that it is in (« la réunion de Genève »).
pub(super) fn bearer_of(context: &Context<'_>, noun: usize) -> Option<(EntityId, TargetRule)> {
    if is_located(context, noun) { None } else { referent(context, noun) }
}

/// « la réunion de Genève », « le maire de Nantes »: a thing or a person, and a town, which has no article.
fn is_located(context: &Context<'_>, noun: usize) -> bool {
    let lemma = context.lemma(noun);
    if context.mention_at(noun).is_some() || is_deed(lemma) {
        return false;
    }
    let mut behind = context.after(noun, 4).skip_while(|&at| matches!(context.upos(at), Upos::Adj | Upos::Adv));
    let link = behind.next().filter(|&at| matches!(context.lower(at), "de" | "d'"));
    let place = link.and_then(|at| context.mention_at(at + 1));
    place.is_some_and(|place| place.kind == EntityType::Loc && place.stands_for.is_none())
        && (is_matter(lemma) || names_somebody(lemma))
}

/// Whom the noun phrase itself names.
pub(super) fn named(context: &Context<'_>, noun: usize) -> Option<EntityId> {
    if let Some(mention) = context.mention_at(noun).filter(|mention| is_actor(mention)) {
        return Some(Context::actor(titled(context, mention)));
    }
    // « le président russe »: himself, not his state.
    let described = context.actors.meant_at(noun);
    if described.is_some() {
        return described;
    }
    let (mut linked, mut coordinated) = (false, false);
    for at in context.after(noun, PHRASE) {
        if let Some(meant) = context.actors.meant_at(at).filter(|_| linked) {
            return Some(meant);
        }
        if let Some(mention) = context.mention_at(at).filter(|mention| is_actor(mention)) {
            let apposed = context.upos(at) == Upos::Propn && !coordinated;
            let bearer = titled(context, mention);
            let next = mention.tokens.1 as usize;
            if linked && context.lower(next) == "par" {
                return object(context, next).map(|(entity, _)| entity).or(Some(Context::actor(bearer)));
            }
            return (linked || apposed || mention.kind == EntityType::Norp).then(|| Context::actor(bearer));
        }
        if linked && is_latter(context, at) {
            return last_named(context, at - 1);
        }
        match context.upos(at) {
            Upos::Adp if matches!(context.lower(at), "de" | "d'" | "du" | "des") => linked = true,
            // « la trahison des électeurs par Mme Morel »
            Upos::Adp if linked && context.lower(at) == "par" => return object(context, at).map(|(entity, _)| entity),
            // « la faiblesse et la lâcheté de la Hongrie »
            Upos::Cconj if !linked => coordinated = true,
            Upos::Adp if matches!(context.lower(at + 1), "lequel" | "laquelle" | "lesquels" | "lesquelles") => {}
            Upos::Det | Upos::Adj | Upos::Adv | Upos::Noun | Upos::Propn | Upos::Num => {}
            Upos::Verb if context.is_participle(at) => {}
            // « la « sagesse » du président »: what is cited goes on in the frame.
            _ if context.is_mark(at) => {}
            _ if context.is(at, Class::COMMA) => return apposed(context, at + 1).or_else(|| signed(context, at + 1)),
            _ => return shown_by(context, at),
        }
    }
    None
}

/// « du président tchadien Moussa Adoum », « l'allemand Ruhrwerke »: who is named behind the nationality.
fn titled<'c>(context: &'c Context<'_>, mention: &'c Mention) -> &'c Mention {
    let behind = context
        .mention_at(mention.tokens.1 as usize)
        .filter(|other| matches!(other.kind, EntityType::Per | EntityType::Org));
    behind.filter(|_| mention.kind == EntityType::Norp).unwrap_or(mention)
}

/// « le mépris avec lequel M. Durand … »: the actor right after the relative.
fn shown_by(context: &Context<'_>, at: usize) -> Option<EntityId> {
    let relative = (at..at + 2).find(|&place| {
        matches!(context.lower(place), "lequel" | "laquelle" | "lesquels" | "lesquelles" | "dont" | "que" | "qu'")
    })?;
    let mention =
        context.after(relative, 3).find_map(|place| context.mention_at(place)).filter(|name| is_actor(name))?;
    // « un raccourci que Thomas Gidel juge trompeur » is not his.
    let object = matches!(context.lower(relative), "que" | "qu'");
    let verb = || context.after(mention.tokens.1 as usize - 1, PHRASE).find(|&place| context.is_verb(place));
    let verb = verb().map(|first| context.after(first, 2).find(|&at| context.is_participle(at)).unwrap_or(first));
    let shows = !object || verb.is_some_and(|verb| is_showing(context.lemma(verb)));
    shows.then(|| Context::actor(mention))
}

/// « le président, Jean Durand, … »
fn apposed(context: &Context<'_>, at: usize) -> Option<EntityId> {
    let mention = context.mention_at(at).filter(|mention| mention.kind == EntityType::Per)?;
    let end = mention.tokens.1 as usize;
    let closed = context.token(end).is_none() || context.is(end, Class::COMMA | Class::BREAK);
    closed.then(|| Context::actor(mention))
}

/// « la musique, signée Bruno Lagarde, … »
fn signed(context: &Context<'_>, at: usize) -> Option<EntityId> {
    let mention = context.mention_at(at + 1).filter(|mention| mention.kind == EntityType::Per)?;
    (context.lemma(at) == "signer").then(|| Context::actor(mention))
}

/// « son mépris »: the last actor named before, in the sentence.
fn possessor(context: &Context<'_>, noun: usize) -> Option<EntityId> {
    let determiner = determiner(context, noun)?;
    // « la Turquie, dont l'hypocrisie … »
    if let Some(relative) = determiner.checked_sub(1).filter(|&at| context.lower(at) == "dont") {
        return relative_head(context, relative)
            .and_then(|head| context.mention_at(head))
            .filter(|mention| is_actor(mention))
            .map(Context::actor);
    }
    match context.lower(determiner) {
        "son" | "sa" | "ses" if is_part_of_work(context.lemma(noun)) => {
            last_work(context, determiner).or_else(|| antecedent(context, determiner))
        }
        // « ses voisins » are not he.
        "son" | "sa" | "ses" | "leur" | "leurs" if is_relation(context.lemma(noun)) => None,
        "son" | "sa" | "ses" | "leur" | "leurs" => {
            blamed(context, determiner).or_else(|| antecedent(context, determiner))
        }
        "notre" | "nos" => speakers_side(context, determiner, false),
        "mon" | "ma" | "mes" => speakers_side(context, determiner, true),
        "ce" | "cet" | "cette" | "ces" if is_deed(context.lemma(noun)) => before_sentence(context, determiner),
        _ => None,
    }
}

/// « reproche à M. Garnier sa lâcheté », « félicite la Suisse pour son courage »: the owner is whom the verb blames or
/// praises, not who does so.
fn blamed(context: &Context<'_>, determiner: usize) -> Option<EntityId> {
    let verb = context
        .before(determiner, 12)
        .take_while(|&at| !context.ends_phrase(at) && !context.is(at, Class::SUBORDINATOR))
        .find(|&at| context.is_verb(at) && BLAMING.has(context.lemma(at)))?;
    let named = (verb + 1..determiner).find_map(|at| context.mention_at(at));
    named.filter(|mention| is_actor(mention)).map(Context::actor)
}

/// Verbs whose object owns what is praised or blamed.
static BLAMING: WordList = WordList::new(
    "reprocher envier pardonner passer féliciter remercier louer blâmer critiquer accuser railler moquer saluer condamner     attaquer épingler fustiger étriller vanter complimenter admirer juger célébrer",
);

/// The article or other determiner of a noun, adjectives between.
pub(super) fn determiner(context: &Context<'_>, noun: usize) -> Option<usize> {
    let mut phrase = context.before(noun, 4).take_while(|&at| {
        matches!(context.upos(at), Upos::Det | Upos::Adj | Upos::Adv | Upos::Num) || context.is_mark(at)
    });
    phrase.find(|&at| context.upos(at) == Upos::Det)
}

/// « Cette prudence … »: who spoke or acted in the sentence before.
fn before_sentence(context: &Context<'_>, place: usize) -> Option<EntityId> {
    let last = context.sentence(place).start.checked_sub(1)?;
    if context.clause(place).take_while(|&at| at < place).any(|at| context.is_finite(at)) {
        return None;
    }
    let spoken = context.before(last + 1, 3).find_map(|at| context.quote_at(at)).and_then(|quote| quote.speaker);
    spoken.or_else(|| antecedent(context, last))
}
