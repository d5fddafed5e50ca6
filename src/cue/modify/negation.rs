//! Step 2, negation: `v → v − 2·sign(v)`. Two negators cancel each other; *ne … que* and the expletive *ne* negate
//! nothing; the scope ends with the clause.

use std::cmp::Ordering;

use super::{Context, Dimension, Draft, Modifier, Value};
use crate::cue::classes::Class;
use crate::cue::rules::restriction;
use crate::cue::word_list::WordList;
use crate::lexicon::{Effect, Role};
use crate::tag::Upos;

/// How far a negation reaches, in tokens.
const REACH: usize = 9;

/// How far *sans* and negating nouns and verbs reach.
const NEAR: usize = 3;

/// Verbs that leave the negation to what follows them: « n'est pas juste », « n'a pas eu le courage ».
static LIGHT: WordList = WordList::new(
    "être avoir sembler paraître devenir rester demeurer faire montrer manquer commettre constituer représenter \
    trouver juger estimer considérer falloir pouvoir devoir vouloir aller rendre",
);

/// What is denied of them is said all the same.
static UNLIKELY: WordList = WordList::new(
    "abusif douteux déplacé exagéré exclu excessif faux illégitime impossible improbable inconcevable interdit \
    inutile invraisemblable outrancier rare usurpé",
);

pub(super) fn apply(modifiers: &[Modifier], context: &Context<'_>, draft: &Draft, result: &mut Value) {
    let mut negators = Vec::new();
    negators.extend(clausal(context, draft));
    negators.extend(near(modifiers, context, draft));
    negators.extend(less(context, draft));
    if let Some(without) = without(context, draft) {
        negators.push(without);
    }
    if negators.is_empty() {
        return;
    }
    let name = negators.join(", ");
    match negators.len() {
        1 => {
            let value = if result.amount == 0.0 { 0.0 } else { result.amount - 2.0 * result.amount.signum() };
            result.step("negation", &["negation ", &name].concat(), value);
            result.polarity = sign(value, context, draft);
        }
        _ => result.trace.push(["double-negation ", &name, " = ", &super::signed(result.amount)].concat()),
    }
}

/// The sign of a denied value. Where the shift leaves nothing, praise denied is still blame (« n'est pas parfait ») and a
/// deed denied is disowned (« nous n'avons grugé personne »), while blame denied is no praise (« n'est pas absurde »).
fn sign(value: f64, context: &Context<'_>, draft: &Draft) -> i8 {
    let deed = draft.dimension == Dimension::Judgement
        && draft.role == Role::Subject
        && draft.tokens.clone().any(|at| context.is_verb(at));
    match value.total_cmp(&0.0) {
        Ordering::Greater => 1,
        Ordering::Less => -1,
        Ordering::Equal if draft.polarity > 0 || deed => -draft.polarity,
        Ordering::Equal => 0,
    }
}

/// *ne … pas* and its kin around the cue or its verb.
fn clausal(context: &Context<'_>, draft: &Draft) -> Option<String> {
    let start = draft.tokens.start;
    // An entry that spells out its negation (« pas dupe », « ne pas daigner ») means what it says; one that stands in a gap
    // (« ne s'est pas laissé berner ») denies it.
    let spelled = draft.tokens.clone().any(|at| context.is(at, Class::NE)) || context.is(start, Class::NEGATING);
    let own = draft.construction && spelled;
    if own {
        return None;
    }
    // « n'est ni juste ni utile », « n'est pas juste et utile » share one negation; a second verb phrase does not.
    let joins = |at: usize| {
        let phrase = || {
            context.upos(at + 1) == Upos::Adp || context.is_verb(at + 1) || at > 0 && context.upos(at - 1) != Upos::Adj
        };
        context.upos(at) == Upos::Cconj && !context.is(at, Class::NOR) && phrase()
    };
    let stop = |at: usize| context.bounds(at) && !context.is(at, Class::QUE) || joins(at);
    let first = context.before(start, REACH).take_while(|&at| !stop(at)).last().unwrap_or(start);
    let mut before = (first..start).rev();
    let Some(ne) = before.clone().find(|&at| context.is(at, Class::NE)) else { return dropped(context, draft, before) };
    if restriction::restriction(context, ne).is_some() {
        return None;
    }
    let word = (ne + 1..start).chain(draft.tokens.clone()).chain(context.after(draft.tokens.end - 1, 2));
    let word = word.into_iter().find(|&at| negates(context, at));
    let subject = before.find(|&at| at < ne && is_negative_subject(context, at));
    if is_record(context, subject.or(word)?, ne, start) || lacks(context, ne, start) {
        return None;
    }
    let word = word.or(subject)?;
    reaches(context, ne, draft).then(|| ["ne…", context.lower(word)].concat())
}

/// « n'a jamais été aussi fragile », « jamais orateur ne fut plus éloquent », « nul n'est plus lâche »: the very opposite
/// of a denial.
fn is_record(context: &Context<'_>, word: usize, ne: usize, start: usize) -> bool {
    let even = (word + 1..start).any(|at| matches!(context.lower(at), "aussi" | "autant" | "si" | "tant"));
    let more = start.checked_sub(1).is_some_and(|before| context.lower(before) == "plus");
    // « n'avoir rien entendu d'aussi poignant », « n'a rien vu de plus beau »
    let none = matches!(context.lower(word), "rien" | "personne")
        && start.checked_sub(2).is_some_and(|of| of > word && matches!(context.lower(of), "de" | "d'"));
    even && context.lower(word) == "jamais" || (even || more) && (word < ne || none)
}

/// « ne manque pas de drôlerie »: it has some.
fn lacks(context: &Context<'_>, ne: usize, start: usize) -> bool {
    let verb = (ne + 1..start).find(|&at| context.is_verb(at) && context.lemma(at) == "manquer");
    verb.is_some_and(|verb| (verb + 1..start).any(|at| matches!(context.lower(at), "de" | "d'")))
}

/// The second word of a negation; « pas seulement » adds rather than denies, « plus » may compare.
fn negates(context: &Context<'_>, at: usize) -> bool {
    let plus = context.lower(at) == "plus" && !matches!(context.lower(at + 1), "que" | "qu'" | "de" | "d'");
    (context.is(at, Class::NEGATING | Class::NOR) || plus)
        && !matches!(
            context.lower(at + 1),
            "seulement" | "uniquement" | "que" | "qu'" | "moins" | "forcément" | "seul" | "seule"
        )
}

fn is_negative_subject(context: &Context<'_>, at: usize) -> bool {
    matches!(context.lower(at), "aucun" | "aucune" | "nul" | "nulle" | "personne" | "rien" | "ni" | "jamais")
}

/// Spoken French drops *ne*: « c'est pas juste »; and « aucun scandale », « rien de honteux », « ni naïf » need none.
fn dropped(context: &Context<'_>, draft: &Draft, before: impl Iterator<Item = usize>) -> Option<String> {
    let near = before.take(NEAR);
    let mut near = near.take_while(|&at| !matches!(context.upos(at), Upos::Noun | Upos::Propn | Upos::Verb));
    let word = near.find(|&at| {
        let adjacent = matches!(context.lower(at), "aucun" | "aucune" | "ni" | "nul" | "nulle")
            // « un rien têtu »
            || context.lower(at) == "rien" && context.lower(at.saturating_sub(1)) != "un";
        let spoken =
            matches!(context.lower(at), "pas" | "jamais") && !matches!(context.lower(at + 1), "seulement" | "mal");
        adjacent || spoken || context.lower(at) == "non" && at + 1 == draft.tokens.start
    })?;
    let own = context.lower(word) == "non" && context.lower(word + 1) == "seulement";
    // « Pas les rupins de Neuilly » still calls them so.
    let named = matches!(context.lower(word), "pas" | "non") && is_definite(context, word + 1);
    (!own && !named).then(|| context.lower(word).to_owned())
}

/// Whether the negation of the verb after *ne* bears on the cue: on that verb, on what it attributes, or on an
/// indefinite object; the epithets of a known object are taken for granted.
fn reaches(context: &Context<'_>, ne: usize, draft: &Draft) -> bool {
    let start = draft.tokens.start;
    // « il n'est pas impossible d'y pleurer », « pas exagéré de parler de fiasco »
    let denied =
        |at: usize| UNLIKELY.has(context.lower(at)) && matches!(context.lower(at + 1), "de" | "d'" | "que" | "qu'");
    if (ne + 1..start).any(denied) {
        return false;
    }
    let verbs: Vec<usize> = (ne + 1..start).filter(|&at| context.is_verb(at)).collect();
    let light = verbs.iter().all(|&at| LIGHT.has(context.lemma(at)) || context.upos(at) == Upos::Aux);
    if verbs.is_empty() || light {
        let attributes = |at: &usize| {
            matches!(context.lemma(*at), "être" | "juger" | "trouver" | "estimer" | "considérer" | "rendre")
        };
        let known_object = (ne + 1..start).any(|at| context.upos(at) == Upos::Noun)
            && !context.is_verb(start)
            && !verbs.iter().any(attributes);
        return !known_object;
    }
    let last = verbs.last().copied().unwrap_or(ne);
    // « n'acceptera pas d'accord imposé par la force » denies no imposing.
    let noun = (last + 1..start).any(|at| matches!(context.upos(at), Upos::Noun | Upos::Propn));
    if last + 1 >= start || context.is_verb(start) && !(noun && context.is_participle(start)) {
        return context.is_participle(start) || verbs.len() <= 1 || last + 2 >= start;
    }
    !noun && (last + 1..start).any(|at| matches!(context.lower(at), "de" | "d'" | "un" | "une" | "aucun" | "aucune"))
}

/// Nouns and verbs that deny what follows: « manque de courage », « loin d'être ».
fn near(modifiers: &[Modifier], context: &Context<'_>, draft: &Draft) -> Option<String> {
    let start = draft.tokens.start;
    let found = modifiers.iter().rev().find(|modifier| {
        let end = modifier.tokens.end;
        modifier.effect == Effect::Negate
            && modifier.tokens.len() > 1
            && end <= start
            && start - end <= NEAR
            && !(modifier.tokens.start..end).any(|at| context.is(at, Class::NEGATING | Class::WITHOUT))
            && (end..start).all(|at| !context.bounds(at) && context.upos(at) != Upos::Noun)
    })?;
    let words: Vec<&str> = found.tokens.clone().map(|at| context.lower(at)).collect();
    Some(words.join(" "))
}

/// A determiner of something known.
fn is_definite(context: &Context<'_>, at: usize) -> bool {
    context.upos(at) == Upos::Det && matches!(context.lemma(at), "le" | "ce" | "son" | "leur")
}

/// « moins mûr », « moins d'humour »; « pas moins », « au moins » take nothing away.
fn less(context: &Context<'_>, draft: &Draft) -> Option<String> {
    // « moins [ tendre ] » has it counted.
    let counted = draft.construction && draft.tokens.len() == 1;
    let start = (!counted).then_some(draft.tokens.start)?;
    let back = if matches!(context.lower(start.checked_sub(1)?), "de" | "d'") { 2 } else { 1 };
    let at = start.checked_sub(back).filter(|&at| context.lower(at) == "moins")?;
    let before = at.checked_sub(1).map_or("", |before| context.lower(before));
    (!matches!(before, "pas" | "non" | "rien" | "ni" | "au" | "à" | "ou" | "plus" | "le" | "du"))
        .then(|| "moins".to_owned())
}

/// *sans* before the cue's own phrase.
fn without(context: &Context<'_>, draft: &Draft) -> Option<String> {
    let before = context.before(draft.tokens.start, NEAR + 1).take_while(|&at| !context.bounds(at));
    let mut open =
        before.take_while(|&at| !matches!(context.upos(at), Upos::Noun | Upos::Propn) && !context.is_finite(at));
    let at = open.find(|&at| context.is(at, Class::WITHOUT))?;
    // « sans ce tour de vis », « sans leur entêtement »: what is given, thought away.
    let given = is_definite(context, at + 1) && context.lemma(at + 2) != "moindre";
    let cancelled = given || at.checked_sub(1).is_some_and(|before| context.lower(before) == "non");
    (!cancelled).then(|| "sans".to_owned())
}

#[cfg(test)]
mod tests {
    use crate::cue::tests::{polarity, trace};

    /// The negation's line, if any.
    fn line(text: &str, word: &str) -> Option<String> {
        trace(text, word).into_iter().find(|line| line.starts_with("negation") || line.starts_with("double"))
    }

    #[test]
    fn negation_shifts_by_two() {
        assert_eq!(line("Le maire n'est pas corrompu.", "corrompu").as_deref(), Some("negation ne…pas = -1"));
        assert_eq!(line("C'est pas brutal.", "brutal").as_deref(), Some("negation pas = 0"));
        assert_eq!(line("Il a agi sans mépris.", "mépris").as_deref(), Some("negation sans = 0"));
        assert_eq!(line("Le club manque de fidélité.", "fidélité").as_deref(), Some("negation manque de = -1"));
    }

    #[test]
    fn what_is_denied_of_an_object_and_after_ni_counts() {
        assert_eq!(line("Nul ne juge ce budget crédible.", "crédible").as_deref(), Some("negation ne…nul = -1"));
        assert_eq!(line("La mesure n'est ni juste ni utile.", "utile").as_deref(), Some("negation ne…ni = -1"));
        assert_eq!(line("Le maire ne lit pas ce journal odieux.", "odieux"), None);
    }

    #[test]
    fn praise_denied_is_blame_and_a_deed_denied_is_disowned() {
        assert_eq!(polarity("Le film n'est pas parfait.", "parfait"), -1);
        assert_eq!(polarity("Nous n'avons grugé personne.", "grugé"), 1);
        assert_eq!(polarity("La mesure n'est pas absurde.", "absurde"), 0);
        assert_eq!(polarity("La suite est moins harmonieuse.", "harmonieuse"), -1);
    }

    #[test]
    fn records_and_what_does_not_lack_are_affirmed() {
        assert_eq!(line("La pièce ne manque pas de drôlerie.", "drôlerie"), None);
        assert_eq!(line("Jamais orateur ne fut plus éloquent.", "éloquent"), None);
        assert_eq!(line("Elle n'a rien entendu d'aussi poignant.", "poignant"), None);
        assert_eq!(line("Le récit n'a jamais été brutal.", "brutal").as_deref(), Some("negation ne…jamais = 0"));
    }

    #[test]
    fn what_looks_like_negation_is_none() {
        assert_eq!(line("Il n'est que brutal.", "brutal"), None);
        assert_eq!(line("Sans cette brutalité, le débat aurait eu lieu.", "brutalité"), None);
        assert_eq!(line("Il n'est pas exagéré de parler de fiasco.", "fiasco"), None);
        assert_eq!(line("Le juge n'a pas reçu l'accord arraché sous la menace d'un maire brutal.", "brutal"), None);
        assert_eq!(line("Le maire, non moins brutal, se tait.", "brutal"), None);
        assert_eq!(line("Il part avant que le maire ne devienne brutal.", "brutal"), None);
        assert_eq!(line("Il n'est pas venu, mais le maire est brutal.", "brutal"), None);
    }
}
