//! What the lexicon finds in a document, sentence by sentence; sentences that were seen before are remembered.

use super::matcher::Matcher;
use super::select::select;
use super::words::Words;
use crate::document::Document;
use crate::form_cache::Known;
use crate::lexicon::{Found, Lexicon, WordId};
use crate::segment::Token;

/// The matches of the lexicon that stand: cues, and modifiers.
pub(super) fn find(document: &Document<'_>, lexicon: &Lexicon) -> Found {
    Words::with(lexicon, document, |words, mut known| {
        let mut all = Found::default();
        let mut key = Vec::new();
        for sentence in &document.sentences {
            let tokens = document.tokens_of(sentence);
            key.clear();
            key.extend(tokens.iter().flat_map(|token| part(token, &words, &known)));
            let start = sentence.tokens.start as usize;
            if let Some(found) = known.sentence(&key) {
                all.extend(found, start);
                continue;
            }
            let matches = Matcher::new(document, lexicon, &words, tokens).find();
            let found = select(matches, tokens.len(), lexicon);
            all.extend(&found, start);
            known.keep(&key, found);
        }
        all
    })
}

/// All of a token that the matcher looks at.
fn part(token: &Token, words: &Words, known: &Known<'_, [WordId; 3], Found>) -> [u32; 3] {
    let verb_form = token.morph.verb_form.map_or(0, |form| form as u32 + 1);
    let kinds = token.upos as u32 | (token.kind as u32) << 8 | verb_form << 16;
    [known.number(token.form), kinds, words.lemma(token)]
}
