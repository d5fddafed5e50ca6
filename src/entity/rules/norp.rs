//! Peoples, religions and ideologies, as noun or adjective: « iranien », « catholiques », « socialiste ».

use super::View;
use super::class::Class;
use crate::document::Form;

/// Whether the word can name a people, a creed or a school of politics.
pub(super) fn is_people(form: &Form) -> bool {
    let lower = &*form.lower;
    CREEDS.iter().any(|&stem| lower == stem || matches(lower, stem)) || PEOPLES.iter().any(|&stem| matches(lower, stem))
}

fn matches(word: &str, stem: &str) -> bool {
    word.strip_prefix(stem).is_some_and(|ending| matches!(ending, "" | "s" | "e" | "es" | "ne" | "nes" | "que" | "ques" | "x" | "se" | "ses"))
}

impl View<'_, '_> {
    /// The end of the people named at `at`.
    pub(super) fn people(&self, at: usize) -> Option<usize> {
        let language = at > self.start && matches!(self.lower(at - 1), "en" | "langue") && !self.is(at, Class::CAPITAL);
        (!language).then_some(at + 1)
    }
}

const CREEDS: &[&str] = &[
    "catholique", "protestant", "orthodoxe", "chrétien", "juif", "juive", "juifs", "juives", "musulman", "islamiste",
    "djihadiste", "bouddhiste", "hindou", "hindouiste", "sunnite", "chiite", "évangélique", "anglican", "alaouite",
    "druze", "salafiste", "laïque", "socialiste", "communiste", "écologiste", "libéral", "libéraux", "libérale",
    "centriste", "macroniste", "lepéniste", "gaulliste", "républicain", "démocrate", "conservateur", "conservatrice",
    "conservateurs", "nationaliste", "souverainiste", "fasciste", "nazi", "marxiste", "trotskiste", "anarchiste",
    "sioniste", "travailliste", "populiste", "insoumis", "occidental", "occidentaux", "occidentale", "arabe", "kurde",
    "berbère", "kabyle", "tchétchène", "ouïghour", "rohingya", "tibétain", "basque", "catalan", "breton", "corse",
    "européen", "africain", "asiatique", "latino-américain", "sud-américain", "nord-américain", "maghrébin",
    "scandinave", "slave", "balte", "caucasien", "soviétique",
];

const PEOPLES: &[&str] = &[
    "afghan", "albanais", "algérien", "allemand", "américain", "andorran", "angolais", "argentin", "arménien",
    "australien", "autrichien", "azerbaïdjanais", "azéri", "bahreïni", "bangladais", "belge", "béninois", "biélorusse",
    "birman", "bolivien", "bosnien", "bosniaque", "botswanais", "brésilien", "britanniqu", "britannique", "bulgare",
    "burkinabè", "burundais", "cambodgien", "camerounais", "canadien", "centrafricain", "chilien", "chinois",
    "chypriote", "colombien", "congolais", "coréen", "nord-coréen", "sud-coréen", "costaricain", "croate", "cubain",
    "danois", "djiboutien", "dominicain", "écossais", "égyptien", "émirati", "équatorien", "érythréen", "espagnol",
    "estonien", "éthiopien", "fidjien", "finlandais", "français", "gabonais", "gallois", "gambien", "géorgien",
    "ghanéen", "grec", "grecque", "grecs", "guatémaltèque", "guinéen", "haïtien", "hondurien", "hongrois", "indien",
    "indonésien", "irakien", "iranien", "irlandais", "islandais", "israélien", "italien", "ivoirien", "jamaïcain",
    "japonais", "jordanien", "kazakh", "kényan", "kirghize", "kosovar", "koweïtien", "laotien", "letton", "libanais",
    "libérien", "libyen", "lituanien", "luxembourgeois", "macédonien", "malaisien", "malgache", "malien", "maltais",
    "marocain", "mauritanien", "mauricien", "mexicain", "moldave", "monégasque", "mongol", "monténégrin",
    "mozambicain", "namibien", "néerlandais", "néo-zélandais", "népalais", "nicaraguayen", "nigérian", "nigérien",
    "norvégien", "omanais", "ougandais", "ouzbek", "pakistanais", "palestinien", "panaméen", "paraguayen", "péruvien",
    "philippin", "polonais", "portugais", "portoricain", "qatari", "qatarien", "roumain", "russe", "rwandais",
    "salvadorien", "saoudien", "sénégalais", "serbe", "singapourien", "slovaque", "slovène", "somalien", "soudanais",
    "sri-lankais", "suédois", "suisse", "syrien", "tadjik", "taïwanais", "tanzanien", "tchadien", "tchèque",
    "thaïlandais", "togolais", "tunisien", "turc", "turque", "turcs", "turkmène", "ukrainien", "uruguayen",
    "vénézuélien", "vietnamien", "yéménite", "zambien", "zimbabwéen", "anglais", "parisien", "londonien", "moscovite",
    "new-yorkais", "bruxellois", "berlinois", "kiévien", "marseillais", "lyonnais", "bordelais", "nantais", "lillois",
    "toulousain", "strasbourgeois", "québécois", "texan", "californien", "sicilien", "bavarois", "hong-kongais",
    "hongkongais", "madrilène", "romain", "athénien", "pékinois", "lorientais", "guingampais", "rennais", "brestois",
    "niçois", "montpelliérain", "grenoblois", "réunionnais", "guadeloupéen", "martiniquais", "guyanais", "mahorais",
    "calédonien", "polynésien", "normand", "alsacien", "lorrain", "auvergnat", "provençal", "gazaoui",
];
