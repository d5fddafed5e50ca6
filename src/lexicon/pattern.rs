//! The pattern language of entries, described in `lexicon/README.md`. Compiled into both the build script and the
//! crate.

use super::Upos;

/// Parts of speech as a set: bit `Upos as u8`.
pub type UposSet = u32;

/// The longest gap an element may leave, in tokens.
pub const WIDEST_GAP: u8 = 6;

/// The gap of a bare `*`, in tokens.
pub const DEFAULT_GAP: u8 = 3;

/// One element of a pattern.
#[derive(Clone, PartialEq, Eq, Debug, Hash, PartialOrd, Ord)]
pub enum Element {
    /// A token that is one of these words.
    Word {
        /// Lemmas or lower-cased forms.
        words: Vec<String>,
        /// Whether only the form counts, not the lemma.
        form_only: bool,
        /// Parts of speech the token may have; 0 for any.
        upos: UposSet,
        /// Whether the element may be missing.
        optional: bool,
    },
    /// Any token with one of these parts of speech.
    Any {
        /// Parts of speech, never empty.
        upos: UposSet,
        /// Whether the element may be missing.
        optional: bool,
    },
    /// From no token to so many, none of them punctuation.
    Gap(u8),
    /// Start of a sentence or clause.
    Start,
    /// End of a clause.
    End,
    /// The cue's span starts here.
    Open,
    /// The cue's span ends here.
    Close,
}

/// Reads an entry.
///
/// # Errors
/// A sentence that names the element and says what to write.
pub fn parse(entry: &str) -> Result<Vec<Element>, String> {
    let elements = entry.split(' ').map(element).collect::<Result<Vec<_>, _>>()?;
    check(entry, &elements)?;
    Ok(elements)
}

fn element(text: &str) -> Result<Element, String> {
    match text {
        "" => return Err("two spaces in a row, or one at an end; separate elements by exactly one".to_owned()),
        "^" => return Ok(Element::Start),
        "$" => return Ok(Element::End),
        "[" => return Ok(Element::Open),
        "]" => return Ok(Element::Close),
        _ => {}
    }
    if let Some(width) = text.strip_prefix('*') {
        return gap(text, width);
    }
    let (text, optional) = match text.strip_suffix('?') {
        Some(rest) if !rest.is_empty() => (rest, true),
        _ => (text, false),
    };
    let (words, upos) = match text.split_once('<') {
        Some((words, tags)) => (words, tag_set(tags)?),
        None => (text, 0),
    };
    if words.is_empty() {
        return Ok(Element::Any { upos, optional });
    }
    let (words, form_only) = words.strip_prefix('=').map_or((words, false), |words| (words, true));
    let words: Vec<String> = words.split('|').map(str::to_owned).collect();
    if words.iter().any(String::is_empty) {
        return Err(format!("« {text} » has an empty alternative; write a word on both sides of each |"));
    }
    if words.iter().any(|word| word.contains(['*', '[', ']', '^', '$', '=', '<', '>', '?']) && word.len() > 1) {
        return Err(format!("« {text} » mixes a word with pattern signs; set them apart with spaces"));
    }
    Ok(Element::Word { words, form_only, upos, optional })
}

fn gap(text: &str, width: &str) -> Result<Element, String> {
    let width = if width.is_empty() { Some(DEFAULT_GAP) } else { width.parse().ok() };
    let width = width.filter(|width| (1..=WIDEST_GAP).contains(width));
    width.map(Element::Gap).ok_or_else(|| format!("« {text} » is no gap; write * or *1 to *{WIDEST_GAP}"))
}

fn tag_set(tags: &str) -> Result<UposSet, String> {
    let names = tags.strip_suffix('>').ok_or_else(|| format!("« <{tags} » is not closed; write <ADJ>"))?;
    upos_set(names)
}

/// The set that `ADJ` or `ADJ|NOUN` names.
///
/// # Errors
/// A sentence that names the unknown part of speech.
pub fn upos_set(names: &str) -> Result<UposSet, String> {
    names.split('|').try_fold(0, |set, name| {
        let upos = Upos::from_name(name);
        let upos = upos.ok_or_else(|| format!("« {name} » is no part of speech; use UD's names, as ADJ or NOUN"))?;
        Ok(set | bit(upos))
    })
}

/// The set of one.
pub const fn bit(upos: Upos) -> UposSet {
    1 << upos as u32
}

fn check(entry: &str, elements: &[Element]) -> Result<(), String> {
    let anchored = elements.iter().any(|element| matches!(element, Element::Word { optional: false, .. }));
    if !anchored {
        return Err(format!("« {entry} » has no word that must be there; add one"));
    }
    let place = |wanted: &Element| {
        let mut places = elements.iter().enumerate().filter(|(_, element)| *element == wanted).map(|(place, _)| place);
        (places.next(), places.next())
    };
    let (open, close) = (place(&Element::Open), place(&Element::Close));
    let brackets = match (open, close) {
        ((None, None), (None, None)) => true,
        ((Some(open), None), (Some(close), None)) => open + 1 < close,
        _ => false,
    };
    let ends = [place(&Element::Start), place(&Element::End)];
    let at_ends = ends[0].0.is_none_or(|place| place == 0) && ends[1].0.is_none_or(|place| place + 1 == elements.len());
    let gap_at_end =
        matches!(elements.first(), Some(Element::Gap(_))) || matches!(elements.last(), Some(Element::Gap(_)));
    if !brackets {
        return Err("write one [ and after it one ], with the cue's words between".to_owned());
    }
    if !at_ends || ends.iter().any(|(_, second)| second.is_some()) {
        return Err("^ may stand only first and $ only last".to_owned());
    }
    if gap_at_end {
        return Err("a gap at an end matches anything; leave it out".to_owned());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word(text: &str) -> Element {
        Element::Word { words: vec![text.to_owned()], form_only: false, upos: 0, optional: false }
    }

    #[test]
    fn every_kind_of_element_is_read() {
        let read = parse("^ [ =des|de vif<ADJ>? *2 <ADJ|NOUN> ] à $").unwrap();
        let expected = [
            Element::Start,
            Element::Open,
            Element::Word { words: vec!["des".into(), "de".into()], form_only: true, upos: 0, optional: false },
            Element::Word { words: vec!["vif".into()], form_only: false, upos: bit(Upos::Adj), optional: true },
            Element::Gap(2),
            Element::Any { upos: bit(Upos::Adj) | bit(Upos::Noun), optional: false },
            Element::Close,
            word("à"),
            Element::End,
        ];
        assert_eq!(read, expected);
    }

    #[test]
    fn signs_alone_are_words() {
        assert_eq!(parse("? »|\"").unwrap().len(), 2);
    }

    #[test]
    fn faults_are_named() {
        for (entry, fault) in [
            ("loin  de", "two spaces"),
            ("<ADJ> le?", "no word that must be there"),
            ("mot *9", "is no gap"),
            ("mot <ADJ", "not closed"),
            ("mot<ADJX>", "no part of speech"),
            ("[ mot", "one ["),
            ("mot ^", "only first"),
            ("mot *", "gap at an end"),
            ("a||b", "empty alternative"),
            ("mot*", "mixes a word"),
        ] {
            let message = parse(entry).unwrap_err();
            assert!(message.contains(fault), "given {entry:?}, expected {fault:?}, got {message:?}");
        }
    }
}
