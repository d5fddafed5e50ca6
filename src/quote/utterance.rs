//! Nouns of what is said, and whose they are: « la réponse du maire : « … » ».

use super::name::named_by;
use super::phrase::Phrase;
use super::speaker::Who;
use super::text::Text;
use crate::tag::Upos;
use crate::word_list::WordList;

/// Who utters what the noun phrase between `from` and the colon at `colon` announces; none where it announces nothing.
pub(super) fn author(text: &Text<'_>, from: usize, colon: usize) -> Option<Who> {
    let noun = (from..colon.min(from + 4)).find(|&at| text.upos(at) == Upos::Noun)?;
    if !is_utterance(text.lemma(noun)) {
        return None;
    }
    let owned = noun > from && matches!(text.lower(noun - 1), "sa" | "son" | "ses" | "leur" | "leurs");
    let link = (noun + 1..colon).find(|&at| matches!(text.lower(at), "de" | "d'" | "du" | "des" | "par"));
    let named = link.and_then(|link| Phrase::at(text, link + 1, colon)).map(|phrase| named_by(text, &phrase));
    if owned { Some(Who::Previous) } else { named }
}

fn is_utterance(lemma: &str) -> bool {
    static LEMMAS: WordList = WordList::new(
        "analyse argument avis cri commentaire conclusion conseil constat consigne déclaration diagnostic \
         explication formule message mot parole phrase réaction réponse verdict",
    );
    LEMMAS.has(lemma)
}
