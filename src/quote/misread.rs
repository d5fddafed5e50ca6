//! Finite verbs that a tagger may take for something else: « juge-t-il », « estime que », « …, prédit X », « … », maugrée X ».

use super::phrase::is_title;
use super::text::Text;
use super::word::{Class, Mark};
use crate::segment::Token;
use crate::tag::{Upos, VerbForm};

/// The infinitives that a form of the present may belong to, where it can be a noun, an adjective or a participle as well:
/// « juge », « estiment », « tempère », « rappelle », « dit », « dépeint ».
pub(super) fn infinitives_of(form: &str) -> impl Iterator<Item = String> {
    let stem = form.strip_suffix("ent").or_else(|| form.strip_suffix('e'));
    let painted = || form.strip_suffix("eint").map(|stem| format!("{stem}eindre"));
    let irregular = form.strip_suffix("it").map(|stem| format!("{stem}ire")).or_else(painted);
    let regular = irregular.or_else(|| stem.map(|stem| format!("{stem}er")));
    let doubled = stem.and_then(|stem| stem.strip_suffix("ll")).map(|stem| format!("{stem}ler"));
    let open = stem.and_then(|stem| stem.rsplit_once('è'));
    let closed = |(head, tail): (&str, &str)| ["é", "e"].map(|vowel| format!("{head}{vowel}{tail}er"));
    regular.into_iter().chain(doubled).chain(open.map(closed).into_iter().flatten())
}

/// A verb before is looked for this many tokens away at most.
const CLAUSE: usize = 30;

/// How sure it is that a form is a finite verb though its tag says otherwise.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Suspicion {
    /// It is one if a verb that reports has that form.
    IfKnown,
    /// It is one whatever the verb.
    Sure,
}

/// Whether what stands around the form at `at` makes it a finite verb against its tag.
pub(super) fn suspicion(text: &Text<'_>, at: usize, token: &Token) -> Option<Suspicion> {
    if !text.is_verbal(token) {
        // Other forms are verbs before a pronoun alone, where their tag says so already.
        let tagged = matches!(token.upos, Upos::Verb | Upos::Aux) && token.morph.verb_form != Some(VerbForm::Fin);
        return (tagged && text.is_inverted_pronoun(at + 1)).then_some(Suspicion::Sure);
    }
    let sure = match (token.upos, token.morph.verb_form) {
        _ if text.lower(at) == "dit" => !is_compound(text, at),
        (Upos::Verb | Upos::Aux, Some(VerbForm::Fin)) => false,
        (Upos::Noun | Upos::Adj | Upos::Propn | Upos::X, _) => {
            let sure = is_behind_quotation(text, at);
            if !sure && is_known_verb(text, at) {
                return Some(Suspicion::IfKnown);
            }
            sure
        }
        (Upos::Verb | Upos::Aux, _) => {
            is_third_person(text, at)
                || text.is_inverted_pronoun(at + 1)
                || is_negated(text, at)
                || is_behind_quotation(text, at)
        }
        _ => false,
    };
    sure.then_some(Suspicion::Sure)
}

/// Whether « dit » at `at` is a participle, or known as a verb already.
fn is_compound(text: &Text<'_>, at: usize) -> bool {
    let auxiliary = |at: usize| matches!(text.tagged_lemma(at), "avoir" | "être") && text.lower(at) != "dit";
    let known = text.morph(at).verb_form == Some(VerbForm::Fin) && text.tagged_lemma(at) == "dire";
    known || (at.saturating_sub(4)..at).any(auxiliary)
}

/// « … », a résumé X »: the verb that the auxiliary or the participle at `at` is, where both were taken for something else.
/// Asked of forms that [`Text::may_be_compound`] holds of.
pub(super) fn told(text: &Text<'_>, at: usize) -> Option<String> {
    let is_auxiliary = |at: usize| {
        text.lower(at) == "a" && text.upos(at) == Upos::Adp && is_set_off(text, at) && text.lower(at + 1).ends_with('é')
    };
    if is_auxiliary(at) {
        return Some("avoir".to_owned());
    }
    let form = text.lower(at);
    // « …, jugés trop chers »
    let judged = form.strip_prefix("jugé").is_some_and(|ending| matches!(ending, "" | "e" | "s" | "es"));
    if judged
        && text.upos(at) == Upos::Noun
        && at > 0
        && text.upos(at - 1) != Upos::Det
        && text.upos(at + 1) != Upos::Punct
    {
        return Some("juger".to_owned());
    }
    let stem = form.strip_suffix('é')?;
    is_auxiliary(at.checked_sub(1)?).then(|| format!("{stem}er"))
}

/// « juge-t-il », « estime que », « …, note X », « le prévenu bredouille : « … »
fn is_known_verb(text: &Text<'_>, at: usize) -> bool {
    let before = at.checked_sub(1);
    let tags = |tags: &[Upos]| before.is_some_and(|before| tags.contains(&text.upos(before)));
    let determined = tags(&[Upos::Det, Upos::Adp, Upos::Adj, Upos::Num]);
    let clausal = || form_class(text, at + 1) == Class::Que || is_set_off(text, at);
    let mark = || matches!(form_class(text, at + 2), Class::Mark(_));
    let named = || tags(&[Upos::Noun, Upos::Propn]);
    let leads = || form_class(text, at + 1) == Class::Colon && mark() && named();
    // « la Cour des comptes épingle la gestion »
    let article = || text.upos(at + 1) == Upos::Det || text.lower(at + 1) == "des";
    let governs = || article() && named() && !has_verb(text, at);
    // « un geste qu'un diplomate juge « tardif » »
    let opens = || {
        let behind_noun = tags(&[Upos::Noun, Upos::Propn, Upos::Adj]);
        behind_noun && matches!(form_class(text, at + 1), Class::Mark(_))
    };
    let relative = || {
        let clause = (at.saturating_sub(8)..at).rev().take_while(|&at| !is_finite(text, at));
        opens() && clause.into_iter().any(|at| form_class(text, at) == Class::Que)
    };
    let verbal = || clausal() || leads() || governs();
    text.is_inverted_pronoun(at + 1) || (!determined && verbal()) || relative() || has_clitic(text, at)
}

/// « X la juge « illusoire » », « un proche le décrit comme un rêveur »: the pronoun was taken for an article.
fn has_clitic(text: &Text<'_>, at: usize) -> bool {
    let predicate = || matches!(form_class(text, at + 1), Class::Mark(_)) || text.lower(at + 1) == "comme";
    let article = at > 1 && matches!(text.lower(at - 1), "le" | "la" | "les" | "l'");
    let subject = || matches!(text.upos(at - 2), Upos::Noun | Upos::Propn | Upos::Adj | Upos::Punct);
    article && predicate() && subject() && !has_verb(text, at)
}

/// Whether a finite verb goes before in the sentence.
fn has_verb(text: &Text<'_>, at: usize) -> bool {
    let from = text.sentence(at).start.max(at.saturating_sub(CLAUSE));
    (from..at).any(|at| is_finite(text, at))
}

fn is_finite(text: &Text<'_>, at: usize) -> bool {
    text.morph(at).verb_form == Some(VerbForm::Fin)
}

/// « ne décolère pas »: no infinitive stands between the two.
fn is_negated(text: &Text<'_>, at: usize) -> bool {
    let negated = at > 0 && matches!(text.lower(at - 1), "ne" | "n'") && text.lower(at + 1) == "pas";
    negated && text.lower(at).ends_with('e')
}

/// « …, prédit X », « …, fait valoir X »: the participle has the form of the third person.
fn is_third_person(text: &Text<'_>, at: usize) -> bool {
    let light = text.lower(at) == "fait" && text.morph(at + 1).verb_form == Some(VerbForm::Inf);
    let homograph = text.lower(at).ends_with("it") && is_subject(text, at + 1);
    (light || homograph) && is_set_off(text, at)
}

/// Any verb between a closed quotation and its speaker: « … », maugrée X ».
fn is_behind_quotation(text: &Text<'_>, at: usize) -> bool {
    let Some(before) = opener(text, at) else { return false };
    let comma = form_class(text, before) == Class::Comma;
    let mark = if comma { before.checked_sub(1) } else { Some(before) };
    if !mark.is_some_and(|mark| closes(text, mark)) {
        return false;
    }
    let form = text.lower(at);
    let verbal = form.len() > 2 && (form.ends_with('e') || form.ends_with("ent") || form.ends_with("it"));
    verbal && !text.is_capitalised(at) && is_subject(text, at + 1)
}

/// Whether the mark at `at` ends a quotation by its style or by the space behind it.
fn closes(text: &Text<'_>, at: usize) -> bool {
    match form_class(text, at) {
        Class::Mark(Mark::GuillemetClose | Mark::CurlyClose) => true,
        Class::Mark(Mark::Straight | Mark::Single | Mark::CurlyOpen) => {
            !text.touches_next(at) || form_class(text, at + 1) == Class::Comma
        }
        _ => false,
    }
}

/// Whether a comma or the end of a quotation stands before the verb and its reflexive pronoun.
fn is_set_off(text: &Text<'_>, at: usize) -> bool {
    opener(text, at).is_some_and(|before| form_class(text, before) == Class::Comma || closes(text, before))
}

/// What stands before the verb at `at` and the pronoun that leans on it.
fn opener(text: &Text<'_>, at: usize) -> Option<usize> {
    let before = at.checked_sub(1)?;
    // « …, l'excuse sa directrice »
    let leans = text.is_reflexive(before) || text.lower(before) == "l'";
    if leans { before.checked_sub(1) } else { Some(before) }
}

/// Whether a subject starts at `at`, over an adverb: an article with its noun, or a name.
fn is_subject(text: &Text<'_>, at: usize) -> bool {
    let at = if text.upos(at) == Upos::Adv { at + 1 } else { at };
    let superlative = matches!(text.lower(at + 1), "plus" | "moins" | "mieux" | "pire" | "meilleur" | "meilleure");
    let determiner = text.upos(at) == Upos::Det && !superlative;
    determiner
        || text.actor(at).is_some()
        || is_title(text, at)
        || (text.upos(at) == Upos::Propn && text.is_capitalised(at))
}

/// The class by the form alone; readings are not known yet.
fn form_class(text: &Text<'_>, at: usize) -> Class {
    text.token(at).map_or(Class::Other, |token| text.class_of(token))
}

#[cfg(test)]
mod tests {
    use super::infinitives_of;

    #[test]
    fn infinitives() {
        for (form, infinitive) in [
            ("juge", "juger"),
            ("estiment", "estimer"),
            ("tempère", "tempérer"),
            ("martèlent", "marteler"),
            ("rappelle", "rappeler"),
            ("dit", "dire"),
            ("dépeint", "dépeindre"),
        ] {
            assert!(infinitives_of(form).any(|found| found == infinitive), "{infinitive} for {form}");
        }
        assert_eq!(infinitives_of("port").count(), 0);
    }
}
