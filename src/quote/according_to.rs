//! Clauses framed by « selon », « d'après », « pour », « à en croire » and their like.

use std::ops::Range;

use super::attribution::Attribution;
use super::frame::Frame;
use super::marks::Quoted;
use super::speaker::Who;
use super::text::Text;
use super::word::{According, Class};
use super::{Found, QuoteKind, clause};
use crate::tag::{Mood, Upos};
use crate::word_list::WordList;

/// Appositions behind a name that are read over, at most.
const APPOSITIONS: usize = 3;

/// Adds the according-to clauses.
pub(super) fn find(text: &Text<'_>, found: &mut Vec<Found>) {
    for &at in &text.places.according {
        let Class::According(word) = text.class(at) else { continue };
        if text.is_quoted(at) {
            continue;
        }
        let Some(phrase) = Attribution::at(text, at, word) else { continue };
        if let Some(tokens) = phrase.said(text) {
            found.push(Found::new(tokens, QuoteKind::AccordingTo, phrase.frame()));
        }
    }
}

/// The frame for a quoted fragment that an according-to phrase follows or precedes at once.
pub(super) fn beside(text: &Text<'_>, quoted: &Quoted) -> Option<Frame> {
    let after = quoted.after();
    let comma = text.class(after) == Class::Comma;
    if text.class(after + usize::from(comma)) == Class::According(According::Pour) {
        let phrase = Attribution::of_holder(text, after + usize::from(comma), comma)?;
        return phrase.ends_clause(text).then(|| phrase.frame());
    }
    let phrase = (after..after + 4).find_map(|at| match text.class(at) {
        Class::According(word) if word != According::Pour => Attribution::at(text, at, word),
        _ => None,
    })?;
    // « « … » Selon X, … »: the next sentence.
    (phrase.tokens.start <= after + 1 && !text.is_capitalised(phrase.tokens.start)).then(|| phrase.frame())
}

/// The frame of an according-to phrase that opens the clause and leads up to the mark at `open`.
pub(super) fn leading(text: &Text<'_>, open: usize, from: usize) -> Option<Frame> {
    let near = from.max(open.saturating_sub(30));
    let phrase = (near..open).find_map(|at| match text.class(at) {
        Class::According(word) => {
            // « …, pour X, « … » »
            let set_off = word == According::Pour && at > 0 && text.class(at - 1) == Class::Comma;
            let holder = || Attribution::of_holder(text, at, true).filter(|_| set_off);
            Attribution::at(text, at, word).or_else(holder)
        }
        _ => None,
    })?;
    let verbless = !(phrase.tokens.end..open).any(|at| text.is_finite(at));
    verbless.then(|| phrase.frame())
}

impl Attribution {
    /// Whether nothing more of the clause follows.
    fn ends_clause(&self, text: &Text<'_>) -> bool {
        let end = self.tokens.end;
        end >= text.sentence(self.tokens.start).end || text.class(end).ends_clause() || text.class(end) == Class::Comma
    }

    /// The clause that the phrase frames.
    fn said(&self, text: &Text<'_>) -> Option<Range<usize>> {
        let sentence = text.sentence(self.tokens.start);
        let opener = self.tokens.start.checked_sub(1);
        let opens = text.is_capitalised(self.tokens.start);
        let apart =
            opener.is_some_and(|before| text.class(before) == Class::Colon || (opens && text.is_quoted(before)));
        let start = if apart { self.tokens.start } else { clause::start(text, self.tokens.start, &sentence) };
        let before = clause::trim(text, start..self.tokens.start.max(start));
        let verb_before = before.clone().any(|at| text.is_finite(at));
        let behind = self.behind(text, &sentence);
        let verb_behind = behind.clone().take(clause::REACH).any(|at| text.is_finite(at));
        let cites = (self.tokens.start > 0 && !opens && text.is_quoted(self.tokens.start - 1))
            || (!before.is_empty() && before.clone().all(|at| text.is_quoted(at)));
        let set_off = self.tokens.start > 0
            && text.class(self.tokens.start - 1) == Class::Comma
            && text.class(self.tokens.end) == Class::Comma;
        let joined = text.upos(behind.start) == Upos::Cconj || matches!(text.lower(behind.start), "qui" | "dont");
        let opener = opener.map(|at| at.saturating_sub(usize::from(set_off))).map_or("", |before| text.lower(before));
        let subclause =
            matches!(opener, "où" | "que" | "qu'" | "qui" | "mais" | "car" | "et" | "or" | "puisque" | "puisqu'");
        let free = |at: usize| !text.is_quoted(at);
        let noun = |at: usize| text.upos(at) == Upos::Noun;
        let nominal = || before.clone().any(noun) && before.clone().all(free) && self.is_behind_comma(text);
        let quotes = !behind.is_empty() && behind.clone().all(|at| text.is_quoted(at));
        // « X, pour qui … »
        if self.is_relative(text) {
            return (verb_behind && !quotes).then_some(behind);
        }
        if let Some(relative) = self.relative(text, &before).filter(|_| !cites) {
            return Some(relative);
        }
        match (verb_before, verb_behind) {
            _ if cites || quotes => None,
            (true, true) if subclause => Some(behind),
            (false, true) if joined && nominal() => Some(before),
            (false, true) => Some(behind),
            _ if self.opens => None,
            (true, _) if set_off && !joined && !behind.is_empty() => Some(before.start..behind.end),
            (true, _) if self.ends_clause(text) && !continues(text, &behind) => Some(before),
            (true, _) if self.ends_clause(text) => Some(before.start..behind.end),
            (true, _) => Some(before),
            (false, false) => (nominal() && self.ends_clause(text)).then_some(before),
        }
    }

    /// « pour qui », « selon lesquels »
    fn is_relative(&self, text: &Text<'_>) -> bool {
        is_whom(text, self.tokens.end - 1)
    }

    fn is_behind_comma(&self, text: &Text<'_>) -> bool {
        self.tokens.start.checked_sub(1).is_some_and(|before| text.class(before) == Class::Comma)
    }

    /// « …, qui aurait coûté la vie à douze marins, selon X »: the relative clause, where it alone is in the conditional.
    fn relative(&self, text: &Text<'_>, before: &Range<usize>) -> Option<Range<usize>> {
        let comma = before.clone().rev().take(clause::REACH).find(|&at| text.class(at) == Class::Comma)?;
        let conditional = |at: usize| text.is_finite(at) && text.morph(at).mood == Some(Mood::Cnd);
        let relative = comma + 1..before.end;
        let doubtful = relative.clone().find(|&at| text.is_finite(at)).is_some_and(conditional);
        let asserted = !(before.start..comma).any(conditional);
        let opens = matches!(text.lower(comma + 1), "qui" | "que" | "qu'" | "dont" | "où");
        (opens && doubtful && asserted && self.tokens.start == before.end + 1).then_some(relative)
    }

    /// What follows the phrase, its appositions left out.
    fn behind(&self, text: &Text<'_>, sentence: &Range<usize>) -> Range<usize> {
        let end = self.tokens.end;
        let mut start = end;
        if matches!(text.class(end), Class::Comma | Class::Dash) {
            start = end + 1;
            for _ in 0..APPOSITIONS {
                start = self.apposition_end(text, start, sentence.end).unwrap_or(start);
            }
        } else if let Some(after) = self.complement_end(text, sentence) {
            start = after;
        }
        let start = start.min(sentence.end);
        clause::trim(text, start..clause::end(text, start, sentence.end, self.is_relative(text)).max(start))
    }

    /// End of « remis vendredi par la Cour, », « à Lyon, », « que la Cour a rendu, » behind what opens the clause.
    fn complement_end(&self, text: &Text<'_>, sentence: &Range<usize>) -> Option<usize> {
        let end = self.tokens.end;
        let comma = (end..sentence.end.min(end + 24)).find(|&at| text.class(at) == Class::Comma)?;
        let opens = clause::start(text, self.tokens.start, sentence) >= self.tokens.start;
        let relative = matches!(text.lower(end), "que" | "qu'" | "qui" | "dont" | "où");
        let attached = text.is_past_participle(end) || matches!(text.upos(end), Upos::Adp | Upos::Adj);
        let verbless = !(end..comma).any(|at| text.is_finite(at));
        let goes_on = (comma + 1..sentence.end.min(comma + 24)).any(|at| text.is_finite(at));
        (opens && goes_on && (relative || (attached && verbless))).then_some(comma + 1)
    }

    /// End of « économiste à la banque, », « la directrice du port, », « qui l'a vu, » behind the name.
    fn apposition_end(&self, text: &Text<'_>, start: usize, limit: usize) -> Option<usize> {
        let limit = limit.min(start + 24);
        let comma = (start..limit).find(|&at| matches!(text.class(at), Class::Comma | Class::Dash))?;
        let relative = matches!(text.lower(start), "qui" | "dont" | "cité" | "citée" | "interrogé" | "interrogée");
        let bare = matches!(text.upos(start), Upos::Noun | Upos::Adj) && text.mention(start).is_none();
        let noun = bare || (matches!(self.who, Who::Actor(..)) && text.upos(start) == Upos::Det);
        let place =
            matches!(self.who, Who::Actor(..)) && matches!(text.lower(start), "de" | "d'" | "du" | "des" | "chez");
        let verbless = !(start..comma).any(|at| text.is_finite(at));
        let goes_on = (comma + 1..limit + 24).any(|at| text.is_finite(at)) && text.upos(comma + 1) != Upos::Cconj;
        let verbal = text.is_finite(comma + 1) || text.is_clitic(comma + 1);
        ((relative || ((noun || place) && verbless && !verbal)) && goes_on).then_some(comma + 1)
    }
}

/// « qui », « lesquels » behind a preposition.
pub(super) fn is_whom(text: &Text<'_>, at: usize) -> bool {
    matches!(text.lower(at), "qui" | "lequel" | "laquelle" | "lesquels" | "lesquelles")
}

/// Whether the clause goes on behind the phrase: « Le club, selon X, a sondé … ».
fn continues(text: &Text<'_>, behind: &Range<usize>) -> bool {
    let start = behind.start;
    start < behind.end
        && (text.is_finite(start)
            || text.is_clitic(start)
            || text.is_past_participle(start)
            || text.is_infinitive(start))
}

/// Verbs that take a measure: « varie selon la ville » says how, and nobody speaks.
pub(crate) fn varies(lemma: &str) -> bool {
    static LEMMAS: WordList = WordList::new(
        "adapter ajuster calculer changer classer décliner différer diverger échelonner évoluer fluctuer \
         graduer moduler osciller répartir trier varier ventiler",
    );
    LEMMAS.has(lemma)
}

/// Nouns of a standard to go by (« selon les cas », « selon la loi »); of a model, behind *d'après*.
pub(crate) fn is_standard(lemma: &str, model: bool) -> bool {
    static STANDARDS: WordList = WordList::new(
        "âge barème besoin calendrier cas circonstance coutume critère date degré disponibilité endroit goût \
         grille guerre heure humeur jour lieu logique loi match méthode modalité moment moyen nature niveau \
         nombre ordre pays personne principe procédure protocole recette région règle revenu rite saison \
         scénario schéma sexe taille tradition type usage vraisemblance",
    );
    static MODELS: WordList = WordList::new(
        "bande-dessinée conte film idée légende livre manga modèle nouvelle œuvre photo pièce récit roman \
         scénario série",
    );
    if model { MODELS.has(lemma) } else { STANDARDS.has(lemma) }
}
