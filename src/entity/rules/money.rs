//! Sums of money: « 10 millions d'euros », « 3,5 M€ », « $40 ».

use super::View;
use crate::entity::class::Class;

impl View<'_, '_> {
    /// The end of the sum that starts at `at`.
    pub(super) fn money(&self, at: usize) -> Option<usize> {
        if self.is(at, Class::CURRENCY) && !self.is(at, Class::NUMBER) {
            let sign = matches!(self.form(at), "$" | "€" | "£" | "¥");
            return (sign && self.touches_next(at) && self.is(at + 1, Class::DIGITS)).then(|| self.past_scale(at + 2));
        }
        let end = self.past_number(at)?;
        let after_scale = self.past_scale(end);
        let currency = if self.is(after_scale, Class::OF) { after_scale + 1 } else { after_scale };
        if self.is(at, Class::ONE) && after_scale == end {
            let symbolic = matches!(self.lower(end + 1), "symbolique");
            return symbolic.then_some(end + 1); // not « pas un euro de plus »
        }
        self.currency(currency).or_else(|| self.shared_currency(at, end))
    }

    /// « 12 » in « de 12 à 32 euros »: the currency of the second holds for both.
    fn shared_currency(&self, at: usize, end: usize) -> Option<usize> {
        let linked = matches!(self.lower(end), "à" | "ou" | "et");
        let ranged = self.is(at, Class::DIGITS) && linked && self.is(end + 1, Class::DIGITS);
        let second = if ranged { self.past_scale(self.past_number(end + 1)?) } else { return None };
        let second = if self.is(second, Class::OF) { second + 1 } else { second };
        self.currency(second).map(|_| self.past_scale(end))
    }

    fn currency(&self, at: usize) -> Option<usize> {
        if self.is(at, Class::CURRENCY) && self.lower(at) != "cent" && self.lower(at) != "cents" {
            return Some(if self.is_money_adjective(at + 1) { at + 2 } else { at + 1 });
        }
        let short = matches!(self.lower(at), "m" | "md" | "mds" | "k" | "mrd" | "mrds" | "mio" | "mia");
        (short && self.is(at + 1, Class::CURRENCY)).then_some(at + 2)
    }

    fn is_money_adjective(&self, at: usize) -> bool {
        matches!(
            self.lower(at),
            "constants"
                | "courants"
                | "américains"
                | "canadiens"
                | "australiens"
                | "sterling"
                | "suisses"
                | "cfa"
                | "us"
        )
    }

    /// Past the number words and digits that start at `at`; none if there are none.
    pub(super) fn past_number(&self, at: usize) -> Option<usize> {
        if self.is(at, Class::DIGITS) {
            return Some(at + 1);
        }
        let mut end = at;
        while self.is(end, Class::NUMBER_WORD)
            || end == at && self.is(end, Class::ONE)
            || self.lower(end) == "et" && self.is(end + 1, Class::ONE) && end > at
        {
            end += 1;
        }
        (end > at).then_some(end)
    }

    /// Past « million(s) », « milliard(s) », « mille ».
    pub(super) fn past_scale(&self, at: usize) -> usize {
        let mut end = at;
        while self.is(end, Class::SCALE) || self.lower(end) == "mille" {
            end += 1;
        }
        end
    }
}
