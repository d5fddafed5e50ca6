//! [`Entry`] and its atoms: patterns in the shape the matcher walks.

use super::pattern::{DEFAULT_GAP, Element, UposSet};
use super::schema::{Role, subtypes};
use super::{Anchor, Effect, Lexicon, Line, WordId};
use crate::cue::Dimension;
use crate::tag::Upos;

/// Index of an [`Entry`].
pub type EntryId = u32;

/// What an entry does where it matches.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Action {
    /// It is a cue.
    Cue {
        /// Its dimension.
        dimension: Dimension,
        /// Its finer class.
        subtype: &'static str,
        /// −1, 0 or 1.
        polarity: i8,
        /// 1 to 3.
        strength: u8,
        /// Whom it evaluates.
        role: Role,
    },
    /// It changes a cue's value.
    Modify(Effect),
    /// Its words take no stance there.
    Neutral,
}

/// One entry of the lexicon.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Entry {
    /// What it does.
    pub action: Action,
    /// Parts of speech a single word may have; 0 for a construction.
    pub upos: UposSet,
    /// Whether a caller added it.
    pub custom: bool,
    /// Its first atom.
    pub(super) first: u32,
    /// How many atoms.
    pub(super) count: u8,
    /// Its span: from this atom …
    pub open: u8,
    /// … up to before this one.
    pub close: u8,
}

/// One step of a pattern.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Atom {
    /// A token that is one of the words.
    Word {
        /// The word, or index of the first of several.
        word: u32,
        /// How many alternatives.
        count: u8,
        /// Whether only the form counts.
        form_only: bool,
        /// Parts of speech; 0 for any.
        upos: UposSet,
        /// Whether it may be missing.
        optional: bool,
    },
    /// Any token with such a part of speech.
    Any {
        /// Parts of speech.
        upos: UposSet,
        /// Whether it may be missing.
        optional: bool,
    },
    /// Up to so many tokens, none of them punctuation.
    Gap(u8),
    /// Start of a clause.
    Start,
    /// End of a clause.
    End,
}

/// Room for the spelling of most entries, in bytes.
const USUAL: usize = 24;

impl Lexicon {
    /// The entry of a caller's line, its words entered.
    pub(super) fn enter(&mut self, line: &Line) -> Entry {
        let action = Action::Cue {
            dimension: line.dimension,
            subtype: subtypes(line.dimension).get(usize::from(line.subtype)).copied().unwrap_or(""),
            polarity: line.polarity,
            strength: line.strength,
            role: line.role,
        };
        let mut entry = self.begin(action, line.upos);
        entry.custom = true;
        for element in &line.elements {
            let atom = match element {
                Element::Open => {
                    entry.open = entry.count;
                    continue;
                }
                Element::Close => {
                    entry.close = entry.count;
                    continue;
                }
                Element::Word { words, form_only, upos, optional } => {
                    let first = self.alternatives.len();
                    for word in words {
                        let word = self.intern(word);
                        self.alternatives.push(word);
                    }
                    self.word_atom(first, *form_only, *upos, *optional)
                }
                Element::Any { upos, optional } => Atom::Any { upos: *upos, optional: *optional },
                Element::Gap(width) => Atom::Gap(*width),
                Element::Start => Atom::Start,
                Element::End => Atom::End,
            };
            self.push(&mut entry, atom);
        }
        Self::end(entry)
    }

    /// An entry without atoms yet.
    pub(super) fn begin(&self, action: Action, upos: UposSet) -> Entry {
        let first = u32::try_from(self.atoms.len()).unwrap_or(u32::MAX);
        Entry { action, upos, custom: false, first, count: 0, open: 0, close: u8::MAX }
    }

    /// Adds an atom to the entry begun last.
    pub(super) fn push(&mut self, entry: &mut Entry, atom: Atom) {
        self.atoms.push(atom);
        entry.count = entry.count.saturating_add(1);
    }

    /// The entry with its span inside its atoms.
    pub(super) fn end(mut entry: Entry) -> Entry {
        entry.close = entry.close.min(entry.count);
        entry
    }

    /// The atom of the words entered as alternatives from `first` on; one alone needs no place there.
    pub(super) fn word_atom(&mut self, first: usize, form_only: bool, upos: UposSet, optional: bool) -> Atom {
        let count = u8::try_from(self.alternatives.len() - first).unwrap_or(u8::MAX);
        let word = match self.alternatives.get(first..) {
            Some(&[word]) => {
                self.alternatives.truncate(first);
                word
            }
            _ => u32::try_from(first).unwrap_or(u32::MAX),
        };
        Atom::Word { word, count, form_only, upos, optional }
    }

    /// The words of a word atom.
    fn words_of<'a>(&'a self, atom: &'a Atom) -> &'a [WordId] {
        match atom {
            Atom::Word { word, count: 1, .. } => std::slice::from_ref(word),
            Atom::Word { word, count, .. } => self.alternatives(*word, *count),
            _ => &[],
        }
    }

    /// Builds the index: each entry under the word of it that the fewest entries share.
    pub(super) fn index(&mut self) {
        self.article = self.word("le");
        let words = self.names.len() + 2;
        let mut shared = vec![0u32; words];
        for word in self.entries.iter().flat_map(|entry| self.atoms(entry)).flat_map(|atom| self.words_of(atom)) {
            bump(&mut shared, *word);
        }
        let anchors: Vec<Anchor> =
            (0..).zip(&self.entries).filter_map(|(id, entry)| self.anchor(id, entry, &shared)).collect();
        // Sorted by counting: where each word's anchors start is known before the first is placed.
        let places =
            || anchors.iter().flat_map(|anchor| self.anchored_words(*anchor).iter().map(|&word| (word, *anchor)));
        let mut counts = vec![0u32; words];
        places().for_each(|(word, _)| bump(&mut counts, word));
        let starts: Vec<u32> = counts
            .iter()
            .scan(0, |end, count| {
                *end += count;
                Some(*end - count)
            })
            .collect();
        let mut next = starts.clone();
        let mut sorted = vec![Anchor::default(); places().count()];
        for (word, anchor) in places() {
            let Some(place) = next.get_mut(word as usize) else { continue };
            if let Some(slot) = sorted.get_mut(*place as usize) {
                *slot = anchor;
            }
            *place += 1;
        }
        self.anchors = sorted;
        self.anchor_starts = starts;
    }

    fn anchor(&self, id: EntryId, entry: &Entry, shared: &[u32]) -> Option<Anchor> {
        let required =
            (0..).zip(self.atoms(entry)).filter(|(_, atom)| matches!(atom, Atom::Word { optional: false, .. }));
        let cost = |atom: &Atom| -> u32 {
            self.words_of(atom).iter().map(|&word| shared.get(word as usize).copied().unwrap_or(0)).sum()
        };
        let (place, _) = required.min_by_key(|(_, atom)| cost(atom))?;
        let (beside, after) = self.beside(self.atoms(entry), usize::from(place));
        Some(Anchor { entry: id, atom: place, beside, after })
    }

    /// The one word that a pattern asks for right after or before one of its atoms, and whether it stands after. An
    /// article may hide in the contraction before it.
    fn beside(&self, atoms: &[Atom], place: usize) -> (WordId, bool) {
        let fixed = |atom: Option<&Atom>| match atom {
            Some(&Atom::Word { word, count: 1, optional: false, .. }) if word != self.article => Some(word),
            _ => None,
        };
        let before = place.checked_sub(1).and_then(|before| fixed(atoms.get(before)));
        fixed(atoms.get(place + 1)).map_or((before.unwrap_or(Self::UNKNOWN), false), |word| (word, true))
    }

    fn anchored_words(&self, anchor: Anchor) -> &[WordId] {
        let atom = self.entry(anchor.entry).and_then(|entry| self.atoms(entry).get(usize::from(anchor.atom)));
        atom.map_or(&[], |atom| self.words_of(atom))
    }

    /// Whether the entry has the elements and part of speech of the line.
    pub(super) fn says(&self, entry: &Entry, line: &Line) -> bool {
        let spelled = line.elements.iter().filter(|element| !matches!(element, Element::Open | Element::Close));
        let atoms = self.atoms(entry);
        matches!(entry.action, Action::Cue { .. })
            && entry.upos == line.upos
            && spelled.clone().count() == atoms.len()
            && spelled.zip(atoms).all(|(element, atom)| self.same(element, atom))
    }

    fn same(&self, element: &Element, atom: &Atom) -> bool {
        match (element, atom) {
            (
                Element::Word { words, form_only, upos, optional },
                Atom::Word { form_only: only, upos: set, optional: may, .. },
            ) => {
                let known = self.words_of(atom);
                (form_only, upos, optional) == (only, set, may)
                    && words.len() == known.len()
                    && words.iter().zip(known).all(|(word, &id)| self.word(word) == id)
            }
            (Element::Any { upos, optional }, Atom::Any { upos: set, optional: may }) => (upos, optional) == (set, may),
            (Element::Gap(width), Atom::Gap(other)) => width == other,
            (Element::Start, Atom::Start) | (Element::End, Atom::End) => true,
            _ => false,
        }
    }

    /// The entry's text, as its line writes it; built on demand, for cues only.
    pub fn text(&self, entry: &Entry) -> String {
        let mut text = String::with_capacity(USUAL);
        let whole = entry.open == 0 && entry.close == entry.count;
        for (place, atom) in (0..).zip(self.atoms(entry)) {
            if place == entry.open && !whole {
                separate(&mut text, "[");
            }
            if place == entry.close && !whole {
                separate(&mut text, "]");
            }
            separate(&mut text, "");
            self.spell(atom, &mut text);
        }
        if entry.close == entry.count && !whole {
            separate(&mut text, "]");
        }
        text
    }

    /// A line's entry in the same spelling, whatever its author chose where there is a choice (`*3` for `*`).
    pub fn spelling(line: &Line) -> String {
        let mut own = Self::default();
        let entry = own.enter(line);
        own.text(&entry)
    }

    fn spell(&self, atom: &Atom, text: &mut String) {
        match *atom {
            Atom::Word { form_only, upos, optional, .. } => {
                text.push_str(if form_only { "=" } else { "" });
                for (place, &word) in self.words_of(atom).iter().enumerate() {
                    text.push_str(if place > 0 { "|" } else { "" });
                    text.push_str(self.name(word));
                }
                if upos != 0 {
                    spell_tags(upos, text);
                }
                text.push_str(if optional { "?" } else { "" });
            }
            Atom::Any { upos, optional } => {
                spell_tags(upos, text);
                text.push_str(if optional { "?" } else { "" });
            }
            Atom::Gap(DEFAULT_GAP) => text.push('*'),
            Atom::Gap(width) => {
                text.push('*');
                text.push_str(&width.to_string());
            }
            Atom::Start => text.push('^'),
            Atom::End => text.push('$'),
        }
    }
}

/// Adds `part`, after a space where something stands before it.
fn separate(text: &mut String, part: &str) {
    text.push_str(if text.is_empty() { "" } else { " " });
    text.push_str(part);
}

fn spell_tags(set: UposSet, text: &mut String) {
    let names = Upos::ALL.iter().filter(|&&upos| set & super::bit(upos) != 0).map(|upos| upos.name());
    for (place, name) in names.enumerate() {
        text.push_str(if place > 0 { "|" } else { "<" });
        text.push_str(name);
    }
    text.push('>');
}

fn bump(counts: &mut [u32], word: WordId) {
    if let Some(count) = counts.get_mut(word as usize) {
        *count += 1;
    }
}
