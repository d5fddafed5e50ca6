//! Whom a description refers to: who was called so, whose name begins so, or who acts and is of that sort.

use super::candidate::{BACK, Wanted, acting_state, before, free, gender_of};
use super::members::body_of;
use super::reference::protagonist_at;
use super::referent::stands_alone;
use super::salience::{main_bodies, main_persons, main_work, topic};
use super::side;
use super::sort::{self, Sort};
use crate::cue::classes::Class;
use crate::cue::context::Context;
use crate::cue::word_list::WordList;
use crate::entity::{EntityId, EntityType, Mention};
use crate::tag::{Gender, Number, Upos};

/// How many mentions are searched for the one that introduced a title.
const INTRODUCED: usize = 60;

/// Whom a definite or demonstrative description refers to: « le club », « ce ministre », « les sénateurs ».
pub(super) fn described(context: &Context<'_>, noun: usize) -> Option<EntityId> {
    context.recent(&context.described, &(noun..noun + 1), || description(context, noun))
}

fn description(context: &Context<'_>, noun: usize) -> Option<EntityId> {
    if let Some(entity) = context.meant_at(noun) {
        return Some(entity);
    }
    let contracted = |at: usize| matches!(context.lower(at), "du" | "au");
    let article = context
        .before(noun, 4)
        .take_while(|&at| matches!(context.upos(at), Upos::Det | Upos::Adj | Upos::Num) || contracted(at))
        .find(|&at| context.upos(at) == Upos::Det || contracted(at))
        .filter(|&at| DEFINITE.has(context.lower(at)))?;
    if matches!(context.lower(article), "les" | "ces") { several(context, noun) } else { one(context, noun, article) }
}

/// « les sénateurs », « les dirigeants »: those who make up a body.
pub(super) fn several(context: &Context<'_>, noun: usize) -> Option<EntityId> {
    let lemma = context.lemma(noun);
    let body = body_of(context, noun);
    if body.is_some() {
        return body;
    }
    let sort = Sort::of(lemma, true)?;
    let titled = || introduced(context, noun, lemma, sort, None);
    match sort {
        Sort::Body | Sort::State => None,
        Sort::Members if sort::is_leader(lemma) => titled().or_else(|| firm(context, noun, lemma, None)),
        Sort::Members => {
            let wanted = Wanted::any(sort);
            titled().or_else(|| before(context, noun, wanted)).or_else(|| topic(context, sort))
        }
        _ => titled(),
    }
}

/// « le club », « ce ministre »
fn one(context: &Context<'_>, noun: usize, article: usize) -> Option<EntityId> {
    let lemma = context.lemma(noun);
    let named = called(context, noun);
    if named.is_some() {
        return named;
    }
    // « La direction est sourde », « le pouvoir d'achat ».
    match lemma {
        "direction" | "pouvoir" if !stands_alone(context, noun) => return None,
        "direction" => return firm(context, noun, lemma, None),
        _ => {}
    }
    let sort = Sort::of(lemma, false)?;
    // « la Première ministre » is not the minister named before.
    let gender = gender_of(context, article).or_else(|| {
        // « l'ancienne directrice »
        let own = context.morph(noun).gender;
        let sure = |own: Gender| own == Gender::Fem || lemma == "homme";
        own.filter(|&own| context.lower(article) == "l'" && sure(own) && sort == Sort::Person)
    });
    let titled = || introduced(context, noun, lemma, sort, gender);
    match sort {
        // « le jeu » of a review is never the one it is compared with.
        Sort::Work => main_work(context).or_else(titled).or_else(|| last_of(context, noun, sort)),
        // « Cuba a fermé ses ports. L'île … »
        Sort::Place if matches!(lemma, "île" | "archipel") => titled().or_else(|| last_of(context, noun, Sort::State)),
        Sort::Place => titled(),
        // « l'appareil du parti » is no machine.
        Sort::Product if !stands_alone(context, noun) => None,
        Sort::Product => titled().or_else(|| last_of(context, noun, sort)),
        Sort::Body if sort::is_authority(lemma) => titled().or_else(|| authority(context, noun)),
        Sort::Body => {
            let trading = || sort::is_firm(lemma).then(|| firm(context, noun, lemma, acting(context, noun, sort)));
            let acts = || acting(context, noun, sort).or_else(titled);
            trading().flatten().or_else(acts).or_else(|| last_of(context, noun, sort))
        }
        Sort::State => acting_state(context, noun)
            .or_else(|| acting(context, noun, sort))
            .or_else(titled)
            .or_else(|| last_of(context, noun, sort)),
        _ => titled().or_else(|| person(context, noun, gender)),
    }
}

/// « Air France observe. La compagnie … » is not the one that was called so before it.
fn acting(context: &Context<'_>, noun: usize, sort: Sort) -> Option<EntityId> {
    let start = context.sentence(noun).start;
    let from = start.checked_sub(1).map_or(0, |last| context.sentence(last).start);
    let wanted = Wanted::any(sort);
    free(context, from.max(noun.saturating_sub(BACK)), noun, noun, wanted)
}

fn last_of(context: &Context<'_>, noun: usize, sort: Sort) -> Option<EntityId> {
    let wanted = Wanted::any(sort);
    before(context, noun, wanted).or_else(|| topic(context, sort))
}

/// How far back a work is looked for whose author is spoken of, in tokens.
const BEFORE: usize = 10;

/// « le boss », « l'intéressée », « la metteuse en scène »: a person whom nobody called so.
fn person(context: &Context<'_>, noun: usize, gender: Option<Gender>) -> Option<EntityId> {
    let lemma = context.lemma(noun);
    // « Il a lu un roman. L'auteur … » need not be named.
    let start = context.sentence(noun).start;
    let work = |at: usize| {
        Sort::of(context.lemma(at), false) == Some(Sort::Work)
            && at.checked_sub(1).is_some_and(|article| context.lower(article) == "un")
    };
    if lemma == "auteur" && (start.saturating_sub(BEFORE)..start).any(work) {
        return None;
    }
    // Whoever leads, whatever he was called.
    let leader = || sort::is_leader(lemma).then(|| side::leader(context, noun, gender)).flatten();
    let wanted = Wanted { sort: Sort::Person, gender, number: Some(Number::Sing), sure: false, not: None };
    let concerned = lemma.starts_with("intéressé")
        || lemma.ends_with("génaire")
        || lemma.starts_with("élu")
        || matches!(lemma, "homme" | "femme");
    let told = || concerned.then(|| protagonist_at(context, noun, wanted)).flatten();
    // A woman before she is whoever was named last.
    let sure = || gender.and_then(|_| before(context, noun, Wanted { sure: true, ..wanted }));
    let last = || before(context, noun, wanted).or_else(|| topic(context, Sort::Person));
    // « le préfet », whom nobody has named, is no other man; women in office are few.
    if sort::is_office(lemma) && gender != Some(Gender::Fem) {
        let mut men = main_persons(context, noun, gender);
        return men.next().filter(|_| men.next().is_none());
    }
    leader().or_else(told).or_else(sure).or_else(last)
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
    let last = last.filter(may);
    let called = called.or_else(|| last.filter(|id| is_trading(context, *id)));
    called.or_else(trading).or(last).or_else(|| most().next())
}

/// « le gendarme du nucléaire », « la collectivité »: the authority named most.
pub(super) fn authority(context: &Context<'_>, noun: usize) -> Option<EntityId> {
    let speaker = context.quote_at(noun).and_then(|quote| quote.speaker);
    let head = |id: &EntityId| context.actors.entities.get(id.0 as usize)?.name.split(' ').next();
    let local = context.lemma(noun) == "collectivité";
    let fits = |id: &EntityId| !local || head(id).is_some_and(|head| LOCAL.has(&head.to_lowercase()));
    main_bodies(context, noun).find(|id| Some(*id) != speaker && fits(id) && is_institution(context, *id))
}

/// First words of the names of local authorities.
static LOCAL: WordList =
    WordList::new("agglomération commune communauté conseil département mairie métropole province région ville");

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
