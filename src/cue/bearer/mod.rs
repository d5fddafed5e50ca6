//! Judgement or appreciation: the same words judge or appraise by what they are said of (Martin & White 2005, 2.5). An
//! entry has the dimension of its commonest use; who or what bears the evaluation in the text decides.

mod gated;
mod nouns;
mod quality;

use std::ops::Range;

use super::classes::Class;
use super::context::Context;
use super::draft::{Draft, Drafts, Origin};
use super::target::{self, Subject};
use super::word_list::WordList;
use super::{Dimension, TargetRule};
use crate::entity::{EntityId, EntityType};
use crate::lexicon::Role;
use crate::tag::{Gender, Number, Upos};
use nouns::Bearer;
pub(super) use nouns::{is_actor, is_quality};

/// The draft in the dimension that its bearer asks for, beside the drafts of the words before it; none where the entry
/// asks for a bearer of one kind and the text has another.
pub(super) fn settle(context: &Context<'_>, drafts: &Drafts, draft: Draft) -> Option<Draft> {
    match draft.role {
        Role::Actor => gated::of_actor(context, drafts, draft.clone()).or_else(|| gated::shared(context, draft)),
        Role::Work => gated::of_work(context, draft),
        _ => Some(by_bearer(context, drafts, draft)),
    }
}

fn by_bearer(context: &Context<'_>, drafts: &Drafts, draft: Draft) -> Draft {
    if !matches!(draft.dimension, Dimension::Judgement | Dimension::Appreciation) {
        return draft;
    }
    match draft.role {
        Role::Head if names(context, &draft) => naming(draft),
        Role::Head => of_adjective(context, drafts, draft),
        Role::Subject => of_verb(context, draft),
        Role::Complement | Role::Itself => quality::of_quality(context, draft),
        Role::None | Role::Object | Role::Trigger | Role::Actor | Role::Work => draft,
    }
}

/// « l'audace d'un timoré », « traités d'irresponsables »: an adjective of judgement in the place of a noun names somebody.
fn names(context: &Context<'_>, draft: &Draft) -> bool {
    let (start, end) = (draft.tokens.start, draft.tokens.end);
    if draft.dimension != Dimension::Judgement || draft.tokens.len() != 1 || start == 0 {
        return false;
    }
    let before = context.before(start, 2).find(|&at| !context.is_mark(at)).unwrap_or(start - 1);
    let of = before;
    let before = context.lower(before);
    let called = matches!(before, "de" | "d'")
        && context.before(of, 6).any(|at| matches!(context.lemma(at), "traiter" | "taxer"));
    let noun = matches!(context.upos(end), Upos::Noun | Upos::Propn | Upos::Adj | Upos::Num);
    let counted = matches!(before, "un" | "une" | "des" | "les" | "ces" | "ce" | "cet" | "cette" | "deux" | "quelques");
    called || counted && !noun && !context.is(end, Class::OPENING)
}

/// « un ministre remarquable » is judged, « un télescope remarquable » appraised.
fn of_adjective(context: &Context<'_>, drafts: &Drafts, draft: Draft) -> Draft {
    let single = draft.tokens.len() == 1;
    let bearer =
        if draft.construction && spells_noun(context, &draft) { None } else { described(context, drafts, &draft) };
    match (draft.dimension, bearer) {
        (_, Some(Bearer::Actor)) if single && EMOTIVE.has(&entry(context, &draft)) => feeling(draft),
        (Dimension::Appreciation, Some(Bearer::Actor | Bearer::Bearing)) => judging(draft),
        (Dimension::Appreciation, Some(Bearer::Act)) if BLAMING.has(&entry(context, &draft)) => judging(draft),
        (Dimension::Judgement, Some(Bearer::Matter)) if strays(context, &draft) => appraising(draft),
        _ => draft,
    }
}

/// « majorité|victoire [ de paille ] »: a construction that names the nouns it is said of has the dimension they ask for.
fn spells_noun(context: &Context<'_>, draft: &Draft) -> bool {
    let text = entry(context, draft);
    let before = text.split_once(" [ ").map_or("", |(before, _)| before);
    let noun = target::described(context, draft).map_or("", |noun| context.lemma(noun));
    !noun.is_empty() && before.split(['|', ' ']).any(|word| word == noun)
}

/// Whether an adjective of judgement can be said of a thing for its own sake.
fn strays(context: &Context<'_>, draft: &Draft) -> bool {
    if draft.tokens.len() == 1 { !MORAL.has(&entry(context, draft)) } else { is_of_ability(draft) }
}

/// Adjectives that judge whoever is behind a thing: « un texte courageux », « une loi raciste ».
static MORAL: WordList = WordList::new(
    "antisémite arrogant autoritaire bâclé colonialiste complaisant courageux cynique diffamatoire discriminatoire démago \
    démagogique haineux homophobe hypocrite indigne inique insultant irresponsable islamophobe liberticide lâche \
    malhonnête malveillant mensonger mesquin misogyne méprisant raciste scélérat servile sexiste totalitaire xénophobe",
);

/// Adjectives that say of an act what its doer is worth.
static BLAMING: WordList = WordList::new(
    "aberrant absurde admirable affligeant aventureux blâmable choquant condamnable consternant critiquable démentiel \
    déplorable déraisonnable excessif grotesque hasardeux hâtif inacceptable inadmissible inconsidéré intolérable \
    injustifiable injustifié inopportun inqualifiable judicieux lamentable louable malvenu obscène outrageux piteux pitoyable \
    précipité raisonnable révoltant suicidaire tardif",
);

/// Adjectives that say what somebody feels, and how a thing is: « un maire serein », « un climat serein ».
static EMOTIVE: WordList =
    WordList::new("amer apaisé crispé guilleret joyeux maussade mitigé morose radieux serein sombre tendu");

/// « le moteur cale » is appraised, « l'attaque cale » or « Lorient cale » judged. A law or a text that deceives or harms still
/// acts for somebody, so only capacity and the like go over to things.
fn of_verb(context: &Context<'_>, draft: Draft) -> Draft {
    let word = draft.tokens.len() == 1;
    let strays = match draft.dimension {
        // « avec maestria », « en grande pompe » say how somebody acts.
        Dimension::Appreciation if !word => {
            context.upos(draft.tokens.start) == Upos::Adp || has_nominal_subject(context, &draft)
        }
        Dimension::Appreciation => {
            context.upos(draft.tokens.start) != Upos::Adv && !BEFALLING.has(context.lemma(draft.tokens.start))
        }
        _ => is_of_ability(&draft),
    };
    if !strays {
        return draft;
    }
    let verb = target::acting_verb(context, &draft).filter(|&verb| word || context.lemma(verb) != "être");
    let Some(verb) = verb else { return draft };
    let named = word || draft.dimension == Dimension::Judgement || context.upos(draft.tokens.start) == Upos::Adp;
    match (draft.dimension, subject(context, verb).or_else(|| evaluated(context, &draft).filter(|_| named))) {
        (Dimension::Appreciation, Some(Bearer::Actor)) => judging(draft),
        (Dimension::Judgement, Some(Bearer::Matter)) => appraising(draft),
        _ => draft,
    }
}

/// « Ferrovalis bat de l'aile »: no pronoun, whose sense would have to be found first.
fn has_nominal_subject(context: &Context<'_>, draft: &Draft) -> bool {
    let verb = target::acting_verb(context, draft);
    matches!(verb.and_then(|verb| target::subject_word(context, verb)), Some(Subject::Noun(_)))
}

/// Verbs of what befalls somebody rather than what he does.
static BEFALLING: WordList = WordList::new("dégringoler imploser mériter pâtir prospérer suffoquer tanguer");

/// The entry as the lexicon writes it: participles and rare words may have another lemma in the text.
fn entry(context: &Context<'_>, draft: &Draft) -> String {
    let Origin::Entry(id) = draft.origin else { return String::new() };
    context.lexicon.entry(id).map_or_else(String::new, |entry| context.lexicon.text(entry))
}

/// Whether it says what somebody can do, which things can do too, rather than what he is worth.
fn is_of_ability(draft: &Draft) -> bool {
    matches!(draft.subtype, "capacity" | "tenacity" | "normality")
}

/// What an adjective is said of.
fn described(context: &Context<'_>, drafts: &Drafts, draft: &Draft) -> Option<Bearer> {
    if let Some(speaker) = speaking(context, &draft.tokens) {
        return Some(speaker);
    }
    match target::described(context, draft) {
        // « un doigté irréprochable », « d'une générosité désarmante »: a noun that judges is how somebody is.
        Some(noun) if drafts.has(Dimension::Judgement, &(noun..noun + 1)) => Some(Bearer::Bearing),
        Some(noun) => of_word(context, bearing_noun(context, noun, draft.tokens.start)),
        None => judged_behind(context, draft.tokens.end)
            .or_else(|| attributed(context, draft))
            .or_else(|| opening(context, draft.tokens.clone()))
            .or_else(|| asked_after(context, draft.tokens.start))
            .or_else(|| judged_before(context, draft.tokens.start))
            .or_else(|| evaluated(context, draft).filter(|_| !is_verdict(context, draft.tokens.start))),
    }
}

/// What the subject of the copula before an adjective is.
fn attributed(context: &Context<'_>, draft: &Draft) -> Option<Bearer> {
    let verb = target::copula(context, draft.tokens.start)?;
    match target::subject_word(context, verb)? {
        // « c'est malin » is said of what was done or made, « c'est honteux » of who did it.
        Subject::Presenting(_) => is_of_ability(draft).then_some(Bearer::Matter),
        _ => subject(context, verb),
    }
}

/// « lance, amère, une infirmière »: set off behind the verb that somebody speaks with.
fn speaking(context: &Context<'_>, tokens: &Range<usize>) -> Option<Bearer> {
    let comma = tokens.start.checked_sub(1).filter(|&at| context.is(at, Class::COMMA))?;
    let verb = comma.checked_sub(1)?;
    let speaks = context.is_finite(verb) || context.is_quote_cue(&(verb..comma));
    let set_off = context.is(tokens.end, Class::COMMA) && speaks;
    set_off.then_some(Bearer::Actor)
}

/// Whom or what the evaluation is found to be on, where no word beside it says so.
fn evaluated(context: &Context<'_>, draft: &Draft) -> Option<Bearer> {
    let (entity, rule) = target::target(context, draft);
    entity.filter(|_| rule != TargetRule::D).and_then(|entity| of_entity(context, entity))
}

/// « Drôle malgré les consignes, elle … »: set before the pronoun of a sentence.
fn opening(context: &Context<'_>, tokens: Range<usize>) -> Option<Bearer> {
    if context.sentence(tokens.start).start + 2 < tokens.start {
        return None;
    }
    let comma = context.after(tokens.end - 1, 8).find(|&at| context.is(at, Class::COMMA))?;
    matches!(context.lower(comma + 1), "il" | "elle" | "ils" | "elles")
        .then(|| taken_up_by(context, comma + 1))
        .flatten()
}

/// « Le traité ? Ingénieux, mais muet », « Mme Morel ? « Sincère. » »: what a short question has just named.
fn asked_after(context: &Context<'_>, start: usize) -> Option<Bearer> {
    let sentence = context.sentence(start).start;
    let near = context.near(start).start == sentence;
    let mark = sentence.checked_sub(1).filter(|&at| near && context.lower(at) == "?")?;
    let mut question = context.sentence(mark);
    if question.len() >= 7 || (sentence..start).any(|at| context.is_verb(at)) {
        return None;
    }
    let noun = question.rfind(|&at| matches!(context.upos(at), Upos::Noun | Upos::Propn))?;
    of_word(context, noun)
}

/// « l'avocat de la défense, pugnace, … »: what is set off is said of the person rather than of the complement.
fn bearing_noun(context: &Context<'_>, noun: usize, adjective: usize) -> usize {
    let noun = if noun < adjective { compound(context, noun, adjective) } else { noun };
    let noun = if noun < adjective { compound(context, noun, adjective) } else { noun };
    let set_off = (noun..adjective).any(|at| context.is(at, Class::COMMA));
    let above = set_off.then(|| target::governor(context, noun)).flatten();
    above.filter(|&above| of_word(context, above) == Some(Bearer::Actor)).unwrap_or(noun)
}

/// « un metteur en scène roué », « une conférence de presse pénible »: a noun without a determiner is part of another's
/// name, and what agrees with that one is said of it.
fn compound(context: &Context<'_>, noun: usize, adjective: usize) -> usize {
    let link = noun.checked_sub(1).filter(|&at| matches!(context.lower(at), "de" | "d'" | "en" | "à"));
    let above = link.and_then(|at| at.checked_sub(1)).filter(|&at| context.upos(at) == Upos::Noun);
    let said = context.morph(adjective);
    let agrees = |at: usize| {
        let morph = context.morph(at);
        said.gender.is_none_or(|gender| morph.gender.is_none_or(|other| gender == other))
            && said.number.is_none_or(|number| morph.number.is_none_or(|other| number == other))
    };
    above.filter(|&at| agrees(at)).unwrap_or(noun)
}

/// « le fils, que l'on disait raisonnable »: what a relative is the object of.
fn judged_before(context: &Context<'_>, start: usize) -> Option<Bearer> {
    let verb = context.before(start, 4).find(|&at| context.is_verb(at))?;
    let relative = context.before(verb, 4).find(|&at| matches!(context.lower(at), "que" | "qu'"))?;
    let noun = target::relative_head(context, relative)?;
    let says = target::judges(context, verb) || matches!(context.lemma(verb), "dire" | "prétendre");
    says.then(|| of_word(context, noun)).flatten()
}

/// « juge illusoire », « la trouve pénible »: said of an object that no actor's name gives.
fn is_verdict(context: &Context<'_>, start: usize) -> bool {
    context.before(start, 3).find(|&at| context.is_verb(at)).is_some_and(|verb| target::judges(context, verb))
}

/// « jugent scandaleuse l'attitude de la direction »: the object behind its attribute.
fn judged_behind(context: &Context<'_>, end: usize) -> Option<Bearer> {
    let verb = context.before(end - 1, 3).find(|&at| context.is_verb(at))?;
    if !target::judges(context, verb) || context.upos(end) != Upos::Det {
        return None;
    }
    let noun = context.after(end, 3).find(|&at| matches!(context.upos(at), Upos::Noun | Upos::Propn))?;
    of_word(context, noun)
}

/// What the subject of a verb is.
fn subject(context: &Context<'_>, verb: usize) -> Option<Bearer> {
    match target::subject_word(context, verb)? {
        Subject::Noun(at) => of_word(context, at),
        Subject::Relative(at) => target::relative_head(context, at).and_then(|noun| of_word(context, noun)),
        Subject::Pronoun(at) => taken_up_by(context, at),
        Subject::Speaker(_) | Subject::Latter(_) => Some(Bearer::Actor),
        Subject::Addressee(_) | Subject::Presenting(_) | Subject::Nobody => None,
    }
}

/// What a pronoun stands for.
fn taken_up_by(context: &Context<'_>, pronoun: usize) -> Option<Bearer> {
    let entity = target::antecedent(context, pronoun);
    entity.map_or_else(|| taken_up(context, pronoun), |entity| of_entity(context, entity))
}

/// « Le principe est simple, il est génial »: the common noun that a pronoun without a known actor takes up, the nearest
/// that agrees with it and hangs on no preposition.
fn taken_up(context: &Context<'_>, pronoun: usize) -> Option<Bearer> {
    let asked = match context.lower(pronoun) {
        "il" => (Gender::Masc, Number::Sing),
        "elle" => (Gender::Fem, Number::Sing),
        "ils" => (Gender::Masc, Number::Plur),
        _ => (Gender::Fem, Number::Plur),
    };
    let agrees = |at: usize| {
        let morph = context.morph(at);
        context.upos(at) == Upos::Noun && morph.gender.is_none_or(|it| it == asked.0) && morph.number == Some(asked.1)
    };
    let mut nouns = (pronoun.saturating_sub(BACK)..pronoun).rev().filter(|&at| agrees(at));
    let noun = nouns.find(|&at| !target::is_governed(context, at))?;
    of_word(context, noun)
}

/// How far back a pronoun is followed, in tokens.
const BACK: usize = 25;

/// What a noun or a name stands for.
fn of_word(context: &Context<'_>, noun: usize) -> Option<Bearer> {
    let Some(mention) = context.mention_at(noun).filter(|_| context.upos(noun) != Upos::Adj) else {
        // « l'État » acts, « l'état des routes » is a thing's.
        if matches!(context.form(noun), "État" | "États" | "Etat" | "Etats") {
            return Some(Bearer::Actor);
        }
        return (context.upos(noun) == Upos::Noun).then(|| Bearer::of_noun(context.lemma(noun))).flatten();
    };
    // « un Royaume-Uni fantomatique »: a country with an indefinite article is taken as somebody.
    let taken = noun.checked_sub(1).is_some_and(|at| matches!(context.lower(at), "un" | "une"));
    of_kind(mention.kind, mention.stands_for.is_some() || taken)
}

fn of_entity(context: &Context<'_>, entity: EntityId) -> Option<Bearer> {
    context.actors.entities.get(entity.0 as usize).and_then(|entity| of_kind(entity.kind, false))
}

/// A place is nobody unless it stands for those who act there.
fn of_kind(kind: EntityType, stands_for: bool) -> Option<Bearer> {
    match kind {
        EntityType::Per | EntityType::Org | EntityType::Norp => Some(Bearer::Actor),
        EntityType::Work | EntityType::Event | EntityType::Product => Some(Bearer::Matter),
        _ => stands_for.then_some(Bearer::Actor),
    }
}

fn judging(mut draft: Draft) -> Draft {
    draft.dimension = Dimension::Judgement;
    draft.subtype = if draft.subtype == "reaction" { "normality" } else { "capacity" };
    draft
}

fn naming(mut draft: Draft) -> Draft {
    draft.dimension = Dimension::Labelling;
    draft.subtype = "name-calling";
    draft.role = Role::Itself;
    draft
}

fn feeling(mut draft: Draft) -> Draft {
    draft.dimension = Dimension::Affect;
    draft.subtype = "satisfaction";
    draft.role = Role::Trigger;
    draft
}

fn appraising(mut draft: Draft) -> Draft {
    draft.dimension = Dimension::Appreciation;
    draft.subtype = "valuation";
    draft
}
