/** Reading a file into text. Heavy readers are loaded when a file needs them, from this site only. */
import { ReadError } from '../errors.js';

/** @typedef {{ text: string, encoding: string }} Reading */

/** What the file picker offers. */
export const ACCEPT = '.txt,.text,.md,.html,.htm,text/plain,text/html';

/**
 * @param {File} file
 * @returns {Promise<Reading>}
 * @throws {ReadError} With a code that says what to do.
 */
export async function readFile(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes.length === 0) throw new ReadError('file-empty', file.name);
  const reading = decode(bytes, file.name);
  const text = isHtml(file) ? await articleOf(reading.text, file.name) : reading.text;
  if (text.trim() === '') throw new ReadError('file-empty', file.name);
  return { ...reading, text: text.replace(/\r\n?/g, '\n') };
}

/** @param {File} file */
function isHtml({ name, type }) {
  return type === 'text/html' || /\.x?html?$/i.test(name);
}

/**
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {string} fileName
 * @returns {Reading}
 */
function decode(bytes, fileName) {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'UTF-16' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'UTF-16' };
  if (looksBinary(bytes)) throw new ReadError('file-binary', fileName);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'Windows-1252' };
  }
}

/** Control characters that no text holds. @param {Uint8Array} bytes */
function looksBinary(bytes) {
  const head = bytes.subarray(0, 65536);
  const strange = head.reduce((count, byte) => count + Number(byte === 0 || (byte < 32 && ![9, 10, 12, 13, 27].includes(byte))), 0);
  return strange > head.length / 200;
}

/**
 * @param {string} html
 * @param {string} fileName
 */
async function articleOf(html, fileName) {
  const { readArticle } = await import('./html.js');
  const text = readArticle(html);
  if (text === null) throw new ReadError('file-no-article', fileName);
  return text;
}
