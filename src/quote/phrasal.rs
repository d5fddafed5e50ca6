//! Verbs that report together with another word: « prendre acte », « faire savoir », « tenir pour ».

use super::text::Text;
use super::{Report, predicate};
use crate::tag::VerbForm;

/// Whether [`phrasal`] has the verb.
pub(super) fn may_be_phrasal(lemma: &str) -> bool {
    matches!(
        lemma,
        "apprendre"
            | "comprendre"
            | "connaître"
            | "donner"
            | "écarter"
            | "entendre"
            | "exclure"
            | "faire"
            | "mettre"
            | "observer"
            | "prendre"
            | "remarquer"
            | "rendre"
            | "savoir"
            | "tailler"
            | "tenir"
            | "valoir"
    )
}

/// How many words behind the verb at `at` belong to it: « mettre en garde », « prendre acte ».
pub(super) fn particles(text: &Text<'_>, at: usize) -> usize {
    match (text.tagged_lemma(at), text.lower(at + 1), text.lower(at + 2)) {
        ("mettre", "en", "garde" | "avant" | "cause" | "doute") | ("tailler", "en", "pièces") => 2,
        ("prendre", "acte", _) | ("rendre", "hommage", _) | ("faire", "état" | "part", _) => 1,
        _ => 0,
    }
}

/// Verbs that report together with another word (« prendre acte », « faire savoir »), by what the tagger says.
pub(super) fn phrasal(text: &Text<'_>, at: usize) -> Option<Report> {
    match text.tagged_lemma(at) {
        "prendre" | "mettre" | "faire" | "rendre" | "tailler" => (particles(text, at) > 0).then_some(Report::Frame),
        "donner" | "tenir" => predicate::held_for(text, at + 1).is_some().then_some(Report::Frame),
        "apprendre" => [at + 1, at.saturating_sub(1)]
            .into_iter()
            .any(|at| text.is_inverted_pronoun(at) && text.lower(at).ends_with("on"))
            .then_some(Report::Speech),
        "écarter" | "exclure" => is_negated(text, at).then_some(Report::Speech),
        "savoir" | "valoir" | "remarquer" | "observer" | "comprendre" | "connaître" | "entendre" => {
            let infinitive = text.morph(at).verb_form == Some(VerbForm::Inf);
            let light = |at: usize| matches!(text.tagged_lemma(at), "faire" | "laisser" | "croire");
            (infinitive && (at.saturating_sub(2)..at).any(light)).then_some(Report::Speech)
        }
        _ => None,
    }
}

/// « n'exclut pas », « n'a pas écarté », « sans exclure »
fn is_negated(text: &Text<'_>, at: usize) -> bool {
    (at.saturating_sub(4)..at).any(|at| matches!(text.lower(at), "ne" | "n'" | "sans"))
}
