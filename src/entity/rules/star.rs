//! Stars, planets and galaxies by their numbers in catalogues or by the noun before them: « K2-18 b », « NGC 1365 »,
//! « l'astéroïde 2024 YR4 ».

use super::View;
use crate::entity::class::Class;
use crate::entity::gazetteer::Classes;

/// Names beside a noun of the heavens that are none of it: « la danseuse étoile Marie », « une étoile Michelin », « la galaxie Mélenchon ».
const EARTHLY: Classes = Classes::COMPANY
    .union(Classes::PERSON)
    .union(Classes::PARTY)
    .union(Classes::MEDIUM)
    .union(Classes::SERVICE)
    .union(Classes::WORK)
    .union(Classes::COUNTRY)
    .union(Classes::GIVEN_FEMININE)
    .union(Classes::GIVEN_MASCULINE);

/// « UZ224 » of « 2014 UZ224 »: the half-month and the order of a discovery.
fn is_minor_planet(form: &str) -> bool {
    let digits = form.trim_start_matches(|c: char| c.is_ascii_uppercase());
    form.len() - digits.len() == 2 && !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
}

impl View<'_, '_> {
    /// The end of the heavenly body that starts at `at`.
    pub(super) fn star(&self, at: usize) -> Option<usize> {
        if self.is(at, Class::YEAR) && is_minor_planet(self.form(at + 1)) {
            return Some(at + 2);
        }
        if self.is_heavenly(at) || self.is_comet(at) {
            return Some(self.past_designation(at));
        }
        let number = if self.is(at, Class::CATALOGUE) && self.is(at + 1, Class::DIGITS.and(Class::DESIGNATION)) {
            self.past_designation(at + 1)
        } else if self.is(at, Class::NUMBERED) && is_planet(self.form(at + 1)) {
            at + 1
        } else {
            return None;
        };
        Some(if is_planet(self.form(number)) { number + 1 } else { number })
    }

    /// « l'astéroïde Apophis », « l'amas des Pléiades »; what has only digits after the noun is counted by it.
    fn is_heavenly(&self, at: usize) -> bool {
        let noun = |back: usize| at >= self.start + back && self.is(at - back, Class::HEAVENLY);
        let of = || self.follows(at, Class::OF) && noun(2) && !self.is(at, Class::PEOPLE);
        if !(noun(1) || self.is(at, Class::CAPITAL) && of()) {
            return false;
        }
        let named = self.is(at, Class::CAPITAL) || has_letter(self.form(at + 1)) || has_letter(self.form(at));
        let known = self.document.tokens.get(at).map_or(Classes::NONE, |token| self.names.form(token.form).classes);
        named && !known.intersects(EARTHLY)
    }

    /// « 3I/Atlas », « C/2023 A3 ».
    fn is_comet(&self, at: usize) -> bool {
        if self.form(at + 1) != "/" {
            return false;
        }
        let form = self.form(at);
        let joined = self.touches_next(at) && self.touches_next(at + 1);
        let numbered =
            self.is(at, Class::DESIGNATION) && form.ends_with(['I', 'P', 'D']) && self.is(at + 2, Class::CAPITAL);
        let lettered = matches!(form, "C" | "P") && self.is(at + 2, Class::YEAR);
        joined && (numbered || lettered)
    }

    /// « 2024 YR4 », « 67P/Churyumov », « K2-18 b ».
    fn past_designation(&self, at: usize) -> usize {
        let mut end = at + 1;
        loop {
            let joined =
                matches!(self.form(end), "/" | "-" | "–" | "+") && self.touches_next(end) && self.touches_next(end - 1);
            if joined {
                end += 2;
            } else if has_letter(self.form(end)) || self.is(end, Class::DIGITS) && !self.is_lower_word(end + 1) {
                end += 1;
            } else {
                break;
            }
        }
        if is_planet(self.form(end)) { end + 1 } else { end }
    }
}

/// Starts with a capital, or with a digit and has one further on: « YR4 », « 67P ».
fn has_letter(form: &str) -> bool {
    let capital = form.starts_with(char::is_uppercase);
    capital || form.starts_with(|c: char| c.is_ascii_digit()) && form.contains(char::is_uppercase)
}

/// Planets are lettered from b on.
fn is_planet(form: &str) -> bool {
    matches!(form, "b" | "c" | "d" | "e" | "f" | "g" | "h")
}
