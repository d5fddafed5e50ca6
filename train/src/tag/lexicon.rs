//! What the lexicons say of each form: with which labels, how often; and the classes of forms made of that.

use std::collections::{BTreeMap, BTreeSet};

use partipris::tag::{Label, key};

use super::features::label;
use super::rewrite::without_accent;
use crate::corpus::conllu::GoldSentence;
use crate::endings::Entry;

/// Weight of each label of a form.
type Evidence = BTreeMap<Label, f64>;

/// Forms, in lower case and as written, with their labels.
#[derive(Debug, Clone, Default)]
pub(crate) struct Lexicon {
    lower: BTreeMap<String, Evidence>,
    cased: BTreeMap<String, Evidence>,
}

/// One row of `lexiqueFR-GSD.tsv`.
#[derive(Debug, Clone, Copy)]
pub(crate) struct GsdRow<'a> {
    pub(crate) form: &'a str,
    pub(crate) lemma: &'a str,
    pub(crate) label: Label,
    pub(crate) upos: &'a str,
    pub(crate) feats: &'a str,
    pub(crate) count: f64,
}

/// The rows that can be used.
pub(crate) fn gsd_rows(source: &str) -> impl Iterator<Item = GsdRow<'_>> {
    source.lines().filter_map(|line| {
        let mut fields = line.split('\t');
        let (form, lemma, upos) = (fields.next()?, fields.next()?, fields.next()?);
        let (feats, count) = (fields.next()?, fields.next()?.parse().ok()?);
        let label = if upos == "_" { Label::CONTRACTION } else { label(upos, feats, 1) };
        Some(GsdRow { form, lemma, label, upos, feats, count })
    })
}

/// How much a word of Lexique (books and film subtitles) counts beside GSD's counts (web and news).
const LEXIQUE_WEIGHT: f64 = 0.5;

impl Lexicon {
    /// Everything both lexicons say, less what `counted` (a part of GSD) contributed: a model that learns from
    /// sentences must not see them in its lexicon, or it would trust the lexicon too much on other texts.
    pub(crate) fn new(gsd: &str, lexique: &str, counted: &[GoldSentence]) -> Self {
        let mut lexicon = Self::default();
        for row in gsd_rows(gsd) {
            lexicon.add(row.form, row.label, row.count);
        }
        for token in counted.iter().flat_map(|sentence| &sentence.tokens) {
            if let Some(head) = token.head() {
                lexicon.add(&token.form, label(&head.upos, &head.feats, token.words.len()), -1.0);
            }
        }
        lexicon.drop_empty();
        lexicon.add_lexique(lexique);
        lexicon
    }

    /// With the forms that only `complete` has. Those that both have keep their evidence, and so their class: a
    /// frequent word (*est*) must not come into a class that training has never seen it in.
    pub(crate) fn completed(mut self, complete: Self) -> Self {
        for (forms, others) in [(&mut self.lower, complete.lower), (&mut self.cased, complete.cased)] {
            for (form, evidence) in others {
                forms.entry(form).or_insert(evidence);
            }
        }
        self
    }

    fn add(&mut self, form: &str, label: Label, count: f64) {
        let form = partipris::normalize::normalize(form);
        let lower = form.to_lowercase();
        if form != lower {
            *self.cased.entry(form.into_owned()).or_default().entry(label).or_default() += count;
        }
        *self.lower.entry(lower).or_default().entry(label).or_default() += count;
    }

    fn drop_empty(&mut self) {
        for forms in [&mut self.lower, &mut self.cased] {
            for evidence in forms.values_mut() {
                evidence.retain(|_, count| *count > 0.5);
            }
            forms.retain(|_, evidence| !evidence.is_empty());
        }
    }

    fn add_lexique(&mut self, source: &str) {
        let rows: Vec<(&str, &str, f64)> = source.lines().filter_map(lexique_row).collect();
        let verbs: BTreeSet<&str> = rows.iter().filter(|row| matches!(row.1, "VER" | "AUX")).map(|row| row.0).collect();
        let mut sums: BTreeMap<&str, f64> = BTreeMap::new();
        for &(form, _, frequency) in &rows {
            *sums.entry(form).or_default() += frequency + 0.01;
        }
        for (form, category, frequency) in rows {
            let share = (frequency + 0.01) / sums.get(form).copied().unwrap_or(1.0);
            let labels = lexique_labels(form, category, &verbs);
            let evidence = self.lower.entry(form.to_lowercase()).or_default();
            // Closed classes are annotated by conventions that Lexique does not share.
            let known = evidence.values().sum::<f64>() > 30.0;
            for label in labels.iter().filter(|_| !known) {
                #[allow(clippy::cast_precision_loss, reason = "one or two labels")]
                let count = LEXIQUE_WEIGHT * share / labels.len() as f64;
                *evidence.entry(*label).or_default() += count;
            }
        }
    }

    /// The lexicon's words with their classes, for the table of endings. Words whose accents are left out are
    /// added where that makes no other word.
    pub(crate) fn entries(&self, classes: &Classes) -> Vec<Entry> {
        let mut entries = Vec::new();
        for (key, forms) in [(key::LOWER, &self.lower), (key::CASED, &self.cased)] {
            for (form, evidence) in forms {
                let value = classes.of(evidence);
                let total: f64 = evidence.values().sum();
                #[allow(clippy::cast_possible_truncation, reason = "a small number")]
                let weight = 1.0 + (1.0 + total).ln() as f32;
                entries.push(Entry { key, word: form.clone(), value, weight });
                let bare: String = form.chars().map(without_accent).collect();
                if key == key::LOWER && total > 20.0 && !forms.contains_key(&bare) {
                    entries.push(Entry { key, word: bare, value, weight: 1.0 });
                }
            }
        }
        entries
    }
}

/// Form, category and frequency per million.
pub(crate) fn lexique_row(line: &str) -> Option<(&str, &str, f64)> {
    let mut fields = line.split('\t');
    Some((fields.next()?, fields.next()?, fields.next()?.parse().ok()?))
}

fn lexique_labels(form: &str, category: &str, verbs: &BTreeSet<&str>) -> Vec<Label> {
    let plain = |upos| vec![label(upos, "_", 1)];
    match category {
        "NOM" => plain("NOUN"),
        "ADJ" => plain("ADJ"),
        "ADV" => plain("ADV"),
        "PRE" => plain("ADP"),
        "ONO" => plain("INTJ"),
        "ADJ:num" => plain("NUM"),
        "VER" => verb_forms(form, verbs).iter().map(|feats| label("VERB", feats, 1)).collect(),
        "AUX" => verb_forms(form, verbs).iter().map(|feats| label("AUX", feats, 1)).collect(),
        "PRO:rel" => vec![label("PRON", "PronType=Rel", 1)],
        _ if category.starts_with("PRO") => plain("PRON"),
        _ if category.starts_with("ART") || category.starts_with("ADJ:") => plain("DET"),
        "CON" => plain("CCONJ"),
        _ => Vec::new(),
    }
}

const FINITE: &str = "VerbForm=Fin";
const INFINITIVE: &str = "VerbForm=Inf";
const PAST: &str = "Tense=Past|VerbForm=Part";
const PRESENT: &str = "Tense=Pres|VerbForm=Part";

/// The verb forms a word of category VER can be, which Lexique does not tell: by its ending and by which other words
/// there are (« ouvre » is finite because « ouvrir » exists, « pris » a participle because « prise » does).
fn verb_forms(form: &str, verbs: &BTreeSet<&str>) -> Vec<&'static str> {
    let exists = |stem: &str, ending: &str| verbs.contains(format!("{stem}{ending}").as_str());
    let cut = |ending: &str| form.strip_suffix(ending);
    if form.ends_with("er") || form.ends_with("ir") {
        return vec![INFINITIVE];
    }
    if let Some(stem) = cut("re") {
        let finite = exists(stem, "rer") || exists(stem, "rir");
        return vec![if finite { FINITE } else { INFINITIVE }];
    }
    if form.ends_with("ant") {
        return vec![PRESENT];
    }
    if ["é", "ée", "és", "ées"].iter().any(|ending| form.ends_with(ending)) {
        return vec![PAST];
    }
    for ending in ["es", "e", "s", ""] {
        let Some(base) = cut(ending) else { continue };
        let base_is_participle = base.ends_with(['i', 'u', 's', 't'])
            && exists(base, "e")
            && !exists(base, "er")
            && (verbs.contains(base) || base.ends_with(['i', 'u']));
        if base_is_participle {
            let both = ending.is_empty() && !base.ends_with('u') || ending == "s";
            return if both { vec![PAST, FINITE] } else { vec![PAST] };
        }
    }
    vec![FINITE]
}

/// Kinds of evidence: which label dominates, which others are common or rare.
#[derive(Debug, Clone)]
pub(crate) struct Classes {
    ids: BTreeMap<Signature, u16>,
}

/// The likeliest label, the common others (a tenth and more), the rare ones (a hundredth and more).
type Signature = (Label, Vec<Label>, Vec<Label>);

impl Classes {
    /// The classes that at least `least` forms of `lexicon` have.
    pub(crate) fn new(lexicon: &Lexicon, least: usize) -> Self {
        let mut counts: BTreeMap<Signature, usize> = BTreeMap::new();
        for evidence in lexicon.lower.values().chain(lexicon.cased.values()) {
            let frequent = if evidence.values().sum::<f64>() > 100.0 { least } else { 1 };
            *counts.entry(signature(evidence)).or_default() += frequent;
        }
        counts.retain(|_, count| *count >= least);
        Self { ids: counts.into_keys().zip(1..).collect() }
    }

    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.ids.len()
    }

    /// The class of a form with that evidence: its own, or the nearest that exists.
    fn of(&self, evidence: &Evidence) -> u16 {
        let (first, common, rare) = signature(evidence);
        let coarser = [(first, common.clone(), rare), (first, common.clone(), Vec::new())];
        let found = coarser.iter().find_map(|signature| self.ids.get(signature));
        found.copied().unwrap_or_else(|| {
            let shared = |known: &&Signature| {
                let (label, others, rare) = known;
                let shared = common.iter().filter(|label| others.contains(label)).count();
                let strange = others.iter().chain(rare).filter(|label| !common.contains(label)).count();
                (*label == first, shared, std::cmp::Reverse(strange))
            };
            self.ids.keys().max_by_key(shared).map_or(0, |nearest| self.ids[nearest])
        })
    }
}

fn signature(evidence: &Evidence) -> Signature {
    let total: f64 = evidence.values().sum();
    let mut shares: Vec<(Label, f64)> = evidence.iter().map(|(&label, count)| (label, count / total)).collect();
    shares.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    let between = |low: f64, high: f64| {
        let mut labels: Vec<Label> =
            shares.iter().skip(1).filter(|(_, share)| (low..high).contains(share)).map(|&(label, _)| label).collect();
        labels.sort_unstable();
        labels
    };
    (shares[0].0, between(0.1, 1.0), between(0.01, 0.1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verb_forms_are_told_by_the_other_forms() {
        let verbs: BTreeSet<&str> = [
            "ouvrir", "ouvre", "ouvert", "ouverte", "prendre", "pris", "prise", "prises", "finir", "fini", "finie",
            "crier", "crie", "mangeant", "livrée", "livrer", "voulu", "voulue", "dit", "dite", "avait",
        ]
        .into();
        for (form, expected) in [
            ("ouvre", vec![FINITE]),
            ("prendre", vec![INFINITIVE]),
            ("ouverte", vec![PAST]),
            ("prises", vec![PAST]),
            ("pris", vec![PAST, FINITE]),
            ("finie", vec![PAST]),
            ("crie", vec![FINITE]),
            ("mangeant", vec![PRESENT]),
            ("livrée", vec![PAST]),
            ("voulu", vec![PAST]),
            ("dit", vec![PAST, FINITE]),
            ("avait", vec![FINITE]),
        ] {
            assert_eq!(verb_forms(form, &verbs), expected, "{form}");
        }
    }

    #[test]
    fn what_the_training_text_contributed_is_taken_off() {
        let gsd = "chat\tchat\tNOUN\t_\t2\nchat\tchat\tVERB\tVerbForm=Fin\t1\n";
        let counted = crate::corpus::conllu::read("1\tchat\tchat\tVERB\t_\tVerbForm=Fin\t0\troot\t_\t_\n").unwrap();
        let lexicon = Lexicon::new(gsd, "", &counted);
        assert_eq!(lexicon.lower["chat"].keys().map(|label| label.name()).collect::<Vec<_>>(), ["NOUN"]);
        let complete = Lexicon::new(&format!("{gsd}rat\trat\tNOUN\t_\t1\n"), "", &[]);
        assert_eq!(complete.lower["chat"].len(), 2);
        let completed = lexicon.completed(complete);
        assert_eq!((completed.lower["chat"].len(), completed.lower["rat"].len()), (1, 1));
    }
}
