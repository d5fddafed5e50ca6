//! [`settle`]: whose account a quoted post is signed by: « — Dışişleri Bakanlığı (@MFATurkiye) ».

use super::EntityType;
use super::gazetteer::{Classes, Names};
use super::mentions::Name;
use crate::document::Document;
use crate::segment::TokenKind;

/// Words, in lower case, that the names of institutions' accounts have in the languages of diplomacy.
const INSTITUTIONS: [&str; 38] = [
    "ministry",
    "ministère",
    "ministerio",
    "ministero",
    "ministério",
    "bakanlığı",
    "bakanligi",
    "amt",
    "bundeswehr",
    "embassy",
    "ambassade",
    "embajada",
    "ambasciata",
    "botschaft",
    "büyükelçiliği",
    "consulate",
    "consulat",
    "mission",
    "government",
    "gouvernement",
    "gobierno",
    "governo",
    "presidency",
    "présidence",
    "presidencia",
    "presidência",
    "department",
    "office",
    "council",
    "commission",
    "agency",
    "agence",
    "news",
    "police",
    "army",
    "armée",
    "министерство",
    "посольство",
];

/// Beginnings, in lower case, of what an institution's handle holds.
const HANDLES: [&str; 8] = ["mfa", "gov", "gouv", "minist", "embass", "ambass", "mod_", "defen"];

/// Longest name of an account, in tokens.
const LONGEST: usize = 9;

/// Gives the accounts of institutions and of persons with a known given name their type and full name, in `names` (in
/// text order, never overlapping).
pub(super) fn settle(document: &Document<'_>, listed: &Names<'_>, names: &mut Vec<Name>) {
    let handles = document.tokens.iter().enumerate().filter(|(_, token)| token.kind == TokenKind::Handle);
    for (first, end, handle) in handles.filter_map(|(at, _)| account(document, at)) {
        let words = || document.tokens.get(first..end).unwrap_or(&[]).iter();
        let handle = handle.to_lowercase();
        let institution = words().any(|token| INSTITUTIONS.contains(&document.lower(token)))
            || HANDLES.iter().any(|part| handle.contains(part));
        let given = Classes::GIVEN_MASCULINE.union(Classes::GIVEN_FEMININE);
        let person = words().next().is_some_and(|token| listed.form(token.form).classes.intersects(given));
        let kind = match (institution, person) {
            (true, _) => EntityType::Org,
            (_, true) => EntityType::Per,
            _ => continue,
        };
        if let (Ok(first), Ok(end)) = (u32::try_from(first), u32::try_from(end)) {
            names.retain(|name| name.tokens.1 <= first || name.tokens.0 >= end);
            let place = names.partition_point(|name| name.tokens.0 < first);
            names.insert(place, Name { tokens: (first, end), kind });
        }
    }
}

/// First token and end of the account's name before the handle in brackets at `at`, behind a dash; and the handle.
fn account<'d>(document: &'d Document<'_>, at: usize) -> Option<(usize, usize, &'d str)> {
    let form = |at: usize| document.tokens.get(at).map_or("", |token| document.form(token));
    let end = at.checked_sub(1).filter(|&open| form(open) == "(")?;
    let dash = (end.saturating_sub(LONGEST)..end).rev().find(|&at| matches!(form(at), "—" | "–"))?;
    (dash + 1 < end).then_some((dash + 1, end, form(at)))
}

#[cfg(all(test, feature = "fr"))]
#[allow(clippy::unwrap_used, reason = "a failed test may panic")]
mod tests {
    use super::*;
    use crate::entity::gazetteer::Gazetteer;
    use crate::segment::segment;

    fn accounts(text: &str) -> Vec<(&str, EntityType)> {
        let document = segment(text);
        let gazetteer = Gazetteer::embedded().unwrap();
        let mut names = Vec::new();
        settle(&document, &Names::new(&gazetteer, &document), &mut names);
        let span = |name: &Name| {
            let [first, last] = [name.tokens.0, name.tokens.1 - 1].map(|at| document.tokens[at as usize].span);
            (first.start() as usize, last.end() as usize)
        };
        names.iter().map(|name| (&text[span(name).0..span(name).1], name.kind)).collect()
    }

    #[test]
    fn institutions_and_persons_sign_posts() {
        for (text, expected) in [
            ("— Dışişleri Bakanlığı (@example_tr) June 1, 2024", vec![("Dışişleri Bakanlığı", EntityType::Org)]),
            ("— Norland in Paris (@NorlandEmbassy)", vec![("Norland in Paris", EntityType::Org)]),
            ("— Marie Lebrun (@example_ml)", vec![("Marie Lebrun", EntityType::Per)]),
            ("— Kop rouge (@example_kop)", vec![]),
            ("Le ministère (@example) répond. Marie (la seule) rit.", vec![]),
        ] {
            assert_eq!(accounts(text), expected, "{text}");
        }
    }
}
