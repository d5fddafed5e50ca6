//! [`Group`]: a verb with its auxiliary, its clitics and the pronoun behind it.

use std::ops::Range;

use super::phrasal;
use super::text::Text;
use super::word::Class;
use crate::tag::Upos;
use crate::word_list::WordList;

/// A finite verb group read from left to right.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Group {
    /// All its tokens, clitics and inverted pronoun included.
    pub(super) tokens: Range<usize>,
    /// The verb that carries the meaning.
    pub(super) verb: usize,
    /// The inverted pronoun (« a-t-il déclaré »).
    pub(super) pronoun: Option<usize>,
    /// Whether it is pronominal (« s'est félicité »).
    pub(super) pronominal: bool,
}

impl Group {
    /// The group that starts at `start`; none where no finite verb stands there.
    pub(super) fn at(text: &Text<'_>, start: usize) -> Option<Self> {
        let finite = (start..start + 4).find(|&at| !text.is_clitic(at))?;
        if !text.is_finite(finite) {
            return None;
        }
        let mut group = Self { tokens: start..finite + 1, verb: finite, pronoun: None, pronominal: false };
        group.pronominal = (start..finite).any(|at| text.is_reflexive(at));
        group.take_pronoun(text);
        if matches!(text.lemma(finite), "avoir" | "être") {
            group.take(text, |at| text.is_past_participle(at) || text.report(at).is_some());
        }
        if opens_infinitive(text.lemma(group.verb)) {
            group.take(text, |at| text.is_infinitive(at));
        }
        group.take_pronoun(text);
        group.tokens.end += phrasal::particles(text, group.verb);
        Some(group)
    }

    /// The group around the verb at `verb`, read from right to left; for participles and infinitives, the word alone.
    pub(super) fn around(text: &Text<'_>, verb: usize) -> Self {
        let is_part = |at: usize| {
            text.is_clitic(at)
                || matches!(text.upos(at), Upos::Aux)
                || text.is_inverted_pronoun(at)
                || is_between(text, at)
                || (text.is_finite(at) && opens_infinitive(text.lemma(at)) && text.is_infinitive(verb))
        };
        let sentence = text.sentence(verb).start;
        let mut start = verb;
        while let Some(before) =
            start.checked_sub(1).filter(|&before| before >= sentence && verb - before <= 6 && is_part(before))
        {
            start = before;
        }
        while start < verb && is_between(text, start) && !text.is_clitic(start) {
            start += 1;
        }
        if start == verb && text.is_past_participle(verb) {
            start = distant_auxiliary(text, verb, sentence).unwrap_or(start);
        }
        let pronominal = (start..verb).any(|at| text.is_reflexive(at));
        let mut group = Self { tokens: start..verb + 1, verb, pronoun: None, pronominal };
        group.pronoun = (start..verb).find(|&at| text.is_inverted_pronoun(at));
        group.take_pronoun(text);
        group
    }

    /// The words that report: the verb alone, with the reflexive pronoun where there is one.
    pub(super) fn cue(&self, text: &Text<'_>) -> Range<usize> {
        if text.is_infinitive(self.verb) {
            let light = |at: &usize| matches!(text.lemma(*at), "faire" | "laisser");
            return self.tokens.clone().find(light).unwrap_or(self.verb)..self.verb + 1;
        }
        let reflexive = self.tokens.clone().find(|&at| text.is_reflexive(at));
        reflexive.filter(|_| self.pronominal).unwrap_or(self.verb)..self.verb + 1
    }

    fn take_pronoun(&mut self, text: &Text<'_>) {
        if text.is_inverted_pronoun(self.tokens.end) {
            self.pronoun = Some(self.tokens.end);
            self.tokens.end += 1;
        }
    }

    /// Moves on to the verb that `is_verb` accepts, over adverbs and « à » or « été ».
    fn take(&mut self, text: &Text<'_>, is_verb: impl Fn(usize) -> bool) {
        let mut at = self.tokens.end;
        let links =
            |at: usize| matches!(text.lower(at), "été" | "de" | "d'" | "par" | "bon" | "utile") || text.is_clitic(at);
        while at < self.tokens.end + 4 && (is_between(text, at) || links(at)) {
            at += 1;
        }
        if is_verb(at) {
            (self.verb, self.tokens.end) = (at, at + 1);
        }
    }
}

/// The auxiliary of « a, de son côté, évoqué », « a dans un communiqué dénoncé », with its clitics.
fn distant_auxiliary(text: &Text<'_>, verb: usize, from: usize) -> Option<usize> {
    let reach = from.max(verb.saturating_sub(10));
    let at = (reach..verb)
        .rev()
        .find(|&at| text.is_verb(at) || text.class(at).ends_clause() || text.class(at) == Class::Que)?;
    let auxiliary = text.is_finite(at) && matches!(text.lemma(at), "avoir" | "être");
    let next = if text.class(at + 1) == Class::Comma { at + 2 } else { at + 1 };
    let adverbial = matches!(text.upos(next), Upos::Adp | Upos::Adv)
        || matches!(text.lower(next), "lui" | "elle" | "eux" | "elles");
    let commas = (at + 1..verb).filter(|&at| text.class(at) == Class::Comma).count();
    let clitics = (reach..at).rev().take_while(|&at| text.is_clitic(at)).count();
    (auxiliary && adverbial && commas != 1).then_some(at - clitics)
}

/// What may stand between an auxiliary and its verb.
fn is_between(text: &Text<'_>, at: usize) -> bool {
    matches!(text.upos(at), Upos::Adv) || matches!(text.lower(at), "pas" | "à" | "lui" | "même" | "ainsi")
}

/// Verbs whose infinitive carries the meaning (« fait savoir », « tient à préciser », « aime à répéter »).
fn opens_infinitive(lemma: &str) -> bool {
    static LEMMAS: WordList = WordList::new(
        "aimer aller continuer croire devoir faire finir laisser oser plaire pouvoir préférer souhaiter tenir \
         venir vouloir",
    );
    LEMMAS.has(lemma)
}
