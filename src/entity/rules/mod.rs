//! Names that follow rules: dates, sums, quantities, peoples and creeds, works, events and products.

mod date;
mod echo;
mod event;
mod institution;
mod legal;
mod listed;
mod money;
mod people;
mod product;
mod quantity;
mod star;
#[cfg(all(test, feature = "fr"))]
mod tests;
mod work;

use super::EntityType;
use super::class::Class;
use super::gazetteer::Names;
use super::mentions::Name;
use crate::document::Document;
use crate::segment::Token;
pub(super) use echo::echoes;

/// What the rules find; stretches may overlap.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// By pattern or by the words around.
    pub(super) names: Vec<Name>,
    /// Because the gazetteer knows them.
    pub(super) listed: Vec<Name>,
}

/// All that the rules find.
pub(super) fn find(document: &Document<'_>, listed: &Names<'_>) -> Found {
    let arts = listed.has(Class::ARTS, ARTS_WORDS);
    let mut found = Found::default();
    let mut classes = Vec::new();
    for sentence in &document.sentences {
        let (start, end) = (sentence.tokens.start as usize, sentence.tokens.end as usize);
        let tokens = document.tokens_of(sentence);
        classes.clear();
        classes.extend(tokens.iter().map(|token| listed.class(token.form)));
        let view = View { document, names: listed, tokens, classes: &classes, start, end, arts };
        for (at, &class) in (start..).zip(&classes).filter(|(_, class)| class.meets(Class::OPENS_NAME)) {
            view.find_at(at, class, &mut found);
        }
    }
    // « X » is a network behind « sur » alone.
    let letter =
        |name: &Name| document.tokens.get(name.tokens.0 as usize).is_some_and(|token| document.form(token) == "X");
    // « deux Embraer » does not make Embraer one.
    let maker = |name: &Name| {
        let single = name.tokens.1 - name.tokens.0 == 1;
        let maker = |token: &Token| listed.class(token.form).meets(Class::MAKER);
        single && document.tokens.get(name.tokens.0 as usize).is_some_and(maker)
    };
    let echoed = |name: &&Name| is_proper(name.kind) && !letter(name) && !maker(name);
    let mut titles: Vec<Name> = found.names.iter().filter(echoed).copied().collect();
    titles.extend(echo::halves(document, &titles));
    // A title of one word may be its hero's name elsewhere: there the model knows better.
    let single = |name: &Name| name.kind == EntityType::Work && name.tokens.1 - name.tokens.0 == 1;
    let (doubtful, sure): (Vec<_>, Vec<_>) = echo::echoes(document, &titles).into_iter().partition(single);
    found.names.extend(sure);
    found.listed.extend(doubtful);
    found
}

/// Distinct words of the arts that make a text one about them.
const ARTS_WORDS: usize = 4;

/// Whether names of the type are the same wherever they stand.
fn is_proper(kind: EntityType) -> bool {
    matches!(kind, EntityType::Work | EntityType::Product)
}

/// One sentence, with what is known of its words.
#[derive(Clone, Copy)]
struct View<'v, 't> {
    document: &'v Document<'t>,
    names: &'v Names<'v>,
    tokens: &'v [Token],
    /// What each of the tokens is.
    classes: &'v [Class],
    start: usize,
    end: usize,
    /// Whether the document tells of plays, films, games or books.
    arts: bool,
}

impl View<'_, '_> {
    /// What the token is; nothing outside of the sentence.
    #[inline]
    fn class(&self, at: usize) -> Class {
        self.classes.get(at.wrapping_sub(self.start)).copied().unwrap_or(Class::NONE)
    }

    #[inline]
    fn is(&self, at: usize, class: Class) -> bool {
        self.class(at).meets(class)
    }

    /// Whether the token before is of the class.
    fn follows(&self, at: usize, class: Class) -> bool {
        at > self.start && self.is(at - 1, class)
    }

    #[inline]
    fn form(&self, at: usize) -> &str {
        self.tokens.get(at.wrapping_sub(self.start)).map_or("", |token| self.document.form(token))
    }

    #[inline]
    fn lower(&self, at: usize) -> &str {
        self.tokens.get(at.wrapping_sub(self.start)).map_or("", |token| self.document.lower(token))
    }

    /// Whether nothing, not even a space, is between the token and the next.
    fn touches_next(&self, at: usize) -> bool {
        let tokens = &self.document.tokens;
        tokens.get(at).zip(tokens.get(at + 1)).is_some_and(|(token, next)| token.span.end() == next.span.start())
    }

    fn find_at(&self, at: usize, class: Class, found: &mut Found) {
        let Found { names, listed } = found;
        let add = |list: &mut Vec<Name>, end: Option<usize>, kind: EntityType| {
            if let Some((Ok(first), Ok(end))) = end.map(|end| (u32::try_from(at), u32::try_from(end))) {
                list.push(Name { tokens: (first, end), kind });
            }
        };
        if class.meets(Class::OPENS_DATE) {
            add(names, self.date(at), EntityType::Date);
        }
        if class.meets(Class::UNIT) && self.is_range(at) {
            let tokens = u32::try_from(at).map(|at| (at.saturating_sub(1), at + 1));
            names.extend(tokens.map(|tokens| Name { tokens, kind: EntityType::Quantity }));
        }
        if class.meets(Class::OPENS_AMOUNT) {
            let money = self.money(at);
            add(names, money, EntityType::Money);
            if money.is_none() {
                add(names, self.quantity(at), EntityType::Quantity);
            }
        }
        if class.meets(Class::PEOPLE) {
            add(names, self.people(at), EntityType::Norp);
            names.extend(self.wing(at).map(|tokens| Name { tokens, kind: EntityType::Norp }));
        }
        if class.meets(Class::CAPITAL) {
            add(names, class.meets(Class::CONFERENCE).then_some(at + 1), EntityType::Event);
            add(names, self.product(at), EntityType::Product);
            add(names, self.adherent(at), EntityType::Per);
            add(names, self.nicknamed(at), EntityType::Per);
            add(names, self.announced_title(at), EntityType::Work);
            add(names, self.glossed_title(at), EntityType::Work);
            if let Some((end, kind)) = self.listed_name(at) {
                add(listed, Some(end), kind);
            }
            add(listed, self.announced_organisation(at), EntityType::Org);
            add(names, self.motto(at).or_else(|| self.firm_of_place(at)), EntityType::Org);
            add(listed, self.apposed_organisation(at), EntityType::Org);
            add(listed, self.speaker(at), EntityType::Per);
            add(listed, self.titled(at), EntityType::Per);
            add(names, self.newspaper(at).or_else(|| self.partnership(at)), EntityType::Org);
            add(listed, self.played(at), EntityType::Per);
        }
        if class.meets(Class::CAPITAL.and(Class::DIGITS).and(Class::DESIGNATION)) {
            add(names, self.star(at), EntityType::Loc);
            add(names, self.boeing(at), EntityType::Product);
            add(names, self.quoted_title(at), EntityType::Work);
        }
        if class.meets(Class::TEXT_NOUN) {
            add(names, self.legal_text(at).or_else(|| self.defined(at)), EntityType::Work);
        }
        if class.meets(Class::INSTITUTION_NOUN) {
            add(names, self.institution(at), EntityType::Org);
            add(names, self.defined(at), EntityType::Org);
        }
        if class.meets(Class::EVENT_NOUN) {
            add(names, self.event(at), EntityType::Event);
        }
        if class.meets(Class::PLACE_NOUN) {
            add(names, self.place(at), EntityType::Loc);
        }
    }
}
