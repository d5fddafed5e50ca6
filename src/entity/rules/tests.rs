#![allow(clippy::unwrap_used, reason = "a failed test may panic")]

use super::find;
use crate::entity::gazetteer::{Gazetteer, Names};
use crate::entity::mentions::Name;
use crate::segment::segment;
use crate::tag::Tagger;

/// `text` with what the rules find in brackets: `[name](TYPE)`; of two that overlap the longer, then the first.
fn marked(text: &str) -> String {
    let gazetteer = Gazetteer::embedded().unwrap();
    let mut document = segment(text);
    Tagger::embedded().unwrap().tag(&mut document);
    let mut found = find(&document, &Names::new(&gazetteer, &document));
    let mut names = found.names;
    names.append(&mut found.listed);
    names.sort_by_key(|name| (name.tokens.0, std::cmp::Reverse(name.tokens.1)));
    let (mut out, mut at, mut last) = (String::new(), 0, 0);
    for Name { tokens, kind } in names {
        if tokens.0 < last {
            continue;
        }
        last = tokens.1;
        let start = document.tokens[tokens.0 as usize].span.start() as usize;
        let end = document.tokens[tokens.1 as usize - 1].span.end() as usize;
        out = [&out, &text[at..start], "[", &text[start..end], "](", kind.name(), ")"].concat();
        at = end;
    }
    out + &text[at..]
}

/// `marked` without its marks.
fn plain(marked: &str) -> String {
    let mut text = String::new();
    for (index, piece) in marked.split('[').enumerate() {
        match piece.split_once("](").and_then(|(name, rest)| Some((name, rest.split_once(')')?.1))) {
            Some((name, rest)) if index > 0 => text.extend([name, rest]),
            _ => text.push_str(piece),
        }
    }
    text
}

#[track_caller]
fn check(expected: &str) {
    let text = plain(expected);
    assert_eq!(marked(&text), expected, "given {text:?}");
}

#[test]
fn dates_keep_demonstratives_and_drop_articles_and_prepositions() {
    for expected in [
        "Il viendra [lundi](DATE) ou [ce mardi](DATE).",
        "Le [13 avril 2021](DATE), puis la [fin novembre](DATE) et [mi-juin](DATE).",
        "Les [9](DATE) et [10 décembre](DATE)",
        "Depuis [2019](DATE), en [mai 2022](DATE), dans les [années 1990](DATE).",
        "Elle part [mercredi soir](DATE) ; il est revenu [mardi dernier](DATE), l'[an dernier](DATE).",
        "Le [week-end dernier](DATE), [cet été](DATE), l'[été 2025](DATE).",
        "Publié le [13/11/2015](DATE) et le [2020-05-17](DATE).",
        "[November 12, 2025](DATE)",
        "[Sunday](DATE), on part.",
        "Au [premier trimestre 2026](DATE) puis au [second semestre de 2027](DATE).",
        "La mise en service attendra [2028](DATE), l'horizon [2030](DATE) recule, il compte [2028](QUANTITY) voix.",
        "Le [9/10](DATE) et le [9/10/2025](DATE), on joue.",
    ] {
        check(expected);
    }
}

#[test]
fn what_looks_like_a_date_and_is_none() {
    for text in [
        "Il a mis fin au conflit.",
        "Il a été mis à la porte.",
        "Ce soir, il pleut.",
        "Elle le dit depuis Paris.",
        "Le Printemps républicain a parlé.",
        "On lui met 9/10.",
        "Au premier trimestre, il pleut.",
    ] {
        assert!(!marked(text).contains("DATE"), "{}", marked(text));
    }
    assert!(marked("La planète Mars est loin.").find("DATE").is_none());
    assert!(marked("Il a obtenu 2019 voix.").contains("[2019](QUANTITY)"));
}

#[test]
fn sums_need_a_currency() {
    for expected in [
        "Il doit [10 millions d'euros](MONEY), soit [3,5 M€](MONEY) ou [$40](MONEY).",
        "De [12](MONEY) à [32 euros](MONEY) la place, [1 000 milliards de dollars](MONEY).",
        "Pas un euro de plus, mais [un million d'euros](MONEY).",
        "Il obtient [un euro](MONEY) symbolique.",
    ] {
        check(expected);
    }
}

#[test]
fn quantities_are_number_and_unit_or_digits_that_count() {
    for expected in [
        "[300](QUANTITY) drones, [onze mois](QUANTITY), [3,5 %](QUANTITY), [12 km](QUANTITY).",
        "Deux ministres ont parlé pendant [2 h 20](QUANTITY), en [une semaine](QUANTITY).",
        "Elle a quitté la salle à 20 heures, au 7e étage, après trois fois rien.",
        "Il arrive vers 16 h 40, la note est de 9 sur 10, la réforme de [2023](DATE) sera revue.",
        "L'article 5, la page 12, un score de 2-1, la [Ligue 2](EVENT).",
        "Chez les [18-24 ans](QUANTITY), un score de 18-24 ; elle a coupé [une heure](QUANTITY), lui met un 4, une note de 88.",
        "Il ne dure qu'[un week-end](QUANTITY) : un week-end sans fin.",
        "Il court en [29 min 12 s](QUANTITY) et pèse [90 kg](QUANTITY).",
        "C'était [un an](QUANTITY) plus tôt, et un an est long ; la pièce dure [deux heures quarante](QUANTITY).",
    ] {
        check(expected);
    }
}

#[test]
fn peoples_and_creeds_are_named_as_noun_and_adjective() {
    for expected in [
        "Le chancelier [allemand](NORP) et les [Français](NORP)",
        "Il le dit en français, à gauche de la porte.",
        "La [gauche](NORP) vote, un [catholique](NORP) non.",
        "La compagnie [franco-néerlandaise](NORP) et le peuple [vénézuelien](NORP).",
        "Un arc-en-ciel et un sous-marin.",
    ] {
        check(expected);
    }
}

#[test]
fn works_are_titles_in_quotation_marks_and_texts_of_law() {
    for expected in [
        "Elle joue dans « [Les Bonnes](WORK) ».",
        "Le film « [Anatomie d'une chute](WORK) » est sorti.",
        "Il a dit « Non » et « Il faut partir ».",
        "Le [traité de Lisbonne](WORK), la [résolution 2722](WORK), la [loi Veil](WORK).",
        "Un accord de principe, la loi du marché.",
    ] {
        check(expected);
    }
    assert!(marked("« Elden Ring » est beau. On revient à Elden Ring.").matches("[Elden Ring](WORK)").count() == 2);
}

#[test]
fn titles_stand_where_the_arts_are_spoken_of() {
    let arts = "La metteuse en scène et la troupe jouent au théâtre, le public et les acteurs aussi.";
    for (sentence, title) in [
        ("On revient de « Hamlet » à pied.", "[Hamlet](WORK)"),
        ("Une « Mouette » sans ailes.", "[Mouette](WORK)"),
        ("« Le Soulier de satin » de Claudel est long.", "[Le Soulier de satin](WORK)"),
        ("Le jeu Celesta et le film La Haine plaisent.", "[Celesta](WORK)"),
        ("Elle reprend « Pas pour de vrai ».", "[Pas pour de vrai](WORK)"),
        ("« Les Sables d'Orm » plaît. On attend Les Sables d'Orm II.", "attend [Les Sables d'Orm II](WORK)"),
        ("« Vermolu » sort jeudi.", "[Vermolu](WORK)"),
        ("On pense à Clair Obscur et Caravan Sandor.", "[Caravan Sandor](WORK)"),
        ("Elle montera ensuite Les Basses-fosses de Paul.", "[Les Basses-fosses](WORK)"),
        ("« Clair Obscur : Expédition 33 » est beau, dit-il de Clair Obscur.", "de [Clair Obscur](WORK)"),
    ] {
        let text = [arts, " ", sentence].concat();
        assert!(marked(&text).contains(title), "{}", marked(&text));
    }
    for sentence in [
        "Il ira au club de La Zelvarde.",
        "« Vermolu », dit-il.",
        "On pense à Paul et Caravan Sandor.",
        "Il a crié « Magnifique ».",
        "On lit : « Elle ment ».",
        "Le film Gaumont, le jeu vidéo.",
    ] {
        let text = [arts, " ", sentence].concat();
        assert!(!marked(&text).contains("WORK"), "{}", marked(&text));
    }
    assert!(!marked("On revient de « Hamlot » à pied.").contains("WORK"), "no text about the arts");
}

#[test]
fn titles_without_quotation_marks_are_staged_or_explained() {
    let arts = "La metteuse en scène et la troupe jouent au théâtre, le public et les acteurs aussi.";
    for (sentence, title) in [
        ("Elle monte Arkavida à Lyon.", "[Arkavida](WORK)"),
        ("On aime l'Arkavida, mise en scène par Paul.", "[Arkavida](WORK)"),
        ("Il a fini It Burns Twice hier.", "[It Burns Twice](WORK)"),
    ] {
        assert!(marked(&[arts, " ", sentence].concat()).contains(title), "{sentence}");
        assert!(!marked(sentence).contains("WORK"), "no text about the arts: {}", marked(sentence));
    }
    for sentence in ["Elle monte Paul Durand.", "Elle monte à Arkavida.", "Il a fini Two Rivers Games hier."] {
        assert!(!marked(&[arts, " ", sentence].concat()).contains("WORK"), "{sentence}");
    }
    check("On joue à [Ilmora](WORK), le premier jeu de Kiva.");
    check("Selon Ilmora, le premier jeu de Kiva est beau.");
    check("On joue avec Ilmora, le jeu en vaut la peine.");
}

#[test]
fn budgets_are_laws_when_they_have_a_year() {
    check("La [loi de finances pour 2026](WORK) passe, la [loi de programmation militaire de 2023](WORK) aussi.");
    check("La loi de finances passe, la loi de la jungle aussi.");
}

#[test]
fn places_may_begin_with_their_noun() {
    check("Au nord de la [mer Noire](LOC), près du [détroit d'Ormuz](LOC), au [stade du Moulinet](LOC).");
    check("Une mer noire, un détroit, le stade du match, un club du Stade de Norvil.");
}

#[test]
fn a_byname_belongs_to_the_person() {
    check("On a vu [Lee « Faker » Sang-hyeok](PER) hier.");
    check("On a lu Lee « faker » hier, et « Norvil » Durand.");
}

#[test]
fn ships_are_called_after_anything() {
    check("Le paquebot [MSC World Europa](PRODUCT) est à quai.");
    check("Il poste sur [X](PRODUCT), sans Monsieur X.");
}

#[test]
fn treaties_and_codes_have_their_names() {
    for expected in [
        "Le [traité des eaux de l'Indus](WORK) et le [Code du travail](WORK).",
        "Le [traité New Start](WORK) est mort.",
        "Un traité de paix et une convention de branche.",
    ] {
        check(expected);
    }
}

#[test]
fn aircraft_are_named_by_number() {
    for expected in [
        "Un [Boeing 787-8 Dreamliner](PRODUCT) et un [DC-10](PRODUCT), puis un [787 Dreamliner](PRODUCT).",
        "Il y a [787](QUANTITY) passagers.",
        "Un [A350-1000](PRODUCT), un [A321neo](PRODUCT) et son [777X](PRODUCT) ; l'A13, la feuille A4, le salon [777](QUANTITY).",
        "La [PS5 Pro](PRODUCT) et la Lyon Pro.",
        "Le [Cessna 525](PRODUCT) et l'[ATR 42-600S](PRODUCT)",
    ] {
        check(expected);
    }
}

#[test]
fn products_have_a_pattern_or_a_noun_before_them() {
    for expected in [
        "Des [S-300](PRODUCT) et un [Boeing 737](PRODUCT)",
        "Le missile [Khaibar](PRODUCT) a été tiré.",
        "L'administration d'[Ibanel](PRODUCT) est suivie.",
        "Une étoile, GJ-411, sans nom.",
        "Le satellite [Tess](PRODUCT) tourne.",
        "Des missiles [Fatir](PRODUCT) et [Zolvar](PRODUCT) visent des drones à longue portée [Arvash 2](PRODUCT).",
        "Un missile et Zolvar 2 fois.",
        "Un missile tactique [Fatir](PRODUCT) tombe. On craint [Fatir](PRODUCT).",
    ] {
        check(expected);
    }
}

#[test]
fn events_are_told_by_their_noun() {
    for expected in [
        "La [guerre de 2020](EVENT), la [COP30](EVENT), l'[affaire Dreyfus](EVENT).",
        "Les [Jeux olympiques d'hiver](EVENT) puis la guerre des prix.",
        "Il ira au [festival de Zelvar](EVENT), au [Salon du jeu vidéo de Zelvar](EVENT) puis au salon de la mère.",
        "Un [festival du Film francophone de Zelvar](EVENT), le festival de rien, le championnat des [Français](NORP).",
        "Les [Jeux olympiques de Rio](EVENT), les [Jeux olympiques](EVENT) du [Français](NORP) Mirval.",
    ] {
        check(expected);
    }
}

#[test]
fn institutions_bear_the_name_of_their_place() {
    for expected in [
        "La [cour d'assises de Loire-Atlantique](ORG) et l'[aéroport d'Orly](ORG)",
        "La cour est pleine, le conseil est bon.",
        "Le [ministère ukrainien des Affaires étrangères](ORG) et le [ministère de la justice](ORG)",
        "Le [Bureau d'essais sur les tubes](ORG) (BET) et la [Fédération des pilotes indiens](ORG) sont là.",
        "Le bureau de l'étage (BAT) et la fédération des pilotes.",
        "Il va au [palais de Miraflores](ORG), palais de marbre.",
        "Le secrétaire du [Conseil national de sécurité](ORG) a parlé à l'[Agence fédérale des eaux](ORG).",
        "La [Banque nationale de Zelvarie](ORG) et le [Haut-commissariat à l'énergie](ORG) : un commissariat à l'ancienne.",
        "L'[aéroport de Nice-Côte d'Azur](ORG), l'[aéroport de Nice](ORG) d'Arkel.",
        "L'[Association française des pilotes de ligne](ORG) attend.",
        "L'[université Arkel-Dumas](ORG) et l'institut [Arkel](ORG), une étude clinique Arkel, un institut privé.",
        "Il défend la [République](ORG), sa présidence de la République, la place de la République, la République [romaine](NORP).",
        "Conseil national de ce jour : ne pas sortir. Le Conseil se tait.",
    ] {
        check(expected);
    }
}

#[test]
fn listed_names_of_one_word_count_where_the_capital_can_only_be_theirs() {
    for expected in [
        "L'information, écrit [Reuters](ORG), est fausse.",
        "Nature et science vont ensemble, la libération aussi.",
        "[Sahel](LOC) : la pluie revient.",
        "[Greenpeace](ORG) ironise. Orange amère.",
        "On le lit dans [La Dépêche du Zelvar](ORG), selon [Le Courrier picard](ORG) ; La dépêche du jour est là.",
        "[Le Journal du Zelvarois](ORG) le dit, [Le Journal](ORG) aussi.",
        "Il sert l'[Empire](LOC), l'Empire [romain](NORP), un empire.",
        "Sahel, la pluie revient.",
        "Face à [Orgonte](PER), joué par un inconnu, elle rit. Orgonte, las, se tait.",
        "L'association [Advocnor](ORG) attend ; une association, Advocnor, attend.",
        "La [République islamique](LOC) a répondu.",
    ] {
        check(expected);
    }
}

#[test]
fn titles_are_followed_by_names() {
    check("On tremble devant la sorcière [Ysolde](PER). La sorcière dort, Ysolde non.");
}

#[test]
fn adherents_of_a_creed_are_called_by_name() {
    for expected in ["Le [socialiste](NORP) [Mirvaut](PER) a parlé.", "Un vote [socialiste](NORP), Mirvaut le sait."] {
        check(expected);
    }
}

#[test]
fn heavenly_bodies_have_a_catalogue_and_a_number() {
    check("La planète [KX2-118 b](LOC) et la galaxie [NGC 1365](LOC).");
    check("L'astéroïde [2024 YR4](LOC), la comète [3I/Atlas](LOC) et l'amas des [Pléiades](LOC).");
    check("Une année sur [2014 UZ224](LOC) est longue. En [2014](DATE), la FM224 a ri.");
    check("La naine blanche [WD 1856+534](LOC) et le sursaut [GRB 250702B](LOC).");
    check("La comète [C/2023 A3](LOC) passe. Vue hier, [2I/Borisov](LOC) aussi.");
    assert!(!marked("La danseuse étoile Marie a une étoile Michelin.").contains("(LOC)"));
    assert!(!marked("Le vol KX2-118 part, un écran HD arrive.").contains("LOC"));
}

#[test]
fn bodies_of_a_nation_parties_and_firms_of_a_place() {
    for expected in [
        "La [fédération suisse d'aviron](ORG) se tait.",
        "L'[association française des éleveurs](ORG) proteste.",
        "L'association [française](NORP) de parents proteste.",
        "Le [parti du Congrès](ORG) raille le ministre.",
        "Le parti du Premier ministre recule.",
        "Il est parti de la Défense à midi.",
        "Selon [Aciers du Morvan](ORG), rien ne presse.",
        "Les [Fonderies de la Meuse](ORG) ferment.",
        "Chantiers de l'Estuaire : la colère monte.",
    ] {
        check(expected);
    }
}

#[test]
fn meetings_of_a_town_and_wings() {
    for expected in [
        "Il a gagné l'[Open de Cannes](EVENT).",
        "Le [Forum de Doha](EVENT) commence.",
        "La Tour de [Londres](LOC) est fermée.",
        "Le Salon de Marie est vide.",
        "La [conférence de Munich](EVENT) s'ouvre.",
        "La conférence de presse est annulée.",
        "L'[extrême droite](NORP) ramasse les clés.",
        "Beaucoup d'élus de [droite](NORP) et de [gauche](NORP) protestent.",
        "La voie de droite est fermée.",
        "Depuis le [cerro Ventarrón](LOC), on voit la mer.",
        "Le bateau met le cap sur l'île.",
    ] {
        check(expected);
    }
}

#[test]
fn the_alliance_is_that_of_the_atlantic_where_it_is_named() {
    check("L'[Otan](ORG) dort. Bravo l'[Alliance](ORG) !");
    check("L'[Otan](ORG) dort. L'Alliance démocratique non plus.");
    check("Bravo l'Alliance !");
}
