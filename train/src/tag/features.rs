//! UD's feature strings to [`Morph`].

use partipris::tag::{Gender, Label, Mood, Morph, Number, Tense, Upos, VerbForm};

const VERB_FORMS: [(&str, VerbForm); 3] = [("Fin", VerbForm::Fin), ("Inf", VerbForm::Inf), ("Part", VerbForm::Part)];
const MOODS: [(&str, Mood); 4] = [("Ind", Mood::Ind), ("Cnd", Mood::Cnd), ("Sub", Mood::Sub), ("Imp", Mood::Imp)];
const TENSES: [(&str, Tense); 4] =
    [("Pres", Tense::Pres), ("Imp", Tense::Imp), ("Past", Tense::Past), ("Fut", Tense::Fut)];

/// The features of a UD FEATS column.
pub(crate) fn morph(feats: &str) -> Morph {
    let mut morph = Morph::default();
    for (name, value) in feats.split('|').filter_map(|feature| feature.split_once('=')) {
        match name {
            "VerbForm" => morph.verb_form = choose(value, &VERB_FORMS),
            "Mood" => morph.mood = choose(value, &MOODS),
            "Tense" => morph.tense = choose(value, &TENSES),
            "Person" => morph.person = choose(value, &[("1", 1), ("2", 2), ("3", 3)]),
            "Number" => morph.number = choose(value, &[("Sing", Number::Sing), ("Plur", Number::Plur)]),
            "Gender" => morph.gender = choose(value, &[("Masc", Gender::Masc), ("Fem", Gender::Fem)]),
            "Polarity" => morph.negative = value == "Neg",
            _ => {}
        }
    }
    morph
}

fn choose<T: Copy>(value: &str, values: &[(&str, T)]) -> Option<T> {
    values.iter().find(|(name, _)| *name == value).map(|&(_, value)| value)
}

/// The label of a word so annotated; `words` is how many words its token stands for.
pub(crate) fn label(upos: &str, feats: &str, words: usize) -> Label {
    let upos = Upos::from_name(upos).unwrap_or(Upos::X);
    Label::of(upos, &morph(feats), words > 1, feats.contains("PronType=Rel"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn features_are_read_by_name() {
        let found = morph("Gender=Fem|Mood=Cnd|Number=Plur|Person=3|Polarity=Neg|Tense=Pres|VerbForm=Fin");
        assert_eq!((found.mood, found.tense, found.person), (Some(Mood::Cnd), Some(Tense::Pres), Some(3)));
        assert_eq!((found.gender, found.number, found.negative), (Some(Gender::Fem), Some(Number::Plur), true));
        assert_eq!(morph("_"), Morph::default());
    }

    #[test]
    fn labels_are_finer_than_parts_of_speech() {
        assert_eq!(label("VERB", "Gender=Masc|Tense=Past|VerbForm=Part", 1).name(), "VERB.Past");
        assert_eq!(label("PRON", "PronType=Rel", 1).name(), "PRON.Rel");
        assert_eq!(label("ADP", "_", 2), Label::CONTRACTION);
    }
}
