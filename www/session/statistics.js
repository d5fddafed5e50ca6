/**
 * Exact intervals for counts and shares. The core computes these for a fresh analysis; the page needs
 * them again when a reader corrects it and when two texts are compared.
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
 * Regularised incomplete beta function I_x(a, b).
 *
 * @param {number} x
 * @param {number} a
 * @param {number} b
 */
function betaI(x, a, b) {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(1 - x));
  return x < (a + 1) / (a + b + 2) ? (front * betaFraction(x, a, b)) / a : 1 - (front * betaFraction(1 - x, b, a)) / b;
}

/** Lentz's method. @param {number} x @param {number} a @param {number} b */
function betaFraction(x, a, b) {
  let c = 1;
  let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1));
  let h = d;
  for (let m = 1; m < 1000; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    let step = 1;
    for (const term of [even, odd]) {
      d = 1 / nonZero(1 + term * d);
      c = nonZero(1 + term / c);
      step = d * c;
      h *= step;
    }
    if (Math.abs(step - 1) < 1e-14) break;
  }
  return h;
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
 * Exact interval of a share (Clopper and Pearson 1934).
 *
 * @param {number} k
 * @param {number} n
 * @param {number} alpha - 0.05 for 95 %.
 * @returns {Interval}
 */
export function binomialInterval(k, n, alpha) {
  return {
    low: k === 0 ? 0 : solve((p) => betaI(p, k, n - k + 1), alpha / 2, 0, 1),
    high: k === n ? 1 : solve((p) => betaI(p, k + 1, n - k), 1 - alpha / 2, 0, 1),
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

/**
 * Two-sided exact test that two Poisson rates are equal: given `a + b` events, `b` is binomial.
 *
 * @param {number} a - Events in A.
 * @param {number} b - Events in B.
 * @param {number} wordsA
 * @param {number} wordsB
 */
export function rateTest(a, b, wordsA, wordsB) {
  const share = wordsB / (wordsA + wordsB);
  const n = a + b;
  const upper = b === 0 ? 1 : betaI(share, b, n - b + 1);
  const lower = b === n ? 1 : 1 - betaI(share, b + 1, n - b);
  return n === 0 ? 1 : Math.min(1, 2 * Math.min(lower, upper));
}

/**
 * Ratio of the rates of B and A with its exact conditional interval.
 *
 * @param {number} a
 * @param {number} b
 * @param {number} wordsA
 * @param {number} wordsB
 * @param {number} [alpha]
 */
export function rateRatio(a, b, wordsA, wordsB, alpha = 0.05) {
  const share = binomialInterval(b, a + b, alpha);
  const odds = (/** @type {number} */ p) => (p >= 1 ? Infinity : ((p / (1 - p)) * wordsA) / wordsB);
  return { value: a === 0 ? Infinity : (b / wordsB) / (a / wordsA), low: odds(share.low), high: odds(share.high) };
}

/**
 * Holm's step-down procedure (1979).
 *
 * @param {number[]} pValues
 * @returns {number[]} Adjusted, in the same order.
 */
export function holm(pValues) {
  const order = pValues.map((p, index) => ({ p, index })).sort((x, y) => x.p - y.p);
  const adjusted = pValues.map(() => 1);
  let highest = 0;
  order.forEach(({ p, index }, rank) => {
    highest = Math.max(highest, Math.min(1, p * (pValues.length - rank)));
    adjusted[index] = highest;
  });
  return adjusted;
}

/**
 * Dunning's log-likelihood G² of a word's counts in two texts (1993).
 *
 * @param {number} a
 * @param {number} b
 * @param {number} wordsA
 * @param {number} wordsB
 */
export function logLikelihood(a, b, wordsA, wordsB) {
  const expectedA = (wordsA * (a + b)) / (wordsA + wordsB);
  const expectedB = (wordsB * (a + b)) / (wordsA + wordsB);
  const term = (/** @type {number} */ seen, /** @type {number} */ expected) => (seen === 0 ? 0 : seen * Math.log(seen / expected));
  return 2 * (term(a, expectedA) + term(b, expectedB));
}

/** Chance of a χ² of one degree of freedom above `x`. @param {number} x */
export function chiSquareTail(x) {
  return 1 - gammaP(0.5, x / 2);
}
