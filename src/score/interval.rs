//! Exact and score intervals at 95 %, by statrs' quantiles.

use std::sync::OnceLock;

use statrs::distribution::{Beta, ChiSquared, ContinuousCDF};

use super::Rate;

/// Two-sided 5 % split in two.
const TAIL: f64 = 0.025;
/// The normal quantile of 1 − [`TAIL`].
const Z: f64 = 1.959_963_984_540_054;

/// Rate of `n` events per `per` in `exposure` units, with the exact Poisson interval
/// `[χ²(.025; 2n)/2, χ²(.975; 2n+2)/2] · per / exposure` (Garwood 1936). All zero without exposure.
pub(super) fn poisson(n: u32, exposure: u32, per: f64) -> Rate {
    if exposure == 0 {
        return Rate { n, ..Rate::default() };
    }
    let scale = per / f64::from(exposure);
    let (low, high) = bounds(n);
    Rate { value: f64::from(n) * scale, low: low * scale, high: high * scale, n }
}

/// Bounds of a Poisson mean of which `n` events were seen. Those of small counts are kept: every text asks for a dozen,
/// mostly the same.
fn bounds(n: u32) -> (f64, f64) {
    static KEPT: [OnceLock<(f64, f64)>; 64] = [const { OnceLock::new() }; 64];
    let exact = || {
        let low = if n == 0 { 0.0 } else { chi_squared(TAIL, 2.0 * f64::from(n)) / 2.0 };
        (low, chi_squared(1.0 - TAIL, 2.0 * f64::from(n) + 2.0) / 2.0)
    };
    KEPT.get(n as usize).map_or_else(exact, |kept| *kept.get_or_init(exact))
}

/// Share `k / n` with Wilson's score interval (Wilson 1927). `[0, 1]` without observations.
pub(super) fn wilson(k: u32, n: u32) -> Rate {
    if n == 0 {
        return Rate { value: 0.0, low: 0.0, high: 1.0, n };
    }
    let (k, size) = (f64::from(k), f64::from(n));
    let share = k / size;
    let denominator = 1.0 + Z * Z / size;
    let centre = (share + Z * Z / (2.0 * size)) / denominator;
    let half = Z * (share * (1.0 - share) / size + Z * Z / (4.0 * size * size)).sqrt() / denominator;
    Rate { value: share, low: (centre - half).max(0.0), high: (centre + half).min(1.0), n }
}

/// Clopper–Pearson interval of the share `k / n` (Clopper & Pearson 1934).
pub(super) fn clopper_pearson(k: u32, n: u32) -> (f64, f64) {
    let (successes, failures) = (f64::from(k), f64::from(n - k.min(n)));
    let low = if k == 0 { 0.0 } else { beta(TAIL, successes, failures + 1.0) };
    let high = if k >= n { 1.0 } else { beta(1.0 - TAIL, successes + 1.0, failures) };
    (low, high)
}

fn chi_squared(probability: f64, freedom: f64) -> f64 {
    ChiSquared::new(freedom).map_or(0.0, |distribution| distribution.inverse_cdf(probability))
}

fn beta(probability: f64, a: f64, b: f64) -> f64 {
    Beta::new(a, b).map_or(0.0, |distribution| distribution.inverse_cdf(probability))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(got: f64, expected: f64) {
        assert!((got - expected).abs() < 5e-4, "got {got}, expected {expected}; help: check the quantile's arguments");
    }

    #[test]
    fn poisson_matches_the_published_table() {
        // Garwood's table: n = 5 gives 1.6235 to 11.6683.
        let rate = poisson(5, 1000, 1000.0);
        near(rate.low, 1.6235);
        near(rate.high, 11.6683);
        near(poisson(0, 1000, 1000.0).high, 3.6889);
        near(poisson(0, 1000, 1000.0).low, 0.0);
    }

    #[test]
    fn wilson_matches_a_worked_example() {
        // 5 of 10: (0.5 + 0.19207) / 1.38415 ∓ 0.2634 = 0.2366 to 0.7634.
        let rate = wilson(5, 10);
        near(rate.low, 0.2366);
        near(rate.high, 0.7634);
    }

    #[test]
    fn clopper_pearson_matches_a_worked_example() {
        // 2 of 10: 0.0252 to 0.5561.
        let (low, high) = clopper_pearson(2, 10);
        near(low, 0.0252);
        near(high, 0.5561);
        near(clopper_pearson(0, 10).0, 0.0);
        near(clopper_pearson(10, 10).1, 1.0);
    }

    #[test]
    fn large_counts_stay_finite_and_ordered() {
        for n in [1_000, 100_000, 3_000_000] {
            let rate = poisson(n, 4_000_000, 1000.0);
            assert!(rate.low < rate.value && rate.value < rate.high, "n = {n}: {rate:?}");
        }
    }
}
