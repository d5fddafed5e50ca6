//! Sentences of many languages: each is told, or left open, but not taken for another.

use partipris::segment::segment;

const SENTENCES: &str = include_str!("languages/sentences.tsv");

/// Languages so alike that one sentence may leave no difference.
const RELATIVES: [&[&str]; 5] =
    [&["da", "nb", "sv"], &["cs", "sk"], &["es", "pt", "ca"], &["bg", "mk", "sr"], &["be", "uk"]];

/// Share of the sentences, in percent, whose language has to be found.
const FOUND: usize = 95;

fn rows() -> impl Iterator<Item = (&'static str, &'static str)> {
    SENTENCES.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once('\t'))
}

#[test]
fn sentences_are_in_their_language() {
    let wrong: Vec<_> = rows()
        .map(|(language, sentence)| (language, segment(sentence).language, sentence))
        .filter(|(language, found, _)| language != found)
        .collect();
    assert!(wrong.len() * 100 <= rows().count() * (100 - FOUND), "too many are not found: {wrong:#?}");
    for (language, found, sentence) in wrong {
        let related = RELATIVES.iter().any(|all| all.contains(&language) && all.contains(&found));
        assert!(found == "und" || related, "taken for {found}: {sentence}");
    }
}

#[test]
fn every_language_has_two_sentences() {
    for (language, _) in rows() {
        assert_eq!(rows().filter(|(other, _)| *other == language).count(), 2, "given {language}");
    }
}

#[test]
fn a_foreign_sentence_in_a_french_text_is_a_stretch() {
    let (before, after) = ("Le maire a publié ce message dans la nuit de mardi.", "Il l'a effacé dès le lendemain.");
    let found = rows().filter(|(language, sentence)| {
        let text = [before, sentence, after].join("\n");
        segment(&text).foreign.iter().any(|stretch| stretch.language == *language)
    });
    assert!(found.count() * 100 >= rows().count() * FOUND);
}

#[test]
fn french_stays_french() {
    for sentence in [
        "Ursula von der Leyen et Alexander van der Bellen ont reçu Luiz Inácio Lula da Silva à Vienne.",
        "Le « Frankfurter Allgemeine Zeitung », « Die Welt » et « Der Spiegel » y voient un aveu.",
        "Elle a relu « Il nome della rosa », « Cien años de soledad » et « Der Tod in Venedig » pendant l'été.",
        "Il a traduit « The Lord of the Rings » et « The Name of the Wind » pour son éditeur.",
        "Recep Tayyip Erdoğan, Kemal Kılıçdaroğlu et Mevlüt Çavuşoğlu se sont croisés à Şanlıurfa.",
        "La ministre de la Culture a salué la mémoire de la poétesse de La Havane.",
        "« Wir schaffen das », disait la chancelière, et beaucoup l'ont crue.",
        "Le maire a répondu « no comment » aux journalistes qui l'attendaient devant l'hôtel de ville.",
        "Dit-on « non » à un as du ballon nu, à dos de mulet, quand il met le but d'un mot ? Non, non et non.",
        "Los Angeles, Las Vegas et San Francisco sont candidates avec Buenos Aires et Rio de Janeiro.",
        "Le mot ukrainien « мир » et le mot russe « мир » ne disent pas tout à fait la même chose.",
    ] {
        let document = segment(sentence);
        assert_eq!((document.language, document.foreign.len()), ("fr", 0), "given {sentence:?}");
    }
}

#[test]
fn names_alone_are_in_no_language() {
    for names in [
        "Ursula von der Leyen, Pedro Sánchez, Recep Tayyip Erdoğan",
        "Der Spiegel, Die Zeit, La Repubblica, El País, The Times",
    ] {
        assert!(matches!(segment(names).language, "und" | "fr"), "given {names:?}");
    }
}
