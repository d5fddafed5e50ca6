/** The article inside a saved web page, by Mozilla's Readability. */
import { ReadError } from '../errors.js';
import { parseInert, whileReading } from '../trusted.js';
import { Readability } from '../vendor/readability/Readability.js';
import { decode } from './encoding.js';
import { textOf } from './rich-text.js';

/** @import { Reader } from './index.js' */

/** How far into a page its own word on its encoding may stand, in bytes (HTML standard). */
const PRESCAN = 1024;

/** @type {Reader['read']} */
export async function read({ bytes, name }) {
  const { text, encoding } = declared(bytes) ?? (await decode(bytes, name));
  const article = readArticle(text);
  if (article === null) throw new ReadError('file-no-article', name);
  return { text: article, encoding };
}

/**
 * What the page says itself, unless it is contradicted: a page saved by a browser is often written
 * anew in UTF-8 with its old declaration.
 *
 * @param {Uint8Array<ArrayBuffer>} bytes
 */
function declared(bytes) {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, PRESCAN));
  const label = /<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1];
  if (!label || /^utf-?(8|16)/i.test(label)) return null;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return null;
  } catch {
    return decodeAs(label, bytes);
  }
}

/** @param {string} label @param {Uint8Array<ArrayBuffer>} bytes */
function decodeAs(label, bytes) {
  try {
    return { text: new TextDecoder(label).decode(bytes), encoding: label };
  } catch {
    return null;
  }
}

/**
 * @param {string} html
 * @returns {string | null} Title and paragraphs, or null when the page holds no article.
 */
export function readArticle(html) {
  return whileReading(() => {
    const article = new Readability(parseInert(html), { serializer: textOf }).parse();
    if (!article?.content) return null;
    const title = (article.title ?? '').trim();
    return title && !article.content.startsWith(title) ? `${title}\n\n${article.content}` : article.content;
  });
}
