/** Positions counted in code points, as the Web Annotation standard, TEI and Python count them. */

const PAIR = /[\ud800-\udbff][\udc00-\udfff]/g;

export class CodePoints {
  /** Where each character of two units begins. @type {number[]} */
  #pairs;

  /** @param {string} text */
  constructor(text) {
    this.#pairs = [...text.matchAll(PAIR)].map(({ index }) => index);
  }

  /**
   * @param {number} offset - In UTF-16 code units, between two characters.
   * @returns {number} In code points.
   */
  at(offset) {
    let low = 0;
    let high = this.#pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#pairs[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return offset - low;
  }
}
