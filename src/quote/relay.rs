//! [`Relay`]: the words by which a medium passes on what another said, one list for all who look for them.

use super::text::Text;

/// How somebody relays another.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Relay {
    /// « citant X », « qui cite X »: who is cited stands behind.
    Citing,
    /// « cité par X », « repris par X », « relayé par X »: who relays stands behind.
    By,
}

impl Relay {
    /// The relay whose first word stands at `at`, and where the phrase behind it begins.
    pub(super) fn at(text: &Text<'_>, at: usize) -> Option<(Self, usize)> {
        match (text.lower(at), text.lower(at + 1)) {
            ("citant", _) => Some((Self::Citing, at + 1)),
            ("qui", "cite" | "citait" | "citent" | "citaient") => Some((Self::Citing, at + 2)),
            (form, "par") if is_relayed(form) => Some((Self::By, at + 2)),
            _ => None,
        }
    }

    /// The verb of the citing relay nearest to the front of the places, which may be in any order.
    pub(super) fn citing(text: &Text<'_>, mut places: impl Iterator<Item = usize>) -> Option<usize> {
        places
            .find_map(|at| Self::at(text, at).filter(|(relay, _)| *relay == Self::Citing))
            .map(|(_, behind)| behind - 1)
    }
}

/// « cité », « reprise », « relayés »
fn is_relayed(form: &str) -> bool {
    ["cité", "repris", "relayé"]
        .iter()
        .any(|stem| form.strip_prefix(stem).is_some_and(|ending| matches!(ending, "" | "e" | "s" | "es")))
}
