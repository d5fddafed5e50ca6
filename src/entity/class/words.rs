//! The rules' word lists, in lower case, parted by spaces; units, currencies, peoples and the nouns beside names come
//! from the gazetteer.

use std::sync::LazyLock;

use hashbrown::HashMap;
use rustc_hash::FxBuildHasher;

use super::Class;

/// The roles that the lists give to `word`.
pub(super) fn roles(word: &str) -> Class {
    TABLE.get(word).copied().unwrap_or(Class::NONE)
}

static TABLE: LazyLock<HashMap<&str, Class, FxBuildHasher>> = LazyLock::new(|| {
    let mut table = HashMap::default();
    for (class, words) in LISTS {
        for word in words.split_whitespace() {
            let known = table.entry(word).or_insert(Class::NONE);
            *known = known.and(class);
        }
    }
    table
});

const LISTS: [(Class, &str); 38] = [
    (
        Class::ARTS,
        "acteur acteurs actrice adaptation album alexandrin alexandrins auteur autrice chanson chanteuse cinéaste \
         cinéma comédien comédienne comédiens console consoles critique décor décors développeurs dramaturge \
         éditeur éditrice exposition film films gameplay héros héroïne jeu jeux jouée joueur joueurs joueuse \
         librettiste manette metteur metteurs metteuse opéra pièce pièces plateau public réalisateur réalisatrice \
         répliques représentation roman romancier romancière rôle scénario scène scénographie sonnet spectacle \
         spectacles studio studios théâtre tournée trilogie troupe ballet chœur chorégraphe chorégraphie comédiennes \
         concert costumes critiques danseurs danseuse incarne jouabilité livret lumières manettes musique opus orchestre \
         représentations soprano ténor",
    ),
    (
        Class::HEAVENLY,
        "astéroïde comète exoplanète planète étoile galaxie nébuleuse supernova amas quasar pulsar constellation lune",
    ),
    (Class::TITLED, "film jeu roman série album chanson pièce documentaire manga podcast essai"),
    (Class::SCALE, "million millions milliard milliards billion billions trillion trillions"),
    (
        Class::MONTH,
        "janvier février fevrier mars avril mai juin juillet août aout septembre octobre novembre décembre \
         decembre janv févr avr juil oct nov déc janv. févr. avr. juil. sept. oct. nov. déc. january february march april may june july \
         august september october november december ramadan",
    ),
    (
        Class::WEEKDAY,
        "lundi mardi mercredi jeudi vendredi samedi dimanche lundis mardis mercredis jeudis vendredis samedis \
         dimanches monday tuesday wednesday thursday friday saturday sunday",
    ),
    (Class::DAYPART, "matin midi après-midi soir soirée nuit matinée"),
    (Class::SEASON, "printemps été automne hiver week-end weekend noël pâques pentecôte toussaint"),
    (Class::DEMONSTRATIVE, "ce cet cette ces"),
    (
        Class::RELATIVE,
        "dernier dernière derniers dernières prochain prochaine prochains prochaines passé passée précédent \
         précédente suivant suivante",
    ),
    (Class::STAGE, "fin début mi courant"),
    (Class::ORDINAL, "premier deuxième second troisième quatrième dernier"),
    (Class::PERIOD, "semaine mois an année années trimestre semestre décennie siècle"),
    (
        Class::CURRENCY,
        "euro euros dollar dollars € $ £ ¥ livre livres yen yens yuan yuans rouble roubles franc francs eur \
         usd gbp chf hryvnia hryvnias rial rials toman tomans shekel shekels dinar dinars dirham dirhams \
         roupie roupies peso pesos réal réals couronne couronnes lire lires dong won wons rand rands zloty \
         zlotys bitcoin bitcoins centime centimes cents cent m€ md€ mds€ k€ m$ md$ k$ ₽ ₴ fcfa",
    ),
    (
        Class::UNIT,
        "% ‰ ° °c °f km m cm mm kg g mg t l ml cl ha km/h mw gw kw kwh mwh gwh twh w v hz ghz mhz go mo to ko \
         s ms min mn h km² m² m³ km2 m2 m3 kt mt ppm db pib kilomètre kilomètres mètre mètres centimètre \
         centimètres millimètre millimètres kilogramme kilogrammes kilo kilos gramme grammes milligramme \
         milligrammes tonne tonnes litre litres hectare hectares acre acres degré degrés watt watts mégawatt \
         mégawatts gigawatt gigawatts kilowatt kilowatts kilowattheures térawattheure térawattheures \
         mégawattheures gigawattheures volt volts octet octets gigaoctets mégaoctets téraoctets pixel pixels mégapixels gigapixels baril barils mille \
         milles mile miles pied pieds pouce pouces nœud nœuds carat carats calorie calories hertz décibel \
         décibels seconde secondes minute minutes heure heures jour jours semaine semaines mois an ans année \
         années week-end week-ends siècle siècles décennie décennies trimestre trimestres semestre semestres nuit nuits point \
         points pour pourcent années-lumière année-lumière parsec parsecs kilotonnes mégatonnes hectolitres \
         millénaire millénaires saisons tours",
    ),
    (Class::ONE, "un une"),
    (
        Class::REFERENCE,
        "article articles art. numéro n° no page pages p. chapitre tome volume saison épisode résolution \
         règlement directive chaîne ligne route autoroute groupe quai porte chambre phase niveau classe \
         catégorie division canal ligue top version étape journée alinéa annexe décret loi vol réacteur \
         tranche zone section covid g formule figure tableau secteur lot bus tram radio numero nos vol. acte \
         scène type norme table terminal windows",
    ),
    (Class::QUOTE, r#"« » “ ” " ‹ ›"#),
    (Class::STOP, ". ! ? … ... ; :"),
    (
        Class::TEXT_NOUN,
        "traité traités accord accords convention conventions résolution résolutions loi lois charte pacte \
         protocole protocoles règlement directive code décret statut constitution mémorandum édit ordonnance",
    ),
    (
        Class::EVENT_NOUN,
        "guerre guerres bataille révolution massacre génocide coupe festival tournoi biennale jeux affaire carnaval \
         championnat championnats marathon open rallye masters trophée mondial conférence tour foire salon sommet congrès forum fête journée journées semaine nuit nuits rencontres assises marche",
    ),
    (
        Class::DOSE,
        "administration perfusion perfusions injection injections dose doses bolus comprimé comprimés posologie",
    ),
    (
        Class::INSTITUTION_NOUN,
        "coalition alliance mouvement rassemblement front parti ligue association confédération collectif fondation palais hôtel département ministère cour tribunal conseil chambre station aéroport parquet université rectorat chu comité commission agence autorité \
         bureau centre direction fédération institut observatoire office service syndicat union haut-commissariat préfecture inspection secrétariat commissariat délégation autorité république hôpital \
         lycée collège musée théâtre clinique région communauté ville métropole maison cci ars cpam caf urssaf dreal orchestre opéra gendarmerie commissariat conservatoire aéroports assemblée scène banque caisse ordre académie société compagnie",
    ),
    (
        Class::PLACE_NOUN,
        "archipel baie bande barrage canal empire cap cerro oued wadi loch djebel jebel sierra rio río massif fjord col désert détroit fleuve golfe île îles lac mer mont monts océan péninsule plateau \
         rivière pic stade val vallée volcan glacier lagune",
    ),
    (Class::OF, "de du d' des"),
    (Class::ARTICLE, "le la l' les"),
    (
        Class::VESSEL,
        "paquebot navire pétrolier porte-conteneurs cargo ferry voilier chalutier frégate destroyer sous-marin \
         porte-avions méthanier vraquier yacht croiseur",
    ),
    (
        Class::ORGANISATION,
        "sondage baromètre major firme avionneur énergéticien armateur équipementier motoriste distributeur brasseur \
         papeterie ong fondation fédération organisation journal quotidien hebdomadaire mensuel magazine revue \
         tabloïd chaîne radio agence média gazette webzine télévision entreprise société groupe compagnie \
         constructeur éditeur studio association opérateur fabricant laboratoire start-up filiale transporteur \
         collectif syndicat cabinet comparateur assureur banque voyagiste loueur croisiériste sidérurgiste groupement \
         consortium coopérative mutuelle label troupe bimestriel conglomérat chocolatier sous-traitant enseigne \
         exploitant milice institut parti club hébergeur portail coentreprise gestionnaire régulateur bureau \
         promoteur concessionnaire fournisseur prestataire repreneur bailleur installateur raffineur gazier semencier \
         brasserie fonderie aciérie scierie laiterie",
    ),
    (Class::BAND, "association collectif ong mouvement plateforme liste coordination troupe parti fédération"),
    (
        Class::SPORT,
        "match matchs championnat buteur gardien mi-temps classement entraîneur ligue club clubs joueur joueurs \
         joueuses supporters supporteurs penalty finale demi-finale stade podium marathon triathlon mondial \
         qualification titre victoire défaite arbitre but buts essai essais set tournoi leader coureur",
    ),
    (
        Class::FIRM,
        "compagnie entreprise transporteur constructeur opérateur exploitant industriel fabricant développeur \
         électricien énergéticien assureur firme start-up avionneur armateur éditeur équipementier voyagiste low-cost \
         studio",
    ),
    (
        Class::BODY,
        "agence aéroport armateur assureur association autorité avionneur banque brasseur chaîne club collectif \
         comité commission compagnie confédération conseil constructeur coopérative cour distributeur énergéticien \
         équipementier entreprise firme exploitant fabricant fédération fondation groupe hebdomadaire hôpital \
         institut institution laboratoire magazine ministère motoriste mutuelle observatoire opérateur organisation \
         parquet quotidien société start-up studio syndicat transporteur tribunal",
    ),
    (
        Class::COMMON_TITLE,
        "membre victime témoin habitant habitante voisin voisine collègue responsable homologue soldat riverain \
         riveraine milieu",
    ),
    (Class::HEAD, "locataire maître hôte"),
    (Class::LATTER, "dernier dernière celui-ci celle-ci"),
    (Class::ONE_OF_TWO, "premier première un une second seconde autre"),
    (Class::TOWN_NOUN, "ville village commune bourg hameau bourgade localité"),
    (Class::THING_NOUN, "jeu film roman série album pièce documentaire manga essai livre spectacle"),
];
