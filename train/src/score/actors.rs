//! Actors of an analysis beside those of a gold article: merging, `standsFor`, and where they differ.

use std::collections::{BTreeMap, BTreeSet};

use partipris::entity::{Actors, Mention};

use super::Counts;
use super::merging::{Clustered, MergingScores, align_entities, score_merging, score_stands_for};
use crate::gold::GoldArticle;
use crate::span::Span;

/// Scores of one text, or of several added up.
#[derive(Clone, Copy, Debug, Default)]
pub struct ActorScores {
    /// Over the mentions that are right on both sides.
    pub merging: MergingScores,
    /// Mentions with the actor who acts under them.
    pub stands_for: Counts,
}

/// Scores the actors found in a gold article's text.
pub fn score_actors(article: &GoldArticle, actors: &Actors) -> ActorScores {
    let (gold, ours) = standing(article, actors);
    ActorScores {
        merging: score_merging(&gold_clusters(article), &clusters(actors)),
        stands_for: score_stands_for(&gold, &ours),
    }
}

/// Where a mention stands, by the scorers' spans.
pub fn span(mention: &Mention) -> Span {
    Span::new(mention.span.start() as usize, mention.span.end() as usize)
}

fn gold_clusters(article: &GoldArticle) -> Vec<Clustered<String>> {
    let mut ids: BTreeMap<String, usize> = BTreeMap::new();
    let clusters = article.mentions.iter().map(|mention| {
        // A date, a sum and a quantity have no entity in the gold: each text is one.
        let surface = mention.span.of(&article.text);
        let key = mention.entity.clone().unwrap_or_else(|| format!("{} {surface}", mention.kind.name()));
        let next = ids.len();
        let entity = *ids.entry(key).or_insert(next);
        Clustered { span: mention.span, label: mention.kind.name().to_owned(), entity }
    });
    clusters.collect()
}

fn clusters(actors: &Actors) -> Vec<Clustered<String>> {
    let cluster = |mention: &Mention| Clustered {
        span: span(mention),
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
    let placed: Vec<_> = actors.mentions.iter().map(|m| (span(m), m.entity.0 as usize)).collect();
    let aligned = align_entities(&named, &placed);
    let ours = actors.mentions.iter().filter_map(|mention| {
        let actor = mention.stands_for?.0 as usize;
        let name = aligned.get(&actor).cloned().unwrap_or_else(|| actors.entities[actor].name.clone());
        Some((span(mention), name))
    });
    (gold, ours.collect())
}

/// A line for each entity that is parted or joined wrongly and each `standsFor` that is missed or wrong.
pub fn differences(article: &GoldArticle, actors: &Actors) -> Vec<String> {
    let mut lines = merging_differences(article, actors);
    let (gold, ours) = standing(article, actors);
    let line = |sign: &str, (place, actor): &(Span, String)| {
        format!("{sign} {} for {actor}: {}", place.of(&article.text), around(&article.text, *place))
    };
    lines.extend(gold.iter().filter(|item| !ours.contains(item)).map(|item| line("missed", item)));
    lines.extend(ours.iter().filter(|item| !gold.contains(item)).map(|item| line("wrong", item)));
    lines
}

fn merging_differences(article: &GoldArticle, actors: &Actors) -> Vec<String> {
    let mut by_gold: BTreeMap<&str, BTreeSet<(u32, &str)>> = BTreeMap::new();
    let mut by_ours: BTreeMap<u32, BTreeSet<&str>> = BTreeMap::new();
    let ours: BTreeMap<Span, &Mention> = actors.mentions.iter().map(|mention| (span(mention), mention)).collect();
    for mention in &article.mentions {
        let (Some(ours), Some(gold)) = (ours.get(&mention.span), &mention.entity) else { continue };
        by_gold.entry(gold).or_default().insert((ours.entity.0, mention.span.of(&article.text)));
        by_ours.entry(ours.entity.0).or_default().insert(gold);
    }
    let several = |names: &BTreeSet<(u32, &str)>| names.iter().any(|(id, _)| names.first().is_some_and(|f| f.0 != *id));
    let apart = by_gold.iter().filter(|(_, ours)| several(ours)).map(|(gold, ours)| format!("apart {gold}: {ours:?}"));
    let joined = by_ours.values().filter(|gold| gold.len() > 1).map(|gold| format!("joined {gold:?}"));
    apart.chain(joined).collect()
}

/// The words around a place in a text, on one line.
pub fn around(text: &str, place: Span) -> String {
    let before = text[..place.start].char_indices().rev().nth(39).map_or(0, |(at, _)| at);
    let after = text[place.end..].char_indices().nth(40).map_or(text.len(), |(at, _)| place.end + at);
    let pieces = [&text[before..place.start], "⟦", place.of(text), "⟧", &text[place.end..after]];
    pieces.concat().replace('\n', "¶")
}
