//! [`Reading`]: what each token is as a verb, and how it reports, decided once per token.

use super::text::Text;
use super::word::Class;
use super::{Report, verbs};
use crate::segment::TokenKind;
use crate::tag::{Tense, Upos, VerbForm};

/// The form of a verb.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Inflection {
    Finite,
    Infinitive,
    Past,
    Present,
    Unknown,
}

/// A token in the eyes of the rules.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) struct Reading {
    /// Its class.
    pub(super) class: Class,
    /// None where it is no verb.
    pub(super) inflection: Option<Inflection>,
    /// How it reports speech; participles used as adjectives may.
    pub(super) report: Option<Report>,
    /// Whether it is a verb by what stands around it only, and its tag and lemma are to be disregarded.
    pub(super) misread: bool,
}

/// What forms and lemmas say by themselves.
#[derive(Default)]
pub(super) struct Table {
    /// By lemma.
    reports: Vec<Option<Report>>,
    /// By lemma: whether it may report together with another word.
    phrasal: Vec<bool>,
    /// By form: the verb and how it reports, for forms that a tagger may take for a noun (« juge-t-il », « estime que »).
    misread: Vec<Option<(Box<str>, Report)>>,
}

impl Table {
    pub(super) fn new(text: &Text<'_>, reporting: &dyn Fn(&str) -> Option<Report>) -> Self {
        let report = |lemma: &str| reporting(lemma).or_else(|| verbs::framing(lemma));
        let verb = |lower: &str| {
            let verb = verbs::infinitive_of(lower)?;
            let report = reporting(&verb).or_else(|| verbs::framing_noun(&verb))?;
            Some((verb.into_boxed_str(), report))
        };
        Self {
            reports: text.document.lemmas.names().iter().map(|lemma| report(lemma)).collect(),
            phrasal: text.document.lemmas.names().iter().map(|lemma| verbs::may_be_phrasal(lemma)).collect(),
            misread: text.document.forms.iter().map(|form| verb(&form.lower)).collect(),
        }
    }

    /// The verb that the form of `token` is where it is misread.
    pub(super) fn misread_verb(&self, form: usize) -> Option<&str> {
        self.misread.get(form)?.as_ref().map(|(verb, _)| &**verb)
    }

    /// The reading of every token.
    pub(super) fn read(&self, text: &Text<'_>) -> Vec<Reading> {
        (0..text.len()).map(|at| self.read_at(text, at)).collect()
    }

    fn read_at(&self, text: &Text<'_>, at: usize) -> Reading {
        let Some(token) = text.token(at) else { return Reading::default() };
        let misread = self.misread.get(token.form.0 as usize).and_then(Option::as_ref).filter(|_| is_misread(text, at));
        if let Some(&(_, report)) = misread {
            let inflection = Some(Inflection::Finite);
            return Reading { inflection, report: Some(report), misread: true, class: Class::Other };
        }
        let inflection = match (token.upos, token.morph.verb_form) {
            (Upos::Verb | Upos::Aux, Some(VerbForm::Fin)) => Inflection::Finite,
            (Upos::Verb | Upos::Aux, Some(VerbForm::Inf)) => Inflection::Infinitive,
            (Upos::Verb | Upos::Aux, Some(VerbForm::Part)) if token.morph.tense == Some(Tense::Pres) => {
                Inflection::Present
            }
            (Upos::Verb | Upos::Aux, Some(VerbForm::Part)) => Inflection::Past,
            (Upos::Verb | Upos::Aux | Upos::Adj, _) => Inflection::Unknown,
            _ => {
                let handle = token.kind == TokenKind::Handle;
                let class = if handle { Class::Handle } else { text.class_of(token) };
                return Reading { class, ..Reading::default() };
            }
        };
        let lemma = token.lemma.0 as usize;
        let known = self.reports.get(lemma).copied().flatten();
        let phrasal = self.phrasal.get(lemma).copied().unwrap_or(false);
        let report = known.or_else(|| phrasal.then(|| verbs::phrasal(text, at)).flatten());
        let inflection = Some(inflection).filter(|_| token.upos != Upos::Adj);
        Reading { class: text.class_of(token), inflection, report, misread: false }
    }
}

/// Whether the form at `at`, which can be a reporting verb, is one here though its tag says otherwise.
fn is_misread(text: &Text<'_>, at: usize) -> bool {
    let before = at.checked_sub(1);
    if text.lower(at) == "dit" {
        let auxiliary = |at: usize| matches!(text.tagged_lemma(at), "avoir" | "être") && text.lower(at) != "dit";
        let compound = (at.saturating_sub(4)..at).any(auxiliary);
        let known = text.morph(at).verb_form == Some(VerbForm::Fin) && text.tagged_lemma(at) == "dire";
        return !compound && !known;
    }
    let nominal = matches!(text.upos(at), Upos::Noun | Upos::Adj | Upos::Propn | Upos::X);
    // « …», maugrée X »: taken for a participle, right behind the speech.
    let closed = before.and_then(|comma| comma.checked_sub(1));
    let closed =
        closed.and_then(|at| text.token(at)).is_some_and(|token| matches!(text.class_of(token), Class::Mark(_)));
    let participle = text.upos(at) == Upos::Verb && text.morph(at).verb_form == Some(VerbForm::Part) && closed;
    let determined =
        before.is_some_and(|before| matches!(text.upos(before), Upos::Det | Upos::Adp | Upos::Adj | Upos::Num));
    let is = |at: Option<usize>, class: Class| {
        at.and_then(|at| text.token(at)).is_some_and(|token| text.class_of(token) == class)
    };
    let clausal = is(Some(at + 1), Class::Que) || is(before, Class::Comma);
    // « Astana reproche à son voisin … »
    let acts = before.is_some_and(|before| text.upos(before) == Upos::Propn)
        && (text.upos(at + 1) == Upos::Det || text.lower(at + 1) == "à");
    let verbal = text.is_inverted_pronoun(at + 1) || (!determined && (clausal || acts));
    (nominal || participle && is(before, Class::Comma)) && verbal
}
