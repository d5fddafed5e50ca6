//! [`Analyzer`]: the pipeline, one line per stage.

use crate::analysis::Analysis;
use crate::document::Document;
use crate::error::LoadError;
use crate::lexicon::{Lexicon, Line};
use crate::quote::Report;
use crate::segment::Segmenter;
use crate::tag::Tagger;
use crate::{cue, entity, quote, score};

/// Takes texts to analyses. Built once, used for any number of texts.
#[derive(Debug, Clone)]
pub struct Analyzer {
    segmenter: Segmenter,
    tagger: &'static Tagger<'static>,
    entities: entity::Resources<'static>,
    lexicon: Lexicon,
    ranker: Option<&'static cue::Ranker>,
}

impl Analyzer {
    /// An analyzer with the embedded lexicon and models.
    ///
    /// # Errors
    /// When an embedded resource does not pass the checks that every resource passes.
    pub fn new() -> Result<Self, LoadError> {
        Ok(Self {
            segmenter: Segmenter::new()?,
            tagger: Tagger::embedded()?,
            entities: entity::Resources::embedded()?,
            lexicon: Lexicon::embedded()?,
            ranker: Some(cue::Ranker::embedded()?),
        })
    }

    /// An analyzer with extra cue entries, TSV lines with the columns of `lexicon/`.
    ///
    /// # Errors
    /// As [`Analyzer::new`], and [`LoadError::Lexicon`] for a line that cannot be used.
    pub fn with_lexicon(lexicon: &str) -> Result<Self, LoadError> {
        let mut analyzer = Self::new()?;
        for line in analyzer.lexicon.add(lexicon)? {
            analyzer.hear(&line)?;
        }
        Ok(analyzer)
    }

    /// Checks that a caller's entry fires in its example, where it has one.
    fn hear(&self, line: &Line) -> Result<(), LoadError> {
        let name = format!("custom:{}", Lexicon::spelling(line));
        if line.example.is_empty() || self.analyze(&line.example).cues.iter().any(|cue| cue.entry == name) {
            return Ok(());
        }
        let message = format!("« {} » does not fire in its example; write one in which it stands", line.entry);
        Err(LoadError::Lexicon { line: line.number, column: 8, message })
    }

    /// Sentences, tokens with part of speech and lemma, and nothing that is built on them: what [`Analyzer::analyze`]
    /// starts from, for callers who need no more.
    pub fn tag<'t>(&self, text: &'t str) -> Document<'t> {
        let mut document = self.segmenter.segment(text);
        self.tagger.tag(&mut document);
        document
    }

    /// Analyses `text`. Never fails: any string is a text.
    pub fn analyze(&self, text: &str) -> Analysis {
        let document = self.tag(text);
        let actors = entity::find(&document, &self.entities);
        let quotes = quote::find(&document, &actors, &|lemma| Report::of(&self.lexicon, lemma));
        let cues = cue::find(&document, &self.lexicon, self.ranker, &actors, &quotes);
        let scores = score::score(&document, &actors, &quotes, &cues);
        Analysis {
            language: document.language,
            foreign: document.foreign,
            sentences: document.sentences,
            tokens: document.tokens,
            lemmas: document.lemmas,
            entities: actors.entities,
            mentions: actors.mentions,
            references: actors.references,
            quotes,
            cues,
            scores,
        }
    }
}
