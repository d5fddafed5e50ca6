//! Sentences: rules for what is certain, the boundary model for what is not.

use super::boundary::BoundaryModel;
use super::chars;
use super::forms::FormTable;
use super::looks::{Look, Shape};
use super::scan::Gap;
use super::walk::{Stopped, Walk};
use super::{Sentence, Token};
use crate::form_cache::{FormCache, Known};

/// Splits the tokens into sentences: every token is in exactly one. Without a model the rules decide alone.
pub(super) fn split(
    tokens: &[Token],
    gaps: &[Gap],
    forms: &FormTable,
    model: Option<&BoundaryModel<'_>>,
) -> Vec<Sentence> {
    let none = FormCache::default();
    let (lexicon, remembered) = model.map_or((None, &none), BoundaryModel::looks);
    Look::with_all(forms, lexicon, remembered, |looks, mut known| {
        let mut sentences = Vec::new();
        let mut walk = Walk::new(tokens, gaps, looks);
        while let Some(index) = walk.next() {
            if breaks(&walk, index, model, &mut known) {
                push(&mut sentences, tokens, walk.start, index);
                walk.break_here();
            }
        }
        if !tokens.is_empty() {
            push(&mut sentences, tokens, walk.start, tokens.len());
        }
        sentences
    })
}

fn push(sentences: &mut Vec<Sentence>, tokens: &[Token], start: usize, end: usize) {
    let (Some(first), Some(last)) = (tokens.get(start), tokens.get(end - 1)) else { return };
    let index = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    sentences.push(Sentence { span: first.span.cover(last.span), tokens: index(start)..index(end) });
}

/// Whether a sentence starts at the token `index`, which is not the first of the text.
fn breaks(walk: &Walk<'_>, index: usize, model: Option<&BoundaryModel<'_>>, known: &mut Known<'_, Look, bool>) -> bool {
    match model {
        _ if walk.gap(index) >= Gap::Line => true,
        _ if walk.stopped == Stopped::No && !walk.lost_its_lines() => false,
        _ if goes_on(walk) => false,
        Some(model) if is_open(walk, index) => model.breaks(walk, index, known),
        _ => rule(walk, index),
    }
}

/// Whether the model is asked: after a stop, and everywhere that a sentence may start where line breaks were lost.
pub(super) fn is_open(walk: &Walk<'_>, index: usize) -> bool {
    if continues(walk, index) {
        return false;
    }
    let (before, after) = (walk.look_at(-1), walk.look_at(0));
    let may_start = after.shape != Shape::Lower || before.shape == Shape::Sign;
    walk.stopped != Stopped::No || (walk.lost_its_lines() && may_start && !before.binding)
}

/// What the rules say of a gap inside a line.
pub(super) fn rule(walk: &Walk<'_>, index: usize) -> bool {
    let after = walk.look_at(0);
    if continues(walk, index) {
        return false;
    }
    match walk.stopped {
        Stopped::No => false,
        Stopped::Word => after.opener,
        Stopped::Full => true,
        Stopped::Soft => after.shape != Shape::Lower && !matches!(after.first, '%' | '/' | '='),
    }
}

/// Whether the token is a dash at the end of a line: what is left of a dateline.
fn trails(walk: &Walk<'_>, index: usize) -> bool {
    matches!(walk.look(index).first, '–' | '—') && walk.gap(index + 1) >= Gap::Line
}

/// Whether the token is an opening mark; a straight quote is where it touches the next token only.
fn opens(walk: &Walk<'_>, index: usize) -> bool {
    let look = walk.look(index);
    match look.first {
        '"' => walk.gap(index + 1) == Gap::None && !walk.closes(index),
        first => look.shape == Shape::Sign && chars::is_opening(first),
    }
}

/// Whether the sign binds what is on both sides of it.
fn binds(walk: &Walk<'_>, index: usize) -> bool {
    matches!(walk.look(index).first, '&' | ',')
}

/// Whether an exclamation mark stands inside a sentence (*La République en marche ! échoue*): the next word is in lower
/// case, though the sentence began with a capital.
fn goes_on(walk: &Walk<'_>) -> bool {
    let began_lower = walk.look(walk.start).shape == Shape::Lower;
    walk.look_at(-1).first == '!' && walk.look_at(0).shape == Shape::Lower && !began_lower
}

/// Closing marks, further stops and separators belong to what they follow.
fn continues(walk: &Walk<'_>, index: usize) -> bool {
    let after = walk.look_at(0);
    if walk.length() == 2
        && matches!(walk.look(walk.start).shape, Shape::Digit | Shape::Letter)
        && walk.stopped == Stopped::Full
    {
        return true; // 1. Premier point
    }
    if opens(walk, index - 1) || trails(walk, index) || binds(walk, index - 1) || binds(walk, index) {
        return true;
    }
    match after.first {
        '"' => walk.closes(index),
        ';' | ':' => true,
        c if chars::is_closing(c) => after.shape == Shape::Sign,
        _ => after.stop,
    }
}

#[cfg(all(test, feature = "fr"))]
#[allow(clippy::unwrap_used, reason = "a failed test may panic")]
mod tests {
    use crate::segment::Segmenter;

    fn check(text: &str, expected: &[&str]) {
        let document = Segmenter::new().unwrap().segment(text);
        let found: Vec<&str> = document.sentences.iter().map(|sentence| sentence.span.slice(text)).collect();
        assert_eq!(found, expected, "given {text:?}");
    }

    #[test]
    fn the_dash_of_a_dateline_stays_on_its_line() {
        check(
            "Lyon, le 16 juin 2017. –\nLa mairie ferme le pont.",
            &["Lyon, le 16 juin 2017. –", "La mairie ferme le pont."],
        );
        check("Le pont ferme. – La mairie s'explique.", &["Le pont ferme.", "– La mairie s'explique."]);
    }

    #[test]
    fn nothing_ends_behind_an_opening_mark() {
        check("Elle est partie. « Demain, peut-être. »", &["Elle est partie.", "« Demain, peut-être. »"]);
        check("Il a ri (\"Enfin !\"). Puis il est parti.", &["Il a ri (\"Enfin !\").", "Puis il est parti."]);
    }

    #[test]
    fn an_exclamation_inside_a_sentence_does_not_end_it() {
        check("La liste Demain ! échoue. Elle recule.", &["La liste Demain ! échoue.", "Elle recule."]);
        check("Ah ! dit-il. Fini !", &["Ah ! dit-il.", "Fini !"]);
        check("Quel but ! Il marque encore.", &["Quel but !", "Il marque encore."]);
    }

    #[test]
    fn what_binds_two_names_parts_no_sentences() {
        check("La société Morel S.A. & Fils embauche.", &["La société Morel S.A. & Fils embauche."]);
    }
}
