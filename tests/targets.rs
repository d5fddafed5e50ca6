//! Whom an evaluation is on: each rule where it must act, and where it must not.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should say so at once")]

use std::sync::OnceLock;

use partipris::Analyzer;
use partipris::cue::{self, Cue};
use partipris::entity::{self, Entity, EntityId, Resources};
use partipris::lexicon::Lexicon;
use partipris::quote::{self, Report};

/// What is asked of an analysis here.
struct Found {
    cues: Vec<Cue>,
    entities: Vec<Entity>,
}

impl Found {
    fn name(&self, id: Option<EntityId>) -> Option<String> {
        id.and_then(|id| self.entities.get(id.0 as usize)).map(|entity| entity.name.clone())
    }
}

fn analyzer() -> &'static Analyzer {
    static ANALYZER: OnceLock<Analyzer> = OnceLock::new();
    ANALYZER.get_or_init(|| Analyzer::new().unwrap())
}

/// The whole analysis.
fn weighed(text: &str) -> Found {
    let analysis = analyzer().analyze(text);
    Found { cues: analysis.cues, entities: analysis.entities }
}

/// The same by the rules alone, before they are weighed with anything else.
fn ruled(text: &str) -> Found {
    static PARTS: OnceLock<(Resources<'static>, Lexicon)> = OnceLock::new();
    let (resources, lexicon) = PARTS.get_or_init(|| (Resources::embedded().unwrap(), Lexicon::embedded().unwrap()));
    let document = analyzer().tag(text);
    let actors = entity::find(&document, resources);
    let quotes = quote::find(&document, &actors, &|lemma| Report::of(lexicon, lemma));
    let cues = cue::find(&document, lexicon, None, &actors, &quotes);
    Found { cues, entities: actors.entities }
}

/// Passages of many subjects; `targets/README.md` says how to read a line.
const TABLE: &str = include_str!("targets/targets.tsv");

/// Shares of the table's lines, in percent, that have to come out right: with a target, and without. The rules were written
/// with such lines in view, the weights learnt from whole articles, where a name alone in a line is rare.
const RULED: [usize; 2] = [93, 96];
const WEIGHED: [usize; 2] = [91, 88];

/// Whom the evaluation in a line's words is on, `none` where it is on nobody, `no cue` where there is none.
fn found_in_line(analyse: fn(&str) -> Found, text: &str, words: &str) -> String {
    let found = analyse(text);
    let start = text.find(words).unwrap_or_else(|| panic!("« {words} » is not in « {text} »"));
    let meets = |cue: &&Cue| {
        let (first, last) = (cue.span.start() as usize, cue.span.end() as usize);
        cue.dimension.is_evaluation() && first < start + words.len() && start < last
    };
    let Some(cue) = found.cues.iter().find(meets) else { return "no cue".to_owned() };
    found.name(cue.target).unwrap_or_else(|| "none".to_owned())
}

/// Checks that so many lines of the table come out right.
fn check_table(analyse: fn(&str) -> Found, floors: [usize; 2]) {
    let lines = TABLE.lines().skip(1).filter(|line| !line.starts_with('#'));
    let (mut asked, mut right, mut wrong) = ([0, 0], [0, 0], Vec::new());
    for line in lines {
        let [class, text, words, expected] = line.split('\t').collect::<Vec<_>>()[..] else {
            panic!("columns: {line}")
        };
        let (found, side) = (found_in_line(analyse, text, words), usize::from(expected == "none"));
        asked[side] += 1;
        if found == expected {
            right[side] += 1;
        } else {
            wrong.push(format!("{class}: {text} [{words}]: expected {expected}, got {found}"));
        }
    }
    assert!(asked[0] >= 450 && asked[1] >= 170, "{asked:?}");
    for (side, floor) in floors.into_iter().enumerate() {
        assert!(right[side] * 100 >= asked[side] * floor, "{right:?} of {asked:?}:\n{}", wrong.join("\n"));
    }
}

#[test]
fn most_lines_of_the_table_come_out_right_by_the_rules() {
    check_table(ruled, RULED);
}

#[test]
fn most_lines_of_the_table_come_out_right_all_considered() {
    check_table(weighed, WEIGHED);
}

/// The name of the target of the evaluative cue `surface`, and the letter of the rule.
fn target(analyse: fn(&str) -> Found, text: &str, surface: &str) -> (Option<String>, &'static str) {
    let found = analyse(text);
    let cue = found.cues.iter().find(|cue| cue.dimension.is_evaluation() && cue.span.slice(text) == surface);
    let cue = cue.unwrap_or_else(|| panic!("« {surface} » is no evaluation in « {text} »"));
    (found.name(cue.target), cue.target_rule.name())
}

/// Every case by the rules alone, all failures at once.
fn check(cases: &[(&str, &str, Option<&str>)]) {
    let wrong: Vec<String> = cases
        .iter()
        .filter_map(|(text, surface, expected)| {
            let (found, rule) = target(ruled, text, surface);
            (found.as_deref() != *expected)
                .then(|| format!("« {surface} » in « {text} »: expected {expected:?}, got {found:?} by rule {rule}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{} of {} wrong:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}

#[test]
fn pronouns_lead_to_the_actor_who_agrees() {
    check(&[
        ("La ministre Anne Morel a reçu Paul Garnier. Elle est arrogante.", "arrogante", Some("Anne Morel")),
        ("La ministre Anne Morel a reçu M. Garnier. Il a menti.", "menti", Some("Garnier")),
        ("L'Allemagne a cédé. Sa lâcheté étonne.", "lâcheté", Some("Allemagne")),
        ("Les élus ukrainiens disent que la Russie fuit malgré ses efforts pitoyables.", "pitoyables", Some("Russie")),
        // The inflation is in the way.
        ("La BCE a parlé. L'inflation recule, mais elle est désastreuse.", "désastreuse", None),
        ("Paul Garnier a parlé. Il est scandaleux de céder.", "scandaleux", None),
    ]);
}

#[test]
fn descriptions_lead_to_an_actor_of_their_sort() {
    check(&[
        ("Le studio Morgat a livré son jeu à Paul Garnier. Le studio est admirable.", "admirable", Some("Morgat")),
        ("Le ministre Paul Garnier a reçu Anne Morel. Le ministre a menti.", "menti", Some("Paul Garnier")),
        ("Le Sénat a voté. Les sénateurs ont été lâches.", "lâches", Some("Sénat")),
        ("La Hongrie a voté contre. Le pays est corrompu.", "corrompu", Some("Hongrie")),
        // Nobody in particular.
        ("Paul Garnier a parlé. Des ministres ont menti.", "menti", None),
        ("La Hongrie a voté contre. Un pays corrompu ne se réforme pas.", "corrompu", None),
    ]);
}

#[test]
fn speakers_speak_of_their_side() {
    check(&[
        ("« Je suis un imbécile », a reconnu Paul Garnier.", "imbécile", Some("Paul Garnier")),
        ("« Nous avons été lâches », a reconnu Paul Garnier, directeur de Renault.", "lâches", Some("Renault")),
        // In the author's mouth, nous is no actor of the text.
        ("La Russie avance. Nous sommes lâches.", "lâches", None),
    ]);
}

#[test]
fn the_latter_is_the_one_named_last() {
    check(&[
        ("Anne Morel a reçu Paul Garnier, ce dernier étant arrogant.", "arrogant", Some("Paul Garnier")),
        ("Anne Morel a reçu Paul Garnier. Ce dernier a menti.", "menti", Some("Paul Garnier")),
        ("La Chine a vendu du gaz à la Russie ; la faiblesse de cette dernière inquiète.", "faiblesse", Some("Russie")),
        ("Le dernier film de Paul Garnier est sublime.", "sublime", Some("Paul Garnier")),
    ]);
}

#[test]
fn predicates_appositions_and_lists() {
    check(&[
        ("Paul Garnier est un fantoche.", "fantoche", Some("Paul Garnier")),
        ("Paul Garnier, un fantoche de Moscou, a signé.", "fantoche", Some("Paul Garnier")),
        ("Paul Garnier, que rien n'arrête, reste un escroc.", "escroc", Some("Paul Garnier")),
        ("On le dit fantoche de la Russie.", "fantoche", None),
        ("Le régime fantoche ukrainien a signé.", "régime fantoche", Some("Ukraine")),
        ("L'axe Iran/Russie/Chine est odieux.", "odieux", Some("Iran")),
        ("Bernard Martin et Anne Morel ont menti.", "menti", Some("Bernard Martin")),
        ("Paul Garnier a parlé. C'est un homme brutal.", "brutal", Some("Paul Garnier")),
        ("Paul Garnier a parlé. C'est un désastre.", "désastre", None),
    ]);
}

#[test]
fn verbs_judge_their_subject_and_spare_their_victims() {
    check(&[
        ("Une poignée de voyous prend l'Europe en otage.", "prend l'Europe en otage", None),
        ("La Russie prend l'Europe en otage.", "prend l'Europe en otage", Some("Russie")),
        ("La Pologne a été trahie par la France.", "trahie", Some("France")),
        ("Le rapport qui salit la France a menti.", "menti", None),
        ("Paul Garnier, qui a trahi la Pologne, s'en va.", "trahi", Some("Paul Garnier")),
        ("Selon la France, cela confirme l'importance du projet.", "importance", None),
    ]);
}

#[test]
fn noun_complements_and_bearers() {
    check(&[
        ("L'hystérie des régimes occidentaux est connue.", "hystérie", Some("Occident")),
        (
            "La Russie avance, vu l'hystérie qu'elle semble provoquer au niveau des régimes occidentaux.",
            "hystérie",
            Some("Occident"),
        ),
        ("L'hypocrisie de la diplomatie française est connue.", "hypocrisie", Some("France")),
        ("Paul Garnier a agi avec lâcheté.", "lâcheté", Some("Paul Garnier")),
        ("Paul Garnier affiche son arrogance.", "arrogance", Some("Paul Garnier")),
        ("La lâcheté avec laquelle Paul Garnier a cédé est connue.", "lâcheté", Some("Paul Garnier")),
    ]);
}

#[test]
fn exclamations_carry_over_and_things_keep_their_qualities() {
    check(&[
        ("La France a cédé à la Russie. Quelle lâcheté !", "lâcheté", Some("France")),
        ("La France a cédé.\n\nQuelle lâcheté !", "lâcheté", None),
        ("Le Portugal a réussi ; une industrie florissante est née.", "florissante", None),
        ("Le sioniste Paul Garnier a parlé.", "sioniste", Some("Paul Garnier")),
        ("La Russie vend un gaz médiocre.", "médiocre", None),
        ("La Russie est médiocre.", "médiocre", Some("Russie")),
    ]);
}

#[test]
fn who_feels_is_not_what_is_felt() {
    check(&[
        ("La France se régale.", "se régale", None),
        ("La colère de la rue contre la France monte.", "colère", Some("France")),
    ]);
}

#[test]
fn adjectives_look_for_the_noun_that_agrees() {
    check(&[
        ("La lâcheté du club de Paul Garnier, honteuse, choque.", "honteuse", Some("Paul Garnier")),
        ("Le député de la Hongrie, corrompu, a fui.", "corrompu", Some("Hongrie")),
    ]);
}

#[test]
fn cited_fragments_go_on_in_their_frame() {
    check(&[
        ("La maire a salué le « courage » de Paul Garnier.", "courage", Some("Paul Garnier")),
        ("Anne Morel salue la « sagesse » du président tchadien Moussa Adoum.", "sagesse", Some("Moussa Adoum")),
        ("Pour la presse, Paul Garnier est « corrompu ».", "corrompu", Some("Paul Garnier")),
        // Another phrase begins after the mark.
        ("« Quel mépris », a dit la salle, et Paul Garnier est parti.", "mépris", None),
    ]);
}

#[test]
fn coordinated_verbs_share_their_subject() {
    check(&[
        ("La France ment à la presse et trahit ses alliés.", "trahit", Some("France")),
        ("La France parle à Paul Garnier et le public a menti.", "menti", None),
        (
            "La France parle, et l'Allemagne, si prompte à donner des leçons, a signé.",
            "donner des leçons",
            Some("Allemagne"),
        ),
        ("L'Allemagne, d'ordinaire si prudente, a signé.", "prudente", Some("Allemagne")),
    ]);
}

#[test]
fn a_new_paragraph_goes_on_about_whom_the_text_is_about() {
    let portrait = "Colette Marnier, la chirurgienne qui dérange\n\nColette Marnier opère depuis trente ans. Sa collègue \
                    Rita Saunier l'admire.\n\n« Elle est brillante », reconnaît le professeur Jean Vial.";
    let same_paragraph = "Bruno Castel a fondé le parti. Bruno Castel est parti.\n\nPaul Ney lui a succédé. « Il est \
                          lâche », dit de lui Anne Coste.";
    check(&[(portrait, "brillante", Some("Colette Marnier")), (same_paragraph, "lâche", Some("Paul Ney"))]);
}
