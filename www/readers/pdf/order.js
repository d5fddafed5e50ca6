/** Columns: the lines of a page in the order in which they are read. */

/** @import { Line } from './lines.js' */

/** A column has at least this many lines. */
const COLUMN = 2;

/** At most this share of the lines may run across a gutter: titles and pictures' captions do. */
const ACROSS = 0.4;

/**
 * @param {Line[]} lines - Of one page or of a part of it, from top to bottom.
 * @returns {Line[][]} Runs of lines within one column.
 */
export function inReadingOrder(lines) {
  const gutter = findGutter(lines);
  if (gutter === null) return lines.length > 0 ? [lines] : [];
  return bands(lines, gutter).flatMap((band) => (crosses(band[0], gutter) ? [band]
    : [...inReadingOrder(band.filter((line) => line.right <= gutter)), ...inReadingOrder(band.filter((line) => line.left >= gutter))]));
}

/** @param {Line | undefined} line @param {number} x */
function crosses(line, x) {
  return line !== undefined && line.left < x && line.right > x;
}

/**
 * The upright line that the fewest lines cross while whole columns stand beside it.
 *
 * @param {Line[]} lines
 * @returns {number | null}
 */
function findGutter(lines) {
  let best = { x: 0, across: Math.floor(lines.length * ACROSS) + 1 };
  for (const x of new Set(lines.map(({ right }) => right + 0.5))) {
    const across = lines.filter((line) => crosses(line, x)).length;
    if (across < best.across && sideBySide(lines, x)) best = { x, across };
  }
  return best.x || null;
}

/** Whether columns stand on both sides, at the same height. @param {Line[]} lines @param {number} x */
function sideBySide(lines, x) {
  const lefts = lines.filter((line) => line.right <= x);
  const rights = lines.filter((line) => line.left >= x);
  if (lefts.length < COLUMN || rights.length < COLUMN) return false;
  const [top, bottom] = [Math.max(lefts[0]?.y ?? 0, rights[0]?.y ?? 0), Math.min(lefts.at(-1)?.y ?? 0, rights.at(-1)?.y ?? 0)];
  return [lefts, rights].every((side) => side.filter(({ y }) => y >= top - 1 && y <= bottom + 1).length >= COLUMN);
}

/**
 * Runs of lines that cross the gutter, and runs of lines that do not.
 *
 * @param {Line[]} lines
 * @param {number} gutter
 */
function bands(lines, gutter) {
  /** @type {Line[][]} */
  const found = [];
  for (const line of lines) {
    const band = found.at(-1);
    if (band && crosses(band[0], gutter) === crosses(line, gutter)) band.push(line);
    else found.push([line]);
  }
  return found;
}
