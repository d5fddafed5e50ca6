//! Peoples, religions and ideologies, as noun or adjective: « iranien », « catholiques », « socialiste ».

use super::View;
use super::class::Class;

impl View<'_, '_> {
    /// The end of the people named at `at`; « en anglais » names a language.
    pub(super) fn people(&self, at: usize) -> Option<usize> {
        let language = at > self.start && matches!(self.lower(at - 1), "en" | "langue") && !self.is(at, Class::CAPITAL);
        (!language).then_some(at + 1)
    }
}
