//! What is French in the splitting of words: elision, clitics after the verb, contractions.

/// Longest form that [`fold`] takes, in bytes.
const LONGEST: usize = 16;

/// A short word in lower case, on the stack.
pub(super) struct Folded {
    bytes: [u8; LONGEST],
    len: usize,
}

impl Folded {
    pub(super) fn as_str(&self) -> &str {
        self.bytes.get(..self.len).and_then(|bytes| std::str::from_utf8(bytes).ok()).unwrap_or("")
    }
}

/// `word` in lower case with straight apostrophes; empty when it is too long to be one of this module's words.
pub(super) fn fold(word: &str) -> Folded {
    let mut folded = Folded { bytes: [0; LONGEST], len: 0 };
    for c in word.chars() {
        let c = if c == '\u{2019}' { '\'' } else { c.to_lowercase().next().unwrap_or(c) };
        let end = folded.len + c.len_utf8();
        match folded.bytes.get_mut(folded.len..end) {
            Some(slot) => _ = c.encode_utf8(slot),
            None => return Folded { bytes: [0; LONGEST], len: 0 },
        }
        folded.len = end;
    }
    folded
}

/// Whether `word`, written before an apostrophe, is an elided word and thus a token of its own (l’, qu’, jusqu’).
pub(super) fn is_elided(word: &str) -> bool {
    if word.len() > 6 {
        return false;
    }
    matches!(
        fold(word).as_str(),
        "l" | "d"
            | "j"
            | "m"
            | "n"
            | "s"
            | "t"
            | "c"
            | "ç"
            | "qu"
            | "jusqu"
            | "lorsqu"
            | "puisqu"
            | "quoiqu"
            | "quelqu"
            | "y"
    )
}

/// Whether the apostrophe between `left` and `rest` is inside one word: c’est-à-dire, l’on, N’Djamena, t’il.
pub(super) fn is_lexical_apostrophe(left: &str, rest: &str) -> bool {
    match left {
        "c" | "C" => starts_with_folded(rest, "est-à-dire"),
        "l" | "L" => {
            starts_with_folded(rest, "on") && !rest.chars().nth(2).is_some_and(|c| c.is_alphanumeric() || c == '-')
        }
        "quelqu" | "Quelqu" => starts_with_folded(rest, "un"),
        "t" => starts_with_folded(rest, "il") && !rest.chars().nth(2).is_some_and(char::is_alphanumeric),
        "N" | "M" => is_name_after_consonant(rest),
        _ => false,
    }
}

/// N’Golo, M’Bala: no French word elides before a consonant, so a capital one starts the rest of a name.
fn is_name_after_consonant(rest: &str) -> bool {
    let mut chars = rest.chars();
    let first = chars.next().unwrap_or(' ');
    first.is_ascii_uppercase()
        && !matches!(first, 'A' | 'E' | 'I' | 'O' | 'U' | 'Y' | 'H')
        && chars.next().is_some_and(char::is_lowercase)
}

fn starts_with_folded(text: &str, start: &str) -> bool {
    let mut chars = text.chars().flat_map(char::to_lowercase);
    start.chars().all(|c| chars.next() == Some(c))
}

/// What stands after the last hyphen, with what it needs before it to be a clitic (a-t-il, dites-le, ce jour-là).
pub(super) fn is_clitic(base: &str, clitic: &str) -> bool {
    match fold(clitic).as_str() {
        _ if matches!(base, "t" | "T") => false,
        "je" | "tu" | "il" | "elle" | "on" | "ils" | "elles" => true,
        "ce" => takes_ce(base),
        "nous" | "vous" => !matches!(fold(base).as_str(), "rendez" | "entre" | "garde-à" | "chez"),
        "moi" | "toi" | "lui" | "leur" => !matches!(fold(base).as_str(), "chez" | "pour" | "sur" | "sous" | "non"),
        "le" | "la" | "les" | "y" | "en" => is_imperative(base),
        "ci" | "là" => !matches!(
            fold(base).as_str(),
            "celui" | "celle" | "ceux" | "celles" | "jusque" | "jusques" | "par" | "de" | "ici" | "voi" | "là"
        ),
        _ => false,
    }
}

/// Forms of *être* before *ce*: est-ce, serait-ce, fût-ce.
fn takes_ce(base: &str) -> bool {
    matches!(
        fold(base).as_str(),
        "est"
            | "était"
            | "serait"
            | "sera"
            | "fut"
            | "fût"
            | "soit"
            | "sont"
            | "étaient"
            | "seraient"
            | "furent"
            | "seront"
            | "eût-été"
    )
}

/// Endings that an imperative has before an object clitic.
fn is_imperative(base: &str) -> bool {
    let lower = base.chars().next().is_some_and(char::is_lowercase);
    ["ez", "ons", "EZ", "ONS"].iter().any(|end| base.ends_with(end))
        || matches!(
            fold(base).as_str(),
            "va" | "vas" | "dis" | "fais" | "mets" | "prends" | "donne" | "laisse" | "tiens" | "rends" | "crois"
        )
        || (lower && is_clitic_pair(base))
}

/// An object clitic already hangs at the end of `base`: donne-le-moi, allez-vous-en.
fn is_clitic_pair(base: &str) -> bool {
    base.rsplit_once('-').is_some_and(|(_, last)| matches!(last, "le" | "la" | "les" | "vous" | "nous" | "toi" | "moi"))
}

/// Forms that always stand for a preposition and another word; *du* and *des* depend on context and are the tagger's.
pub(super) fn is_contraction(form: &str) -> bool {
    let may_be = match form.as_bytes() {
        [b'a' | b'A', b'u' | b'U', rest @ ..] => rest.len() <= 8,
        [b'd' | b'D', b'u' | b'U' | b'e' | b'E', rest @ ..] => (4..=8).contains(&rest.len()),
        _ => false,
    };
    let contractions = ["au", "aux", "auquel", "auxquels", "auxquelles", "duquel", "desquels", "desquelles"];
    may_be && contractions.iter().any(|contraction| form.eq_ignore_ascii_case(contraction))
}

/// Whether `letters` right after digits is a unit, and so a token of its own: 14|h|30, 160|km.
pub(super) fn is_unit(letters: &str) -> bool {
    matches!(
        letters,
        "h" | "H"
            | "min"
            | "mn"
            | "ms"
            | "km"
            | "m"
            | "cm"
            | "mm"
            | "nm"
            | "kg"
            | "g"
            | "mg"
            | "µg"
            | "t"
            | "ha"
            | "l"
            | "cl"
            | "ml"
            | "dl"
            | "kW"
            | "MW"
            | "GW"
            | "kWh"
            | "MWh"
            | "GWh"
            | "TWh"
            | "Mo"
            | "Go"
            | "To"
            | "Hz"
            | "kHz"
            | "MHz"
            | "GHz"
            | "dB"
            | "V"
            | "kV"
            | "ans"
            | "an"
            | "jours"
            | "heures"
            | "mois"
            | "euros"
            | "EUR"
            | "USD"
            | "Md"
            | "Mds"
            | "M"
    )
}

/// Ordinal endings after digits: 1er, 2nde, 14ème.
pub(super) fn is_ordinal(letters: &str) -> bool {
    matches!(
        letters,
        "er" | "re"
            | "ère"
            | "ers"
            | "ères"
            | "e"
            | "es"
            | "è"
            | "ème"
            | "èmes"
            | "eme"
            | "ième"
            | "ieme"
            | "d"
            | "nd"
            | "nde"
            | "o"
            | "°"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folds_what_fits() {
        assert_eq!(fold("QU").as_str(), "qu");
        assert_eq!(fold("d’Été").as_str(), "d'été");
        assert_eq!(fold("anticonstitutionnellement").as_str(), "");
    }

    #[test]
    fn names_keep_their_apostrophe() {
        assert!(is_lexical_apostrophe("N", "Djamena"));
        assert!(!is_lexical_apostrophe("N", "EST"));
        assert!(is_lexical_apostrophe("l", "on dit"));
        assert!(!is_lexical_apostrophe("l", "ONU"));
    }

    #[test]
    fn clitics_need_their_verb() {
        assert!(is_clitic("est", "ce"));
        assert!(!is_clitic("Saint", "ce"));
        assert!(!is_clitic("rendez", "vous"));
        assert!(is_clitic("Donnez", "les"));
        assert!(is_clitic("donne-le", "moi"));
        assert!(!is_clitic("celui", "là"));
        assert!(is_clitic("jour", "là"));
    }
}
