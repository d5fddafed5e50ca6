//! Check tables: `[…]` marks the mentions; `form/TAG/lemma` tags a word (V finite verb, P participle, I infinitive,
//! D determiner, N noun, A adjective, O proper noun, R adverb), so that the rules are tested apart from the tagger.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

use crate::document::Document;
use crate::entity::gazetteer::{Classes, Gazetteer, Names};
use crate::entity::mentions::Name;
use crate::entity::{EntityType, resolve};
use crate::segment::segment;
use crate::tag::{Morph, Upos, VerbForm};

/// A word of the notation: form, tag and lemma.
fn word(marked: &str) -> (&str, &str, &str) {
    let bare = marked.trim_start_matches('[').trim_end_matches(']');
    let mut parts = bare.split('/');
    let form = parts.next().unwrap_or_default();
    (form, parts.next().unwrap_or_default(), parts.next().unwrap_or(form))
}

fn tag(document: &mut Document<'_>, words: &[&str]) {
    for (index, marked) in words.iter().enumerate() {
        let (form, tag, lemma) = word(marked);
        let lemma = document.lemmas.intern(&lemma.to_lowercase());
        let token = document.tokens.get_mut(index).expect("a token a word");
        assert_eq!(token.span.slice(document.text), form, "the notation parts words as the tokenizer does");
        token.lemma = lemma;
        (token.upos, token.morph) = match tag {
            "V" => (Upos::Verb, Morph { verb_form: Some(VerbForm::Fin), ..Morph::default() }),
            "P" => (Upos::Verb, Morph { verb_form: Some(VerbForm::Part), ..Morph::default() }),
            "I" => (Upos::Verb, Morph { verb_form: Some(VerbForm::Inf), ..Morph::default() }),
            "D" => (Upos::Det, Morph::default()),
            "N" => (Upos::Noun, Morph::default()),
            "A" => (Upos::Adj, Morph::default()),
            "O" => (Upos::Propn, Morph::default()),
            "R" => (Upos::Adv, Morph::default()),
            _ => (Upos::X, Morph::default()),
        };
    }
}

/// Mention and actor of each mention that stands for one.
fn standing(marked: &str) -> Vec<(String, String)> {
    let words: Vec<&str> = marked.split_whitespace().collect();
    let text = words.iter().map(|marked| word(marked).0).collect::<Vec<_>>().join(" ");
    let gazetteer = Gazetteer::embedded().expect("the build made it");
    let mut document = segment(&text);
    tag(&mut document, &words);
    let lookup = Names::new(&gazetteer, &document);
    let kind = |first: usize| match lookup.longest(&document, first, first + 1) {
        Some((_, known)) if known.classes.intersects(Classes::DEMONYM) => EntityType::Norp,
        _ if matches!(document.lower(&document.tokens[first]), "université" | "observatoire") => EntityType::Org,
        _ => EntityType::Loc,
    };
    let mut names = Vec::new();
    let mut open = 0;
    for (index, marked) in words.iter().enumerate() {
        if marked.starts_with('[') {
            open = index;
        }
        if marked.ends_with(']') {
            let tokens = (u32::try_from(open).unwrap(), u32::try_from(index + 1).unwrap());
            names.push(Name { tokens, kind: kind(open) });
        }
    }
    let actors = resolve(&document, &Names::new(&gazetteer, &document), &names);
    let of = |mention: &crate::entity::Mention| {
        let actor = mention.stands_for?.0 as usize;
        Some((mention.span.slice(&text).to_owned(), actors.entities[actor].name.clone()))
    };
    actors.mentions.iter().filter_map(of).collect()
}

#[track_caller]
fn acts(marked: &str, expected: &[(&str, &str)]) {
    let found = standing(marked);
    let found: Vec<(&str, &str)> = found.iter().map(|(name, actor)| (name.as_str(), actor.as_str())).collect();
    assert_eq!(found, expected, "{marked}");
}

#[track_caller]
fn does_not_act(marked: &str) {
    acts(marked, &[]);
}

#[test]
fn subjects_act() {
    acts("[Moscou] a/V/avoir qualifié/P/qualifier la rencontre", &[("Moscou", "Russie")]);
    acts("hier , [Moscou] n' a/V/avoir rien dit/P/dire", &[("Moscou", "Russie")]);
    acts(
        "[Riyad] et [Abou Dhabi] se taisent/V/taire",
        &[("Riyad", "Arabie saoudite"), ("Abou Dhabi", "Émirats arabes unis")],
    );
    acts("[Londres] , jadis maîtresse des mers , n' aligne/V/aligner qu' une frégate", &[("Londres", "Royaume-Uni")]);
    acts("ce que [Téhéran] dément", &[("Téhéran", "Iran")]);
    acts("[Pékin] est/V/être prêt/A/prêt à négocier", &[("Pékin", "Chine")]);
    acts("[Ankara] et [Athènes] à couteaux tirés", &[("Ankara", "Turquie"), ("Athènes", "Grèce")]);
}

#[test]
fn places_that_are_or_suffer_do_not() {
    does_not_act("[Kiev] est/V/être bombardée/P/bombarder");
    does_not_act("[Kiev] a/V/avoir été/P/être bombardée/P/bombarder");
    does_not_act("[Moscou] compte/V/compter treize millions");
    does_not_act("[Paris] est/V/être la capitale");
    does_not_act("la ville de [Moscou] a/V/avoir grandi/P/grandir");
    does_not_act("à [Moscou] , le ministre a/V/avoir parlé/P/parler");
    does_not_act("[Marseille] a/V/avoir gagné/P/gagner");
    does_not_act("[Athènes] a/V/avoir accueilli/P/accueillir les Jeux");
    does_not_act("l' [Élysée] ouvre/V/ouvrir ses portes/N/porte");
    does_not_act("[Séoul] s' est/V/être réveillée/P/réveiller");
    does_not_act("[Ankara] et [Athènes] sous la neige");
    does_not_act("la capitale/N/capitale [Dublin] a/V/avoir attiré/P/attirer des milliers de gens");
    does_not_act("les médailles à Sydney/O/Sydney et [Londres] étaient/V/être rares");
}

#[test]
fn qualities_are_of_states_and_squares_of_towns() {
    acts("la faiblesse/N/faiblesse de [Washington] étonne", &[("Washington", "États-Unis")]);
    acts("l' aveuglement/N/aveuglement de [Bruxelles]", &[("Bruxelles", "Union européenne")]);
    acts("[Moscou] n' est/V/être pas/R/pas en reste", &[("Moscou", "Russie")]);
    does_not_act("la laideur/N/laideur de [Washington]");
    does_not_act("[Moscou] est/V/être en Russie");
}

#[test]
fn what_is_said_of_minds_is_said_of_states() {
    acts(
        "la folie/N/folie de [Londres] n' a/V/avoir d' égale/N/égal que celle de [Varsovie]",
        &[("Londres", "Royaume-Uni"), ("Varsovie", "Pologne")],
    );
    does_not_act("le métro/N/métro de [Londres] est/V/être plus long que celui de [Varsovie]");
    acts("et [Bruxelles] ?", &[("Bruxelles", "Union européenne")]);
    does_not_act("à Anvers ou [Bruxelles] ?");
    acts("[Moscou] et ses/D/son alliés/N/allié contre l' Otan", &[("Moscou", "Russie")]);
    does_not_act("visiter [Moscou] et ses/D/son églises/N/église");
    acts("[Pékin] , furieux/A/furieux , rappelle/V/rappeler son ambassadeur", &[("Pékin", "Chine")]);
    does_not_act("[Pékin] , enneigé/A/enneigé , dort/V/dormir");
    acts("[Téhéran] refusant/V/refuser tout compromis", &[("Téhéran", "Iran")]);
    does_not_act("[Téhéran] grouillant/V/grouiller de monde");
    acts("la pression/N/pression sur [Kiev] monte/V/monter", &[("Kiev", "Ukraine")]);
    does_not_act("la neige/N/neige sur [Kiev] fond/V/fondre");
    acts("que même/A/même [Vienne] trouvait/V/trouver injuste", &[("Vienne", "Autriche")]);
    acts(
        "l' hypocrisie/N/hypocrisie de [Londres] et de [Paris] dépasse/V/dépasser tout",
        &[("Londres", "Royaume-Uni"), ("Paris", "France")],
    );
    does_not_act("le métro/N/métro de [Londres] et de [Paris] ferme/V/fermer");
    acts("les efforts/N/effort de guerre/N/guerre de [Moscou]", &[("Moscou", "Russie")]);
    does_not_act("les efforts/N/effort de la gare/N/gare de [Moscou]");
    acts("l' « amnésie/N/amnésie » d' [Ottawa]", &[("Ottawa", "Canada")]);
    does_not_act("le « ventre/N/ventre » de [Paris]");
    does_not_act("le tableau/N/tableau vendu/P/vendre à [Londres]");
    does_not_act("[Londres] , enneigée/A/enneigé , s' éveille/V/éveiller");
    does_not_act("il a vécu/P/vivre entre [Paris] et [Rome]");
    does_not_act("[Paris] étant/V/être une ville");
    acts("un pantin/N/pantin de [Moscou]", &[("Moscou", "Russie")]);
}

#[test]
fn a_relative_clause_tells() {
    acts("amère pour [Berlin] et [Rome] , qui plaidaient/V/plaider", &[("Berlin", "Allemagne"), ("Rome", "Italie")]);
    does_not_act("un juge de l' État de [Washington] , qui suspend/V/suspendre le décret");
    does_not_act("un forum à [Berlin] , qui accueille/V/accueillir");
}

#[test]
fn speakers_and_addressees_stand_behind_their_verb() {
    acts("« non » , a/V/avoir répondu/P/répondre [Téhéran]", &[("Téhéran", "Iran")]);
    acts("il accuse/V/accuser [Moscou] de mentir", &[("Moscou", "Russie")]);
    acts("appelant/P/appeler [Bruxelles] à réagir", &[("Bruxelles", "Union européenne")]);
    does_not_act("ils visitent/V/visiter [Rome]");
    acts("la guerre que mène/V/mener [Moscou]", &[("Moscou", "Russie")]);
    acts(
        "un bout de terre que se disputent/V/disputer [Caracas] et [Bogota]",
        &[("Caracas", "Venezuela"), ("Bogota", "Colombie")],
    );
    does_not_act("la route que abrite/V/abriter [Caracas]");
    does_not_act("il prend/V/prendre le train et traverse/V/traverser [Rome]");
    acts("« Non » , ose/V/oser [Rome] .", &[("Rome", "Italie")]);
    does_not_act("il rit/V/rire , traverse/V/traverser [Rome] .");
    acts("[Rome] compte/V/compter sur eux", &[("Rome", "Italie")]);
    does_not_act("un texte considérant/P/considérer [Jérusalem] comme occupée");
    does_not_act("il a/V/avoir quitté/P/quitter [Téhéran]");
    acts("l' enquête piétine , déplore/V/déplorer [Bakou]", &[("Bakou", "Azerbaïdjan")]);
    acts("les mesures visent/V/viser [Moscou]", &[("Moscou", "Russie")]);
    does_not_act("les missiles/N/missile visent/V/viser [Moscou]");
}

#[test]
fn sources_and_agents_act() {
    acts("selon [Washington] , rien", &[("Washington", "États-Unis")]);
    acts("d' après [Kiev] , rien", &[("Kiev", "Ukraine")]);
    acts("quant à [Pékin] , rien", &[("Pékin", "Chine")]);
    acts("pour [Moscou] , rien", &[("Moscou", "Russie")]);
    acts("des sanctions imposées/P/imposer par [Washington]", &[("Washington", "États-Unis")]);
    does_not_act("après [Kiev] , rien");
    does_not_act("un départ pour [Moscou] , demain");
    does_not_act("passé/P/passer par [Moscou]");
    acts("une fable forgée/P/forger toutes/A/tout pièces/N/pièce par [Asmara]", &[("Asmara", "Érythrée")]);
    does_not_act("un convoi passé/P/passer plus/R/plus tard/R/tard par [Asmara]");
    acts("« Inacceptable » , pour [Bucarest] .", &[("Bucarest", "Roumanie")]);
}

#[test]
fn parties_to_a_relation_act() {
    acts("la coopération entre [Moscou] et [Téhéran]", &[("Moscou", "Russie"), ("Téhéran", "Iran")]);
    acts("négocier avec [Téhéran]", &[("Téhéran", "Iran")]);
    acts("des sanctions/N/sanction contre [Moscou]", &[("Moscou", "Russie")]);
    acts("le soutien/N/soutien à [Kiev]", &[("Kiev", "Ukraine")]);
    does_not_act("un vol/N/vol entre [Paris] et [Moscou]");
    does_not_act("une liaison/N/liaison directe avec [Moscou]");
    does_not_act("une frappe/N/frappe contre [Kiev]");
    does_not_act("un rassemblement de soutien/N/soutien à [Paris]");
    does_not_act("arrivé/P/arriver à [Moscou]");
}

#[test]
fn an_attitude_has_an_owner() {
    acts("la réponse/N/réponse de [Téhéran]", &[("Téhéran", "Iran")]);
    acts("le régime/N/régime kaki/A/kaki de [Damas]", &[("Damas", "Syrie")]);
    does_not_act("l' accord/N/accord de [Paris]");
    does_not_act("les rues/N/rue de [Damas]");
    acts("l' offensive/N/offensive diplomatique/A/diplomatique de [Pékin]", &[("Pékin", "Chine")]);
    does_not_act("l' offensive/N/offensive nocturne/A/nocturne de [Kiev]");
}

#[test]
fn what_is_given_owed_or_befalls_has_a_party() {
    acts("le soutien/N/soutien militaire/A/militaire à [Kiev]", &[("Kiev", "Ukraine")]);
    acts("l' ultimatum/N/ultimatum adressé/P/adresser à [Belgrade]", &[("Belgrade", "Serbie")]);
    does_not_act("un concert/N/concert donné/P/donner à [Belgrade]");
    acts("un revers/N/revers pour [Londres]", &[("Londres", "Royaume-Uni")]);
    does_not_act("un billet/N/billet pour [Londres]");
    acts("il dépend/V/dépendre de [Pretoria]", &[("Pretoria", "Afrique du Sud")]);
    does_not_act("il revient/V/revenir de [Pretoria]");
    acts("l' axe/N/axe [Paris] et [Berlin]", &[("Paris", "France"), ("Berlin", "Allemagne")]);
    does_not_act("le vol/N/vol [Paris] et [Berlin]");
    acts("[Madrid] refuse/V/refuser , [Lisbonne] aussi .", &[("Madrid", "Espagne"), ("Lisbonne", "Portugal")]);
    acts("[Washington] : « Non »", &[("Washington", "États-Unis")]);
    does_not_act("à [Washington] : « Non »");
}

#[test]
fn verbs_behind_quotation_marks_and_verbs_left_out_are_of_states() {
    acts("[Ankara] « préfère/V/préférer attendre »", &[("Ankara", "Turquie")]);
    does_not_act("à [Ankara] « préfère/V/préférer attendre »");
    does_not_act("\" [Rome] \" préfère/N/préfère");
    acts("[Ankara] mise/N/mise sur l' usure", &[("Ankara", "Turquie")]);
    acts("[Ankara] ferme/A/ferme sa/D/son frontière", &[("Ankara", "Turquie")]);
    does_not_act("[Ankara] prise/P/prendre en étau");
    acts("[Rome] s' est/V/être emportée et [Oslo] trop sûre/A/sûr d' elle", &[("Rome", "Italie"), ("Oslo", "Norvège")]);
    acts("l' une a/V/avoir cédé/P/céder , [Oslo] cupide/A/cupide , non", &[("Oslo", "Norvège")]);
    does_not_act("dans les rues de Milan/O/Milan et [Rome] trop étroites/A/étroit");
    acts("[Lisbonne] a/V/avoir cédé/P/céder , pas [Rome] .", &[("Lisbonne", "Portugal"), ("Rome", "Italie")]);
    acts("un fidèle/A/fidèle allié/P/allier de [Pékin] gronde/V/gronder", &[("Pékin", "Chine")]);
    does_not_act("un fidèle/A/fidèle habitué/P/habituer de [Pékin]");
}

#[test]
fn what_places_do_may_be_said_of_minds() {
    acts("[Vienne] brûle/V/brûler d' en découdre", &[("Vienne", "Autriche")]);
    does_not_act("[Vienne] brûle/V/brûler");
    acts("[Oslo] accueille/V/accueillir la nouvelle avec froideur", &[("Oslo", "Norvège")]);
    does_not_act("[Oslo] accueille/V/accueillir un sommet avec faste");
    acts("[Oslo] est/V/être le dindon/N/dindon de la farce", &[("Oslo", "Norvège")]);
    does_not_act("[Oslo] est/V/être le berceau/N/berceau du ski");
    does_not_act("[Oslo] , ville/N/ville d' eau , somnole/V/somnoler");
    acts("on voit/V/voir mal/R/mal [Oslo] reculer/I/reculer", &[("Oslo", "Norvège")]);
    does_not_act("on voit/V/voir [Oslo] dormir/I/dormir");
    acts("entre [Oslo] et ses/D/son voisins/N/voisin", &[("Oslo", "Norvège")]);
    does_not_act("entre [Oslo] et ses/D/son banlieues/N/banlieue");
    acts("il se range/V/ranger derrière [Oslo]", &[("Oslo", "Norvège")]);
    does_not_act("il se gare/V/garer derrière [Oslo]");
}

#[test]
fn seats_act_unless_they_are_where_something_is() {
    acts("le [Kremlin] condamne/V/condamner", &[("Kremlin", "Russie")]);
    acts("le porte-parole du [Kremlin]", &[("Kremlin", "Russie")]);
    acts("la [Moneda] tergiverse/V/tergiverser", &[("Moneda", "Chili")]);
    acts("reste/V/rester le [Kremlin] , qui se tait/V/taire", &[("Kremlin", "Russie")]);
    acts("rejeté/P/rejeter par [Bercy]", &[("Bercy", "ministère de l'Économie")]);
    does_not_act("reçu/P/recevoir au [Kremlin]");
    does_not_act("à [Matignon] , on balaie/V/balayer");
    does_not_act("les murs/N/mur du [Kremlin]");
    does_not_act("ils veulent bloquer/P/bloquer [Matignon]");
    does_not_act("une navette de l' [Élysée] à Paris");
    acts("il accuse/V/accuser l' [Élysée]", &[("Élysée", "présidence de la République")]);
    acts("souligne/V/souligner l' [Élysée]", &[("Élysée", "présidence de la République")]);
}

#[test]
fn streets_act_behind_their_article_and_seats_suffer_nothing() {
    acts("la [rue de Valois] coupe/V/couper les vivres", &[("rue de Valois", "ministère de la Culture")]);
    acts("les consignes/N/consigne de la [place Beauvau]", &[("place Beauvau", "ministère de l'Intérieur")]);
    does_not_act("[rue de Valois] , les cartons s' empilent/V/empiler");
    does_not_act("une école/N/école de la [rue de Grenelle] a/V/avoir brûlé/P/brûler");
    does_not_act("les bijoutiers/N/bijoutier de la [place Vendôme] vendent/V/vendre");
    does_not_act("l' [Élysée] a/V/avoir été/P/être évacué/P/évacuer");
    does_not_act("un tiroir/N/tiroir de [Bercy]");
    acts("on prête/V/prêter à [Matignon] l' intention", &[("Matignon", "gouvernement")]);
}

#[test]
fn what_is_delivered_or_left_to_a_state_or_bows_to_it() {
    acts("il livre/V/livrer des drones/N/drone à [Kiev]", &[("Kiev", "Ukraine")]);
    acts("ils ont dit/P/dire non à [Bruxelles]", &[("Bruxelles", "Union européenne")]);
    acts("on en veut/V/vouloir à [Bogota]", &[("Bogota", "Colombie")]);
    acts("c' est/V/être à [Berne] de décider/P/décider", &[("Berne", "Suisse")]);
    acts("il plie/V/plier devant [Pékin]", &[("Pékin", "Chine")]);
    acts("Sans [Bruxelles] , rien ne se fera/V/faire", &[("Bruxelles", "Union européenne")]);
    acts("Seule/A/seul [Rome] a/V/avoir protesté/P/protester", &[("Rome", "Italie")]);
    does_not_act("il vend/V/vendre sa maison/N/maison à [Lisbonne]");
    does_not_act("c' est/V/être à [Berne] que tout finit/V/finir");
    does_not_act("ils défilent/V/défiler devant [Bruxelles]");
    does_not_act("ils ont bloqué/P/bloquer [Bruxelles] toute/V/touter la journée");
}

#[test]
fn a_town_acts_for_the_house_that_is_called_by_it() {
    let house = "l' [université de Leyde] attend/V/attendre :";
    let named = [("Leyde", "université de Leyde")];
    acts(&format!("{house} [Leyde] a/V/avoir publié/P/publier"), &named);
    does_not_act(&format!("{house} [Leyde] a/V/avoir voté/P/voter"));
    does_not_act(&format!("{house} on va à [Leyde]"));
    does_not_act(&format!("{house} [Delft] a/V/avoir publié/P/publier"));
    does_not_act(&format!("{house} l' [observatoire de Leyde] dort/V/dormir : [Leyde] a/V/avoir publié/P/publier"));
}

#[test]
fn an_adjective_acts_beside_an_institution() {
    acts("le régime/N/régime [kiévien]", &[("kiévien", "Ukraine")]);
    does_not_act("un restaurant/N/restaurant [kiévien]");
}

#[test]
fn a_city_in_a_match_report_is_its_club() {
    does_not_act("[Paris] a/V/avoir gagné/P/gagner le match , son gardien et son entraîneur sourient au stade");
    acts("[Paris] a/V/avoir gagné/P/gagner un match", &[("Paris", "France")]);
}

#[test]
fn the_actor_is_the_entity_that_is_there() {
    let text = "la [Russie] attend : [Moscou] a/V/avoir dit/P/dire oui";
    acts(text, &[("Moscou", "Russie")]);
}
