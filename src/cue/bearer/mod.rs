//! Judgement or appreciation: the same words judge or appraise by what they are said of (Martin & White 2005, 2.5). An
//! entry has the dimension of its commonest use; who or what bears the evaluation in the text decides.

mod nouns;

use super::Dimension;
use super::classes::Class;
use super::context::Context;
use super::draft::Draft;
use super::target::{self, Subject};
use super::word_list::WordList;
use crate::entity::{EntityId, EntityType};
use crate::lexicon::Role;
use crate::tag::Upos;
use nouns::Bearer;

/// The draft in the dimension that its bearer asks for.
pub(super) fn settle(context: &Context<'_>, draft: Draft) -> Draft {
    if !matches!(draft.dimension, Dimension::Judgement | Dimension::Appreciation) {
        return draft;
    }
    match draft.role {
        Role::Head => of_adjective(context, draft),
        Role::Subject => of_verb(context, draft),
        Role::Complement => of_quality(context, draft),
        Role::None | Role::Object | Role::Itself | Role::Trigger => draft,
    }
}

/// « un ministre remarquable » is judged, « un télescope remarquable » appraised.
fn of_adjective(context: &Context<'_>, draft: Draft) -> Draft {
    let bearer = described(context, &draft);
    let moved = EMOTIVE.has(context.lemma(draft.tokens.start)) && draft.tokens.len() == 1;
    match (draft.dimension, bearer) {
        (_, Some(Bearer::Actor)) if moved => feeling(draft),
        (Dimension::Appreciation, Some(Bearer::Actor | Bearer::Bearing)) => judging(draft),
        (Dimension::Appreciation, Some(Bearer::Act)) if BLAMING.has(context.lemma(draft.tokens.start)) => {
            judging(draft)
        }
        (Dimension::Judgement, Some(Bearer::Matter)) if draft.tokens.len() == 1 || is_of_ability(&draft) => {
            appraising(draft)
        }
        _ => draft,
    }
}

/// Adjectives that say of an act what its doer is worth.
static BLAMING: WordList = WordList::new(
    "aberrant absurde admirable affligeant aventureux blâmable choquant condamnable consternant critiquable démentiel \
    déplorable déraisonnable excessif grotesque hasardeux hâtif inacceptable inadmissible inconsidéré intolérable \
    injustifiable injustifié inopportun inqualifiable judicieux lamentable louable malvenu obscène outrageux pitoyable \
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
        Dimension::Appreciation => word && !BEFALLING.has(context.lemma(draft.tokens.start)),
        _ => is_of_ability(&draft),
    };
    if !strays {
        return draft;
    }
    let Some(verb) = target::acting_verb(context, &draft) else { return draft };
    match (draft.dimension, subject(context, verb)) {
        (Dimension::Appreciation, Some(Bearer::Actor)) => judging(draft),
        (Dimension::Judgement, Some(Bearer::Matter)) => appraising(draft),
        _ => draft,
    }
}

/// Verbs and adverbs of what befalls somebody rather than what he does.
static BEFALLING: WordList = WordList::new("dégringoler imploser mériter pâtir prospérer suffoquer tanguer");

/// « l'audace du maire » is judged, « l'audace du décor » appraised.
fn of_quality(context: &Context<'_>, draft: Draft) -> Draft {
    if draft.tokens.len() != 1 || !nouns::is_quality(context.lemma(draft.tokens.start)) {
        return draft;
    }
    let bearer = complement(context, draft.tokens.start).and_then(|noun| of_word(context, noun));
    match (draft.dimension, bearer) {
        (Dimension::Appreciation, Some(Bearer::Actor)) => judging(draft),
        (Dimension::Judgement, Some(Bearer::Matter)) => appraising(draft),
        _ => draft,
    }
}

/// Whether it says what somebody can do, which things can do too, rather than what he is worth.
fn is_of_ability(draft: &Draft) -> bool {
    matches!(draft.subtype, "capacity" | "tenacity" | "normality")
}

/// What an adjective is said of.
fn described(context: &Context<'_>, draft: &Draft) -> Option<Bearer> {
    match target::described(context, draft) {
        Some(noun) => of_word(context, bearing_noun(context, noun, draft.tokens.start)),
        None => judged_behind(context, draft.tokens.end).or_else(|| {
            let verb = target::copula(context, draft.tokens.start)?;
            subject(context, verb)
        }),
    }
}

/// « l'avocat de la défense, pugnace, … »: what is set off is said of the person rather than of the complement.
fn bearing_noun(context: &Context<'_>, noun: usize, adjective: usize) -> usize {
    let set_off = (noun..adjective).any(|at| context.is(at, Class::COMMA));
    let above = set_off.then(|| target::governor(context, noun)).flatten();
    above.filter(|&above| of_word(context, above) == Some(Bearer::Actor)).unwrap_or(noun)
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
        Subject::Pronoun(at) => target::antecedent(context, at).and_then(|entity| of_entity(context, entity)),
        Subject::Speaker(_) | Subject::Latter(_) => Some(Bearer::Actor),
        Subject::Addressee(_) | Subject::Presenting(_) | Subject::Nobody => None,
    }
}

/// What a noun or a name stands for.
fn of_word(context: &Context<'_>, noun: usize) -> Option<Bearer> {
    let Some(mention) = context.mention_at(noun).filter(|_| context.upos(noun) != Upos::Adj) else {
        // « l'État » acts, « l'état des routes » is a thing's.
        if matches!(context.form(noun), "État" | "États" | "Etat" | "Etats") {
            return Some(Bearer::Actor);
        }
        return (context.upos(noun) == Upos::Noun).then(|| Bearer::of_noun(context.lemma(noun))).flatten();
    };
    of_kind(mention.kind, mention.stands_for.is_some())
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

/// The noun that a quality belongs to: « l'audace du décor ».
fn complement(context: &Context<'_>, noun: usize) -> Option<usize> {
    let mut after = context.after(noun, 6).skip_while(|&at| context.upos(at) == Upos::Adj);
    after.next().filter(|&at| matches!(context.lower(at), "de" | "d'" | "du" | "des"))?;
    after
        .take_while(|&at| !context.is(at, Class::BREAK | Class::COMMA))
        .find(|&at| matches!(context.upos(at), Upos::Noun | Upos::Propn))
}

fn judging(mut draft: Draft) -> Draft {
    draft.dimension = Dimension::Judgement;
    draft.subtype = if draft.subtype == "reaction" { "normality" } else { "capacity" };
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
