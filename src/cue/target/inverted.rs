//! Subjects behind their verb: « que dénonce Paris », « a-t-elle menti ? ».

use super::subject_word::Subject;
use crate::cue::classes::Class;
use crate::cue::context::Context;
use crate::cue::word_list::WordList;
use crate::tag::Upos;

/// « que dénonce Paris », « …, a tonné le maire », « a-t-elle menti ? »: a subject behind its verb.
pub(super) fn inverted(context: &Context<'_>, verb: usize) -> Option<Subject> {
    let mut before = context
        .before(verb, 4)
        .skip_while(|&at| context.is(at, Class::CLITIC | Class::NE) && context.upos(at) != Upos::Det);
    let link = before.next();
    let free = link.is_none_or(|at| {
        context.is_punctuation(at) || matches!(context.upos(at), Upos::Adv | Upos::Sconj | Upos::Cconj | Upos::Pron)
    });
    if context.is(verb + 1, Class::INVERTED) && free {
        return match context.lower(verb + 1).trim_start_matches("-t").trim_start_matches('-') {
            "il" | "elle" | "ils" | "elles" => Some(Subject::Pronoun(verb + 1)),
            "on" | "je" | "nous" => Some(Subject::Speaker(verb + 1)),
            "tu" | "vous" => Some(Subject::Addressee(verb + 1)),
            "ce" => Some(Subject::Presenting(verb + 1)),
            _ => None,
        };
    }
    let link = link?;
    if !OBJECTS.has(context.lower(link)) && !reports(context, link, verb) {
        return None;
    }
    let light =
        |at: usize| context.is_verb(at) && !context.is_finite(at) || matches!(context.upos(at), Upos::Adv | Upos::Aux);
    let head = context.after(verb, 4).find(|&at| !light(at))?;
    if !matches!(context.upos(head), Upos::Det | Upos::Num | Upos::Propn | Upos::Noun) {
        return None;
    }
    let noun = (head..head + 4).find(|&at| matches!(context.upos(at), Upos::Noun | Upos::Propn))?;
    let (has, asked) = (context.morph(noun).number, context.morph(verb).number);
    (has.is_none() || asked.is_none() || has == asked).then_some(Subject::Noun(noun))
}

/// Words behind which a subject may follow its verb.
static OBJECTS: WordList = WordList::new("que qu' dont où comme lequel laquelle lesquels lesquelles auquel auxquels");

/// Whether a verb reports the words that end before it.
fn reports(context: &Context<'_>, end: usize, verb: usize) -> bool {
    let quote = (end.saturating_sub(2)..=end).rev().find_map(|at| context.quote_at(at));
    quote.and_then(|quote| quote.cue).is_some_and(|cue| (verb..verb + 3).any(|at| context.is_in(at, cue)))
}
