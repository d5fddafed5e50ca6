//! The word lists of the rules, by lemma unless said otherwise.

use crate::word_list::WordList;

/// Forms.
pub(super) static ARTICLES: WordList = WordList::new("le la les l'");
/// Forms that may stand between a subject and its verb.
pub(super) static PREVERBAL: WordList =
    WordList::new("ne n' se s' en y le la les l' lui leur nous me m' elle-même lui-même eux-mêmes aussi non plus même");
/// Forms after which a clause begins.
pub(super) static CLAUSE_OPENERS: WordList =
    WordList::new("que qu' mais or et car donc si s' quand lorsque lorsqu' alors tandis puisque où dont comme ainsi");
/// Forms that join names.
pub(super) static JOINTS: WordList = WordList::new("et , ou / comme ni");

/// Prepositions (forms) that make a name a place or a complement, whatever follows.
pub(super) static PREPOSITIONS: WordList = WordList::new(
    "à a au aux de d' du des dans en sur sous vers chez par pour depuis jusqu'à jusqu' près avec contre sans entre \
     parmi devant derrière hors via envers après avant selon outre",
);

/// First words (forms) of institutions that their town may stand for.
pub(super) static HOUSES: WordList =
    WordList::new("université observatoire institut laboratoire école cour parquet rectorat");
/// What the people of a town do.
pub(super) static OF_PEOPLE: WordList = WordList::new(
    "voter élire pleurer attendre manifester perdre gagner gronder vibrer défiler chanter danser jouer boire manger payer devenir rester changer",
);
/// First words (forms) of seats that are streets and squares.
pub(super) static STREETS: WordList = WordList::new("rue place avenue");
/// Prepositions (forms) of place before a building.
pub(super) static LOCATIVE: WordList =
    WordList::new("à a au dans devant depuis vers sur sous chez en derrière hors près jusqu'à");

/// Verbs that take a place for subject.
pub(super) static STATIVE: WordList = WordList::new(
    "compter abriter situer étendre trouver brûler héberger ressembler réveiller éveiller vivre vider trembler \
     dormir grouiller figurer fourmiller regorger suffoquer frissonner briller illuminer accueillir connaître subir \
     fêter célébrer enregistrer endormir",
);
/// Participles of what is done to a place.
pub(super) static SUFFERED: WordList = WordList::new(
    "bombarder viser frapper toucher attaquer assiéger situer peupler détruire prendre reprendre libérer plonger \
     priver paralyser inonder secouer pilonner encercler occuper évacuer ravager épargner bâtir construire fonder \
     relier couvrir noyer bloquer embouteiller envahir",
);

/// Forms after *être* that say what or where a place is.
pub(super) static DEFINING: WordList = WordList::new("le la l' un une à en dans");

/// Verbs whose subject behind them is a speaker: « dénonce Washington ».
pub(super) static REPORTING: WordList = WordList::new(
    "affirmer annoncer déclarer assurer dénoncer estimer juger répliquer prévenir indiquer préciser ajouter dire \
     reconnaître admettre soutenir promettre répondre souligner insister accuser démentir marteler regretter exiger \
     réclamer proposer craindre vouloir espérer rétorquer nier confirmer avertir prétendre plaider demander \
     rappeler redouter souhaiter croire penser considérer conclure justifier expliquer prévoir faire mener imposer \
     décider savoir déplorer saluer condamner qualifier récuser réfuter rejeter contester critiquer fustiger \
     minimiser évoquer signaler constater relever noter observer arguer invoquer alléguer insinuer ironiser tonner \
     menacer tempérer nuancer rectifier concéder avouer garantir jurer proclamer réaffirmer réitérer riposter \
     trancher notifier communiquer commenter suggérer recommander préconiser exhorter ordonner refuser renchérir \
     objecter protester pester éluder temporiser féliciter réjouir alarmer indigner plaindre targuer persister \
     maintenir répéter écrire lancer glisser souffler résumer approuver applaudir autoriser interdire accepter \
     acter dévoiler révéler",
);
/// Verbs whose object is someone who acts: « accuse Moscou », « appelant Bruxelles à ».
pub(super) static ADDRESSING: WordList = WordList::new(
    "accuser exhorter appeler presser sanctionner convaincre menacer inviter soupçonner avertir défier rassurer \
     irriter inquiéter blâmer critiquer dissuader contraindre forcer obliger isoler sommer prier remercier \
     provoquer aider armer supplier convier fâcher agacer embarrasser affaiblir ménager punir pousser amener \
     inciter mettre viser cibler contrarier courtiser séduire ulcérer satisfaire lâcher trahir tromper désigner \
     récompenser consulter solliciter informer alerter épargner froisser braquer humilier priver financer équiper \
     incriminer indisposer croire écouter entendre soutenir combattre craindre redouter brocarder moquer narguer suivre flatter \
     amadouer diaboliser accabler vilipender imiter fustiger dénoncer louer féliciter désavouer",
);

/// Nouns whose *de*-complement acts: « la réponse de Téhéran ».
pub(super) static ACTING: WordList = WordList::new(
    "réponse position réaction refus décision menace soutien appui aval feu autorité régime gouvernement pouvoir \
     diplomatie politique stratégie volonté intention exigence demande allié alliée ennemi adversaire partenaire \
     rival rivale sanction pression ambition intérêt propagande discours initiative offre proposition avertissement \
     accusation part côté relation ordre porte-parole représentant émissaire influence attitude calcul engagement \
     promesse revendication ligne silence air colère crainte méfiance tutelle ingérence responsabilité objectif \
     priorité plan projet concession inquiétude complicité aide protégé agresseur gré vue yeux arsenal budget \
     ultimatum veto consentement condition doctrine négociateur vassal démenti riposte représailles rhétorique \
     protestation médiation mutisme agacement irritation mainmise emprise orbite sphère camp exportation \
     importation arme armement troupe soldat délégation diplomate voisin retrait adhésion candidature vote \
     abstention dépendance hégémonie espion main jeu manœuvre tactique satellite volte-face revirement isolement \
     désengagement hostilité bénédiction approbation plainte version explication récit thèse ton langage \
     tergiversation atermoiement intransigeance fermeté souveraineté loyauté perfidie duplicité effort apport geste \
     excuse gaz argent pétrole blé délégué char drone œil oeil \
     acharnement agressivité alignement amertume aplomb appétit arrogance audace aventurisme aveuglement avidité \
     bellicisme brutalité caprice cécité chantage clairvoyance complaisance convoitise courage culot cupidité cynisme \
     désarroi désinvolture dessein diktat docilité embarras entêtement expansionnisme faiblesse fourberie frilosité \
     fureur gêne générosité habileté hésitation humeur hypocrisie imprudence impuissance inaction incohérence \
     inconséquence indifférence ingratitude injonction insulte interventionnisme irresponsabilité jalousie lâcheté \
     légèreté lucidité maladresse mensonge mépris militarisme naïveté nervosité obéissance obstination opportunisme \
     panique passivité paternalisme patience provocation prudence rancune retenue ruse sagesse sang-froid servilité \
     solidarité soumission suivisme surdité timidité trahison unilatéralisme visée zèle \
     délire démence amnésie folie hystérie paranoïa gesticulation complot manigance stratagème surenchère reculade capitulation \
     revanche bluff allégeance acquiescement inflexibilité \
     pantin marionnette fantoche valet laquais supplétif caniche porte-voix proconsul sbire larbin pion giron botte \
     règle norme subvention consigne circulaire instruction arbitrage conduite gifle \
     réserve fonctionnaire technocrate bureaucrate \
     dam égide foi houlette merci escarcelle créature protectorat dire \
     marine armée général dirigeant maître faucon stratège créancier ambassadeur frégate obligé envoyé interlocuteur \
     chancellerie parole voix poids rôle esprit rapprochement message signal dette crédibilité prétention coup \
     concours entremise insu encontre détriment profit dépens instigation invitation solde remorque vouloir oukase \
     foudre joug férule orgueil humiliation feuille agenda indignation stupeur bienveillance marge rupture",
);
/// Words before *sur* or *derrière* that lean on somebody: « la pression sur Kiev ».
pub(super) static LEANING: WordList =
    WordList::new("pression aligner alignement compter miser ascendant emprise ranger abriter retrancher");
/// Words before *devant* that give way to somebody: « plier devant Pékin ».
pub(super) static BOWING: WordList = WordList::new(
    "courbette génuflexion plier reculer reculade capituler capitulation incliner agenouiller coucher céder ramper trembler",
);
/// Verbs whose object goes to somebody behind *à*: « livrer des drones à Kiev ».
pub(super) static DELIVERING: WordList = WordList::new(
    "livrer fournir accorder refuser promettre reprocher imposer dicter opposer octroyer prêter attribuer",
);
/// Companions of a state: « Moscou et ses alliés ».
pub(super) static COMPANIONS: WordList = WordList::new(
    "allié partenaire vassal ami satellite parrain suppôt supplétif séide complice soutien protégé voisin",
);
/// What only actors are, behind *être*: « Rome est le grand perdant ».
pub(super) static PARTS: WordList = WordList::new(
    "perdant gagnant vainqueur vaincu coupable responsable victime dindon médiateur arbitre rival rivale ennemi adversaire \
     agresseur puissance acteur otage cible fournisseur client garant maître interlocuteur",
);
/// Words (forms) that make an apposition speak of a town.
pub(super) static TOWNS: WordList = WordList::new("ville où cité métropole port patrie bourgade");
/// What only minds are: « Moscou, furieux, … ».
pub(super) static MINDED: WordList = WordList::new(
    "prêt inquiet furieux hostile favorable opposé ravi satisfait déterminé résolu sourd muet sceptique embarrassé \
     intraitable inflexible impatient indigné outré conscient soucieux désireux soupçonné accusé",
);
/// Pronouns (forms) that repeat a noun: « celle de Varsovie ».
pub(super) static REPEATING: WordList = WordList::new("celui celle ceux celles");
/// Nouns of what befalls states: « un revers pour Londres ».
pub(super) static BEFALLING: WordList = WordList::new(
    "revers camouflet victoire défaite défi menace succès échec humiliation enjeu aubaine affront gifle danger \
     dilemme soulagement atout handicap casse-tête priorité coup nouvelle affaire désaveu perte opportunité claque \
     rebuffade leçon honte vexation piège",
);
/// Nouns of what two states have: « l'axe Paris-Berlin ».
pub(super) static PAIRS: WordList =
    WordList::new("axe couple tandem duo dialogue rivalité conflit différend entente alliance");
/// Verbs whose *de*-complement acts: « dépendre de Pretoria ».
pub(super) static OWING: WordList = WordList::new(
    "obtenir exiger attendre espérer réclamer dépendre émaner méfier désolidariser affranchir dissocier rapprocher",
);
/// Adjectives that make a matter of states of « l'offensive de Pékin ».
pub(super) static OF_STATES: WordList = WordList::new("diplomatique commercial économique verbal militaire douanier");
/// What a headline without a verb says of states, word by word.
pub(super) const HEADLINES: &[&[&str]] = &[
    &["à", "couteaux", "tirés"],
    &["sous", "pression"],
    &["sous", "la", "pression"],
    &["dos", "à", "dos"],
    &["dos", "au", "mur"],
    &["main", "dans", "la", "main"],
    &["en", "colère"],
    &["en", "désaccord"],
    &["non", "."],
    &["non", "plus", "."],
    &["aussi", "."],
];
/// Nouns before *à* or *avec*: « le soutien à Kiev ».
pub(super) static GIVEN_TO: WordList = WordList::new(
    "aide soutien appui ultimatum réponse avertissement message répondre demander reprocher fournir opposer \
     permettre ordonner obéir déplaire profiter nuire hostile favorable loyal fidèle allié face grâce menace \
     sanction excuse crédit livraison don allégeance gage concession reproche soumission opposition résister plaire \
     imposer dicter confiance leçon dos tort raison tête forfait",
);
/// Institutional nouns that a capital's adjective may modify: « régime kiévien ».
pub(super) static INSTITUTIONS: WordList = WordList::new(
    "régime pouvoir autorité gouvernement diplomatie junte dirigeant exécutif chancellerie propagande armée force \
     état-major clique camp oligarchie responsable offensive politique fantoche proxy mandataire président ministre \
     diplomate négociateur sponsor propagandiste administration",
);

/// Words that make « entre X et Y » a journey.
pub(super) static TRAVEL: WordList = WordList::new(
    "vol train ligne trajet route tgv liaison distance voyage navette avion autoroute kilomètre km voyager relier \
     circuler rouler voler partager situer match rencontre heure voie bus car marathon vivre habiter grandir",
);
/// Words that make « contre X » an attack on a town.
pub(super) static ATTACK: WordList = WordList::new(
    "attaque frappe raid bombardement tir offensive drone missile match assaut pluie attaquer lancer tirer",
);
/// Nouns that make « du Kremlin » a building, or an office one wins or holds.
pub(super) static BUILDING: WordList = WordList::new(
    "mur jardin perron cour salle place muraille tour grille façade toit enceinte escalier couloir abord fenêtre \
     porte parvis salon accord pupitre bureau hôte locataire conseiller collaborateur huissier marche palais mètre \
     kilomètre départ arrivée retour \
     proximité loin conquête perspective rêver rêve fauteuil course chemin route concert bijoutier tiroir près",
);
/// Verbs before *par* that go through a place.
pub(super) static PASSING: WordList =
    WordList::new("passer transiter arriver partir commencer venir voyager aller relier");
