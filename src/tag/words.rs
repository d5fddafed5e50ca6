//! [`Words`]: features and lemma of a form whose label is known.

use std::borrow::Cow;

use super::endings::Endings;
use super::label::Label;
use super::{Gender, Mood, Morph, Number, Tense, VerbForm};
use crate::binary::Reader;
use crate::document::Form;
use crate::error::LoadError;
use crate::model::Model;

/// Endings to features and to lemma rules, by label.
#[derive(Debug, Clone)]
pub(super) struct Words<'m> {
    lemma_endings: Endings<'m>,
    rules: Vec<LemmaRule<'m>>,
    morph_endings: Endings<'m>,
    morphs: Vec<Morph>,
}

impl<'m> Words<'m> {
    /// Reads the sections `tag.lemma.rules`, `tag.lemma`, `tag.morph.values` and `tag.morph`.
    pub(super) fn read(model: &Model<'m>) -> Result<Self, LoadError> {
        let rules = read_all(model.section("tag.lemma.rules")?, LemmaRule::read)?;
        let lemma_endings = read_endings(model.section("tag.lemma")?, rules.len())?;
        let morphs = read_all(model.section("tag.morph.values")?, read_morph)?;
        let morph_endings = read_endings(model.section("tag.morph")?, morphs.len())?;
        Ok(Self { lemma_endings, rules, morph_endings, morphs })
    }

    /// Features and lemma of `form` as a `label`.
    pub(super) fn look_up<'f>(&'f self, form: &'f Form, label: Label) -> (Morph, Cow<'f, str>) {
        let word = without_hyphen(&form.lower);
        let value = |endings: &Endings<'_>| usize::from(endings.lookup(label.index(), word)).checked_sub(1);
        let morph = value(&self.morph_endings).and_then(|index| self.morphs.get(index)).copied();
        let mut morph = morph.unwrap_or_default();
        morph.verb_form = label.verb_form();
        let rule = value(&self.lemma_endings).and_then(|index| self.rules.get(index));
        (morph, rule.map_or(Cow::Borrowed(&form.text), |rule| rule.apply(form)))
    }
}

/// The pronoun alone of one that hangs on its verb: il of -il and -t-il.
pub fn without_hyphen(word: &str) -> &str {
    let rest = word.strip_prefix("-t-").or_else(|| word.strip_prefix('-'));
    rest.filter(|rest| rest.starts_with(char::is_alphabetic)).unwrap_or(word)
}

/// Endings whose values number things of which there are `count`, from 1.
fn read_endings(reader: Reader<'_>, count: usize) -> Result<Endings<'_>, LoadError> {
    let corrupt = reader.corrupt();
    let endings = Endings::read(reader)?;
    if usize::from(endings.highest()) > count { Err(corrupt) } else { Ok(endings) }
}

/// A u16 count and as many things.
fn read_all<'m, T>(
    mut reader: Reader<'m>,
    read: fn(&mut Reader<'m>) -> Result<T, LoadError>,
) -> Result<Vec<T>, LoadError> {
    let count = reader.u16()?;
    let things = (0..count).map(|_| read(&mut reader)).collect::<Result<_, _>>()?;
    reader.finish()?;
    Ok(things)
}

/// How a lemma is made from a form: letters off the end, others on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LemmaRule<'m> {
    /// Whether the form is taken as written rather than in lower case.
    pub keep_case: bool,
    /// Letters to take off the end; [`LemmaRule::WHOLE`] for all.
    pub strip: u8,
    /// What to put on.
    pub append: &'m str,
}

impl<'m> LemmaRule<'m> {
    /// A `strip` that takes all letters off.
    pub const WHOLE: u8 = u8::MAX;

    fn read(reader: &mut Reader<'m>) -> Result<Self, LoadError> {
        Ok(Self { keep_case: reader.u8()? != 0, strip: reader.u8()?, append: reader.string()? })
    }

    /// The lemma of `form`. A form shorter than the rule is its own lemma.
    pub fn apply<'f>(&self, form: &'f Form) -> Cow<'f, str>
    where
        'm: 'f,
    {
        let base = without_hyphen(if self.keep_case { &form.text } else { &form.lower });
        if self.strip == Self::WHOLE {
            return Cow::Borrowed(self.append);
        }
        let end = match self.strip {
            0 => Some(base.len()),
            strip => base.char_indices().rev().nth(usize::from(strip) - 1).map(|(start, _)| start),
        };
        let Some(stem) = end.and_then(|end| base.get(..end)) else { return Cow::Borrowed(base) };
        if stem.is_empty() && self.append.is_empty() {
            return Cow::Borrowed(base);
        }
        if self.append.is_empty() { Cow::Borrowed(stem) } else { Cow::Owned([stem, self.append].concat()) }
    }
}

/// Features as they are stored: one byte each, 0 for none, in the order of [`Morph`]'s fields.
pub fn morph_bytes(morph: &Morph) -> [u8; 7] {
    let one_more = |index: Option<u8>| index.map_or(0, |index| index + 1);
    [
        one_more(morph.verb_form.map(|value| value as u8)),
        one_more(morph.mood.map(|value| value as u8)),
        one_more(morph.tense.map(|value| value as u8)),
        morph.person.unwrap_or(0),
        one_more(morph.number.map(|value| value as u8)),
        one_more(morph.gender.map(|value| value as u8)),
        u8::from(morph.negative),
    ]
}

fn read_morph(reader: &mut Reader<'_>) -> Result<Morph, LoadError> {
    fn value<T: Copy>(reader: &mut Reader<'_>, values: &[T]) -> Result<Option<T>, LoadError> {
        match usize::from(reader.u8()?) {
            0 => Ok(None),
            index => values.get(index - 1).copied().map(Some).ok_or_else(|| reader.corrupt()),
        }
    }
    Ok(Morph {
        verb_form: value(reader, &[VerbForm::Fin, VerbForm::Inf, VerbForm::Part])?,
        mood: value(reader, &[Mood::Ind, Mood::Cnd, Mood::Sub, Mood::Imp])?,
        tense: value(reader, &[Tense::Pres, Tense::Imp, Tense::Past, Tense::Fut])?,
        person: value(reader, &[1, 2, 3])?,
        number: value(reader, &[Number::Sing, Number::Plur])?,
        gender: value(reader, &[Gender::Masc, Gender::Fem])?,
        negative: value(reader, &[()])?.is_some(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(text: &str) -> Form {
        Form::new(text)
    }

    #[test]
    fn rules_make_lemmas() {
        let rule = |keep_case, strip, append| LemmaRule { keep_case, strip, append };
        for (rule, text, lemma) in [
            (rule(false, 3, "er"), "Livrées", "livrer"),
            (rule(false, 1, ""), "amis", "ami"),
            (rule(true, 0, ""), "Paris", "Paris"),
            (rule(false, LemmaRule::WHOLE, "de"), "du", "de"),
            (rule(false, 3, "x"), "à", "à"),
            (rule(false, 1, ""), "é", "é"),
            (rule(false, 0, ""), "-t-on", "on"),
            (rule(true, 0, ""), "-30", "-30"),
        ] {
            assert_eq!(rule.apply(&form(text)), lemma, "{text}");
        }
    }

    #[test]
    fn features_come_back() {
        let morph = Morph {
            verb_form: Some(VerbForm::Part),
            mood: Some(Mood::Imp),
            tense: Some(Tense::Fut),
            person: Some(3),
            number: Some(Number::Plur),
            gender: Some(Gender::Fem),
            negative: true,
        };
        for morph in [morph, Morph::default()] {
            assert_eq!(read_morph(&mut Reader::new(&morph_bytes(&morph), "test")), Ok(morph));
        }
        assert!(read_morph(&mut Reader::new(&[4, 0, 0, 0, 0, 0, 0], "test")).is_err());
    }
}
