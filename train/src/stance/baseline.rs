//! VADER-fr's words as evaluative cues of the author: no dimension, no rule, no target.

use std::collections::BTreeMap;
use std::path::Path;

use partipris::segment::{TokenKind, segment};

use crate::gold::{Dimension, Polarity};
use crate::score::cues::CueItem;
use crate::span::Span;

/// Where the list stands in the shared data.
const FILE: &str = "lexicons/sentiment/vader_fr_lexicon.txt";

/// Words with the sign of their rating.
pub(super) struct Vader(BTreeMap<String, Polarity>);

impl Vader {
    /// Reads the list: a word, `->`, its mean rating, one per line.
    pub(super) fn read(data: &Path) -> Result<Self, String> {
        let path = data.join(FILE);
        let text = std::fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        let rated = text.lines().filter_map(|line| {
            let (word, rating) = line.rsplit_once("->")?;
            let rating: f64 = rating.trim().parse().ok()?;
            Some((word.trim().to_lowercase(), if rating < 0.0 { Polarity::Negative } else { Polarity::Positive }))
        });
        Ok(Self(rated.collect()))
    }

    pub(super) fn cues(&self, text: &str) -> Vec<CueItem<String>> {
        let document = segment(text);
        let words = document.tokens.iter().filter(|token| token.kind == TokenKind::Word);
        let item = |token: &partipris::segment::Token| {
            let &polarity = self.0.get(document.lower(token))?;
            let span = Span::new(token.span.start() as usize, token.span.end() as usize);
            Some(CueItem { span, dimension: Dimension::Judgement, polarity, by_author: true, target: None })
        };
        words.filter_map(item).collect()
    }
}
