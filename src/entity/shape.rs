//! [`Shape`]: the outline of a word.

/// The classes of a word's characters in order, equal neighbours counted as one or "several", as a number.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Shape {
    number: u32,
    capital: bool,
}

impl Shape {
    /// Of no word.
    pub(super) const NONE: Self = Self { number: 0, capital: false };

    /// The shape of `text`: its first eight changes of class.
    pub(super) fn of(text: &str) -> Self {
        let mut number = 0u32;
        let mut last = 0;
        let mut repeated = false;
        for c in text.chars() {
            let class = class(c);
            if class != last {
                number = number << 3 | class;
                repeated = false;
            } else if class == UPPER && !repeated {
                number = number << 3 | class;
                repeated = true;
            }
            last = class;
            if number >= 1 << 24 {
                break;
            }
        }
        Self { number, capital: text.chars().any(char::is_uppercase) }
    }

    /// The shape as a number.
    pub(super) fn number(self) -> u64 {
        u64::from(self.number)
    }

    /// Whether it holds a capital letter.
    pub(super) fn is_capital(self) -> bool {
        self.capital
    }
}

const UPPER: u32 = 1;

fn class(c: char) -> u32 {
    match c {
        _ if c.is_uppercase() => UPPER,
        _ if c.is_alphabetic() => 2,
        _ if c.is_numeric() => 3,
        '-' => 4,
        '.' => 5,
        '\'' => 6,
        _ => 7,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn length_does_not_count_but_for_capitals() {
        assert_eq!(Shape::of("Paris"), Shape::of("Le"));
        assert_eq!(Shape::of("OTAN"), Shape::of("UE"));
        assert_eq!(Shape::of("2021"), Shape::of("7"));
        assert_ne!(Shape::of("OTAN"), Shape::of("Otan"));
        assert_ne!(Shape::of("X"), Shape::of("XX"));
        assert_ne!(Shape::of("Saint-Malo"), Shape::of("Malo"));
    }

    #[test]
    fn a_capital_anywhere_counts() {
        assert!(Shape::of("iPhone").is_capital() && Shape::of("Élysée").is_capital());
        assert!(!Shape::of("élysée").is_capital() && !Shape::of("2021").is_capital() && !Shape::of("").is_capital());
    }
}
