//! [`complete`]: what the model missed of names that it knows elsewhere in the text, and the particles of persons' names.

use rustc_hash::FxHashMap;

use super::EntityType;
use super::class::Class;
use super::conventions::conventional;
use super::gazetteer::key::unaccented;
use super::gazetteer::{Classes, Names};
use super::mentions::Name;
use super::resolve::skeleton;
use crate::document::Document;
use crate::order::sort_by_rank;
use crate::segment::Token;
use crate::tag::Upos;
use crate::word_list::WordList;

/// Adds to `names` (in text order, never overlapping) further occurrences of what is named, and joins persons' names
/// across their particles.
pub(super) fn complete(document: &Document<'_>, listed: &Names<'_>, names: &mut Vec<Name>) {
    let missed = missed(document, listed, names);
    names.extend(missed.into_iter().filter_map(|name| conventional(document, listed, name)));
    sort_by_rank(names, |name| [name.tokens.0 as usize, name.tokens.1 as usize, 0, 0]);
    let mut whole: Vec<Name> = Vec::with_capacity(names.len());
    for &name in &*names {
        let name = with_initials(document, with_particles(document, listed, name));
        if let Some(before) = whole.last_mut().filter(|before| is_national_branch(document, listed, before, &name)) {
            before.tokens.1 = name.tokens.1;
            continue;
        }
        while whole.last().is_some_and(|before| before.tokens.1 > name.tokens.0) {
            whole.pop();
        }
        whole.push(name);
    }
    *names = whole;
}

/// Words with a capital outside of `names` that are a person's surname or a name of one word elsewhere, whatever their
/// accents, or sound like the surname of a person named in full: « Pashinyan » beside « Nikol Pachinian ».
fn missed(document: &Document<'_>, listed: &Names<'_>, names: &[Name]) -> Vec<Name> {
    let heard = Heard::in_names(document, listed, names);
    let mut kinds: Vec<Option<Option<(EntityType, bool)>>> = vec![None; document.forms.len()];
    let mut inside = names.iter().peekable();
    let mut missed = Vec::new();
    for sentence in &document.sentences {
        let first = sentence.tokens.start;
        for (index, token) in (first..).zip(document.tokens_of(sentence)) {
            if !listed.class(token.form).meets(Class::CAPITAL) {
                continue;
            }
            let before = document.tokens.get((index as usize).wrapping_sub(1)).filter(|_| index > first);
            let opens = before.is_none_or(|before| before.upos == Upos::Punct);
            if !may_be_proper(document, index as usize, opens) {
                continue;
            }
            while inside.next_if(|name| name.tokens.1 <= index).is_some() {}
            if inside.peek().is_some_and(|name| name.tokens.0 <= index) {
                continue;
            }
            let slot = kinds.get_mut(token.form.0 as usize);
            let known = slot.and_then(|known| *known.get_or_insert_with(|| heard.kind(document.lower(token))));
            if let Some((kind, _)) = known.filter(|(_, spelled)| *spelled || token.upos == Upos::Propn) {
                missed.push(Name { tokens: (index, index + 1), kind });
            }
        }
    }
    missed
}

/// Whether a capital there may be a name's: on what is tagged a name, or inside a sentence, or, where a sentence or clause `opens`, before its verb or a
/// comma: there a tagger takes names that it has never met for anything.
fn may_be_proper(document: &Document<'_>, at: usize, opens: bool) -> bool {
    let Some(token) = document.tokens.get(at) else { return false };
    let open_class = matches!(token.upos, Upos::Propn | Upos::Noun | Upos::Adj | Upos::Verb | Upos::X);
    let subject = || {
        let next = document.tokens.get(at + 1..).unwrap_or(&[]);
        // « Texereau en rougit »
        let clitic = |token: &&Token| CLITICS.has(document.lower(token));
        let clitics = next.iter().take(3).take_while(clitic).count();
        let verb = next.get(clitics).is_some_and(|next| next.morph.is_finite());
        verb || next.first().is_some_and(|next| document.form(next) == ",")
    };
    // « Iéna dément »: the first word is hardly ever a verb.
    let verb = || token.upos == Upos::Verb && token.morph.is_finite();
    open_class && (token.upos == Upos::Propn || !opens || verb() || subject())
}

/// Words between a subject and its verb.
static CLITICS: WordList = WordList::new("ne n' se s' en y le la les l' lui leur nous vous me m' te t'");

/// Names of a text to know again.
#[derive(Default)]
struct Heard {
    /// How often the name without its accents is of each type.
    spelled: FxHashMap<String, Counts>,
    /// Surnames of persons named in full.
    sounds: Vec<String>,
}

impl Heard {
    fn in_names(document: &Document<'_>, listed: &Names<'_>, names: &[Name]) -> Self {
        let mut heard = Self::default();
        // By form first: most names stand in a text many times.
        let mut counts: Vec<Option<Counts>> = vec![None; document.forms.len()];
        for name in names {
            let last = document.tokens.get((name.tokens.1 as usize).saturating_sub(1));
            let single = name.tokens.1 - name.tokens.0 == 1;
            match name.kind {
                EntityType::Org if !single => heard.open(document, listed, name),
                EntityType::Per if !single => heard.call(document, listed, name),
                _ => {}
            }
            let Some(last) =
                last.filter(|last| (name.kind == EntityType::Per || single) && document.form(last).chars().count() > 2)
            else {
                continue;
            };
            if let Some(counts) = counts.get_mut(last.form.0 as usize) {
                add(counts.get_or_insert_default(), name.kind);
            }
            if name.kind == EntityType::Per && !single && heard.sounds.len() < MOST_SURNAMES {
                let word = unaccented(document.lower(last));
                heard.sounds.extend(skeleton(&word));
                // « Muñoz » of « Carlos Muñoz-Ribera »
                if let Some((first, _)) = word.split_once('-').filter(|(first, _)| first.len() > 3) {
                    add(heard.spelled.entry(first.to_owned()).or_default(), name.kind);
                }
            }
        }
        for (form, counts) in document.forms.iter().zip(counts) {
            let Some(counts) = counts else { continue };
            let sum = heard.spelled.entry(unaccented(&form.lower)).or_default();
            sum.iter_mut().zip(counts).for_each(|(sum, count)| *sum = sum.saturating_add(count));
        }
        heard
    }

    /// « Kraken » of « Kraken Tapioca »
    fn open(&mut self, document: &Document<'_>, listed: &Names<'_>, name: &Name) {
        let first = name.tokens.0 as usize;
        let Some([first, second]) = document.tokens.get(first..first + 2) else { return };
        let proper = first.upos == Upos::Propn && second.upos == Upos::Propn;
        if proper && listed.form(first.form).classes.is_empty() && document.form(first).chars().count() > 3 {
            self.count(unaccented(document.lower(first)), name.kind);
        }
    }

    /// « Octave » of « Octave Bréhier »
    fn call(&mut self, document: &Document<'_>, listed: &Names<'_>, name: &Name) {
        let Some(first) = document.tokens.get(name.tokens.0 as usize) else { return };
        let given = Classes::GIVEN_MASCULINE.union(Classes::GIVEN_FEMININE);
        let classes = listed.form(first.form).classes;
        if (classes.intersects(given) || classes.is_empty()) && document.form(first).chars().count() > 3 {
            self.count(unaccented(document.lower(first)), name.kind);
        }
    }

    fn count(&mut self, word: String, kind: EntityType) {
        add(self.spelled.entry(word).or_default(), kind);
    }

    /// The type of a word in lower case, and whether it is spelled as a name is, not only heard.
    fn kind(&self, lower: &str) -> Option<(EntityType, bool)> {
        let word = unaccented(lower);
        let counts = self.spelled.get(&word);
        let most = |counts: &Counts| {
            let of = |kind: EntityType| counts.get(kind as usize).copied().unwrap_or(0);
            TYPES.into_iter().max_by_key(|&kind| of(kind)).filter(|&kind| of(kind) > 0)
        };
        let spelled = counts.and_then(most).map(|kind| (kind, true));
        let heard = || skeleton(&word).filter(|sound| self.sounds.contains(sound)).map(|_| (EntityType::Per, false));
        spelled.or_else(heard)
    }
}

/// The types of names that are found again, of equals the last.
const TYPES: [EntityType; 6] =
    [EntityType::Work, EntityType::Product, EntityType::Event, EntityType::Org, EntityType::Loc, EntityType::Per];

/// How often something is of each type.
type Counts = [u16; EntityType::NAMES.len()];

fn add(counts: &mut Counts, kind: EntityType) {
    if let Some(count) = counts.get_mut(kind as usize) {
        *count = count.saturating_add(1);
    }
}

/// Surnames that are listened for: enough for an article, and no more work for a long text.
const MOST_SURNAMES: usize = 64;

/// Particles that only persons' names have.
const STRONG: [&str; 10] = ["von", "van", "der", "den", "ben", "bin", "ibn", "bint", "ould", "zu"];

/// `name` with the particles before it and the given name before these: « Ursula von der Leyen ».
fn with_particles(document: &Document<'_>, listed: &Names<'_>, name: Name) -> Name {
    let lower = |at: usize| document.tokens.get(at).map_or("", |token| document.lower(token));
    let (first, end) = (name.tokens.0 as usize, name.tokens.1 as usize);
    if !matches!(name.kind, EntityType::Per | EntityType::Org | EntityType::Loc) {
        return name;
    }
    let mut start = first;
    while start > 0 && STRONG.contains(&lower(start - 1)) {
        start -= 1;
    }
    let inside = (first + 1..end).any(|at| STRONG.contains(&lower(at)));
    if start == first
        && let Some(given) = noble(document, listed, name)
    {
        return Name { tokens: (given, name.tokens.1), kind: EntityType::Per };
    }
    if start == first {
        return if inside { Name { kind: EntityType::Per, ..name } } else { name };
    }
    let given = start.checked_sub(1).and_then(|at| document.tokens.get(at));
    start -= usize::from(given.is_some_and(|token| is_given(document, listed, token)));
    Name { tokens: (u32::try_from(start).unwrap_or(name.tokens.0), name.tokens.1), kind: EntityType::Per }
}

/// The given name before « de » and an unlisted place: « Hugues de Sainte-Marthe ».
fn noble(document: &Document<'_>, listed: &Names<'_>, name: Name) -> Option<u32> {
    let given = (name.tokens.0 as usize).checked_sub(2)?;
    let [first, of, own, ..] = document.tokens.get(given..name.tokens.1 as usize)? else { return None };
    let classes = listed.form(first.form).classes;
    let giving = Classes::GIVEN_MASCULINE.union(Classes::GIVEN_FEMININE);
    let only = classes.intersects(giving) && classes.bits() & !giving.bits() == 0;
    let linked = matches!(document.form(of), "de" | "d'" | "d’");
    let capital = document.form(first).starts_with(char::is_uppercase);
    let unlisted = listed.form(own.form).classes.is_empty() && name.kind == EntityType::Loc;
    (only && linked && capital && unlisted).then(|| u32::try_from(given).ok()).flatten()
}

/// « J. M. Coetzee »: initials belong to the name behind them.
fn with_initials(document: &Document<'_>, name: Name) -> Name {
    let initial = |at: u32| {
        let form = document.tokens.get(at as usize).map_or("", |token| document.form(token));
        let mut letters = form.chars();
        letters.next().is_some_and(char::is_uppercase) && letters.as_str() == "."
    };
    let mut start = name.tokens.0;
    while name.kind == EntityType::Per && start > 0 && initial(start - 1) {
        start -= 1;
    }
    // « M. » alone is « monsieur ».
    let sir = document.tokens.get(start as usize).is_some_and(|token| document.form(token) == "M.");
    start += u32::from(sir && start < name.tokens.0);
    Name { tokens: (start, name.tokens.1), ..name }
}

/// « Greenpeace » before « Allemagne »: an organisation's branch in a country.
fn is_national_branch(document: &Document<'_>, listed: &Names<'_>, before: &Name, name: &Name) -> bool {
    let classes = |name: &Name| {
        let (first, end) = (name.tokens.0 as usize, name.tokens.1 as usize);
        let found = listed.longest(document, first, end).filter(|(length, _)| first + length == end);
        found.map_or(Classes::NONE, |(_, known)| known.classes)
    };
    before.tokens.1 == name.tokens.0
        && before.kind == EntityType::Org
        && name.kind == EntityType::Loc
        && classes(before).intersects(Classes::ORGANISATION.union(Classes::COMPANY))
        && classes(name).intersects(Classes::COUNTRY.union(Classes::REGION))
}

/// A capitalised word that is no civility and no title.
fn is_given(document: &Document<'_>, listed: &Names<'_>, token: &Token) -> bool {
    let classes = listed.form(token.form).classes;
    let capital = document.form(token).starts_with(char::is_uppercase);
    let function = matches!(token.upos, Upos::Det | Upos::Adp | Upos::Pron | Upos::Cconj | Upos::Sconj | Upos::Adv);
    capital && !function && !classes.intersects(Classes::CIVILITY.union(Classes::TITLE))
}

#[cfg(all(test, feature = "fr"))]
#[allow(clippy::unwrap_used, reason = "a failed test may panic")]
mod tests {
    use super::*;
    use crate::entity::gazetteer::Gazetteer;
    use crate::segment::segment;
    use crate::tag::Tagger;

    /// The names of `text` after those that `given` marks, by first token and end.
    fn completed(text: &str, given: &[(&str, EntityType)]) -> Vec<(String, EntityType)> {
        let gazetteer = Gazetteer::embedded().unwrap();
        let mut document = segment(text);
        Tagger::embedded().unwrap().tag(&mut document);
        let at = |byte: usize| document.tokens.partition_point(|token| (token.span.start() as usize) < byte);
        let mut names: Vec<Name> = Vec::new();
        for &(name, kind) in given {
            let start = text.find(name).unwrap();
            let tokens = [start, start + name.len()].map(|byte| u32::try_from(at(byte)).unwrap());
            names.push(Name { tokens: (tokens[0], tokens[1]), kind });
        }
        complete(&document, &Names::new(&gazetteer, &document), &mut names);
        let surface = |name: &Name| {
            let [first, last] = [name.tokens.0, name.tokens.1 - 1].map(|at| document.tokens[at as usize].span);
            (text[first.start() as usize..last.end() as usize].to_owned(), name.kind)
        };
        names.iter().map(surface).collect()
    }

    #[track_caller]
    fn check(text: &str, given: &[(&str, EntityType)], expected: &[(&str, EntityType)]) {
        let found = completed(text, given);
        let found: Vec<_> = found.iter().map(|(name, kind)| (name.as_str(), *kind)).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn surnames_are_found_again_but_small_words_are_not() {
        let per = EntityType::Per;
        let text = "Mme Jeanne Montagne parle. Hier, Montagne a ri. La montagne est haute.";
        check(text, &[("Jeanne Montagne", per)], &[("Jeanne Montagne", per), ("Montagne", per)]);
        check("Le Figaro parle.", &[], &[]);
        let heard = &[("Nikol Pachinian", per), ("Pashinyan", per)];
        check("Nikol Pachinian parle. C'est dur, dit Pashinyan.", &[("Nikol Pachinian", per)], heard);
        check("Nikol Pachinian parle. C'est dur, dit Pasternak.", &[("Nikol Pachinian", per)], &heard[..1]);
        let given = &[("Coralie Desrivières", per)];
        check("Coralie Desrivières rit. Desrivieres, ravie, dort.", given, &[given[0], ("Desrivieres", per)]);
        check("DESRIVIERES RIT. Coralie Desrivières dort.", given, &[("DESRIVIERES", per), given[0]]);
        check("Coralie Desrivières rit. Desrivieres en rougit.", given, &[given[0], ("Desrivieres", per)]);
        let org = EntityType::Org;
        let studio = &[("Zelvar Tapioca", org)];
        check("On aime Zelvar Tapioca. Zelvar recrute.", studio, &[studio[0], ("Zelvar", org)]);
        let octave = &[("Octave Bréhier", per)];
        check("On joue Octave Bréhier. « Octave est dur. »", octave, &[octave[0], ("Octave", per)]);
        let petit = &[("Jean Petit", per)];
        check("Jean Petit rit. Petit vin, petite table.", petit, petit);
        check("Jean Petit rit. Petit a menti.", petit, &[petit[0], ("Petit", per)]);
    }

    #[test]
    fn particles_and_initials_belong_to_persons() {
        let (per, loc) = (EntityType::Per, EntityType::Loc);
        check("Ursula von der Leyen parle.", &[("Leyen", per)], &[("Ursula von der Leyen", per)]);
        check("Le cheikh Fayçal ben Farhane parle.", &[("Fayçal ben Farhane", loc)], &[("Fayçal ben Farhane", per)]);
        check("Il vient de Rome.", &[("Rome", loc)], &[("Rome", loc)]);
        check("On lit S. T. Morvane.", &[("Morvane", per)], &[("S. T. Morvane", per)]);
        check("On lit M. Morvane.", &[("Morvane", per)], &[("Morvane", per)]);
    }

    #[test]
    fn an_organisation_has_branches_but_a_person_has_none() {
        let (per, loc, org) = (EntityType::Per, EntityType::Loc, EntityType::Org);
        let branch = [("Greenpeace Allemagne", org)];
        check("Le chef de Greenpeace Allemagne rit.", &[("Greenpeace", org), ("Allemagne", loc)], &branch);
        let two = [("Lupin", per), ("Allemagne", loc)];
        check("Le chef de Lupin Allemagne rit.", &two, &two);
    }
}
