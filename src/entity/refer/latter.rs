//! « ce dernier », « cette dernière », « celui-ci », « celle-ci »: the person named last, where nothing else can be meant.

use super::{Reader, Reference, actor, index};
use crate::entity::class::Class;
use crate::entity::{EntityType, Mention};
use crate::tag::{Gender, Number, Upos};

/// How far back the person may be named, in tokens.
const BACK: usize = 60;

/// All of them that are sure.
pub(super) fn find(reader: &Reader<'_>) -> Vec<Reference> {
    let mut found = Vec::new();
    let mut sentences = (0usize..).zip(&reader.document.sentences).peekable();
    for (at, _) in reader.places(Class::LATTER) {
        while sentences.next_if(|(_, sentence)| sentence.tokens.end as usize <= at).is_some() {}
        let Some((number, sentence)) = sentences.peek() else { break };
        let before = number.checked_sub(1).and_then(|number| reader.document.sentences.get(number));
        let first = before.map_or(sentence.tokens.start, |before| before.tokens.start) as usize;
        found.extend(reference(reader, at, first.max(at.saturating_sub(BACK))));
    }
    found
}

/// The one at `at`, if it is sure; its person is named from token `from` on.
fn reference(reader: &Reader<'_>, at: usize, from: usize) -> Option<Reference> {
    let (start, gender) = match (reader.lower(at), reader.lower(at.checked_sub(1)?)) {
        ("dernier", "ce") => (at - 1, Gender::Masc),
        ("dernière", "cette") => (at - 1, Gender::Fem),
        ("celui-ci", _) => (at, Gender::Masc),
        ("celle-ci", _) => (at, Gender::Fem),
        _ => return None,
    };
    // « ce dernier point »
    if start < at && matches!(reader.upos(at + 1), Some(Upos::Noun | Upos::Adj | Upos::Num | Upos::Propn)) {
        return None;
    }
    let mention = last_person(reader, from, start)?;
    let told = super::holders::given_gender(reader, mention);
    let rivals = (mention.tokens.1 as usize..start).any(|place| is_rival(reader, place, gender));
    // Whose gender is not known may be another's.
    (told == Some(gender) && !rivals).then(|| Reference {
        span: reader.span(start, at + 1),
        head: index(at),
        entity: actor(mention),
    })
}

fn last_person<'d>(reader: &Reader<'d>, from: usize, to: usize) -> Option<&'d Mention> {
    let mentions = &reader.actors.mentions;
    let earlier = mentions.partition_point(|mention| (mention.tokens.1 as usize) <= to);
    let mut near = mentions.iter().take(earlier).rev().take_while(|mention| mention.tokens.0 as usize >= from);
    near.find(|mention| mention.kind == EntityType::Per)
}

/// Whether something else that is named or told of there may be « ce dernier ».
fn is_rival(reader: &Reader<'_>, place: usize, gender: Gender) -> bool {
    if let Some(mention) = reader.mention(place) {
        let figure =
            matches!(mention.kind, EntityType::Date | EntityType::Money | EntityType::Quantity | EntityType::Norp);
        return !figure;
    }
    let Some(token) = reader.token(place) else { return false };
    let agrees = token.morph.gender.is_none_or(|own| own == gender) && token.morph.number != Some(Number::Plur);
    matches!(token.upos, Upos::Noun | Upos::Propn) && agrees
}
