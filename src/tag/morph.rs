//! [`Morph`]: the morphological features stance needs, by UD's names and values.

/// UD `VerbForm`.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
#[allow(missing_docs, reason = "UD's own names say it all")]
pub enum VerbForm {
    Fin,
    Inf,
    Part,
}

/// UD `Mood`.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
#[allow(missing_docs, reason = "UD's own names say it all")]
pub enum Mood {
    Ind,
    Cnd,
    Sub,
    Imp,
}

/// UD `Tense`.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
#[allow(missing_docs, reason = "UD's own names say it all")]
pub enum Tense {
    Pres,
    Imp,
    Past,
    Fut,
}

/// UD `Number`.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
#[allow(missing_docs, reason = "UD's own names say it all")]
pub enum Number {
    Sing,
    Plur,
}

/// UD `Gender`.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
#[allow(missing_docs, reason = "UD's own names say it all")]
pub enum Gender {
    Masc,
    Fem,
}

/// Features of one token; `None` where unknown or not applicable.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Hash)]
pub struct Morph {
    /// Finite, infinitive or participle.
    pub verb_form: Option<VerbForm>,
    /// Mood of a finite verb: `aurait` is `Cnd`.
    pub mood: Option<Mood>,
    /// Tense.
    pub tense: Option<Tense>,
    /// 1, 2 or 3.
    pub person: Option<u8>,
    /// Singular or plural.
    pub number: Option<Number>,
    /// Masculine or feminine.
    pub gender: Option<Gender>,
    /// Whether UD marks the word `Polarity=Neg` (ne, pas, jamais …).
    pub negative: bool,
}

impl Morph {
    /// Whether it is a finite verb's.
    pub(crate) fn is_finite(self) -> bool {
        self.verb_form == Some(VerbForm::Fin)
    }
}
