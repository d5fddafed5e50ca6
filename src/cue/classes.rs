//! [`Class`]: what a token is to the rules, by its form, settled once per distinct form, and by its tag.

use std::ops::BitOr;

use crate::document::{Document, FormId};
use crate::tag::{Upos, VerbForm};

/// A set of roles that a token can play.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) struct Class(u32);

impl Class {
    /// ne
    pub(super) const NE: Self = Self(1);
    /// que
    pub(super) const QUE: Self = Self(1 << 1);
    /// si
    pub(super) const SI: Self = Self(1 << 2);
    /// ?
    pub(super) const QUESTION: Self = Self(1 << 3);
    /// ,
    pub(super) const COMMA: Self = Self(1 << 4);
    /// Punctuation that ends a clause.
    pub(super) const BREAK: Self = Self(1 << 5);
    /// Words that open a subordinate clause.
    pub(super) const SUBORDINATOR: Self = Self(1 << 6);
    /// Conjunctions that open another main clause.
    pub(super) const OPPOSING: Self = Self(1 << 7);
    /// Marks that open a quotation, straight ones included.
    pub(super) const OPENING: Self = Self(1 << 8);
    /// Marks that close a quotation, straight ones included.
    pub(super) const CLOSING: Self = Self(1 << 9);
    /// The author among others.
    pub(super) const SELF: Self = Self(1 << 10);
    /// Second word of a negation (pas, jamais, rien …).
    pub(super) const NEGATING: Self = Self(1 << 11);
    /// sans
    pub(super) const WITHOUT: Self = Self(1 << 12);
    /// ni
    pub(super) const NOR: Self = Self(1 << 13);
    /// Clitics between subject and verb (se, le, lui, en, y).
    pub(super) const CLITIC: Self = Self(1 << 14);
    /// Colon.
    pub(super) const COLON: Self = Self(1 << 15);
    /// Ends as an imperative of *nous* or *vous* does.
    pub(super) const COMMANDING: Self = Self(1 << 16);
    /// Ends as a conditional of the third person does.
    pub(super) const CONDITIONAL: Self = Self(1 << 17);
    /// A subject behind its verb (-t-il).
    pub(super) const INVERTED: Self = Self(1 << 18);
    /// First words of what supposes (« à condition », « sinon »).
    pub(super) const SUPPOSING: Self = Self(1 << 19);
    /// Words of the locutions that stand for an adverb (« à la fois », « un rien »).
    pub(super) const LOCUTION: Self = Self(1 << 20);
    /// Words that may call somebody what he is not (comme, cette, en, pour).
    pub(super) const LIKENING: Self = Self(1 << 21);
    /// A verb, by its tag; the last kinds are those of verbs, see [`Class::but_no_verb`].
    pub(super) const VERB: Self = Self(1 << 22);
    /// One with person and tense.
    pub(super) const FINITE: Self = Self(1 << 23);
    /// An infinitive.
    pub(super) const INFINITIVE: Self = Self(1 << 24);
    /// A participle.
    pub(super) const PARTICIPLE: Self = Self(1 << 25);

    fn of(form: &str) -> Self {
        let inverted = if form.len() > 1 && form.starts_with('-') { Self::INVERTED } else { Self::default() };
        Self::of_word(form) | Self::of_phrase(form) | Self::of_figure(form) | inverted
    }

    /// What a form is to frames that call somebody what he is not.
    fn of_figure(form: &str) -> Self {
        match form {
            "comme" | "ce" | "cet" | "cette" | "en" | "pour" => Self::LIKENING,
            _ => Self::default(),
        }
    }

    /// What a token of that tag is as a verb.
    pub(super) fn of_verb(upos: Upos, form: Option<VerbForm>) -> Self {
        match (upos, form) {
            (Upos::Verb | Upos::Aux, Some(VerbForm::Fin) | None) => Self::VERB | Self::FINITE,
            (Upos::Verb | Upos::Aux, Some(VerbForm::Inf)) => Self::VERB | Self::INFINITIVE,
            (Upos::Verb | Upos::Aux, Some(VerbForm::Part)) => Self::VERB | Self::PARTICIPLE,
            _ => Self::default(),
        }
    }

    /// What a form is to phrases that rules spell out: they need not be looked for where none of their words stands.
    fn of_phrase(form: &str) -> Self {
        let both = Self::SUPPOSING | Self::LOCUTION;
        match form {
            "à" | "sans" => both,
            "en" | "au" | "dans" | "pour" | "pourvu" | "quand" | "quiconque" | "tout" | "toute" | "sinon"
            | "autrement" | "faute" | "avec" => Self::SUPPOSING,
            "un" | "rien" | "brin" | "peu" | "poil" | "tantinet" | "soupçon" | "doute" | "fois" | "la" | "tour"
            | "d'" | "ordinaire" | "habitude" => Self::LOCUTION,
            _ => Self::default(),
        }
    }

    fn of_word(form: &str) -> Self {
        match form {
            "ne" | "n'" => Self::NE,
            "que" | "qu'" => Self::QUE | Self::SUBORDINATOR,
            "si" | "s'" => Self::SI | if form == "si" { Self::SUBORDINATOR } else { Self::CLITIC },
            "?" => Self::QUESTION | Self::BREAK,
            "," => Self::COMMA,
            ":" => Self::BREAK | Self::COLON,
            "." | "!" | "…" | "..." | ";" | "(" | ")" | "[" | "]" | "–" | "—" | "-" => Self::BREAK,
            "«" | "“" | "„" | "‹" => Self::OPENING | Self::BREAK,
            "»" | "”" | "›" => Self::CLOSING | Self::BREAK,
            "\"" | "''" | "‘" | "’" | "'" => Self::OPENING | Self::CLOSING | Self::BREAK,
            "qui" | "dont" | "où" | "quand" | "lorsque" | "lorsqu'" | "comme" | "puisque" | "puisqu'" | "tandis"
            | "quoique" | "quoiqu'" | "lequel" | "laquelle" | "lesquels" | "lesquelles" | "parce" | "afin" => {
                Self::SUBORDINATOR
            }
            "mais" | "or" | "car" | "donc" => Self::OPPOSING,
            "je" | "j'" | "nous" | "notre" | "nos" | "moi" | "-nous" | "-je" | "-moi" | "mon" | "mes" | "ma" | "m'"
            | "me" => Self::SELF | if matches!(form, "me" | "m'" | "nous") { Self::CLITIC } else { Self::default() },
            "pas" | "jamais" | "rien" | "aucun" | "aucune" | "guère" | "point" | "personne" | "nullement"
            | "aucunement" | "nul" | "nulle" => Self::NEGATING,
            "sans" => Self::WITHOUT,
            "ni" => Self::NOR,
            "se" | "le" | "la" | "les" | "l'" | "lui" | "leur" | "en" | "y" | "te" | "t'" => Self::CLITIC,
            "vous" => Self::CLITIC | Self::SELF,
            "votre" | "vos" => Self::SELF,
            _ if form.ends_with("ons") || form.ends_with("ez") || matches!(form, "faites" | "dites") => {
                Self::COMMANDING
            }
            _ if form.ends_with("rait") || form.ends_with("raient") => Self::CONDITIONAL,
            _ => Self::default(),
        }
    }

    /// The roles of both.
    pub(super) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether the two share a role.
    pub(super) fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// What is left where the token turns out to be no verb.
    pub(super) fn but_no_verb(self) -> Self {
        Self(self.0 & (Self::VERB.0 - 1))
    }
}

impl BitOr for Class {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        self.or(other)
    }
}

/// Classes by form.
pub(super) struct Classes(Vec<Class>);

impl Classes {
    pub(super) fn new(document: &Document<'_>) -> Self {
        Self(document.forms.iter().map(|form| Class::of(&form.lower)).collect())
    }

    /// All that the form is.
    pub(super) fn of(&self, form: FormId) -> Class {
        self.0.get(form.0 as usize).copied().unwrap_or_default()
    }
}
