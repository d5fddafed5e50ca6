//! Nouns of deeds, bearing, works and other things.

use crate::cue::word_list::WordList;

/// Whether a noun names how somebody behaves.
pub(in crate::cue::target) fn is_conduct(lemma: &str) -> bool {
    CONDUCTS.has(lemma)
}

/// Whether a noun names what somebody did or said, so that « cette décision » is of who acted before.
pub(in crate::cue::target) fn is_deed(lemma: &str) -> bool {
    CONDUCTS.has(lemma) || DEEDS.has(lemma)
}

/// Whether a noun names what its maker is judged by, so that « un geste impardonnable » is on who made it.
pub(in crate::cue::target) fn shows(lemma: &str) -> bool {
    is_deed(lemma) || PERFORMANCES.has(lemma)
}

/// Whether a noun is known to name an event, a text or a thing.
pub(in crate::cue::target) fn is_thing(lemma: &str) -> bool {
    MATTERS.has(lemma) || WORKS.has(lemma)
}

/// Whether a noun names a part or a side of a work.
pub(in crate::cue::target) fn is_part_of_work(lemma: &str) -> bool {
    PARTS.has(lemma)
}

/// Nouns of behaviour and bearing.
static CONDUCTS: WordList = WordList::new(
    "acharnement aplomb ardeur assurance attitude audace bravoure calme comportement conduite courage diplomatie désinvolture dévouement dignité direction \
    doigté flegme gestion geste gouvernance humour légèreté management manœuvre méthode obstination opiniâtreté patience \
    politique pratique procédé professionnalisme prudence retenue rigueur sang-froid silence ténacité zèle",
);

/// Nouns of deeds and words.
static DEEDS: WordList = WordList::new(
    "absence abandon acte action annonce appel aveu choix déclaration décision désinvolture discours \
    franchise geste gestion inaction initiative intervention manœuvre mensonge message passivité performance posture \
    prestation prise promesse propos provocation prudence réaction refus réponse renoncement retenue revirement \
    sauvetage sortie tactique tentative vote",
);

/// Nouns of what somebody performs.
static PERFORMANCES: WordList = WordList::new(
    "arrêt but chant copie plaidoirie plume prose course coup exploit frappe interprétation jeu-d'acteur match numéro parcours partition passe \
    performance prestation saison service tir travail",
);

/// Nouns of events, texts and things.
static MATTERS: WordList = WordList::new(
    "accord album article bataille bilan budget but chiffre climat combat compromis concert contrat couleur débat \
    décor défaite démonstration dénouement dialogue dispositif discussion document dossier échange échec effet entretien \
    étude évolution fin formule guerre hausse image intrigue match mesure mise-en-scène moment mot musique mécanisme négociation odeur \
    oeuvre œuvre opposition parcours partie passe pénalty penalty phrase plan pourparlers prix procès processus projet proposition question \
    raccourci rapport réforme relance rencontre résultat réunion rumeur rythme réseau salaire scénario scénographie scène \
    scrutin situation solution sommet spectacle statistique succès sujet système tableau taxe terme texte thèse titre ton tournoi traité \
    transition trêve version victoire voix voyage argument analyse conclusion loi amendement comparaison convention pacte règlement directive décret arrêté conférence marché économie \
    bulletin communiqué traitement",
);

/// Nouns of machines.
pub(super) static PRODUCTS: WordList = WordList::new(
    "antenne appareil avion berline biréacteur bombardier capsule chasseur console drone engin fusée hélicoptère \
    instrument lanceur logiciel machine missile monocouloir navire réacteur robot rover satellite smartphone \
    sonde sous-marin télescope vaisseau véhicule",
);

/// Nouns of works.
pub(super) static WORKS: WordList = WordList::new(
    "album bande-dessinée documentaire essai film jeu livre opus opéra ouvrage pièce roman série spectacle \
    titre récit long-métrage thriller recueil",
);

/// Nouns of parts and sides of works.
static PARTS: WordList = WordList::new(
    "bande-son bande-originale casting dénouement dialogue distribution durée fin gameplay graphisme image intrigue mécanique \
    montage musique ouverture photographie rythme réalisation scénario scène univers",
);
