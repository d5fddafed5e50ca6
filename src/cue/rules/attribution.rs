//! Who is made to speak: a reporting verb counts where it reports, and every quote's own words of reporting do.

use crate::cue::Dimension;
use crate::cue::classes::Class;
use crate::cue::context::Context;
use crate::cue::draft::{Draft, Drafts};
use crate::cue::word_list::WordList;
use crate::lexicon::{Action, Role};
use crate::quote::{Quote, QuoteKind, according_to};
use crate::segment::TokenKind;
use crate::tag::Upos;

/// Verbs that report only right beside the speech itself: elsewhere they act (« poursuivre un voleur »).
static BESIDE_SPEECH: WordList = WordList::new(
    "achever analyser anticiper approuver citer commencer commenter compléter continuer corriger crier débuter \
    demander enchaîner enseigner exiger garantir glisser hurler informer insister interroger jurer lancer lâcher \
    louer maintenir ordonner parler plaider pointer poster poursuivre proposer publier questionner réclamer \
    rectifier rédiger rejeter relever répéter répondre reprendre souffler sourire supplier tempérer terminer traduire \
    trancher",
);

/// Verbs that ask: they report behind what is said alone (« …, exige X »).
static ASKING: WordList = WordList::new(
    "adjurer conjurer demander enjoindre exhorter exiger inviter ordonner presser prier proposer préconiser \
    recommander requérir réclamer sommer",
);

/// Whether the match of an attribution entry reports speech in its sentence.
pub(super) fn is_reporting(context: &Context<'_>, draft: &Draft) -> bool {
    let place = draft.tokens.start;
    if context.lower(place) == "selon" {
        return !matches!(context.lower(place + 1), "que" | "qu'" | "lequel" | "laquelle" | "lesquels" | "lesquelles")
            && !follows_standard(context, place);
    }
    if context.lower(place) == "d'" && context.lower(place + 1) == "après" {
        return !follows_standard(context, place + 1);
    }
    // « de source policière, on indique », « a-t-on appris de source sûre »: the verb beside it tells so.
    if draft.construction && context.lower(place + 1) == "source" {
        let told = |at: usize| matches!(context.lower(at), "on" | "l'on");
        let asked = |at: usize| matches!(context.lower(at), "-t-on" | "-on");
        return !context.after(draft.tokens.end - 1, 3).any(told) && !context.before(place, 4).any(asked);
    }
    if draft.construction || !context.is_verb(place) && context.upos(place) != Upos::X && !is_inverted(context, place) {
        return true;
    }
    if ASKING.has(context.lemma(place)) {
        return (context.is_quote_cue(&draft.tokens) || is_behind_marks(context, place))
            && follows_speech(context, place);
    }
    let beside =
        BESIDE_SPEECH.has(context.lemma(place)) && !is_inverted(context, place) && !is_behind_marks(context, place);
    if context.is_quote_cue(&draft.tokens)
        || !beside && follows_speech(context, place)
        || needs_no_speech(context, place)
    {
        return true;
    }
    if is_conversation(context, place) || super::in_condition(context, place) {
        return false;
    }
    let lemma = context.lemma(place);
    if BESIDE_SPEECH.has(lemma) {
        return context.after(place, 4).any(|at| context.is(at, Class::OPENING | Class::COLON))
            || que_follows(context, place);
    }
    if leads_to_speech(context, place) {
        return is_active(context, place) || que_follows(context, place);
    }
    let light = matches!(lemma, "dire" | "croire" | "penser" | "parier" | "trouver");
    draft.role == Role::Object && !light && is_active(context, place) && has_object(context, place)
}

/// « Selon Reuters, qui cite un diplomate, … », « Lumen dément avec véhémence »: what is said stands elsewhere.
fn needs_no_speech(context: &Context<'_>, place: usize) -> bool {
    match context.lemma(place) {
        "démentir" => is_active(context, place),
        // « n'a ni confirmé ni démenti »
        "confirmer" => place > 0 && context.lower(place - 1) == "ni",
        "citer" if context.lower(place) == "citant" => true,
        "citer" => {
            let who = place.checked_sub(2).is_some_and(|at| context.is(at, Class::COMMA));
            who && context.lower(place - 1) == "qui" && has_object(context, place)
        }
        _ => false,
    }
}

/// « le sénateur pérore »: a verb that mocks how somebody speaks judges him where nothing is reported.
pub(super) fn of_manner(draft: Draft) -> Option<Draft> {
    let mocking = draft.strength == 3 && !draft.construction;
    let judged =
        Draft { dimension: Dimension::Judgement, subtype: "propriety", polarity: -1, role: Role::Subject, ..draft };
    mocking.then_some(judged)
}

/// A verb of emotion that brings its speech along: « se félicite que … », « s'inquiète d'un « remède » ».
pub(super) fn of_emotion(context: &Context<'_>, draft: Draft) -> Draft {
    let verb = draft.tokens.clone().find(|&at| context.is_verb(at) && context.upos(at) != Upos::Aux);
    let Some(place) = verb.filter(|&at| is_active(context, at)) else { return draft };
    let spoken = context.is_quote_cue(&draft.tokens)
        || follows_speech(context, place)
        || context.after(place, 5).any(|at| context.is(at, Class::OPENING) && context.quote_at(at + 1).is_some());
    let reflexive = context.before(place, 3).any(|at| matches!(context.lower(at), "se" | "s'"));
    // « …, enrage-t-elle »: behind what was said, the verb reports, whatever else it shows.
    let behind = draft.tokens.len() == 1 && (is_inverted(context, place) || context.is_quote_cue(&draft.tokens));
    if spoken && (reflexive || behind) {
        return Draft::neutral(draft.tokens, Dimension::Attribution, "neutral", 1, "emotional-report");
    }
    draft
}

/// « selon les cas », « varie selon la ville », « d'après un roman »: a standard or a model, nobody who speaks.
fn follows_standard(context: &Context<'_>, place: usize) -> bool {
    let noun = context.after(place, 4).find(|&at| matches!(context.upos(at), Upos::Noun | Upos::Propn));
    let named = noun.is_some_and(|at| context.mention_at(at).is_some());
    let model = context.lower(place) == "après";
    let varies = !model && context.before(place, VARYING).any(|at| according_to::varies(context.lemma(at)));
    let standard = |at: usize| according_to::is_standard(context.lemma(at), model);
    noun.is_some_and(|at| !named && standard(at)) || varies && !named
}

/// How far before *selon* a verb of varying may stand, in tokens.
const VARYING: usize = 4;

/// « … », a lancé X »: right behind what is quoted.
fn is_behind_marks(context: &Context<'_>, place: usize) -> bool {
    context.before(place, 4).any(|at| context.is(at, Class::CLOSING))
}

fn is_inverted(context: &Context<'_>, place: usize) -> bool {
    context.is(place + 1, Class::INVERTED)
}

/// A finite form, an infinitive or a gerund, or a participle with *avoir* or a reflexive: somebody speaks.
fn is_active(context: &Context<'_>, place: usize) -> bool {
    if !context.is_participle(place) || context.lower(place).ends_with("ant") {
        return true;
    }
    let before: Vec<usize> =
        context.before(place, 6).take_while(|&at| !context.is(at, Class::COMMA | Class::BREAK)).collect();
    let auxiliary = before.iter().copied().find(|&at| context.upos(at) == Upos::Aux || context.lemma(at) == "avoir");
    let reflexive = before.iter().any(|&at| matches!(context.lower(at), "se" | "s'"));
    auxiliary.is_some_and(|at| context.lemma(at) == "avoir" && context.lower(at) != "été" || reflexive)
        && !before.iter().any(|&at| context.lower(at) == "été")
}

/// « nous informons », « on croit », « je dis »: the author talks, nobody is reported.
fn is_conversation(context: &Context<'_>, place: usize) -> bool {
    let subject = context.before(place, 4).take_while(|&at| !context.is(at, Class::COMMA | Class::BREAK));
    let lemma = context.lemma(place);
    let first = context.before(place, 2).find(|&at| context.upos(at) == Upos::Aux).unwrap_or(place);
    let plural = |word: &str| word.ends_with("ons") || word.ends_with("ez");
    if context.is_finite(first) && plural(context.lower(first)) {
        return true;
    }
    subject.into_iter().any(|at| {
        matches!(context.lower(at), "je" | "j'" | "tu")
            || context.lower(at) == "on" && matches!(lemma, "croire" | "penser" | "trouver" | "parier" | "dire")
    })
}

fn que_follows(context: &Context<'_>, place: usize) -> bool {
    let mut after = context
        .after(place, 5)
        .take_while(|&at| !context.is(at, Class::COMMA | Class::BREAK) && !context.is_finite(at));
    after.any(|at| context.is(at, Class::QUE) && !is_restricted(context, place, at))
}

/// How far before a reporting clause a verb of what is said may stand, in tokens.
const SAID: usize = 30;

/// « …, affirme le maire », « …, a-t-il affirmé »: the verb stands after its speech, before its subject.
fn follows_speech(context: &Context<'_>, place: usize) -> bool {
    let inverted = |at: usize| at > 0 && is_inverted(context, at - 1);
    let verb =
        context.before(place, 4).find(|&at| context.upos(at) == Upos::Aux && is_inverted(context, at)).unwrap_or(place);
    if is_inverted(context, verb) && !super::in_question(context, place) && !super::is_hypothetical(context, place) {
        return true;
    }
    let group =
        context.before(place, 3).take_while(|&at| context.upos(at) == Upos::Aux || is_clitic(context, at)).last();
    let first = group.unwrap_or(place);
    let Some(before) = first.checked_sub(1) else { return false };
    // « Ada Marec, bavarde d'ordinaire, a lancé le chantier »: nothing is said before the comma.
    let said = context.is(before, Class::CLOSING)
        || context.before(before, SAID).any(|at| context.is_finite(at) || context.is(at, Class::CLOSING));
    let opens = said && context.is(before, Class::COMMA | Class::CLOSING) || matches!(context.lower(before), "–" | "—");
    let subject = context.after(place, 3).find(|&at| context.upos(at) != Upos::Adv);
    let named = subject.is_some_and(|at| {
        matches!(context.upos(at), Upos::Det | Upos::Propn | Upos::Noun | Upos::Num | Upos::Adj) || inverted(at)
    });
    opens && named && context.sentence(place).start < before
}

/// « affirme que », « dit vouloir », « prévient : « … » »: speech comes after.
fn leads_to_speech(context: &Context<'_>, place: usize) -> bool {
    let mut commas = 0;
    for at in context.after(place, 14) {
        let near = at - place;
        if context.is(at, Class::OPENING) || context.is(at, Class::COLON) && context.is(at + 1, Class::OPENING) {
            return true;
        }
        if context.quote_at(at).is_some_and(|quote| context.span(&(at..at + 1)).start() == quote.span.start()) {
            return near <= 6;
        }
        commas += usize::from(context.is(at, Class::COMMA));
        // An insertion may stand before the clause (« affirme, lui, que »): two commas, never one.
        if context.is(at, Class::QUE) && near <= 7 && commas != 1 && !is_restricted(context, place, at) {
            return true;
        }
        if near == 1 && context.lower(at) == "si"
            || near <= 3 && context.is_infinitive(at) && only_between(context, place, at)
        {
            return true;
        }
        if context.is(at, Class::BREAK) || context.is_finite(at) {
            return false;
        }
    }
    false
}

/// Nothing but adverbs, negation and clitics between verb and infinitive: « dit ne rien savoir ».
fn only_between(context: &Context<'_>, verb: usize, infinitive: usize) -> bool {
    (verb + 1..infinitive).all(|at| {
        matches!(context.upos(at), Upos::Adv | Upos::Pron | Upos::Aux) && !context.is(at, Class::SUBORDINATOR)
    })
}

fn is_restricted(context: &Context<'_>, verb: usize, que: usize) -> bool {
    context.before(verb, 3).any(|at| {
        context.is(at, Class::NE)
            && super::restriction::restriction(context, at).is_some_and(|tokens| tokens.end == que + 1)
    })
}

fn is_clitic(context: &Context<'_>, at: usize) -> bool {
    context.is(at, Class::CLITIC | Class::NE)
}

/// A noun phrase right after the verb, or a clitic object before it (« le dément »).
fn has_object(context: &Context<'_>, place: usize) -> bool {
    let next = context.after(place, 3).find(|&at| context.upos(at) != Upos::Adv);
    let follows = next.is_some_and(|at| {
        matches!(context.upos(at), Upos::Det | Upos::Noun | Upos::Propn | Upos::Num | Upos::Adj)
            || matches!(context.lower(at), "de" | "d'" | "des" | "du" | "contre")
            || context.is(at, Class::BREAK)
    });
    follows || next.is_none()
}

/// Any verb inverted after speech reports it (« …, calcule-t-elle »): the cue of the verb at `place`.
pub(super) fn inverted_at(context: &Context<'_>, place: usize, drafts: &mut Drafts) {
    if !is_inserted(context, place) {
        return;
    }
    let verb = participle_of(context, place);
    let tokens = verb..verb + 1;
    if !drafts.has(Dimension::Attribution, &tokens) && !drafts.has(Dimension::Hearsay, &tokens) {
        let subtype = subtype(context, verb);
        drafts.push(Draft::neutral(tokens, Dimension::Attribution, subtype, 1, "inverted-report"));
    }
}

/// Adds the reporting words of quotes that no entry has found.
pub(super) fn of_quotes(context: &Context<'_>, drafts: &mut Drafts) {
    for quote in context.quotes {
        let Some(tokens) = quote.cue.map(|cue| context.tokens_of(cue)).filter(|tokens| !tokens.is_empty()) else {
            continue;
        };
        let asks = quote.kind == QuoteKind::Mixed && ASKING.has(context.lemma(tokens.end - 1));
        if asks || drafts.has(Dimension::Attribution, &tokens) || is_colon(context, &tokens) {
            continue;
        }
        let subtype = if is_vague(context, quote) { "vague" } else { subtype(context, tokens.end - 1) };
        drafts.push(Draft::neutral(tokens, Dimension::Attribution, subtype, 1, "reported-speech"));
    }
}

/// A verb with its subject behind it, right after a comma or a closing mark, in no question.
fn is_inserted(context: &Context<'_>, place: usize) -> bool {
    let third = matches!(context.lower(place + 1), "-t-il" | "-t-elle" | "-il" | "-elle" | "-t-on" | "-ils" | "-elles");
    let first = context.before(place, 2).take_while(|&at| context.is(at, Class::CLITIC)).last().unwrap_or(place);
    let Some(before) = first.checked_sub(1) else { return false };
    let beside =
        context.is(before, Class::COMMA | Class::CLOSING) || matches!(context.lower(before), "–" | "—" | "?" | "!");
    let modal = matches!(context.lemma(place), "pouvoir" | "devoir" | "falloir" | "être" | "aller");
    let bare = matches!(context.lemma(place), "avoir" | "être") && participle_of(context, place) == place;
    third && beside && !modal && !bare && !super::in_question(context, place) && !super::is_hypothetical(context, place)
}

/// The participle that an inverted auxiliary governs (« a-t-il lâché »), else the verb itself.
fn participle_of(context: &Context<'_>, place: usize) -> usize {
    if !matches!(context.lemma(place), "avoir" | "être") {
        return place;
    }
    let mut after = context.after(place + 1, 3).filter(|&at| context.upos(at) != Upos::Adv);
    after.next().filter(|&at| context.is_participle(at)).unwrap_or(place)
}

fn is_colon(context: &Context<'_>, tokens: &std::ops::Range<usize>) -> bool {
    tokens.clone().all(|at| context.token(at).is_some_and(|token| token.kind != TokenKind::Word))
}

/// The class of the reporting verb, by the lexicon.
fn subtype(context: &Context<'_>, place: usize) -> &'static str {
    let entry = context.lexicon.one_word(context.lemma(place), Upos::Verb, Dimension::Attribution);
    match entry.map(|entry| entry.action) {
        Some(Action::Cue { subtype, .. }) => subtype,
        _ => "neutral",
    }
}

/// Whether the speaker stays in the dark: « certains », « des sources », « on ».
pub(super) fn is_vague(context: &Context<'_>, quote: &Quote) -> bool {
    let Some(speaker) = quote.speaker_span.filter(|_| quote.speaker.is_none()) else { return false };
    let tokens = context.tokens_of(speaker);
    matches!(
        context.lower(tokens.start),
        "certains"
            | "certaines"
            | "des"
            | "plusieurs"
            | "on"
            | "d'aucuns"
            | "beaucoup"
            | "nombreux"
            | "une"
            | "un"
            | "d'"
    ) && context.lower(tokens.start) != "un"
        || context.lower(tokens.start) == "on"
}
