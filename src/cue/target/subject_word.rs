//! [`Subject`]: what stands as a verb's subject, by tags alone.

use super::candidate::is_governed;
use super::inverted::inverted;
use super::referent::is_latter;
use super::salience::main_work;
use crate::cue::classes::Class;
use crate::cue::context::Context;
use crate::entity::EntityType;
use crate::tag::{Number, Tense, Upos};

/// What stands as a verb's subject.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::cue) enum Subject {
    /// *qui*
    Relative(usize),
    /// *il*, *elle* and their plurals.
    Pronoun(usize),
    /// *je*, *nous*, and *on* in somebody's words.
    Speaker(usize),
    /// *vous*, *tu*
    Addressee(usize),
    /// *ce*, *c'*
    Presenting(usize),
    /// *celui-ci* and its kin.
    Latter(usize),
    /// *il* of « il faut », « il est absurde de … »; *cela*.
    Nobody,
    /// The head of a noun phrase.
    Noun(usize),
}

/// The subject of a finite verb: the first ungoverned noun of its clause, insertions between commas left out.
pub(in crate::cue) fn subject_word(context: &Context<'_>, verb: usize) -> Option<Subject> {
    context.recent(&context.subject_words, &(verb..verb + 1), || subject_within(context, verb, LISTED))
}

fn subject_within(context: &Context<'_>, verb: usize, depth: usize) -> Option<Subject> {
    let start = context.sentence(verb).start.max(verb.saturating_sub(40));
    if let Some(first) = coordinated(context, verb) {
        return if depth > 0 { subject_within(context, first, depth - 1) } else { None };
    }
    if let Some(nous) = nous(context, verb) {
        return Some(Subject::Speaker(nous));
    }
    if let Some(vous) = vous(context, verb) {
        return Some(Subject::Addressee(vous));
    }
    if let Some(behind) = inverted(context, verb) {
        return Some(behind);
    }
    let (mut nominal, mut inserted) = (None, None);
    let mut at = verb;
    while at > start {
        at -= 1;
        if context.is(at, Class::CLITIC | Class::NE) && context.upos(at) != Upos::Det
            || context.is(at, Class::OPENING | Class::CLOSING)
        {
            continue;
        }
        if let Some(opening) = parenthesis(context, at) {
            at = opening;
            continue;
        }
        // « Le conflit dure et Nadir perd la vie »: two names have a plural.
        if nominal.is_some_and(|noun| starts_clause(context, noun, at, verb)) {
            break;
        }
        if context.lower(at) == "qui" {
            // « qui, pour la première fois, a menti »
            let free = nominal.filter(|&noun| !is_governed(context, noun));
            let vague = nominal.is_none() && context.lower(at.saturating_sub(1)) == "ce";
            return Some(free.map_or(if vague { Subject::Nobody } else { Subject::Relative(at) }, Subject::Noun));
        }
        if let Some(pronoun) = nominal.is_none().then(|| pronoun(context, at, verb)).flatten() {
            return Some(pronoun);
        }
        if context.is(at, Class::COMMA) && nominal.is_none() {
            if let Some(first) = listed(context, at, verb) {
                return if depth > 0 { subject_within(context, first, depth - 1) } else { None };
            }
            // What stands between two commas before the verb is an insertion: « la gauche, lorsqu'elle gouvernait, … ».
            // Unless it is the name of who was described before it, and the description is not seen for one.
            let opens = (start..at).rev().find(|&before| context.is(before, Class::COMMA)).unwrap_or(at);
            if let Some(name) = apposed_name(context, opens, at) {
                return Some(Subject::Noun(name));
            }
            inserted = inserted.or_else(|| free_noun(context, opens + 1..at));
            at = opens;
            continue;
        }
        if let Some(relative) = relative_before(context, at).or_else(|| relative_around(context, at)) {
            // « le rapport qui salit la France a menti »: what the relative says is no subject.
            (nominal, at) = (None, relative);
            continue;
        }
        // « Guy Drut, député du Nord, champion olympique, a … »: a noun without an article is apposed, but not the title
        // of « Joint à Oslo, M. Berg … ».
        let titles = || context.mention_at(at + 2).is_some_and(|name| name.kind == EntityType::Per);
        // « Bastien Leclercq, son fils, finit … »
        let kin = || {
            let name = at.checked_sub(1).and_then(|at| context.mention_at(at));
            nominal == Some(at + 2)
                && matches!(context.lower(at + 1), "son" | "sa")
                && name.is_some_and(|name| name.kind == EntityType::Per)
        };
        let bare = || nominal == Some(at + 1) && context.upos(at + 1) == Upos::Noun && !titles();
        if context.is(at, Class::COMMA) && (bare() || kin()) {
            inserted = inserted.or(nominal.take());
            continue;
        }
        // « L'Iran, malgré les sanctions, et contre toute attente, reste … »: what hangs on a preposition is inserted too.
        if context.is(at, Class::COMMA) && nominal.is_some_and(|noun| is_governed(context, noun)) {
            nominal = None;
            continue;
        }
        if context.is_finite(at) || context.is(at, Class::BREAK) || context.bounds(at) && nominal.is_some() {
            break;
        }
        // « la seconde »
        let noun = matches!(context.upos(at), Upos::Noun | Upos::Propn) || context.meant_at(at).is_some();
        if noun && (nominal.is_none() || !is_governed(context, at)) {
            nominal = Some(at);
        }
    }
    nominal.or(inserted).map(Subject::Noun)
}

/// The pronoun that stands as the verb's subject at `at`.
fn pronoun(context: &Context<'_>, at: usize, verb: usize) -> Option<Subject> {
    match context.lower(at) {
        "dernier" | "dernière" | "derniers" | "dernières" if is_latter(context, at) => Some(Subject::Latter(at - 1)),
        "cela" | "ça" | "ceci" if main_work(context).is_some() => Some(Subject::Presenting(at)),
        "cela" | "ça" | "ceci" => Some(Subject::Nobody),
        "celui-ci" | "celle-ci" | "ceux-ci" | "celles-ci" => Some(Subject::Latter(at)),
        "il" if is_impersonal(context, verb) => Some(Subject::Nobody),
        "il" | "elle" | "ils" | "elles" => Some(Subject::Pronoun(at)),
        "on" | "l'on" if is_anybody(context, at, verb) => Some(Subject::Nobody),
        "on" | "l'on" => Some(Subject::Speaker(at)),
        _ if is_indefinite(context, at) => Some(Subject::Nobody),
        "je" | "j'" | "nous" if context.upos(at) == Upos::Pron => Some(Subject::Speaker(at)),
        "c'" | "ce" if context.upos(at) == Upos::Pron => Some(Subject::Presenting(at)),
        _ => None,
    }
}

/// *certains*, *chacun*, *rien*: a subject that is nobody in particular.
fn is_indefinite(context: &Context<'_>, at: usize) -> bool {
    context.upos(at) == Upos::Pron
        && matches!(
            context.lower(at),
            "certains"
                | "certaines"
                | "chacun"
                | "chacune"
                | "tous"
                | "toutes"
                | "tout"
                | "plusieurs"
                | "rien"
                | "personne"
                | "quiconque"
                | "beaucoup"
                | "nul"
                | "aucun"
                | "aucune"
                | "autres"
        )
}

/// « (ASNR) », « – dit-on – »: where what is set off begins that ends there.
fn parenthesis(context: &Context<'_>, end: usize) -> Option<usize> {
    let marks: &[&str] = match context.lower(end) {
        ")" => &["("],
        "]" => &["["],
        "–" | "—" | "-" => &["–", "—", "-"],
        _ => return None,
    };
    context.before(end, PARENTHESIS).find(|&at| marks.contains(&context.lower(at)))
}

/// How long a parenthesis may be, in tokens.
const PARENTHESIS: usize = 20;

/// « L'avocat du patron, Me Oriol, joue … »: the name between the commas is who acts.
fn apposed_name(context: &Context<'_>, opens: usize, comma: usize) -> Option<usize> {
    let name = context.mention_at(comma.checked_sub(1)?).filter(|name| name.kind == EntityType::Per)?;
    let first = name.tokens.0 as usize;
    let titled = (opens + 1..first).all(|at| matches!(context.upos(at), Upos::Noun | Upos::Propn | Upos::Adj));
    let described = opens.checked_sub(1).is_some_and(|at| context.upos(at) != Upos::Propn);
    (opens < first && titled && described).then_some(first)
}

/// The noun that such a stretch is about: one that hangs on no preposition.
fn free_noun(context: &Context<'_>, mut stretch: std::ops::Range<usize>) -> Option<usize> {
    let first = stretch.find(|&at| matches!(context.upos(at), Upos::Noun | Upos::Propn))?;
    (!is_governed(context, first)).then_some(first)
}

/// Whether *et* opens a clause of its own: behind a finite verb, before an ungoverned noun that agrees with its own verb.
fn starts_clause(context: &Context<'_>, noun: usize, at: usize, verb: usize) -> bool {
    let singular = |at: usize| context.morph(at).number == Some(Number::Sing);
    matches!(context.lower(at), "et" | "ou")
        && singular(verb)
        && context.morph(noun).number != Some(Number::Plur)
        && !is_governed(context, noun)
}

/// « On nous a menti », « on finit par s'y faire »: *on* is not we.
fn is_anybody(context: &Context<'_>, on: usize, verb: usize) -> bool {
    let object = (on + 1..verb).any(|at| matches!(context.lower(at), "nous" | "vous" | "me" | "m'"));
    let present = context.morph(verb).tense == Some(Tense::Pres) && context.upos(verb) != Upos::Aux;
    object || present && context.quote_at(on).is_some()
}

/// How many verbs a list of them may have before the one that is asked about.
const LISTED: usize = 4;

/// « La Russie ment, triche et menace »: the finite verb right before the comma, whose subject the next one shares.
fn listed(context: &Context<'_>, comma: usize, verb: usize) -> Option<usize> {
    let clitics =
        (comma + 1..verb).all(|at| context.is(at, Class::CLITIC | Class::NE) || context.upos(at) == Upos::Adv);
    let mut before = context.before(comma, 12).take_while(|&at| !context.bounds(at));
    let first = clitics.then(|| before.find(|&at| context.is_finite(at))).flatten()?;
    // « Mme Dumas, que l'on disait brillante, s'est défilée »
    (!is_set_off(context, first)).then_some(first)
}

/// Whether a relative clause between commas holds the verb.
fn is_set_off(context: &Context<'_>, verb: usize) -> bool {
    let mut before = context.before(verb, 10);
    let comma = before.find(|&at| context.is(at, Class::COMMA | Class::BREAK));
    let relative = |at: usize| matches!(context.lower(at), "que" | "qu'" | "qui" | "dont" | "où");
    // « M. Petit, le tyran qui affame la ville, parade »
    comma.is_some_and(|at| relative(at + 1) || context.is(at, Class::COMMA) && (at + 2..at + 5).any(relative))
}

/// « il faut », « il y a », « il s'agit de », « il est absurde de … »
fn is_impersonal(context: &Context<'_>, verb: usize) -> bool {
    let lemma = context.lemma(verb);
    let next = |at: usize| matches!(context.lower(at), "de" | "d'" | "que" | "qu'");
    let own = |at: usize| matches!(context.lemma(at), "falloir" | "agir" | "convenir" | "pleuvoir");
    own(verb)
        || lemma == "avoir" && context.after(verb, 2).any(own)
        || context.before(verb, 2).any(|at| context.lower(at) == "y") && lemma == "avoir"
        || lemma == "être"
            && context
                .after(verb, 5)
                .find(|&at| context.upos(at) == Upos::Adj)
                .is_some_and(|adjective| next(adjective + 1))
}

/// *nous* before a verb of the first person plural; before another it is an object.
fn nous(context: &Context<'_>, verb: usize) -> Option<usize> {
    let first = context.lower(verb).ends_with("ons") || context.lower(verb) == "sommes";
    context.before(verb, 4).find(|&at| context.lower(at) == "nous").filter(|_| first)
}

/// *vous* or *tu* before a verb of the second person.
fn vous(context: &Context<'_>, verb: usize) -> Option<usize> {
    let form = context.lower(verb);
    let plural = form.ends_with("ez") || matches!(form, "êtes" | "faites" | "dites");
    let asked = if plural { "vous" } else { "tu" };
    context.before(verb, 3).take_while(|&at| !context.ends_phrase(at)).find(|&at| context.lower(at) == asked)
}

/// « Il muselle la presse et brade le pétrole »: the verb before, whose subject a verb after *et* shares.
fn coordinated(context: &Context<'_>, verb: usize) -> Option<usize> {
    let mut before = context
        .before(verb, 4)
        .skip_while(|&at| context.is(at, Class::CLITIC | Class::NE) || context.upos(at) == Upos::Adv);
    before.next().filter(|&at| matches!(context.lower(at), "et" | "ou" | "puis" | "mais"))?;
    let first = context.before(verb, 25).find(|&at| context.is_finite(at))?;
    let same = !(first..verb).any(|at| context.ends_phrase(at));
    same.then_some(first)
}

/// The relative pronoun right before a finite verb, clitics and the like between them, when a noun stands before it.
fn relative_before(context: &Context<'_>, verb: usize) -> Option<usize> {
    if !context.is_finite(verb) {
        return None;
    }
    let mut before = context.before(verb, 5).skip_while(|&at| {
        context.is(at, Class::CLITIC | Class::NE) || matches!(context.upos(at), Upos::Adv | Upos::Aux)
    });
    let relative = before.next().filter(|&at| context.lower(at) == "qui")?;
    relative.checked_sub(1).filter(|&at| matches!(context.upos(at), Upos::Noun | Upos::Propn | Upos::Adj))?;
    Some(relative)
}

/// « la façon dont Pékin traite ses voisins … »: the relative pronoun of a clause that has a subject of its own.
fn relative_around(context: &Context<'_>, verb: usize) -> Option<usize> {
    if !context.is_finite(verb) {
        return None;
    }
    let mut before = context
        .before(verb, 8)
        .take_while(|&at| !context.is_finite(at) && !context.is(at, Class::BREAK | Class::COMMA));
    let relative = before.find(|&at| {
        matches!(context.lower(at), "que" | "qu'" | "dont" | "où" | "lequel" | "laquelle" | "lesquels" | "lesquelles")
    })?;
    let head = relative.checked_sub(1 + usize::from(context.lower(relative).len() > 4))?;
    let noun = (head..relative).find(|&at| matches!(context.upos(at), Upos::Noun | Upos::Propn | Upos::Adj))?;
    Some(noun + 1)
}
