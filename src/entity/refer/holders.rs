//! [`Holders`]: who is introduced by which title in this text, and whom a title taken up again can mean.

use rustc_hash::FxHashMap;

use super::phrase::{Determiner, Phrase};
use super::title::Quality;
use super::{Reader, actor};
use crate::entity::gazetteer::Classes;
use crate::entity::{EntityId, EntityType, Mention};
use crate::tag::{Gender, Upos};

/// A title that more bear in one text leads to nobody.
const MOST: usize = 12;

/// One who bears a title.
#[derive(Debug)]
struct Holder<'d> {
    entity: EntityId,
    /// All that the text says of him under this title.
    qualities: Vec<Quality<'d>>,
    gender: Option<Gender>,
    /// The noun of his first introduction.
    since: usize,
}

/// All who bear a title.
#[derive(Debug, Default)]
struct Office<'d> {
    holders: Vec<Holder<'d>>,
    /// Whether so far another may have been meant by it, a man and a woman.
    rivalled: [bool; 2],
}

/// Titles by their noun.
#[derive(Debug)]
pub(super) struct Holders<'d> {
    offices: FxHashMap<[&'d str; 3], Office<'d>>,
}

impl<'d> Holders<'d> {
    /// Those whom `phrases` introduce.
    pub(super) fn new(reader: &Reader<'d>, phrases: &[Phrase<'d>]) -> Self {
        let mut holders = Self { offices: FxHashMap::default() };
        for phrase in phrases {
            if let Some(mention) = introduced(reader, phrase) {
                holders.add(reader, phrase, mention);
            }
        }
        holders
    }

    fn add(&mut self, reader: &Reader<'d>, phrase: &Phrase<'d>, mention: &Mention) {
        let office = self.offices.entry(phrase.title.noun).or_default();
        let entity = actor(mention);
        let qualities = phrase.title.qualities.iter().copied();
        if let Some(known) = office.holders.iter_mut().find(|holder| holder.entity == entity) {
            known.qualities.extend(qualities);
            known.gender = known.gender.or(phrase.gender);
        } else if office.holders.len() < MOST {
            let gender = given_gender(reader, mention).or(phrase.gender);
            office.holders.push(Holder { entity, qualities: qualities.collect(), gender, since: phrase.head });
        } else {
            office.rivalled = [true; 2];
        }
    }

    /// Whom a phrase that introduces nobody means; phrases are to be asked in text order.
    pub(super) fn meant(&mut self, reader: &Reader<'d>, phrase: &Phrase<'d>) -> Option<EntityId> {
        let office = self.offices.get_mut(&phrase.title.noun)?;
        if introduced(reader, phrase).is_some() {
            return None;
        }
        let taken_up = phrase.determiner == Determiner::Definite && !is_named(reader, phrase);
        let meant = if taken_up { office.meant(phrase) } else { None };
        if meant.is_none() {
            office.mark_rival(phrase.gender.filter(|_| !phrase.title.is_body));
        }
        meant
    }
}

impl Office<'_> {
    fn meant(&self, phrase: &Phrase<'_>) -> Option<EntityId> {
        let asked = &phrase.title.qualities;
        let agrees = |holder: &&Holder<'_>| {
            phrase.gender.is_none() || holder.gender.is_none() || phrase.title.is_body || phrase.gender == holder.gender
        };
        let bears = |holder: &&Holder<'_>| asked.iter().all(|quality| holder.qualities.contains(quality));
        let mut fitting = self.holders.iter().filter(agrees).filter(bears);
        let holder = fitting.next().filter(|_| fitting.next().is_none())?;
        // The bare noun means whoever was introduced by it, if nobody else was.
        let [man, woman] = self.rivalled;
        let rivalled = match phrase.gender.filter(|_| !phrase.title.is_body) {
            Some(Gender::Masc) => man,
            Some(Gender::Fem) => woman,
            None => man || woman,
        };
        let sure = !asked.is_empty() || holder.since < phrase.head && !rivalled;
        sure.then_some(holder.entity)
    }

    fn mark_rival(&mut self, gender: Option<Gender>) {
        let [man, woman] = &mut self.rivalled;
        *man |= gender != Some(Gender::Fem);
        *woman |= gender != Some(Gender::Masc);
    }
}

/// Who is introduced: the name behind the phrase or before it.
fn introduced<'d>(reader: &Reader<'d>, phrase: &Phrase<'_>) -> Option<&'d Mention> {
    let behind = behind(reader, phrase);
    let before = before(reader, phrase);
    if behind.is_some() && before.is_some() { None } else { behind.or(before) }
}

/// « le président russe Vladimir Poutine », « le président russe, Vladimir Poutine, ».
fn behind<'d>(reader: &Reader<'d>, phrase: &Phrase<'_>) -> Option<&'d Mention> {
    let comma = reader.lower(phrase.end) == ",";
    let mut at = phrase.end + usize::from(comma);
    let civility =
        reader.token(at).is_some_and(|token| reader.listed.form(token.form).classes.intersects(Classes::CIVILITY));
    at += usize::from(civility && reader.mention(at).is_none());
    let mention = named(reader, phrase, at).filter(|mention| mention.tokens.0 as usize == at && at < phrase.limit)?;
    let closed = closes(reader, mention.tokens.1 as usize, phrase.limit);
    (!comma || closed && phrase.determiner != Determiner::Other).then_some(mention)
}

/// « Vladimir Poutine, président de la Russie, », « Annie Le Bras (PS), 41 ans, maire de Brest, ».
fn before<'d>(reader: &Reader<'d>, phrase: &Phrase<'_>) -> Option<&'d Mention> {
    let mark = phrase.start.checked_sub(1)?;
    if !matches!(reader.lower(mark), "," | "(") || phrase.determiner == Determiner::Other {
        return None;
    }
    let mut last = mark.checked_sub(1)?;
    let age = reader.mention(last).filter(|mention| mention.kind == EntityType::Quantity);
    if let Some(age) = age {
        let comma = (age.tokens.0 as usize).checked_sub(1).filter(|&at| reader.lower(at) == ",")?;
        last = comma.checked_sub(1)?;
    }
    if reader.lower(last) == ")" {
        let open = (last.saturating_sub(BRACKETS)..last).rev().find(|&at| reader.lower(at) == "(")?;
        last = open.checked_sub(1)?;
    }
    let mention = named(reader, phrase, last)?;
    (mention.tokens.1 as usize == last + 1 && closes(reader, phrase.end, phrase.limit)).then_some(mention)
}

/// Longest stretch in brackets behind a name, in tokens.
const BRACKETS: usize = 6;

/// The name at a token, if the phrase can describe it.
fn named<'d>(reader: &Reader<'d>, phrase: &Phrase<'_>, at: usize) -> Option<&'d Mention> {
    let kind = if phrase.title.is_body { EntityType::Org } else { EntityType::Per };
    reader.mention(at).filter(|mention| mention.kind == kind)
}

/// Whether an apposition ends there.
fn closes(reader: &Reader<'_>, at: usize, limit: usize) -> bool {
    at >= limit || matches!(reader.lower(at), "," | "." | ";" | ":" | ")" | "!" | "?" | "…" | "—" | "–")
}

/// Whether a name stands right behind that is not known to be a person's: « le ministre Durand ».
fn is_named(reader: &Reader<'_>, phrase: &Phrase<'_>) -> bool {
    phrase.end < phrase.limit
        && (reader.upos(phrase.end) == Some(Upos::Propn)
            || reader.form(phrase.end).starts_with(char::is_uppercase)
            || reader
                .mention(phrase.end)
                .is_some_and(|mention| matches!(mention.kind, EntityType::Per | EntityType::Org | EntityType::Loc)))
}

/// What a given name or a civility says of a person's gender.
pub(super) fn given_gender(reader: &Reader<'_>, mention: &Mention) -> Option<Gender> {
    let classes = |at: usize| reader.token(at).map_or(Classes::NONE, |token| reader.listed.form(token.form).classes);
    let (first, end) = (mention.tokens.0 as usize, mention.tokens.1 as usize);
    let given = if end - first > 1 { classes(first) } else { Classes::NONE };
    let civility = first.checked_sub(1).map_or(Classes::NONE, classes);
    let civil = |class: Classes| civility.intersects(Classes::CIVILITY) && civility.intersects(class);
    let masculine = given.intersects(Classes::GIVEN_MASCULINE) || civil(Classes::MASCULINE);
    let feminine = given.intersects(Classes::GIVEN_FEMININE) || civil(Classes::FEMININE);
    match (masculine, feminine) {
        (true, false) => Some(Gender::Masc),
        (false, true) => Some(Gender::Fem),
        _ => None,
    }
}
