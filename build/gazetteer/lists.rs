//! The lists, in order of precedence: the first that has a name decides what it names.

use super::{Classes, Kind, Outcome, Table, items, rows};

/// Reads every list into `table`.
pub(super) fn gather(table: &mut Table) -> Outcome<()> {
    territories(table)?;
    cities(table)?;
    countries(table)?;
    places(table)?;
    organisations(table)?;
    seats(table)?;
    others(table)?;
    communities(table)?;
    given_names(table)?;
    triggers(table)
}

/// Best names from `countries.tsv` (marked with a star) or from Unicode CLDR; then the other names of both.
fn territories(table: &mut Table) -> Outcome<()> {
    let ours = rows("countries.tsv")?;
    for row in &ours {
        if let Some(best) = items(&row[3]).find_map(|name| name.strip_prefix('*')) {
            let record = table.record(best, Kind::Loc);
            table.countries.insert(row[0].clone(), record);
        }
    }
    let known = rows("territories.tsv")?;
    for row in &known {
        let record = match table.countries.get(&row[0]) {
            Some(&record) => record,
            None => table.record(&row[1], Kind::Loc),
        };
        table.countries.insert(row[0].clone(), record);
        table.name(&row[1], Classes::COUNTRY, Some(record));
    }
    for row in &ours {
        let record = country(table, &row[0])?;
        for name in items(&row[3]) {
            table.name(name.trim_start_matches('*'), Classes::COUNTRY, record);
        }
    }
    for row in &known {
        let record = country(table, &row[0])?;
        items(&row[2]).for_each(|name| table.name(name, Classes::COUNTRY, record));
    }
    Ok(())
}

fn country(table: &Table, code: &str) -> Outcome<Option<usize>> {
    match table.countries.get(code) {
        Some(&record) => Ok(Some(record)),
        None if code.is_empty() => Ok(None),
        None => Err(format!("no country has the code {code}").into()),
    }
}

/// A place under its name, with and without its article (« au Caire »).
fn place(table: &mut Table, name: &str, classes: Classes) -> usize {
    let record = table.find(name).unwrap_or_else(|| table.record(name, Kind::Loc));
    place_name(table, name, classes, record);
    record
}

fn place_name(table: &mut Table, name: &str, classes: Classes, record: usize) {
    table.name(name, classes, Some(record));
    if let Some(bare) = ["La ", "Le ", "Les "].iter().find_map(|article| name.strip_prefix(article)) {
        table.name(bare, classes, Some(record));
    }
}

/// Names of towns only: what their inhabitants are called comes after what citizens are called.
fn cities(table: &mut Table) -> Outcome<()> {
    for row in rows("cities.tsv")? {
        country(table, &row[1])?;
        let record = place(table, &row[0], Classes::CITY);
        items(&row[3]).for_each(|alias| place_name(table, alias, Classes::CITY, record));
    }
    Ok(())
}

/// Demonyms and capitals of countries, then demonyms of towns.
fn countries(table: &mut Table) -> Outcome<()> {
    for row in rows("countries.tsv")? {
        let record = country(table, &row[0])?;
        table.demonyms(&row[1], Classes::DEMONYM, record);
        for capital in items(&row[2]) {
            let city = place(table, capital, Classes::CAPITAL.union(Classes::CITY));
            if Some(city) != record {
                table.records[city].acts_for = record;
            }
        }
    }
    for row in rows("cities.tsv")? {
        let record = table.find(&row[0]);
        table.demonyms(&row[2], Classes::DEMONYM, record);
    }
    Ok(())
}

fn places(table: &mut Table) -> Outcome<()> {
    for row in rows("places.tsv")? {
        country(table, &row[2])?;
        let classes = match row[1].as_str() {
            "bloc" => Classes::BLOC,
            "region" => Classes::REGION,
            other => return Err(format!("places.tsv: no class {other}").into()),
        };
        let record = place(table, &row[0], classes);
        items(&row[4]).for_each(|alias| place_name(table, alias, classes, record));
        table.demonyms(&row[3], Classes::DEMONYM, Some(record));
    }
    Ok(())
}

fn organisations(table: &mut Table) -> Outcome<()> {
    for row in rows("organisations.tsv")? {
        let (classes, kind) = match row[1].as_str() {
            "bloc" => (Classes::BLOC.union(Classes::ORGANISATION), Kind::Org),
            "org" | "ministry" | "union" => (Classes::ORGANISATION, Kind::Org),
            "media" => (Classes::MEDIUM, Kind::Org),
            "party" => (Classes::PARTY, Kind::Org),
            "company" => (Classes::COMPANY, Kind::Org),
            "club" => (Classes::CLUB, Kind::Org),
            "product" => (Classes::SERVICE, Kind::Product),
            other => return Err(format!("organisations.tsv: no class {other}").into()),
        };
        let record = table.record(&row[0], kind);
        table.name(&row[0], classes, Some(record));
        items(&row[2]).for_each(|alias| table.name(alias, classes, Some(record)));
    }
    Ok(())
}

/// Seats act for a country, by its code, for an organisation, by its name, or for one that no text is searched for
/// (« =gouvernement »); some for nobody in particular.
fn seats(table: &mut Table) -> Outcome<()> {
    for row in rows("seats.tsv")? {
        let actor = match row[2].as_str() {
            "" => None,
            code if table.countries.contains_key(code) => table.countries.get(code).copied(),
            name if name.starts_with('=') => Some(table.record(&name[1..], Kind::Org)),
            name => Some(table.find(name).ok_or_else(|| format!("seats.tsv: {name} is in no list before"))?),
        };
        let kind = if row[1] == "ORG" { Kind::Org } else { Kind::Loc };
        let record = table.find(&row[0]).unwrap_or_else(|| table.record(&row[0], kind));
        if actor != Some(record) {
            table.records[record].acts_for = actor;
        }
        table.name(&row[0], Classes::SEAT, Some(record));
        items(&row[3]).for_each(|alias| table.name(alias, Classes::SEAT, Some(record)));
    }
    Ok(())
}

/// Events, works, and persons who bear one name.
fn others(table: &mut Table) -> Outcome<()> {
    for row in rows("others.tsv")? {
        let (classes, kind) = match row[1].as_str() {
            "event" => (Classes::EVENT, Kind::Event),
            "work" => (Classes::WORK, Kind::Work),
            "person" => (Classes::PERSON, Kind::Per),
            other => return Err(format!("others.tsv: no class {other}").into()),
        };
        let record = table.record(&row[0], kind);
        table.name(&row[0], classes, Some(record));
        items(&row[2]).for_each(|alias| table.name(alias, classes, Some(record)));
    }
    Ok(())
}

fn communities(table: &mut Table) -> Outcome<()> {
    for row in rows("communities.tsv")? {
        let record = table.record(&row[0], Kind::Norp);
        table.name(&row[0], Classes::COMMUNITY, Some(record));
        table.demonyms(&row[1], Classes::COMMUNITY, Some(record));
    }
    Ok(())
}

fn given_names(table: &mut Table) -> Outcome<()> {
    for row in rows("given-names.tsv")? {
        let classes = match row[1].as_str() {
            "m" => Classes::GIVEN_MASCULINE,
            "f" => Classes::GIVEN_FEMININE,
            _ => Classes::GIVEN_MASCULINE.union(Classes::GIVEN_FEMININE),
        };
        table.name(&row[0], classes, None);
    }
    Ok(())
}

fn triggers(table: &mut Table) -> Outcome<()> {
    for row in rows("triggers.tsv")? {
        let classes = match row[1].as_str() {
            "civility" => Classes::CIVILITY,
            "title" => Classes::TITLE,
            "organisation" => Classes::ORGANISATION_NOUN,
            "place" => Classes::PLACE_NOUN,
            "event" => Classes::EVENT_NOUN,
            "product" => Classes::PRODUCT_NOUN,
            "work" => Classes::WORK_NOUN,
            "unit" => Classes::UNIT,
            "currency" => Classes::CURRENCY,
            other => return Err(format!("triggers.tsv: no class {other}").into()),
        };
        let gender = match row[2].as_str() {
            "m" => Classes::MASCULINE,
            "f" => Classes::FEMININE,
            _ => Classes::NONE,
        };
        table.name(&row[0], classes.union(gender), None);
        if takes_plural(&row[0]) {
            table.name(&format!("{}s", row[0]), classes.union(gender), None);
        }
    }
    Ok(())
}

/// One lower-case word that does not end in s, x or z; abbreviations and symbols have no plural.
fn takes_plural(noun: &str) -> bool {
    let long = noun.chars().count() > 2 && noun.chars().all(char::is_lowercase);
    long && !noun.ends_with(['s', 'x', 'z'])
}
