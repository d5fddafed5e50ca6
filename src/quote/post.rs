//! Posts embedded in the article: their text, then « — Name (@handle) date ».

use std::ops::Range;

use super::frame::Frame;
use super::speaker::{Who, acting};
use super::text::Text;
use super::word::Class;
use super::{Found, QuoteKind};
use crate::segment::TokenKind;
use crate::tag::Upos;

/// Longest text of a post that is spread over lines, in bytes.
const LONGEST: u32 = 400;

/// Longest name between the dash and the handle, in tokens.
const NAME: usize = 16;

/// Adds the embedded posts.
pub(super) fn find(text: &Text<'_>, found: &mut Vec<Found>) {
    found.extend(text.places.handles.iter().filter_map(|&at| signed_at(text, at)));
}

/// The post whose signature holds the handle at `handle`.
fn signed_at(text: &Text<'_>, handle: usize) -> Option<Found> {
    let bracket = handle.checked_sub(1).filter(|&before| text.class(before) == Class::Open)?;
    let line = text.paragraph(handle);
    let from = line.start.max(bracket.saturating_sub(NAME));
    let dash = (from..bracket).rev().find(|&at| text.class(at) == Class::Dash)?;
    let name = dash + 1..bracket;
    if !is_dated(text, handle, &line) {
        return None;
    }
    let body = body(text, dash, &line);
    if name.is_empty() || body.is_empty() {
        return None;
    }
    let mention = name.clone().find_map(|at| text.mention(at));
    let who = mention.map_or(Who::Words(name.clone()), |mention| Who::Actor(acting(mention), name));
    Some(Found::new(body, QuoteKind::EmbeddedPost, Frame { who, cue: None, via: None, at: dash }))
}

/// Whether a date, a link or nothing follows the handle and its bracket.
fn is_dated(text: &Text<'_>, handle: usize, line: &Range<usize>) -> bool {
    let next = handle + 2;
    let kind = text.token(next).map(|token| token.kind);
    next >= line.end
        || matches!(kind, Some(TokenKind::Number | TokenKind::Url))
        || (kind == Some(TokenKind::Word) && text.is_capitalised(next))
        || text.mention(next).is_some()
}

/// The text before the signature, without its links.
fn body(text: &Text<'_>, dash: usize, line: &Range<usize>) -> Range<usize> {
    let start = if line.start < dash { line.start } else { first_line(text, dash) };
    let mut end = dash;
    while end > start && is_link(text, end - 1) {
        end -= 1;
    }
    start..end
}

/// Start of the lines that lead up to `dash` without a blank line or a sentence that announces the post.
fn first_line(text: &Text<'_>, dash: usize) -> usize {
    let mut index = text.paragraph_index(dash);
    let mut start = dash;
    while let Some(before) = index.checked_sub(1).and_then(|before| text.paragraphs.get(before)) {
        let announces = text.class(before.end - 1) == Class::Colon;
        let long = text.span(before.start..dash).len() > LONGEST;
        // The line before the signature belongs to the post whatever its length.
        if text.blank_line_after(before.end - 1) || (start < dash && (announces || long)) {
            break;
        }
        (index, start) = (index - 1, before.start);
    }
    start
}

fn is_link(text: &Text<'_>, at: usize) -> bool {
    let is_url = text.token(at).is_some_and(|token| token.kind == TokenKind::Url);
    is_url || (text.upos(at) == Upos::Punct && !matches!(text.class(at), Class::Stop | Class::Close | Class::Mark(_)))
}
