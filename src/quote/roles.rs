//! From nouns that take up a name to who bears it: « le technicien », « l'entreprise », « l'Irlandais ».

use std::ops::Range;

use super::gender::{self, agrees};
use super::resolve::{Person, Resolver, WINDOW, is_noun};
use super::speaker::acting;
use super::{bodies, people};
use crate::entity::{EntityId, EntityType, Mention};
use crate::tag::{Gender, Upos};

/// Names before a title that are looked back at, at most.
const TITLES: usize = 120;

impl Resolver<'_, '_> {
    /// « le technicien », « l'entreprise »: whom the noun at `head` of `tokens` takes up.
    pub(super) fn role(&self, tokens: &Range<usize>, head: usize, at: usize) -> Person {
        let words = self.words(tokens);
        let entity = match self.text.meant_at(head) {
            Some(entity) => Some(entity),
            None if bodies::takes_up_a_body(self.text.noun(head)) => self.body_meant(tokens, head),
            None => self.person_meant(tokens, head, at, words.gender),
        };
        Person { entity, ..words }
    }

    fn body_meant(&self, tokens: &Range<usize>, head: usize) -> Option<EntityId> {
        // « le même site »
        let same = tokens.clone().any(|at| self.text.lower(at) == "même");
        let last = || self.named_before(tokens.start, EntityType::Org).next().map(acting);
        same.then(last).flatten().or_else(|| {
            // « le gestionnaire du réseau »
            let of = matches!(self.text.lower(head + 1), "de" | "d'" | "du" | "des");
            let bare = tokens.end == head + 1 || of && !tokens.clone().any(|at| self.text.mention(at).is_some());
            self.body(self.text.noun(head), tokens.start, bare)
        })
    }

    /// Whoever bore that title, else a person of that gender who is near.
    fn person_meant(&self, tokens: &Range<usize>, head: usize, at: usize, gender: Option<Gender>) -> Option<EntityId> {
        let noun = self.text.noun(head);
        // « l'édile » may be a woman.
        let elided = self.text.lower(tokens.start) == "l'";
        let also = || {
            let gender = gender.filter(|_| !elided);
            people::titles_of(noun).split(' ').find_map(|title| self.titled(title, None, tokens.start, gender))
        };
        let field = self.field(head);
        let titled = self.titled(noun, field, tokens.start, gender).or_else(also);
        if field == Some(FIRST) {
            return titled;
        }
        let native = |at: usize| self.text.mention(at).is_some_and(|mention| mention.kind == EntityType::Norp);
        if native(head) {
            return self.person_before(tokens.start).or_else(|| self.last_person(at, gender));
        }
        // « le ministre russe des Affaires étrangères »: only who was called so, not whoever has just spoken.
        if people::is_office(noun) && tokens.clone().any(native) {
            return titled;
        }
        // « le ministre de l'Intérieur » is none who was called minister of something else.
        let other = |person: EntityId| {
            let mut names = self.named_before(tokens.start, EntityType::Per).filter(|name| acting(name) == person);
            names.any(|name| self.bears(name, noun, None) && !self.bears(name, noun, field))
        };
        titled.or_else(|| self.person_near(tokens, noun, at, gender).filter(|&it| field.is_none() || !other(it)))
    }

    fn person_near(&self, tokens: &Range<usize>, noun: &str, at: usize, gender: Option<Gender>) -> Option<EntityId> {
        let article = self.text.lower(tokens.start);
        // « ce géologue », « cette ancienne comptable », « l'intéressé »: whoever was named last.
        let pointed = matches!(article, "ce" | "cet" | "cette") || noun.starts_with("intéressé");
        // « le boulanger de Vannes » need not be who has just spoken; « la porte-parole », whom nobody has named, is not he.
        let placed = || tokens.clone().any(|at| self.text.mention(at).is_some());
        let spoken = || (noun != "porte-parole" && !placed()).then(|| self.last_person(at, gender)).flatten();
        let (central, office) = (people::is_central(noun), people::is_office(noun));
        let alone = central || !office && matches!(article, "le" | "la" | "l'");
        let sole = || alone.then(|| self.sole_person(at, gender)).flatten();
        let held = office && !people::is_judicial(noun) && matches!(article, "le" | "la");
        let former = || matches!(self.text.lower(tokens.start + 1), "ancien" | "ancienne");
        let taken_up = || (held || former()).then(|| self.subject_before(at, gender)).flatten();
        let main = || central.then(|| self.main_person(at, gender)).flatten();
        let pointed = pointed.then(|| self.nearest_person(tokens.start, gender)).flatten();
        pointed.or_else(spoken).or_else(sole).or_else(taken_up).or_else(main)
    }

    /// « …, a savouré l'Irlandais »: the person named last in the paragraph, outside quotations.
    fn person_before(&self, at: usize) -> Option<EntityId> {
        let from = self.text.paragraph(at).start.max(at.saturating_sub(2 * WINDOW));
        let person = |at: usize| self.text.mention(at).filter(|mention| mention.kind == EntityType::Per);
        (from..at).rev().filter(|&at| !self.text.is_quoted(at)).find_map(person).map(acting)
    }

    /// The mentions of a kind among the last ones before a token, nearest first.
    fn named_before(&self, at: usize, kind: EntityType) -> impl Iterator<Item = &Mention> + Clone {
        let mentions = &self.text.actors.mentions;
        let earlier = mentions.partition_point(|mention| (mention.tokens.1 as usize) <= at);
        mentions.iter().take(earlier).rev().take(TITLES).filter(move |mention| mention.kind == kind)
    }

    /// The person of that gender named last in the paragraph, else the one whom the text names most.
    fn nearest_person(&self, at: usize, gender: Option<Gender>) -> Option<EntityId> {
        let fits = |person: &EntityId| agrees(gender::of_entity(self.text, *person), gender);
        let start = self.text.paragraph(at).start;
        let mut near = self.named_before(at, EntityType::Per).take_while(|mention| mention.tokens.0 as usize >= start);
        near.find(|mention| fits(&acting(mention))).map(acting).or_else(|| self.main_person(at, gender))
    }

    /// « Laure Dumas s'est tue. La ministre des Comptes publics … »: the person with whom the sentence before begins.
    fn subject_before(&self, at: usize, gender: Option<Gender>) -> Option<EntityId> {
        let before = self.text.sentence_index(at).checked_sub(1).and_then(|index| self.text.sentence_at(index))?;
        let mut names = before.clone().take(WINDOW).filter_map(|at| self.text.mention(at));
        let person = names.find(|mention| mention.kind == EntityType::Per).map(acting)?;
        let sure = gender.is_some() && gender::of_entity(self.text, person) == gender;
        let same = self.text.paragraph_index(before.start) == self.text.paragraph_index(at);
        (sure && same).then_some(person)
    }

    /// The person of that gender whom the text names most before, « le texte de X » left out.
    fn main_person(&self, at: usize, gender: Option<Gender>) -> Option<EntityId> {
        let count = |person: EntityId| {
            self.text.actors.entities.get(person.0 as usize).map_or(0, |entity| entity.mentions.len())
        };
        let of = |mention: &&Mention| {
            let before = (mention.tokens.0 as usize).checked_sub(1);
            before.is_some_and(|at| matches!(self.text.lower(at), "de" | "d'"))
        };
        let people = self.named_before(at, EntityType::Per).filter(|mention| !of(mention)).map(acting);
        let fitting = people.filter(|&person| agrees(gender::of_entity(self.text, person), gender));
        fitting.max_by_key(|&person| count(person))
    }

    /// The only person of that gender whom the text has named so far.
    fn sole_person(&self, at: usize, gender: Option<Gender>) -> Option<EntityId> {
        let people = self.named_before(at, EntityType::Per);
        only(people.map(acting).filter(|&person| agrees(gender::of_entity(self.text, person), gender)))
    }

    /// The person whose name stands behind or before the noun earlier in the text.
    fn titled(&self, noun: &str, field: Option<&str>, before: usize, gender: Option<Gender>) -> Option<EntityId> {
        let people = self.named_before(before, EntityType::Per).filter(|mention| self.bears(mention, noun, field));
        people.map(acting).find(|&person| agrees(gender::of_entity(self.text, person), gender))
    }

    /// The organisation whose name or apposition holds the noun, else the last company so called, else the only one in
    /// sight; the last two only for the `bare` noun.
    fn body(&self, noun: &str, before: usize, bare: bool) -> Option<EntityId> {
        let bodies = self.named_before(before, EntityType::Org);
        let called = |mention: &&Mention| self.is_called(mention, |at| self.text.lemma(at).eq_ignore_ascii_case(noun));
        let from = self.text.sentence_index(before).saturating_sub(3);
        let from = self.text.sentence_at(from).map_or(0, |sentence| sentence.start);
        let near = bodies.clone().take_while(|mention| mention.tokens.0 as usize >= from);
        let company = |mention: &&Mention| self.is_called(mention, |at| bodies::is_company(self.text.lemma(at)));
        let sole = || only(near.clone().map(acting)).or_else(|| self.sole_body(before));
        if bodies::is_authority(noun) {
            return bodies
                .clone()
                .find(|mention| self.is_called(mention, |at| bodies::heads_authority(self.text.lower(at))))
                .map(acting);
        }
        let sure = bodies.clone().find(called).map(acting);
        sure.or_else(|| {
            near.clone().find(company).map(acting).or_else(sole).filter(|_| bare && bodies::is_company(noun))
        })
    }

    /// « L'UFC-Que Choisir, si. L'association dénonce … »: the only body of the sentence before.
    fn sole_body(&self, at: usize) -> Option<EntityId> {
        let before = self.text.sentence_index(at).checked_sub(1).and_then(|index| self.text.sentence_at(index))?;
        let bodies =
            self.named_before(at, EntityType::Org).take_while(|mention| mention.tokens.0 as usize >= before.start);
        only(bodies.map(acting))
    }

    /// « La réponse est venue d'Ada Marec. « … » »: the only person whom a sentence about a reply names.
    pub(super) fn replier(&self, sentence: &Range<usize>) -> Option<Person> {
        let reply = |at: usize| {
            matches!(
                self.text.lemma(at),
                "réponse" | "riposte" | "réplique" | "réaction" | "contre-attaque" | "démenti"
            )
        };
        if !sentence.clone().take(4).any(reply) {
            return None;
        }
        let person = |at: usize| self.text.mention(at).filter(|mention| mention.kind == EntityType::Per);
        let people = || sentence.clone().filter_map(person);
        only(people().map(|mention| mention.entity))?;
        let first = people().next()?;
        Some(self.actor(acting(first), &(first.tokens.0 as usize..first.tokens.1 as usize)))
    }

    /// Whether the name holds such a noun, or stands beside it: « la société X », « X, entreprise de Y ».
    fn is_called(&self, mention: &Mention, is_noun: impl Fn(usize) -> bool) -> bool {
        let (first, last) = (mention.tokens.0 as usize, mention.tokens.1 as usize);
        let apart = |at: usize| self.text.is_verb(at) || matches!(self.text.upos(at), Upos::Adp | Upos::Cconj);
        let before = (first.saturating_sub(4)..first).rev().take_while(|&at| !apart(at)).any(&is_noun);
        let behind = last + 1..last + if self.text.lower(last) == "," { 3 } else { 0 };
        before || (first..last).chain(behind).any(&is_noun)
    }

    fn bears(&self, mention: &Mention, noun: &str, field: Option<&str>) -> bool {
        let (first, last) = (mention.tokens.0 as usize, mention.tokens.1 as usize);
        let sentence = self.text.sentence(first);
        // « Me Ada Marec »: a title says the office.
        let title = first.checked_sub(1).map_or("", |title| self.text.lower(title));
        let titled = match title {
            "me" | "me." => noun.starts_with("avocat"),
            "dr" => noun == "médecin",
            _ => false,
        };
        // « Ada Marec, la maire, et Luc Roy »: not his title.
        let joined =
            |at: &usize| self.text.upos(*at) == Upos::Cconj && self.text.upos(at.saturating_sub(1)) == Upos::Punct;
        let before = (first.saturating_sub(8).max(sentence.start)..first).rev().take_while(|at| !joined(at));
        let near = before.chain(last..sentence.end.min(last + 4));
        let same = |at: usize| same_field(field, self.field(at));
        titled || near.into_iter().any(|at| is_noun(self.text, at) && self.text.lemma(at) == noun && same(at))
    }

    /// What the holder of an office has charge of: « ministre des Transports », « Premier ministre ».
    fn field(&self, office: usize) -> Option<&str> {
        if office > 0 && self.text.lower(office - 1).starts_with(FIRST) {
            return Some(FIRST);
        }
        let of = matches!(self.text.lower(office + 1), "de" | "d'" | "du" | "des");
        let names = |at: &usize| matches!(self.text.upos(*at), Upos::Noun | Upos::Propn);
        (office + 2..office + 5).find(names).filter(|_| of).map(|at| self.text.lower(at))
    }

    fn last_person(&self, at: usize, gender: Option<Gender>) -> Option<EntityId> {
        let near = |place: usize| self.text.paragraph_index(place) + 4 >= self.text.paragraph_index(at);
        let spoken = self.spoken.iter().rev().take(4).filter(|(place, _)| near(*place));
        let is_person = |person: &&Person| person.entity.is_some_and(|entity| self.is_person(entity));
        let people: Vec<_> = spoken.map(|(_, person)| person).filter(is_person).collect();
        let same = people.iter().find(|person| person.gender.is_some() && person.gender == gender);
        same.or_else(|| people.iter().find(|person| agrees(person.gender, gender))).and_then(|person| person.entity)
    }
}

/// How « Premier » begins, of a minister.
const FIRST: &str = "premi";

/// Whether two offices of one name can be the same: that of the interior is not that of the budget, the prime one no other.
fn same_field(left: Option<&str>, right: Option<&str>) -> bool {
    left == right || left != Some(FIRST) && right != Some(FIRST) && (left.is_none() || right.is_none())
}

/// The one entity that all are.
fn only(mut entities: impl Iterator<Item = EntityId>) -> Option<EntityId> {
    let first = entities.next()?;
    entities.all(|other| other == first).then_some(first)
}
