//! Distance quotes: a short fragment between marks that nobody is said to have said, and that is no title or name.

use std::ops::Range;

use crate::cue::Dimension;
use crate::cue::classes::Class;
use crate::cue::context::Context;
use crate::cue::draft::{Draft, Drafts};
use crate::cue::word_list::WordList;
use crate::entity::EntityType;
use crate::segment::TokenKind;
use crate::tag::Upos;

/// The longest fragment, in words.
const WORDS: usize = 5;

/// Nouns and participles that announce a title, a name or a word as such.
static ANNOUNCING: WordList = WordList::new(
    "film roman livre journal série émission chanson album pièce exposition opération intituler baptiser nommer \
    appeler surnommer dénommer rubrique mot terme expression label programme projet plan article rapport \
    collectif association spectacle ballet tableau revue magazine quotidien hebdomadaire documentaire podcast \
    dit dire titre titrer slogan essai poème recueil opéra festival concours prix étude loi amendement formule \
    formulation devise hashtag compte chaîne site logiciel application jeu navire voilier cargo restaurant \
    groupe liste mention verbe adjectif",
);

/// A fragment kept at a distance.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(in crate::cue) struct Distance {
    /// Its tokens, marks excluded.
    pub(in crate::cue) tokens: Range<usize>,
}

impl Distance {
    /// The cue it makes.
    pub(in crate::cue) fn draft(&self) -> Draft {
        let marker = Draft::neutral(self.tokens.clone(), Dimension::ScareQuote, "marker", 1, "scare-quotes");
        Draft { polarity: -1, ..marker }
    }
}

pub(super) fn find(context: &Context<'_>, drafts: &Drafts) -> Vec<Distance> {
    let mut found = Vec::new();
    let mut place = 0;
    while let Some(mark) = context.next_of(Class::OPENING, place) {
        place = mark + 1;
        if let Some(tokens) = fragment(context, mark) {
            place = tokens.end + 1;
            if is_distant(context, &tokens, drafts) {
                found.push(Distance { tokens });
            }
        }
    }
    found
}

/// The tokens between the mark at `place` and its closing mark, where few stand between.
fn fragment(context: &Context<'_>, place: usize) -> Option<Range<usize>> {
    if !opens(context, place) {
        return None;
    }
    let straight = context.is(place, Class::CLOSING);
    let close = (place + 1..place + 14)
        .find(|&at| context.is(at, Class::CLOSING) && (!straight || context.lower(at) == context.lower(place)))?;
    (close > place + 1).then_some(place + 1..close)
}

/// Whether a straight mark can open: a space or another mark stands before it.
fn opens(context: &Context<'_>, place: usize) -> bool {
    let Some(token) = context.token(place) else { return false };
    if !context.is(place, Class::CLOSING) {
        return true;
    }
    let text = context.document.text;
    let before = text.get(..token.span.start() as usize).and_then(|text| text.chars().next_back());
    before.is_none_or(|c| !c.is_alphanumeric() && !matches!(c, '.' | '!' | '?' | '…' | ','))
}

fn is_distant(context: &Context<'_>, tokens: &Range<usize>, drafts: &Drafts) -> bool {
    let words = tokens.clone().filter(|&at| !context.is_punctuation(at)).count();
    let spoken = context.quotes_touch(context.span(tokens));
    let letters = tokens.clone().any(|at| context.token(at).is_some_and(|token| token.kind == TokenKind::Word));
    let stop = tokens.clone().any(|at| matches!(context.lower(at), "." | "!" | "?" | "…" | ":"));
    (1..=WORDS).contains(&words)
        && letters
        && !spoken
        && !stop
        && !is_name(context, tokens)
        && !is_announced(context, tokens.start)
        && !is_reported(context, tokens, drafts)
        && !is_whole_utterance(context, tokens)
        && !is_defined(context, tokens.end)
}

/// Nouns that present a word as a word.
static LINGUISTIC: WordList =
    WordList::new("mot terme verbe adjectif adverbe substantif nom expression locution formule");

/// Whether the token stands in a title between marks (« le jeu « Désastre en mer » ») or in a word cited as such (« le
/// verbe « trahir » »): what it would evaluate elsewhere it only names here.
pub(super) fn is_titled(context: &Context<'_>, place: usize) -> bool {
    let Some(mark) = context.before(place, TITLE).find(|&at| context.is_mark(at)) else { return false };
    let closing = context.after(place, TITLE).find(|&at| context.is_mark(at) || ends_sentence(context, at));
    let opens = context.is(mark, Class::OPENING) && opens(context, mark) && context.sentence(place).start < mark;
    let closed = closing.is_some_and(|at| context.is(at, Class::CLOSING));
    if !opens || !closed || context.quote_at(place).is_some() {
        return false;
    }
    let capital = context.form(mark + 1).chars().next().is_some_and(char::is_uppercase);
    let before = context.lemma(mark - 1);
    let presents = matches!(context.upos(mark - 1), Upos::Noun | Upos::Adp | Upos::Det | Upos::Propn | Upos::Cconj);
    capital && (presents || ANNOUNCING.has(before)) || LINGUISTIC.has(before)
}

/// How far the marks of a title stand from a word in it, in tokens.
const TITLE: usize = 8;

fn ends_sentence(context: &Context<'_>, at: usize) -> bool {
    matches!(context.lower(at), "." | "!" | "?" | "…")
}

/// A title or a name: capitals, or a mention of its own.
fn is_name(context: &Context<'_>, tokens: &Range<usize>) -> bool {
    let capital = |at: usize| context.form(at).chars().next().is_some_and(char::is_uppercase);
    let words = tokens.clone().filter(|&at| !context.is_punctuation(at));
    let own = context.mentions_in(tokens).iter().any(|mention| {
        let (first, last) = (mention.tokens.0 as usize, mention.tokens.1 as usize);
        first <= tokens.start && last >= tokens.end && mention.kind != EntityType::Norp
            || matches!(mention.kind, EntityType::Work | EntityType::Product | EntityType::Event)
                && first <= tokens.start
    });
    own || capital(tokens.start) || words.clone().count() > 0 && words.clone().all(capital)
}

/// « le film », « intitulé », « le mot de » just before the marks; but « un plan de « modernisation » » names nothing.
fn is_announced(context: &Context<'_>, start: usize) -> bool {
    let Some(mark) = start.checked_sub(1) else { return false };
    let mut before = context.before(mark, 3).skip_while(|&at| context.upos(at) == Upos::Det);
    let Some(at) = before.next() else { return false };
    if context.upos(at) != Upos::Adp {
        return ANNOUNCING.has(context.lemma(at)) || ANNOUNCING.has(context.lower(at));
    }
    before.next().is_some_and(|at| {
        matches!(
            context.lemma(at),
            "mot" | "terme" | "titre" | "expression" | "label" | "qualifier" | "nom" | "surnom" | "traiter"
        )
    })
}

/// A verb of reporting in the same clause: the fragment is cited, and has a speaker that was not made out.
fn is_reported(context: &Context<'_>, tokens: &Range<usize>, drafts: &Drafts) -> bool {
    let Some(mark) = tokens.start.checked_sub(1) else { return false };
    let before = context.before(mark, 12).take_while(|&at| !context.is(at, Class::BREAK));
    let after = context.after(tokens.end, 4);
    before.chain(after).any(|at| drafts.has(Dimension::Attribution, &(at..at + 1)))
}

/// « une « mini-Neptune », c'est-à-dire … »: a term, explained.
fn is_defined(context: &Context<'_>, close: usize) -> bool {
    context.after(close, 3).any(|at| matches!(context.lower(at), "c'est-à-dire" | "autrement" | "i.e."))
}

/// « Non. » or a cry alone between its marks.
fn is_whole_utterance(context: &Context<'_>, tokens: &Range<usize>) -> bool {
    let sentence = context.sentence(tokens.start);
    tokens.start.saturating_sub(1) <= sentence.start && sentence.end <= tokens.end + 2
}
