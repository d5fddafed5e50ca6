/**
 * Scores again after corrections, by the scheme's formulae and from what the analysis itself holds.
 * A measure whose evidence no correction touched keeps the core's number.
 */
import { GROUPS, THIN } from '../scheme.js';
import { poissonInterval, wilsonInterval } from './statistics.js';

/** @import { Analysis, Cue, Dimension, Framing, Naming, Rate, Scores, Voice } from '../types.js' */

/** Shrinkage constants of the scheme: the project's choices, not published values. */
const COMMITMENT_PRIOR = 2;
const FRAMING_PRIOR = 3;
const RESAMPLES = 1000;

/**
 * @param {Analysis} before - The core's own.
 * @param {Analysis} after - Corrected cues, mentions, entities.
 * @returns {Scores}
 */
export function rescore(before, after) {
  const { scores } = before;
  const was = before.cues;
  const now = after.cues.filter((cue) => !cue.removed);
  const numbered = after.cues.map((cue, id) => ({ cue, id })).filter(({ cue }) => !cue.removed);
  const both = (/** @type {(cue: Cue) => boolean} */ counts) => [was.filter(counts).length, now.filter(counts).length];
  /** @type {Record<string, Rate>} */
  const density = {};
  for (const [name, rate] of Object.entries(scores.density)) {
    density[name] = perThousand(rate, both((cue) => cue.dimension === name), scores.words);
  }
  const evaluates = (/** @type {Cue} */ cue) => GROUPS.evaluation.includes(cue.dimension) && cue.voice === 'author';
  return {
    ...scores,
    density: /** @type {Record<Dimension, Rate>} */ (density),
    evaluativeLoad: perThousand(scores.evaluativeLoad, both(evaluates), scores.authorWords),
    commitment: commitment(scores.commitment, was, now),
    intensity: intensity(scores, was, now),
    framing: framing(numbered).map((pair) => kept(pair, scores.framing, before, after)),
    naming: naming(after, numbered),
  };
}

/**
 * `1000 · n / W`: a density counts every voice over all words, the evaluative load the author's over theirs.
 *
 * @param {Rate} rate - The core's.
 * @param {number[]} counts - Of the cues that count, before and after.
 * @param {number} words
 * @returns {Rate}
 */
function perThousand(rate, [was = 0, now = 0], words) {
  if (now === was) return rate;
  const n = rate.n + now - was;
  const scope = words || 1;
  const { low, high } = poissonInterval(n);
  return { value: (1000 * n) / scope, low: (1000 * low) / scope, high: (1000 * high) / scope, n };
}

/**
 * `1000 · (up − down) / W`; the interval keeps the core's width.
 *
 * @param {Scores} scores
 * @param {Cue[]} was
 * @param {Cue[]} now
 * @returns {Rate}
 */
function intensity({ intensity: rate, words }, was, now) {
  const graded = (/** @type {Cue[]} */ cues) => cues.filter((cue) => cue.dimension === 'graduation' && (cue.subtype === 'up' || cue.subtype === 'down'));
  const net = (/** @type {Cue[]} */ cues) => graded(cues).reduce((sum, { subtype }) => sum + (subtype === 'up' ? 1 : -1), 0);
  const n = rate.n + graded(now).length - graded(was).length;
  const shift = (1000 * (net(now) - net(was))) / (words || 1);
  return { value: rate.value + shift, low: rate.low + shift, high: rate.high + shift, n };
}

/**
 * `K = (B − H − Y) / (B + H + Y + 2)` with strength sums; the interval keeps the core's width.
 *
 * @param {Rate} rate
 * @param {Cue[]} was
 * @param {Cue[]} now
 * @returns {Rate}
 */
function commitment(rate, was, now) {
  const before = commitmentOf(was);
  const after = commitmentOf(now);
  if (before.n === after.n && before.value === after.value) return rate;
  const shift = after.value - before.value;
  const bound = (/** @type {number} */ value) => Math.max(-1, Math.min(1, value));
  return { value: bound(rate.value + shift), low: bound(rate.low + shift), high: bound(rate.high + shift), n: rate.n + after.n - before.n };
}

/** @param {Cue[]} cues */
function commitmentOf(cues) {
  const own = cues.filter((cue) => cue.voice === 'author');
  const sum = (/** @type {Dimension} */ dimension) => own.filter((cue) => cue.dimension === dimension)
    .reduce((total, cue) => total + cue.strength, 0);
  const [b, h, y] = [sum('booster'), sum('hedge'), sum('hearsay')];
  const n = own.filter((cue) => ['booster', 'hedge', 'hearsay'].includes(cue.dimension)).length;
  return { value: (b - h - y) / (b + h + y + COMMITMENT_PRIOR), n };
}

/** @typedef {{ cue: Cue, id: number }} Numbered */

/**
 * `S(t | source) = Σv / (Σ|v| + 3)` for every pair, interval by bootstrap over the pair's cues.
 *
 * @param {Numbered[]} cues
 * @returns {Framing[]}
 */
function framing(cues) {
  /** @type {Map<string, { source: Voice, target: number, values: number[], cues: number[] }>} */
  const pairs = new Map();
  for (const { cue, id } of cues) {
    if (cue.target === null || cue.value === 0 || cue.targetRule === 'd') continue;
    const key = `${cue.voice} ${cue.target}`;
    const pair = pairs.get(key) ?? { source: cue.voice, target: cue.target, values: [], cues: [] };
    pair.values.push(cue.value);
    pair.cues.push(id);
    pairs.set(key, pair);
  }
  return [...pairs.values()].map(({ values, ...pair }) => ({ ...pair, n: values.length, ...bootstrap(values) }));
}

/**
 * The core's own figures where the pair rests on the same cues as before: its interval resamples
 * sentences, which a single correction must not disturb everywhere.
 *
 * @param {Framing} pair
 * @param {Framing[]} old
 * @param {Analysis} before
 * @param {Analysis} after
 * @returns {Framing}
 */
function kept(pair, old, before, after) {
  const same = old.find(({ cues }) => cues.length === pair.cues.length && cues.every((id, index) => id === pair.cues[index]));
  const unchanged = same?.cues.every((id) => before.cues[id]?.value === after.cues[id]?.value);
  return same && unchanged ? { ...same, source: pair.source, target: pair.target } : pair;
}

/** @param {number[]} values */
function framingValue(values) {
  const sum = values.reduce((total, value) => total + value, 0);
  return sum / (values.reduce((total, value) => total + Math.abs(value), 0) + FRAMING_PRIOR);
}

/**
 * Percentile bootstrap with a fixed seed: the same cues give the same bar.
 *
 * @param {number[]} values
 */
function bootstrap(values) {
  const value = framingValue(values);
  if (values.length < THIN) return { value, low: -1, high: 1 };
  const random = seeded(20261121);
  const draws = Array.from({ length: RESAMPLES }, () => framingValue(values.map(() => values[Math.floor(random() * values.length)] ?? 0)));
  draws.sort((a, b) => a - b);
  return { value, low: draws[Math.floor(RESAMPLES * 0.025)] ?? value, high: draws[Math.ceil(RESAMPLES * 0.975) - 1] ?? value };
}

/** Mulberry32. @param {number} seed */
function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * `L(t)` = loaded mentions / all mentions, Wilson interval; `n` counts all mentions.
 *
 * @param {Analysis} analysis
 * @param {Numbered[]} cues
 * @returns {Naming[]}
 */
function naming({ entities, mentions }, cues) {
  /** @type {Map<number, number[]>} */
  const loaded = new Map();
  for (const { cue, id } of cues) {
    if (cue.dimension === 'labelling' && cue.target !== null) loaded.set(cue.target, [...(loaded.get(cue.target) ?? []), id]);
  }
  return [...loaded].map(([target, ids]) => {
    const named = entities[target]?.mentions.filter((id) => !mentions[id]?.removed).length ?? 0;
    const n = Math.max(named, ids.length);
    return { target, value: ids.length / n, ...wilsonInterval(ids.length, n), n, cues: ids };
  });
}
