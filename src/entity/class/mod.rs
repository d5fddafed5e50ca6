//! [`Class`]: what a word can be to the rules of names, told by the word alone.

mod digits;
pub(super) mod patterns;
mod words;

use super::gazetteer::key::unaccented;
use super::gazetteer::{Classes, Gazetteer};
use crate::document::Form;

/// A set of roles.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Class(u64);

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
    /// « premier » of « premier trimestre 2026 ».
    ORDINAL = 26;
    /// « missile », « télescope ».
    PRODUCT_NOUN = 27;
    /// A name the gazetteer knows.
    LISTED = 28;
    /// « . », « ! »: no title goes on after it.
    STOP = 29;
    /// « administration », « comprimés »: of a medicine.
    DOSE = 31;
    /// « cour », « aéroport ».
    INSTITUTION_NOUN = 32;
    /// « socialiste », « catholique ».
    CREED = 33;
    /// A capital city: its name may stand for its state.
    SEAT = 30;
    /// « metteuse », « joueurs »: of plays, films, games and books.
    ARTS = 34;
    /// « astéroïde », « galaxie ».
    HEAVENLY = 35;
    /// « film », « jeu »: a title may follow without quotation marks.
    TITLED = 36;
    /// Digits and capitals: « 3I », « 67P ».
    DESIGNATION = 37;
    /// « mer », « détroit ».
    PLACE_NOUN = 38;
    /// « Cessna », « iPhone ».
    MAKER = 39;
    /// « S-300 », « MQ-9B ».
    MODEL = 40;
    /// A model of a series known as a product: « S-300 », « A350 ».
    SERIES = 41;
    /// « 787 », « 737 MAX ».
    BOEING = 42;
    /// « NGC ».
    CATALOGUE = 43;
    /// « K2-18 ».
    NUMBERED = 44;
    /// « paquebot »: ships are called after anything.
    VESSEL = 45;
    /// « journal », « entreprise »: what the name after it is.
    ORGANISATION = 46;
    /// « association », « troupe »: of those who take a name of several words.
    BAND = 47;
    /// « match », « buteur ».
    SPORT = 48;
    /// « compagnie »: what a text calls the firm it has named.
    FIRM = 49;
    /// « ministère », « société »: a body that a text takes up without its name.
    BODY = 50;
    /// « témoin »: a title too many bear, or that says what somebody does just now.
    COMMON_TITLE = 51;
    /// « président », « société »: the noun of a description of somebody.
    HEAD = 52;
    /// « dernier », « celle-ci ».
    LATTER = 53;
    /// « premier », « seconde », « l'un », « l'autre ».
    ONE_OF_TWO = 54;
    /// Without any capital.
    SMALL = 55;
    /// « TFGB »: capitals alone.
    ACRONYM = 56;
    /// A word or acronym with a capital that no list has.
    UNLISTED = 57;
    /// « Caucase-Sud ».
    PART_OF_LAND = 58;
    /// « COP30 ».
    CONFERENCE = 59;
    /// « ville », « hameau ».
    TOWN_NOUN = 60;
    /// « jeu », « livre ».
    THING_NOUN = 61;
    /// Four letters or more without a capital before them, and no link.
    LOWER_WORD = 62;
}

impl Class {
    pub(super) const NONE: Self = Self(0);
    pub(super) const OPENS_DATE: Self = Self(
        Self::MONTH.0
            | Self::WEEKDAY.0
            | Self::SEASON.0
            | Self::DEMONSTRATIVE.0
            | Self::STAGE.0
            | Self::ORDINAL.0
            | Self::PERIOD.0
            | Self::YEAR.0
            | Self::DAY.0
            | Self::FULL_DATE.0,
    );
    pub(super) const OPENS_AMOUNT: Self = Self(Self::DIGITS.0 | Self::NUMBER_WORD.0 | Self::CURRENCY.0 | Self::ONE.0);
    /// What any rule begins with.
    pub(super) const OPENS_NAME: Self = Self(
        Self::OPENS_DATE.0
            | Self::OPENS_AMOUNT.0
            | Self::UNIT.0
            | Self::PEOPLE.0
            | Self::CAPITAL.0
            | Self::DESIGNATION.0
            | Self::TEXT_NOUN.0
            | Self::INSTITUTION_NOUN.0
            | Self::EVENT_NOUN.0
            | Self::PLACE_NOUN.0,
    );
    pub(super) const NUMBER: Self = Self(Self::DIGITS.0 | Self::NUMBER_WORD.0 | Self::ONE.0);

    pub(super) fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    pub(super) const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Of a form that the gazetteer knows so.
    pub(super) fn of(form: &Form, listed: Classes, gazetteer: &Gazetteer) -> Self {
        let lower = &*form.lower;
        let misspelt = listed.is_empty() && !lower.is_ascii() && ENDINGS.iter().any(|ending| lower.ends_with(ending));
        // « vénézuelien »: accents are where typists err.
        let known = if misspelt { gazetteer.word(&unaccented(lower)).classes } else { listed };
        let mut class = words::roles(lower).0;
        let is = |classes: Classes, role: Self| if known.intersects(classes) { role.0 } else { 0 };
        class |= is(Classes::DEMONYM.union(Classes::COMMUNITY), Self::PEOPLE);
        class |= is(Classes::COMMUNITY, Self::CREED);
        let twofold = lower.split_once('-').is_some_and(|(first, second)| is_twofold(first, second, gazetteer));
        class |= if twofold { Self::PEOPLE.0 } else { 0 };
        class |= is(Classes::UNIT, Self::UNIT) | is(Classes::CURRENCY, Self::CURRENCY);
        class |= is(Classes::PRODUCT_NOUN, Self::PRODUCT_NOUN) | is(Classes::WORK_NOUN, Self::WORK_NOUN);
        class |= is(NAMES, Self::LISTED) | is(Classes::CAPITAL, Self::SEAT);
        class |= lower.strip_prefix("mi-").map_or(0, |month| words::roles(month).0 & Self::MONTH.0);
        let first = form.text.chars().next().unwrap_or(' ');
        if first.is_uppercase() {
            class |= Self::CAPITAL.0 | if is_part_of_land(lower, gazetteer) { Self::PART_OF_LAND.0 } else { 0 };
        }
        if form.is_lower() {
            class |= Self::SMALL.0;
        }
        if first.is_lowercase() && form.text.chars().nth(3).is_some() && !LINKS.contains(&&*form.text) {
            class |= Self::LOWER_WORD.0;
        }
        if patterns::is_conference(&form.text) {
            class |= Self::CONFERENCE.0;
        }
        if is_acronym(&form.text) {
            class |= Self::ACRONYM.0;
        }
        if listed.is_empty() && first.is_uppercase() && may_be_name(&form.text) {
            class |= Self::UNLISTED.0;
        }
        if listed.intersects(Classes::TITLE) && class & Self::COMMON_TITLE.0 == 0 || class & Self::BODY.0 != 0 {
            class |= Self::HEAD.0;
        }
        if first.is_ascii_digit() && form.text.contains(char::is_uppercase) {
            class |= Self::DESIGNATION.0;
        }
        if first.is_ascii_digit() {
            class |= digits::roles(lower).0;
        }
        if digits::is_number_word(lower) {
            class |= Self::NUMBER_WORD.0;
        }
        Self(class).and(patterns::product(&form.text)).and(patterns::star(&form.text))
    }
}

/// Words of four letters or more that link others.
const LINKS: [&str; 24] = [
    "avec", "dans", "pour", "mais", "était", "avait", "selon", "contre", "alors", "après", "avant", "lors", "quand",
    "tandis", "afin", "sans", "sous", "vers", "dont", "puis", "comme", "entre", "depuis", "jusqu'",
];

/// Endings of most peoples' adjectives.
const ENDINGS: [&str; 12] =
    ["ien", "iens", "ienne", "iennes", "ais", "aise", "aises", "ois", "oise", "oises", "ain", "aine"];

/// First parts of the adjectives of two peoples.
const FIRST_PEOPLES: [&str; 30] = [
    "franco",
    "anglo",
    "germano",
    "russo",
    "sino",
    "américano",
    "israélo",
    "hispano",
    "italo",
    "nippo",
    "indo",
    "turco",
    "syro",
    "irano",
    "irako",
    "libano",
    "égypto",
    "arabo",
    "judéo",
    "gréco",
    "austro",
    "polono",
    "ukraino",
    "afro",
    "euro",
    "belgo",
    "serbo",
    "soviéto",
    "luso",
    "saoudo",
];

/// « franco-néerlandaise ».
fn is_twofold(first: &str, second: &str, gazetteer: &Gazetteer) -> bool {
    let peoples = Classes::DEMONYM.union(Classes::COMMUNITY);
    FIRST_PEOPLES.contains(&first) && gazetteer.word(second).classes.intersects(peoples)
}

/// « caucase-sud ».
fn is_part_of_land(lower: &str, gazetteer: &Gazetteer) -> bool {
    let lands = Classes::COUNTRY.union(Classes::REGION).union(Classes::BLOC);
    lower.rsplit_once('-').is_some_and(|(land, side)| {
        matches!(side, "nord" | "sud" | "est" | "ouest") && gazetteer.word(land).classes.intersects(lands)
    })
}

/// « TFGB »: capitals alone.
fn is_acronym(form: &str) -> bool {
    form.len() > 1 && form.chars().all(|letter| letter.is_uppercase() || matches!(letter, '-' | '.' | '0'..='9'))
}

/// A word of four letters or more, or an acronym that is no Roman number.
fn may_be_name(form: &str) -> bool {
    let word = form.chars().nth(1).is_some_and(char::is_lowercase) && form.chars().count() > 3;
    word || form.len() > 2 && is_acronym(form) && !form.chars().all(|c| "IVXLCM".contains(c))
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
