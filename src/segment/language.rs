//! Which language a text is in, and which stretches of it are in another.
//!
//! Sentences are told by their commonest words where those are French or English, which is nearly always; only what
//! is left is shown to the detector of `whatlang`, which costs more than all the rest of segmentation.

use whatlang::Lang;

use super::function_words::function_word;
use super::{Sentence, Token, TokenKind};
use crate::document::{Foreign, Form, Language};
use crate::span::Span;

/// Words from which a sentence can be told from its surroundings.
const FEWEST_WORDS: usize = 5;

/// How many sentences of a text the detector is shown at most: what it does not see goes with its surroundings.
const MOST_QUESTIONS: usize = 256;

/// Most bytes of a sentence that the detector is shown.
const SAMPLE: usize = 300;

/// Share of common words, in percent, from which a sentence is in their language: ordinary prose has twice as many.
const ENOUGH: usize = 20;

/// The language of the text, and its stretches in another, in text order.
pub(super) fn detect(text: &str, tokens: &[Token], sentences: &[Sentence], forms: &[Form]) -> (Language, Vec<Foreign>) {
    let marks: Vec<Mark> = forms.iter().map(|form| Mark::of(&form.lower)).collect();
    let mut questions = MOST_QUESTIONS;
    let mut ask = |sentence: &str| {
        questions = questions.checked_sub(1)?;
        ask(sentence)
    };
    let pieces: Vec<Piece> =
        sentences.iter().map(|sentence| Piece::of(text, tokens, sentence, &marks, &mut ask)).collect();
    let language = majority(&pieces);
    (language, stretches(text, &pieces, language))
}

/// What a form says of the language.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    None,
    French,
    English,
    /// A word of both.
    Both,
}

impl Mark {
    fn of(lower: &str) -> Self {
        match (function_word(lower).is_some(), is_english(lower)) {
            (true, true) => Self::Both,
            (true, false) => Self::French,
            (false, true) => Self::English,
            (false, false) => Self::None,
        }
    }
}

fn is_english(lower: &str) -> bool {
    matches!(
        lower,
        "the"
            | "of"
            | "and"
            | "to"
            | "in"
            | "is"
            | "that"
            | "for"
            | "with"
            | "was"
            | "on"
            | "are"
            | "by"
            | "this"
            | "it"
            | "be"
            | "from"
            | "have"
            | "has"
            | "not"
            | "they"
            | "you"
            | "we"
            | "he"
            | "she"
            | "his"
            | "her"
            | "their"
            | "will"
            | "at"
            | "as"
            | "but"
            | "which"
            | "who"
            | "were"
            | "been"
            | "our"
            | "its"
            | "an"
            | "would"
            | "about"
            | "i"
            | "my"
            | "your"
            | "a"
            | "or"
    )
}

/// A sentence with what is known of its language.
struct Piece {
    span: Span,
    words: usize,
    /// Whether it has a common French word.
    french: bool,
    /// `None` where it is too short to tell.
    language: Option<Language>,
}

impl Piece {
    fn of(
        text: &str,
        tokens: &[Token],
        sentence: &Sentence,
        marks: &[Mark],
        ask: &mut dyn FnMut(&str) -> Option<Language>,
    ) -> Self {
        let tokens = tokens.get(sentence.tokens.start as usize..sentence.tokens.end as usize).unwrap_or(&[]);
        let (mut words, mut french, mut english) = (0, 0, 0);
        for token in tokens.iter().filter(|token| matches!(token.kind, TokenKind::Word | TokenKind::Contraction)) {
            words += 1;
            let mark = marks.get(token.form.0 as usize).copied().unwrap_or(Mark::None);
            french += usize::from(matches!(mark, Mark::French | Mark::Both));
            english += usize::from(matches!(mark, Mark::English | Mark::Both));
        }
        let language = match (french * 100 >= words * ENOUGH, english * 100 >= words * ENOUGH) {
            _ if words < FEWEST_WORDS => None,
            (true, _) if french > english.max(1) => Some("fr"),
            (_, true) if english > french.max(1) => Some("en"),
            _ => ask(sentence.span.slice(text)),
        };
        Self { span: sentence.span, words, french: french > 0, language }
    }
}

/// The detector's answer where it is sure.
fn ask(sentence: &str) -> Option<Language> {
    let end = (0..=SAMPLE.min(sentence.len())).rev().find(|&end| sentence.is_char_boundary(end)).unwrap_or(0);
    let info = whatlang::detect(sentence.get(..end)?)?;
    info.is_reliable().then(|| bcp47(info.lang()))
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

/// The shortest code of a language, as BCP 47 wants it.
#[rustfmt::skip]
fn bcp47(lang: Lang) -> Language {
    const TWO_LETTERS: [(Lang, Language); 68] = [
        (Lang::Epo, "eo"), (Lang::Eng, "en"), (Lang::Rus, "ru"), (Lang::Cmn, "zh"), (Lang::Spa, "es"), (Lang::Por, "pt"),
        (Lang::Ita, "it"), (Lang::Ben, "bn"), (Lang::Fra, "fr"), (Lang::Deu, "de"), (Lang::Ukr, "uk"), (Lang::Kat, "ka"),
        (Lang::Ara, "ar"), (Lang::Hin, "hi"), (Lang::Jpn, "ja"), (Lang::Heb, "he"), (Lang::Yid, "yi"), (Lang::Pol, "pl"),
        (Lang::Amh, "am"), (Lang::Jav, "jv"), (Lang::Kor, "ko"), (Lang::Nob, "nb"), (Lang::Dan, "da"), (Lang::Swe, "sv"),
        (Lang::Fin, "fi"), (Lang::Tur, "tr"), (Lang::Nld, "nl"), (Lang::Hun, "hu"), (Lang::Ces, "cs"), (Lang::Ell, "el"),
        (Lang::Bul, "bg"), (Lang::Bel, "be"), (Lang::Mar, "mr"), (Lang::Kan, "kn"), (Lang::Ron, "ro"), (Lang::Slv, "sl"),
        (Lang::Hrv, "hr"), (Lang::Srp, "sr"), (Lang::Mkd, "mk"), (Lang::Lit, "lt"), (Lang::Lav, "lv"), (Lang::Est, "et"),
        (Lang::Tam, "ta"), (Lang::Vie, "vi"), (Lang::Urd, "ur"), (Lang::Tha, "th"), (Lang::Guj, "gu"), (Lang::Uzb, "uz"),
        (Lang::Pan, "pa"), (Lang::Aze, "az"), (Lang::Ind, "id"), (Lang::Tel, "te"), (Lang::Pes, "fa"), (Lang::Mal, "ml"),
        (Lang::Ori, "or"), (Lang::Mya, "my"), (Lang::Nep, "ne"), (Lang::Sin, "si"), (Lang::Khm, "km"), (Lang::Tuk, "tk"),
        (Lang::Aka, "ak"), (Lang::Zul, "zu"), (Lang::Sna, "sn"), (Lang::Afr, "af"), (Lang::Lat, "la"), (Lang::Slk, "sk"),
        (Lang::Cat, "ca"), (Lang::Tgl, "tl"),
    ];
    TWO_LETTERS.iter().find(|(known, _)| *known == lang).map_or_else(|| lang.code(), |(_, code)| code)
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
