//! [`bare`]: of names that no frame tells the type of, whether they can be persons or places at all.

use rustc_hash::{FxHashMap, FxHashSet};

use super::words::OWNED;
use super::{Key, Place};
use crate::document::Document;
use crate::entity::EntityType;
use crate::entity::mentions::Name;
use crate::segment::Token;
use crate::tag::Upos;
use crate::word_list::WordList;

/// Lemmas of verbs whose indirect object owns, pays or answers.
static HAVING: WordList = WordList::new(
    "appartenir vendre vendu céder cédé confier confié louer loué reprocher acheter acheté verser versé facturer imputer réclamer \
     rembourser profiter revenir revendre revendu",
);

/// Words before places.
static PLACING: WordList = WordList::new("à en dans vers sur depuis de d' près entre du au aux des a");

/// What the places where a name stands allow of its type.
#[derive(Clone, Copy, Default)]
#[allow(clippy::struct_excessive_bools, reason = "observations that any mix of can be made")]
pub(super) struct Bare {
    /// Whether no person whom the text names in full bears it.
    stranger: bool,
    /// Whether it only opens sentences, as a common word would: « Agriculture : »
    pub(super) common: bool,
    /// Whether the text names persons in full at all.
    introduced: bool,
    /// Whether it stands behind a preposition, as places do.
    held: bool,
    /// Whether a verb follows.
    acts: bool,
    /// Whether something is given to it: « appartient à Solvane ».
    has: bool,
    /// Whether what it is follows behind a comma: « Boralis, futur partenaire ».
    told: bool,
    /// Whether the first of its words stands for it elsewhere, as a person's last would.
    shortened: bool,
    /// How often it stands there.
    count: u8,
}

impl Bare {
    /// Whether the text introduces persons, none of this name.
    pub(super) fn is_stranger(&self) -> bool {
        self.stranger && self.introduced
    }

    /// Whether it stands more than once, behind neither preposition nor article.
    pub(super) fn is_free(self) -> bool {
        self.count > 1 && !self.held
    }

    /// Whether what the model takes for `kind`, or for several, is a firm: persons are introduced by their whole names, and
    /// places stand behind prepositions.
    pub(super) fn is_firm(self, kind: Option<EntityType>) -> bool {
        match kind {
            // Who is named once may be somebody whom everybody knows.
            Some(EntityType::Per) => {
                self.shortened || self.stranger && self.introduced && (self.count > 1 || self.told)
            }
            Some(EntityType::Loc) => !self.held && (self.acts || self.has || self.told),
            None => self.stranger && (self.acts || self.told || !self.held),
            _ => false,
        }
    }
}

/// The names of one word, and those of two that are shortened to their first.
pub(super) fn bare(document: &Document<'_>, names: &[Name], places: &[Place]) -> FxHashMap<Key, Bare> {
    let persons = parts_of_persons(document, names);
    let mut bare: FxHashMap<Key, Bare> = FxHashMap::default();
    mark_shortened(places, &mut bare);
    for place in places.iter().filter(|place| is_single(&place.key)) {
        let own = bare.entry(place.key).or_default();
        own.introduced = !persons.is_empty();
        own.stranger = own.shortened || !persons.contains(&place.key[0]);
        own.look(document, place.name.tokens.0);
    }
    bare
}

fn is_single(key: &Key) -> bool {
    key[1] == u32::MAX
}

/// The words of the names of persons named in full.
fn parts_of_persons(document: &Document<'_>, names: &[Name]) -> FxHashSet<u32> {
    let whole = names.iter().filter(|name| name.kind == EntityType::Per && name.tokens.1 - name.tokens.0 > 1);
    let tokens = |name: &Name| document.tokens.get(name.tokens.0 as usize..name.tokens.1 as usize).unwrap_or(&[]);
    whole.flat_map(tokens).map(|token| token.form.0).collect()
}

/// « Métalor Drôme » is « Métalor » elsewhere: persons are called by their last names.
fn mark_shortened(places: &[Place], bare: &mut FxHashMap<Key, Bare>) {
    let single: FxHashSet<u32> =
        places.iter().filter(|place| is_single(&place.key)).map(|place| place.key[0]).collect();
    for place in places.iter().filter(|place| !is_single(&place.key)) {
        let [first, last, u32::MAX] = place.key else { continue };
        if single.contains(&first) && !single.contains(&last) {
            for key in [place.key, [first, u32::MAX, u32::MAX]] {
                bare.entry(key).or_default().shortened = true;
            }
        }
    }
}

impl Bare {
    /// Adds what the place says.
    fn look(&mut self, document: &Document<'_>, start: u32) {
        let at = start as usize;
        let token = |at: usize| document.tokens.get(at);
        let before = at.checked_sub(1).and_then(token);
        let opens = document.sentences.binary_search_by_key(&start, |sentence| sentence.tokens.start).is_ok();
        let common = self.stranger && opens && token(at).is_some_and(|token| token.upos != Upos::Propn);
        self.common = common && (self.common || self.count == 0);
        let verb = at.checked_sub(2).and_then(token);
        let has = verb.is_some_and(|verb| HAVING.has(document.lemma(verb)))
            && before.is_some_and(|before| document.form(before) == "à");
        // « on voit en Orphéon un vendeur »
        let seen = verb.is_some_and(|verb| document.lemma(verb) == "voir");
        let placed = |before: &Token| !seen && (before.upos == Upos::Det || PLACING.has(document.lower(before)));
        let compound = token(at).is_some_and(|token| document.form(token).contains('-'));
        self.has |= has;
        // « un ingénieur d'Hélios », « les usines de Cascade »
        let of = before.is_some_and(|before| matches!(document.lower(before), "de" | "d'"));
        let owned = of && verb.is_some_and(|noun| OWNED.has(document.lower(noun)));
        self.held |= !has && !owned && before.is_some_and(placed) || compound;
        self.has |= owned;
        self.told |= is_glossed(document, at + 1);
        self.acts |= token(at + 1).is_some_and(|verb| verb.morph.is_finite());
        self.count = self.count.saturating_add(1);
    }
}

/// « , un promoteur », « , futur partenaire »
fn is_glossed(document: &Document<'_>, comma: usize) -> bool {
    let token = |at: usize| document.tokens.get(at);
    let is = |at: usize, kinds: &[Upos]| token(at).is_some_and(|token| kinds.contains(&token.upos));
    let small = |token: &Token| document.form(token) == document.lower(token);
    let article = usize::from(is(comma + 1, &[Upos::Det, Upos::Adj]));
    let adjective = usize::from(article == 1 && is(comma + 2, &[Upos::Adj]));
    let noun = comma + 1 + article + adjective;
    token(comma).is_some_and(|token| document.form(token) == ",")
        && is(noun, &[Upos::Noun])
        && token(noun).is_some_and(small)
}
