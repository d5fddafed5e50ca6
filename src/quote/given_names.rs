//! The gender that a given name usually goes with.

use crate::tag::Gender;

/// The usual gender of who bears the given name, in any case; none for names of both and for those that no rule knows.
pub(super) fn gender(name: &str) -> Option<Gender> {
    let name = name.to_lowercase();
    let first = name.split('-').next().unwrap_or(&name);
    if EITHER.contains(&first) {
        return None;
    }
    if FEMININE.contains(&first) {
        return Some(Gender::Fem);
    }
    if MASCULINE.contains(&first) {
        return Some(Gender::Masc);
    }
    FEMININE_ENDINGS.iter().any(|ending| first.len() > ending.len() + 1 && first.ends_with(ending)).then_some(Gender::Fem)
}

/// Endings of names of women; the lists know the exceptions.
const FEMININE_ENDINGS: &[&str] = &[
    "a", "aine", "ane", "anne", "ée", "elle", "ène", "enne", "ence", "ette", "ia", "iane", "ie", "ille", "ine", "ise",
    "ique", "line", "yse", "yne",
];

const EITHER: &[&str] = &[
    "abdulla", "andrea", "esa", "ilia", "ilya", "isa", "luka", "mirza", "misha", "musa", "nikita",
    "alix", "ange", "camille", "charlie", "claude", "dominique", "eden", "élie", "lou", "maé", "maxence", "morgan",
    "sacha", "sam", "stéphane", "yaël",
];

const FEMININE: &[&str] = &[
    "agathe", "agnès", "alice", "ambre", "anaïs", "astrid", "aude", "béatrice", "carmen", "carole", "chantal", "chloé",
    "clotilde", "deborah", "édith", "élisabeth", "esther", "gwenn", "inès", "isabel", "judith", "karen", "manon",
    "margot", "marion", "maud", "muriel", "nadège", "rachel", "ruth", "sarah", "solange", "solveig", "yvonne",
];

const MASCULINE: &[&str] = &[
    "adam", "adrien", "alain", "albert", "alexandre", "alexis", "alfred", "andré", "antoine", "armand", "arnaud",
    "arthur", "aurélien", "bastien", "baptiste", "benoît", "benjamin", "bernard", "bertrand", "bruno", "cédric",
    "charles", "christian", "christophe", "clément", "damien", "daniel", "david", "denis", "didier", "dimitri", "émile",
    "emmanuel", "éric", "étienne", "fabien", "fabrice", "félix", "fernand", "florent", "florian", "françois", "franck",
    "frédéric", "gabriel", "gaston", "georges", "gérard", "gilbert", "gilles", "grégoire", "grégory", "guillaume", "guy",
    "hamza", "henri", "hervé", "hugo", "hugues", "issa", "ivan", "jacques", "jean", "jérémie", "jérôme", "joël", "john",
    "joseph", "josé", "joshua", "jules", "julien", "karim", "kévin", "laurent", "léo", "léon", "loïc", "louis", "luc",
    "luca", "lucas", "lucien", "ludovic", "malo", "marc", "marcel", "martin", "mathieu", "mathis", "matthieu", "maurice",
    "max", "maxime", "mehdi", "michaël", "michel", "mohamed", "mohammed", "moussa", "mustafa", "mustapha", "nicolas",
    "nikola", "noé", "olivier", "oscar", "pascal", "patrice", "patrick", "paul", "philippe", "pierre", "quentin", "raphaël",
    "raymond", "rémi", "rémy", "renaud", "rené", "richard", "robert", "robin", "roger", "romain", "roland", "samir",
    "samuel", "sébastien", "serge", "simon", "sylvain", "théo", "thibault", "thierry", "thomas",
    "tristan", "valentin", "victor", "vincent", "vladimir", "walid", "william", "xavier", "yann", "yannick", "yannis",
    "yohan", "youssef", "yvan", "yves", "yvon",
];

#[cfg(test)]
mod tests {
    use super::gender;
    use crate::tag::Gender::{Fem, Masc};

    #[test]
    fn names() {
        for (name, expected) in [
            ("Ada", Some(Fem)),
            ("Nadège", Some(Fem)),
            ("Marie-Claude", Some(Fem)),
            ("Jean-Marie", Some(Masc)),
            ("Étienne", Some(Masc)),
            ("Luca", Some(Masc)),
            ("Camille", None),
            ("Xi", None),
            ("", None),
        ] {
            assert_eq!(gender(name), expected, "given {name}");
        }
    }
}
