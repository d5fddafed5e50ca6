/** What stands on every page and is no part of the text: titles at the top, page numbers at the bottom. */

/** @import { Line } from './lines.js' */

const PAGE_NUMBER = /^[-–—\s]*(p\.|page)?\s*\d{1,4}(\s*(\/|sur|of)\s*\d{1,4})?[-–—\s]*$/i;

/** A head stands on at least this many pages, and on at least this share of them. */
const PAGES = 3;
const SHARE = 0.5;

/** How many lines at either end of a page may belong to a head or foot. */
const DEPTH = 2;

/**
 * @param {Line[][]} pages - Lines from top to bottom.
 * @returns {Line[][]}
 */
export function withoutRunningHeads(pages) {
  /** @type {Map<string, number>} */
  const seen = new Map();
  for (const lines of pages) for (const key of new Set(ends(lines).map(keyOf))) seen.set(key, (seen.get(key) ?? 0) + 1);
  const enough = Math.max(PAGES, pages.length * SHARE);
  const isHead = (/** @type {Line} */ line) => (seen.get(keyOf(line)) ?? 0) >= enough;
  return pages.map((lines) => {
    const heads = new Set([...ends(lines).filter(isHead), ...numbers(lines)]);
    return lines.filter((line) => !heads.has(line));
  });
}

/** @param {Line[]} lines */
function ends(lines) {
  return [...lines.slice(0, DEPTH), ...lines.slice(-DEPTH)];
}

/** Equal on two pages but for the page's number. @param {Line} line */
function keyOf({ text, y }) {
  return `${Math.round(y / 10)} ${text.replace(/\d+/g, '#')}`;
}

/** @param {Line[]} lines @returns {Line[]} */
function numbers(lines) {
  return [lines[0], lines.at(-1)].flatMap((line) => (line && lines.length > 1 && PAGE_NUMBER.test(line.text) ? [line] : []));
}
