//! [`Class`]: what a form alone says about its part in reported speech.

/// Classes that the rules scan for; anything else is [`Class::Other`].
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) enum Class {
    /// No part of its own.
    #[default]
    Other,
    /// `@name`
    Handle,
    /// A quote mark.
    Mark(Mark),
    /// `,`
    Comma,
    /// `:`
    Colon,
    /// `;`
    Semicolon,
    /// Ends a sentence: `.`, `!`, `?`, `…` and runs of them.
    Stop,
    /// Any dash or hyphen that stands alone.
    Dash,
    /// `(` or `[`.
    Open,
    /// `)` or `]`.
    Close,
    /// « que », « qu' ».
    Que,
    /// « si », « s' » and the words that open an indirect question.
    Whether,
    /// « selon » and the words by which the longer according-to phrases are found.
    According(According),
}

/// A style of quote mark; which side it closes is for its surroundings to say where both are possible.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Mark {
    /// `«`, `‹`
    GuillemetOpen,
    /// `»`, `›`
    GuillemetClose,
    /// `“`, which closes after `„`
    CurlyOpen,
    /// `”`, which also opens in some typefaces
    CurlyClose,
    /// `„`
    Low,
    /// `"` and its imitation by two apostrophes
    Straight,
    /// `‘`
    SingleOpen,
    /// `'` or `’` that belongs to no word
    Single,
}

/// The word that gives an according-to phrase away.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum According {
    /// selon, suivant
    Selon,
    /// (d') après
    Apres,
    /// pour
    Pour,
    /// (de l') avis, aveu (de)
    Avis,
    /// (à en) croire, entendre; (si l'on en) croit
    Croire,
    /// (aux) yeux (de)
    Yeux,
    /// (de) source (diplomatique)
    Source,
}

impl Class {
    /// The class of a lower-case form.
    pub(super) fn of(lower: &str) -> Self {
        match lower {
            "," => Self::Comma,
            ":" => Self::Colon,
            ";" => Self::Semicolon,
            "-" | "–" | "—" | "―" | "--" => Self::Dash,
            "(" | "[" => Self::Open,
            ")" | "]" => Self::Close,
            "que" | "qu'" => Self::Que,
            "si" | "comment" | "pourquoi" | "où" | "quand" | "combien" | "quel" | "quelle" | "quels" | "quelles" => {
                Self::Whether
            }
            "selon" | "suivant" => Self::According(According::Selon),
            "après" => Self::According(According::Apres),
            "pour" => Self::According(According::Pour),
            "avis" | "aveu" | "dires" => Self::According(According::Avis),
            "croire" | "croit" | "entendre" => Self::According(According::Croire),
            "yeux" => Self::According(According::Yeux),
            "source" | "sources" => Self::According(According::Source),
            _ => Self::of_sign(lower),
        }
    }

    fn of_sign(lower: &str) -> Self {
        let Some(first) = lower.chars().next().filter(|first| !first.is_alphanumeric()) else {
            return Self::Other;
        };
        match (first, lower) {
            ('.' | '!' | '?' | '…', _) => Self::Stop,
            ('«' | '‹', _) => Self::Mark(Mark::GuillemetOpen),
            ('»' | '›', _) => Self::Mark(Mark::GuillemetClose),
            ('“' | '‟', _) => Self::Mark(Mark::CurlyOpen),
            ('”', _) => Self::Mark(Mark::CurlyClose),
            ('„', _) => Self::Mark(Mark::Low),
            ('"' | '＂', _) | (_, "''" | "``") => Self::Mark(Mark::Straight),
            ('‘' | '‚', _) => Self::Mark(Mark::SingleOpen),
            (_, "'") => Self::Mark(Mark::Single),
            _ => Self::Other,
        }
    }

    /// Whether it ends a clause for sure: a stop, a semicolon, a colon.
    pub(super) fn ends_clause(self) -> bool {
        matches!(self, Self::Stop | Self::Semicolon | Self::Colon)
    }
}

/// What a form is beside a verb.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Pronoun {
    /// Nothing of the kind.
    None,
    /// « se », « s' »
    Reflexive,
    /// A pronoun that leans on the verb after it, or « ne ».
    Clitic,
    /// « le », « la », « les »: a pronoun where it is no article.
    Article,
    /// « -t-il », « -elle »: a subject behind its verb.
    Inverted,
}

impl Pronoun {
    /// What the lower-case form is.
    pub(super) fn of(lower: &str) -> Self {
        match lower {
            "se" | "s'" => Self::Reflexive,
            "ne" | "n'" | "en" | "y" | "lui" | "leur" | "me" | "m'" | "te" | "t'" | "nous" | "vous" => Self::Clitic,
            "le" | "la" | "l'" | "les" => Self::Article,
            _ => match lower.strip_prefix('-').map(|form| form.strip_prefix("t-").unwrap_or(form)) {
                Some("il" | "elle" | "on" | "ils" | "elles" | "je" | "nous") => Self::Inverted,
                _ => Self::None,
            },
        }
    }
}

/// What a form alone says.
#[derive(Clone, Copy)]
pub(super) struct Word {
    pub(super) class: Class,
    pub(super) pronoun: Pronoun,
    /// Whether it ends like a verb in the third person of the present.
    pub(super) verbal: bool,
    /// Whether it can be an auxiliary or a participle that was taken for something else.
    pub(super) compound: bool,
}

/// The longest word that has a class or is a pronoun, in bytes.
const LONGEST: usize = 8;

impl Word {
    pub(super) fn of(lower: &str) -> Self {
        let verbal = lower.ends_with('e') || lower.ends_with("ent") || lower.ends_with("it") || lower.ends_with("eint");
        let compound = lower == "a" || lower.ends_with('é') || lower.starts_with("jugé");
        let (class, pronoun) = if lower.len() > LONGEST {
            (Class::of_sign(lower), Pronoun::None)
        } else {
            (Class::of(lower), Pronoun::of(lower))
        };
        Self { class, pronoun, verbal, compound }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_and_words() {
        for (form, class) in [
            ("«", Class::Mark(Mark::GuillemetOpen)),
            ("''", Class::Mark(Mark::Straight)),
            ("'", Class::Mark(Mark::Single)),
            ("?!", Class::Stop),
            ("qu'", Class::Que),
            ("selon", Class::According(According::Selon)),
            ("l'", Class::Other),
            ("été", Class::Other),
            ("", Class::Other),
        ] {
            assert_eq!(Class::of(form), class, "given {form:?}");
        }
    }
}
