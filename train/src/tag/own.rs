//! Reads what was written for this project: sentences with the labels of their tokens, and forms of irregular verbs.

use partipris::segment::segment;
use partipris::tag::Label;

use super::data::Corpus;
use super::examples::Example;

/// Where the sentences are, from the root of the repository.
pub(crate) const PATH: &str = "train/texts/fr/tags.txt";

/// Where the forms of irregular verbs are, from the root of the repository.
pub(crate) const VERBS: &str = "train/texts/fr/verbs.txt";

/// Each form of `source` with its infinitive: lines of an infinitive, a colon and its forms; `# ` starts a comment.
pub(crate) fn verb_forms(source: &str) -> impl Iterator<Item = (&str, &str)> {
    let lines = source.lines().filter(|line| !line.starts_with("# "));
    lines
        .filter_map(|line| line.split_once(": "))
        .flat_map(|(verb, forms)| forms.split(' ').map(move |form| (form, verb)))
}

/// The sentences of `source`: a line of text, then an indented line with a label for each token; `# ` starts a comment.
///
/// # Errors
/// A message that names the sentence whose labels do not fit.
pub(crate) fn read(source: &str) -> Result<Vec<Example>, String> {
    let mut lines = source.lines().filter(|line| !line.trim().is_empty() && !line.starts_with("# "));
    let mut examples = Vec::new();
    while let Some(text) = lines.next() {
        let labels = lines.next().filter(|line| line.starts_with(' ')).unwrap_or("");
        examples.push(example(text, labels).ok_or_else(|| format!("{PATH}: the labels under «{text}» do not fit"))?);
    }
    Ok(examples)
}

fn example(text: &str, labels: &str) -> Option<Example> {
    let labels: Vec<Label> = labels.split_whitespace().map(named).collect::<Option<_>>()?;
    let document = segment(text);
    let visible =
        |end: u32| text.get(..end as usize).map(|before| before.chars().filter(|c| !c.is_whitespace()).count());
    let mut gold = Vec::new();
    for (token, &label) in document.tokens.iter().zip(&labels) {
        gold.push((visible(token.span.start())?, visible(token.span.end())?, label));
    }
    (document.tokens.len() == labels.len()).then(|| Example { corpus: Corpus::Own, text: text.to_owned(), gold })
}

fn named(name: &str) -> Option<Label> {
    (0..).map_while(Label::new).find(|label| label.name() == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_token_has_its_label() {
        let examples = read("# why\nL'eau monte.\n  DET NOUN VERB PUNCT\n\n").unwrap();
        let gold: Vec<_> = examples[0].gold.iter().map(|(start, end, label)| (*start, *end, label.name())).collect();
        assert_eq!(gold, [(0, 2, "DET"), (2, 5, "NOUN"), (5, 10, "VERB"), (10, 11, "PUNCT")]);
    }

    #[test]
    fn every_form_of_a_verb_has_its_infinitive() {
        let forms: Vec<_> = verb_forms("# why\n\nrire: ris rient\ndire: dites\n").collect();
        assert_eq!(forms, [("ris", "rire"), ("rient", "rire"), ("dites", "dire")]);
    }

    #[test]
    fn labels_that_do_not_fit_are_an_error() {
        for source in
            ["L'eau monte.\n  DET NOUN VERB\n", "L'eau.\n  DET NOM PUNCT\n", "L'eau.\n", "L'eau.\nDET NOUN PUNCT\n"]
        {
            assert!(read(source).unwrap_err().contains("L'eau"), "{source}");
        }
    }
}
