/** What a file is: by its first bytes, which do not lie, then by its name. */
import { ReadError } from '../errors.js';

/** @typedef {'text' | 'markdown' | 'html' | 'mail' | 'docx' | 'odt' | 'pdf' | 'json'} Format */

/** Readers by ending of the file's name. @type {[RegExp, Format][]} */
const ENDINGS = [
  [/\.(md|markdown)$/i, 'markdown'],
  [/\.x?html?$/i, 'html'],
  [/\.(eml|mht|mhtml)$/i, 'mail'],
  [/\.json$/i, 'json'],
];

/** @type {Record<string, Format>} */
const MEDIA_TYPES = { 'text/html': 'html', 'application/xhtml+xml': 'html', 'text/markdown': 'markdown', 'message/rfc822': 'mail', 'application/json': 'json' };

/** First bytes of pictures, as Latin-1. */
const PICTURES = ['\x89PNG', '\xff\xd8\xff', 'GIF8', 'BM', 'II*\0', 'MM\0*'];

/** Every file of Microsoft's compound format: old Word, and new Word under a password. */
const COMPOUND = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';

/** How far a sign of the format may stand from either end, in bytes. */
const REACH = 65_536;

/**
 * @param {Uint8Array} bytes
 * @param {{ name: string, type: string }} file
 * @returns {Format}
 * @throws {ReadError} For what is known and not read.
 */
export function formatOf(bytes, { name, type }) {
  const head = latin1(bytes.subarray(0, REACH));
  refuse(head, bytes, name);
  if (head.slice(0, 1024).includes('%PDF-')) return 'pdf';
  if (head.startsWith('PK')) return zipFormat(head, bytes, name);
  const byName = ENDINGS.find(([ending]) => ending.test(name))?.[1] ?? MEDIA_TYPES[type.replace(/;.*/, '')];
  return byName ?? textFormat(head);
}

/**
 * @param {string} head
 * @param {Uint8Array} bytes
 * @param {string} name
 */
function refuse(head, bytes, name) {
  const webp = head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP';
  const heif = /^....ftyp(heic|heix|mif1|avif)/s.test(head);
  if (webp || heif || PICTURES.some((start) => head.startsWith(start))) {
    if (!head.startsWith('BM') || /[\0-\x08]/.test(head.slice(0, 64))) throw new ReadError('file-picture', name);
  }
  if (head.startsWith('{\\rtf')) throw new ReadError('file-type', name);
  if (head.startsWith(COMPOUND)) throw new ReadError(encryptedPackage(bytes) ? 'file-encrypted' : 'file-type', name);
}

/** A stream of this name holds a modern document under a password. @param {Uint8Array} bytes */
function encryptedPackage(bytes) {
  return latin1(bytes).includes([...'EncryptedPackage'].join('\0'));
}

/**
 * @param {string} head
 * @param {Uint8Array} bytes
 * @param {string} name
 * @returns {Format}
 */
function zipFormat(head, bytes, name) {
  if (head.slice(30).startsWith('mimetypeapplication/vnd.oasis.opendocument.text')) return 'odt';
  // The table of contents stands at the end.
  const tail = latin1(bytes.subarray(-REACH));
  if (/word\/document\d*\.xml/.test(tail + head)) return 'docx';
  if (tail.includes('content.xml') && /\.(odt|ott|fodt)$/i.test(name)) return 'odt';
  // Cut short, it has no table; its reader says so.
  if (!tail.includes('PK\x05\x06') && /\.(docx|odt)$/i.test(name)) return /\.docx$/i.test(name) ? 'docx' : 'odt';
  throw new ReadError('file-type', name);
}

/** Text by its first words: a saved page or a message may have any name. @param {string} head @returns {Format} */
function textFormat(head) {
  const start = head.slice(0, 4096).replace(/^(\xef\xbb\xbf)?\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*/s, '');
  if (/^<(!doctype html|html|head|body)\b/i.test(start)) return 'html';
  if (/^\{\s*"format"\s*:\s*"partipris"/.test(start)) return 'json';
  const headers = start.split(/\r?\n\r?\n/, 1)[0]?.match(/^(from|to|subject|date|received|return-path|message-id|mime-version|content-type|delivered-to):/gim);
  return (headers?.length ?? 0) >= 3 ? 'mail' : 'text';
}

/** One character per byte. @param {Uint8Array} bytes */
function latin1(bytes) {
  let text = '';
  for (let start = 0; start < bytes.length; start += 8192) text += String.fromCharCode(...bytes.subarray(start, start + 8192));
  return text;
}
