/** Timing by the page's own clock, with several programs taking turns so that none has the quieter minute. */

/** A single timing shorter than this is repeated and divided: the clock is not fine enough for it. Milliseconds. */
const SHORTEST = 20;

/** @param {number[]} values */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * Milliseconds that one call takes.
 *
 * @param {() => unknown} call
 */
export function time(call) {
  for (let repeats = 1; ; repeats *= 2) {
    const start = performance.now();
    for (let i = 0; i < repeats; i++) {
      keep(call());
    }
    const elapsed = performance.now() - start;
    if (elapsed >= SHORTEST) {
      return elapsed / repeats;
    }
  }
}

/**
 * Medians of `rounds` timings of each program, taking turns, after one round that does not count.
 *
 * @param {Record<string, () => unknown>} programs
 * @param {number} rounds
 * @returns {Record<string, number>} Milliseconds by name.
 */
export function race(programs, rounds) {
  const names = Object.keys(programs);
  const times = Object.fromEntries(names.map((name) => [name, /** @type {number[]} */ ([])]));
  for (let round = 0; round <= rounds; round++) {
    for (const name of names) {
      const elapsed = time(programs[name]);
      if (round > 0) {
        times[name].push(elapsed);
      }
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times[name])]));
}

let kept;

/** Keeps a result alive, so that no compiler may leave the work out. */
function keep(value) {
  kept = value;
}
