/** Spans that overlap, made to fit a tree: those that would cross others stand apart. */

/** @import { Range } from '../types.js' */

/**
 * @template {Range} T
 * @typedef {{ inside: T[], apart: T[] }} Nested
 */

/**
 * @template {Range} T
 * @param {T[]} spans - Of two that cover the same, the earlier one is the outer.
 * @param {Range[]} blocks - In text order; a span inside the tree lies within one of them.
 * @returns {Nested<T>} Both in text order, outer before inner.
 */
export function nest(spans, blocks) {
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  /** @type {Nested<T>} */
  const nested = { inside: [], apart: [] };
  /** @type {Range[]} */
  let open = [];
  let block = 0;
  for (const span of sorted) {
    while ((blocks[block]?.end ?? Infinity) <= span.start) block += 1;
    const { start = Infinity, end = Infinity } = blocks[block] ?? {};
    open = open.filter((outer) => outer.end > span.start);
    const fits = span.start >= start && span.end <= end && open.every((outer) => outer.end >= span.end);
    (fits ? nested.inside : nested.apart).push(span);
    if (fits) open.push(span);
  }
  return nested;
}
