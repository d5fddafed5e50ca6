//! [`Window`]: what a form adds to its own and its neighbours' scores.

use super::lanes::add_lanes;
use super::{Feature, LinearModel};

/// Farthest neighbour a form speaks to, in tokens.
pub const REACH: u8 = 2;

const OFFSETS: usize = 2 * REACH as usize + 1;

/// Scores that depend on one form alone, computed once per distinct form.
///
/// The vector for an offset holds, by label, what a token of that form adds to the scores of the token `offset` places
/// BEFORE it: at offset −1 a form speaks to its right neighbour, at +1 to its left one. `W` is the
/// [`LinearModel::width`] of the model.
#[derive(Debug, Clone)]
pub struct Window<const W: usize> {
    vectors: [[i16; W]; OFFSETS],
}

impl<const W: usize> Window<W> {
    /// `features` emits each feature of the form with its reach: how many places away it still counts, at each of them
    /// as [`Feature::at`] that offset.
    pub fn new(model: &LinearModel<'_>, features: impl FnOnce(&mut dyn FnMut(Feature, u8))) -> Self {
        let mut vectors = [[0; W]; OFFSETS];
        features(&mut |feature, reach| {
            let reach = reach.min(REACH);
            let offsets = -reach.cast_signed()..=reach.cast_signed();
            for (offset, scores) in offsets.zip(vectors.iter_mut().skip(usize::from(REACH - reach))) {
                model.add(feature.at(offset), scores);
            }
        });
        Self { vectors }
    }

    /// Adds to `scores` what the form, standing `offset` places to the right of the token, says about the token.
    #[inline]
    pub fn add(&self, offset: i8, scores: &mut [i16; W]) {
        let vector = usize::try_from(offset + REACH.cast_signed()).ok().and_then(|place| self.vectors.get(place));
        if let Some(vector) = vector {
            add_lanes(scores, vector, |value| value);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::binary::Reader;

    /// A model of one label and 64 buckets, each of which weighs its own number.
    fn model_bytes() -> Vec<u8> {
        let mut bytes = vec![1, 1, b'X', 6, 64, 0, 0, 0];
        bytes.extend(1f32.to_le_bytes());
        bytes.extend([0; 4]);
        bytes.extend([0xFF; 8]);
        bytes.extend(0..64);
        bytes
    }

    #[test]
    fn a_form_speaks_to_its_neighbours_within_reach() {
        let bytes = model_bytes();
        let model = LinearModel::read(Reader::new(&bytes, "test")).unwrap();
        let [near, middle, far] = [1, 2, 3].map(Feature::template);
        let window = Window::new(&model, |emit| {
            emit(near, 0);
            emit(middle, 1);
            emit(far, 9);
        });
        let weight = |feature: Feature| i16::try_from(feature.bucket(6)).unwrap();
        for (offset, expected) in [
            (-3, 0),
            (-2, weight(far.at(-2))),
            (0, weight(far.at(0)) + weight(near.at(0)) + weight(middle.at(0))),
            (1, weight(far.at(1)) + weight(middle.at(1))),
            (2, weight(far.at(2))),
            (3, 0),
        ] {
            let mut scores = [0];
            window.add(offset, &mut scores);
            assert_eq!(scores, [expected], "offset {offset}");
        }
    }
}
