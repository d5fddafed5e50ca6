//! Frames that are no plain reporting verb: what one is held to be, what others are asked, verbs left out, speech cut in two.

use super::check;

#[test]
fn what_one_is_held_to_be() {
    check(
        "[Ada Marec] tient le promoteur pour « un pirate » et son associé pour « un rêveur ».",
        &["mixed Ada Marec «un pirate»", "mixed Ada Marec «un rêveur»"],
    );
    check("[Malo Quéré], que tous tiennent pour honnête, se tait.", &["indirect ? tous «honnête»"]);
    check("Ce plan, que l'on donnait pour mort depuis mai, revient.", &["indirect ? l'on «mort»"]);
    check("La [CGT:ORG] juge le calendrier intenable.", &["indirect CGT «intenable»"]);
    check("Ce juge que l'on croyait vendu a condamné la ville.", &["indirect ? l'on «vendu»"]);
    check("Les hôtels, jugés minables par les navigants, ferment.", &["indirect ? les navigants «minables»"]);
    check("[Ada Marec] la juge « illusoire ».", &["mixed Ada Marec «illusoire»"]);
    check(
        "[Ada Marec] trouve le préfet « absent ».",
        &["indirect Ada Marec «le préfet « absent »»", "mixed Ada Marec «absent»"],
    );
    // Nobody judges: a thing found, a date, a film without its critics.
    check("[Ada Marec] a trouvé dans le grenier « une curiosité ».", &[]);
    check("[Ada Marec] donne rendez-vous aux élus pour lundi.", &[]);
    check("Le film, jugé trop long, sort mardi.", &[]);
    check("[Ada Marec] tient la barre pour la dernière fois.", &[]);
}

#[test]
fn qualities_one_after_the_other() {
    check("[Ada Marec] la dit sincère, mais naïve.", &["indirect Ada Marec «sincère, mais naïve»"]);
    check(
        "Ses collègues le disent loyal, consciencieux, cassant.",
        &["indirect ? Ses collègues «loyal, consciencieux, cassant»"],
    );
    check(
        "[Ada Marec] juge la réforme nécessaire, mais trop lente.",
        &["indirect Ada Marec «nécessaire, mais trop lente»"],
    );
    // The sentence goes on with something else.
    check("[Ada Marec] juge la réforme nécessaire, mais le maire hésite.", &["indirect Ada Marec «nécessaire»"]);
}

#[test]
fn what_is_owned_to_seen_or_drawn() {
    check("Le pilote reconnaît une maladresse.", &["indirect ? Le pilote «une maladresse»"]);
    check("[Ada Marec] plaide l'erreur.", &["indirect Ada Marec «l'erreur»"]);
    check("[Ada Marec] y voit une manœuvre grossière.", &["indirect Ada Marec «une manœuvre grossière»"]);
    check("Un diplomate dépeint des élus « compétents, glacials ».", &["mixed ? Un diplomate «compétents, glacials»"]);
    check(
        "Selon [Ada Marec], douze marins seraient morts, un bilan que le port conteste.",
        &["according_to Ada Marec «douze marins seraient morts»"],
    );
    check("Le gardien a concédé un penalty.", &[]);
    check("La loi reconnaît un droit à l'erreur.", &[]);
    check("De la tour, on y voit une île.", &[]);
}

#[test]
fn fragments_that_go_on() {
    check(
        "[Ada Marec] s'est dite « navrée » pour les familles.",
        &["indirect Ada Marec «« navrée » pour les familles»", "mixed Ada Marec «navrée»"],
    );
    check(
        "Le préfet assure « comprendre » la colère.",
        &["indirect ? Le préfet «« comprendre » la colère»", "mixed ? Le préfet «comprendre»"],
    );
    check(
        "[Ada Marec] a juré que « pas un euro » ne serait perdu.",
        &["indirect Ada Marec «« pas un euro » ne serait perdu»", "mixed Ada Marec «pas un euro»"],
    );
    // The fragment is all that is said.
    check("[Ada Marec] s'est dite « navrée » et a quitté la salle.", &["mixed Ada Marec «navrée»"]);
    check(
        "[Ada Marec] a juré que « pas un euro ne serait perdu ».",
        &["mixed Ada Marec «pas un euro ne serait perdu»"],
    );
}

#[test]
fn what_is_asked_called_or_written() {
    check("[Ada Marec] a prié chacun de montrer « de la hauteur ».", &["mixed Ada Marec «de la hauteur»"]);
    check("[Ada Marec] appelle cela « un ajustement ».", &["mixed Ada Marec «un ajustement»"]);
    check("Une lettre où le maire est accusé de « mollesse » circule.", &["mixed ? Une lettre «mollesse»"]);
    check("[Ada Marec], prudente, « prend acte ».", &["mixed Ada Marec «prend acte»"]);
    check("[Ada Marec] dépeint l'accusé comme « un rêveur ».", &["mixed Ada Marec «un rêveur»"]);
    // Names, and what nobody says.
    check("On appelle cela « la loi du marché ».", &[]);
    check("La ville a rebaptisé la rue « allée des Tilleuls ».", &[]);
    check("La salle attend « le grand soir ».", &[]);
    check("[Ada Marec] a pris le train « comme tout le monde ».", &[]);
}

#[test]
fn left_out_and_cut_in_two() {
    check(
        "[Kiosque:ORG] parle d'un « naufrage » ; [Le Soir:ORG] d'un « miracle ».",
        &["mixed Kiosque «naufrage»", "mixed Le Soir «miracle»"],
    );
    check(
        "« On m'a tout pris », dit [Ada Marec]. Le maire ? « Un brave homme. »",
        &["direct Ada Marec «On m'a tout pris»", "direct Ada Marec «Un brave homme.»"],
    );
    check(
        "Le carnet a fondu, fait valoir [Ada Marec]. Le pont tiendra, dit-elle, et la ville paiera.",
        &[
            "indirect Ada Marec «Le carnet a fondu»",
            "indirect Ada Marec «Le pont tiendra»",
            "indirect Ada Marec «la ville paiera»",
        ],
    );
    check("[Ada Marec] n'en démord pas : le moteur était neuf.", &["indirect Ada Marec «le moteur était neuf»"]);
    // The author's own verbless question, and another's clause behind.
    check("Le bilan ? « Mitigé » serait un mot faible.", &[]);
    check("Le pont fermera, a dit [Ada Marec], et les riverains soupirent.", &["indirect Ada Marec «Le pont fermera»"]);
}

#[test]
fn whose_view() {
    check(
        "[Ada Marec] a ri. À ses yeux, le club est « petit ».",
        &["according_to Ada Marec «le club est « petit »»", "mixed Ada Marec «petit»"],
    );
    check("La ville n'est pas seule : selon [Kiosque:ORG], l'État savait.", &["according_to Kiosque «l'État savait»"]);
    check("Un revirement piteux, selon [Kiosque:ORG].", &["according_to Kiosque «Un revirement piteux»"]);
    check(
        "La [Cour des comptes:ORG] a rendu son avis. Son rapport pointe une gestion « opaque ».",
        &["mixed Cour des comptes «opaque»"],
    );
    check("« Je pars. » Selon [Kiosque:ORG], le port fermera.", &["according_to Kiosque «le port fermera»"]);
    // The headline says the words whose speaker the article names.
    check(
        "« Je n'ai rien signé » : la maire devant ses juges\n\n[Ada Marec] parle bas. « Je n'ai rien signé du tout », a-t-elle dit.",
        &["direct Ada Marec «Je n'ai rien signé»", "direct Ada Marec «Je n'ai rien signé du tout»"],
    );
}

#[test]
fn who_replies() {
    check(
        "[Samir Oualid] a dit « non ». La réponse est venue mardi d'[Ada Marec], sa rivale. « Il nous fait la leçon ! »",
        &["mixed Samir Oualid «non»", "direct Ada Marec «Il nous fait la leçon !»"],
    );
    // What merely goes to somebody is no reply.
    check(
        "[Samir Oualid] a dit « non ». Un camion est parti chez [Ada Marec]. « Nous restons. »",
        &["mixed Samir Oualid «non»", "direct Samir Oualid «Nous restons.»"],
    );
    check(
        "Deux gardes sont morts dans un échange de tirs dont chaque camp tient l'autre pour responsable.",
        &["indirect ? chaque camp «responsable»"],
    );
}

#[test]
fn verbs_between_the_marks() {
    check("La [CGT:ORG] « étudie toutes les options ».", &["mixed CGT «étudie toutes les options»"]);
    check("La [CGT:ORG] a « pris acte » du vote.", &["mixed CGT «pris acte»"]);
    check("La machine « avale » vingt tonnes par heure.", &[]);
    check("Le ballon a « rebondi » sur la barre.", &[]);
    check(
        "Le maire assure « comprendre la colère ».",
        &["indirect ? Le maire «« comprendre la colère »»", "mixed ? Le maire «comprendre la colère»"],
    );
}

#[test]
fn names_pictures_and_lists() {
    check("Il appelle ses électeurs « mes enfants ».", &["mixed ? Il «mes enfants»"]);
    check("La comète, baptisée « Nina », passera lundi.", &[]);
    check("Le groupe [Tellor:ORG] se présente comme un champion vert.", &["indirect Tellor «un champion vert»"]);
    check("Le théâtre se présente comme un cube blanc.", &[]);
    check("Ses directeurs louent une bosseuse.", &["indirect ? Ses directeurs «une bosseuse»"]);
    check("Le maire loue une maison.", &[]);
    check(
        "Il a promis de bâtir trois écoles, deux lycées et un stade.",
        &["indirect ? Il «bâtir trois écoles, deux lycées et un stade»"],
    );
    check("Il a promis de partir, furieux et las.", &["indirect ? Il «partir»"]);
    check("C'est ce qu'a annoncé aujourd'hui le président de la région.", &[]);
    check(
        "Un avion s'est posé à Brest, a-t-on appris auprès de l'aéroport.",
        &["indirect ? l'aéroport «Un avion s'est posé à Brest»"],
    );
}
