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

/// Nouns of writings that speak by what is written on them (« une banderole « … » »).
pub(super) fn bears_writing(lemma: &str) -> bool {
    matches!(
        lemma,
        "banderole" | "pancarte" | "slogan" | "inscription" | "graffiti" | "tag" | "tract" | "autocollant" | "écriteau"
    )
}

/// Nouns that a text uses to take up a person already named (« le technicien », « la patronne »).
pub(super) fn takes_up_a_person(lemma: &str) -> bool {
    const ENDINGS: [&str; 13] =
        ["eur", "euse", "rice", "ien", "ienne", "iste", "ier", "ière", "logue", "aire", "ent", "ente", "ant"];
    const OTHERS: [&str; 35] = [
        "ministre",
        "maire",
        "élu",
        "élue",
        "patron",
        "patronne",
        "chef",
        "cheffe",
        "avocat",
        "avocate",
        "député",
        "députée",
        "porte-parole",
        "préfet",
        "préfète",
        "juge",
        "roi",
        "reine",
        "pape",
        "général",
        "colonel",
        "colonelle",
        "capitaine",
        "cadre",
        "chercheuse",
        "homme",
        "femme",
        "prévenu",
        "accusé",
        "accusée",
        "suspect",
        "prévenue",
        "diplomate",
        "intéressé",
        "intéressée",
    ];
    // Bodies and things that end like people.
    const NOT: [&str; 16] = [
        "adversaire",
        "antenne",
        "argent",
        "commentaire",
        "dossier",
        "document",
        "empire",
        "gouvernement",
        "mouvement",
        "papier",
        "parlement",
        "quartier",
        "régiment",
        "chantier",
        "valeur",
        "moteur",
    ];
    OTHERS.contains(&lemma) || (ENDINGS.iter().any(|ending| lemma.ends_with(ending)) && !NOT.contains(&lemma))
}
