//! Compiles `lexicon/fr/names/*.tsv` into the table that `entity::gazetteer` reads in place.

use std::collections::{BTreeMap, HashMap};
use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs};

#[path = "../src/normalize/canonical.rs"]
mod canonical;
#[path = "../src/entity/gazetteer/classes.rs"]
mod classes;
#[path = "gazetteer/inflect.rs"]
mod inflect;
#[path = "../src/entity/gazetteer/key.rs"]
mod key;
#[path = "gazetteer/lists.rs"]
mod lists;

use super::container;
use classes::Classes;

const FOLDER: &str = "lexicon/fr/names";

type Outcome<T> = Result<T, Box<dyn Error>>;

/// Kinds of record, by the discriminants of the crate's `EntityType`.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Per = 0,
    Loc = 1,
    Org = 2,
    Norp = 3,
    Event = 4,
    Product = 5,
    Work = 6,
}

/// What a name names.
struct Record {
    name: String,
    kind: Kind,
    acts_for: Option<usize>,
}

/// All names and records while they are gathered.
#[derive(Default)]
struct Table {
    records: Vec<Record>,
    /// Classes of a key, and the record of the first list that has it.
    names: BTreeMap<String, (Classes, Option<usize>)>,
    countries: HashMap<String, usize>,
}

impl Table {
    fn record(&mut self, name: &str, kind: Kind) -> usize {
        self.records.push(Record { name: name.to_owned(), kind, acts_for: None });
        self.records.len() - 1
    }

    /// Files `name` under its key, and under the keys it has when typed without accents.
    fn name(&mut self, name: &str, classes: Classes, record: Option<usize>) {
        let key = key::key(name);
        let initial = key.chars().next().map_or(0, char::len_utf8);
        let capital = format!("{}{}", key::unaccented(&key[..initial]), &key[initial..]);
        let mut variants = vec![key::unaccented(&key), capital, key];
        variants.sort();
        variants.dedup();
        for variant in variants.into_iter().filter(|variant| !variant.is_empty()) {
            let known = self.names.entry(variant).or_default();
            known.0 = known.0.union(classes);
            known.1 = known.1.or(record);
        }
    }

    /// The record filed under `name`.
    fn find(&self, name: &str) -> Option<usize> {
        self.names.get(&key::key(name)).and_then(|(_, record)| *record)
    }

    fn demonyms(&mut self, list: &str, classes: Classes, record: Option<usize>) {
        for form in items(list).flat_map(inflect::forms) {
            self.name(&form, classes, record);
        }
    }

    /// The sections, in columns, as `entity::gazetteer` reads them: records in the order of the names that spell them.
    fn encode(&self) -> Outcome<[(&'static str, Vec<u8>); 2]> {
        let capitals: Vec<Option<Vec<u8>>> =
            self.names.iter().map(|(key, value)| self.spelling(key, value.1)).collect();
        let spelled = self.names.values().zip(&capitals).filter(|(_, capitals)| capitals.is_some());
        let mut order: Vec<usize> = spelled.filter_map(|((_, record), _)| *record).collect();
        let others: Vec<usize> = (0..self.records.len()).filter(|record| !order.contains(record)).collect();
        order.extend(&others);
        let mut numbers = vec![0; order.len()];
        (1..).zip(&order).for_each(|(number, &record)| numbers[record] = number);
        let mut records = self.encode_records(&order, &numbers)?;
        records.extend(capitals.iter().flatten().flatten());
        let others: Vec<&str> = others.iter().map(|&record| self.records[record].name.as_str()).collect();
        records.extend(others.join("\n").into_bytes());
        let is_own: Vec<bool> = capitals.iter().map(Option::is_some).collect();
        Ok([("records", records), ("names", self.encode_names(&is_own, &numbers)?)])
    }

    /// Which characters of a key are raised in the name of its record, where that spells the name.
    fn spelling(&self, key: &str, record: Option<usize>) -> Option<Vec<u8>> {
        let name = &self.records[record?].name;
        if name.chars().count() != key.chars().count() {
            return None;
        }
        let mut gaps = Vec::new();
        let mut gap = 0;
        for (low, written) in key.chars().zip(name.chars()) {
            gap += 1;
            if low != written {
                gaps.push(u8::try_from(gap).ok().filter(|_| key::raised(low) == written)?);
                gap = 0;
            }
        }
        gaps.push(0);
        Some(gaps)
    }

    fn encode_records(&self, order: &[usize], numbers: &[u16]) -> Outcome<Vec<u8>> {
        let mut bytes = u16::try_from(order.len())?.to_le_bytes().to_vec();
        bytes.extend(order.iter().map(|&record| self.records[record].kind as u8));
        let actor = |&record: &usize| self.records[record].acts_for.map_or(0, |actor| numbers[actor]);
        push_columns(&order.iter().map(actor).collect::<Vec<_>>(), &mut bytes);
        Ok(bytes)
    }

    fn encode_names(&self, is_own: &[bool], numbers: &[u16]) -> Outcome<Vec<u8>> {
        let mut sets: Vec<u32> = self.names.values().map(|(classes, _)| classes.bits()).collect();
        sets.sort_unstable();
        sets.dedup();
        let class = |classes: &Classes| u8::try_from(sets.partition_point(|&set| set < classes.bits()));
        let records = self.names.values().map(|(_, record)| record.map(|record| numbers[record]));
        let records = relative(records.zip(is_own.iter().copied()))?;
        let (shared, rests) = without_shared_beginnings(self.names.keys());
        let mut bytes = u32::try_from(self.names.len())?.to_le_bytes().to_vec();
        bytes.extend(shared);
        bytes.extend(self.names.values().map(|(classes, _)| class(classes)).collect::<Result<Vec<_>, _>>()?);
        push_columns(&records, &mut bytes);
        bytes.push(u8::try_from(sets.len())?);
        bytes.extend(sets.iter().flat_map(|set| set.to_le_bytes()));
        bytes.extend(rests.join(&b'\n'));
        Ok(bytes)
    }
}

/// How many bytes each name shares with the one before it, and what is left of it.
fn without_shared_beginnings<'n>(names: impl Iterator<Item = &'n String>) -> (Vec<u8>, Vec<&'n [u8]>) {
    let mut before: &[u8] = &[];
    names
        .map(|name| {
            let name = name.as_bytes();
            let alike = before.iter().zip(name).take_while(|(one, other)| one == other).count();
            let shared = u8::try_from(alike).unwrap_or(u8::MAX);
            before = name;
            (shared, &name[usize::from(shared)..])
        })
        .unzip()
}

/// Adds the low bytes of all numbers, then the high ones.
fn push_columns(numbers: &[u16], bytes: &mut Vec<u8>) {
    bytes.extend(numbers.iter().map(|number| number.to_le_bytes()[0]));
    bytes.extend(numbers.iter().map(|number| number.to_le_bytes()[1]));
}

/// Numbers of records as `entity::gazetteer` reads them: 0 for none, 1 for the next that a name spells, else how far from the
/// last of those, past 0 and 1 where it is not before.
fn relative(records: impl Iterator<Item = (Option<u16>, bool)>) -> Outcome<Vec<u16>> {
    let mut last = 0;
    let code = |(record, is_own): (Option<u16>, bool)| {
        let Some(record) = record else { return Ok(0) };
        if is_own {
            last = i32::from(record);
            return Ok(1);
        }
        let distance = i32::from(record) - last;
        Ok(i16::try_from(if distance < 0 { distance } else { distance + 2 })?.cast_unsigned())
    };
    records.map(code).collect()
}

/// Items of a comma-separated field.
fn items(field: &str) -> impl Iterator<Item = &str> {
    field.split(", ").map(str::trim).filter(|item| !item.is_empty())
}

/// Rows of one list; a row with another number of fields than the header stops the build.
fn rows(file: &str) -> Outcome<Vec<Vec<String>>> {
    let path = Path::new(FOLDER).join(file);
    let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    let mut lines = text.lines();
    let columns = lines.next().map_or(0, |header| header.split('\t').count());
    let mut rows = Vec::new();
    for (number, line) in lines.enumerate() {
        let row: Vec<String> = line.split('\t').map(str::to_owned).collect();
        if row.len() != columns {
            let found = row.len();
            return Err(format!("{}:{}: {found} fields; the header has {columns}", path.display(), number + 2).into());
        }
        rows.push(row);
    }
    Ok(rows)
}

/// Writes `gazetteer.bin` into the build's output folder.
pub(crate) fn compile() -> Outcome<()> {
    println!("cargo::rerun-if-changed={FOLDER}");
    println!("cargo::rerun-if-changed=build");
    let mut table = Table::default();
    lists::gather(&mut table)?;
    fs::write(PathBuf::from(env::var("OUT_DIR")?).join("gazetteer.bin"), container::write(&table.encode()?))?;
    Ok(())
}
