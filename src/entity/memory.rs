//! [`Memory`]: what the document as a whole tells about its words and names.

use hashbrown::HashMap;
use rustc_hash::FxBuildHasher;

use super::label::MODEL_TYPES;
use super::mentions::Name;
use crate::document::{Document, Form, FormId};

/// Statistics by word, where words that differ in case alone are one.
#[derive(Debug, Default)]
pub struct Memory {
    /// Word of each form.
    words: Vec<u32>,
    writings: Vec<Writing>,
    votes: Vec<Votes>,
    /// Names of several words: their types, by the hash of their words.
    names: HashMap<u64, [u16; MODEL_TYPES.len()], FxBuildHasher>,
    /// Length of the longest name of several words that the word opens; 0 for none.
    longest: Vec<u8>,
}

/// How a word is written in the document.
#[derive(Debug, Clone, Copy, Default)]
struct Writing {
    small: u16,
    capital_inside: u16,
    capital_first: u16,
    /// How often it is written at all.
    all: u32,
}

/// In names of which type a word stands, and how often outside of names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Votes {
    winner: u8,
    share: u8,
}

impl Votes {
    /// Of a word that stands so often in names of each type, and of `all` its occurrences in so many `inside` of names.
    fn of(by_type: [u16; MODEL_TYPES.len()], all: u32, inside: u32) -> Self {
        let most = by_type.iter().copied().max().unwrap_or(0);
        let outside = (all - inside.min(all)).min(u32::from(u16::MAX));
        let all = by_type.iter().map(|&count| u32::from(count)).sum::<u32>() + outside;
        let share = (4 * u32::from(most) / all.max(1)) << 2 | all.min(3);
        let winner = winner(&by_type).map_or(0, |index| index + 1);
        Self { winner: u8::try_from(winner).unwrap_or(0), share: u8::try_from(share).unwrap_or(0) }
    }

    /// The most frequent type, from 1; 0 where the word is in no name.
    pub fn winner(self) -> u64 {
        u64::from(self.winner)
    }

    /// Which part of all occurrences speaks for the winner, in quarters, and whether they are several.
    pub fn share(self) -> u64 {
        u64::from(self.share)
    }

    /// Both as one number, 0 for a word in no name.
    pub(super) fn number(self) -> u32 {
        u32::from(self.winner) << 8 | u32::from(self.share)
    }
}

fn winner(counts: &[u16]) -> Option<usize> {
    let most = counts.iter().copied().max().filter(|&most| most > 0)?;
    counts.iter().position(|&count| count == most)
}

/// A place in a stretch of words that is elsewhere a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Known {
    kind: u8,
    first: bool,
    last: bool,
}

impl Known {
    /// As a number.
    pub fn number(self) -> u64 {
        u64::from(self.kind) << 2 | u64::from(self.first) << 1 | u64::from(self.last)
    }
}

impl Memory {
    /// What can be told before any name is found.
    pub fn new(document: &Document<'_>) -> Self {
        let small: Vec<bool> = document.forms.iter().map(Form::is_lower).collect();
        let (words, count) = words(&document.forms, &small);
        let mut memory = Self { words, writings: vec![Writing::default(); count], ..Self::default() };
        // By form, how often it stands anywhere, and at the start of a sentence.
        let mut counts = vec![[0u32; 2]; document.forms.len()];
        for sentence in &document.sentences {
            for (token, place) in document.tokens_of(sentence).iter().zip(0u32..) {
                if let Some([all, first]) = counts.get_mut(token.form.0 as usize) {
                    *all += 1;
                    *first += u32::from(place == 0);
                }
            }
        }
        for ((small, &word), [all, first]) in small.into_iter().zip(&memory.words).zip(counts) {
            let Some(writing) = memory.writings.get_mut(word as usize) else { continue };
            let add = |count: &mut u16, more: u32| {
                *count = count.saturating_add(u16::try_from(more).unwrap_or(u16::MAX));
            };
            if small {
                add(&mut writing.small, all);
            } else {
                add(&mut writing.capital_first, first);
                add(&mut writing.capital_inside, all - first);
            }
            writing.all = writing.all.saturating_add(all);
        }
        memory
    }

    fn word(&self, form: FormId) -> Option<u32> {
        self.words.get(form.0 as usize).copied()
    }

    /// How the form's word is written, as a small number: whether ever small, how often with a capital inside a
    /// sentence, whether at its start.
    pub fn habit(&self, form: FormId) -> u8 {
        let writing = self.word(form).and_then(|word| self.writings.get(word as usize)).copied().unwrap_or_default();
        let few = |count: u16| u8::try_from(count.min(2)).unwrap_or(2);
        few(writing.small) * 9 + few(writing.capital_inside) * 3 + few(writing.capital_first)
    }

    /// Takes in the names found in a first pass, in text order, never overlapping.
    pub fn learn(&mut self, document: &Document<'_>, names: &[Name]) {
        // By word: how often in names of each type.
        let mut counts = vec![[0u16; MODEL_TYPES.len()]; self.writings.len()];
        let mut inside = vec![0u32; self.writings.len()];
        self.longest = vec![0; self.writings.len()];
        for name in names {
            let Some(kind) = MODEL_TYPES.iter().position(|&known| known == name.kind) else { continue };
            let tokens = document.tokens.get(name.tokens.0 as usize..name.tokens.1 as usize).unwrap_or(&[]);
            for word in tokens.iter().filter_map(|token| self.word(token.form)) {
                if let Some(count) = counts.get_mut(word as usize).and_then(|counts| counts.get_mut(kind)) {
                    *count = count.saturating_add(1);
                }
                if let Some(count) = inside.get_mut(word as usize) {
                    *count = count.saturating_add(1);
                }
            }
            self.learn_name(document, name);
        }
        let words = self.writings.iter().zip(counts).zip(inside);
        let votes = |((writing, counts), inside): ((&Writing, _), u32)| match inside {
            0 => Votes::default(),
            inside => Votes::of(counts, writing.all, inside),
        };
        self.votes = words.map(votes).collect();
    }

    fn learn_name(&mut self, document: &Document<'_>, name: &Name) {
        let (start, end) = (name.tokens.0 as usize, name.tokens.1 as usize);
        let Some(tokens) = document.tokens.get(start..end).filter(|tokens| tokens.len() > 1) else { return };
        let words: Vec<u32> = tokens.iter().filter_map(|token| self.word(token.form)).collect();
        if let Some(longest) = words.first().and_then(|&first| self.longest.get_mut(first as usize)) {
            *longest = (*longest).max(u8::try_from(words.len()).unwrap_or(u8::MAX));
        }
        let counts = self.names.entry(hash(&words)).or_default();
        let kind = MODEL_TYPES.iter().position(|&known| known == name.kind);
        if let Some(count) = kind.and_then(|kind| counts.get_mut(kind)) {
            *count = count.saturating_add(1);
        }
    }

    /// Whether the form's word opens a name of several words.
    pub(super) fn opens_name(&self, form: FormId) -> bool {
        self.word(form).is_some_and(|word| self.longest(word) > 0)
    }

    /// The votes on the form's word; none before [`Self::learn`] and for words in no name.
    pub fn votes(&self, form: FormId) -> Option<Votes> {
        let votes = self.votes.get(self.word(form)? as usize).copied()?;
        (votes.winner > 0).then_some(votes)
    }

    /// Where each token of a sentence stands in names of several words known from anywhere in the document; shorter where
    /// none does.
    pub fn known(&self, forms: impl Iterator<Item = FormId> + Clone, known: &mut Vec<Option<Known>>) {
        known.clear();
        let words = forms.map(|form| self.word(form).unwrap_or(u32::MAX));
        if !words.clone().any(|word| self.longest(word) > 0) {
            return;
        }
        let words: Vec<u32> = words.collect();
        known.resize(words.len(), None);
        let mut at = 0;
        while at < words.len() {
            let rest = words.get(at..).unwrap_or(&[]);
            let (length, kind) = self.longest_name(rest).unwrap_or((1, None));
            if let Some(kind) = kind {
                let places = known.iter_mut().skip(at).take(length).enumerate();
                places.for_each(|(place, known)| {
                    *known = Some(Known { kind, first: place == 0, last: place + 1 == length });
                });
            }
            at += length;
        }
    }

    /// Length of the longest name that the word opens.
    fn longest(&self, word: u32) -> usize {
        self.longest.get(word as usize).map_or(0, |&length| usize::from(length))
    }

    fn longest_name(&self, words: &[u32]) -> Option<(usize, Option<u8>)> {
        let longest = self.longest(*words.first()?).min(words.len());
        (2..=longest).rev().find_map(|length| {
            let counts = self.names.get(&hash(words.get(..length)?))?;
            Some((length, winner(counts).and_then(|kind| u8::try_from(kind).ok())))
        })
    }
}

/// The word of each form, and how many there are.
fn words(forms: &[Form], small: &[bool]) -> (Vec<u32>, usize) {
    // Forms without capitals are all different: only those that may be one with capitals have to be looked up.
    let mut outlines = [false; 1 << 10];
    let outline = |form: &Form| {
        let bytes = form.lower.as_bytes();
        let byte = |byte: Option<&u8>| usize::from(byte.copied().unwrap_or(0));
        (byte(bytes.first()) * 37 + byte(bytes.last()) * 5 + bytes.len()) % (1 << 10)
    };
    for (form, _) in forms.iter().zip(small).filter(|(_, small)| !**small) {
        outlines.get_mut(outline(form)).into_iter().for_each(|is_like| *is_like = true);
    }
    let mut ids: HashMap<&str, u32, FxBuildHasher> = HashMap::default();
    let mut count = 0;
    let words = forms.iter().map(|form| {
        let is_alone = outlines.get(outline(form)) == Some(&false);
        let word = if is_alone { count } else { *ids.entry(&*form.lower).or_insert(count) };
        count += u32::from(word == count);
        word
    });
    (words.collect(), count as usize)
}

fn hash(words: &[u32]) -> u64 {
    use std::hash::BuildHasher;
    FxBuildHasher.hash_one(words)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entity::EntityType;
    use crate::segment::segment;

    fn form(document: &Document<'_>, text: &str) -> FormId {
        let index = document.forms.iter().position(|form| &*form.text == text).unwrap();
        FormId(u32::try_from(index).unwrap())
    }

    #[test]
    fn a_word_is_one_in_any_case_and_its_writing_is_counted() {
        let document = segment("Orange a parlé. Une orange, et Orange encore. Poutine est là.");
        let memory = Memory::new(&document);
        assert_eq!(memory.habit(form(&document, "Orange")), memory.habit(form(&document, "orange")));
        assert_ne!(memory.habit(form(&document, "Orange")), memory.habit(form(&document, "Poutine")));
    }

    #[test]
    fn names_of_a_first_pass_speak_for_their_words_elsewhere() {
        let document = segment("Vladimir Poutine est venu. Poutine repart. Le Kremlin attend.");
        let mut memory = Memory::new(&document);
        assert_eq!(memory.votes(form(&document, "Poutine")), None);
        memory.learn(&document, &[Name { tokens: (0, 2), kind: EntityType::Per }]);
        let votes = memory.votes(form(&document, "Poutine")).unwrap();
        assert_eq!(votes.winner(), 1, "PER is the first type");
        assert_eq!(memory.votes(form(&document, "Kremlin")), None);
        let mut known = Vec::new();
        memory.known(document.tokens.iter().map(|token| token.form), &mut known);
        assert!(known[0].is_some() && known[1].is_some() && known[5].is_none(), "{known:?}");
    }
}
