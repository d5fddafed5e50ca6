//! Sentences as headlines, hurried messages and bad keyboards would have them.

use crate::corpus::conllu::{GoldSentence, GoldToken};
use crate::random::Random;

/// A careless way of writing; each keeps one character for each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Manner {
    /// no capitals at all
    Lower,
    /// ALL CAPITALS
    Upper,
    /// No accents: « a l'ecole ».
    Bare,
    /// neither capitals nor accents
    LowerBare,
}

impl Manner {
    pub(crate) const ALL: [Self; 4] = [Self::Lower, Self::Upper, Self::Bare, Self::LowerBare];

    fn letter(self, c: char) -> char {
        match self {
            Self::Lower => single(c, c.to_lowercase()),
            Self::Upper => single(c, c.to_uppercase()),
            Self::Bare => without_accent(c),
            Self::LowerBare => without_accent(single(c, c.to_lowercase())),
        }
    }

    /// The sentence so written, its annotation unchanged.
    pub(crate) fn rewrite(self, sentence: &GoldSentence) -> GoldSentence {
        let rewrite = |text: &str| text.chars().map(|c| self.letter(c)).collect();
        let token = |token: &GoldToken| GoldToken { form: rewrite(&token.form), words: token.words.clone() };
        GoldSentence {
            id: sentence.id.clone(),
            text: rewrite(&sentence.text),
            tokens: sentence.tokens.iter().map(token).collect(),
        }
    }
}

/// The sentence without its final full stop, where it has one.
pub(crate) fn without_stop(sentence: &GoldSentence) -> Option<GoldSentence> {
    let text = sentence.text.strip_suffix('.')?.to_owned();
    let (last, tokens) = sentence.tokens.split_last()?;
    (last.form == ".").then(|| GoldSentence { id: sentence.id.clone(), text, tokens: tokens.to_vec() })
}

/// Copies of about that share of the sentences, rewritten, and of as many without their full stop.
pub(crate) fn copies(sentences: &[GoldSentence], share: f64, random: &mut Random) -> Vec<GoldSentence> {
    let mut copies = Vec::new();
    for sentence in sentences {
        if random.chance(share) {
            copies.push(Manner::ALL[random.below(Manner::ALL.len())].rewrite(sentence));
        }
        if random.chance(share) {
            copies.extend(without_stop(sentence));
        }
    }
    copies
}

/// `changed` where it is one character, else `c`.
fn single(c: char, mut changed: impl Iterator<Item = char>) -> char {
    changed.next().filter(|_| changed.next().is_none()).unwrap_or(c)
}

/// The letter without its accent.
pub(crate) fn without_accent(c: char) -> char {
    match c {
        'à' | 'â' | 'ä' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'î' | 'ï' => 'i',
        'ô' | 'ö' => 'o',
        'ù' | 'û' | 'ü' => 'u',
        'ç' => 'c',
        'À' | 'Â' => 'A',
        'É' | 'È' | 'Ê' => 'E',
        'Î' => 'I',
        'Ô' => 'O',
        'Ç' => 'C',
        _ => c,
    }
}
