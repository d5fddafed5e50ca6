/** Cutting a text into blocks that can be laid out one by one. */

/** @import { Range } from '../types.js' */

/**
 * One block of the article: the text of one line, or a piece of a very long one.
 *
 * @typedef {Range & { continued: boolean, blankBefore: boolean, headline: boolean }} Block
 */

/** A line longer than this is cut, so that no single paragraph is too big to lay out. */
const LONGEST = 4000;

/**
 * Blocks in text order. Together with the line breaks and blank lines between them they cover the text.
 *
 * @param {string} text
 * @returns {Block[]}
 */
export function blocksOf(text) {
  /** @type {Block[]} */
  const blocks = [];
  let blankBefore = false;
  for (const line of lines(text)) {
    if (isBlank(text, line)) {
      blankBefore = true;
      continue;
    }
    pieces(text, line).forEach((piece, index) => {
      const headline = blocks.length === 0 && isHeadline(text, line);
      blocks.push({ ...piece, continued: index > 0, blankBefore: index === 0 && blankBefore, headline });
    });
    blankBefore = false;
  }
  return blocks;
}

/**
 * @param {string} text
 * @returns {Generator<Range>}
 */
function* lines(text) {
  let start = 0;
  while (start <= text.length) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    yield { start, end };
    start = end + 1;
  }
}

/**
 * @param {string} text
 * @param {Range} line
 */
function isBlank(text, { start, end }) {
  return end - start < LONGEST && text.slice(start, end).trim() === '';
}

/** A short first line of its own is set as a title. @param {string} text @param {Range} line */
function isHeadline(text, { start, end }) {
  return end - start <= 160 && end < text.length && !/[.,;:]\s*$/.test(text.slice(start, end));
}

/**
 * @param {string} text
 * @param {Range} line
 * @returns {Range[]}
 */
function pieces(text, { start, end }) {
  const found = [];
  let from = start;
  while (end - from > LONGEST) {
    const to = cutBefore(text, from + LONGEST, from);
    found.push({ start: from, end: to });
    from = to;
  }
  found.push({ start: from, end });
  return found;
}

/**
 * The last good place to cut before `limit`: after a stop, else after a space, else between two
 * whole characters.
 *
 * @param {string} text
 * @param {number} limit
 * @param {number} from
 */
function cutBefore(text, limit, from) {
  const window = text.slice(Math.max(from + 1, limit - 1000), limit);
  const offset = limit - window.length;
  const stop = Math.max(window.lastIndexOf('. '), window.lastIndexOf('? '), window.lastIndexOf('! '));
  if (stop >= 0) return offset + stop + 2;
  const space = window.lastIndexOf(' ');
  if (space >= 0) return offset + space + 1;
  const low = text.charCodeAt(limit);
  return low >= 0xdc00 && low <= 0xdfff ? limit - 1 : limit;
}

/**
 * Index of the block that holds `offset`, or of the nearest one before it.
 *
 * @param {Range[]} blocks
 * @param {number} offset
 */
export function blockAt(blocks, offset) {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((blocks[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
