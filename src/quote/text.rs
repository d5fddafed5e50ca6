//! [`Text`]: a tagged document with what the rules ask of it again and again, computed once.

use std::cell::OnceCell;
use std::ops::Range;

use super::Report;
use super::marks::Quoted;
use super::reading::{Inflection, Places, Reading, Table};
use super::word::{Class, Pronoun, Word};
use crate::document::Document;
use crate::entity::{Actors, ByToken, EntityId, EntityType, Mention};
use crate::segment::{Token, TokenKind};
use crate::span::Span;
use crate::tag::{Gender, Morph, Number, Upos};

/// Reads past the end give the neutral value, so that rules can look around freely.
pub(super) struct Text<'d> {
    pub(super) document: &'d Document<'d>,
    pub(super) actors: &'d Actors,
    /// By form.
    words: Vec<Word>,
    /// Whether anyone is cited (« citant », « qui cite »), so that the rules for it need not look in other texts.
    pub(super) cites: bool,
    /// What forms and lemmas say of verbs.
    verbs: Table,
    /// By token.
    readings: Vec<Reading>,
    pub(super) places: Places,
    by_token: ByToken<'d>,
    /// By entity, see [`super::gender::of_entity`].
    pub(super) genders: Vec<OnceCell<Option<Gender>>>,
    /// By token: the index of its sentence.
    sentences: Vec<u32>,
    /// By token: whether it is a mark of a closed quotation, or inside one.
    covered: Vec<bool>,
    /// Tokens between line breaks.
    pub(super) paragraphs: Vec<Range<usize>>,
}

impl<'d> Text<'d> {
    pub(super) fn new(
        document: &'d Document<'d>,
        actors: &'d Actors,
        reporting: &dyn Fn(&str) -> Option<Report>,
    ) -> Self {
        let mut text = Self {
            document,
            actors,
            words: document.forms.iter().map(|form| Word::of(&form.lower)).collect(),
            cites: document.forms.iter().any(|form| form.lower.starts_with("cit")),
            verbs: Table::default(),
            readings: Vec::new(),
            places: Places::default(),
            by_token: ByToken::new(actors, document.tokens.len()),
            genders: vec![OnceCell::new(); actors.entities.len()],
            sentences: document.sentence_of_tokens(),
            covered: vec![false; document.tokens.len()],
            paragraphs: paragraphs(document),
        };
        let mut verbs = Table::new(&text, reporting);
        (text.readings, text.places) = verbs.read(&text, reporting);
        text.verbs = verbs;
        text
    }

    /// Marks what stands between quote marks, `quoted` in text order.
    pub(super) fn cover(&mut self, quoted: &[Quoted]) {
        let mut done = 0;
        for (open, close) in quoted.iter().filter_map(|quoted| Some((quoted.open, quoted.close?))) {
            // What an outer stretch covers need not be filled again.
            let fresh = open.max(done)..(close + 1).max(done);
            self.covered.get_mut(fresh).unwrap_or_default().fill(true);
            done = done.max(close + 1);
        }
    }

    /// Whether the token stands between closed quote marks, or is one.
    #[inline(never)]
    pub(super) fn is_quoted(&self, at: usize) -> bool {
        self.covered.get(at).copied().unwrap_or(false)
    }

    pub(super) fn len(&self) -> usize {
        self.document.tokens.len()
    }

    pub(super) fn token(&self, at: usize) -> Option<&Token> {
        self.document.tokens.get(at)
    }

    #[inline]
    pub(super) fn lower(&self, at: usize) -> &str {
        self.token(at).map_or("", |token| self.document.lower(token))
    }

    /// The lemma; of the verb it is, for a verb that the tagger took for something else.
    #[inline(never)]
    pub(super) fn lemma(&self, at: usize) -> &str {
        let verb = || self.token(at).and_then(|token| self.verbs.misread_verb(token.form.0 as usize));
        let misread = self.reading(at).misread;
        misread.then(verb).flatten().unwrap_or_else(|| self.tagged_lemma(at))
    }

    /// The noun at the head of a phrase: « l'accusé » is no « accuser ».
    pub(super) fn noun(&self, head: usize) -> &str {
        if self.is_past_participle(head) { self.lower(head) } else { self.lemma(head) }
    }

    /// The lemma as the tagger has it.
    #[inline(never)]
    pub(super) fn tagged_lemma(&self, at: usize) -> &str {
        self.token(at).map_or("", |token| self.document.lemma(token))
    }

    fn reading(&self, at: usize) -> Reading {
        self.readings.get(at).copied().unwrap_or_default()
    }

    pub(super) fn upos(&self, at: usize) -> Upos {
        self.token(at).map_or(Upos::X, |token| token.upos)
    }

    pub(super) fn morph(&self, at: usize) -> Morph {
        self.token(at).map_or_else(Morph::default, |token| token.morph)
    }

    pub(super) fn class(&self, at: usize) -> Class {
        self.reading(at).class
    }

    /// The class that the form of `token` has by itself.
    pub(super) fn class_of(&self, token: &Token) -> Class {
        self.word(token).map_or(Class::Other, |word| word.class)
    }

    /// Whether the form of `token` ends like a verb in the third person of the present.
    pub(super) fn is_verbal(&self, token: &Token) -> bool {
        self.word(token).is_some_and(|word| word.verbal)
    }

    /// Whether the form of `token` can be an auxiliary or a participle that was taken for something else.
    pub(super) fn may_be_compound(&self, token: &Token) -> bool {
        self.word(token).is_some_and(|word| word.compound)
    }

    #[inline]
    fn word(&self, token: &Token) -> Option<&Word> {
        self.words.get(token.form.0 as usize)
    }

    /// How the verb at `at` reports speech, if it does; participles used as adjectives count.
    pub(super) fn report(&self, at: usize) -> Option<Report> {
        self.reading(at).report
    }

    #[inline(never)]
    pub(super) fn mention(&self, at: usize) -> Option<&'d Mention> {
        self.by_token.mention(at)
    }

    /// The mention at `at` if it can act: a person, an organisation, a place that stands for one.
    #[inline(never)]
    pub(super) fn actor(&self, at: usize) -> Option<&'d Mention> {
        self.mention(at).filter(|mention| {
            matches!(mention.kind, EntityType::Per | EntityType::Org | EntityType::Loc) || mention.stands_for.is_some()
        })
    }

    /// Whom a phrase refers to that names nobody, by its head.
    pub(super) fn meant_at(&self, head: usize) -> Option<EntityId> {
        self.by_token.meant(head)
    }

    #[inline(never)]
    pub(super) fn is_word(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| !matches!(token.kind, TokenKind::Punctuation | TokenKind::Symbol))
    }

    #[inline(never)]
    pub(super) fn is_verb(&self, at: usize) -> bool {
        self.reading(at).inflection.is_some()
    }

    #[inline(never)]
    pub(super) fn is_finite(&self, at: usize) -> bool {
        self.reading(at).inflection == Some(Inflection::Finite)
    }

    #[inline(never)]
    pub(super) fn is_infinitive(&self, at: usize) -> bool {
        self.reading(at).inflection == Some(Inflection::Infinitive)
    }

    pub(super) fn is_past_participle(&self, at: usize) -> bool {
        self.reading(at).inflection == Some(Inflection::Past)
    }

    pub(super) fn is_present_participle(&self, at: usize) -> bool {
        self.reading(at).inflection == Some(Inflection::Present)
    }

    pub(super) fn is_plural(&self, at: usize) -> bool {
        self.morph(at).number == Some(Number::Plur)
    }

    fn pronoun(&self, at: usize) -> Pronoun {
        self.token(at).and_then(|token| self.word(token)).map_or(Pronoun::None, |word| word.pronoun)
    }

    /// « -t-il », « -elle », « -on »: the subject after its verb.
    pub(super) fn is_inverted_pronoun(&self, at: usize) -> bool {
        self.pronoun(at) == Pronoun::Inverted
    }

    /// « se », « s' »
    pub(super) fn is_reflexive(&self, at: usize) -> bool {
        self.pronoun(at) == Pronoun::Reflexive
    }

    /// A pronoun that leans on the verb after it, or « ne ».
    pub(super) fn is_clitic(&self, at: usize) -> bool {
        match self.pronoun(at) {
            Pronoun::Reflexive => true,
            Pronoun::Clitic => self.upos(at) != Upos::Adp,
            Pronoun::Article => self.upos(at) == Upos::Pron,
            Pronoun::Inverted | Pronoun::None => false,
        }
    }

    pub(super) fn span(&self, tokens: Range<usize>) -> Span {
        let first = self.token(tokens.start).map_or(0, |token| token.span.start());
        let last = tokens.end.checked_sub(1).and_then(|last| self.token(last));
        Span::new(first, last.map_or(first, |token| token.span.end()))
    }

    /// The tokens of the sentence that holds `at`.
    #[inline(never)]
    pub(super) fn sentence(&self, at: usize) -> Range<usize> {
        let index = self.sentence_index(at);
        self.sentence_at(index).unwrap_or(at..at)
    }

    pub(super) fn sentence_index(&self, at: usize) -> usize {
        self.sentences.get(at).map_or(self.document.sentences.len(), |&index| index as usize)
    }

    pub(super) fn sentence_at(&self, index: usize) -> Option<Range<usize>> {
        self.document.sentences.get(index).map(|sentence| sentence.tokens.start as usize..sentence.tokens.end as usize)
    }

    pub(super) fn paragraph_index(&self, at: usize) -> usize {
        self.paragraphs.partition_point(|paragraph| paragraph.end <= at)
    }

    /// The tokens of the paragraph that holds `at`.
    #[inline(never)]
    pub(super) fn paragraph(&self, at: usize) -> Range<usize> {
        self.paragraphs.get(self.paragraph_index(at)).cloned().unwrap_or(at..at)
    }

    /// Whether nothing stands between the tokens at `at` and `at + 1`.
    pub(super) fn touches_next(&self, at: usize) -> bool {
        match (self.token(at), self.token(at + 1)) {
            (Some(token), Some(next)) => token.span.end() == next.span.start(),
            _ => false,
        }
    }

    /// Whether the characters between the tokens at `at` and `at + 1` break the line more than once.
    pub(super) fn blank_line_after(&self, at: usize) -> bool {
        let (Some(token), Some(next)) = (self.token(at), self.token(at + 1)) else { return true };
        let gap = Span::new(token.span.end(), next.span.start()).slice(self.document.text);
        gap.matches('\n').count() > 1
    }

    /// Whether the word starts with a capital.
    pub(super) fn is_capitalised(&self, at: usize) -> bool {
        self.token(at).and_then(|token| self.document.form(token).chars().next()).is_some_and(char::is_uppercase)
    }
}

fn paragraphs(document: &Document<'_>) -> Vec<Range<usize>> {
    let mut paragraphs = Vec::new();
    let (mut start, mut end_of_last) = (0, 0);
    for (at, token) in document.tokens.iter().enumerate() {
        let gap = document.text.as_bytes().get(end_of_last..token.span.start() as usize).unwrap_or_default();
        if at > start && gap.iter().any(|byte| matches!(byte, b'\n' | b'\r')) {
            paragraphs.push(start..at);
            start = at;
        }
        end_of_last = token.span.end() as usize;
    }
    if start < document.tokens.len() {
        paragraphs.push(start..document.tokens.len());
    }
    paragraphs
}
