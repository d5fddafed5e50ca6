//! [`Frames`]: what stands around a name and speaks for a type.

use super::{Place, Points, SURE};
use crate::document::Document;
use crate::entity::EntityType;
use crate::entity::context::{self, ORGANISATIONS};
use crate::entity::gazetteer::{Classes, Names};
use crate::entity::mentions::Name;
use crate::segment::Token;
use crate::tag::{Upos, VerbForm};
use crate::word_list::WordList;

/// Types that frames tell.
pub(super) const TYPES: [EntityType; 5] =
    [EntityType::Per, EntityType::Loc, EntityType::Org, EntityType::Product, EntityType::Work];

/// Nouns of places that have a name.
static PLACES: WordList = WordList::new("ville village commune bourg hameau bourgade localité");

/// Nouns of works.
static WORKS: WordList = WordList::new("jeu film roman série album pièce documentaire manga essai livre spectacle");

/// Who and what firms have: « Corméal et son patron ».
static OWNED: WordList = WordList::new(
    "patron patronne pdg dirigeant dirigeante dirigeants directeur directrice fondateur fondatrice actionnaire actionnaires salariés employés \
     sous-traitant sous-traitants filiale filiales concurrents fournisseurs clients usines passagers pilotes équipages \
     ingénieurs abonnés président présidente",
);

/// What a text calls the firm it has named.
static FIRMS: WordList = WordList::new(
    "compagnie entreprise transporteur constructeur opérateur exploitant industriel fabricant développeur électricien \
     énergéticien assureur firme start-up avionneur armateur éditeur équipementier voyagiste low-cost studio",
);

/// What says a name.
static CALLED: WordList = WordList::new(
    "appelle appelait baptisé baptisée baptisés nommé nommée dénommé dénommée surnommé surnommée intitulé intitulée",
);

/// Where games are played.
static PLATFORMS: WordList = WordList::new("PC Xbox Switch PS5 PS4 PlayStation Steam console consoles");

/// What firms are rather than persons.
static SPECIALITIES: WordList =
    WordList::new("spécialiste leader numéro géant pionnier champion concepteur développeur concurrent");

/// Lemmas of what firms do.
static DOINGS: WordList = WordList::new(
    "supprimer embaucher recruter licencier employer commercialiser fabriquer exploiter desservir opérer délocaliser \
     facturer rappeler fusionner racheter livrer produire",
);

/// The surroundings of a name.
pub(super) struct Frames<'f, 't> {
    document: &'f Document<'t>,
    listed: &'f Names<'t>,
    name: Name,
    first: usize,
    end: usize,
    /// Whether the model found it somewhere.
    known: bool,
    /// Whether it may as well be any word that opens a sentence.
    doubtful: bool,
}

impl<'f, 't> Frames<'f, 't> {
    pub(super) fn new(document: &'f Document<'t>, listed: &'f Names<'t>, place: &Place, known: bool) -> Self {
        let Place { name, opens, .. } = *place;
        let (first, end) = (name.tokens.0 as usize, name.tokens.1 as usize);
        let proper = document.tokens.get(first).is_some_and(|token| token.upos == Upos::Propn);
        Self { document, listed, name, first, end, known, doubtful: opens && !known && !proper }
    }

    /// Adds what speaks for each type.
    pub(super) fn count(&self, points: &mut Points) {
        let mut add = |kind: EntityType, weight: u8| super::add(points, kind, weight);
        if let Some(kind) = self.gloss() {
            add(kind, SURE);
        }
        if let Some(kind) = self.predicate() {
            add(kind, SURE);
        }
        if self.has_people() {
            add(EntityType::Org, SURE);
        }
        if self.doubtful {
            return;
        }
        if let Some(kind) =
            context::told_around(self.document, self.listed, self.name).filter(|&kind| self.may_be(kind))
        {
            add(kind, SURE);
        }
        if self.lower(self.end) == "," && self.is_speciality(self.end + 1) {
            add(EntityType::Org, 1);
        }
        let single = self.end - self.first == 1;
        match self.lower(self.first.wrapping_sub(1)) {
            "en" if single && self.known => add(EntityType::Loc, 2),
            "à" | "vers" | "dans" if single => add(EntityType::Loc, 1),
            "chez" => add(EntityType::Org, 1),
            _ => {}
        }
        if self.does() {
            add(EntityType::Org, 1);
        }
        if let Some(kind) = self.closes() {
            add(kind, SURE);
        }
        if self.is_played() {
            add(EntityType::Work, 2);
        }
        if let Some(kind) = self.called() {
            add(kind, SURE);
        }
        // « le Doña Nelly »
        let article = matches!(self.lower(self.first.wrapping_sub(1)), "le" | "la" | "du" | "au");
        if article && !single && self.name.kind == EntityType::Per {
            add(EntityType::Product, 1);
        }
    }

    /// « le satellite s'appelle Galène », « un jeu baptisé Frimas »
    fn called(&self) -> Option<EntityType> {
        let verb = self.first.checked_sub(1).filter(|&verb| CALLED.has(self.lower(verb)))?;
        let before = self.document.tokens.get(verb.saturating_sub(5)..verb)?;
        before.iter().rev().find_map(|token| kind_of(self.document, self.listed, token))
    }

    /// « l'éditeur, Nacelle. », « leur dernier jeu, Carambole, »
    fn closes(&self) -> Option<EntityType> {
        let ends = self.document.tokens.get(self.end).is_none_or(|token| token.upos == Upos::Punct);
        let noun = self.first.checked_sub(2)?;
        let back = |distance: usize| noun.checked_sub(distance).map_or("", |at| self.lower(at));
        let adjective = usize::from(noun.checked_sub(1).and_then(|at| self.upos(at)) == Some(Upos::Adj));
        let article = matches!(back(1 + adjective), "le" | "la" | "l'" | "son" | "sa" | "leur" | "notre");
        let alone = ends && self.lower(noun + 1) == "," && article && back(2 + adjective) != "de";
        let single = self.end - self.first == 1;
        kind_of(self.document, self.listed, self.document.tokens.get(noun)?).filter(|_| alone && single)
    }

    /// « sort jeudi sur PC », « , sur PC et Xbox »
    fn is_played(&self) -> bool {
        let form = |at: usize| self.document.tokens.get(at).map_or("", |token| self.document.form(token));
        let on = (self.end..self.end + 5).find(|&at| self.lower(at) == "sur");
        on.is_some_and(|on| PLATFORMS.has(form(on + 1)))
    }

    /// Whether the name's surroundings may be asked for the type: titles begin like places, and what the model passed over
    /// is not worth a guess.
    fn may_be(&self, kind: EntityType) -> bool {
        match kind {
            EntityType::Loc => self.known && self.name.kind != EntityType::Product,
            EntityType::Per => true,
            _ => self.known || context::follows_organisation_noun(self.document, self.listed, self.name),
        }
    }

    fn lower(&self, at: usize) -> &str {
        self.document.tokens.get(at).map_or("", |token| self.document.lower(token))
    }

    fn upos(&self, at: usize) -> Option<Upos> {
        self.document.tokens.get(at).map(|token| token.upos)
    }

    fn is_finite(&self, at: usize) -> bool {
        self.document.tokens.get(at).is_some_and(|token| token.morph.verb_form == Some(VerbForm::Fin))
    }

    /// « , le fabricant turinois, », « , une petite ville de »
    fn gloss(&self) -> Option<EntityType> {
        if self.lower(self.end) != "," {
            return None;
        }
        let (noun, kind) = self.noun(self.end + 1)?;
        let next = self.lower(noun + 1);
        let goes_on = matches!(next, "de" | "du" | "d'" | "des" | "à" | "qui" | "dont" | "pour" | "," | "." | "(")
            || self.upos(noun + 1) == Some(Upos::Adj);
        let indefinite = self.lower(self.end + 1).starts_with('u');
        // « Pan, un satellite de Saturne », « Swift, un groupe de dix étoiles »
        let other = next == "de" && matches!(self.lower(noun), "satellite" | "groupe") && indefinite;
        let end = || (noun + 1..noun + 12).find(|&at| self.is_finite(at) || self.upos(at) == Some(Upos::Punct));
        let closed = || end().filter(|&end| !self.is_finite(end));
        let told = if self.doubtful {
            closed().is_some_and(|comma| self.goes_on(comma))
        } else {
            !indefinite || closed().is_some()
        };
        (goes_on && !other && told).then_some(kind)
    }

    /// Whether a verb comes behind the comma.
    fn goes_on(&self, comma: usize) -> bool {
        let clitic = |&at: &usize| matches!(self.upos(at), Some(Upos::Pron | Upos::Adv));
        let clitics = (comma + 1..comma + 4).take_while(clitic).count();
        self.lower(comma) == "," && self.is_finite(comma + 1 + clitics)
    }

    /// « est un petit jeu »
    fn predicate(&self) -> Option<EntityType> {
        let verb = matches!(self.lower(self.end), "est" | "était" | "reste" | "serait");
        let article = matches!(self.lower(self.end + 1), "un" | "une");
        let (noun, kind) = self.noun(self.end + 1).filter(|_| verb && article)?;
        (self.lower(noun) != "entreprise").then_some(kind) // « est une entreprise audacieuse »
    }

    /// The noun behind an article and an adjective, and what it is.
    fn noun(&self, at: usize) -> Option<(usize, EntityType)> {
        noun(self.document, self.listed, at)
    }

    /// « le spécialiste de », « numéro un du »
    fn is_speciality(&self, at: usize) -> bool {
        let at = at + usize::from(self.upos(at) == Some(Upos::Det));
        SPECIALITIES.has(self.lower(at))
    }

    /// « et son patron »
    fn has_people(&self) -> bool {
        let noun = self.end + 2 + usize::from(self.upos(self.end + 2) == Some(Upos::Adj));
        self.lower(self.end) == "et"
            && matches!(self.lower(self.end + 1), "son" | "sa" | "ses")
            && OWNED.has(self.lower(noun))
    }

    /// « supprime », « , qui emploie », « , le spécialiste de l'avionique, rachète »
    fn does(&self) -> bool {
        let verb = match (self.lower(self.end), self.lower(self.end + 1)) {
            (",", "qui") => self.end + 2,
            (",", _) => {
                (self.end + 1..self.end + 12).find(|&at| self.lower(at) == ",").map_or(self.end, |comma| comma + 1)
            }
            _ => self.end,
        };
        self.document.tokens.get(verb).is_some_and(|verb| DOINGS.has(self.document.lemma(verb)))
    }
}

/// The noun at `at` or behind an article and an adjective there, and what bears it.
fn noun(document: &Document<'_>, listed: &Names<'_>, at: usize) -> Option<(usize, EntityType)> {
    let lower = |at: usize| document.tokens.get(at).map_or("", |token| document.lower(token));
    let at = at + usize::from(matches!(lower(at), "le" | "la" | "l'" | "un" | "une" | "notre"));
    let adjective = document.tokens.get(at).is_some_and(|token| token.upos == Upos::Adj);
    let at = at + usize::from(adjective);
    kind_of(document, listed, document.tokens.get(at)?).map(|kind| (at, kind))
}

/// What bears the noun.
fn kind_of(document: &Document<'_>, listed: &Names<'_>, token: &Token) -> Option<EntityType> {
    let word = document.lower(token);
    if ORGANISATIONS.has(word) || word == "bureau" {
        Some(EntityType::Org)
    } else if PLACES.has(word) {
        Some(EntityType::Loc)
    } else if WORKS.has(word) {
        Some(EntityType::Work)
    } else {
        listed.form(token.form).classes.intersects(Classes::PRODUCT_NOUN).then_some(EntityType::Product)
    }
}

/// « lunetier », « fondeur »: a trade, of a firm or of a person.
fn is_trade(word: &str) -> bool {
    ["eur", "ier", "iste", "ien"].iter().any(|ending| word.ends_with(ending))
}

/// What the bare noun behind the article or possessive that opens a sentence at `at` speaks of.
pub(super) fn opening_noun(document: &Document<'_>, listed: &Names<'_>, at: usize) -> Option<EntityType> {
    let token = |at: usize| document.tokens.get(at);
    let lower = |at: usize| token(at).map_or("", |token| document.lower(token));
    if matches!(lower(at), "son" | "sa" | "ses") {
        let noun = lower(at + 1);
        return (OWNED.has(noun) && !noun.starts_with("président")).then_some(EntityType::Org);
    }
    let article = matches!(lower(at), "le" | "la" | "l'");
    let trade = || {
        let noun = token(at + 1).filter(|_| is_trade(lower(at + 1)))?;
        let classes = |token: &Token| listed.form(token.form).classes;
        let people = token(at + 2).is_some_and(|next| classes(next).intersects(Classes::DEMONYM));
        (people && !classes(noun).intersects(Classes::TITLE)).then_some((at + 1, EntityType::Org))
    };
    let (noun, kind) = noun(document, listed, at).or_else(trade).filter(|_| article)?;
    let bare = token(noun + 1).is_some_and(|next| {
        !matches!(document.lower(next), "de" | "du" | "d'" | "des")
            && !document.form(next).starts_with(char::is_uppercase)
    });
    (bare || lower(noun) == "filiale").then_some(kind)
}

/// Whether the text has any noun for firms.
pub(super) fn has_firm_noun(document: &Document<'_>) -> bool {
    document.forms.iter().any(|form| FIRMS.has(&form.lower))
}

/// Whether the token is a bare noun for the firm that the text is about: « la compagnie », not « la compagnie du maire ».
pub(super) fn means_firm(document: &Document<'_>, at: usize) -> bool {
    let token = |at: usize| document.tokens.get(at);
    let article =
        at.checked_sub(1).and_then(token).is_some_and(|token| matches!(document.lower(token), "le" | "la" | "l'"));
    article
        && token(at).is_some_and(|token| FIRMS.has(document.lower(token)))
        && token(at + 1).is_some_and(|next| {
            !matches!(document.lower(next), "de" | "du" | "d'" | "des" | ",")
                && !document.form(next).starts_with(char::is_uppercase)
        })
}
