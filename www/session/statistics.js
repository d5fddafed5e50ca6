/**
 * Exact intervals for counts and shares. The core computes these for a fresh analysis; the page needs
 * them again when a reader corrects it.
 */

/** @typedef {{ low: number, high: number }} Interval */

const LANCZOS = [
  76.18009172947146, -86.50532032941677, 24.01409824083091, -1.231739572450155, 0.1208650973866179e-2,
  -0.5395239384953e-5,
];

/** Natural logarithm of Γ(x), x > 0; Lanczos' approximation, relative error below 2e-10. @param {number} x */
function logGamma(x) {
  const t = x + 5.5 - (x + 0.5) * Math.log(x + 5.5);
  const series = LANCZOS.reduce((sum, coefficient, index) => sum + coefficient / (x + 1 + index), 1.000000000190015);
  return -t + Math.log((2.5066282746310005 * series) / x);
}

/**
 * Regularised lower incomplete gamma function P(a, x): a series below a + 1, a continued fraction above.
 *
 * @param {number} a
 * @param {number} x
 */
function gammaP(a, x) {
  if (x <= 0) return 0;
  const scale = Math.exp(-x + a * Math.log(x) - logGamma(a));
  return x < a + 1 ? scale * gammaSeries(a, x) : 1 - scale * gammaFraction(a, x);
}

/** @param {number} a @param {number} x */
function gammaSeries(a, x) {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n < 1000 && Math.abs(term) > Math.abs(sum) * 1e-14; n += 1) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

/** Lentz's method. @param {number} a @param {number} x */
function gammaFraction(a, x) {
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let h = d;
  for (let n = 1; n < 1000; n += 1) {
    const an = -n * (n - a);
    b += 2;
    d = 1 / nonZero(an * d + b);
    c = nonZero(b + an / c);
    h *= d * c;
    if (Math.abs(d * c - 1) < 1e-14) break;
  }
  return h;
}

/** @param {number} value */
function nonZero(value) {
  return Math.abs(value) < 1e-300 ? 1e-300 : value;
}

/**
 * Where the increasing function `f` reaches `p`.
 *
 * @param {(x: number) => number} f
 * @param {number} p
 * @param {number} low
 * @param {number} high
 */
function solve(f, p, low, high) {
  for (let step = 0; step < 100; step += 1) {
    const middle = (low + high) / 2;
    if (f(middle) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * Exact 95 % interval of a Poisson mean: `[χ²(.025; 2n)/2, χ²(.975; 2n+2)/2]` (Garwood 1936).
 *
 * @param {number} n - Events seen.
 * @returns {Interval}
 */
export function poissonInterval(n) {
  const top = 10 + n + 10 * Math.sqrt(n + 1);
  return {
    low: n === 0 ? 0 : solve((x) => gammaP(n, x), 0.025, 0, top),
    high: solve((x) => gammaP(n + 1, x), 0.975, 0, top),
  };
}

/**
 * Wilson's 95 % interval of a share.
 *
 * @param {number} k
 * @param {number} n
 * @returns {Interval}
 */
export function wilsonInterval(k, n) {
  if (n === 0) return { low: 0, high: 1 };
  const z = 1.959963984540054;
  const share = k / n;
  const middle = (share + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n))) / (1 + (z * z) / n);
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
