//! [`Report`]: how a verb reports speech, for the verbs of the lexicon and for those that report in a frame only.

use super::text::Text;
use crate::cue::Dimension;
use crate::lexicon::{Action, Lexicon, Role};
use crate::tag::{Upos, VerbForm};

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
    let frames = CALL.contains(&lemma) || STAND_FOR.contains(&lemma) || FEEL.contains(&lemma);
    frames.then_some(Report::Frame)
}

/// Of the verbs that frame, those whose present a tagger takes for a noun (« chiffre », « menace »).
pub(super) fn framing_noun(lemma: &str) -> Option<Report> {
    STAND_FOR.contains(&lemma).then_some(Report::Frame)
}

/// What a speaker calls something.
const CALL: [&str; 11] = [
    "appeler",
    "baptiser",
    "désigner",
    "nommer",
    "parler",
    "présenter",
    "qualifier",
    "surnommer",
    "taxer",
    "traiter",
    "voir",
];

/// What a speaker asks for, stands for or works out.
const STAND_FOR: [&str; 18] = [
    "avancer",
    "calculer",
    "chiffrer",
    "condamner",
    "craindre",
    "déduire",
    "défendre",
    "espérer",
    "invoquer",
    "menacer",
    "oser",
    "prôner",
    "réagir",
    "redouter",
    "refuser",
    "remercier",
    "risquer",
    "souhaiter",
];

/// What a speaker feels.
const FEEL: [&str; 31] = [
    "agacer",
    "alarmer",
    "amuser",
    "attrister",
    "désoler",
    "écrier",
    "émerveiller",
    "émouvoir",
    "emporter",
    "enflammer",
    "enorgueillir",
    "enthousiasmer",
    "étonner",
    "exaspérer",
    "exclamer",
    "excuser",
    "féliciter",
    "flatter",
    "impatienter",
    "indigner",
    "inquiéter",
    "insurger",
    "justifier",
    "lamenter",
    "moquer",
    "offusquer",
    "plaindre",
    "réjouir",
    "scandaliser",
    "souvenir",
    "targuer",
];

/// The infinitive of a form of the present that is a noun as well: « juge », « estiment »; and of « dit », also a participle.
pub(super) fn infinitive_of(form: &str) -> Option<String> {
    if form == "dit" {
        return Some("dire".into());
    }
    let stem = form.strip_suffix("ent").or_else(|| form.strip_suffix('e'))?;
    Some(format!("{stem}er"))
}

/// Whether [`phrasal`] has the verb.
pub(super) fn may_be_phrasal(lemma: &str) -> bool {
    const LEMMAS: [&str; 9] =
        ["comprendre", "connaître", "entendre", "faire", "mettre", "prendre", "remarquer", "savoir", "valoir"];
    LEMMAS.contains(&lemma)
}

/// Verbs that report together with another word (« prendre acte », « faire savoir »), by what the tagger says.
pub(super) fn phrasal(text: &Text<'_>, at: usize) -> Option<Report> {
    let behind = || (text.lower(at + 1), text.lower(at + 2));
    match text.tagged_lemma(at) {
        "prendre" => (behind().0 == "acte").then_some(Report::Frame),
        "mettre" => matches!(behind(), ("en", "garde" | "avant" | "cause" | "doute")).then_some(Report::Frame),
        "faire" => matches!(behind().0, "état" | "part").then_some(Report::Frame),
        "savoir" | "valoir" | "remarquer" | "comprendre" | "connaître" | "entendre" => {
            let infinitive = text.morph(at).verb_form == Some(VerbForm::Inf);
            let light = |at: usize| matches!(text.tagged_lemma(at), "faire" | "laisser");
            (infinitive && (at.saturating_sub(2)..at).any(light)).then_some(Report::Speech)
        }
        _ => None,
    }
}

/// Whether the infinitive at `at` tells what someone did, after « avant de », « et de » or a verb that opens it; not what
/// one must or can say.
pub(super) fn is_narrated(text: &Text<'_>, at: usize) -> bool {
    let Some(before) = (at.saturating_sub(3)..at).rev().find(|&at| !text.is_clitic(at)) else { return false };
    let opener = before.checked_sub(1).map_or("", |at| text.lower(at));
    let opens = |at: usize| {
        matches!(
            text.lemma(at),
            "faire" | "laisser" | "vouloir" | "aller" | "tenir" | "croire" | "souhaiter" | "refuser"
        )
    };
    match text.lower(before) {
        "de" | "d'" => matches!(opener, "avant" | "et" | "puis" | "vient" | "venait" | "mais"),
        "à" => before > 0 && opens(before - 1),
        "pour" | "sans" => true,
        // « a beau répéter que … »
        "beau" => opener == "a" || opener == "ont" || opener == "eu",
        _ => opens(before),
    }
}

/// Verbs whose infinitive with *de* tells what is said, not what is asked.
pub(super) fn tells_with_de(lemma: &str) -> bool {
    const LEMMAS: [&str; 14] = [
        "accuser",
        "défendre",
        "enorgueillir",
        "excuser",
        "féliciter",
        "flatter",
        "jurer",
        "plaindre",
        "promettre",
        "réjouir",
        "reprocher",
        "soupçonner",
        "targuer",
        "vanter",
    ];
    LEMMAS.contains(&lemma)
}

/// Verbs that facts and figures can have for a subject: they report only where it is someone who speaks.
pub(super) fn shows(lemma: &str) -> bool {
    const LEMMAS: [&str; 11] = [
        "confirmer",
        "craindre",
        "garantir",
        "indiquer",
        "rappeler",
        "révéler",
        "signaler",
        "souligner",
        "suggérer",
        "témoigner",
        "traduire",
    ];
    LEMMAS.contains(&lemma)
}

/// Verbs that report only behind a quotation or before its colon (« …, enchaîne X »); elsewhere they are plain actions.
pub(super) fn only_behind(lemma: &str) -> bool {
    const LEMMAS: [&str; 13] = [
        "achever",
        "commencer",
        "communiquer",
        "continuer",
        "débuter",
        "enchaîner",
        "interroger",
        "lancer",
        "poursuivre",
        "publier",
        "questionner",
        "reprendre",
        "terminer",
    ];
    LEMMAS.contains(&lemma)
}

/// Verbs of the lexicon that take no *que*-clause: a « que » behind them is another verb's.
pub(super) fn takes_no_clause(lemma: &str) -> bool {
    const LEMMAS: [&str; 11] = [
        "accuser",
        "citer",
        "critiquer",
        "décrire",
        "épingler",
        "évoquer",
        "fustiger",
        "poursuivre",
        "publier",
        "saluer",
        "vanter",
    ];
    LEMMAS.contains(&lemma)
}

/// Verbs whose noun object tells what is said (« annonce un accord »).
pub(super) fn tells_by_noun(lemma: &str) -> bool {
    matches!(lemma, "admettre" | "annoncer" | "avouer" | "évoquer" | "mentionner" | "prédire" | "révéler")
}

/// Verbs of the lexicon that still report where they are pronominal (« se dit prêt », « se défend d'avoir menti »).
pub(super) fn reports_pronominally(lemma: &str) -> bool {
    const LEMMAS: [&str; 14] = [
        "accuser",
        "confier",
        "considérer",
        "croire",
        "déclarer",
        "défendre",
        "demander",
        "dire",
        "estimer",
        "interroger",
        "juger",
        "promettre",
        "rappeler",
        "vanter",
    ];
    LEMMAS.contains(&lemma)
}

/// Verbs that name: they cite in « ce que X appelle « … » », and name in « on l'appelle « … » ».
pub(super) fn names(lemma: &str) -> bool {
    matches!(lemma, "appeler" | "baptiser" | "désigner" | "nommer" | "surnommer" | "voir")
}

/// Verbs that ask: their *que*-clause or infinitive is a request, not a statement.
pub(super) fn requests(lemma: &str) -> bool {
    const LEMMAS: [&str; 12] = [
        "demander",
        "encourager",
        "exhorter",
        "exiger",
        "implorer",
        "inviter",
        "ordonner",
        "préconiser",
        "proposer",
        "réclamer",
        "recommander",
        "supplier",
    ];
    LEMMAS.contains(&lemma)
}

/// Verbs whose predicate tells what is said of the object or the subject (« juge trompeur », « se dit prêt »).
pub(super) fn takes_predicate(lemma: &str) -> bool {
    matches!(lemma, "considérer" | "croire" | "déclarer" | "dire" | "estimer" | "juger" | "penser" | "trouver")
}
