//! [`quantize`]: weights to the section that `partipris::linear::LinearModel` reads.

use partipris::linear::{FORBIDDEN, row_width};

use super::Weights;
use crate::model_file::put_string;

/// How much of a model to keep.
#[derive(Debug, Clone, Copy)]
pub struct Pruning {
    /// Rows to keep at most: those whose weights, times the square root of how often they are used, are largest.
    pub rows: usize,
    /// Weights beyond this are cut to it; the smaller, the finer the steps of the others.
    pub largest: f32,
    /// Finest step of weight; coarser ones compress better.
    pub step: f32,
}

impl Default for Pruning {
    fn default() -> Self {
        Self { rows: usize::MAX, largest: 4.0, step: 0.0 }
    }
}

/// The section's bytes. Rows that are zero in all labels after rounding are dropped.
///
/// # Panics
/// Where there are more than 64 labels or 2³² rows.
#[allow(clippy::expect_used, reason = "a model that large is a programming error of the trainer")]
pub fn quantize(weights: &Weights, pruning: &Pruning) -> Vec<u8> {
    let labels = weights.labels.len();
    let largest = weights.rows.iter().fold(0f32, |largest, weight| largest.max(weight.abs()));
    let largest = largest.min(pruning.largest).max(f32::MIN_POSITIVE);
    let unit = (largest / 127.0).max(pruning.step);
    let rows = kept_rows(weights, unit, pruning.rows);
    let mut bytes = vec![u8::try_from(labels).expect("at most 64 labels")];
    weights.labels.iter().for_each(|label| put_string(&mut bytes, label));
    bytes.push(u8::try_from(weights.bits).expect("at most 24 bits"));
    bytes.extend(u32::try_from(rows.len()).expect("rows below 2³²").to_le_bytes());
    bytes.extend(unit.to_le_bytes());
    bytes.extend(weights.transitions.iter().map(|&weight| round(weight, unit).cast_unsigned()));
    let mut bitmap = vec![0u8; 1 << (weights.bits - 3)];
    for &(bucket, _) in &rows {
        bitmap[bucket as usize / 8] |= 1 << (bucket % 8);
    }
    bytes.extend(bitmap);
    for (_, row) in rows {
        bytes.extend(row.iter().map(|weight| weight.cast_unsigned()));
        bytes.extend(std::iter::repeat_n(0, row_width(labels) - labels));
    }
    bytes
}

#[allow(clippy::cast_possible_truncation, reason = "clamped")]
fn round(weight: f32, unit: f32) -> i8 {
    if weight == f32::NEG_INFINITY { FORBIDDEN } else { (weight / unit).round().clamp(-127.0, 127.0) as i8 }
}

/// Buckets and rounded weights of the rows to keep, by bucket.
fn kept_rows(weights: &Weights, unit: f32, most: usize) -> Vec<(u32, Vec<i8>)> {
    let rounded = weights.rows.chunks_exact(weights.labels.len());
    let mut rows: Vec<(f64, u32, Vec<i8>)> = rounded
        .zip(weights.buckets.iter().zip(&weights.counts))
        .map(|(row, (&bucket, &count))| {
            let row: Vec<i8> = row.iter().map(|&weight| round(weight, unit)).collect();
            let size: f64 = row.iter().map(|&weight| f64::from(weight).abs()).sum();
            (size * f64::from(count).sqrt(), bucket, row)
        })
        .filter(|(_, _, row)| row.iter().any(|&weight| weight != 0))
        .collect();
    rows.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    rows.truncate(most);
    rows.sort_by_key(|&(_, bucket, _)| bucket);
    rows.into_iter().map(|(_, bucket, row)| (bucket, row)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use partipris::Reader;
    use partipris::linear::{Feature, LinearModel};

    fn weights() -> Weights {
        let buckets = [1, 2, 3].map(|id| Feature::template(id).bucket(16)).to_vec();
        let mut weights = Weights {
            labels: vec!["A".into(), "B".into()],
            bits: 16,
            buckets,
            counts: vec![4, 1, 1],
            rows: vec![1.0, -1.0, 9.0, 0.5, 0.0, 0.001],
            transitions: vec![0.5; 9],
        };
        weights.forbid(0, 1);
        weights
    }

    #[test]
    fn what_is_written_is_read() {
        let bytes = quantize(&weights(), &Pruning { largest: 2.0, ..Pruning::default() });
        let model = LinearModel::read(Reader::new(&bytes, "test")).unwrap();
        assert_eq!(model.labels(), ["A", "B"]);
        assert!((model.unit() - 2.0 / 127.0).abs() < 1e-6);
        let scores = |id| {
            let mut scores = [0; 2];
            model.add(Feature::template(id), &mut scores);
            scores
        };
        assert_eq!(scores(1), [64, -64]);
        assert_eq!(scores(2), [127, 32], "9 is cut to 2");
        assert!(model.row(Feature::template(3)).is_none(), "0.001 rounds to 0");
        assert_eq!(model.transitions().weight(1, 0), 32);
        assert!(model.transitions().weight(0, 1) < -100_000);
    }

    #[test]
    fn the_most_useful_rows_are_kept() {
        let bytes = quantize(&weights(), &Pruning { rows: 1, largest: 1.0, step: 0.0 });
        let model = LinearModel::read(Reader::new(&bytes, "test")).unwrap();
        assert!(model.row(Feature::template(1)).is_some(), "2 · √4 beats 1.5 · √1");
        assert!(model.row(Feature::template(2)).is_none());
    }
}
