//! What is a cue and what is none, rule by rule: each passage with the cues of the dimensions it is about.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test may stop")]

use partipris::Analyzer;
use partipris::cue::{Dimension, Voice};

/// The cues of `dimensions` in `text`, as `dimension: surface`.
fn cues(text: &str, dimensions: &[Dimension]) -> Vec<String> {
    let analysis = Analyzer::new().unwrap().analyze(text);
    let kept = analysis.cues.iter().filter(|cue| dimensions.contains(&cue.dimension));
    kept.map(|cue| cue.span.slice(text).to_owned()).collect()
}

/// Checks passages of one dimension: text, and the surfaces that must fire, in order.
fn check(dimension: Dimension, passages: &[(&str, &[&str])]) {
    let mut wrong = Vec::new();
    for (text, expected) in passages {
        let got = cues(text, &[dimension]);
        if got != *expected {
            wrong.push(format!("given « {text} »\n  expected {expected:?}\n  got {got:?}"));
        }
    }
    let help = "help: src/cue/rules/ holds a file per rule";
    assert!(wrong.is_empty(), "{} of {} wrong\n{}\n{help}", wrong.len(), passages.len(), wrong.join("\n"));
}

#[test]
fn the_press_conditional_is_hearsay() {
    check(
        Dimension::Hearsay,
        &[
            ("Selon une source proche du dossier, l'armateur aurait livré trois navires.", &["aurait livré"]),
            ("Le suspect aurait été vu à Lyon mardi soir.", &["aurait été vu"]),
            ("D'après le quotidien, le ministre serait prêt à démissionner.", &["serait prêt"]),
            ("Les pourparlers n'auraient pas abouti, rapporte l'agence.", &["auraient pas abouti"]),
            ("Moscou disposerait de nouveaux drones, selon le renseignement.", &["disposerait"]),
        ],
    );
}

#[test]
fn other_conditionals_are_no_hearsay() {
    check(
        Dimension::Hearsay,
        &[
            ("Si la digue cédait, le village serait évacué.", &[]),
            ("Le village serait évacué si la digue cédait.", &[]),
            ("Sans ce vaccin, la maladie aurait fait mille morts.", &[]),
            ("En cas de victoire, elle nommerait un nouveau préfet.", &[]),
            ("Le porte-parole a prévenu que l'Iran livrerait des missiles.", &[]),
            ("Elle a promis qu'elle reviendrait et qu'elle rouvrirait l'école.", &[]),
            ("Je voudrais remercier les bénévoles.", &[]),
            ("Nous aimerions comprendre ce retard.", &[]),
            ("Il entrait souvent par le jardin et préparait le repas.", &[]),
            ("« Ce serait une erreur », a déclaré la maire.", &[]),
            ("Quand bien même il gagnerait, le club descendrait.", &[]),
            ("Cela changerait la donne pour les petites communes.", &[]),
            ("Qui paierait la facture ?", &[]),
        ],
    );
}

#[test]
fn pouvoir_and_devoir_by_what_they_mean() {
    check(
        Dimension::Hedge,
        &[
            ("La banque pourrait relever ses taux en juin.", &["pourrait"]),
            ("Le traité devrait être signé lundi.", &["devrait"]),
            ("Ce gel peut être mortel pour la vigne.", &["peut"]),
            ("Les voyageurs peuvent demander un remboursement.", &[]),
            ("Le formulaire peut être rempli en ligne.", &[]),
            ("Elle peut courir dix kilomètres.", &[]),
        ],
    );
    check(
        Dimension::Necessity,
        &[
            ("Le pont doit être réparé avant l'hiver.", &["doit"]),
            ("Les élèves devront porter un badge.", &["devront"]),
            ("Nous devrions écouter les riverains.", &["devrions"]),
            ("Les ministres doivent se revoir le 3 décembre.", &[]),
            ("Le train devait partir à midi.", &[]),
            ("La panne est due au gel.", &[]),
            ("La banque devrait relever ses taux.", &[]),
        ],
    );
}

#[test]
fn ne_que_restricts_and_does_not_negate() {
    check(
        Dimension::Disclaim,
        &[
            ("La marine n'aligne plus que trois frégates.", &["n'aligne plus que"]),
            ("Le plan ne prévoit que deux réunions.", &["ne prévoit que"]),
            ("Il ne pense pas que le plan suffise.", &[]),
            ("Nul ne sait que la salle est vendue.", &[]),
            ("Elle n'a rien dit que nous sachions.", &[]),
            ("Le maire ne cesse de promettre et dit que tout ira bien.", &[]),
        ],
    );
}

#[test]
fn questions_engage_unless_an_answer_follows() {
    check(
        Dimension::Engagement,
        &[
            ("Mais qui paiera la facture ?", &["qui paiera la facture"]),
            ("Est-ce bien raisonnable ? Le conseil a tranché.", &["Est-ce bien raisonnable"]),
            ("« Où étiez-vous mardi ? », a demandé le juge.", &["Où étiez-vous mardi"]),
            ("Comment avez-vous appris la nouvelle ?\nPar la radio, un matin.", &[]),
            ("Une suite ?", &[]),
        ],
    );
}

#[test]
fn wishes_and_the_reader_addressed() {
    check(
        Dimension::Engagement,
        &[
            ("Qu'on rende les clés aux habitants.", &["Qu'on rende les clés aux habitants"]),
            ("Ce film vous prend à la gorge.", &["vous"]),
            ("Qu'un orage éclate, il chante.", &[]),
            ("Que Paris ait cédé ne surprend personne.", &[]),
            ("« Je vous crois », a-t-il dit.", &[]),
            ("De notre envoyé spécial à Lyon", &[]),
        ],
    );
}

#[test]
fn the_author_speaks_outside_quotations_only() {
    check(
        Dimension::Engagement,
        &[
            ("Notre ville mérite mieux.", &["Notre"]),
            ("Rappelons que la ligne était promise.", &["Rappelons"]),
            ("Prenons donc les chiffres un par un.", &["Prenons"]),
            ("« Nous refusons ce plan », a déclaré le syndicat.", &[]),
            ("Me Durand a plaidé la relaxe.", &[]),
            ("Nous verrons bien.", &["Nous"]),
        ],
    );
}

#[test]
fn distance_quotes_are_no_titles_and_no_citations() {
    check(
        Dimension::ScareQuote,
        &[
            ("L'état-major déploie une « coalition » sans soldats.", &["coalition"]),
            ("Le plan de \"modernisation\" ferme deux gares.", &["modernisation"]),
            ("Le film « Marée basse » sort mercredi.", &[]),
            ("L'opération baptisée « filet dérivant » a pris fin.", &[]),
            ("Elle a lu « Les Choses » en une nuit.", &[]),
            ("Le ministre a qualifié l'accord d'« historique ».", &[]),
            ("Le mot « crise » revient sans cesse.", &[]),
        ],
    );
}

#[test]
fn reporting_verbs_report_where_they_report() {
    check(
        Dimension::Attribution,
        &[
            ("Le maire affirme que la salle rouvrira.", &["affirme"]),
            ("« Tout est prêt », assure la directrice.", &["assure"]),
            ("La salle rouvrira, a-t-elle ajouté.", &["ajouté"]),
            ("La cuisinière ajoute du sel.", &[]),
            ("Le chauffeur poursuit sa route.", &[]),
            ("La hausse annoncée n'a pas eu lieu.", &[]),
            ("Nous disons que la coupe est pleine.", &[]),
            ("Selon les cas, la peine varie.", &[]),
        ],
    );
}

#[test]
fn factives_boost_what_is_asserted() {
    check(
        Dimension::Booster,
        &[
            ("L'étude démontre que le bruit nuit au sommeil.", &["démontre"]),
            ("Rien ne démontre que le bruit nuit au sommeil.", &[]),
            ("L'étude démontre-t-elle un danger ?", &[]),
        ],
    );
}

/// Value, polarity and voice of the evaluative cue `surface`.
fn evaluation(text: &str, surface: &str) -> (f64, i8, bool) {
    let analysis = Analyzer::new().unwrap().analyze(text);
    let cue = analysis.cues.iter().find(|cue| cue.dimension.is_evaluation() && cue.span.slice(text) == surface);
    let cue = cue.unwrap_or_else(|| panic!("« {surface} » is no evaluation in « {text} »: {:#?}", analysis.cues));
    (cue.value, cue.polarity, cue.voice == Voice::Author)
}

#[test]
fn values_follow_the_scheme_in_its_order() {
    for (text, surface, value, polarity) in [
        ("Le maire est corrompu.", "corrompu", -3.0, -1),
        ("Le maire n'est pas corrompu.", "corrompu", -1.0, -1),
        ("Le jury fut très brutal.", "brutal", -2.5, -1),
        ("Le jury ne fut pas très brutal.", "brutal", -0.5, -1),
        ("Si le jury est brutal, la salle partira.", "brutal", -1.0, -1),
        ("Le club manque de fidélité.", "fidélité", -1.0, -1),
        ("Le plan n'est que brutal.", "brutal", -2.0, -1),
        ("Le récit n'a jamais été aussi brutal.", "brutal", -2.0, -1),
    ] {
        let got = evaluation(text, surface);
        assert!(
            (got.0 - value).abs() < 1e-9 && got.1 == polarity,
            "given « {text} », expected {value} and {polarity}, got {got:?}"
        );
    }
}

#[test]
fn what_is_quoted_is_the_speakers() {
    let text = "« Ce plan est scandaleux », a déclaré la sénatrice Odile Ferrand.";
    assert!(!evaluation(text, "scandaleux").2);
    assert!(evaluation("Ce plan est scandaleux.", "scandaleux").2);
}

#[test]
fn an_editorial_evaluates_more_than_a_report_of_the_same_event() {
    let load = |text: &str| Analyzer::new().unwrap().analyze(text).scores.evaluative_load.rate;
    let editorial = load(include_str!("../www/samples/editorial.txt"));
    let report = load(include_str!("../www/samples/depeche.txt"));
    assert!(editorial.low > report.high, "got {editorial:?} and {report:?}");
}

#[test]
fn a_word_evaluates_once() {
    let cues = cues("Des études bâclées.", &[Dimension::Judgement, Dimension::Appreciation]);
    assert_eq!(cues, ["bâclées"]);
}

#[test]
fn the_same_words_judge_persons_and_appraise_matters() {
    let dimension = |text: &str, surface: &str| {
        let cues = Analyzer::new().unwrap().analyze(text).cues;
        cues.iter().find(|cue| cue.span.slice(text) == surface).map(|cue| cue.dimension.name())
    };
    for (text, surface, expected) in [
        ("Une ministre médiocre a signé.", "médiocre", "judgement"),
        ("Un spectacle médiocre a fermé.", "médiocre", "appreciation"),
        ("Un management toxique a usé les équipes.", "toxique", "judgement"),
        ("Des discussions franches ont eu lieu.", "franches", "appreciation"),
        ("L'arbitrage frauduleux de 1899 est contesté.", "frauduleux", "appreciation"),
        ("Le parquet de Nantes, inflexible, a requis dix ans.", "inflexible", "judgement"),
        ("Un peuple humilié ne pardonne rien.", "humilié", "affect"),
        ("Bavard, poussif, le jeu lasse.", "Bavard", "appreciation"),
        ("Le ministre est franc.", "franc", "judgement"),
    ] {
        assert_eq!(dimension(text, surface), Some(expected), "given « {text} »");
    }
}

/// The name of the target of the evaluative cue `surface`.
fn target(text: &str, surface: &str) -> Option<String> {
    let analysis = Analyzer::new().unwrap().analyze(text);
    let cue = analysis.cues.iter().find(|cue| cue.dimension.is_evaluation() && cue.span.slice(text) == surface);
    let target = cue.unwrap_or_else(|| panic!("« {surface} » is no evaluation in « {text} »")).target?;
    analysis.entities.get(target.0 as usize).map(|entity| entity.name.clone())
}

#[test]
fn targets_by_epithet_complement_predicate_and_argument() {
    for (text, surface, expected) in [
        ("Le mépris de Bernard Martin a choqué la salle.", "mépris", "Bernard Martin"),
        ("Bernard Martin est arrogant.", "arrogant", "Bernard Martin"),
        ("Bernard Martin, arrogant, a quitté la salle.", "arrogant", "Bernard Martin"),
        ("L'arrogance de la France agace ses voisins.", "arrogance", "France"),
        ("Bernard Martin a menti aux députés.", "menti", "Bernard Martin"),
    ] {
        assert_eq!(target(text, surface).as_deref(), Some(expected), "given « {text} »");
    }
}

#[test]
fn a_callers_entries_are_used_at_once_and_win() {
    let own =
        "zèbre\tNOUN\tlabelling\tname-calling\t-1\t3\tself\nmépris\tNOUN\tjudgement\tpropriety\t1\t1\tcomplement\n";
    let analyzer = Analyzer::with_lexicon(own).unwrap();
    let cues = analyzer.analyze("Ce zèbre affiche son mépris.").cues;
    let entries: Vec<(&str, f64)> = cues.iter().map(|cue| (cue.entry.as_str(), cue.value)).collect();
    assert_eq!(entries, [("custom:zèbre", -3.0), ("custom:mépris", 1.0)]);
}

#[test]
fn a_callers_faults_name_line_and_column() {
    for (tsv, line, column) in [
        ("laid\tADJ\tbeauty\treaction\t-1\t1\thead", 1, 3),
        ("# one\nlaid\tADJ\tappreciation\treaction\t-1\t1\thead\nlaid\tADJ\taffect\thappiness\t-1\t1\thead", 3, 1),
        ("zèbre\tNOUN\tlabelling\tname-calling\t-1\t3\tself\tIl pleut.", 1, 8),
    ] {
        let error = Analyzer::with_lexicon(tsv).unwrap_err();
        assert_eq!(error.code(), "lexicon");
        let partipris::LoadError::Lexicon { line: found_line, column: found_column, .. } = error else {
            unreachable!()
        };
        assert_eq!((found_line, found_column), (line, column), "given {tsv:?}");
    }
}

proptest::proptest! {
    /// Whatever the text: cues lie on its characters, in order, with values in bounds and a trace.
    #[test]
    fn cues_hold_together(pieces in proptest::collection::vec(proptest::sample::select(PIECES), 0..60)) {
        static ANALYZER: std::sync::OnceLock<Analyzer> = std::sync::OnceLock::new();
        let text = pieces.concat();
        let cues = ANALYZER.get_or_init(|| Analyzer::new().unwrap()).analyze(&text).cues;
        for cue in &cues {
            assert!(!cue.span.slice(&text).is_empty());
            assert!(cue.value.abs() <= 4.0 && !cue.trace.is_empty());
        }
        assert!(cues.is_sorted_by_key(|cue| cue.span.start()));
    }
}

/// Stretches that rules look at, to be strung together at random.
const PIECES: &[&str] = &[
    "Le maire ",
    "n'est ",
    "pas ",
    "que ",
    "« ",
    " »",
    "\"",
    ", ",
    ". ",
    "? ",
    "aurait livré ",
    "si ",
    "selon ",
    "très ",
    "brutal ",
    "nous ",
    "-t-il ",
    "pourrait ",
    "être ",
    "mépris ",
    "de ",
    "du ",
    "qui ",
    "affirme ",
    "Rappelons ",
    "\n",
    "é\u{301}",
    "🙂 ",
    "(",
    ") ",
];

/// Checks single evaluations: text, word, and the dimension it must have.
fn check_bearers(passages: &[(&str, &str, Dimension)]) {
    let analyzer = Analyzer::new().unwrap();
    let mut wrong = Vec::new();
    for (text, word, expected) in passages {
        let analysis = analyzer.analyze(text);
        let at = analysis.cues.iter().filter(|cue| cue.span.slice(text) == *word && cue.dimension.is_evaluation());
        let got: Vec<&str> = at.map(|cue| cue.dimension.name()).collect();
        if got != [expected.name()] {
            wrong.push(format!("« {text} » [{word}] expected {}, got {got:?}", expected.name()));
        }
    }
    assert!(wrong.is_empty(), "{}\nhelp: src/cue/bearer/", wrong.join("\n"));
}

#[test]
fn an_adjective_judges_persons_and_acts_and_appraises_things() {
    use Dimension::{Affect, Appreciation, Judgement};
    check_bearers(&[
        ("Une enseignante remarquable prend sa retraite.", "remarquable", Judgement),
        ("Un télescope remarquable veille sur la vallée.", "remarquable", Appreciation),
        ("La décision absurde du conseil a coûté un an.", "absurde", Judgement),
        ("L'itinéraire proposé est absurde.", "absurde", Appreciation),
        ("Un premier acte brillant lance la soirée.", "brillant", Appreciation),
        ("Cet entraîneur est brillant.", "brillant", Judgement),
        ("Le principe est simple, et il est génial.", "génial", Appreciation),
        ("C'est malin, mais un peu long.", "malin", Appreciation),
        ("C'est honteux, tonne un riverain.", "honteux", Judgement),
        ("Les syndicats jugent scandaleuse l'attitude de la direction.", "scandaleuse", Judgement),
        ("L'avocat de la défense, pugnace, a repris la parole.", "pugnace", Judgement),
        ("Un texte courageux attend le Sénat.", "courageux", Judgement),
        ("La mairie se dit sereine.", "sereine", Affect),
        ("Le scrutin s'est tenu dans un climat serein.", "serein", Appreciation),
    ]);
}

#[test]
fn verbs_and_qualities_follow_who_has_them() {
    use Dimension::{Appreciation, Judgement};
    check_bearers(&[
        ("Le ministre patine depuis trois mois.", "patine", Judgement),
        ("Le chantier patine depuis trois mois.", "patine", Appreciation),
        ("La direction tâtonne depuis mai.", "tâtonne", Judgement),
        ("Le projet tâtonne depuis mai.", "tâtonne", Appreciation),
        ("L'audace du maire a surpris.", "audace", Judgement),
        ("L'audace du décor a surpris.", "audace", Appreciation),
        ("La lenteur du décor lasse.", "lenteur", Appreciation),
        ("Le juge répond avec une rare élégance.", "élégance", Judgement),
    ]);
}

#[test]
fn what_is_nothing_more_is_named_with_contempt() {
    check(
        Dimension::Labelling,
        &[
            ("La rivière n'est plus qu'une flaque.", &["flaque"]),
            ("Le traité n'est plus qu'un chiffon de papier.", &["chiffon de papier"]),
            ("Ce n'est qu'un début.", &[]),
            ("Le Sénat n'est qu'une étape.", &[]),
            ("La troupe n'est qu'un orchestre parmi d'autres.", &[]),
            ("Le bassin n'est pas une flaque.", &[]),
        ],
    );
}
