//! What the characters of a form say of products, of the heavens and of conferences.

use super::Class;

/// What the form alone says of products.
pub(super) fn product(form: &str) -> Class {
    let series = model(form);
    let number = series.trim_end_matches('X');
    let roles = [
        (Class::MAKER, MAKERS.contains(&form)),
        (Class::MODEL, is_model(form)),
        (Class::SERIES, is_airbus(series) || is_model(form) && SERIES.contains(&series)),
        (Class::BOEING, number.len() == 3 && number.starts_with('7') && number.ends_with('7')),
    ];
    roles.into_iter().filter(|(_, is)| *is).fold(Class::NONE, |all, (role, _)| all.and(role))
}

/// What stands before the hyphen.
pub(in crate::entity) fn model(form: &str) -> &str {
    form.split_once('-').map_or(form, |(model, _)| model)
}

/// « A350 », « A321neo ».
fn is_airbus(series: &str) -> bool {
    let Some(number) = series.strip_prefix('A').filter(|number| number.starts_with(['2', '3', '4'])) else {
        return false;
    };
    number.get(..3).is_some_and(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()))
        && matches!(number.get(3..), Some("" | "neo" | "ceo" | "XLR" | "LR" | "F" | "M"))
}

/// Capitals, a hyphen, digits: « S-300 », « MQ-9B ».
fn is_model(form: &str) -> bool {
    let Some((letters, digits)) = form.split_once('-') else {
        let digits = form.trim_start_matches(|c: char| c.is_ascii_uppercase());
        let letters = form.len() - digits.len();
        let digits = digits.strip_suffix(|c: char| c.is_ascii_uppercase()).unwrap_or(digits);
        return (1..=3).contains(&letters) && digits.len() >= 2 && digits.bytes().all(|byte| byte.is_ascii_digit());
    };
    let letters_fit = letters.chars().next().is_some_and(char::is_uppercase) && letters.chars().count() <= 10;
    letters_fit && digits.starts_with(|c: char| c.is_ascii_digit()) && digits.len() <= 5
}

/// What a number after it makes a product.
const MAKERS: [&str; 31] = [
    "Cessna",
    "ATR",
    "Gulfstream",
    "Pilatus",
    "Beechcraft",
    "Piper",
    "Eurocopter",
    "Boeing",
    "Airbus",
    "Tesla",
    "iPhone",
    "Galaxy",
    "PlayStation",
    "Xbox",
    "Windows",
    "Peugeot",
    "Renault",
    "Citroën",
    "Tupolev",
    "Soukhoï",
    "Sukhoi",
    "Iliouchine",
    "Antonov",
    "Falcon",
    "Ariane",
    "Soyouz",
    "Vega",
    "Mirage",
    "Embraer",
    "Switch",
    "Pixel",
];

/// Letters of weapons and aircraft.
const SERIES: [&str; 59] = [
    "DC",
    "J",
    "PL",
    "CRJ",
    "ERJ",
    "JF",
    "HQ",
    "DF",
    "Yak",
    "Be",
    "S",
    "F",
    "B",
    "T",
    "M",
    "SM",
    "MQ",
    "RQ",
    "Su",
    "MiG",
    "Mi",
    "Ka",
    "Tu",
    "An",
    "Il",
    "AK",
    "BM",
    "SS",
    "RS",
    "KC",
    "C",
    "AH",
    "UH",
    "CH",
    "V",
    "X",
    "Shahed",
    "Kh",
    "Iskander",
    "TOS",
    "BMP",
    "BTR",
    "Leopard",
    "ATR",
    "AIM",
    "AGM",
    "GBU",
    "Geran",
    "Orlan",
    "PS",
    "NSM",
    "ATACMS",
    "Tianwen",
    "Shenzhou",
    "Chandrayaan",
    "Hayabusa",
    "Sentinel",
    "Progress",
    "Aditya",
];

/// What the form alone says of the heavens.
pub(super) fn star(form: &str) -> Class {
    let catalogue = if CATALOGUES.contains(&form) { Class::CATALOGUE } else { Class::NONE };
    if is_numbered(form) { catalogue.and(Class::NUMBERED) } else { catalogue }
}

/// « K2-18 », « TOI-700 ».
fn is_numbered(form: &str) -> bool {
    let Some((catalogue, number)) = form.split_once('-') else { return false };
    let named = catalogue.starts_with(|c: char| c.is_ascii_uppercase()) && catalogue.chars().all(char::is_alphanumeric);
    named && !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
}

/// Catalogues whose letters stand before a number.
const CATALOGUES: [&str; 16] =
    ["WD", "GRB", "SN", "TOI", "WASP", "LHS", "HAT", "NGC", "HD", "HIP", "GJ", "IC", "PSR", "UGC", "TYC", "SDSS"];

/// « COP30 ».
pub(super) fn is_conference(form: &str) -> bool {
    let number = form.strip_prefix("COP").map_or("", |number| number.trim_start_matches('-'));
    !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
}
