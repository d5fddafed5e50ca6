//! [`WindowCache`]: what each distinct form adds to its own and its neighbours' scores.

use super::lanes::add_lanes;
use super::{Feature, LinearModel};
use crate::document::FormId;

/// Scores that depend on one form alone, computed once per distinct form and offset.
///
/// A vector `V(form, offset)` holds, by label, what a token of that form adds to the scores of the token `offset`
/// places BEFORE it: at offset −1 a form speaks to its right neighbour, at +1 to its left one. `W` is the
/// [`LinearModel::width`] of the model.
#[derive(Debug, Clone)]
pub struct WindowCache<const W: usize> {
    reach: i8,
    vectors: Vec<[i16; W]>,
    filled: Vec<bool>,
}

impl<const W: usize> WindowCache<W> {
    /// An empty cache for offsets from −`reach` to `reach`.
    pub fn new(forms: usize, reach: u8) -> Self {
        let reach = reach.min(7).cast_signed();
        Self { reach, vectors: vec![[0; W]; Self::offsets(reach) * forms], filled: vec![false; forms] }
    }

    fn offsets(reach: i8) -> usize {
        2 * usize::from(reach.unsigned_abs()) + 1
    }

    /// Computes the vectors of `form` unless that is done. `features` emits each feature of the form with its reach:
    /// how many places away it still counts, at each of them as [`Feature::at`] that offset.
    pub fn fill(&mut self, model: &LinearModel<'_>, form: FormId, features: impl FnOnce(&mut dyn FnMut(Feature, u8))) {
        let Some(filled) = self.filled.get_mut(form.0 as usize) else { return };
        if !std::mem::replace(filled, true) {
            self.extend(model, form, features);
        }
    }

    /// Whether the vectors of `form` have been computed.
    pub fn is_filled(&self, form: FormId) -> bool {
        self.filled.get(form.0 as usize).copied().unwrap_or(false)
    }

    fn extend(&mut self, model: &LinearModel<'_>, form: FormId, features: impl FnOnce(&mut dyn FnMut(Feature, u8))) {
        let farthest = self.reach;
        let start = form.0 as usize * Self::offsets(farthest);
        let Some(vectors) = self.vectors.get_mut(start..start + Self::offsets(farthest)) else { return };
        features(&mut |feature, reach| {
            let reach = reach.min(farthest.unsigned_abs()).cast_signed();
            let skipped = usize::from((farthest - reach).unsigned_abs());
            for (offset, scores) in (-reach..=reach).zip(vectors.iter_mut().skip(skipped)) {
                model.add(feature.at(offset), scores);
            }
        });
    }

    /// Adds to `scores` what `form`, standing `offset` places to the right of the token, says about the token.
    #[inline]
    pub fn add(&self, form: FormId, offset: i8, scores: &mut [i16; W]) {
        let column = usize::try_from(offset + self.reach).ok().filter(|_| offset <= self.reach);
        let place = column.map(|column| form.0 as usize * Self::offsets(self.reach) + column);
        if let Some(vector) = place.and_then(|place| self.vectors.get(place)) {
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
        let [near, far, later] = [1, 2, 3].map(Feature::template);
        let mut cache = WindowCache::new(2, 2);
        cache.fill(&model, FormId(1), |emit| {
            emit(near, 0);
            emit(far, 2);
        });
        cache.fill(&model, FormId(1), |_| panic!("filled twice"));
        cache.extend(&model, FormId(1), |emit| emit(later, 1));
        let weight = |feature: Feature| i16::try_from(feature.bucket(6)).unwrap();
        for (offset, expected) in [
            (-3, 0),
            (-2, weight(far.at(-2))),
            (0, weight(far.at(0)) + weight(near.at(0)) + weight(later.at(0))),
            (1, weight(far.at(1)) + weight(later.at(1))),
            (2, weight(far.at(2))),
            (3, 0),
        ] {
            let mut scores = [0];
            cache.add(FormId(1), offset, &mut scores);
            assert_eq!(scores, [expected], "offset {offset}");
        }
        let mut scores = [0];
        cache.add(FormId(0), 0, &mut scores);
        cache.add(FormId(7), 0, &mut scores);
        assert_eq!(scores, [0]);
    }
}
