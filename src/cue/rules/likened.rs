//! « Bruxelles, cette vaste infirmerie, … », « s'est conduit en huissier », « prend ses salariés pour des tuyaux », « plaide
//! comme on vend des cuisines »: frames that call somebody what he is not. They evaluate, whatever their words.

use std::ops::Range;

use crate::cue::Dimension;
use crate::cue::bearer;
use crate::cue::classes::Class;
use crate::cue::context::Context;
use crate::cue::draft::{Draft, Drafts};
use crate::cue::word_list::WordList;
use crate::entity::EntityType;
use crate::lexicon::Role;
use crate::tag::Upos;

/// How far a verb stands before the preposition that it takes, in tokens.
const REACH: usize = 6;

/// The cue that a word of comparison leads to.
pub(super) fn at(context: &Context<'_>, place: usize, drafts: &mut Drafts) {
    let found = match context.lower(place) {
        "comme" => likened(context, place),
        "en" => noun(context, place).filter(|_| acts(context, place)).map(naming),
        "pour" => mistaken(context, place),
        _ => noun(context, place).filter(|&noun| is_apposed(context, place, noun)).map(naming),
    };
    let Some(draft) = found else { return };
    // What an adjective evaluates is no figure: « s'est mué en gestionnaire craintif ».
    let phrase = draft.tokens.start..draft.tokens.end + 2;
    let free = !Dimension::ALL.into_iter().any(|of| of.is_evaluation() && drafts.has(of, &phrase));
    if free && context.mentions_in(&draft.tokens).is_empty() {
        drafts.push(draft);
    }
}

fn naming(noun: usize) -> Draft {
    let named = Draft::neutral(noun..noun + 1, Dimension::Labelling, "name-calling", 1, "likened");
    Draft { polarity: -1, role: Role::Itself, ..named }
}

fn acting(tokens: Range<usize>) -> Draft {
    let acting = Draft::neutral(tokens, Dimension::Judgement, "propriety", 1, "likened");
    Draft { polarity: -1, role: Role::Subject, ..acting }
}

/// The noun behind a determiner or a preposition.
fn noun(context: &Context<'_>, place: usize) -> Option<usize> {
    let mut after = context.after(place, 3).skip_while(|&at| context.upos(at) == Upos::Adj || context.is_mark(at));
    after.next().filter(|&at| context.upos(at) == Upos::Noun)
}

/// Verbs of a bearing or a disguise: « se comporter en propriétaire », « déguisés en candidats ».
static ACTING: WordList = WordList::new("camper comporter conduire dépeindre déguiser peindre travestir");

fn acts(context: &Context<'_>, place: usize) -> bool {
    let verb = context.before(place, REACH).take_while(|&at| !context.ends_phrase(at)).find(|&at| context.is_verb(at));
    let near = |at: &usize| ACTING.has(context.lemma(*at));
    // « conduire en ville »: nobody drives himself.
    let itself = |at: usize| context.before(at, 3).any(|at| matches!(context.lower(at), "se" | "s'"));
    verb.filter(near).is_some_and(|at| !matches!(context.lemma(at), "conduire" | "camper") || itself(at))
}

/// « tient Mme Morel pour une dentellière » calls somebody what he is not, « prend ses rivières pour un évier » judges who does.
fn mistaken(context: &Context<'_>, place: usize) -> Option<Draft> {
    let article = context.after(place, 2).find(|&at| !context.is_mark(at))?;
    let noun = noun(context, article).filter(|_| matches!(context.lower(article), "un" | "une" | "des"))?;
    let verb = context.before(place, REACH).find(|&at| context.is_verb(at))?;
    let lemma = context.lemma(verb);
    let held = context.before(place, 3).find(|&at| matches!(context.upos(at), Upos::Noun | Upos::Propn));
    let behind = held.filter(|&at| at > verb);
    let taken = verb.checked_sub(1).filter(|&at| context.is(at, Class::CLITIC));
    let acts = |at: usize| context.mention_at(at).is_some() || bearer::is_actor(context.lemma(at));
    match (lemma, behind) {
        ("tenir" | "prendre", Some(at)) if acts(at) => Some(naming(noun)),
        ("prendre", None) if taken.is_some() => Some(naming(noun)),
        ("prendre", Some(at)) if !GOING.has(context.lemma(at)) && place == at + 1 => Some(acting(verb..noun + 1)),
        _ => None,
    }
}

/// What is taken for some end: « prendre la route pour un voyage ».
static GOING: WordList = WordList::new(
    "air avion bateau bus cap chambre congé contact crédit cours direction décision fonction initiative mesure mer parole \
    part photo pied place position pose risque rendez-vous route temps tour train traitement tête taxi vacance vol voiture",
);

/// « Bruxelles, cette vaste infirmerie »: who has a name is set beside a noun of things.
fn is_apposed(context: &Context<'_>, place: usize, noun: usize) -> bool {
    let comma = place.checked_sub(1).filter(|&at| context.is(at, Class::COMMA));
    let named = comma.and_then(|at| at.checked_sub(1)).and_then(|at| context.mention_at(at));
    let acts = named.is_some_and(|name| name.kind == EntityType::Per || name.stands_for.is_some());
    acts && !bearer::is_actor(context.lemma(noun)) && !PLACES.has(context.lemma(noun))
}

/// What a capital or a country is.
static PLACES: WordList = WordList::new("capitale cité nation pays place puissance région terre ville état île");

/// « plaide comme on vend des cuisines », « compte les pions comme des lingots »: how somebody acts, by something else.
fn likened(context: &Context<'_>, place: usize) -> Option<Draft> {
    let next = place + 1;
    let tokens: Range<usize> = match context.lower(next) {
        "on" if context.is_finite(next + 1) && !GENERAL.has(context.lemma(next + 1)) => {
            let object = context.after(next + 1, 1).find(|&at| context.upos(at) == Upos::Det)?;
            place..noun(context, object)? + 1
        }
        "un" | "une" | "des" => {
            let object = context.before(place, 1).find(|&at| context.upos(at) == Upos::Noun)?;
            let article = object.checked_sub(1).filter(|&at| context.upos(at) == Upos::Det)?;
            let verb = article.checked_sub(1).filter(|&at| context.is_verb(at))?;
            (!TAKING.has(context.lemma(verb))).then_some(())?;
            verb..noun(context, next)? + 1
        }
        _ => return None,
    };
    Some(acting(tokens))
}

/// « comme on le sait », « comme on pouvait s'y attendre »: what everybody does or says.
static GENERAL: WordList = WordList::new(
    "aller appeler attendre avoir constater craindre croire devoir dire entendre être imaginer lire observer penser \
    pouvoir savoir voir vouloir",
);

/// Verbs that take *comme* for their object: « considère le texte comme un recul ».
static TAKING: WordList = WordList::new(
    "accueillir analyser apprécier considérer concevoir décrire définir désigner envisager interpréter juger lire \
    percevoir présenter proposer qualifier recevoir reconnaître ressentir saluer utiliser vivre voir être avoir",
);

#[cfg(test)]
mod tests {
    use crate::Analyzer;
    use crate::cue::tests::polarity;

    fn is_likened(text: &str) -> bool {
        Analyzer::new().unwrap().analyze(text).cues.iter().any(|cue| cue.entry == "rule:likened")
    }

    #[test]
    fn frames_that_call_somebody_what_he_is_not() {
        assert_eq!(polarity("Bruxelles, cette vaste infirmerie, a pris acte.", "infirmerie"), -1);
        assert_eq!(polarity("Le préfet s'est conduit en huissier.", "huissier"), -1);
        assert_eq!(polarity("Le patron prend ses salariés pour des tuyaux.", "tuyaux"), -1);
        assert_eq!(polarity("Le maire plaide comme on vend des cuisines.", "comme on vend des cuisines"), -1);
        assert_eq!(polarity("Il compte les pions comme des lingots.", "compte les pions comme des lingots"), -1);
    }

    #[test]
    fn plain_uses_of_the_same_words() {
        for text in [
            "Le Danemark, ce pays de six millions d'habitants, vote mardi.",
            "Jean Dupont, cet agriculteur de 58 ans, a témoigné.",
            "Le bâtiment a été transformé en musée.",
            "Il a pris la route pour un voyage.",
            "Le maire démissionne, comme on le prévoyait.",
            "La cour considère le refus comme un vote.",
        ] {
            assert!(!is_likened(text), "{text}");
        }
    }
}
