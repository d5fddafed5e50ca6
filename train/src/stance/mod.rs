//! Scores stance on the gold articles: cues by dimension, polarity, voice, target, and quotes; beside two baselines.

mod baseline;
mod confusion;
mod given;
mod listing;
mod quotes;
mod table;
mod traps;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use partipris::cue::{self, Cue, Ranker, Voice};
use partipris::entity::{Actors, EntityId};
use partipris::lexicon::Lexicon;
use partipris::tag::Tagger;
use partipris::{Analyzer, segment};

use crate::gold::{self, Dimension, GoldArticle, Polarity};
use crate::score::cues::{CueItem, CueScores, score_cues};
use crate::span::Span;
use confusion::Confusion;
use listing::Listing;

/// What is evaluated and what is shown.
#[derive(Debug, Default)]
pub(crate) struct Request {
    /// Folder of gold articles.
    pub(crate) gold: PathBuf,
    /// Folder of the shared data, for the VADER-fr baseline.
    pub(crate) data: Option<PathBuf>,
    /// Model of the tagger; the given-entities system needs it.
    pub(crate) tagger: Option<PathBuf>,
    /// How many false alarms and misses of each dimension to list; 0 for none.
    pub(crate) list: usize,
    /// Names of the articles to score, without their endings; none for all.
    pub(crate) names: Vec<PathBuf>,
}

/// A gold article and its file's name.
type Article = (String, GoldArticle);

/// Prints the tables.
pub(crate) fn evaluate(request: &Request) -> Result<(), String> {
    let mut articles = read_articles(&request.gold)?;
    let wanted = |name: &str| request.names.iter().any(|wanted| wanted.as_os_str() == name);
    articles.retain(|(name, _)| request.names.is_empty() || wanted(name));
    let analyzer = Analyzer::new().map_err(|error| error.to_string())?;
    let lexicon = Lexicon::embedded().map_err(|error| error.to_string())?;
    let pipeline = |article: &GoldArticle| whole(&analyzer, article);
    report("whole pipeline", &articles, request.list, &pipeline);
    let (scores, faults) = quotes::score(&analyzer, &articles);
    table::print_quotes(&scores);
    faults.iter().take(request.list).for_each(|line| println!("  {line}"));
    let traps = request.gold.join("../traps");
    if traps.exists() {
        traps::measure(&analyzer, &traps)?.print();
    }
    if let Some(path) = &request.tagger {
        let bytes = fs::read(path).map_err(|error| format!("{}: {error}", path.display()))?;
        let tagger = Tagger::from_bytes(&bytes).map_err(|error| error.to_string())?;
        let given = |article: &GoldArticle| from_gold(&tagger, &lexicon, article);
        report("entities and quotes given", &articles, request.list, &given);
        let plain = |article: &GoldArticle| without_rules(&tagger, &lexicon, article);
        report("baseline: the lexicon without rules", &articles, 0, &plain);
    }
    if let Some(data) = &request.data {
        let vader = baseline::Vader::read(data)?;
        report("baseline: VADER-fr words", &articles, 0, &|article| vader.cues(&article.text));
    }
    Ok(())
}

pub(crate) fn read_articles(folder: &Path) -> Result<Vec<Article>, String> {
    let fail = |path: &Path, error: &dyn std::fmt::Display| format!("{}: {error}", path.display());
    let entries = fs::read_dir(folder).map_err(|error| fail(folder, &error))?;
    let mut paths: Vec<PathBuf> = entries.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
    paths.sort();
    let read = |path: &PathBuf| {
        let source = fs::read_to_string(path).map_err(|error| fail(path, &error))?;
        let article = gold::parse(&source).map_err(|error| fail(path, &error))?;
        Ok((path.file_stem().unwrap_or_default().to_string_lossy().into_owned(), article))
    };
    paths.iter().map(read).collect()
}

fn report(title: &str, articles: &[Article], list: usize, system: &dyn Fn(&GoldArticle) -> Vec<CueItem<String>>) {
    let mut sum = CueScores::default();
    let mut merged = CueScores::default();
    let mut confusion = Confusion::default();
    let mut listing = Listing::default();
    for (name, article) in articles {
        let (expected, found) = (expected(article), system(article));
        sum.add(&score_cues(&expected, &found));
        merged.add(&score_cues(&one_class(&expected), &one_class(&found)));
        confusion.add(&expected, &found);
        listing.add(name, article, &expected, &found);
    }
    table::print(title, &sum, &merged);
    confusion.print();
    listing.print(list);
}

/// The gold side.
pub(crate) fn expected(article: &GoldArticle) -> Vec<CueItem<String>> {
    let item = |cue: &gold::GoldCue| CueItem {
        span: cue.span,
        dimension: cue.dimension,
        polarity: cue.polarity,
        by_author: cue.voice == gold::Voice::Author,
        target: cue.target.clone(),
    };
    article.cues.iter().map(item).collect()
}

/// Evaluation as one class: VADER knows no dimensions.
fn one_class(items: &[CueItem<String>]) -> Vec<CueItem<String>> {
    let evaluation = items.iter().filter(|item| item.dimension.evaluates());
    evaluation.map(|item| CueItem { dimension: Dimension::Judgement, ..item.clone() }).collect()
}

/// Cues as items, entities under the names that `name` gives them.
pub(crate) fn items(cues: &[Cue], name: impl Fn(EntityId) -> String) -> Vec<CueItem<String>> {
    let item = |cue: &Cue| CueItem {
        span: Span::new(cue.span.start() as usize, cue.span.end() as usize),
        dimension: cue.dimension.name().parse().unwrap_or(Dimension::Hedge),
        polarity: match cue.polarity {
            1 => Polarity::Positive,
            -1 => Polarity::Negative,
            _ => Polarity::Neutral,
        },
        by_author: cue.voice == Voice::Author,
        target: cue.target.map(&name),
    };
    cues.iter().map(item).collect()
}

fn whole(analyzer: &Analyzer, article: &GoldArticle) -> Vec<CueItem<String>> {
    let analysis = analyzer.analyze(&article.text);
    let actors = Actors { mentions: analysis.mentions, entities: analysis.entities, references: analysis.references };
    let names = gold_names(&actors, article);
    items(&analysis.cues, |id| names.get(&id.0).cloned().unwrap_or_else(|| format!("#{}", id.0)))
}

/// The gold name of each entity found: the one that most of its mentions share a stretch with.
pub(crate) fn gold_names(actors: &Actors, article: &GoldArticle) -> BTreeMap<u32, String> {
    let mut votes: BTreeMap<u32, BTreeMap<&str, usize>> = BTreeMap::new();
    for mention in &actors.mentions {
        let span = Span::new(mention.span.start() as usize, mention.span.end() as usize);
        for gold in article.mentions.iter().filter(|gold| !gold.span.intersection(span).is_empty()) {
            let acting = mention.stands_for.map(|id| (id, gold.stands_for.as_ref().or(gold.entity.as_ref())));
            for (id, name) in [(mention.entity, gold.entity.as_ref())].into_iter().chain(acting) {
                if let Some(name) = name {
                    *votes.entry(id.0).or_default().entry(name).or_default() += 1;
                }
            }
        }
    }
    let most = |names: BTreeMap<&str, usize>| {
        names.into_iter().max_by_key(|&(_, count)| count).map(|(name, _)| name.to_owned())
    };
    votes.into_iter().filter_map(|(id, names)| Some((id, most(names)?))).collect()
}

/// The cue stage alone: entities and quotes are the gold's.
fn from_gold(tagger: &Tagger<'_>, lexicon: &Lexicon, article: &GoldArticle) -> Vec<CueItem<String>> {
    let mut document = segment::segment(&article.text);
    tagger.tag(&mut document);
    let (actors, names) = given::actors(&document, article);
    let quotes = given::quotes(article, &names);
    let cues = cue::find(&document, lexicon, Ranker::embedded().ok(), &actors, &quotes);
    items(&cues, |id| names.get(id.0 as usize).cloned().unwrap_or_default())
}

fn without_rules(tagger: &Tagger<'_>, lexicon: &Lexicon, article: &GoldArticle) -> Vec<CueItem<String>> {
    let mut document = segment::segment(&article.text);
    tagger.tag(&mut document);
    items(&cue::look_up(&document, lexicon), |_| String::new())
}
