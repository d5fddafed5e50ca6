//! [`Span`]: where something stands in a text.

use std::fmt;

/// A half-open range of UTF-8 bytes, `start <= end`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// The span from `start` to `end`; a reversed pair gives the empty span at `start`.
    pub fn new(start: usize, end: usize) -> Self {
        Self { start, end: end.max(start) }
    }

    /// Length in bytes.
    pub fn len(self) -> usize {
        self.end - self.start
    }

    /// Whether it holds no byte.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Whether `other` lies inside, borders included.
    pub fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The bytes both share; empty when they do not meet.
    #[must_use]
    pub fn intersection(self, other: Span) -> Span {
        Span::new(self.start.max(other.start), self.end.min(other.end))
    }

    /// The text it covers, or nothing when it does not fit `text`.
    pub fn of(self, text: &str) -> &str {
        text.get(self.start..self.end).unwrap_or_default()
    }
}

impl fmt::Debug for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}..{}", self.start, self.end)
    }
}

#[cfg(test)]
mod tests {
    use super::Span;

    #[test]
    fn intersection_of_apart_spans_is_empty() {
        assert!(Span::new(0, 3).intersection(Span::new(5, 9)).is_empty());
        assert!(Span::new(0, 3).intersection(Span::new(3, 9)).is_empty());
        assert_eq!(Span::new(0, 6).intersection(Span::new(4, 9)), Span::new(4, 6));
    }

    #[test]
    fn text_of_a_span_that_does_not_fit_is_empty() {
        assert_eq!(Span::new(0, 2).of("été"), "é");
        assert_eq!(Span::new(0, 1).of("été"), "");
        assert_eq!(Span::new(2, 99).of("été"), "");
    }
}
