//! « La première … la seconde », « l'un … l'autre »: the two who were named together before.

use super::{Reader, Reference, actor, index};
use crate::entity::class::Class;
use crate::entity::{EntityId, EntityType, Mention};
use crate::tag::{Gender, Upos, VerbForm};

/// How far apart the two words stand at most, in tokens.
const APART: usize = 60;

/// Nearer than this they are each other: « l'un contre l'autre ».
const RECIPROCAL: usize = 4;

/// How many sentences back the two may be named.
const SENTENCES: usize = 3;

/// All of them that are sure: both words stand near each other, and a sentence before names two of one sort.
pub(super) fn find(reader: &Reader<'_>) -> Vec<Reference> {
    let of = |at: usize| ordinal(reader.lower(at));
    let either = reader.places(Class::ONE_OF_TWO).map(|(at, _)| at);
    let mut places = either.filter(|&at| at > 0 && is_alone(reader, at)).peekable();
    let mut found = Vec::new();
    // Where the first of the two was told, whether as « l'un », and who they are.
    let mut last: Option<(usize, bool, [EntityId; 2])> = None;
    while let Some(at) = places.next() {
        let Some((second, gender)) = of(at) else { continue };
        let elided = is_elided(reader, at);
        let other = places.peek().filter(|&&next| next - at < APART && elided == is_elided(reader, next));
        if let Some((&next, (true, other_gender))) = other.and_then(|next| Some((next, of(*next)?))).filter(|_| !second)
        {
            let each_other = elided && next - at < RECIPROCAL;
            let pair = pair(reader, at, [gender, other_gender]).filter(|_| !each_other);
            last = pair.map(|pair| (at, elided, pair));
        } else if last.is_none() && !elided && opens_with_verb(reader, at) {
            // « Le premier a menti. »
            let genders = if second { [None, gender] } else { [gender, None] };
            last = pair(reader, at, genders).map(|pair| (at, elided, pair));
        }
        // « La première accuse la seconde. La seconde nie. »
        let Some((_, _, [one, two])) = last.filter(|&(told, kind, _)| kind == elided && at - told < APART) else {
            continue;
        };
        let entity = if second { two } else { one };
        found.push(Reference { span: reader.span(at - 1, at + 1), head: index(at), entity });
    }
    found
}

/// Whether it opens its sentence and a finite verb follows.
fn opens_with_verb(reader: &Reader<'_>, at: usize) -> bool {
    let opens = at.checked_sub(2).is_none_or(|before| matches!(reader.lower(before), "." | "!" | "?" | "»"));
    let finite = |at: usize| reader.token(at).is_some_and(|token| token.morph.is_finite());
    opens && (finite(at + 1) || finite(at + 2) && reader.upos(at + 1) == Some(Upos::Pron))
}

/// « l'un », « l'autre »
fn is_elided(reader: &Reader<'_>, at: usize) -> bool {
    reader.lower(at - 1) == "l'"
}

/// Whether the form is the second of two, and its gender.
fn ordinal(form: &str) -> Option<(bool, Option<Gender>)> {
    Some(match form {
        "premier" | "un" => (false, Some(Gender::Masc)),
        "première" | "une" => (false, Some(Gender::Fem)),
        "second" => (true, Some(Gender::Masc)),
        "seconde" => (true, Some(Gender::Fem)),
        "autre" => (true, None),
        _ => return None,
    })
}

/// Whether its article stands before it and no noun, nor « à », behind it.
fn is_alone(reader: &Reader<'_>, at: usize) -> bool {
    let article = reader.lower(at - 1);
    let elided = matches!(reader.lower(at), "un" | "une" | "autre");
    let articled = if elided { article == "l'" } else { matches!(article, "le" | "la" | "au" | "du") };
    // « la première de la classe », but « accuse la seconde de mentir »
    let acts = reader.token(at + 2).is_some_and(|token| token.morph.verb_form == Some(VerbForm::Inf));
    let told = match reader.lower(at + 1) {
        "de" | "d'" => !acts,
        next => matches!(next, "à" | "qui" | "que" | "qu'" | "des" | "du" | "et"),
    };
    let noun = matches!(reader.upos(at + 1), Some(Upos::Noun | Upos::Adj | Upos::Num | Upos::Propn));
    // « l'un menace »: no noun follows « l'un ».
    let bare = matches!(reader.lower(at), "un" | "une");
    articled && !told && (!noun || bare || is_misread(reader, at + 1))
}

/// « La première mise sur les jeunes. »: a noun to the tagger, and the only verb there is.
fn is_misread(reader: &Reader<'_>, at: usize) -> bool {
    let finite = |at: &usize| reader.token(*at).is_some_and(|token| token.morph.is_finite());
    let ends = |at: &usize| matches!(reader.lower(*at), "." | "," | ";" | ":" | "?" | "!" | "«" | "\"");
    let opens = at.checked_sub(3).is_none_or(|before| matches!(reader.lower(before), "." | "," | "»" | ";" | "et"));
    let governs = matches!(reader.upos(at + 1), Some(Upos::Det | Upos::Adp | Upos::Propn));
    let clause = (at + 1..at + CLAUSE).take_while(|at| !ends(at));
    opens && governs && reader.lower(at).ends_with('e') && !clause.into_iter().any(|at| finite(&at))
}

/// How much of a clause is read, in tokens.
const CLAUSE: usize = 20;

/// The two actors whom the nearest sentence before that names two of one sort names.
fn pair(reader: &Reader<'_>, place: usize, genders: [Option<Gender>; 2]) -> Option<[EntityId; 2]> {
    let sentences = &reader.document.sentences;
    let own = sentences.partition_point(|sentence| (sentence.tokens.end as usize) <= place);
    (own.saturating_sub(SENTENCES)..=own).rev().find_map(|number| {
        let tokens = sentences.get(number)?.tokens.clone();
        let named = mentions(reader, tokens.start as usize, place.min(tokens.end as usize));
        let sorts = [EntityType::Per, EntityType::Org, EntityType::Loc];
        sorts.into_iter().find_map(|kind| two(reader, named, kind, genders))
    })
}

/// The mentions of a stretch.
fn mentions<'d>(reader: &Reader<'d>, from: usize, to: usize) -> &'d [Mention] {
    let all = &reader.actors.mentions;
    let first = all.partition_point(|mention| (mention.tokens.0 as usize) < from);
    let last = all.partition_point(|mention| (mention.tokens.0 as usize) < to);
    all.get(first..last).unwrap_or(&[])
}

/// The two of that sort, in text order, if they are just two and may be of those genders.
fn two(
    reader: &Reader<'_>,
    named: &[Mention],
    kind: EntityType,
    genders: [Option<Gender>; 2],
) -> Option<[EntityId; 2]> {
    let acts = |mention: &&Mention| match kind {
        EntityType::Loc => mention.kind == kind && !is_where(reader, mention),
        _ => mention.kind == kind,
    };
    let mut those = named.iter().filter(acts);
    let first = those.next()?;
    let second = those.clone().find(|mention| actor(mention) != actor(first))?;
    let both = [first, second];
    let more = those.any(|mention| !both.iter().any(|known| actor(known) == actor(mention)));
    let fits = both.iter().zip(genders).all(|(mention, asked)| {
        let given = super::holders::given_gender(reader, mention);
        given.is_none() || asked.is_none() || given == asked
    });
    (!more && fits).then(|| both.map(actor))
}

/// « à Lyon », « dans le Finistère »
fn is_where(reader: &Reader<'_>, mention: &Mention) -> bool {
    let first = mention.tokens.0 as usize;
    let link = |back: usize| first.checked_sub(back).map_or("", |at| reader.lower(at));
    mention.stands_for.is_none()
        && [1, 2].into_iter().any(|back| matches!(link(back), "à" | "en" | "dans" | "sur" | "de"))
}
