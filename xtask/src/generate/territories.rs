//! `lexicon/fr/names/territories.tsv`: French names of countries and territories, from Unicode CLDR.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::project;

const SOURCE: &str = "node_modules/cldr-localenames-full/main/fr/territories.json";

/// Codes that name no territory: groups of states, pseudo-locales, « unknown ».
const NO_TERRITORY: &[&str] = &["EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"];

/// One line a territory: code, best name, other names.
pub(super) fn content() -> Result<String> {
    let file = project::path(SOURCE);
    let text = fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
    tsv(&serde_json::from_str(&text)?)
}

fn tsv(cldr: &Value) -> Result<String> {
    let names = &cldr["main"]["fr"]["localeDisplayNames"]["territories"];
    let names = names.as_object().context("CLDR's territories.json has another shape than expected")?;
    let mut territories: BTreeMap<&str, Vec<(&str, &str)>> = BTreeMap::new();
    for (key, name) in names {
        let (code, variant) = key.split_once("-alt-").unwrap_or((key, ""));
        if code.len() == 2 && !NO_TERRITORY.contains(&code) {
            territories.entry(code).or_default().push((variant, name.as_str().unwrap_or_default()));
        }
    }
    let mut text = "code\tname\tothers\n".to_owned();
    for (code, names) in territories {
        let (name, others) = best_first(names);
        writeln!(text, "{code}\t{name}\t{}", others.join(", "))?;
    }
    Ok(text)
}

/// The short name where it is a name (« Hong Kong ») and not an abbreviation (« É.-U. »), else the plain one; then the rest.
fn best_first(mut names: Vec<(&str, &str)>) -> (String, Vec<String>) {
    let is_short = |variant: &str, name: &str| variant == "short" && !name.contains('.');
    names.sort_by_key(|(variant, name)| (!is_short(variant, name), !variant.is_empty(), *variant));
    let mut plain: Vec<String> = Vec::new();
    for name in names.iter().flat_map(|(_, name)| without_parentheses(name)) {
        if !plain.contains(&name) {
            plain.push(name);
        }
    }
    let others = plain.split_off(1.min(plain.len()));
    (plain.pop().unwrap_or_default(), others)
}

/// « Myanmar (Birmanie) » is two names; « (partie française) » is none.
fn without_parentheses(name: &str) -> Vec<String> {
    let name = name.replace('’', "'");
    let parts = name.split(['(', ')']).map(str::trim);
    parts.filter(|part| part.starts_with(char::is_uppercase)).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::tsv;
    use serde_json::json;

    fn of(territories: &serde_json::Value) -> String {
        let text = tsv(&json!({ "main": { "fr": { "localeDisplayNames": { "territories": territories } } } })).unwrap();
        text.split_once('\n').unwrap().1.to_owned()
    }

    #[test]
    fn a_short_name_is_best_unless_it_is_an_abbreviation() {
        assert_eq!(
            of(&json!({ "HK": "R.A.S. de Hong Kong", "HK-alt-short": "Hong Kong" })),
            "HK\tHong Kong\tR.A.S. de Hong Kong\n"
        );
        assert_eq!(of(&json!({ "US": "États-Unis", "US-alt-short": "É.-U." })), "US\tÉtats-Unis\tÉ.-U.\n");
    }

    #[test]
    fn parentheses_hold_another_name() {
        assert_eq!(of(&json!({ "MM": "Myanmar (Birmanie)" })), "MM\tMyanmar\tBirmanie\n");
        assert_eq!(of(&json!({ "MF": "Saint-Martin (partie française)" })), "MF\tSaint-Martin\t\n");
    }

    #[test]
    fn groups_and_unknown_are_left_out() {
        assert_eq!(of(&json!({ "001": "Monde", "EU": "Union européenne", "ZZ": "région indéterminée" })), "");
    }
}
