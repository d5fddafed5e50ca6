//! [`Names`]: the gazetteer applied to one document; what a form alone shows is looked up once per distinct form.

use super::sorted::opening;
use super::{Gazetteer, Known, Record, RecordId, State};
use crate::document::{Document, Form, FormId};
use crate::entity::class::Class;
use crate::form_cache;

/// What the gazetteer knows of each form of a document, and of the names of several words in it.
#[derive(Debug, Clone)]
pub struct Names<'g> {
    gazetteer: &'g Gazetteer,
    forms: Vec<FormNames>,
}

/// What the gazetteer knows of a form.
#[derive(Debug, Clone, Copy)]
pub(super) struct FormNames {
    known: Known,
    /// Where longer names that start with this form go on, and the openings of their next words.
    longer: Option<(State, u64)>,
    /// What the rules take it for.
    class: Class,
}

impl FormNames {
    fn new(gazetteer: &Gazetteer, form: &Form) -> Self {
        let state = gazetteer.walk(gazetteer.start(), &form.lower);
        let known = state.map_or_else(Known::default, |state| gazetteer.known(state));
        Self {
            known,
            longer: state.filter(|&state| gazetteer.goes_on(state)).map(|state| (state, gazetteer.openings(state))),
            class: Class::of(form, known.classes, gazetteer),
        }
    }
}

impl<'g> Names<'g> {
    /// Looks every distinct form up.
    pub fn new(gazetteer: &'g Gazetteer, document: &Document<'_>) -> Self {
        let all = |known: form_cache::Known<'_, FormNames>| known.iter().copied().collect();
        let forms = gazetteer.forms.with(&document.forms, |_, _| true, |_, form| FormNames::new(gazetteer, form), all);
        Self { gazetteer, forms }
    }

    /// The lists themselves.
    pub fn gazetteer(&self) -> &'g Gazetteer {
        self.gazetteer
    }

    /// A record of the gazetteer.
    pub fn record(&self, id: RecordId) -> Option<&Record> {
        self.gazetteer.record(id)
    }

    /// Tells one gazetteer from another.
    pub fn checksum(&self) -> u32 {
        self.gazetteer.checksum
    }

    /// What is known of a form as a name or noun of one word.
    pub fn form(&self, form: FormId) -> Known {
        self.forms.get(form.0 as usize).map_or_else(Known::default, |form| form.known)
    }

    /// What the rules take a form for.
    #[inline]
    pub(in crate::entity) fn class(&self, form: FormId) -> Class {
        self.forms.get(form.0 as usize).map_or(Class::NONE, |form| form.class)
    }

    /// Whether `enough` forms of the document are of the class.
    pub(in crate::entity) fn has(&self, class: Class, enough: usize) -> bool {
        self.forms.iter().filter(|form| form.class.meets(class)).take(enough).count() == enough
    }

    /// The longest name that starts at token `first` and ends before token `end`: number of tokens, and what is known.
    pub fn longest(&self, document: &Document<'_>, first: usize, end: usize) -> Option<(usize, Known)> {
        let tokens = document.tokens.get(first..end)?;
        let start = self.forms.get(tokens.first()?.form.0 as usize)?;
        let mut best = (!start.known.classes.is_empty()).then_some((1, start.known));
        let Some((longer, openings)) = start.longer else { return best };
        if let [form, next, ..] = tokens
            && form.span.end() != next.span.start()
            && document.lower(next).bytes().next().is_some_and(|byte| openings & opening(byte) == 0)
        {
            return best;
        }
        let mut state = Some(longer);
        for (index, pair) in tokens.windows(2).enumerate() {
            let (Some(from), [before, token]) = (state, pair) else { break };
            let touching = before.span.end() == token.span.start();
            let lower = document.lower(token);
            state = if touching { self.gazetteer.walk(from, lower) } else { self.gazetteer.walk_apart(from, lower) };
            let known = state.map_or_else(Known::default, |state| self.gazetteer.known(state));
            if !known.classes.is_empty() {
                best = Some((index + 2, known));
            }
        }
        best
    }
}
