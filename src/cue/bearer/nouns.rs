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
    /// What a common noun names; none where it may be either (« voix », « pouvoir »).
    pub(super) fn of_noun(lemma: &str) -> Option<Self> {
        if EITHER.has(lemma) {
            return None;
        }
        let lists = [(&BEARINGS, Self::Bearing), (&ACTS, Self::Act), (&MATTERS, Self::Matter), (&ACTORS, Self::Actor)];
        let listed = lists.into_iter().find(|(list, _)| list.has(lemma)).map(|(_, bearer)| bearer);
        let human = || target::is_actor_noun(lemma) || HUMAN.iter().any(|ending| lemma.ends_with(ending));
        Some(listed.unwrap_or_else(|| if human() { Self::Actor } else { Self::Matter }))
    }
}

/// Whether a noun names a quality, which a person and a thing may have alike (« l'audace du maire », « l'audace du décor »).
pub(super) fn is_quality(lemma: &str) -> bool {
    QUALITIES.has(lemma) || ABSTRACT.iter().any(|ending| lemma.ends_with(ending)) && !ACTS.has(lemma)
}

/// How nouns of persons end; those of things with the same ending are in [`MATTERS`].
const HUMAN: [&str; 10] = ["eur", "euse", "trice", "iste", "ien", "ienne", "logue", "ard", "crate", "cratie"];

/// How nouns of qualities end.
const ABSTRACT: [&str; 6] = ["té", "esse", "ence", "ance", "itude", "isme"];

/// Nouns of bearing.
static BEARINGS: WordList = WordList::new(
    "attitude comportement conduite diplomatie gestion gouvernance management manière manœuvre méthode politique \
    posture pratique procédé réflexe stratégie tactique",
);

/// Nouns of acts, words and qualities that somebody shows.
static ACTS: WordList = WordList::new(
    "abandon abnégation accusation acharnement agression aisance amendement annonce aplomb appel argumentation \
    arrestation arrogance attaque audace aveu bravoure brutalité calme choix circulaire clairvoyance communication \
    concession condamnation courage courtoisie critique cruauté cynisme discours décision déclaration décret \
    démarche démenti désinvolture détermination dévouement engagement entêtement excuse explication expulsion \
    fermeture fermeté franchise geste générosité humilité humour hâte inaction indifférence ingratitude ingérence \
    initiative instruction insulte intention interdiction interprétation intervention invasion ironie justification \
    lenteur licenciement loi lâcheté légèreté maladresse maîtrise menace mensonge mesure modestie mépris nomination \
    négligence objection obstination offensive omission opportunisme ordonnance ordre parole passivité patience \
    perquisition plaidoirie pression prestation professionnalisme promesse propos provocation prudence précipitation \
    rapidité recul refus renvoi représaille retenue revirement riposte règlement réaction réforme répartie réplique \
    réponse répression sanction sang-froid serment sermon silence sortie soutien talent taxe tentative \
    tergiversation tirade traitement tweet ténacité volonté vœu zèle égoïsme",
);

/// Nouns of events, texts and things that end as those of persons do, or that name somebody's work.
static MATTERS: WordList = WordList::new(
    "accélérateur alternateur ardeur ascenseur bien bonheur brouillard capteur catalogue chaleur compteur congélateur \
    couleur dialogue distributeur douleur détecteur entretien erreur extérieur facteur faveur fleur frayeur fureur \
    grandeur hasard hauteur hebdomadaire honneur horreur indicateur intérieur labeur largeur lien liste longueur lueur maintien \
    malheur milliard monologue moteur odeur ordinateur peur piste placard plateforme processeur profondeur projecteur prologue \
    propulseur pudeur radiateur renard réseau retard rigueur rumeur réacteur saveur secteur serveur simulateur splendeur \
    standard stupeur superchargeur terreur torpeur tumeur usine valeur vapeur vecteur ventilateur vigueur épilogue \
    étendard",
);

/// Nouns of persons and groups that their ending does not give away.
static ACTORS: WordList = WordList::new(
    "abonné actionnaire administration adolescent adolescente adulte agent aide-soignant aide-soignante ambassade ami \
    amiral américain analyste archevêque armée artisan assemblée astronaute astronome attaché autorité avocate \
    bailleur bande banquier banquière baryton belligérant berger bergère bibliothécaire bloc boulanger boulangère \
    bourgeois brigadier bâtonnier bébé bénéficiaire bénévole camp capitaine caporal casque-bleu caste cavalier \
    challenger chambre champion championne chancelier chancellerie cheminot chercheuse chevalier chorégraphe chœur \
    cinéaste citoyenne clan clergé client cliente coalition collègue collégien colonel combattant comité commandant \
    commandement commerçant commerçante commissaire commission communauté commune comptable confrère conseil \
    conseillère consul consultant consœur coupable couple cour coéquipier coéquipière créancier destinataire diocèse \
    direction dissident douanier dramaturge droite duc duo débutant délégation délégué département détenu détenue \
    ecclésiastique empire employé ennemi enseignante envoyé escouade espion espionne ex-ministre ex-président exilé \
    exploitant exécutif famille fantassin fermier figurant fils financier financière fonctionnaire foule franchise \
    frère gagnant gamer gamin gamine gang garde garde-côte gauche gendarme gendarmerie gens gestionnaire gouverneure \
    greffier guerrier gérant gérante habitant habitante hacker hiérarchie hospitalier huissier héritier héroïne hôte \
    hôtelier hôtesse imam individu industriel infirmier infirmière inspection insurgé intellectuel internaute \
    interprète intervenant invité jeune jeunesse jury juré jurée justice lectorat libraire lieutenant lobby \
    locataire magistrat magistrate main-d'œuvre mairie majorité malade manifestant manifestante marchand marchande \
    mari marin maréchal mercenaire migrant militante milliardaire millionnaire ministre-président ministère minot \
    moine municipalité musulman mère média métropole môme nonne notable notaire nourrisson noyau négociant occupant \
    officier opinion opposante opposition orchestre otage outsider ouvrier ouvrière pape parent parlement parquet \
    passager passant patient patiente patronat paysan paysanne perdant personnel philosophe photographe plaignant \
    plaignante plénipotentiaire police policière pompier porte-parole pouvoirs poète poétesse premier-ministre \
    presse prince princesse prisonnier procureure professeure prolétaire promeneur propriétaire proviseure \
    préfecture prétendant prêtre public quatuor quidam rabbin rebelle recrue remplaçant renfort rentier rescapé \
    rescapée rivale riverain rédaction réfugié réfugiée régiment région résistant salariée sans-abri scénographe \
    secours secrétaire sergent sinistré skipper soignant soignante soldat soliste soprano souverain spécialiste \
    stagiaire streamer sultan supporter survivant survivante suspecte syndicaliste sénat sœur tandem trader tribu \
    trio troupe tsar témoin ténor ultra universitaire usager veuve vice-président vice-présidente victime vieux \
    visionnaire voisine vétéran vétérinaire âme écolier écolière église électorat électricien élite élu élève émir \
    épicier épouse époux équipage équipier établissement état-major étudiant étudiante évêque",
);

/// Nouns that may be somebody or something, or somebody's nature.
static EITHER: WordList = WordList::new(
    "bras caractère carrière destin démocratie esprit existence figure force formation humeur image main mandat \
    nature parcours pays personnage personnalité plume pouvoir profil regard règne république style tempérament ton \
    tête vie visage voix volonté état œil",
);

/// Nouns of qualities without an ending of their own.
static QUALITIES: WordList = WordList::new(
    "audace brio candeur courage démesure finesse folie fougue franchise froideur grandeur génie humour justesse \
    laideur lenteur lourdeur malice maîtrise noirceur panache panique poésie raffinement raideur rigueur sagesse \
    talent vigueur virulence éclat élégance",
);

#[cfg(test)]
mod tests {
    use super::{Bearer, is_quality};

    #[test]
    fn persons_by_list_and_by_ending_and_things_with_the_same_ending() {
        for actor in ["ministre", "syndicat", "brocanteur", "violoniste", "apiculteur", "milicien"] {
            assert_eq!(Bearer::of_noun(actor), Some(Bearer::Actor), "{actor}");
        }
        for matter in ["moteur", "secteur", "liste", "table", "saison", "dialogue", "réforme"] {
            assert_eq!(Bearer::of_noun(matter), Some(Bearer::Matter), "{matter}");
        }
        assert_eq!(Bearer::of_noun("gestion"), Some(Bearer::Bearing));
        assert_eq!(Bearer::of_noun("promesse"), Some(Bearer::Act));
        assert_eq!(Bearer::of_noun("voix"), None);
    }

    #[test]
    fn acts_are_no_qualities_though_they_end_as_they_do() {
        assert!(is_quality("brutalité") && is_quality("audace"));
        assert!(!is_quality("ingérence") && !is_quality("trahison"));
    }
}
