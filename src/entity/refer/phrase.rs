//! [`Phrase`]: a noun with what stands before it and what qualifies it.

use std::ops::Range;

use super::title::{Quality, Title};
use super::{Reader, actor};
use crate::entity::EntityType;
use crate::tag::{Gender, Number, Upos};

/// Longest chain of complements that is read, in tokens.
const LONGEST: usize = 16;

/// What stands before the noun.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Determiner {
    /// « le », « du », « cette »
    Definite,
    /// « un », « son », a number
    Other,
    None,
}

/// « le ministre russe de la Défense », in the singular.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Phrase<'d> {
    pub(super) head: usize,
    /// First token, its article included, and first token after it.
    pub(super) start: usize,
    pub(super) end: usize,
    /// End of its sentence.
    pub(super) limit: usize,
    pub(super) determiner: Determiner,
    pub(super) gender: Option<Gender>,
    pub(super) title: Title<'d>,
}

impl<'d> Phrase<'d> {
    /// The phrase around the noun at `head`; none where it is plural or part of a name.
    pub(super) fn read(reader: &Reader<'d>, head: usize, sentence: &Range<usize>) -> Option<Self> {
        let token = reader.token(head)?;
        if token.morph.number == Some(Number::Plur) || reader.mention(head).is_some() {
            return None;
        }
        let mut start = head;
        let mut ranks = [""; 2];
        while start > sentence.start && reader.upos(start - 1) == Some(Upos::Adj) && reader.mention(start - 1).is_none()
        {
            start -= 1;
            if let Some((slot, rank)) =
                ranks.iter_mut().find(|slot| slot.is_empty()).zip(Title::rank(reader.lower(start)))
            {
                *slot = rank;
            }
        }
        let before = if start > sentence.start { reader.lower(start - 1) } else { "" };
        let (determiner, gender) = match before {
            "le" | "ce" | "cet" | "du" | "au" | "ledit" => (Determiner::Definite, Some(Gender::Masc)),
            "la" | "cette" => (Determiner::Definite, Some(Gender::Fem)),
            "l'" => (Determiner::Definite, None),
            "les" | "des" | "aux" | "ces" => return None,
            _ if start > sentence.start && is_determiner(reader, start - 1) => (Determiner::Other, None),
            _ => (Determiner::None, None),
        };
        let article = determiner == Determiner::Definite && !matches!(before, "du" | "au");
        let (end, qualities) = complements(reader, head + 1, sentence.end);
        let title = Title::new(reader, head, ranks, qualities);
        let gender = gender.or(token.morph.gender.filter(|&gender| gender == Gender::Fem));
        let start = start - usize::from(article);
        Some(Self { head, start, end, limit: sentence.end, determiner, gender, title })
    }
}

fn is_determiner(reader: &Reader<'_>, at: usize) -> bool {
    matches!(reader.upos(at), Some(Upos::Det | Upos::Num))
}

/// The end of what qualifies a noun, from `first` on, and what it is.
fn complements<'d>(reader: &Reader<'d>, first: usize, limit: usize) -> (usize, Vec<Quality<'d>>) {
    let (mut at, mut qualities) = (first, Vec::new());
    let limit = limit.min(first + LONGEST);
    while at < limit {
        let Some((end, quality)) = complement(reader, at, limit) else { break };
        qualities.push(quality);
        at = end;
    }
    (at, qualities)
}

/// « russe », « délégué », « de la Défense », « chez Total ».
fn complement<'d>(reader: &Reader<'d>, at: usize, limit: usize) -> Option<(usize, Quality<'d>)> {
    if let Some(mention) = reader.mention(at) {
        return (mention.kind == EntityType::Norp && reader.form(at) == reader.lower(at))
            .then(|| (mention.tokens.1 as usize, Quality::Actor(actor(mention))));
    }
    if matches!(reader.upos(at), Some(Upos::Adj | Upos::Noun)) {
        return Some((at + 1, Quality::of_word(reader, at)));
    }
    let place_ends = match reader.lower(at) {
        "de" | "du" | "des" | "d'" => false,
        "à" | "au" | "aux" | "en" | "chez" => true,
        _ => return None,
    };
    let mut noun = at + 1;
    while noun < limit && reader.upos(noun) == Some(Upos::Det) && reader.mention(noun).is_none() {
        noun += 1;
    }
    // « l'État » is no name here.
    if reader.lower(noun) == "état" {
        return Some((noun + 1, Quality::Word("état")));
    }
    if let Some(mention) = reader.mention(noun) {
        let ends = place_ends && mention.kind == EntityType::Loc
            || matches!(mention.kind, EntityType::Date | EntityType::Money | EntityType::Quantity);
        return (!ends).then(|| (mention.tokens.1 as usize, Quality::of_mention(reader, mention)));
    }
    let named = matches!(reader.upos(noun), Some(Upos::Noun | Upos::Propn | Upos::Adj));
    (named && noun < limit).then(|| (noun + 1, Quality::of_word(reader, noun)))
}
