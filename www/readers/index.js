/** Reading a file into text. Heavy readers are loaded when a file needs them, from this site only. */
import { PartiprisError, ReadError } from '../errors.js';
import { formatOf } from './format.js';

/** @import { Correction } from '../types.js' */
/** @import { Format } from './format.js' */

/**
 * @typedef {object} Reading
 * @property {string} text - Paragraphs with an empty line between them, lines ended by `\n`.
 * @property {string} encoding - What the file was read as, in words for the reader: `UTF-8`, `Word`.
 * @property {readonly Correction[]} [corrections] - Made to this text before, where the file tells.
 */

/** @typedef {{ bytes: Uint8Array<ArrayBuffer>, name: string }} Source */

/** @typedef {{ read: (source: Source) => Reading | Promise<Reading> }} Reader */

/** What the file picker offers. */
export const ACCEPT = [
  '.txt', '.text', '.md', '.markdown', '.html', '.htm', '.xhtml', '.mht', '.mhtml', '.docx', '.odt', '.pdf', '.eml', '.json',
  'text/plain', 'text/html', 'text/markdown', 'application/pdf', 'message/rfc822',
].join(',');

/** Larger files are no articles, and would take the memory that the analysis needs; bytes. */
const LARGEST = 100_000_000;

/** @type {Record<Format, () => Promise<Reader>>} */
const READERS = {
  text: () => import('./plain.js'),
  markdown: () => import('./markdown.js'),
  html: () => import('./html.js'),
  mail: () => import('./mail.js'),
  docx: () => import('./word.js'),
  odt: () => import('./open-document.js'),
  pdf: () => import('./pdf.js'),
  json: () => import('./own-json.js'),
};

/**
 * @param {File} file
 * @returns {Promise<Reading>}
 * @throws {ReadError} With a code that says what to do.
 */
export async function readFile(file) {
  if (file.size > LARGEST) throw new ReadError('file-too-large', file.name);
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes.length === 0) throw new ReadError('file-empty', file.name);
  const reader = await load(formatOf(bytes, file), file.name);
  const reading = await run(reader, { bytes, name: file.name });
  const text = reading.text.replace(/\r\n?/g, '\n');
  if (text.trim() === '') throw new ReadError('file-empty', file.name);
  return { ...reading, text };
}

/**
 * @param {Format} format
 * @param {string} name
 */
async function load(format, name) {
  try {
    return await READERS[format]();
  } catch {
    throw new ReadError('file-reader', name);
  }
}

/**
 * A reader that fails without a word of its own has met a damaged file.
 *
 * @param {Reader} reader
 * @param {Source} source
 */
async function run(reader, source) {
  try {
    return await reader.read(source);
  } catch (error) {
    throw error instanceof PartiprisError ? error : new ReadError('file-damaged', source.name);
  }
}
