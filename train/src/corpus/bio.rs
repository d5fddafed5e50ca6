//! `token<TAB>BIO` files: one token a line, a blank line after each sentence, `# ` comments.

use crate::span::Span;
use std::ops::Range;

/// A sentence of a BIO file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BioSentence {
    /// The raw text, when a `# text = ` comment gives it.
    pub text: Option<String>,
    /// Its tokens.
    pub tokens: Vec<String>,
    /// Names as ranges of tokens, with the label as written (`PER`, `MISC`, …), in order.
    pub entities: Vec<(Range<usize>, String)>,
}

/// A line that is neither a comment nor a token with its tag.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: « {content} » is not « token<TAB>O », « token<TAB>B-X » or « token<TAB>I-X »")]
pub struct BioError {
    /// Line, from 1.
    pub line: usize,
    /// What stands there.
    pub content: String,
}

/// Reads a BIO file. A name that starts with `I-`, or whose `I-` changes label, is taken to start there.
///
/// # Errors
/// The first line that cannot be read.
pub fn read_bio(source: &str) -> Result<Vec<BioSentence>, BioError> {
    let mut sentences = Vec::new();
    let mut sentence = BioSentence::default();
    for (index, line) in source.lines().enumerate() {
        if line.is_empty() {
            close(&mut sentences, &mut sentence);
        } else if let Some(comment) = line.strip_prefix("# ").filter(|comment| !comment.contains('\t')) {
            sentence.text = comment.strip_prefix("text = ").map(str::to_owned).or(sentence.text.take());
        } else {
            let added = sentence.add(line);
            added.ok_or_else(|| BioError { line: index + 1, content: line.to_owned() })?;
        }
    }
    close(&mut sentences, &mut sentence);
    Ok(sentences)
}

fn close(sentences: &mut Vec<BioSentence>, sentence: &mut BioSentence) {
    let read = std::mem::take(sentence);
    if !read.tokens.is_empty() {
        sentences.push(read);
    }
}

impl BioSentence {
    fn add(&mut self, line: &str) -> Option<()> {
        let (token, tag) = line.split_once('\t')?;
        let at = self.tokens.len();
        match (tag, tag.split_once('-')) {
            ("O", _) => {}
            (_, Some(("B", label))) => self.entities.push((at..at + 1, label.to_owned())),
            (_, Some(("I", label))) => self.extend(at, label),
            _ => return None,
        }
        self.tokens.push(token.to_owned());
        Some(())
    }

    fn extend(&mut self, at: usize, label: &str) {
        match self.entities.last_mut() {
            Some((range, last)) if range.end == at && last == label => range.end = at + 1,
            _ => self.entities.push((at..at + 1, label.to_owned())),
        }
    }

    /// Where each token stands in the raw text; none when there is no text or a token is not found in it, white space aside.
    pub fn token_spans(&self) -> Option<Vec<Span>> {
        let text = self.text.as_deref()?;
        let mut at = 0;
        let mut place = |token: &String| {
            let rest = text.get(at..)?;
            let start = at + rest.len() - rest.trim_start().len();
            at = start + token.len();
            text.get(start..at).filter(|surface| surface == token).map(|_| Span::new(start, at))
        };
        self.tokens.iter().map(&mut place).collect()
    }

    /// The names as spans of the raw text; none where [`token_spans`](Self::token_spans) gives none.
    pub fn entity_spans(&self) -> Option<Vec<(Span, &str)>> {
        let tokens = self.token_spans()?;
        let span =
            |range: &Range<usize>| Some(Span::new(tokens.get(range.start)?.start, tokens.get(range.end - 1)?.end));
        self.entities.iter().map(|(range, label)| Some((span(range)?, label.as_str()))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{BioError, read_bio};

    #[test]
    fn sentences_tokens_and_names() {
        let source =
            "# doc = 1\nLe\tO\nport\tO\nde\tO\nSaint\tB-LOC\n-\tI-LOC\nMalo\tI-LOC\n\n\nBrest\tB-LOC\nNantes\tB-LOC\n";
        let sentences = read_bio(source).unwrap_or_default();
        assert_eq!(sentences.len(), 2);
        assert_eq!(sentences[0].tokens, ["Le", "port", "de", "Saint", "-", "Malo"]);
        assert_eq!(sentences[0].entities, [(3..6, "LOC".to_owned())]);
        assert_eq!(sentences[1].entities, [(0..1, "LOC".to_owned()), (1..2, "LOC".to_owned())]);
    }

    #[test]
    fn an_inside_tag_that_continues_nothing_starts_a_name() {
        let sentences = read_bio("Ada\tI-PER\nBrest\tI-LOC\net\tO\nBrest\tI-LOC\n").unwrap_or_default();
        let ranges: Vec<_> = sentences[0].entities.iter().map(|(range, _)| range.clone()).collect();
        assert_eq!(ranges, [0..1, 1..2, 3..4]);
    }

    #[test]
    fn a_token_may_be_a_hash() {
        let sentences = read_bio("# text = Le # 1\nLe\tO\n#\tO\n1\tO\n").unwrap_or_default();
        assert_eq!(sentences[0].tokens, ["Le", "#", "1"]);
        assert_eq!(sentences[0].text.as_deref(), Some("Le # 1"));
    }

    #[test]
    fn spans_in_the_raw_text() {
        let source = "# sent_id = 7\n# text = L'été à Saint-Malo, hélas.\nL'\tO\nété\tO\nà\tO\nSaint-Malo\tB-LOC\n,\tO\nhélas\tO\n.\tO\n";
        let sentences = read_bio(source).unwrap_or_default();
        let spans = sentences[0].entity_spans().unwrap_or_default();
        let text = sentences[0].text.as_deref().unwrap_or_default();
        let surfaces: Vec<_> = spans.iter().map(|(span, label)| (span.of(text), *label)).collect();
        assert_eq!(surfaces, [("Saint-Malo", "LOC")]);
    }

    #[test]
    fn a_token_that_is_not_in_the_text_gives_no_spans() {
        let sentences = read_bio("# text = du vin\nde\tO\nle\tO\nvin\tO\n").unwrap_or_default();
        assert_eq!(sentences[0].token_spans(), None);
        assert_eq!(read_bio("vin\tO\n").unwrap_or_default()[0].token_spans(), None);
    }

    #[test]
    fn faults_name_their_line() {
        let fault = |line, content: &str| Err(BioError { line, content: content.to_owned() });
        assert_eq!(read_bio("Le\tO\nport\n"), fault(2, "port"));
        assert_eq!(read_bio("Le\tX-PER\n"), fault(1, "Le\tX-PER"));
    }
}
