//! Sentences by rules: stops, what closes after them, lines.

use super::chars;
use super::forms::FormTable;
use super::scan::Gap;
use super::{Sentence, Token, TokenKind};
use crate::document::FormId;

/// Splits the tokens into sentences: every token is in exactly one.
pub(super) fn split(tokens: &[Token], gaps: &[Gap], forms: &FormTable) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    let mut state = State::default();
    let mut start = 0;
    let view = View { tokens, gaps, forms };
    for index in 1..=tokens.len() {
        state.read(&view, index - 1);
        if index == tokens.len() || view.breaks(&state, index) {
            push(&mut sentences, tokens, start, index);
            start = index;
            state.next_sentence();
        }
    }
    sentences
}

fn push(sentences: &mut Vec<Sentence>, tokens: &[Token], start: usize, end: usize) {
    let (Some(first), Some(last)) = (tokens.get(start), tokens.get(end - 1)) else { return };
    let index = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    sentences.push(Sentence { span: first.span.cover(last.span), tokens: index(start)..index(end) });
}

/// What the splitter remembers from the tokens before.
#[derive(Default)]
struct State {
    /// A stop was read and only closing marks since.
    stopped: Stopped,
    /// Whether a straight double quote is open in this paragraph.
    quoted: bool,
    /// A line of this paragraph ended inside a sentence: its lines were cut to a width.
    wrapped: bool,
}

#[derive(Default, Clone, Copy, PartialEq, Eq)]
enum Stopped {
    #[default]
    No,
    /// By a full stop.
    Full,
    /// By `!`, `?`, `…`, which may also stand inside a sentence.
    Soft,
}

impl State {
    fn read(&mut self, view: &View<'_>, index: usize) {
        if view.gap(index) == Gap::Blank {
            *self = Self::default();
        }
        let form = view.form(index);
        match form.chars().next() {
            Some('"') => self.quoted = !self.quoted,
            Some('.') if form.len() == 1 => self.stopped = Stopped::Full,
            Some('.' | '!' | '?' | '…') => self.stopped = Stopped::Soft,
            Some(c) if chars::is_closing(c) => {}
            _ => self.stopped = Stopped::No,
        }
    }

    fn next_sentence(&mut self) {
        self.stopped = Stopped::No;
    }
}

/// The tokens as the rules look at them.
struct View<'a> {
    tokens: &'a [Token],
    gaps: &'a [Gap],
    forms: &'a FormTable,
}

impl View<'_> {
    fn form(&self, index: usize) -> &str {
        self.tokens.get(index).map_or("", |token| self.forms.text(FormId(token.form.0)))
    }

    fn gap(&self, index: usize) -> Gap {
        self.gaps.get(index).copied().unwrap_or_default()
    }

    fn first(&self, index: usize) -> char {
        self.form(index).chars().next().unwrap_or(' ')
    }

    /// Whether a sentence starts at the token `index`, which is not the first of the text.
    fn breaks(&self, state: &State, index: usize) -> bool {
        match self.gap(index) {
            Gap::Blank => true,
            Gap::Line => !self.is_wrapped_line(state, index),
            Gap::Space | Gap::None => self.breaks_on_line(state, index),
        }
    }

    /// A line cut to a width: it ends without a stop and the next one goes on in lower case.
    fn is_wrapped_line(&self, state: &State, index: usize) -> bool {
        state.stopped == Stopped::No && (self.first(index).is_lowercase() || state.wrapped)
    }

    fn breaks_on_line(&self, state: &State, index: usize) -> bool {
        if self.is_abbreviated_end(index - 1) {
            return super::fr::is_sentence_opener(self.form(index));
        }
        let first = self.first(index);
        if state.stopped == Stopped::No || continues(state, first) {
            return false;
        }
        match state.stopped {
            Stopped::Full => !matches!(first, ',' | ';' | ':'),
            _ => {
                first.is_uppercase()
                    || first.is_ascii_digit()
                    || chars::is_opening(first)
                    || matches!(first, '"' | '-' | '–' | '—')
            }
        }
    }

    /// etc., U.R.S.S.: a stop that belongs to the word may also end the sentence.
    fn is_abbreviated_end(&self, index: usize) -> bool {
        let form = self.form(index);
        self.tokens.get(index).is_some_and(|token| token.kind == TokenKind::Word)
            && form.len() > 2
            && form.ends_with('.')
    }
}

/// Closing marks and further stops belong to the sentence that they close.
fn continues(state: &State, first: char) -> bool {
    match first {
        '"' => state.quoted,
        '.' | '!' | '?' | '…' => true,
        _ => chars::is_closing(first),
    }
}
