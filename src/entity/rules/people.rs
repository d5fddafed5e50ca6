//! Peoples, religions and ideologies, as noun or adjective: « iranien », « catholiques », « socialiste ».

use super::View;
use crate::entity::class::Class;
use crate::entity::gazetteer::Classes;
use crate::word_list::WordList;

/// Nouns, without their « s », of who or what has a side.
static POLITICAL: WordList = WordList::new(
    "élu élue député députée maire sénateur sénatrice eurodéputé gouvernement coalition majorité opposition parti électeur \
     électorat candidat candidate président premier ministre homme femme presse bloc alliance liste intellectuel gen peuple vote \
     bord camp ténor figure militant formation municipalité exécutif groupe famille politique politicien",
);

impl View<'_, '_> {
    /// The end of the people named at `at`; « en anglais » names a language, « à gauche » a side.
    pub(super) fn people(&self, at: usize) -> Option<usize> {
        let before = if at > self.start { self.lower(at - 1) } else { "" };
        let is_people = match self.lower(at) {
            "gauche" | "droite" => {
                matches!(before, "la" | "cette" | "extrême" | "ultra" | "divers" | "union")
                    || self.is_of_politicians(at)
            }
            "islamique" if before == "république" => false,
            "centre" | "alexandrin" | "alexandrins" => false,
            _ => !matches!(before, "en" | "langue") || self.is(at, Class::CAPITAL),
        };
        is_people.then_some(at + 1)
    }

    /// « élus de droite », « de droite et de gauche », but « la voie de droite ».
    fn is_of_politicians(&self, at: usize) -> bool {
        let Some(noun) = at.checked_sub(2).filter(|&noun| noun >= self.start && self.lower(at - 1) == "de") else {
            return false;
        };
        let joined = matches!(self.lower(noun), "et" | "ou" | "comme") && self.follows(noun, Class::PEOPLE);
        joined || POLITICAL.has(self.lower(noun).trim_end_matches('s'))
    }

    /// « extrême droite », which is one name.
    pub(super) fn wing(&self, at: usize) -> Option<(u32, u32)> {
        let side = matches!(self.lower(at), "droite" | "gauche") && at > self.start;
        let far = side && matches!(self.lower(at - 1), "extrême" | "ultra");
        let start = u32::try_from(at).ok().filter(|_| far)?;
        Some((start - 1, start + 1))
    }

    /// The end of the person's name at `at`, which an adherent of a creed is called by: « le socialiste Mirval ».
    pub(super) fn adherent(&self, at: usize) -> Option<usize> {
        let creed = at >= self.start + 2 && self.is(at - 1, Class::CREED) && !self.is(at - 1, Class::CAPITAL);
        let told = creed && matches!(self.lower(at - 2), "le" | "la" | "l'" | "du" | "au" | "un" | "une");
        (told && !self.is(at, Class::LISTED)).then(|| self.past_capitals(at))
    }

    /// The end of the person's name at `at`, unlisted, behind a title: « la sorcière Ysolde ».
    pub(super) fn titled(&self, at: usize) -> Option<usize> {
        let title = at.checked_sub(1).filter(|&title| title >= self.start)?;
        let classes = self.names.form(self.document.tokens.get(title)?.form).classes;
        let told = classes.intersects(Classes::TITLE) && !self.is(title, Class::CAPITAL) && self.is_tagged_proper(at);
        let addressed = self.is(title, Class::CAPITAL)
            && !self.follows(title, Class::CAPITAL)
            && matches!(self.form(title), "Me" | "M." | "Mme" | "Mlle" | "Dr");
        // « un certain Gambit »
        let certain = matches!(self.lower(title), "certain" | "certaine") && self.follows(title, Class::ONE);
        if !(told || certain || addressed && self.is(at + 1, Class::CAPITAL.and(Class::OF)))
            || self.is(at, Class::LISTED.and(Class::PEOPLE))
        {
            return None;
        }
        // « Me Foulques d'Arcambal »
        let end = self.past_capitals(at);
        let noble = addressed && matches!(self.lower(end), "d'" | "de") && self.is(end + 1, Class::CAPITAL);
        Some(if noble { self.past_capitals(end + 1) } else { end })
    }

    /// The end of the person's name at `at`, which has a byname between quotation marks: « Lee « Faker » Sang-hyeok ».
    pub(super) fn nicknamed(&self, at: usize) -> Option<usize> {
        let quoted = self.is(at + 1, Class::QUOTE) && self.is(at + 2, Class::CAPITAL) && self.is(at + 3, Class::QUOTE);
        let family = self.is(at + 4, Class::CAPITAL) && self.form(at + 1) != "»";
        (quoted && family && !self.opens(at)).then(|| self.past_capitals(at + 4))
    }
}
