//! [`Reading`]: what each token is as a verb, and how it reports, decided once per token.

use std::ops::Range;

use super::text::Text;
use super::word::Class;
use super::{Report, misread, phrasal, verbs};
use crate::segment::{Token, TokenKind};
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

/// Where there is something for the rules to begin with, by token, so that none looks at all of them.
#[derive(Default)]
pub(super) struct Places {
    pub(super) reports: Vec<usize>,
    pub(super) marks: Vec<usize>,
    pub(super) colons: Vec<usize>,
    pub(super) according: Vec<usize>,
    pub(super) handles: Vec<usize>,
}

impl Places {
    fn note(&mut self, at: usize, reading: Reading) {
        if reading.report.is_some() {
            self.reports.push(at);
        }
        match reading.class {
            Class::Mark(_) => self.marks.push(at),
            Class::Colon => self.colons.push(at),
            Class::According(_) => self.according.push(at),
            Class::Handle => self.handles.push(at),
            _ => {}
        }
    }
}

/// Those of `places` within a range.
pub(super) fn within<'p>(places: &'p [usize], tokens: &Range<usize>) -> &'p [usize] {
    let rest = places.get(places.partition_point(|&at| at < tokens.start)..).unwrap_or_default();
    rest.get(..rest.partition_point(|&at| at < tokens.end)).unwrap_or_default()
}

/// What forms and lemmas say by themselves.
#[derive(Default)]
pub(super) struct Table {
    /// By lemma.
    reports: Vec<Option<Report>>,
    /// By lemma: whether it may report together with another word.
    phrasal: Vec<bool>,
    /// By form: the verb and how it reports, for forms that were taken for something else (« juge-t-il », « estime que »).
    misread: Vec<Option<(Report, String)>>,
}

/// How a lemma reports.
type Reporting<'r> = &'r dyn Fn(&str) -> Option<Report>;

impl Table {
    pub(super) fn new(text: &Text<'_>, reporting: Reporting<'_>) -> Self {
        // Verbs are looked up by their infinitive; most lemmas are none.
        let verbal = |lemma: &str| lemma.ends_with('r') || lemma.ends_with("re");
        let report = |lemma: &str| reporting(lemma).or_else(|| verbs::framing(lemma));
        let report = |lemma: &str| if verbal(lemma) { report(lemma) } else { None };
        let lemmas = text.document.lemmas.names();
        Self {
            reports: lemmas.iter().map(|lemma| report(lemma)).collect(),
            phrasal: lemmas.iter().map(|lemma| verbal(lemma) && phrasal::may_be_phrasal(lemma)).collect(),
            misread: vec![None; text.document.forms.len()],
        }
    }

    /// The verb that the form of `token` is where it is misread.
    pub(super) fn misread_verb(&self, form: usize) -> Option<&str> {
        self.misread.get(form)?.as_ref().map(|(_, verb)| verb.as_str())
    }

    /// The reading of every token, and the places worth a look.
    pub(super) fn read(&mut self, text: &Text<'_>, reporting: Reporting<'_>) -> (Vec<Reading>, Places) {
        let mut readings = Vec::with_capacity(text.len());
        let mut places = Places::default();
        for (at, token) in text.document.tokens.iter().enumerate() {
            let misread = self.misread_at(text, at, token, reporting);
            let reading = misread.unwrap_or_else(|| self.read_at(text, at, token));
            places.note(at, reading);
            readings.push(reading);
        }
        (readings, places)
    }

    /// The finite verb at `at` that the tagger took for something else.
    fn misread_at(&mut self, text: &Text<'_>, at: usize, token: &Token, reporting: Reporting<'_>) -> Option<Reading> {
        let report = |lemma: &str| reporting(lemma).or_else(|| verbs::framing(lemma));
        if text.may_be_compound(token)
            && let Some(told) = misread::told(text, at)
        {
            let inflection = if told == "avoir" { Inflection::Finite } else { Inflection::Past };
            let reading =
                Reading { inflection: Some(inflection), report: report(&told), misread: true, class: Class::Other };
            if let Some(slot) = self.misread.get_mut(token.form.0 as usize) {
                *slot = Some((Report::Frame, told));
            }
            return Some(reading);
        }
        let suspicion = misread::suspicion(text, at, token)?;
        let verb = misread::infinitives_of(text.lower(at)).find_map(|verb| Some((report(&verb)?, verb)));
        if verb.is_none() && suspicion == misread::Suspicion::IfKnown {
            return None;
        }
        let tagged = || self.reports.get(token.lemma.0 as usize).copied().flatten();
        let report = verb.as_ref().map(|&(report, _)| report).or_else(tagged);
        if let Some(slot) = self.misread.get_mut(token.form.0 as usize) {
            *slot = verb;
        }
        Some(Reading { inflection: Some(Inflection::Finite), report, misread: true, class: Class::Other })
    }

    fn read_at(&self, text: &Text<'_>, at: usize, token: &Token) -> Reading {
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
        let report = known.or_else(|| phrasal.then(|| phrasal::phrasal(text, at)).flatten());
        let inflection = Some(inflection).filter(|_| token.upos != Upos::Adj);
        Reading { class: text.class_of(token), inflection, report, misread: false }
    }
}
