//! « La rivière n'est plus qu'une flaque »: what is said to be nothing more is named with contempt, whatever the noun.

use super::restriction::restriction;
use crate::cue::Dimension;
use crate::cue::context::Context;
use crate::cue::draft::{Draft, Drafts};
use crate::cue::word_list::WordList;
use crate::lexicon::Role;
use crate::tag::Upos;

/// Nouns that say how far something has come or what it belongs to: « ce n'est qu'un début », « n'est qu'un exemple ».
static PLAIN: WordList = WordList::new(
    "accord aspect avis cas choix commencement condition conséquence début élément enfant essai étape estimation \
    exception exemple explication façon facteur fois formalité fraction hypothèse homme idée indice maillon manière \
    minorité moment moyen option outil part partie personne pièce piste point possibilité prélude première projet \
    proposition question rappel résultat sorte symptôme test tour vote volet",
);

/// How far the noun may stand behind *que*, in tokens.
const PHRASE: usize = 3;

/// The cue that the *ne* at `place` leads to.
pub(super) fn at(context: &Context<'_>, place: usize, drafts: &mut Drafts) {
    let Some(noun) = belittled(context, place) else { return };
    let span = noun..noun + 1;
    if Dimension::ALL.into_iter().any(|dimension| dimension.is_evaluation() && drafts.has(dimension, &span)) {
        return;
    }
    let named = Draft::neutral(span, Dimension::Labelling, "name-calling", 1, "nothing-but");
    drafts.push(Draft { polarity: -1, role: Role::Itself, ..named });
}

/// The noun behind *n'être que un* that no adjective evaluates or makes a term of.
fn belittled(context: &Context<'_>, place: usize) -> Option<usize> {
    let bound = restriction(context, place)?;
    let is_copula = bound.clone().find(|&at| context.is_verb(at)).is_some_and(|verb| context.lemma(verb) == "être");
    if !is_copula || !matches!(context.lower(bound.end), "un" | "une") {
        return None;
    }
    let noun = context
        .after(bound.end, PHRASE)
        .take_while(|&at| matches!(context.upos(at), Upos::Adj | Upos::Noun))
        .find(|&at| context.upos(at) == Upos::Noun)?;
    let named = context.mention_at(noun).is_some() || PLAIN.has(context.lemma(noun));
    // « n'est qu'un élu parmi d'autres »
    let among = context.after(noun, 2).any(|at| matches!(context.lower(at), "parmi" | "sur" | "qui" | "que" | "qu'"));
    let presents = context.before(place, 1).any(|at| matches!(context.lower(at), "ce" | "il"));
    (!named && !among && !presents).then_some(noun)
}
