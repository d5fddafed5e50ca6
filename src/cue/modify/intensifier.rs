//! Step 1, intensifiers: `v × (1 + Σ i)`, at most three tokens before, or right after a verb (Taboada et al. 2011).

use super::{Context, Draft, Modifier, REACH, Value, signed};
use crate::cue::classes::Class;
use crate::lexicon::Effect;
use crate::tag::Upos;

/// Applies the intensifiers among the modifiers `near` the cue.
pub(super) fn apply(near: &[Modifier], context: &Context<'_>, draft: &Draft, result: &mut Value) {
    let (start, end) = (draft.tokens.start, draft.tokens.end);
    let before =
        near.iter().filter(|modifier| modifier.tokens.start < start && stands_before(context, modifier, start));
    let after = near.iter().filter(|modifier| modifier.tokens.start >= end && stands_after(context, modifier, draft));
    let mut factor = 1.0;
    let mut names = Vec::new();
    for modifier in before.chain(after) {
        let Effect::Intensify(hundredths) = modifier.effect else { continue };
        factor += f64::from(hundredths) / 100.0;
        let words: Vec<&str> = modifier.tokens.clone().map(|at| context.lower(at)).collect();
        names.push([&words.join(" "), " ", &signed(f64::from(hundredths) / 100.0)].concat());
    }
    if !names.is_empty() {
        let name = names.join(", ");
        let words = name.rsplit_once(' ').map_or(name.as_str(), |(words, _)| words);
        let amount = result.amount * factor.max(0.0);
        result.step(&["intensifier:", words].concat(), &["intensifier ", &name].concat(), amount);
    }
}

/// In the same chunk: nothing between but adverbs, adjectives and what holds them.
fn stands_before(context: &Context<'_>, modifier: &Modifier, start: usize) -> bool {
    let end = modifier.tokens.end;
    end <= start
        && start - end < REACH
        && is_adverbial(context, modifier)
        && (end..start).all(|at| {
            matches!(context.upos(at), Upos::Adv | Upos::Adj | Upos::Adp)
                && !context.is(at, Class::BREAK | Class::COMMA)
        })
        && !(start == end && context.lower(end - 1) == "plus" && end >= 2 && context.is(end - 2, Class::NE))
}

/// « critique vivement », « laid à l'extrême ».
fn stands_after(context: &Context<'_>, modifier: &Modifier, draft: &Draft) -> bool {
    let adjacent = modifier.tokens.start == draft.tokens.end;
    let adverb = modifier.tokens.len() > 1 || context.lower(modifier.tokens.start).ends_with("ment");
    let free = context.token(modifier.tokens.end).is_none_or(|token| token.upos != Upos::Adj);
    let finite = context.is_finite(draft.tokens.end.saturating_sub(1)) || modifier.tokens.len() > 1;
    adjacent && adverb && free && finite && is_adverbial(context, modifier)
}

/// A single word counts only as the adverb it is here: not « tout » the determiner, not « si » the conjunction.
fn is_adverbial(context: &Context<'_>, modifier: &Modifier) -> bool {
    let alone = modifier.tokens.len() == 1;
    !alone || matches!(context.upos(modifier.tokens.start), Upos::Adv | Upos::Adj | Upos::X)
}

#[cfg(test)]
mod tests {
    use crate::cue::tests::trace;

    #[test]
    fn intensifiers_multiply_and_downtoners_weaken() {
        assert_eq!(trace("Le jury fut très brutal.", "brutal")[1], "intensifier très +0.25 = -2.5");
        assert_eq!(trace("Le jury fut plutôt brutal.", "brutal")[1], "intensifier plutôt -0.3 = -1.4");
    }

    #[test]
    fn punctuation_ends_the_chunk() {
        assert!(!trace("Le jury était très lent, brutal.", "brutal")[1].starts_with("intensifier"));
    }
}
