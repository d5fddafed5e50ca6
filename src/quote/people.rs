//! Nouns that tell what kind of speaker a phrase names.

use crate::ending::ends_in;
use crate::word_list::WordList;

/// Nouns of things that speak for whoever made them (« un rapport de la Cour des comptes »).
pub(super) fn speaks_for_its_maker(lemma: &str) -> bool {
    static LEMMAS: WordList = WordList::new(
        "audit tribune éditorial courrier agence analyse baromètre bilan bulletin calcul chaîne chiffre classement \
        communiqué compte décompte donnée enquête estimation étude évaluation hebdomadaire indice information \
        journal lettre magazine note pétition prévision projection quotidien radio rapport recensement relevé revue service site \
        sondage statistique télévision travail",
    );
    LEMMAS.has(lemma)
}

/// Nouns of what speaks for the state whose nationality stands beside it.
pub(super) fn speaks_for_a_state(lemma: &str) -> bool {
    static LEMMAS: WordList =
        WordList::new("armée autorité chancellerie diplomatie exécutif gouvernement marine pouvoir présidence régime");
    LEMMAS.has(lemma)
}

/// Other titles of whom the noun may take up: « l'édile » is the mayor.
pub(super) fn titles_of(noun: &str) -> &'static str {
    match noun {
        "édile" => "maire mairesse",
        "parlementaire" => "député députée sénateur sénatrice",
        "magistrat" | "magistrate" => "juge président présidente procureur procureure",
        "syndicaliste" => "délégué déléguée secrétaire",
        "dirigeant" | "dirigeante" | "patron" | "patronne" | "boss" | "pdg" => {
            "directeur directrice fondateur fondatrice gérant gérante patron patronne pdg président présidente"
        }
        _ => "",
    }
}

/// Nouns of figures: they show, but nobody speaks where their maker is not named.
pub(super) fn is_figure(lemma: &str) -> bool {
    static LEMMAS: WordList =
        WordList::new("bilan calcul chiffre classement décompte donnée indice relevé statistique");
    LEMMAS.has(lemma)
}

/// Nouns of writings that speak by what is written on them (« une banderole « … » »).
pub(super) fn bears_writing(lemma: &str) -> bool {
    static LEMMAS: WordList =
        WordList::new("autocollant banderole écriteau graffiti inscription pancarte slogan tag tract");
    LEMMAS.has(lemma)
}

/// Nouns of bodies and people that speak.
pub(super) fn can_speak(lemma: &str) -> bool {
    static SPEAKERS: WordList = WordList::new(
        "accusation ambassade armée association autorité banque camp chancellerie club collectif comité commission \
        conseil cour défense délégation diplomatie direction entourage entreprise équipe état-major expert famille \
        fédération gauche gouvernement groupe habitant institut institution mairie majorité média milieu ministère \
        municipalité observateur officiel opposition organisation organisme parquet parti police préfecture \
        présidence presse proche régime responsable riverain société source spécialiste supporteur syndicat témoin \
        tribunal union victime voisin",
    );
    SPEAKERS.has(lemma) || takes_up_a_person(lemma) || speaks_for_its_maker(lemma) || bears_writing(lemma)
}

/// Nouns that a text uses to take up a person already named (« le technicien », « la patronne »).
pub(crate) fn takes_up_a_person(lemma: &str) -> bool {
    OTHERS.has(lemma) || ends_in(lemma, &ENDINGS) && !NOT.has(lemma)
}

/// Nouns of whom a trial or a review is about, so that the text need not have given them together with the name.
pub(super) fn is_central(lemma: &str) -> bool {
    static LEMMAS: WordList = WordList::new(
        "accusé accusée prévenu prévenue suspect suspecte condamné intéressé cinéaste réalisateur réalisatrice \
        romancier romancière metteur metteuse écrivain écrivaine",
    );
    LEMMAS.has(lemma)
}

/// Nouns of offices: several bear them in one text, and it names those whom it means.
pub(super) fn is_office(lemma: &str) -> bool {
    static LEMMAS: WordList = WordList::new(
        "adjoint adjointe ambassadeur ambassadrice avocat avocate chancelier chef cheffe conseiller conseillère \
        directeur directrice expert experte général juge maire magistrat magistrate médecin ministre policier porte-parole \
        préfet préfète premier président présidente procureur procureure représentant responsable secrétaire \
        voisin sénateur député députée",
    );
    LEMMAS.has(lemma)
}

/// Offices of those who come into a story of others.
pub(super) fn is_judicial(lemma: &str) -> bool {
    static LEMMAS: WordList = WordList::new(
        "avocat avocate expert experte juge magistrat magistrate médecin policier préfet préfète président présidente \
        procureur procureure voisin",
    );
    LEMMAS.has(lemma)
}

/// Endings of nouns of people.
const ENDINGS: [&str; 14] =
    ["nome", "naute", "crate", "graphe", "eur", "euse", "rice", "ien", "ienne", "iste", "ier", "ière", "logue", "aire"];

/// Nouns of people without such an ending.
static OTHERS: WordList = WordList::new(
    "champion championne skipper accusé accusée adjoint adjointe agent agente amiral analyste assistant assistante \
    architecte athlète avocat avocate cadre candidat candidate capitaine chef cheffe cinéaste colonel colonelle combattant \
    commandant contre-amiral député députée diplomate dirigeant dirigeante édile élu élue enseignant enseignante étudiant \
    étudiante expert experte femme général générale gérant gérante homme intéressé intéressée juge lieutenant \
    magistrat magistrate manifestant manifestante maréchal médecin militant militante ministre pape patron patronne porte-parole \
    peintre poète préfet préfète président présidente prévenu prévenue prince princesse reine représentant représentante \
    responsable roi sergent sergente suspect vice-amiral",
);

/// Bodies and things that end like people.
static NOT: WordList = WordList::new(
    "paragraphe adversaire affaire ampleur anniversaire annuaire ascenseur barrière bien bonheur calendrier carrière \
    chaleur chantier chien circulaire cœur commentaire compteur couleur courrier dernier dernière dossier douleur \
    entretien erreur extérieur facteur faveur filière formulaire frontière hauteur honneur horaire horreur intérieur \
    itinéraire lien liste lumière maintien métronome malheur manière matière métier moteur papier peur piste premier première \
    prière quartier quotidien rien rivière rumeur salaire secteur soutien valeur",
);
