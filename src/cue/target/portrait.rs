//! Somebody whom another's words describe without a name: « parle d'une directrice « despotique » », « un voisin qui ment ».

use super::attribute::predicated;
use super::candidate::{BACK, Wanted, before, earlier_than, free, gender_of, paragraph};
use super::clause::subject;
use super::description::{authority, firm, introduced, is_institution, several};
use super::group::first_of_group;
use super::owner::state_of;
use super::phrase::{determiner, start_of_phrase};
use super::reference::antecedent;
use super::salience::main_persons;
use super::sort::{self, Sort};
use super::{Found, TargetRule};
use crate::cue::classes::Class;
use crate::cue::context::Context;
use crate::cue::word_list::WordList;
use crate::entity::{EntityId, EntityType};
use crate::tag::{Gender, Upos};

/// Whom a noun with an indefinite article describes: the one who fits and does not speak.
pub(super) fn sketched(context: &Context<'_>, noun: usize) -> Found {
    let article = determiner(context, noun).filter(|&at| matches!(context.lower(at), "un" | "une" | "des"))?;
    let phrase = start_of_phrase(context, noun);
    let linked = |at: usize| {
        // « dénonce l'acharnement d'un régulateur », « vantait en juin un partenaire »
        context.is_mark(at)
            || matches!(context.upos(at), Upos::Adj | Upos::Adp | Upos::Adv | Upos::Cconj | Upos::Det | Upos::Noun)
    };
    if let Some(alone) = exclaimed(context, noun, phrase) {
        return Some(alone);
    }
    let verb = context.before(phrase, 12).find(|&at| !linked(at)).filter(|&at| context.is_verb(at))?;
    // « je suis une femme qui s'est trompée »
    if context.lemma(verb) == "être" {
        return predicated(context, noun);
    }
    let lemma = context.lemma(verb);
    if SEEKING.has(lemma) {
        return None;
    }
    let quote = (noun..noun + 4).find_map(|at| context.quote_at(at));
    let speaker = quote.and_then(|quote| quote.speaker);
    let speaker = speaker.or_else(|| subject(context, first_of_group(context, verb)).map(|(entity, _)| entity));
    // « Le président finlandais parle d'un pouvoir brutal. »
    let native = || {
        let ahead = context.sentence(verb).start.max(verb.saturating_sub(8))..verb;
        context.mentions_in(&ahead).iter().find(|mention| mention.kind == EntityType::Norp).map(Context::actor)
    };
    let speaker = speaker.or_else(native);
    let gender = gender_of(context, article);
    // « On en fait un monstre. »
    let made = lemma == "faire" && verb.checked_sub(1).is_some_and(|at| context.lower(at) == "en");
    // « déçue par un industriel »
    let by = quote.is_some() && phrase.checked_sub(1).is_some_and(|at| context.lower(at) == "par");
    let drawn = DRAWING.has(lemma)
        || made
        || by
        || quote.is_some_and(|quote| quote.cue.is_some_and(|cue| context.is_in(verb, cue)));
    // « Nous négocions avec un voisin menteur. »
    let faced = || is_counterpart(context.lemma(noun)) || EXPOSING.has(lemma);
    if context.lower(article) == "des" {
        return drawn.then(|| several(context, noun)).flatten().map(|body| (body, TargetRule::C));
    }
    let whom = fitting(context, noun, speaker, gender, drawn || quote.is_some() && faced())?;
    Some((whom, TargetRule::C))
}

/// « Une femme intègre, dit-on. »: a sentence that says of whom the one before told what he is.
fn exclaimed(context: &Context<'_>, noun: usize, phrase: usize) -> Found {
    let sentence = context.sentence(noun);
    let own = context.after(noun, 8).take_while(|&at| !context.is(at, Class::BREAK | Class::COMMA));
    if phrase != sentence.start || own.into_iter().any(|at| context.is_verb(at)) {
        return None;
    }
    let lemma = context.lemma(noun);
    let sort = Sort::of(lemma, false).or_else(|| sort::names_somebody(lemma).then_some(Sort::Person))?;
    let last = sentence.start.checked_sub(1).filter(|_| matches!(sort, Sort::Person | Sort::Body))?;
    let from = paragraph(context, noun, noun.saturating_sub(BACK)).max(context.sentence(last).start);
    let wanted = Wanted::any(sort);
    free(context, from, sentence.start, noun, wanted).map(|entity| (entity, TargetRule::D))
}

/// Who is called so, or, where somebody is surely described, the one whom the text is about.
fn fitting(
    context: &Context<'_>,
    noun: usize,
    speaker: Option<EntityId>,
    gender: Option<Gender>,
    drawn: bool,
) -> Option<EntityId> {
    let lemma = context.lemma(noun);
    let other = |id: &EntityId| Some(*id) != speaker;
    // « regrette une interlocutrice « rugueuse » »
    if drawn && gender == Some(Gender::Fem) && lemma == "interlocuteur" {
        return main_persons(context, noun, gender).find(other);
    }
    if is_counterpart(lemma) || lemma == "pouvoir" {
        return drawn.then(|| counterpart(context, noun, speaker)).flatten();
    }
    let sort = if matches!(lemma, "direction" | "équipe") {
        Sort::Body
    } else {
        Sort::of(lemma, false).or_else(|| (sort::is_person(lemma) || lemma == "collègue").then_some(Sort::Person))?
    };
    match sort {
        Sort::Person => {
            let called = introduced(context, noun, lemma, sort, gender).filter(other);
            let leader = || sort::is_leader(lemma).then(|| super::side::leader(context, noun, gender)).flatten();
            let most = || main_persons(context, noun, gender).find(other);
            called.or_else(|| drawn.then(|| leader().filter(other).or_else(most)).flatten())
        }
        Sort::Body if drawn && sort::is_authority(lemma) => authority(context, noun),
        Sort::Body if drawn => {
            let called = introduced(context, noun, lemma, sort, None).filter(other);
            called.or_else(|| firm(context, noun, lemma, None).filter(other))
        }
        Sort::State if drawn => counterpart(context, noun, speaker),
        _ => None,
    }
}

/// « un voisin », « un partenaire »: the other side, which is a state for who is of one.
pub(super) fn counterpart(context: &Context<'_>, noun: usize, speaker: Option<EntityId>) -> Option<EntityId> {
    let own = speaker.map(|speaker| state_of(context, speaker));
    let kind = |id: EntityId| context.actors.entities.get(id.0 as usize).map(|entity| entity.kind);
    let sort = match own.and_then(kind) {
        Some(EntityType::Loc | EntityType::Norp) => Sort::State,
        Some(EntityType::Org) => Sort::Body,
        _ => Sort::Actor,
    };
    let wanted = Wanted::any(sort);
    let other = |id: &EntityId| Some(*id) != speaker && Some(*id) != own;
    earlier_than(context, noun, BACK, wanted)
        .find(|id| other(id) && (sort != Sort::Body || !is_institution(context, *id)))
}

/// « la paresse de son confrère », « mon rival ment »: who of the same sort was named before, and is not the one whose peer
/// he is.
pub(super) fn peer(context: &Context<'_>, noun: usize) -> Option<EntityId> {
    let article = Some(noun).filter(|&noun| PEERS.has(context.lemma(noun))).and_then(|_| determiner(context, noun))?;
    let own = match context.lower(article) {
        "mon" | "ma" | "notre" | "ce" | "cet" | "cette" => context.quote_at(noun)?.speaker?,
        "son" | "sa" => antecedent(context, article)?,
        _ => return None,
    };
    let faces = matches!(context.lemma(noun), "adversaire" | "concurrent" | "rival");
    let sort = match context.actors.entities.get(own.0 as usize)?.kind {
        EntityType::Org if faces => Sort::Body,
        EntityType::Loc | EntityType::Norp if faces => Sort::State,
        _ => Sort::Person,
    };
    // « adversaire » is said of both, « consœur » of a woman.
    let told = sort == Sort::Person && !context.lower(noun).ends_with("aire") && !context.lower(noun).ends_with("gue");
    let gender = context.morph(noun).gender.filter(|_| told);
    before(context, article, Wanted { gender, not: Some(own), ..Wanted::any(sort) })
}

/// Nouns of those who do the same as another, or face him.
static PEERS: WordList =
    WordList::new("adversaire camarade collègue concurrent confrère consœur contradicteur homologue rival");

/// Whether a noun names the other of two sides.
pub(super) fn is_counterpart(lemma: &str) -> bool {
    COUNTERPARTS.has(lemma)
}

/// Nouns of the other of two sides.
static COUNTERPARTS: WordList = WordList::new(
    "voisin voisine partenaire allié alliée rival rivale adversaire concurrent concurrente interlocuteur client fournisseur ennemi",
);

/// Verbs that draw somebody, in whosever words.
static DRAWING: WordList = WordList::new(
    "brocarder brosser célébrer critiquer découvrir dénoncer dépeindre décrire dessiner dévoiler dresser étriller évoquer fustiger louer moquer parler peindre \
    railler raconter révéler saluer vanter",
);

/// Verbs with which a speaker points at somebody present.
static EXPOSING: WordList = WordList::new(
    "accabler avoir condamner connaître défendre enfermer jeter juger lyncher perdre protéger salir subir supporter traîner",
);

/// Verbs whose object is not known yet.
static SEEKING: WordList = WordList::new(
    "attendre chercher demander devenir élire embaucher engager espérer exiger falloir former imaginer inventer nommer \
    promettre réclamer recruter rêver souhaiter trouver vouloir",
);
