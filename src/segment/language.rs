//! Which language a text is in, and which stretches of it are in another.
//!
//! A sentence is told by the script of its words and by how many are among the commonest of a language.

use super::function_words::function_word;
use super::language_words::{self, Set};
use super::{Sentence, Token, TokenKind, scripts};
use crate::document::{Foreign, Form, FormId, Language};
use crate::form_cache::{FormCache, Known};
use crate::span::Span;

/// Words from which a sentence can be told from its surroundings.
const FEWEST_WORDS: usize = 5;

/// Share of common words, in percent, from which a sentence is in their language: ordinary prose has twice as many.
const ENOUGH: usize = 20;

/// The same for French where no other language has enough: sentences full of foreign names have little else.
const ENOUGH_FRENCH: usize = 10;

/// By how many words of its own another language is ahead of French, at least.
const LEAD: usize = 2;

/// The language of the text, and its stretches in another, in text order. `remembered` is kept from text to text.
pub(super) fn detect(
    text: &str,
    tokens: &[Token],
    sentences: &[Sentence],
    forms: &[Form],
    remembered: &FormCache<Mark>,
) -> (Language, Vec<Foreign>) {
    let all = |known: Known<'_, Mark>| known.iter().copied().collect();
    let marks: Vec<Mark> = remembered.with(forms, |_, _| true, |_: FormId, form| Mark::of(form), all);
    let pieces: Vec<Piece> = sentences.iter().map(|sentence| Piece::of(text, tokens, sentence, &marks)).collect();
    let language = majority(&pieces);
    (language, stretches(text, &pieces, language))
}

/// What a form says of the language.
#[derive(Clone, Copy, Default)]
pub(super) struct Mark {
    french: bool,
    /// Other languages it speaks for.
    others: Set,
    /// Whether it is in another script.
    script: bool,
    /// Inside a sentence, a capital makes a title or a name of most foreign words.
    capital: bool,
}

impl Mark {
    fn of(form: &Form) -> Self {
        Self {
            french: function_word(&form.lower).is_some() || language_words::is_also_french(&form.lower),
            others: Set::of(&form.lower),
            script: scripts::is_known(&form.lower),
            capital: form.text.starts_with(char::is_uppercase),
        }
    }

    /// Whether it speaks for other languages and not for French, as the `first` word of its sentence or another.
    fn is_foreign(self, first: bool) -> bool {
        !self.others.is_empty() && !self.french && (first || !self.capital)
    }
}

/// A sentence's words, counted by what they speak for.
#[derive(Default)]
struct Tally {
    words: usize,
    /// Words in other scripts.
    script: usize,
    french: usize,
    /// Words of other languages that are no French ones.
    foreign: usize,
}

impl Tally {
    fn of(marks: impl Iterator<Item = Mark>) -> Self {
        let mut tally = Self::default();
        for mark in marks {
            tally.foreign += usize::from(mark.is_foreign(tally.words == 0));
            tally.words += 1;
            tally.script += usize::from(mark.script);
            tally.french += usize::from(mark.french);
        }
        tally
    }

    /// The language of the sentence's words; `None` where they leave doubt.
    fn language(&self, marks: impl Iterator<Item = Mark>) -> Option<Language> {
        // No language is ahead of French with fewer.
        let other = if self.foreign < LEAD { None } else { self.other(marks) };
        match other {
            Some(other) => Some(other),
            None if self.are_enough(self.french, ENOUGH_FRENCH) => Some("fr"),
            None => None,
        }
    }

    /// The language other than French with the most words, if they are enough and well ahead of those of French alone.
    fn other(&self, marks: impl Iterator<Item = Mark>) -> Option<Language> {
        // By language: words that are no French ones, and words that are French as well.
        let (mut own, mut shared) = ([0; language_words::COUNT], [0; language_words::COUNT]);
        for (_, mark) in marks.enumerate().filter(|(place, mark)| mark.french || mark.is_foreign(*place == 0)) {
            let counts = if mark.french { &mut shared } else { &mut own };
            for (index, count) in counts.iter_mut().enumerate() {
                *count += usize::from(mark.others.has(index));
            }
        }
        let totals = || own.iter().zip(&shared).map(|(own, shared)| own + shared);
        let (best, most) = totals().enumerate().max_by_key(|(_, total)| *total)?;
        let alone = totals().filter(|total| *total == most).count() == 1;
        let (own, shared) = (own.get(best)?, shared.get(best)?);
        let ahead = *own >= 2 * (self.french - shared) + LEAD;
        if alone && ahead && self.are_enough(most, ENOUGH) { language_words::code(best) } else { None }
    }

    fn are_enough(&self, words: usize, percent: usize) -> bool {
        words > 1 && words * 100 >= self.words * percent
    }
}

/// A sentence with what is known of its language.
struct Piece {
    span: Span,
    words: usize,
    /// Whether it has a common French word.
    french: bool,
    /// `None` where it is too short to tell, or no language is clearly ahead.
    language: Option<Language>,
}

impl Piece {
    fn of(text: &str, tokens: &[Token], sentence: &Sentence, marks: &[Mark]) -> Self {
        let tokens = tokens.get(sentence.tokens.start as usize..sentence.tokens.end as usize).unwrap_or(&[]);
        let mark = |token: &Token| {
            let mark = marks.get(token.form.0 as usize).copied().unwrap_or_default();
            // Signs of Chinese and Japanese are tokens of their own and no words.
            (mark.script || matches!(token.kind, TokenKind::Word | TokenKind::Contraction)).then_some(mark)
        };
        let words = || tokens.iter().filter_map(mark);
        let tally = Tally::of(words());
        let language = match tally.words {
            ..FEWEST_WORDS => None,
            words if tally.script * 2 > words => scripts::language(sentence.span.slice(text)),
            _ => tally.language(words()),
        };
        Self { span: sentence.span, words: tally.words, french: tally.french > 0, language }
    }
}

/// The language of most words; undetermined where no piece has one.
fn majority(pieces: &[Piece]) -> Language {
    let mut totals: Vec<(Language, usize)> = Vec::new();
    for piece in pieces {
        let Some(language) = piece.language else { continue };
        match totals.iter_mut().find(|(known, _)| *known == language) {
            Some((_, words)) => *words += piece.words,
            None => totals.push((language, piece.words)),
        }
    }
    totals.iter().rev().max_by_key(|(_, words)| *words).map_or("und", |(language, _)| language)
}

/// Runs of pieces in one other language. A piece too short to tell belongs to the run when the run goes on after it,
/// or when it ends the run's line and has nothing French.
fn stretches(text: &str, pieces: &[Piece], language: Language) -> Vec<Foreign> {
    let mut foreign: Vec<Foreign> = Vec::new();
    let mut open = false;
    for piece in pieces {
        match (piece.language, foreign.last_mut()) {
            (Some(other), _) if other == language => open = false,
            (Some(other), Some(last)) if open && last.language == other => last.span = last.span.cover(piece.span),
            (Some(other), _) => {
                foreign.push(Foreign { span: piece.span, language: other });
                open = true;
            }
            (None, Some(last)) if open && !piece.french => {
                let between = Span::new(last.span.end(), piece.span.start()).slice(text);
                if !between.contains('\n') {
                    last.span = last.span.cover(piece.span);
                }
            }
            (None, _) => {}
        }
    }
    foreign
}

#[cfg(test)]
mod tests {
    use crate::segment::segment;

    fn check(text: &str, language: &str, foreign: &[(&str, &str)]) {
        let document = segment(text);
        let found: Vec<_> = document.foreign.iter().map(|f| (f.span.slice(text), f.language)).collect();
        assert_eq!((document.language, found.as_slice()), (language, foreign), "given {text:?}");
    }

    #[test]
    fn the_language_of_a_text() {
        check("Le ministre a reçu les syndicats à Paris dans la soirée.", "fr", &[]);
        check("The minister met the unions in Paris on Tuesday evening.", "en", &[]);
        check(
            "Der Minister hat gestern Abend die Gewerkschaften in der Hauptstadt empfangen und gesprochen.",
            "de",
            &[],
        );
        check("", "und", &[]);
        check("12 % ; 14 !", "und", &[]);
    }

    #[test]
    fn a_foreign_sentence_and_what_is_too_short_to_tell() {
        let turkish = "Köy halkı sabah erkenden tarlalara gitti ve akşama kadar birlikte çalıştı. Hava güzeldi.";
        let text = format!(
            "Le ministère a publié ce message dans la nuit.\n{turkish}\nParis, hier.\nLa France n'a pas réagi."
        );
        check(&text, "fr", &[(turkish, "tr")]);
    }

    #[test]
    fn a_stretch_holds_the_short_piece_inside_it() {
        let english = "We will not leave the region to them. Never. This is about the future of our children.";
        check(
            &format!(
                "Il a écrit ceci sur le réseau dans la soirée, avant que ses conseillers ne le retirent.\n{english}\nLe texte a été effacé dès le lendemain."
            ),
            "fr",
            &[(english, "en")],
        );
    }
}
