//! Passages of our own, both sides of each rule. `[Ada Marec]` is a person, `[Kiosque:ORG]` says its type, and
//! `[Moscou:LOC>Russie]` acts for another.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should say so at once")]

mod frames;
mod laws;
mod press;
mod subjects;

use std::collections::HashMap;
use std::sync::OnceLock;

use super::{Quote, Report, find};
use crate::document::Document;
use crate::entity::{Actors, Entity, EntityId, EntityType, Mention};
use crate::lexicon::Lexicon;
use crate::segment::Segmenter;
use crate::span::Span;
use crate::tag::Tagger;

static ANALYZER: OnceLock<(Segmenter, &'static Tagger<'static>)> = OnceLock::new();
static LEXICON: OnceLock<Lexicon> = OnceLock::new();

fn reporting(lemma: &str) -> Option<Report> {
    Report::of(LEXICON.get_or_init(|| Lexicon::embedded().unwrap()), lemma)
}

fn tagged(text: &str) -> Document<'_> {
    let analyzer = ANALYZER.get_or_init(|| (Segmenter::new().unwrap(), Tagger::embedded().unwrap()));
    let mut document = analyzer.0.segment(text);
    analyzer.1.tag(&mut document);
    document
}

/// What a bracket says: where, of what type, which name, which actor.
type Name = (Span, EntityType, String, Option<String>);

/// A passage without its brackets, and what they say.
fn parse(source: &str) -> (String, Vec<Name>) {
    let (mut text, mut names) = (String::new(), Vec::new());
    for (number, piece) in source.split(['[', ']']).enumerate() {
        let start = u32::try_from(text.len()).unwrap();
        if number % 2 == 0 {
            text.push_str(piece);
            continue;
        }
        let (surface, rest) = piece.split_once(':').unwrap_or((piece, "PER"));
        let (kind, actor) = rest.split_once('>').map_or((rest, None), |(kind, actor)| (kind, Some(actor.to_owned())));
        let kind =
            [EntityType::Per, EntityType::Loc, EntityType::Org, EntityType::Norp, EntityType::Date, EntityType::Work]
                .into_iter()
                .find(|known| known.name() == kind)
                .unwrap();
        text.push_str(surface);
        names.push((Span::new(start, start + u32::try_from(surface.len()).unwrap()), kind, surface.to_owned(), actor));
    }
    (text, names)
}

fn actors(document: &Document<'_>, names: &[Name]) -> Actors {
    let mut actors = Actors::default();
    let mut ids: HashMap<String, u32> = HashMap::new();
    for (span, kind, name, actor) in names {
        let first = document.tokens.partition_point(|token| token.span.end() <= span.start());
        let last = document.tokens.partition_point(|token| token.span.start() < span.end());
        let mut id = |name: &str| {
            EntityId(*ids.entry(name.to_owned()).or_insert_with(|| {
                actors.entities.push(Entity { kind: *kind, name: name.to_owned(), mentions: Vec::new() });
                u32::try_from(actors.entities.len() - 1).unwrap()
            }))
        };
        // « M. [Marec] » is « [Ada Marec] » where she was named so before.
        let full = names.iter().map(|(_, _, name, _)| name).find(|full| full.ends_with(name.as_str())).unwrap_or(name);
        let (entity, stands_for) = (id(full), actor.as_deref().map(&mut id));
        let tokens = (u32::try_from(first).unwrap(), u32::try_from(last).unwrap());
        let mention = u32::try_from(actors.mentions.len()).unwrap();
        actors.mentions.push(Mention { span: *span, tokens, kind: *kind, entity, stands_for });
        actors.entities[entity.0 as usize].mentions.push(mention);
    }
    actors
}

/// `kind speaker «what is said»`; a speaker who is only words stands after `?`, nobody is `-`.
fn show(text: &str, actors: &Actors, quote: &Quote) -> String {
    let name = |id: EntityId| actors.entities[id.0 as usize].name.clone();
    let words = || quote.speaker_span.map_or("-".to_owned(), |span| format!("? {}", span.slice(text)));
    let speaker = quote.speaker.map_or_else(words, name);
    let via = quote.via.map(|via| format!(" via {}", name(via))).unwrap_or_default();
    format!("{} {speaker}{via} «{}»", quote.kind.name(), quote.span.slice(text))
}

fn quotes(source: &str) -> Vec<String> {
    let (text, names) = parse(source);
    let document = tagged(&text);
    let actors = actors(&document, &names);
    find(&document, &actors, &reporting).iter().map(|quote| show(&text, &actors, quote)).collect()
}

fn check(source: &str, expected: &[&str]) {
    assert_eq!(quotes(source), expected, "given {source:?}");
}

#[test]
fn frame_behind() {
    check("« Nous partons demain », a déclaré [Ada Marec].", &["direct Ada Marec «Nous partons demain»"]);
    check("“Le port est fermé”, indique la préfecture.", &["direct ? la préfecture «Le port est fermé»"]);
    check("\"On verra bien\", sourit le capitaine [Malo Quéré].", &["direct Malo Quéré «On verra bien»"]);
    check("«Le gaz manquera cet hiver» – écrit [Kiosque:ORG].", &["direct Kiosque «Le gaz manquera cet hiver»"]);
    check("« C'est une honte ! » s'est emportée Mme [Marec].", &["direct Marec «C'est une honte !»"]);
    check(
        "« Il faut tenir », martèle un haut responsable [ukrainien:NORP].",
        &["direct ? un haut responsable ukrainien «Il faut tenir»"],
    );
    check(
        "« Ils mentent depuis un an », philosophait une habituée du café.",
        &["direct ? une habituée du café «Ils mentent depuis un an»"],
    );
    check(
        "« Le texte sera voté », assure le ministre du Travail, [Ada Marec].",
        &["direct Ada Marec «Le texte sera voté»"],
    );
    check("« Je ne sais rien », a-t-on répondu au ministère.", &["direct ? on «Je ne sais rien»"]);
}

#[test]
fn who_tells_and_who_does_not() {
    // What ends a paragraph is not told in the next.
    check(
        "[Ada Marec] a parlé : « Nous partons. »\n\n[Kiosque:ORG], journal du soir, assure que le port ferme.",
        &["direct Ada Marec «Nous partons.»", "indirect Kiosque «le port ferme»"],
    );
    check(
        "[Ada Marec] a salué le président [Malo Quéré], tout en affirmant que le port fermerait.",
        &["indirect Ada Marec «le port fermerait»"],
    );
    check(
        "Le port est fermé, a-t-on appris auprès de la préfecture.",
        &["indirect ? la préfecture «Le port est fermé»"],
    );
    // Nobody calls himself by his name.
    check(
        "[Ada Marec] a parlé. M. [Malo Quéré] est venu. « [Malo Quéré] a menti », a-t-elle dit.",
        &["direct Ada Marec «Malo Quéré a menti»"],
    );
}

#[test]
fn frame_before() {
    check("[Ada Marec] a déclaré : « Nous partons demain. »", &["direct Ada Marec «Nous partons demain.»"]);
    check("[Ada Marec] : « Nous partons demain. »", &["direct Ada Marec «Nous partons demain.»"]);
    check(
        "[Sandrine] devait rejoindre sa fille à [Lisbonne:LOC] : « On nous prévient la veille ! »",
        &["direct Sandrine «On nous prévient la veille !»"],
    );
    check(
        "Le maire, [Ada Marec], a expliqué devant la presse : \"Le budget est bouclé.\"",
        &["direct Ada Marec «Le budget est bouclé.»"],
    );
    check("Et le préfet d'ajouter : « Nous serons là. »", &["direct ? le préfet «Nous serons là.»"]);
    check("Pour seule réponse, [Ada Marec] a lâché : « Non ».", &["direct Ada Marec «Non»"]);
}

#[test]
fn frame_inside() {
    check(
        "« Le port, a expliqué [Ada Marec], restera fermé jusqu'à lundi. »",
        &["direct Ada Marec «Le port, a expliqué Ada Marec, restera fermé jusqu'à lundi.»"],
    );
    check(
        "« Nous partirons, a martelé [Ada Marec] devant ses troupes. Rien ne nous arrêtera. »",
        &["direct Ada Marec «Nous partirons»", "direct Ada Marec «Rien ne nous arrêtera.»"],
    );
}

#[test]
fn speech_that_goes_on() {
    check(
        "« Le port est fermé », a dit [Ada Marec]. « Il le restera jusqu'à lundi. »",
        &["direct Ada Marec «Le port est fermé»", "direct Ada Marec «Il le restera jusqu'à lundi.»"],
    );
    check(
        "[Ada Marec] a dit : « Le port est fermé. » Et d'ajouter : « Il le restera. »",
        &["direct Ada Marec «Le port est fermé.»", "direct Ada Marec «Il le restera.»"],
    );
    check(
        "[Abdel], étudiant, prend la chose avec philosophie. « Ils défendent leur métier, je peux comprendre. »",
        &["direct Abdel «Ils défendent leur métier, je peux comprendre.»"],
    );
    check(
        "« Le monde change », a dit [Ada Marec], ajoutant que « la ville doit suivre ».",
        &["direct Ada Marec «Le monde change»", "mixed Ada Marec «la ville doit suivre»"],
    );
}

#[test]
fn marks_of_every_style() {
    check(
        "Il s'agit, a dit [Ada Marec], d''inacceptables\" lenteurs.",
        &["indirect Ada Marec «Il s'agit»", "mixed Ada Marec «inacceptables»"],
    );
    check("« Tout est prêt\", a affirmé [Ada Marec].", &["direct Ada Marec «Tout est prêt»"]);
    check("„Tout est prêt“, a affirmé [Ada Marec].", &["direct Ada Marec «Tout est prêt»"]);
    check("'Tout est prêt', a affirmé [Ada Marec].", &["direct Ada Marec «Tout est prêt»"]);
    check("‘Tout est prêt’, a affirmé [Ada Marec].", &["direct Ada Marec «Tout est prêt»"]);
    check("«« Tout est prêt »», a affirmé [Ada Marec].", &["direct Ada Marec «Tout est prêt»"]);
    check(
        "[Ada Marec] a déclaré : \" Le port est fermé, nous attendons.»\nLa ville dort.",
        &["direct Ada Marec «Le port est fermé, nous attendons.»"],
    );
    check(
        "« Il m'a dit \"pars\" et je suis parti », raconte [Ada Marec].",
        &["direct Ada Marec «Il m'a dit \"pars\" et je suis parti»"],
    );
    check("L'été a duré jusqu'à la mi-octobre, l'automne n'a pas eu lieu.", &[]);
}

#[test]
fn a_missing_mark_is_no_disaster() {
    check(
        "« Le port est fermé, a dit [Ada Marec]. La ville dort.\n\nLe vent tombe. Rien ne bouge.",
        &["direct Ada Marec «Le port est fermé»"],
    );
    check(
        "[Ada Marec] a déclaré : « Le port est fermé.\n\nLe vent tombe. Rien ne bouge.",
        &["direct Ada Marec «Le port est fermé.»"],
    );
    check("Le port est fermé », la ville dort.", &[]);
}

#[test]
fn fragments_with_a_speaker() {
    check("[Moscou:LOC>Russie] a qualifié d'« inacceptables » les sanctions.", &["mixed Russie «inacceptables»"]);
    check("[Ada Marec] dénonce un \"management toxique\".", &["mixed Ada Marec «management toxique»"]);
    check("Le maire refuse ce qu'il nomme « une usine à gaz ».", &["mixed ? Le maire «une usine à gaz»"]);
    check("Le texte a été jugé « illisible » par [Ada Marec].", &["mixed Ada Marec «illisible»"]);
    check("[Ada Marec] a pris acte d'une décision « indépendante ».", &["mixed Ada Marec «indépendante»"]);
    check("Un conseiller a traité la majorité d'« amateurs ».", &["mixed ? Un conseiller «amateurs»"]);
    check("Les goélands, devenus \"terribles\" selon les riverains, dorment.", &["mixed ? les riverains «terribles»"]);
    check("Une banderole « Direction démission » a été déployée.", &["direct ? Une banderole «Direction démission»"]);
    check(
        "[Ada Marec], pour qui le projet est « invendable », rit.",
        &["according_to Ada Marec «le projet est « invendable »»", "mixed Ada Marec «invendable»"],
    );
    check("[Ada Marec], pour qui « le projet est invendable », rit.", &["mixed Ada Marec «le projet est invendable»"]);
}

#[test]
fn fragments_without_one() {
    check("Les costumes « contemporains » ne sont que des survêtements.", &[]);
    check("Quant au fameux « modèle français », il ne tient plus.", &[]);
    check("Il a joué dans « [Le Tartuffe:WORK] » à [Paris:LOC].", &[]);
    check("[Ada Marec] a salué « [Le Tartuffe:WORK] ».", &[]);
    check("Elle a mis \"autoritairement\" un terme à la guerre.", &[]);
}

#[test]
fn indirect_clauses() {
    check("[Ada Marec] affirme que le port fermera.", &["indirect Ada Marec «le port fermera»"]);
    check(
        "Il a prévenu que le port fermerait et que la ville dormirait.",
        &["indirect ? Il «le port fermerait et que la ville dormirait»"],
    );
    check(
        "Le ministre, [Ada Marec], a annoncé lundi que la taxe serait levée, selon [Kiosque:ORG].",
        &["indirect Ada Marec via Kiosque «la taxe serait levée»"],
    );
    check("L'[Iran:LOC] a nié avoir livré des armes.", &["indirect Iran «avoir livré des armes»"]);
    check(
        "La direction assure n'avoir jamais fermé la porte.",
        &["indirect ? La direction «n'avoir jamais fermé la porte»"],
    );
    check("[Ada Marec] a demandé si le port fermerait.", &["indirect Ada Marec «si le port fermerait»"]);
    check("L'élue a fait savoir sur son compte qu'elle partirait.", &["indirect ? L'élue «elle partirait»"]);
    check("[Ada Marec] conteste ces chiffres et assure que tout va bien.", &["indirect Ada Marec «tout va bien»"]);
    check(
        "Alors que [Ada Marec] assure que le port fermera, la ville dort.",
        &["indirect Ada Marec «le port fermera»"],
    );
    check("[Ada Marec] se dit prête à partir.", &["indirect Ada Marec «prête à partir»"]);
    check(
        "Il est arrivé après que des élus ont averti que la digue céderait.",
        &["indirect ? des élus «la digue céderait»"],
    );
}

#[test]
fn indirect_frames_behind() {
    check("Le port fermera lundi, a annoncé [Ada Marec].", &["indirect Ada Marec «Le port fermera lundi»"]);
    check("Le port fermera lundi, ont indiqué deux élus.", &["indirect ? deux élus «Le port fermera lundi»"]);
    check(
        "Le [Sénat:ORG], dit-on, pourrait adoucir le texte.",
        &["indirect ? on «Le Sénat, dit-on, pourrait adoucir le texte»"],
    );
    check("Faux, rétorque [Ada Marec].", &["indirect Ada Marec «Faux»"]);
    check(
        "[Moscou:LOC>Russie] serait prêt, a rapporté [Kiosque:ORG], citant un haut responsable.",
        &["indirect ? un haut responsable via Kiosque «Moscou serait prêt»"],
    );
}

#[test]
fn what_reports_nothing() {
    check("Disons-le : le port est fermé.", &[]);
    check("Il faut dire que le port est fermé.", &[]);
    check("Le [FC Lorient:ORG], majoritaire, réclame le recrutement de dix agents.", &[]);
    check("Les chiffres confirment que le vent tombe.", &[]);
    // A ranking shows; only who makes it speaks.
    check("Selon le classement international, la France recule.", &["according_to - «la France recule»"]);
    check("Selon le classement de [Kiosque:ORG], la France recule.", &["according_to Kiosque «la France recule»"]);
    check("[Ada Marec], accusée de mentir, dort.", &[]);
    check("Le port n'accueille plus que des barques.", &[]);
    check("Le club a trouvé un accord avec la ville.", &[]);
    check("La visite jugée importante, que d'aucuns attendaient, a eu lieu.", &[]);
}

#[test]
fn according_to_phrases() {
    check("Selon [Kiosque:ORG], le port fermera.", &["according_to Kiosque «le port fermera»"]);
    check(
        "Selon le rapport remis vendredi par la [Cour:ORG], le port fermera.",
        &["according_to ? le rapport «le port fermera»"],
    );
    check(
        "Selon le rapport que la [Cour:ORG] a rendu, le port fermera.",
        &["according_to ? le rapport «le port fermera»"],
    );
    check(
        "Selon le maire la digue, vieille d'un siècle, cédera.",
        &["according_to ? le maire «la digue, vieille d'un siècle, cédera»"],
    );
    check("Le port fermera, selon [Kiosque:ORG].", &["according_to Kiosque «Le port fermera»"]);
    check(
        "D'après une source diplomatique, l'accord est prêt.",
        &["according_to ? une source diplomatique «l'accord est prêt»"],
    );
    check(
        "D'après la première estimation d'[Eurostat:ORG], les prix ont augmenté.",
        &["according_to Eurostat «les prix ont augmenté»"],
    );
    check("À en croire le ministre, la facture baissera.", &["according_to ? le ministre «la facture baissera»"]);
    check(
        "De l'avis de plusieurs juristes, le décret est fragile.",
        &["according_to ? plusieurs juristes «le décret est fragile»"],
    );
    check(
        "Pour [Samir Oualid], économiste à la banque, la reprise est fragile.",
        &["according_to Samir Oualid «la reprise est fragile»"],
    );
    check(
        "De source policière, deux suspects sont en fuite.",
        &["according_to ? source policière «deux suspects sont en fuite»"],
    );
    check("Aux yeux de [Ada Marec], le projet a échoué.", &["according_to Ada Marec «le projet a échoué»"]);
    check(
        "Les ménages paient : le taux frôle 4 %, selon l'[Observatoire:ORG].",
        &["according_to Observatoire «le taux frôle 4 %»"],
    );
    check(
        "Selon des médias locaux, [Ada Marec] aurait déclaré que le port fermerait.",
        &[
            "according_to ? des médias locaux «Ada Marec aurait déclaré que le port fermerait»",
            "indirect Ada Marec «le port fermerait»",
        ],
    );
    check(
        "« Le port est fermé », a dit [Ada Marec], selon [Kiosque:ORG].",
        &["direct Ada Marec via Kiosque «Le port est fermé»"],
    );
}

#[test]
fn according_to_nobody() {
    check("Le prix varie selon les cas.", &[]);
    check("Selon la loi, le port doit fermer.", &[]);
    check("Selon que le vent tombe ou non, le port fermera.", &[]);
    check(
        "Pour [Samir Oualid], c'est un retour à la maison après dix ans.",
        &["according_to Samir Oualid «c'est un retour à la maison après dix ans»"],
    );
    check("Pour partir, il a vendu sa maison.", &[]);
    check("Cette information n'a pas été confirmée de source indépendante.", &[]);
    check("Il est parti d'après-midi, après la pluie.", &[]);
}

#[test]
fn posts() {
    check(
        "La colère gagne :\n\nLa honte ce soir ! #ville pic.twitter.com/q7abc\n— [Kop du Port:ORG] (@kopduport) [8 novembre 2025:DATE]\n\nLa ville dort.",
        &["embedded_post Kop du Port «La honte ce soir ! #ville»"],
    );
    check(
        "Shot down by a missile. https://t.co/abc — Gulf Desk (@gulfdesk) March 4, 2025",
        &["embedded_post ? Gulf Desk «Shot down by a missile.»"],
    );
    check("Le port — grand ouvert (@ville) — dort.", &[]);
}

#[test]
fn pronouns_and_titles() {
    check(
        "La maire, [Ada Marec], a inauguré le port. Elle a promis que la digue tiendrait.",
        &["indirect Ada Marec «la digue tiendrait»"],
    );
    check("[Ada Marec] a parlé. « Le port est fermé », a-t-elle dit.", &["direct Ada Marec «Le port est fermé»"]);
    check(
        "M. [Oualid] a rencontré Mme [Marec]. « Le port est fermé », a-t-elle dit.",
        &["direct Marec «Le port est fermé»"],
    );
    check(
        "[Ada Marec] a vu [Samir Oualid]. Ce dernier affirme que le port fermera.",
        &["indirect Samir Oualid «le port fermera»"],
    );
    check(
        "Le ministre [Samir Oualid] est venu. « Le port est fermé », a dit le ministre.",
        &["direct Samir Oualid «Le port est fermé»"],
    );
    check(
        "La veuve de la victime a pris la parole. « J'attendais la vérité », a-t-elle dit.",
        &["direct ? La veuve de la victime «J'attendais la vérité»"],
    );
    check("« Le port est fermé », ont-ils dit.", &["direct ? ils «Le port est fermé»"]);
}

#[test]
fn descriptions_lead_to_who_is_in_play() {
    // A title stands in the sentence of its name, and agrees with it.
    check(
        "[Paul Garnier] attend. « Non », a dit la présidente, [Ada Marec]. Le prévenu a pâli. « J'ai été négligent », a-t-il dit.",
        &["direct Ada Marec «Non»", "direct Paul Garnier «J'ai été négligent»"],
    );
    check(
        "[Ada Marec] ne s'en cache pas. « Nous resterons », assume cette ancienne contrôleuse de gestion.",
        &["direct Ada Marec «Nous resterons»"],
    );
    check(
        "[Ada Marec] s'est tue. La ministre des Comptes publics affirme que le port fermera.",
        &["indirect Ada Marec «le port fermera»"],
    );
    // Who comes into a story of others, and who does not agree.
    check(
        "[Ada Marec] a porté plainte. La procureure affirme que le port fermera.",
        &["indirect ? La procureure «le port fermera»"],
    );
    check(
        "[Ada Marec] s'est tue. Le ministre des Comptes publics affirme que le port fermera.",
        &["indirect ? Le ministre des Comptes publics «le port fermera»"],
    );
    // Another country's minister is not whoever has just spoken.
    check(
        "[Samir Oualid] affirme que le port fermera. Le ministre [russe:NORP] des Transports affirme que le quai fermera.",
        &["indirect Samir Oualid «le port fermera»", "indirect ? Le ministre russe des Transports «le quai fermera»"],
    );
    check(
        "Sa fille, [Maylis Garnier], tempère : le relevé est faux, prévient-elle.",
        &["indirect Maylis Garnier «le relevé est faux»"],
    );
    check("« Je n'ai rien volé » : le maire [Samir Oualid] s'explique", &["direct Samir Oualid «Je n'ai rien volé»"]);
    check("« Je n'ai rien volé » : la ville s'explique", &["direct - «Je n'ai rien volé»"]);
    check("[Ada Marec] dort. Il se dit que le port fermera.", &["indirect ? Il «le port fermera»"]);
}

#[test]
fn titles_with_a_complement() {
    check(
        "Le général de division [iranien:NORP] [Samir Oualid] affirme que le port fermera.",
        &["indirect Samir Oualid «le port fermera»"],
    );
    check(
        "L'avocat du maire [Samir Oualid] affirme que le port fermera.",
        &["indirect ? L'avocat du maire Samir Oualid «le port fermera»"],
    );
}

#[test]
fn media_that_relay() {
    check(
        "Le journal américain « [The Harbour Post:ORG] » a cité le porte-parole, [Samir Oualid], qui a déclaré : « Le port est fermé ».",
        &["direct Samir Oualid via The Harbour Post «Le port est fermé»"],
    );
    check(
        "Le journal [Kiosque:ORG] a cité le porte-parole, [Samir Oualid], qui a déclaré : « Le port est fermé ».",
        &["direct Samir Oualid via Kiosque «Le port est fermé»"],
    );
    check(
        "Le journal officiel, [Kiosque:ORG], a cité les propos de [Samir Oualid] : « Le port est fermé ».",
        &["direct Samir Oualid via Kiosque «Le port est fermé»"],
    );
}

#[test]
fn a_whole_report() {
    check(
        "[Quimper:LOC] : le port fermera\n\n\
         Le port fermera lundi, a annoncé mardi soir la mairie. « Nous n'avions plus le choix, la digue menace », a expliqué \
         la maire, [Ada Marec], devant une centaine d'habitants. « Un ingénieur nous l'avait écrit dès janvier. » Elle a \
         toutefois promis que le marché serait maintenu.\n\n\
         L'opposition dénonce une décision « brutale » et assure n'avoir jamais été consultée. Selon [Samir Oualid], élu \
         écologiste, la digue tiendrait encore dix ans. \"On nous raconte des histoires\", s'agace-t-il. Le parquet, lui, \
         n'a pas souhaité commenter.\n\n\
         [Paris:LOC>France] a qualifié la fermeture de « provisoire », d'après [Kiosque:ORG]. Les pêcheurs, eux, parlent de \
         « mise à mort » :\n\n\
         Lundi, on sort quand même les bateaux. Venez tous ! https://t.co/abc\n\
         — [Pêcheurs du Steir:ORG] (@steir_peche) [12 mars 2026:DATE]\n\n\
         Les « amis du port » se retrouveront dimanche.",
        &[
            "indirect ? la mairie «Le port fermera lundi»",
            "direct Ada Marec «Nous n'avions plus le choix, la digue menace»",
            "direct Ada Marec «Un ingénieur nous l'avait écrit dès janvier.»",
            "indirect Ada Marec «le marché serait maintenu»",
            "mixed ? L'opposition «brutale»",
            "indirect ? L'opposition «n'avoir jamais été consultée»",
            "according_to Samir Oualid «la digue tiendrait encore dix ans»",
            "direct Samir Oualid «On nous raconte des histoires»",
            "mixed France via Kiosque «provisoire»",
            "mixed ? Les pêcheurs «mise à mort»",
            "embedded_post Pêcheurs du Steir «Lundi, on sort quand même les bateaux. Venez tous !»",
        ],
    );
}

#[test]
fn an_interview() {
    check(
        "Pourquoi fermer le port ?\n\n[Ada Marec] : « La digue menace. Nous avons attendu trop longtemps. »\n\n\
         Et après ?\n\n« Nous reconstruirons, quoi qu'il en coûte à la ville. »",
        &[
            "direct Ada Marec «La digue menace. Nous avons attendu trop longtemps.»",
            "direct Ada Marec «Nous reconstruirons, quoi qu'il en coûte à la ville.»",
        ],
    );
}

#[test]
fn forms_taken_for_nouns_and_participles_report_beside_speech() {
    check("« On nous a oubliés », maugrée [Ada Marec].", &["direct Ada Marec «On nous a oubliés»"]);
    check("Une « patrouille de routine », ose [Kiosque:ORG].", &["mixed Kiosque «patrouille de routine»"]);
    check("Le kilo coûterait six euros, chiffre [Kiosque:ORG].", &["indirect Kiosque «Le kilo coûterait six euros»"]);
    // A participle that nobody speaks with, and a sum.
    check("« On nous a oubliés », écrite en rouge, couvre le mur.", &[]);
    check("Le chiffre rassure [Ada Marec].", &[]);
}

#[test]
fn fronted_reports_end_with_their_comma() {
    check(
        "Trois jours après avoir juré qu'aucun navire ne passerait, [Ada Marec] a dépêché un cargo.",
        &["indirect Ada Marec «aucun navire ne passerait»"],
    );
    check(
        "[Ada Marec] a juré qu'aucun navire, le sien compris, ne passerait.",
        &["indirect Ada Marec «aucun navire, le sien compris, ne passerait»"],
    );
}

#[test]
fn bodies_are_taken_up_by_their_noun() {
    check("Le groupe [Kiosque:ORG] recrute. Le groupe affirme que tout va bien.", &["indirect Kiosque «tout va bien»"]);
    check(
        "[Kiosque:ORG] et [Vigie:ORG] recrutent. Le groupe affirme que tout va bien.",
        &["indirect ? Le groupe «tout va bien»"],
    );
    check(
        "[Vigie:ORG] recrute. Personne ne vient, ni demain ni plus tard. Il pleut. L'[Union:ORG], si. L'association \
         affirme que tout va bien.",
        &["indirect Union «tout va bien»"],
    );
}

#[test]
fn seeing_agreeing_and_relaying() {
    check("[Ada Marec] y voit « un précédent ».", &["mixed Ada Marec «un précédent»"]);
    check("[Ada Marec] voit « un précédent ».", &[]);
    check("[Ada Marec] voit dans ce vote « un précédent fâcheux ».", &["mixed Ada Marec «un précédent fâcheux»"]);
    check("[Ada Marec] voit en lui « un imposteur ».", &["mixed Ada Marec «un imposteur»"]);
    check(
        "[Ada Marec] et [Malo Quéré] sont convenus que le port rouvrirait.",
        &["indirect Ada Marec «le port rouvrirait»"],
    );
    check(
        "Selon [Ada Marec], citée par [Kiosque:ORG], le vote est « joué d'avance ».",
        &[
            "according_to Ada Marec via Kiosque «le vote est « joué d'avance »»",
            "mixed Ada Marec via Kiosque «joué d'avance»",
        ],
    );
    check("Le texte, comme le souligne [Ada Marec], est « mal écrit ».", &["mixed Ada Marec «mal écrit»"]);
}

#[test]
fn measures_and_models_are_no_source() {
    check("Le prix varie selon la ville.", &[]);
    check("Le film, d'après un roman de 1932, sort mercredi.", &[]);
    check("Suivant les conseils de son avocate, il s'est tu.", &[]);
    check("Selon [Ada Marec], le prix varie.", &["according_to Ada Marec «le prix varie»"]);
}
