//! Common words that evaluate only what is of one kind: a precise witness is praised, a precise clock is described.

use super::nouns::Bearer;
use super::{described, of_kind, of_word, subject};
use crate::cue::Dimension;
use crate::cue::classes::Class;
use crate::cue::context::Context;
use crate::cue::draft::{Draft, Drafts, Origin};
use crate::cue::target::{self, Subject};
use crate::cue::word_list::WordList;
use crate::entity::EntityType;
use crate::lexicon::{Role, bit};
use crate::tag::Upos;

/// « le témoin est précis », « Berlin bloque », « ce banquier est un caméléon ».
pub(super) fn of_actor(context: &Context<'_>, drafts: &Drafts, draft: Draft) -> Option<Draft> {
    let Origin::Entry(id) = draft.origin else { return None };
    let kinds = context.lexicon.entry(id)?.upos;
    let can_be = |upos: Upos| kinds & bit(upos) != 0;
    let role = if can_be(Upos::Verb) {
        Role::Subject
    } else if can_be(Upos::Noun) {
        Role::Itself
    } else {
        Role::Head
    };
    let draft = Draft { role, ..draft };
    let bearer = match role {
        Role::Subject => target::acting_verb(context, &draft)
            .and_then(|verb| subject(context, verb))
            .or_else(|| blamed(context, draft.tokens.start)),
        Role::Itself => named(context, draft.tokens.start),
        _ => described(context, drafts, &draft).or_else(|| aligned(context, drafts, draft.tokens.start)),
    };
    (bearer == Some(Bearer::Actor) && !befalls(context, &draft)).then_some(draft)
}

/// « accusé d'avoir planqué les factures »: who is blamed for what he did is somebody.
fn blamed(context: &Context<'_>, verb: usize) -> Option<Bearer> {
    let deed = context.before(verb, 3).find(|&at| matches!(context.lower(at), "de" | "d'"))?;
    let blames = |at: usize| matches!(context.lemma(at), "accuser" | "blâmer" | "reprocher" | "soupçonner");
    context.before(deed, 6).any(blames).then_some(Bearer::Actor)
}

/// « organisée par le club », « il s'est éteint », « blessant dix personnes »: what is done to somebody, or by himself, and
/// participles with an object say nothing of his worth.
fn befalls(context: &Context<'_>, draft: &Draft) -> bool {
    let (start, end) = (draft.tokens.start, draft.tokens.end);
    let adjective = draft.role == Role::Head && draft.tokens.len() == 1;
    let governs = matches!(context.lower(end), "par" | "que" | "qu'" | ":") || context.upos(end) == Upos::Num;
    let itself = |at: usize| matches!(context.lower(at), "se" | "s'");
    // « s'est montré précis » says how he was.
    let shows = |at: usize| SHOWING.has(context.lemma(at));
    let reflexive = || context.before(start, 3).any(itself) && !context.before(start, 4).any(shows);
    adjective && governs || draft.tokens.len() == 1 && reflexive()
}

/// Verbs that say of somebody how he is or feels.
static SHOWING: WordList = WordList::new("avouer avérer dire montrer révéler sentir vouloir");

/// « un dialogue plat », « le livret se traîne »: said of something written, played, built or argued.
pub(super) fn of_work(context: &Context<'_>, draft: Draft) -> Option<Draft> {
    let verb = draft.tokens.start;
    let acts = context.is_verb(verb) && !context.is_participle(verb);
    let draft = Draft { role: if acts { Role::Subject } else { Role::Head }, ..draft };
    let noun = if acts { acting_noun(context, &draft) } else { target::described(context, &draft) };
    let works = noun.map_or_else(|| is_on_work(context, &draft), |noun| is_work(context, noun));
    (works && !befalls(context, &draft)).then_some(draft)
}

/// « un avocat sec », « un dialogue sec »: words of persons that appraise a work as well.
pub(super) fn shared(context: &Context<'_>, draft: Draft) -> Option<Draft> {
    let both = SHARED.has(&super::entry(context, &draft));
    both.then(|| of_work(context, super::appraising(draft))).flatten()
}

/// Words that judge a person and appraise a work alike.
static SHARED: WordList = WordList::new(
    "blessant calme concret cru dynamique déplacé expressif facile feutré flexible gauche gras \
    inspiré juste laconique lent lisse mûr pincé plat pointu prolixe précis puissant pâle raide rapide sec singulier \
    souple spirituel sérieux sévère tendre théâtral tranché vide vif violent voyant âpre éteint",
);

/// The noun that a verb of a work is said of.
fn acting_noun(context: &Context<'_>, draft: &Draft) -> Option<usize> {
    match target::subject_word(context, target::acting_verb(context, draft)?)? {
        Subject::Noun(at) => Some(at),
        Subject::Relative(at) => target::relative_head(context, at),
        _ => None,
    }
}

fn is_work(context: &Context<'_>, noun: usize) -> bool {
    context.mention_at(noun).is_some_and(|mention| mention.kind == EntityType::Work)
        || context.upos(noun) == Upos::Noun && WORKS.has(context.lemma(noun))
}

/// Where no word beside it tells, the target does.
fn is_on_work(context: &Context<'_>, draft: &Draft) -> bool {
    let entity = target::target(context, draft).0.and_then(|id| context.actors.entities.get(id.0 as usize));
    entity.is_some_and(|entity| entity.kind == EntityType::Work)
}

/// What is written, played, built or argued.
static WORKS: WordList = WordList::new(
    "accord acte adaptation album analyse animation architecture argument argumentation ballet bande-annonce \
    bande-son bilan budget calendrier campagne caméra casting chanson chant chorégraphie chronique clip combat \
    communiqué compromis comédie conception concert contrat cérémonie danse dessin dialogue discours dispositif \
    distribution documentaire doublage drame débat décor défense démonstration dénouement enquête ergonomie \
    essai expertise exposition exposé expérience fiction film final finale finition formule gameplay graphisme \
    habillage humour hypothèse interface interprétation interrogatoire intrigue jeu lecture livre livret loi \
    légende manuscrit mesure mise mise-en-scène mission modèle montage musique mélodie méthode narration niveau \
    opéra opérette orchestration ouverture partie partition peinture phrasé pièce plaidoirie plan plume polar \
    portrait prestation procédure programme projet prologue propos proposition prose quête raisonnement rapport \
    reportage roman rythme règlement réalisation récit récital réforme réglage répertoire réponse réquisitoire \
    résolution réécriture saison satire scène scénario scénographie sentence service solution spectacle \
    stratégie style suite synthèse système tableau tempo texte théorie timbre titre ton toucher traduction \
    tragédie trame verdict version visuel voix vulgarisation écriture épilogue épisode étude œuvre",
);

/// « Paul Morel, d'ordinaire feutré », « digne, précise »: set behind a name, or behind what judges somebody.
fn aligned(context: &Context<'_>, drafts: &Drafts, start: usize) -> Option<Bearer> {
    let aside =
        |at: usize| context.is(at, Class::COMMA) || LINKING.has(context.lower(at)) || context.upos(at) == Upos::Adv;
    let last = context.before(start, 6).find(|&at| !aside(at))?;
    let set_off = (last + 1..start).any(|at| context.is(at, Class::COMMA) || context.lower(at) == "et");
    let judged = || drafts.has(Dimension::Judgement, &(last..last + 1)).then_some(Bearer::Actor);
    let named = || context.mention_at(last).and_then(|mention| of_kind(mention.kind, false));
    if set_off { judged().or_else(named) } else { None }
}

/// What may stand between a name and an adjective said of it.
static LINKING: WordList = WordList::new("d' et habitude jadis mais naguère ordinaire");

/// Whom a noun is predicated of: « ce banquier est un caméléon », « Morel, vieux caméléon », « traité de caméléon ».
fn named(context: &Context<'_>, noun: usize) -> Option<Bearer> {
    let part = |at: usize| matches!(context.upos(at), Upos::Det | Upos::Adj | Upos::Adv) || context.is_mark(at);
    let before = context.before(noun, 5).find(|&at| !part(at))?;
    if context.is(before, Class::COMMA) {
        let last = before.checked_sub(1)?;
        return context.mention_at(last).map_or_else(|| of_word(context, last), |mention| of_kind(mention.kind, false));
    }
    if matches!(context.lower(before), "de" | "d'" | "en" | "comme" | "pour") {
        let calls = |at: usize| CALLING.has(context.lemma(at));
        return context.before(before, 6).any(calls).then_some(Bearer::Actor);
    }
    let verb = target::copula(context, before + 1).filter(|_| context.is_verb(before))?;
    subject(context, verb)
}

/// Verbs that give somebody a name or a part.
static CALLING: WordList = WordList::new(
    "comporter conduire décrire dépeindre déguiser ériger muer passer poser prendre présenter qualifier surnommer \
    tenir traiter transformer travestir voir",
);

#[cfg(test)]
mod tests {
    use crate::Analyzer;

    fn evaluations(text: &str) -> usize {
        let analysis = Analyzer::new().unwrap().analyze(text);
        analysis.cues.iter().filter(|cue| cue.dimension.is_evaluation()).count()
    }

    #[test]
    fn common_words_evaluate_those_they_can_be_said_of() {
        for (bearing, other) in [
            ("L'expert, précis, a tout montré.", "L'horloge, précise, a sonné."),
            ("La négociatrice, souple, a cédé sa place.", "La branche, souple, a touché le sol."),
            ("La critique a trouvé le dialogue plat.", "La région est un pays plat."),
            ("Le ministre a planqué les factures.", "Le terrier planque les petits."),
            ("Ce banquier est un crocodile.", "Le zoo de Lille héberge un crocodile."),
            ("Le témoin s'est montré souple.", "Le tuyau s'est montré souple."),
            ("Le dialogue, sec, dure une heure.", "Le sol, sec, dure une heure."),
            ("Le récit accroche.", "La remorque accroche."),
            ("La concierge, spontanée, a parlé.", "La floraison, spontanée, a duré."),
        ] {
            assert_eq!((evaluations(bearing), evaluations(other)), (1, 0), "{bearing} – {other}");
        }
    }

    #[test]
    fn what_befalls_somebody_does_not_judge_him() {
        assert_eq!(evaluations("La maire, isolée par la neige, a téléphoné."), 0);
        assert_eq!(evaluations("Le journal précise que la séance est levée."), 0);
    }
}
