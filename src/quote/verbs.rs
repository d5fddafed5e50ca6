//! [`Report`]: how a verb reports speech, for the verbs of the lexicon and for those that report in a frame only.

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

/// Verbs that name or ask more than they report: they frame a quotation, and the pronominal ones a *que*-clause.
pub(super) fn framing(lemma: &str) -> Option<Report> {
    let frames = matches!(
        lemma,
        // What a speaker calls something.
        "appeler" | "baptiser" | "désigner" | "nommer" | "parler" | "présenter" | "qualifier" | "surnommer" | "taxer" | "traiter" | "voir"
        // What a speaker asks for or stands for.
            | "condamner" | "craindre" | "défendre" | "espérer" | "invoquer" | "menacer" | "prôner" | "redouter" | "refuser" | "souhaiter"
            | "réagir" | "avancer" | "déduire" | "calculer" | "chiffrer" | "exclure" | "remercier"
        // What a speaker feels.
            | "agacer" | "alarmer" | "amuser" | "attrister" | "désoler" | "émouvoir" | "émerveiller" | "emporter" | "enflammer"
            | "enorgueillir" | "enthousiasmer" | "étonner" | "excuser" | "exclamer" | "écrier" | "exaspérer" | "féliciter" | "flatter" | "impatienter"
            | "indigner" | "inquiéter" | "insurger" | "justifier" | "lamenter" | "moquer" | "offusquer" | "plaindre" | "réjouir" | "scandaliser" | "souvenir"
            | "targuer"
    );
    frames.then_some(Report::Frame)
}

/// Verbs whose infinitive with *de* tells what is said, not what is asked.
pub(super) fn tells_with_de(lemma: &str) -> bool {
    matches!(
        lemma,
        "accuser" | "défendre" | "enorgueillir" | "excuser" | "féliciter" | "flatter" | "jurer" | "plaindre" | "promettre" | "réjouir"
            | "reprocher" | "soupçonner" | "targuer" | "vanter"
    )
}

/// Verbs that ask: their *que*-clause or infinitive is a request, not a statement.
pub(super) fn requests(lemma: &str) -> bool {
    matches!(
        lemma,
        "demander" | "exiger" | "réclamer" | "ordonner" | "proposer" | "recommander" | "préconiser" | "supplier" | "implorer" | "exhorter"
            | "inviter" | "encourager"
    )
}

/// Verbs whose predicate tells what is said of the object or the subject (« juge trompeur », « se dit prêt »).
pub(super) fn takes_predicate(lemma: &str) -> bool {
    matches!(lemma, "considérer" | "croire" | "déclarer" | "dire" | "estimer" | "juger" | "penser" | "trouver")
}
