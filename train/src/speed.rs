//! `speed`: how long the stages take per token.

use std::time::Instant;

use partipris::segment::segment;
use partipris::tag::Tagger;

/// Bytes of text that are timed.
const SIZE: usize = 5_000_000;
/// Times; the best one counts, the others met with other work of the machine.
const RUNS: usize = 7;

/// Times segmentation and tagging of `text`, repeated to 5 MB; one line for people.
pub(crate) fn measure(text: &str, tagger: &Tagger<'_>) -> String {
    let text = text.repeat(1 + SIZE / text.len().max(1));
    let (mut to_segment, mut to_tag) = (u128::MAX, u128::MAX);
    let (mut tokens, mut forms) = (0, 0);
    for _ in 0..RUNS {
        let start = Instant::now();
        let mut document = segment(&text);
        let middle = start.elapsed();
        tagger.tag(&mut document);
        to_segment = to_segment.min(middle.as_nanos());
        to_tag = to_tag.min((start.elapsed() - middle).as_nanos());
        (tokens, forms) = (document.tokens.len(), document.forms.len());
    }
    let [to_segment, to_tag] = [to_segment, to_tag].map(|time| time / tokens.max(1) as u128);
    format!("{tokens} tokens, {forms} forms; per token: segment {to_segment} ns, tag {to_tag} ns")
}
