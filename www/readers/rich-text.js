/** Markup as plain paragraphs: what is copied from a web page, a mail or a word processor. */
import { parseInert } from '../trusted.js';

/** Elements that begin and end a paragraph. */
const BLOCKS = new Set(('address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer '
  + 'form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main ol p pre section summary table tbody tfoot thead tr ul').split(' '));

/** Never part of what is read. */
const DROPPED = [
  'script, style, noscript, template, nav, menu, button, select, input, textarea, iframe, object, svg, canvas, video, audio, dialog',
  '[hidden], [aria-hidden="true"], [role="navigation"], [role="menu"], [role="menubar"], [role="search"], [role="toolbar"], [role="tablist"]',
  '[style*="display:none"], [style*="display: none"]',
].join(', ');

/** Where a site keeps its links. */
const MENU_PLACES = new Set(['ul', 'ol', 'aside', 'header', 'footer']);

/** A list is a menu from this many links on, when they make up this much of its letters. */
const MENU_LINKS = 3;
const MENU_SHARE = 0.8;

/** Word's own bullets and what keeps them apart from the text. */
const WORD_BULLET = /^[·•§o▪–-][\u00a0 ]{2,}/;

/**
 * @param {string} html
 * @param {{ menus?: boolean }} [options] - `menus`: keep lists of links, in a document that has no menus.
 * @returns {string} Paragraphs, headings, list items and table rows, with an empty line between them.
 */
export function textFromHtml(html, options) {
  return textOf(parseInert(html).body, options);
}

/**
 * @param {Node} root
 * @param {{ menus?: boolean }} [options]
 */
export function textOf(root, { menus = false } = {}) {
  /** @type {string[]} */
  const paragraphs = [''];
  collect(root, paragraphs, menus);
  return paragraphs.map(tidy).filter(Boolean).join('\n\n');
}

/**
 * Adds the text of `node` to the last paragraph and begins a new one where a block begins or ends.
 * Line breaks travel as form feeds, so that they outlive the folding of white space.
 *
 * @param {Node} node
 * @param {string[]} paragraphs
 * @param {boolean} menus
 */
function collect(node, paragraphs, menus) {
  if (node.nodeType === 3) return add(paragraphs, fold(node));
  const $element = /** @type {Element} */ (node);
  const name = $element.localName;
  if (name === 'br') return add(paragraphs, '\f');
  if (node.nodeType === 1 && isDropped($element, menus)) return;
  const block = BLOCKS.has(name);
  if (block) paragraphs.push('');
  node.childNodes.forEach((child) => collect(child, paragraphs, menus));
  if (name === 'td' || name === 'th') add(paragraphs, '\t');
  if (block) paragraphs.push('');
}

/** @param {string[]} paragraphs @param {string} text */
function add(paragraphs, text) {
  paragraphs[paragraphs.length - 1] += text;
}

/** White space as HTML folds it; no-break spaces are French typography and stay. @param {Node} node */
function fold(node) {
  const text = node.nodeValue ?? '';
  return node.parentElement?.closest('pre') ? text.replace(/\r?\n/g, '\f') : text.replace(/[ \t\r\n\f]+/g, ' ');
}

/** @param {Element} $element @param {boolean} menus */
function isDropped($element, menus) {
  if ($element.matches(DROPPED) || isNoteMark($element)) return true;
  return !menus && MENU_PLACES.has($element.localName) && isMenu($element);
}

/** The number of a footnote, or the arrow back from it. @param {Element} $element */
function isNoteMark($element) {
  const text = ($element.textContent ?? '').trim();
  if ($element.localName === 'sup') return $element.querySelector('a') !== null && /^\[?[\d*†]+\]?$/.test(text);
  return $element.localName === 'a' && /^[↑↩︎]+$/u.test(text);
}

/** @param {Element} $element */
function isMenu($element) {
  const $links = [...$element.querySelectorAll('a[href]')];
  const letters = (/** @type {Element} */ $part) => ($part.textContent ?? '').replace(/\s+/g, '').length;
  const linked = $links.reduce((total, $link) => total + letters($link), 0);
  return $links.length >= MENU_LINKS && linked >= MENU_SHARE * letters($element);
}

/** @param {string} paragraph */
function tidy(paragraph) {
  const lines = paragraph.replace(/ *\f */g, '\n').replace(/ {2,}/g, ' ').replace(/ *\t */g, '\t').replace(/\n{2,}/g, '\n\n');
  return lines.trim().replace(WORD_BULLET, '');
}
