//! [`Sort`]: what a common noun can stand for, so that « le club » points back to a club and not to its trainer.

use crate::cue::word_list::WordList;
use crate::ending::ends_in;
use crate::entity::EntityType;
use crate::quote::takes_up_a_person;

/// Sorts of actors that a noun or a pronoun refers to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Sort {
    /// « le ministre », « l'accusé »
    Person,
    /// « le club », « l'entreprise »
    Body,
    /// « les députés », « les développeurs »: those who make up a body.
    Members,
    /// « le pays », « le régime »
    State,
    /// « la région », « la ville »
    Place,
    /// « le film », « le roman »
    Work,
    /// « l'appareil », « la sonde »
    Product,
    /// A pronoun: whoever acts.
    Actor,
}

impl Sort {
    /// What a noun stands for, by its lemma.
    pub(super) fn of(lemma: &str, plural: bool) -> Option<Self> {
        let lemma = lemma.strip_prefix("ex-").unwrap_or(lemma);
        let lemma = lemma.strip_prefix("ex-").unwrap_or(lemma);
        if plural && MEMBERS.has(lemma) {
            return Some(Self::Members);
        }
        let sorts = [
            (&PERSONS, Self::Person),
            (&BODIES, Self::Body),
            (&STATES, Self::State),
            (&PLACES, Self::Place),
            (&WORKS, Self::Work),
            (&PRODUCTS, Self::Product),
        ];
        let known = sorts.into_iter().find(|(list, _)| list.has(lemma)).map(|(_, sort)| sort);
        let human = || {
            !plural
                && takes_up_a_person(lemma)
                && !lemma.ends_with("ien")
                && !is_thing(lemma)
                && !ACTING.has(lemma)
                && !GROUPS.has(lemma)
        };
        known.or_else(|| human().then_some(Self::Person))
    }

    /// Whether an actor of that type can be meant.
    pub(super) fn admits(self, kind: EntityType) -> bool {
        use EntityType::{Loc, Norp, Org, Per, Product, Work};
        match self {
            Self::Person => kind == Per,
            Self::Body | Self::Members => kind == Org,
            Self::State => matches!(kind, Loc | Norp),
            Self::Place => matches!(kind, Loc | Org),
            Self::Work => kind == Work,
            Self::Product => kind == Product,
            Self::Actor => matches!(kind, Per | Org | Loc | Norp),
        }
    }
}

/// Whether a noun names one person.
pub(super) fn is_person(lemma: &str) -> bool {
    PERSONS.has(lemma) || CHARACTERS.has(lemma)
}

/// Whether a noun names somebody or a body that acts.
pub(in crate::cue) fn is_actor(lemma: &str) -> bool {
    is_person(lemma) || GROUPS.has(lemma) || [&BODIES, &MEMBERS, &STATES].into_iter().any(|list| list.has(lemma))
}

/// Whether a noun names persons or a group that acts, one by one or as a body.
pub(super) fn is_personal(lemma: &str) -> bool {
    PERSONS.has(lemma) || GROUPS.has(lemma)
}

/// Whether a noun names an event, a text or a thing.
pub(in crate::cue) fn is_matter(lemma: &str) -> bool {
    let acts = is_personal(lemma)
        || is_conduct(lemma)
        || [&CHARACTERS, &BODIES, &MEMBERS, &STATES, &ACTING].into_iter().any(|list| list.has(lemma));
    is_thing(lemma) || !acts && !ends_in(lemma, &HUMAN)
}

/// How nouns of persons end, mostly.
const HUMAN: [&str; 9] = ["eur", "euse", "trice", "iste", "ien", "ienne", "logue", "ard", "crate"];

/// Whether a noun names how somebody behaves.
pub(super) fn is_conduct(lemma: &str) -> bool {
    CONDUCTS.has(lemma)
}

/// Whether a noun names what somebody did or said, so that « cette décision » is of who acted before.
pub(super) fn is_deed(lemma: &str) -> bool {
    CONDUCTS.has(lemma) || DEEDS.has(lemma)
}

/// Whether a noun names persons, one or a group, rather than a thing.
pub(super) fn names_somebody(lemma: &str) -> bool {
    PERSONS.has(lemma) || CHARACTERS.has(lemma) || GANGS.has(lemma) || ends_in(lemma, &HUMAN)
}

/// Whether a noun with a possessive names somebody else: « ses voisins », « son ministre ».
pub(super) fn is_relation(lemma: &str) -> bool {
    let office = ends_in(lemma, &["ateur", "atrice", "iste", "ien", "ienne", "logue"]);
    RELATIONS.has(lemma) || PERSONS.has(lemma) || GANGS.has(lemma) || office
}

/// Whether such a noun is often the text's protagonist seen by another: « juge son ancien allié indéfendable ».
pub(super) fn is_side(lemma: &str) -> bool {
    matches!(lemma, "allié" | "alliée" | "client" | "cliente" | "patron" | "patronne" | "rival" | "rivale" | "protégé")
}

/// Whether a noun names a part or a side of a work.
pub(super) fn is_part_of_work(lemma: &str) -> bool {
    PARTS.has(lemma)
}

/// Nouns of parts and sides of works.
static PARTS: WordList = WordList::new(
    "bande-son bande-originale casting dénouement dialogue distribution durée fin gameplay graphisme image intrigue mécanique \
    montage musique ouverture photographie rythme réalisation scénario scène univers",
);

/// Whether a noun names a group in an unkind sense.
pub(super) fn is_gang(lemma: &str) -> bool {
    GANGS.has(lemma)
}

/// Nouns of those who stand in some relation to another.
static RELATIONS: WordList = WordList::new(
    "actionnaire adversaire allié ami avocat avocate bourreau chef client collaborateur collègue concurrent confrère conjoint consœur contradicteur \
    créancier détracteur dirigeant ennemi enfant épouse fils fournisseur frère grand-mère grand-père héritier héroïne héros interlocuteur maître mari mentor mère \
    parent parrain partenaire partisan père prédécesseur professeur protecteur rival soutien successeur sœur victime voisin",
);

/// Nouns of groups in an unkind sense.
static GANGS: WordList = WordList::new(
    "bande cabale camarilla caste cénacle clan clique coterie horde mafia meute nébuleuse secte troupeau \
    oligarchie",
);

/// Whether a noun names what its maker is judged by, so that « un geste impardonnable » is on who made it.
pub(super) fn shows(lemma: &str) -> bool {
    is_deed(lemma) || PERFORMANCES.has(lemma)
}

/// Nouns of what somebody performs.
static PERFORMANCES: WordList = WordList::new(
    "arrêt but chant copie plaidoirie plume prose course coup exploit frappe interprétation jeu-d'acteur match numéro parcours partition passe \
    performance prestation saison service tir travail",
);

/// Whether a noun is known to name an event, a text or a thing.
pub(super) fn is_thing(lemma: &str) -> bool {
    MATTERS.has(lemma) || WORKS.has(lemma)
}

/// Nouns of deeds and words.
static DEEDS: WordList = WordList::new(
    "absence abandon acte action annonce appel aveu choix déclaration décision désinvolture discours \
    franchise geste gestion inaction initiative intervention manœuvre mensonge message passivité performance posture \
    prestation prise promesse propos provocation prudence réaction refus réponse renoncement retenue revirement \
    sauvetage sortie tactique tentative vote",
);

/// Nouns of behaviour and bearing.
static CONDUCTS: WordList = WordList::new(
    "acharnement aplomb ardeur assurance attitude audace bravoure calme comportement conduite courage diplomatie désinvolture dévouement dignité direction \
    doigté flegme gestion geste gouvernance humour légèreté management manœuvre méthode obstination opiniâtreté patience \
    politique pratique procédé professionnalisme prudence retenue rigueur sang-froid silence ténacité zèle",
);

/// Nouns of events, texts and things.
static MATTERS: WordList = WordList::new(
    "accord album article bataille bilan budget but chiffre climat combat compromis concert contrat couleur débat \
    décor défaite démonstration dénouement dialogue dispositif discussion document dossier échange échec effet entretien \
    étude évolution fin formule guerre hausse image intrigue match mesure mise-en-scène moment mot musique mécanisme négociation odeur \
    oeuvre œuvre opposition parcours partie passe pénalty penalty phrase plan pourparlers prix procès processus projet proposition question \
    raccourci rapport réforme relance rencontre résultat réunion rumeur rythme réseau salaire scénario scénographie scène \
    scrutin situation solution sommet spectacle statistique succès sujet système tableau taxe terme texte thèse titre ton tournoi traité \
    transition trêve version victoire voix voyage argument analyse conclusion loi texte amendement comparaison convention pacte règlement directive décret arrêté conférence marché économie \
    bulletin communiqué traitement",
);

/// Nouns of persons.
static PERSONS: WordList = WordList::new(
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
    intéressé intéressée joueuse magistrat magistrate magnat mercenaire metteuse mezzo milieu nageur patronne peintre \
    photographe physicien plaignant plaignante prévenue prince princesse quadragénaire quinquagénaire rappeur rapporteur \
    rapporteuse sexagénaire skipper soprano sprinteur ténor tennisman tenant trentenaire vétéran vice-président violoniste",
);

/// Nouns that say of one person what he is.
static CHARACTERS: WordList = WordList::new(
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
static GROUPS: WordList =
    WordList::new("allié enfant équipe gouvernement partenaire peuple salarié syndicat témoin voisin électeur");

/// Nouns of what acts or shows a character without being somebody to refer to.
static ACTING: WordList = WordList::new(
    "administration armée assemblée bande bloc caractère clan coalition commission commune conseil couple cour délégation \
    direction droite esprit état-major exécutif famille foule gauche gens hiérarchie humeur jeunesse jury justice lobby \
    main-d'œuvre majorité ministère municipalité nature opinion opposition orchestre parlement parquet patronat peine \
    personnalité personnel police pouvoir presse public rédaction sénat tempérament troupe ton voix âme ami ennemi mari \
    épouse frère sœur fils père mère soldat juge témoin invité coupable malade passager client habitant jeune vieux",
);

/// Nouns of bodies.
static BODIES: WordList = WordList::new(
    "association agence alliance armateur assureur avionneur banque bureau cabinet chaîne club compagnie \
    confédération consortium constructeur coopérative enseigne entreprise équipe éditeur fabricant fédération firme \
    fondation formation géant groupe groupement hebdomadaire institut institution journal laboratoire magazine mouvement \
    multinationale ong opérateur organisation parti plateforme quotidien réseau société start-up studio syndicat \
    transporteur tribunal université usine collectif milice \
    autorité bailleur boîte concessionnaire développeur brasseur distributeur établissement électricien énergéticien équipementier exploitant gendarme industriel \
    loueur low-cost maison motoriste pétrolier pousse prestataire prêteur promoteur régulateur sidérurgiste sous-traitant institut collectivité",
);

/// Whether a noun names a firm, and no authority, party or union.
pub(super) fn is_firm(lemma: &str) -> bool {
    FIRMS.has(lemma)
}

/// Whether a noun names a body that watches over others.
pub(super) fn is_authority(lemma: &str) -> bool {
    matches!(lemma, "autorité" | "gendarme" | "régulateur" | "collectivité")
}

/// Whether a noun says of a body that it is no firm.
pub(super) fn is_institution(lemma: &str) -> bool {
    INSTITUTIONS.has(lemma)
}

/// Nouns of firms, some by their trade.
static FIRMS: WordList = WordList::new(
    "armateur assureur avionneur bailleur boîte compagnie concessionnaire constructeur distributeur énergéticien électricien enseigne entreprise équipementier \
    exploitant fabricant firme géant groupe industriel maison opérateur pousse prestataire prêteur société sous-traitant start-up studio transporteur",
);

/// Whether a noun can head the name of a body.
pub(super) fn names_a_body(lemma: &str) -> bool {
    BODIES.has(lemma) && lemma != "maison" || INSTITUTIONS.has(lemma) && lemma != "direction" || HOUSES.has(lemma)
}

/// Nouns of houses that act, and that a body's name begins with.
static HOUSES: WordList = WordList::new(
    "aéroport ballet caisse centrale chambre coalition école front ligue musée opéra orchestre ordre \
    rassemblement théâtre",
);

/// Whether a noun with a possessive names the body that somebody belongs to: « sa société », « son parti ».
pub(super) fn is_led(lemma: &str) -> bool {
    is_firm(lemma)
        || matches!(lemma, "club" | "formation" | "mouvement" | "parti" | "syndicat" | "association" | "troupe")
}

/// Whether a noun is an office that several may hold in one text.
pub(super) fn is_office(lemma: &str) -> bool {
    OFFICES.has(lemma)
}

/// Offices.
static OFFICES: WordList = WordList::new(
    "ambassadeur commissaire député gouverneur juge maire ministre préfet premier-ministre président procureur \
    rapporteur secrétaire sénateur",
);

/// Whether a noun is the title of who speaks for a body.
pub(super) fn is_leader(lemma: &str) -> bool {
    LEADERS.has(lemma)
}

/// Titles of those who speak for a body.
static LEADERS: WordList = WordList::new(
    "boss capitaine coach directeur directrice dirigeant dirigeante entraîneur entraîneuse fondateur fondatrice gérant gérante \
    patron patronne PDG pdg porte-parole président présidente secrétaire sélectionneur",
);

/// Nouns in the names of bodies that are no firms.
static INSTITUTIONS: WordList = WordList::new(
    "académie acpr agence amf amnesty ambassade arcep arcom asn asnr assemblée association autorité cnil collectif comité commission confédération congrès conseil cour direction \
    fédération force greenpeace haute hôpital inspection institut mairie ministère observatoire office ong organisation parlement parquet parti police \
    préfecture province département métropole région sénat solidaires syndicat tribunal union université",
);

/// Nouns of those who make up a body.
static MEMBERS: WordList =
    WordList::new("dirigeant sénateur député développeur joueur eurodéputé parlementaire sociétaire footballeur");

/// Nouns of states.
static STATES: WordList = WordList::new(
    "capitale pays état nation pouvoir régime royaume république dictature démocratie monarchie puissance émirat junte",
);

/// Nouns of places that act.
static PLACES: WordList = WordList::new(
    "agglomération archipel canton commune département île métropole municipalité province région ville village",
);

/// Nouns of machines.
static PRODUCTS: WordList = WordList::new(
    "antenne appareil avion berline biréacteur bombardier capsule chasseur console drone engin fusée hélicoptère \
    instrument lanceur logiciel machine missile monocouloir navire réacteur robot rover satellite smartphone \
    sonde sous-marin télescope vaisseau véhicule",
);

/// Nouns of works.
static WORKS: WordList = WordList::new(
    "album bande-dessinée documentaire essai film jeu livre opus opéra ouvrage pièce roman série spectacle \
    titre récit long-métrage thriller recueil",
);

#[cfg(test)]
mod tests {
    use super::Sort;
    use crate::entity::EntityType;

    #[test]
    fn plural_deputies_are_their_assembly_and_one_is_a_person() {
        assert_eq!(Sort::of("député", true), Some(Sort::Members));
        assert_eq!(Sort::of("député", false), Some(Sort::Person));
        assert_eq!(Sort::of("table", false), None);
        assert!(Sort::Members.admits(EntityType::Org) && !Sort::Members.admits(EntityType::Per));
        assert!(!Sort::Actor.admits(EntityType::Date) && !Sort::State.admits(EntityType::Per));
    }
}
