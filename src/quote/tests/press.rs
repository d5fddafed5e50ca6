//! Short cases in the manner of wire, local, court, sports, culture and economic press, with all that they report.

use super::quotes;

/// Every case whose quotes are not those expected, shown at once.
fn check_all(cases: &[(&str, &[&str])]) {
    let faults: Vec<String> = cases
        .iter()
        .map(|&(source, expected)| (source, expected, quotes(source)))
        .filter(|(_, expected, found)| found != expected)
        .map(|(source, expected, found)| format!("{source}\n  expected {expected:#?}\n  found {found:#?}\n"))
        .collect();
    assert!(faults.is_empty(), "{} of {} cases:\n{}", faults.len(), cases.len(), faults.concat());
}

#[test]
fn wire() {
    check_all(&[
        (
            "Les négociations reprendront jeudi à [Doha:LOC], a-t-on appris mardi de source diplomatique.",
            &["indirect ? source diplomatique «Les négociations reprendront jeudi à Doha»"],
        ),
        (
            "Deux cargos ont été déroutés vers [Djibouti:LOC], a indiqué à l'agence [Kiosque:ORG] un responsable portuaire.",
            &["indirect ? un responsable portuaire «Deux cargos ont été déroutés vers Djibouti»"],
        ),
        (
            "[Ankara:LOC>Turquie] n'exclut pas que le sommet soit reporté.",
            &["indirect Turquie «le sommet soit reporté»"],
        ),
        (
            "Trois jours après avoir promis qu'aucun renfort ne partirait, [Ankara:LOC>Turquie] a envoyé deux frégates.",
            &["indirect Turquie «aucun renfort ne partirait»"],
        ),
        (
            "Selon l'hebdomadaire [Kiosque:ORG], citant un diplomate européen, l'accord serait signé en mai.",
            &["according_to ? un diplomate européen via Kiosque «l'accord serait signé en mai»"],
        ),
        (
            "Le porte-parole du ministère, [Samir Oualid], a fait savoir que les vols reprendraient dimanche.",
            &["indirect Samir Oualid «les vols reprendraient dimanche»"],
        ),
        (
            "La présidence rappelle que quatre cents casques bleus ont été déployés et affirme qu'aucun ne partira.",
            &[
                "indirect ? La présidence «quatre cents casques bleus ont été déployés»",
                "indirect ? La présidence «aucun ne partira»",
            ],
        ),
        (
            "« Nous ne céderons pas », a mis en garde [Ada Marec], cheffe de la diplomatie.",
            &["direct Ada Marec «Nous ne céderons pas»"],
        ),
        (
            "Une source proche du dossier n'écarte pas que le texte soit amendé.",
            &["indirect ? Une source proche du dossier «le texte soit amendé»"],
        ),
        (
            "Le raid aurait fait douze morts, rapporte la télévision publique, qui cite des secouristes.",
            &["indirect ? des secouristes «Le raid aurait fait douze morts»"],
        ),
        (
            "L'[Union africaine:ORG] s'est dite « gravement préoccupée » par la situation.",
            &[
                "indirect Union africaine «« gravement préoccupée » par la situation»",
                "mixed Union africaine «gravement préoccupée»",
            ],
        ),
        (
            "[Lima:LOC>Pérou] et [Quito:LOC>Équateur] ont annoncé lundi qu'elles rouvriraient leur frontière.",
            &["indirect Pérou «elles rouvriraient leur frontière»"],
        ),
        (
            "Le pont a été détruit, selon le gouverneur de la région, [Samir Oualid].",
            &["according_to Samir Oualid «Le pont a été détruit»"],
        ),
        (
            "D'après des témoins joints par téléphone, des tirs ont retenti toute la nuit.",
            &["according_to ? des témoins joints par téléphone «des tirs ont retenti toute la nuit»"],
        ),
    ]);
}

#[test]
fn local_news() {
    check_all(&[
        ("« On a tout perdu », souffle [Maryvonne Tanguy], 71 ans.", &["direct Maryvonne Tanguy «On a tout perdu»"]),
        (
            "« Personne ne nous écoute », maugrée [Yann Le Goff], délégué de quartier.",
            &["direct Yann Le Goff «Personne ne nous écoute»"],
        ),
        (
            "« La rue restera piétonne », tranche l'adjointe à la voirie. « On ne reviendra pas en arrière. »",
            &["direct ? l'adjointe «La rue restera piétonne»", "direct ? l'adjointe «On ne reviendra pas en arrière.»"],
        ),
        (
            "Les travaux dureront huit mois, précise la mairie, pour qui le calendrier est « intenable ».",
            &[
                "indirect ? la mairie «Les travaux dureront huit mois»",
                "according_to ? la mairie «le calendrier est « intenable »»",
                "mixed ? la mairie «intenable»",
            ],
        ),
        (
            "[Yann Le Goff] se dit prêt à saisir le tribunal administratif.",
            &["indirect Yann Le Goff «prêt à saisir le tribunal administratif»"],
        ),
        (
            "Et [Yann Le Goff] de lâcher : « Ils nous prennent pour des idiots. »",
            &["direct Yann Le Goff «Ils nous prennent pour des idiots.»"],
        ),
        ("« C'est trop cher ! » « Et trop loin ! » renchérit sa voisine.", &["direct ? sa voisine «Et trop loin !»"]),
        (
            "La maire, [Ada Marec], nuance : le parking ne fermera pas avant l'été.",
            &["indirect Ada Marec «le parking ne fermera pas avant l'été»"],
        ),
        (
            "“On verra bien qui rira le dernier”, glisse-t-elle en refermant son parapluie.",
            &["direct ? elle «On verra bien qui rira le dernier»"],
        ),
        (
            "À en croire le patron du bar, la terrasse n'a jamais gêné personne.",
            &["according_to ? le patron du bar «la terrasse n'a jamais gêné personne»"],
        ),
        (
            "« Il y avait de la fumée partout », se souvient [Maryvonne Tanguy], encore tremblante. Elle dit avoir appelé les \
             pompiers à 3 heures.",
            &[
                "direct Maryvonne Tanguy «Il y avait de la fumée partout»",
                "indirect Maryvonne Tanguy «avoir appelé les pompiers à 3 heures»",
            ],
        ),
        (
            "Le sous-préfet a laissé entendre que l'enquête publique serait prolongée.",
            &["indirect ? Le sous-préfet «l'enquête publique serait prolongée»"],
        ),
        (
            "\"Le marché ne bougera pas\", jure le premier édile.",
            &["direct ? le premier édile «Le marché ne bougera pas»"],
        ),
        ("« On a tout perdu. » [Maryvonne Tanguy] montre la boue.", &["direct Maryvonne Tanguy «On a tout perdu.»"]),
        ("L'annonce que la piscine fermera a surpris.", &[]),
        (
            "Interrogé sur le coût du chantier, [Yann Le Goff] botte en touche : « Demandez au maire. »",
            &["direct Yann Le Goff «Demandez au maire.»"],
        ),
    ]);
}

#[test]
fn court() {
    check_all(&[
        (
            "À la barre, le prévenu bredouille : « Je n'ai pas vu le feu rouge. »",
            &["direct ? le prévenu «Je n'ai pas vu le feu rouge.»"],
        ),
        (
            "Son avocate, Me [Lise Carrel], a plaidé que rien ne prouvait sa présence.",
            &["indirect Lise Carrel «rien ne prouvait sa présence»"],
        ),
        (
            "M. [Oualid] aurait signé le contrat sans le lire, selon l'arrêt que [Kiosque:ORG] a pu consulter.",
            &["according_to ? l'arrêt «M. Oualid aurait signé le contrat sans le lire»"],
        ),
        (
            "« Vous mentez depuis le début », s'agace la présidente. « Non, madame », répond l'accusé.",
            &["direct ? la présidente «Vous mentez depuis le début»", "direct ? l'accusé «Non, madame»"],
        ),
        (
            "L'avocate générale a requis douze ans, estimant que l'intention de tuer était « établie ».",
            &[
                "indirect ? L'avocate générale «l'intention de tuer était « établie »»",
                "mixed ? L'avocate générale «établie»",
            ],
        ),
        (
            "Il nie avoir frappé la victime et jure qu'il dormait.",
            &["indirect ? Il «avoir frappé la victime»", "indirect ? Il «il dormait»"],
        ),
        (
            "D'après elle, les enquêteurs « ont bâclé le travail ».",
            &["according_to ? elle «les enquêteurs « ont bâclé le travail »»", "mixed ? elle «ont bâclé le travail»"],
        ),
        (
            "Me [Lise Carrel] a dénoncé une instruction « à charge » et « expéditive ».",
            &["mixed Lise Carrel «à charge»", "mixed Lise Carrel «expéditive»"],
        ),
        (
            "Le parquet a ouvert une enquête, a confirmé mardi à l'[AFP:ORG] le procureur de [Melun:LOC], [Samir Oualid].",
            &["indirect Samir Oualid «Le parquet a ouvert une enquête»"],
        ),
        (
            "Le comptable dément formellement avoir détourné le moindre centime.",
            &["indirect ? Le comptable «avoir détourné le moindre centime»"],
        ),
        ("Le rapport, que le juge qualifie d'« accablant », a disparu.", &["mixed ? le juge «accablant»"]),
        (
            "Les deux conseils ont soutenu que la saisie était nulle.",
            &["indirect ? Les deux conseils «la saisie était nulle»"],
        ),
        (
            "« Où étiez-vous le soir du 3 ? » lui demande le président.",
            &["direct ? le président «Où étiez-vous le soir du 3 ?»"],
        ),
    ]);
}

#[test]
fn sports() {
    check_all(&[
        (
            "« On a joué avec le frein à main », peste le capitaine [Malo Quéré].",
            &["direct Malo Quéré «On a joué avec le frein à main»"],
        ),
        ("[Malo Quéré] relativise : « Ce n'est qu'un match. »", &["direct Malo Quéré «Ce n'est qu'un match.»"]),
        (
            "« Le groupe vit bien », positive l'entraîneur [Samir Oualid], avant d'ajouter : « Il faudra marquer. »",
            &["direct Samir Oualid «Le groupe vit bien»", "direct Samir Oualid «Il faudra marquer.»"],
        ),
        (
            "Le technicien a martelé que son équipe ne jouerait pas le nul.",
            &["indirect ? Le technicien «son équipe ne jouerait pas le nul»"],
        ),
        (
            "« Les gars ont été énormes. Je suis fier d'eux », savoure [Samir Oualid].",
            &["direct Samir Oualid «Les gars ont été énormes. Je suis fier d'eux»"],
        ),
        (
            "Pour l'ancien international [Malo Quéré], le club « paie ses erreurs de recrutement ».",
            &[
                "according_to Malo Quéré «le club « paie ses erreurs de recrutement »»",
                "mixed Malo Quéré «paie ses erreurs de recrutement»",
            ],
        ),
        (
            "« Il y a penalty, tout le stade l'a vu », tempête [Malo Quéré]. Et d'ironiser : « Sauf un homme. »",
            &["direct Malo Quéré «Il y a penalty, tout le stade l'a vu»", "direct Malo Quéré «Sauf un homme.»"],
        ),
        (
            "Le président du club, [Samir Oualid], assure ne pas avoir reçu d'offre.",
            &["indirect Samir Oualid «ne pas avoir reçu d'offre»"],
        ),
        ("Une « promenade de santé », ose la [Fédération:ORG].", &["mixed Fédération «promenade de santé»"]),
        (
            "« Je signe pour gagner des titres, a clamé [Malo Quéré]. Le reste m'importe peu. »",
            &["direct Malo Quéré «Je signe pour gagner des titres»", "direct Malo Quéré «Le reste m'importe peu.»"],
        ),
        (
            "La banderole « Rendez-nous notre stade » a flotté toute la soirée.",
            &["direct ? La banderole «Rendez-nous notre stade»"],
        ),
        (
            "Quel match ! Quelle ambiance ! Merci à tous\n— [Malo Quéré] (@maloquere) [2 mars 2026:DATE]",
            &["embedded_post Malo Quéré «Quel match ! Quelle ambiance ! Merci à tous»"],
        ),
    ]);
}

#[test]
fn culture() {
    check_all(&[
        (
            "« J'écris contre l'oubli », résume la romancière [Ada Marec].",
            &["direct Ada Marec «J'écris contre l'oubli»"],
        ),
        (
            "La cinéaste confie avoir tourné « sans argent et sans sommeil ».",
            &[
                "indirect ? La cinéaste «avoir tourné « sans argent et sans sommeil »»",
                "mixed ? La cinéaste «sans argent et sans sommeil»",
            ],
        ),
        ("Le spectacle s'intitule « Retour à la mer » et dure deux heures.", &[]),
        (
            "« Le théâtre, c'est du temps partagé », aime à répéter [Samir Oualid].",
            &["direct Samir Oualid «Le théâtre, c'est du temps partagé»"],
        ),
        (
            "Dans ses mémoires, [Ada Marec] raconte qu'elle jouait dans les gares.",
            &["indirect Ada Marec «elle jouait dans les gares»"],
        ),
        ("La même avait parlé d'un film « paresseux ».", &["mixed ? La même «paresseux»"]),
        (
            "« Je ne suis pas un donneur de leçons. Je regarde. Le reste, je le laisse aux critiques.\n\n« Quand on filme son village, \
             on ne triche pas », poursuit [Samir Oualid].",
            &[
                "direct - «Je ne suis pas un donneur de leçons. Je regarde. Le reste, je le laisse aux critiques.»",
                "direct Samir Oualid «Quand on filme son village, on ne triche pas»",
            ],
        ),
        ("Les fameux « fonds propres » du festival ont fondu.", &[]),
        (
            "L'éditeur se félicite d'avoir « tenu bon ».",
            &["indirect ? L'éditeur «avoir « tenu bon »»", "mixed ? L'éditeur «tenu bon»"],
        ),
        (
            "De l'aveu même du metteur en scène, la première fut un désastre.",
            &["according_to ? metteur «la première fut un désastre»"],
        ),
        (
            "« Elle m'a dit : \"Tu joueras demain\", et j'ai joué », s'amuse [Ada Marec].",
            &["direct Ada Marec «Elle m'a dit : \"Tu joueras demain\", et j'ai joué»"],
        ),
    ]);
}

#[test]
fn economy() {
    check_all(&[
        (
            "Le kilo coûterait 6,80 euros, chiffre le cabinet [Fjellvind:ORG].",
            &["indirect Fjellvind «Le kilo coûterait 6,80 euros»"],
        ),
        (
            "La société [Altiva:ORG] est poursuivie. Le groupe, qui dit avoir « pleinement coopéré », conteste.",
            &["indirect Altiva «avoir « pleinement coopéré »»", "mixed Altiva «pleinement coopéré»"],
        ),
        (
            "« La reprise sera lente », pronostique [Samir Oualid], de la banque [Sévigné:ORG].",
            &["direct Samir Oualid «La reprise sera lente»"],
        ),
        (
            "Selon ses calculs, la trésorerie suffirait à tenir un an.",
            &["according_to ? ses calculs «la trésorerie suffirait à tenir un an»"],
        ),
        (
            "L'[Insee:ORG] table sur une croissance de 0,8 % et juge le rebond « fragile ».",
            &["indirect Insee «le rebond « fragile »»", "mixed Insee «fragile»"],
        ),
        (
            "Le patron du groupe, [Samir Oualid], a déclaré s'attendre à un « hiver difficile ».",
            &["indirect Samir Oualid «s'attendre à un « hiver difficile »»", "mixed Samir Oualid «hiver difficile»"],
        ),
        (
            "Le constructeur a démenti toute fermeture. « Aucune usine n'est menacée », a-t-il insisté.",
            &["indirect ? Le constructeur «toute fermeture»", "direct ? Le constructeur «Aucune usine n'est menacée»"],
        ),
        ("Le syndicat, lui, parle d'« ajustements brutaux ».", &["mixed ? Le syndicat «ajustements brutaux»"]),
        (
            "Le secteur, toujours fragile quand les taux montent, redoute un « coup de grâce ».",
            &["mixed ? Le secteur «coup de grâce»"],
        ),
        (
            "D'ici à 2030, la demande doublera, prédit le Bureau d'études sur les mobilités ([BEM:ORG]).",
            &["indirect BEM «D'ici à 2030, la demande doublera»"],
        ),
        (
            "Le titre a perdu 4 %. « Le marché attendait mieux », décrypte un analyste parisien, selon qui la baisse « n'est pas \
             terminée ».",
            &[
                "direct ? un analyste parisien «Le marché attendait mieux»",
                "according_to ? un analyste parisien «la baisse « n'est pas terminée »»",
                "mixed ? un analyste parisien «n'est pas terminée»",
            ],
        ),
        (
            "Ces mesures, qui auraient coûté 12 millions, selon la [Cour des comptes:ORG], ont été abandonnées.",
            &["according_to Cour des comptes «qui auraient coûté 12 millions»"],
        ),
        (
            "L'opération sera bouclée avant l'été, fait valoir la direction.",
            &["indirect ? la direction «L'opération sera bouclée avant l'été»"],
        ),
    ]);
}

#[test]
fn politics() {
    check_all(&[
        (
            "« Ce texte est une faute », cingle le député [Samir Oualid].",
            &["direct Samir Oualid «Ce texte est une faute»"],
        ),
        ("« Qui va payer ? », s'interroge l'opposition.", &["direct ? l'opposition «Qui va payer ?»"]),
        ("Que dirait-on si le maire fermait l'école ?", &[]),
        (
            "[Ada Marec] balaie ces critiques : « Nous tiendrons parole. »",
            &["direct Ada Marec «Nous tiendrons parole.»"],
        ),
        (
            "Près de deux Français sur trois se disent favorables à la mesure, selon un sondage [Ifop:ORG].",
            &["according_to Ifop «Près de deux Français sur trois se disent favorables à la mesure»"],
        ),
        (
            "Le ministre [Samir Oualid] estime, lui, que « le moment est venu ».",
            &["mixed Samir Oualid «le moment est venu»"],
        ),
        (
            "« C'est le monde à l'envers », s'étrangle un cadre de la majorité.",
            &["direct ? un cadre de la majorité «C'est le monde à l'envers»"],
        ),
        (
            "La sénatrice [Ada Marec] s'est dite favorable au report, jugeant le calendrier « irréaliste ».",
            &[
                "indirect Ada Marec «favorable au report»",
                "indirect Ada Marec «le calendrier « irréaliste »»",
                "mixed Ada Marec «irréaliste»",
            ],
        ),
        (
            "« Le Premier ministre, a-t-elle poursuivi, doit s'expliquer. »",
            &["direct ? elle «Le Premier ministre, a-t-elle poursuivi, doit s'expliquer.»"],
        ),
        ("Pour lui, la réforme est mort-née.", &["according_to ? lui «la réforme est mort-née»"]),
        (
            "Sur X, [Ada Marec] a dénoncé « une mascarade » :\n\nOn vole les électeurs. https://t.co/abc\n— [Ada Marec] (@adamarec) \
             [4 mai 2026:DATE]",
            &["mixed Ada Marec «une mascarade»", "embedded_post Ada Marec «On vole les électeurs.»"],
        ),
        (
            "[Ada Marec] et [Samir Oualid] se sont parlé mardi. Ce dernier a reconnu que le vote serait serré.",
            &["indirect Samir Oualid «le vote serait serré»"],
        ),
        ("Je crois que le vote sera serré, et nous le disons : la loi passera.", &[]),
    ]);
}

#[test]
fn frames_of_other_shapes() {
    check_all(&[
        (
            "Le traité entrera en vigueur en mai, a fait valoir à la presse la vice-ministre, [Ada Marec].",
            &["indirect Ada Marec «Le traité entrera en vigueur en mai»"],
        ),
        ("« Tout va bien », a voulu rassurer [Ada Marec].", &["direct Ada Marec «Tout va bien»"]),
        ("« C'est fini », résume d'un ton sec [Ada Marec].", &["direct Ada Marec «C'est fini»"]),
        ("« Les plans sont prêts », abonde d'autres élus.", &["direct ? d'autres élus «Les plans sont prêts»"]),
        ("[Ada Marec] a, de son côté, évoqué « un premier pas ».", &["mixed Ada Marec «un premier pas»"]),
        ("Les pêcheurs se disent, eux, déçus.", &["indirect ? Les pêcheurs «déçus»"]),
        (
            "Aucun train ne partira, a précisé [Ada Marec], ajoutant que les billets seraient remboursés.",
            &["indirect Ada Marec «Aucun train ne partira»", "indirect Ada Marec «les billets seraient remboursés»"],
        ),
        (
            "L'agence [Kiosque:ORG], citant le vice-ministre, a rapporté que la digue céderait.",
            &["indirect ? le vice-ministre via Kiosque «la digue céderait»"],
        ),
        (
            "De source policière, on indique que deux suspects sont en fuite.",
            &["indirect ? source policière «deux suspects sont en fuite»"],
        ),
        (
            "Pour la politologue [Ada Marec], de l'université de [Rennes:LOC], l'argument ne tient pas.",
            &["according_to Ada Marec «l'argument ne tient pas»"],
        ),
        ("L'opposition y voit « un coup de com ».", &["mixed ? L'opposition «un coup de com»"]),
        (
            "Il accuse la ville d'avoir « enterré » le débat.",
            &["indirect ? Il «avoir « enterré » le débat»", "mixed ? Il «enterré»"],
        ),
        ("Les experts restent sceptiques : la digue aurait cédé.", &["indirect ? Les experts «la digue aurait cédé»"]),
        ("Le ciel reste clair : le vent est tombé.", &[]),
        (
            "La [Commission:ORG] « regrette profondément » cette décision.",
            &["mixed Commission «regrette profondément»"],
        ),
        ("Le fleuve « coule de source » dans cette région.", &[]),
        ("« Très inquiet », [Samir Oualid] demande une réunion.", &["mixed Samir Oualid «Très inquiet»"]),
        ("La réponse du maire : « Demandez à ma femme. »", &["direct ? maire «Demandez à ma femme.»"]),
        ("Un calvaire que confirme son agent : « Il ne dormait plus. »", &["direct ? son agent «Il ne dormait plus.»"]),
        ("Car, insiste la [CFDT:ORG], « l'hôpital craque ».", &["mixed CFDT «l'hôpital craque»"]),
        ("Une mesure « injuste » pour les syndicats.", &["mixed ? les syndicats «injuste»"]),
        ("Une journée « portes ouvertes » pour les enfants.", &[]),
        (
            "La famille dit attendre « la vérité, rien que la vérité ».",
            &[
                "indirect ? La famille «attendre « la vérité, rien que la vérité »»",
                "mixed ? La famille «la vérité, rien que la vérité»",
            ],
        ),
        ("[Ada Marec] n'exclut pas de partir.", &[]),
        ("[Ada Marec] exclut que la loi passe.", &[]),
    ]);
}

#[test]
fn speakers_by_what_stands_around() {
    check_all(&[
        (
            "[Ada Marec] a applaudi [Samir Oualid]. « Il a été courageux », a-t-elle dit.",
            &["direct Ada Marec «Il a été courageux»"],
        ),
        ("« [Samir Oualid] est parti », a-t-il dit.", &["direct ? il «Samir Oualid est parti»"]),
        (
            "« J'ai eu peur », raconte [Josette]. Sa voisine hoche la tête. « Moi aussi, j'ai eu peur. »",
            &["direct Josette «J'ai eu peur»", "direct ? Sa voisine «Moi aussi, j'ai eu peur.»"],
        ),
        (
            "La maire, [Ada Marec], fustige son adjoint. Celui-ci maintient : « Je n'ai rien fait. »",
            &["direct ? Celui-ci «Je n'ai rien fait.»"],
        ),
        ("Le groupe [Altiva:ORG] va mal. L'entreprise assure que tout va bien.", &["indirect Altiva «tout va bien»"]),
        (
            "L'[Assemblée:ORG] a voté. Le groupe écologiste assure que tout va bien.",
            &["indirect ? Le groupe écologiste «tout va bien»"],
        ),
        (
            "Elle a botté en touche, se bornant à rappeler que la loi passerait.",
            &["indirect ? Elle «la loi passerait»"],
        ),
    ]);
}
