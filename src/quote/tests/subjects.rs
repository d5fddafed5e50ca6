//! Who is the subject of a frame: over insertions, behind a fronted clause, under another title, in a pronoun.

use super::check;

#[test]
fn over_what_is_inserted() {
    check(
        "« La sonde est perdue », a reconnu, la voix nouée, la cheffe de mission, [Ines Ferrão], avant d'ajouter : « Nous en construirons une autre. »",
        &["direct Ines Ferrão «La sonde est perdue»", "direct Ines Ferrão «Nous en construirons une autre.»"],
    );
    check("« Je pars », a lâché, visage fermé, le capitaine, [Loïc Hamon].", &["direct Loïc Hamon «Je pars»"]);
    // Who speaks stays who speaks, with or without a name.
    check(
        "« Non », a répondu, mardi, une porte-parole, [Ada Marec] refusant de parler.",
        &["direct ? une porte-parole «Non»"],
    );
    check(
        "« Ce budget est faux », a déploré [Paul Morin], son adjoint, qui a aussi reproché à la trésorière une « négligence » coupable.",
        &["direct Paul Morin «Ce budget est faux»", "mixed Paul Morin «négligence»"],
    );
    check(
        "« Lamentable », a soufflé un conseiller. « Ridicule », a lâché un autre.",
        &["direct ? un conseiller «Lamentable»", "direct ? un autre «Ridicule»"],
    );
}

#[test]
fn of_a_fronted_clause() {
    check(
        "Jugeant [Paul Vidal] « incapable de gouverner », le sénateur [Jean Roche] a claqué la porte.",
        &["indirect Jean Roche «Paul Vidal « incapable de gouverner »»", "mixed Jean Roche «incapable de gouverner»"],
    );
    check("Se disant « trahie », [Ada Marec] a quitté le conseil.", &["mixed Ada Marec «trahie»"]);
    check(
        "Si [Marc Tellier] parle d'« un accident », [Ada Marec] évoque « une faute ».",
        &["mixed Marc Tellier «un accident»", "mixed Ada Marec «une faute»"],
    );
    check(
        "La réponse d'[Ada Marec] ne s'est pas fait attendre : « Qu'il démissionne. »",
        &["direct Ada Marec «Qu'il démissionne.»"],
    );
}

#[test]
fn under_another_title() {
    check(
        "La maire, [Odile Ferrand], défend son projet. Face à elle, la sénatrice [Jeanne Malet] insiste. « La digue tiendra », promet l'édile.",
        &["direct Odile Ferrand «La digue tiendra»"],
    );
    check(
        "[Paul Vernet] se tait. Le réalisateur, un colosse nommé [Yves Masson], passe pour têtu. « Je finirai ce film », a-t-il promis.",
        &["direct Yves Masson «Je finirai ce film»"],
    );
    check("La diplomatie [turque:NORP] dénonce une mesure « hostile ».", &["mixed turque «hostile»"]);
    check("La presse [turque:NORP] dénonce une mesure « hostile ».", &["mixed ? La presse turque «hostile»"]);
}

#[test]
fn the_same_pronoun_again() {
    check(
        "[Ada Marec] a tranché. Elle ne pardonne pas à [Lise Caron], dont elle juge le livre « bâclé ».",
        &["indirect Ada Marec «le livre « bâclé »»", "mixed Ada Marec «bâclé»"],
    );
    check(
        "[Ada Marec] a tranché. Pour elle, le livre est « bâclé ».",
        &["according_to Ada Marec «le livre est « bâclé »»", "mixed Ada Marec «bâclé»"],
    );
    check(
        "[Ada Marec] n'a pas eu ces égards : pour elle, [Luc Roy] est « un charognard ».",
        &["according_to Ada Marec «Luc Roy est « un charognard »»", "mixed Ada Marec «un charognard»"],
    );
    check(
        "« Il est jeune, il a été naïf », l'excuse sa directrice.",
        &["direct ? sa directrice «Il est jeune, il a été naïf»"],
    );
}

#[test]
fn who_is_taken_up_by_a_noun() {
    check(
        "[Marc Dujardin] comparaît depuis lundi. L'accusé jure n'avoir rien signé.",
        &["indirect Marc Dujardin «n'avoir rien signé»"],
    );
    check(
        "[Yvan Mercadier] avait tenu bon. L'anesthésiste de [Besançon:LOC] a craqué. « Je n'ai rien fait », a-t-il hurlé.",
        &["direct Yvan Mercadier «Je n'ai rien fait»"],
    );
    check(
        "[Ada Marec] a salué son homologue, [Luc Roy]. Ce dernier, diplomate aguerri, a répondu que l'accord tenait.",
        &["indirect Luc Roy «l'accord tenait»"],
    );
    // Another's office: the one of the interior is not that of transport.
    check(
        "Le ministre des Transports [Paul Roux] se tait. Le ministre de l'Intérieur assure que la loi passera.",
        &["indirect ? Le ministre de l'Intérieur «la loi passera»"],
    );
    check(
        "Le ministre [Paul Roux] se tait. Le Premier ministre assure que la loi passera.",
        &["indirect ? Le Premier ministre «la loi passera»"],
    );
    // « on » is nobody whom a pronoun could take up.
    check(
        "[Ada Marec] a gagné. On la donnait pour une besogneuse. Elle a promis de partir.",
        &["indirect ? On «une besogneuse»", "indirect Ada Marec «partir»"],
    );
}

#[test]
fn who_speaks_for_a_body_or_a_place() {
    check("Mon confrère du [Temps:ORG] [Luc Roy] crie au « massacre ».", &["mixed Luc Roy «massacre»"]);
    check("L'avocat du maire [Luc Roy] crie au « massacre ».", &["mixed ? L'avocat du maire Luc Roy «massacre»"]);
    check(
        "La région [Normandie:LOC], actionnaire, a exhorté les parties « au calme ».",
        &["mixed Normandie «au calme»"],
    );
    check("Le texte est rejeté par la [CGT:ORG], qui dénonce « un recul ».", &["mixed CGT «un recul»"]);
    check(
        "Elle a gagné l'or.\n\n« Je veux inspirer des jeunes. »\n\n— [Ada Marec]",
        &["direct Ada Marec «Je veux inspirer des jeunes.»"],
    );
}
