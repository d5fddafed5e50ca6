//! « fustige un “tribunal numérique” », « étrille une enquête “brouillonne” »: a few words in quote marks that somebody is
//! quoted as blaming or praising with evaluate, whatever they are.

use std::ops::Range;

use crate::cue::Dimension;
use crate::cue::bearer;
use crate::cue::classes::Class;
use crate::cue::context::Context;
use crate::cue::draft::{Draft, Drafts};
use crate::cue::word_list::WordList;
use crate::lexicon::Role;
use crate::quote::QuoteKind;
use crate::tag::Upos;

/// The longest fragment, in tokens.
const WORDS: usize = 6;

/// How far before the fragment its verb may stand, in tokens.
const REACH: usize = 12;

static BLAMING: WordList = WordList::new(
    "accuser blâmer brocarder condamner conspuer critiquer dénoncer déplorer dézinguer fustiger insurger moquer \
    pourfendre railler reprocher récuser stigmatiser tancer taxer traiter vilipender vitupérer éreinter épingler étriller",
);

static PRAISING: WordList = WordList::new("applaudir célébrer encenser féliciter louer réjouir saluer vanter");

/// Adds what fragments evaluate where none of their words is a cue.
pub(super) fn find(context: &Context<'_>, drafts: &mut Drafts) {
    for quote in context.quotes.iter().filter(|quote| quote.kind == QuoteKind::Mixed) {
        let tokens = context.tokens_of(quote.span);
        let free = !Dimension::ALL.into_iter().any(|dimension| drafts.has(dimension, &tokens));
        if tokens.len() > WORDS || !free {
            continue;
        }
        let draft = polarity(context, tokens.start).and_then(|polarity| evaluation(context, tokens, polarity));
        if let Some(settled) = draft.and_then(|draft| bearer::settle(context, drafts, draft)) {
            drafts.push(settled);
        }
    }
}

/// What the nearest verb before the fragment does with it.
fn polarity(context: &Context<'_>, start: usize) -> Option<i8> {
    let near = context.before(start, REACH).take_while(|&at| !context.is(at, Class::SUBORDINATOR | Class::COLON));
    let verb = near.into_iter().find(|&at| context.is_verb(at) && context.quote_at(at).is_none())?;
    let lemma = context.lemma(verb);
    let blames = BLAMING.has(lemma) || names(context, lemma, start);
    blames.then_some(-1).or_else(|| PRAISING.has(lemma).then_some(1))
}

/// « tient la ministre pour « une dentellière » », « crie à la « capture » », « y voit « une tonte » »: with its preposition,
/// a verb that gives somebody a name.
fn names(context: &Context<'_>, verb: &str, start: usize) -> bool {
    let mut before = context.before(start, 4).skip_while(|&at| context.is_mark(at) || context.upos(at) == Upos::Det);
    let word = before.next().map_or("", |at| context.lower(at));
    let word = if verb == "voir" { before.next().map_or("", |at| context.lower(at)) } else { word };
    match word {
        "pour" => matches!(verb, "tenir" | "passer" | "prendre"),
        "en" => matches!(verb, "camper" | "dépeindre" | "décrire" | "peindre"),
        "à" | "au" | "aux" => matches!(verb, "assimiler" | "comparer" | "crier" | "ramener" | "réduire"),
        "y" => verb == "voir",
        _ => false,
    }
}

/// An adjective alone says how something is; a noun names it, unless it names a quality.
fn evaluation(context: &Context<'_>, tokens: Range<usize>, polarity: i8) -> Option<Draft> {
    let is = |upos: Upos| move |&at: &usize| context.upos(at) == upos;
    // A word alone is an adjective, whatever it was taken for (« brouillonne »).
    let alone = tokens.len() == 1;
    if tokens.clone().any(|at| context.is_finite(at) && !alone || context.mention_at(at).is_some()) {
        return None;
    }
    // « accusé de “prendre en otage” les riverains »
    let deed = context.is_infinitive(tokens.start);
    let noun = tokens.clone().find(is(Upos::Noun));
    let (start, dimension, subtype, role) = match noun {
        _ if deed => (tokens.start, Dimension::Judgement, "propriety", Role::Subject),
        Some(at) if bearer::is_quality(context.lemma(at)) => (at, Dimension::Judgement, "propriety", Role::Complement),
        Some(_) => {
            let first = tokens.clone().find(|&at| context.upos(at) != Upos::Det)?;
            (first, Dimension::Labelling, "name-calling", Role::Itself)
        }
        None => {
            let adjective = tokens.clone().find(|at| alone || is(Upos::Adj)(at))?;
            (adjective, Dimension::Appreciation, "valuation", Role::Head)
        }
    };
    let tokens = start..tokens.end;
    Some(Draft { polarity, role, ..Draft::neutral(tokens, dimension, subtype, 1, "cited") })
}

#[cfg(test)]
mod tests {
    use crate::Analyzer;
    use crate::cue::Dimension;
    use crate::cue::tests::polarity;

    fn evaluates(text: &str) -> bool {
        let analysis = Analyzer::new().unwrap().analyze(text);
        analysis.cues.iter().any(|cue| cue.dimension.is_evaluation() && cue.dimension != Dimension::Affect)
    }

    #[test]
    fn what_is_blamed_or_praised_in_quote_marks_evaluates() {
        assert_eq!(polarity("Le maire a fustigé un « tribunal numérique ».", "tribunal numérique"), -1);
        assert_eq!(polarity("La députée a étrillé une enquête « brouillonne ».", "brouillonne"), -1);
        assert_eq!(polarity("Le maire accuse le Laos de « prendre en otage » les riverains.", "prendre en otage"), -1);
        assert_eq!(polarity("La ministre salue une « première étape ».", "première étape"), 1);
    }

    #[test]
    fn what_is_merely_said_in_quote_marks_does_not() {
        assert!(!evaluates("La ministre a annoncé un plan « pluriannuel »."));
        assert!(!evaluates("Le maire a dénoncé un accord qui prévoit un « comité de suivi »."));
    }
}
