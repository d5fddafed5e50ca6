//! What a comparison reads of two analyses.

use std::collections::BTreeMap;

use crate::cue::Dimension;
use crate::score::Comparable;
use crate::segment::TokenKind;
use crate::tag::Upos;

/// The part of an analysis (as the contract shows it) that a comparison reads.
#[derive(Debug)]
pub struct ComparedAnalysis {
    /// Columns of the tokens.
    pub tokens: ComparedTokens,
    /// What `tokens.lemma` counts.
    pub lemmas: Vec<String>,
    /// The actors, by id.
    pub entities: Vec<ComparedEntity>,
    /// The cues.
    pub cues: Vec<ComparedCue>,
    /// Words of the text.
    pub words: u32,
    /// Words in the author's voice.
    pub author_words: u32,
}

/// Columns of the same length; those of different lengths are read as far as the shortest.
#[derive(Debug)]
pub struct ComparedTokens {
    /// [`TokenKind`] as a number.
    pub kind: Vec<u8>,
    /// [`Upos`] as a number.
    pub upos: Vec<u8>,
    /// Index of a lemma.
    pub lemma: Vec<u32>,
}

/// An actor.
#[derive(Debug)]
pub struct ComparedEntity {
    /// Its best name.
    pub name: String,
    /// How many mentions it has.
    pub mentions: u32,
}

/// A cue.
#[derive(Debug)]
pub struct ComparedCue {
    /// One of [`Dimension::NAMES`].
    pub dimension: String,
    /// Whether it is in the author's voice.
    pub by_author: bool,
    /// Id of the actor it is on.
    pub target: Option<u32>,
}

impl From<&ComparedAnalysis> for Comparable {
    fn from(analysis: &ComparedAnalysis) -> Self {
        Self {
            words: analysis.words,
            author_words: analysis.author_words,
            counts: analysis.counts(),
            lemmas: analysis.content_lemmas(),
            naming: analysis.naming(),
        }
    }
}

impl ComparedAnalysis {
    /// Cues of each dimension per word, and the evaluative load per author word.
    fn counts(&self) -> BTreeMap<String, (u32, bool)> {
        let count = |keep: &dyn Fn(&ComparedCue) -> bool| {
            u32::try_from(self.cues.iter().filter(|cue| keep(cue)).count()).unwrap_or(u32::MAX)
        };
        let mut counts: BTreeMap<String, (u32, bool)> = Dimension::NAMES
            .iter()
            .map(|&name| (name.to_owned(), (count(&|cue| cue.dimension == name), false)))
            .collect();
        let load =
            count(&|cue| cue.by_author && Dimension::from_name(&cue.dimension).is_some_and(Dimension::is_evaluation));
        counts.insert("evaluativeLoad".to_owned(), (load, true));
        counts
    }

    /// Lemmas of nouns, verbs, adjectives, adverbs and names, in lower case.
    fn content_lemmas(&self) -> BTreeMap<String, u32> {
        let mut lemmas = BTreeMap::new();
        let columns = self.tokens.kind.iter().zip(&self.tokens.upos).zip(&self.tokens.lemma);
        for ((&kind, &upos), &lemma) in columns {
            if kind == TokenKind::Word as u8
                && is_content(upos)
                && let Some(lemma) = self.lemmas.get(lemma as usize)
            {
                *lemmas.entry(lemma.to_lowercase()).or_default() += 1;
            }
        }
        lemmas
    }

    fn naming(&self) -> BTreeMap<String, (u32, u32)> {
        let loaded = |id: usize| {
            let names =
                |cue: &&ComparedCue| cue.dimension == "labelling" && cue.target.is_some_and(|t| t as usize == id);
            u32::try_from(self.cues.iter().filter(names).count()).unwrap_or(u32::MAX)
        };
        let row = |(id, entity): (usize, &ComparedEntity)| (entity.name.clone(), (entity.mentions, loaded(id)));
        self.entities.iter().enumerate().map(row).collect()
    }
}

fn is_content(upos: u8) -> bool {
    [Upos::Noun, Upos::Verb, Upos::Adj, Upos::Adv, Upos::Propn].iter().any(|&content| content as u8 == upos)
}
