//! What digits and number words can mean.

use super::class::Class;

/// Roles of a form that starts with a digit.
pub(super) fn roles(text: &str) -> Class {
    if text == "1er" {
        return Class::DAY;
    }
    if text.bytes().any(|byte| byte == b'/') {
        let parts: Vec<u32> = text.split('/').filter_map(|part| part.parse().ok()).collect();
        let is_date = match parts.as_slice() {
            [day, month] => (1..=31).contains(day) && (1..=12).contains(month),
            [day, month, _] => (1..=31).contains(day) && (1..=12).contains(month),
            _ => false,
        };
        return if is_date { Class::FULL_DATE } else { Class::NONE };
    }
    let is_separator = |c: char| matches!(c, '.' | ',' | ' ');
    if text.contains('-') && text.chars().all(|c| c.is_ascii_digit() || c == '-') {
        let parts: Vec<u32> = text.split('-').filter_map(|part| part.parse().ok()).collect();
        let years = parts.iter().all(|year| (1500..=2100).contains(year));
        let iso = matches!(parts.as_slice(), [year, month, day] if *year >= 1500 && *month <= 12 && *day <= 31);
        return match (years, iso) {
            (true, _) => Class::YEAR,
            (_, true) => Class::FULL_DATE,
            _ if parts.iter().all(|part| (1..=31).contains(part)) => Class::RANGE.and(Class::DAY),
            _ => Class::RANGE,
        };
    }
    if !text.chars().all(|c| c.is_ascii_digit() || is_separator(c)) {
        return Class::NONE;
    }
    let value: Option<u32> = text.parse().ok();
    let day = value.is_some_and(|value| (1..=31).contains(&value) && text.len() <= 2);
    let year = value.is_some_and(|value| (1500..=2100).contains(&value));
    let class = if day { Class::DIGITS.and(Class::DAY) } else { Class::DIGITS };
    if year { class.and(Class::YEAR) } else { class }
}

const SMALL_NUMBERS: [&str; 28] = [
    "deux",
    "trois",
    "quatre",
    "cinq",
    "six",
    "sept",
    "huit",
    "neuf",
    "dix",
    "onze",
    "douze",
    "treize",
    "quatorze",
    "quinze",
    "seize",
    "vingt",
    "vingts",
    "trente",
    "quarante",
    "cinquante",
    "soixante",
    "septante",
    "huitante",
    "nonante",
    "cent",
    "cents",
    "mille",
    "un",
];

/// « dix-huit », « quatre-vingts ».
pub(super) fn is_number_word(lower: &str) -> bool {
    lower.split('-').all(|part| SMALL_NUMBERS.contains(&part) || part == "et" && lower.contains('-')) && lower != "un"
}
