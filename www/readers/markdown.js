/** Markdown as paragraphs without its marks. */
import { Marked } from '../vendor/marked/marked.js';
import { decode } from './encoding.js';
import { textFromHtml } from './rich-text.js';

/** @import { Reader } from './index.js' */

/** Settings between lines of dashes at the top, as site generators write them. */
const FRONT_MATTER = /^\ufeff?---\r?\n.*?\r?\n(---|\.\.\.)[ \t]*(\r?\n|$)/s;

/** @type {Reader['read']} */
export async function read({ bytes, name }) {
  const { text, encoding } = await decode(bytes, name);
  const html = new Marked({ async: false }).parse(text.replace(FRONT_MATTER, ''));
  return { text: textFromHtml(/** @type {string} */ (html), { menus: true }), encoding };
}
