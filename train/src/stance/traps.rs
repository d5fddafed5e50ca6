//! Known traps: passages in which a word looks like a stance and is none, beside those in which it is one
//! (`tests/traps/README.md`).

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use partipris::Analyzer;

use super::items;
use crate::gold::{Dimension, Polarity};
use crate::score::Accuracy;
use crate::score::cues::CueItem;
use crate::span::Span;

/// A passage and what must come of it.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Trap {
    class: String,
    text: String,
    /// The stretch asked about.
    span: Span,
    expected: Expected,
}

/// What is asked of the cues in a stretch.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Expected {
    /// Whether there must be such a cue, or none.
    fires: bool,
    group: Group,
    polarity: Option<Polarity>,
    by_author: Option<bool>,
}

/// Which cues are meant.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Group {
    One(Dimension),
    Evaluation,
    Any,
}

/// What came of the traps.
#[derive(Debug, Default)]
pub(crate) struct Outcome {
    by_class: BTreeMap<String, Accuracy>,
    /// A line for each trap that was not avoided.
    pub(crate) fallen: Vec<String>,
}

impl Outcome {
    /// Over all classes.
    pub(crate) fn total(&self) -> Accuracy {
        let mut sum = Accuracy::default();
        self.by_class.values().for_each(|&class| sum += class);
        sum
    }

    pub(super) fn print(&self) {
        println!("\nknown traps avoided");
        for (class, accuracy) in &self.by_class {
            super::table::accuracy(class, *accuracy);
        }
        super::table::accuracy("all", self.total());
        self.fallen.iter().for_each(|line| println!("  {line}"));
    }
}

/// Tries every trap of `traps.tsv` in a folder.
pub(crate) fn measure(analyzer: &Analyzer, folder: &Path) -> Result<Outcome, String> {
    let path = folder.join("traps.tsv");
    let source = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    let mut outcome = Outcome::default();
    for trap in parse(&source).map_err(|error| format!("{}: {error}", path.display()))? {
        let cues = items(&analyzer.analyze(&trap.text).cues, |id| id.0.to_string());
        let avoided = trap.expected.holds(&cues, trap.span);
        outcome.by_class.entry(trap.class.clone()).or_default().record(avoided);
        if !avoided {
            let found: Vec<String> = cues.iter().map(|cue| show(cue, &trap.text)).collect();
            let Trap { class, text, expected, span } = &trap;
            outcome.fallen.push(format!("{class}: {text} [{}] {expected:?}, got {found:?}", span.of(text)));
        }
    }
    Ok(outcome)
}

fn show(cue: &CueItem<String>, text: &str) -> String {
    format!("{} {} {}", cue.dimension.name(), cue.polarity, cue.span.of(text))
}

impl Expected {
    fn holds(&self, cues: &[CueItem<String>], span: Span) -> bool {
        let meant = |cue: &&CueItem<String>| {
            !cue.span.intersection(span).is_empty()
                && self.group.holds(cue.dimension)
                && self.polarity.is_none_or(|polarity| polarity == cue.polarity)
                && self.by_author.is_none_or(|by_author| by_author == cue.by_author)
        };
        cues.iter().any(|cue| meant(&cue)) == self.fires
    }
}

impl Group {
    fn holds(self, dimension: Dimension) -> bool {
        match self {
            Self::One(only) => only == dimension,
            Self::Evaluation => dimension.evaluates(),
            Self::Any => true,
        }
    }
}

fn parse(source: &str) -> Result<Vec<Trap>, String> {
    let lines = (1..).zip(source.lines()).skip(1).filter(|(_, line)| !line.starts_with('#'));
    lines.map(|(number, line)| trap(line).map_err(|fault| format!("line {number}: {fault}"))).collect()
}

fn trap(line: &str) -> Result<Trap, String> {
    let [class, text, words, asked] = line.split('\t').collect::<Vec<_>>()[..] else {
        return Err("four columns are expected".to_owned());
    };
    let start = text.find(words).ok_or_else(|| format!("« {words} » is not in the passage"))?;
    let span = Span::new(start, start + words.len());
    Ok(Trap { class: class.to_owned(), text: text.to_owned(), span, expected: expected(asked)? })
}

fn expected(asked: &str) -> Result<Expected, String> {
    let mut words = asked.split(' ').peekable();
    let fires = words.next_if_eq(&"no").is_none();
    let group = match words.next().unwrap_or_default() {
        "evaluation" => Group::Evaluation,
        "cue" => Group::Any,
        name => Group::One(name.parse().map_err(|_| format!("« {name} » is no dimension"))?),
    };
    let mut expected = Expected { fires, group, polarity: None, by_author: None };
    for word in words {
        match word {
            "+" => expected.polarity = Some(Polarity::Positive),
            "-" => expected.polarity = Some(Polarity::Negative),
            "0" => expected.polarity = Some(Polarity::Neutral),
            "author" | "speaker" => expected.by_author = Some(word == "author"),
            _ => return Err(format!("« {word} » is no polarity and no voice")),
        }
    }
    Ok(expected)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use partipris::Analyzer;

    use super::{Expected, Group, expected, measure, parse};
    use crate::gold::{Dimension, Polarity};

    #[test]
    fn expectations_are_read() {
        let hearsay = Group::One(Dimension::Hearsay);
        let none = Expected { fires: false, group: hearsay, polarity: None, by_author: None };
        assert_eq!(expected("no hearsay"), Ok(none));
        let blame = Expected {
            fires: true,
            group: Group::Evaluation,
            polarity: Some(Polarity::Negative),
            by_author: Some(false),
        };
        assert_eq!(expected("evaluation - speaker"), Ok(blame));
        assert!(expected("no beauty").is_err() && expected("hedge maybe").is_err());
    }

    #[test]
    fn faults_name_their_line() {
        assert_eq!(parse("class\n# heading\na\tb"), Err("line 3: four columns are expected".to_owned()));
        assert_eq!(parse("class\na\tb\tc\tno cue"), Err("line 2: « c » is not in the passage".to_owned()));
    }

    #[test]
    fn traps_are_avoided() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/traps");
        let outcome = measure(&Analyzer::new().unwrap(), &folder).unwrap();
        let total = outcome.total();
        assert!(total.total >= 80, "{} traps", total.total);
        let help = "help: tests/traps/README.md says how to read a line; src/cue/rules/ holds a file per rule";
        assert!(total.value() >= 0.95, "{:.1} %\n{}\n{help}", total.value() * 100.0, outcome.fallen.join("\n"));
    }
}
