//! From the words that name speakers to entities: pronouns, nouns that take up a name, quotations that go on.

use std::ops::Range;

use super::gender::agrees;
use super::group::Group;
use super::speaker::{self, Who, acting};
use super::text::Text;
use super::{Found, Quote, QuoteKind, bodies, gender, people};
use crate::entity::{EntityId, EntityType, Mention};
use crate::span::Span;
use crate::tag::{Gender, Upos};

/// Sentences that a pronoun may look back over.
const BACK: usize = 5;

/// Longest part of a sentence that is searched, in tokens.
const WINDOW: usize = 80;

/// Speakers that are looked back at, at most.
const SPEAKERS: usize = 12;

/// Names before a title that are looked back at, at most.
const TITLES: usize = 120;

/// The last part of a sentence, so that one without end costs no more than another.
fn window(sentence: Range<usize>) -> Range<usize> {
    sentence.start.max(sentence.end.saturating_sub(WINDOW))..sentence.end
}

/// Someone who can be meant by a pronoun.
#[derive(Clone, Debug)]
struct Person {
    entity: Option<EntityId>,
    span: Option<Span>,
    gender: Option<Gender>,
    plural: bool,
}

impl Person {
    const NOBODY: Self = Self { entity: None, span: None, gender: None, plural: false };
}

/// Turns what was found into quotes; `found` is in text order, outer before inner.
pub(super) fn resolve(text: &Text<'_>, found: &[Found]) -> Vec<Quote> {
    let mut resolver = Resolver { text, spoken: Vec::new() };
    found.iter().map(|found| resolver.quote(found)).collect()
}

struct Resolver<'r, 'd> {
    text: &'r Text<'d>,
    /// Where each speaker so far was named, and who it is.
    spoken: Vec<(usize, Person)>,
}

impl Resolver<'_, '_> {
    fn quote(&mut self, found: &Found) -> Quote {
        let person = self.person(found);
        // The author of a post takes no part in the article's own speech.
        if found.kind != QuoteKind::EmbeddedPost {
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

    fn actor(&self, entity: EntityId, tokens: &Range<usize>) -> Person {
        let gender = gender::of_entity(self.text, entity).or_else(|| gender::of_phrase(self.text, tokens));
        Person { entity: Some(entity), span: Some(self.text.span(tokens.clone())), gender, plural: false }
    }

    fn words(&self, tokens: &Range<usize>) -> Person {
        let plural = tokens.clone().find(|&at| is_noun(self.text, at)).is_some_and(|at| self.text.is_plural(at));
        let alone = tokens.len() == 1;
        let span = Some(if alone { bare(self.text, tokens.start) } else { self.text.span(tokens.clone()) });
        Person { entity: None, span, gender: gender::of_phrase(self.text, tokens), plural }
    }

    /// « le technicien »: whoever bore that title, else the last person of that gender.
    fn role(&self, tokens: &Range<usize>, head: usize, at: usize) -> Person {
        let words = self.words(tokens);
        if bodies::takes_up_a_body(self.text.lemma(head)) {
            let bare = tokens.end == head + 1;
            return Person { entity: self.body(self.text.lemma(head), tokens.start, bare), ..words };
        }
        let titled = self.titled(self.text.lemma(head), tokens.start);
        if self.text.mention(head).is_some_and(|mention| mention.kind == EntityType::Norp) {
            let entity = self.person_before(tokens.start).or_else(|| self.last_person(at, words.gender));
            return Person { entity, ..words };
        }
        let noun = self.text.lemma(head);
        let sole = || people::is_central(noun).then(|| self.sole_person(at, words.gender)).flatten();
        let entity = titled.or_else(|| self.last_person(at, words.gender)).or_else(sole);
        Person { entity, ..words }
    }

    /// « …, a savouré l'Irlandais »: the person named last in the paragraph, outside quotations.
    fn person_before(&self, at: usize) -> Option<EntityId> {
        let from = self.text.paragraph(at).start.max(at.saturating_sub(2 * WINDOW));
        let person = |at: usize| self.text.mention(at).filter(|mention| mention.kind == EntityType::Per);
        (from..at).rev().filter(|&at| !self.text.is_quoted(at)).find_map(person).map(acting)
    }

    /// The only person of that gender whom the text has named so far.
    fn sole_person(&self, at: usize, gender: Option<Gender>) -> Option<EntityId> {
        let mentions = &self.text.actors.mentions;
        let earlier = mentions.partition_point(|mention| (mention.tokens.1 as usize) <= at);
        let people = mentions.iter().take(earlier).rev().take(TITLES).filter(|mention| mention.kind == EntityType::Per);
        let mut fitting = people.map(acting).filter(|&person| agrees(gender::of_entity(self.text, person), gender));
        let first = fitting.next()?;
        fitting.all(|person| person == first).then_some(first)
    }

    /// The person whose name stands behind or before the noun earlier in the text.
    fn titled(&self, noun: &str, before: usize) -> Option<EntityId> {
        let mentions = &self.text.actors.mentions;
        let earlier = mentions.partition_point(|mention| (mention.tokens.1 as usize) <= before);
        let mut people =
            mentions.iter().take(earlier).rev().take(TITLES).filter(|mention| mention.kind == EntityType::Per);
        people.find(|mention| self.bears(mention, noun)).map(acting)
    }

    /// The organisation whose name or apposition holds the noun, else the last company so called, else the only one in
    /// sight; the last two only for the `bare` noun.
    fn body(&self, noun: &str, before: usize, bare: bool) -> Option<EntityId> {
        let mentions = &self.text.actors.mentions;
        let earlier = mentions.partition_point(|mention| (mention.tokens.1 as usize) <= before);
        let bodies = mentions.iter().take(earlier).rev().take(TITLES).filter(|mention| mention.kind == EntityType::Org);
        let called = |mention: &&Mention| self.is_called(mention, |at| self.text.lemma(at).eq_ignore_ascii_case(noun));
        let from = self.text.sentence_index(before).saturating_sub(3);
        let from = self.text.sentence_at(from).map_or(0, |sentence| sentence.start);
        let near = bodies.clone().take_while(|mention| mention.tokens.0 as usize >= from);
        let company = |mention: &&Mention| self.is_called(mention, |at| bodies::is_company(self.text.lemma(at)));
        let only = || {
            let mut near = near.clone().map(acting);
            near.next().filter(|&last| near.all(|other| other == last))
        };
        let sure = bodies.clone().find(called).map(acting);
        sure.or_else(|| {
            near.clone().find(company).map(acting).or_else(only).filter(|_| bare && bodies::is_company(noun))
        })
    }

    /// Whether the name holds such a noun, or stands beside it: « la société X », « X, entreprise de Y ».
    fn is_called(&self, mention: &Mention, is_noun: impl Fn(usize) -> bool) -> bool {
        let (first, last) = (mention.tokens.0 as usize, mention.tokens.1 as usize);
        let apart = |at: usize| self.text.is_verb(at) || matches!(self.text.upos(at), Upos::Adp | Upos::Cconj);
        let before = (first.saturating_sub(4)..first).rev().take_while(|&at| !apart(at)).any(&is_noun);
        let behind = last + 1..last + if self.text.lower(last) == "," { 3 } else { 0 };
        before || (first..last).chain(behind).any(&is_noun)
    }

    fn bears(&self, mention: &Mention, noun: &str) -> bool {
        let (first, last) = (mention.tokens.0 as usize, mention.tokens.1 as usize);
        let near = (first.saturating_sub(8)..first).chain(last..last + 4);
        near.into_iter().any(|at| is_noun(self.text, at) && self.text.lemma(at) == noun)
    }

    fn last_person(&self, at: usize, gender: Option<Gender>) -> Option<EntityId> {
        let near = |place: usize| self.text.paragraph_index(place) + 4 >= self.text.paragraph_index(at);
        let spoken = self.spoken.iter().rev().take(4).filter(|(place, _)| near(*place));
        let is_person = |entity: EntityId| {
            self.text.actors.entities.get(entity.0 as usize).is_some_and(|entity| entity.kind == EntityType::Per)
        };
        let people: Vec<_> =
            spoken.map(|(_, person)| person).filter(|person| person.entity.is_some_and(is_person)).collect();
        let same = people.iter().find(|person| person.gender.is_some() && person.gender == gender);
        same.or_else(|| people.iter().find(|person| agrees(person.gender, gender))).and_then(|person| person.entity)
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
        let plural = matches!(form, "ils" | "elles" | "eux" | "les");
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
        let found = self.candidates(at).into_iter().find(fits);
        let span =
            Some(if form == "même" { self.text.span(at.saturating_sub(1)..at + 1) } else { bare(self.text, at) });
        found.map_or(Person { span, ..Person::NOBODY }, |person| Person {
            span: person.span.filter(|_| person.entity.is_none()).or(span),
            ..person
        })
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

    /// Who can be meant at `at`, nearest first: per sentence its speakers, its subjects, its other people.
    fn candidates(&self, at: usize) -> Vec<Person> {
        let last = self.text.sentence_index(at);
        let mut people = Vec::new();
        for index in (last.saturating_sub(BACK)..=last).rev() {
            let Some(sentence) = self.text.sentence_at(index) else { continue };
            let before = window(sentence.start..sentence.end.min(at));
            // Nobody calls himself by his name before « …, a-t-il dit ».
            let said = index == last && self.text.is_inverted_pronoun(at);
            let spoken = self.spoken.iter().rev().take(SPEAKERS).take_while(|(place, _)| *place >= before.start);
            people.extend(spoken.filter(|(place, _)| *place < before.end).map(|(_, person)| person.clone()));
            if !said {
                people.extend(self.subject(&before));
                people.extend(self.mentioned(&before));
            }
        }
        people
    }

    /// The subject of the sentence's first verb.
    fn subject(&self, sentence: &Range<usize>) -> Option<Person> {
        let impersonal = |at: usize| {
            at > 0 && matches!(self.text.lemma(at), "falloir" | "sembler" | "agir") && self.text.lower(at - 1) == "il"
        };
        let mut verbs = sentence.clone().filter(|&at| self.text.is_finite(at) && !self.text.is_quoted(at));
        let verb = verbs.find(|&at| at == sentence.start || !impersonal(at))?;
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
        let in_between =
            self.text.sentence_index(found.at).checked_sub(1).and_then(|index| self.text.sentence_at(index));
        let subject = in_between
            .filter(|sentence| found.kind == QuoteKind::Direct && last.is_none_or(|(place, _)| *place < sentence.start))
            .filter(|sentence| self.text.paragraph_index(sentence.start) == self.text.paragraph_index(found.at))
            .and_then(|sentence| self.subject(&window(sentence)));
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
    people::can_speak(lemma)
        || matches!(lemma, "veuve" | "veuf" | "mère" | "père" | "fils" | "fille" | "frère" | "sœur")
}
