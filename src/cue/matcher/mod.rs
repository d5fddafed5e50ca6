//! [`Matcher`]: finds the entries of the lexicon in a sentence. A pattern is tried only where its rarest word stands,
//! and reaches a bounded number of tokens from there: linear in the text.

mod fit;
mod walk;

use super::words::{Names, Words};
use crate::document::Document;
use crate::lexicon::{Anchor, Atom, Lexicon, Match, UposSet, bit};
use crate::segment::{Token, TokenKind};
use crate::tag::Upos;
use walk::Walk;

/// What of a token an entry was found by.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum By {
    /// Its form or its lemma.
    Word,
    /// Its form less the *e* of the feminine.
    Base,
    /// The verb its form can belong to.
    Verb,
}

/// Looks in one sentence; places are those of its tokens, from 0.
pub(super) struct Matcher<'a> {
    document: &'a Document<'a>,
    lexicon: &'a Lexicon,
    words: &'a Words,
    tokens: &'a [Token],
}

impl<'a> Matcher<'a> {
    pub(super) fn new(document: &'a Document<'a>, lexicon: &'a Lexicon, words: &'a Words, tokens: &'a [Token]) -> Self {
        Self { document, lexicon, words, tokens }
    }

    /// The matches, in the order of their anchors.
    pub(super) fn find(&self) -> Vec<Match> {
        let mut matches = Vec::new();
        for (place, token) in self.tokens.iter().enumerate() {
            let Names { form, lemma, base, verb } = self.words.names(token);
            let (before, after) = (self.names(place.checked_sub(1)), self.names(Some(place + 1)));
            let mut attempt = |word, by| {
                let beside = |anchor: &Anchor| {
                    anchor.beside == Lexicon::UNKNOWN || if anchor.after { after } else { before }.any(anchor.beside)
                };
                self.try_all(word, by, place, &beside, &mut matches);
            };
            attempt(form, By::Word);
            if lemma != form {
                attempt(lemma, By::Word);
            }
            if base != form && base != lemma {
                let bare =
                    self.document.lower(token).trim_end_matches('s').strip_suffix('e') == Some(self.lexicon.name(base));
                attempt(base, if bare { By::Base } else { By::Word });
            }
            if verb != form && verb != lemma {
                attempt(verb, By::Verb);
            }
        }
        matches
    }

    /// What a token beside can be looked up as.
    fn names(&self, place: Option<usize>) -> Names {
        place.and_then(|place| self.token(place)).map_or(Names::default(), |token| self.words.names(token))
    }

    fn try_all(&self, word: u32, by: By, place: usize, beside: &impl Fn(&Anchor) -> bool, matches: &mut Vec<Match>) {
        for &anchor in self.lexicon.anchors(word).iter().filter(|anchor| beside(anchor)) {
            let Some(entry) = self.lexicon.entry(anchor.entry) else { continue };
            let found = match self.lexicon.atoms(entry) {
                [_] => self.fits(entry.upos, by, place).then_some((place..place + 1, place..place + 1, 1)),
                atoms => Walk::new(self, atoms).around(anchor, entry, place),
            };
            if let Some((tokens, span, spelled)) = found {
                let class = if self.is_named(place) { Upos::Noun } else { Upos::Adj };
                let preferred = entry.upos & bit(class) != 0;
                matches.push(Match { entry: anchor.entry, tokens, span, spelled, preferred });
            }
        }
    }

    /// « un fanatique a … », « traité de fanatique »: right after a determiner and before no noun, a word is a noun whatever
    /// its tag.
    fn is_named(&self, place: usize) -> bool {
        let upos = |at: usize| self.token(at).map(|token| token.upos);
        place.checked_sub(1).and_then(upos) == Some(Upos::Det)
            && !matches!(upos(place + 1), Some(Upos::Noun | Upos::Propn | Upos::Adj))
            || self.after_call(place)
    }

    fn token(&self, place: usize) -> Option<&Token> {
        self.tokens.get(place)
    }

    /// Whether one atom accepts a token.
    fn accepts(&self, atom: &Atom, place: usize) -> bool {
        let Some(token) = self.token(place) else { return false };
        match *atom {
            Atom::Word { word, count, form_only, upos, .. } => {
                let names = self.words.names(token);
                let is = |word: u32| word == names.form || !form_only && names.any(word);
                let any =
                    if count == 1 { is(word) } else { self.lexicon.alternatives(word, count).iter().any(|&w| is(w)) };
                any && tagged(upos, token.upos)
            }
            Atom::Any { upos, .. } => tagged(upos, token.upos),
            _ => false,
        }
    }

    fn is_punctuation(&self, place: usize) -> bool {
        self.token(place).is_some_and(|token| token.kind == TokenKind::Punctuation)
    }

    fn starts_clause(&self, place: usize) -> bool {
        place == 0
            || self.is_punctuation(place - 1)
            || self.token(place - 1).is_some_and(|token| matches!(token.upos, Upos::Cconj | Upos::Sconj))
    }

    /// Whether the token is a preposition with the article that a pattern may spell out after it (du, aux).
    fn holds_article(&self, place: usize) -> bool {
        self.token(place).is_some_and(|token| token.kind == TokenKind::Contraction)
    }
}

fn tagged(set: UposSet, upos: Upos) -> bool {
    set == 0 || set & bit(upos) != 0 || upos == Upos::X
}

/// Whether the atom is the definite article, or any determiner.
fn is_article(atom: &Atom, lexicon: &Lexicon) -> bool {
    match *atom {
        Atom::Word { word, count: 1, form_only: false, .. } => word == lexicon.article(),
        Atom::Any { upos, .. } => upos & bit(Upos::Det) != 0,
        _ => false,
    }
}
