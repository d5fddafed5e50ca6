/** Where a host page keeps the article: an element, an address of its own, or inside `<parti-pris>`. */
import { PartiprisError } from './errors.js';

/** What holds a paragraph. */
const BLOCKS = 'p, h1, h2, h3, h4, h5, h6, li, blockquote, pre, figcaption';

/** Never part of an article. */
const SKIPPED = 'script, style, noscript, template, [slot], [hidden]';

/**
 * @param {HTMLElement} host - A `<parti-pris>`.
 * @returns {Promise<string>} Empty when the page gives no text.
 */
export async function readSource(host) {
  const src = host.getAttribute('src');
  if (src !== null) return fetchText(new URL(src, document.baseURI));
  const $source = sourceElement(host);
  return $source ? textOf($source) : '';
}

/**
 * The element that `for` names, else the host itself unless it holds a box to write in.
 *
 * @param {HTMLElement} host
 */
export function sourceElement(host) {
  const id = host.getAttribute('for');
  if (id !== null) return document.getElementById(id);
  return host.querySelector('textarea') ? null : host;
}

/**
 * The innermost blocks of an element, in order; the element itself when it has none.
 *
 * @param {Element} $source
 */
export function blocksOf($source) {
  const $blocks = [...$source.querySelectorAll(BLOCKS)].filter(($block) => !$block.querySelector(BLOCKS) && !$block.closest('[slot]'));
  return $blocks.length > 0 ? $blocks : [$source];
}

/**
 * The text nodes of a block that a reader sees as its text.
 *
 * @param {Element} $block
 * @returns {Text[]}
 */
export function textNodesOf($block) {
  const walker = document.createTreeWalker($block, NodeFilter.SHOW_TEXT);
  const found = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.parentElement?.closest(SKIPPED)) found.push(/** @type {Text} */ (node));
  }
  return found;
}

/** @param {Element} $source - Read paragraph by paragraph. */
function textOf($source) {
  const texts = blocksOf($source).map(($block) => textNodesOf($block).map(({ data }) => data).join(''));
  return texts.map((text) => text.replace(/\s+/g, ' ').trim()).filter(Boolean).join('\n\n');
}

/** @param {URL} url */
async function fetchText(url) {
  if (url.origin !== location.origin) throw new PartiprisError('src-origin', url.href);
  const response = await fetch(url).catch(() => null);
  if (!response?.ok) throw new PartiprisError('src', url.href);
  const text = await response.text();
  if (!response.headers.get('Content-Type')?.includes('html')) return text;
  const { readArticle } = await import('./readers/html.js');
  return readArticle(text) ?? '';
}
