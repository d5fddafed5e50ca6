//! Languages by their script, where it settles them or nearly.

use std::ops::RangeInclusive;

use crate::document::Language;

/// Blocks of letters with the language that most often uses them, in the order of the blocks.
const BLOCKS: [(RangeInclusive<char>, Language); 24] = [
    ('\u{370}'..='\u{3FF}', "el"),
    ('\u{400}'..='\u{52F}', "ru"),
    ('\u{531}'..='\u{58A}', "hy"),
    ('\u{591}'..='\u{5F4}', "he"),
    ('\u{610}'..='\u{6FF}', "ar"),
    ('\u{900}'..='\u{97F}', "hi"),
    ('\u{980}'..='\u{9FF}', "bn"),
    ('\u{A00}'..='\u{A7F}', "pa"),
    ('\u{A80}'..='\u{AFF}', "gu"),
    ('\u{B00}'..='\u{B7F}', "or"),
    ('\u{B80}'..='\u{BFF}', "ta"),
    ('\u{C00}'..='\u{C7F}', "te"),
    ('\u{C80}'..='\u{CFF}', "kn"),
    ('\u{D00}'..='\u{D7F}', "ml"),
    ('\u{D80}'..='\u{DFF}', "si"),
    ('\u{E00}'..='\u{E7F}', "th"),
    ('\u{1000}'..='\u{109F}', "my"),
    ('\u{10A0}'..='\u{10FF}', "ka"),
    ('\u{1200}'..='\u{139F}', "am"),
    ('\u{1780}'..='\u{17FF}', "km"),
    ('\u{1F00}'..='\u{1FFF}', "el"),
    ('\u{3040}'..='\u{30FF}', "ja"),
    ('\u{3400}'..='\u{9FFF}', "zh"),
    ('\u{AC00}'..='\u{D7AF}', "ko"),
];

/// Letters that the usual language of a script lacks, with those that write them, the surest first.
const TELLING: [(Language, &str, Language); 8] = [
    ("ru", "ќѓѕ", "mk"),
    ("ru", "љњћђј", "sr"),
    ("ru", "ў", "be"),
    ("ru", "іїєґ", "uk"),
    ("ar", "ٹڈڑںے", "ur"),
    ("ar", "پچژگیک", "fa"),
    ("zh", "のはをにがでとたるいしもなか", "ja"),
    ("hi", "ळ", "mr"),
];

/// Common words of Bulgarian that Russian lacks.
const BULGARIAN: [&str; 8] = ["се", "че", "е", "са", "ще", "през", "като", "със"];

/// Common words of Macedonian of which Russian and Serbian have one at most.
const MACEDONIAN: [&str; 6] = ["дека", "во", "го", "ги", "беше", "нема"];

/// Whether a form is written in one of the scripts known here.
pub(super) fn is_known(form: &str) -> bool {
    form.chars().next().and_then(block).is_some()
}

/// The language of a sentence, by the script of most of its letters and by letters and words that few languages of
/// that script have. `None` without a letter of the scripts known here.
pub(super) fn language(sentence: &str) -> Option<Language> {
    let mut counts = [0_usize; BLOCKS.len()];
    for block in sentence.chars().filter_map(block) {
        if let Some(count) = counts.get_mut(block) {
            *count += 1;
        }
    }
    let (&most, &(_, usual)) = counts.iter().zip(&BLOCKS).max_by_key(|(count, _)| **count)?;
    (most > 0).then(|| special(sentence, usual))
}

/// The language of a sentence in the script of `usual`.
fn special(sentence: &str, usual: Language) -> Language {
    let writes = |letters: &str| sentence.chars().any(|letter| letters.contains(letter));
    let told = TELLING.iter().find(|(script, letters, _)| *script == usual && writes(letters));
    match told.map_or(usual, |(.., language)| language) {
        "ru" if has_two(sentence, &BULGARIAN) => "bg",
        "ru" | "sr" if has_two(sentence, &MACEDONIAN) => "mk",
        language => language,
    }
}

fn has_two(sentence: &str, words: &[&str]) -> bool {
    sentence.split(|letter: char| !letter.is_alphabetic()).filter(|word| words.contains(word)).nth(1).is_some()
}

/// The index of a letter's block.
fn block(letter: char) -> Option<usize> {
    if letter < *BLOCKS.first()?.0.start() {
        return None;
    }
    BLOCKS.iter().position(|(range, _)| range.contains(&letter))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_are_in_order_and_apart() {
        assert!(BLOCKS.windows(2).all(|pair| pair[0].0.end() < pair[1].0.start()));
    }

    #[test]
    fn the_script_of_most_letters_decides() {
        assert_eq!(language("Le mot мир signifie « monde »."), Some("ru"));
        assert_eq!(language("Мер міста Київ (Αθήνα)"), Some("uk"));
        assert_eq!(language("Paris, 12 %"), None);
    }
}
