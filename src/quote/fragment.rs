//! The frame of a fragment inside a clause: the nearest verb before it, if that verb reports, or the verb it begins with.

use super::frame::{self, Frame};
use super::group::Group;
use super::marks::Quoted;
use super::phrase::is_title;
use super::relay::Relay;
use super::speaker::{self, Who};
use super::text::Text;
use super::word::{According, Class};
use super::{according_to, behind, people, verbs};
use crate::entity::EntityType;
use crate::tag::Upos;

/// Verbs are looked for this many tokens before a quotation at most.
const REACH: usize = 40;

/// The frame before a fragment that starts at `end`: the nearest verb of its clause, if that verb reports.
pub(super) fn before(text: &Text<'_>, end: usize, from: usize) -> Option<Frame> {
    let mut through_que = true;
    let mut asked = false;
    for at in (from.max(end.saturating_sub(REACH))..end).rev().filter(|&at| !text.is_quoted(at)) {
        match text.class(at) {
            Class::Stop | Class::Semicolon => return None,
            Class::Que => through_que = true,
            _ => {}
        }
        if at > 0 && according_to::is_whom(text, at) && text.class(at - 1) == Class::According(According::Pour) {
            let who = speaker::antecedent(text, at - 1, from)?;
            return Some(Frame { who, cue: Some(at - 1..at + 1), via: None, at });
        }
        let told = text.is_infinitive(at) && !verbs::is_narrated(text, at);
        let is_verb = text.is_verb(at) || (text.upos(at) == Upos::Adj && text.report(at).is_some());
        // « selon X, cité par Y, … »: Y hands on what X says.
        let relayed = matches!(Relay::at(text, at), Some((Relay::By, _)));
        if !is_verb || is_person(text, at) || relayed || (text.upos(at) == Upos::Aux && text.report(at).is_none()) {
            continue;
        }
        let lemma = text.lemma(at);
        let names = verbs::names(lemma) && !cites_a_name(text, at, end);
        if text.report(at).is_some() && through_que && !told && !is_of_other(text, at, end, asked) {
            let group = Group::around(text, at);
            let author = frame::is_the_author(text, &group);
            let frame = (!author).then(|| frame::of_verb(text, at, from));
            let frame = frame.filter(|frame| speaks(text, &group, &frame.who, names));
            if author || !names || frame.is_some() {
                return frame;
            }
        }
        // « accuse X d'avoir « menti » »: the auxiliary hides nothing; « invite X à garder « son calme » »
        let light = text.is_infinitive(at) && matches!(text.lemma(at), "avoir" | "être");
        let governed = (at.saturating_sub(3)..at).rev().find(|&at| !text.is_clitic(at));
        if text.is_infinitive(at) && governed.is_some_and(|at| matches!(text.lower(at), "de" | "d'" | "à")) {
            asked = true;
            continue;
        }
        // « une chose, le chèque signé, « odieuse » »: a participle that qualifies a noun.
        let qualifies = text.is_past_participle(at)
            && at > 0
            && text.upos(at - 1) == Upos::Noun
            && !(names || matches!(lemma, "intituler" | "dire"));
        if !light && !qualifies && (text.is_finite(at) || text.is_past_participle(at) || text.is_infinitive(at)) {
            through_que = false;
        }
    }
    None
}

/// « dépeint l'accusé comme « un rêveur » », « son associé »: a person, no verb.
fn is_person(text: &Text<'_>, at: usize) -> bool {
    let before = at.saturating_sub(1);
    text.is_past_participle(at)
        && (text.upos(before) == Upos::Det
            || matches!(text.lower(before), "l'" | "le" | "la") && people::takes_up_a_person(text.lower(at)))
}

/// Whether the verb reports something else than the fragment that starts at `end`, `asked` if by an infinitive between.
fn is_of_other(text: &Text<'_>, verb: usize, end: usize, asked: bool) -> bool {
    let lemma = text.lemma(verb);
    // « le traité, qui garantit le transit, « n'est pas … » »
    let aside = verbs::shows(lemma) && text.class(end - 1) == Class::Comma && frame::in_relative(text, verb);
    aside || verbs::only_behind(lemma) || is_far(text, verb, end) || asked && !verbs::takes_infinitive(lemma)
}

/// Whether the subject of the verb, which `names` if it calls things by a name, says the fragment.
fn speaks(text: &Text<'_>, group: &Group, who: &Who, names: bool) -> bool {
    match who {
        Who::Nobody => false,
        Who::Actor(..) if names => calls_it(text, group),
        Who::Words(words) if verbs::awaits(text.lemma(group.verb)) => behind::names_a_speaker(text, words),
        _ => !names,
    }
}

/// « l'appelle « mon banquier » », « appelle cela « un ajustement » »
fn calls_it(text: &Text<'_>, group: &Group) -> bool {
    let it = |at: usize| matches!(text.lower(at), "le" | "la" | "l'" | "les");
    let behind = matches!(text.lower(group.verb + 1), "cela" | "ça" | "ceci");
    let named = matches!(text.lemma(group.verb), "baptiser" | "nommer" | "désigner");
    !named && (behind || group.tokens.clone().any(it))
}

/// Whether the verb at `verb` needs something between it and the fragment that is not there.
fn is_far(text: &Text<'_>, verb: usize, end: usize) -> bool {
    let mut between = verb + 1..end;
    match text.lemma(verb) {
        // « trouve le maire « arrogant » », not « trouve dans ce geste « une leçon » »
        "trouver" => {
            let object = text.mention(verb + 1).is_some()
                || is_title(text, verb + 1)
                || matches!(
                    text.lower(verb + 1),
                    "le" | "la" | "l'" | "les" | "ce" | "cette" | "ces" | "son" | "sa" | "ses"
                );
            let quality =
                matches!(text.upos(end + 1), Upos::Adj | Upos::Adv | Upos::Adp) || text.is_past_participle(end + 1);
            !(object && quality) && between.any(|at| text.upos(at) != Upos::Adv)
        }
        "donner" | "tenir" => {
            let before = if text.upos(end - 1) == Upos::Det { end - 2 } else { end - 1 };
            text.lower(before) != "pour"
        }
        "présenter" => !between.any(|at| text.lower(at) == "comme"),
        _ => false,
    }
}

/// « ce que X appelle « … » », « appelle à « … » »
fn cites_a_name(text: &Text<'_>, verb: usize, end: usize) -> bool {
    let start = Group::around(text, verb).tokens.start;
    let relative = (start.saturating_sub(5)..start).any(|at| text.class(at) == Class::Que);
    // « y voit « … » »
    let found = (start..verb).any(|at| text.lower(at) == "y");
    // « voit dans ces griefs « un caprice » », « voit en elle « une marâtre » »
    let seen = text.lemma(verb) == "voir" && (verb + 1..end).take(2).any(|at| matches!(text.lower(at), "dans" | "en"));
    let calls = text.lemma(verb) == "appeler"
        && [end.saturating_sub(1), end + 1].into_iter().any(|at| matches!(text.lower(at), "à" | "au" | "aux"));
    // « appelle ses électeurs « mes enfants » »; a name has a capital
    let object = text.upos(verb + 1) == Upos::Det || text.mention(verb + 1).is_some();
    let renames = object && !seen_as(text, verb) && text.upos(end + 1) == Upos::Det && !text.is_capitalised(end + 1);
    relative || calls || found || seen || renames || text.is_inverted_pronoun(verb + 1)
}

fn seen_as(text: &Text<'_>, verb: usize) -> bool {
    text.lemma(verb) == "voir" || frame::is_passive(text, &Group::around(text, verb))
}

/// « X « regrette profondément » cette décision », « X a « pris acte » »: a quotation that starts at `open` with the verb
/// of its speaker.
pub(super) fn quoted_verb(text: &Text<'_>, quoted: &Quoted, from: usize) -> Option<Frame> {
    let open = quoted.open;
    let verb = quoted.inner.clone().find(|&at| !text.is_clitic(at) && text.upos(at) != Upos::Adv)?;
    let last = open.checked_sub(1).filter(|&last| last >= from)?;
    let auxiliary = matches!(text.lemma(last), "avoir") && text.is_finite(last) && text.is_past_participle(verb);
    if !(auxiliary || text.is_finite(verb) && verb < open + 4) {
        return None;
    }
    let clitics = (from..open).rev().take_while(|&at| text.is_clitic(at)).count();
    let start = if auxiliary { last } else { open - clitics };
    let group = Group { tokens: start..verb + 1, verb, pronoun: None, pronominal: false };
    let who = speaker::before(text, &group, from)?;
    let speaks = match &who {
        Who::Words(words) => behind::names_a_speaker(text, words),
        _ => true,
    };
    // « Washington « suit le dossier » »: whatever the verb, where more than it is cited.
    let longer = if matches!(who, Who::Pronoun(_)) { 3 } else { 1 };
    let cites = quoted.inner.len() > longer && acts(text, &who);
    let reports = text.report(verb).is_some() || cites;
    (reports && speaks && text.upos(last) != Upos::Adp).then_some(Frame { who, cue: None, via: None, at: open })
}

/// Whether it is a person, a body or what stands for one.
fn acts(text: &Text<'_>, who: &Who) -> bool {
    match who {
        Who::Actor(_, tokens) => tokens.clone().any(|at| {
            text.mention(at).is_some_and(|mention| {
                matches!(mention.kind, EntityType::Per | EntityType::Org) || mention.stands_for.is_some()
            })
        }),
        Who::Role(..) | Who::Words(_) | Who::Pronoun(_) => true,
        _ => false,
    }
}
