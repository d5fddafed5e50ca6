//! [`Report`]: how a verb reports speech, for the verbs of the lexicon and for those that report in a frame only.

use super::text::Text;
use crate::cue::Dimension;
use crate::lexicon::{Action, Lexicon, Role};
use crate::tag::Upos;
use crate::word_list::WordList;

/// How a verb reports speech.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub enum Report {
    /// It counts with a quotation, an inverted subject, a *que*-clause or an infinitive.
    Speech,
    /// A plain noun object is reported as well (« dénoncer un projet »).
    Object,
    /// It reports what stands between quote marks, or as [`Report::Speech`] where it is pronominal (« s'inquiéter »).
    Frame,
}

impl Report {
    /// How a lemma reports as a verb of the lexicon: entries whose target is their object take a plain noun as well.
    pub fn of(lexicon: &Lexicon, lemma: &str) -> Option<Self> {
        match lexicon.one_word(lemma, Upos::Verb, Dimension::Attribution)?.action {
            Action::Cue { role: Role::Object, .. } => Some(Self::Object),
            _ => Some(Self::Speech),
        }
    }
}

/// Verbs that name or ask more than they report: they frame a quotation, and the pronominal ones a *que*-clause.
pub(super) fn framing(lemma: &str) -> Option<Report> {
    let frames = [&CALL, &STAND_FOR, &FEEL, &ASK].iter().any(|list| list.has(lemma));
    frames.then_some(Report::Frame)
}

/// What a speaker calls something.
static CALL: WordList =
    WordList::new("appeler baptiser désigner nommer parler présenter qualifier sacrer surnommer taxer traiter voir");

/// What a speaker asks others to do.
static ASK: WordList = WordList::new("adjurer conjurer enjoindre inviter presser prier sommer");

/// Whether an infinitive with *de* or *à* behind the verb tells what a speaker asks, promises or blames.
pub(super) fn takes_infinitive(lemma: &str) -> bool {
    ASK.has(lemma) || requests(lemma) || tells_with_de(lemma) || matches!(lemma, "appeler" | "refuser" | "menacer")
}

/// Verbs that report where their subject is someone: rains are expected by nobody.
pub(super) fn awaits(lemma: &str) -> bool {
    matches!(lemma, "attendre" | "prévoir")
}

/// What a speaker asks for, stands for or works out.
static STAND_FOR: WordList = WordList::new(
    "ambitionner applaudir assimiler attaquer attendre attribuer avancer calculer chiffrer comparer condamner craindre déduire défendre \
     démolir dépeindre douter égratigner épargner espérer exprimer imputer invoquer méfier menacer militer opposer prévoir prôner réagir requérir redire redouter refuser \
     remercier retrancher rêver souhaiter vouloir",
);

/// What a speaker feels.
static FEEL: WordList = WordList::new(
    "agacer alarmer amuser attrister décolérer démordre désoler écrier émerveiller émouvoir emporter enflammer enorgueillir \
     enthousiasmer étonner exaspérer exclamer excuser féliciter flatter impatienter indigner inquiéter insurger \
     justifier lamenter moquer offusquer plaindre réjouir scandaliser souvenir targuer",
);

/// Verbs before the infinitive of what somebody does: « ose dire », « s'est plu à rappeler ».
static OPENING: WordList =
    WordList::new("aimer aller croire faire finir laisser oser plaire préférer refuser souhaiter tenir vouloir");

/// Words (forms) before *de* and what somebody does: « avant de dire », « eut le culot de dire ».
static BEFORE_DEED: WordList =
    WordList::new("avant et puis vient venait mais tort audace culot front jeu mérite toupet");

/// Whether the infinitive at `at` tells what someone did, after « avant de », « et de » or a verb that opens it; not what
/// one must or can say.
pub(super) fn is_narrated(text: &Text<'_>, at: usize) -> bool {
    let Some(before) = (at.saturating_sub(3)..at).rev().find(|&at| !text.is_clitic(at)) else { return false };
    let opener = before.checked_sub(1).map_or("", |at| text.lower(at));
    let opens = |at: usize| OPENING.has(text.lemma(at));
    // « se borne à rappeler », « n'a pas manqué de souligner »
    let limits = |at: usize| {
        let at = if matches!(text.lower(at), "pas" | "guère" | "jamais") { at.saturating_sub(1) } else { at };
        matches!(text.lemma(at), "borner" | "contenter" | "empresser" | "hésiter" | "limiter" | "manquer")
    };
    match text.lower(before) {
        "de" | "d'" => BEFORE_DEED.has(opener) || before > 0 && limits(before - 1),
        "à" if opener == "jusqu'" => true,
        "à" | "par" => before > 0 && (opens(before - 1) || limits(before - 1)),
        "pour" | "sans" => true,
        _ => opens(before),
    }
}

/// Verbs whose infinitive with *de* tells what is said, not what is asked.
pub(super) fn tells_with_de(lemma: &str) -> bool {
    static LEMMAS: WordList = WordList::new(
        "accuser défendre désoler enorgueillir étonner excuser féliciter flatter indigner jurer plaindre \
         promettre réjouir reprocher soupçonner targuer vanter",
    );
    LEMMAS.has(lemma)
}

/// Verbs that facts and figures can have for a subject: they report only where it is someone who speaks.
pub(super) fn shows(lemma: &str) -> bool {
    static LEMMAS: WordList = WordList::new(
        "confirmer craindre garantir indiquer rappeler révéler signaler souligner suggérer témoigner traduire",
    );
    LEMMAS.has(lemma)
}

/// Verbs that report only behind a quotation or before its colon (« …, enchaîne X »); elsewhere they are plain actions.
pub(super) fn only_behind(lemma: &str) -> bool {
    static LEMMAS: WordList = WordList::new(
        "achever commencer communiquer continuer débuter enchaîner interroger lancer poursuivre publier \
         questionner reprendre terminer",
    );
    LEMMAS.has(lemma)
}

/// Verbs of the lexicon that take no *que*-clause: a « que » behind them is another verb's.
pub(super) fn takes_no_clause(lemma: &str) -> bool {
    static LEMMAS: WordList =
        WordList::new("accuser citer critiquer décrire épingler évoquer fustiger poursuivre publier saluer vanter");
    LEMMAS.has(lemma)
}

/// Verbs whose noun object tells what is said (« annonce un accord »).
pub(super) fn tells_by_noun(lemma: &str) -> bool {
    matches!(
        lemma,
        "admettre"
            | "annoncer"
            | "avouer"
            | "évoquer"
            | "invoquer"
            | "mentionner"
            | "prédire"
            | "promettre"
            | "révéler"
    )
}

/// Verbs of the lexicon that still report where they are pronominal (« se dit prêt », « se défend d'avoir menti »).
pub(super) fn reports_pronominally(lemma: &str) -> bool {
    static LEMMAS: WordList = WordList::new(
        "accuser confier considérer croire déclarer décrire défendre demander dire estimer interroger juger promettre \
         rappeler vanter",
    );
    LEMMAS.has(lemma) || FEEL.has(lemma)
}

/// Verbs that name: they cite in « ce que X appelle « … » », and name in « on l'appelle « … » ».
pub(super) fn names(lemma: &str) -> bool {
    matches!(lemma, "appeler" | "baptiser" | "désigner" | "nommer" | "sacrer" | "surnommer" | "voir")
}

/// What speakers are said to be before a colon (« Les experts restent sceptiques : … »).
pub(super) fn is_attitude(lemma: &str) -> bool {
    static LEMMAS: WordList = WordList::new(
        "affirmatif amer catégorique clair confiant critique dubitatif ferme formel inquiet lucide nuancé \
         optimiste pessimiste prudent sceptique unanime",
    );
    LEMMAS.has(lemma)
}

/// Verbs that ask: their *que*-clause or infinitive is a request, not a statement.
pub(super) fn requests(lemma: &str) -> bool {
    static LEMMAS: WordList = WordList::new(
        "demander encourager exhorter exiger implorer inviter ordonner préconiser proposer réclamer \
         recommander supplier",
    );
    LEMMAS.has(lemma)
}

/// Verbs whose predicate tells what is said of the object or the subject (« juge trompeur », « se dit prêt »).
pub(super) fn takes_predicate(lemma: &str) -> bool {
    matches!(
        lemma,
        "considérer" | "croire" | "déclarer" | "dire" | "estimer" | "juger" | "penser" | "prétendre" | "trouver"
    )
}

/// Verbs by which one gives a picture of oneself: « se présente comme un champion ».
pub(super) fn portrays(lemma: &str) -> bool {
    matches!(lemma, "décrire" | "définir" | "dépeindre" | "présenter" | "revendiquer")
}

/// Verbs that tell what one holds somebody for: « tient le maire pour honnête », « qu'on donnait pour mort ».
pub(super) fn holds_for(lemma: &str) -> bool {
    matches!(lemma, "donner" | "tenir")
}

/// What one gives somebody for: « donne la sonde pour perdue ».
pub(super) fn is_lot(form: &str) -> bool {
    const STEMS: [&str; 7] = ["favori", "gagnant", "mort", "moribond", "partant", "perdant", "perdu"];
    STEMS.iter().any(|stem| form.starts_with(stem))
}

/// Verbs that call somebody something: « traite de menteur ».
pub(super) fn calls(lemma: &str) -> bool {
    matches!(lemma, "qualifier" | "taxer" | "traiter")
}
