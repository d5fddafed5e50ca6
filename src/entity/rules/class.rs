//! [`Class`]: what a word can be to the rules, told by the word alone.

use crate::document::{Document, Form, FormId};
use crate::entity::gazetteer::{Classes, Names};

/// A set of roles.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Class(u32);

macro_rules! classes {
    ($($(#[$doc:meta])* $name:ident = $bit:literal;)+) => {
        impl Class { $($(#[$doc])* pub(super) const $name: Self = Self(1 << $bit);)+ }
    };
}

classes! {
    /// Digits, with separators.
    DIGITS = 0;
    /// « deux », « quarante », « mille ».
    NUMBER_WORD = 1;
    /// « million », « milliards ».
    SCALE = 2;
    /// « janvier ».
    MONTH = 3;
    /// « lundi ».
    WEEKDAY = 4;
    /// « matin », « soir ».
    DAYPART = 5;
    /// « été », « printemps ».
    SEASON = 6;
    /// « ce », « cette ».
    DEMONSTRATIVE = 7;
    /// « dernier », « prochaine ».
    RELATIVE = 8;
    /// « début », « fin », « mi- ».
    STAGE = 9;
    /// « semaine », « mois », « an ».
    PERIOD = 10;
    /// A year in digits, 1500 to 2100.
    YEAR = 11;
    /// A day of the month, « 1er » included.
    DAY = 12;
    /// « euros », « $ ».
    CURRENCY = 13;
    /// « km », « % », « hectares ».
    UNIT = 14;
    /// « un », « une ».
    ONE = 15;
    /// « article », « chaîne »: a number after it counts nothing.
    REFERENCE = 16;
    /// « iranien », « catholiques ».
    PEOPLE = 17;
    /// Starts with a capital letter.
    CAPITAL = 18;
    /// A quotation mark.
    QUOTE = 19;
    /// « traité », « résolution ».
    TEXT_NOUN = 20;
    /// « guerre », « sommet ».
    EVENT_NOUN = 21;
    /// « de », « du », « d' ».
    OF = 22;
    /// A whole date in digits: « 13/11/2015 ».
    FULL_DATE = 23;
    /// « le », « la », « l' ».
    ARTICLE = 24;
    /// « film », « roman »: a title in quotation marks may follow.
    WORK_NOUN = 25;
    /// « missile », « télescope ».
    PRODUCT_NOUN = 27;
    /// A name the gazetteer knows.
    LISTED = 28;
    /// « . », « ! »: no title goes on after it.
    STOP = 29;
    /// Two numbers with a hyphen: a score or a range.
    RANGE = 26;
}

impl Class {
    pub(super) const NONE: Self = Self(0);
    pub(super) const OPENS_DATE: Self = Self(
        Self::MONTH.0
            | Self::WEEKDAY.0
            | Self::SEASON.0
            | Self::DEMONSTRATIVE.0
            | Self::STAGE.0
            | Self::PERIOD.0
            | Self::YEAR.0
            | Self::DAY.0
            | Self::FULL_DATE.0,
    );
    pub(super) const OPENS_AMOUNT: Self =
        Self(Self::DIGITS.0 | Self::NUMBER_WORD.0 | Self::CURRENCY.0 | Self::ONE.0);
    pub(super) const NUMBER: Self = Self(Self::DIGITS.0 | Self::NUMBER_WORD.0 | Self::ONE.0);

    pub(super) fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    pub(super) const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    fn of(form: &Form, known: Classes) -> Self {
        let lower = &*form.lower;
        let mut class = LISTS.iter().filter(|(_, words)| words.contains(&lower)).fold(0, |set, (class, _)| set | class.0);
        let is = |classes: Classes, role: Self| if known.intersects(classes) { role.0 } else { 0 };
        class |= is(Classes::DEMONYM.union(Classes::COMMUNITY), Self::PEOPLE);
        class |= is(Classes::UNIT, Self::UNIT) | is(Classes::CURRENCY, Self::CURRENCY);
        class |= is(Classes::PRODUCT_NOUN, Self::PRODUCT_NOUN) | is(Classes::WORK_NOUN, Self::WORK_NOUN);
        class |= is(NAMES, Self::LISTED);
        let first = form.text.chars().next().unwrap_or(' ');
        if first.is_uppercase() {
            class |= Self::CAPITAL.0;
        }
        if first.is_ascii_digit() {
            class |= digits(lower);
        }
        if is_word_of_numbers(lower) {
            class |= Self::NUMBER_WORD.0;
        }
        Self(class)
    }
}

/// The classes of a document's forms, by form.
pub(super) fn classes(document: &Document<'_>, listed: &Names<'_>) -> Vec<Class> {
    let forms = (0..).map(FormId).zip(&document.forms);
    forms.map(|(id, form)| Class::of(form, listed.form(id).classes)).collect()
}

/// Classes of names.
const NAMES: Classes = Classes::COUNTRY
    .union(Classes::CITY)
    .union(Classes::REGION)
    .union(Classes::BLOC)
    .union(Classes::ORGANISATION)
    .union(Classes::MEDIUM)
    .union(Classes::PARTY)
    .union(Classes::COMPANY)
    .union(Classes::DEMONYM)
    .union(Classes::GIVEN_MASCULINE)
    .union(Classes::GIVEN_FEMININE)
    .union(Classes::TITLE)
    .union(Classes::CIVILITY);

/// Roles of a form that starts with a digit.
fn digits(text: &str) -> u32 {
    if text == "1er" {
        return Class::DAY.0;
    }
    if text.bytes().any(|byte| byte == b'/') {
        let parts: Vec<u32> = text.split('/').filter_map(|part| part.parse().ok()).collect();
        let is_date = match parts.as_slice() {
            [day, month] => (1..=31).contains(day) && (1..=12).contains(month),
            [day, month, _] => (1..=31).contains(day) && (1..=12).contains(month),
            _ => false,
        };
        return if is_date { Class::FULL_DATE.0 } else { 0 };
    }
    let is_separator = |c: char| matches!(c, '.' | ',' | ' ');
    if text.contains('-') && text.chars().all(|c| c.is_ascii_digit() || c == '-') {
        let parts: Vec<u32> = text.split('-').filter_map(|part| part.parse().ok()).collect();
        let years = parts.iter().all(|year| (1500..=2100).contains(year));
        let iso = matches!(parts.as_slice(), [year, month, day] if *year >= 1500 && *month <= 12 && *day <= 31);
        return match (years, iso) {
            (true, _) => Class::YEAR.0,
            (_, true) => Class::FULL_DATE.0,
            _ if parts.iter().all(|part| (1..=31).contains(part)) => Class::RANGE.0 | Class::DAY.0,
            _ => Class::RANGE.0,
        };
    }
    if !text.chars().all(|c| c.is_ascii_digit() || is_separator(c)) {
        return 0;
    }
    let value: Option<u32> = text.parse().ok();
    let day = value.is_some_and(|value| (1..=31).contains(&value) && text.len() <= 2);
    let year = value.is_some_and(|value| (1500..=2100).contains(&value));
    Class::DIGITS.0 | if day { Class::DAY.0 } else { 0 } | if year { Class::YEAR.0 } else { 0 }
}

const SMALL_NUMBERS: [&str; 28] = [
    "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize", "quatorze",
    "quinze", "seize", "vingt", "vingts", "trente", "quarante", "cinquante", "soixante", "septante", "huitante",
    "nonante", "cent", "cents", "mille", "un",
];

/// « dix-huit », « quatre-vingts ».
fn is_word_of_numbers(lower: &str) -> bool {
    lower.split('-').all(|part| SMALL_NUMBERS.contains(&part) || part == "et" && lower.contains('-')) && lower != "un"
}

const LISTS: [(Class, &[&str]); 19] = [
    (Class::SCALE, &["million", "millions", "milliard", "milliards", "billion", "billions", "trillion", "trillions"]),
    (
        Class::MONTH,
        &[
            "janvier", "février", "fevrier", "mars", "avril", "mai", "juin", "juillet", "août", "aout", "septembre",
            "octobre", "novembre", "décembre", "decembre", "janv.", "févr.", "avr.", "juil.", "sept.", "oct.", "nov.",
            "déc.", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
            "november", "december", "ramadan",
        ],
    ),
    (
        Class::WEEKDAY,
        &["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "lundis", "mardis", "mercredis",
          "jeudis", "vendredis", "samedis", "dimanches"],
    ),
    (Class::DAYPART, &["matin", "midi", "après-midi", "soir", "soirée", "nuit", "matinée"]),
    (Class::SEASON, &["printemps", "été", "automne", "hiver", "week-end", "weekend", "noël", "pâques", "pentecôte", "toussaint"]),
    (Class::DEMONSTRATIVE, &["ce", "cet", "cette", "ces"]),
    (
        Class::RELATIVE,
        &["dernier", "dernière", "derniers", "dernières", "prochain", "prochaine", "prochains", "prochaines", "passé",
          "passée", "précédent", "précédente", "suivant", "suivante"],
    ),
    (Class::STAGE, &["fin", "début", "mi", "courant"]),
    (Class::PERIOD, &["semaine", "mois", "an", "année", "années", "trimestre", "semestre", "décennie", "siècle"]),
    (
        Class::CURRENCY,
        &[
            "euro", "euros", "dollar", "dollars", "€", "$", "£", "¥", "livre", "livres", "yen", "yens", "yuan", "yuans",
            "rouble", "roubles", "franc", "francs", "eur", "usd", "gbp", "chf", "hryvnia", "hryvnias", "rial", "rials",
            "toman", "tomans", "shekel", "shekels", "dinar", "dinars", "dirham", "dirhams", "roupie", "roupies", "peso",
            "pesos", "réal", "réals", "couronne", "couronnes", "lire", "lires", "dong", "won", "wons", "rand", "rands",
            "zloty", "zlotys", "bitcoin", "bitcoins", "centime", "centimes", "cents", "cent", "m€", "md€", "mds€", "k€",
            "m$", "md$", "k$", "₽", "₴", "fcfa",
        ],
    ),
    (
        Class::UNIT,
        &[
            "%", "‰", "°", "°c", "°f", "km", "m", "cm", "mm", "kg", "g", "mg", "t", "l", "ml", "cl", "ha", "km/h", "mw",
            "gw", "kw", "kwh", "mwh", "gwh", "twh", "w", "v", "hz", "ghz", "mhz", "go", "mo", "to", "ko", "s", "ms",
            "min", "mn", "h", "km²", "m²", "m³", "km2", "m2", "m3", "kt", "mt", "ppm", "db", "pib",
            "kilomètre", "kilomètres", "mètre", "mètres", "centimètre", "centimètres", "millimètre", "millimètres",
            "kilogramme", "kilogrammes", "kilo", "kilos", "gramme", "grammes", "milligramme", "milligrammes", "tonne",
            "tonnes", "litre", "litres", "hectare", "hectares", "acre", "acres", "degré", "degrés", "watt", "watts",
            "mégawatt", "mégawatts", "gigawatt", "gigawatts", "kilowatt", "kilowatts", "kilowattheures",
            "térawattheure", "térawattheures", "mégawattheures", "gigawattheures", "volt", "volts", "octet", "octets",
            "gigaoctets", "mégaoctets", "baril", "barils", "mille", "milles", "mile", "miles", "pied", "pieds", "pouce",
            "pouces", "nœud", "nœuds", "carat", "carats", "calorie", "calories", "hertz", "décibel", "décibels",
            "seconde", "secondes", "minute", "minutes", "heure", "heures", "jour", "jours", "semaine", "semaines",
            "mois", "an", "ans", "année", "années", "siècle", "siècles", "décennie", "décennies", "trimestre",
            "trimestres", "semestre", "semestres", "nuit", "nuits", "point", "points", "pour", "pourcent",
            "années-lumière", "année-lumière", "parsec", "parsecs", "kilotonnes", "mégatonnes", "hectolitres",
            "millénaire", "millénaires", "saisons", "tours",
        ],
    ),
    (Class::ONE, &["un", "une"]),
    (
        Class::REFERENCE,
        &[
            "article", "articles", "art.", "numéro", "n°", "no", "page", "pages", "p.", "chapitre", "tome", "volume",
            "saison", "épisode", "résolution", "règlement", "directive", "chaîne", "ligne", "route", "autoroute",
            "groupe", "quai", "porte", "chambre", "phase", "niveau", "classe", "catégorie", "division", "canal", "ligue",
            "top", "version", "étape", "journée", "alinéa", "annexe", "décret", "loi", "vol", "réacteur", "tranche",
            "zone", "section", "covid", "g", "formule", "figure", "tableau", "secteur", "lot", "bus", "tram", "radio",
            "numero", "nos", "vol.", "acte", "scène", "type", "norme", "table", "terminal", "windows", "version",
        ],
    ),
    (Class::QUOTE, &["«", "»", "“", "”", "\"", "‹", "›"]),
    (Class::STOP, &[".", "!", "?", "…", "...", ";", ":"]),
    (
        Class::TEXT_NOUN,
        &[
            "traité", "traités", "accord", "accords", "convention", "conventions", "résolution", "résolutions", "loi",
            "lois", "charte", "pacte", "protocole", "protocoles", "règlement", "directive", "code", "décret", "statut",
            "constitution", "mémorandum", "édit", "ordonnance",
        ],
    ),
    (Class::EVENT_NOUN, &["guerre", "guerres", "bataille", "révolution", "massacre", "génocide", "coupe", "festival", "tournoi", "biennale", "jeux"]),
    (Class::OF, &["de", "du", "d'", "des"]),
    (Class::ARTICLE, &["le", "la", "l'", "les"]),
];
