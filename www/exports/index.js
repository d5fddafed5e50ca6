/** Turning an analysis into files that others can open. What a file says is as the reader corrected it. */
import { PartiprisError } from '../errors.js';

/** @import { Analysis, Correction } from '../types.js' */
/** @import { Locale } from '../strings.js' */

/** @typedef {{ text: string, analysis: Analysis, corrections: readonly Correction[] }} Exported */

/** @typedef {{ name: string, type: string, content: string | Uint8Array<ArrayBuffer> }} ExportedFile */

/**
 * @typedef {object} ExportOptions
 * @property {Locale} [locale] - Language of the words that people read.
 * @property {boolean} [mark] - CSV begins with a byte order mark, without which spreadsheets misread accents; true unless told.
 * @property {string} [separator] - Between the cells of CSV; a comma unless told. Spreadsheets in French expect a semicolon.
 */

/** @typedef {(exported: Exported, options: ExportOptions) => string | Uint8Array<ArrayBuffer>} Write */

/** @typedef {{ name: string, type: string, load: () => Promise<Write> }} Format */

/** @param {string} table @returns {Format} */
const csvOf = (table) => ({ name: `partipris-${table}.csv`, type: 'text/csv;charset=utf-8', load: async () => (await import('./csv.js')).writerOf(table) });

/** @type {Readonly<Record<string, Format>>} */
const FORMATS = {
  json: { name: 'partipris.json', type: 'application/json', load: async () => (await import('./json.js')).toJson },
  csv: { name: 'partipris-csv.zip', type: 'application/zip', load: async () => (await import('./csv-archive.js')).toCsvArchive },
  'csv-mentions': csvOf('mentions'),
  'csv-quotes': csvOf('quotes'),
  'csv-cues': csvOf('cues'),
  'csv-scores': csvOf('scores'),
  conllu: { name: 'partipris.conllu', type: 'text/plain;charset=utf-8', load: async () => (await import('./conllu.js')).toConllu },
  webannotation: { name: 'partipris.jsonld', type: 'application/ld+json', load: async () => (await import('./web-annotation.js')).toWebAnnotation },
  tei: { name: 'partipris.tei.xml', type: 'application/tei+xml', load: async () => (await import('./tei.js')).toTei },
  html: { name: 'partipris.html', type: 'text/html;charset=utf-8', load: async () => (await import('./report.js')).toReport },
};

/**
 * @param {string} format - A key of `FORMATS`.
 * @param {Exported} exported - The analysis with the corrections applied, and the corrections themselves.
 * @param {ExportOptions} [options]
 * @returns {Promise<ExportedFile>}
 * @throws {PartiprisError} `export` for a format that does not exist.
 */
export async function exportAs(format, exported, options = {}) {
  const found = Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined;
  if (!found) throw new PartiprisError('export', format);
  const write = await found.load();
  return { name: found.name, type: found.type, content: write(exported, options) };
}

export { importJson } from './json.js';
