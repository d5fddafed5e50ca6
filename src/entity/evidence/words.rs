//! Words that frames are made of.

use crate::word_list::WordList;

/// Institutions that bear the name of their town.
pub(super) static HOUSES: WordList = WordList::new(
    "université observatoire tribunal cour parquet aéroport mairie préfecture sous-préfecture rectorat chu gendarmerie \
     commissariat gare port barreau opéra",
);

/// First words of what acronyms of treaties, laws and plans are short for.
pub(super) static TEXTS: WordList = WordList::new(
    "traité convention accord pacte protocole charte code règlement loi directive mémorandum statut déclaration plan",
);

/// Lemmas before « de » and the acronym of a text that binds: « violation du TFGB ».
pub(super) static BREACHES: WordList = WordList::new(
    "violation non-respect respect infraction entorse transgression signataire ratification dénonciation clause disposition \
     renégociation amendement abrogation prorogation application préambule terme contravention conformité paraphe \
     négociateur mépris esprit",
);

/// Lemmas of what is done to such texts: « violer le TFGB », « le TFGB, signé en 1999 ».
pub(super) static BOUND: WordList = WordList::new(
    "violer respecter ratifier signer dénoncer amender parapher abroger renégocier enfreindre transgresser bafouer proroger",
);

/// Who and what firms have: « Corméal et son patron ».
pub(super) static OWNED: WordList = WordList::new(
    "patron patronne pdg dirigeant dirigeante dirigeants directeur directrice fondateur fondatrice actionnaire actionnaires salariés employés \
     sous-traitant sous-traitants filiale filiales concurrents fournisseurs clients usines passagers pilotes équipages \
     ingénieurs abonnés président présidente salarié ingénieur employé ouvrier ouvriers pilote technicien avion avions siège \
     porte-parole caisses comptes promesses studio studios juristes",
);

/// What says a name.
pub(super) static CALLED: WordList = WordList::new(
    "appelle appelait baptisé baptisée baptisés nommé nommée dénommé dénommée surnommé surnommée intitulé intitulée",
);

/// Where games are played.
pub(super) static PLATFORMS: WordList = WordList::new("pc xbox switch ps5 ps4 playstation steam console consoles");

/// What firms are rather than persons.
pub(super) static SPECIALITIES: WordList =
    WordList::new("spécialiste leader numéro géant pionnier champion concepteur développeur concurrent");

/// Lemmas of what firms do.
pub(super) static DOINGS: WordList = WordList::new(
    "supprimer embaucher recruter licencier employer commercialiser fabriquer exploiter desservir opérer délocaliser \
     facturer rappeler fusionner racheter livrer produire",
);

/// Lemmas of what only persons do.
pub(super) static LIVING: WordList = WordList::new("naître mourir décéder pleurer sourire rire soupirer");

/// Adjectives of persons before their names.
pub(super) static AGED: WordList =
    WordList::new("vieux vieil vieille jeune pauvre brave feu dénommé dénommée nommé nommée");

/// Last letters of the names of firms.
pub(super) const FIRM_TAILS: [&str; 12] =
    ["news", "press", "media", "tech", "pharma", "soft", "bank", "gaz", "watt", "corp", ".com", "telecom"];

pub(super) static INSIDE: WordList = WordList::new("en");
pub(super) static TOWARDS: WordList = WordList::new("à vers dans");
pub(super) static CHEZ: WordList = WordList::new("chez");
pub(super) static CRAFT_ARTICLES: WordList = WordList::new("le la du au");
pub(super) static ARTICLES: WordList = WordList::new("le la l'");
pub(super) static DETERMINERS: WordList = WordList::new("le la l' un une notre");
pub(super) static POSSESSIVES: WordList = WordList::new("son sa ses");
pub(super) static OF: WordList = WordList::new("de du d' des");
pub(super) static OWN: WordList = WordList::new("le la l' son sa leur notre");
pub(super) static ON: WordList = WordList::new("sur");
pub(super) static BEING: WordList = WordList::new("est était reste serait");
pub(super) static COLLECTIVE: WordList = WordList::new("satellite groupe");
pub(super) static AND: WordList = WordList::new("et");
pub(super) static PRESIDENTS: WordList = WordList::new("président présidente");
pub(super) static BRANCH: WordList = WordList::new("filiale");
pub(super) static COMMA: WordList = WordList::new(",");
pub(super) static RELATIVES: WordList = WordList::new("dont qui que où");

/// What may stand behind the noun of a gloss.
pub(super) static GLOSSED: WordList = WordList::new("de du d' des à qui dont pour , . (");
