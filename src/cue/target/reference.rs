//! Whom pronouns and possessives point back to: the nearest actor before that agrees with them, the one
//! who acts in his sentence first. No chain is built: a text that hides its actors better than that is left alone.

use std::ops::Range;

use super::candidate::{
    BACK, Wanted, before, candidates, earlier, fits, foremost, free, gender_of, is_governed, is_of, is_place, kind,
    paragraph,
};
use super::clause::{dont_head, subject};
use super::description::{described, introduced};
use super::is_actor;
use super::phrase::determiner;
use super::referent::apposed;
use super::salience::{main_persons, topic};
use super::sort::Sort;
use crate::cue::classes::Class;
use crate::cue::context::Context;
use crate::cue::word_list::WordList;
use crate::entity::EntityId;
use crate::quote::QuoteKind;
use crate::tag::{Gender, Number, Upos};

/// Whom a third-person pronoun or possessive points back to.
pub(in crate::cue) fn antecedent(context: &Context<'_>, place: usize) -> Option<EntityId> {
    let (gender, number) = asked(context, place);
    // « M. Petit l'a trouvé charmant »: not himself.
    let clitic = matches!(context.lower(place), "le" | "la" | "l'" | "les" | "lui" | "leur");
    let own = || context.nested(|| subject(context, context.after(place, 3).find(|&at| context.is_finite(at))?));
    let not = clitic.then(own).flatten().map(|(entity, _)| entity);
    let wanted = Wanted { sort: Sort::Actor, gender, number, sure: false, not };
    let sentence = context.sentence(place);
    let from = sentence.start.max(place.saturating_sub(BACK));
    let last = sentence.start.checked_sub(1).map_or(0..0, |last| context.sentence(last));
    let nearest = || foremost(context, from, place, place, wanted);
    match (gender, context.lower(place)) {
        (Some(_), _) => pronoun(context, place, wanted, last),
        (None, "l'" | "les" | "lui") => free(context, from, place, place, wanted)
            .or_else(|| earlier(context, sentence.start, place, wanted))
            .or_else(nearest),
        (None, _) => told(context, from..place, wanted)
            .or_else(nearest)
            .or_else(|| told(context, last, wanted))
            .or_else(|| before(context, place, wanted)),
    }
}

/// Gender and number of a pronoun, and the number of a possessive's owner.
fn asked(context: &Context<'_>, place: usize) -> (Option<Gender>, Option<Number>) {
    match context.lower(place) {
        // « Le jury lui trouve du talent. »: hers or his.
        "lui" if context.is(place, Class::CLITIC) && context.is_verb(place + 1) => (None, Some(Number::Sing)),
        "il" | "-il" | "-t-il" | "le" | "lui" => (Some(Gender::Masc), Some(Number::Sing)),
        "elle" | "-elle" | "-t-elle" | "la" => (Some(Gender::Fem), Some(Number::Sing)),
        "ils" | "-ils" | "-t-ils" => (Some(Gender::Masc), Some(Number::Plur)),
        "elles" | "-elles" | "-t-elles" => (Some(Gender::Fem), Some(Number::Plur)),
        "leur" | "leurs" | "les" => (None, Some(Number::Plur)),
        "son" | "sa" | "ses" => (None, Some(Number::Sing)),
        // « l'a applaudie »: the participle tells.
        "l'" => {
            let participle = context.after(place, 3).find(|&at| context.is_participle(at));
            let morph = participle.map(|at| context.morph(at)).filter(|morph| morph.gender == Some(Gender::Fem));
            morph.map_or((None, None), |morph| (morph.gender, morph.number))
        }
        _ => (None, None),
    }
}

/// Whom *il*, *elle* and their clitics stand for; `last` is the sentence before.
fn pronoun(context: &Context<'_>, place: usize, wanted: Wanted, last: Range<usize>) -> Option<EntityId> {
    let sentence = context.sentence(place);
    let from = sentence.start.max(place.saturating_sub(BACK));
    let clitic = matches!(context.lower(place), "le" | "la" | "l'" | "les");
    // « Interpellé au Palais-Bourbon, il … »: what hangs on a preposition comes last.
    if let Some(here) = free(context, from, place, place, wanted) {
        return Some(here);
    }
    // « … « C'est raté. » Elle exagère. »: who has just spoken, be he unnamed (« savoure un conseiller. Il a tort »).
    let opens = context.quote_at(place).is_none() && place <= sentence.start + 1;
    let spoken = sentence.start.checked_sub(1).filter(|_| opens);
    let spoken = spoken.and_then(|last| (0..3).find_map(|back| context.quote_at(last.checked_sub(back)?)));
    if let Some(quote) = spoken {
        let speaker = quote.speaker?;
        if context.genders().get(speaker.0 as usize).copied().flatten() == wanted.gender {
            return Some(speaker);
        }
    }
    if let Some(head) = of_relative(context, place, wanted) {
        return described(context, head);
    }
    let person = Wanted { sort: Sort::Person, sure: true, ..wanted };
    // « Le studio n'a pas chômé, mais il … »; the subject of a verb is never its clitic's antecedent: « la salle l'a applaudie ».
    if let Some(noun) = rival(context, sentence.start..place, wanted).filter(|_| !clitic) {
        // « Le reste de la troupe suit, sauf Corentin Duflot : il force le trait. »
        let behind = candidates(context, noun..place, place, person)
            .find(|name| !is_of(context, name.tokens.0 as usize))
            .map(Context::actor);
        return behind.or_else(|| described(context, noun));
    }
    // « L'opérateur nantais, à qui elle louait une parcelle, elle l'avait … »
    let ahead = || {
        let comma = (sentence.start..sentence.start + 4).find(|&at| context.is(at, Class::COMMA))?;
        told(context, sentence.start..comma.min(place), wanted)
    };
    let start = paragraph(context, place, place.saturating_sub(BACK));
    // Who speaks calls himself *je*.
    let speaker =
        context.quote_at(place).filter(|quote| quote.kind == QuoteKind::Direct).and_then(|quote| quote.speaker);
    let other = |id: &EntityId| Some(*id) != speaker && (wanted.not.is_none() || Some(*id) != wanted.not);
    let known = Wanted { sure: true, ..wanted };
    let maybe = Wanted { sort: Sort::Person, ..wanted };
    ahead()
        .or_else(|| (context.lower(place) != "l'").then(|| told(context, last, wanted)).flatten())
        .or_else(|| foremost(context, from, place, place, person))
        .or_else(|| carried(context, start.max(place.saturating_sub(NEAR))..place, wanted).filter(other))
        .or_else(|| near(context, place, start.max(place.saturating_sub(NEAR)), known))
        .or_else(|| near(context, place, start.max(place.saturating_sub(NEAR)), maybe))
        .or_else(|| (wanted.number != Some(Number::Plur)).then(|| protagonist(context, place, wanted.gender)).flatten())
        .or_else(|| near(context, place, place.saturating_sub(NEAR), known))
        .or_else(|| earlier(context, sentence.start, place, wanted))
        .or_else(|| foremost(context, from, place, place, wanted))
}

/// « Le constructeur est resté sourd. Ses dossiers … »: whom a stretch tells of before it names anybody, by what he is.
fn told(context: &Context<'_>, range: Range<usize>, wanted: Wanted) -> Option<EntityId> {
    let from = range.start.max(range.end.saturating_sub(TOLD));
    let free = |at: usize| context.upos(at) != Upos::Adj && !is_governed(context, at);
    let first = (from..range.end).find(|&at| {
        // « Timide devant le texte, le metteur en scène … »
        let noun = matches!(context.upos(at), Upos::Noun)
            && context.morph(at).number != Some(Number::Plur)
            && (at > context.sentence(at).start || context.is_finite(at + 1));
        context.mention_at(at).is_some_and(is_actor) && free(at) || noun && free(at)
    })?;
    let lemma = context.lemma(first);
    let agrees = wanted.gender.is_none() || context.morph(first).gender == wanted.gender;
    if context.mention_at(first).is_some() || !agrees || wanted.number == Some(Number::Plur) {
        return None;
    }
    match Sort::of(lemma, false).or_else(|| (lemma == "direction").then_some(Sort::Body))? {
        Sort::Body => described(context, first),
        Sort::Person => {
            let called = || introduced(context, first, lemma, Sort::Person, wanted.gender);
            // « L'élue, 54 ans, … Elle … », but « le chef Radomir Kucera » is named.
            let apart = wanted.gender.is_some() && context.mention_at(first + 1).is_none();
            let told = || apart.then(|| described(context, first)).flatten();
            context.meant_at(first).or_else(|| titled(context, first)).or_else(called).or_else(told)
        }
        _ => None,
    }
}

/// « L'adjoint à la culture, Pascal Rieutord, … »: the name set off behind a title and what it is of.
fn titled(context: &Context<'_>, noun: usize) -> Option<EntityId> {
    let comma =
        context.after(noun, TITLE).take_while(|&at| !context.is_verb(at)).find(|&at| context.is(at, Class::COMMA));
    apposed(context, comma? + 1)
}

/// How long a title is, in tokens.
const TITLE: usize = 8;

/// « des sanctions dont on sait qu'elles sont vaines »: the common noun that the relative around the pronoun is about.
fn of_relative(context: &Context<'_>, place: usize, wanted: Wanted) -> Option<usize> {
    let head = dont_head(context, place, 8)?;
    let morph = context.morph(head);
    let agrees = morph.gender == wanted.gender && morph.number == wanted.number;
    (agrees && context.upos(head) == Upos::Noun).then_some(head)
}

/// « … », sourit-elle. Le régisseur confirme : « Elle … »: whom the author's last such pronoun in a stretch stands for, with
/// nobody of that gender named behind it but in somebody's words.
fn carried(context: &Context<'_>, range: Range<usize>, wanted: Wanted) -> Option<EntityId> {
    let known = Wanted { sort: Sort::Person, sure: true, ..wanted };
    let own = |at: &usize| context.quote_at(*at).is_none();
    let named = |at: usize| context.mention_at(at).is_some_and(|name| is_actor(name) && fits(context, name, known));
    let subject = |at: usize| context.lower(at).ends_with("il") || context.lower(at).ends_with("elle");
    let same = |at: usize| {
        context.upos(at) == Upos::Pron && subject(at) && asked(context, at) == (wanted.gender, wanted.number)
    };
    let last = range.rev().filter(own).find(|&at| named(at) || same(at)).filter(|&at| same(at))?;
    if context.is(last, Class::INVERTED) {
        return (1..6).find_map(|back| context.quote_at(last.checked_sub(back)?))?.speaker;
    }
    context.nested(|| antecedent(context, last))
}

/// How much of a sentence is read for whom it tells of, in tokens.
const TOLD: usize = 40;

/// Whom of that gender the paragraph names last, else the text most.
pub(super) fn protagonist_at(context: &Context<'_>, place: usize, wanted: Wanted) -> Option<EntityId> {
    let start = paragraph(context, place, place.saturating_sub(BACK));
    near(context, place, start, Wanted { sure: true, ..wanted }).or_else(|| protagonist(context, place, wanted.gender))
}

/// « [a new paragraph] À Matignon, on la trouve raide. »: whom of that gender the text names most, if more than once.
fn protagonist(context: &Context<'_>, place: usize, gender: Option<Gender>) -> Option<EntityId> {
    let told = |id: &EntityId| {
        let sure = gender.is_none() || context.genders().get(id.0 as usize).copied().flatten() == gender;
        sure && context.mentions_of(*id).take_while(|mention| (mention.tokens.0 as usize) < place).nth(1).is_some()
    };
    main_persons(context, place, gender).find(told)
}

/// Who is wanted and was named not long before.
fn near(context: &Context<'_>, place: usize, lowest: usize, wanted: Wanted) -> Option<EntityId> {
    let mut end = context.sentence(place).start;
    while end > lowest {
        let start = context.sentence(end - 1).start;
        let found = foremost(context, start.max(lowest), end, place, wanted);
        if found.is_some() {
            return found;
        }
        end = start;
    }
    None
}

/// How far back the gender of a name counts more than its nearness, in tokens.
const NEAR: usize = 60;

/// « ce dernier », « celle-ci »: the actor named last before.
pub(super) fn last_named(context: &Context<'_>, place: usize) -> Option<EntityId> {
    let sure = [place, place + 1].into_iter().find_map(|head| context.meant_at(head));
    if sure.is_some() {
        return sure;
    }
    let earlier = context.mentions_in(&(place.saturating_sub(BACK)..place)).iter().rev();
    let mut actors =
        earlier.filter(|mention| Sort::Actor.admits(kind(context, mention)) && !is_place(context, mention));
    actors.next().map(Context::actor)
}

/// « L'inflation recule, mais elle … »: a common noun before it in the sentence that agrees with the pronoun.
fn rival(context: &Context<'_>, range: Range<usize>, wanted: Wanted) -> Option<usize> {
    let from = range.start.max(range.end.saturating_sub(40));
    (from..range.end).find(|&at| {
        let morph = context.morph(at);
        context.upos(at) == Upos::Noun
            && !TIMES.has(context.lemma(at))
            && morph.gender == wanted.gender
            && morph.number == wanted.number
            && !is_governed(context, at)
            && !is_attribute(context, at)
    })
}

/// « Modi n'est pas un héros, mais il … »: what somebody is said to be is nobody else.
fn is_attribute(context: &Context<'_>, noun: usize) -> bool {
    let light = |at: usize| matches!(context.upos(at), Upos::Det | Upos::Adj | Upos::Adv) || context.is_mark(at);
    let before = context.before(noun, 5).find(|&at| !light(at));
    before.is_some_and(|at| matches!(context.lemma(at), "être" | "rester" | "demeurer" | "devenir"))
}

/// Nouns of time, which say when.
static TIMES: WordList = WordList::new(
    "an année après-midi fois heure instant jour journée matin matinée midi mois moment nuit semaine soir soirée",
);

/// « C'est un homme faible »: whom *ce* stands for when a person is said to be something.
pub(super) fn presented(context: &Context<'_>, place: usize, noun: usize) -> Option<EntityId> {
    let gender = determiner(context, noun).and_then(|article| gender_of(context, article));
    let wanted = Wanted { sort: Sort::Person, gender, number: Some(Number::Sing), sure: false, not: None };
    before(context, place, wanted).or_else(|| topic(context, Sort::Person))
}
