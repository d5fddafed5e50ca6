//! CoNLL-U (<https://universaldependencies.org/format.html>). Partipris parses no syntax: HEAD and DEPREL are `_`.

use std::fmt::Write;

use partipris::Analysis;
use partipris::segment::{Sentence, Token, TokenKind};
use partipris::tag::{Morph, Upos};

use super::plain_id;
use crate::input::Text;

/// Both words of a contraction that has one reading, by its lower-case form.
fn parts(form: &str) -> Option<[(&'static str, Upos); 2]> {
    let (preposition, rest) = match form {
        "au" => ("à", ("le", Upos::Det)),
        "aux" => ("à", ("les", Upos::Det)),
        "du" => ("de", ("le", Upos::Det)),
        "des" => ("de", ("les", Upos::Det)),
        "auquel" => ("à", ("lequel", Upos::Pron)),
        "auxquels" => ("à", ("lesquels", Upos::Pron)),
        "auxquelles" => ("à", ("lesquelles", Upos::Pron)),
        "duquel" => ("de", ("lequel", Upos::Pron)),
        "desquels" => ("de", ("lesquels", Upos::Pron)),
        "desquelles" => ("de", ("lesquelles", Upos::Pron)),
        _ => return None,
    };
    Some([(preposition, Upos::Adp), rest])
}

/// Lemma of a contraction's second word.
fn second_lemma(word: &str) -> &str {
    match word {
        "les" => "le",
        "lesquels" | "lesquelles" => "lequel",
        other => other,
    }
}

/// One `# newdoc` with its sentences.
pub(super) fn document(text: &Text, analysis: &Analysis) -> String {
    let mut out = String::new();
    for (number, sentence) in analysis.sentences.iter().enumerate() {
        if number == 0 {
            comment(&mut out, "newdoc id", &plain_id(&text.id));
        }
        comment(&mut out, "sent_id", &format!("{}-{}", plain_id(&text.id), number + 1));
        comment(&mut out, "text", sentence.span.slice(&text.text));
        tokens(&mut out, &text.text, analysis, sentence);
        out.push('\n');
    }
    out
}

/// A comment must stay on its line.
fn comment(out: &mut String, name: &str, value: &str) {
    let value = value.split_whitespace().collect::<Vec<_>>().join(" ");
    line(out, format_args!("# {name} = {value}"));
}

fn line(out: &mut String, content: std::fmt::Arguments<'_>) {
    // Writing into a String cannot fail.
    let _ = writeln!(out, "{content}");
}

fn tokens(out: &mut String, text: &str, analysis: &Analysis, sentence: &Sentence) {
    let range = sentence.tokens.start as usize..sentence.tokens.end as usize;
    let tokens = analysis.tokens.get(range).unwrap_or(&[]);
    let mut id = 1;
    for (position, token) in tokens.iter().enumerate() {
        let touches = tokens.get(position + 1).is_some_and(|next| next.span.start() == token.span.end());
        let misc = if touches { "SpaceAfter=No" } else { "_" };
        let surface = field(token.span.slice(text));
        let split = if token.kind == TokenKind::Contraction { parts(&surface.to_lowercase()) } else { None };
        id += match split {
            Some(words) => contraction(out, id, &surface, misc, words),
            None => word(out, id, &surface, misc, token, analysis),
        };
    }
}

/// Writes one word and returns how many ids it took.
fn word(out: &mut String, id: usize, surface: &str, misc: &str, token: &Token, analysis: &Analysis) -> usize {
    let lemma = field(analysis.lemmas.get(token.lemma));
    let lemma = if lemma.is_empty() { "_" } else { lemma.as_str() };
    let (upos, features) = (token.upos.name(), features(token.morph));
    line(out, format_args!("{id}\t{surface}\t{lemma}\t{upos}\t_\t{features}\t_\t_\t_\t{misc}"));
    1
}

fn contraction(out: &mut String, id: usize, surface: &str, misc: &str, words: [(&str, Upos); 2]) -> usize {
    line(out, format_args!("{id}-{}\t{surface}\t_\t_\t_\t_\t_\t_\t_\t{misc}", id + 1));
    for (offset, (form, upos)) in words.into_iter().enumerate() {
        let (lemma, upos) = (second_lemma(form), upos.name());
        line(out, format_args!("{}\t{form}\t{lemma}\t{upos}\t_\t_\t_\t_\t_\t_", id + offset));
    }
    words.len()
}

/// UD's features in UD's order, by name.
fn features(morph: Morph) -> String {
    let mut found = Vec::new();
    let mut put = |name: &str, value: Option<String>| found.extend(value.map(|value| format!("{name}={value}")));
    put("Gender", morph.gender.map(|v| format!("{v:?}")));
    put("Mood", morph.mood.map(|v| format!("{v:?}")));
    put("Number", morph.number.map(|v| format!("{v:?}")));
    put("Person", morph.person.map(|v| v.to_string()));
    put("Polarity", morph.negative.then(|| "Neg".to_owned()));
    put("Tense", morph.tense.map(|v| format!("{v:?}")));
    put("VerbForm", morph.verb_form.map(|v| format!("{v:?}")));
    if found.is_empty() { "_".to_owned() } else { found.join("|") }
}

/// A field holds no tab and no line's end; inner spaces are allowed in forms and lemmas.
fn field(value: &str) -> String {
    value.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::{field, parts, second_lemma};

    #[test]
    fn a_contraction_is_its_two_words() {
        let words = parts("auxquelles").unwrap().map(|(word, _)| word);
        assert_eq!(words, ["à", "lesquelles"]);
        assert_eq!(second_lemma("lesquelles"), "lequel");
        assert!(parts("maison").is_none());
    }

    #[test]
    fn a_field_keeps_its_column() {
        assert_eq!(field("a\tb\n c"), "a b c");
    }
}
