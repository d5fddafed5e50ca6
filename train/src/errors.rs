//! `errors`: the tokens whose part of speech or lemma differs from the corpus, with their neighbours; `breaks`: the same
//! for the ends of sentences.

use std::collections::BTreeSet;

use partipris::segment::{Segmenter, segment};
use partipris::tag::Tagger;

use crate::corpus::conllu::GoldSentence;
use crate::evaluate::{Join, gold, system};

/// One line per wrong tag or lemma: kind, expected and found value, the sentence with the token in brackets.
pub(crate) fn errors(sentences: &[GoldSentence], tagger: &Tagger<'_>) -> Vec<String> {
    let mut lines = Vec::new();
    for sentence in sentences {
        let expected = gold(std::slice::from_ref(sentence));
        let mut document = segment(&sentence.text);
        tagger.tag(&mut document);
        let found = system(&document);
        for (token, unit) in document.tokens.iter().zip(&found.tokens) {
            let same = |other: &&crate::score::conll18::Unit| (other.start, other.end) == (unit.start, unit.end);
            let Some(gold) = expected.tokens.iter().find(same) else { continue };
            let (before, rest) = sentence.text.split_at(token.span.start() as usize);
            let (word, after) = rest.split_at(token.span.len() as usize);
            let context = format!("{}[{word}]{}", last(before, 40), first(after, 30));
            if gold.upos != unit.upos {
                lines.push(format!("UPOS\t{} {}\t{word}\t{context}", gold.upos, unit.upos));
            }
            if gold.lemma != "_" && gold.lemma != unit.lemma {
                let place = if gold.upos == unit.upos { "lemma" } else { "lemma-by-tag" };
                lines.push(format!("{place}\t{} {}\t{word}/{}\t{context}", gold.lemma, unit.lemma, unit.upos));
            }
        }
    }
    lines
}

/// One line per wrong end of a sentence in the text joined by spaces: `lost` or `wrong`, what stands on both sides.
pub(crate) fn breaks(sentences: &[GoldSentence], segmenter: &Segmenter) -> Vec<String> {
    let text = Join::Space.text(sentences);
    let mut end = 0;
    let expected: BTreeSet<usize> = sentences
        .iter()
        .map(|sentence| {
            end += sentence.text.len() + usize::from(end > 0);
            end
        })
        .collect();
    let found: BTreeSet<usize> =
        segmenter.segment(&text).sentences.iter().map(|sentence| sentence.span.end() as usize).collect();
    let line = |&end: &usize| {
        let (before, after) = text.split_at(end);
        let kind = if expected.contains(&end) { "lost" } else { "wrong" };
        format!("{kind}\t{} ‖{}", last(before, 60), first(after, 60))
    };
    expected.symmetric_difference(&found).map(line).collect()
}

fn last(text: &str, count: usize) -> &str {
    text.char_indices().rev().nth(count - 1).map_or(text, |(start, _)| &text[start..])
}

fn first(text: &str, count: usize) -> &str {
    text.char_indices().nth(count).map_or(text, |(end, _)| &text[..end])
}
