//! [`conventional`]: where the corpora that the model learns from mark names otherwise than this project does.

use super::EntityType;
use super::abbreviation::shortens_common_noun;
use super::class::Class;
use super::epithet::with_epithet;
use super::gazetteer::{Classes, Names};
use super::mentions::Name;
use crate::document::Document;
use crate::segment::{Token, TokenKind};
use crate::tag::{Upos, VerbForm};
use crate::word_list::WordList;

/// Institutions that every state has: a nationality after them is no part of the name.
const COMMON: [&str; 12] = [
    "conseil",
    "parlement",
    "congrès",
    "sénat",
    "chambre",
    "cour",
    "réserve",
    "banque",
    "assemblée",
    "ministère",
    "garde",
    "trésor",
];

/// Abbreviations of common nouns: no names.
const ABBREVIATIONS: [&str; 30] = [
    "IA",
    "Bourse",
    "SMS",
    "PDF",
    "QR",
    "TVA",
    "PDG",
    "DRH",
    "PIB",
    "SDF",
    "VTC",
    "RTT",
    "CDI",
    "CDD",
    "HLM",
    "ADN",
    "ARN",
    "IRM",
    "VIH",
    "OGM",
    "ONG",
    "PME",
    "JT",
    "Brent",
    "WTI",
    "PC",
    "Correspondance",
    "Agences",
    "Exclusif",
    "Vidéo",
];

/// Words (forms) that open a sentence before a name, and are none of it.
static OPENERS: WordList = WordList::new(
    "Aux Au Dans Sur Chez Selon Avec Pour Entre Me Seul Seule Comment Pourquoi Quand Contre Après Côté Malgré Reste Restent \
     Voilà Voici Même Vers Depuis Face Devant Derrière Hormis Outre Sauf Puis Alors Ni Fin Exit",
);

/// Places that have ministers.
const PLACES: Classes = Classes::COUNTRY.union(Classes::REGION).union(Classes::CITY);

/// `name` by the conventions of this project; none where it is no name by them.
pub(super) fn conventional(document: &Document<'_>, listed: &Names<'_>, name: Name) -> Option<Name> {
    let bare = without_tail(document, without_article(document, name));
    let bare = if bare.tokens.0 > name.tokens.0 { of_listed_place(document, listed, bare) } else { bare };
    let name = with_foundation(document, without_noun(document, listed, bare));
    let name = with_epithet(document, listed, name);
    let first = document.tokens.get(name.tokens.0 as usize)?;
    let single = name.tokens.1 - name.tokens.0 == 1;
    if matches!(first.kind, TokenKind::Handle | TokenKind::Hashtag)
        || single && ABBREVIATIONS.contains(&document.form(first))
    {
        return None;
    }
    match name.kind {
        EntityType::Org
            if is_portfolio(document, name)
                || shortens_common_noun(document, listed, name)
                || is_common_body(document, listed, name) =>
        {
            None
        }
        EntityType::Loc
            if single && !listed.form(first.form).classes.intersects(PLACES) && is_portfolio(document, name) =>
        {
            None
        }
        EntityType::Org => Some(without_nationality(document, listed, name)),
        _ => Some(name),
    }
}

/// « Ankara » of « Reste Ankara », which the model takes for somebody's whole name.
fn of_listed_place(document: &Document<'_>, listed: &Names<'_>, name: Name) -> Name {
    let first =
        document.tokens.get(name.tokens.0 as usize).map_or(Classes::NONE, |first| listed.form(first.form).classes);
    let place = name.tokens.1 - name.tokens.0 == 1 && name.kind == EntityType::Per && first.intersects(PLACES);
    if place { Name { kind: EntityType::Loc, ..name } } else { name }
}

/// « fondation Lumen »: foundations are called so in full.
fn with_foundation(document: &Document<'_>, name: Name) -> Name {
    let noun = name.tokens.0.checked_sub(1).and_then(|noun| document.tokens.get(noun as usize));
    let founded = name.kind == EntityType::Org && noun.is_some_and(|noun| document.form(noun) == "fondation");
    if founded { Name { tokens: (name.tokens.0 - 1, name.tokens.1), ..name } } else { name }
}

/// « Pierre » of « Pierre… », « Tribunal » of « Tribunal où », « Washington » of « Washington de choisir »: no name ends in
/// suspension points or in a small word or verb.
fn without_tail(document: &Document<'_>, mut name: Name) -> Name {
    let loose = |token: &Token| {
        let small = document.form(token) == document.lower(token);
        let verb = token.upos == Upos::Verb && matches!(token.morph.verb_form, Some(VerbForm::Fin | VerbForm::Inf));
        let link = matches!(
            token.upos,
            Upos::Adp | Upos::Det | Upos::Pron | Upos::Sconj | Upos::Cconj | Upos::Aux | Upos::Adv
        );
        matches!(document.form(token), "..." | "…") || small && (verb || link) && token.kind == TokenKind::Word
    };
    // « Union des aéroports parle de chantage »
    let verb = |at: &u32| {
        document.tokens.get(*at as usize).is_some_and(|token| {
            let finite = token.upos == Upos::Verb && token.morph.is_finite();
            finite && document.form(token) == document.lower(token)
        })
    };
    if let Some(verb) = (name.tokens.0 + 1..name.tokens.1).find(verb).filter(|_| name.kind == EntityType::Org) {
        name.tokens.1 = verb;
    }
    let last = |name: Name| document.tokens.get(name.tokens.1.saturating_sub(1) as usize);
    while name.tokens.1 - name.tokens.0 > 1 && last(name).is_some_and(loose) {
        name.tokens.1 -= 1;
    }
    name
}

/// « Inde » of « l'Inde », « championnats d'Europe » of « Les championnats d'Europe »: articles stay outside, unless the
/// name has its capital on both.
fn without_article(document: &Document<'_>, name: Name) -> Name {
    let form = |at: u32| document.tokens.get(at as usize).map_or("", |token| document.form(token));
    let small = form(name.tokens.0 + 1).starts_with(char::is_lowercase);
    let first = form(name.tokens.0);
    // « Sa Phèdre »
    let owned = name.kind == EntityType::Per && matches!(first, "Sa" | "Son" | "Ses" | "sa" | "son" | "ses");
    // « À La Louvière »
    let before = name.tokens.0.checked_sub(1).map_or("", form);
    if name.kind == EntityType::Loc && matches!(before, "La" | "Le" | "Les") && name.tokens.0 > 1 {
        let two = document.tokens.get(name.tokens.0 as usize - 2);
        if two.is_some_and(|token| token.upos == Upos::Adp) {
            return Name { tokens: (name.tokens.0 - 1, name.tokens.1), ..name };
        }
    }
    let article = matches!(first, "l'" | "l’" | "d'" | "d’" | "le" | "la" | "les")
        || small && matches!(first, "L'" | "L’" | "Le" | "La" | "Les")
        || (owned || OPENERS.has(first)) && !small;
    if !article || name.tokens.1 - name.tokens.0 == 1 {
        return name;
    }
    // « Entre Nancy et Dijon »
    let kind = if first == "Entre" { EntityType::Loc } else { name.kind };
    Name { tokens: (name.tokens.0 + 1, name.tokens.1), kind }
}

/// « Eaux vives » of « association Eaux vives », « Kompass » of « hebdomadaire allemand Kompass »: the common noun stays
/// outside.
fn without_noun(document: &Document<'_>, listed: &Names<'_>, name: Name) -> Name {
    let tokens = document.tokens.get(name.tokens.0 as usize..name.tokens.1 as usize).unwrap_or(&[]);
    let Some((noun, rest)) = tokens.split_first().filter(|_| name.kind == EntityType::Org) else { return name };
    let small = |token: &Token| document.form(token) == document.lower(token);
    let adjectives = rest.iter().take_while(|token| token.upos == Upos::Adj && small(token)).count();
    let named = rest.get(adjectives).is_some_and(|token| document.form(token).starts_with(char::is_uppercase));
    // « agence France-Presse », « banque Sévigné » are the names themselves.
    let own = match document.lower(noun) {
        "agence" => rest.first().is_some_and(|token| document.lower(token).starts_with("france")),
        noun => matches!(noun, "banque" | "mutuelle" | "coopérative" | "label" | "fondation"),
    };
    let organisation = listed.class(noun.form).meets(Class::ORGANISATION);
    if !named || own || !(small(noun) || document.lower(noun) == "ong") || !organisation {
        return name;
    }
    Name { tokens: (name.tokens.0 + 1 + u32::try_from(adjectives).unwrap_or(0), name.tokens.1), ..name }
}

/// « Intérieur » in « le ministre français de l'Intérieur » is part of a title.
fn is_portfolio(document: &Document<'_>, name: Name) -> bool {
    let start = name.tokens.0 as usize;
    let before = document.tokens.get(start.saturating_sub(4)..start).unwrap_or(&[]);
    let mut words = before.iter().rev().map(|token| document.lower(token)).peekable();
    while words.next_if(|word| matches!(*word, "de" | "l'" | "la" | "des" | "du" | "aux" | "à" | "les")).is_some() {}
    if words.len() == before.len() {
        return false;
    }
    let minister = |word: &str| matches!(word, "ministre" | "ministres");
    let (first, second) = (words.next().unwrap_or(""), words.next().unwrap_or(""));
    // « … ses ministres. L'Alliance »
    if !first.chars().all(char::is_alphanumeric) {
        return false;
    }
    let of_state = first == "état" && words.next() == Some("secrétaire");
    minister(first)
        || minister(second)
        || of_state
        || matches!(
            first,
            "secrétaire" | "délégué" | "déléguée" | "adjoint" | "adjointe" | "commissaire" | "collègue" | "homologue"
        )
}

/// « armée éthiopienne »: a common noun and a nationality, which is a mention of its own.
fn is_common_body(document: &Document<'_>, listed: &Names<'_>, name: Name) -> bool {
    let tokens = document.tokens.get(name.tokens.0 as usize..name.tokens.1 as usize).unwrap_or(&[]);
    let small = |token: &Token| document.form(token) == document.lower(token);
    matches!(tokens, [noun, people]
        if noun.upos == Upos::Noun
            && small(noun)
            && small(people)
            && listed.form(people.form).classes.intersects(Classes::DEMONYM))
}

/// « Conseil de sécurité » of « Conseil de sécurité russe »: the nationality is a mention of its own.
fn without_nationality(document: &Document<'_>, listed: &Names<'_>, name: Name) -> Name {
    let tokens = document.tokens.get(name.tokens.0 as usize..name.tokens.1 as usize).unwrap_or(&[]);
    let [_, .., last] = tokens else { return name };
    let known = listed.form(last.form);
    let country = known.record.and_then(|id| listed.record(id)).is_some_and(|record| record.kind == EntityType::Loc);
    let nationality =
        known.classes.intersects(Classes::DEMONYM) && country && document.lower(last) == document.form(last);
    let is_listed = |end: u32| {
        let found = listed.longest(document, name.tokens.0 as usize, end as usize);
        found.is_some_and(|(length, _)| length == (end - name.tokens.0) as usize)
    };
    let official = is_listed(name.tokens.1) && !is_listed(name.tokens.1 - 1);
    let european = document.lower(last).starts_with("européen");
    // « Grand Conseil genevois »
    let common = tokens.iter().take(2).any(|token| COMMON.contains(&document.lower(token)));
    if common && nationality && !official && !european {
        return Name { tokens: (name.tokens.0, name.tokens.1 - 1), ..name };
    }
    name
}

#[cfg(all(test, feature = "fr"))]
#[allow(clippy::unwrap_used, reason = "a failed test may panic")]
mod tests {
    use super::*;
    use crate::entity::gazetteer::Gazetteer;
    use crate::segment::segment;
    use crate::tag::Tagger;

    /// What is left of the organisation in brackets.
    fn kept(marked: &str) -> Option<String> {
        let text = marked.replace(['[', ']'], "");
        let [open, close] = ["[", "]"].map(|bracket| marked.find(bracket).unwrap());
        let gazetteer = Gazetteer::embedded().unwrap();
        let mut document = segment(&text);
        Tagger::embedded().unwrap().tag(&mut document);
        let inside = |token: &&Token| (open..close - 1).contains(&(token.span.start() as usize));
        let first = document.tokens.iter().position(|token| inside(&token)).unwrap();
        let length = document.tokens.iter().filter(inside).count();
        let [first, end] = [first, first + length].map(|at| u32::try_from(at).unwrap());
        let name = Name { tokens: (first, end), kind: EntityType::Org };
        let name = conventional(&document, &Names::new(&gazetteer, &document), name)?;
        let [first, last] = [name.tokens.0, name.tokens.1 - 1].map(|at| document.tokens[at as usize].span);
        Some(text[first.start() as usize..last.end() as usize].to_owned())
    }

    #[test]
    fn what_is_no_part_of_the_name_stays_outside() {
        for (marked, expected) in [
            ("Le titre de l'[Atelier Morval impressionne] tout le monde.", Some("Atelier Morval")),
            ("Le titre de l'[Atelier Morval] impressionne.", Some("Atelier Morval")),
            ("Devant le [Tribunal où] ils sont.", Some("Tribunal")),
            ("L'[hebdomadaire allemand Kompart] le dit.", Some("Kompart")),
            ("L'[agence France-Presse] le dit.", Some("agence France-Presse")),
            ("L'[ONG Urgevald] le dit.", Some("Urgevald")),
            ("Dans l'ouest de [l'Union], il pleut.", Some("Union")),
            ("[Les championnats d'Europe] ont eu lieu.", Some("championnats d'Europe")),
            ("[Les Verts] ont voté.", Some("Les Verts")),
            ("Contraint par [Washington de choisir], il cède.", Some("Washington")),
            ("La [banque Sévirac] le dit.", Some("banque Sévirac")),
            ("La fondation [Brisac] le dit.", Some("fondation Brisac")),
            ("Le laboratoire [Brisac] le dit.", Some("Brisac")),
            ("[Reste Brisac], qui ne dit mot.", Some("Brisac")),
            ("L'association [Passagers] debout, qui le dit.", Some("Passagers debout")),
            ("L'association [Anticor] présente à l'audience le dit.", Some("Anticor")),
            ("L'avocat de [Passagers] debout, qui le dit.", Some("Passagers")),
        ] {
            assert_eq!(kept(marked).as_deref(), expected, "{marked}");
        }
    }

    #[test]
    fn portfolios_and_common_abbreviations_are_no_names() {
        for (marked, expected) in [
            ("Le ministre de l'[Intérieur] parle.", None),
            ("Le secrétaire d'État aux [Transports] parle.", None),
            ("L'adjoint aux [Sports] parle.", None),
            ("Sa collègue de la [Santé] parle.", None),
            ("Il a vu ses ministres. L'[Alliance] parle.", Some("Alliance")),
            ("Le secrétaire général de l'[ONU] parle.", Some("ONU")),
            ("Un sommet de chefs d'État de l'[ONU] a lieu.", Some("ONU")),
            ("Le baril de [Brent] monte.", None),
            ("L'[armée éthiopienne] avance.", None),
            ("Le [Parlement turc] vote.", Some("Parlement")),
        ] {
            assert_eq!(kept(marked).as_deref(), expected, "{marked}");
        }
    }
}
