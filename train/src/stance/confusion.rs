//! Which of the four dimensions that evaluate is taken for which.

use std::collections::BTreeMap;

use crate::gold::Dimension;
use crate::score::cues::{CueItem, match_cues};

/// Counts by the gold's dimension and by the one found; none where the other side has no evaluation.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Confusion(BTreeMap<(Option<Dimension>, Option<Dimension>), usize>);

impl Confusion {
    /// Adds the cues of one text. Those that agree are paired first, so that a pair of the rest is a real confusion.
    pub(super) fn add<E: Clone>(&mut self, gold: &[CueItem<E>], found: &[CueItem<E>]) {
        let evaluating =
            |items: &[CueItem<E>]| items.iter().filter(|item| item.dimension.evaluates()).cloned().collect();
        let (mut gold, mut found): (Vec<_>, Vec<_>) = (evaluating(gold), evaluating(found));
        self.take(&mut gold, &mut found, <[_]>::to_vec);
        self.take(&mut gold, &mut found, |items| {
            let merged = |item: &CueItem<E>| CueItem { dimension: Dimension::Judgement, ..item.clone() };
            items.iter().map(merged).collect()
        });
        for cue in &gold {
            self.count(Some(cue.dimension), None);
        }
        for cue in &found {
            self.count(None, Some(cue.dimension));
        }
    }

    /// Counts the pairs that agree in the `view` of either side, and leaves the rest.
    fn take<E: Clone>(
        &mut self,
        gold: &mut Vec<CueItem<E>>,
        found: &mut Vec<CueItem<E>>,
        view: impl Fn(&[CueItem<E>]) -> Vec<CueItem<E>>,
    ) {
        let pairs = match_cues(&view(gold), &view(found));
        for &(expected, got) in &pairs {
            self.count(Some(gold[expected].dimension), Some(found[got].dimension));
        }
        *gold = without(gold, &pairs.iter().map(|pair| pair.0).collect::<Vec<_>>());
        *found = without(found, &pairs.iter().map(|pair| pair.1).collect::<Vec<_>>());
    }

    fn count(&mut self, gold: Option<Dimension>, found: Option<Dimension>) {
        *self.0.entry((gold, found)).or_default() += 1;
    }

    /// Prints the matrix, the gold's dimensions as rows.
    pub(super) fn print(&self) {
        let name = |dimension: Option<Dimension>| dimension.map_or("none", Dimension::name);
        let four = Dimension::ALL.iter().filter(|dimension| dimension.evaluates()).map(|&dimension| Some(dimension));
        let classes: Vec<_> = four.chain([None]).collect();
        println!("\nevaluation, gold by line and found by column");
        print!("  {:14}", "");
        for &found in &classes {
            print!("{:>13}", name(found));
        }
        for &gold in &classes {
            print!("\n  {:14}", name(gold));
            for &found in &classes {
                print!("{:13}", self.0.get(&(gold, found)).copied().unwrap_or(0));
            }
        }
        println!();
    }
}

fn without<E: Clone>(items: &[CueItem<E>], places: &[usize]) -> Vec<CueItem<E>> {
    let rest = items.iter().enumerate().filter(|(place, _)| !places.contains(place));
    rest.map(|(_, item)| item.clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::Confusion;
    use crate::gold::Dimension::{Affect, Hedge, Judgement, Labelling};
    use crate::gold::{Dimension, Polarity};
    use crate::score::cues::CueItem;
    use crate::span::Span;

    fn cue(start: usize, end: usize, dimension: Dimension) -> CueItem<&'static str> {
        CueItem { span: Span::new(start, end), dimension, polarity: Polarity::Neutral, by_author: true, target: None }
    }

    #[test]
    fn agreement_is_paired_before_confusion() {
        let gold = [cue(0, 20, Judgement), cue(30, 35, Labelling), cue(40, 45, Affect), cue(50, 55, Hedge)];
        let found = [cue(0, 9, Labelling), cue(10, 14, Judgement), cue(30, 35, Judgement), cue(60, 65, Affect)];
        let mut confusion = Confusion::default();
        confusion.add(&gold, &found);
        let expected = [
            ((Some(Judgement), Some(Judgement)), 1),
            ((Some(Labelling), Some(Judgement)), 1),
            ((Some(Affect), None), 1),
            ((None, Some(Labelling)), 1),
            ((None, Some(Affect)), 1),
        ];
        assert_eq!(confusion.0, expected.into_iter().collect());
    }
}
