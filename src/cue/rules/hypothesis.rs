//! Where a sentence supposes rather than says: si-clauses and what stands for one.

use crate::cue::classes::Class;
use crate::cue::context::Context;
use crate::tag::{Mood, Tense, Upos};

/// How far a condition reaches from its conjunction, in tokens.
const CONDITION: usize = 30;

/// Whether the clause of this token depends on a condition in the same sentence, before or after it.
pub(in crate::cue) fn is_hypothetical(context: &Context<'_>, place: usize) -> bool {
    let sentence = context.sentence(place);
    let lowest = sentence.start.max(place.saturating_sub(CONDITION));
    let highest = sentence.end.min(place.saturating_add(CONDITION));
    (lowest..highest).any(|at| opens_condition(context, at) || at < place && stands_for_condition(context, at))
        || leads_with_participle(context, sentence.start, place)
}

/// Whether the token stands inside a si-clause.
pub(in crate::cue) fn in_condition(context: &Context<'_>, place: usize) -> bool {
    let clause = context.clause(place);
    opens_condition(context, clause.start) || clause.start > 0 && opens_condition(context, clause.start - 1)
}

/// A conditional *si*, or a conjunction of the same sense; not *même si* with a fact, not an indirect question.
fn opens_condition(context: &Context<'_>, at: usize) -> bool {
    if context.is(at, Class::SI) {
        return is_conjunction(context, at) && !is_indirect_question(context, at) && supposes(context, at);
    }
    if !context.is(at, Class::SUPPOSING) {
        return false;
    }
    let phrase = |words: &[&str]| (at..).zip(words).all(|(place, word)| context.lower(place) == *word);
    match context.lower(at) {
        "à" => {
            phrase(&["à", "condition"])
                || phrase(&["à", "moins", "que"])
                || phrase(&["à", "moins", "d'"])
                || phrase(&["à", "supposer"])
        }
        "en" => phrase(&["en", "cas"]) && (context.lower(at + 2).starts_with('d')),
        "au" => phrase(&["au", "cas", "où"]),
        "dans" => phrase(&["dans", "l'", "hypothèse"]) || phrase(&["dans", "le", "cas", "où"]),
        "pour" => phrase(&["pour", "peu", "que"]),
        "pourvu" => phrase(&["pourvu", "que"]) || phrase(&["pourvu", "qu'"]),
        "quand" => phrase(&["quand", "bien", "même"]),
        "quiconque" => true,
        "tout" | "toute" => context.upos(at) == Upos::Det && relative_conditional(context, at),
        _ => false,
    }
}

/// « Tout pays qui prêterait son sol … »
fn relative_conditional(context: &Context<'_>, at: usize) -> bool {
    let relative = context.after(at, 4).find(|&place| context.lower(place) == "qui");
    relative.is_some_and(|place| context.after(place, 3).any(|place| context.is_conditional(place)))
}

fn is_conjunction(context: &Context<'_>, at: usize) -> bool {
    let next = context.lower(at + 1);
    if context.lower(at) == "s'" {
        return matches!(next, "il" | "ils");
    }
    // « si rapide » measures; « si » before a clause opens it.
    !matches!(context.upos(at + 1), Upos::Adj | Upos::Adv) || matches!(next, "jamais" | "même" | "d'ici")
}

fn is_indirect_question(context: &Context<'_>, at: usize) -> bool {
    let before = context.before(at, 4).take_while(|&place| !context.is(place, Class::COMMA | Class::BREAK));
    let asks = |place: usize| {
        matches!(
            context.lemma(place),
            "demander"
                | "savoir"
                | "ignorer"
                | "voir"
                | "vérifier"
                | "déterminer"
                | "interroger"
                | "dire"
                | "comme"
                | "question"
        )
    };
    let near = at.checked_sub(1).is_some_and(|before| context.lower(before) == "comme");
    // « si l'on en croit la presse » names a source.
    let sourced = context.after(at, 4).any(|next| context.lower(next) == "en" && context.lemma(next + 1) == "croire");
    near || sourced || before.into_iter().any(asks)
}

/// Whether the si-clause has a verb of supposition, or none that states a fact: « si … parvenaient », « s'il a lieu ».
fn supposes(context: &Context<'_>, at: usize) -> bool {
    let concedes = at.checked_sub(1).is_some_and(|before| context.lower(before) == "même");
    let verb = context.after(at, 12).find(|&place| context.is_finite(place));
    verb.is_none_or(|verb| context.morph(verb).tense == Some(Tense::Imp) || !concedes)
}

/// « Sans réforme, … », « En cas d'échec, … », « Faute de quoi, … », « sinon », « dans ce cas ».
fn stands_for_condition(context: &Context<'_>, at: usize) -> bool {
    if !context.is(at, Class::SUPPOSING) {
        return false;
    }
    let first = at == context.sentence(at).start || context.is_punctuation(at.saturating_sub(1));
    match context.lower(at) {
        "sinon" | "autrement" | "faute" => first || context.lower(at) == "sinon",
        "sans" => {
            let plain = context.upos(at + 1) != Upos::Verb && !context.is_infinitive(at + 1);
            first && plain && context.after(at, 12).any(|place| context.is(place, Class::COMMA))
                || context.lower(at + 1) == "quoi"
        }
        "avec" => first && context.lower(at + 1) == "des" && context.lower(at + 2) == "si",
        "dans" => {
            matches!(context.lower(at + 1), "ce" | "cette" | "un" | "une" | "pareil")
                && matches!(context.lower(at + 2), "cas" | "hypothèse" | "éventualité" | "tel" | "telle")
        }
        "à" => context.lower(at + 1) == "ce" && matches!(context.lower(at + 2), "prix" | "compte"),
        _ => false,
    }
}

/// « En fermant ses ports, le pays perdrait … », « Battus, ils seraient éliminés. »
fn leads_with_participle(context: &Context<'_>, start: usize, place: usize) -> bool {
    let gerund = context.lower(start) == "en" && context.is_participle(start + 1);
    let infinitive = context.is_infinitive(start) && context.morph(place).mood == Some(Mood::Cnd);
    gerund || infinitive
}
