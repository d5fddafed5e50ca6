//! [`Class`]: what a word can be to the rules, told by the word alone.

use std::sync::LazyLock;

use super::{digits, product, star, words};
use crate::document::{Document, Form, FormId};
use crate::entity::gazetteer::key::unaccented;
use crate::entity::gazetteer::{Classes, Names};
use crate::form_cache::{FormCache, Known};

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

    fn of(form: &Form, id: FormId, listed: &Names<'_>) -> Self {
        let lower = &*form.lower;
        let known = listed.form(id).classes;
        let misspelt = known.is_empty() && !lower.is_ascii() && ENDINGS.iter().any(|ending| lower.ends_with(ending));
        // « vénézuelien »: accents are where typists err.
        let known = if misspelt { listed.word(&unaccented(lower)).classes } else { known };
        let mut class = words::roles(lower).0;
        let is = |classes: Classes, role: Self| if known.intersects(classes) { role.0 } else { 0 };
        class |= is(Classes::DEMONYM.union(Classes::COMMUNITY), Self::PEOPLE);
        class |= is(Classes::COMMUNITY, Self::CREED);
        let twofold = lower.split_once('-').is_some_and(|(first, second)| is_twofold(first, second, listed));
        class |= if twofold { Self::PEOPLE.0 } else { 0 };
        class |= is(Classes::UNIT, Self::UNIT) | is(Classes::CURRENCY, Self::CURRENCY);
        class |= is(Classes::PRODUCT_NOUN, Self::PRODUCT_NOUN) | is(Classes::WORK_NOUN, Self::WORK_NOUN);
        class |= is(NAMES, Self::LISTED) | is(Classes::CAPITAL, Self::SEAT);
        class |= lower.strip_prefix("mi-").map_or(0, |month| words::roles(month).0 & Self::MONTH.0);
        let first = form.text.chars().next().unwrap_or(' ');
        if first.is_uppercase() {
            class |= Self::CAPITAL.0;
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
        Self(class).and(product::roles(&form.text)).and(star::roles(&form.text))
    }
}

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
fn is_twofold(first: &str, second: &str, listed: &Names<'_>) -> bool {
    FIRST_PEOPLES.contains(&first) && listed.word(second).classes.intersects(Classes::DEMONYM.union(Classes::COMMUNITY))
}

/// The classes of a document's forms, by form.
pub(super) fn classes(document: &Document<'_>, listed: &Names<'_>) -> Vec<Class> {
    /// With the gazetteer that they were told by.
    static REMEMBERED: LazyLock<FormCache<(u32, Class)>> = LazyLock::new(FormCache::default);
    let holds = |_: FormId, &(gazetteer, _): &(u32, Class)| gazetteer == listed.checksum();
    let make = |id: FormId, form: &Form| (listed.checksum(), Class::of(form, id, listed));
    let all = |known: Known<'_, (u32, Class)>| known.iter().map(|&(_, class)| class).collect();
    REMEMBERED.with(&document.forms, holds, make, all)
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
