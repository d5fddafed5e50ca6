/** From offsets in the text that is analysed to places in the host's text nodes. */
import { blocksOf, textNodesOf } from '../source.js';

/** @import { Range as Stretch } from '../types.js' */

/** @typedef {{ node: Text, start: number }} Piece - `start`: offset of the node's first unit in the text. */

const BETWEEN_BLOCKS = '\n\n';

export class TextMap {
  /** @type {Piece[]} */
  #pieces = [];
  text = '';

  /** @param {Element} $source */
  constructor($source) {
    for (const $block of blocksOf($source)) this.#add($block);
  }

  /** Node by node as they are, so that every offset has a place. @param {Element} $block */
  #add($block) {
    const before = this.text.length;
    for (const node of textNodesOf($block)) {
      this.#pieces.push({ node, start: this.text.length });
      // A line's end inside a paragraph is only a space to a reader; one unit for one unit.
      this.text += node.data.replace(/[\t\n\r]/g, ' ');
    }
    if (this.text.length > before) this.text += BETWEEN_BLOCKS;
  }

  /**
   * The stretch as ranges, one per text node.
   *
   * @param {Stretch} stretch
   * @returns {Range[]}
   */
  ranges({ start, end }) {
    const found = [];
    for (let index = this.#pieceAt(start); index < this.#pieces.length; index += 1) {
      const { node, start: first } = /** @type {Piece} */ (this.#pieces[index]);
      if (first >= end) break;
      const from = Math.max(start - first, 0);
      const to = Math.min(end - first, node.length);
      if (from < to) found.push(rangeIn(node, from, to));
    }
    return found;
  }

  /**
   * @param {Node} node
   * @param {number} offset
   * @returns {number | null} The offset in the text, or null for a place outside of it.
   */
  offsetOf(node, offset) {
    const piece = this.#pieces.find((each) => each.node === node);
    return piece ? piece.start + offset : null;
  }

  /** The last piece that begins at or before `offset`. @param {number} offset */
  #pieceAt(offset) {
    let low = 0;
    let high = this.#pieces.length;
    while (low + 1 < high) {
      const middle = (low + high) >> 1;
      if (/** @type {Piece} */ (this.#pieces[middle]).start <= offset) low = middle;
      else high = middle;
    }
    return low;
  }
}

/**
 * @param {Text} node
 * @param {number} from
 * @param {number} to
 */
function rangeIn(node, from, to) {
  const range = document.createRange();
  range.setStart(node, from);
  range.setEnd(node, to);
  return range;
}
