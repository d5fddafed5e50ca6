//! [`Frames`]: what stands around a name and speaks for a type.

use super::nouns::{is, kind_of, noun, upos};
use super::words::{
    AGED, AND, ARTICLES, BEING, BOUND, BREACHES, CALLED, CHEZ, COLLECTIVE, COMMA, CRAFT_ARTICLES, DETERMINERS, DOINGS,
    FIRM_TAILS, GLOSSED, INSIDE, LIVING, OF, ON, OWN, OWNED, PLATFORMS, POSSESSIVES, RELATIVES, SPECIALITIES, TEXTS,
    TOWARDS,
};
use super::{Place, Points, SURE};
use crate::document::Document;
use crate::entity::EntityType;
use crate::entity::abbreviation::expansion;
use crate::entity::class::Class;
use crate::entity::context;
use crate::entity::gazetteer::{Classes, Names};
use crate::entity::mentions::Name;
use crate::segment::Token;
use crate::tag::Upos;
use crate::word_list::WordList;

/// Types that frames tell.
pub(super) const TYPES: [EntityType; 5] =
    [EntityType::Per, EntityType::Loc, EntityType::Org, EntityType::Product, EntityType::Work];

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
        let before = self.first.wrapping_sub(1);
        let single = self.end - self.first == 1;
        let sure = [self.gloss(), self.predicate(), self.heads(), self.has_people().then_some(EntityType::Org)];
        sure.into_iter().flatten().for_each(|kind| add(kind, SURE));
        if self.doubtful {
            return;
        }
        let told = context::told_around(self.document, self.listed, self.name).filter(|&kind| self.may_be(kind));
        let sure = [told, self.closes(), self.called(), self.shortens(), self.vessel(), self.officer()];
        sure.into_iter().flatten().for_each(|kind| add(kind, SURE));
        let speciality = self.is(self.end, &COMMA) && self.is_speciality(self.end + 1);
        // « le Doña Nelly »
        let craft = !single && self.name.kind == EntityType::Per && self.is(before, &CRAFT_ARTICLES);
        for (kind, weight, told) in [
            (EntityType::Loc, 2, single && self.known && self.is(before, &INSIDE) && !self.is_seen()),
            (EntityType::Loc, 1, single && self.is(before, &TOWARDS)),
            (EntityType::Loc, SURE, single && self.known && self.is_setting(before)),
            (EntityType::Org, 1, self.is(before, &CHEZ)),
            (EntityType::Org, 1, speciality),
            (EntityType::Org, 2, single && FIRM_TAILS.iter().any(|tail| self.lower(self.first).ends_with(tail))),
            (EntityType::Org, 1, self.does()),
            (EntityType::Work, 2, self.is_played()),
            (EntityType::Work, 3, self.binds()),
            (EntityType::Org, 2, !single && self.lower(self.first) == "the"),
            (EntityType::Per, 2, self.lives()),
            (EntityType::Product, 1, craft),
        ] {
            add(kind, if told { weight } else { 0 });
        }
    }

    /// « Office de suivi des crues (Osuc) », « traité sur le forage des grands bancs (TFGB) »
    fn shortens(&self) -> Option<EntityType> {
        let words = expansion(self.document, self.name)?;
        let first = words.first().filter(|_| words.len() > 2)?;
        let text = TEXTS.has(self.document.lower(first)).then_some(EntityType::Work);
        let capital = self.document.form(first).starts_with(char::is_uppercase);
        text.or_else(|| capital.then_some(EntityType::Org))
    }

    /// « violation du TFGB », « l'article 5 de la CRP », « violer le TFGB », « le TFGB, signé en »: an acronym of what binds.
    fn binds(&self) -> bool {
        if !self.class(self.first).meets(Class::ACRONYM) || self.end - self.first != 1 {
            return false;
        }
        let lemma = |at: usize| self.document.tokens.get(at).map_or("", |token| self.document.lemma(token));
        let article = self.first.wrapping_sub(usize::from(self.is(self.first.wrapping_sub(1), &ARTICLES)));
        let of = article.wrapping_sub(1);
        let back = usize::from(matches!(self.upos(of.wrapping_sub(1)), Some(Upos::Num | Upos::Adj)));
        let breached = self.is(of, &OF) && BREACHES.has(lemma(of.wrapping_sub(1 + back)));
        let done = article != self.first && BOUND.has(lemma(of));
        let participle = self.end + usize::from(self.is(self.end, &COMMA));
        let signed = BOUND.has(lemma(participle)) && !self.is_finite(participle);
        breached || done || signed && participle != self.end
    }

    /// « le satellite s'appelle Galène », « un jeu baptisé Frimas »
    fn called(&self) -> Option<EntityType> {
        let verb = self.first.checked_sub(1).filter(|&verb| self.is(verb, &CALLED))?;
        let project = |at: usize| matches!(self.lower(at), "projet" | "programme").then_some(EntityType::Product);
        (verb.saturating_sub(5)..verb)
            .rev()
            .find_map(|at| kind_of(self.document, self.listed, at).or_else(|| project(at)))
    }

    /// « l'éditeur, Nacelle. », « leur dernier jeu, Carambole, »
    fn closes(&self) -> Option<EntityType> {
        // « par un sous-traitant, Asagiri Densan. »
        let fits = |article: usize| {
            let single = self.end - self.first == 1;
            if single { self.is(article, &OWN) } else { self.lower(article).starts_with("un") }
        };
        let ends = self.upos(self.end).is_none_or(|upos| upos == Upos::Punct);
        let noun = self.first.checked_sub(2)?;
        let article = noun.wrapping_sub(1 + usize::from(self.upos(noun.wrapping_sub(1)) == Some(Upos::Adj)));
        let alone = ends && self.is(noun + 1, &COMMA) && fits(article) && !self.is(article.wrapping_sub(1), &OF);
        // « Son émissaire, Razali Hamdan, »
        let title = |noun: &Token| self.listed.form(noun.form).classes.intersects(Classes::TITLE);
        let person = || self.document.tokens.get(noun).filter(|noun| title(noun)).map(|_| EntityType::Per);
        let article = alone || self.is(noun + 1, &COMMA) && self.is(article, &OWN);
        kind_of(self.document, self.listed, noun).filter(|_| alone).or_else(person).filter(|_| article)
    }

    /// « sort jeudi sur PC », « , sur PC et Xbox »
    fn is_played(&self) -> bool {
        (self.end..self.end + 5).any(|at| self.is(at, &ON) && self.is(at + 1, &PLATFORMS))
    }

    /// « BERGEN (Norvège), 20 novembre »
    fn heads(&self) -> Option<EntityType> {
        let form = self.document.tokens.get(self.first).map_or("", |token| self.document.form(token));
        let bracket = self.lower(self.end) == "(" && self.lower(self.end + 2) == ")";
        let comma = if bracket { self.end + 3 } else { self.end };
        let dated = self.is(comma, &COMMA) && self.lower(comma + 1).starts_with(|c: char| c.is_ascii_digit());
        (dated && form.len() > 3 && self.class(self.first).meets(Class::ACRONYM)).then_some(EntityType::Loc)
    }

    /// « À Voreppe, on renvoie »: where a sentence takes place.
    fn is_setting(&self, before: usize) -> bool {
        let opens = self.document.sentences.binary_search_by_key(&before, |sentence| sentence.tokens.start as usize);
        opens.is_ok() && matches!(self.lower(before), "à" | "a") && self.is(self.end, &COMMA)
    }

    /// « on voit en Orphéon un vendeur »
    fn is_seen(&self) -> bool {
        let verb = self.first.checked_sub(2).and_then(|verb| self.document.tokens.get(verb));
        verb.is_some_and(|verb| self.document.lemma(verb) == "voir")
    }

    /// « un chalutier, le Bugaled, »
    fn vessel(&self) -> Option<EntityType> {
        let article = self.first.checked_sub(1).filter(|&at| self.is(at, &ARTICLES) || self.lower(at) == "les")?;
        let noun = article.checked_sub(2).filter(|&noun| self.is(noun + 1, &COMMA))?;
        let noun = if self.upos(noun) == Some(Upos::Adj) { noun.checked_sub(1)? } else { noun };
        let closed = self.upos(self.end).is_none_or(|upos| upos == Upos::Punct);
        // « son parti, les Engagés, »
        let own = noun.checked_sub(1).is_some_and(|at| self.is(at, &POSSESSIVES));
        let fits = |kind: EntityType| kind == EntityType::Product || own && kind == EntityType::Org;
        kind_of(self.document, self.listed, noun).filter(|&kind| closed && fits(kind))
    }

    /// « le directeur des opérations, Ivar Lindqvist, »: a title with its complement before the whole name.
    fn officer(&self) -> Option<EntityType> {
        let comma = self.first.checked_sub(1).filter(|&at| self.is(at, &COMMA) && self.end == self.first + 2)?;
        let closed = self.upos(self.end).is_none_or(|upos| upos == Upos::Punct);
        let inner = |at: &usize| matches!(self.upos(*at), Some(Upos::Noun | Upos::Adj | Upos::Adp | Upos::Det));
        let phrase = (comma.saturating_sub(6)..comma).rev().take_while(inner);
        let nearest = kind_of(self.document, self.listed, comma.wrapping_sub(1));
        let title = |at: usize| {
            let token = self.document.tokens.get(at);
            let titled = token.is_some_and(|token| self.listed.form(token.form).classes.intersects(Classes::TITLE));
            titled && self.is(at + 1, &OF) && self.is(at.wrapping_sub(1), &OWN)
        };
        (closed && nearest.is_none() && phrase.into_iter().any(title)).then_some(EntityType::Per)
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

    #[inline(never)]
    fn lower(&self, at: usize) -> &str {
        self.document.tokens.get(at).map_or("", |token| self.document.lower(token))
    }

    fn upos(&self, at: usize) -> Option<Upos> {
        upos(self.document, at)
    }

    fn class(&self, at: usize) -> Class {
        self.document.tokens.get(at).map_or(Class::NONE, |token| self.listed.class(token.form))
    }

    fn is(&self, at: usize, list: &WordList) -> bool {
        is(self.document, at, list)
    }

    #[inline(never)]
    fn is_finite(&self, at: usize) -> bool {
        self.document.tokens.get(at).is_some_and(|token| token.morph.is_finite())
    }

    /// « le vieux Anselmi », « est mort », « , 57 ans », « , l'ailier »
    fn lives(&self) -> bool {
        let dies = (self.end..self.end + 3)
            .take_while(|&at| matches!(self.upos(at), Some(Upos::Aux | Upos::Verb | Upos::Pron)))
            .filter_map(|at| self.document.tokens.get(at))
            .any(|verb| LIVING.has(self.document.lemma(verb)));
        let comma = self.is(self.end, &COMMA);
        let aged = comma && self.lower(self.end + 2) == "ans" && !self.is(self.first, &ARTICLES);
        let noun = self.end + 1 + usize::from(self.is(self.end + 1, &DETERMINERS));
        let capitals = self.lower(self.first)
            != self.document.tokens.get(self.first).map_or("", |token| self.document.form(token));
        let trade = || {
            capitals
                && self.document.tokens.get(noun).is_some_and(|token| {
                    comma
                        && self.listed.form(token.form).classes.intersects(Classes::TITLE)
                        && kind_of(self.document, self.listed, noun).is_none()
                })
        };
        let before = self.first.wrapping_sub(1);
        dies || aged || self.is(before, &AGED) || self.upos(before) != Some(Upos::Det) && trade()
    }

    /// « , le fabricant turinois, », « , une petite ville de »
    fn gloss(&self) -> Option<EntityType> {
        let (noun, kind) = self.noun(self.end + 1).filter(|_| self.is(self.end, &COMMA))?;
        // « l'instrument rival. »
        let ends = || self.upos(noun + 1) == Some(Upos::Noun) && self.upos(noun + 2) == Some(Upos::Punct);
        let goes_on = self.is(noun + 1, &GLOSSED) || self.upos(noun + 1) == Some(Upos::Adj) || ends();
        let indefinite = self.lower(self.end + 1).starts_with('u');
        // « Pan, un satellite de Saturne », « Swift, un groupe de dix étoiles »
        let other = indefinite && self.is(noun, &COLLECTIVE) && self.is(noun + 1, &OF);
        // « à Porcivia, une coopérative dont », but « À Orsenval, une entreprise qui »
        let back = |places: usize| self.first.checked_sub(places).and_then(|at| self.upos(at));
        let inside = back(2).is_some_and(|upos| upos != Upos::Punct) || back(1) != Some(Upos::Adp);
        let stops = |at: usize| self.upos(at) == Some(Upos::Punct) || inside && self.is(at, &RELATIVES);
        let end = (noun + 1..noun + 12).find(|&at| self.is_finite(at) || stops(at));
        let closed = end.filter(|&end| !self.is_finite(end));
        let told = match closed {
            Some(comma) => !self.doubtful || self.goes_on(comma),
            None => !self.doubtful && !indefinite,
        };
        (goes_on && !other && told).then_some(kind)
    }

    /// Whether a verb comes behind the comma.
    fn goes_on(&self, comma: usize) -> bool {
        let clitic = |&at: &usize| matches!(self.upos(at), Some(Upos::Pron | Upos::Adv));
        let clitics = (comma + 1..comma + 4).take_while(clitic).count();
        self.is(comma, &COMMA) && self.is_finite(comma + 1 + clitics)
    }

    /// « est un petit jeu »
    fn predicate(&self) -> Option<EntityType> {
        let (noun, kind) = self.noun(self.end + 1).filter(|_| self.is(self.end, &BEING))?;
        let indefinite = self.lower(self.end + 1).starts_with("un");
        (indefinite && self.lower(noun) != "entreprise").then_some(kind) // « est une entreprise audacieuse »
    }

    /// The noun behind an article and an adjective, and what it is.
    fn noun(&self, at: usize) -> Option<(usize, EntityType)> {
        noun(self.document, self.listed, at)
    }

    /// « le spécialiste de », « numéro un du »
    fn is_speciality(&self, at: usize) -> bool {
        let at = at + usize::from(self.upos(at) == Some(Upos::Det));
        self.is(at, &SPECIALITIES)
    }

    /// « et son patron »
    fn has_people(&self) -> bool {
        let noun = self.end + 2 + usize::from(self.upos(self.end + 2) == Some(Upos::Adj));
        self.is(self.end, &AND) && self.is(self.end + 1, &POSSESSIVES) && self.is(noun, &OWNED)
    }

    /// « supprime », « , qui emploie », « , le spécialiste de l'avionique, rachète »
    fn does(&self) -> bool {
        let closing = (self.end + 1..self.end + 12).find(|&at| self.is(at, &COMMA)).unwrap_or(self.end);
        let verb = match self.is(self.end, &COMMA) {
            true if self.lower(self.end + 1) == "qui" => self.end + 2,
            true => closing + 1,
            false => self.end,
        };
        self.document.tokens.get(verb).is_some_and(|verb| DOINGS.has(self.document.lemma(verb)))
    }
}
