//! Frames that only a person or only a firm fills: « joué par », « le PDG de », « les actions de ».

use super::before;
use crate::document::Document;
use crate::entity::EntityType;
use crate::entity::gazetteer::{Classes, Names};
use crate::entity::mentions::Name;
use crate::segment::Token;
use crate::tag::Upos;
use crate::word_list::WordList;

/// Last words of the names of firms.
pub(in crate::entity) static FIRM_ENDINGS: WordList = WordList::new(
    "Airport Airports Petroleum Oil Gas Mining Steel Systems Technologies Technology Interactive Entertainment \
     Studios Studio Games Software Airlines Airways Air Aviation Aerospace Energy Énergie Energies Énergies Power \
     Group Groupe Holding Holdings Capital Partners Pharma Motors Industries Bank Records Productions Pictures \
     Media Corp Corp. Inc Inc. Ltd GmbH Company Labs Solutions Nucléaire Zeitung Times Post Herald Tribune Gazette \
     News Presse Info Daily Matin Soir Allgemeine Télévision Telegraph Observer Magazine Hebdo Mag Actu Infos Actualités Online \
     Review Journal",
);

/// First words of the names of firms.
pub(in crate::entity) static FIRM_OPENINGS: WordList = WordList::new(
    "Air Radio Banque Crédit Éditions Laboratoires Transports Établissements Ateliers Studio Studios Groupe Bétons Aciers \
     Aciéries Carrières Granulats Scieries Minoteries Salaisons Fonderies Forges Câbles Verreries Papeteries Textiles Chantiers \
     Laiteries Fromageries Brasseries Distilleries Conserveries Autocars Ambulances Imprimeries Menuiseries Charpentes Pépinières \
     Serres Sucreries Abattoirs Cristalleries Tuileries Ciments Métaux",
);

/// Whether the first or last word of several is one of firms: « Norvik Air », « Air Norvik ».
pub(super) fn ends_like_firm(document: &Document<'_>, name: Name) -> bool {
    let first = document.tokens.get(name.tokens.0 as usize).map_or("", |token| document.form(token));
    ends_in(document, name, &FIRM_ENDINGS) || name.tokens.1 - name.tokens.0 > 1 && FIRM_OPENINGS.has(first)
}

/// Last words of the names of events.
static EVENT_ENDINGS: WordList = WordList::new("Cup Awards Festival Expo Fest Summit Trophy Week Show");

/// « d'après Europe Échecs », « selon Terre Vive »: a source whose second word is no surname, or whose first is a continent.
pub(super) fn tells_medium(document: &Document<'_>, listed: &Names<'_>, name: Name) -> bool {
    let Some([first, second]) = document.tokens.get(name.tokens.0 as usize..name.tokens.1 as usize) else {
        return false;
    };
    let mut words = before(document, name).map(|token| document.lower(token));
    let quoted = match words.next() {
        Some("selon") => true,
        Some("après") => words.next() == Some("d'"),
        _ => false,
    };
    let lands = Classes::BLOC.union(Classes::REGION);
    quoted && (matches!(second.upos, Upos::Noun | Upos::Adj) || listed.form(first.form).classes.intersects(lands))
}

/// Whether the last word of several is one that events end with: « Esports World Cup ».
pub(super) fn ends_like_event(document: &Document<'_>, name: Name) -> bool {
    ends_in(document, name, &EVENT_ENDINGS)
}

/// Whether the last word of several is one of `words`.
fn ends_in(document: &Document<'_>, name: Name, words: &WordList) -> bool {
    let tokens = document.tokens.get(name.tokens.0 as usize..name.tokens.1 as usize).unwrap_or(&[]);
    matches!(tokens, [_, .., last] if words.has(document.form(last)))
}

/// Nouns whose complement in « de » is a firm rather than a person, where the name could be either.
static OF_FIRMS: WordList = WordList::new(
    "directeur directrice général générale salariés employés ouvriers associés ingénieurs clients usine usines siège appareil \
     vols passagers",
);

/// Those whose complement is no town either.
static OF_FIRMS_ALONE: WordList = WordList::new(
    "analyste analystes courtier abonnés audit pdg p-dg patron patronne cofondateur cofondatrice fondateur fondatrice filiale actionnaire actionnaires action actions rachat directoire bagagistes pilotes hôtesses stewards équipages",
);

/// « le PDG de Magento », « les actions d'Adobe », « l'ex-patron de Socabat », « patron d'Armor Couverture »: for a name of one
/// word, or of two whose first is no given name.
pub(super) fn tells_firm(document: &Document<'_>, listed: &Names<'_>, name: Name) -> bool {
    let mut words = before(document, name).map(|token| document.lower(token));
    let given = Classes::GIVEN_MASCULINE.union(Classes::GIVEN_FEMININE);
    let is_given = |token: &Token| listed.form(token.form).classes.intersects(given);
    let single = name.tokens.1 - name.tokens.0 == 1;
    let double =
        name.tokens.1 - name.tokens.0 == 2 && !document.tokens.get(name.tokens.0 as usize).is_some_and(is_given);
    (single || double)
        && matches!(words.next(), Some("de" | "d'" | "chez"))
        && words.next().is_some_and(|noun| {
            let noun = noun.strip_prefix("ex-").unwrap_or(noun);
            // « un Boeing 737 de Nouvelair »
            let numbered = single && noun.ends_with(|c: char| c.is_ascii_digit()) && noun.len() > 2;
            OF_FIRMS_ALONE.has(noun) || numbered || name.kind == EntityType::Per && OF_FIRMS.has(noun)
        })
}

/// « Patxi Etcheverry, de la Sepanso »: who comes from a place comes from a known one.
pub(super) fn belongs_to(document: &Document<'_>, name: Name) -> bool {
    let mut words = before(document, name);
    let mut word = || words.next().map_or("", |token| document.form(token));
    let of = match word() {
        "du" => true,
        "la" | "l'" => word() == "de",
        _ => false,
    };
    name.tokens.1 - name.tokens.0 == 1 && of && word() == "," && word().starts_with(char::is_uppercase)
}

/// « les Américains de Sucker Punch »: a people belongs to a firm, or to a place.
pub(super) fn follows_people(document: &Document<'_>, listed: &Names<'_>, name: Name) -> bool {
    let mut words = before(document, name);
    let of = words.next().is_some_and(|token| matches!(document.lower(token), "de" | "d'" | "du"));
    let people = words.next().is_some_and(|token| {
        document.form(token) != document.lower(token) && listed.form(token.form).classes.intersects(Classes::DEMONYM)
    });
    of && people && words.next().is_some_and(|token| document.lower(token) == "les")
}

/// « Iberdrola et Endesa »: a name of one word that is joined to a known firm.
pub(super) fn is_joined_to_firm(document: &Document<'_>, listed: &Names<'_>, name: Name) -> bool {
    let mut words = before(document, name);
    let joined = words.next().is_some_and(|token| document.lower(token) == "et");
    let firm = |token: &Token| listed.form(token.form).classes.bits() == Classes::COMPANY.bits();
    joined && name.tokens.1 - name.tokens.0 == 1 && words.next().is_some_and(firm)
}

/// « l'allemand Ruhrwerke »: the small adjective of a country as a noun is a firm (« l'Allemand Ruhr » is a person).
pub(super) fn follows_demonym(document: &Document<'_>, listed: &Names<'_>, name: Name) -> bool {
    let mut words = before(document, name);
    let people = words.next().is_some_and(|token| {
        document.form(token) == document.lower(token) && listed.form(token.form).classes.intersects(Classes::DEMONYM)
    });
    // « la britannique Holly Lawrence »
    let single = name.tokens.1 - name.tokens.0 == 1;
    people
        && single
        && words.next().is_some_and(|token| matches!(document.lower(token), "le" | "la" | "l'" | "du" | "au"))
}

/// Words after which a person is named: « joué par », « dans le rôle de », « mise en scène de ».
static ROLES: WordList = WordList::new(
    "rôle rôles scène personnage musique scénographie voix veuve épouse compagne plume baguette alexandrin \
     traduction",
);

static MADE_BY: WordList = WordList::new(
    "joué jouée joués interprété interprétée incarné incarnée écrit écrite signé signée réalisé réalisée composé \
     composée adapté adaptée campé",
);

/// Whether the words before the name, which is none that the gazetteer knows, say that it is a person's: « la sorcière Ysolde ».
pub(super) fn tells_person(document: &Document<'_>, listed: &Names<'_>, name: Name) -> bool {
    let mut words = before(document, name).map(|token| document.lower(token));
    let (link, noun) = (words.next().unwrap_or(""), words.next().unwrap_or(""));
    let place_or_firm = matches!(name.kind, EntityType::Loc | EntityType::Org | EntityType::Work);
    let title = before(document, name).next().is_some_and(|token| {
        document.form(token) == link
            && token.upos != Upos::Verb
            && listed.form(token.form).classes.intersects(Classes::TITLE)
    });
    let told = title
        || match link {
            "de" | "d'" => ROLES.has(noun) || matches!(noun, "»" | "”") && place_or_firm,
            "par" => MADE_BY.has(noun),
            // « un certain Barkhane »
            "certain" | "certaine" => matches!(noun, "un" | "une"),
            // « on incarne Lisabetta »
            "incarne" | "incarner" | "incarnant" | "campe" => true,
            _ => false,
        };
    // « la maire UDX »
    let acronym = || {
        let first = document.tokens.get(name.tokens.0 as usize).map_or("", |token| document.form(token));
        name.tokens.1 - name.tokens.0 == 1 && first.chars().skip(1).all(char::is_uppercase)
    };
    told && place_or_firm && name.tokens.1 - name.tokens.0 <= 2 && !(title && acronym())
}

/// « Bruno Blairet, en Malvolio », « en Olivia »: countries that no list has end in « e ».
pub(super) fn is_role(document: &Document<'_>, listed: &Names<'_>, name: Name) -> bool {
    let places = Classes::COUNTRY.union(Classes::CITY).union(Classes::REGION).union(Classes::BLOC);
    let behind = before(document, name).next().is_some_and(|token| document.lower(token) == "en");
    let place = |token: &Token| {
        let classes = listed.form(token.form).classes;
        let hero = classes.intersects(Classes::GIVEN_MASCULINE.union(Classes::GIVEN_FEMININE).union(Classes::PERSON));
        let ends = document.lower(token).trim_end_matches('s').ends_with('e') && !hero;
        ends || classes.intersects(places) || document.form(token).contains('-')
    };
    let only = document.tokens.get(name.tokens.0 as usize).filter(|_| name.tokens.1 - name.tokens.0 == 1);
    name.kind == EntityType::Loc && behind && only.is_some_and(|only| !place(only))
}

/// Participles of what firms do.
static DONE_BY_FIRMS: WordList = WordList::new(
    "édité éditée racheté rachetée détenu détenue exploité exploitée fabriqué fabriquée commercialisé commercialisée \
     distribué distribuée développé développée construit construite opéré opérée",
);

/// « édité par Dear Villagers »
pub(super) fn is_maker(document: &Document<'_>, name: Name) -> bool {
    let mut words = before(document, name).map(|token| document.lower(token));
    words.next() == Some("par") && words.next().is_some_and(|word| DONE_BY_FIRMS.has(word))
}

/// Nouns of places that have a name.
static PLACES: WordList = WordList::new(
    "terminal port centrale barrage camp quartier village ville commune région province district plage gare vallée \
     raffinerie gisement large rade retenue réservoir faubourg banlieue enclave bourg hameau oblast île domaine station maire mairie habitants bourgmestre royaume duché principauté comté cité capitale canton",
);

/// « le terminal flottant de Wilhelmshaven », « le barrage de Xe Noy ».
pub(super) fn tells_place(document: &Document<'_>, name: Name) -> bool {
    let mut words = before(document, name);
    let linked = words.next().is_some_and(|token| matches!(document.lower(token), "de" | "d'"));
    let noun = words.find(|token| token.upos != Upos::Adj);
    linked && noun.is_some_and(|token| PLACES.has(document.lower(token)))
}

/// First words of the names of events.
static EVENT_OPENINGS: WordList =
    WordList::new("Festival Biennale Coupe Tournoi Championnat Championnats Foire Carnaval Sommet Mondial Trophée");

/// Whether the first word of several is one that events begin with: « Festival de Liège ».
pub(super) fn starts_like_event(document: &Document<'_>, name: Name) -> bool {
    let tokens = document.tokens.get(name.tokens.0 as usize..name.tokens.1 as usize).unwrap_or(&[]);
    let form = |token: &Token| document.form(token);
    match tokens {
        // « Open de Maastricht », but « Forum Démocrate »
        [first, of, _, ..] if matches!(form(of), "de" | "d'" | "d’" | "du") => {
            EVENT_OPENINGS.has(form(first)) || matches!(form(first), "Open" | "Rallye" | "Masters" | "Forum" | "Fête")
        }
        [first, _, ..] => EVENT_OPENINGS.has(form(first)),
        _ => false,
    }
}

/// First words of places' names in the languages of travel.
static PLACE_OPENINGS: WordList = WordList::new(
    "Cerro Monte Mount Lake Río Rio Sierra Playa Punta Cape Isla Djebel Jebel Oued Wadi Ras Deir Kafr Beit Khan \
     Mauna Val Barrage Pont Gare Rue Avenue Boulevard Mont Lac Golfe Forêt Baie Jardin",
);

/// « Cerro Pachón », but a firm may be called after it: only what is no known name.
pub(super) fn starts_like_place(document: &Document<'_>, name: Name) -> bool {
    let tokens = document.tokens.get(name.tokens.0 as usize..name.tokens.1 as usize).unwrap_or(&[]);
    let opens = |token: &Token| PLACE_OPENINGS.has(document.form(token));
    match tokens {
        [first, second, _, ..] if matches!(document.form(first), "Grand" | "Grande") => opens(second),
        [first, _, ..] => opens(first),
        _ => false,
    }
}

/// Participles of what is done or found in a place.
static DONE_AT: WordList = WordList::new(
    "tué tués tuée tuées né née nés nées mort morte morts mortes blessé blessée blessés blessées installé installée basé \
     basée basés situé située arrivé arrivée arrivés enterré enterrée hospitalisé hospitalisée détenu détenus interpellé \
     interpellés découvert découverte",
);

/// « tués à Spin Boldak »
pub(super) fn is_where(document: &Document<'_>, name: Name) -> bool {
    let mut words = before(document, name).map(|token| document.lower(token));
    words.next() == Some("à") && words.next().is_some_and(|word| DONE_AT.has(word))
}

/// « la mission Comet Interceptor », a craft.
pub(super) fn tells_mission(document: &Document<'_>, name: Name) -> bool {
    before(document, name).next().is_some_and(|token| document.form(token) == "mission")
}
