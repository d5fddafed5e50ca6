//! [`Bearer`]: what a noun names, as far as it decides between judgement and appreciation.

use crate::cue::target;
use crate::cue::word_list::WordList;

/// What an evaluation is said of.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Bearer {
    /// A person or an organised group: « ministre », « syndicat ».
    Actor,
    /// How somebody behaves, whatever is said of it: « attitude », « gestion ».
    Bearing,
    /// What somebody does, says or shows of himself: it is judged or appraised, as the word goes: « décision », « promesse ».
    Act,
    /// An event, a text, a thing.
    Matter,
}

impl Bearer {
    /// What a common noun names; none where it may be either (« voix », « pouvoir ») or is not known: then the entry's own
    /// dimension stands.
    pub(super) fn of_noun(lemma: &str) -> Option<Self> {
        if EITHER.has(lemma) {
            return None;
        }
        let lists = [
            (&BEARINGS, Self::Bearing),
            (&ACTS, Self::Act),
            (&QUALITIES, Self::Act),
            (&MATTERS, Self::Matter),
            (&ACTORS, Self::Actor),
        ];
        let listed = lists.into_iter().find(|(list, _)| list.has(lemma)).map(|(_, bearer)| bearer);
        let ends = |endings: &[&str]| endings.iter().any(|ending| lemma.ends_with(ending));
        match listed {
            Some(bearer) => Some(bearer),
            // « experte », « adjointe »: feminines that the list of actors leaves out.
            None if [Some(lemma), lemma.strip_suffix('e')].into_iter().flatten().any(target::is_actor_noun) => {
                Some(Self::Actor)
            }
            None if ends(&HUMAN) => Some(Self::Actor),
            None => (ends(&THINGS) || ends(&ABSTRACT)).then_some(Self::Matter),
        }
    }
}

/// Whether a noun names a quality, which a person and a thing may have alike (« l'audace du maire », « l'audace du décor »).
pub(in crate::cue) fn is_quality(lemma: &str) -> bool {
    QUALITIES.has(lemma) || ABSTRACT.iter().any(|ending| lemma.ends_with(ending)) && !ACTS.has(lemma)
}

/// Whether a noun names a person or a group.
pub(in crate::cue) fn is_actor(lemma: &str) -> bool {
    Bearer::of_noun(lemma) == Some(Bearer::Actor)
}

/// How nouns of persons end; those of things with the same ending are in [`MATTERS`].
const HUMAN: [&str; 11] = ["eur", "euse", "trice", "iste", "ien", "ienne", "logue", "ard", "crate", "cratie", "ier"];

/// How nouns of what happens, is made or lies about end.
const THINGS: [&str; 14] =
    ["tion", "sion", "xion", "ment", "age", "ure", "logie", "erie", "oire", "ise", "eau", "ade", "if", "ing"];

/// How nouns of qualities end.
const ABSTRACT: [&str; 6] = ["té", "esse", "ence", "ance", "itude", "isme"];

/// Nouns of bearing.
static BEARINGS: WordList =
    WordList::new("agissement attitude comportement conduite gestion gouvernance management manière manœuvre posture");

/// Nouns of acts and words.
static ACTS: WordList = WordList::new(
    "abandon abstention accueil accusation acharnement agression alliance allocution allusion amendement annonce \
    appel appétit argumentation arrestation attaque audition aventure aveu besogne blague calcul chant choix \
    circulaire communication complot compromission concession concurrence condamnation contrôle crime critique \
    diplomatie discours dispute décision déclaration décret démarche démenti démission déposition dérive désistement \
    engagement enquête excuse explication expulsion fermeture financement fraude geste goût harangue inaction \
    influence ingérence initiative insinuation instinct instruction insulte intention interdiction interprétation \
    interrogatoire intervention invasion justification langage lecture lettre licenciement logique loi lutte \
    manifeste marchandage meeting menace mensonge message mesure motif méthode nomination objection offensive \
    omission ordonnance ordre pamphlet pari parole partage performance perquisition pitch plaidoyer plaisanterie \
    politique position pratique pression prestation promesse propagande propos provocation querelle raisonnement \
    ralliement recul refus relation remarque renvoi représaille revirement rhétorique riposte rire ruse règlement \
    réaction réflexe réforme répartie réplique réponse répression réquisitoire sanction sens serment sermon silence \
    slogan soif sortie sous-entendu soutien stratégie surveillance sélection tactique taxe tentation tentative \
    tergiversation tirade tract trafic traitement travail tribune trucage tweet témoignage usage violence vision \
    volonté vœu éditorial",
);

/// Nouns of events, texts and things that their ending does not give away.
static MATTERS: WordList = WordList::new(
    "accord accélérateur acte affaire aide aile album alternateur amende an analyse antenne arbre arc ardeur argent \
    arme arrêt article ascenseur atelier atmosphère auto avenir avion banc bande-dessinée bande-son bar bataille \
    bien bilan blog boisson bombe bonheur bourse brouillard bruit budget bus but béton caisse calendrier caméra \
    canal canicule capteur carte cas catalogue catastrophe cendre centrale chaleur champ chanson chantier chapitre \
    charbon charge chaîne chemin chiffre chorégraphie ciel cinéma circuit climat clip code combat comparaison \
    compromis compte compteur comédie concert conflit congélateur console contexte contrat copie corps costume \
    couchette couleur couloir coup coupe cours course coût côte date degré demande dessin dette dialogue digue \
    disque distributeur documentaire donnée dossier douleur drame droit débat début décor défaite défi délai démo \
    détecteur effet effort emploi enjeu entretien erreur espace essai esthétique extérieur fable face facteur faille \
    fait faveur festival feu fibre fichier filière film filtre fin final finale fleur fleuve foot football format \
    formule forêt frappe frayeur frontière fureur fusée gaz grille guerre hall hasard hausse hauteur hebdomadaire \
    hiver honneur horaire horreur hydrogène hypothèse hôpital idée immeuble impact impôt indicateur indice industrie \
    intrigue intérieur itinéraire jardin jeu jour journée labeur lac lanceur langue largeur lien ligne liste livre \
    livret loi-cadre longueur loyer lueur lumière lune machine maintien malheur manche manette marché match matière \
    matériel menu mer meuble milliard mine mise-en-scène mobilier mode modèle monde monnaie monologue montant moteur \
    mot musique musée mystère mécanique mélodie météo nom nombre norme note nouvelle nuit numéro objet odeur oeuvre \
    offre opus opéra ordinateur outil paix paragraphe parc paroi partie passe patch peine pelouse penalty \
    perspective peur phase photo phrase pilule piste pièce placard plan plat plateforme pluie point pompe pont port \
    portrait poste potentiel pourparlers poème preuve principe printemps prix processeur processus procès produit \
    profondeur programme progrès projecteur protocole projet prologue propulseur prémisse pudeur pénalty pénurie \
    pétrole quartier quota raccourci radiateur rang rapport record recueil refrain renard rencontre rentrée repas \
    requête retard retour revenu risque rivière robe robot roman route rumeur rythme règle réacteur récit récolte \
    résultat réunion réveil rêve saga saison salaire salle satellite sauce saut saveur score scrutin scène scénario \
    scénographie secteur semaine serveur seuil signal signe silhouette simulateur site siècle soirée sol soleil \
    somme sommet son sonde sort spectacle splendeur sport standard statistique statut stock stupeur succès suite \
    sujet superchargeur support surface survie système série table taux temps terme terrain terre terreur test texte \
    thriller thèse théorie timbre titre toile torpeur tournant tournoi tournée train trajet trou trêve tube tumeur \
    tâche télescope univers usine valeur vallée vanne vapeur vecteur vent vente ventilateur verdict vidéo ville vin \
    voie vol volet vote zone écart échange échec échelle économie écran édifice énigme éolienne épilogue épisode \
    époque étang étape étendard étude île œuvre acier bouclier cahier clavier collier courrier damier février \
    grenier guêpier gibier janvier levier millier mortier métier palier panier papier pilier pétrolier sentier \
    tablier vivier voilier escalier chéquier chèque prime pétition courriel traité grève plaidoirie procédé terrier \
    laurier olivier palmier peuplier pommier",
);

/// Nouns of persons and groups that their ending does not give away.
static ACTORS: WordList = WordList::new(
    "abonné actionnaire administration adolescent adolescente adulte agent aide-soignant aide-soignante ailière \
    ambassade ami amiral américain analyste apprenti archevêque armée artisan assemblée astronaute astronome \
    attaché autorité avant-centre avocate bailleur bande banquière baron baronne baryton belligérant berger \
    bergère bibliothécaire bloc boulanger boulangère bourgeois bourgeoisie bébé bénéficiaire bénévole caissière \
    camp capitaine caporal casque-bleu caste challenger chambre champion championne chancellerie cheminot \
    chercheuse chorégraphe chœur cinéaste citoyenne clan clergé client cliente clinique coalition collègue \
    collégien colonel combattant comité commandant commandement commerçant commerçante commissaire commission \
    communauté commune compatriote complice comptable confrère conseil conseillère consul consultant consœur \
    contremaître coupable couple cour courtisan coéquipière curé destinataire diaspora diocèse direction \
    dissident doyen dramaturge droite duc duo dynastie débutant délégation délégué dépositaire détenu détenue \
    ecclésiastique empire employé ennemi enseignante envoyé escouade espion espionne ex-ministre ex-président \
    exilé exploitant exécutif famille fantassin figurant fils financière fonctionnaire foule franchise frère \
    gagnant gamer gamin gamine gang garde garde-côte gauche gendarme gendarmerie gens gestionnaire gourou \
    gouverneure gradé greffe guide gymnaste gérant gérante habitant habitante hacker hiérarchie héroïne hôte \
    hôtesse imam individu industriel intéressé intéressée infirmière inspection insurgé intellectuel intendant intermédiaire \
    internaute interprète intervenant invité jeune jeunesse jury juré jurée justice lectorat libraire lieutenant \
    lobby locataire magistrat magistrate magistrature main-d'œuvre mairie majorité malade mandataire manifestant \
    manifestante marchand marchande mari marin maréchal mastodonte mercenaire migrant militante milliardaire \
    millionnaire ministre-président ministère minot moine municipalité musulman mère mécène média môme noblesse \
    nonne notable notaire nourrisson noyau négociant occupant opinion opposante opposition orchestre otage \
    outsider ouvrière pape parent parlement parquet passager passant patient patiente patronat paysan paysanne \
    paysannerie pensionnaire perdant personnel philosophe photographe plaignant plaignante plénipotentiaire \
    police policière porte-parole pouvoirs poète poétesse premier-ministre presse prince princesse procureure \
    professeure prolétaire promeneur propriétaire proviseure préfecture prélat prétendant prêtre public quatuor \
    quidam rabbin rebelle recrue rectorat remplaçant renfort rescapé rescapée rivale riverain rédaction réfugié \
    réfugiée régiment résistant salariée sans-abri savant scénographe secours secrétaire secte sergent sinistré \
    skipper soignant soignante soldat soliste soprano souverain spécialiste stagiaire streamer sultan supporter \
    surveillant survivant survivante suspecte syndicaliste sénat sœur tandem trader trafiquant tribu trio troupe \
    trublion tsar témoin ténor ultra universitaire usager vedette veuve vice-président vice-présidente victime \
    vieillard vieux vigile visionnaire voisine vétéran vétérinaire âme écolière église électorat électricien \
    élite élu élève émir épouse époux équipage établissement état-major étudiant étudiante évêché évêque brigade \
    collectivité corporation département génération intercommunalité minorité promotion présidence résistance \
    unité village acrobate adepte adhérent adhérente aïeul aîné aînée ancêtre antiquaire apôtre architecte \
    associé associée astrophysicienne auteure beau-père bâtonnière boucher cadet camarade cardinal cavalière \
    cheffe châtelain châtelaine clerc concierge concurrent concurrente conjoint conjointe copilote correspondant \
    correspondante costumière cuisinière dame demoiselle démographe diacre disciple docker doctoresse exécutant \
    factrice fermière fillette filiale gendre géographe greffière haut-commissaire héritière historienne \
    horloger ingénieure jockey laborantin laborantine lauréat lauréate ligue maçon maître majordome membre \
    messager métayer neveu officière oncle ouvreuse parrain petite-fille prisonnière prof prophète religieuse \
    reporter représentant représentante retraité retraitée romancière scientifique serveur serveuse sous-préfet \
    sous-préfète spationaute star suppléant suppléante syndic thérapeute tragédienne trésorière",
);

/// Nouns that may be somebody or something, or somebody's nature.
static EITHER: WordList = WordList::new(
    "air allure appareil bras cadre campagne caractère carrière cause cœur destin doute défense démocratie esprit \
    existence figure fonds force formation fortune habitude humeur image main mandat milieu ménage nature ordinaire \
    parcours part pays personnage personnalité place plume pouvoir profil raison regard rein reste règne république \
    réserve rôle style surprise tempérament ton tête vie visage voix volonté école épaule état œil",
);

/// Nouns of qualities that have no ending of their own or are often said to be great or rare.
static QUALITIES: WordList = WordList::new(
    "abnégation aisance ambition aplomb arrogance audace bravoure brio brutalité calme candeur clairvoyance courage \
    courtoisie cruauté curiosité cynisme démesure désinvolture détermination dévouement entêtement fermeté finesse \
    folie fougue franchise froideur gourmandise grandeur génie générosité humilité humour hâte indifférence ingratitude ironie \
    justesse laideur lenteur lourdeur lâcheté légèreté maladresse malice maîtrise modestie mépris noirceur \
    négligence obstination opportunisme panache panique passivité patience poésie professionnalisme prudence \
    précipitation raffinement raideur rapidité retenue rigueur sagesse sang-froid talent ténacité vigueur virulence \
    zèle éclat égoïsme élégance",
);

#[cfg(test)]
mod tests {
    use super::{Bearer, is_quality};

    #[test]
    fn persons_by_list_and_by_ending_and_things_with_the_same_ending() {
        for actor in ["ministre", "syndicat", "brocanteur", "violoniste", "apiculteur", "milicien"] {
            assert_eq!(Bearer::of_noun(actor), Some(Bearer::Actor), "{actor}");
        }
        for matter in ["moteur", "secteur", "liste", "table", "saison", "dialogue", "modèle"] {
            assert_eq!(Bearer::of_noun(matter), Some(Bearer::Matter), "{matter}");
        }
        assert_eq!(Bearer::of_noun("gestion"), Some(Bearer::Bearing));
        assert_eq!(Bearer::of_noun("promesse"), Some(Bearer::Act));
        assert_eq!(Bearer::of_noun("audace"), Some(Bearer::Act));
        assert_eq!(Bearer::of_noun("voix"), None);
    }

    #[test]
    fn acts_are_no_qualities_though_they_end_as_they_do() {
        assert!(is_quality("brutalité") && is_quality("audace"));
        assert!(!is_quality("ingérence") && !is_quality("trahison"));
    }
}
