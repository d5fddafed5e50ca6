//! What digits and number words can mean.

use super::Class;

/// Roles of a form that starts with a digit.
pub(super) fn roles(text: &str) -> Class {
    if text == "1er" {
        Class::DAY
    } else if text.contains('/') {
        if is_date(&numbers(text, '/')) { Class::FULL_DATE } else { Class::NONE }
    } else if text.contains('-') && text.chars().all(|c| c.is_ascii_digit() || c == '-') {
        range(&numbers(text, '-'))
    } else if text.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | ' ')) {
        number(text)
    } else {
        Class::NONE
    }
}

fn numbers(text: &str, separator: char) -> Vec<u32> {
    text.split(separator).filter_map(|part| part.parse().ok()).collect()
}

/// Day, month, and perhaps a year.
fn is_date(parts: &[u32]) -> bool {
    let [day, month, ..] = parts else { return false };
    parts.len() <= 3 && is_day(*day) && (1..=12).contains(month)
}

fn is_day(number: u32) -> bool {
    (1..=31).contains(&number)
}

fn is_year(number: u32) -> bool {
    (1500..=2100).contains(&number)
}

/// « 2016-2017 », « 2020-05-17 », « 12-13 » (mai), « 70-61 ».
fn range(parts: &[u32]) -> Class {
    let iso = matches!(parts, &[year, month, day] if is_year(year) && month <= 12 && is_day(day));
    if iso {
        Class::FULL_DATE
    } else if parts.iter().all(|&part| is_year(part)) {
        Class::YEAR
    } else if parts.iter().all(|&part| is_day(part)) {
        Class::DAY
    } else {
        Class::NONE
    }
}

fn number(text: &str) -> Class {
    let value: Option<u32> = text.parse().ok();
    let if_true = |holds: bool, class: Class| if holds { class } else { Class::NONE };
    let day = if_true(text.len() <= 2 && value.is_some_and(is_day), Class::DAY);
    Class::DIGITS.and(day).and(if_true(value.is_some_and(is_year), Class::YEAR))
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
