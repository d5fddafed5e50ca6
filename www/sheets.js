/**
 * Component styles for shadow roots: fetched once per page as constructable sheets, so that no
 * inline style is needed and several elements share them.
 */
import { styleText } from './place.js';

/** @type {Map<string, Promise<CSSStyleSheet>>} */
const cache = new Map();

/** @param {string} path - Relative to `www/`. */
async function load(path) {
  return new CSSStyleSheet().replace(await styleText(path));
}

/**
 * @param {ShadowRoot} root
 * @param {string[]} paths - In cascade order.
 */
export async function adoptSheets(root, paths) {
  const sheets = paths.map((path) => {
    const sheet = cache.get(path) ?? load(path);
    cache.set(path, sheet);
    return sheet;
  });
  root.adoptedStyleSheets = await Promise.all(sheets);
}
