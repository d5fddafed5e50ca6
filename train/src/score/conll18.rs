//! F1 in the manner of the CoNLL 2018 shared task (<https://universaldependencies.org/conll18/evaluation.html>).
//!
//! Both sides are reduced to their characters without white space; a token or sentence is right when the very same
//! characters form one on both sides. UPOS, features and lemmas are counted over tokens in the same way: right when the
//! token is right and the value equal, against all tokens of each side. A contraction is one token here, with the
//! values of its first word; words count the contraction's parts, which are right when the token is and both
//! sides expand it alike.

/// A text as one side sees it.
#[derive(Debug, Clone, Default)]
pub(crate) struct Annotation {
    /// In text order.
    pub(crate) tokens: Vec<Unit>,
    /// In text order.
    pub(crate) sentences: Vec<(usize, usize)>,
}

/// A token: a range of characters of the text without its white space, and what is said of it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Unit {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) upos: String,
    pub(crate) lemma: String,
    pub(crate) feats: String,
    /// Number of syntactic words.
    pub(crate) words: usize,
}

/// Counts of one measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Counts {
    pub(crate) gold: usize,
    pub(crate) system: usize,
    pub(crate) right: usize,
}

impl Counts {
    /// Counts those of another text as well.
    pub(crate) fn add(&mut self, other: Self) {
        self.gold += other.gold;
        self.system += other.system;
        self.right += other.right;
    }

    /// Harmonic mean of precision and recall, in percent; 100 where there is nothing on either side.
    #[allow(clippy::cast_precision_loss, reason = "counts of tokens are far below 2^52")]
    pub(crate) fn f1(self) -> f64 {
        match self.gold + self.system {
            0 => 100.0,
            sum => 200.0 * self.right as f64 / sum as f64,
        }
    }
}

/// One [`Counts`] for each measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Evaluation {
    pub(crate) tokens: Counts,
    pub(crate) words: Counts,
    pub(crate) sentences: Counts,
    pub(crate) upos: Counts,
    pub(crate) feats: Counts,
    pub(crate) lemmas: Counts,
}

/// Compares two annotations of texts that have the same characters.
pub(crate) fn evaluate(gold: &Annotation, system: &Annotation) -> Evaluation {
    let pairs = aligned(&gold.tokens, &system.tokens);
    let count = |right: &dyn Fn(&Unit, &Unit) -> bool| Counts {
        gold: gold.tokens.len(),
        system: system.tokens.len(),
        right: pairs.iter().filter(|(gold, system)| right(gold, system)).count(),
    };
    Evaluation {
        tokens: count(&|_, _| true),
        words: words(gold, system, &pairs),
        sentences: sentences(gold, system),
        upos: count(&|gold, system| gold.upos == system.upos),
        feats: count(&|gold, system| gold.feats == system.feats),
        lemmas: count(&|gold, system| gold.lemma == "_" || gold.lemma == system.lemma),
    }
}

/// The tokens that span the same characters on both sides.
fn aligned<'a>(gold: &'a [Unit], system: &'a [Unit]) -> Vec<(&'a Unit, &'a Unit)> {
    let mut pairs = Vec::new();
    let mut system = system.iter().peekable();
    for token in gold {
        while system.next_if(|other| (other.start, other.end) < (token.start, token.end)).is_some() {}
        if let Some(other) = system.next_if(|other| (other.start, other.end) == (token.start, token.end)) {
            pairs.push((token, other));
        }
    }
    pairs
}

fn words(gold: &Annotation, system: &Annotation, pairs: &[(&Unit, &Unit)]) -> Counts {
    let total = |annotation: &Annotation| annotation.tokens.iter().map(|token| token.words).sum();
    let right = pairs.iter().filter(|(gold, system)| gold.words == system.words).map(|(gold, _)| gold.words).sum();
    Counts { gold: total(gold), system: total(system), right }
}

fn sentences(gold: &Annotation, system: &Annotation) -> Counts {
    let known: std::collections::BTreeSet<_> = gold.sentences.iter().collect();
    let right = system.sentences.iter().filter(|span| known.contains(span)).count();
    Counts { gold: gold.sentences.len(), system: system.sentences.len(), right }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unit(start: usize, end: usize, upos: &str, words: usize) -> Unit {
        Unit { start, end, upos: upos.into(), lemma: upos.to_lowercase(), feats: "_".into(), words }
    }

    fn check(counts: Counts, gold: usize, system: usize, right: usize, f1: f64) {
        assert_eq!(counts, Counts { gold, system, right });
        assert!((counts.f1() - f1).abs() < 0.005, "given {counts:?}, expected {f1}, got {}", counts.f1());
    }

    /// « Vaau lit. Oui » : gold Va|au|lit|. Oui in two sentences; the system joins Vaau and makes one sentence.
    #[test]
    fn a_joined_token_costs_both_sides() {
        let gold = Annotation {
            tokens: vec![
                unit(0, 2, "VERB", 1),
                unit(2, 4, "ADP", 2),
                unit(4, 7, "NOUN", 1),
                unit(7, 8, "PUNCT", 1),
                unit(8, 11, "INTJ", 1),
            ],
            sentences: vec![(0, 8), (8, 11)],
        };
        let system = Annotation {
            tokens: vec![unit(0, 4, "VERB", 1), unit(4, 7, "VERB", 1), unit(7, 8, "PUNCT", 1), unit(8, 11, "INTJ", 1)],
            sentences: vec![(0, 11)],
        };
        let found = evaluate(&gold, &system);
        check(found.tokens, 5, 4, 3, 66.67); // P 3/4, R 3/5: 2·3/9
        check(found.words, 6, 4, 3, 60.0); // au is two words: 2·3/10
        check(found.sentences, 2, 1, 0, 0.0);
        check(found.upos, 5, 4, 2, 44.44); // lit is tagged VERB: 2·2/9
        check(found.lemmas, 5, 4, 2, 44.44);
        check(found.feats, 5, 4, 3, 66.67);
    }

    #[test]
    fn a_contraction_not_expanded_loses_its_words_alone() {
        let gold = Annotation { tokens: vec![unit(0, 2, "ADP", 2), unit(2, 5, "NOUN", 1)], sentences: vec![(0, 5)] };
        let mut system = gold.clone();
        system.tokens[0].words = 1;
        let found = evaluate(&gold, &system);
        check(found.tokens, 2, 2, 2, 100.0);
        check(found.words, 3, 2, 1, 40.0);
        check(found.sentences, 1, 1, 1, 100.0);
    }

    #[test]
    fn nothing_is_all_right() {
        check(evaluate(&Annotation::default(), &Annotation::default()).tokens, 0, 0, 0, 100.0);
    }
}
