//! `speed`: how long the stages take per token.

use std::time::Instant;

use partipris::entity::gazetteer::Names;
use partipris::entity::mentions::detect;
use partipris::entity::{self, Resources};
use partipris::segment::segment;
use partipris::tag::Tagger;

/// Bytes of text that are timed.
const SIZE: usize = 5_000_000;
/// Times; the best one counts, the others met with other work of the machine.
const RUNS: usize = 7;

/// Times segmentation, tagging and entities of `text`, repeated to 5 MB; one line for people.
pub(crate) fn measure(text: &str, tagger: &Tagger<'_>, resources: &Resources<'_>) -> String {
    let text = text.repeat(1 + SIZE / text.len().max(1));
    let [mut to_segment, mut to_tag, mut to_name, mut to_find] = [u128::MAX; 4];
    let (mut tokens, mut forms) = (0, 0);
    for _ in 0..RUNS {
        let (document, time) = timed(|| segment(&text));
        to_segment = to_segment.min(time);
        let mut document = document;
        to_tag = to_tag.min(timed(|| tagger.tag(&mut document)).1);
        let listed = Names::new(&resources.gazetteer, &document);
        to_name = to_name.min(timed(|| detect(&document, &listed, resources.recognizer)).1);
        to_find = to_find.min(timed(|| entity::find(&document, resources)).1);
        (tokens, forms) = (document.tokens.len(), document.forms.len());
    }
    let per_token = |time: u128| time / tokens.max(1) as u128;
    let [to_segment, to_tag, to_name, to_find] = [to_segment, to_tag, to_name, to_find].map(per_token);
    format!(
        "{tokens} tokens, {forms} forms; per token: segment {to_segment} ns, tag {to_tag} ns, names {to_name} ns, names and \
         entities {to_find} ns"
    )
}

/// What `work` gives, and its time in nanoseconds.
fn timed<T>(work: impl FnOnce() -> T) -> (T, u128) {
    let start = Instant::now();
    let result = work();
    (result, start.elapsed().as_nanos())
}
