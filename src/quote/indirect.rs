//! Speech without quote marks under a reporting verb.

use std::ops::Range;

use super::frame;
use super::group::Group;
use super::phrase::Phrase;
use super::speaker::{self, Who};
use super::text::Text;
use super::word::{According, Class};
use super::{Found, QuoteKind, Report, behind, clause, predicate, told, verbs};
use crate::tag::Upos;

/// A complement starts this many tokens behind its verb at most.
const REACH: usize = 24;

/// Adds the indirect speech of every sentence.
pub(super) fn find(text: &Text<'_>, found: &mut Vec<Found>) {
    let mut reports = text.places.reports.iter().copied().peekable();
    let mut colons = text.places.colons.iter().copied().peekable();
    for sentence in &text.document.sentences {
        let sentence = sentence.tokens.start as usize..sentence.tokens.end as usize;
        while colons.next_if(|&colon| colon < sentence.start).is_some() {}
        let colon = colons.peek().filter(|&&colon| colon < sentence.end.min(sentence.start + 2 * REACH));
        found.extend(colon.and_then(|&colon| stance_before_colon(text, &sentence, colon)));
        while let Some(at) = reports.next_if(|&at| at < sentence.end) {
            if !text.is_quoted(at) {
                let inverted = text.is_inverted_pronoun(at + 1) || text.is_inverted_pronoun(at.saturating_sub(1));
                let behind = || behind::find(text, at, &sentence);
                let first = if inverted { behind() } else { None };
                let speech = first.or_else(|| complement(text, at, &sentence)).or_else(behind);
                let more =
                    speech.as_ref().filter(|_| inverted).and_then(|speech| behind::resumed(text, speech, &sentence));
                found.extend(speech);
                found.extend(more);
            }
        }
    }
}

/// What the verb at `verb` says: a clause, an infinitive or a predicate behind it.
fn complement(text: &Text<'_>, verb: usize, sentence: &Range<usize>) -> Option<Found> {
    if !text.is_verb(verb) || (text.is_infinitive(verb) && !verbs::is_narrated(text, verb)) {
        return None;
    }
    let group = Group::around(text, verb);
    if frame::is_the_author(text, &group) || !is_speech(text, &group) {
        return None;
    }
    let inserted = is_inserted(text, &group, sentence.start);
    let tokens = said(text, &group, sentence.end, inserted)?;
    let main = main_clause(text, &group, &tokens, sentence.start);
    let tokens = clause::trim(text, tokens.start..main.unwrap_or(tokens.end));
    let quoted_whole =
        matches!(text.class(tokens.start), Class::Mark(_)) && predicate::quoted_end(text, tokens.start) >= tokens.end;
    // « assure « comprendre la colère » »: an infinitive is told, whatever is cited of it.
    let infinitive =
        || (tokens.start + 1..tokens.end).find(|&at| !text.is_clitic(at)).is_some_and(|at| text.is_infinitive(at));
    if tokens.is_empty() || quoted_whole && !infinitive() {
        return None;
    }
    let mut frame = frame::of_verb(text, verb, sentence.start);
    if let Some(main) = main.filter(|_| is_bare(text, &group, sentence.start)) {
        frame.who = speaker::at(text, main + 1, sentence.end).unwrap_or(frame.who);
    }
    let shown = (verbs::shows(text.lemma(verb)) || verbs::portrays(text.lemma(verb)))
        && matches!(&frame.who, Who::Words(words) if !behind::names_a_speaker(text, words));
    (!shown && frame.who != Who::Nobody).then(|| Found::new(tokens, QuoteKind::Indirect, frame))
}

/// The comma before the main clause, where the frame stands in a fronted one (« Alors que X affirme que …, Y part »,
/// « Après avoir promis que …, Y part »).
fn main_clause(text: &Text<'_>, group: &Group, tokens: &Range<usize>, from: usize) -> Option<usize> {
    let fronted = matches!(
        text.lower(from),
        "alors" | "si" | "s'" | "lorsque" | "lorsqu'" | "quand" | "bien" | "après" | "comme" | "tandis"
    );
    let near = group.tokens.start.saturating_sub(from) <= clause::REACH;
    let alone = near && !(from..group.tokens.start).any(|at| text.class(at) == Class::Comma);
    let bare = is_bare(text, group, from);
    if !(alone && (fronted || bare)) {
        return None;
    }
    let starts_clause = |at: usize| matches!(text.upos(at), Upos::Det | Upos::Pron | Upos::Propn);
    let mut commas = tokens.clone().filter(|&at| text.class(at) == Class::Comma && starts_clause(at + 1));
    commas.find(|&comma| !bare || opens_main_clause(text, comma + 1, tokens))
}

/// Whether neither the frame nor what is before it has a finite verb: « Après avoir promis », « Affirmant ».
fn is_bare(text: &Text<'_>, group: &Group, from: usize) -> bool {
    let near = from.max(group.verb.saturating_sub(clause::REACH));
    !(near..group.tokens.end).any(|at| text.is_finite(at))
}

/// Whether a subject with its finite verb follows, and a verb has gone before in `tokens`.
fn opens_main_clause(text: &Text<'_>, start: usize, tokens: &Range<usize>) -> bool {
    let end = Phrase::at(text, start, tokens.end).map_or(start + 1, |phrase| phrase.tokens.end);
    let follows = (end..tokens.end.min(end + 3)).find(|&at| !text.is_clitic(at)).is_some_and(|at| text.is_finite(at));
    follows && (tokens.start..start).any(|at| text.is_finite(at) || text.is_infinitive(at))
}

/// Whether the verb reports in its form here: « s'annonce », « se conclut » do not, nor a participle that only qualifies.
fn is_speech(text: &Text<'_>, group: &Group) -> bool {
    if verbs::only_behind(text.lemma(group.verb)) && !group.pronominal {
        return false;
    }
    if frame::is_passive(text, group) {
        return predicate::has_agent(text, group);
    }
    let reflexive = group.pronominal && text.report(group.verb) != Some(Report::Frame);
    if reflexive && !verbs::reports_pronominally(text.lemma(group.verb)) {
        return false;
    }
    let bare = text.is_past_participle(group.verb)
        && !group.tokens.clone().any(|at| matches!(text.lemma(at), "avoir" | "être"));
    let before = group.tokens.start.checked_sub(1).map_or("", |before| text.lower(before));
    !bare || matches!(before, "et" | "puis" | "mais" | "ayant")
}

/// Whether the frame stands in a relative or participial clause between commas.
fn is_inserted(text: &Text<'_>, group: &Group, from: usize) -> bool {
    let near = from.max(group.tokens.start.saturating_sub(12));
    let opener = (near..group.tokens.start).rev().find(|&at| text.class(at) == Class::Comma);
    opener.is_some_and(|comma| matches!(text.lower(comma + 1), "qui" | "que" | "qu'" | "dont"))
}

/// The tokens of what is said.
fn said(text: &Text<'_>, group: &Group, limit: usize, inserted: bool) -> Option<Range<usize>> {
    let start = group.tokens.end;
    if let Some(predicate) = predicate::of(text, group, limit) {
        return Some(predicate);
    }
    let mut between = Between::default();
    for at in start..limit.min(start + REACH) {
        match text.class(at) {
            Class::Que
                if is_conjunction(text, at)
                    && !between.is_relative(text, at)
                    && frame::carries_clause(text, group.verb, group) =>
            {
                return Some(at + 1..clause::end(text, at + 1, limit, inserted));
            }
            Class::Whether if asks(text, group, at) => return Some(at..clause::end(text, at + 1, limit, inserted)),
            Class::Colon => return after_colon(text, group, at + 1..limit.min(at + clause::REACH)),
            Class::Mark(_) => return quoted_infinitive(text, group, at, limit, &between),
            Class::Stop | Class::Semicolon => return None,
            _ => {}
        }
        if text.is_infinitive(at) {
            let said = is_told(text, group, at, &between).then(|| infinitive_start(text, start, at));
            return said.map(|first| first..list_end(text, clause::short_end(text, at, limit), limit));
        }
        if let Some(noun) = told::noun(text, group, at, limit) {
            return Some(noun);
        }
        let reports = text.is_present_participle(at) && text.report(at).is_some();
        if reports || text.is_finite(at) || text.lower(at) == "qui" {
            return None;
        }
        between.note(text, at);
    }
    None
}

/// « promet de bâtir trois écoles, deux lycées et un stade »: where the objects end that are told one after the other.
fn list_end(text: &Text<'_>, end: usize, limit: usize) -> usize {
    let stop = (end..limit).find(|&at| text.class(at).ends_clause()).unwrap_or(limit);
    let item = |at: usize| {
        matches!(text.upos(at), Upos::Det | Upos::Num) || matches!(text.lower(at), "à" | "au" | "aux" | "en" | "dans")
    };
    let foreign =
        |at: usize| text.is_verb(at) || matches!(text.class(at), Class::Mark(_) | Class::According(_) | Class::Dash);
    let list = text.class(end) == Class::Comma
        && item(end + 1)
        && (end..stop).any(|at| text.lower(at) == "et")
        && stop - end < REACH
        && !(end..stop).any(foreign);
    if list { stop } else { end }
}

/// What stands between a verb and its complement.
#[derive(Default)]
struct Between {
    commas: usize,
    object: bool,
    prepositional: bool,
}

impl Between {
    /// Whether « que » at `at` belongs to a noun or to another clause: « une visite, que … », « … et que ».
    fn is_relative(&self, text: &Text<'_>, at: usize) -> bool {
        let before = at.checked_sub(1).map_or(Class::Other, |before| text.class(before));
        (before == Class::Comma && self.commas == 1) || (at > 0 && text.lower(at - 1) == "et")
    }

    fn note(&mut self, text: &Text<'_>, at: usize) {
        self.commas += usize::from(text.class(at) == Class::Comma);
        let noun = matches!(text.upos(at), Upos::Noun | Upos::Propn);
        self.object |= noun && !self.prepositional && text.mention(at).is_none();
        self.prepositional |= text.upos(at) == Upos::Adp;
    }
}

/// « que » that opens a clause, not « ne … que » nor « plus … que ».
fn is_conjunction(text: &Text<'_>, at: usize) -> bool {
    let before = at.checked_sub(1).map_or("", |before| text.lower(before));
    let compares = matches!(
        before,
        "plus" | "moins" | "aussi" | "autant" | "autre" | "même" | "tel" | "ce" | "alors" | "tandis" | "ainsi"
    );
    let restricts =
        (at.saturating_sub(6)..at).any(|at| matches!(text.lower(at), "ne" | "n'")) && text.upos(at) == Upos::Adv;
    !compares && !restricts
}

/// « demande si », « s'interroge sur », « explique pourquoi »
fn asks(text: &Text<'_>, group: &Group, at: usize) -> bool {
    let verb = text.lemma(group.verb);
    let near = at <= group.tokens.end + 4 && group.pronoun.is_none();
    near && matches!(verb, "demander" | "interroger" | "expliquer" | "préciser" | "dire" | "raconter")
        && text.lower(at) != "quand"
}

/// Whether the infinitive at `at` is what is told: bare, or with « de » for the verbs that tell so.
fn is_told(text: &Text<'_>, group: &Group, at: usize, between: &Between) -> bool {
    let lemma = text.lemma(group.verb);
    let first = infinitive_start(text, group.tokens.end, at);
    let before = first.checked_sub(1).filter(|&before| before >= group.tokens.end);
    let governed = before.is_some_and(|before| text.upos(before) == Upos::Adp);
    let with_de = governed && before.is_some_and(|before| matches!(text.lower(before), "de" | "d'"));
    if with_de {
        return verbs::tells_with_de(lemma) && (group.pronominal || !is_reflexive_only(lemma));
    }
    let speech = matches!(text.report(group.verb), Some(Report::Speech | Report::Object))
        && !matches!(lemma, "croire" | "penser")
        && !frame::is_passive(text, group);
    speech && !governed && between.commas == 0 && !between.object && !verbs::requests(lemma)
}

/// « assure « comprendre » la colère », « accuse la ville de « vendre » ses parcs »: an infinitive between marks with its
/// object behind.
fn quoted_infinitive(
    text: &Text<'_>,
    group: &Group,
    open: usize,
    limit: usize,
    between: &Between,
) -> Option<Range<usize>> {
    let behind = predicate::quoted_end(text, open);
    let infinitive = (open + 1..behind).find(|&at| !text.is_clitic(at)).filter(|&at| text.is_infinitive(at))?;
    let goes_on = matches!(text.upos(behind), Upos::Det | Upos::Propn) || text.mention(behind).is_some();
    let whole = open == group.tokens.end && infinitive == open + 1;
    let end = || if goes_on { clause::short_end(text, behind, limit) } else { behind };
    ((goes_on || whole) && is_told(text, group, infinitive, between)).then(|| open..end())
}

fn is_reflexive_only(lemma: &str) -> bool {
    matches!(
        lemma,
        "défendre"
            | "excuser"
            | "féliciter"
            | "flatter"
            | "plaindre"
            | "vanter"
            | "réjouir"
            | "désoler"
            | "étonner"
            | "indigner"
    )
}

/// The infinitive with the negation and the pronouns before it.
fn infinitive_start(text: &Text<'_>, from: usize, infinitive: usize) -> usize {
    let belongs = |at: usize| {
        text.is_clitic(at)
            || matches!(text.class(at), Class::Mark(_))
            || matches!(text.lower(at), "pas" | "jamais" | "rien" | "plus")
    };
    let mut first = infinitive;
    while first > from && belongs(first - 1) {
        first -= 1;
    }
    first
}

/// « Les experts restent sceptiques : la digue aurait cédé. »
fn stance_before_colon(text: &Text<'_>, sentence: &Range<usize>, colon: usize) -> Option<Found> {
    let attitude =
        |at: usize| verbs::is_attitude(text.lemma(at)) || verbs::is_attitude(text.lower(at).trim_end_matches('e'));
    let said = colon + 1..sentence.end;
    let clause = said.clone().take(clause::REACH).any(|at| text.is_finite(at)) && !text.is_quoted(said.start);
    let taken = colon.checked_sub(1).filter(|&before| before >= sentence.start).is_some_and(attitude);
    if !clause || text.is_quoted(colon) || !taken {
        return None;
    }
    let copula =
        |at: usize| matches!(text.lemma(at), "être" | "rester" | "demeurer" | "montrer" | "vouloir" | "paraître");
    let verb = (sentence.start..colon).rev().find(|&at| text.is_finite(at)).filter(|&at| copula(at))?;
    let who = speaker::before(text, &Group::around(text, verb), sentence.start)?;
    let speaks = match &who {
        Who::Words(words) => behind::names_a_speaker(text, words),
        who => *who != Who::Nobody,
    };
    let frame = frame::Frame { who, cue: None, via: None, at: colon };
    speaks.then(|| Found::new(clause::trim(text, said), QuoteKind::Indirect, frame))
}

/// « Elle explique : le projet est mort. »
fn after_colon(text: &Text<'_>, group: &Group, behind: Range<usize>) -> Option<Range<usize>> {
    let quoted = matches!(text.class(behind.start), Class::Mark(_));
    let opines = matches!(text.lemma(group.verb), "croire" | "penser" | "trouver" | "considérer");
    let stands = group.pronominal || matches!(text.lemma(group.verb), "décolérer" | "démordre");
    let speech = text.report(group.verb).is_some_and(|report| report != Report::Frame || stands)
        && !text.is_infinitive(group.verb)
        && !opines;
    let clause = behind.clone().take(20).any(|at| text.is_finite(at));
    // « …, dit-il, et … » tells for itself what is said.
    let told = |comma: usize| Group::at(text, comma + 1).is_some_and(|group| group.pronoun.is_some());
    let inserted = behind.clone().any(|at| text.class(at) == Class::Comma && told(at));
    // « …, tempête X, lettre à la main : … » has said it already.
    let before = group.tokens.start.checked_sub(2);
    let said = before.is_some_and(|mark| text.is_quoted(mark) && text.class(mark + 1) == Class::Comma);
    let attributed = said || inserted || text.class(behind.start) == Class::According(According::Selon);
    (speech && clause && !quoted && !attributed && behind.len() > 4).then(|| clause::trim(text, behind))
}
