//! Nouns by which a text takes up an organisation already named (« le groupe », « le ministère »).

use crate::word_list::WordList;

/// Whether the noun takes up an organisation whose name or apposition holds it, or any if `alone` in sight.
pub(super) fn takes_up_a_body(lemma: &str) -> bool {
    is_company(lemma) || INSTITUTIONS.has(lemma) || is_authority(lemma) || lemma == "site"
}

/// Whether the noun is general enough for any organisation of the kind: « le groupe », where one alone is in sight.
pub(super) fn is_company(lemma: &str) -> bool {
    COMPANIES.has(lemma)
}

/// Whether the noun heads the name of a place that is a body too: « la région Normandie ».
pub(super) fn governs(lemma: &str) -> bool {
    matches!(lemma, "canton" | "commune" | "département" | "métropole" | "province" | "région" | "ville")
}

/// Whether the noun takes up a body that watches over others.
pub(super) fn is_authority(lemma: &str) -> bool {
    matches!(lemma, "autorité" | "gendarme" | "régulateur" | "superviseur")
}

/// Whether the word heads the name of such a body.
pub(super) fn heads_authority(word: &str) -> bool {
    matches!(
        word,
        "autorité"
            | "agence"
            | "commission"
            | "conseil"
            | "direction"
            | "haute"
            | "inspection"
            | "office"
            | "régulateur"
            | "gendarme"
    )
}

static COMPANIES: WordList = WordList::new(
    "agence armateur assureur association avionneur banque cabinet club collectif compagnie constructeur distributeur \
    enseigne entreprise équipementier exploitant fabricant firme fondation fédération électricien énergéticien \
    éditeur promoteur développeur gestionnaire motoriste pétrolier low-cost formation géant groupe industriel institut \
    laboratoire ONG opérateur organisation organisme sidérurgiste société start-up studio syndicat transporteur",
);

/// Their own name says what they are.
static INSTITUTIONS: WordList = WordList::new(
    "ambassade autorité bureau chaîne comité commission confédération conseil cour école hebdomadaire hôpital \
    institution département journal magazine mairie métropole province région ministère observatoire parquet parti préfecture quotidien rectorat tribunal \
    université",
);
