//! Nouns of persons: one, several, those beside another.

use crate::cue::word_list::WordList;
use crate::ending::ends_in;

/// Whether a noun names one person.
pub(in crate::cue::target) fn is_person(lemma: &str) -> bool {
    PERSONS.has(lemma) || CHARACTERS.has(lemma)
}

/// Whether a noun names persons or a group that acts, one by one or as a body.
pub(in crate::cue::target) fn is_personal(lemma: &str) -> bool {
    PERSONS.has(lemma) || GROUPS.has(lemma)
}

/// Whether a noun names persons, one or a group, rather than a thing.
pub(in crate::cue::target) fn names_somebody(lemma: &str) -> bool {
    PERSONS.has(lemma) || CHARACTERS.has(lemma) || GANGS.has(lemma) || ends_in(lemma, &HUMAN)
}

/// Whether a noun with a possessive names somebody else: « ses voisins », « son ministre ».
pub(in crate::cue::target) fn is_relation(lemma: &str) -> bool {
    let office = ends_in(lemma, &["ateur", "atrice", "iste", "ien", "ienne", "logue"]);
    RELATIONS.has(lemma) || PERSONS.has(lemma) || GANGS.has(lemma) || office
}

/// Whether such a noun is often the text's protagonist seen by another: « juge son ancien allié indéfendable ».
pub(in crate::cue::target) fn is_side(lemma: &str) -> bool {
    matches!(lemma, "allié" | "alliée" | "client" | "cliente" | "patron" | "patronne" | "rival" | "rivale" | "protégé")
}

/// Whether a noun names a group in an unkind sense.
pub(in crate::cue::target) fn is_gang(lemma: &str) -> bool {
    GANGS.has(lemma)
}

/// Whether a noun is an office that several may hold in one text.
pub(in crate::cue::target) fn is_office(lemma: &str) -> bool {
    OFFICES.has(lemma)
}

/// Whether a noun is the title of who speaks for a body.
pub(in crate::cue::target) fn is_leader(lemma: &str) -> bool {
    LEADERS.has(lemma)
}

/// How nouns of persons end, mostly.
pub(super) const HUMAN: [&str; 9] = ["eur", "euse", "trice", "iste", "ien", "ienne", "logue", "ard", "crate"];

/// Nouns of persons.
pub(super) static PERSONS: WordList = WordList::new(
    "accusé acteur actrice adjoint adversaire arbitre artiste athlète attaquant auteur avocat candidat \
    candidate capitaine chanteur chanteuse chef chercheur chercheuse citoyen coach comédien comédienne condamné \
    conseiller cinéaste défenseur député députée dirigeant dirigeante directeur directrice élu élue enseignant \
    entraîneur expert femme fille gardien garçon général homme joueur joueuse journaliste \
    juge leader lycéen maire mairesse médecin metteur militant ministre monsieur musicien négociateur opposant orateur \
    patron patronne PDG personnage personne pianiste pilote policier premier-ministre président présidente prévenu procureur \
    réalisateur réalisatrice responsable rival romancier romancière sélectionneur sénateur soldat suspect technicien \
    tribun chancelier chancelière monarque roi reine diplomate émissaire porte-parole patriarche préfet préfète \
    bonhomme dame diva milliardaire éditorialiste écrivain écrivaine secrétaire polémiste artisan boss édile actionnaire ambassadeur ambassadrice \
    astronaute avocate baryton boxeur buteur champion championne cheffe chorégraphe cofondateur commissaire compositeur \
    compositrice cycliste danseur danseuse dramaturge émir fondateur fondatrice gouverneur ingénieur interprète \
    intéressé intéressée magistrat magistrate magnat mercenaire metteuse mezzo milieu nageur peintre \
    photographe physicien plaignant plaignante prévenue prince princesse quadragénaire quinquagénaire rappeur rapporteur \
    rapporteuse sexagénaire skipper soprano sprinteur ténor tennisman tenant trentenaire vétéran vice-président violoniste",
);

/// Nouns that say of one person what he is.
pub(super) static CHARACTERS: WordList = WordList::new(
    "apparatchik assassin amateur autocrate bourreau cacique criminel démocrate despote dictateur escroc fanatique fantoche fasciste grand-père génie \
    héros imposteur incapable incompétent idiot lâche menteur modèle monstre manipulateur nervi oligarque opportuniste oublié pantin père populiste potentat pyromane \
    abruti aigrefin andouille arsouille avorton ayatollah baderne bandit barbon baudruche bellâtre benêt bigot \
    blaireau blanc-bec bouc-émissaire bouffon bouseux boute-en-train boutefeu boutiquier branquignol bravache \
    brigand brute butor bécasse béni-oui-oui cabotin cador cagot camelot caméléon canaille capon cassandre \
    casse-pieds caudillo caïd cerbère chacal chantre chaouch charlatan chefaillon chenapan chipie chouchou cinglé \
    clown collabo colosse commère comparse condottiere coquin cornac courtisan crack crapule crétin cuistre cynique \
    demeuré diva doctrinaire démagogue ectoplasme envieux escogriffe esthète exalté excité facho factieux fainéant \
    faire-valoir fanfaron faucon faux-cul faux-jeton fayot fier-à-bras filou flibustier forban forcené fossoyeur \
    fourbe foutriquet fripon fripouille félon gentleman girouette goinfre gouape gougnafier goujat gourou gredin \
    gringalet grippe-sou guignol harpie has-been histrion hobereau hooligan hurluberlu hypocrite ignare illuminé \
    imbécile incendiaire ingrat intrigant ivrogne judas justicier laquais larbin larron lascar lavette loser \
    lunatique lèche-botte lèche-cul maestro mafieux malandrin malappris malfrat malotru mandarin maniaque maquignon \
    margoulin marionnette martyr marâtre matamore matrone mauviette messie mijaurée minus misogyne moine-soldat \
    monomaniaque mufle mythomane médiocre mégalomane nabab nanti nigaud négrier obsédé ogre ogresse olibrius oracle \
    orfèvre ostrogoth paladin paltoquet papesse paria parvenu passe-plat paumé pestiféré philanthrope pingre \
    pionnier pitre pleutre planqué plumitif poltron polichinelle potiche prodige profiteur psychopathe punching-ball \
    pythie radin rapace rastignac renégat rigolo ripou rodomont roitelet roquet rustre sacripant sage sagouin salaud \
    satyre sauvage scélérat snob sous-fifre spadassin starlette sultan surdoué séide tartarin tartuffe taulier \
    thuriféraire tire-au-flanc titan tortionnaire touche-à-tout toutou transfuge troll truand trublion tyranneau \
    usurier va-t-en-guerre valet vandale vautour vendu vipère virago virtuose zouave zélote égoïste égérie \
    épouvantail érudit \
    professionnel raciste saint satrape tricheur traître tyran vassal victime visionnaire voyou",
);

/// Nouns of groups and of persons who are rarely meant by name.
pub(super) static GROUPS: WordList =
    WordList::new("allié enfant équipe gouvernement partenaire peuple salarié syndicat témoin voisin électeur");

/// Nouns of those who make up a body.
pub(super) static MEMBERS: WordList =
    WordList::new("dirigeant sénateur député développeur joueur eurodéputé parlementaire sociétaire footballeur");

/// Nouns of groups in an unkind sense.
static GANGS: WordList = WordList::new(
    "bande cabale camarilla caste cénacle clan clique coterie horde mafia meute nébuleuse secte troupeau \
    oligarchie",
);

/// Nouns of those who stand in some relation to another.
static RELATIONS: WordList = WordList::new(
    "actionnaire adversaire allié ami avocat avocate bourreau chef client collaborateur collègue concurrent confrère conjoint consœur contradicteur \
    créancier détracteur dirigeant ennemi enfant épouse fils fournisseur frère grand-mère grand-père héritier héroïne héros interlocuteur maître mari mentor mère \
    parent parrain partenaire partisan père prédécesseur professeur protecteur rival soutien successeur sœur victime voisin",
);

/// Offices.
static OFFICES: WordList = WordList::new(
    "ambassadeur commissaire député gouverneur juge maire ministre préfet premier-ministre président procureur \
    rapporteur secrétaire sénateur",
);

/// Titles of those who speak for a body.
static LEADERS: WordList = WordList::new(
    "boss capitaine coach directeur directrice dirigeant dirigeante entraîneur entraîneuse fondateur fondatrice gérant gérante \
    patron patronne PDG pdg porte-parole président présidente secrétaire sélectionneur",
);
