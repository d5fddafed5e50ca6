//! Which files the tagger learns from, and what is held out of which.

use std::path::{Path, PathBuf};

use super::own;
use crate::cli::{read, read_conllu};
use crate::corpus::conllu::GoldSentence;

/// The annotated corpora; their conventions differ in details.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Corpus {
    Sequoia,
    Gsd,
    Fqb,
    /// Our own sentences, annotated as Sequoia is.
    Own,
}

/// All that training reads.
pub(crate) struct Data {
    /// To learn from, with the corpus each part is of.
    pub(crate) training: Vec<(Corpus, Vec<GoldSentence>)>,
    /// To measure on while choices are made; also learnt from in the final training.
    pub(crate) held_out: Vec<(&'static str, Vec<GoldSentence>)>,
    /// All of GSD dev: the lexicon has counted it.
    pub(crate) gsd: Vec<GoldSentence>,
    /// `lexiqueFR-GSD.tsv`.
    pub(crate) gsd_lexicon: String,
    /// `lexique383_ortho_cgram_freq.tsv`.
    pub(crate) lexique: String,
    /// Forms of irregular verbs, see [`own::verb_forms`].
    pub(crate) verbs: String,
}

const SEQUOIA_TRAIN: &str = "ud/UD_French-Sequoia/fr_sequoia-ud-train.conllu";
const SEQUOIA_DEV: &str = "ud/UD_French-Sequoia/fr_sequoia-ud-dev.conllu";
const GSD_DEV: &str = "ud/UD_French-GSD/fr_gsd-ud-dev.conllu";
const FQB: &str = "ud/UD_French-FQB/fr_fqb-ud-test.conllu";

/// Of how many GSD sentences one is held out.
const GSD_SHARE: usize = 4;

impl Data {
    /// Reads the files below `root`. With `held_out`, Sequoia dev and a part of GSD dev are kept from training.
    ///
    /// # Errors
    /// A message that names the file.
    pub(crate) fn read(root: &Path, held_out: bool) -> Result<Self, String> {
        let sequoia = read_conllu(&root.join(SEQUOIA_TRAIN))?;
        let sequoia_dev = read_conllu(&root.join(SEQUOIA_DEV))?;
        let gsd = read_conllu(&root.join(GSD_DEV))?;
        let fqb = read_conllu(&root.join(FQB))?;
        // Blocks of ten sentences, so that neighbours mostly stay together.
        let is_out = |index: &usize| (index / 10) % GSD_SHARE == GSD_SHARE - 1;
        let part = |out: bool| {
            let chosen = gsd.iter().enumerate().filter(|(index, _)| is_out(index) == out);
            chosen.map(|(_, sentence)| sentence.clone()).collect::<Vec<_>>()
        };
        let gsd_training = if held_out { part(false) } else { gsd.clone() };
        let mut training = vec![(Corpus::Sequoia, sequoia), (Corpus::Fqb, fqb), (Corpus::Gsd, gsd_training)];
        if !held_out {
            training.push((Corpus::Sequoia, sequoia_dev.clone()));
        }
        training.iter_mut().flat_map(|(_, sentences)| sentences).for_each(signs_are_symbols);
        Ok(Self {
            training,
            held_out: vec![("Sequoia dev", sequoia_dev), ("GSD dev, part", part(true))],
            gsd,
            gsd_lexicon: read(&root.join("lexicons/lemma/lexiqueFR-GSD.tsv"))?,
            lexique: read(&root.join("lexicons/lemma/lexique383_ortho_cgram_freq.tsv"))?,
            verbs: read(Path::new(own::VERBS))?,
        })
    }
}

/// Calls *%* and *$* symbols, as UD's guidelines and GSD do; Sequoia and FQB call them nouns.
fn signs_are_symbols(sentence: &mut GoldSentence) {
    for token in sentence.tokens.iter_mut().filter(|token| matches!(token.form.as_str(), "%" | "$" | "€" | "£" | "°"))
    {
        token.words.iter_mut().filter(|word| word.upos == "NOUN").for_each(|word| "SYM".clone_into(&mut word.upos));
    }
}

/// The files that `evaluate --data DIR` scores.
pub(crate) fn evaluation_files(root: &Path) -> Vec<PathBuf> {
    [SEQUOIA_DEV, GSD_DEV].map(|file| root.join(file)).to_vec()
}
