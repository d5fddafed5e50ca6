//! Speech between quote marks: whole utterances and cited fragments.

use std::ops::Range;

use super::according_to;
use super::frame::{self, Before, Frame};
use super::group::Group;
use super::marks::Quoted;
use super::name::named_by;
use super::people;
use super::phrase::Phrase;
use super::speaker::{self, Who};
use super::text::Text;
use super::word::Class;
use super::{Found, QuoteKind, clause, continued, fragment};
use crate::entity::EntityType;
use crate::tag::Upos;

/// Shorter stretches need a frame of their own to be speech.
const FRAGMENT: usize = 5;

/// Adds the speech between quote marks to `found`, which holds the clauses reported without marks.
pub(super) fn find(text: &Text<'_>, quoted: &[Quoted], found: &mut Vec<Found>) {
    let reported = found.len();
    let mut enclosing = Enclosing { found: 0, until: 0 };
    for quoted in quoted {
        let inside_speech = quoted.inner.start < enclosing.until;
        if inside_speech || quoted.inner.is_empty() || (is_name(text, &quoted.inner) && !is_told(text, quoted)) {
            continue;
        }
        enclosing.advance(found.get(..reported).unwrap_or_default(), quoted.inner.start);
        let around = found.get(..reported).and_then(|reported| enclosing.around(reported, &quoted.inner));
        let previous = found.get(reported..).and_then(<[Found]>::last);
        let Some(speech) = speech(text, quoted, around, previous) else { continue };
        enclosing.until = speech.last().map_or(enclosing.until, |last| last.tokens.end);
        found.extend(speech);
    }
}

/// Walks over the reported clauses beside the quoted stretches, both in text order.
struct Enclosing {
    found: usize,
    until: usize,
}

impl Enclosing {
    fn advance(&mut self, reported: &[Found], start: usize) {
        while reported.get(self.found).is_some_and(|found| found.tokens.end <= start) {
            self.found += 1;
        }
    }

    fn around<'f>(&self, reported: &'f [Found], inner: &Range<usize>) -> Option<&'f Found> {
        let mut near = reported.get(self.found..).unwrap_or_default().iter().take(3).rev();
        near.find(|found| found.tokens.start <= inner.start && inner.end <= found.tokens.end)
    }
}

/// Whether one name fills the stretch: a title, a paper, a ship.
fn is_name(text: &Text<'_>, inner: &Range<usize>) -> bool {
    let Some(mention) = text.mention(inner.start) else { return false };
    let whole = mention.tokens.0 as usize == inner.start && mention.tokens.1 as usize >= inner.end;
    whole && !matches!(mention.kind, EntityType::Quantity | EntityType::Date | EntityType::Money)
}

/// Whether a sentence with its reporting clause was taken for a title.
fn is_told(text: &Text<'_>, quoted: &Quoted) -> bool {
    let verbal = quoted.inner.clone().take(clause::REACH).any(|at| text.is_finite(at));
    verbal && quoted.close.is_some() && frame::behind(text, quoted.after(), Before::Sentence).is_some()
}

fn speech(text: &Text<'_>, quoted: &Quoted, around: Option<&Found>, previous: Option<&Found>) -> Option<Vec<Found>> {
    let shape = Shape::of(text, quoted);
    if shape.is_title(text, quoted) {
        return None;
    }
    if let Some(spans) = shape.whole.then(|| inserted(text, quoted)).flatten() {
        return Some(spans);
    }
    // Inside what somebody reports, only another who reports takes a fragment from him.
    let tells =
        |frame: &Frame| around.is_none() || shape.whole || !text.is_verb(frame.at) || text.report(frame.at).is_some();
    let frame = own_frame(text, quoted, &shape)
        .filter(tells)
        .or_else(|| around.map(Found::frame))
        .or_else(|| continued::gapped(text, quoted, previous))
        .or_else(|| continued::frame(text, quoted, &shape, previous));
    let frame = frame?;
    let tokens = bounded(text, quoted, &frame, &shape);
    let written = frame.cue.is_none() && matches!(frame.who, Who::Words(_));
    let apposed = frame.cue.is_none() && frame.at == quoted.after();
    let kind = if (shape.whole || written) && !apposed { QuoteKind::Direct } else { QuoteKind::Mixed };
    (!tokens.is_empty()).then(|| vec![Found::new(tokens, kind, frame)])
}

/// What a quoted stretch looks like from outside.
pub(super) struct Shape {
    /// How many words it has.
    pub(super) words: usize,
    /// Whether it holds a finite verb.
    pub(super) verbal: bool,
    /// Whether it stands by itself: at the start of a sentence, or after a colon.
    pub(super) whole: bool,
    /// Whether a colon is before it.
    after_colon: bool,
    /// Start of the sentence or clause around its opening mark.
    from: usize,
}

impl Shape {
    fn of(text: &Text<'_>, quoted: &Quoted) -> Self {
        let open = quoted.open;
        let paragraph = text.paragraph(open);
        let from = text.sentence(open).start.max(paragraph.start).min(open);
        let before = quoted.before().filter(|&before| before >= paragraph.start);
        let class = before.map_or(Class::Stop, |before| text.class(before));
        let after_colon = class == Class::Colon;
        let closed = before.is_some_and(|before| matches!(text.class(before), Class::Mark(_)));
        let opens = before.is_none()
            || from == open
            || matches!(class, Class::Stop | Class::Dash)
            || (closed && ends_sentence(text, before));
        let words = quoted.inner.clone().filter(|&at| text.is_word(at)).count();
        let verbal = quoted.inner.clone().take(clause::REACH).any(|at| text.is_finite(at));
        Self { words, verbal, whole: opens || after_colon, after_colon, from }
    }

    /// A capital within a sentence and no verb: the name of a plan, a law, a show.
    fn is_title(&self, text: &Text<'_>, quoted: &Quoted) -> bool {
        let first = quoted.inner.start;
        let capital = text.is_capitalised(first) && text.mention(first).is_none();
        capital
            && !self.whole
            && !self.verbal
            && self.words > 1
            && self.words <= FRAGMENT + 1
            && quoted
                .before()
                .is_some_and(|before| text.class(before) != Class::Comma && !people::bears_writing(text.lemma(before)))
    }

    /// Whether it is too short to be speech by itself.
    pub(super) fn is_fragment(&self) -> bool {
        self.words <= FRAGMENT
    }
}

fn ends_sentence(text: &Text<'_>, mark: Option<usize>) -> bool {
    mark.and_then(|mark| mark.checked_sub(1)).is_some_and(|last| text.class(last) == Class::Stop)
}

/// The frame that belongs to the stretch itself: behind it, before it, or the writing it stands on.
fn own_frame(text: &Text<'_>, quoted: &Quoted, shape: &Shape) -> Option<Frame> {
    let open = quoted.open;
    let near = shape.from.max(open.saturating_sub(2 * clause::REACH));
    let alone = || !(near..open).any(|at| text.is_finite(at));
    let before = match shape {
        Shape { whole: true, verbal: true, words: 3.., .. } => Before::Sentence,
        _ if shape.whole || alone() => Before::Quotation,
        _ => Before::Clause,
    };
    let behind = || quoted.close.and_then(|_| frame::behind(text, quoted.after(), before));
    let written = || written_on(text, quoted, shape);
    let beside = || according_to::beside(text, quoted);
    if shape.after_colon {
        let colon = quoted.before()?;
        let leading = || according_to::leading(text, colon, shape.from);
        return behind().or_else(|| frame::before_colon(text, colon, shape.from)).or_else(leading).or_else(beside);
    }
    if shape.whole {
        return behind().or_else(beside).or_else(|| apposed(text, quoted, shape));
    }
    let leading = || according_to::leading(text, open, shape.from);
    let before = fragment::before(text, open, shape.from).or_else(behind).or_else(beside).or_else(leading);
    before.or_else(written).or_else(|| fragment::quoted_verb(text, quoted, shape.from))
}

/// « « Très inquiet », le maire demande une réunion »: what someone says of himself before he is named.
fn apposed(text: &Text<'_>, quoted: &Quoted, shape: &Shape) -> Option<Frame> {
    let comma = quoted.close.filter(|_| !shape.verbal && text.class(quoted.after()) == Class::Comma)? + 1;
    let first = quoted.inner.clone().find(|&at| text.upos(at) != Upos::Adv)?;
    let predicate = text.upos(first) == Upos::Adj || text.is_past_participle(first);
    let phrase = Phrase::at(text, comma + 1, text.sentence(comma).end).filter(|_| predicate)?;
    let who = named_by(text, &phrase);
    let speaks = match &who {
        Who::Words(words) => people::takes_up_a_person(text.lemma(phrase.head?)) && !words.is_empty(),
        _ => true,
    };
    let follows = text.is_finite(phrase.tokens.end) || text.is_clitic(phrase.tokens.end);
    (speaks && follows).then_some(Frame { who, cue: None, via: None, at: comma })
}

/// « une banderole « … » »
fn written_on(text: &Text<'_>, quoted: &Quoted, shape: &Shape) -> Option<Frame> {
    let noun = quoted.before().filter(|&noun| shape.words > 1 && people::bears_writing(text.lemma(noun)))?;
    let start =
        (shape.from.max(noun.saturating_sub(3))..noun).rev().find(|&at| Phrase::at(text, at, noun + 1).is_some());
    let tokens = start.unwrap_or(noun)..noun + 1;
    Some(Frame { who: Who::Words(tokens), cue: None, via: None, at: noun })
}

/// Where the stretch ends when its closing mark is missing.
fn bounded(text: &Text<'_>, quoted: &Quoted, frame: &Frame, shape: &Shape) -> Range<usize> {
    let mut inner = quoted.inner.clone();
    let continues = |end: usize| end < text.len() && matches!(text.class(end), Class::Mark(_));
    if quoted.close.is_none() && !continues(inner.end) {
        let sentence = text.sentence(inner.start).end;
        if !shape.after_colon || frame.at > inner.start {
            inner.end = inner.end.min(sentence);
        }
    }
    inner
}

/// « …, a-t-il ajouté, … »: a frame between the marks. Where a sentence ends behind it, the speech is cut in two.
fn inserted(text: &Text<'_>, quoted: &Quoted) -> Option<Vec<Found>> {
    let inner = &quoted.inner;
    let reach = inner.start..inner.end.min(inner.start + clause::REACH);
    let comma = reach.clone().find(|&at| text.class(at) == Class::Comma && is_insertion(text, at, inner.end))?;
    let frame = frame::behind(text, comma, Before::Sentence)?;
    let end = (comma + 1..inner.end.min(comma + 30)).find(|&at| ends_insertion(text, at, frame.at))?;
    let first = Found::new(inner.start..comma, QuoteKind::Direct, frame.clone());
    let rest = end + 1..if quoted.close.is_some() { inner.end } else { end + 1 };
    if text.class(end) == Class::Comma {
        return Some(vec![Found::new(inner.clone(), QuoteKind::Direct, frame)]);
    }
    let second = Found::new(rest.clone(), QuoteKind::Direct, frame);
    Some(if rest.is_empty() { vec![first] } else { vec![first, second] })
}

/// Whether the comma at `at` opens a reporting clause: a known verb with its subject behind it.
fn is_insertion(text: &Text<'_>, at: usize, limit: usize) -> bool {
    let group = Group::at(text, at + 1).filter(|group| group.tokens.end < limit);
    group.is_some_and(|group| {
        text.report(group.verb).is_some_and(|report| report != super::Report::Frame)
            && !matches!(speaker::after(text, &group, limit), None | Some(Who::Nobody))
    })
}

fn ends_insertion(text: &Text<'_>, at: usize, verb: usize) -> bool {
    at > verb && matches!(text.class(at), Class::Comma | Class::Stop | Class::Dash)
}
