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
const HUMAN: [&str; 9] = ["eur", "euse", "trice", "iste", "ien", "ienne", "logue", "ard", "crate"];

/// How nouns of qualities end.
const ABSTRACT: [&str; 6] = ["té", "esse", "ence", "ance", "itude", "isme"];

/// Nouns of bearing.
static BEARINGS: WordList = WordList::new(
    "attitude comportement conduite diplomatie gestion gouvernance management manière manœuvre méthode politique \
    posture pratique procédé réflexe stratégie tactique",
);

/// Nouns of acts, words and qualities that somebody shows.
static ACTS: WordList = WordList::new(
    "abandon accusation acharnement acte agression annonce appel argumentation arrestation attaque aveu campagne \
    choix communication concession condamnation courage critique discours décision déclaration démarche démenti \
    engagement excuse explication expulsion fermeture fermeté geste inaction indifférence ingérence initiative \
    instruction insulte intention interdiction interprétation intervention invasion justification lenteur \
    licenciement lâcheté légèreté maladresse menace mensonge nomination objection obstination offensive omission \
    ordre parole patience perquisition plaidoirie pression prestation professionnalisme promesse propos provocation \
    prudence recul refus renvoi représaille retenue revirement riposte réaction répartie réplique réponse répression \
    sanction sang-froid serment sermon silence sortie soutien tentative tergiversation tirade traitement tweet \
    volonté vœu zèle",
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
    "abonné actionnaire administration adolescent adulte agent ambassade ami armée artisan assemblée astronaute \
    astronome autorité avocate bande banquier belligérant bloc bénévole camp caste challenger chancellerie chevalier \
    chœur citoyenne clan client coalition collègue combattant comité commandant commandement commerçant commissaire \
    commission communauté commune conseil conseillère coupable couple cour créancier direction dissident douanier \
    droite duo débutant délégation délégué ecclésiastique empire employé ennemi enseignante escouade exilé \
    exploitant exécutif famille fermier fils financier financière fonctionnaire foule franchise frère gang garde \
    garde-côte gauche gendarme gens greffier habitant habitante hacker hiérarchie héritier héroïne hôte imam \
    individu industriel infirmier infirmière inspection insurgé intellectuel interprète intervenant invité jeune \
    jeunesse jury justice lectorat lobby locataire magistrat magistrate main-d'œuvre majorité malade \
    manifestant manifestante mari marin mercenaire migrant militante ministère municipalité musulman mère média \
    notable notaire négociant occupant officier opinion opposante opposition orchestre otage ouvrier ouvrière parent \
    parlement parquet passager passant patronat personnel philosophe police policière pompier pouvoirs presse \
    prisonnier procureure propriétaire prétendant prêtre public quatuor quidam rebelle \
    remplaçant renfort rivale riverain rédaction régiment résistant salariée souverain stagiaire \
    supporter suspecte sénat sœur trader trio troupe usager veuve vieux voisine âme écolier électorat élite \
    élève épouse époux équipage établissement état-major étudiant étudiante",
);

/// Nouns that may be somebody or something, or somebody's nature.
static EITHER: WordList = WordList::new(
    "bras caractère carrière destin démocratie esprit existence figure force formation humeur image jeu main mandat nature parcours \
    pays personnage personnalité plume pouvoir profil regard règne république style tempérament ton tête vie visage voix volonté état œil",
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
