//! From the words that name speakers to entities: pronouns, nouns that take up a name, quotations that go on.

use std::cell::Cell;
use std::ops::Range;

use super::continued::asks;
use super::gender::agrees;
use super::group::Group;
use super::name::is_possessive;
use super::speaker::{self, Who, acting};
use super::text::Text;
use super::word::Class;
use super::{Found, Quote, QuoteKind, frame, gender, headline, people};
use crate::entity::{EntityId, EntityType};
use crate::span::Span;
use crate::tag::{Gender, Upos};

/// Sentences that a pronoun may look back over.
const BACK: usize = 8;

/// Longest part of a sentence that is searched, in tokens.
pub(super) const WINDOW: usize = 80;

/// Speakers that are looked back at, at most.
const SPEAKERS: usize = 12;

/// The last part of a sentence, so that one without end costs no more than another.
fn window(sentence: Range<usize>) -> Range<usize> {
    sentence.start.max(sentence.end.saturating_sub(WINDOW))..sentence.end
}

/// Someone who can be meant by a pronoun.
#[derive(Clone, Debug)]
pub(super) struct Person {
    pub(super) entity: Option<EntityId>,
    pub(super) span: Option<Span>,
    pub(super) gender: Option<Gender>,
    pub(super) plural: bool,
}

impl Person {
    const NOBODY: Self = Self { entity: None, span: None, gender: None, plural: false };
}

/// Turns what was found into quotes; `found` is in text order, outer before inner.
pub(super) fn resolve(text: &Text<'_>, found: &[Found]) -> Vec<Quote> {
    let mut resolver = Resolver { text, spoken: Vec::new(), depth: Cell::new(0) };
    let mut quotes: Vec<Quote> = found.iter().map(|found| resolver.quote(found)).collect();
    for index in 0..quotes.len().min(headline::HEADLINES) {
        if let Some((speaker, span)) = headline::repeated(text, found, &quotes, index) {
            quotes.get_mut(index).into_iter().for_each(|quote| (quote.speaker, quote.speaker_span) = (speaker, span));
        }
    }
    quotes
}

pub(super) struct Resolver<'r, 'd> {
    pub(super) text: &'r Text<'d>,
    /// Where each speaker so far was named, and who it is.
    pub(super) spoken: Vec<(usize, Person)>,
    /// How many pronouns wait for one another.
    depth: Cell<u8>,
}

/// How many pronouns may wait for one another: « Il … Il … Il … »
const DEEPEST: u8 = 3;

impl Resolver<'_, '_> {
    fn quote(&mut self, found: &Found) -> Quote {
        let person = self.person(found);
        // The author of a post takes no part in the article's own speech; « on » is nobody.
        let nobody = matches!(&found.who, Who::Words(words) if matches!(self.text.lower(words.start), "on" | "l'on"));
        if found.kind != QuoteKind::EmbeddedPost && !nobody {
            self.spoken.push((found.at, person.clone()));
        }
        Quote {
            span: self.text.span(found.tokens.clone()),
            kind: found.kind,
            speaker: person.entity,
            speaker_span: person.span,
            cue: found.cue.clone().map(|cue| self.text.span(cue)),
            via: found.via.filter(|&via| Some(via) != person.entity),
        }
    }

    fn person(&self, found: &Found) -> Person {
        match &found.who {
            Who::Actor(entity, tokens) => self.actor(*entity, tokens),
            Who::Words(tokens) => self.words(tokens),
            Who::Role(tokens, head) => self.role(tokens, *head, found.at),
            Who::Pronoun(at) => self.pronoun(*at, &found.tokens),
            Who::Previous => self.previous(found),
            Who::Nobody => Person::NOBODY,
        }
    }

    pub(super) fn actor(&self, entity: EntityId, tokens: &Range<usize>) -> Person {
        let gender = gender::of_entity(self.text, entity).or_else(|| gender::of_phrase(self.text, tokens));
        Person { entity: Some(entity), span: Some(self.text.span(tokens.clone())), gender, plural: false }
    }

    pub(super) fn words(&self, tokens: &Range<usize>) -> Person {
        let plural = tokens.clone().find(|&at| is_noun(self.text, at)).is_some_and(|at| self.text.is_plural(at));
        let alone = tokens.len() == 1;
        let span = Some(if alone { bare(self.text, tokens.start) } else { self.text.span(tokens.clone()) });
        Person { entity: None, span, gender: gender::of_phrase(self.text, tokens), plural }
    }

    /// Whom a pronoun means: the nearest earlier speaker or subject that agrees with it.
    fn pronoun(&self, at: usize, said: &Range<usize>) -> Person {
        let form = self.text.lower(at).trim_start_matches("-t-").trim_start_matches('-');
        let gender = match form {
            "même" if self.text.lower(at.saturating_sub(1)) == "la" => Some(Gender::Fem),
            "elle" | "elles" | "dernière" | "la" | "celle-ci" => Some(Gender::Fem),
            "il" | "ils" | "dernier" | "lui" | "eux" | "le" | "celui-ci" => Some(Gender::Masc),
            _ => None,
        };
        let plural = matches!(form, "ils" | "elles" | "eux" | "les" | "leur" | "leurs");
        if let Some(latter) = self.latter(at).filter(|latter| agrees(latter.gender, gender)) {
            return latter;
        }
        // « Enzo est un garçon courageux », a-t-il dit: nobody calls himself by his name.
        let named = |person: &Person| {
            let here = said
                .clone()
                .filter_map(|at| self.text.mention(at))
                .any(|mention| Some(acting(mention)) == person.entity);
            here && self.text.is_inverted_pronoun(at)
        };
        let fits = |person: &Person| person.plural == plural && agrees(person.gender, gender) && !named(person);
        // An organisation whose gender is not known is meant where nobody else is.
        let body =
            |person: &Person| person.gender.is_none() && person.entity.is_some_and(|entity| !self.is_person(entity));
        // « Elle ne pardonne pas à Ada Marec, dont elle juge … »: the same woman.
        if let Some(same) = self.same_subject(at) {
            return self.pronoun(same, &(same..same));
        }
        let here = self.text.sentence_index(self.text.paragraph(at).start);
        let mut near = self.candidates(at, here);
        let inverted = self.text.is_inverted_pronoun(at) || form == "lui";
        let person = self.candidates(at, here).find(|person| fits(person) && !body(person));
        let sure = person.or_else(|| near.find(|person| fits(person) && !(inverted && body(person))));
        let found = sure
            .or_else(|| self.candidates(at, 0).find(|person| fits(person) && !body(person)))
            .or_else(|| self.candidates(at, 0).find(fits));
        let owner = is_possessive(self.text, at);
        let span = Some(if owner {
            self.text.span(at..at + 2)
        } else if form == "même" {
            self.text.span(at.saturating_sub(1)..at + 1)
        } else {
            bare(self.text, at)
        });
        found.map_or(Person { span, ..Person::NOBODY }, |person| Person {
            span: person.span.filter(|_| person.entity.is_none()).or(span),
            ..person
        })
    }

    /// The pronoun that opens the sentence of the pronoun at `at` and is the same.
    fn same_subject(&self, at: usize) -> Option<usize> {
        let first = self.text.sentence(at).start;
        let is_subject = matches!(self.text.lower(at), "il" | "elle" | "ils" | "elles");
        let opens = is_subject && first < at && self.text.lower(first) == self.text.lower(at);
        opens.then_some(first)
    }

    /// « ce dernier »: the last person or body named before.
    fn latter(&self, at: usize) -> Option<Person> {
        if !matches!(self.text.lower(at), "dernier" | "dernière" | "ci" | "celui-ci" | "celle-ci") {
            return None;
        }
        let from = self.text.paragraph(at).start.max(at.saturating_sub(2 * WINDOW));
        let of = |kind: EntityType| {
            (from..at).rev().find_map(|at| self.text.mention(at).filter(|mention| mention.kind == kind))
        };
        let first = at.saturating_sub(usize::from(!self.text.lower(at).starts_with("ce")));
        let span = Some(self.text.span(first..at + 1));
        if let Some(entity) = self.text.meant_at(at) {
            return Some(Person {
                entity: Some(entity),
                span,
                gender: gender::of_entity(self.text, entity),
                plural: false,
            });
        }
        let mention = of(EntityType::Per);
        let behind = mention.map_or(from, |mention| mention.tokens.1 as usize + 1);
        let human = |at: &usize| {
            is_noun(self.text, *at) && people::takes_up_a_person(self.text.lemma(*at)) && !self.text.is_plural(*at)
        };
        if let Some(noun) = (behind..at.saturating_sub(1)).rev().find(human) {
            let words = noun.saturating_sub(1)..noun + 1;
            // « son adjoint » is none of those who have spoken for sure.
            let owned = matches!(self.text.lower(words.start), "son" | "sa" | "leur");
            let person = if owned { self.words(&words) } else { self.role(&words, noun, noun) };
            return Some(Person { span, ..person });
        }
        let mention = mention.or_else(|| of(EntityType::Org))?;
        let person = self.actor(acting(mention), &(mention.tokens.0 as usize..mention.tokens.1 as usize));
        Some(Person { span, ..person })
    }

    pub(super) fn is_person(&self, entity: EntityId) -> bool {
        self.text.actors.entities.get(entity.0 as usize).is_some_and(|entity| entity.kind == EntityType::Per)
    }

    /// Who can be meant at `at` since the sentence `first`, nearest first: per sentence its speakers, its subjects, its other people.
    fn candidates(&self, at: usize, first: usize) -> impl Iterator<Item = Person> {
        let last = self.text.sentence_index(at);
        (last.saturating_sub(BACK).max(first)..=last).rev().flat_map(move |index| self.candidates_in(index, last, at))
    }

    /// Those of one sentence. Looked for when they are asked for: the nearest sentence mostly has whom is meant.
    fn candidates_in(&self, index: usize, last: usize, at: usize) -> Vec<Person> {
        let Some(sentence) = self.text.sentence_at(index) else { return Vec::new() };
        let before = window(sentence.start..sentence.end.min(at));
        // Nobody calls himself by his name before « …, a-t-il dit ».
        let said = index == last && self.text.is_inverted_pronoun(at);
        let spoken = self.spoken.iter().rev().take(SPEAKERS).take_while(|(place, _)| *place >= before.start);
        let spoken = spoken.filter(|(place, _)| *place < before.end).map(|(_, person)| person.clone());
        let mut people: Vec<Person> = spoken.collect();
        // « L'astronome tempère : le relevé est incomplet, prévient-elle »
        let colon = before.clone().rev().find(|&at| said && self.text.class(at) == Class::Colon);
        let told = if said { colon.map(|colon| before.start..colon) } else { Some(before) };
        if let Some(told) = told {
            let pronoun = || (index < last).then(|| self.pronoun_subject(&told)).flatten();
            people.extend(self.subject(&told).or_else(pronoun));
            people.extend(self.mentioned(&told));
        }
        people
    }

    /// The subject of the sentence's first verb.
    fn subject(&self, sentence: &Range<usize>) -> Option<Person> {
        let impersonal = |at: usize| {
            at > 0 && matches!(self.text.lemma(at), "falloir" | "sembler" | "agir") && self.text.lower(at - 1) == "il"
        };
        let own = |at: usize| self.text.is_finite(at) && !self.text.is_quoted(at) && !frame::in_relative(self.text, at);
        let mut verbs = sentence.clone().filter(|&at| own(at) && (at == sentence.start || !impersonal(at)));
        // « Reconnaissons-le : Ada Marec avait prévenu. »
        let first = verbs.next()?;
        let addressed = first == sentence.start && self.text.lower(first).ends_with("ons");
        let verb = if addressed { verbs.next()? } else { first };
        match speaker::before(self.text, &Group::around(self.text, verb), sentence.start)? {
            Who::Actor(entity, tokens) => Some(self.actor(entity, &tokens)),
            Who::Role(tokens, head) => Some(self.role(&tokens, head, verb)),
            Who::Pronoun(at) => self.latter(at),
            Who::Words(tokens) => {
                let human = tokens.clone().find(|&at| is_noun(self.text, at));
                let human = human.is_some_and(|at| is_human(self.text.lemma(at)));
                human.then(|| self.words(&tokens))
            }
            _ => None,
        }
    }

    /// « Elle se cabre. « J'ai été naïve. » »: whom the pronoun before the sentence's verb means.
    fn pronoun_subject(&self, sentence: &Range<usize>) -> Option<Person> {
        let at = sentence.start;
        let opens = matches!(self.text.lower(at), "il" | "elle")
            && self.text.is_finite(at + 1 + usize::from(self.text.is_clitic(at + 1)));
        let depth = self.depth.get();
        if !opens || depth == DEEPEST {
            return None;
        }
        self.depth.set(depth + 1);
        let person = self.pronoun(at, &(at..at));
        self.depth.set(depth);
        person.entity.is_some().then_some(person)
    }

    fn mentioned(&self, sentence: &Range<usize>) -> Vec<Person> {
        let names =
            sentence.clone().filter_map(|at| self.text.mention(at).filter(|mention| mention.tokens.0 as usize == at));
        let people =
            names.filter(|mention| mention.kind == EntityType::Per && !self.text.is_quoted(mention.tokens.0 as usize));
        people
            .map(|mention| self.actor(acting(mention), &(mention.tokens.0 as usize..mention.tokens.1 as usize)))
            .collect()
    }

    /// Whoever spoke before: the speech that holds this one, else the last one of this paragraph or the one before, else
    /// the subject of the sentence before.
    fn previous(&self, found: &Found) -> Person {
        // An interview's question may stand between two answers.
        let near = |place: usize| self.text.paragraph_index(place) + 3 >= self.text.paragraph_index(found.at);
        let last = self.spoken.last().filter(|(place, _)| near(*place));
        let before = |index: usize| index.checked_sub(1).and_then(|index| self.text.sentence_at(index));
        let index = self.text.sentence_index(found.at);
        let asked = before(index).is_some_and(|sentence| asks(self.text, sentence.end - 1));
        let in_between = before(index - usize::from(asked));
        let subject = in_between
            .filter(|sentence| found.kind == QuoteKind::Direct && last.is_none_or(|(place, _)| *place < sentence.start))
            .filter(|sentence| self.text.paragraph_index(sentence.start) == self.text.paragraph_index(found.at))
            .and_then(|sentence| {
                let replies = || self.replier(&sentence);
                let subject = self.subject(&window(sentence.clone()));
                subject.or_else(replies).or_else(|| self.pronoun_subject(&window(sentence)))
            });
        subject.or_else(|| last.map(|(_, person)| person.clone())).unwrap_or(Person::NOBODY)
    }
}

/// The span of a pronoun without the hyphens that tie it to its verb.
fn bare(text: &Text<'_>, at: usize) -> Span {
    let span = text.span(at..at + 1);
    let tied = span.slice(text.document.text).starts_with('-');
    let hyphens = span.slice(text.document.text).rfind('-').filter(|_| tied).and_then(|at| u32::try_from(at + 1).ok());
    Span::new(span.start() + hyphens.unwrap_or(0), span.end())
}

pub(super) fn is_noun(text: &Text<'_>, at: usize) -> bool {
    text.upos(at) == Upos::Noun
}

fn is_human(lemma: &str) -> bool {
    (people::can_speak(lemma) && !people::is_figure(lemma))
        || matches!(lemma, "veuve" | "veuf" | "mère" | "père" | "fils" | "fille" | "frère" | "sœur")
}
