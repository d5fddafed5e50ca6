/** OpenDocument text: a zip whose `content.xml` holds paragraphs and headings in reading order. */
import { ReadError } from '../errors.js';
import { parseInert } from '../trusted.js';
import { unzipSync } from '../vendor/fflate/fflate.js';

/** @import { Reader } from './index.js' */

const CONTENT = 'content.xml';
const MANIFEST = 'META-INF/manifest.xml';

/** A content larger than this is an attack on the memory, not an article; bytes. */
const LARGEST = 200_000_000;

/** What is deleted, said in the margin, or set apart as a note. */
const DROPPED = new Set(['tracked-changes', 'annotation', 'annotation-end', 'note', 'table-of-content', 'alphabetical-index', 'sequence-decls', 'forms']);

/** @type {Reader['read']} */
export function read({ bytes, name }) {
  const files = unzipSync(bytes, { filter: (file) => [CONTENT, MANIFEST].includes(file.name) && file.originalSize < LARGEST });
  const text = (/** @type {string} */ file) => new TextDecoder().decode(files[file]);
  if (text(MANIFEST).includes('encryption-data')) throw new ReadError('file-encrypted', name);
  const content = parseInert(text(CONTENT), 'application/xml');
  if (content.querySelector('parsererror')) throw new ReadError('file-damaged', name);
  /** @type {string[]} */
  const paragraphs = [];
  collect(content.documentElement, paragraphs);
  return { text: paragraphs.map((paragraph) => paragraph.trim()).filter(Boolean).join('\n\n'), encoding: 'OpenDocument' };
}

/**
 * @param {Element} $element
 * @param {string[]} paragraphs
 */
function collect($element, paragraphs) {
  if (DROPPED.has($element.localName)) return;
  if ($element.localName === 'p' || $element.localName === 'h') paragraphs.push(textIn($element));
  else [...$element.children].forEach(($child) => collect($child, paragraphs));
}

/** @param {Element} $element @returns {string} */
function textIn($element) {
  return [...$element.childNodes].map((node) => (node.nodeType === 3 ? (node.nodeValue ?? '').replace(/[ \t\r\n]+/g, ' ') : ofElement(node))).join('');
}

/** White space that OpenDocument writes as elements. @param {Node} node */
function ofElement(node) {
  const $element = /** @type {Element} */ (node);
  switch ($element.localName) {
    case 's': return ' '.repeat(Number($element.getAttribute('text:c') ?? 1) || 1);
    case 'tab': return '\t';
    case 'line-break': return '\n';
    // A paragraph inside a text box inside a paragraph.
    case 'p': return `\n\n${textIn($element)}\n\n`;
    default: return node.nodeType !== 1 || DROPPED.has($element.localName) ? '' : textIn($element);
  }
}
