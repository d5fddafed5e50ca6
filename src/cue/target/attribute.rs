//! What is said of a noun: by a copula, by a verb of judging, beside it or between commas.

use super::apposition::apposition;
use super::candidate::{is_governed, is_place};
use super::clause::{object, relative_head, subject};
use super::fronted::{Opening, fronted};
use super::group::{first_of_group, verb};
use super::judged::{has_object_before, judged};
use super::nearest::told_of;
use super::noun::deed;
use super::phrase::{determiner, head, start_of_phrase};
use super::quality::{bearer, lent, placed};
use super::reference::{antecedent, presented};
use super::referent::bearer_of;
use super::salience::{last_work, main_person, main_work};
use super::sort::{Sort, is_thing, names_somebody, shows};
use super::subject_word::{Subject, subject_word};
use super::{EXCLAMATION, Found, TargetRule};
use crate::cue::bearer::is_quality;
use crate::cue::classes::Class;
use crate::cue::context::Context;
use crate::cue::draft::Draft;
use crate::cue::word_list::WordList;
use crate::entity::{EntityId, EntityType};
use crate::tag::Upos;

/// Verbs that attribute: what follows them is said of their subject.
static COPULAS: WordList =
    WordList::new("être sembler paraître devenir redevenir rester demeurer montrer révéler avérer apparaître");

/// Verbs that attribute with *se* alone: « se dit apaisé », « se fait menaçant ».
static REFLEXIVE: WordList = WordList::new("dire faire croire vouloir prétendre");

/// Verbs that attribute to their object: « jugent la réforme injuste », « qualifie Moscou de … ».
static JUDGING: WordList = WordList::new(
    "juger estimer trouver rendre qualifier considérer traiter déclarer taxer accuser croire laisser décrire \
    dépeindre peindre présenter désigner percevoir savoir sacrer consacrer élire nommer proclamer surnommer baptiser appeler",
);

/// Verbs that attribute to an object that stands before them: « que l'on disait apathique », « on la sait prudente ».
static TELLING: WordList = WordList::new("dire connaître sentir imaginer voir prétendre");

/// Verbs that attribute to their object what stands behind *à*.
static COMPARING: WordList = WordList::new("comparer assimiler apparenter ravaler réduire");

/// Verbs that attribute what is their object to whom *en* or *dans* links: « salue en X une orfèvre ».
static SEEING: WordList = WordList::new(
    "voir saluer reconnaître trouver célébrer dénoncer fustiger railler honorer louer vanter critiquer deviner découvrir",
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
    // « Jugée austère, la ministre … »
    let opens = |verb: usize| context.is_participle(verb) && verb == context.sentence(verb).start;
    context
        .after(comma, 3)
        .find(|&at| matches!(context.upos(at), Upos::Noun | Upos::Propn))
        .filter(|_| governing(context, start).is_none_or(opens))
}

/// The noun beside an adjective.
pub(super) fn modified(context: &Context<'_>, draft: &Draft) -> Found {
    if context.is_verb(draft.tokens.start) && !context.is_participle(draft.tokens.start) {
        return verb(context, draft).and_then(|verb| subject(context, verb));
    }
    // « inspiré à Avignon, et moins prétentieux »
    let away = |noun: &usize| context.mention_at(*noun).is_some_and(|mention| is_place(context, mention));
    let Some(noun) = head(context, draft.tokens.start, draft.tokens.end).filter(|noun| !away(noun)) else {
        return elliptic(context, draft.tokens.start).map(|entity| (entity, TargetRule::B));
    };
    if is_predicate(context, noun) {
        return predicated(context, draft.tokens.start);
    }
    // « le peint en « homme délicieux » »
    let link = context.before(noun, 2).find(|&at| !context.is_mark(at)).map_or("", |at| context.lower(at));
    if link == "en" && names_somebody(context.lemma(noun)) && predicated(context, noun).is_some() {
        return predicated(context, noun);
    }
    if is_portrait(context, noun) {
        return main_person(context, draft.tokens.start).map(|entity| (entity, TargetRule::B));
    }
    // « Rappelée à l'ordre pour des pratiques trompeuses, Flyora … »
    let ahead = || fronted(context, draft.tokens.start, Opening::Describing);
    // « D'un ton patelin, Me Arnal a invoqué … »
    let tone = || {
        let manner = matches!(context.lemma(noun), "ton" | "voix" | "air" | "geste" | "pas" | "œil");
        let ahead = || fronted(context, noun, Opening::Any);
        manner.then(|| ahead().or_else(|| bearer(context, noun))).flatten()
    };
    let shown = || shows(context.lemma(noun)).then(|| bearer(context, noun).or_else(ahead)).flatten();
    let somebody = || determiner(context, noun).is_none() || names_somebody(context.lemma(noun));
    // « Aristarque, le télescope myope »
    let thing = |id: EntityId| {
        let entity = context.actors.entities.get(id.0 as usize);
        entity.is_some_and(|entity| matches!(entity.kind, EntityType::Product | EntityType::Work))
    };
    let apposed = || {
        let fits = |id| thing(id) || !is_thing(context.lemma(noun)) && somebody();
        apposition(context, noun).filter(|&(id, _)| fits(id))
    };
    let apart = || shows(context.lemma(noun)).then(|| deed(context, noun)).flatten();
    // « est d'une lenteur assommante »
    let quality = || is_quality(context.lemma(noun)).then(|| bearer(context, noun)).flatten();
    let work = || {
        nominal(context, noun)
            .or_else(|| new_work(context, noun))
            .filter(|_| Sort::of(context.lemma(noun), false) == Some(Sort::Work))
    };
    // « Maria Zakharova, la porte-parole la plus outrancière d'Europe »
    let person = names_somebody(context.lemma(noun)).then(apposed).flatten();
    person
        .or_else(|| bearer_of(context, noun))
        .or_else(apposed)
        .or_else(shown)
        .or_else(apart)
        .or_else(tone)
        .or_else(quality)
        .or_else(|| lent(context, noun))
        .or_else(|| placed(context, noun))
        .or_else(work)
        .or_else(|| made(context, noun))
}

/// Verbs whose object is their subject's work.
static MAKING: WordList = WordList::new(
    "bâtir broder composer concevoir dessiner développer écrire filmer imaginer inventer mitonner orchestrer peindre planter \
    prononcer réaliser signer tisser tourner",
);

/// « a planté un décor sobre », « a signé trois jeux superbes »: whose work it is.
fn made(context: &Context<'_>, noun: usize) -> Found {
    let article = start_of_phrase(context, noun);
    let verb = article.checked_sub(1).filter(|&at| MAKING.has(context.lemma(at)) && context.is_verb(at))?;
    let new = matches!(context.lower(article), "un" | "une" | "des") || context.upos(article) == Upos::Num;
    new.then(|| subject(context, first_of_group(context, verb))).flatten()
}

/// « X signe là sa plus chatoyante »: the owner of what is left out.
fn elliptic(context: &Context<'_>, start: usize) -> Option<EntityId> {
    // « la voilà hilare »
    let shown = context.before(start, 2).find(|&at| context.upos(at) != Upos::Adv);
    let shown = shown.filter(|&at| matches!(context.lower(at), "voilà" | "voici")).and_then(|at| at.checked_sub(1));
    if let Some(clitic) = shown.filter(|&at| matches!(context.lower(at), "le" | "la")) {
        return antecedent(context, clitic);
    }
    let most = start.checked_sub(1).filter(|&at| matches!(context.lower(at), "plus" | "moins"))?;
    let own = most.checked_sub(1).filter(|&at| matches!(context.lower(at), "son" | "sa" | "ses"))?;
    antecedent(context, own)
}

/// « je suis la seule institution légitime »: the noun phrase says what its subject is.
fn is_predicate(context: &Context<'_>, noun: usize) -> bool {
    let phrase = start_of_phrase(context, noun);
    let mut before = context.before(phrase, 3).skip_while(|&at| context.upos(at) == Upos::Adv || context.is_mark(at));
    let copula = before.next().is_some_and(|at| context.is_verb(at) && attributes(context, at));
    // « est un Alceste magnifique »
    let role = || matches!(context.lower(phrase), "un" | "une");
    copula && (context.mention_at(noun).is_none() || role())
}

/// « décrit un homme colérique », « évoque une personnalité immature »: somebody without a name, in a portrait.
fn is_portrait(context: &Context<'_>, noun: usize) -> bool {
    let person = matches!(
        context.lemma(noun),
        "homme"
            | "femme"
            | "individu"
            | "personnage"
            | "personnalité"
            | "être"
            | "caractère"
            | "tempérament"
            | "profil"
    );
    let one = determiner(context, noun).filter(|&at| person && matches!(context.lower(at), "un" | "une"));
    let drawn = |at: usize| matches!(context.lemma(at), "décrire" | "évoquer" | "dépeindre" | "dresser" | "raconter");
    one.is_some_and(|at| context.before(at, 4).any(drawn))
}

/// « Un titre paresseux, vendu soixante euros. »: a sentence without a verb, on the work named before it.
fn nominal(context: &Context<'_>, noun: usize) -> Found {
    let sentence = context.sentence(noun);
    let short = sentence.len() <= EXCLAMATION && !sentence.clone().any(|at| context.is_finite(at));
    short.then(|| last_work(context, sentence.start)).flatten().map(|entity| (entity, TargetRule::D))
}

/// « signe avec « Cendres » un film lent », « Reste une œuvre attachante »: the work that the sentence names, or that the
/// text is about.
fn new_work(context: &Context<'_>, noun: usize) -> Found {
    let one = determiner(context, noun).is_some_and(|at| matches!(context.lower(at), "un" | "une"));
    let here = || context.mentions_in(&context.near(noun)).iter().find(|mention| mention.kind == EntityType::Work);
    let presents = || {
        let mut before = context.before(noun, 4).filter(|&at| context.is_verb(at));
        before.any(|at| matches!(context.lemma(at), "rester" | "demeurer" | "signer" | "livrer" | "tenir" | "voilà"))
    };
    let found = one.then(|| here().map(Context::actor).or_else(|| presents().then(|| main_work(context)).flatten()));
    found.flatten().map(|entity| (entity, TargetRule::B))
}

/// The subject, or the object of a verb of judging, of which something is predicated.
pub(super) fn predicated(context: &Context<'_>, start: usize) -> Found {
    let verb = governing(context, start)?;
    if (judges(context, verb) || TELLING.has(context.lemma(verb)) && has_object_before(context, verb))
        && !is_reflexive(context, verb)
    {
        return if is_said(context, start) { judged(context, verb, start) } else { None };
    }
    // « voit dans X un pantin », « salue en X une orfèvre », « fait de X un coupable »
    let link = match context.lemma(verb) {
        "faire" => ["de", "d'"],
        seen if SEEING.has(seen) => ["en", "dans"],
        _ => [""; 2],
    };
    // « fait figure de paria »
    let figure = matches!(context.lower(verb + 1), "figure" | "office");
    // « critique dans son livre une époque cupide » names nobody there.
    let own = |at: usize| matches!(context.lower(at + 1), "son" | "sa" | "ses" | "leur" | "leurs");
    let seen =
        |at: &usize| link.contains(&context.lower(*at)) && !figure && (context.lemma(verb) == "voir" || !own(*at));
    if let Some(link) = (verb + 1..start.min(verb + 3)).find(seen) {
        return object(context, link);
    }
    if context.lemma(verb) == "voir" {
        // « Mme Morel y voit un geste adroit »: of whom the sentence before tells.
        let there = context.before(verb, 3).any(|at| context.lower(at) == "y");
        let last = context.sentence(start).start.checked_sub(1).filter(|_| there)?;
        return told_of(context, last).map(|entity| (entity, TargetRule::C));
    }
    let phrase = start_of_phrase(context, start);
    // « Il s'agit d'un manipulateur. »
    if context.lemma(verb) == "agir" && is_reflexive(context, verb) {
        return presented(context, verb, start).map(|entity| (entity, TargetRule::C));
    }
    let link = context.before(phrase, 2).find(|&at| !context.is_mark(at)).map_or("", |at| context.lower(at));
    let bound = match link {
        "à" | "au" | "aux" if COMPARING.has(context.lemma(verb)) => return judged(context, verb, start),
        "de" | "d'" if figure => context.lemma(verb) == "faire",
        // « se prend pour un génie »
        "pour" if is_reflexive(context, verb) => context.lemma(verb) == "prendre",
        "pour" if matches!(context.lemma(verb), "tenir" | "prendre") => return judged(context, verb, start),
        "pour" => context.lemma(verb) == "passer",
        "comme" => attributes(context, verb) || context.lemma(verb) == "comporter",
        _ => attributes(context, verb) && !is_governed(context, phrase),
    };
    (bound || context.upos(verb) == Upos::Aux && !is_governed(context, phrase))
        .then(|| subject(context, first_of_group(context, verb)))
        .flatten()
}

/// Whether what a verb of judging says may begin there: « accuse X après l'échec » does not call him a failure.
fn is_said(context: &Context<'_>, start: usize) -> bool {
    let link = context.before(start_of_phrase(context, start), 3).find(|&at| !context.is_mark(at));
    link.is_none_or(|at| {
        context.upos(at) != Upos::Adp
            || matches!(context.lower(at), "de" | "d'" | "comme" | "pour" | "en" | "du" | "des")
    })
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
    // « le juge « trop mou » », « le décrit « brillant » »: taken for nouns.
    JUDGING.has(context.lemma(verb))
        || matches!(context.lemma(verb), "juge" | "estime" | "taxe" | "décrit" | "traite" | "trouve")
            && context.is_verb(verb)
}

pub(super) fn attributes(context: &Context<'_>, verb: usize) -> bool {
    let lemma = context.lemma(verb);
    COPULAS.has(lemma) || REFLEXIVE.has(lemma) && is_reflexive(context, verb)
}

fn is_reflexive(context: &Context<'_>, verb: usize) -> bool {
    context.before(verb, 3).any(|at| matches!(context.lower(at), "se" | "s'"))
}
