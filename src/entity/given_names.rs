//! The gender that a given name usually goes with.

use crate::tag::Gender;
use crate::word_list::WordList;

/// The usual gender of who bears the given name, in any case; none for names of both and for those that no rule knows.
pub(crate) fn gender(name: &str) -> Option<Gender> {
    let name = name.to_lowercase();
    let first = name.split('-').next().unwrap_or(&name);
    if EITHER.has(first) {
        return None;
    }
    if FEMININE.has(first) {
        return Some(Gender::Fem);
    }
    if MASCULINE.has(first) {
        return Some(Gender::Masc);
    }
    let ends = |endings: &[&str], least: usize| {
        endings.iter().any(|ending| first.len() > ending.len() + least && first.ends_with(ending))
    };
    if ends(FEMININE_ENDINGS, 1) {
        return Some(Gender::Fem);
    }
    // Short ones are as often Asian surnames (« Park Geun-hye »); « Keiko », « Mariko ».
    let long = first.chars().count() > 4 && !first.ends_with("ko");
    (long && ends(MASCULINE_ENDINGS, 0)).then_some(Gender::Masc)
}

/// Endings of names of women; the lists know the exceptions.
const FEMININE_ENDINGS: &[&str] = &[
    "a", "aine", "ane", "anne", "ée", "elle", "ène", "enne", "ence", "ette", "ia", "iane", "ie", "ille", "ine", "ise",
    "ique", "line", "yse", "yne",
];

/// Endings of names of men, in French and around.
const MASCULINE_ENDINGS: &[&str] = &[
    "as", "an", "b", "c", "d", "f", "ien", "im", "in", "k", "nt", "o", "on", "os", "r", "rg", "rt", "st", "us", "v",
    "x", "ît",
];

/// Names of both.
static EITHER: WordList = WordList::new(
    "abdulla alex alix andrea andy ange camille charlie claude dominique eden esa ilia ilya isa kim lou \
    luka maxence maé mirza misha morgan musa nikita robin sacha sam stéphane yaël élie",
);

/// Names of women that no ending tells.
static FEMININE: WordList = WordList::new(
    "agathe agnès alice alison aliénor allison amber ambre aminatou anaïs ann annabel anne astrid aude \
    aurore ayşe barbe betty bridget brigitte béatrice caitlin carmen carole chantal chloé cindy claire \
    clotilde deborah dolores doris edwige eleanor ellen emily erin esther fanny fatou fleur flore gwenn \
    gülay hadar heather helen hillary hind hortense ingrid inès iris isabel isaure itziar jennifer jenny \
    joan judith karen karin kathleen kathrin katrin keiko kelly khadidiatou laure leonor lucy léonor \
    manon margaret margaux margot mariam marion mary maryam maud maylis maïwenn megan meghan mercedes \
    meriem miriam muriel myriam nadège nancy naoko ndeye nolwenn noor nour nuray oumou penny pilar \
    rachel reyhan rosario rozenn ruth sally sarah sharon sigrid soizic solange soledad solveig susan \
    suzon wendy yasmin yoko yvonne zoé édith élisabeth éléonore",
);

/// Names of men that no ending tells.
static MASCULINE: WordList = WordList::new(
    "abdallah abdoulaye abdourahamane abel achille adam adolphe aimé akira alassane aldo alexandre alexandru \
    alexeï alexis ali amadou ambroise amin amine amir anas anatole andreï andré anselme antoine aristide \
    arsène auguste axel baptiste barnabé basile ben bernie björn blaise bob bola boris charles christophe \
    clarence cyril cyrille côme dan daniel daniil dave denis dimitri dirk dmitri don dumitru désiré ed emil \
    emir emmanuel enrique enzo erik eugène fabrice fatah francis françois fred gabriel gaël georges gheorghe \
    gilles giuseppe grégoire grégory guillaume gustave guy gwendal hamza hans harry henri henrique henry \
    hervé hiroshi honoré hugo hugues ibrahima idriss idrissa igor ihor imad iouri irénée issa ivan iván iyad \
    jacques jad james jan jean jens jimmy john jon jose joseph joshua josé joël juan jules jérémie jérôme \
    jürgen kamil karl ken kenji khalifa kurt lamine lars lev lionel louis loup loïc luc luca luke léo léon \
    malo mamadou marc marcel marouane mathieu mathis matthieu maurice max maxime mehdi michaël michel mihai \
    mikaël mike mikhaïl miles mircea moqtada moussa moustapha mustafa mustapha narendra niels nikola nikolaï \
    nordine noé noël octave olaf oleg omar otto ousmane pascal patrice paul petru philippe pierre pol \
    raphaël rené rob rodolphe ron ruben régis rémi rémy saad salah saleh salvatore samuel saïd serge sergueï \
    slimane sofiane souleymane steve sven taha takeshi tancrède ted thibault thierry théo tidjane timothée \
    tom tony ugo ulysse vasile vitali wandrille wayne william wolfgang yacine yahya yann yannis yassine \
    yehuda yuri yvan yves yvon zacharie zinedine zinédine émile éric étienne évariste",
);

#[cfg(test)]
mod tests {
    use super::gender;
    use crate::tag::Gender::{Fem, Masc};

    #[test]
    fn names() {
        for (name, expected) in [
            ("Ada", Some(Fem)),
            ("Nadège", Some(Fem)),
            ("Anne", Some(Fem)),
            ("Keiko", Some(Fem)),
            ("Marie-Claude", Some(Fem)),
            ("Jean-Marie", Some(Masc)),
            ("Étienne", Some(Masc)),
            ("Luca", Some(Masc)),
            ("Gildas", Some(Masc)),
            ("Narendra", Some(Masc)),
            ("Yacine", Some(Masc)),
            ("Ambroise", Some(Masc)),
            ("Park", None),
            ("Luc", Some(Masc)),
            ("Camille", None),
            ("Xi", None),
            ("", None),
        ] {
            assert_eq!(gender(name), expected, "given {name}");
        }
    }
}
