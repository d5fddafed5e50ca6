//! Stars, planets and galaxies by their numbers in catalogues: « K2-18 b », « NGC 1365 ».

use super::View;
use super::class::Class;

/// Catalogues whose letters stand before a number.
const CATALOGUES: [&str; 9] = ["NGC", "HD", "HIP", "GJ", "IC", "PSR", "UGC", "TYC", "SDSS"];

impl View<'_, '_> {
    /// The end of the heavenly body that starts at `at`.
    pub(super) fn star(&self, at: usize) -> Option<usize> {
        let number = if CATALOGUES.contains(&self.form(at)) && self.is(at + 1, Class::DIGITS) {
            at + 2
        } else if is_numbered(self.form(at)) && is_planet(self.form(at + 1)) {
            at + 1
        } else {
            return None;
        };
        Some(if is_planet(self.form(number)) { number + 1 } else { number })
    }
}

/// « K2-18 », « TOI-700 ».
fn is_numbered(form: &str) -> bool {
    let Some((catalogue, number)) = form.split_once('-') else { return false };
    let named = catalogue.starts_with(|c: char| c.is_ascii_uppercase()) && catalogue.chars().all(char::is_alphanumeric);
    named && !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
}

/// Planets are lettered from b on.
fn is_planet(form: &str) -> bool {
    matches!(form, "b" | "c" | "d" | "e" | "f" | "g" | "h")
}
