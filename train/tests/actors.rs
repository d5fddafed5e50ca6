//! Merging and `standsFor` on the gold articles, from their own mentions: what mention detection misses is judged elsewhere.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use partipris::entity::gazetteer::{Gazetteer, Names};
use partipris::entity::mentions::Name;
use partipris::entity::{EntityType, resolve};
use partipris::tag::Tagger;
use partipris::{Document, segment};
use partipris_train::gold::{GoldArticle, GoldMention, parse};
use partipris_train::score::Counts;
use partipris_train::score::actors::{differences, score_actors};
use partipris_train::score::merging::MergingScores;

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
        let scores = score_actors(&article, &actors);
        println!("{name}: B-cubed {:.3}, CEAF-e {:.3}", scores.merging.b_cubed_f1(), scores.merging.ceaf_f1());
        for line in differences(&article, &actors) {
            println!("  {line}");
        }
        merging += scores.merging;
        standing_for += scores.stands_for;
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
