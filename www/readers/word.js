/** Word documents, by mammoth: headings, paragraphs, lists, tables and notes, without what was deleted. */
import { mammoth } from '../vendor/mammoth/mammoth.js';
import { textFromHtml } from './rich-text.js';

/** @import { Reader } from './index.js' */

/** @type {Reader['read']} */
export async function read({ bytes }) {
  // Its plain-text way glues words over line breaks.
  const { value } = await mammoth.convertToHtml({ arrayBuffer: bytes.buffer }, { transformDocument: withoutPictures });
  return { text: textFromHtml(value, { menus: true }), encoding: 'Word' };
}

/**
 * Pictures would be written out as text, to be thrown away.
 *
 * @param {any} element
 * @returns {any}
 */
function withoutPictures(element) {
  const children = element.children?.filter((/** @type {any} */ child) => child.type !== 'image').map(withoutPictures);
  return children ? { ...element, children } : element;
}
