//! `evaluate FILE…`: scores CoNLL-U files from raw text.

use partipris::segment::Segmenter;
use partipris::tag::{Morph, Tagger};
use partipris::{Document, segment};

use crate::corpus::conllu::GoldSentence;
use crate::score::conll18::{Annotation, Evaluation, Unit, evaluate};
use crate::tag::features::morph;

/// How the `# text` lines become one raw text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Join {
    /// All on one line.
    Space,
    /// A line each.
    Newline,
    /// All on lines cut at 80 characters, as the shared task's raw files are.
    Wrapped,
}

impl Join {
    pub(crate) const ALL: [Self; 3] = [Self::Space, Self::Newline, Self::Wrapped];

    /// The raw text of `sentences`.
    pub(crate) fn text(self, sentences: &[GoldSentence]) -> String {
        let texts: Vec<&str> = sentences.iter().map(|sentence| sentence.text.as_str()).collect();
        match self {
            Self::Space => texts.join(" "),
            Self::Newline => texts.join("\n"),
            Self::Wrapped => wrap(&texts.join(" ")),
        }
    }
}

fn wrap(text: &str) -> String {
    let mut wrapped = String::with_capacity(text.len());
    let mut column = 0;
    for word in text.split(' ') {
        let width = word.chars().count();
        if column > 0 {
            let fits = column + 1 + width <= 80;
            wrapped.push(if fits { ' ' } else { '\n' });
            column = if fits { column + 1 } else { 0 };
        }
        wrapped.push_str(word);
        column += width;
    }
    wrapped
}

/// Scores the analysis of the raw text of `sentences`.
pub(crate) fn evaluate_raw(
    sentences: &[GoldSentence],
    join: Join,
    segmenter: &Segmenter,
    tagger: Option<&Tagger<'_>>,
) -> Evaluation {
    let text = join.text(sentences);
    let mut document = segmenter.segment(&text);
    if let Some(tagger) = tagger {
        tagger.tag(&mut document);
    }
    evaluate(&gold(sentences), &system(&document))
}

/// The annotation of the corpus.
pub(crate) fn gold(sentences: &[GoldSentence]) -> Annotation {
    let mut annotation = Annotation::default();
    let mut at = 0;
    for sentence in sentences {
        let start = at;
        for token in &sentence.tokens {
            let end = at + visible(&token.form);
            let head = token.head();
            annotation.tokens.push(Unit {
                start: at,
                end,
                upos: head.map(|word| word.upos.clone()).unwrap_or_default(),
                lemma: head.map(|word| word.lemma.clone()).unwrap_or_default(),
                feats: head.map(|word| features(morph(&word.feats))).unwrap_or_default(),
                words: token.words.len(),
            });
            at = end;
        }
        annotation.sentences.push((start, at));
    }
    annotation
}

/// The annotation of our own.
pub(crate) fn system(document: &Document<'_>) -> Annotation {
    let mut offsets = vec![0; document.text.len() + 1];
    let mut at = 0;
    for (byte, c) in document.text.char_indices() {
        for offset in offsets.iter_mut().skip(byte).take(c.len_utf8()) {
            *offset = at;
        }
        at += usize::from(!c.is_whitespace());
    }
    offsets[document.text.len()] = at;
    let place = |span: partipris::Span| (offsets[span.start() as usize], offsets[span.end() as usize]);
    let tokens = document.tokens.iter().map(|token| {
        let (start, end) = place(token.span);
        let words = if token.kind == segment::TokenKind::Contraction { 2 } else { 1 };
        let (upos, lemma) = (token.upos.name().to_owned(), document.lemma(token).to_owned());
        Unit { start, end, upos, lemma, feats: features(token.morph), words }
    });
    Annotation { tokens: tokens.collect(), sentences: document.sentences.iter().map(|s| place(s.span)).collect() }
}

/// The features that the pipeline uses, as text; UD's others are not compared.
fn features(morph: Morph) -> String {
    format!("{morph:?}")
}

fn visible(form: &str) -> usize {
    form.chars().filter(|c| !c.is_whitespace()).count()
}

/// One line for people.
pub(crate) fn summary(evaluation: &Evaluation) -> String {
    let Evaluation { tokens, words, sentences, upos, feats, lemmas } = evaluation;
    format!(
        "tokens {:6.2}  words {:6.2}  sentences {:6.2}  UPOS {:6.2}  features {:6.2}  lemmas {:6.2}",
        tokens.f1(),
        words.f1(),
        sentences.f1(),
        upos.f1(),
        feats.f1(),
        lemmas.f1()
    )
}
