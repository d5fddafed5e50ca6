//! [`Example`]: a sentence as our own tokenizer splits it, with the labels of the corpus.

use std::collections::BTreeSet;

use partipris::linear::Feature;
use partipris::segment::segment;
use partipris::tag::{Endings, Label, Profile, form_features, token_features};

use super::data::Corpus;
use super::features::label;
use crate::corpus::conllu::GoldSentence;
use crate::linear::Dataset;

/// A sentence to learn from.
#[derive(Debug, Clone)]
pub(crate) struct Example {
    pub(crate) corpus: Corpus,
    pub(crate) text: String,
    /// Label by place of the gold token among the text's visible characters: start, end, label.
    pub(crate) gold: Vec<(usize, usize, Label)>,
}

impl Example {
    /// The example that an annotated sentence makes.
    pub(crate) fn new(corpus: Corpus, sentence: &GoldSentence) -> Self {
        let mut at = 0;
        let gold = sentence.tokens.iter().filter_map(|token| {
            let start = at;
            at += token.form.chars().filter(|c| !c.is_whitespace()).count();
            let head = token.head()?;
            Some((start, at, label(&head.upos, &head.feats, token.words.len())))
        });
        Self { corpus, gold: gold.collect(), text: sentence.text.clone() }
    }

    /// Its words in lower case.
    pub(crate) fn words(&self) -> Vec<String> {
        segment(&self.text).forms.into_iter().map(|form| form.lower.to_string()).collect()
    }

    /// Adds the sentence's tokens to `data`; `ours` are Sequoia's words.
    pub(crate) fn add_to(&self, data: &mut Dataset, lexicon: &Endings<'_>, ours: &BTreeSet<String>) {
        let document = segment(&self.text);
        let profiles: Vec<Profile> = document.forms.iter().map(|form| Profile::new(form, lexicon)).collect();
        let mut by_form = Vec::new();
        for (form, profile) in document.forms.iter().zip(&profiles) {
            let mut features = Vec::new();
            form_features(form, profile, &mut |feature, reach| features.push((feature, reach)));
            by_form.push(features);
        }
        let forms: Vec<usize> = document.tokens.iter().map(|token| token.form.0 as usize).collect();
        let labels = self.labels(&document);
        let mut features = Vec::new();
        for (place, (token, label)) in document.tokens.iter().zip(labels).enumerate() {
            features.clear();
            let window = [-2, -1, 0, 1, 2].map(|offset: i8| {
                let neighbour = place.checked_add_signed(isize::from(offset)).and_then(|place| forms.get(place));
                neighbour.map_or(&Profile::OUTSIDE, |&form| {
                    let near = by_form[form].iter().filter(|(_, reach)| offset.unsigned_abs() <= *reach);
                    features.extend(near.map(|(feature, _)| feature.at(offset)));
                    &profiles[form]
                })
            });
            let before = forms[..place].iter().rev().map(|&form| &profiles[form]);
            token_features(window, profiles[forms[place]].restricts(before), &mut |feature| features.push(feature));
            self.add_convention(&document.forms[forms[place]].lower, &mut features, ours);
            data.push(&features, label.index(), profiles[forms[place]].allowed(token.kind));
        }
        data.end_sentence();
    }

    /// What a corpus other than Sequoia does differently with a word that Sequoia has is learnt by features that
    /// prediction never emits: Sequoia's conventions are the ones we follow.
    fn add_convention(&self, word: &str, features: &mut Vec<Feature>, ours: &BTreeSet<String>) {
        const CONVENTION: u16 = 1000;
        if matches!(self.corpus, Corpus::Gsd | Corpus::Fqb) && ours.contains(word) {
            let corpus = Feature::template(CONVENTION).number(self.corpus as u64);
            features.extend([corpus, corpus.text(word)]);
        }
    }

    /// The label of each of our tokens: that of the gold token its first character is in.
    fn labels(&self, document: &partipris::Document<'_>) -> Vec<Label> {
        let mut visible = 0;
        let mut byte = 0;
        let mut gold = self.gold.iter().peekable();
        let mut label_at = |start: usize| {
            let gap = document.text.get(byte..start).unwrap_or("");
            visible += gap.chars().filter(|c| !c.is_whitespace()).count();
            byte = start;
            while gold.next_if(|(_, end, _)| *end <= visible).is_some() {}
            gold.peek().map_or(Label::CONTRACTION, |(_, _, label)| *label)
        };
        document.tokens.iter().map(|token| label_at(token.span.start() as usize)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::rewrite::{Manner, without_stop};
    use super::*;
    use crate::corpus::conllu;

    const SAMPLE: &str = "# text = Il va au lit.\n1\tIl\til\tPRON\t_\t_\t2\tnsubj\t_\t_\n\
        2\tva\taller\tVERB\t_\tVerbForm=Fin\t0\troot\t_\t_\n3-4\tau\t_\t_\t_\t_\t_\t_\t_\t_\n\
        3\tà\tà\tADP\t_\t_\t5\tcase\t_\t_\n4\tle\tle\tDET\t_\t_\t5\tdet\t_\t_\n\
        5\tlit\tlit\tNOUN\t_\t_\t2\tobl\t_\tSpaceAfter=No\n6\t.\t.\tPUNCT\t_\t_\t2\tpunct\t_\t_\n";

    fn labels(example: &Example) -> Vec<&'static str> {
        example.labels(&segment(&example.text)).into_iter().map(Label::name).collect()
    }

    #[test]
    fn labels_stay_with_their_words_however_they_are_written() {
        let sentence = &conllu::read(SAMPLE).unwrap()[0];
        let expected = ["PRON", "VERB", "ADP+DET", "NOUN", "PUNCT"];
        assert_eq!(labels(&Example::new(Corpus::Sequoia, sentence)), expected);
        let shouted = Example::new(Corpus::Sequoia, &Manner::Upper.rewrite(sentence));
        assert_eq!((labels(&shouted).as_slice(), shouted.text.as_str()), (&expected[..], "IL VA AU LIT."));
        let cut = Example::new(Corpus::Sequoia, &without_stop(sentence).unwrap());
        assert_eq!((labels(&cut).as_slice(), cut.text.as_str()), (&expected[..4], "Il va au lit"));
    }
}
