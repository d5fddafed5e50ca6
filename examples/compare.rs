//! Evaluation in two texts, the author's and the speakers' apart: `cargo run --example compare -- FILE FILE`.

use std::collections::BTreeMap;
use std::error::Error;

use partipris::Analyzer;
use partipris::cue::Voice;
use partipris::score::{Comparable, compare};
use statrs::distribution::{ChiSquared, ContinuousCDF};

/// Evaluative cues and words of one side of a text.
struct Side {
    cues: u32,
    words: u32,
}

impl Side {
    /// Cues per 1,000 words with the exact Poisson interval (Garwood 1936).
    fn line(&self) -> Result<String, Box<dyn Error>> {
        let per = 1000.0 / f64::from(self.words.max(1));
        let quantile = |share: f64, half: u32| -> Result<f64, Box<dyn Error>> {
            Ok(ChiSquared::new(2.0 * f64::from(half))?.inverse_cdf(share) / 2.0)
        };
        let low = if self.cues == 0 { 0.0 } else { quantile(0.025, self.cues)? };
        let high = quantile(0.975, self.cues + 1)?;
        let rates = [f64::from(self.cues), low, high].map(|count| count * per);
        let [rate, low, high] = rates;
        Ok(format!("{rate:6.1} [{low:.1}; {high:.1}]  {} cues in {} words", self.cues, self.words))
    }

    fn as_text(&self) -> Comparable {
        let counts = BTreeMap::from([("evaluation".to_owned(), (self.cues, true))]);
        Comparable { words: self.words, author_words: self.words, counts, ..Comparable::default() }
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let analyzer = Analyzer::new()?;
    let mut authors = Vec::new();
    for path in std::env::args().skip(1) {
        let analysis = analyzer.analyze(&std::fs::read_to_string(&path)?);
        let count = |author: bool| {
            let evaluates = analysis.cues.iter().filter(|cue| cue.dimension.is_evaluation());
            evaluates.filter(|cue| (cue.voice == Voice::Author) == author).count()
        };
        let (words, own) = (analysis.scores.words, analysis.scores.author_words);
        let author = Side { cues: u32::try_from(count(true))?, words: own };
        let speakers = Side { cues: u32::try_from(count(false))?, words: words.saturating_sub(own) };
        println!("{path}\n  author    {}\n  speakers  {}", author.line()?, speakers.line()?);
        authors.push(author);
    }
    if let [first, second] = authors.as_slice() {
        for found in compare(&first.as_text(), &second.as_text()).ratios {
            let show = |bound: Option<f64>| bound.map_or("∞".to_owned(), |bound| format!("{bound:.1}"));
            let (ratio, high, verdict) = (show(found.ratio), show(found.high), found.established);
            println!("authors, first / second: {ratio} [{:.1}; {high}], established: {verdict}", found.low);
        }
    }
    Ok(())
}
