//! [`Recognizer`]: the names a trained model finds.

mod doubt;
mod kept;
mod run;
#[cfg(all(test, feature = "fr"))]
mod tests;

use std::sync::Arc;
#[cfg(feature = "fr")]
use std::sync::LazyLock;

use super::gazetteer::Names;
use super::label::Label;
use super::mentions::Name;
use crate::document::{Document, Form, FormId};
use crate::error::LoadError;
use crate::form_cache::FormCache;
use crate::linear::LinearModel;
use crate::model::Model;
use kept::{Pass, Word};
use run::Run;

#[cfg(feature = "fr")]
const EMBEDDED: &[u8] = include_bytes!("../../../models/fr/entity.bin");

/// A linear-chain model over [`Label`]s, applied twice: the second time it also sees what it found the first time in
/// the whole document.
#[derive(Debug, Clone)]
pub struct Recognizer<'m> {
    model: LinearModel<'m>,
    words: FormCache<Word, Arc<Pass>>,
}

/// Name of the model's section.
pub const SECTION: &str = "entity.names";

impl<'m> Recognizer<'m> {
    /// Reads a model file.
    ///
    /// # Errors
    /// Any [`LoadError`] but [`LoadError::Lexicon`].
    pub fn from_bytes(bytes: &'m [u8]) -> Result<Self, LoadError> {
        let reader = Model::from_bytes(bytes)?.section(SECTION)?;
        let model = LinearModel::read_packed(reader.clone())?;
        if model.labels() == Label::NAMES {
            Ok(Self { model, words: FormCache::default() })
        } else {
            Err(reader.corrupt())
        }
    }

    /// The model of this build's language, unpacked at the first call.
    ///
    /// # Errors
    /// When the embedded model does not hold together.
    #[cfg(feature = "fr")]
    pub fn embedded() -> Result<&'static Recognizer<'static>, LoadError> {
        static UNPACKED: LazyLock<Result<Recognizer<'static>, LoadError>> =
            LazyLock::new(|| Recognizer::from_bytes(EMBEDDED));
        UNPACKED.as_ref().map_err(Clone::clone)
    }

    /// The names in a document, in text order, never overlapping.
    pub fn names(&self, document: &Document<'_>, listed: &Names<'_>) -> Vec<Name> {
        with_run(&self.model, &self.words, document, listed, |mut run| {
            let first = run.first_pass(document);
            run.learn(document, &first);
            run.second_pass(document, &first)
        })
    }
}

/// The names that a model finds in a first pass, each sentence by itself.
pub fn first_pass(model: &LinearModel<'_>, document: &Document<'_>, listed: &Names<'_>) -> Vec<Name> {
    with_run(model, &FormCache::default(), document, listed, |mut run| run.first_pass(document))
}

/// Does `work` with what is known of the document's forms.
fn with_run<T>(
    model: &LinearModel<'_>,
    words: &FormCache<Word, Arc<Pass>>,
    document: &Document<'_>,
    listed: &Names<'_>,
    work: impl FnOnce(Run<'_, '_>) -> T,
) -> T {
    let holds = |id: FormId, word: &Word| word.listed == listed.form(id).classes;
    let make = |id: FormId, form: &Form| Word::new(model, form, listed.form(id).classes);
    words.with(&document.forms, holds, make, |words| work(Run::new(model, document, listed, words)))
}
