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
        let start = Instant::now();
        let mut document = segment(&text);
        let middle = start.elapsed();
        tagger.tag(&mut document);
        let end = start.elapsed();
        let listed = Names::new(&resources.gazetteer, &document);
        detect(&document, &listed, &resources.recognizer);
        to_name = to_name.min((start.elapsed() - end).as_nanos());
        let end_of_names = start.elapsed();
        entity::find(&document, resources);
        to_find = to_find.min((start.elapsed() - end_of_names).as_nanos());
        to_segment = to_segment.min(middle.as_nanos());
        to_tag = to_tag.min((end - middle).as_nanos());
        (tokens, forms) = (document.tokens.len(), document.forms.len());
    }
    let per_token = |time: u128| time / tokens.max(1) as u128;
    let [to_segment, to_tag, to_name, to_find] = [to_segment, to_tag, to_name, to_find].map(per_token);
    format!(
        "{tokens} tokens, {forms} forms; per token: segment {to_segment} ns, tag {to_tag} ns, names {to_name} ns, names and \
         entities {to_find} ns"
    )
}
