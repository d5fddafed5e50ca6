//! Quantities: « 12 km », « onze mois », « 3,5 % », « 300 » in « 300 drones ».

use super::View;
use crate::entity::class::Class;
use crate::tag::Upos;

impl View<'_, '_> {
    /// The end of the quantity that starts at `at`: number and unit, or digits that count something.
    pub(super) fn quantity(&self, at: usize) -> Option<usize> {
        if at > self.start && self.is_inside_name(at) {
            return None;
        }
        let number = self.past_number(at)?;
        let end = self.past_scale(number);
        if self.is_clock(at, end) {
            return None;
        }
        let unit = if end > number && self.is(end, Class::OF) { end + 1 } else { end };
        if let Some(end) = self.unit(unit) {
            return (!self.is(at, Class::ONE) || self.is_measured(at, unit)).then(|| self.past_rest(end));
        }
        if end > number {
            return Some(end);
        }
        (self.is(at, Class::DIGITS) && self.counts(at)).then_some(number)
    }

    /// « 18-24 » before the unit at `at`.
    pub(super) fn is_range(&self, at: usize) -> bool {
        let before = if at > self.start { self.form(at - 1) } else { "" };
        let digits = |part: &str| !part.is_empty() && part.len() <= 3 && part.bytes().all(|byte| byte.is_ascii_digit());
        before.split_once('-').is_some_and(|(low, high)| digits(low) && digits(high)) && self.unit(at).is_some()
    }

    /// « un an », « une semaine », but not « un point » or « un jour ».
    fn is_measured(&self, at: usize, unit: usize) -> bool {
        let before = if at > self.start { self.lower(at - 1) } else { "" };
        let lasting = matches!(
            self.lower(unit),
            "an" | "semaine"
                | "week-end"
                | "heure"
                | "mois"
                | "siècle"
                | "kilomètre"
                | "tonne"
                | "minute"
                | "kilo"
                | "hectare"
        );
        // « un an plus tôt », « une semaine après »
        let dated = matches!(self.lower(unit + 1), "après" | "avant" | "durant" | "auparavant")
            || self.lower(unit + 1) == "plus" && matches!(self.lower(unit + 2), "tôt" | "tard");
        let object = at > self.start && self.document.tokens.get(at - 1).is_some_and(|verb| verb.upos == Upos::Verb);
        lasting
            && (dated
                || object
                || matches!(
                    before,
                    "en" | "sur"
                        | "pendant"
                        | "après"
                        | "d'"
                        | "de"
                        | "depuis"
                        | "a"
                        | "dans"
                        | "à"
                        | "durant"
                        | "ici"
                        | "moins"
                        | "qu'"
                ))
    }

    /// Past « et demi », « et douze secondes ».
    fn past_rest(&self, end: usize) -> usize {
        let number = self.is(end + 1, Class::NUMBER) && !self.is(end + 1, Class::ONE);
        let smaller = number && matches!(self.lower(end + 2), "minutes" | "secondes" | "mois" | "jours");
        match self.lower(end) {
            "et" if matches!(self.lower(end + 1), "demi" | "demie") => end + 2,
            "et" if smaller
                && matches!(self.lower(end - 1), "ans" | "an" | "mois" | "heures" | "heure" | "minutes") =>
            {
                end + 3
            }
            _ => end,
        }
    }

    /// « 16 h 20 » and « à 20 heures » tell the time.
    fn is_clock(&self, at: usize, end: usize) -> bool {
        let hours = matches!(self.lower(end), "h" | "heures" | "heure");
        let before = if at > self.start { self.lower(at - 1) } else { "" };
        // « A 8 heures », without its accent
        let capital = at > self.start && self.form(at - 1) == "A";
        hours && (capital || matches!(before, "à" | "vers" | "dès" | "jusqu'à" | "entre" | "les"))
    }

    fn unit(&self, at: usize) -> Option<usize> {
        if !self.is(at, Class::UNIT)
            || self.lower(at) == "fois"
            || matches!(self.lower(at), "m" | "g" | "t" | "l" | "s" | "w" | "v" | "to") && self.is(at, Class::CAPITAL)
        {
            return None;
        }
        if self.lower(at) == "pour" {
            return (matches!(self.lower(at + 1), "cent" | "cents")).then_some(at + 2);
        }
        if self.lower(at) == "h" && self.is(at + 1, Class::DIGITS) {
            return Some(at + 2);
        }
        // « deux heures quarante »
        if self.lower(at) == "heures" && self.is(at + 1, Class::NUMBER_WORD) {
            return Some(at + 2);
        }
        let minutes = matches!(self.lower(at), "min" | "mn") && self.is(at + 1, Class::DIGITS);
        if minutes && self.lower(at + 2) == "s" {
            return Some(at + 3);
        }
        let squared = matches!(self.lower(at + 1), "carré" | "carrés" | "cubes" | "cube" | "celsius");
        let rate = self.lower(at + 1) == "/" && self.is(at + 2, Class::UNIT);
        Some(if rate {
            at + 3
        } else if squared {
            at + 2
        } else {
            at + 1
        })
    }

    /// « Boeing 737 », « article 5 », « A 320 ».
    fn is_inside_name(&self, at: usize) -> bool {
        let named = self.is(at - 1, Class::CAPITAL) && at - 1 > self.start && self.is(at, Class::DIGITS);
        named || self.is(at - 1, Class::REFERENCE) || matches!(self.form(at - 1), "/" | "#" | "@")
    }

    /// Whether digits count something: no year, score, day or clock.
    fn counts(&self, at: usize) -> bool {
        let joined = matches!(self.form(at + 1), "-" | "/" | ":") && self.touches_next(at);
        let minutes = at >= self.start + 2 && self.lower(at - 1) == "h" && self.is(at - 2, Class::DIGITS);
        let scored = at >= self.start + 2 && self.is_mark(at - 2, at);
        let year = self.is(at, Class::YEAR) && !self.is_counted(at + 1);
        let dated = self.is(at + 1, Class::MONTH) || self.follows(at, Class::MONTH.and(Class::WEEKDAY));
        // « lui colle un 4 », « la note monte à 88 »
        let noted = |back: usize| at >= self.start + back && self.lower(at - back) == "note";
        let given =
            at > self.start
                && self.document.tokens.get(at - 1).is_some_and(|verb| {
                    matches!(self.document.lemma(verb), "mettre" | "attribuer" | "donner" | "coller")
                });
        let marked = !self.is_counted(at + 1) && (given || self.follows(at, Class::ONE) || (1..5).any(noted));
        !(joined
            || marked
            || minutes
            || year
            || dated
            || self.is_mark(at, at + 2)
            || scored
            || self.lower(at + 1) == "h")
    }

    /// « 9 sur 10 », a mark and no part of a crowd.
    fn is_mark(&self, mark: usize, best: usize) -> bool {
        let digits = self.is(mark, Class::DIGITS) && self.is(best, Class::DIGITS);
        digits && self.lower(mark + 1) == "sur" && matches!(self.form(best), "5" | "10" | "20" | "100")
    }
}
