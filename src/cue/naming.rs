//! [`Naming`]: what a cue calls the entry or rule that made it; each entry is spelled once per document.

use hashbrown::HashMap;
use rustc_hash::FxBuildHasher;

use super::draft::{Draft, Origin};
use crate::lexicon::{Action, EntryId, Lexicon};

pub(super) struct Naming<'l> {
    lexicon: &'l Lexicon,
    known: HashMap<EntryId, String, FxBuildHasher>,
}

impl<'l> Naming<'l> {
    pub(super) fn new(lexicon: &'l Lexicon) -> Self {
        Self { lexicon, known: HashMap::default() }
    }

    /// `dimension:entry` for an entry of the project (its file, its text), `custom:entry` for a caller's, `rule:name`.
    pub(super) fn name(&mut self, draft: &Draft) -> String {
        match draft.origin {
            Origin::Entry(id) => self.known.entry(id).or_insert_with(|| spell(self.lexicon, id)).clone(),
            Origin::Rule(rule) => ["rule:", rule].concat(),
        }
    }
}

fn spell(lexicon: &Lexicon, id: EntryId) -> String {
    let Some(entry) = lexicon.entry(id) else { return String::new() };
    let file = match entry.action {
        Action::Cue { dimension, .. } if !entry.custom => dimension.name(),
        _ => "custom",
    };
    [file, ":", &lexicon.text(entry)].concat()
}
