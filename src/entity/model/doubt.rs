//! Where the model's forms leave no doubt, so that nothing more need be looked at.

use crate::entity::label::Label;
use crate::linear::LANES;

/// Scores per token: one for each label, rounded up.
pub(super) const WIDTH: usize = Label::COUNT.next_multiple_of(LANES);

/// Where the forms alone put « outside » ahead of all other labels by this much (in log-odds), the features of the
/// context are not looked at: they would change next to nothing and cost most of the time.
pub(super) const SURE: f32 = 4.0;

/// Without a capital near, so many times less will do: such tokens are hardly ever in a name.
pub(super) const FAR: i16 = 2;

/// How far « outside » is ahead of the best other label.
#[inline]
pub(super) fn lead(scores: &[i16; WIDTH]) -> i16 {
    let [outside, others @ ..] = scores;
    outside.saturating_sub(highest(others.first_chunk::<{ Label::COUNT - 1 }>()))
}

/// The labels that are not further than `reach` behind the best, and « outside », which may stand anywhere but inside.
#[inline]
pub(super) fn plausible(scores: &[i16; WIDTH], reach: i16) -> u64 {
    let least = highest(scores.first_chunk::<{ Label::COUNT }>()).saturating_sub(reach);
    let labels = scores.iter().take(Label::COUNT).enumerate();
    labels.fold(1, |set, (label, &score)| set | u64::from(score >= least) << label)
}

/// The highest score. The length is known at compile time: that makes vector instructions of the loop.
#[inline]
fn highest<const N: usize>(scores: Option<&[i16; N]>) -> i16 {
    scores.map_or(i16::MIN, |scores| scores.iter().fold(i16::MIN, |best, &score| best.max(score)))
}
