//! Reads the inline notation: `[mention](…)`, `{cue}(…)`, `<quote>(…)`, nested at will.

use super::{GoldArticle, GoldCue, GoldMention, GoldQuote, Speaker, UnknownLabel, Voice};
use crate::span::Span;
use std::fmt;

/// Reads an annotated article.
///
/// # Errors
/// The first fault of the notation, with its place. Whether names and voices agree is [`check`](super::check)'s matter.
///
/// # Examples
/// ```
/// let article = partipris_train::gold::parse("[Ada Marec](PER; Ada Marec) est {brillante}(judgement; +; author; Ada Marec).")?;
/// assert_eq!(article.text, "Ada Marec est brillante.");
/// assert_eq!(article.cues[0].span.of(&article.text), "brillante");
/// # Ok::<(), partipris_train::gold::GoldError>(())
/// ```
pub fn parse(source: &str) -> Result<GoldArticle, GoldError> {
    Parser { source, at: 0, open: Vec::new(), article: GoldArticle::default() }.run()
}

/// A fault of the notation and where it stands.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{position}: {fault}")]
pub struct GoldError {
    /// Where in the annotated source.
    pub position: Position,
    /// What is wrong.
    pub fault: Fault,
}

/// A place in the annotated source, both counts from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// Line.
    pub line: usize,
    /// Column, in characters.
    pub column: usize,
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}, column {}", self.line, self.column)
    }
}

/// What can be wrong in an annotated source.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// An opening bracket has no end.
    #[error("« {0} » is never closed")]
    Unclosed(char),
    /// A closing bracket closes nothing, or not what was opened last.
    #[error("« {0} » does not close the last opened bracket")]
    Stray(char),
    /// Nothing stands between the brackets.
    #[error("the brackets hold no text")]
    Empty,
    /// No `(…)` follows the closing bracket.
    #[error("an annotation in parentheses must follow the closing bracket")]
    MissingAnnotation,
    /// An annotation has no closing parenthesis.
    #[error("the annotation is never closed")]
    UnclosedAnnotation,
    /// A field is missing, empty or unknown.
    #[error("{0}")]
    Field(&'static str),
    /// A label is none of the scheme's.
    #[error(transparent)]
    Label(#[from] UnknownLabel),
}

/// A bracket still open: its character, where it stands in the source, where its text starts.
struct Open {
    bracket: char,
    source_at: usize,
    text_at: usize,
}

struct Parser<'a> {
    source: &'a str,
    at: usize,
    open: Vec<Open>,
    article: GoldArticle,
}

impl<'a> Parser<'a> {
    fn run(mut self) -> Result<GoldArticle, GoldError> {
        while let Some(c) = self.rest().chars().next() {
            match c {
                '[' | '{' | '<' => self.open(c),
                ']' | '}' | '>' => self.close(c)?,
                _ => self.article.text.push(c),
            }
            self.at += c.len_utf8();
        }
        match self.open.last() {
            Some(open) => Err(self.fault(open.source_at, Fault::Unclosed(open.bracket))),
            None => Ok(self.sorted()),
        }
    }

    fn rest(&self) -> &'a str {
        self.source.get(self.at..).unwrap_or_default()
    }

    fn open(&mut self, bracket: char) {
        self.open.push(Open { bracket, source_at: self.at, text_at: self.article.text.len() });
    }

    /// Ends the innermost bracket and leaves `at` on the annotation's last character.
    fn close(&mut self, closing: char) -> Result<(), GoldError> {
        let open = self.open.pop().filter(|open| closing_of(open.bracket) == closing);
        let open = open.ok_or_else(|| self.fault(self.at, Fault::Stray(closing)))?;
        let span = Span::new(open.text_at, self.article.text.len());
        if span.is_empty() {
            return Err(self.fault(open.source_at, Fault::Empty));
        }
        let annotation = self.annotation()?;
        let fields: Vec<&str> = annotation.split(';').map(str::trim).collect();
        let added = self.add(open.bracket, span, &fields);
        added.map_err(|fault| self.fault(self.at + 2, fault))?;
        self.at += annotation.len() + 2;
        Ok(())
    }

    /// What stands between the parentheses after the closing bracket at `at`.
    fn annotation(&self) -> Result<&'a str, GoldError> {
        let after = self.rest().get(1..).and_then(|rest| rest.strip_prefix('('));
        let inside = after.ok_or_else(|| self.fault(self.at, Fault::MissingAnnotation))?;
        let end = inside.find(')').ok_or_else(|| self.fault(self.at + 1, Fault::UnclosedAnnotation))?;
        Ok(inside.get(..end).unwrap_or_default())
    }

    fn add(&mut self, bracket: char, span: Span, fields: &[&str]) -> Result<(), Fault> {
        match bracket {
            '[' => self.article.mentions.push(mention(span, fields)?),
            '{' => self.article.cues.push(cue(span, fields)?),
            _ => self.article.quotes.push(quote(span, fields)?),
        }
        Ok(())
    }

    fn fault(&self, at: usize, fault: Fault) -> GoldError {
        GoldError { position: position(self.source, at), fault }
    }

    fn sorted(mut self) -> GoldArticle {
        let outer_first = |span: Span| (span.start, usize::MAX - span.end);
        self.article.mentions.sort_by_key(|mention| outer_first(mention.span));
        self.article.cues.sort_by_key(|cue| outer_first(cue.span));
        self.article.quotes.sort_by_key(|quote| outer_first(quote.span));
        self.article
    }
}

fn closing_of(bracket: char) -> char {
    match bracket {
        '[' => ']',
        '{' => '}',
        _ => '>',
    }
}

fn position(source: &str, at: usize) -> Position {
    let before = source.get(..at).unwrap_or(source);
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    let column = before.get(line_start..).unwrap_or_default().chars().count() + 1;
    Position { line: before.matches('\n').count() + 1, column }
}

/// `TYPE` for dates, sums and quantities; `TYPE; Entity` or `TYPE; Entity; for Entity` for the others.
fn mention(span: Span, fields: &[&str]) -> Result<GoldMention, Fault> {
    use super::EntityKind::{Date, Money, Quantity};
    let kind = fields.first().copied().unwrap_or_default().parse()?;
    let (entity, stands_for) = match (kind, fields.get(1..).unwrap_or_default()) {
        (Date | Money | Quantity, []) => (None, None),
        (Date | Money | Quantity, _) => return Err(Fault::Field("a date, sum or quantity names no entity")),
        (_, [entity]) => (Some(name(entity)?), None),
        (_, [entity, actor]) => {
            let actor =
                actor.strip_prefix("for ").ok_or(Fault::Field("the third field of a mention is « for Entity »"))?;
            (Some(name(entity)?), Some(name(actor)?))
        }
        _ => {
            return Err(Fault::Field(
                "a mention has the fields « TYPE; Entity; for Entity », the last if it stands for one",
            ));
        }
    };
    Ok(GoldMention { span, kind, entity, stands_for })
}

/// `dimension; polarity; voice; target`, where the target may be `_`.
fn cue(span: Span, fields: &[&str]) -> Result<GoldCue, Fault> {
    let &[dimension, polarity, voice, target] = fields else {
        return Err(Fault::Field("a cue has four fields: dimension; polarity; voice; target"));
    };
    let voice = match voice {
        "author" => Voice::Author,
        "unnamed" => Voice::Unnamed,
        speaker => Voice::Entity(name(speaker)?),
    };
    let target = if target == "_" { None } else { Some(name(target)?) };
    Ok(GoldCue { span, dimension: dimension.parse()?, polarity: polarity.parse()?, voice, target })
}

/// `kind; speaker`, then `via Entity` and `as words` where the text has them.
fn quote(span: Span, fields: &[&str]) -> Result<GoldQuote, Fault> {
    let [kind, speaker, rest @ ..] = fields else {
        return Err(Fault::Field("a quote has at least two fields: kind; speaker"));
    };
    let speaker = match *speaker {
        "_" => Speaker::Unknown,
        "unnamed" => Speaker::Unnamed,
        entity => Speaker::Entity(name(entity)?),
    };
    let (mut via, mut speaker_text) = (None, None);
    for field in rest {
        let (slot, value) = match (field.strip_prefix("via "), field.strip_prefix("as ")) {
            (Some(medium), _) => (&mut via, medium),
            (_, Some(words)) => (&mut speaker_text, words),
            _ => return Err(Fault::Field("after the speaker a quote has « via Entity » or « as words »")),
        };
        if slot.replace(name(value)?).is_some() {
            return Err(Fault::Field("a quote has one « via » and one « as » at most"));
        }
    }
    Ok(GoldQuote { span, kind: kind.parse()?, speaker, via, speaker_text })
}

fn name(field: &str) -> Result<String, Fault> {
    if field.is_empty() || field == "_" {
        return Err(Fault::Field("a name is missing"));
    }
    Ok(field.to_owned())
}
