//! Quotations without a frame of their own: they go on with the speaker or the verb before, or lead up to who is named.

use super::direct::Shape;
use super::frame::Frame;
use super::group::Group;
use super::marks::Quoted;
use super::name::named_by;
use super::phrase::Phrase;
use super::speaker::{self, Who};
use super::text::Text;
use super::word::Class;
use super::{Found, QuoteKind, clause};
use crate::entity::EntityType;
use crate::tag::Upos;

/// Longer stretches are speech even where nobody has spoken before.
const LONG: usize = 12;

/// A quoted sentence without a frame goes on with the speaker before it.
pub(super) fn frame(text: &Text<'_>, quoted: &Quoted, shape: &Shape, previous: Option<&Found>) -> Option<Frame> {
    let paragraph = text.paragraph(quoted.open);
    let ends = quoted.inner.end.checked_sub(1).is_some_and(|last| text.class(last) == Class::Stop)
        || matches!(text.class(quoted.after()), Class::Stop)
        || (text.class(quoted.after()) == Class::Colon && paragraph.start == quoted.open && shape.words > 2)
        || quoted.after() >= text.paragraph(quoted.inner.start).end;
    let place = |at: usize| text.paragraph_index(at);
    let gap = previous.map(|previous| place(quoted.inner.start).saturating_sub(place(previous.tokens.start)));
    // An answer that fills its paragraph may follow a question.
    let answers = paragraph.start == quoted.open && quoted.after() >= paragraph.end;
    let near = gap.is_some_and(|gap| gap <= if answers { 3 } else { 1 });
    let led_up_to = paragraph.start < quoted.open && !shape.is_fragment();
    let heads = paragraph.start == quoted.open && text.class(quoted.after()) == Class::Colon;
    let introduced = introduced(text, quoted);
    let spoken = near || led_up_to || heads || introduced.is_some() || shape.words >= LONG;
    if let Some(who) = signed(text, quoted).filter(|_| answers) {
        return Some(Frame { who, cue: None, via: None, at: quoted.open });
    }
    let who = introduced.clone().unwrap_or(if heads { Who::Nobody } else { Who::Previous });
    // « « Plus jamais. » Ada Marec ne décolère pas. »
    let ended = introduced.is_some() && text.class(quoted.inner.end.saturating_sub(1)) == Class::Stop;
    let said = shape.verbal && spoken || ended || near && quoted.before().is_some_and(|stop| asks(text, stop));
    (shape.whole && ends && said).then_some(Frame { who, cue: None, via: None, at: quoted.open })
}

/// « — Ada Marec, maire de X »: the signature in the paragraph behind a quotation that fills its own.
fn signed(text: &Text<'_>, quoted: &Quoted) -> Option<Who> {
    let dash = text.paragraph(quoted.open).end;
    let line = text.paragraph(dash);
    let signs = text.class(dash) == Class::Dash && line.len() < 2 * LONG && !line.clone().any(|at| text.is_finite(at));
    Phrase::at(text, dash + 1, line.end).filter(|_| signs).map(|phrase| named_by(text, &phrase))
}

/// « Le Monde parle d'« un tour de force » ; Libération d'« un naufrage » »: the verb of the fragment before, with its own
/// subject.
pub(super) fn gapped(text: &Text<'_>, quoted: &Quoted, previous: Option<&Found>) -> Option<Frame> {
    let previous = previous.filter(|previous| previous.kind == QuoteKind::Mixed && previous.cue.is_some())?;
    let link = previous.tokens.end + 1;
    let links = matches!(text.class(link), Class::Comma | Class::Semicolon) || text.lower(link) == "et";
    let phrase = Phrase::at(text, link + 1, quoted.open).filter(|_| links && link + 12 > quoted.open)?;
    let who = named_by(text, &phrase);
    let end = phrase.tokens.end;
    let article = usize::from(text.upos(quoted.open - 1) == Upos::Det);
    let governed = end + 1 + article == quoted.open && text.upos(end) == Upos::Adp;
    let direct = end == quoted.open && text.upos(quoted.inner.start) == Upos::Det;
    let frame = Frame { who, at: link, ..previous.frame() };
    (matches!(frame.who, Who::Actor(..)) && (governed || direct)).then_some(frame)
}

/// « Le maire ? « Un brave homme. » »: what is spoken about, as a question without a verb that ends at `stop`.
pub(super) fn asks(text: &Text<'_>, stop: usize) -> bool {
    let sentence = text.sentence(stop);
    text.lower(stop) == "?"
        && sentence.len() < 8
        && !sentence.clone().any(|at| text.is_finite(at) || text.is_quoted(at))
}

/// « On a tout perdu. » Ada Marec montre la boue »: who is named as the subject right behind a quotation that opens its
/// paragraph.
fn introduced(text: &Text<'_>, quoted: &Quoted) -> Option<Who> {
    let paragraph = text.paragraph(quoted.open);
    let stop = usize::from(matches!(text.class(quoted.after()), Class::Stop | Class::Colon));
    let next = quoted.after() + stop;
    if !(paragraph.start == quoted.open || unnamed(text, quoted.open)) || next >= paragraph.end || text.is_quoted(next)
    {
        return None;
    }
    let sentence = next..text.sentence(next).end.min(next + clause::REACH);
    let verb = sentence.clone().find(|&at| text.is_finite(at) && !text.is_quoted(at))?;
    let who = speaker::before(text, &Group::around(text, verb), next)?;
    let mention = match &who {
        Who::Actor(_, tokens) => tokens.clone().find_map(|at| text.mention(at))?,
        _ => return None,
    };
    // « « On n'a rien volé » : le maire Tissier s'explique »: a headline.
    let full = mention.tokens.1 - mention.tokens.0 > 1 || text.class(quoted.after()) == Class::Colon;
    (mention.kind == EntityType::Per && full).then_some(who)
}

/// Whether nobody is named, and nobody speaks, before the mark at `open` in its paragraph.
fn unnamed(text: &Text<'_>, open: usize) -> bool {
    let before = text.paragraph(open).start..open;
    let named = |at: usize| {
        text.is_quoted(at)
            || matches!(text.lower(at), "il" | "elle")
            || text.mention(at).is_some_and(|mention| mention.kind == EntityType::Per)
    };
    before.len() < clause::REACH / 2 && !before.clone().any(named) && text.class(open.saturating_sub(1)) == Class::Stop
}
