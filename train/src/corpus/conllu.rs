//! CoNLL-U (<https://universaldependencies.org/format.html>): sentences of surface tokens, contractions whole.

use thiserror::Error;

/// A sentence as annotated.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct GoldSentence {
    /// The `# sent_id` line.
    pub(crate) id: String,
    /// The `# text` line: the sentence as it was written.
    pub(crate) text: String,
    /// Surface tokens in order.
    pub(crate) tokens: Vec<GoldToken>,
}

/// A surface token: one word, or a contraction that stands for several.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct GoldToken {
    /// As written.
    pub(crate) form: String,
    /// Its words: one, or several for a contraction (de + le for *du*).
    pub(crate) words: Vec<GoldWord>,
}

/// A syntactic word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct GoldWord {
    /// FORM.
    pub(crate) form: String,
    /// LEMMA.
    pub(crate) lemma: String,
    /// UPOS.
    pub(crate) upos: String,
    /// FEATS, `_` for none.
    pub(crate) feats: String,
}

impl GoldToken {
    /// The word whose tag and lemma stand for the token: the first.
    pub(crate) fn head(&self) -> Option<&GoldWord> {
        self.words.first()
    }
}

/// A line that is not CoNLL-U.
#[derive(Debug, Error, PartialEq, Eq)]
#[error("line {line}: {problem}")]
pub(crate) struct FormatError {
    line: usize,
    problem: &'static str,
}

/// Reads a whole file.
///
/// # Errors
/// At the first line that has not ten columns or no readable id.
pub(crate) fn read(source: &str) -> Result<Vec<GoldSentence>, FormatError> {
    let mut sentences = Vec::new();
    let mut reader = Reader::default();
    for (index, line) in source.lines().enumerate() {
        if line.trim().is_empty() {
            sentences.extend(reader.finish());
        } else {
            reader.line(line).map_err(|problem| FormatError { line: index + 1, problem })?;
        }
    }
    sentences.extend(reader.finish());
    Ok(sentences)
}

#[derive(Default)]
struct Reader {
    sentence: GoldSentence,
    /// Last word id of the contraction that is being read.
    contraction_end: usize,
}

impl Reader {
    fn line(&mut self, line: &str) -> Result<(), &'static str> {
        match line.strip_prefix('#') {
            Some(comment) => {
                self.comment(comment);
                Ok(())
            }
            None => self.columns(line),
        }
    }

    fn comment(&mut self, comment: &str) {
        match comment.split_once('=') {
            Some((key, value)) if key.trim() == "sent_id" => value.trim().clone_into(&mut self.sentence.id),
            Some((key, value)) if key.trim() == "text" => value.trim().clone_into(&mut self.sentence.text),
            _ => {}
        }
    }

    fn columns(&mut self, line: &str) -> Result<(), &'static str> {
        let columns: Vec<&str> = line.split('\t').collect();
        let &[id, form, lemma, upos, _, feats, _, _, _, _] = columns.as_slice() else {
            return Err("ten columns parted by tabs are needed");
        };
        if id.contains('.') {
            return Ok(()); // an empty node: nothing in the text
        }
        if let Some((_, last)) = id.split_once('-') {
            self.contraction_end = last.parse().map_err(|_| "the range of a contraction is no number")?;
            self.sentence.tokens.push(GoldToken { form: form.to_owned(), words: Vec::new() });
            return Ok(());
        }
        let id: usize = id.parse().map_err(|_| "the id is no number")?;
        let word =
            GoldWord { form: form.to_owned(), lemma: lemma.to_owned(), upos: upos.to_owned(), feats: feats.to_owned() };
        match self.sentence.tokens.last_mut() {
            Some(contraction) if id <= self.contraction_end => contraction.words.push(word),
            _ => self.sentence.tokens.push(GoldToken { form: word.form.clone(), words: vec![word] }),
        }
        Ok(())
    }

    fn finish(&mut self) -> Option<GoldSentence> {
        self.contraction_end = 0;
        let sentence = std::mem::take(&mut self.sentence);
        (!sentence.tokens.is_empty()).then_some(sentence)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SAMPLE: &str = "# sent_id = a.1\n# text = Il va au lit.\n\
        1\tIl\til\tPRON\t_\tNumber=Sing\t2\tnsubj\t_\t_\n\
        2\tva\taller\tVERB\t_\t_\t0\troot\t_\t_\n\
        3-4\tau\t_\t_\t_\t_\t_\t_\t_\t_\n\
        3\tà\tà\tADP\t_\t_\t5\tcase\t_\t_\n\
        4\tle\tle\tDET\t_\t_\t5\tdet\t_\t_\n\
        4.1\tvide\tvide\tX\t_\t_\t_\t_\t_\t_\n\
        5\tlit\tlit\tNOUN\t_\t_\t2\tobl\t_\tSpaceAfter=No\n\
        6\t.\t.\tPUNCT\t_\t_\t2\tpunct\t_\t_\n";

    #[test]
    fn contractions_stay_whole() {
        let sentences = read(SAMPLE).unwrap();
        assert_eq!(sentences.len(), 1);
        assert_eq!((sentences[0].id.as_str(), sentences[0].text.as_str()), ("a.1", "Il va au lit."));
        let forms: Vec<&str> = sentences[0].tokens.iter().map(|token| token.form.as_str()).collect();
        assert_eq!(forms, ["Il", "va", "au", "lit", "."]);
        let au = &sentences[0].tokens[2];
        assert_eq!(au.words.len(), 2);
        assert_eq!(au.head().map(|word| word.upos.as_str()), Some("ADP"));
        assert_eq!(sentences[0].tokens[3].words.len(), 1);
    }

    #[test]
    fn says_which_line_is_wrong() {
        assert_eq!(read("# a\n1\tIl\n").unwrap_err().to_string(), "line 2: ten columns parted by tabs are needed");
    }
}
