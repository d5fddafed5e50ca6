//! The four forms of a French adjective or noun of nationality from its masculine singular.

/// Forms of `entry`: a masculine (« iranien »), or `masculine/feminine` (« grec/grecque »), or
/// `masculine/feminine/masculine plural` (« libéral/libérale/libéraux »).
pub(super) fn forms(entry: &str) -> Vec<String> {
    let mut given = entry.split('/').map(str::trim);
    let masculine = given.next().unwrap_or_default().to_owned();
    let feminine = given.next().map_or_else(|| feminine(&masculine), str::to_owned);
    let plural_masculine = given.next().map_or_else(|| plural(&masculine), str::to_owned);
    let plural_feminine = plural(&feminine);
    let mut forms = vec![masculine, feminine, plural_masculine, plural_feminine];
    forms.sort();
    forms.dedup();
    forms
}

/// Iranienne, bretonne; russe; française, cantalienne; argentine.
fn feminine(masculine: &str) -> String {
    const DOUBLED: [&str; 4] = ["ien", "éen", "yen", "on"];
    if masculine.ends_with('e') {
        masculine.to_owned()
    } else if masculine.ends_with("al") || !DOUBLED.iter().any(|end| masculine.ends_with(end)) {
        format!("{masculine}e")
    } else {
        format!("{masculine}ne")
    }
}

/// Iraniens, français, occidentaux, tourangeaux.
fn plural(singular: &str) -> String {
    match singular {
        _ if singular.ends_with(['s', 'x', 'z']) => singular.to_owned(),
        _ if singular.ends_with("eau") => format!("{singular}x"),
        _ => match singular.strip_suffix("al") {
            Some(stem) => format!("{stem}aux"),
            None => format!("{singular}s"),
        },
    }
}
