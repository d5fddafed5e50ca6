//! Whose a thing or a quality is: possessives, demonstratives of deeds.

use super::candidate::{Wanted, earlier, is_governed};
use super::clause::{relative_head, subject};
use super::description::{authority, introduced};
use super::fronted::{Opening, fronted};
use super::is_actor;
use super::nearest::told_of;
use super::phrase::determiner;
use super::portrait::{counterpart, is_counterpart};
use super::reference::antecedent;
use super::referent::bearer_of;
use super::salience::{last_work, main_person, salient_body};
use super::side::{leader, led_body, speakers_side};
use super::sort::{self, Sort, is_authority, is_deed, is_part_of_work, is_relation, is_side};
use crate::cue::classes::Class;
use crate::cue::context::Context;
use crate::cue::word_list::WordList;
use crate::entity::{EntityId, EntityType, Mention};
use crate::quote::QuoteKind;
use crate::tag::{Number, Upos};

/// Whose a noun with a possessive is: « son accent portugais » is his.
pub(super) fn owned(context: &Context<'_>, noun: usize) -> Option<EntityId> {
    let own = |at: &usize| matches!(context.lower(*at), "son" | "sa" | "ses" | "leur" | "leurs");
    // « sa concurrente Finnair » is Finnair.
    let named = context.mention_at(noun + 1).is_some_and(|name| matches!(name.kind, EntityType::Per | EntityType::Org));
    let possessive = determiner(context, noun).filter(own).filter(|_| context.mention_at(noun).is_none() && !named);
    let owner = possessive.and_then(|_| possessor(context, noun))?;
    // « son pays ne convoite rien »: not the minister, his state.
    let state = matches!(context.lemma(noun), "pays" | "gouvernement" | "armée" | "camp" | "patrie");
    Some(if state { state_of(context, owner) } else { owner })
}

/// The state whose nationality stands beside a person's name, else himself.
pub(super) fn state_of(context: &Context<'_>, owner: EntityId) -> EntityId {
    let beside = context.mentions_of(owner).take(3).find_map(|mention| {
        let (first, last) = (mention.tokens.0 as usize, mention.tokens.1 as usize);
        let before = context.before(first, 8).take_while(|&at| !context.is_verb(at) && !context.ends_phrase(at));
        let behind = context.after(last, 5).take_while(|_| context.is(last, Class::COMMA));
        let native = |mention: &&Mention| mention.kind == EntityType::Norp;
        before.chain(behind).find_map(|at| context.mention_at(at).filter(native))
    });
    beside.map_or(owner, Context::actor)
}

/// « son mépris »: the last actor named before, in the sentence.
pub(super) fn possessor(context: &Context<'_>, noun: usize) -> Option<EntityId> {
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
        "son" | "sa" if is_authority(context.lemma(noun)) => authority(context, noun),
        "son" | "sa" if is_side(context.lemma(noun)) || is_counterpart(context.lemma(noun)) => {
            other_side(context, determiner, noun)
        }
        // « Il a reconnu que sa société … »
        "son" | "sa" if sort::is_led(context.lemma(noun)) => {
            let owner = antecedent(context, determiner)?;
            let led = || led_body(context, owner).or_else(|| salient_body(context, noun));
            if is_person(context, owner) { led() } else { Some(owner) }
        }
        // « ses hommes ont agi avec retenue »: his army.
        "ses" if CREWS.has(context.lemma(noun)) => {
            let owner = antecedent(context, determiner)?;
            let state = state_of(context, owner);
            if is_person(context, owner) && state == owner { led_body(context, owner) } else { Some(state) }
        }
        // « Le syndicat a cédé. Ses dirigeants … » are the union, a person's are not he.
        "ses" | "leurs" if sort::is_leader(context.lemma(noun)) => {
            antecedent(context, determiner).filter(|owner| !is_person(context, *owner))
        }
        // « Nos voisins mentent », says a minister.
        "notre" | "nos" if is_counterpart(context.lemma(noun)) => {
            counterpart(context, noun, context.quote_at(determiner)?.speaker)
        }
        // « accusent leur directeur de népotisme »: whom the text calls so.
        "son" | "sa" | "leur" if sort::is_leader(context.lemma(noun)) => {
            let gender = context.morph(noun).gender;
            introduced(context, noun, context.lemma(noun), Sort::Person, gender)
                .or_else(|| leader(context, noun, gender))
        }
        // « ses voisins » are not he.
        "son" | "sa" | "ses" | "leur" | "leurs" | "mes" | "nos" if is_relation(context.lemma(noun)) => None,
        // « ses promoteurs »
        "ses" | "leurs" if sort::names_somebody(context.lemma(noun)) || context.lemma(noun) == "conseil" => None,
        "son" | "sa" | "ses" | "leur" | "leurs" => {
            let critics = || criticised(context, determiner).then(|| antecedent_before(context, determiner)).flatten();
            // « Pour justifier ses mensonges, M. Dervaux … »
            let ahead = || {
                let named =
                    !context.mentions_in(&(context.sentence(determiner).start..determiner)).iter().any(is_actor);
                named.then(|| fronted(context, determiner, Opening::Any)).flatten().map(|(entity, _)| entity)
            };
            // « Pour le sénateur Roy, son entêtement … »: hardly his own.
            let framed = || {
                let quote = context.quote_at(determiner).filter(|quote| quote.kind == QuoteKind::AccordingTo)?;
                antecedent_before(context, determiner).filter(|owner| Some(*owner) != quote.speaker)
            };
            blamed(context, determiner)
                .or_else(|| given(context, determiner))
                .or_else(critics)
                .or_else(ahead)
                .or_else(framed)
                .or_else(|| its_subject(context, determiner))
                .or_else(|| antecedent(context, determiner))
        }
        // « mon client », in the mouth of who defends him.
        "mon" | "ma" | "notre" if context.lemma(noun).starts_with("client") => main_person(context, noun),
        "notre" | "nos" => speakers_side(context, determiner, false),
        "mon" | "ma" | "mes" => speakers_side(context, determiner, true),
        "ce" | "cet" | "cette" | "ces" if is_deed(context.lemma(noun)) => {
            said_before(context, noun).or_else(|| before_sentence(context, determiner))
        }
        _ => None,
    }
}

fn is_person(context: &Context<'_>, id: EntityId) -> bool {
    context.actors.entities.get(id.0 as usize).is_some_and(|entity| entity.kind == EntityType::Per)
}

/// « L'industriel accuse son client »: the other of two bodies or states; a person's is the one whom the text is about.
fn other_side(context: &Context<'_>, determiner: usize, noun: usize) -> Option<EntityId> {
    let owner = antecedent(context, determiner);
    if is_counterpart(context.lemma(noun)) && owner.is_some_and(|owner| !is_person(context, owner)) {
        return counterpart(context, noun, owner);
    }
    main_person(context, noun).filter(|person| is_side(context.lemma(noun)) && Some(*person) != owner)
}

/// « reproche à M. Garnier sa lâcheté », « félicite la Suisse pour son courage »: the owner is whom the verb blames or
/// praises, not who does so.
pub(super) fn blamed(context: &Context<'_>, determiner: usize) -> Option<EntityId> {
    let verb = context
        .before(determiner, 12)
        .take_while(|&at| !context.ends_phrase(at) && !context.is(at, Class::SUBORDINATOR))
        .find(|&at| context.is_verb(at) && BLAMING.has(context.lemma(at)))?;
    let named = (verb + 1..determiner).find_map(|at| context.mention_at(at)).filter(|mention| is_actor(mention))?;
    // « critiquée au Parlement européen pour sa lenteur »
    let first = named.tokens.0 as usize;
    let away = is_governed(context, first) && !GIVING.has(context.lemma(verb));
    (!away).then(|| Context::actor(named))
}

/// « …, mais son interlocuteur paie son arrogance »: the subject of the verb whose object it is.
fn its_subject(context: &Context<'_>, determiner: usize) -> Option<EntityId> {
    let mut before = context.before(determiner, 8).take_while(|&at| !context.bounds(at));
    let verb = before.find(|&at| context.is_finite(at))?;
    subject(context, verb).map(|(entity, _)| entity)
}

/// « La DGAC, à qui l'on reproche sa mollesse », « On lui reproche sa mollesse »: whose it is stands before the verb.
fn given(context: &Context<'_>, determiner: usize) -> Option<EntityId> {
    let verb = determiner.checked_sub(1).filter(|&at| GIVING.has(context.lemma(at)) && context.is_verb(at))?;
    let mut before = context.before(verb, 5).take_while(|&at| !context.ends_phrase(at));
    let at = before.find(|&at| matches!(context.lower(at), "lui" | "leur" | "qui" | "auquel" | "laquelle"))?;
    if matches!(context.lower(at), "lui" | "leur") {
        return antecedent(context, at);
    }
    let link = if context.lower(at) == "auquel" { at } else { at.checked_sub(1)? };
    bearer_of(context, relative_head(context, link)?).map(|(entity, _)| entity)
}

/// « L'audit fustige sa gestion »: what is blamed is not the critic's own.
fn criticised(context: &Context<'_>, determiner: usize) -> bool {
    let mut before =
        context.before(determiner, 3).skip_while(|&at| context.is_mark(at) || context.upos(at) == Upos::Adv);
    before.next().is_some_and(|at| context.is_verb(at) && BLAMING.has(context.lemma(at)))
}

/// Whom a possessive points back to, in the sentences before its own.
fn antecedent_before(context: &Context<'_>, determiner: usize) -> Option<EntityId> {
    let wanted = Wanted { sort: Sort::Actor, gender: None, number: Some(Number::Sing), sure: false, not: None };
    earlier(context, context.sentence(determiner).start, determiner, wanted)
}

/// Those of them whose object has *à* or *de*.
static GIVING: WordList = WordList::new("envier moquer pardonner passer remercier reprocher");

/// Verbs whose object owns what is praised or blamed.
static BLAMING: WordList = WordList::new(
    "reprocher envier pardonner passer féliciter remercier louer blâmer critiquer accuser railler moquer saluer condamner \
    attaquer épingler fustiger étriller vanter complimenter admirer juger célébrer dénoncer déplorer pointer pourfendre",
);

/// Nouns of those who act for a state or a body.
static CREWS: WordList = WordList::new(
    "agent diplomate équipe expert force homme ingénieur inspecteur militaire négociateur policier salarié service \
        soldat technicien troupe",
);

/// « Ces propos sont indignes », a répliqué le syndicat: of whoever spoke before who speaks now.
fn said_before(context: &Context<'_>, noun: usize) -> Option<EntityId> {
    // « a jugé ces propos regrettables » is on the words.
    let subject =
        determiner(context, noun).is_some_and(|at| at == context.sentence(at).start || !context.is_verb(at - 1));
    let quote = context.quote_at(noun).filter(|_| subject && SAID.has(context.lemma(noun)))?;
    let end = context.quotes.partition_point(|other| other.span.start() < quote.span.start());
    let spoken = context.quotes.get(end.saturating_sub(LAST)..end)?.iter().rev().filter_map(|quote| quote.speaker);
    spoken.into_iter().find(|&speaker| Some(speaker) != quote.speaker)
}

/// How many quotations back whoever spoke before is looked for.
const LAST: usize = 4;

/// Nouns of what was said.
static SAID: WordList = WordList::new(
    "accusation allégation attaque critique déclaration insinuation menace parole propos reproche sortie",
);

/// How far before a demonstrative its own sentence is read, in tokens.
const BEFORE: usize = 20;

/// « Cette prudence … »: who spoke or acted in the sentence before.
pub(super) fn before_sentence(context: &Context<'_>, place: usize) -> Option<EntityId> {
    let last = context.sentence(place).start.checked_sub(1)?;
    if context.clause(place).take_while(|&at| at < place).any(|at| context.is_finite(at)) {
        return None;
    }
    // « Trois juges ont classé le dossier, et cette paresse … »
    let start = context.sentence(place).start.max(place.saturating_sub(BEFORE));
    if let Some(verb) = (start..place).rev().find(|&at| context.is_finite(at)) {
        return subject(context, verb).map(|(entity, _)| entity);
    }
    let spoken = context.before(last + 1, 3).find_map(|at| context.quote_at(at)).and_then(|quote| quote.speaker);
    spoken.or_else(|| told_of(context, last)).or_else(|| antecedent(context, last))
}
