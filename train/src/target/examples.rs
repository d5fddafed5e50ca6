//! [`Example`]: an annotated article with the choices that its evaluations leave.

use std::collections::BTreeMap;
use std::path::Path;

use partipris::Document;
use partipris::cue::{self, Choice, Cue, Ranker};
use partipris::entity::{self, Actors, Resources};
use partipris::lexicon::Lexicon;
use partipris::linear::Feature;
use partipris::quote::{self, Quote, Report};
use partipris::segment::Segmenter;
use partipris::tag::Tagger;

use crate::gold::GoldArticle;
use crate::score::cues::{CueItem, CueScores, match_cues, score_cues};
use crate::span::Span;
use crate::stance::{expected, gold_names, items, read_articles};

/// All who may be meant, what is observed of each, and whether he is; nobody is the first.
pub(super) type Options = Vec<(Vec<Feature>, bool)>;

/// An article as training sees it.
pub(super) struct Example {
    article: GoldArticle,
    /// Of each evaluation that both the gold and the engine have.
    pub(super) choices: Vec<Options>,
}

/// The articles of a folder.
#[derive(Default)]
pub(super) struct Examples {
    pub(super) read: Vec<Example>,
    /// Those that nobody has read, for measuring only.
    pub(super) unread: Vec<Example>,
}

/// The stages before the target.
pub(super) struct Tools {
    segmenter: Segmenter,
    entities: Resources<'static>,
    lexicon: Lexicon,
}

/// The list of the articles, in their folder, that nobody has read.
const UNREAD: &str = "unread.list";

impl Tools {
    pub(super) fn new() -> Result<Self, String> {
        let fail = |error: partipris::LoadError| error.to_string();
        Ok(Self {
            segmenter: Segmenter::new().map_err(fail)?,
            entities: Resources::embedded().map_err(fail)?,
            lexicon: Lexicon::embedded().map_err(fail)?,
        })
    }

    /// The articles of a folder.
    pub(super) fn examples(&self, folder: &Path) -> Result<Examples, String> {
        let list = std::fs::read_to_string(folder.join(UNREAD)).unwrap_or_default();
        let mut examples = Examples::default();
        for (name, article) in read_articles(folder)? {
            let unread = list.lines().any(|line| line == name);
            let part = if unread { &mut examples.unread } else { &mut examples.read };
            part.push(self.example(article)?);
        }
        Ok(examples)
    }

    /// The evaluations of a table's short passages that are on nobody, without what the rules say: these were written for
    /// such passages and are right in nearly all.
    pub(super) fn passages(&self, table: &Path) -> Result<Vec<Options>, String> {
        let text = std::fs::read_to_string(table).map_err(|error| format!("{}: {error}", table.display()))?;
        let lines = text.lines().skip(1).filter(|line| !line.starts_with('#'));
        lines.map(|line| self.passage(line)).filter_map(Result::transpose).collect()
    }

    fn passage(&self, line: &str) -> Result<Option<Options>, String> {
        let [_, text, words, "none"] = line.split('\t').collect::<Vec<_>>()[..] else { return Ok(None) };
        let (document, actors, quotes) = self.before(text)?;
        let cues = cue::find(&document, &self.lexicon, None, &actors, &quotes);
        let start = text.find(words).unwrap_or(text.len());
        let asked = Span::new(start, start + words.len());
        let meets =
            |cue: &Cue| !Span::new(cue.span.start() as usize, cue.span.end() as usize).intersection(asked).is_empty();
        let choices = cue::choices(&document, &self.lexicon, &actors, &quotes, false);
        let choice = cues.iter().zip(&choices).find(|(cue, choice)| choice.is_some() && meets(cue));
        Ok(choice.and_then(|(_, choice)| Some(options(choice.as_ref()?, None, &BTreeMap::new()))))
    }

    fn example(&self, article: GoldArticle) -> Result<Example, String> {
        let (document, actors, quotes) = self.before(&article.text)?;
        let names = gold_names(&actors, &article);
        let choices = cue::choices(&document, &self.lexicon, &actors, &quotes, true);
        let (gold, found) = (expected(&article), self.found(&document, &actors, &quotes, &names, None));
        let matched = match_cues(&gold, &found).into_iter();
        let taught =
            matched.filter_map(|(g, c)| Some(options(choices.get(c)?.as_ref()?, gold[g].target.as_ref(), &names)));
        let choices = taught.collect();
        Ok(Example { article, choices })
    }

    /// The stages before cues.
    fn before<'t>(&self, text: &'t str) -> Result<(Document<'t>, Actors, Vec<Quote>), String> {
        let mut document = self.segmenter.segment(text);
        Tagger::embedded().map_err(|error| error.to_string())?.tag(&mut document);
        let actors = entity::find(&document, &self.entities);
        let quotes = quote::find(&document, &actors, &|lemma| Report::of(&self.lexicon, lemma));
        Ok((document, actors, quotes))
    }

    fn found(
        &self,
        document: &Document<'_>,
        actors: &Actors,
        quotes: &[Quote],
        names: &BTreeMap<u32, String>,
        ranker: Option<&Ranker>,
    ) -> Vec<CueItem<String>> {
        let cues = cue::find(document, &self.lexicon, ranker, actors, quotes);
        items(&cues, |id| names.get(&id.0).cloned().unwrap_or_else(|| format!("#{}", id.0)))
    }

    /// How the cues of an example come out with a ranker, or by the rules alone.
    pub(super) fn score(&self, example: &Example, ranker: Option<&Ranker>) -> CueScores {
        let Ok((document, actors, quotes)) = self.before(&example.article.text) else { return CueScores::default() };
        let names = gold_names(&actors, &example.article);
        score_cues(&expected(&example.article), &self.found(&document, &actors, &quotes, &names, ranker))
    }
}

/// The options of a choice whose gold is known.
fn options(choice: &Choice, target: Option<&String>, names: &BTreeMap<u32, String>) -> Options {
    let nobody = (choice.nobody.clone(), target.is_none());
    let actors =
        choice.actors.iter().map(|(id, features)| (features.clone(), target.is_some() && names.get(&id.0) == target));
    std::iter::once(nobody).chain(actors).collect()
}
