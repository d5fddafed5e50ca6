/**
 * Overlapping spans, split into segments that do not overlap: each knows every span that covers it,
 * so that text is never repeated and marks can lie on top of each other.
 */
import { blockAt } from './blocks.js';
import { referencesOf } from './references.js';

/** @import { Analysis, Range, RefKind } from '../types.js' */

/** @typedef {Range & { kind: RefKind | 'foreign' | 'sentence' | 'pupil', id: number }} Span */
/** @typedef {Range & { spans: Span[] }} Segment */

/**
 * Segments that cover `range` without a gap, in order.
 *
 * @param {Range} range
 * @param {Span[]} spans - Any order; parts outside `range` are ignored.
 * @returns {Segment[]}
 */
export function segmentsOf(range, spans) {
  const inside = spans.filter((span) => span.start < range.end && span.end > range.start && span.start < span.end);
  const borders = new Set([range.start, range.end]);
  for (const { start, end } of inside) {
    if (start > range.start) borders.add(start);
    if (end < range.end) borders.add(end);
  }
  const points = [...borders].sort((a, b) => a - b);
  const byStart = inside.sort((a, b) => a.start - b.start || b.end - a.end);
  return sweep(points, byStart);
}

/**
 * @param {number[]} points - Ascending.
 * @param {Span[]} byStart
 * @returns {Segment[]}
 */
function sweep(points, byStart) {
  /** @type {Segment[]} */
  const segments = [];
  /** @type {Span[]} */
  let open = [];
  let next = 0;
  for (let index = 0; index + 1 < points.length; index += 1) {
    const start = /** @type {number} */ (points[index]);
    const end = /** @type {number} */ (points[index + 1]);
    open = open.filter((span) => span.end > start);
    for (let span = byStart[next]; span && span.start <= start; span = byStart[next]) {
      if (span.end > start) open.push(span);
      next += 1;
    }
    segments.push({ start, end, spans: [...open] });
  }
  return segments;
}

/**
 * All spans of an analysis that the text shows.
 *
 * @param {Analysis} analysis
 * @returns {Span[]}
 */
export function spansOf(analysis) {
  const { mentions, cues, quotes, foreign, sentences } = analysis;
  /** @type {Span[]} */
  const spans = [];
  mentions.forEach(({ start, end, removed }, id) => removed || spans.push({ kind: 'mention', id, start, end }));
  referencesOf(analysis).forEach(({ start, end }, id) => spans.push({ kind: 'reference', id, start, end }));
  cues.forEach(({ start, end, removed }, id) => removed || spans.push({ kind: 'cue', id, start, end }));
  quotes.forEach(({ start, end }, id) => spans.push({ kind: 'quote', id, start, end }));
  foreign.forEach(({ start, end }, id) => spans.push({ kind: 'foreign', id, start, end }));
  sentences.forEach(({ start, end }, id) => spans.push({ kind: 'sentence', id, start, end }));
  return spans;
}

/**
 * Spans of each block, so that a block can be marked without looking at the rest of the text.
 *
 * @param {Range[]} blocks
 * @param {Span[]} spans
 * @returns {Span[][]}
 */
export function spansByBlock(blocks, spans) {
  /** @type {Span[][]} */
  const buckets = blocks.map(() => []);
  if (blocks.length === 0) return buckets;
  for (const span of spans) {
    for (let index = blockAt(blocks, span.start); index < blocks.length; index += 1) {
      const block = blocks[index];
      if (!block || block.start >= span.end) break;
      if (block.end > span.start) buckets[index]?.push(span);
    }
  }
  return buckets;
}
