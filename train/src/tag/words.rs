//! Lemma rules and features by label and ending.

use std::collections::{BTreeMap, BTreeSet};

use partipris::Form;
use partipris::normalize::normalize;
use partipris::tag::{Endings, Label, LemmaRule, Morph, Upos, morph_bytes, without_hyphen};

use super::data::{Corpus, Data};
use super::features::{label, morph};
use super::lexicon::{gsd_rows, lexique_row};
use super::own::verb_forms;
use crate::endings::{Entry, Price, build};
use crate::model_file::put_string;

/// How a lemma is made: case kept, letters off, letters on.
type Rule = (bool, u8, String);

/// What was seen of a form under a label, with weights.
#[derive(Default)]
struct Seen {
    rules: BTreeMap<Rule, f64>,
    morphs: BTreeMap<[u8; 7], f64>,
}

/// The observations of all sources.
#[derive(Default)]
struct Observations(BTreeMap<(u8, String), Seen>);

/// A word of an annotated text counts as much as this many of the lexicon: its conventions are the ones we follow.
const ANNOTATED: f64 = 5.0;

/// A form of a verb that we list, likewise.
const LISTED: f64 = 5.0;

/// The sections `tag.lemma.rules`, `tag.lemma`, `tag.morph.values` and `tag.morph`.
pub(crate) struct Sections {
    pub(crate) rules: Vec<u8>,
    pub(crate) lemmas: Vec<u8>,
    pub(crate) morph_values: Vec<u8>,
    pub(crate) morphs: Vec<u8>,
}

/// Learns both tables from annotated text and lexicons.
pub(crate) fn learn(data: &Data, lemma_price: Price, morph_price: Price) -> Sections {
    let observations = Observations::of(data);
    let mut rules = Numbering::default();
    let mut lemma_entries = observations.entries(|seen| best(&seen.rules).map(|(rule, w)| (rules.number(rule), w)));
    let guess = build(&lemma_entries, lemma_price);
    lemma_entries.extend(lexique_entries(&data.lexique, &lemma_entries, &guess, &rules));
    let mut morphs = Numbering::default();
    let morph_entries = observations.entries(|seen| best(&seen.morphs).map(|(morph, w)| (morphs.number(morph), w)));
    Sections {
        rules: rules.section(|bytes, (keep_case, strip, append)| {
            bytes.extend([u8::from(*keep_case), *strip]);
            put_string(bytes, append);
        }),
        lemmas: build(&lemma_entries, lemma_price),
        morph_values: morphs.section(|bytes, morph| bytes.extend(morph)),
        morphs: build(&morph_entries, morph_price),
    }
}

impl Observations {
    fn of(data: &Data) -> Self {
        let mut observations = Self::default();
        for (corpus, sentence) in data.training.iter().flat_map(|(c, sentences)| sentences.iter().map(move |s| (c, s)))
        {
            for (token, head) in sentence.tokens.iter().filter_map(|token| Some((token, token.head()?))) {
                let label = label(&head.upos, &head.feats, token.words.len());
                // FQB's pronouns have other lemmas (il) than the other corpora's (lui).
                let other = *corpus == Corpus::Fqb && head.upos == "PRON";
                let lemma = if other { "_" } else { &head.lemma };
                observations.see(&token.form, label, lemma, morph(&head.feats), ANNOTATED);
            }
        }
        for row in gsd_rows(&data.gsd_lexicon) {
            // Pronouns and determiners have other lemmas there (il, se) than in the corpora (lui, soi).
            let same = !matches!(row.upos, "PRON" | "DET" | "_");
            let lemma = if same { row.lemma } else { "_" };
            observations.see(row.form, row.label, lemma, morph(row.feats), (1.0 + row.count).ln());
        }
        for (form, verb) in verb_forms(&data.verbs) {
            let feats = if form.ends_with("ant") { "Tense=Pres|VerbForm=Part" } else { "VerbForm=Fin" };
            observations.see_lemma(form, label("VERB", feats, 1), verb);
        }
        observations
    }

    /// What the lemma of a form is, without its features.
    fn see_lemma(&mut self, form: &str, label: Label, lemma: &str) {
        let seen = self.0.entry((label.index(), form.to_owned())).or_default();
        let form = Form::new(form);
        *seen.rules.entry(rule(&form, lemma, label)).or_default() += LISTED;
    }

    fn see(&mut self, form: &str, label: Label, lemma: &str, morph: Morph, weight: f64) {
        let text = without_hyphen(&normalize(form)).to_owned();
        let form = Form::new(&text);
        let seen = self.0.entry((label.index(), form.lower.to_string())).or_default();
        let morph = Morph { verb_form: None, ..morph };
        *seen.morphs.entry(morph_bytes(&morph)).or_default() += weight;
        if lemma != "_" && !lemma.contains('_') {
            *seen.rules.entry(rule(&form, lemma, label)).or_default() += weight;
        }
    }

    fn entries(&self, mut choose: impl FnMut(&Seen) -> Option<(u16, f64)>) -> Vec<Entry> {
        let mut entries = Vec::new();
        for ((key, word), seen) in &self.0 {
            if let Some((value, weight)) = choose(seen) {
                #[allow(clippy::cast_possible_truncation, reason = "a small number")]
                let weight = (1.0 + weight).ln() as f32;
                entries.push(Entry { key: *key, word: word.clone(), value, weight });
            }
        }
        entries
    }
}

/// The value with the most weight, and how much more that is than all others'.
fn best<T: Clone + Ord>(weights: &BTreeMap<T, f64>) -> Option<(T, f64)> {
    let total: f64 = weights.values().sum();
    let (value, weight) = weights.iter().reduce(|best, next| if next.1 > best.1 { next } else { best })?;
    Some((value.clone(), (2.0 * weight - total).max(0.1)))
}

/// The rule that makes `lemma` of `form` and says most about other words.
fn rule(form: &Form, lemma: &str, label: Label) -> Rule {
    let keep = matches!(label.upos(), Upos::Propn | Upos::X | Upos::Sym | Upos::Num);
    let cases =
        if keep { [(true, &form.text), (false, &form.lower)] } else { [(false, &form.lower), (true, &form.text)] };
    for (keep_case, base) in cases {
        let shared = base.chars().zip(lemma.chars()).take_while(|(a, b)| a == b).count();
        let strip = base.chars().count() - shared;
        let append: String = lemma.chars().skip(shared).collect();
        let stem_left = shared > 0 && (shared >= 2 || strip + append.chars().count() <= 2);
        let short = append.chars().count() <= 6 && strip < 12;
        if let Some(strip) = u8::try_from(strip).ok().filter(|_| stem_left && short) {
            return (keep_case, strip, append);
        }
    }
    (false, LemmaRule::WHOLE, lemma.to_owned())
}

/// Words that only Lexique knows, with the commonest rule whose result is another word of Lexique in the same
/// category (Lexique's own lemmas are not in the file).
fn lexique_entries(source: &str, known: &[Entry], guess: &[u8], rules: &Numbering<Rule>) -> Vec<Entry> {
    let Ok(guess) = Endings::read(partipris::Reader::new(guess, "guess")) else { return Vec::new() };
    let seen: BTreeSet<(u8, &str)> = known.iter().map(|entry| (entry.key, entry.word.as_str())).collect();
    let rows: Vec<(&str, &str, f64)> = source.lines().filter_map(lexique_row).collect();
    let words: BTreeSet<(&str, &str)> = rows.iter().map(|&(form, category, _)| (category, form)).collect();
    let common = common_rules(known);
    let mut entries = Vec::new();
    for (form, category, frequency) in rows {
        for (key, infinitive) in keys(category) {
            if seen.contains(&(key, form)) {
                continue;
            }
            let is_lemma = |value: &u16| {
                let lemma = rules.get(*value).and_then(|rule| apply(rule, form));
                let fits = |lemma: &String| !infinitive || is_infinitive(lemma, &words);
                lemma.is_some_and(|lemma| fits(&lemma) && words.contains(&(category, lemma.as_str())))
            };
            let guessed = Some(guess.lookup(key, form)).filter(|value| *value != 0);
            let others = common.get(&key).into_iter().flatten().copied();
            let mut fitting = guessed.into_iter().chain(others).filter(is_lemma);
            // « tabassent » is of tabasser, which keeps most of it, not of taber.
            let kept = |value: &u16| rules.get(*value).map(|(_, strip, _)| *strip);
            if let Some(value) = if infinitive { fitting.min_by_key(kept) } else { fitting.next() } {
                #[allow(clippy::cast_possible_truncation, reason = "a small number")]
                let weight = 0.3 + 0.3 * (1.0 + frequency).ln() as f32;
                entries.push(Entry { key, word: form.to_owned(), value, weight });
            }
        }
    }
    entries
}

/// The labels a Lexique category stands for here, and whether their lemma is an infinitive.
fn keys(category: &str) -> Vec<(u8, bool)> {
    let key = |upos, feats| label(upos, feats, 1).index();
    match category {
        "ADJ" => vec![(key("ADJ", "_"), false)],
        "NOM" => vec![(key("NOUN", "_"), false)],
        "VER" => vec![(key("VERB", "VerbForm=Fin"), true), (key("VERB", "Tense=Past|VerbForm=Part"), true)],
        _ => Vec::new(),
    }
}

/// « prendre », but not « ignore », which is of ignorer.
fn is_infinitive(lemma: &str, words: &BTreeSet<(&str, &str)>) -> bool {
    let longer = |end: &str| words.contains(&("VER", format!("{lemma}{end}").as_str()));
    match lemma.strip_suffix("re") {
        Some(stem) => !longer("r") && !words.contains(&("VER", format!("{stem}rir").as_str())),
        None => lemma.ends_with("er") || lemma.ends_with("ir"),
    }
}

fn apply((keep_case, strip, append): &Rule, form: &str) -> Option<String> {
    let form = Form::new(form);
    (*strip != LemmaRule::WHOLE)
        .then(|| LemmaRule { keep_case: *keep_case, strip: *strip, append }.apply(&form).into_owned())
}

/// The rules of each label, commonest first.
fn common_rules(entries: &[Entry]) -> BTreeMap<u8, Vec<u16>> {
    let mut counts: BTreeMap<u8, BTreeMap<u16, usize>> = BTreeMap::new();
    for entry in entries {
        *counts.entry(entry.key).or_default().entry(entry.value).or_default() += 1;
    }
    let sorted = |counts: BTreeMap<u16, usize>| {
        let mut rules: Vec<(u16, usize)> = counts.into_iter().filter(|&(_, count)| count >= 2).collect();
        rules.sort_by_key(|&(rule, count)| (std::cmp::Reverse(count), rule));
        rules.into_iter().map(|(rule, _)| rule).collect()
    };
    counts.into_iter().map(|(key, counts)| (key, sorted(counts))).collect()
}

/// Numbers from 1, in order of first appearance.
struct Numbering<T> {
    numbers: BTreeMap<T, u16>,
    values: Vec<T>,
}

impl<T> Default for Numbering<T> {
    fn default() -> Self {
        Self { numbers: BTreeMap::new(), values: Vec::new() }
    }
}

impl<T: Clone + Ord> Numbering<T> {
    fn number(&mut self, value: T) -> u16 {
        let next = u16::try_from(self.values.len() + 1).unwrap_or(u16::MAX);
        *self.numbers.entry(value).or_insert_with_key(|value| {
            self.values.push(value.clone());
            next
        })
    }

    fn get(&self, number: u16) -> Option<&T> {
        self.values.get(usize::from(number).checked_sub(1)?)
    }

    fn section(&self, put: impl Fn(&mut Vec<u8>, &T)) -> Vec<u8> {
        let mut bytes = u16::try_from(self.values.len()).unwrap_or(u16::MAX).to_le_bytes().to_vec();
        self.values.iter().for_each(|value| put(&mut bytes, value));
        bytes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_are_the_most_general_that_work() {
        let noun = label("NOUN", "_", 1);
        let name = label("PROPN", "_", 1);
        for (text, lemma, label, expected) in [
            ("Livres", "livre", noun, (false, 1, "")),
            ("chevaux", "cheval", noun, (false, 2, "l")),
            ("État", "État", noun, (true, 0, "")),
            ("Paris", "Paris", name, (true, 0, "")),
            ("yeux", "œil", noun, (false, LemmaRule::WHOLE, "œil")),
            ("d'", "de", label("ADP", "_", 1), (false, 1, "e")),
        ] {
            let form = Form::new(text);
            assert_eq!(rule(&form, lemma, label), (expected.0, expected.1, expected.2.to_owned()), "{text}");
        }
    }
}
