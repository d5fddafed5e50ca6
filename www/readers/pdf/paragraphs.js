/** Lines of columns, put together into paragraphs. */
import { joinLines } from './hyphens.js';

/** @import { Line } from './lines.js' */

/** A gap this much wider than usual between two lines parts paragraphs. */
const GAP = 1.3;

/** Type this much larger or smaller is a heading or a note. */
const SIZES = 1.15;

/** A first line starts this far to the right of the others, in sizes of the type. */
const INDENT = 0.8;

/** A last line ends this far before the right margin, as a share of the column's width. */
const SHORT = 0.15;

const SENTENCE_END = /[.!?…:»”")\]]$/;

/**
 * @param {Line[][]} columns - In reading order.
 * @returns {string[]}
 */
export function paragraphsOf(columns) {
  const groups = columns.flatMap(split).reduce(continued, /** @type {Line[][]} */ ([]));
  const known = new Set(columns.flat().flatMap(({ text }) => text.toLowerCase().match(/\p{L}+(-\p{L}+)+(?!-$)/gu) ?? []));
  return groups.map((lines) => joinLines(lines.map(({ text }) => text), known));
}

/** @param {Line[]} lines - Of one column. @returns {Line[][]} */
function split(lines) {
  const column = {
    left: Math.min(...lines.map(({ left }) => left)),
    right: Math.max(...lines.map(({ right }) => right)),
    leading: median(lines.slice(1).map(({ y }, index) => y - (lines[index]?.y ?? y))),
  };
  /** @type {Line[][]} */
  const paragraphs = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    if (before && !begins(line, before, column)) paragraphs.at(-1)?.push(line);
    else paragraphs.push([line]);
  });
  return paragraphs;
}

/**
 * @param {Line} line
 * @param {Line} before
 * @param {{ left: number, right: number, leading: number }} column
 */
function begins(line, before, { left, right, leading }) {
  const sizes = Math.max(line.size, before.size) / Math.min(line.size, before.size);
  if (sizes > SIZES || line.y - before.y > GAP * Math.max(leading, line.size)) return true;
  const indented = line.left - left > INDENT * line.size && before.left - left < INDENT * line.size;
  const short = right - before.right > SHORT * (right - left);
  return SENTENCE_END.test(before.text) && (indented || short);
}

/**
 * A paragraph that runs over the end of a column or page: no sentence ends there, none begins after.
 *
 * @param {Line[][]} done
 * @param {Line[]} next
 */
function continued(done, next) {
  const before = done.at(-1)?.at(-1);
  const first = next[0];
  const follows = before && first && before.y >= first.y && Math.abs(before.size - first.size) < 1;
  if (follows && !SENTENCE_END.test(before.text) && /^[\p{Ll}«“(]/u.test(first.text)) done.at(-1)?.push(...next);
  else done.push(next);
  return done;
}

/** @param {number[]} values */
function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
