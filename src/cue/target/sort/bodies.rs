//! Nouns of bodies, states and places that act.

use crate::cue::word_list::WordList;

/// Whether a noun names a body, firms included.
pub(super) fn is_body(lemma: &str) -> bool {
    FIRMS.has(lemma) || BODIES.has(lemma)
}

/// Whether a noun names a firm, and no authority, party or union.
pub(in crate::cue::target) fn is_firm(lemma: &str) -> bool {
    FIRMS.has(lemma)
}

/// Whether a noun names a body that watches over others.
pub(in crate::cue::target) fn is_authority(lemma: &str) -> bool {
    matches!(lemma, "autorité" | "gendarme" | "régulateur" | "collectivité")
}

/// Whether a noun says of a body that it is no firm.
pub(in crate::cue::target) fn is_institution(lemma: &str) -> bool {
    INSTITUTIONS.has(lemma)
}

/// Whether a noun can head the name of a body.
pub(in crate::cue::target) fn names_a_body(lemma: &str) -> bool {
    is_body(lemma) && lemma != "maison" || INSTITUTIONS.has(lemma) && lemma != "direction" || HOUSES.has(lemma)
}

/// Whether a noun with a possessive names the body that somebody belongs to: « sa société », « son parti ».
pub(in crate::cue::target) fn is_led(lemma: &str) -> bool {
    is_firm(lemma)
        || matches!(lemma, "club" | "formation" | "mouvement" | "parti" | "syndicat" | "association" | "troupe")
}

/// Nouns of firms, some by their trade.
static FIRMS: WordList = WordList::new(
    "armateur assureur avionneur bailleur boîte compagnie concessionnaire constructeur distributeur énergéticien électricien enseigne entreprise équipementier \
    exploitant fabricant firme géant groupe industriel maison opérateur pousse prestataire prêteur société sous-traitant start-up studio transporteur",
);

/// Nouns of other bodies.
static BODIES: WordList = WordList::new(
    "agence alliance association autorité banque brasseur bureau cabinet chaîne club collectif collectivité \
    confédération consortium coopérative développeur éditeur équipe établissement fédération fondation formation \
    gendarme groupement hebdomadaire institut institution journal laboratoire loueur low-cost magazine milice \
    motoriste mouvement multinationale ong organisation parti pétrolier plateforme promoteur quotidien régulateur \
    réseau sidérurgiste syndicat tribunal université usine",
);

/// Nouns in the names of bodies that are no firms.
static INSTITUTIONS: WordList = WordList::new(
    "académie acpr agence amf amnesty ambassade arcep arcom asn asnr assemblée association autorité cnil collectif comité commission confédération congrès conseil cour direction \
    fédération force greenpeace haute hôpital inspection institut mairie ministère observatoire office ong organisation parlement parquet parti police \
    préfecture province département métropole région sénat solidaires syndicat tribunal union université",
);

/// Nouns of houses that act, and that a body's name begins with.
static HOUSES: WordList = WordList::new(
    "aéroport ballet caisse centrale chambre coalition école front ligue musée opéra orchestre ordre \
    rassemblement théâtre",
);

/// Nouns of states.
pub(super) static STATES: WordList = WordList::new(
    "capitale pays état nation pouvoir régime royaume république dictature démocratie monarchie puissance émirat junte",
);

/// Nouns of places that act.
pub(super) static PLACES: WordList = WordList::new(
    "agglomération archipel canton commune département île métropole municipalité province région ville village",
);
