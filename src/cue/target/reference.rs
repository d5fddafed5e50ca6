//! Whom pronouns, possessives and descriptions point back to: the nearest actor before that agrees with them, the one
//! who acts in his sentence first. No chain is built: a text that hides its actors better than that is left alone.

use super::candidate::{
    BACK, Wanted, acting_state, before, candidates, earlier, foremost, free, gender_of, is_governed, is_of, is_place,
    kind, paragraph,
};
use super::phrase::determiner;
use super::referent::stands_alone;
use super::salience::{main_bodies, main_persons, main_work, topic};
use super::sort::{self, Sort};
use super::{is_actor, side};
use crate::cue::classes::Class;
use crate::cue::context::Context;
use crate::cue::word_list::WordList;
use crate::entity::{EntityId, EntityType, Mention};
use crate::tag::{Gender, Number, Upos};

/// How many mentions are searched for the one that introduced a title.
const INTRODUCED: usize = 60;

/// Whom a third-person pronoun or possessive points back to.
pub(in crate::cue) fn antecedent(context: &Context<'_>, place: usize) -> Option<EntityId> {
    let (gender, number) = match context.lower(place) {
        "il" | "-il" | "-t-il" | "le" | "lui" => (Some(Gender::Masc), Some(Number::Sing)),
        "elle" | "-elle" | "-t-elle" | "la" => (Some(Gender::Fem), Some(Number::Sing)),
        "ils" | "-ils" | "-t-ils" => (Some(Gender::Masc), Some(Number::Plur)),
        "elles" | "-elles" | "-t-elles" => (Some(Gender::Fem), Some(Number::Plur)),
        "leur" | "leurs" | "les" => (None, Some(Number::Plur)),
        "son" | "sa" | "ses" => (None, Some(Number::Sing)),
        _ => (None, None),
    };
    // « l'a applaudie »: the participle tells.
    let participle =
        (context.lower(place) == "l'").then(|| context.after(place, 3).find(|&at| context.is_participle(at)));
    let shown = participle.flatten().map(|at| context.morph(at)).filter(|morph| morph.gender == Some(Gender::Fem));
    let (gender, number) = shown.map_or((gender, number), |morph| (morph.gender, morph.number));
    let wanted = Wanted { sort: Sort::Actor, gender, number, sure: false };
    let sentence = context.sentence(place);
    let from = sentence.start.max(place.saturating_sub(BACK));
    let last = sentence.start.checked_sub(1).map_or(0..0, |last| context.sentence(last));
    let clitic = matches!(context.lower(place), "le" | "la" | "l'" | "les");
    if gender.is_none() && !clitic {
        return told(context, from..place, wanted)
            .or_else(|| foremost(context, from, place, place, wanted))
            .or_else(|| told(context, last, wanted))
            .or_else(|| before(context, place, wanted));
    }
    if gender.is_none() {
        return foremost(context, from, place, place, wanted).or_else(|| before(context, place, wanted));
    }
    // « Interpellé au Palais-Bourbon, il … »: what hangs on a preposition comes last.
    if let Some(here) = free(context, from, place, place, wanted) {
        return Some(here);
    }
    // « … « C'est raté. » Elle exagère. »: who has just spoken.
    let spoken = || {
        let last = sentence.start.checked_sub(1).filter(|_| place <= sentence.start + 1)?;
        let quote = (0..3).find_map(|back| context.quote_at(last.checked_sub(back)?));
        quote.filter(|_| context.quote_at(place).is_none())
    };
    if let Some(quote) = spoken() {
        let Some(speaker) = quote.speaker else {
            // « … », savoure un conseiller. Il a tort.
            return None;
        };
        if context.genders().get(speaker.0 as usize).copied().flatten() == gender {
            return Some(speaker);
        }
    }
    // « Le studio n'a pas chômé, mais il … »; the subject of a verb is never its clitic's antecedent: « la salle l'a applaudie ».
    let person = Wanted { sort: Sort::Person, sure: true, ..wanted };
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
    let before = || (context.lower(place) != "l'").then(|| told(context, last, wanted)).flatten();
    if let Some(told) = ahead().or_else(before) {
        return Some(told);
    }
    let start = paragraph(context, place, place.saturating_sub(BACK));
    foremost(context, from, place, place, person)
        .or_else(|| near(context, place, start.max(place.saturating_sub(NEAR)), wanted))
        .or_else(|| protagonist(context, place, gender))
        .or_else(|| near(context, place, place.saturating_sub(NEAR), wanted))
        .or_else(|| earlier(context, sentence.start, place, wanted))
        .or_else(|| foremost(context, from, place, place, wanted))
}

/// « Le constructeur est resté sourd. Ses dossiers … »: whom a stretch tells of before it names anybody, by what he is.
fn told(context: &Context<'_>, range: std::ops::Range<usize>, wanted: Wanted) -> Option<EntityId> {
    let from = range.start.max(range.end.saturating_sub(TOLD));
    let free = |at: usize| context.upos(at) != Upos::Adj && !is_governed(context, at);
    let first = (from..range.end).find(|&at| {
        let noun = matches!(context.upos(at), Upos::Noun) && context.morph(at).number != Some(Number::Plur);
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
            context.actors.meant_at(first).or_else(|| introduced(context, first, lemma, Sort::Person, wanted.gender))
        }
        _ => None,
    }
}

/// How much of a sentence is read for whom it tells of, in tokens.
const TOLD: usize = 40;

/// « [a new paragraph] À Matignon, on la trouve raide. »: whom of that gender the text names most, if more than once.
fn protagonist(context: &Context<'_>, place: usize, gender: Option<Gender>) -> Option<EntityId> {
    let told = |id: &EntityId| {
        let sure = context.genders().get(id.0 as usize).copied().flatten() == gender;
        sure && context.mentions_of(*id).take_while(|mention| (mention.tokens.0 as usize) < place).nth(1).is_some()
    };
    main_persons(context, place, gender).find(told)
}

/// Who surely has that gender and was named not long before.
fn near(context: &Context<'_>, place: usize, lowest: usize, wanted: Wanted) -> Option<EntityId> {
    let mut end = context.sentence(place).start;
    while end > lowest {
        let start = context.sentence(end - 1).start;
        let found = foremost(context, start.max(lowest), end, place, Wanted { sure: true, ..wanted });
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
    let sure = [place, place + 1].into_iter().find_map(|head| context.actors.meant_at(head));
    if sure.is_some() {
        return sure;
    }
    let earlier = context.mentions_in(&(place.saturating_sub(BACK)..place)).iter().rev();
    let mut actors =
        earlier.filter(|mention| Sort::Actor.admits(kind(context, mention)) && !is_place(context, mention));
    actors.next().map(Context::actor)
}

/// « L'inflation recule, mais elle … »: a common noun before it in the sentence that agrees with the pronoun.
fn rival(context: &Context<'_>, range: std::ops::Range<usize>, wanted: Wanted) -> Option<usize> {
    let from = range.start.max(range.end.saturating_sub(40));
    (from..range.end).find(|&at| {
        let morph = context.morph(at);
        context.upos(at) == Upos::Noun
            && morph.gender == wanted.gender
            && morph.number == wanted.number
            && !is_governed(context, at)
    })
}

/// Whom a definite or demonstrative description refers to: « le club », « ce ministre », « les sénateurs ».
pub(super) fn described(context: &Context<'_>, noun: usize) -> Option<EntityId> {
    if let Some(entity) = context.actors.meant_at(noun) {
        return Some(entity);
    }
    let contracted = |at: usize| matches!(context.lower(at), "du" | "au");
    let determiner = context
        .before(noun, 4)
        .take_while(|&at| matches!(context.upos(at), Upos::Det | Upos::Adj | Upos::Num) || contracted(at))
        .find(|&at| context.upos(at) == Upos::Det || contracted(at))?;
    if !DEFINITE.has(context.lower(determiner)) {
        return None;
    }
    let plural = matches!(context.lower(determiner), "les" | "ces");
    let lemma = context.lemma(noun);
    if let Some(named) = called(context, noun).filter(|_| !plural) {
        return Some(named);
    }
    // « La direction est sourde. »
    if lemma == "direction" && !plural && stands_alone(context, noun) {
        return firm(context, noun, lemma, None);
    }
    let sort = Sort::of(lemma, plural)?;
    // « le pouvoir d'achat »
    if lemma == "pouvoir" && !stands_alone(context, noun) {
        return None;
    }
    // « le jeu » of a review is never the one it is compared with.
    if sort == Sort::Work
        && !plural
        && let Some(work) = main_work(context)
    {
        return Some(work);
    }
    // « la Première ministre » is not the minister named before.
    let asked = (!plural).then(|| gender_of(context, determiner)).flatten();
    let introduced = |context: &Context<'_>, noun, lemma, sort| introduced(context, noun, lemma, sort, asked);
    if let Some(named) = introduced(context, noun, lemma, sort).filter(|_| !matches!(sort, Sort::Body | Sort::State)) {
        return Some(named);
    }
    if plural && sort != Sort::Members || sort == Sort::Place {
        return None;
    }
    let wanted = Wanted { sort, gender: None, number: None, sure: false };
    // « Air France observe. La compagnie … » is not the one that was called so before it.
    let last = || {
        let start = context.sentence(noun).start;
        let from = start.checked_sub(1).map_or(0, |last| context.sentence(last).start);
        free(context, from.max(noun.saturating_sub(BACK)), noun, noun, wanted)
    };
    if sort::is_authority(lemma) {
        return introduced(context, noun, lemma, sort).or_else(|| authority(context, noun));
    }
    // « les dirigeants »: of the firm.
    if plural && sort::is_leader(lemma) {
        return firm(context, noun, lemma, None);
    }
    if let Some(firm) = sort::is_firm(lemma).then(|| firm(context, noun, lemma, last())).flatten() {
        return Some(firm);
    }
    let body = match sort {
        Sort::Body => last(),
        Sort::State => acting_state(context, noun).or_else(last),
        _ => None,
    };
    if let Some(named) = body.or_else(|| introduced(context, noun, lemma, sort)) {
        return Some(named);
    }
    let number = (!plural).then_some(Number::Sing).filter(|_| sort == Sort::Person);
    let gender = number.and_then(|_| gender_of(context, determiner));
    let wanted = Wanted { sort, gender, number, sure: false };
    // « le boss »: whoever leads, whatever he was called.
    if sort::is_leader(lemma) {
        let leads = |id: &EntityId| side::leads(context, *id);
        let leader = main_persons(context, noun, gender).find(leads);
        if leader.is_some() {
            return leader;
        }
    }
    // « L'intéressée assume. »
    if lemma.starts_with("intéressé") || lemma.ends_with("génaire") {
        let start = paragraph(context, noun, noun.saturating_sub(BACK));
        let near = near(context, noun, start, wanted).or_else(|| protagonist(context, noun, gender));
        if near.is_some() {
            return near;
        }
    }
    // « la metteuse en scène » is a woman before she is whoever was named last.
    let sure = gender.and_then(|_| before(context, noun, Wanted { sure: true, ..wanted }));
    sure.or_else(|| before(context, noun, wanted)).or_else(|| topic(context, sort))
}

/// Articles of what is known already.
static DEFINITE: WordList = WordList::new("le la l' les ce cet cette ces ledit du au");

/// « le festival » for the Festival de Beauvoir, « l'agence » for ESA: the body, event or work whose name begins so.
fn called(context: &Context<'_>, noun: usize) -> Option<EntityId> {
    let word = context.lower(noun);
    let body = sort::names_a_body(context.lemma(noun));
    // « L'agence indienne » may be another.
    if is_native(context, noun) {
        return None;
    }
    let opens = |name: &str| {
        let (mut name, mut word) = (name.chars(), word.chars());
        name.next().is_some_and(|first| word.next().is_some_and(|own| first.to_lowercase().eq([own])))
            && name.as_str().strip_prefix(word.as_str()).is_some_and(|rest| rest.starts_with(' '))
    };
    let bears = |mention: &&Mention| {
        let entity = context.actors.entities.get(Context::actor(mention).0 as usize);
        let fits = match mention.kind {
            EntityType::Org => body,
            EntityType::Work => sort::is_thing(context.lemma(noun)),
            kind => kind == EntityType::Event,
        };
        let named = || context.lower(mention.tokens.0 as usize) == word;
        fits && (named() || entity.is_some_and(|entity| opens(&entity.name)))
    };
    context.mentions_in(&(0..noun)).iter().rev().take(INTRODUCED).find(bears).map(Context::actor)
}

/// « la compagnie britannique »
pub(super) fn is_native(context: &Context<'_>, noun: usize) -> bool {
    context.mention_at(noun + 1).is_some_and(|mention| mention.kind == EntityType::Norp)
}

/// « C'est un homme faible »: whom *ce* stands for when a person is said to be something.
pub(super) fn presented(context: &Context<'_>, place: usize, noun: usize) -> Option<EntityId> {
    let gender = determiner(context, noun).and_then(|article| gender_of(context, article));
    let wanted = Wanted { sort: Sort::Person, gender, number: Some(Number::Sing), sure: false };
    before(context, place, wanted).or_else(|| topic(context, Sort::Person))
}

/// Who was introduced by that noun: « le ministre Jean Durand », « Jean Durand, ministre », « le studio Morgat ».
pub(super) fn introduced(
    context: &Context<'_>,
    noun: usize,
    lemma: &str,
    sort: Sort,
    asked: Option<Gender>,
) -> Option<EntityId> {
    let gender = |mention: &Mention| context.genders().get(Context::actor(mention).0 as usize).copied().flatten();
    let agrees = |mention: &Mention| asked.is_none() || gender(mention).is_none_or(|has| Some(has) == asked);
    let earlier = context.mentions_in(&(0..noun));
    let fitting = earlier.iter().rev().take(INTRODUCED);
    let fitting = fitting.filter(|mention| sort.admits(mention.kind) && agrees(mention));
    fitting.into_iter().find(|mention| bears(context, mention, lemma)).map(Context::actor)
}

/// Whether a title stands right before the name or is apposed to it.
fn bears(context: &Context<'_>, mention: &Mention, lemma: &str) -> bool {
    let (first, last) = (mention.tokens.0 as usize, mention.tokens.1 as usize);
    says(context, mention, |word| word == lemma) || (first..last).any(|at| context.lemma(at) == lemma)
}

/// Whether a word right before a name or apposed to it is of a kind.
fn says(context: &Context<'_>, mention: &Mention, is: impl Fn(&str) -> bool) -> bool {
    let (first, last) = (mention.tokens.0 as usize, mention.tokens.1 as usize);
    let titled = context
        .before(first, 8)
        .take_while(|&at| !context.is_verb(at) && !context.is(at, Class::BREAK))
        .any(|at| is(context.lemma(at)));
    titled || context.is(last, Class::COMMA) && context.after(last, 4).any(|at| is(context.lemma(at)))
}

/// « Le constructeur »: the firm called so, else the one that acted last, else the one named most. An authority or a union
/// is none.
pub(super) fn firm(context: &Context<'_>, noun: usize, lemma: &str, last: Option<EntityId>) -> Option<EntityId> {
    let speaker = context.quote_at(noun).or_else(|| context.quote_at(noun + 2)).and_then(|quote| quote.speaker);
    let own = speaker.and_then(|speaker| side::house(context, speaker));
    let may = |id: &EntityId| ![speaker, own].contains(&Some(*id)) && !is_institution(context, *id);
    let called = introduced(context, noun, lemma, Sort::Body, None).filter(may);
    let most = || main_bodies(context, noun).filter(may);
    let trading = || most().find(|id| is_trading(context, *id));
    called.or_else(|| last.filter(may)).or_else(trading).or_else(|| most().next())
}

/// « le gendarme du nucléaire »: the authority named most.
pub(super) fn authority(context: &Context<'_>, noun: usize) -> Option<EntityId> {
    let speaker = context.quote_at(noun).and_then(|quote| quote.speaker);
    main_bodies(context, noun).find(|id| Some(*id) != speaker && is_institution(context, *id))
}

/// Whether the text calls a body a firm.
pub(super) fn is_trading(context: &Context<'_>, body: EntityId) -> bool {
    context.mentions_of(body).take(3).any(|mention| says(context, mention, sort::is_firm))
}

/// Whether the names of a body, or the noun before them, say that it is no firm.
pub(super) fn is_institution(context: &Context<'_>, body: EntityId) -> bool {
    let name = context.actors.entities.get(body.0 as usize).map_or("", |entity| &entity.name);
    let heads = name.split(' ').next().is_some_and(|head| sort::is_institution(&head.to_lowercase()));
    heads
        || context.mentions_of(body).take(3).any(|mention| {
            let (first, last) = (mention.tokens.0 as usize, mention.tokens.1 as usize);
            (first.saturating_sub(2)..last).any(|at| sort::is_institution(context.lower(at)))
        })
}
