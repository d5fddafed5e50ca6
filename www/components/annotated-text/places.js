/** Between places in the DOM and places in the text. */

/**
 * The text node and offset of a place in a paragraph.
 *
 * @param {HTMLElement} $paragraph
 * @param {number} offset - From the paragraph's beginning.
 * @returns {[Node, number]}
 */
export function pointIn($paragraph, offset) {
  const walker = document.createTreeWalker($paragraph, NodeFilter.SHOW_TEXT);
  let left = offset;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { length } = /** @type {Text} */ (node);
    if (left <= length) return [node, left];
    left -= length;
  }
  return [$paragraph, 0];
}

/**
 * How much of a paragraph's text lies before a place in it.
 *
 * @param {HTMLElement} $paragraph
 * @param {Node} node
 * @param {number} offset
 */
export function lengthBefore($paragraph, node, offset) {
  const before = document.createRange();
  before.setStart($paragraph, 0);
  before.setEnd(node, offset);
  return before.toString().length;
}
