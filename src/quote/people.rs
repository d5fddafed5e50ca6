//! Nouns that tell what kind of speaker a phrase names.

/// Nouns of things that speak for whoever made them (« un rapport de la Cour des comptes »).
pub(super) fn speaks_for_its_maker(lemma: &str) -> bool {
    matches!(
        lemma,
        "agence"
            | "analyse"
            | "baromètre"
            | "bilan"
            | "bulletin"
            | "calcul"
            | "chaîne"
            | "chiffre"
            | "classement"
            | "communiqué"
            | "compte"
            | "décompte"
            | "donnée"
            | "enquête"
            | "estimation"
            | "étude"
            | "évaluation"
            | "hebdomadaire"
            | "indice"
            | "information"
            | "journal"
            | "magazine"
            | "note"
            | "prévision"
            | "projection"
            | "quotidien"
            | "radio"
            | "rapport"
            | "recensement"
            | "relevé"
            | "revue"
            | "service"
            | "site"
            | "sondage"
            | "statistique"
            | "télévision"
            | "travail"
    )
}

/// Nouns of figures: they show, but nobody speaks where their maker is not named.
pub(super) fn is_figure(lemma: &str) -> bool {
    matches!(
        lemma,
        "bilan" | "calcul" | "chiffre" | "classement" | "décompte" | "donnée" | "indice" | "relevé" | "statistique"
    )
}

/// Nouns of writings that speak by what is written on them (« une banderole « … » »).
pub(super) fn bears_writing(lemma: &str) -> bool {
    matches!(
        lemma,
        "banderole" | "pancarte" | "slogan" | "inscription" | "graffiti" | "tag" | "tract" | "autocollant" | "écriteau"
    )
}

/// Nouns of bodies and people that speak.
pub(super) fn can_speak(lemma: &str) -> bool {
    const SPEAKERS: [&str; 62] = [
        "accusation",
        "ambassade",
        "armée",
        "association",
        "autorité",
        "banque",
        "camp",
        "chancellerie",
        "club",
        "collectif",
        "comité",
        "commission",
        "conseil",
        "cour",
        "défense",
        "délégation",
        "diplomatie",
        "direction",
        "entourage",
        "entreprise",
        "équipe",
        "état-major",
        "expert",
        "famille",
        "fédération",
        "gauche",
        "gouvernement",
        "groupe",
        "habitant",
        "institut",
        "institution",
        "mairie",
        "majorité",
        "média",
        "milieu",
        "ministère",
        "municipalité",
        "observateur",
        "officiel",
        "opposition",
        "organisation",
        "organisme",
        "parquet",
        "parti",
        "police",
        "préfecture",
        "présidence",
        "presse",
        "proche",
        "régime",
        "responsable",
        "riverain",
        "société",
        "source",
        "spécialiste",
        "supporteur",
        "syndicat",
        "témoin",
        "tribunal",
        "union",
        "victime",
        "voisin",
    ];
    SPEAKERS.contains(&lemma) || takes_up_a_person(lemma) || speaks_for_its_maker(lemma) || bears_writing(lemma)
}

/// Nouns that a text uses to take up a person already named (« le technicien », « la patronne »).
pub(super) fn takes_up_a_person(lemma: &str) -> bool {
    const ENDINGS: [&str; 10] = ["eur", "euse", "rice", "ien", "ienne", "iste", "ier", "ière", "logue", "aire"];
    const OTHERS: [&str; 58] = [
        "accusé",
        "accusée",
        "adjoint",
        "adjointe",
        "agent",
        "agente",
        "assistant",
        "assistante",
        "avocat",
        "avocate",
        "cadre",
        "capitaine",
        "chef",
        "cheffe",
        "colonel",
        "colonelle",
        "combattant",
        "commandant",
        "député",
        "députée",
        "diplomate",
        "dirigeant",
        "dirigeante",
        "élu",
        "élue",
        "enseignant",
        "enseignante",
        "étudiant",
        "étudiante",
        "femme",
        "général",
        "gérant",
        "gérante",
        "homme",
        "intéressé",
        "intéressée",
        "juge",
        "lieutenant",
        "manifestant",
        "manifestante",
        "militant",
        "militante",
        "ministre",
        "pape",
        "patron",
        "patronne",
        "porte-parole",
        "préfet",
        "préfète",
        "président",
        "présidente",
        "prévenu",
        "prévenue",
        "reine",
        "représentant",
        "représentante",
        "roi",
        "suspect",
    ];
    // Bodies and things that end like people.
    const NOT: [&str; 62] = [
        "adversaire",
        "affaire",
        "ampleur",
        "anniversaire",
        "annuaire",
        "ascenseur",
        "barrière",
        "bien",
        "bonheur",
        "calendrier",
        "carrière",
        "chaleur",
        "chantier",
        "chien",
        "circulaire",
        "cœur",
        "commentaire",
        "compteur",
        "couleur",
        "courrier",
        "dernier",
        "dernière",
        "dossier",
        "douleur",
        "entretien",
        "erreur",
        "extérieur",
        "facteur",
        "faveur",
        "filière",
        "formulaire",
        "frontière",
        "hauteur",
        "honneur",
        "horaire",
        "horreur",
        "intérieur",
        "itinéraire",
        "lien",
        "liste",
        "lumière",
        "maintien",
        "malheur",
        "manière",
        "matière",
        "métier",
        "moteur",
        "papier",
        "peur",
        "piste",
        "premier",
        "première",
        "prière",
        "quartier",
        "quotidien",
        "rien",
        "rivière",
        "rumeur",
        "salaire",
        "secteur",
        "soutien",
        "valeur",
    ];
    OTHERS.contains(&lemma) || (ENDINGS.iter().any(|ending| lemma.ends_with(ending)) && !NOT.contains(&lemma))
}
