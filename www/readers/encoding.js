/** Bytes to text. Which encoding it is: by its mark, by its form, at last by its letters, with a library. */
import { ReadError } from '../errors.js';

/** @typedef {{ text: string, encoding: string }} Decoded */

/** How much of a file is looked at, in bytes. */
const SAMPLE = 65_536;

/** A Western encoding wins over a likelier one that is not at least this much likelier: short texts look Romanian. */
const WESTERN_BONUS = 1.7;

/** Names as readers know them; other encodings are called as the library calls them. @type {Record<string, string>} */
const NAMES = { 'windows-1252': 'Windows-1252', 'ISO-8859-1': 'Latin-1' };

/**
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {string} fileName
 * @returns {Promise<Decoded>}
 * @throws {ReadError} `file-binary` when it is no text.
 */
export async function decode(bytes, fileName) {
  const utf16 = utf16Label(bytes);
  if (utf16) return { text: new TextDecoder(utf16).decode(bytes), encoding: utf16.toUpperCase() };
  if (looksBinary(bytes)) throw new ReadError('file-binary', fileName);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    return decodeByLetters(bytes);
  }
}

/** By the byte order mark, or by where the zeros of Latin letters stand. @param {Uint8Array} bytes */
function utf16Label(bytes) {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, SAMPLE);
  const zeros = [0, 0];
  sample.forEach((byte, index) => { if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1; });
  const [even = 0, odd = 0] = zeros.map((count) => (2 * count) / sample.length);
  if (odd > 0.6 && even < 0.05) return 'utf-16le';
  if (even > 0.6 && odd < 0.05) return 'utf-16be';
  return null;
}

/** Control characters that no text holds. @param {Uint8Array} bytes */
function looksBinary(bytes) {
  const head = bytes.subarray(0, SAMPLE);
  const strange = head.reduce((count, byte) => count + Number(byte === 0 || (byte < 32 && ![9, 10, 12, 13, 27].includes(byte))), 0);
  return strange > head.length / 200;
}

/** @param {Uint8Array<ArrayBuffer>} bytes @returns {Promise<Decoded>} */
async function decodeByLetters(bytes) {
  const { analyse } = await import('../vendor/chardet/chardet.js');
  const name = choose(analyse(telling(bytes)));
  return { text: new TextDecoder(name).decode(bytes), encoding: NAMES[name] ?? name };
}

/** The part around the first letter that is not ASCII, so that a long plain start does not hide it. @param {Uint8Array} bytes */
function telling(bytes) {
  const first = Math.max(0, bytes.findIndex((byte) => byte > 127) - SAMPLE / 4);
  return bytes.subarray(first, first + SAMPLE);
}

/**
 * @param {{ name: string, confidence: number }[]} matches
 * @returns {string} A label that `TextDecoder` knows.
 */
function choose(matches) {
  const known = matches.filter(({ name }) => isKnown(name));
  const western = known.find(({ name }) => name in NAMES);
  const best = known[0];
  if (!best) return 'windows-1252';
  return western && western.confidence * WESTERN_BONUS >= best.confidence ? western.name : best.name;
}

/** @param {string} label */
function isKnown(label) {
  try {
    return Boolean(new TextDecoder(label));
  } catch {
    return false;
  }
}
