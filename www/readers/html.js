/** The article inside a saved web page, by Mozilla's Readability. */
import { whileReading } from '../trusted.js';
// @ts-ignore: copied from node_modules by the build, without types
import { Readability } from '../vendor/readability/Readability.js';

const BLOCKS = 'p, h1, h2, h3, h4, h5, h6, li, blockquote, pre, figcaption, dt, dd, td, th, div, section, article';

/**
 * @param {string} html
 * @returns {string | null} Title and paragraphs, or null when the page holds no article.
 */
export function readArticle(html) {
  return whileReading(() => {
    // A parsed document is inert: it runs no script and loads nothing.
    const page = new DOMParser().parseFromString(html, 'text/html');
    const article = new Readability(page, { serializer: paragraphs }).parse();
    if (!article?.content) return null;
    const title = (article.title ?? '').trim();
    const body = /** @type {string} */ (article.content);
    return title && !body.startsWith(title) ? `${title}\n\n${body}` : body;
  });
}

/**
 * Text of the innermost blocks, one per paragraph.
 *
 * @param {Node} root
 */
function paragraphs(root) {
  const $root = /** @type {Element} */ (root);
  const $blocks = [...$root.querySelectorAll(BLOCKS)].filter(($block) => !$block.querySelector(BLOCKS));
  const texts = ($blocks.length > 0 ? $blocks : [$root]).map(($block) => ($block.textContent ?? '').replace(/\s+/g, ' ').trim());
  return texts.filter(Boolean).join('\n\n');
}
