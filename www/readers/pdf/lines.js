/** Pieces of text on a page, put together into lines. */

/**
 * A line within its column. Lengths in points, from the page's top left corner.
 *
 * @typedef {object} Line
 * @property {string} text
 * @property {number} left
 * @property {number} right
 * @property {number} y - Baseline.
 * @property {number} size - Of the type.
 */

/** What pdf.js gives: a piece of text and where it stands. @typedef {{ str: string, transform: number[], width: number }} Item */

/** A wider gap is a gutter between columns, not a space between words; in sizes of the type. */
const GUTTER = 1.2;

/** A narrower gap is none; in sizes of the type. */
const SPACE = 0.15;

/** Baselines this near are one line, in sizes of the type: raised figures and letters belong to it. */
const SAME_LINE = 0.45;

/**
 * @param {Item[]} items
 * @param {number[]} viewport - Matrix from the page's space to one with its origin at the top left.
 * @returns {Line[]} From top to bottom, then from left to right.
 */
export function linesOf(items, viewport) {
  const pieces = items.flatMap((item) => place(item, viewport));
  pieces.sort((a, b) => a.y - b.y);
  return rows(pieces).flatMap(join);
}

/** @param {Item} item @param {number[]} viewport @returns {Line[]} None for blank, slanted or upright text. */
function place({ str, transform, width }, viewport) {
  const [a = 0, b = 0, c = 0, d = 0, left = 0, y = 0] = multiply(viewport, transform);
  if (!str || str.trim() === '' || Math.abs(b) > 0.1 * Math.abs(a)) return [];
  return [{ text: str, left, right: left + width, y, size: Math.hypot(c, d) || 1 }];
}

/** @param {number[]} m @param {number[]} n */
function multiply([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0], [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0]) {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** @param {Line[]} pieces - By baseline. @returns {Line[][]} */
function rows(pieces) {
  /** @type {Line[][]} */
  const found = [];
  for (const piece of pieces) {
    const row = found.at(-1);
    const first = row?.[0];
    if (row && first && piece.y - first.y < SAME_LINE * Math.max(first.size, piece.size)) row.push(piece);
    else found.push([piece]);
  }
  return found;
}

/** The pieces of one baseline as lines, one per column. @param {Line[]} row @returns {Line[]} */
function join(row) {
  row.sort((a, b) => a.left - b.left);
  /** @type {Line[]} */
  const lines = [];
  for (const piece of row) {
    const line = lines.at(-1);
    const gap = line ? piece.left - line.right : Infinity;
    if (!line || gap > GUTTER * Math.max(line.size, piece.size)) {
      lines.push({ ...piece });
      continue;
    }
    const spaced = gap > SPACE * piece.size && !/\s$/.test(line.text) && !/^\s/.test(piece.text);
    line.text += (spaced ? ' ' : '') + piece.text;
    line.right = Math.max(line.right, piece.right);
    line.size = Math.max(line.size, piece.size);
  }
  return lines.map((line) => ({ ...line, text: line.text.replace(/ {2,}/g, ' ').trim() }));
}
