//! [`Words`]: the lexicon's numbers for the forms and lemmas of a document, looked up once per distinct form.

use crate::document::{Document, Form};
use crate::form_cache::Known;
use crate::lexicon::{Found, Lexicon, WordId};
use crate::segment::Token;

/// What a token can be looked up as.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) struct Names {
    /// Its lower-cased form.
    pub(super) form: WordId,
    /// Its lemma.
    pub(super) lemma: WordId,
    /// What its form alone says of its lemma: function words by a table, others without the endings of the feminine
    /// and the plural, for participles keep the verb as lemma.
    pub(super) base: WordId,
    /// The verb in -er that its form can belong to.
    pub(super) verb: WordId,
}

impl Names {
    pub(super) fn any(self, word: WordId) -> bool {
        word == self.form || word == self.lemma || word == self.base || word == self.verb
    }
}

/// Numbers by form and by lemma.
pub(super) struct Words {
    /// Form, base and verb.
    forms: Vec<[WordId; 3]>,
    lemmas: Vec<WordId>,
}

impl Words {
    /// Does `work` with the numbers of a document's words, and with what is remembered of its forms and sentences.
    pub(super) fn with<R>(
        lexicon: &Lexicon,
        document: &Document<'_>,
        work: impl FnOnce(Self, Known<'_, [WordId; 3], Found>) -> R,
    ) -> R {
        let look_up = |form: &Form| {
            let form = &form.lower;
            [lexicon.word(form), base(lexicon, form), infinitive(lexicon, form).unwrap_or(Lexicon::UNKNOWN)]
        };
        let lemmas = document.lemmas.names().iter().map(|lemma| match lexicon.word(lemma) {
            Lexicon::UNKNOWN if lemma.chars().any(char::is_uppercase) => lexicon.word(&lemma.to_lowercase()),
            known => known,
        });
        let lemmas = lemmas.collect();
        lexicon.with_forms(&document.forms, look_up, |known| {
            let forms = known.iter().copied().collect();
            work(Self { forms, lemmas }, known)
        })
    }

    pub(super) fn names(&self, token: &Token) -> Names {
        let [form, base, verb] = self.forms.get(token.form.0 as usize).copied().unwrap_or_default();
        Names { form, lemma: self.lemma(token), base, verb }
    }

    pub(super) fn lemma(&self, token: &Token) -> WordId {
        self.lemmas.get(token.lemma.0 as usize).copied().unwrap_or_default()
    }
}

/// The lemma that a function word has whatever its tag, else the first known word among the form less its endings.
fn base(lexicon: &Lexicon, form: &str) -> WordId {
    if let Some(lemma) = function_word(form) {
        return lexicon.word(lemma);
    }
    let known = |word: &str| Some(lexicon.word(word)).filter(|&word| word != Lexicon::UNKNOWN);
    let shorter = ["s", "e", "es"].iter().filter_map(|ending| form.strip_suffix(ending));
    if let Some(word) = shorter.clone().find_map(known) {
        return word;
    }
    let singular = form.strip_suffix('s').unwrap_or(form);
    let exchanged = FEMININES
        .iter()
        .filter_map(|(feminine, masculine)| singular.strip_suffix(feminine).map(|stem| [stem, masculine].concat()));
    exchanged.into_iter().find_map(|word| known(&word)).unwrap_or(Lexicon::UNKNOWN)
}

/// The known verb in -er that a form can belong to (`conteste`, `achève`), for words that were taken for nouns.
fn infinitive(lexicon: &Lexicon, form: &str) -> Option<WordId> {
    let stem = VERB_ENDINGS.iter().find_map(|ending| form.strip_suffix(ending)).filter(|stem| stem.len() > 2)?;
    let opened = stem.rfind('è').map(|at| replace_at(stem, at, "é"));
    let muted = stem.rfind('è').map(|at| replace_at(stem, at, "e"));
    let stems = [Some(stem.to_owned()), opened, muted];
    let softened =
        stem.strip_suffix('i').filter(|stem| stem.ends_with(['a', 'o', 'u'])).map(|stem| [stem, "y"].concat());
    let words = stems.into_iter().flatten().chain(softened).map(|stem| lexicon.word(&(stem + "er")));
    words.into_iter().find(|&word| word != Lexicon::UNKNOWN)
}

/// The stem with its `è` at `at` replaced.
fn replace_at(stem: &str, at: usize, by: &str) -> String {
    let (before, rest) = stem.split_at(at);
    [before, by, rest.strip_prefix('è').unwrap_or(rest)].concat()
}

/// Endings of the first conjugation, longest first.
const VERB_ENDINGS: [&str; 10] = ["èrent", "aient", "ées", "ait", "ent", "ée", "és", "es", "é", "e"];

/// Feminine endings that change more than they add, with the masculine's.
const FEMININES: [(&str, &str); 13] = [
    ("euse", "eux"),
    ("euse", "eur"),
    ("trice", "teur"),
    ("ve", "f"),
    ("elle", "el"),
    ("enne", "en"),
    ("ère", "er"),
    ("che", "c"),
    ("ue", "u"),
    ("tte", "t"),
    ("sse", "s"),
    ("lle", "l"),
    ("nne", "n"),
];

/// Lemmas of elided and inflected function words, as the lexicon writes them.
fn function_word(form: &str) -> Option<&'static str> {
    Some(match form {
        "l'" | "la" | "les" => "le",
        "une" => "un",
        "d'" | "du" | "des" => "de",
        "au" | "aux" => "à",
        "qu'" => "que",
        "n'" => "ne",
        "s'" => "se",
        "c'" | "cet" | "cette" | "ces" => "ce",
        "sa" | "ses" => "son",
        "j'" => "je",
        "m'" => "me",
        "t'" => "te",
        "-t-il" | "-il" => "il",
        "toute" | "tous" | "toutes" => "tout",
        "a" | "as" | "ai" | "ont" | "avons" | "avez" | "avait" | "avaient" | "aura" | "auront" | "aurez" | "aurait"
        | "auraient" | "ait" | "aient" | "eut" | "ayant" => "avoir",
        "est" | "sont" | "suis" | "sommes" | "était" | "étaient" | "sera" | "seront" | "serait" | "seraient"
        | "fut" | "furent" | "soit" | "soient" | "étant" => "être",
        "fait" | "fais" | "font" | "faisait" | "faisaient" | "fera" | "feront" | "fit" | "firent" => "faire",
        "va" | "vont" | "allait" | "allaient" | "ira" | "iront" => "aller",
        "faut" | "fallait" | "faudra" | "faudrait" | "fallut" => "falloir",
        "dit" | "disent" | "disait" | "disaient" | "dise" | "dira" | "dirait" => "dire",
        "sait" | "savent" | "savait" | "sache" | "saura" | "saurait" | "sauraient" => "savoir",
        "court" | "courent" | "courait" | "couraient" | "courut" => "courir",
        "l'on" => "on",
        "aucune" => "aucun",
        "certaine" | "certains" | "certaines" => "certain",
        _ => return None,
    })
}
