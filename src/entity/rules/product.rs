//! Products known by their pattern, « S-300 », « Boeing 737 », or by the noun before them, « missiles Khaibar ».

use super::View;
use crate::entity::class::{Class, patterns};
use crate::entity::gazetteer::Classes;
use crate::tag::Upos;

impl View<'_, '_> {
    /// The end of the product that starts at `at`.
    pub(super) fn product(&self, at: usize) -> Option<usize> {
        let near = self.class(at.wrapping_sub(1)).and(self.class(at.wrapping_sub(2)));
        let announced = near.meets(Class::PRODUCT_NOUN.and(Class::VESSEL)) && self.is_announced(at);
        if announced || self.is_medicine(at) {
            return Some(self.past_capitals(at));
        }
        if let Some(end) = self.of_maker(at) {
            return Some(end);
        }
        // « sur X », the network.
        if self.form(at) == "X" && self.follows_word(at, "sur") && !self.is(at + 1, Class::CAPITAL) {
            return Some(at + 1);
        }
        if self.is_coordinated(at) {
            return Some(self.past_capitals(at));
        }
        if self.has_number(at) {
            return Some(at + 2);
        }
        (self.is_model(at) || self.is(at, Class::SERIES)).then_some(at + 1)
    }

    /// « Boeing 737 MAX », « deux Embraer »
    fn of_maker(&self, at: usize) -> Option<usize> {
        if !self.is(at, Class::MAKER) {
            return None;
        }
        if self.form(at + 1).starts_with(|c: char| c.is_ascii_digit()) || self.is(at + 1, Class::MODEL) {
            return Some(self.past_version(at + 2));
        }
        let before = at.checked_sub(1).and_then(|at| self.document.tokens.get(at));
        let several = before.is_some_and(|token| token.upos == Upos::Num) && !self.is(at + 1, Class::CAPITAL);
        (at > self.start && several).then_some(at + 1)
    }

    /// Whether the number or the version behind the word belongs to its name.
    fn has_number(&self, at: usize) -> bool {
        let number = self.form(at + 1);
        let known = self.document.tokens.get(at).map_or(Classes::NONE, |token| self.names.form(token.form).classes);
        // « PS5 Pro »
        if known == Classes::SERVICE && VERSIONS.contains(&number) {
            return true;
        }
        let uncounted = || !self.is(at + 2, Class::MONTH.and(Class::UNIT));
        if !self.is(at + 1, Class::DIGITS) || !uncounted() {
            return false;
        }
        let numbered = number.len() <= 3 && !self.is(at, Class::LISTED);
        // « la Braséa 12 », but « la Ligue 1 »
        let model = numbered && self.is_tagged_proper(at) && !self.is(at, Class::REFERENCE) && known.is_empty();
        // « les lauriers de Hayabusa 2 », « ses futurs EPR 2 »
        let series = known == Classes::SERVICE || self.is(at, Class::SERIES);
        model && number.len() <= 2 && self.follows(at, Class::ARTICLE)
            || series && number.len() <= 2 && !self.is_counted(at + 2)
            || numbered && self.is_near_product_noun(at)
    }

    /// « l'AV-210 », but « la RN-12 »
    fn is_model(&self, at: usize) -> bool {
        if !self.is(at, Class::MODEL) {
            return false;
        }
        let form = self.form(at);
        if form.chars().any(char::is_lowercase) && self.is_near_product_noun(at) {
            return true;
        }
        let series = form.split('-').next().unwrap_or("");
        let coded = (2..=4).contains(&series.len()) && series.len() + 2 < form.len() && !matches!(series, "RN" | "RD");
        coded && (self.follows(at, Class::ARTICLE.and(Class::ONE)) || self.is_near_product_noun(at))
    }

    fn follows_word(&self, at: usize, word: &str) -> bool {
        at > self.start && self.lower(at - 1) == word
    }

    /// Past « MAX », « Dreamliner ».
    fn past_version(&self, at: usize) -> usize {
        if VERSIONS.contains(&self.form(at)) { at + 1 } else { at }
    }

    /// « un 787 », « les 737 MAX », « 777X ».
    pub(super) fn boeing(&self, at: usize) -> Option<usize> {
        if !self.is(at, Class::BOEING) {
            return None;
        }
        let one = patterns::model(self.form(at)).ends_with('X')
            || self.follows(at, Class::ONE.and(Class::ARTICLE))
            || self.is(at + 1, Class::CAPITAL);
        let end = self.past_version(at + 1);
        (one && (end > at + 1 || !self.is_counted(at + 1))).then_some(end)
    }

    /// Whether a noun for products stands right before, an adjective at most between (« missile tactique Fatir »), and
    /// the word is no name of another kind.
    fn is_announced(&self, at: usize) -> bool {
        let fits = |noun: usize| self.is(noun, Class::PRODUCT_NOUN) && !self.is(noun, Class::CAPITAL);
        let adjective = at >= self.start + 2 && self.is_adjective(at - 1) && fits(at - 2);
        // Ships are called after anything, their firm first, « le paquebot MSC World Europa », or a river, « le cargo Orénoque ».
        let land = || {
            let known = self.document.tokens.get(at).map_or(Classes::NONE, |token| self.names.form(token.form).classes);
            known == Classes::REGION
        };
        let vessel = at > self.start && self.is(at - 1, Class::VESSEL) && (self.is(at + 1, Class::CAPITAL) || land());
        vessel || at > self.start && (fits(at - 1) || adjective) && !self.is_other_name(at)
    }

    /// Whether the gazetteer knows the word as something else than a product or a given name, which crafts bear too.
    fn is_other_name(&self, at: usize) -> bool {
        let known = self.document.tokens.get(at).map_or(Classes::NONE, |token| self.names.form(token.form).classes);
        let fitting = Classes::GIVEN_MASCULINE.union(Classes::GIVEN_FEMININE).union(Classes::SERVICE);
        self.is(at, Class::LISTED) && known.bits() & !fitting.bits() != 0
    }

    pub(super) fn is_adjective(&self, at: usize) -> bool {
        self.document.tokens.get(at).is_some_and(|token| token.upos == Upos::Adj) && !self.is(at, Class::CAPITAL)
    }

    /// « Zolfaghar » in « des missiles Fateh et Zolfaghar », « ExoMars » in « les sondes Mars Express et ExoMars ».
    fn is_coordinated(&self, at: usize) -> bool {
        if at < self.start + 3 || !matches!(self.lower(at - 1), "et" | "ou") || self.is(at, Class::LISTED) {
            return false;
        }
        let partner = (self.start..at - 1).rev().take_while(|&place| self.is(place, Class::CAPITAL)).last();
        partner.is_some_and(|first| {
            first > self.start
                && (self.is_announced(first) || first + 2 < at && self.is(first - 1, Class::PRODUCT_NOUN))
        })
    }

    /// « administration d'Aspex », « dose unique d'Aspex », « patients traités par Aspex ».
    fn is_medicine(&self, at: usize) -> bool {
        if at < self.start + 2 || self.is(at, Class::LISTED) || self.is(at + 1, Class::CAPITAL) {
            return false;
        }
        match self.lower(at - 1) {
            "de" | "d'" => self.is(at - 2, Class::DOSE) || at >= self.start + 3 && self.is(at - 3, Class::DOSE),
            "par" => matches!(self.lower(at - 2), "traitement" | "traité" | "traitée" | "traités" | "traitées"),
            _ => false,
        }
    }

    /// Whether a noun for products stands among the eight words before.
    fn is_near_product_noun(&self, at: usize) -> bool {
        (at.saturating_sub(8)..at).any(|place| self.is(place, Class::PRODUCT_NOUN))
    }
}

/// What follows the number of an aircraft or machine.
const VERSIONS: [&str; 12] =
    ["MAX", "Max", "Dreamliner", "NG", "neo", "Neo", "XLR", "Pro", "Plus", "Ultra", "Mini", "Lite"];
