//! [`Matcher`]: finds the entries of the lexicon in a sentence. A pattern is tried only where its rarest word stands,
//! and reaches a bounded number of tokens from there: linear in the text.

use std::ops::Range;

use super::words::{Names, Words};
use crate::document::Document;
use crate::lexicon::{Anchor, Atom, Entry, EntryId, Lexicon, UposSet, bit};
use crate::segment::{Token, TokenKind};
use crate::tag::{Upos, VerbForm};

/// The most atoms a pattern can have and be matched.
const MOST_ATOMS: usize = 32;

/// An entry found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Match {
    pub(super) entry: EntryId,
    /// Tokens of the whole match.
    pub(super) tokens: Range<usize>,
    /// Tokens of the cue's span.
    pub(super) span: Range<usize>,
    /// Which tokens the pattern spells out, from the first of `tokens`: the others fill its slots.
    pub(super) spelled: u64,
    /// Whether a participle was taken as the adjective it can be: it goes before the verb's own entry.
    pub(super) adjectival: bool,
}

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

pub(super) struct Matcher<'a> {
    document: &'a Document<'a>,
    lexicon: &'a Lexicon,
    words: Words,
}

impl<'a> Matcher<'a> {
    pub(super) fn new(document: &'a Document<'a>, lexicon: &'a Lexicon) -> Self {
        Self { document, lexicon, words: Words::new(lexicon, document) }
    }

    /// Adds the matches in a sentence's tokens, in the order of their anchors.
    pub(super) fn find(&self, sentence: &Range<usize>, matches: &mut Vec<Match>) {
        for place in sentence.clone() {
            let Some(token) = self.document.tokens.get(place) else { continue };
            let Names { form, lemma, base, verb } = self.words.names(token);
            self.try_all(form, By::Word, place, sentence, matches);
            if lemma != form {
                self.try_all(lemma, By::Word, place, sentence, matches);
            }
            if base != form && base != lemma {
                let bare =
                    self.document.lower(token).trim_end_matches('s').strip_suffix('e') == Some(self.lexicon.name(base));
                self.try_all(base, if bare { By::Base } else { By::Word }, place, sentence, matches);
            }
            if verb != form && verb != lemma {
                self.try_all(verb, By::Verb, place, sentence, matches);
            }
        }
    }

    fn try_all(&self, word: u32, by: By, place: usize, sentence: &Range<usize>, matches: &mut Vec<Match>) {
        for &anchor in self.lexicon.anchors(word) {
            let Some(entry) = self.lexicon.entry(anchor.entry) else { continue };
            let found = match self.lexicon.atoms(entry) {
                [_] => self.fits(entry.upos, by, place, sentence).then_some((place..place + 1, place..place + 1, 1)),
                atoms if !self.neighbours_fit(atoms, usize::from(anchor.atom), place) => None,
                atoms => Walk { matcher: self, sentence, atoms, starts: [0; MOST_ATOMS] }.around(anchor, entry, place),
            };
            if let Some((tokens, span, spelled)) = found {
                let adjectival = entry.upos & bit(Upos::Adj) != 0;
                matches.push(Match { entry: anchor.entry, tokens, span, spelled, adjectival });
            }
        }
    }

    /// Whether the tokens beside the anchor can be the words beside it: settles most attempts at once.
    fn neighbours_fit(&self, atoms: &[Atom], at: usize, place: usize) -> bool {
        let fixed =
            |atom: &&Atom| matches!(atom, Atom::Word { optional: false, .. }) && !is_article(atom, self.lexicon);
        let after = atoms.get(at + 1).filter(fixed);
        let before = at.checked_sub(1).and_then(|before| atoms.get(before)).filter(fixed);
        after.is_none_or(|atom| self.accepts(atom, place + 1))
            && before.is_none_or(|atom| place > 0 && self.accepts(atom, place - 1))
    }

    fn token(&self, place: usize) -> Option<&Token> {
        self.document.tokens.get(place)
    }

    /// Whether a one-word entry may be this token; forgiving where taggers and grammars disagree.
    fn fits(&self, set: UposSet, by: By, place: usize, sentence: &Range<usize>) -> bool {
        let Some(token) = self.token(place) else { return false };
        // Modifiers are words of any part of speech; what they modify decides.
        if set == 0 {
            return by == By::Word;
        }
        // A masculine guessed by its *e* alone is an adjective's (« trace » is no « trac »), a guessed infinitive a verb's.
        let guessed = match by {
            By::Word => 0,
            By::Base => bit(Upos::Adj),
            By::Verb => bit(Upos::Verb),
        };
        if guessed != 0 && set & guessed == 0 {
            return false;
        }
        let upos = if self.is_verbal(place, sentence) { Upos::Verb } else { token.upos };
        let has = |upos: Upos| set & bit(upos) != 0;
        let before = (place > sentence.start).then(|| self.token(place - 1)).flatten().map(|token| token.upos);
        let exact = has(upos) || upos == Upos::X;
        let adjective = has(Upos::Adj)
            && match upos {
                Upos::Verb => {
                    // A present participle that does not agree has an object: « percutant un piéton ».
                    let object = self.token(place + 1).is_some_and(|next| next.upos == Upos::Det);
                    token.morph.verb_form == Some(VerbForm::Part)
                        && !(object && self.document.lower(token).ends_with("ant"))
                        && !self.after_have(place, sentence)
                }
                Upos::Noun | Upos::Propn if starts_low(self.document.form(token)) => {
                    matches!(before, Some(Upos::Noun | Upos::Aux))
                        || before == Some(Upos::Punct) && self.is_punctuation(place + 1)
                }
                _ => false,
            };
        let noun = has(Upos::Noun)
            && match upos {
                Upos::Propn => place == sentence.start || starts_low(self.document.form(token)),
                Upos::Adj => before == Some(Upos::Det) && !self.before_noun(place, sentence),
                _ => false,
            };
        let verb =
            has(Upos::Verb) && (upos == Upos::Aux || self.is_inverted(place)) || has(Upos::Aux) && upos == Upos::Verb;
        let particle =
            |upos: Upos| matches!(upos, Upos::Adv | Upos::Adp | Upos::Cconj | Upos::Intj | Upos::Pron | Upos::Det);
        let invariable = Upos::ALL.iter().any(|&known| (particle(known) || known == Upos::Sconj) && has(known));
        let invariable = invariable && (particle(upos) || upos == Upos::Sconj && !has(Upos::Adv));
        let manner = has(Upos::Adv) && self.is_manner(place, sentence);
        let determined = has(Upos::Noun) && before == Some(Upos::Det) && matches!(upos, Upos::Verb | Upos::Adv);
        exact || adjective || noun || verb || invariable || manner || determined
    }

    /// An adverb in -ment, or a word before an adjective (« archi comble »), whatever its tag.
    fn is_manner(&self, place: usize, sentence: &Range<usize>) -> bool {
        let Some(token) = self.token(place) else { return false };
        let next = (place + 1 < sentence.end).then(|| self.token(place + 1)).flatten().map(|token| token.upos);
        let bare = matches!(token.upos, Upos::Noun | Upos::Adj | Upos::Propn | Upos::Verb);
        bare && (self.document.lower(token).ends_with("ment") || next == Some(Upos::Adj) && token.upos != Upos::Verb)
    }

    /// A noun or adjective by its tag that a known verb can be, in the place of a verb: after a noun and before a
    /// determiner (« le silence angoisse les patients »), or after speech and before its subject.
    fn is_verbal(&self, place: usize, sentence: &Range<usize>) -> bool {
        let Some(token) = self.token(place) else { return false };
        if !matches!(token.upos, Upos::Noun | Upos::Adj | Upos::Propn)
            || place <= sentence.start
            || place + 1 >= sentence.end
        {
            return false;
        }
        let next = self.token(place + 1);
        let before_phrase = next.is_some_and(|next| next.upos == Upos::Det && next.kind == TokenKind::Word);
        let Some(before) = self.token(place - 1) else { return false };
        let after_subject = matches!(before.upos, Upos::Noun | Upos::Propn | Upos::Adj | Upos::Num);
        let speech = matches!(self.document.lower(before), "»" | "”" | "\"") || {
            let mark =
                place.checked_sub(2).and_then(|mark| self.token(mark)).map_or("", |mark| self.document.lower(mark));
            self.document.lower(before) == "," && matches!(mark, "»" | "”" | "\"")
        };
        before_phrase && (after_subject || speech) && self.words.names(token).verb != Lexicon::UNKNOWN
    }

    /// Whether an inverted subject follows: then the word is a verb, whatever its tag.
    fn is_inverted(&self, place: usize) -> bool {
        let next = self.token(place + 1).map_or("", |token| self.document.lower(token));
        matches!(
            next,
            "-t-il" | "-t-elle" | "-t-on" | "-il" | "-elle" | "-on" | "-ils" | "-elles" | "-t-ils" | "-t-elles"
        )
    }

    /// Whether a form of *avoir* stands before the participle: then it is the verb's, and says nothing of a state.
    fn after_have(&self, place: usize, sentence: &Range<usize>) -> bool {
        let start = sentence.start.max(place.saturating_sub(3));
        let auxiliary =
            (start..place).rev().filter_map(|place| self.token(place)).find(|token| token.upos == Upos::Aux);
        auxiliary.is_some_and(|token| self.document.lemma(token) == "avoir")
    }

    fn before_noun(&self, place: usize, sentence: &Range<usize>) -> bool {
        let next = place + 1;
        next < sentence.end && self.token(next).is_some_and(|token| matches!(token.upos, Upos::Noun | Upos::Propn))
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

    fn starts_clause(&self, place: usize, sentence: &Range<usize>) -> bool {
        place == sentence.start
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

fn starts_low(form: &str) -> bool {
    form.chars().next().is_some_and(char::is_lowercase)
}

/// Whether the atom is the definite article, or any determiner.
fn is_article(atom: &Atom, lexicon: &Lexicon) -> bool {
    match *atom {
        Atom::Word { word, count: 1, form_only: false, .. } => word == lexicon.article(),
        Atom::Any { upos, .. } => upos & bit(Upos::Det) != 0,
        _ => false,
    }
}

/// One attempt to match a pattern.
struct Walk<'m, 'a> {
    matcher: &'m Matcher<'a>,
    sentence: &'m Range<usize>,
    atoms: &'m [Atom],
    /// Where each atom begins.
    starts: [usize; MOST_ATOMS],
}

impl Walk<'_, '_> {
    fn around(mut self, anchor: Anchor, entry: &Entry, place: usize) -> Option<(Range<usize>, Range<usize>, u64)> {
        let at = usize::from(anchor.atom);
        let atom = self.atoms.get(at)?;
        if self.atoms.len() > MOST_ATOMS || !self.matcher.accepts(atom, place) {
            return None;
        }
        let start = self.backward(at, place)?;
        self.set(at, place);
        let end = self.forward(at + 1, place + 1)?;
        let begins =
            |atom: u8| self.starts.get(usize::from(atom)).copied().filter(|_| usize::from(atom) < self.atoms.len());
        let span = begins(entry.open).unwrap_or(start)..begins(entry.close).unwrap_or(end);
        (!span.is_empty()).then(|| (start..end, span, self.spelled(start, end)))
    }

    fn set(&mut self, atom: usize, place: usize) {
        if let Some(start) = self.starts.get_mut(atom) {
            *start = place;
        }
    }

    /// Tokens that word atoms took.
    fn spelled(&self, start: usize, end: usize) -> u64 {
        let ends = self.starts.iter().skip(1).copied().take(self.atoms.len() - 1).chain([end]);
        let words = self.atoms.iter().zip(self.starts.iter().zip(ends));
        words.filter(|(atom, _)| matches!(atom, Atom::Word { .. })).fold(0, |set, (_, (&from, to))| {
            if from < to && from - start < 64 { set | 1 << (from - start) } else { set }
        })
    }

    /// Matches the atoms from `atom` on at `place`; where the match ends.
    fn forward(&mut self, atom: usize, place: usize) -> Option<usize> {
        let Some(step) = self.atoms.get(atom).copied() else { return Some(place) };
        self.set(atom, place);
        match step {
            Atom::Start => None,
            Atom::End => (place == self.sentence.end || self.matcher.is_punctuation(place)).then_some(place),
            Atom::Gap(width) => (0..=usize::from(width)).find_map(|skipped| {
                let open = (place..place + skipped).all(|between| self.may_skip(between));
                if open { self.forward(atom + 1, place + skipped) } else { None }
            }),
            Atom::Word { optional, .. } | Atom::Any { optional, .. } => {
                if place < self.sentence.end && self.matcher.accepts(&step, place) {
                    if let Some(end) = self.forward(atom + 1, place + 1) {
                        self.set(atom, place);
                        return Some(end);
                    }
                }
                let implied = || is_article(&step, self.matcher.lexicon) && self.matcher.holds_article(place - 1);
                if optional || place > self.sentence.start && implied() {
                    self.set(atom, place);
                    return self.forward(atom + 1, place);
                }
                None
            }
        }
    }

    /// Matches the atoms before `atom` so that they end at `place`; where the match starts.
    fn backward(&mut self, atom: usize, place: usize) -> Option<usize> {
        let Some(step) = atom.checked_sub(1).and_then(|before| self.atoms.get(before)).copied() else {
            return Some(place);
        };
        match step {
            Atom::End => None,
            Atom::Start => {
                self.set(atom - 1, place);
                self.matcher.starts_clause(place, self.sentence).then_some(place)
            }
            Atom::Gap(width) => (0..=usize::from(width)).find_map(|skipped| {
                let from = place.checked_sub(skipped).filter(|&from| from >= self.sentence.start)?;
                let open = (from..place).all(|between| self.may_skip(between));
                let start = if open { self.backward(atom - 1, from) } else { None };
                self.set(atom - 1, from);
                start
            }),
            Atom::Word { optional, .. } | Atom::Any { optional, .. } => {
                let before = place.checked_sub(1).filter(|&before| before >= self.sentence.start);
                if let Some(before) = before.filter(|&before| self.matcher.accepts(&step, before)) {
                    if let Some(start) = self.backward(atom - 1, before) {
                        self.set(atom - 1, before);
                        return Some(start);
                    }
                }
                let implied = before.is_some_and(|before| {
                    is_article(&step, self.matcher.lexicon) && self.matcher.holds_article(before)
                });
                if optional || implied {
                    self.set(atom - 1, place);
                    return self.backward(atom - 1, place);
                }
                None
            }
        }
    }

    fn may_skip(&self, place: usize) -> bool {
        place < self.sentence.end && !self.matcher.is_punctuation(place)
    }
}
