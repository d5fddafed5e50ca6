//! Nouns that evaluate: labels are said of somebody, qualities and faults are somebody's.

use super::apposition::{apposition, aside, leading};
use super::attribute::predicated;
use super::candidate::foremost_of_sentence;
use super::clause::{dont_head, subject};
use super::feeling::felt_by;
use super::fronted::{Opening, fronted};
use super::group::first_of_group;
use super::owner::{before_sentence, owned};
use super::phrase::{determiner, governor, start_of_phrase};
use super::portrait::sketched;
use super::quality::{bearer, cleft, lent, placed, titled, topic};
use super::referent::{bearer_of, named, referent};
use super::salience::{last_person, main_work};
use super::sort::{is_firm, is_gang, is_relation, names_somebody, shows};
use super::{EXCLAMATION, Found, TargetRule, is_actor};
use crate::cue::Dimension;
use crate::cue::bearer::is_quality;
use crate::cue::classes::Class;
use crate::cue::context::Context;
use crate::cue::draft::Draft;
use crate::cue::word_list::WordList;
use crate::entity::{EntityId, EntityType};
use crate::quote::takes_up_a_person;
use crate::tag::Upos;

/// Nouns whose complement is the master and not the one named: « le fantoche de Moscou ».
static SERVANTS: WordList = WordList::new(
    "agent caniche complice créature domestique fantoche homme laquais larbin marionnette pantin proxy sbire \
    serviteur suppôt toutou valet vassal vassaux",
);

/// Verbs whose subject shows the quality or the fault that is their object: « affiche son arrogance », « manque de tact ».
static SHOWING: WordList = WordList::new(
    "faire montrer afficher avoir manquer cultiver déployer témoigner pécher briller verser sombrer basculer tomber \
    manifester démontrer incarner user enfermer complaire redoubler garder conserver perdre retrouver commettre \
    multiplier étaler exhiber prouver confiner respirer posséder opposer vautrer enchaîner accumuler réaliser accomplir \
    livrer rendre signer proposer offrir produire fournir délivrer reconnaître avouer assumer regretter admettre \
    enfoncer glisser plonger jouer persister défendre targuer mettre insuffler friser traîner porter",
);

/// Whether the verb's subject shows what its object names.
pub(super) fn is_showing(lemma: &str) -> bool {
    SHOWING.has(lemma)
}

/// Whom a noun designates: what is apposed to it, what it is said of, or what it belongs to.
pub(super) fn itself(context: &Context<'_>, draft: &Draft) -> Found {
    let last = draft.tokens.end - 1;
    let beside =
        context.after(last, 3).take_while(|&at| matches!(context.upos(at), Upos::Adj | Upos::Propn | Upos::Noun));
    for at in beside {
        if let Some(mention) = context.mention_at(at).filter(|mention| is_actor(mention)) {
            return Some((Context::actor(mention), TargetRule::A));
        }
    }
    let noun = draft.tokens.start;
    let somebody = names_somebody(context.lemma(noun)) || SERVANTS.has(context.lemma(noun));
    // « les rupins de Neuilly »
    let town = context.lower(last + 1) == "de"
        && context
            .mention_at(last + 2)
            .is_some_and(|place| place.kind == EntityType::Loc && place.stands_for.is_none());
    // « ses courbettes » are a deed of his.
    let thing = draft.dimension == Dimension::Labelling && is_owned_thing(context, noun);
    let complement = || named(context, last).map(|entity| (entity, TargetRule::B)).filter(|_| !town);
    apposition(context, noun)
        .or_else(|| portrayed(context, noun))
        .or_else(|| compared(context, draft.tokens.end))
        .or_else(|| leading(context, draft))
        .or_else(|| predicated(context, noun))
        .or_else(|| of_somebody(context, noun))
        .or_else(|| complement().filter(|_| !SERVANTS.has(context.lemma(noun))))
        .or_else(|| pointed_at(context, noun, somebody))
        // « sa pacotille » is a thing of his.
        .or_else(|| referent(context, last).filter(|_| !somebody && !town && !is_pointing(context, noun) && !thing))
        .or_else(|| sketched(context, noun).filter(|_| somebody))
        // « une élue « girouette » »
        .or_else(|| {
            let before = context.before(noun, 3).find(|&at| !context.is_mark(at))?;
            let person = context.upos(before) == Upos::Noun && names_somebody(context.lemma(before));
            person.then(|| bearer_of(context, before)).flatten()
        })
        .or_else(|| titled(context, noun))
        .or_else(|| placed(context, noun))
        .or_else(|| {
            (shows(context.lemma(noun)) || draft.dimension == Dimension::Judgement)
                .then(|| bearer(context, noun))
                .flatten()
        })
        .or_else(|| {
            // « En bon vassal, Chypre a suivi. », « avec une gourmandise de gabelou »
            let before = start_of_phrase(context, noun).checked_sub(1)?;
            let manner = context.lower(before) == "de"
                && governor(context, noun).is_some_and(|above| is_shown_with(context, above));
            // « traîne une réputation de tyran »
            let image = governor(context, noun).filter(|&above| {
                matches!(context.lemma(above), "réputation" | "image" | "allure" | "air" | "stature" | "profil")
            });
            match context.lower(before) {
                "de" | "d'" if image.is_some() => bearer(context, image?),
                "en" => fronted(context, noun, Opening::Any),
                _ if manner => bearer(context, governor(context, noun)?),
                _ => None,
            }
        })
        .or_else(|| {
            let found = if WORKS.has(context.lemma(noun)) { main_work(context) } else { unnamed(context, draft) };
            found.map(|entity| (entity, TargetRule::D))
        })
}

/// « est une gestionnaire de cour de récréation »: of whom the noun above it is said.
fn of_somebody(context: &Context<'_>, noun: usize) -> Found {
    let link = noun.checked_sub(1).filter(|&at| matches!(context.lower(at), "de" | "d'"))?;
    let somebody = |noun: &str| names_somebody(noun) || takes_up_a_person(noun);
    let above = link.checked_sub(1).filter(|&at| somebody(context.lemma(at)))?;
    apposition(context, above).or_else(|| predicated(context, above)).or_else(|| bearer_of(context, above))
}

/// Nouns by which a work is judged: « Télérama parle d'un chef-d'œuvre ».
static WORKS: WordList = WordList::new(
    "bijou catastrophe chef-d'œuvre claque déception fiasco gâchis joyau merveille miracle naufrage navet ovni pensum pépite \
    perle purge ratage régal réussite splendeur supplice",
);

/// « Le bouffon n'a pas plu. »: a loaded name with its article for who was named last.
fn unnamed(context: &Context<'_>, draft: &Draft) -> Option<EntityId> {
    let noun = draft.tokens.start;
    let article = noun.checked_sub(1).filter(|&at| matches!(context.lower(at), "le" | "la" | "l'"))?;
    let known = draft.dimension == Dimension::Labelling && names_somebody(context.lemma(noun));
    let acts = known && article == context.sentence(noun).start && context.is_finite(draft.tokens.end);
    acts.then(|| last_person(context, article)).flatten()
}

/// « Voilà M. Lemercier en sauveur », « décrit M. Lemercier en sauveur », « s'érige en sauveur »
fn portrayed(context: &Context<'_>, noun: usize) -> Found {
    let link = start_of_phrase(context, noun).checked_sub(1).filter(|&at| context.lower(at) == "en")?;
    let before = context.before(link, 2).find(|&at| !context.is_mark(at))?;
    if let Some(name) = context.mention_at(before).filter(|name| is_actor(name)) {
        return Some((Context::actor(name), TargetRule::B));
    }
    let reflexive = context.before(before, 4).any(|at| matches!(context.lower(at), "se" | "s'"));
    (context.is_verb(before) && reflexive).then(|| subject(context, first_of_group(context, before))).flatten()
}

/// « avec une gourmandise … »
fn is_shown_with(context: &Context<'_>, noun: usize) -> bool {
    start_of_phrase(context, noun).checked_sub(1).is_some_and(|at| context.lower(at) == "avec")
}

/// « un menteur comme X », « des cyniques tels que X »
fn compared(context: &Context<'_>, end: usize) -> Found {
    let like = (end..end + 2).find(|&at| matches!(context.lower(at), "comme" | "tel" | "telle" | "tels" | "telles"))?;
    let name = (like + 1..like + 4).find_map(|at| context.mention_at(at))?;
    let plain =
        (like + 1..name.tokens.0 as usize).all(|at| context.upos(at) == Upos::Det || context.is(at, Class::QUE));
    (plain && is_actor(name)).then(|| (Context::actor(name), TargetRule::B))
}

fn is_owned_thing(context: &Context<'_>, noun: usize) -> bool {
    let own = determiner(context, noun)
        .is_some_and(|at| matches!(context.lower(at), "son" | "sa" | "ses" | "leur" | "leurs"));
    let quality =
        |noun: &str| ["té", "isme", "ance", "ence", "esse", "ise", "ude", "ie"].iter().any(|end| noun.ends_with(end));
    own && !shows(context.lemma(noun)) && !quality(context.lemma(noun))
}

/// « ce tyran », « cette pépite »: who was named last, or the work that the text is about.
pub(super) fn pointed_at(context: &Context<'_>, noun: usize, somebody: bool) -> Found {
    let determiner = determiner(context, noun)?;
    // « Voilà un voisin bien arrogant. »
    let shown = determiner.checked_sub(1).is_some_and(|at| matches!(context.lower(at), "voilà" | "voici"));
    if shown && (somebody || is_relation(context.lemma(noun)) || is_firm(context.lemma(noun))) {
        let last = context.sentence(noun).start.checked_sub(1)?;
        return foremost_of_sentence(context, last).map(|entity| (entity, TargetRule::D));
    }
    let one = matches!(context.lower(determiner), "ce" | "cet" | "cette");
    if !one || is_gang(context.lemma(noun)) {
        return None;
    }
    let found = if somebody { last_person(context, determiner) } else { main_work(context) };
    found.map(|entity| (entity, TargetRule::B))
}

fn is_pointing(context: &Context<'_>, noun: usize) -> bool {
    determiner(context, noun).is_some_and(|at| matches!(context.lower(at), "ce" | "cet" | "cette" | "ces"))
}

/// « a rebaptisé la lune, geste habile », « a rompu l'accord, trahison que Paris déplore »: a noun without an article that
/// says what the clause before was.
pub(super) fn deed(context: &Context<'_>, noun: usize) -> Found {
    let comma = start_of_phrase(context, noun).checked_sub(1).filter(|&at| context.is(at, Class::COMMA))?;
    let bare = determiner(context, noun).is_none();
    let mut before = context.before(comma, EXCLAMATION).take_while(|&at| bare && !context.ends_phrase(at));
    subject(context, before.find(|&at| context.is_finite(at))?)
}

/// « M. Petit, dont nul ne conteste la probité »
fn of_whom(context: &Context<'_>, noun: usize) -> Found {
    let known = determiner(context, noun).is_some_and(|at| matches!(context.lower(at), "le" | "la" | "l'" | "les"));
    dont_head(context, noun, 10).filter(|_| known).and_then(|head| bearer_of(context, head))
}

/// « le mépris du ministre », « son mépris », « le mépris français ».
pub(super) fn complement(context: &Context<'_>, draft: &Draft) -> Found {
    // « M. Garnier délire »: no noun, a verb.
    let before = draft.tokens.start.checked_sub(1).and_then(|at| context.mention_at(at));
    if let Some(name) = before.filter(|name| name.kind == EntityType::Per) {
        return Some((Context::actor(name), TargetRule::C));
    }
    // « son manque de rigueur » begins with its article.
    let noun = draft.tokens.clone().find(|&at| context.upos(at) != Upos::Det).unwrap_or(draft.tokens.start);
    let pointed = || {
        // « X a refusé. La faute est lourde. »
        let opens = |at: usize| {
            let article = matches!(context.lower(at), "le" | "la" | "l'") && at == context.sentence(at).start;
            let asserts = context.is_finite(noun + 1) && !is_quality(context.lemma(noun));
            article && asserts && draft.dimension == Dimension::Judgement && !context.opens_paragraph(at)
        };
        let points = |at: &usize| matches!(context.lower(*at), "ce" | "cet" | "cette") || opens(*at);
        let at = determiner(context, noun).filter(points)?;
        before_sentence(context, at).map(|entity| (entity, TargetRule::B))
    };
    felt_by(context, draft)
        .or_else(|| referent(context, draft.tokens.end - 1))
        .or_else(|| owned(context, noun).map(|entity| (entity, TargetRule::B)))
        .or_else(pointed)
        .or_else(|| aside(context, noun))
        .or_else(|| (draft.dimension == Dimension::Labelling).then(|| apposition(context, noun)).flatten())
        .or_else(|| predicated(context, noun))
        .or_else(|| cleft(context, noun))
        .or_else(|| of_whom(context, noun))
        .or_else(|| deed(context, noun))
        .or_else(|| lent(context, noun))
        .or_else(|| bearer(context, noun))
        .or_else(|| titled(context, noun))
        .or_else(|| topic(context, noun))
        .or_else(|| placed(context, noun))
        .or_else(|| fronted(context, noun, Opening::Describing))
}
