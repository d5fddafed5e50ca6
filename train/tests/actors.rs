//! Merging and `standsFor` on the gold articles, from their own mentions: what mention detection misses is judged elsewhere.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use partipris::entity::gazetteer::{Gazetteer, Names};
use partipris::entity::mentions::Name;
use partipris::entity::{Actors, EntityType, resolve};
use partipris::tag::Tagger;
use partipris::{Document, segment};
use partipris_train::gold::{GoldArticle, GoldMention, parse};
use partipris_train::score::Counts;
use partipris_train::score::merging::{Clustered, MergingScores, align_entities, score_merging, score_stands_for};
use partipris_train::span::Span;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Name and content of every gold article, in name order.
fn articles() -> Vec<(String, GoldArticle)> {
    let files = fs::read_dir(root().join("tests/gold")).unwrap().map(|file| file.unwrap().path());
    let mut paths: Vec<PathBuf> = files.filter(|path| path.extension().is_some_and(|end| end == "txt")).collect();
    paths.sort();
    let read = |path: &PathBuf| {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        (name, parse(&fs::read_to_string(path).unwrap()).unwrap())
    };
    paths.iter().map(read).collect()
}

fn kind(mention: &GoldMention) -> EntityType {
    const KINDS: [EntityType; 10] = [
        EntityType::Per,
        EntityType::Loc,
        EntityType::Org,
        EntityType::Norp,
        EntityType::Event,
        EntityType::Product,
        EntityType::Work,
        EntityType::Date,
        EntityType::Money,
        EntityType::Quantity,
    ];
    KINDS.into_iter().find(|kind| kind.name() == mention.kind.name()).unwrap()
}

/// The gold mentions that our tokens can express.
fn names(document: &Document<'_>, article: &GoldArticle) -> Vec<Name> {
    let starts: BTreeMap<usize, u32> = (0..).zip(&document.tokens).map(|(i, t)| (t.span.start() as usize, i)).collect();
    let ends: BTreeMap<usize, u32> = (1..).zip(&document.tokens).map(|(i, t)| (t.span.end() as usize, i)).collect();
    let name = |mention: &GoldMention| {
        let tokens = (*starts.get(&mention.span.start)?, *ends.get(&mention.span.end)?);
        Some(Name { tokens, kind: kind(mention) })
    };
    article.mentions.iter().filter_map(name).collect()
}

fn gold_clusters(article: &GoldArticle) -> Vec<Clustered<String>> {
    let mut ids: BTreeMap<String, usize> = BTreeMap::new();
    let clusters = article.mentions.iter().map(|mention| {
        // A date, a sum and a quantity have no entity in the gold: each text is one.
        let surface = &article.text[mention.span.start..mention.span.end];
        let key = mention.entity.clone().unwrap_or_else(|| format!("{} {surface}", mention.kind.name()));
        let next = ids.len();
        let entity = *ids.entry(key).or_insert(next);
        Clustered { span: mention.span, label: mention.kind.name().to_owned(), entity }
    });
    clusters.collect()
}

fn span(span: partipris::Span) -> Span {
    Span::new(span.start() as usize, span.end() as usize)
}

fn clusters(actors: &Actors) -> Vec<Clustered<String>> {
    let cluster = |mention: &partipris::entity::Mention| Clustered {
        span: span(mention.span),
        label: mention.kind.name().to_owned(),
        entity: mention.entity.0 as usize,
    };
    actors.mentions.iter().map(cluster).collect()
}

/// Mentions and who acts under them.
type Standing = Vec<(Span, String)>;

/// What stands for whom: gold by name; ours by the gold entity it shares mentions with, or by its own name.
fn standing(article: &GoldArticle, actors: &Actors) -> (Standing, Standing) {
    let gold: Vec<_> = article.mentions.iter().filter_map(|m| Some((m.span, m.stands_for.clone()?))).collect();
    let named: Vec<_> = article.mentions.iter().filter_map(|m| Some((m.span, m.entity.clone()?))).collect();
    let placed: Vec<_> = actors.mentions.iter().map(|m| (span(m.span), m.entity.0 as usize)).collect();
    let aligned = align_entities(&named, &placed);
    let ours = actors.mentions.iter().filter_map(|mention| {
        let actor = mention.stands_for?.0 as usize;
        let name = aligned.get(&actor).cloned().unwrap_or_else(|| actors.entities[actor].name.clone());
        Some((span(mention.span), name))
    });
    (gold, ours.collect())
}

/// The lines of one article that differ: for people who look at the test's output.
fn show_differences(article: &GoldArticle, actors: &Actors) {
    let mut by_gold: BTreeMap<String, BTreeMap<String, Vec<&str>>> = BTreeMap::new();
    let mut by_ours: BTreeMap<String, BTreeMap<String, usize>> = BTreeMap::new();
    for mention in &article.mentions {
        let ours = actors.mentions.iter().find(|ours| span(ours.span) == mention.span);
        let (Some(ours), Some(gold)) = (ours, &mention.entity) else { continue };
        let entity = &actors.entities[ours.entity.0 as usize];
        let name = format!("{} #{}", entity.name, ours.entity.0);
        by_gold
            .entry(gold.clone())
            .or_default()
            .entry(name.clone())
            .or_default()
            .push(&article.text[mention.span.start..mention.span.end]);
        *by_ours.entry(name).or_default().entry(gold.clone()).or_default() += 1;
    }
    for (gold, ours) in by_gold.iter().filter(|(_, ours)| ours.len() > 1) {
        println!("  apart   {gold}: {ours:?}");
    }
    for (ours, gold) in by_ours.iter().filter(|(_, gold)| gold.len() > 1) {
        println!("  joined  {ours}: {gold:?}");
    }
}

fn show_standing(article: &GoldArticle, gold: &[(Span, String)], ours: &[(Span, String)]) {
    let around = |span: &Span| {
        let from = article.text.char_indices().map(|(at, _)| at).filter(|at| at + 40 >= span.start).min().unwrap_or(0);
        let to =
            article.text.char_indices().map(|(at, _)| at).filter(|&at| at <= span.end + 40).max().unwrap_or(span.end);
        article.text[from..to].replace('\n', " ")
    };
    for (place, actor) in gold.iter().filter(|item| !ours.contains(item)) {
        println!("  missed  {} for {actor}: {}", &article.text[place.start..place.end], around(place));
    }
    for (place, actor) in ours.iter().filter(|item| !gold.contains(item)) {
        println!("  wrong   {} for {actor}: {}", &article.text[place.start..place.end], around(place));
    }
}

#[test]
fn merging_and_standing_for_reach_their_goals_on_the_gold_articles() {
    let gazetteer = Gazetteer::embedded().unwrap();
    let model = fs::read(root().join("models/fr/tag.bin")).ok();
    let tagger = model.as_deref().map(|bytes| Tagger::from_bytes(bytes).unwrap());
    let (mut merging, mut standing_for) = (MergingScores::default(), Counts::default());
    for (name, article) in articles() {
        let mut document = segment::segment(&article.text);
        if let Some(tagger) = &tagger {
            tagger.tag(&mut document);
        }
        let actors = resolve(&document, &Names::new(&gazetteer, &document), &names(&document, &article));
        let scores = score_merging(&gold_clusters(&article), &clusters(&actors));
        let (gold, ours) = standing(&article, &actors);
        println!("{name}: B-cubed {:.3}, CEAF-e {:.3}", scores.b_cubed_f1(), scores.ceaf_f1());
        show_differences(&article, &actors);
        show_standing(&article, &gold, &ours);
        merging += scores;
        standing_for += score_stands_for(&gold, &ours);
    }
    println!(
        "all: B-cubed P {:.3} R {:.3} F {:.3}, CEAF-e {:.3}; standsFor {standing_for:?}; mentions {:?}",
        merging.b_cubed_precision(),
        merging.b_cubed_recall(),
        merging.b_cubed_f1(),
        merging.ceaf_f1(),
        merging.mentions,
    );
    assert!(merging.b_cubed_f1() >= 0.97, "B-cubed F1 {:.3}", merging.b_cubed_f1());
    assert!(merging.b_cubed_precision() >= 0.98, "B-cubed precision {:.3}", merging.b_cubed_precision());
    assert!(merging.ceaf_f1() >= 0.96, "CEAF-e {:.3}", merging.ceaf_f1());
    assert!(merging.mentions.recall() >= 0.97, "mentions {:?}", merging.mentions);
    if tagger.is_some() {
        assert!(standing_for.precision() >= 0.9 && standing_for.recall() >= 0.8, "standsFor {standing_for:?}");
    }
}
