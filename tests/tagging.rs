//! Parts of speech, features and lemmas of sentences of our own.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should say so at once")]

use partipris::Analyzer;
use partipris::segment::{Segmenter, TokenKind};
use partipris::tag::{Mood, Morph, Tagger, Tense, VerbForm};

/// `form/UPOS/lemma` of each token, parted by spaces.
fn tagged(text: &str) -> String {
    let analysis = Analyzer::new().unwrap().analyze(text);
    let token = |token: &partipris::segment::Token| {
        format!("{}/{}/{}", token.span.slice(text), token.upos.name(), analysis.lemmas.get(token.lemma))
    };
    analysis.tokens.iter().map(token).collect::<Vec<_>>().join(" ")
}

fn check(text: &str, expected: &str) {
    let found = tagged(text);
    assert_eq!(found, expected, "given «{text}»");
}

/// The features of the `word` in `text`.
fn morph(text: &str, word: &str) -> Morph {
    let mut document = Segmenter::new().unwrap().segment(text);
    Tagger::embedded().unwrap().tag(&mut document);
    document.tokens.iter().find(|token| token.span.slice(text) == word).unwrap().morph
}

#[test]
fn plain_news_sentences() {
    check(
        "La ministre a présenté le projet de loi aux députés.",
        "La/DET/le ministre/NOUN/ministre a/AUX/avoir présenté/VERB/présenter le/DET/le projet/NOUN/projet \
         de/ADP/de loi/NOUN/loi aux/ADP/à députés/NOUN/député ./PUNCT/.",
    );
    check(
        "Elles s’étaient inscrites à des cours qu’il donnait.",
        "Elles/PRON/eux s’/PRON/soi étaient/AUX/être inscrites/VERB/inscrire à/ADP/à des/DET/un \
         cours/NOUN/cours qu’/PRON/que il/PRON/lui donnait/VERB/donner ./PUNCT/.",
    );
}

#[test]
fn des_and_du_are_decided_by_their_sentence() {
    for (text, word, upos, kind) in [
        ("Le prix des maisons monte.", "des", "ADP", TokenKind::Contraction),
        ("Elle a acheté des maisons.", "des", "DET", TokenKind::Word),
        ("Le maire du village parle.", "du", "ADP", TokenKind::Contraction),
        ("Ils vont au marché.", "au", "ADP", TokenKind::Contraction),
    ] {
        let analysis = Analyzer::new().unwrap().analyze(text);
        let token = analysis.tokens.iter().find(|token| token.span.slice(text) == word).unwrap();
        assert_eq!((token.upos.name(), token.kind), (upos, kind), "given «{text}»");
    }
}

#[test]
fn the_conditional_is_no_indicative() {
    let conditional = morph("Moscou aurait livré des missiles.", "aurait");
    assert_eq!((conditional.mood, conditional.verb_form), (Some(Mood::Cnd), Some(VerbForm::Fin)));
    assert_eq!(morph("Moscou a livré des missiles.", "a").mood, Some(Mood::Ind));
    let participle = morph("Moscou aurait livré des missiles.", "livré");
    assert_eq!((participle.tense, participle.verb_form), (Some(Tense::Past), Some(VerbForm::Part)));
    assert_eq!(morph("Il viendra demain.", "viendra").tense, Some(Tense::Fut));
    assert!(morph("Il ne vient pas.", "pas").negative);
}

#[test]
fn careless_writing_does_not_derail_the_rest() {
    check(
        "LE GOUVERNEMENT ANNONCE UN PROJET",
        "LE/DET/le GOUVERNEMENT/NOUN/gouvernement ANNONCE/VERB/annoncer UN/DET/un PROJET/NOUN/projet",
    );
    check(
        "le president a parle aux journalistes",
        "le/DET/le president/NOUN/president a/AUX/avoir parle/VERB/parler aux/ADP/à journalistes/NOUN/journaliste",
    );
}

/// What stands as a verb behind a pronoun that could be an article, and as a noun behind an article that could be a pronoun.
#[test]
fn clitics_are_told_from_articles() {
    let verbs = [
        ("Un ancien collègue le décrit « brutal ».", "décrit"),
        ("Le patron des députés les traite sans détour.", "traite"),
        ("Son avocat le suit depuis des années.", "suit"),
        ("Le sénateur Rey la raille comme une novice.", "raille"),
        ("La cour leur demande des comptes.", "demande"),
        ("Une partie de la presse la juge habile.", "juge"),
        ("La ministre de la Mer le place sous tutelle.", "place"),
        ("Londres les craint, Madrid les méprise.", "méprise"),
        ("Le gardien la garde jusqu'au soir.", "garde"),
        ("Les usagers le plaignent.", "plaignent"),
        ("L'acteur en joue encore.", "joue"),
    ];
    let nouns = [
        ("Claire Ferrand, la juge chargée du dossier, se tait.", "juge"),
        ("Le tribunal, la cour et le parquet attendent.", "cour"),
        ("Monsieur le juge, je plaide coupable.", "juge"),
        ("Pour le club, la charge est lourde.", "charge"),
        ("Anne Morel, la critique du Monde, adore.", "critique"),
        ("Une fois la charge levée, le juge parle.", "juge"),
        ("Leur demande est entendue.", "demande"),
    ];
    expect(&verbs, "VERB");
    expect(&nouns, "NOUN");
}

/// Each word, not the first of its text, has that part of speech.
fn expect(cases: &[(&str, &str)], upos: &str) {
    for (text, word) in cases {
        let tags = tagged(text);
        assert!(tags.contains(&format!(" {word}/{upos}/")), "{word} is no {upos}: {tags}");
    }
}

/// Words that are a noun as often: behind an apposition, a quotation or a comma, without an object, behind an adjective.
#[test]
fn verbs_of_the_press_are_told_from_nouns() {
    let verbs = [
        ("La directrice, Nadine Rouvre, les cible chaque semaine.", "cible"),
        ("Le préfet, en poste depuis mars, les presse d'agir.", "presse"),
        ("« On nous méprise », peste Bompard.", "peste"),
        ("« Un échec », tacle le sénateur.", "tacle"),
        ("« Ils traînent », charge Claire Vasseur.", "charge"),
        ("Retraites : le rapporteur doute", "doute"),
        ("Le candidat hésite, recule, tonne.", "tonne"),
        ("Kermadec tacle son rival", "tacle"),
        ("Le club espagnol mise sur les jeunes.", "mise"),
        ("Lidl ferme cinq magasins.", "ferme"),
    ];
    let nouns = [
        ("« Mon combat », une charge contre les riches, paraît.", "charge"),
        ("Retraites : le doute", "doute"),
        ("Une tonne, une veille, un tacle.", "tacle"),
        ("La mise du club espagnol est faible.", "mise"),
        ("Paul Rey, cadre du parti, se tait.", "cadre"),
    ];
    expect(&verbs, "VERB");
    expect(&nouns, "NOUN");
}

#[test]
fn adjectives_are_told_from_nouns() {
    let adjectives = [
        ("Un député droit mais brouillon.", "brouillon"),
        ("Tour à tour charmeur et gauche, le député lasse.", "charmeur"),
        ("Un maire bluffeur, un préfet bravache.", "bluffeur"),
        ("Il se montre sec, presque cru.", "cru"),
        ("Morel, précise et calme, témoigne.", "précise"),
    ];
    let nouns =
        [("Le brouillon est perdu.", "brouillon"), ("Un charmeur passe.", "charmeur"), ("La gauche vote.", "gauche")];
    expect(&adjectives, "ADJ");
    expect(&nouns, "NOUN");
}

#[test]
fn irregular_verbs_have_their_infinitive() {
    for (text, form, lemma) in [
        ("Ils mentaient aux juges.", "mentaient", "mentir"),
        ("Vous mentez.", "mentez", "mentir"),
        ("Les deux camps démentent.", "démentent", "démentir"),
        ("Elle voudra partir.", "voudra", "vouloir"),
        ("Ses pairs le haïssent.", "haïssent", "haïr"),
        ("Ils ne convainquent personne.", "convainquent", "convaincre"),
        ("Nous valons mieux.", "valons", "valoir"),
        ("Nous souffrons.", "souffrons", "souffrir"),
        ("Vous plaignez les riches.", "plaignez", "plaindre"),
        ("Nous chantons, vous mangez.", "mangez", "manger"),
        ("Le ministre exagère.", "exagère", "exagérer"),
        ("Le maire allègue une panne.", "allègue", "alléguer"),
        ("Ils pèsent leurs mots.", "pèsent", "peser"),
        ("La troupe le vénère.", "vénère", "vénérer"),
        ("Elle enlèvera le titre.", "enlèvera", "enlever"),
        ("Le syndicat maugrée.", "maugrée", "maugréer"),
        ("La critique éreinte le film.", "éreinte", "éreinter"),
        ("Nous fissurons le front.", "fissurons", "fissurer"),
        ("Ils ringardisent leurs aînés.", "ringardisent", "ringardiser"),
        ("Elles dénonçaient le projet.", "dénonçaient", "dénoncer"),
    ] {
        let tags = tagged(text);
        assert!(tags.contains(&format!("{form}/VERB/{lemma}")), "{form} is not of {lemma}: {tags}");
    }
}
