//! Questions that lead to one another: how deep, and what came of them.

use std::cell::{Cell, RefCell};
use std::ops::Range;

use hashbrown::HashMap;
use rustc_hash::FxBuildHasher;

use super::Context;
use crate::cue::TargetRule;
use crate::cue::recent::Recent;
use crate::entity::EntityId;

/// How many questions may wait for one another's answers.
const DEEPEST: u8 = 8;

/// Whom a verb's subject refers to, and the rule that says so.
type Subject = Option<(EntityId, TargetRule)>;

/// What is kept from one question to the next.
#[derive(Default)]
pub(super) struct Answers {
    /// By verb, see [`Context::remembered`].
    subjects: RefCell<HashMap<usize, Subject, FxBuildHasher>>,
    /// See [`Context::nested`].
    depth: Cell<u8>,
    /// Whether a question went without its answer since this was last asked.
    cut: Cell<bool>,
}

impl Context<'_> {
    /// What a question finds that may lead back to itself; nothing once too many hang on each other.
    pub(in crate::cue) fn nested<T>(&self, question: impl FnOnce() -> Option<T>) -> Option<T> {
        let depth = self.answers.depth.get();
        if depth == DEEPEST {
            self.answers.cut.set(true);
            return None;
        }
        self.answers.depth.set(depth + 1);
        let found = question();
        self.answers.depth.set(depth);
        found
    }

    /// What was found of a verb's subject before, else what `question` finds: it is kept where no answer was missing.
    pub(in crate::cue) fn remembered(&self, verb: usize, question: impl FnOnce() -> Subject) -> Subject {
        if let Some(known) = self.answers.subjects.borrow().get(&verb) {
            return *known;
        }
        let (found, whole) = self.whole(|| self.nested(question));
        if whole {
            self.answers.subjects.borrow_mut().insert(verb, found);
        }
        found
    }

    /// What was found about these tokens a moment ago, else what `question` finds: it is kept where no answer was missing.
    pub(in crate::cue) fn recent<T: Copy>(
        &self,
        answers: &Recent<T>,
        tokens: &Range<usize>,
        question: impl FnOnce() -> T,
    ) -> T {
        answers.get(tokens).unwrap_or_else(|| {
            let (found, whole) = self.whole(question);
            if whole {
                answers.keep(tokens, found);
            }
            found
        })
    }

    /// What a question finds, and whether no question that it asked went without its answer.
    fn whole<T>(&self, question: impl FnOnce() -> T) -> (T, bool) {
        let cut = self.answers.cut.replace(false);
        let found = question();
        let whole = !self.answers.cut.get();
        self.answers.cut.set(cut || !whole);
        (found, whole)
    }
}
