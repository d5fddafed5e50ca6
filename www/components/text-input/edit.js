/** What one keystroke or paste did to a text, and where marks stand after it. */

/** @typedef {{ from: number, removed: number, added: number }} Edit */

/**
 * @param {string} before
 * @param {string} after
 * @returns {Edit} The one stretch that differs.
 */
export function editBetween(before, after) {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before.charCodeAt(from) === after.charCodeAt(from)) from += 1;
  let tail = 0;
  while (tail < shorter - from && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)) tail += 1;
  return { from, removed: before.length - from - tail, added: after.length - from - tail };
}

/**
 * Ranges behind the edit move along, ranges it touches go: what they say may be true no more.
 *
 * @template {{ start: number, end: number }} T
 * @param {T[]} ranges
 * @param {Edit} edit
 * @returns {T[]}
 */
export function moved(ranges, { from, removed, added }) {
  const shift = added - removed;
  return ranges.flatMap((range) => {
    if (range.end < from || (range.end === from && removed === 0 && added === 0)) return [range];
    if (range.start >= from + removed) return [{ ...range, start: range.start + shift, end: range.end + shift }];
    return range.end <= from ? [range] : [];
  });
}
