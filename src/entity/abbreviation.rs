//! [`expansion`]: what a name in brackets is short for.

use super::gazetteer::key::unaccented;
use super::gazetteer::{Classes, Names};
use super::mentions::Name;
use crate::document::Document;
use crate::segment::Token;
use crate::word_list::WordList;

/// Most words that an acronym stands for, the small ones and the bracket included.
const MOST_EXPANDED: usize = 20;

/// Words that give acronyms no letter.
static SMALL: WordList = WordList::new("de du des d' la le les l' à au aux par et en pour sur ,");

/// « TIH » in « thrombopénie induite par l'héparine (TIH) »: short for lower-case words that are no institution.
pub(super) fn shortens_common_noun(document: &Document<'_>, listed: &Names<'_>, name: Name) -> bool {
    let small = |token: &Token| document.form(token) == document.lower(token);
    let first = expansion(document, name).filter(|words| words.iter().all(small)).and_then(<[Token]>::first);
    first.is_some_and(|first| !listed.form(first.form).classes.intersects(Classes::ORGANISATION_NOUN))
}

/// The words before the bracket whose first letters the name of one word in it is made of.
pub(super) fn expansion<'d>(document: &'d Document<'_>, name: Name) -> Option<&'d [Token]> {
    let start = name.tokens.0 as usize;
    let (acronym, words) = document.tokens.get(start.saturating_sub(MOST_EXPANDED)..=start)?.split_last()?;
    let (bracket, words) = words.split_last()?;
    if document.form(bracket) != "(" || name.tokens.1 - name.tokens.0 != 1 {
        return None;
    }
    let letters = unaccented(document.lower(acronym));
    // « loi sur les pêches (LSP) »: small words may have letters of their own.
    let left = opening(document, words, &letters, false).or_else(|| opening(document, words, &letters, true))?;
    words.get(left..)
}

/// The first of the words whose initials are the letters, the small words' among them if they count.
fn opening(document: &Document<'_>, words: &[Token], letters: &str, small_count: bool) -> Option<usize> {
    let mut letters = letters.chars().rev().peekable();
    let mut left = words.len();
    while let Some(letter) = letters.peek() {
        left = left.checked_sub(1)?;
        let word = document.lower(words.get(left)?);
        let fits = unaccented(word).starts_with(*letter);
        if SMALL.has(word) && !(small_count && fits) {
            continue;
        }
        if !fits {
            return None;
        }
        letters.next();
    }
    Some(left)
}
